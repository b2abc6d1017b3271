"""Places in text: offsets survive every way of counting, and every edit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spolu.text import Edit, apply_edits, fold, from_utf8, from_utf16, nfc, to_utf8, to_utf16

texts = st.text(st.sampled_from("až ł😀👩‍👧b\n"), max_size=30)


@given(texts, st.data())
def test_utf16_and_back(text, data):
    n = data.draw(st.integers(0, len(text)))
    assert from_utf16(text, to_utf16(text, n)) == n
    assert to_utf16(text, n) * 2 == len(text[:n].encode("utf-16-le"))


@given(texts, st.data())
def test_utf8_and_back(text, data):
    n = data.draw(st.integers(0, len(text)))
    assert from_utf8(text, to_utf8(text, n)) == n


def test_nfc_joins_letters_and_line_ends():
    assert nfc("z\u030clut\u030cy\u0301\r\nx\ry") == "žluťý\nx\ny"


@pytest.mark.parametrize(
    ("text", "folded"), [("Žaneta", "zaneta"), ("Łódź", "lodz"), ("Đorđe", "đorđe"), ("ŘEHOŘ", "rehor")]
)
def test_fold_forgives_typing(text, folded):
    assert fold(text) == folded


@st.composite
def edited(draw):
    text = draw(st.text("abcdefgh", min_size=1, max_size=40))
    borders = sorted(draw(st.lists(st.integers(0, len(text)), max_size=8, unique=True)))
    pairs = list(zip(borders[::2], borders[1::2], strict=False))
    edits = [Edit(a, b, draw(st.text("XYZ", min_size=1, max_size=5))) for a, b in pairs]
    return text, edits


@given(edited())
def test_undoing_every_edit_gives_the_text_back(case):
    text, edits = case
    new, where = apply_edits(text, edits)
    back, _ = apply_edits(new, [Edit(c, d, text[a:b]) for (a, b), (c, d) in zip(where.old, where.new, strict=True)])
    assert back == text


@given(edited(), st.data())
def test_a_span_outside_the_edits_keeps_its_words(case, data):
    text, edits = case
    new, where = apply_edits(text, edits)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    if all(end <= e.start or start >= e.end for e in edits) and start < end:
        a, b = where.forward(start, end)
        assert new[a:b] == text[start:end]
        assert where.back(a, b) == (start, end)


@given(edited(), st.data())
def test_a_span_that_touches_an_edit_holds_the_whole_replacement(case, data):
    text, edits = case
    new, where = apply_edits(text, edits)
    for edit, (c, d) in zip(sorted(edits, key=lambda e: e.start), where.new, strict=True):
        start = data.draw(st.integers(0, edit.start))
        a, b = where.forward(start, edit.end)
        assert a <= c and b >= d
        assert new[c:d] == edit.new


def test_edits_that_overlap_are_refused():
    with pytest.raises(ValueError, match="overlaps"):
        apply_edits("abcdef", [Edit(0, 3, "x"), Edit(2, 4, "y")])
