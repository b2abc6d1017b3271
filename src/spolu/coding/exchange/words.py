"""What an import and an export say, in each interface language."""

from spolu.language import Words

WORDS: Words = {
    "from": {"cs": "Z programu: {what}", "pl": "Z programu: {what}", "en": "Written by: {what}"},
    "came": {
        "cs": "Přibylo: kódy {codes}, kódované úseky {codings}, poznámky {memos}, štítky {tags}.",
        "pl": "Przybyło: kody {codes}, zakodowane fragmenty {codings}, notatki {memos}, etykiety {tags}.",
        "en": "Added: codes {codes}, codings {codings}, memos {memos}, tags {tags}.",
    },
    "here": {
        "cs": "Už tu bylo: {n}.",
        "pl": "Było tu już wcześniej: {n}.",
        "en": "Here already: {n}.",
    },
    "vault": {
        "cs": "Nové přepisy jsou v trezoru: {what}. Kódování na ně počká a přejde na ně samo. Další krok: spolu interviews anonymise (nebo study.anonymise()).",
        "pl": "Nowe transkrypcje są w sejfie: {what}. Kodowanie poczeka na nie i samo na nie przejdzie. Następny krok: spolu interviews anonymise (albo study.anonymise()).",
        "en": "New transcripts lie in the vault: {what}. Their coding waits there and follows by itself. Next: spolu interviews anonymise (or study.anonymise()).",
    },
    "counted": {
        "cs": "Jak program počítal pozice: {way}. {why}",
        "pl": "Jak program liczył pozycje: {way}. {why}",
        "en": "How the program counted positions: {way}. {why}",
    },
    "quotes": {
        "cs": "Na svém místě stojí {hits} z {total} citací.",
        "pl": "Na swoim miejscu stoi {hits} z {total} cytatów.",
        "en": "{hits} of {total} quotes stand where they should.",
    },
    "borders": {
        "cs": "Soubor neuvádí citace; {share} okrajů padlo na okraj slova.",
        "pl": "Plik nie podaje cytatów; {share} granic wypadło na granicy słowa.",
        "en": "The file has no quotes; {share} of the borders fall on borders of words.",
    },
    "assumed": {
        "cs": "Soubor neuvádí citace; takto to chce standard a nic lépe nesedí.",
        "pl": "Plik nie podaje cytatów; tak każe standard i nic nie pasuje lepiej.",
        "en": "The file has no quotes; this is the standard's way, and no other fits better.",
    },
    "points": {"cs": "znaky Unicode", "pl": "znaki Unicode", "en": "Unicode code points"},
    "utf16": {"cs": "jednotky UTF-16", "pl": "jednostki UTF-16", "en": "UTF-16 units"},
    "utf8": {"cs": "bajty UTF-8", "pl": "bajty UTF-8", "en": "UTF-8 bytes"},
    "end in": {"cs": "konec se počítá", "pl": "koniec wlicza się", "en": "the end is in"},
    "end out": {"cs": "konec se nepočítá", "pl": "koniec nie wlicza się", "en": "the end is out"},
    "cr": {"cs": "CRLF platí za dva", "pl": "CRLF liczy się jako dwa", "en": "CRLF counts two"},
    "bom": {"cs": "značka BOM se počítá", "pl": "znacznik BOM liczy się", "en": "the byte order mark counts"},
    "lost": {"cs": "Nešlo převzít:", "pl": "Nie udało się przejąć:", "en": "Could not be kept:"},
    "read memos": {
        "cs": "Nahrazuje se každý, kdo je znám z přepisů. Kdo je jmenován jen v poznámkách nebo v kódech, zůstane: přečtěte je.",
        "pl": "Zastępuje się każdego, kto jest znany z transkrypcji. Kto jest nazwany tylko w notatkach lub kodach, pozostaje: proszę je przeczytać.",
        "en": "Whoever is known from the transcripts is replaced. Who is named in memos or codes alone stays: read them.",
    },
    "written": {
        "cs": "{file}: kódy {codes}, kódované úseky {codings}, poznámky {memos}. Pseudonymizováno; zbývající riziko ukáže spolu interviews risk.",
        "pl": "{file}: kody {codes}, zakodowane fragmenty {codings}, notatki {memos}. Spseudonimizowane; pozostałe ryzyko pokaże spolu interviews risk.",
        "en": "{file}: codes {codes}, codings {codings}, memos {memos}. Pseudonymised; for the remaining risk see spolu interviews risk.",
    },
    "written codes": {
        "cs": "{file}: kódy {codes}.",
        "pl": "{file}: kody {codes}.",
        "en": "{file}: codes {codes}.",
    },
    "consent means": {
        "cs": "K čemu je dán souhlas: analysis = rozbor, quotes = citace, public = zveřejnění. S otazníkem: zatím to nikdo nezapsal. Co tu není uvedeno, k tomu souhlas dán nebyl.",
        "pl": "Na co jest zgoda: analysis = analiza, quotes = cytaty, public = publikacja. Ze znakiem zapytania: nikt tego jeszcze nie zapisał. Na to, czego tu nie wymieniono, zgody nie ma.",
        "en": "What was agreed to: analysis, quotes, public. With a question mark: nobody has noted it yet. What does not stand here was not agreed to.",
    },
    "consent open": {
        "cs": "Souhlas zatím nikdo nezapsal (?): {who}. Doplňte yes nebo no do interviews/participants.csv, než soubor předáte dál.",
        "pl": "Zgody nikt jeszcze nie zapisał (?): {who}. Zanim przekażą Państwo plik dalej, proszę wpisać yes albo no w interviews/participants.csv.",
        "en": "Nobody has noted yet what they agreed to (?): {who}. Write yes or no in interviews/participants.csv before you hand the file on.",
    },
    "left out": {"cs": "V souboru není:", "pl": "W pliku nie ma:", "en": "Not in the file:"},
    "pictures": {"cs": "obrázky", "pl": "obrazy", "en": "pictures"},
    "pdf": {"cs": "dokumenty PDF", "pl": "dokumenty PDF", "en": "PDF documents"},
    "sound": {"cs": "zvukové nahrávky", "pl": "nagrania dźwiękowe", "en": "sound recordings"},
    "films": {"cs": "videa", "pl": "filmy", "en": "films"},
    "graphs": {"cs": "grafy a sítě", "pl": "grafy i sieci", "en": "graphs"},
    "codings elsewhere": {
        "cs": "kódování na něčem jiném než na textu",
        "pl": "kodowania na czymś innym niż tekst",
        "en": "codings on something else than text",
    },
    "memo selections": {"cs": "výběry v poznámkách", "pl": "zaznaczenia w notatkach", "en": "selections in memos"},
    "unknown codes": {
        "cs": "kódování kódem, který v souboru není",
        "pl": "kodowania kodem, którego nie ma w pliku",
        "en": "codings with a code that the file lacks",
    },
    "no text": {
        "cs": "zdroje, jejichž text není v souboru",
        "pl": "źródła, których tekstu nie ma w pliku",
        "en": "sources whose text the file lacks",
    },
    "no letters": {
        "cs": "výběry bez jediného písmene",
        "pl": "zaznaczenia bez jednej litery",
        "en": "selections without a letter",
    },
    "not here": {
        "cs": "zdroje, jejichž text není v souboru ani ve studii",
        "pl": "źródła, których tekstu nie ma ani w pliku, ani w badaniu",
        "en": "sources whose text is neither in the file nor in the study",
    },
    "codings not here": {
        "cs": "kódování na takovém zdroji",
        "pl": "kodowania na takim źródle",
        "en": "codings on such a source",
    },
    "whole source": {
        "cs": "kódování celého zdroje, bez úseku textu",
        "pl": "kodowania całego źródła, bez fragmentu tekstu",
        "en": "codings of a whole source, without a stretch of text",
    },
    "no words": {
        "cs": "výběry, jejichž slova v promluvách nejsou nebo nejsou jen jednou",
        "pl": "zaznaczenia, których słów nie ma w wypowiedziach albo są więcej niż raz",
        "en": "selections whose words stand in no turn, or in more than one place",
    },
    "several turns": {
        "cs": "úseky přes několik promluv; každá promluva má teď svou část",
        "pl": "fragmenty przez kilka wypowiedzi; każda wypowiedź ma teraz swoją część",
        "en": "codings over several turns; each turn has its part now",
    },
    "links": {
        "cs": "vazby mezi něčím jiným než poznámkou a tím, o čem je",
        "pl": "powiązania między czym innym niż notatka i to, czego dotyczy",
        "en": "links between other things than a memo and what it is about",
    },
    "cases": {
        "cs": "případy; kdo se účastní, stojí bez jmen v participants.csv",
        "pl": "przypadki; kto bierze udział, stoi bez nazwisk w participants.csv",
        "en": "cases; who takes part stands in participants.csv, without names",
    },
    "sets": {"cs": "skupiny kódů a zdrojů", "pl": "zestawy kodów i źródeł", "en": "sets of codes and sources"},
    "headings": {
        "cs": "nadpisy bez kódování; jsou z nich kódy",
        "pl": "nagłówki bez kodowań; są teraz kodami",
        "en": "headings that took no codings; they are codes now",
    },
    "stale": {
        "cs": "kódování, jejichž slova se od té doby změnila",
        "pl": "kodowania, których słowa od tego czasu się zmieniły",
        "en": "codings whose words have changed since",
    },
    "transcript gone": {
        "cs": "kódování přepisů, které ve studii nejsou",
        "pl": "kodowania transkrypcji, których nie ma w badaniu",
        "en": "codings of transcripts that are not in the study",
    },
    "memo gone": {
        "cs": "poznámky k něčemu, co ve studii není",
        "pl": "notatki do czegoś, czego nie ma w badaniu",
        "en": "memos on something that is not in the study",
    },
    "only qdpx": {
        "cs": "kódy, které mají víc, než .qdc pojme (další jazyky, vzory, další názvy); .qdpx má vše",
        "pl": "kody, które mają więcej, niż pomieści .qdc (inne języki, wzory, inne nazwy); .qdpx ma wszystko",
        "en": "codes with more than a .qdc holds (other languages, patterns, aliases); a .qdpx has all of it",
    },
}  # fmt: skip
