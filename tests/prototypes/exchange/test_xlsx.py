"""A workbook of requirements keeps every field, and says row by row what people wrote wrong."""

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from spolu.errors import Faults, ReadError
from spolu.prototypes.exchange import xlsx
from spolu.prototypes.model import Criterion, Decision, Link, Requirement

words = st.text(
    st.characters(codec="utf-8", exclude_categories=("C", "Z"), include_characters=" "), min_size=1, max_size=30
).map(lambda t: f"x{t.strip()}")
several = st.lists(words, max_size=3).map(tuple)
fingerprints = st.sampled_from(("", "0a1b2c3d4e5f", "ffffffffffff"))
GHERKIN = "Scénář: Klientka otevře plán\n  Když otevřu plán\n  Pak vidím „{}“"


@st.composite
def requirement(draw, n):
    id = f"REQ-{n:02}"
    return Requirement(
        id,
        draw(st.dictionaries(st.sampled_from(("cs", "pl", "en")), words, min_size=1)),
        draw(several),
        draw(st.sampled_from(("must", "should", "could", "wont"))),
        tuple(Link(f"I-{i:02}", draw(fingerprints)) for i in range(draw(st.integers(0, 3)))),
        draw(st.sampled_from(("", "W01/t012"))),
        draw(st.one_of(st.just(""), words)),
        draw(st.one_of(st.just(""), words)),
        tuple(Criterion(f"{id}.{i}", GHERKIN.format(draw(words))) for i in range(draw(st.integers(0, 2)))),
        draw(st.sampled_from(("draft", "agreed", "built", "tested", "dropped"))),
        tuple(Decision("2026-05-04", draw(words), draw(words), draw(several)) for _ in range(draw(st.integers(0, 2)))),
    )


lists = st.integers(0, 5).flatmap(lambda n: st.tuples(*(requirement(i) for i in range(n))))


@given(lists)
@settings(max_examples=40)
def test_a_workbook_comes_back_as_it_went(given_requirements):
    assert xlsx.parse(xlsx.render(given_requirements)) == given_requirements


def test_two_hundred_requirements_lose_no_field():
    made = tuple(
        Requirement(
            f"REQ-{n:03}", {"cs": f"Věta číslo {n}", "pl": f"Zdanie {n}"}, ("client", "worker"), "must",
            (Link("I-01", "0a1b2c3d4e5f"), Link("I-02")), "W01/t012", "zákon", "=1+1",
            (Criterion(f"REQ-{n:03}.1", GHERKIN.format(n)),), "agreed", (Decision("2026-05-04", "ha", "změna", ("I-01",)),),
        )
        for n in range(200)
    )  # fmt: skip
    assert xlsx.parse(xlsx.render(made)) == made


def test_a_text_that_looks_like_a_formula_stays_a_text():
    sheet = load_workbook(io.BytesIO(xlsx.render([Requirement("REQ-01", {"cs": '=HYPERLINK("x")'})])))["requirements"]
    assert sheet["B2"].value == '=HYPERLINK("x")' and sheet["B2"].data_type == "s"


def changed(change):
    book = load_workbook(io.BytesIO(xlsx.render([
        Requirement("REQ-01", {"cs": "Věta"}, criteria=(Criterion("REQ-01.1", GHERKIN.format("x")),)), Requirement("REQ-02", {"cs": "Druhá"}),
    ])))  # fmt: skip
    change(book)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def put(sheet, cell, value):
    return lambda book: book[sheet].__setitem__(cell, value)


@pytest.mark.parametrize(
    ("change", "place", "why"),
    [
        (put("requirements", "C3", "perhaps"), "x.xlsx :3", "moscow"),
        (put("criteria", "A2", "REQ-77"), "x.xlsx criteria:2", "names no requirement"),
        (put("criteria", "D2", "prostě to funguje"), "x.xlsx:", "nerozumíme"),
        (put("requirements", "A3", "REQ-01"), "x.xlsx:", "twice"),
    ],
    ids=["a word that is none of four", "an owner that is not there", "no Gherkin", "an id that stands twice"],
)
def test_what_is_wrong_is_said_with_its_row(change, place, why):
    with pytest.raises(Faults) as raised:
        xlsx.parse(changed(change), "x.xlsx")
    fault = raised.value.faults[0]
    assert fault.place.startswith(place)
    assert why in str(fault)


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 cut", b"a,b\n1,2\n"], ids=["empty", "cut off", "a CSV"])
def test_what_is_no_workbook_is_refused(data):
    with pytest.raises(ReadError):
        xlsx.parse(data, "x.xlsx")


def test_a_workbook_without_the_sheet_is_refused():
    with pytest.raises(ReadError, match="no sheet"):
        xlsx.parse(changed(lambda book: setattr(book["requirements"], "title", "other")), "x.xlsx")
