"""A table with a title above its headers is refused with what to do; one whose first row is its headers is read as ever."""

import io

import pytest
from openpyxl import Workbook

from spolu.errors import ReadError
from spolu.interviews.readers import read

LIST = "Jméno;Věk;Město;Role\nJana Malá;34;Brno;sestra\nPetr Velký;51;Olomouc;lékař\n"
TURNS = "Kdo;Čas;Přepis\nJana;00:01;Dobrý den.\nPetr;00:05;Dobrý den i vám.\n"
SURVEY = "Časová značka;Co vám vadí?\n2026-03-04;Dlouhá fronta na chodbě\n2026-03-05;Nikdo nebere telefon\n"
NO_HEADERS = "its first row is a title and no headers"


def workbook(table: str) -> bytes:
    book, buffer = Workbook(), io.BytesIO()
    for line in table.splitlines():
        book.active.append(line.split(";"))
    book.save(buffer)
    return buffer.getvalue()


def files(table):
    """As a workbook, as a spreadsheet program saves it in CSV, and as somebody writes it by hand."""
    width = table.splitlines()[-1].count(";")
    title, rest = table.split("\n", 1)
    return {"a.xlsx": workbook(table), "b.csv": f"{title}{';' * width}\n{rest}".encode(), "c.csv": table.encode()}


@pytest.mark.parametrize("title", ["Účastníci výzkumu, jaro 2026", "Výzkum péče\n\nStav k 3. 4. 2026"])
@pytest.mark.parametrize(("table", "below", "repair"), [
    (LIST, "a list of participants", "Keep it outside the study"),
    (TURNS, "nothing says what its columns hold", "Delete what stands above the headers"),
    (SURVEY, "nothing says what its columns hold", "Delete what stands above the headers"),
])  # fmt: skip
def test_a_title_above_the_headers_is_named(title, table, below, repair):
    for name, data in files(f"{title}\n{table}").items():
        with pytest.raises(ReadError, match=f"{NO_HEADERS}.*{below}") as error:
            read(data, name)
        assert error.value.place == name and error.value.repair.startswith(repair)


def test_without_its_title_it_is_read():
    assert [
        len(read(data, name)) for table in (TURNS, SURVEY) for name, data in files(table).items() if name != "b.csv"
    ] == [1, 1, 2, 2]


@pytest.mark.parametrize("table", [
    "Porada\nBylo to dlouhé, těžké, ale dobré.\nPřišli jsme, mluvili jsme, odešli jsme.\n",   # prose, whatever its name says
    "Co se povedlo;Co ne\nStůl;\nKafe;Zima v sále\n",                                            # frames of a board
])  # fmt: skip
def test_what_has_no_title_is_none_of_these(table):
    try:
        read(table.encode(), "a.csv")
    except ReadError as error:
        assert NO_HEADERS not in error.fault
