"""A step of the review is in the vault when it returns, can be taken back, and reaches the transcripts."""

import io
import zipfile

import pytest
from openpyxl import Workbook

from spolu.errors import Faults, ReadError, StudyError
from spolu.interviews import review as core
from spolu.interviews.decisions import Decision, Target
from spolu.steps.anonymising import anonymise, decisions
from spolu.steps.reviewing import Review, audits, risk
from spolu.steps.tabulating import take_over, write_review
from spolu.store import Store

SAID = (
    "Jmenuju se Jana Hrouzečková a bydlím v Kozlově. S Janou Hrouzečkovou mluvila i paní Petra Drozdíková.",
    "Paní Drozdíková říkala, že zná Šebíka. Šebíkovi prý volala na 777 123 456.",
)


def archive(*members: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        for member in members:
            file.writestr(member, "<w/>")
    return out.getvalue()


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


def test_a_list_is_one_step_and_is_taken_back_whole(study_of):
    """Law: cards, progress and vault are as before, however many the list had."""
    said = "Otevřelo se okno Shrnutí a v něm Odůvodnění, pod tím Vypořádání a Poučení.", "Ráno přišla Jana Nováková."
    review = Review(study_of(said))
    before, listed = review.cards(), core.together(review.cards())
    assert len(listed) > 1
    done = review.decide(*core.settle(listed, {listed[0].key}))
    assert done.decided == len(listed) and not core.together(review.cards())
    assert len(review.undo()) == len(listed) and review.undo() == ()
    assert review.cards() == before and decisions(review.store) == ()


def test_the_total_never_falls_while_one_works(study_of):
    """Law: whatever is answered, also what leaves nothing of a card: a question by place, a name drawn over two finds."""
    store = study_of(
        (
            "Přišla Jana Nováková a Petra Nováková.",
            "Paní Nováková mlčela, pak zase Nováková.",
            "Ve Lhotě prý je Strmisko.",
        )
    )
    review = Review(store)
    totals = [review.progress().of]

    def take(*made):
        now = review.decide(*made)
        totals.append(now.of)
        return now.decided

    jana, petra, asked = (
        next(c for c in review.cards() if c.name == n) for n in ("Jana Nováková", "Petra Nováková", "Nováková")
    )
    for context in asked.contexts:
        take(core.merge(asked, jana.key, context.at))
    assert review.progress().decided == 1
    take(core.merge(petra, jana.key))
    take(core.add("Lhotě prý je Strmisko", "ORG", Target("", "R01", "t003", (3, 24))))
    for card in review.cards():
        take(core.reject(card))
    assert totals == sorted(totals)
    assert review.progress().decided == review.progress().of
    assert (
        Review(store).progress().of >= review.progress().decided - 2
    )  # what was drawn over is told of for the session


def test_what_was_taken_back_is_not_counted(store):
    review = Review(store)
    before = review.progress()
    sure = next(c for c in review.cards() if c.state == "sure")
    review.decide(core.split(sure, [sure.forms[0][0]]))
    review.undo()
    assert review.progress() == before


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


def test_a_table_saved_as_an_excel_workbook_decides_the_same(store, tmp_path):
    """A spreadsheet program offers its own format first; its cells are texts, numbers and empty ones."""
    rows = [["key", "verdict", "value", "mentions"], ["Drozdíková", "accept", None, 2], ["Kozlově", "add", "LOC", None]]
    book = Workbook()
    for row in rows:
        book.active.append(row)
    book.save(tmp_path / "decided.xlsx")
    assert take_over(store, tmp_path / "decided.xlsx") == 2
    assert decisions(store) == (Decision("Drozdíková", "accept"), Decision("Kozlově", "add", "LOC"))


def test_the_table_shows_what_was_decided_in_the_review_and_read_back_changes_nothing(store, tmp_path):
    review = Review(store)
    names = {c.name: c for c in review.cards()}
    jana = names["Jana Hrouzečková"]
    first = names["Petra Drozdíková"].contexts[0].at
    review.decide(core.pseudonym(jana, "Alena Malá"), core.reject(names["Petra Drozdíková"], first))
    review.decide(core.add("Šebík", "PER"))
    table = tmp_path / "review.csv"
    write_review(store, table)
    assert f"{jana.key},pseudonym,Alena Malá" in table.read_text(encoding="utf-8-sig")
    assert take_over(store, table) == 0 and decisions(store) == review.decisions
    text = table.read_text(encoding="utf-8-sig").replace(f"{jana.key},pseudonym,Alena Malá", f"{jana.key},reject,")
    table.write_text(text, encoding="utf-8")
    assert take_over(store, table) == 1 and decisions(store) == (*review.decisions, Decision(jana.key, "reject"))


@pytest.mark.parametrize(("name", "data", "why"), [
    ("gone.csv", None, "no such file"),
    ("table.xlsx", b"PK\x03\x04" + bytes(200), "damaged"),
    ("text.docx", archive("word/document.xml"), "no Excel workbook"),
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
