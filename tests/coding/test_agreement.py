"""Agreement does not depend on who comes first, and says where coders part."""

from spolu.coding.agreement import agreement
from spolu.coding.model import Code, Codebook, Coding
from spolu.interviews.model import Transcript, Turn
from spolu.text import Span

T = Transcript("R01", turns=tuple(Turn(f"t{n:03}", f"První věta {n}. Druhá věta.") for n in range(1, 13)))
BOOK = Codebook((Code("trust"), Code("access")))


def coding(coder: str, turn: int, code: str = "trust", start: int = 0, end: int = 10) -> Coding:
    return Coding(f"{coder}-{turn}-{code}", code, "R01", Span(f"t{turn:03}", start, end), "", coder)


def test_the_same_codings_agree_wholly():
    found = agreement([coding(c, n) for c in ("ha", "mk") for n in (1, 3, 5)], [T], BOOK)
    assert found.overall.measures["alpha"].value == 1.0
    assert found.places == ()


def test_it_does_not_matter_who_comes_first():
    codings = [coding("ha", n) for n in (1, 2, 3)] + [coding("mk", n) for n in (2, 3, 4)]
    swapped = [coding("mk", n) for n in (1, 2, 3)] + [coding("ha", n) for n in (2, 3, 4)]
    one, two = agreement(codings, [T], BOOK), agreement(swapped, [T], BOOK)
    assert one.overall.measures == two.overall.measures


def test_a_code_that_one_coder_never_used_is_near_chance_and_listed():
    found = agreement([coding("ha", n) for n in range(1, 7)] + [coding("mk", 1, "access")], [T], BOOK)
    row = next(r for r in found.rows if r.code == "trust")
    assert row.measures["alpha"].value < 0
    assert found.places[0].codes == {"ha": ("trust",), "mk": ("access",)}


def test_sentences_tell_apart_what_a_turn_hides():
    codings = [coding("ha", n, end=5) for n in range(1, 6)] + [coding("mk", n, start=16, end=20) for n in range(1, 6)]
    assert agreement(codings, [T], BOOK, unit="turn").overall.measures["alpha"].value == 1.0
    assert agreement(codings, [T], BOOK, unit="sentence").overall.measures["alpha"].value < 0
    assert agreement(codings, [T], BOOK, unit="character").overall.measures["alpha"].value < 0.1


def test_one_coder_alone_has_nobody_to_agree_with():
    assert agreement([coding("ha", 1)], [T], BOOK).why == "no transcript was coded by two people"


def test_the_interval_holds_the_value_and_is_the_same_each_time():
    codings = [coding("ha", n) for n in range(1, 9)] + [coding("mk", n) for n in range(3, 12)]
    one, two = (agreement(codings, [T], BOOK, seed=4).overall.measures["alpha"] for _ in range(2))
    assert one == two
    assert one.low <= one.value <= one.high
