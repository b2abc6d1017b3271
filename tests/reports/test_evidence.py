"""Whose words stand behind a finding where nobody's label stands before them."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spolu.coding.model import Code, Codebook, Coding
from spolu.interviews.model import Participant, Speaker, Transcript, Turn
from spolu.reports.evidence import FEWEST, Voices, evidence
from spolu.reports.figures import by_role, codes_by_people
from spolu.reports.model import Insight, Query
from spolu.reports.render.html import prevalence
from spolu.text import Span

WORDS = "Całą noc nie spałam."
NAMED = (Speaker("S1", ("Ola",), "participant", "P01"),)


def found(*turns, speakers=(), scope="quotes"):
    voices = Voices([Transcript("R01", speakers=speakers, turns=turns)], [Participant("P01", "klientka")])
    codings = {t.id: Coding(t.id, "x", "R01", Span(t.id, 0, len(t.text)), t.text, "ha") for t in turns}
    return evidence(Insight("I-01", evidence=tuple(codings)), codings, voices, Codebook(()), scope)


def test_words_that_nobody_labelled_are_one_voice_within_the_team():
    """A machine's subtitles name nobody; their quotes vanished from the report without a word."""
    e = found(Turn("t001", WORDS), Turn("t002", WORDS))
    assert ([q.text for q in e.quotes], len(e.people), len(e.asked)) == ([WORDS, WORDS], 1, 1)


def test_they_are_never_published():
    e = found(Turn("t001", WORDS), scope="public")
    assert (e.quotes, e.withheld) == ((), 1)


def test_a_line_that_lost_its_label_is_quoted_and_makes_nobody_of_those_who_were_asked():
    e = found(Turn("t001", "Ja też.", "S1"), speakers=NAMED)
    assert len(e.asked) == 1
    e = found(Turn("t001", WORDS), Turn("t002", "Ja też.", "S1"), speakers=NAMED)
    assert ([q.text for q in e.quotes], e.people, e.asked, e.unvoiced) == ([WORDS, "Ja też."], ("P01",), ("P01",), 1)


def test_words_without_a_label_beside_one_who_only_asks_are_one_voice():
    """A transcript may label the interviewer alone: who answers is somebody all the same."""
    e = found(
        Turn("t001", "A pak?", "S1"), Turn("t002", WORDS), speakers=(Speaker("S1", ("Tazatelka",), "interviewer"),)
    )
    assert (len(e.people), len(e.asked), e.unvoiced) == (1, 1, 0)


def test_figures_count_nobody_for_words_without_a_label_beside_people_who_are_named():
    turns = (Turn("t001", WORDS), Turn("t002", "Ja też.", "S1"))
    voices = Voices([Transcript("R01", speakers=NAMED, turns=turns)], [Participant("P01", "klientka")])
    codings = [Coding(t.id, "x", "R01", Span(t.id, 0, 4), t.text[:4], "ha") for t in turns]
    for figure in (codes_by_people, by_role):
        drawn = figure(codings, Codebook(()), voices, "pl")
        assert drawn is not None and [(b.value, drawn.of) for b in drawn.bars] == [(1, 1)]


ROLES = st.lists(st.sampled_from(["", "client", "worker", "leader", "cook"]), min_size=1, max_size=9)


def of_roles(roles):
    """Return the voices of one transcript in which people of these roles speak, and a coding on the turn of each."""
    people = [
        Participant(f"P{n}", role, consent=frozenset({"analysis", "quotes", "public"})) for n, role in enumerate(roles)
    ]
    speakers = tuple(Speaker(f"S{n}", (p.id,), "participant", p.id) for n, p in enumerate(people))
    turns = tuple(Turn(f"t{n:03}", WORDS, s.id) for n, s in enumerate(speakers))
    return Voices([Transcript("R01", speakers=speakers, turns=turns)], people), [
        Coding(t.id, "x", "R01", Span(t.id, 0, 4), WORDS[:4], "ha") for t in turns
    ]  # fmt: skip


@given(ROLES)
def test_in_public_a_quote_tells_no_role_that_one_or_two_people_have(roles):
    """Law: whoever knows who took part finds at least three to choose from, or, in a study of so few, all of them."""
    voices, codings = of_roles(roles)
    e = evidence(
        Insight("I-01", evidence=tuple(c.id for c in codings)),
        {c.id: c for c in codings},
        voices,
        Codebook(()),
        "public",
    )
    alike = Counter(q.role for q in e.quotes)
    assert all(n >= min(FEWEST, len(roles)) for n in alike.values())
    assert all(q.role in ("", said.role) for q in e.quotes if (said := voices.quote(codings[int(q.turn[1:])])))


def test_within_the_team_and_for_staff_a_quote_tells_the_role():
    voices, codings = of_roles(["leader", "client"])
    assert [voices.shown(q, "quotes").role for c in codings if (q := voices.quote(c))] == ["leader", "client"]


@pytest.mark.parametrize("flag", ["prompt", "remark"])
def test_a_task_and_a_remark_in_brackets_are_nobodys(flag):
    assert not found(Turn("t001", WORDS, flags=("no_label", flag))).quotes


def test_who_says_it_unasked_stands_beside_those_who_were_asked():
    """Of people who were not asked, only who agrees is known: among the asked they made every finding look unanimous."""
    speakers = [(Speaker("S1", (), "participant", f"P{n:02}"),) for n in range(1, 6)]
    talks = [Transcript(f"R{n:02}", speakers=s, turns=(Turn("t001", WORDS, "S1"),)) for n, s in enumerate(speakers, 1)]
    codings = {t: Coding(t, "x", t, Span("t001", 0, len(WORDS)), WORDS, "ha") for t in ("R01", "R03", "R04", "R05")}
    insight = Insight("I-01", evidence=("R01",), query=Query(("x",)), asked=("R01", "R02"))
    e = evidence(insight, codings, Voices(talks, []), Codebook((Code("x"),)))
    assert (e.agreeing, e.asked, e.unasked) == (1, ("P01", "P02"), 3)
    assert [prevalence(e, x) for x in ("cs", "pl", "en")] == [
        "1 z 2 dotázaných a 3 další lidé", "1 z 2 zapytanych i 3 inne osoby", "1 of 2 asked and 3 more",
    ]  # fmt: skip


def test_those_who_are_heard_are_people_also_without_a_row():
    """The table of who spoke summed to fewer than the figures beside it, and listed rows of whom nothing is there."""
    speakers = (Speaker("S1", ("Ola",)), Speaker("S2", (), "interviewer"), Speaker("S3", (), "participant", "P01"))
    turns = tuple(Turn(f"t00{n}", WORDS, s.id) for n, s in enumerate(speakers))
    talk = Transcript("R01", language="pl", speakers=speakers, turns=turns)
    voices = Voices([talk], [Participant("P01", "klientka"), Participant("P02", "klientka")])
    assert [(p.id, p.role, p.language) for p in voices.rows()] == [("P01", "klientka", ""), ("R01/S1", "", "pl")]
