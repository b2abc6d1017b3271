"""Names in running text: what the dictionary knows, and what the words around say."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spolu.interviews.identify.lexicon import Word, look_up
from spolu.interviews.model import Lane

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_ENDS = re.compile(r"(?:^|[.!?…:]|[„\"“(–-])[\s„\"“”(–-]*$")

_TITLES = {
    "cs": "paní pan pana panu panem pane slečna slečny slečnu doktor doktorka doktora magistra inženýr teta tetě tetu strejda strejdy strejdovi babi babička děda bratr brácha ségra sestra",
    "pl": "pani pan pana panu panem panią panie państwo panna ciocia ciocię wujek wujka babcia dziadek siostra brat doktor poseł posła senator prof profesor",
    "en": "mr mrs ms miss dr aunt uncle sister brother prof",
}
_NAMING = {
    "cs": r"(?:jmenuj\w+ se|jmenuje|říkaj\w* (?:mi|jí|mu)|jsem) $",
    "pl": r"(?:nazywam się|mam na imię|na imię|jestem) $",
    "en": r"(?:my name is|called|i am|i'm) $",
}
_WHERE = {
    "cs": r"(?:\b(?:v|ve|do|z|ze|na|od|u|kolem|poblíž|přes|za|pod|nad|k|ke)) $",
    "pl": r"(?:\b(?:w|we|do|z|ze|na|od|koło|pod|spod|przez|za)) $",
    "en": r"(?:\b(?:in|to|from|near|at|around)) $",
}
_INITIAL = re.compile(r"(?<![\w.])[^\W\d_a-zà-ž]\. $")
_ABBREVIATIONS = frozenset(
    [
        "art",
        "ust",
        "pkt",
        "par",
        "str",
        "tab",
        "obr",
        "odst",
        "písm",
        "nr",
        "dz",
        "min",
        "max",
        "tel",
        "mgr",
        "ing",
        "phdr",
        "mudr",
        "judr",
        "bc",
        "prof",
        "doc",
    ]
)
_FAMILY_PLACE = re.compile(
    r"(?:ov|ín|ice|any|ov[aě]|ově|icích|icíh|anech|ína|íně|ów|owie|owa|inie|cach|ska|sku|ce|ic)$"
)
_CASE = {
    "cs": re.compile(r"(?:ová|ové|ovou)$"),
    "pl": re.compile(r"(?:sk[aiąi]|skiej|skiego|ck[aią]|ckiej|ckiego|owska|owski)$"),
    "en": re.compile(r"$^"),
}


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a turn with its surroundings."""

    text: str
    start: int
    end: int
    begins: bool
    known: Word


@dataclass(frozen=True, slots=True)
class Guess:
    """A token taken for a kind of name, with the lane and the reason."""

    token: Token
    kind: str
    lane: Lane
    why: str


def tokens(text: str, language: str) -> list[Token]:
    """Return the capitalised words of a text; ``begins``: a sentence begins with it, so that a capital says nothing."""
    return [
        Token(m[0], m.start(), m.end(), bool(_ENDS.search(text[: m.start()])), look_up(m[0], language))
        for m in WORD.finditer(text)
        if m[0][0].isupper() and len(m[0]) > 2 and m[0].lower() not in _ABBREVIATIONS
    ]


def guess(text: str, language: str) -> Iterator[Guess]:
    """Yield what the capitalised words of a text are taken for."""
    table = {"sk": "cs"}.get(language[:2], language[:2])
    table = table if table in _TITLES else "en"
    found = tokens(text, table)
    taken: dict[int, Guess] = {}
    for n, token in enumerate(found):
        made = _guess(text, token, _neighbour(text, found, n, -1), taken.get(n - 1), table)
        if made:
            taken[n] = made
    for n, token in enumerate(found):
        after = taken.get(n + 1)
        if (
            n not in taken
            and after
            and after.kind == "PER"
            and _adjoins(text, token, found[n + 1])
            and not token.begins
        ):
            taken[n] = Guess(token, "PER", "auto", "it stands before a name")
    yield from (taken[n] for n in sorted(taken))


def _neighbour(text: str, found: Sequence[Token], n: int, step: int) -> Token | None:
    return (
        found[n + step]
        if 0 <= n + step < len(found) and _adjoins(text, *sorted((found[n], found[n + step]), key=lambda t: t.start))
        else None
    )


def _adjoins(text: str, a: Token, b: Token) -> bool:
    return text[a.end : b.start] == " "


def _guess(text: str, token: Token, before: Token | None, earlier: Guess | None, language: str) -> Guess | None:
    left = text[max(0, token.start - 30) : token.start].lower()
    titled = re.search(rf"\b(?:{_TITLES[language].replace(' ', '|')})\.? $", left)
    if titled and not token.text.isupper():
        return Guess(token, "PER", "auto", f"after '{titled[0].strip()}'")
    if _INITIAL.search(text[: token.start]) and not token.text.isupper():
        return Guess(token, "PER", "auto", "after an initial")
    if before is not None and earlier is not None and earlier.kind == "PER":
        return Guess(token, "PER", "auto", "it stands behind a first name")
    if token.text.isupper():
        return (
            None
            if len(token.text) > 6 or token.known.common
            else Guess(token, "ORG", "review", "capital letters throughout")
        )
    return _by_dictionary(token, language) or _by_place(left, token, language)


def _by_dictionary(token: Token, language: str) -> Guess | None:
    known = token.known
    if known.first and not (known.common and token.begins):
        return Guess(token, "PER", "auto", f"a form of the first name {known.first}")
    if (known.last or _CASE[language].search(token.text)) and not known.common:
        lane: Lane = "review" if token.begins and not known.last else "auto"
        return Guess(token, "PER", lane, "a form of a known surname" if known.last else "the ending of a surname")
    if known.place and not (known.common and token.begins):
        return Guess(token, "LOC", "auto", f"a form of the place {known.place}")
    return None


def _by_place(left: str, token: Token, language: str) -> Guess | None:
    if re.search(_NAMING[language], left):
        return Guess(token, "PER", "auto", "after words that introduce a name")
    if token.begins or (token.known.common and language == "en"):
        return None
    if re.search(_WHERE[language], left) and not token.known.common:
        lane: Lane = "auto" if _FAMILY_PLACE.search(token.text.lower()) else "review"
        return Guess(token, "LOC", lane, "after a preposition of place")
    return Guess(token, "OTHER", "review", "a capital inside a sentence")
