"""However a program counted, its selections come back to their words, and the way of counting is told."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spolu.coding.exchange.model import Counting
from spolu.coding.exchange.offsets import STANDARD, WAYS, Raw, stands, way_of

TEXTS = st.text("abž ł😀🤙\n", min_size=1, max_size=80)


def counted(text, place, way, *, crlf, bom):
    """Return a code point of ``text`` as a program would count it in the file, by encoding what stands before it."""
    before = text[:place]
    if crlf and way.cr:
        before = before.replace("\n", "\r\n")
    size = {"points": len, "utf16": lambda t: len(t.encode("utf-16-le")) // 2, "utf8": lambda t: len(t.encode())}[
        way.unit
    ]
    return size(before) + (size("\ufeff") if bom and way.bom else 0)


@given(TEXTS, st.data(), st.booleans(), st.booleans())
@settings(max_examples=200)
def test_each_way_of_counting_is_undone(text, data, crlf, bom):
    way = data.draw(st.sampled_from(WAYS))
    start, end = sorted((data.draw(st.integers(0, len(text) - 1)), data.draw(st.integers(1, len(text)))))
    if start == end:
        return
    raw = Raw(("\ufeff" if bom else "") + (text.replace("\n", "\r\n") if crlf else text))
    last = counted(text, end, way, crlf=crlf, bom=bom)
    if way.inclusive:
        last -= 1
    assert raw.text == text
    assert raw.spans([(counted(text, start, way, crlf=crlf, bom=bom), last, "")], way) == [(start, end)]


LINES = (
    "Tazatelka: Jak se máte? 😀\nP01: Dobře 🤙🏽, děkuji. Žluťoučký kůň.\nTazatelka: A dál?\nP01: Mówię, że źle 😀 jest.\n"
    * 3
)


@pytest.mark.parametrize("way", WAYS, ids=str)
def test_quotes_tell_how_a_program_counted(way):
    words = ["Jak se máte", "Dobře", "děkuji", "Žluťoučký kůň", "A dál", "Mówię", "źle", "jest"]
    spans = [(at, at + len(w)) for w in words for at in [LINES.rfind(w)]]
    raw = Raw("\ufeff" + LINES.replace("\n", "\r\n"))
    stretches = [
        (
            counted(LINES, a, way, crlf=True, bom=True),
            counted(LINES, b, way, crlf=True, bom=True) - way.inclusive,
            LINES[a:b],
        )
        for a, b in spans
    ]
    found = way_of([(raw, stretches)])
    assert (found.hits, found.total, found.basis) == (8, 8, "quotes")
    assert raw.spans(stretches, found) == spans


def test_without_quotes_whole_words_tell():
    way = Counting("utf16")
    spans = [
        (at, at + 6) for at in range(len(LINES)) if LINES.startswith("děkuji", at) or LINES.startswith("😀 jest", at)
    ]
    spans += [(at, at + 5) for at in range(len(LINES)) if LINES.startswith(("Mówię", "A dál"), at)]
    stretches = [
        (counted(LINES, a, way, crlf=False, bom=False), counted(LINES, b, way, crlf=False, bom=False), "")
        for a, b in spans
    ]
    found = way_of([(Raw(LINES), stretches)])
    assert (found.unit, found.basis) == ("utf16", "borders")


def test_where_nothing_tells_the_standards_way_is_taken_and_said():
    assert way_of([(Raw("abc def"), [(1, 2, "")])]).basis == "assumed"
    assert way_of([(Raw("abc"), [])]) == STANDARD


def test_names_that_are_no_quotes_do_not_mislead():
    found = way_of([(Raw(LINES), [(0, 3, "první dojem"), (5, 9, "velká radost")])])
    assert (found.unit, found.basis) == ("points", "assumed")


@pytest.mark.parametrize(
    ("text", "quote", "right"),
    [
        ("Oh,  that\nwas", "Oh, that was", True),  # line ends and spaces are not kept in names
        ("I'm a single mum with a toddler", "I'm a single mum…", True),  # ATLAS.ti cuts long quotes
        ("I'm a single mum", "single mum", False),
        ("x", "…", False),
    ],
)
def test_a_quote_stands_where_its_words_do(text, quote, right):
    assert stands(text, quote) is right
