"""What people decided holds for every mention, and what they did not decide is said."""

from dataclasses import dataclass, field, replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from spolu.errors import Faults, FormatError
from spolu.interviews import decisions, pseudonyms
from spolu.interviews.deciding import decide
from spolu.interviews.decisions import VERDICTS, Decision
from spolu.interviews.model import Mention, Person, Transcript, Turn

TEXT = "Jana a Petr. Svoboda je doma. Jana říkala, že Emil přijde s Emilem."
T = Transcript("R01", language="cs", turns=(Turn("t001", TEXT),))
JANA = Person("per-0001", "PER", ("Jana",), "Jana", "", "f", "cs")
PETR = Person("per-0002", "PER", ("Petr",), "Petr", "", "m", "cs")
SVOBODA = Person("per-0003", "PER", ("Svoboda",), "", "Svoboda", "m", "cs")
PEOPLE = (JANA, PETR, SVOBODA)


def mention(text, key, lane="auto", nth=0):
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(text, start + 1)
    return Mention("R01", "t001", start, start + len(text), text, "PER", lane, (), key)


MENTIONS = (mention("Jana", "per-0001"), mention("Petr", "per-0002"), mention("Svoboda", "per-0003", "review"),
            mention("Jana", "per-0001", "review", 1))  # fmt: skip


def texts(mentions):
    return [m.text for m in mentions]


def test_without_decisions_the_sure_ones_are_replaced():
    """The automatic lane is; of the review lane what was met surely elsewhere; the rest waits."""
    decided = decide(MENTIONS, PEOPLE, ())
    assert texts(decided.replace) == ["Jana", "Petr", "Jana"]
    assert texts(decided.undecided) == ["Svoboda"]
    assert decided.keep == ()


def test_yes_replaces_everything():
    """Nobody reviews: both lanes."""
    decided = decide(MENTIONS, PEOPLE, (), yes=True)
    assert texts(decided.replace) == ["Jana", "Petr", "Svoboda", "Jana"]
    assert decided.undecided == ()


@pytest.mark.parametrize("target", ["per-0001", "Jana"])
def test_rejected_by_key_or_by_form(target):
    """Every mention of it stays, whatever the lane."""
    decided = decide(MENTIONS, PEOPLE, [Decision(target, "reject")], yes=True)
    assert texts(decided.keep) == ["Jana", "Jana"]
    assert decided.kept == frozenset(("per-0001",))


def test_the_later_decision_counts():
    """Rejected, then accepted."""
    rows = [Decision("per-0003", "reject"), Decision("per-0003", "accept")]
    assert "Svoboda" in texts(decide(MENTIONS, PEOPLE, rows).replace)


def test_kind_is_changed_for_every_mention():
    """And counts as accepted."""
    decided = decide(MENTIONS, PEOPLE, [Decision("per-0003", "kind", "LOC")])
    assert [m.kind for m in decided.replace if m.text == "Svoboda"] == ["LOC"]
    assert next(p.kind for p in decided.persons if p.key == "per-0003") == "LOC"


def test_merging_gives_one_person_all_mentions():
    """The other key is gone; its forms are kept."""
    decided = decide(MENTIONS, PEOPLE, [Decision("per-0003", "merge", "per-0002")], yes=True)
    assert {m.person for m in decided.replace if m.text in ("Petr", "Svoboda")} == {"per-0002"}
    merged = next(p for p in decided.persons if p.key == "per-0002")
    assert (merged.first, merged.last, merged.forms) == ("Petr", "Svoboda", ("Petr", "Svoboda"))
    assert "per-0003" not in {p.key for p in decided.persons}


def test_splitting_gives_forms_to_somebody_new():
    """With a key of its own."""
    both = Person("per-0001", "PER", ("Jana", "Petr"), "Jana", "", "f", "cs")
    mixed = (mention("Jana", "per-0001"), mention("Petr", "per-0001"))
    decided = decide(mixed, (both,), [Decision("per-0001", "split", "Petr")])
    keys = {m.text: m.person for m in decided.replace}
    assert keys == {"Jana": "per-0001", "Petr": "split-0001"}
    assert {p.key: p.forms for p in decided.persons} == {"per-0001": ("Jana",), "split-0001": ("Petr",)}


def test_a_pseudonym_by_hand():
    """Goes on to `pseudonyms.assign` and accepts the person."""
    decided = decide(MENTIONS, PEOPLE, [Decision("Svoboda", "pseudonym", "[soused]")])
    assert decided.chosen == {"per-0003": "[soused]"}
    assert "Svoboda" in texts(decided.replace)


def test_a_missed_name_is_found_in_all_its_forms():
    """`add` looks through all transcripts."""
    decided = decide(MENTIONS, PEOPLE, [Decision("Emil", "add")], transcripts=[T])
    added = [m for m in decided.replace if m.text.startswith("Emil")]
    assert texts(added) == ["Emil", "Emilem"]
    assert len({m.person for m in added}) == 1
    assert all(TEXT[m.start : m.end] == m.text for m in added)


