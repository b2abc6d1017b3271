"""Whoever takes part has a row, whatever happened while the file was added."""

import pytest

from spolu.errors import SpoluError
from spolu.steps import adding
from spolu.steps.rows import CSV
from spolu.study import Study

SAID = "Tazatelka: Jak to vedete?\nMarek: Do sešitu si píšu.\nTazatelka: A pak?\nMarek: Do počítače to dám.\n"


@pytest.fixture
def study(study_of):
    return Study(study_of())


def test_a_row_that_could_not_be_written_is_written_with_the_next_run(study, tmp_path, monkeypatch):
    """The table stood open in a spreadsheet program: the file was kept, and the check said that P01 is nobody."""
    path = tmp_path / "a.txt"
    path.write_text(SAID, encoding="utf-8")

    def locked(*_):
        raise PermissionError(13, "locked", CSV)

    with monkeypatch.context() as m:
        m.setattr(adding, "enrol", locked)
        with pytest.raises((PermissionError, SpoluError)):
            study.add(path).keep()
    assert [t.id for t in study.sessions()] == ["R01"] and study.store.participants() == ()
    study.anonymise()
    assert [(p.id, sorted(p.unknown)) for p in study.store.participants()] == [
        ("P01", ["analysis", "public", "quotes"])
    ]
    assert not [p for p in study.problems() if p.level == "error"]
