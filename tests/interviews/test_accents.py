"""Names that were typed without diacritics get them back before anybody asks whose they are."""

import pytest

from spolu.interviews.accents import is_plain, is_typed_plain, restored


@pytest.mark.parametrize(("word", "language", "expected"), [
    ("Vera", "cs", "Věra"), ("Tonik", "cs", "Toník"), ("Kroupova", "cs", "Kroupová"), ("Kroupove", "cs", "Kroupové"),
    ("Novotneho", "cs", "Novotného"), ("Jana", "cs", "Jana"), ("Pawlem", "pl", "Pawłem"), ("Neznam", "cs", "Neznam"),
    ("Zielinskiej", "pl", "Zielińskiej"), ("Smith", "en", "Smith"),
])  # fmt: skip
def test_names_are_restored(word, language, expected):
    """Known names in any form, and ends of surnames."""
    assert restored(word, language) == expected


@pytest.mark.parametrize(("text", "language", "plain"), [
    ("pani kroupova rikala ze prijde zitra a prinese papiry na urad " * 3, "cs", True),
    ("paní Kroupová říkala, že přijde zítra a přinese papíry na úřad " * 3, "cs", False),
    ("the text has none, as always " * 5, "en", False), ("ano", "cs", False),
])  # fmt: skip
def test_only_texts_without_any_are_restored(text, language, plain):
    """A short text, or English, tells nothing."""
    assert is_plain([text], language) is plain


@pytest.mark.parametrize(("text", "language", "plain"), [
    ("aspon ze tak, napisu na urad a zavolam", "cs", True),
    ("aspoň že tak, napíšu na úřad a zavolám", "cs", False),
    ("napisu na urad", "cs", False),                          # too few letters to tell
    ("klucze dalem sasiadce, zadzwoni w srode po pracy do pana i zapyta o czynsz", "pl", True),
    ("i left the keys with her, she will call on wednesday", "en", False),
])  # fmt: skip
def test_a_message_without_any_was_typed_so(text, language, plain):
    assert is_typed_plain(text, language) is plain