@pytest.mark.parametrize(("kind", "becomes"), [("ETHN", "PER"), ("OTHER", "PER"), ("DATE", "PER"), ("LOC", "LOC")])
def test_what_was_found_as_a_word_is_a_name_once_somebody_adds_it(kind, becomes):
    """A nickname that looks like somebody's nation would be replaced here and looked for nowhere else."""
    t = Transcript("R01", language="cs", turns=(Turn("t001", "Kamarádi Nori přišli."),))
    found = [Mention("R01", "t001", 9, 13, "Nori", kind, "review", ("a word",), "det-0001")]
    people = [Person("det-0001", kind, ("Nori",), "", "Nori", "", "cs")]
    (one,) = decide(found, people, [Decision("Nori", "add", "PER")], transcripts=[t]).replace
    assert one.kind == becomes


def test_a_form_that_is_added_goes_where_it_stands_though_it_may_be_a_word():
    """Where a sentence begins a capital says nothing; who wrote the form has looked."""
    t = Transcript(
        "R01", language="pl", turns=(Turn("t001", "Pedagog Sikora plotkuje. Sikorze nic nie powiem. Widzę sikorę."),)
    )
    decided = decide([], [], [Decision("Sikora", "add"), Decision("Sikorze", "add")], transcripts=[t])
    assert texts(sorted(decided.replace, key=lambda m: m.start)) == ["Sikora", "Sikorze"]


def test_a_name_in_small_letters_is_added_as_it_stands():
    """What a machine heard has no capitals, and many surnames are words; the word with a capital stays a word."""
    t = Transcript("R01", language="pl", turns=(Turn("t001", "dzwonił pan bąk a żona bąka śpi. Bąka widać."),))
    decided = decide([], [], [Decision("bąk", "add"), Decision("bąka", "add")], transcripts=[t])
    assert [m.text for m in decided.replace] == ["bąk", "bąka"] and not decided.problems


@pytest.mark.parametrize("row", [
    Decision("per-9999", "accept"), Decision("per-0001", "merge", "per-9999"), Decision("per-0001", "kind", "XYZ"),
    Decision("per-0001", "split", "Nikdo"), Decision("Nikdo", "add"), Decision("Emil", "add", "XYZ"),
])  # fmt: skip
def test_rows_that_mean_nothing_are_said_and_change_nothing(row):
    """A problem each, without the original in it."""
    decided = decide(MENTIONS, PEOPLE, [row], transcripts=[T])
    assert list(decided.problems) == [1]
    assert "Jana" not in str(decided.problems[1])
    assert texts(decided.replace) == texts(decide(MENTIONS, PEOPLE, ()).replace)


def test_deciding_changes_nothing_that_was_given():
    """Values in, values out."""
    before = (list(MENTIONS), list(PEOPLE))
    decide(MENTIONS, PEOPLE, [Decision("per-0003", "merge", "per-0002"), Decision("per-0001", "reject")])
    assert before == (list(MENTIONS), list(PEOPLE))


def test_a_name_that_is_added_after_its_person_was_merged_is_the_others():
    made = [Decision("per-0003", "merge", "per-0002"), Decision("Svoboda", "add")]
    decided = decide(MENTIONS, PEOPLE, made, transcripts=[T])
    assert [m.person for m in decided.replace if m.text == "Svoboda"] == ["per-0002"] and not decided.problems


# ------------------------------------------------------------------ the table

_TEXT = st.text(st.characters(exclude_categories=("Cc", "Cs")), min_size=1, max_size=20).map(str.strip).filter(bool)


@given(st.lists(st.builds(Decision, _TEXT, st.sampled_from(VERDICTS), _TEXT), max_size=6))
@example(
    [Decision("+420 603 000 000", "add", "PHONE"), Decision("'=x", "pseudonym", "@x")]
)  # no formula for a spreadsheet program
def test_parse_reads_what_render_wrote(rows):
    """Law: parse(render(x)) == x."""
    assert decisions.parse(decisions.render(rows)) == tuple(rows)


@pytest.mark.parametrize(("made", "numbers"), [
    ((Decision("x", "accept"), Decision("x", "reject")), [2]),              # of two answers the later counts
    ((Decision("x", "reject"), Decision("x@R01", "accept")), [1, 2]),       # there alone
    ((Decision("x", "kind", "LOC"), Decision("x", "kind", "ORG"), Decision("x", "pseudonym", "A")), [2, 3]),
    ((Decision("x", "split", "a"), Decision("x", "split", "b"), Decision("x", "split", "a")), [2, 3]),
    ((Decision("a", "add"), Decision("a", "add", "LOC")), [1, 2]),
])  # fmt: skip
def test_what_is_in_force_is_what_nothing_later_stands_instead_of(made, numbers):
    assert list(decisions.in_force(made)) == numbers


def test_what_is_in_force_already_is_not_new():
    """What was decided otherwise since is new."""
    made = (Decision("x", "accept"), Decision("x", "reject"), Decision("a ", "add", "PER"))
    told = {"1": Decision("x", "accept"), "2": Decision("a", "add", "PER"), "3": Decision("x", "reject")}
    assert list(decisions.new_among(told, made)) == ["1"]


