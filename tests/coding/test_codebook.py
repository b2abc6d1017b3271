"""The codebook survives its file, its faults are named with their lines, its tree stays a tree."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spolu.coding.codebook import colours, family, followed, merge, move, parse, rename, render, retire, split, top
from spolu.coding.model import Code, Codebook, Coding
from spolu.errors import Faults, FormatError
from spolu.text import Span

texts = st.dictionaries(st.sampled_from(["cs", "pl"]), st.text("abř :#\n'", max_size=10), max_size=2)
BOOK = Codebook((Code("a"), Code("b", parent="a"), Code("c", parent="b"), Code("d")))


@st.composite
def books(draw):
    codes: list[Code] = []
    for n in range(draw(st.integers(0, 5))):
        parent = draw(st.sampled_from([None, *(c.id for c in codes)]))
        codes.append(Code(f"code-{n}", draw(texts), draw(texts), draw(texts), draw(texts), draw(st.text("xř", max_size=3)), parent,
                          alias=draw(st.sampled_from([(), ("jiné",)])), retired=draw(st.booleans())))  # fmt: skip
    return Codebook(tuple(codes), draw(st.sampled_from([(), ("moved a to b",)])))


@given(books())
def test_what_is_written_is_read(book):
    assert parse(render(book)) == book


@pytest.mark.parametrize("last", ["\n", "\n\n", "Kdy ano.\n\n", " \n", "a\n\n\nb\n\n"])
def test_a_text_that_ends_in_empty_lines_hides_no_code_behind_it(last):
    book = Codebook((Code("a", avoid={"cs": last}), Code("b")))
    assert parse(render(book)) == book


@given(books())
def test_every_code_has_the_colour_of_its_top(book):
    paint = colours(book)
    assert all(paint[c.id][0] == paint[top(book, c.id)][0] for c in book.codes)


def test_every_fault_is_named():
    text = "- id: Trust\n- id: a\n  labl: {cs: x}\n  label: x\n- id: a\n  parent: zzz\n- definition: {}\n"
    with pytest.raises(Faults) as caught:
        parse(text, "codebook.yaml")
    assert len(caught.value.faults) == 5
    assert {f.place for f in caught.value.faults} == {
        "codebook.yaml:1",
        "codebook.yaml:2",
        "codebook.yaml:7",
        "codebook.yaml",
    }


def test_a_text_that_a_comma_cut_in_two_is_said_instead_of_losing_its_second_half():
    with pytest.raises(Faults, match=r"codebook.yaml:1: 'co se píše' is no name here. A comma cut this text in two"):
        parse("- id: a\n  definition: {cs: Nikdo neukázal, co se píše}\n")


def test_a_code_that_is_its_own_ancestor_is_refused():
    with pytest.raises(Faults, match="own ancestor"):
        parse("- {id: a, parent: b}\n- {id: b, parent: a}\n")


def test_moving_under_its_own_child_is_refused_and_moving_is_remembered():
    with pytest.raises(FormatError, match="lies below"):
        move(BOOK, "a", "c")
    moved = move(BOOK, "b", "d")
    assert family(moved, ["d"]) == {"d", "b", "c"}
    assert moved.history == ("moved b from a to d",)
    assert BOOK.codes[1].parent == "a"


def test_merging_takes_children_and_codings_along():
    book = merge(BOOK, "b", "d")
    assert next(c for c in book.codes if c.id == "c").parent == "d"
    (coding,) = followed(book, [Coding("x", "b", "R01", Span("t", 0, 1), "", "ha")])
    assert coding.code == "d"
    assert next(c for c in retire(BOOK, "d").codes if c.id == "d").retired


def test_splitting_puts_the_new_code_beside_the_old_one():
    book = split(BOOK, "b", Code("new", {"cs": "Nový"}))
    assert [c.id for c in book.codes] == ["a", "b", "c", "new", "d"]
    assert book.codes[3].parent == "a"
    assert book.history == ("split b: new became a code of its own",)
    with pytest.raises(FormatError, match="already"):
        split(BOOK, "b", Code("d"))


def test_renaming_keeps_the_id_and_other_languages():
    book = rename(Codebook((Code("a", {"cs": "Jedna", "pl": "Jeden"}),)), "a", {"cs": "První"})
    assert book.codes[0] == Code("a", {"cs": "První", "pl": "Jeden"})
    assert parse(render(book)) == book
