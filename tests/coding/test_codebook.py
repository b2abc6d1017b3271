"""The codebook survives its file, its faults are named with their lines, its tree stays a tree."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spolu.coding.codebook import (
    colours,
    family,
    followed,
    merge,
    move,
    parse,
    placed,
    rename,
    render,
    retire,
    split,
    top,
)
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


NO_CODEBOOK = {
    "a word": "hello",
    "codes by their name": "trust: {label: {cs: Důvěra}}",
    "codes that are a number": "codes: 3",
    "a history that is one text": "history: x\ncodes: []",
    "an id that is a number": "- id: 12",
    "a label that YAML reads as no": "- {id: a, label: {en: No}}",
    "a label that is a year": "- {id: a, label: {cs: 2024}}",
    "an alias that is one word": "- {id: a, alias: hope}",
    "retired in words": "- {id: a, retired: maybe}",
    "an example per language": "- {id: a, example: {cs: x}}",
}


@pytest.mark.parametrize("text", NO_CODEBOOK.values(), ids=NO_CODEBOOK)
def test_what_is_no_codebook_is_a_fault_with_its_place(text):
    with pytest.raises(Faults) as caught:
        parse(text)
    assert [f.place for f in caught.value.faults] == ["codebook.yaml:1"]


def test_an_entry_that_was_left_empty_is_not_there():
    assert parse("- {id: a, label: {cs: A, pl: }, definition: , alias: , parent: }") == Codebook(
        (Code("a", {"cs": "A"}),)
    )
    assert parse("") == Codebook()


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


@given(books(), st.data())
def test_after_any_merging_the_book_can_be_read_and_every_coding_counts_where_it_went(book, data):
    """Also where a code goes into one that lies below it, whose place in the tree it then takes."""
    for _ in range(3):
        free = [c.id for c in book.codes if not c.retired]
        if len(free) > 1:
            id, into = data.draw(st.permutations(free))[:2]
            book = merge(book, id, into)
            codings = [Coding(c.id, c.id, "R01", Span("t", 0, 1), "", "ha") for c in book.codes]
            after = {c.id: c.code for c in followed(book, codings)}
            assert parse(render(book)) == book
            assert after[id] == after[into] == into
            assert not [c for c in book.codes if c.parent == id]


def test_nothing_is_merged_into_a_code_that_takes_no_codings():
    for book in (retire(BOOK, "d"), merge(BOOK, "d", "a")):
        with pytest.raises(FormatError, match="takes no codings"):
            merge(book, "b", "d")


def test_codes_that_somebody_merged_into_each_other_by_hand_or_into_none_stay_themselves():
    book = Codebook((Code("a", merged_into="b"), Code("b", merged_into="a"), Code("c", merged_into="gone")))
    codings = tuple(Coding(id, id, "R01", Span("t", 0, 1), "", "ha") for id in "abc")
    assert followed(book, codings) == codings


@pytest.mark.parametrize(("parent", "order"), [
    ("b", "abcxd"),  # behind what lies below its parent already
    ("d", "abcdx"),  # the first below it
    (None, "abcdx"),
    ("unknown", "abcdx"),
])  # fmt: skip
def test_a_new_code_stands_behind_its_kin(parent, order):
    assert "".join(c.id for c in placed(BOOK, Code("x", parent=parent)).codes) == order


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
