"""What the frame around screens says, in each language; the easy variant where it differs."""

from spolu.language import Words

WORDS: Words = {
    "bar": {"cs": "Prototyp, vymyšlená data", "pl": "Prototyp, dane wymyślone", "en": "Prototype, invented data"},
    "prototype": {"cs": "Prototyp", "pl": "Prototyp", "en": "Prototype"},
    "languages": {"cs": "Jazyky", "pl": "Języki", "en": "Languages"},
    "skip": {"cs": "Přejít na obsah", "pl": "Przejdź do treści", "en": "Skip to content"},
    "all screens": {"cs": "Všechny obrazovky", "pl": "Wszystkie ekrany", "en": "All screens"},
    "why": {"cs": "Proč to tu je?", "pl": "Dlaczego to tu jest?", "en": "Why is this here?"},
    "decor": {"cs": "Jen uspořádání", "pl": "Tylko układ", "en": "Layout only"},
    "legal": {"cs": "Zákonný důvod", "pl": "Podstawa prawna", "en": "Legal ground"},
    "no evidence": {
        "cs": "Za tímto požadavkem zatím nestojí žádné zjištění.",
        "pl": "Za tym wymaganiem nie stoi na razie żaden wniosek.",
        "en": "No insight stands behind this requirement yet.",
    },
    "no ground": {
        "cs": "Nikdo zatím neřekl, proč tu tento blok je.",
        "pl": "Nikt jeszcze nie powiedział, dlaczego ten blok tu jest.",
        "en": "Nobody has said yet why this block is here.",
    },
    "drawer": {
        "cs": "Co je zapsáno v tomto prohlížeči",
        "pl": "Co zapisano w tej przeglądarce",
        "en": "What this browser holds",
    },
    "drawer text": {
        "cs": "Zápisy zůstávají jen tady. Nikam se neposílají.",
        "pl": "Wpisy zostają tylko tutaj. Nigdzie nie są wysyłane.",
        "en": "Entries stay here. They are sent nowhere.",
    },
    "persona": {"cs": "Vyplnit: {name}", "pl": "Wypełnić: {name}", "en": "Fill in: {name}"},
    "clear": {"cs": "Vymazat zápisy", "pl": "Usunąć wpisy", "en": "Clear entries"},
    "day": {"cs": "Den", "pl": "Dzień", "en": "Day"},
    "month": {"cs": "Měsíc", "pl": "Miesiąc", "en": "Month"},
    "year": {"cs": "Rok", "pl": "Rok", "en": "Year"},
    "easy": {"cs": "snadné čtení", "pl": "tekst łatwy", "en": "easy language"},
    "coverage": {"cs": "Co na čem stojí", "pl": "Co na czym się opiera", "en": "What rests on what"},
    "coverage lead": {
        "cs": "Místa, kde řetěz od citace k obrazovce není celý.",
        "pl": "Miejsca, w których łańcuch od cytatu do ekranu nie jest cały.",
        "en": "Where the chain from quote to screen is not whole.",
    },
    "back": {"cs": "Od citace k obrazovce", "pl": "Od cytatu do ekranu", "en": "From a quote to the screens"},
    "back lead": {
        "cs": "Ke každé citaci bloky, které kvůli ní vznikly.",
        "pl": "Przy każdym cytacie bloki, które dzięki niemu powstały.",
        "en": "For each quote the blocks that it caused.",
    },
    "index lead": {
        "cs": "Obrazovky se otevřou kliknutím. Klávesa E ukáže, proč na nich co je.",
        "pl": "Ekrany otwierają się kliknięciem. Klawisz E pokazuje, dlaczego coś na nich jest.",
        "en": "Click to open a screen. The key E shows why each thing is on it.",
    },
    "for": {"cs": "Pro koho: {whom}", "pl": "Dla kogo: {whom}", "en": "For: {whom}"},
    "to report": {"cs": "Zpráva z výzkumu", "pl": "Raport z badania", "en": "Research report"},
    "nothing missing": {"cs": "Řetěz je celý.", "pl": "Łańcuch jest cały.", "en": "The chain is whole."},
    "gap insight-without-requirement": {
        "cs": "Zjištění, ze kterého nic neplyne",
        "pl": "Wniosek, z którego nic nie wynika",
        "en": "Insight without a requirement",
    },
    "gap requirement-without-ground": {
        "cs": "Požadavek bez dokladu",
        "pl": "Wymaganie bez podstawy",
        "en": "Requirement without evidence",
    },
    "gap requirement-without-screen": {
        "cs": "Požadavek bez obrazovky",
        "pl": "Wymaganie bez ekranu",
        "en": "Requirement without a screen",
    },
    "gap block-without-ground": {"cs": "Blok bez důvodu", "pl": "Blok bez powodu", "en": "Block without a ground"},
    "gap link-suspect": {
        "cs": "Ověřit: podklad se změnil",
        "pl": "Do sprawdzenia: podstawa się zmieniła",
        "en": "To check: what it rests on has changed",
    },
    "gap insight-suspect": {
        "cs": "Ověřit: doklady se změnily",
        "pl": "Do sprawdzenia: dowody się zmieniły",
        "en": "To check: the evidence has changed",
    },
    "gap coding-unused": {
        "cs": "Citace, kterou nic nepoužívá",
        "pl": "Cytat, z którego nic nie korzysta",
        "en": "Quote used nowhere",
    },
}
