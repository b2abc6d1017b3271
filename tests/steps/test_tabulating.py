"""The table to decide in is written outside the study, for its owner alone."""

import csv
import os

import pytest

from spolu.errors import StudyError
from spolu.steps.tabulating import write_review

WOMEN = ("Přišla Jana Nováková a Petra Nováková.", "Paní Nováková mlčela.")


def test_as_many_rows_are_told_as_the_table_has(study_of, tmp_path):
    """A surname that may be two women's has a row in each transcript, so there are more rows than people."""
    store = study_of(WOMEN, ("Paní Nováková psala.",))
    told = write_review(store, tmp_path / "review.csv")
    rows = list(csv.DictReader((tmp_path / "review.csv").open(encoding="utf-8-sig")))
    assert told == len(rows) and sum(bool(row["may_mean"]) for row in rows) == 2


def test_the_table_never_lies_in_the_study(study_of):
    """It holds originals."""
    store = study_of(WOMEN)
    with pytest.raises(StudyError, match="must not lie in the study"):
        write_review(store, store.root / "review.csv")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_the_table_is_its_owners_alone(study_of, tmp_path):
    """Also where an older one that all could read lay in its place."""
    store, table = study_of(WOMEN), tmp_path / "review.csv"
    table.write_text("old")
    table.chmod(0o644)
    write_review(store, table)
    assert table.stat().st_mode & 0o77 == 0


def test_a_folder_that_is_not_there_is_said_with_the_tables_own_name(study_of, tmp_path):
    with pytest.raises(StudyError, match=r"nowhere/review\.csv: there is no such file or folder"):
        write_review(study_of(WOMEN), tmp_path / "nowhere/review.csv")
