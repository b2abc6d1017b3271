"""PDF: pages give the lines that people see, and a page made to fill the memory is refused."""

import sys
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spolu.errors import ReadError
from spolu.interviews.readers import read

pytest.importorskip("pdfminer", reason="NOT RUN: the extra pdf is not installed")
sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "benchmarks"))
from _exports import GLYPHS, Said
from _exports import pdf as printed

from spolu.interviews.readers.pdf_page import NEAR, lines, pages

WORD = st.text(alphabet="abcdefghijklm" + "".join(GLYPHS), min_size=1, max_size=9)


def document(*contents: bytes, resources: str = "/Font << /F1 3 0 R >>", more: tuple[bytes, ...] = ()) -> bytes:
    """Return a PDF without a table of its objects, which readers then look for: pages that draw ``contents``."""
    kids = " ".join(f"{10 + 2 * n} 0 R" for n in range(len(contents)))
    out = [b"%PDF-1.4", b"1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj",
           f"2 0 obj << /Type /Pages /Count {len(contents)} /Kids [{kids}] >> endobj".encode(),
           b"3 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> endobj"]  # fmt: skip
    for n, body in enumerate(contents):
        out.append(f"{10 + 2 * n} 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {11 + 2 * n} 0 R "
                   f"/Resources << {resources} >> >> endobj".encode())  # fmt: skip
        out.append(f"{11 + 2 * n} 0 obj ".encode() + body + b" endobj")
    return b"\n".join([*out, *more, b"trailer << /Root 1 0 R >>", b"%%EOF"])


def stream(data: bytes, entries: str = "") -> bytes:
    return f"<< /Length {len(data)} {entries} >>\nstream\n".encode() + data + b"\nendstream"


@given(st.lists(st.lists(WORD, min_size=1, max_size=9), min_size=1, max_size=60))
def test_words_come_back_in_their_order(said):
    turns = [Said("Tazatelka", " ".join(words), 0, 1) for words in said]
    found = [line for page in pages(printed(turns), "a.pdf") for line in page]
    assert " ".join(found).split() == [word for t in turns for word in ["Tazatelka:", *t.text.split()]]


@given(
    st.permutations([(float(10 * row), 20.0 * at, 20.0 * at + 9, f"{row}{at}") for row in range(4) for at in range(4)])
)
def test_the_order_in_which_letters_are_drawn_does_not_matter(letters):
    assert lines(letters) == ["00 01 02 03", "10 11 12 13", "20 21 22 23", "30 31 32 33"]


@pytest.mark.parametrize(
    ("letters", "said"),
    [
        ([(0, 0, 5, "a"), (0, 5 + NEAR, 9, "b")], ["ab"]),  # a hair's breadth is no space
        ([(0, 0, 5, "a"), (0, 5.1 + NEAR, 9, "b")], ["a b"]),
        ([(0, 0, 5, "a"), (NEAR, 5, 9, "2")], ["a2"]),  # a raised figure stands in its line
        ([(0, 0, 5, "z"), (0, 5, 5, "\u030c")], ["ž"]),  # a letter and its hook are one
        ([(0, 0, 5, " "), (0, 5, 9, " ")], []),
        ([], []),
    ],
)
def test_letters_become_words_and_lines(letters, said):
    assert lines(letters) == said


@pytest.mark.parametrize(
    ("drawn", "said"),
    [
        ("60 700 Td (Jana: ano) Tj", ["Jana: ano"]),
        ("60 900 Td (next page) Tj", []),  # MAXQDA draws the neighbouring page above and below the visible one
        ("0 1 -1 0 60 300 Tm (draft) Tj", []),  # written upwards, across the page
        ("60 700 Td [(An) -40 (a:) -300 (ne)] TJ", ["Ana: ne"]),
    ],
)
def test_only_what_stands_upright_inside_the_page_counts(drawn, said):
    body = stream(f"BT /F1 11 Tf {drawn} ET".encode())
    assert list(pages(document(body), "a.pdf")) == [said]


def bomb() -> bytes:
    return document(stream(zlib.compress(b" " * 110_000_000, 9), "/Filter /FlateDecode"))


def bomb_in_a_bomb() -> bytes:
    inner = zlib.compress(b" " * 110_000_000, 9)
    return document(stream(zlib.compress(inner, 9), "/Filter [/FlateDecode /FlateDecode]"))


def forms_in_forms() -> bytes:
    """Ten forms, each of which draws the next ten times."""
    forms = [
        f"{100 + n} 0 obj ".encode()
        + stream(f"/X{n + 1} Do ".encode() * 10, f"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X{n + 1} {101 + n} 0 R >> >>")
        + b" endobj"
        for n in range(10)
    ]  # fmt: skip
    return document(stream(b"/X0 Do"), resources="/XObject << /X0 100 0 R >>", more=tuple(forms))


def too_many_letters() -> bytes:
    return document(stream(b"BT /F1 11 Tf 60 700 Td " + b"(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) Tj " * 4000 + b"ET"))


def no_letters() -> bytes:
    """Signs that the font's encoding does not name."""
    return document(stream(b"BT /F1 11 Tf 60 700 Td (\x80\x81\x82\x83\x84) Tj ET"))


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (bomb, "unpack to more than"),
        (bomb_in_a_bomb, "unpack to more than"),
        (forms_in_forms, "more than a printed page"),
        (too_many_letters, "more than a printed page"),
        (no_letters, "do not say which letters"),
        (lambda: document(stream(b"")), "pictures of text"),
        (lambda: document(*[stream(b"")] * 1001), "more than 1000 pages"),
        (lambda: b"%PDF-1.4\n" + b"%" * 999, "damaged or locked"),
    ],
)
def test_what_cannot_be_read_is_refused(make, said):
    with pytest.raises(ReadError, match=said):
        read(make(), "a.pdf")


def test_packed_pages_are_read():
    drawn = b"BT /F1 11 Tf 20 TL 60 700 Td (Jana: ano) Tj T* (Petr: ne) Tj T* (Jana: proc) Tj ET"
    turns = read(document(stream(zlib.compress(drawn), "/Filter /FlateDecode")), "a.pdf")[0].turns
    assert [(t.label, t.text) for t in turns] == [("Jana", "ano"), ("Petr", "ne"), ("Jana", "proc")]
