"""What a number counts."""

import pytest

from spolu.interviews.identify.identifiers.figures import counting


@pytest.mark.parametrize(
    "behind",
    [
        " Kč",
        ",-",
        " €",
        "%",
        " korun",
        " zł",
        " lat",
        " hodin",
        " osob",
        " people",
        " m",
        "km",
        " krát",
        " × 3",
        " Sb.",
        " pupils",
        " households",
    ],
)
def test_what_is_counted_or_measured_is_told(behind):
    assert counting.BEHIND.match(behind)


@pytest.mark.parametrize("behind", [
    "",
    ", Brno",
    " m. 5",        # the flat
    " m 5",
    " letadlem",    # goes on
    " a dost",
])  # fmt: skip
def test_other_words_count_nothing(behind):
    assert counting.BEHIND.match(behind) is None
