"""The report on disk: nothing is built that would give somebody away, however the words are marked."""

import pytest

from spolu.errors import LeakError
from spolu.steps import anonymising, reports

SAID = "Jmenuju se Jana Malá a bydlím tady dlouho."
FRONT = "---\nid: I-01\ntitle: {cs: Záznam}\n---\n\n"


@pytest.fixture
def store(study_of):
    made = study_of([SAID])
    anonymising.anonymise(made)
    return made


@pytest.mark.parametrize(
    "prose",
    [
        "Mluvila s ní Malá a odešla.",
        "Mluvila s ní **Malá** a odešla.",  # in the page and in the file the mark looks as a new sentence would
        "Mluvila s ní [Malá](https://x.example/) a odešla.",
        "Mluvila s ní Mal&aacute; a odešla.",
    ],
)
def test_a_name_in_an_insight_is_found_through_its_marks(store, prose, tmp_path):
    """File and line are said, nothing is written."""
    store.write("reports/insights/I-01.md", f"{FRONT}Nejdřív nic.\n\n{prose}\n")
    for build in (lambda: reports.build(store), lambda: reports.publish(store, "staff", tmp_path / "out")):
        with pytest.raises(LeakError, match=r"^reports/insights/I-01.md:8: an original identifier"):
            build()
    assert not (store.root / reports.REPORT).exists() and not (tmp_path / "out").exists()


def test_the_same_report_without_the_name_is_built(store):
    store.write("reports/insights/I-01.md", f"{FRONT}Mluvila s ní **paní** a odešla.\n")
    assert "<strong>paní</strong>" in store.read(*reports.build(store))
