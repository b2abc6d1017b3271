"""An original that was found too late is named with its file and with what takes it out there."""

import os

import pytest

from spolu.interviews.decisions import Decision
from spolu.steps.anonymising import anonymise, keep_decisions
from spolu.steps.interviews import index
from spolu.steps.leaking import leak_problems, left_over, unread
from spolu.study import Study
from spolu.telling import translate
from spolu.text import fold


@pytest.fixture
def store(study_of):
    """A study in which a name was built, run and written by hand before it was known."""
    store = study_of(("tady šmatlička byl doma",))
    anonymise(store)
    page = "<p>tady Šmatlička byl</p>\n<p>zase Šmatlička</p>"
    for name, text in {
        "reports/build/index.html": page, "prototypes/build/index.html": page, "notebooks/4-reports.ipynb": page,
        "reports/insights/I-01.md": "Pan\nŠmatlička to řekl.", "coding/codings/petr.jsonl": "u Šmatličky\n",
    }.items():  # fmt: skip
        store.write(name, text)
    keep_decisions(store, [Decision("šmatlička", "add", "PER")])
    (store.root / "coding/codings/petr.jsonl").rename(store.root / "coding/codings/petr.txt")  # only looked at
    anonymise(store)
    return store


@pytest.mark.parametrize(("place", "repair"), [
    ("reports/build/index.html", "spolu reports build. Co jste z toho předali dál, zveřejněte znovu"),
    ("prototypes/build/index.html", "spolu prototypes build. Co jste z toho předali dál, zveřejněte znovu"),
    ("notebooks/4-reports.ipynb", "spolu run 4-reports"),
    ("coding/codings/petr.txt:1", "spolu interviews anonymise"),
    ("reports/insights/I-01.md:2", "Nahraďte ho"),
])  # fmt: skip
def test_each_file_has_the_step_that_takes_it_out(store, place, repair):
    """What is made as a whole is said once, whatever stands in it; what somebody wrote, with its line."""
    found = {p.place: translate(p.repair, "cs") for p in leak_problems(store)}
    assert repair in found[place]
    assert len(found) == 5


def test_what_no_pseudonymising_reaches_is_said_right_after_it(store):
    assert set(left_over(store)) == {
        "reports/build/index.html", "prototypes/build/index.html", "notebooks/4-reports.ipynb", "reports/insights/I-01.md",
    }  # fmt: skip


PLACES = {
    "podklady/poznámky.txt": "Volat Šmatličkovi.",
    "notebooks/.ipynb_checkpoints/4-reports-checkpoint.ipynb": "u Šmatličky",
    "reports/šmatlička_2.md": "nic",
    "coding/poznámky.tex": "ahoj\nŠmatlička přišel",
}


def test_every_file_of_the_folder_is_looked_at_and_no_name_is_told(store):
    """Whatever its folder, its ending or who made it; a file that is called like somebody is named without the name."""
    for name, text in PLACES.items():
        store.write(name, text)
    told = {p.place: translate(p.repair, "cs") for p in leak_problems(store)}
    assert {"podklady/poznámky.txt:1", "coding/poznámky.tex:2", "reports/…_2.md"} <= told.keys()
    assert "JupyterLab" in told["notebooks/.ipynb_checkpoints/4-reports-checkpoint.ipynb:1"]
    assert "matličk" not in fold(str(leak_problems(store))) and "matličk" not in str(left_over(store))


def test_a_received_file_in_the_study_is_known_by_its_content(store):
    """Under whatever name; it is said once, not line by line."""
    (original,) = index(store)
    (store.root / "interviews/x.txt").write_bytes(store.vault.get(f"original/{original.sha256}"))
    told = {p.place: p.message for p in leak_problems(store)}
    assert translate(told["interviews/x.txt"], "cs") == "ve výzkumu leží přijatý soubor"


def test_what_nobody_can_look_into_is_said(store):
    for n in range(5):
        (store.root / f"reports/{n}.pdf").write_bytes(b"%PDF-1.7")
    (found,) = (p for p in leak_problems(store) if p.kind == "leak-not-run")
    assert translate(found.message, "en").endswith("reports/0.pdf, reports/1.pdf, reports/2.pdf and 2 more")
    assert "dalších (2)" in translate(found.message, "cs")


def test_pictures_are_said_by_themselves_and_counted_for_the_risk_report(store):
    """Built ones are made out of the study itself."""
    for name in ("reports/board.jpg", "photo.PNG", "prototypes/build/logo.png"):
        (store.root / name).write_bytes(b"\x89PNG\r\n\x1a\n\0\0")
    (found,) = (p for p in leak_problems(store) if p.kind == "leak-not-run")
    assert translate(found.message, "cs").endswith("v obrázcích: photo.PNG, reports/board.jpg")
    assert unread(store) == 2
    assert "PDF" in Study(store).risk().text


@pytest.mark.parametrize(
    "text",
    ["{}", '{{"text": "SPOLU_PASSPHRASE=\\u010dty\\u0159i slova pro zkou\\u0161ku"}}'],
    ids=["written", "in ASCII"],
)
def test_the_vaults_passphrase_is_no_text_of_the_study(store, text):
    """A cell that shows the environment, or a note in a README."""
    store.write("notes.md", text.format(os.environ["SPOLU_PASSPHRASE"]))
    (found,) = (p for p in leak_problems(store) if p.place == "notes.md")
    assert found.level == "error" and "heslo" in translate(found.message, "cs")
    assert os.environ["SPOLU_PASSPHRASE"] not in str(found)


def test_a_file_that_cannot_be_read_hides_no_leak_elsewhere(store):
    store.write("coding/codebook.yaml", "[")
    found = Study(store).problems()
    assert [(p.kind, p.level) for p in found if p.place.startswith("coding/codebook.yaml")] == [("unreadable", "error")]
    assert "reports/insights/I-01.md:2" in {p.place for p in found if p.kind == "leak"}
