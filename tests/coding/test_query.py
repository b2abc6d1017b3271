"""A query means what its words say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spolu.coding.model import Code, Codebook
from spolu.coding.query import parse
from spolu.errors import StudyError

_BOOK = Codebook((Code("fear"), Code("phone"), Code("paper")))


@given(st.recursive(st.sampled_from(["fear", "phone", "paper"]),
                    lambda q: st.tuples(st.sampled_from(["and", "or", "not"]), q, q), max_leaves=6),
       st.sets(st.sampled_from(["fear", "phone", "paper"])))  # fmt: skip
def test_a_query_means_what_the_same_words_mean_in_python(tree, codes):
    def text(node, name=str):
        if isinstance(node, str):
            return name(node)
        op, a, b = node
        return f"(not {text(a, name)})" if op == "not" else f"({text(a, name)} {op} {text(b, name)})"

    assert parse(text(tree), _BOOK).test(codes) == eval(text(tree, lambda c: f"({c!r} in codes)"))  # noqa: S307 # our own words


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("fera", "Near are: fear"),
        ("fear and", "at the end"),
        ("(fear or phone", "bracket is not closed"),
        ("fear phone", "'phone' was not expected"),
        ("or fear", "in place of 'or'"),
    ],
)
def test_a_faulty_query_says_what_was_expected(query, message):
    with pytest.raises(StudyError, match=message):
        parse(query, _BOOK)
