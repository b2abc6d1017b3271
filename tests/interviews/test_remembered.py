"""A word is worked out once."""

from spolu.interviews.remembered import Remembered


def test_a_word_is_worked_out_once():
    asked = []
    remembered = Remembered(lambda word: asked.append(word) or len(word))
    assert list(map(remembered.__getitem__, ["ano", "ne", "ano"])) == [3, 2, 3]
    assert asked == ["ano", "ne"]
