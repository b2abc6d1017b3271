"""Agreement does not depend on who comes first, equals the plain formulas, and says where coders part."""

from collections import Counter
from itertools import permutations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spolu.coding.agreement import NAMES, agreement
from spolu.coding.measures import counts, nominal, sums
from spolu.coding.model import Code, Codebook, Coding
from spolu.interviews.model import Transcript, Turn
from spolu.text import Span

T = Transcript("R01", turns=tuple(Turn(f"t{n:03}", f"První věta {n}. Druhá věta.") for n in range(1, 13)))
BOOK = Codebook((Code("trust"), Code("access")))


def coding(
    coder: str, turn: int, code: str = "trust", start: int = 0, end: int = 10, transcript: str = "R01"
) -> Coding:
    return Coding(f"{coder}-{turn}-{code}-{start}", code, transcript, Span(f"t{turn:03}", start, end), "", coder)


@st.composite
def work(draw, coders=("ha", "mk", "zu")):
    def one(i):
        a, b = sorted((draw(st.integers(0, 25)), draw(st.integers(1, 26))))
        return Coding(f"c{i}", draw(st.sampled_from(["trust", "access"])), "R01", Span(f"t{draw(st.integers(1, 4)):03}", a, max(b, a + 1)),
                      "", draw(st.sampled_from(coders)))  # fmt: skip

    return [one(i) for i in range(draw(st.integers(2, 12)))]


def values(row) -> dict[str, object]:
    return {name: m.why if m.value is None else round(m.value, 9) for name, m in row.measures.items()}


@settings(max_examples=40)
@given(work(), st.sampled_from(["turn", "sentence", "character"]))
def test_it_does_not_matter_who_comes_first(found, unit):
    names = {"ha": "zz", "mk": "mm", "zu": "aa"}
    swapped = [Coding(c.id, c.code, c.transcript, c.span, "", names[c.coder]) for c in reversed(found)]
    one, two = (agreement(x, [T], BOOK, unit=unit, draws=5) for x in (found, swapped))
    assert [values(r) for r in one.rows if r.by != "pair"] == [values(r) for r in two.rows if r.by != "pair"]
    assert {(p.anchor, p.start, p.end, p.strength) for p in one.places} == {
        (p.anchor, p.start, p.end, p.strength) for p in two.places
    }


@settings(max_examples=40)
@given(work(("ha", "mk")))
def test_every_character_decided_one_by_one_gives_the_same_alpha(found):
    got = agreement(found, [T], BOOK, unit="character", draws=0)
    if got.overall is None:
        assert got.why == "one coder"
        return
    for row in got.by("code"):
        table = [
            [any(c.coder == coder and c.code == row.key and c.span.turn == turn.id and c.span.start <= i < c.span.end for c in found)
             for turn in T.turns for i in range(len(turn.text))]
            for coder in ("ha", "mk")
        ]  # fmt: skip
        plain = {name: x[0] for name, x in nominal(sums(counts(table))).items()}
        for name, value in plain.items():
            mine = row.measures[name].value
            assert (mine is None and np.isnan(value)) or mine == pytest.approx(value, abs=1e-9), (row.key, name)


@settings(max_examples=40)
@given(work(("ha",)))
def test_the_same_codings_agree_wholly_on_every_measure_that_is_defined(found):
    both = [Coding(f"{coder}{c.id}", c.code, c.transcript, c.span, "", coder) for c in found for coder in ("ha", "mk")]
    got = agreement(both, [T], BOOK, unit="character", draws=20)
    for row in got.rows:
        for name, m in row.measures.items():
            assert m.why or m.value == pytest.approx(1.0), (row.by, row.key, name)
    assert got.places == ()


def written_out(coders: dict[str, list[tuple[int, int, str]]], length: int) -> tuple[float, float]:
    """|u-alpha and cu-alpha by the equations as they are printed: units and gaps, every pair of coders, every pair of units.

    Krippendorff, Mathet, Bouvry & Widlöcher 2016, eqs 1, 4, 6 (units of any value against gaps) and 10, 11.
    """
    record = {}
    for coder, units in coders.items():
        edges = [0, *(x for a, b, _ in sorted(units) for x in (a, b)), length]
        gaps = [(a, b, "") for a, b in zip(edges[::2], edges[1::2], strict=True) if a < b]
        record[coder] = sorted(units) + gaps
    m, met, same, squares = len(record), Counter(), Counter(), Counter()
    one = Counter()
    for i, j in permutations(record, 2):
        for a, b, c in record[i]:
            shared = [(max(0, min(b, y) - max(a, x)), k) for x, y, k in record[j]]
            one[bool(c), True] += sum(n for n, k in shared if k) / (m - 1)
            one[bool(c), False] += sum(n for n, k in shared if not k) / (m - 1)
            if c:
                met[c] += sum(n for n, k in shared if k) / (m - 1)
                same[c] += sum(n for n, k in shared if k == c) / (m - 1)
                squares[c] += sum(n for n, k in shared if k) ** 2 / (m - 1)
    size = {yes: one[yes, True] + one[yes, False] for yes in (True, False)}
    own = {
        yes: sum((b - a) ** (2 if c else 1) for r in record.values() for a, b, c in r if bool(c) == yes) for yes in size
    }
    whole = m * length
    chance = sum(whole * (size[yes] ** 2 - own[yes]) / (whole**2 - sum(own.values())) for yes in size)
    u = 1 - (whole - one[True, True] - one[False, False]) / (whole - chance)
    total = sum(met.values())
    if sum(n > 0 for n in met.values()) < 2 or not (left := total - sum(squares.values()) / total):
        return u, float("nan")
    by_chance = sum((met[c] ** 2 - squares[c]) / left for c in met)
    return u, 1 - (total - sum(same.values())) / (total - by_chance)