def test_a_table_of_another_form_is_refused():
    """The columns are named."""
    with pytest.raises(FormatError, match="columns"):
        decisions.parse("a,b\n1,2\n")


def test_all_faults_of_a_table_are_told_at_once():
    """With their lines."""
    with pytest.raises(Faults) as caught:
        decisions.parse("key,verdict,value\nper-0001,maybe,\n,accept,\nper-0002,merge,\n", "d.csv")
    assert [f.place for f in caught.value.faults] == ["d.csv:2", "d.csv:3", "d.csv:4"]


# ------------------------------------------------------------------ details that describe people


AGED = Person("det-0001", "AGE", ("43",), "", "43", "", "cs")
AGE = Mention("R01", "t001", 0, 2, "43", "AGE", "review", (), "det-0001")


@dataclass(frozen=True)
class Choices:
    seed: int = 1
    anonymise: dict[str, str] = field(default_factory=dict)


@pytest.mark.parametrize(("chosen", "yes", "where"), [
    ({}, False, "undecided"),                  # stays in the text and waits
    ({}, True, "undecided"),                   # also while names that wait are replaced
    ({"AGE": "keep"}, True, "keep"),           # the study decided for the whole kind
    ({"AGE": "band"}, False, "undecided"),     # replaced like a name until somebody decides
    ({"AGE": "band"}, True, "replace"),
])  # fmt: skip
def test_undecided_details_stay_unless_the_study_chose_a_mode(chosen, yes, where):
    standing = pseudonyms.standing(Choices(anonymise=chosen))
    decided = decide([AGE], [AGED], (), yes=yes, standing=standing)
    assert getattr(decided, where) == (AGE,)
    assert bool(decided.stays) == (not chosen)


SHARED = AGE._replace(lane="auto")
"""An age that many share."""


@pytest.mark.parametrize(("chosen", "where"), [
    ({}, "shared"), ({"AGE": "keep"}, "keep"), ({"AGE": "band"}, "replace"), ({"AGE": "tag"}, "replace"),
])  # fmt: skip
def test_what_many_share_stays_without_a_question_unless_the_study_chose_a_mode(chosen, where):
    """Nothing is said with ``yes`` either: it accepts what waits."""
    standing = pseudonyms.standing(Choices(anonymise=chosen))
    for yes in (False, True):
        decided = decide([SHARED], [AGED], (), yes=yes, standing=standing)
        assert getattr(decided, where) == (SHARED,) == decided.mentions
        assert not decided.waiting and not decided.stays and bool(decided.kept) == (where == "keep")


def test_where_one_mention_of_a_detail_is_rare_the_others_still_stay():
    """*Jediná učitelka* waits, *učitelka* elsewhere does not; the card of both is asked."""
    rare = SHARED._replace(turn="t002", lane="review")
    decided = decide([SHARED, rare], [AGED], (), standing=pseudonyms.standing(Choices()))
    assert (decided.shared, decided.undecided) == ((SHARED,), (rare,)) and decided.waiting == {"det-0001"}


@pytest.mark.parametrize(("verdict", "where"), [("accept", "replace"), ("reject", "keep")])
@pytest.mark.parametrize("age", [AGE, SHARED])
def test_a_decision_counts_before_what_a_kind_does(verdict, where, age):
    for chosen in ({}, {"AGE": "keep"}, {"AGE": "tag"}):
        standing = pseudonyms.standing(Choices(anonymise=chosen))
        decided = decide([age], [AGED], [Decision("det-0001", verdict)], standing=standing)
        assert getattr(decided, where) == (age,) and not decided.waiting


COUNTRY = Person("loc-0001", "LOC", ("Kanadě",), "", "Kanada", "", "cs")
THERE = Mention("R01", "t001", 0, 6, "Kanadě", "LOC", "auto", (), "loc-0001")
TOWN = replace(COUNTRY, forms=("Blansku",), last="Blansko")


@pytest.mark.parametrize(("chosen", "person", "where"), [
    ({}, COUNTRY, "shared"),                        # whoever lives in Canada is one of millions
    ({}, TOWN, "replace"),
    ({"LOC": "place"}, COUNTRY, "replace"),         # *jiná země*: the study chose what stands for places
    ({"LOC": "name"}, COUNTRY, "replace"),
])  # fmt: skip
@pytest.mark.parametrize("lane", ["auto", "review"])
def test_a_country_stays_unless_the_study_chose_a_mode_for_places(chosen, person, where, lane):
    standing = pseudonyms.standing(Choices(anonymise=chosen))
    there = THERE._replace(lane=lane)
    decided = decide([there], [person], (), yes=True, standing=standing)
    assert getattr(decided, where) == (there,)
    assert not decided.stays and (person.key in decided.kept) == (where == "shared")


def test_a_country_is_replaced_where_somebody_decides_so():
    standing = pseudonyms.standing(Choices())
    decided = decide([THERE], [COUNTRY], [Decision("loc-0001", "accept")], standing=standing)
    assert decided.replace == (THERE,) and not decided.kept
