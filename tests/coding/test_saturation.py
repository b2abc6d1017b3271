"""Saturation as in Guest, Namey & Chen: new codes of a run over the codes of the base."""

from spolu.coding.model import Coding
from spolu.coding.saturation import saturation
from spolu.text import Span

NEW = (10, 5, 3, 2, 1, 1, 0, 0)


def codings() -> list[Coding]:
    made, code = [], 0
    for n, new in enumerate(NEW):
        for _ in range(max(new, 1)):
            fresh = code if new else 0
            made.append(Coding(f"{n}-{code}", f"c{fresh}", f"R{n + 1:02}", Span("t001", 0, 1), "x", "ha"))
            code += bool(new)
    return made


def test_the_ratio_counts_new_codes_of_the_run_against_the_base():
    found = saturation(codings(), [f"R{n:02}" for n in range(1, 9)], base=4, run=2, threshold=0.05)
    assert [s.new for s in found.steps] == list(NEW)
    assert [s.ratio for s in found.steps] == [None] * 5 + [0.1, 0.05, 0.0]
    assert found.reached == "R07"


def test_a_transcript_that_nobody_coded_is_no_session():
    found = saturation(codings(), ["R01", "R99", "R02"])
    assert [s.transcript for s in found.steps] == ["R01", "R02"]
    assert found.reached is None
