"""A session's own date stands as the study treats dates; who takes part has a tag of role and id."""

from datetime import date

import pytest

from spolu.interviews import ledgers
from spolu.interviews.model import Speaker, Transcript, Turn
from spolu.interviews.values import day_of
from spolu.steps.anonymising import anonymise, registry
from spolu.steps.interviews import keep, originals

WOMEN = ("Přišla Jana Nováková a Petra Nováková.", "Paní Nováková mlčela.")


DATED = Transcript(
    "X", language="cs", title="Rozhovor 22. 5. 2025", turns=(Turn("t001", "Byla jsem tam 6. 5. 2025 a 2025-05-20."),),
    attributes={"date": "2025-05-22", "site": "Brno"},
)  # fmt: skip
DAYS = (date(2025, 5, 22), date(2025, 5, 22), date(2025, 5, 6), date(2025, 5, 20))


def days(t):
    """The days in fact, title and turn."""
    first, _, second = t.turns[0].text.partition(" a ")
    return tuple(day_of(text, "cs") for text in (t.attributes["date"], t.title, first, second))


@pytest.fixture
def dated(study_of):
    def make(settings=""):
        store = study_of(settings=settings)
        keep(store, "a.txt", b"1", [DATED])
        anonymise(store)
        return store

    return make


def test_a_sessions_own_date_moves_with_all_others(dated):
    """Beside a moved title the true day would give the number of weeks away."""
    store = dated()
    (t,) = store.transcripts()
    (moved,) = {new - old for new, old in zip(days(t), DAYS, strict=True)}
    assert moved.days and moved.days % 7 == 0
    assert "2025-05-22" not in (store.root / f"interviews/{t.id}.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(("mode", "fact"), [("keep", "2025-05-22"), ("tag", "[datum ")])
def test_a_sessions_own_date_follows_the_mode_of_dates(dated, mode, fact):
    """Kept or a placeholder where the study chose so."""
    (t,) = dated(f'\n[anonymise]\nDATE = "{mode}"\n').transcripts()
    assert t.attributes["date"].startswith(fact) and days(t) == (DAYS if mode == "keep" else (None,) * 4)


def test_a_sessions_own_date_comes_back_and_moves_alike_again(dated):
    """The way back is exact; a second run writes the same bytes."""
    store = dated()
    (t,), (original,) = store.transcripts(), originals(store)
    assert ledgers.restore(t, registry(store).ledgers[t.id]).attributes == original.attributes == DATED.attributes
    before = (store.root / f"interviews/{t.id}.md").read_bytes()
    anonymise(store)
    assert (store.root / f"interviews/{t.id}.md").read_bytes() == before


@pytest.mark.parametrize(("role", "said"), [("klientka", "[klientka P01]"), ("", "[P01]")])
def test_a_tag_of_a_participant_is_role_and_id_as_far_as_they_are_noted(study_of, role, said):
    """Where no role is noted yet it was *[P P01]*."""
    store = study_of(settings='\n[anonymise]\nPER = "tag"\n')
    speakers = (Speaker("S1", ("Jana Nováková",), "participant", "P01"), Speaker("S2", ("Tazatelka",), "interviewer"))
    turns = (Turn("t001", "Dobrý den, paní Nováková.", "S2"), Turn("t002", "Dobrý den, tady Jana Nováková.", "S1"))
    keep(store, "a.txt", b"1", [Transcript("X", language="cs", speakers=speakers, turns=turns)])
    store.write("interviews/participants.csv", f"id,role,consent_analysis\nP01,{role},yes\n")
    anonymise(store)
    assert said in store.transcripts()[0].turns[0].text


def test_a_polish_talk_with_initials_is_pseudonymised(study_of):
    """The Polish dictionary refuses several words."""
    store = study_of(languages=("pl",))
    said = "Mieszkała tu pani K. W. i pan J. P., nasz sąsiad."
    keep(store, "a.txt", said.encode(), [Transcript("X", language="pl", turns=(Turn("t001", said),))])
    anonymise(store, yes=True)
    assert "K. W." not in (store.root / "interviews/R01.md").read_text(encoding="utf-8")
