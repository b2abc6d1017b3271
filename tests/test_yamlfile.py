"""YAML that people write: whatever it holds gives values or one clear fault, and a confirmed link reads back as confirmed."""

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from spolu.errors import FormatError
from spolu.yamlfile import confirm_links, load

prints = st.text("0123456789abcdef", min_size=12, max_size=12)


@given(prints)
@example("123456789012")  # decimal digits alone: a number, where nobody puts it in quotation marks
@example("012345670123")
@example("0b1101010101")
@example("123e45678901")
@pytest.mark.parametrize(
    "text", ["- x: [I-01]\n", "- x:\n  - to: I-01\n", "- x: [{to: I-01, fingerprint: aaaaaaaaaaaa}]\n"]
)
def test_a_confirmed_link_reads_back_as_confirmed(text, new):
    made = confirm_links(text, (0, "x"), {"I-01": new})
    assert yaml.safe_load(made) == [{"x": [{"to": "I-01", "fingerprint": new}]}]


def test_an_id_stays_in_the_quotation_marks_that_it_needs():
    made = confirm_links("x: [\"no\", 'I-01']\n", ("x",), {"no": "a" * 12})
    assert yaml.safe_load(made) == {"x": [{"to": "no", "fingerprint": "a" * 12}, "I-01"]}


BOMB = "a: &a [x, x, x, x, x, x, x, x]\n" + "".join(
    f"{b}: &{b} [*{a}, *{a}, *{a}, *{a}, *{a}, *{a}, *{a}, *{a}]\n"
    for a, b in ("ab", "bc", "cd", "de", "ef", "fg", "gh")
)


@pytest.mark.parametrize("text", ["a: &a [*a]\n", "- &a {b: *a}\n", BOMB], ids=["list", "mapping", "bomb"])
def test_anchors_without_end_are_a_fault(text):
    with pytest.raises(FormatError, match="anchors"):
        load(text, "s.yaml")


def test_an_anchor_that_ends_is_read():
    assert load("a: &a [x]\nb: *a\n", "s.yaml")[0] == {"a": ["x"], "b": ["x"]}
