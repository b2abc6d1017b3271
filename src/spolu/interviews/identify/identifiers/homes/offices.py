"""Schools, wards, police stations, polling districts: with a number they are one of many, and no address.

*Szkoła Podstawowa nr 7* looks like *Dąbrowa Górna nr 7*; the word before the name says what it is.
"""

import re

_SCHOOLS = r"szk[oó]ł|szkol|škol|škôl|liceum|gimnazj|gymn[aá]zi|technik|przedszkol|żłob|školk|jeslích|jesle|akademi|uczelni|internat|burs[aęy]|(?:lo|sp|zsp?|zš|mš|sš|sou|ou|zuš)(?= )"
_CARE = r"oddzia|odděl|oddel|klini|polikli|szpital|nemocnic|przychod|poradni|porad[eo]n|ambul|apte|lék[aá]r|lekár|dom(?:u|em)? (?:dziecka|kultury|pomocy|studen)|domov"
_STATE = r"komis|komend|posterun|policj|polici|służebn|služebn|stanic|stacj|straż|hasič|jednostk|sąd|urz[aą]d|urzęd|okrs|okręg|obw[oó]d|obvod|rejon|volebn|rad[aęy]|zarząd|wydzia|dzia[łl]|referat|zesp[oó]ł|zespol"
_OTHERS = r"fili[aęi]|bibliotek|knihovn|knižnic|placów|pobo[čc]k|poboč|provozovn|prodejn|sklep|predajň|sal[aięu]|sál|učebn|miestnos|místnos|gabine|kotel|tříd|tried|klas|grup|skupin|družstv|hala|halę|peron|linia|linii|załącz|příloh|prílo|tabel|tabul|rysun|obráz|wykres|graf|vyhláš|zákon|ustaw|uchwa|zarządz|rozporz|směrnic|smernic|formul|artyk"
_IN = r"na|w|we|v|ve|vo|z|ze|zo|do|u|při|pri|przy|pod|nad|za|ul\.|ulic\w+|je|jest|to|i|a"
_ONE = re.compile(
    rf"\b(?:(?:{_SCHOOLS}|{_CARE}|{_STATE}|{_OTHERS}))[^\W\d_]*\.?(?: (?!(?:{_IN})\b)[„\"]?[^\W\d_][\w.”\"-]*){{0,4}}$",
    re.I,
)
_LONG = 70
"""Code points that the whole name of an office may have."""


def is_one(text: str, end: int) -> bool:
    """Whether the name that ends at ``end``, before a number with its word, is that of one of many offices."""
    return _ONE.search(text, max(0, end - _LONG), end) is not None
