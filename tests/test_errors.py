"""One family of errors: place, fault, repair."""

import pytest

from spolu import errors
from spolu.telling import tell


def test_every_error_is_of_the_family_and_says_place_fault_repair():
    family = [e for e in vars(errors).values() if isinstance(e, type) and issubclass(e, Exception)]
    assert all(issubclass(e, errors.SpoluError) for e in family)
    assert str(errors.ReadError("a.docx", "it is empty", "Export it again")) == "a.docx: it is empty. Export it again"


def test_several_faults_are_one_error_with_a_line_each():
    both = errors.Faults([errors.FormatError("a:1", "x"), errors.FormatError("a:2", "y")])
    assert str(both).splitlines() == ["a:1: x", "a:2: y"]


@pytest.mark.parametrize(("fails", "said"), [
    (lambda folder: (folder / "none/a.csv").write_text(""), "takový soubor ani složka tu není"),
    (lambda folder: folder.mkdir(), "soubor toho jména tu už je"),
    (lambda folder: folder.read_text(), "je to složka"),
])  # fmt: skip
def test_what_the_system_says_of_a_file_is_an_error_with_its_path_and_is_told(tmp_path, fails, said):
    with pytest.raises(OSError) as caught:  # every kind of it
        fails(tmp_path)
    error = errors.of_disk(caught.value)
    assert error.place.startswith(str(tmp_path))
    assert tell(error, "cs") == f"{error.place}: {said}. Zkontrolujte cestu"
    assert errors.of_disk(caught.value, "a.csv").place == "a.csv"


@pytest.mark.parametrize(("number", "said"), [
    (28, "disk: disk je plný. Uvolněte na něm místo"), (30, "disk: tady se dá jen číst, ne zapisovat. Zkopírujte složku"),
])  # fmt: skip
def test_a_disk_that_takes_nothing_has_a_repair_of_its_own_and_needs_no_path(number, said):
    """Whatever is written to a full disk fails without naming a file; it ended in a traceback."""
    error = OSError(number, "No space left on device")
    assert tell(errors.of_disk(error), "cs").startswith(said)
    assert errors.is_of_disk(error) and not errors.is_of_disk(OSError(104, "Connection reset by peer"))


@pytest.mark.parametrize(("names", "wanted", "repair"), [
    (["R01", "W01"], "R99", "There are: R01, W01"),  # few: all of them
    ([], "R99", "There is nothing yet; begin here: x"),
    ([f"R{n:02}" for n in range(1, 41)], "r12", "The nearest of 40 are: R12, "),  # typed in small letters
    ([f"R{n:02}" for n in range(1, 41)], "R041", "The nearest of 40 are: R01, R04"),
])  # fmt: skip
def test_who_names_what_is_not_there_gets_the_names_most_like_it(names, wanted, repair):
    assert errors.there_are(names, "x", wanted).startswith(repair)
    assert errors.there_are(names, "x", wanted).count(",") <= 4
