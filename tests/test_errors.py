"""One family of errors: place, fault, repair."""

from spolu import errors


def test_every_error_is_of_the_family_and_says_place_fault_repair():
    family = [e for e in vars(errors).values() if isinstance(e, type) and issubclass(e, Exception)]
    assert all(issubclass(e, errors.SpoluError) for e in family)
    assert str(errors.ReadError("a.docx", "it is empty", "Export it again")) == "a.docx: it is empty. Export it again"


def test_several_faults_are_one_error_with_a_line_each():
    both = errors.Faults([errors.FormatError("a:1", "x"), errors.FormatError("a:2", "y")])
    assert str(both).splitlines() == ["a:1: x", "a:2: y"]
