"""An original that was found too late is named with its file and with what takes it out there."""

import pytest

from spolu.interviews.decisions import Decision
from spolu.steps.anonymising import anonymise, keep_decisions
from spolu.steps.leaking import leak_problems, left_over
from spolu.telling import translate


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
