"""What bringing a copy of the study home says, in each interface language."""

from spolu.language import Words

WORDS: Words = {
    "from": {"cs": "{who}: {what}.", "pl": "{who}: {what}.", "en": "From {who}: {what}."},
    "codings": {
        "cs": "{n} kódovaný úsek|{n} kódované úseky|{n} kódovaného úseku|{n} kódovaných úseků",
        "pl": "{n} zakodowany fragment|{n} zakodowane fragmenty|{n} zakodowanych fragmentów|{n} zakodowanego fragmentu",
        "en": "{n} coding|{n} codings",
    },
    "changed": {
        "cs": "{n} změněný úsek|{n} změněné úseky|{n} změněného úseku|{n} změněných úseků",
        "pl": "{n} zmieniony fragment|{n} zmienione fragmenty|{n} zmienionych fragmentów|{n} zmienionego fragmentu",
        "en": "{n} coding changed|{n} codings changed",
    },
    "gone": {
        "cs": "{n} odebraný úsek|{n} odebrané úseky|{n} odebraného úseku|{n} odebraných úseků",
        "pl": "{n} usunięty fragment|{n} usunięte fragmenty|{n} usuniętych fragmentów|{n} usuniętego fragmentu",
        "en": "{n} coding taken away|{n} codings taken away",
    },
    "memos": {
        "cs": "{n} poznámka|{n} poznámky|{n} poznámky|{n} poznámek",
        "pl": "{n} notatka|{n} notatki|{n} notatek|{n} notatki",
        "en": "{n} memo|{n} memos",
    },
    "memos changed": {
        "cs": "{n} změněná poznámka|{n} změněné poznámky|{n} změněné poznámky|{n} změněných poznámek",
        "pl": "{n} zmieniona notatka|{n} zmienione notatki|{n} zmienionych notatek|{n} zmienionej notatki",
        "en": "{n} memo changed|{n} memos changed",
    },
    "memos gone": {
        "cs": "{n} odebraná poznámka|{n} odebrané poznámky|{n} odebrané poznámky|{n} odebraných poznámek",
        "pl": "{n} usunięta notatka|{n} usunięte notatki|{n} usuniętych notatek|{n} usuniętej notatki",
        "en": "{n} memo taken away|{n} memos taken away",
    },
    "tags": {
        "cs": "{n} štítek|{n} štítky|{n} štítku|{n} štítků",
        "pl": "{n} etykieta|{n} etykiety|{n} etykiet|{n} etykiety",
        "en": "{n} tag|{n} tags",
    },
    "decisions": {
        "cs": "{n} rozhodnutí|{n} rozhodnutí|{n} rozhodnutí|{n} rozhodnutí",
        "pl": "{n} rozstrzygnięcie|{n} rozstrzygnięcia|{n} rozstrzygnięć|{n} rozstrzygnięcia",
        "en": "{n} decision|{n} decisions",
    },
    "nothing": {
        "cs": "V kopii {folder} není kódováno nic, co by tu nebylo.",
        "pl": "W kopii {folder} nie zakodowano niczego, czego by tu nie było.",
        "en": "Nothing is coded in the copy {folder} that is not here.",
    },
    # ------------------------------------------------------------------ the codebook
    "codes new": {
        "cs": "{n} nový kód: {codes}.|{n} nové kódy: {codes}.|{n} nového kódu: {codes}.|{n} nových kódů: {codes}.",
        "pl": "{n} nowy kod: {codes}.|{n} nowe kody: {codes}.|{n} nowych kodów: {codes}.|{n} nowego kodu: {codes}.",
        "en": "{n} new code: {codes}.|{n} new codes: {codes}.",
    },
    "codes changed": {
        "cs": "Změny v kódovací knize: {codes}.",
        "pl": "Zmiany w książce kodów: {codes}.",
        "en": "Changed in the codebook: {codes}.",
    },
    "codes gone": {
        "cs": "Z kódovací knihy zmizelo, protože to jedna strana odebrala a nikdo to nepoužívá: {codes}.",
        "pl": "Z książki kodów zniknęło, bo jedna strona to usunęła i nikt tego nie używa: {codes}.",
        "en": "Gone from the codebook, as one side took it out and nobody uses it: {codes}.",
    },
    "codes back": {
        "cs": "Jedna strana to z kódovací knihy odebrala, ale druhá to potřebuje, a tak to zůstává: {codes}.",
        "pl": "Jedna strona usunęła to z książki kodów, ale druga tego potrzebuje, więc zostaje: {codes}.",
        "en": "One side took it out of the codebook, but the other needs it, so it stays: {codes}.",
    },
    "label": {"cs": "název", "pl": "nazwa", "en": "name"},
    "definition": {"cs": "definice", "pl": "definicja", "en": "definition"},
    "use": {"cs": "kdy použít", "pl": "kiedy użyć", "en": "when to use"},
    "avoid": {"cs": "kdy nepoužít", "pl": "kiedy nie używać", "en": "when not to use"},
    "example": {"cs": "příklad", "pl": "przykład", "en": "example"},
    "parent": {"cs": "nadřazený kód", "pl": "kod nadrzędny", "en": "parent"},
    "colour": {"cs": "barva", "pl": "kolor", "en": "colour"},
    "pattern": {"cs": "vzor", "pl": "wzór", "en": "pattern"},
    "alias": {"cs": "další názvy", "pl": "inne nazwy", "en": "aliases"},
    "retired": {"cs": "vyřazen", "pl": "wycofany", "en": "retired"},
    "merged_into": {"cs": "sloučen s", "pl": "połączony z", "en": "merged into"},
    "top": {"cs": "nejvyšší úroveň", "pl": "najwyższy poziom", "en": "the top"},
    "met": {
        "cs": "{code}, {field}: tady {here}, v kopii {there}; na obou stranách teď platí {held}. Jinak to nastaví: {how}",
        "pl": "{code}, {field}: tutaj {here}, w kopii {there}; po obu stronach obowiązuje teraz {held}. Inaczej ustawi to: {how}",
        "en": "{code}, {field}: here {here}, in the copy {there}; on both sides {held} holds now. To have it otherwise: {how}",
    },
    # ------------------------------------------------------------------ changed on both sides
    "both code": {
        "cs": "{where}: tady kód {here}, v kopii {there}; platí pozdější změna: {held}.",
        "pl": "{where}: tutaj kod {here}, w kopii {there}; obowiązuje późniejsza zmiana: {held}.",
        "en": "{where}: the code is {here} here, {there} in the copy; the later change holds: {held}.",
    },
    "both edges": {
        "cs": "{where}: okraje se změnily tady i v kopii; platí pozdější změna: {held}.",
        "pl": "{where}: granice zmieniono tutaj i w kopii; obowiązuje późniejsza zmiana: {held}.",
        "en": "{where}: its edges were changed here and in the copy; the later change holds: {held}.",
    },
    "both gone": {
        "cs": "{where}: jedna strana úsek odebrala, druhá změnila; platí to pozdější: {held}.",
        "pl": "{where}: jedna strona usunęła fragment, druga go zmieniła; obowiązuje to, co późniejsze: {held}.",
        "en": "{where}: one side took the coding away, the other changed it; the later holds: {held}.",
    },
    "both memo": {
        "cs": "Poznámka k {where}: přepsána tady i v kopii; zůstala obě znění.",
        "pl": "Notatka do {where}: zmieniona tutaj i w kopii; zostały obie wersje.",
        "en": "Memo on {where}: written anew here and in the copy; both texts stay.",
    },
    "both memo gone": {
        "cs": "Poznámka k {where}: jedna strana ji odebrala, druhá přepsala; platí to pozdější: {held}.",
        "pl": "Notatka do {where}: jedna strona ją usunęła, druga zmieniła; obowiązuje to, co późniejsze: {held}.",
        "en": "Memo on {where}: one side took it away, the other wrote it anew; the later holds: {held}.",
    },
    "both decision": {
        "cs": "{where}: rozhodnuto tady i v kopii; platí pozdější rozhodnutí: {held}.",
        "pl": "{where}: rozstrzygnięto tutaj i w kopii; obowiązuje późniejsze rozstrzygnięcie: {held}.",
        "en": "{where}: decided here and in the copy; the later decision holds: {held}.",
    },
    "held here": {"cs": "to zdejší", "pl": "tutejsze", "en": "the one here"},
    "held there": {"cs": "to z kopie", "pl": "to z kopii", "en": "the one in the copy"},
    "held gone": {"cs": "je pryč", "pl": "już go nie ma", "en": "it is gone"},
    "held kept": {"cs": "zůstává", "pl": "zostaje", "en": "it stays"},
    # ------------------------------------------------------------------ other texts
    "differ": {
        "cs": "V kopii je jiný text: {what}. Kódované úseky tu leží na svých slovech. Aby bylo obojí stejné, předejte kopii přepisy od toho, kdo má trezor.",
        "pl": "W kopii jest inny tekst: {what}. Zakodowane fragmenty leżą tu na swoich słowach. Aby oba teksty były takie same, proszę przekazać kopii transkrypcje od osoby, która ma sejf.",
        "en": "The text is another in the copy: {what}. What was coded lies on its words here. To have one text on both sides, hand over the transcripts of whoever keeps the vault.",
    },
    "lost": {
        "cs": "Nepřevzato, slova tu nejsou: {what}.",
        "pl": "Nie przejęto, tych słów tu nie ma: {what}.",
        "en": "Not taken over, the words are not here: {what}.",
    },
    "lacking": {
        "cs": "Tyto přepisy má jen kopie, a nekopírují se: {what}. Přidá je ten, kdo má trezor: spolu interviews add; pak převezměte kopii znovu.",
        "pl": "Te transkrypcje są tylko w kopii i nie są kopiowane: {what}. Doda je osoba, która ma sejf: spolu interviews add; potem proszę przejąć kopię jeszcze raz.",
        "en": "The copy alone has these transcripts, and they are not copied: {what}. Whoever keeps the vault adds them: spolu interviews add; then import the copy again.",
    },
    "apart": {
        "cs": "Zjištění, požadavky, obrazovky a testy se nepřebírají. V kopii {folder} zní jinak: {what}. Porovnejte je se svými, co má platit, zkopírujte sem a spusťte: spolu check",
        "pl": "Wniosków, wymagań, ekranów i testów nie przejmujemy. W kopii {folder} brzmią inaczej: {what}. Proszę porównać je ze swoimi, skopiować tu to, co ma obowiązywać, i uruchomić: spolu check",
        "en": "Insights, requirements, screens and tests are not joined. These are others in the copy {folder}: {what}. Compare them with yours, copy over what shall hold, then run: spolu check",
    },
    "apart new": {
        "cs": "Tohle má jen kopie {folder} a nepřebírá se to: {what}. Co chcete mít i tady, zkopírujte a spusťte: spolu check",
        "pl": "To ma tylko kopia {folder}, nie przejmujemy tego: {what}. Co ma być i tutaj, proszę skopiować i uruchomić: spolu check",
        "en": "The copy {folder} alone has these, and they are not taken over: {what}. Copy those that you want here, too, then run: spolu check",
    },
    "other way": {
        "cs": "Aby to měla i kopie, spusťte v ní: spolu coding import SLOŽKA tohoto výzkumu.",
        "pl": "Aby miała to też kopia, proszę uruchomić w niej: spolu coding import FOLDER tego badania.",
        "en": "So that the copy has it too, run there: spolu coding import FOLDER of this study.",
    },
}  # fmt: skip
