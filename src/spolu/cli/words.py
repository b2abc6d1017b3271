"""What the commands say about their work, in each interface language; what went wrong is told by `spolu.telling`."""

from spolu.language import Words

WORDS: Words = {
    "kept": {
        "cs": "V trezoru: {ids}. Dál: spolu interviews anonymise",
        "pl": "W sejfie: {ids}. Dalej: spolu interviews anonymise",
        "en": "Kept in the vault: {ids}. Next: spolu interviews anonymise",
    },
    "correct": {
        "cs": "a = nechat, n = nenechat nic; nebo nejdřív opravit:",
        "pl": "t = zachować, n = nie zachować niczego; albo najpierw poprawić:",
        "en": "y keeps these, n keeps nothing; or correct them first:",
    },
    "keep": {"cs": "Nechat", "pl": "Zachować", "en": "Keep"},
    "passphrase": {"cs": "Heslo k trezoru: ", "pl": "Hasło do sejfu: ", "en": "Passphrase of the vault: "},
    "rows": {
        "cs": "{n} řádek. Vyplňte sloupec „verdict“, potom: spolu interviews anonymise --decisions {file}|"
        "{n} řádky. Vyplňte sloupec „verdict“, potom: spolu interviews anonymise --decisions {file}|"
        "{n} řádku. Vyplňte sloupec „verdict“, potom: spolu interviews anonymise --decisions {file}|"
        "{n} řádků. Vyplňte sloupec „verdict“, potom: spolu interviews anonymise --decisions {file}",
        "pl": "{n} wiersz. Proszę wypełnić kolumnę „verdict”, potem: spolu interviews anonymise --decisions {file}|"
        "{n} wiersze. Proszę wypełnić kolumnę „verdict”, potem: spolu interviews anonymise --decisions {file}|"
        "{n} wierszy. Proszę wypełnić kolumnę „verdict”, potem: spolu interviews anonymise --decisions {file}|"
        "{n} wiersza. Proszę wypełnić kolumnę „verdict”, potem: spolu interviews anonymise --decisions {file}",
        "en": "{n} row. Fill in the column 'verdict', then: spolu interviews anonymise --decisions {file}|"
        "{n} rows. Fill in the column 'verdict', then: spolu interviews anonymise --decisions {file}",
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
        "cs": "{folder} je připraven. Dál: cd {folder}, potom: spolu interviews add SOUBORY, nebo: spolu lab",
        "pl": "{folder} jest gotowy. Dalej: cd {folder}, potem: spolu interviews add PLIKI albo: spolu lab",
        "en": "{folder} is ready. Next: cd {folder}, then: spolu interviews add FILES, or: spolu lab",
    },
    "done": {"cs": "Hotovo.", "pl": "Gotowe.", "en": "Done."},
    "built": {
        "cs": "{first} a další {n} soubor|{first} a další {n} soubory|{first} a dalších {n} souboru|{first} a dalších {n} souborů",
        "pl": "{first} i jeszcze {n} plik|{first} i jeszcze {n} pliki|{first} i jeszcze {n} plików|{first} i jeszcze {n} pliku",
        "en": "{first} and {n} more file|{first} and {n} more files",
    },
    "taken over": {
        "cs": "Požadavků: {n}, z toho změněných: {changed}. Dál: spolu check",
        "pl": "Wymagań: {n}, w tym zmienionych: {changed}. Dalej: spolu check",
        "en": "Requirements: {n}, changed: {changed}. Next: spolu check",
    },
}  # fmt: skip
