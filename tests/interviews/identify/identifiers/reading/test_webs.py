"""What each word says in an address that is read aloud."""

import pytest

from spolu.interviews.identify.identifiers.reading.webs import Words


def read(text, language):
    return " ".join(Words(text, 0, len(text), language).low)


@pytest.mark.parametrize(("text", "language", "expected"), [
    ("míla, tečka, nová", "cs", "míla tečka nová"),                               # somebody draws breath
    ("em, jot, kos", "pl", "em jot , kos"),                                       # between letters; what follows may be another thing
    ("mill, all one word, dot ie", "en", "mill dot ie"),                          # how it is written
    ("míla, bez háčků, zavináč", "cs", "míla zavináč"),
    ("míla, pak tečka, pak nová", "cs", "míla tečka nová"),
    ("mill full stop com, at sign", "en", "mill dot com zavináč"),              # signs of two words
    ("lena dolna kreska kos łamane przez raz", "pl", "lena podkreślnik kos ukośnik raz"),
    ("lena underscore, not dash, knits", "en", "lena underscore knits"),
    ("k for kilo, mill", "en", "k mill"),                                         # which letter it is
    ("it is mill, M I L L, dot ie", "en", "it is mill dot ie"),                   # spelt again
    ("mně jako małpa kos", "pl", "mně jako małpa kos"),                           # an @ tells no letter
])  # fmt: skip
def test_signs_are_one_word_and_what_is_not_written_is_left_out(text, language, expected):
    assert read(text, language) == expected


def test_a_word_stands_where_its_first_and_its_last_part_stand():
    words = Words("na kos łamane przez raz", 0, 23, "pl")
    assert words.spans[2] == (7, 19)
