"""What a tag says where a pseudonym is no name: ``[telefon 1]``, in the language of the text."""

import re

from spolu.language import Words

TAGS: Words = {
    "PER": {"cs": "osoba", "pl": "osoba", "en": "person", "sk": "osoba"},
    "LOC": {"cs": "místo", "pl": "miejsce", "en": "place", "sk": "miesto"},
    "ORG": {"cs": "organizace", "pl": "organizacja", "en": "organisation", "sk": "organizácia"},
    "ADDR": {"cs": "adresa", "pl": "adres", "en": "address", "sk": "adresa"},
    "PHONE": {"cs": "telefon", "pl": "telefon", "en": "phone", "sk": "telefón"},
    "EMAIL": {"cs": "e-mail", "pl": "e-mail", "en": "e-mail", "sk": "e-mail"},
    "BIRTHNO": {"cs": "rodné číslo", "pl": "PESEL", "en": "personal number", "sk": "rodné číslo"},
    "IDNO": {"cs": "číslo dokladu", "pl": "numer dokumentu", "en": "document number", "sk": "číslo dokladu"},
    "DOB": {"cs": "datum narození", "pl": "data urodzenia", "en": "date of birth", "sk": "dátum narodenia"},
    "CASENO": {"cs": "spisová značka", "pl": "sygnatura", "en": "case number", "sk": "spisová značka"},
    "PLATE": {"cs": "SPZ", "pl": "numer rejestracyjny", "en": "number plate", "sk": "EČV"},
    "ACCOUNT": {"cs": "číslo účtu", "pl": "numer konta", "en": "account", "sk": "číslo účtu"},
    "URL": {"cs": "odkaz", "pl": "link", "en": "link", "sk": "odkaz"},
    "DATE": {"cs": "datum", "pl": "data", "en": "date", "sk": "dátum"},
    "AGE": {"cs": "věk", "pl": "wiek", "en": "age", "sk": "vek"},
    "OCC": {"cs": "povolání", "pl": "zawód", "en": "occupation", "sk": "povolanie"},
    "HEALTH": {"cs": "zdraví", "pl": "zdrowie", "en": "health", "sk": "zdravie"},
    "ETHN": {"cs": "původ", "pl": "pochodzenie", "en": "background", "sk": "pôvod"},
    "FAM": {"cs": "rodina", "pl": "rodzina", "en": "family", "sk": "rodina"},
    "OTHER": {"cs": "údaj", "pl": "dane", "en": "detail", "sk": "údaj"},
}
"""What a tag says, without its number."""
PLACEHOLDER = re.compile(
    rf"\[(?:(?:{'|'.join(sorted({word for words in TAGS.values() for word in words.values()}))}) \d+"
    r"|[^\[\]\n]{1,60} [A-Za-z]{1,4}[-_]?\d{1,5})\]"
)
"""A tag as it stands in a text, in any language: ``[telefon 1]``, ``[sestra P03]``. Its words are ours, nobody said them."""
