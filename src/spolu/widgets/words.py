"""What every widget says, in each interface language."""

from spolu.language import Words

WORDS: Words = {
    "waiting for kernel": {
        "cs": "Čeká se na jádro sešitu (kernel) …",
        "pl": "Oczekiwanie na jądro notatnika (kernel) …",
        "en": "Waiting for the notebook's kernel …",
    },
    "no front end": {
        "cs": "{what}. Pohled se ukáže v JupyterLabu: spusťte tuto buňku, nebo potvrďte důvěru sešitu (Trust Notebook).",
        "pl": "{what}. Widok pokaże się w JupyterLabie: uruchom tę komórkę albo potwierdź zaufanie do notatnika (Trust Notebook).",
        "en": "{what}. The view shows in JupyterLab: run this cell, or trust the notebook.",
    },
    "saved": {"cs": "Uloženo", "pl": "Zapisano", "en": "Saved"},
    "waiting": {
        "cs": "Čeká na uložení: {n}",
        "pl": "Czeka na zapis: {n}",
        "en": "Waiting to be saved: {n}",
    },
    "not saved": {"cs": "NEULOŽENO: {n}", "pl": "NIE ZAPISANO: {n}", "en": "NOT SAVED: {n}"},
    "kept here": {
        "cs": "NEULOŽENO: {n} úkon zůstává v tomto okně prohlížeče.|NEULOŽENO: {n} úkony zůstávají v tomto okně prohlížeče.|NEULOŽENO: {n} úkonu zůstává v tomto okně prohlížeče.|NEULOŽENO: {n} úkonů zůstává v tomto okně prohlížeče.",
        "pl": "NIE ZAPISANO: {n} czynność pozostaje w tym oknie przeglądarki.|NIE ZAPISANO: {n} czynności pozostają w tym oknie przeglądarki.|NIE ZAPISANO: {n} czynności pozostaje w tym oknie przeglądarki.|NIE ZAPISANO: {n} czynności pozostaje w tym oknie przeglądarki.",
        "en": "NOT SAVED: {n} action is kept in this browser window.|NOT SAVED: {n} actions are kept in this browser window.",
    },
    "no answer": {"cs": "Jádro sešitu neodpovídá.", "pl": "Jądro notatnika nie odpowiada.", "en": "The kernel does not answer."},
    "kernel away": {
        "cs": "Jádro buď počítá jinou buňku, nebo skončilo. Zkuste se připojit znovu; když to nepomůže, spusťte tuto buňku ještě jednou a nic se neztratí.",
        "pl": "Jądro liczy inną komórkę albo zakończyło pracę. Spróbuj połączyć się ponownie; jeśli to nie pomoże, uruchom tę komórkę jeszcze raz, a nic nie zginie.",
        "en": "The kernel is busy with another cell, or it has ended. Reconnect; if that does not help, run this cell again and nothing is lost.",
    },
    "reconnect": {"cs": "Připojit znovu", "pl": "Połącz ponownie", "en": "Reconnect"},
    "close": {"cs": "Zavřít", "pl": "Zamknij", "en": "Close"},
    "cancel": {"cs": "Zrušit", "pl": "Anuluj", "en": "Cancel"},
    "undo": {"cs": "Vrátit", "pl": "Cofnij", "en": "Undo"},
    "redo": {"cs": "Znovu", "pl": "Ponów", "en": "Redo"},
    "help": {"cs": "Klávesy", "pl": "Klawisze", "en": "Keys"},
    "search": {"cs": "Hledat", "pl": "Szukaj", "en": "Search"},
    "nothing to undo": {"cs": "Není co vrátit.", "pl": "Nie ma czego cofnąć.", "en": "There is nothing to undo."},
    "nothing to redo": {"cs": "Není co zopakovat.", "pl": "Nie ma czego ponowić.", "en": "There is nothing to redo."},
    "undone": {"cs": "Vráceno.", "pl": "Cofnięto.", "en": "Undone."},
    "redone": {"cs": "Zopakováno.", "pl": "Ponowiono.", "en": "Done again."},
    "refused": {"cs": "Nejde uložit: {why}", "pl": "Nie można zapisać: {why}", "en": "Cannot be saved: {why}"},
}  # fmt: skip
