"""Who gets which id: one person never two, two people never one, nobody who asks any, and no guess is made."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spolu.interviews.enrolling import NEW, enrolled
from spolu.interviews.model import ASKING, Speaker, Transcript, Turn


def session(*voices, id=""):
    """Return a transcript of voices: a label, or label and role, or label, role and participant."""
    speakers = tuple(
        Speaker(f"S{n}", (v[0],), *v[1:]) for n, v in enumerate(((x,) if isinstance(x, str) else x for x in voices), 1)
    )
    return Transcript(
        id, speakers=speakers, turns=tuple(Turn(f"t{n:03}", "Tak.", s.id) for n, s in enumerate(speakers, 1))
    )


ASKS = ("Tazatelka", "interviewer")
LABELS = st.sampled_from(
    ["Jana Nováková", "NOVÁKOVÁ Jana", "Jana", "J. Nováková", "Petr Svoboda", "Petr", "Klientka", "Respondent 2", "P01", "P07", "S2"]
)  # fmt: skip
ROLES = st.sampled_from(["participant", "unknown", "interviewer", "facilitator", "observer"])
voices = st.tuples(LABELS, ROLES) | st.tuples(LABELS, st.just("participant"), st.sampled_from(["P03", "K1", NEW]))
sessions = st.lists(voices, max_size=4, unique_by=lambda v: v[0]).map(lambda v: session(*v))
unsaid = st.lists(
    st.tuples(LABELS.filter(lambda label: not label.startswith("P0")), ROLES), max_size=4, unique_by=lambda v: v[0]
).map(lambda v: session(*v))
rows = st.lists(st.sampled_from(["P01", "P05", "K1"]), unique=True)


@given(st.lists(sessions, max_size=4), rows)
def test_whoever_asks_has_no_id_and_what_was_said_stays(added, rows):
    found, _ = enrolled(added, rows=rows)
    for before, after in zip(added, found, strict=True):
        for old, new in zip(before.speakers, after.speakers, strict=True):
            if old.participant:
                assert old.participant in (new.participant, NEW)
            elif old.role in ASKING:
                assert (new.participant, new.role) == (None, old.role)
            assert (new.id, new.labels) == (old.id, old.labels)
        assert (after.turns, after.language) == (before.turns, before.language)


ZOUHAROVA = session(("Markéta Zouharová", "interviewer"), "Ivo Kroupa", id="R01")


@pytest.mark.parametrize(("voices", "roles", "whys"), [
    (("Markéta Zouharová", "Eva Malá"), ("interviewer", "unknown"), ["asks", "new"]),
    (("ZOUHAROVÁ Markéta", "Eva"), ("interviewer", "unknown"), ["asks", "new"]),
    (("Markéta", "Eva Malá"), ("unknown",) * 2, ["nobody asks"] * 2),             # a first name alone is a guess
    (("Markéta Zouharová",), ("unknown",), ["nobody asks"]),                        # nobody would be left to answer
    (("Markéta Zouharová", ("Jan Kos", "interviewer")), ("unknown", "interviewer"), ["may be"]),  # here somebody else asks
])  # fmt: skip
def test_whoever_asks_elsewhere_under_a_full_name_asks_where_nobody_else_does(voices, roles, whys):
    """With every batch of interviews who asks had to be said anew, or nobody got an id."""
    (t,), given = enrolled([session(*voices)], [ZOUHAROVA])
    assert (tuple(s.role for s in t.speakers), [one.why for one in given]) == (roles, whys)


@given(st.lists(sessions, max_size=4), rows)
def test_a_new_id_is_nobody_elses(added, rows):
    found, given = enrolled(added, rows=rows)
    new = [one.participant for one in given if one.why == "new"]
    before = {*rows, *(s.participant for t in added for s in t.speakers)}
    assert len(set(new)) == len(new) and not before & set(new)
    assert NEW not in {s.participant for t in found for s in t.speakers}


@given(st.lists(unsaid, max_size=4), rows)
def test_one_full_name_has_one_id(added, rows):
    found, _ = enrolled(added, rows=rows)
    ids = {}
    for s in (s for t in found for s in t.speakers if s.participant and len(s.labels[0].split()) > 1):
        if s.labels[0][:2] not in ("Re", "J."):
            ids.setdefault(frozenset(s.labels[0].casefold().split()), set()).add(s.participant)
    assert all(len(one) == 1 for one in ids.values())


@given(st.lists(unsaid, max_size=4))
def test_adding_at_once_and_one_after_another_gives_the_same(added):
    at_once, _ = enrolled(added)
    kept = []
    for n, t in enumerate(added):
        (one,), _ = enrolled([t], kept, [s.participant for k in kept for s in k.speakers if s.participant])
        kept.append(replace(one, id=f"R{n:02}"))
    assert [t.speakers for t in kept] == [t.speakers for t in at_once]


@given(st.lists(sessions, max_size=4), rows)
def test_a_second_time_changes_nothing(added, rows):
    found, _ = enrolled(added, rows=rows)
    assert enrolled(found, rows=rows)[0] == found


KEPT = session(ASKS, ("Jana Nováková", "participant", "P01"), id="R01")
CASES = [
    # label, kept before, rows -> id, why
    ("Petr Svoboda", [KEPT], ["P01"], "P02", "new"),
    ("Petr Svoboda", [KEPT], ["P01", "P09"], "P10", "new"),  # behind the highest: nobody gets an id that was given up
    ("jana nováková", [KEPT], ["P01"], "P01", "same"),
    ("Nováková, Jana", [KEPT], ["P01"], "P01", "same"),
    ("paní Jana Nováková", [KEPT], ["P01"], "P01", "same"),  # a title makes nobody else
    ("Jana", [KEPT], ["P01"], "", "may be"),
    ("J. Nováková", [KEPT], ["P01"], "", "may be"),
    ("Jana Novakova", [KEPT], ["P01"], "P01", "same"),  # without diacritics
    ("Jana Novákovaa", [KEPT], ["P01"], "", "may be"),  # mistyped, or somebody else
    ("Jana Dvořáková", [KEPT], ["P01"], "P02", "new"),
    ("Klientka", [session(ASKS, ("Klientka", "participant", "P01"), id="R01")], ["P01"], "P02", "new"),  # says nothing of another file
    ("Respondent 1", [session(ASKS, ("Respondent 1", "participant", "P01"), id="R01")], ["P01"], "P02", "new"),
    ("P01", [], ["P01"], "P01", "row"),  # a row that waits for its transcript
    ("P01", [KEPT], ["P01"], "", "may be"),  # a second group may number its own people anew
    ("Marek", [session(("Marek", "interviewer"), ("Eva", "participant", "P01"), id="R01")], ["P01"], "", "may be"),  # who asked there
    ("Marek", [session(ASKS, ("Marek", "unknown"), id="R01")], [], "", "may be"),  # who has no id yet
]  # fmt: skip


@pytest.mark.parametrize(("label", "kept", "rows", "id", "why"), CASES)
def test_a_label_is(label, kept, rows, id, why):
    (t,), (one,) = enrolled([session(ASKS, label)], kept, rows)
    assert (one.participant, one.why, t.speakers[1].participant or "") == (id, why, id)
    assert t.speakers[1].role == "unknown", "nobody said it"
    assert bool(one.like) == (why in ("same", "may be"))


def test_where_nobody_asks_nobody_is_told_apart():
    (t,), given = enrolled([session("Petr", "Eva")])
    assert [s.participant for s in t.speakers] == [None, None]
    assert [one.why for one in given] == ["nobody asks"] * 2


def test_two_voices_of_one_transcript_are_two_people():
    """Even where one is called Jana and the other Jana Nováková."""
    (t,), _ = enrolled([session(ASKS, "Jana Nováková", "Jana")])
    assert [s.participant for s in t.speakers] == [None, "P01", "P02"]


def test_a_voice_that_says_nothing_gets_nothing():
    t = session(ASKS, "Petr")
    (found,), given = enrolled([Transcript("", speakers=t.speakers, turns=t.turns[:1])])
    assert found.speakers == t.speakers and given == ()
