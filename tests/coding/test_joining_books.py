"""Two copies of a codebook joined: either way round the same book, again the same, always one that can be read."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spolu.coding import codebook, joining_books
from spolu.coding.model import Code, Codebook
from spolu.errors import FormatError

START = Codebook(
    (
        Code("trust", {"cs": "Důvěra", "en": "Trust"}, {"cs": "Komu věří"}),
        Code("fear", {"cs": "Strach"}, parent="trust"),
        Code("phone", {"cs": "Telefon"}),
        Code("paper", {"cs": "Papíry"}, parent="phone"),
    ),
    ("renamed trust to Důvěra",),
)
IDS = [c.id for c in START.codes]


@st.composite
def copies(draw, name: str, start=START):
    """What a copy became: codes renamed, moved, merged, retired, made, and entries changed or taken out by hand."""
    book = start
    for n in range(draw(st.integers(0, 5))):
        ids = [c.id for c in book.codes] or ["none"]
        id, other = draw(st.sampled_from(ids)), draw(st.sampled_from(ids))
        what = draw(st.sampled_from(["rename", "move", "merge", "retire", "new", "hand", "out"]))
        text = draw(st.sampled_from(["A", "B", f"{name}{n}"]))
        try:
            if what == "rename":
                book = codebook.rename(book, id, {draw(st.sampled_from(["cs", "en"])): text})
            elif what == "move":
                book = codebook.move(book, id, draw(st.sampled_from([None, other])))
            elif what == "merge":
                book = codebook.merge(book, id, other)
            elif what == "retire":
                book = codebook.retire(book, id)
            elif what == "new":
                book = codebook.placed(
                    book, Code(f"{draw(st.sampled_from([name, 'same']))}-{n}", {"cs": text}, parent=id)
                )
            elif what == "hand":
                codes = [replace(c, definition={"cs": text}, alias=(text,)) if c.id == id else c for c in book.codes]
                book = replace(book, codes=tuple(codes))
            elif all(c.parent != id for c in book.codes):
                book = replace(book, codes=tuple(c for c in book.codes if c.id != id))
            codebook.parse(codebook.render(book))
        except FormatError:
            continue
    return book


def joined(a, b, used=("trust",), known=tuple(IDS)):
    return joining_books.join(a, b, used, known)


@given(copies("a"), copies("b"))
def test_either_way_round_gives_the_same_book(a, b):
    one, other = joined(a, b), joined(b, a)
    assert codebook.render(one.book) == codebook.render(other.book)
    assert (len(one.met), one.gone, one.back) == (len(other.met), other.gone, other.back)


@given(copies("a"), copies("b"))
def test_joining_again_changes_nothing_and_asks_nothing(a, b):
    one = joined(a, b)
    again = joined(one.book, b)
    assert codebook.render(again.book) == codebook.render(one.book)
    assert again.met == ()
    assert codebook.render(joined(b, one.book).book) == codebook.render(one.book)


@given(copies("a"))
def test_a_copy_that_nobody_changed_brings_nothing(a):
    assert codebook.render(joined(a, a).book) == codebook.render(a)
    if a.history[1:]:
        one = joined(a, START)
        assert {c.id for c in a.codes} <= {c.id for c in one.book.codes}


@given(copies("a"), copies("b"))
def test_the_book_can_be_read_and_has_every_sentence_of_both_histories(a, b):
    book = joined(a, b).book
    assert codebook.parse(codebook.render(book)) == book
    assert {*a.history, *b.history} <= {*book.history}


def rename(**label):
    return codebook.rename(START, "trust", label)


def hand(id="trust", **changes):
    return replace(START, codes=tuple(replace(c, **changes) if c.id == id else c for c in START.codes))


def code(book: Codebook, id: str) -> Code:
    return next(c for c in book.codes if c.id == id)


CASES = {
    "renamed on one side": (rename(cs="Víra"), START, "trust", {"label": {"cs": "Víra", "en": "Trust"}}, []),
    "renamed in another language on each side": (rename(cs="Víra"), rename(en="Faith"), "trust", {"label": {"cs": "Víra", "en": "Faith"}}, []),
    "renamed on both sides": (rename(cs="Víra"), rename(cs="Spoléhání"), "trust", {"label": {"cs": "Spoléhání", "en": "Trust"}}, ["label"]),
    "moved on one side, renamed on the other": (
        codebook.move(START, "paper", "trust"), codebook.rename(START, "paper", {"cs": "Listiny"}), "paper",
        {"parent": "trust", "label": {"cs": "Listiny"}}, [],
    ),
    "moved on both sides": (codebook.move(START, "paper", "trust"), codebook.move(START, "paper", None), "paper", {"parent": "trust"}, ["parent"]),
    "its parent was merged on the other side": (
        codebook.merge(START, "phone", "trust"), codebook.rename(START, "paper", {"cs": "Listiny"}), "paper",
        {"parent": "trust", "label": {"cs": "Listiny"}}, [],
    ),
    "merged on one side": (codebook.merge(START, "fear", "phone"), START, "fear", {"merged_into": "phone", "retired": True}, []),
    "merged into two on two sides": (
        codebook.merge(START, "fear", "phone"), codebook.merge(START, "fear", "trust"), "fear", {"merged_into": "trust"}, ["merged_into"],
    ),
    "each merged into the other: one stays in use": (
        codebook.merge(START, "phone", "trust"), codebook.merge(START, "trust", "phone"), "phone",
        {"merged_into": None, "retired": False}, ["merged_into"],
    ),
    "a definition that one side lacked": (hand(use={"cs": "Vždy"}), START, "trust", {"use": {"cs": "Vždy"}}, []),
    "a definition changed by hand: nobody knows where": (
        hand(definition={"cs": "Komu lidé věří"}), START, "trust", {"definition": {"cs": "Komu lidé věří"}}, ["definition"],
    ),
    "other words on both sides": (hand(alias=("víra",)), hand(alias=("jistota",)), "trust", {"alias": ("jistota", "víra")}, []),
}  # fmt: skip


@pytest.mark.parametrize(("a", "b", "id", "values", "met"), CASES.values(), ids=CASES)
def test_what_holds_of_a_code(a, b, id, values, met):
    for one, other in ((a, b), (b, a)):
        done = joined(one, other)
        assert {key: getattr(code(done.book, id), key) for key in values} == values
        assert [m.field for m in done.met] == met


def test_each_put_under_the_other_one_stands_at_the_top():
    a, b = codebook.move(START, "phone", "trust"), codebook.move(START, "trust", "phone")
    done = joined(a, b)
    assert [c.id for c in done.book.codes if c.id in ("trust", "phone") and c.parent is None] == ["phone"]
    assert [(m.code, m.field, m.held) for m in done.met] == [("phone", "parent", "")]


def test_what_was_settled_holds_against_the_same_copy():
    b = hand(definition={"cs": "Nejdelší definice ze všech"})
    one = joined(START, b).book
    by_hand = replace(
        one, codes=tuple(replace(c, definition={"cs": "Krátce"}) if c.id == "trust" else c for c in one.codes)
    )
    assert code(joined(by_hand, b).book, "trust").definition == {"cs": "Krátce"}
    renamed = codebook.rename(joined(rename(cs="Víra"), rename(cs="Spoléhání")).book, "trust", {"cs": "Naděje"})
    assert code(joined(rename(cs="Spoléhání"), renamed).book, "trust").label["cs"] == "Naděje"


WITHOUT = replace(START, codes=tuple(c for c in START.codes if c.id != "paper"))
OUT = {
    "known before, used by nobody: taken out": ([], IDS, False, ("paper",), ()),
    "codings need it": (["paper"], IDS, True, (), ("paper",)),
    "not known before: new on one side": ([], [], True, (), ()),
}


@pytest.mark.parametrize(("used", "known", "there", "gone", "back"), OUT.values(), ids=OUT)
def test_a_code_that_one_side_lacks(used, known, there, gone, back):
    for one, other in ((WITHOUT, START), (START, WITHOUT)):
        done = joined(one, other, used, known)
        assert any(c.id == "paper" for c in done.book.codes) == there
        assert (done.gone, done.back) == (gone, back)


def test_new_codes_stand_behind_their_kin_in_one_order():
    a = codebook.placed(START, Code("trust-open", parent="trust"))
    b = codebook.placed(codebook.placed(START, Code("radio")), Code("radio-old", parent="radio"))
    order = ["trust", "fear", "trust-open", "phone", "paper", "radio", "radio-old"]
    assert [c.id for c in joined(a, b).book.codes] == order
    assert [c.id for c in joined(b, a).book.codes] == order
