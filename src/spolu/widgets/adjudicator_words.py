"""What the view on two coders says, in each interface language."""

from spolu.language import Words

WORDS: Words = {
    "adjudication of": {"cs": "{left} a {right} vedle sebe", "pl": "{left} i {right} obok siebie", "en": "{left} and {right} side by side"},
    "tools": {"cs": "Nástroje", "pl": "Narzędzia", "en": "Tools"},
    "previous": {"cs": "Předchozí", "pl": "Poprzednie", "en": "Previous"},
    "next": {"cs": "Další", "pl": "Następne", "en": "Next"},
    "next waiting": {"cs": "Další k rozhodnutí", "pl": "Następne do rozstrzygnięcia", "en": "Next to decide"},
    "decided": {"cs": "rozhodnuto {n} z {all}", "pl": "rozstrzygnięto {n} z {all}", "en": "{n} of {all} decided"},
    "all decided": {"cs": "Všechno je rozhodnuto.", "pl": "Wszystko jest rozstrzygnięte.", "en": "Everything is decided."},
    "no pairs": {
        "cs": "Tito dva se nikde nerozcházejí, nebo nekódovali stejný přepis.",
        "pl": "Te dwie osoby nigdzie się nie różnią albo nie kodowały tej samej transkrypcji.",
        "en": "These two part nowhere, or they coded no transcript in common.",
    },
    "kind edges": {"cs": "stejný kód, jiné hranice", "pl": "ten sam kod, inne granice", "en": "same code, other edges"},
    "kind code": {"cs": "jiný kód", "pl": "inny kod", "en": "another code"},
    "kind left": {"cs": "jen jeden z obou", "pl": "tylko jedna z osób", "en": "one of them only"},
    "kind right": {"cs": "jen jeden z obou", "pl": "tylko jedna z osób", "en": "one of them only"},
    "choice left": {"cs": "Levé", "pl": "Lewe", "en": "Left"},
    "choice right": {"cs": "Pravé", "pl": "Prawe", "en": "Right"},
    "choice both": {"cs": "Obě", "pl": "Oba", "en": "Both"},
    "choice merge": {"cs": "Sloučit", "pl": "Połączyć", "en": "Merge"},
    "choice neither": {"cs": "Žádné", "pl": "Żadne", "en": "Neither"},
    "nothing there": {"cs": "nic", "pl": "nic", "en": "nothing"},
    "not possible": {"cs": "To tady nejde: na jedné straně nic není.", "pl": "Tutaj to niemożliwe: po jednej stronie nic nie ma.", "en": "Not possible here: one side is empty."},
    "not decided": {"cs": "Zatím nerozhodnuto.", "pl": "Jeszcze nierozstrzygnięte.", "en": "Not decided yet."},
    "changed since": {"cs": "ověřit: kódování se od té doby změnilo", "pl": "do sprawdzenia: kodowanie zmieniło się od tego czasu", "en": "to be checked: a coding has changed since"},
    "why": {"cs": "proč", "pl": "dlaczego", "en": "why"},
    "why hint": {
        "cs": "Jedna věta, aby se dalo později vysvětlit, proč to dopadlo takhle.",
        "pl": "Jedno zdanie, aby później można było wyjaśnić, skąd ta decyzja.",
        "en": "One sentence, so that it can be explained later.",
    },
    "keep": {"cs": "Uložit", "pl": "Zapisz", "en": "Keep"},
}  # fmt: skip
