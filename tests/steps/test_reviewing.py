"""A step of the review is in the vault when it returns, can be taken back, and reaches the transcripts."""

import pytest

from spolu.errors import Faults, ReadError, StudyError
from spolu.interviews import review as core
from spolu.interviews.decisions import Decision
from spolu.steps.anonymising import anonymise, decisions, take_over
from spolu.steps.reviewing import Review, audits, risk
from spolu.store import Store

SAID = (
    "Jmenuju se Jana Hrouzečková a bydlím v Kozlově. S Janou Hrouzečkovou mluvila i paní Petra Drozdíková.",
    "Paní Drozdíková říkala, že zná Šebíka. Šebíkovi prý volala na 777 123 456.",
)


@pytest.fixture
def store(study_of):
    """A new study with one interview in its vault."""
    return study_of(SAID)


def test_without_transcripts_there_is_nothing_to_review(study_of):
    """Said with the next step."""
    with pytest.raises(StudyError, match="spolu interviews add"):
        Review(study_of())


def test_a_step_is_in_the_vault_at_once_and_can_be_taken_back(store):
    """Another session finds it; undo takes the whole step."""
    review = Review(store)
    jana = next(c for c in review.cards() if c.name == "Jana Hrouzečková")
    review.decide(core.pseudonym(jana, "Alena Malá"), core.add("Kozlově", "LOC"))
    assert decisions(Store(store.root)) == review.decisions and len(review.decisions) == 2
    assert "Alena" in review.turn("R01", "t001").becomes
    assert len(review.undo()) == 2 and review.undo() == ()
    assert decisions(store) == ()


@pytest.mark.parametrize(("encoding", "separator"), [
    ("utf-8-sig", ","),  # as it was written
    ("cp1250", ";"),  # as a Czech or Polish Excel saves it
    ("utf-16", "\t"),  # its "Unicode text"
])  # fmt: skip
def test_a_table_comes_back_as_a_spreadsheet_program_left_it(store, tmp_path, encoding, separator):
    table = tmp_path / "decided.csv"
    rows = (("key", "verdict", "value"), ("Drozdíková", "accept", ""), ("Kozlově", "add", "LOC"))
    table.write_bytes("\r\n".join(separator.join(row) for row in rows).encode(encoding))
    assert take_over(store, table) == 2
    assert [d.target for d in decisions(store)] == ["Drozdíková", "Kozlově"]


@pytest.mark.parametrize(("name", "data", "why"), [
    ("gone.csv", None, "no such file"),
    ("table.xlsx", b"PK\x03\x04" + bytes(200), "known encoding"),
    ("picture.csv", b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "picture"),
])  # fmt: skip
def test_what_is_no_table_of_decisions_says_so(store, tmp_path, name, data, why):
    if data is not None:
        (tmp_path / name).write_bytes(data)
    with pytest.raises(ReadError, match=why):
        take_over(store, tmp_path / name)
    assert decisions(store) == ()


def test_what_means_nothing_in_a_table_is_named_by_its_line_whatever_was_decided_before(store, tmp_path):
    """Lines of the file, as an editor counts them: with rows left open, and a cell that goes on in the next line."""
    Review(store).decide(core.add("Šebík", "PER"))
    table = tmp_path / "decided.csv"
    table.write_text(
        'key,verdict,value\nDrozdíková,accept,\nŠebík,,\nkdepak,accept,\n"Kozlově\n",,\nnikde,add,PER\n',
        encoding="utf-8",
    )
    with pytest.raises(Faults) as caught:
        take_over(store, table)
    assert [fault.place for fault in caught.value.faults] == ["decided.csv:4", "decided.csv:7"]
    assert not {"kdepak", "nikde"} & set(str(caught.value).split())
    assert len(decisions(store)) == 1


def test_what_means_nothing_in_the_review_is_named_by_what_its_card_shows(store):
    review = Review(store)
    jana = next(c for c in review.cards() if c.name == "Jana Hrouzečková")
    with pytest.raises(Faults) as caught:
        review.decide(
            core.merge(jana, "per-9999"), Decision(f"{jana.key}@R01/t002", "reject"), Decision("Janou Hrouzečkovou", "kind", "X"),
            core.add("kdepak", "PER"),
        )  # fmt: skip
    places = [fault.place for fault in caught.value.faults]
    assert sorted(places) == sorted([jana.pseudonym, f"{jana.pseudonym} R01/t002", jana.pseudonym, "review"])
    assert "Hrouz" not in str(caught.value) and "decision" not in str(caught.value)


def test_what_means_nothing_is_refused_and_nothing_of_the_step_is_taken(store):
    """All or nothing."""
    review = Review(store)
    with pytest.raises(Faults):
        review.decide(core.add("Hrouzečková", "PER"), core.add("kdepak", "PER"))
    assert review.decisions == ()


def test_the_preview_is_what_will_be_written(store):
    """Law: a turn as the review shows it is the turn as `anonymise` writes it."""
    review = Review(store)
    review.decide(core.add("Šebík", "PER"))
    shown = [review.turn("R01", t).becomes for t in ("t001", "t002")]
    anonymise(store)
    assert [turn.text for turn in store.transcripts()[0].turns] == shown
    assert not any(word in " ".join(shown) for word in ("Hrouzeč", "Drozdík", "Šebík", "777"))
    with pytest.raises(StudyError, match="no such turn"):
        review.turn("R01", "t999")


def test_a_missed_word_of_the_audit_is_added_everywhere_and_counts_in_the_bound(store):
    """All words read: what is missed is known exactly; it is stored for the risk report without the word."""
    review = Review(store)
    audit = review.audit(500)
    assert not any("Hrouz" in audit.context(i).text for i in range(len(audit.drawn)))
    for i in range(len(audit.drawn)):
        if audit.context(i).text == "prý":
            audit.missed(i, "OTHER")
        else:
            audit.passed(i)
    assert audit.bound().at_most == 1 and sum(audit.bound().missed.values()) == 1
    assert any(c.name == "prý" for c in review.cards())
    audit.keep()
    (row,) = audits(store)
    assert row.missed == 1 and "prý" not in str(row)
    assert "1 z nich" in audit.text("cs") and audit.text("pl") and audit.text("en")
    assert "1 z nich" in risk(store).text.replace("\u00a0", " ")
    assert review.audit(5).drawn != audit.drawn[:5]
