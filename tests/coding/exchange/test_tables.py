"""Tables: a codebook of ours comes back whole, those of others are understood by their headers, segments by their words."""

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spolu.coding import exchange
from spolu.coding.exchange import tables
from spolu.coding.exchange.incoming import Placed, arrive
from spolu.coding.exchange.outgoing import Material
from spolu.coding.model import Code, Codebook
from spolu.errors import ReadError

DATA = Path(__file__).resolve().parents[3].parent / "shared/data/transcripts/usability_navarral/coding"
needs_data = pytest.mark.skipif(not DATA.exists(), reason="NOT RUN: Taguette's tables do not lie beside the project")
TEXTS = st.dictionaries(st.sampled_from(["cs", "pl"]), st.text('abčł,;"😀', min_size=1, max_size=8), max_size=2)


@st.composite
def books(draw):
    codes = []
    for n in range(draw(st.integers(1, 4))):
        parent = draw(st.sampled_from([None, *(c.id for c in codes)]))
        codes.append(Code(
            f"k-{n}", draw(TEXTS) | {"cs": "x"}, draw(TEXTS), draw(TEXTS), draw(TEXTS), draw(st.sampled_from(["", "Věta, „ano“."])),
            parent, draw(st.sampled_from(["", "#0072b2"])), "", draw(st.sampled_from([(), ("a", "b")])), draw(st.booleans()),
        ))  # fmt: skip
    return Codebook(tuple(codes))


def as_csv(header, rows, separator=","):
    out = io.StringIO()
    csv.writer(out, delimiter=separator).writerows([header, *rows])
    return out.getvalue().encode("utf-8-sig")


@settings(max_examples=60)
@given(books())
def test_a_codebook_of_ours_comes_back_from_its_table(book):
    languages = tables.languages_of(book)
    assert exchange.read(as_csv(tables.columns(languages), tables.rows(book, languages)), "x.csv") == book


def test_it_comes_back_from_excel_too(tmp_path):
    from openpyxl import Workbook

    book = Codebook((Code("a", {"cs": "Důvěra"}, {"cs": "Když…"}, retired=True), Code("b", {"pl": "Lęk"}, parent="a")))
    sheet = Workbook()
    for row in (tables.columns(["cs", "pl"]), *tables.rows(book, ["cs", "pl"])):
        sheet.active.append(row)
    sheet.save(tmp_path / "x.xlsx")
    assert exchange.read((tmp_path / "x.xlsx").read_bytes(), "x.xlsx") == book


HEADERS = {
    "Taguette": ("tag,description,number of highlights", "Strach,když se bojí,4"),
    "Czech, semicolons": ("Kód;Popis;Kategorie", "Strach;když se bojí;Pocity"),
    "Polish, tabs": ("Nazwa\tDefinicja\tKategoria", "Strach\tkdyż se bojí\tPocity"),
    "MAXQDA": ("Parent code,Code,Memo,Color", "Pocity,Strach,když se bojí,#ff0000"),
}


@pytest.mark.parametrize(("head", "row"), HEADERS.values(), ids=HEADERS)
def test_codebooks_of_others_are_understood_by_their_headers(head, row):
    codes = {c.name: c for c in exchange.read(f"{head}\n{row}\n".encode(), "x.csv").project.codes}
    assert "boj" in codes["Strach"].description
    if "Pocity" in row:
        assert codes["Strach"].parent == codes["Pocity"].guid


def test_segments_are_found_by_their_words_where_these_stand_once():
    table = as_csv(
        ["Document name", "Code", "Segment", "Created by"],
        [["R01", "Strach", "bojím  se sociálky", "Jana"], ["R01", "Strach", "ano", "Jana"], ["R09", "x", "y", ""]],
    )
    project = exchange.read(table, "x.csv").project
    texts = {"t1": "No ano, bojím se", "t2": "sociálky, ano."}
    placed = {s.guid: Placed("R01", (), texts) for s in project.sources if s.name == "R01"}
    came = arrive(project, Material("p", "P", "cs", "2026-01-01T00:00:00Z"), placed)
    assert [(c.quote, c.coder) for c in came.codings] == [("bojím se", "jana"), ("sociálky", "jana")]
    assert came.losses == {"several turns": 1, "no words": 1, "not here": 1, "codings not here": 1}


@needs_data
@pytest.mark.parametrize(("name", "n"), [("codebook_20220223_0.csv", 120), ("all_tags_dev_3docs.csv", 22)])
def test_real_tables_are_read(name, n):
    assert len(exchange.read((DATA / name).read_bytes(), name).project.codes) == n


@pytest.mark.parametrize("data", [b"a,b\n1,2\n", b"id\n", b"tag\xff\xfe,description\n"])
def test_tables_that_do_not_say_what_they_hold_are_refused(data):
    with pytest.raises(ReadError):
        exchange.read(data, "x.csv")
