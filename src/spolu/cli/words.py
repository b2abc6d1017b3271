"""What the commands say about their work, in each interface language; what went wrong is told by `spolu.telling`."""

from spolu.language import Words

WORDS: Words = {
    "kept": {
        "cs": "V trezoru: {ids}. Dál: spolu interviews anonymise",
        "pl": "W sejfie: {ids}. Dalej: spolu interviews anonymise",
        "en": "Kept in the vault: {ids}. Next: spolu interviews anonymise",
    },
    "reckoning": {
        "cs": "Počítají se témata a obrázky, chvíli to potrvá …",
        "pl": "Liczą się tematy i wykresy, to chwilę potrwa …",
        "en": "Topics and figures are being worked out, this takes a while …",
    },
    "looking": {
        "cs": "Hledají se jména a údaje; u desítek rozhovorů to trvá i pár minut …",
        "pl": "Trwa szukanie imion i danych; przy kilkudziesięciu wywiadach zajmuje to nawet parę minut …",
        "en": "Names and details are being looked for; with dozens of interviews this takes up to some minutes …",
    },
    "kept nothing": {
        "cs": "Nic se neuložilo.",
        "pl": "Niczego nie zachowano.",
        "en": "Nothing was kept.",
    },
    "remove": {
        "cs": "Odstranit {id} z výzkumu i z trezoru, se vším, co přišlo v tomtéž souboru? (a = ano, n = ne)",
        "pl": "Usunąć {id} z badania i z sejfu, ze wszystkim, co przyszło w tym samym pliku? (t = tak, n = nie)",
        "en": "Take {id} out of the study and the vault, with all that came in the same file? (y or n)",
    },
    "removed": {
        "cs": "Odstraněno: {ids}. Dál: spolu interviews anonymise",
        "pl": "Usunięto: {ids}. Dalej: spolu interviews anonymise",
        "en": "Removed: {ids}. Next: spolu interviews anonymise",
    },
    "copy": {
        "cs": "Trezor tohoto výzkumu zná jinou složku: {folder}. Obě mají jeden trezor; co se z něj odebere tady, zmizí i tam. Opravdu odebrat? (a = ano, n = ne)",
        "pl": "Sejf tego badania zna inny folder: {folder}. Oba mają jeden sejf; co tu z niego zniknie, zniknie i tam. Na pewno usunąć? (t = tak, n = nie)",
        "en": "The vault of this study knows another folder: {folder}. Both have one vault; what is taken out of it here is gone there, too. Go on? (y or n)",
    },
    "removed nothing": {"cs": "Nic se nezměnilo.", "pl": "Nic się nie zmieniło.", "en": "Nothing was changed."},
    "alone": {
        "cs": "V jiném přepisu nemluví: {ids}. Řádek v interviews/participants.csv zůstal; kdo se výzkumu neúčastní, toho v něm smažte.",
        "pl": "W innej transkrypcji nie mówi: {ids}. Wiersz w interviews/participants.csv został; jeśli ta osoba nie bierze udziału w badaniu, można go usunąć.",
        "en": "In no other transcript speaks: {ids}. The row in interviews/participants.csv stays; delete it if they take no part in the study.",
    },
    "decide": {
        "cs": "Dál: rozhodnout v sešitu 1-interviews (spolu lab), nebo v tabulce: spolu interviews review --out ../kontrola.csv",
        "pl": "Dalej: rozstrzygnąć w notatniku 1-interviews (spolu lab) albo w tabeli: spolu interviews review --out ../kontrola.csv",
        "en": "Next: decide in the notebook 1-interviews (spolu lab), or in a table: spolu interviews review --out ../review.csv",
    },
    "nothing added": {
        "cs": "Zatím tu není žádný přepis. Přidejte první: spolu interviews add SOUBOR",
        "pl": "Nie ma tu jeszcze żadnej transkrypcji. Pierwszą doda: spolu interviews add PLIK",
        "en": "There is no transcript yet. Add the first: spolu interviews add FILE",
    },
    "left over": {
        "cs": "Co se teď nahradilo, stojí ještě v: {files}. Dál: spolu check řekne u každého, jak dál. Co jste zveřejnili mimo tuto složku, zveřejněte znovu.",
        "pl": "To, co teraz zastąpiono, stoi jeszcze w: {files}. Dalej: spolu check powie przy każdym, co zrobić. Co opublikowano poza tym folderem, proszę opublikować ponownie.",
        "en": "What is replaced now still stands in: {files}. Next: spolu check says what to do about each. What was published outside this folder, publish again.",
    },
    "correct": {
        "cs": "a = nechat, n = nenechat nic; nebo nejdřív opravit:",
        "pl": "t = zachować, n = nie zachować niczego; albo najpierw poprawić:",
        "en": "y keeps these, n keeps nothing; or correct them first:",
    },
    "keep": {"cs": "Nechat", "pl": "Zachować", "en": "Keep"},
    "rows": {
        "cs": "{n} řádek. Vyplňte sloupec „verdict“ (accept = nahradit, reject = nechat), potom: spolu interviews anonymise --decisions {file}|"
        "{n} řádky. Vyplňte sloupec „verdict“ (accept = nahradit, reject = nechat), potom: spolu interviews anonymise --decisions {file}|"
        "{n} řádku. Vyplňte sloupec „verdict“ (accept = nahradit, reject = nechat), potom: spolu interviews anonymise --decisions {file}|"
        "{n} řádků. Vyplňte sloupec „verdict“ (accept = nahradit, reject = nechat), potom: spolu interviews anonymise --decisions {file}",
        "pl": "{n} wiersz. Proszę wypełnić kolumnę „verdict” (accept = zastąpić, reject = zostawić), potem: spolu interviews anonymise --decisions {file}|"
        "{n} wiersze. Proszę wypełnić kolumnę „verdict” (accept = zastąpić, reject = zostawić), potem: spolu interviews anonymise --decisions {file}|"
        "{n} wierszy. Proszę wypełnić kolumnę „verdict” (accept = zastąpić, reject = zostawić), potem: spolu interviews anonymise --decisions {file}|"
        "{n} wiersza. Proszę wypełnić kolumnę „verdict” (accept = zastąpić, reject = zostawić), potem: spolu interviews anonymise --decisions {file}",
        "en": "{n} row. Fill in the column 'verdict' (accept = replace, reject = leave), then: spolu interviews anonymise --decisions {file}|"
        "{n} rows. Fill in the column 'verdict' (accept = replace, reject = leave), then: spolu interviews anonymise --decisions {file}",
    },
    "edited": {
        "cs": "{id} se po pseudonymizaci změnil: jeho text ve výzkumu už k originálu nevede.",
        "pl": "{id}: transkrypcję zmieniono po pseudonimizacji, więc jej tekst w badaniu nie prowadzi już do oryginału.",
        "en": "{id} was edited after it was pseudonymised: its text in the study no longer leads back.",
    },
    "gone": {
        "cs": "{id}: přijatý soubor už v trezoru není, někdo, kdo v něm mluví, souhlas odvolal.",
        "pl": "{id}: otrzymanego pliku nie ma już w sejfie, ktoś, kto w nim mówi, wycofał zgodę.",
        "en": "{id}: the received file is no longer in the vault; somebody who speaks in it withdrew consent.",
    },
    "ready": {
        "cs": "Výzkum je připraven. Dál: cd {folder}, potom: spolu interviews add SOUBORY, nebo: spolu lab",
        "pl": "Badanie jest gotowe. Dalej: cd {folder}, potem: spolu interviews add PLIKI albo: spolu lab",
        "en": "The study is ready. Next: cd {folder}, then: spolu interviews add FILES, or: spolu lab",
    },
    "done": {"cs": "Hotovo.", "pl": "Gotowe.", "en": "Done."},
    "built": {
        "cs": "{first} a další {n} soubor|{first} a další {n} soubory|{first} a dalších {n} souboru|{first} a dalších {n} souborů",
        "pl": "{first} i jeszcze {n} plik|{first} i jeszcze {n} pliki|{first} i jeszcze {n} plików|{first} i jeszcze {n} pliku",
        "en": "{first} and {n} more file|{first} and {n} more files",
    },
    "broken": {
        "cs": "Tohle je chyba programu. Co přesně hlásí, tu není: mohla by v tom být slova z rozhovoru. Řádky výše můžete poslat těm, kdo spolu vyvíjejí.",
        "pl": "To błąd programu. Jego treści tu nie ma, bo mogłyby w niej być słowa z rozmowy. Linie powyżej można wysłać twórcom programu spolu.",
        "en": "This is a fault of the program. What it says is left out: words of an interview might stand in it. You can send the lines above to those who make spolu.",
    },
    "stopped": {
        "cs": "Přerušeno. Příkaz stačí spustit znovu.",
        "pl": "Przerwano. Wystarczy uruchomić polecenie jeszcze raz.",
        "en": "Stopped. Run the command again.",
    },
    "no answer": {
        "cs": "Nepřišla odpověď, a tak se nic nezměnilo.",
        "pl": "Nie było odpowiedzi, więc nic się nie zmieniło.",
        "en": "No answer came, so nothing was changed.",
    },
    "no command": {"cs": "příkaz „{name}“ neznám.", "pl": "nie ma polecenia „{name}”.", "en": "there is no command '{name}'."},
    "no option": {"cs": "volbu {name} neznám.", "pl": "nie ma opcji {name}.", "en": "there is no option {name}."},
    "missing": {"cs": "chybí {name}.", "pl": "brakuje: {name}.", "en": "{name} is missing."},
    "too much": {"cs": "„{name}“ je navíc.", "pl": "„{name}” jest zbędne.", "en": "'{name}' is too much."},
    "bad value": {"cs": "hodnota {name} se nehodí.", "pl": "wartość {name} nie pasuje.", "en": "the value of {name} does not fit."},
    "no value": {"cs": "za {name} chybí hodnota.", "pl": "po {name} brakuje wartości.", "en": "the value of {name} is missing."},
    "perhaps": {"cs": "Snad {near}?", "pl": "Może {near}?", "en": "Perhaps {near}?"},
    "all of it": {"cs": "Všechno ukáže: {command}", "pl": "Wszystko pokaże: {command}", "en": "All of it: {command}"},
    "taken over": {
        "cs": "Požadavků: {n}, z toho změněných: {changed}. Dál: spolu check",
        "pl": "Wymagań: {n}, w tym zmienionych: {changed}. Dalej: spolu check",
        "en": "Requirements: {n}, changed: {changed}. Next: spolu check",
    },
}  # fmt: skip
