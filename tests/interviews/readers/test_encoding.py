"""The encodings that Central Europe wrote in before UTF-8 are told apart on 300 letters of real speech."""

import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spolu.interviews.readers.encoding import encoding_of, mixed_at

DATA = Path(__file__).resolve().parents[3].parent / "shared/data/transcripts"
SPEECH = {
    "cs": DATA / "parliament_cs_parczech/ps2017-070-01-001-001.xml",
    "pl": DATA / "committee_pl_konstytucja/txt/13_1.txt",
}


def speech(language: str) -> str:
    import re

    text = SPEECH[language].read_text(encoding="utf-8")
    return " ".join(re.sub(r"<[^>]*>", " ", text.split("<body>")[-1]).split())


@pytest.mark.data
@pytest.mark.skipif(
    not all(p.exists() for p in SPEECH.values()), reason="NOT RUN: the real transcripts do not lie beside the project"
)
@pytest.mark.parametrize("encoding", ["cp1250", "iso8859-2", "cp852", "utf-8", "utf-16-le"])
@pytest.mark.parametrize("language", SPEECH)
def test_300_letters_of_real_speech_are_decoded_right(language, encoding):
    text = speech(language)
    draw = random.Random(f"{language} {encoding}")  # noqa: S311 # repeatable pieces, nothing secret
    right = 0
    for _ in range(60):
        at = draw.randrange(len(text) - 300)
        piece = text[at : at + 300].encode(encoding, "ignore")
        right += piece.decode(encoding_of(piece)) == piece.decode(encoding)
    assert right == 60


# NUL is left out: behind the mark of UTF-16 it makes the mark of UTF-32, and no text has one.
@given(
    st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1),
    st.sampled_from(["utf-8-sig", "utf-16", "utf-32"]),
)
def test_a_byte_order_mark_decides(text, encoding):
    data = text.encode(encoding)
    assert data.decode(encoding_of(data)).lstrip("\ufeff") == text.lstrip("\ufeff")


@given(st.text(st.characters(codec="utf-8")))
def test_what_is_utf_8_is_never_taken_for_a_mixture(text):
    assert mixed_at(text.encode()) is None


def test_a_mixture_names_the_first_line_in_another_encoding():
    good = "Žlutý kůň, šťastný den.\n" * 4
    assert mixed_at(good.encode() + good.encode("cp1250")) == 5
    assert mixed_at(good.encode("cp1250")) is None
