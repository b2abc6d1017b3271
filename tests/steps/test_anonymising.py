"""The table to decide in is written outside the study, and its rows are counted as they stand in it."""

import csv

import pytest

from spolu.errors import StudyError
from spolu.steps.anonymising import write_review

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
