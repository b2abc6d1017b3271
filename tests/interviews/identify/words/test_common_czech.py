"""What is said in Czech is known as what is written."""

import pytest

from spolu.interviews.identify.words import common_czech
from spolu.interviews.identify.words.lexicon import lexicon


@pytest.mark.parametrize(("said", "written"), [
    ("slušnej", "slušný"),
    ("osmýho", "osmého"),
    ("vokno", "okno"),
    ("kerého", "kterého"),
    ("vidim", "vidím"),
    ("chodi", "chodí"),
    ("váma", "vámi"),
    ("starajú", "starají"),   # Moravia
    ("chodijú", "chodí"),
    ("hledajó", "hledají"),   # Haná
    ("dobreho", "dobrého"),   # Silesia
    ("pětadvacet", "dvacet"),
])  # fmt: skip
def test_what_is_said_stands_for_what_is_written(said, written):
    assert written in set(common_czech.as_written(said))
    assert lexicon("cs").is_common(said)


def test_short_words_keep_their_ends():
    assert not set(common_czech.as_written("tim"))
