"""What this room says, in each interface language."""

from spolu.language import Words

WORDS: Words = {
    "file": {"cs": "Soubor", "pl": "Plik", "en": "File"},
    "read": {"cs": "Přečteno", "pl": "Odczytano", "en": "Read"},
    "voices": {"cs": "Kdo mluví (promluvy)", "pl": "Kto mówi (wypowiedzi)", "en": "Who speaks (turns)"},
    "first": {"cs": "První promluva", "pl": "Pierwsza wypowiedź", "en": "First turn"},
    "last": {"cs": "Poslední promluva", "pl": "Ostatnia wypowiedź", "en": "Last turn"},
    "warning": {"cs": "Pozor", "pl": "Uwaga", "en": "Note"},
    "turns": {
        "cs": "{n} promluva|{n} promluvy|{n} promluvy|{n} promluv",
        "pl": "{n} wypowiedź|{n} wypowiedzi|{n} wypowiedzi|{n} wypowiedzi",
        "en": "{n} turn|{n} turns",
    },
    "speakers": {
        "cs": "{n} hlas|{n} hlasy|{n} hlasu|{n} hlasů",
        "pl": "{n} głos|{n} głosy|{n} głosów|{n} głosu",
        "en": "{n} voice|{n} voices",
    },
    "words": {
        "cs": "{n} slovo|{n} slova|{n} slova|{n} slov",
        "pl": "{n} słowo|{n} słowa|{n} słów|{n} słowa",
        "en": "{n} word|{n} words",
    },
}
