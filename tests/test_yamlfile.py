"""YAML that people write: whatever it holds gives values or one clear fault, and a confirmed link reads back as confirmed."""

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from spolu.errors import FormatError
from spolu.yamlfile import confirm_links, dump, entry, line_of, load

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


WORDS = ["Kdy", "člověk", "mluví,", "že", "Łódź", "„ano“", "(např.)", "it's", "a:", ":", "#", "-", "yes", "No", "null", "~",
         "1", "1.5", "2026-03-04", "=", "?", "x?", "[a]", "{a}", "&a", "*a", "!a", "|", ">", "%", "@", "`", "'", '"', "---", "😀",
         "", "\n", "\t", "\x85", "\u2028", "\ufeff", "\u00a0", "e\u0301", "ž" * 70, "x" * 115]  # fmt: skip
TEXTS = st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join) | st.sampled_from(WORDS)
KEYS = st.sampled_from(["id", "label", "cs", "no", "y", "sr-Latn", "a b", "#", "k" * 100, "k" * 130])
ROWS = st.dictionaries(
    KEYS,
    TEXTS | st.dictionaries(KEYS, TEXTS, max_size=3) | st.lists(TEXTS, max_size=3) | st.booleans() | st.none(),
    max_size=4,
)


@given(ROWS)
@example(
    {
        "id": "a",
        "label": {"cs": "Kdy člověk mluví, " * 9 + "a dost"},
        "alias": ["jinak", "dál " * 40 + "x"],
        "retired": True,
    }
)
@example({"id": "a", "use": {"cs": "x" * 99}, "avoid": {"cs": "x" * 99 + " a b"}, "example": "x" * 98 + " a b"})
def test_an_entry_is_written_as_yaml_writes_it(row):
    assert entry(row) == dump([row])


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


@pytest.mark.parametrize(("path", "line"), [
    (("blocks", 0, "type"), 3),
    (("blocks", 0, "title", "cs"), 2),          # what is missing is told where it should stand
    (("screens",), 1),
])  # fmt: skip
def test_what_is_missing_has_the_line_of_what_it_belongs_to(path, line):
    _, lines = load("blocks:\n- id: b\n  type: text\n", "x")
    assert line_of(path, lines) == line
