"""What words tell of whether a sentence may describe somebody, a byte a word, and which of them near each other make it worth reading."""

import re

from spolu.interviews import nicknames, numerals

CUE, NUMBER, BEHIND, BEARER, PART, ADDRESSING, YEAR, OPENS = 1, 2, 4, 8, 16, 32, 64, 128
"""What words tell. ``BEHIND``: a term that stands shortly behind the word for whose it is. ``PART``: the telling word
of a term of several, or letters and figures in one. ``OPENS``: what stands before such a term, or a year of birth."""
TERM = BEHIND | PART
"""Any other term."""
_FRAME = PART | ADDRESSING
"""The telling word of a frame of occupations, by itself: no address is a part of a term."""
BYTES = [bytes((told,)) for told in range(256)]
END = BYTES[255]
"""Where a sentence ends; no word tells all that."""
BY_ITSELF = TERM | BEARER
"""What tells by itself: *pětiletý*, *padesátka*."""
TOLD_BY = {
    **dict.fromkeys(("AGE", "works", "FAM", "HEALTH"), TERM),
    **dict.fromkeys(("origins", "OCC", "ETHN", "peoples"), BEHIND),
    "occupation frames": _FRAME,
    **dict.fromkeys(("self", "is", "has"), BEARER),
    "kin": BEARER | CUE,
    **dict.fromkeys(("children", "descent"), CUE),
    "trades": OPENS,
}
"""Section -> what its words tell; counted children are told by their number."""
ENGLISH = {**TOLD_BY, **dict.fromkeys(("OCC", "ETHN", "peoples"), TERM)}
"""The same in English, where an article and more stand between."""
_REACH = 9
"""Words between a term and whose it is, at most: what `frames.BEFORE` looks at, and the term's own."""


def _any_of(*flags: int, without: int = 0) -> bytes:
    """Return a class of a regular expression: the bytes that have all bits of one of ``flags``, and none of ``without``."""
    told = (byte for byte in range(END[0]) if any(byte & one == one for one in flags) and not byte & without)
    return b"[%b]" % re.escape(bytes(told))


def _then(one: bytes, other: bytes, most: int = _REACH) -> bytes:
    return b"%b[^%b]{0,%d}%b" % (one, END, most, other)


def _near(one: bytes, other: bytes) -> bytes:
    return b"%b|%b" % (_then(one, other), _then(other, one))


_COUNTED = b"|".join(
    (
        _any_of(NUMBER | CUE),
        _near(_any_of(NUMBER), _any_of(CUE)),
        _then(_any_of(OPENS), _any_of(YEAR)),
    )
)
_PARTS = b"%b|%b" % (_any_of(PART | BEARER, _FRAME), _near(_any_of(PART), _any_of(BEARER)))
SIDE_BY_SIDE = b"%b|%b|%b" % (_COUNTED, _PARTS, _near(_any_of(BEHIND), _any_of(BEARER)))
NEAR = re.compile(b"(?=%b)(?:%b)" % (_any_of(CUE, NUMBER, BEHIND, BEARER, PART, OPENS), SIDE_BY_SIDE))
"""What the words of a turn tell, a byte a word, where a sentence may be worth reading; that most can begin none of it one
look tells."""
WORTH = re.compile(
    b"|".join(
        (
            _any_of(BY_ITSELF),
            _COUNTED,
            _near(_any_of(TERM), _any_of(BEARER)),
            _then(_any_of(BEARER, OPENS), b"(?<!%b)%b" % (_any_of(ADDRESSING, without=PART), _any_of(BEHIND)), 5),
            _then(_any_of(BEHIND), _any_of(BEARER), 1),
            _then(_any_of(BEHIND), _any_of(CUE), 0),
        )
    )
)
"""The same of a sentence that is worth it."""
PERHAPS = re.compile(_PARTS)
"""The same of one that is worth it if another word of a term of several stands there, too."""
NUMBERS = re.compile(_any_of(NUMBER, YEAR))
"""Words that are a number of years or children, a year, or begin with one (*pětiletý*)."""
ALONE = re.compile(_any_of(BY_ITSELF))
MAYBE = re.compile(_any_of(PART))
TERMS = re.compile(_any_of(BEHIND))
BACK = 3
"""Words before a term among which is the one with the comma."""
BESIDE = {
    language: frozenset(words.split())
    for language, words in (
        ("cs", "leta letech vek veku mi mne mu ji jemu ma mam mel mela mame nas rocnik rocniku"),
        ("sk", "vek veku mi mne mu jej ma mam mal mala mame nas rocnik rocniku"),
        ("pl", "lat latka wieku ma mam mial miala majac mialam mialem mamy skonczyl skonczyla skonczylam skonczylem rocznik urodzil urodzila urodzona urodzony"),
        ("en", "i i'm im i'll he he's she she's old aged age who born"),
    )
}  # fmt: skip
"""Words beside which a number may be an age, or count kin: not those for years alone, which most often last or are past."""
BORN = ("naroz", "narodi", "naroden", "narodz", "urodz", "born")
"""How words begin behind which a year may be one of birth."""
ADDRESS, WED, SOME = (
    frozenset(words.split())
    for words in (
        "pan pana panu panem pane pani pania paniu slecna mr mrs miss",
        "vdala provdala provdana vzala vzal ozenil ozeneny wyszla poslubila poslubil",
        "jeden jedna jednoho jednim jednou jednu jedne jednym jednej jednego pewien pewna pewnej pewnego taki taka takiego takiej",
    )
)
"""Before what is then a surname, or how somebody is addressed; before *si* or *za* and whom somebody married; and what
makes of a people's name one person: *s jedním Slovákem*."""
YEARS = ("rocnik", "rocniku", "rocznik", "rocznika")
IN = ("i", "ich")
"""How numbers end behind *v*, of years of age: *v devatenácti*."""
GLUED = {language: tuple(numerals.inside(language)) for language in nicknames.LANGUAGES}
"""How words begin that hold a number of years."""
