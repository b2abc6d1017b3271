"""Turns in running text: nothing moves on the way in or out."""

import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from spolu.coding.exchange.model import Selection, Source
from spolu.coding.exchange.places import composed, found, pieces, transcript, written
from spolu.interviews.model import Speaker, Transcript, Turn

LINES = st.lists(
    st.sampled_from(["P01: Já nevím.", "Tazatelka: Jak to? 😀", "", "  odsazeno  ", "Bez popisku, s čárkou.", "P01:", "Ž\u0301 a"]),
    max_size=12,
)  # fmt: skip


@settings(max_examples=150)
@given(LINES, st.data())
def test_every_selection_of_a_text_from_elsewhere_keeps_its_letters(lines, data):
    text = "\n".join(lines)
    at = st.integers(0, len(text))
    spans = [tuple(sorted(data.draw(st.tuples(at, at)))) for _ in range(3)]
    source = Source("g", "s", text, selections=tuple(Selection(str(n), a, b) for n, (a, b) in enumerate(spans)))
    t, places = transcript(source)
    texts = {turn.id: turn.text for turn in t.turns}
    assert [texts[p.turn] for p in places] == [text[p.start : p.end] for p in places]
    for a, b in spans:
        kept = "".join(texts[s.turn][s.start : s.end] for s in pieces(places)(a, b))
        assert kept.split() == text[a:b].split() or "".join(kept.split()) == "".join(text[a:b].split())


@given(st.lists(st.text("abž 😀\n.", min_size=1, max_size=20), min_size=1, max_size=6))
def test_a_transcript_is_found_again_in_what_was_written_of_it(texts):
    turns = tuple(Turn(f"t{n}", text, "S1", "P01") for n, text in enumerate(texts))
    t = Transcript("R01", speakers=(Speaker("S1", ("P01",)),), turns=turns)
    text, places = written(t)
    assert [text[p.start : p.end] for p in places] == texts
    assert [text[p.start : p.end] for p in found(t, text)] == texts


def test_another_text_is_not_taken_for_the_transcript():
    t = Transcript("R01", turns=(Turn("t1", "Jednou jsme šli do města."), Turn("t2", "A potom domů.")))
    assert found(t, "Něco docela jiného.\n\nA potom domů.") == ()


def test_a_label_leaves_its_line_unless_it_was_coded():
    text = "Tazatelka: Jak?\nP01: Dobře.\nTazatelka: A dál?\nP01: Nic."
    plain, _ = transcript(Source("g", "s", text))
    assert [(t.label, t.text) for t in plain.turns] == [
        ("Tazatelka", "Jak?"), ("P01", "Dobře."), ("Tazatelka", "A dál?"), ("P01", "Nic."),
    ]  # fmt: skip
    coded, places = transcript(Source("g", "s", text, selections=(Selection("x", 16, 27),)))
    assert [t.text for t in coded.turns] == ["Jak?", "P01: Dobře.", "A dál?", "Nic."]
    assert coded.turns[1].speaker == plain.turns[1].speaker
    assert [(s.turn, s.start, s.end) for s in pieces(places)(16, 27)] == [("t002", 0, 11)]


@given(st.text("ae\u0301c\u030c 😀", max_size=20), st.data())
def test_composing_letters_moves_selections_along(text, data):
    at = st.integers(0, len(text))
    start, end = sorted(data.draw(st.tuples(at, at)))
    source = composed(Source("g", "s", text, selections=(Selection("x", start, end),)))
    assert source.text == unicodedata.normalize("NFC", text)
    (s,) = source.selections
    assert bare(text[start:end]) in bare(source.text[s.start : s.end])
    assert len(bare(source.text[s.start : s.end])) <= end - start + 1


def bare(text):
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
