"""Czech as it is said: what a form of common Czech, of Moravia or of Silesia may stand for in writing."""

import re
from collections.abc import Iterator

ADJECTIVE = ("ej", "ejch", "ejm", "ejma", "ýho", "ýmu", "ový", "ú")
"""How adjectives end in common Czech, and so surnames that are some."""
_IN_TENS = re.compile(r"(?:jedn?a?|dva|dvě|tři|čtyři|čtyry|pět|šest|sedm|osm|devět)a((?:dva|tři|čtyři)cet|\w+desát)$")
"""*pětadvacet*, as it is said for dvacet pět."""
_ENDS = (
    ("-li", ""), ("aj", "ají"), ("aj", "í"), ("ej", "í"), ("ej", "ejí"), ("ěj", "í"), ("ěj", "ějí"),  # dělaj, bydlej
    ("ama", "y"), ("ama", "i"), ("ema", "i"), ("ema", "y"), ("ma", "mi"),                    # ženama, váma
    ("m", "me"), ("u", "i"), ("im", "ím"), ("i", "í"), ("ejc", "eji"), ("ej", "é"), ("om", "ům"),     # vidim, mluvi, pozdějc
    ("ajú", "ají"), ("ijú", "í"), ("ejú", "ejí"), ("ujú", "ují"), ("ú", "ou"), ("ú", "í"),            # hledajú, chodijú, starú
    ("ajó", "ají"), ("ijó", "í"), ("ujó", "ují"), ("ó", "ou"), ("ó", "í"),                            # hledajó, na Hané
    ("eho", "ého"), ("emu", "ému"), ("aj", "ej"), ("oj", "oje"), ("oja", "oje"), ("é", "í"),          # dobreho, poslouchaj, moja
)  # fmt: skip
"""End of a said form -> of the written one, for words of five letters and more."""
_SHORT = {"nam": "nám", "vam": "vám", "kliče": "klíče"}
"""Words that would be first names without the length of their vowel."""
_WRITTEN = 4
"""Letters of the shortest word of which the end is exchanged, without them."""


def as_written(word: str) -> Iterator[str]:
    """Yield what is said may stand for: *kejval* kýval, *slušnej* slušný, *vosum* osum, *osmýho* osmého, *starajú* starají."""
    if word in _SHORT:
        yield _SHORT[word]
    if "ej" in word:
        yield word.replace("ej", "ý")
        yield word.replace("ej", "í")
    if "ý" in word:
        yield word.replace("ý", "é")
    if word.startswith("vo") and len(word) > 3:
        yield word[1:]
    if word.startswith("ker"):
        yield "kt" + word[1:]
    if word.startswith(("dyž", "dyb")):
        yield "k" + word
    if len(word) >= _WRITTEN:
        yield from (word[: -len(end)] + other for end, other in _ENDS if word.endswith(end))
    if found := _IN_TENS.match(word):
        yield found[1]
