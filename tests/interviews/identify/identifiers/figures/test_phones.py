"""Telephone numbers in figures: those of a language's countries, and what only looks like one."""

import pytest

from spolu.interviews.identify.identifiers.figures import phones


@pytest.mark.parametrize(("text", "language", "expected"), [
    ("Volejte 602 123 456.", "cs", ["602 123 456"]),
    ("Volejte 602123456.", "cs", ["602123456"]),                   # unspaced
    ("Zadzwoń: 22 621 30 40.", "pl", ["22 621 30 40"]),
    ("Ring 0121 496 0123 after six.", "en", ["0121 496 0123"]),
    ("Ring 0121 496 0123.", "cs", []),                             # no Czech number
    ("Z ciziny +48 22 621 30 40.", "cs", ["+48 22 621 30 40"]),    # the country is said
    ("It was 24/08/2026 at ten.", "en", []),                       # a date
    ("24.–26. 8. 2026 v Brně", "cs", []),
    ("Bethesda, MD 20814-5500", "en", []),                         # an American postcode
])  # fmt: skip
def test_what_is_a_telephone(text, language, expected):
    """A stretch may be told by the library and as nine digits."""
    assert list(dict.fromkeys(text[start:end] for start, end, *_ in phones.find(text, language))) == expected
