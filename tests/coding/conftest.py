"""Three small interviews that two people coded."""

import pytest

from spolu.coding.model import Code, Codebook, Coding
from spolu.coding.retrieve import Material, material
from spolu.interviews.model import Participant, Speaker, Transcript, Turn
from spolu.text import Span

BOOK = Codebook((Code("trust"), Code("fear", parent="trust"), Code("phone"), Code("paper")))
TEXT = "Bojím se, kdo to čte. Mám jen telefon. A papíry doma."


def transcript(id: str, *who: str, kind="interview") -> Transcript:
    speakers = (
        Speaker("S1", role="interviewer"),
        *(Speaker(f"S{n + 2}", role="participant", participant=p) for n, p in enumerate(who)),
    )
    turns = (Turn("t001", "A telefon?", "S1"), *(Turn(f"t{n + 2:03}", TEXT, f"S{n + 2}") for n, _ in enumerate(who)))
    return Transcript(id, kind, "cs", speakers=speakers, turns=turns, attributes={"date": "2026-03-04"})


T = [transcript("R01", "P1"), transcript("R02", "P2"), transcript("G01", "P3", "P4", kind="group")]
PEOPLE = [
    Participant("P1", "client", "city", attributes={"age": "35"}), Participant("P2", "worker", "town"),
    Participant("P3", "client", "town", consent=frozenset(["analysis"])), Participant("P4", "client", consent=frozenset()),
]  # fmt: skip


def coding(n: int, code: str, t: str, turn: int, a: int, b: int, coder="ha") -> Coding:
    return Coding(f"c{n}", code, t, Span(f"t{turn:03}", a, b), TEXT[a:b], coder)


CODINGS = [
    coding(1, "fear", "R01", 2, 0, 21), coding(2, "fear", "R01", 2, 9, 37, "mk"), coding(3, "phone", "R01", 2, 22, 37),
    coding(4, "phone", "R02", 2, 22, 37), coding(5, "paper", "R02", 2, 38, 53), coding(6, "fear", "G01", 2, 0, 21),
    coding(7, "fear", "G01", 3, 0, 21), coding(8, "phone", "R01", 1, 2, 9),
]  # fmt: skip


@pytest.fixture(scope="session")
def coded() -> Material:
    """What was coded, with who speaks; of P4's words nothing may be analysed."""
    return material(T, CODINGS, BOOK, PEOPLE)