@st.composite
def unitised(draw):
    """Two or three coders who cut a text of 40 characters into units that do not touch."""
    made = {}
    for coder in draw(st.sampled_from([("ha", "mk"), ("ha", "mk", "zu")])):
        edges = sorted(draw(st.sets(st.integers(0, 39), min_size=2, max_size=8)))
        units = list(zip(edges[::2], edges[1::2], strict=False))
        made[coder] = [(a, b, draw(st.sampled_from(["trust", "access", "third"]))) for a, b in units]
    return made


@settings(max_examples=80)
@given(unitised())
def test_unitising_equals_the_published_equations(record):
    text = Transcript("R01", turns=(Turn("t001", "x" * 40),))
    u, cu = written_out(record, 40)
    labelled = [coding(who, 1, label, a, b) for who, units in record.items() for a, b, label in units]
    found = agreement(labelled, [text], Codebook(), draws=0).overall.measures["cu_alpha"].value
    assert (found is None and np.isnan(cu)) or found == pytest.approx(cu)
    one = [coding(who, 1, "any", a, b) for who, units in record.items() for a, b, _ in units]
    assert agreement(one, [text], Codebook(), draws=0).by("code")[0].measures["u_alpha"].value == pytest.approx(u)


def test_unitising_of_one_small_text():
    """By hand: coders mark 10-20 and 15-20 of 60. L = 120, marked 15, both 10, squares 125.

    Do = 2 (15 - 10) = 10; chance = 120 (15² - 125 + 105² - 105) / (120² - 125 - 105) = 93.3239; 1 - 10 / (120 - 93.3239).
    """
    text = Transcript("R01", turns=(Turn("t001", "x" * 60),))
    found = agreement([coding("ha", 1, start=10, end=20), coding("mk", 1, start=15, end=20)], [text], BOOK, draws=0)
    assert found.by("code")[0].measures["u_alpha"].value == pytest.approx(0.625132, abs=1e-6)


@given(st.integers(2, 5))
def test_unitising_does_not_depend_on_where_the_text_is_stretched(scale):
    """Long texts: alpha over characters and |u-alpha differ only by how chance treats small samples."""
    text = Transcript("R01", turns=(Turn("t001", "x" * 4000 * scale),))
    found = [coding("ha", 1, start=100 * scale, end=300 * scale), coding("mk", 1, start=150 * scale, end=350 * scale)]
    m = agreement(found, [text], BOOK, unit="character", draws=0).by("code")[0].measures
    assert m["u_alpha"].value == pytest.approx(0.75 - 0.25 * 0.05 / 0.95, abs=0.02)
    assert m["alpha"].value == pytest.approx(1 - 0.025 / (2 * 0.05 * 0.95), abs=1e-3)


def test_a_code_that_one_coder_never_used_is_near_chance_and_listed():
    found = agreement([coding("ha", n) for n in range(1, 7)] + [coding("mk", 1, "access")], [T], BOOK)
    row = next(r for r in found.by("code") if r.key == "trust")
    assert row.measures["alpha"].value < 0
    assert (row.units, row.used) == (12, 6)
    assert found.places[0].codes == {"ha": ("trust",), "mk": ("access",)}
    assert (found.places[0].anchor, found.places[0].strength) == ("R01/t001", 2)


def test_sentences_tell_apart_what_a_turn_hides():
    codings = [coding("ha", n, end=5) for n in range(1, 6)] + [coding("mk", n, start=16, end=20) for n in range(1, 6)]
    alpha = {
        unit: agreement(codings, [T], BOOK, unit=unit).overall.measures["alpha"].value
        for unit in ("turn", "sentence", "character")
    }
    assert alpha["turn"] == 1.0
    assert alpha["sentence"] < 0
    assert alpha["character"] < 0.1


def test_a_place_is_a_turn_a_sentence_or_the_stretch_that_parts():
    codings = [coding("ha", 1, end=20), coding("mk", 1, end=5), coding("mk", 2)]
    where = {
        unit: [(p.anchor, p.start, p.end) for p in agreement(codings, [T], BOOK, unit=unit).places]
        for unit in ("turn", "sentence", "character")
    }
    assert where["turn"] == [("R01/t002", 0, 25)]
    assert where["sentence"] == [("R01/t001", 14, 25), ("R01/t002", 0, 14)]
    assert where["character"] == [("R01/t001", 5, 20), ("R01/t002", 0, 10)]


def test_rows_for_every_pair_transcript_and_kind():
    other = Transcript("G01", kind="group", turns=T.turns)
    alone = Transcript("R02", turns=T.turns)
    codings = [
        *(coding(coder, n) for coder in ("ha", "mk", "zu") for n in (1, 2)),
        *(coding(coder, n, transcript="G01") for coder, n in (("ha", 1), ("mk", 2))),
        coding("ha", 1, transcript="R02"),
    ]
    found = agreement(codings, [T, other, alone], BOOK)
    assert found.transcripts == ("R01", "G01")
    assert [r.key for r in found.by("pair")] == ["ha × mk", "ha × zu", "mk × zu"]
    assert [r.key for r in found.by("transcript")] == ["R01", "G01"]
    assert [r.key for r in found.by("kind")] == ["interview", "group"]
    kappa = {(r.by, r.key): r.measures["kappa"] for r in found.rows}
    assert kappa["all", ""].why == "two coders", "Cohen's kappa is of two"
    assert kappa["pair", "ha × zu"].value == 1.0
    assert kappa["transcript", "G01"].value < 0, "there only two read"
    assert found.by("pair")[1].units == 12, "zu read only R01"


def test_only_those_asked_for_are_compared():
    codings = [coding(coder, n) for coder, n in (("ha", 1), ("mk", 1), ("zu", 5), ("ha", 2), ("mk", 2))]
    found = agreement(codings, [T], BOOK, coders=("ha", "mk"))
    assert found.coders == ("ha", "mk")
    assert found.overall.measures["kappa"].value == 1.0


@pytest.mark.parametrize(
    ("codings", "why"),
    [
        ([coding("ha", 1)], "one coder"),
        ([], "one coder"),
        ([coding("ha", 1), coding("mk", 1, transcript="R99")], "one coder"),
    ],
    ids=["alone", "nothing", "different transcripts"],
)
def test_where_nobody_can_be_compared_it_says_so(codings, why):
    found = agreement(codings, [T], BOOK)
    assert (found.why, found.overall, found.places) == (why, None, ())


@pytest.mark.parametrize(
    ("codings", "name", "why"),
    [
        ([coding(c, n, end=99) for c in ("ha", "mk") for n in range(1, 13)], "alpha", "everybody"),
        ([coding(c, n, end=99) for c in ("ha", "mk") for n in range(1, 13)], "u_alpha", "everybody"),
        ([coding("ha", 1), coding("mk", 2)], "cu_alpha", "no meeting"),
        ([coding("ha", 1), coding("mk", 1)], "cu_alpha", "one value"),
        ([coding("ha", 1), coding("mk", 99)], "kappa", ""),
    ],
    ids=[
        "used in every unit",
        "marked throughout",
        "never on the same words",
        "one set of codes only",
        "a turn that is gone",
    ],
)
def test_what_is_undefined_has_its_reason(codings, name, why):
    m = agreement(codings, [T], BOOK, draws=50).overall.measures[name]
    assert m.why == why
    assert (m.value is None) == bool(why)


def test_the_interval_holds_the_value_and_is_the_same_each_time():
    codings = [coding("ha", n) for n in range(1, 9)] + [coding("mk", n) for n in range(3, 12)]
    one, two = (agreement(codings, [T], BOOK, seed=4) for _ in range(2))
    assert one == two
    for name in NAMES:
        m = one.overall.measures[name]
        assert m.why or m.low <= m.value <= m.high


def test_a_turn_is_drawn_with_all_its_sentences():
    """Ten turns whose sentences all go together: sentences give no more certainty than turns."""
    text = Transcript("R01", turns=tuple(Turn(f"t{n:03}", "A. B. C. D. E. F.") for n in range(1, 21)))
    codings = [coding("ha", n, end=17) for n in range(1, 11)] + [coding("mk", n, end=17) for n in range(4, 14)]
    by_turn, by_sentence = (
        agreement(codings, [text], BOOK, unit=u).overall.measures["alpha"] for u in ("turn", "sentence")
    )
    assert by_sentence.high - by_sentence.low == pytest.approx(by_turn.high - by_turn.low, rel=0.05)
