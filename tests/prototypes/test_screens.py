"""Screens survive their file; every fault is named with its line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spolu.errors import Faults
from spolu.prototypes.model import Block, Field, Link, Screen
from spolu.prototypes.screens import BLOCKS, FIELDS, parse, prototype, render

texts = st.dictionaries(
    st.sampled_from(["cs", "pl", "cs-easy"]), st.text("abř :", min_size=1, max_size=8), min_size=1, max_size=2
)
named = st.dictionaries(st.sampled_from(["title", "text"]), texts, max_size=2)
field = st.builds(
    Field, name=st.sampled_from(["a", "b"]), type=st.sampled_from(FIELDS), label=texts, hint=texts | st.just({}),
    options=st.dictionaries(st.sampled_from(["x", "15"]), texts, max_size=2), required=st.booleans(),
)  # fmt: skip
ground = st.sampled_from(
    [{"requirements": (Link("REQ-01"), Link("REQ-02", "abc"))}, {"decor": "mezera"}, {"legal": "zákon"}, {}]
)
block = st.builds(
    lambda kind, t, items, fields, why, n: Block(f"b{n}", kind, texts=t, items=tuple(items), fields=tuple(fields), **why),
    st.sampled_from(BLOCKS), named, st.lists(named, max_size=2), st.lists(field, max_size=2), ground, st.integers(0, 99),
)  # fmt: skip
screen = st.builds(
    Screen, id=st.just("s"), title=texts, whom=st.just(("client",)), easy=st.booleans(),
    blocks=st.lists(block, max_size=3).map(tuple), next=st.just(("s",)),
)  # fmt: skip


@given(screen)
def test_what_is_written_is_read(given_screen):
    lean = {name for b in given_screen.blocks for item in b.items for name in item if not item[name]}
    assert not lean
    assert parse(render(given_screen), "s.yaml") == given_screen


def test_every_fault_is_named_with_its_line():
    text = "id: s\nblocks:\n- id: a\n  type: carousel\n- id: b\n  type: form\n  fields:\n  - id: x\n    type: slider\n    label: {cs: X}\n"
    with pytest.raises(Faults) as caught:
        parse(text, "s.yaml")
    assert [f.place for f in caught.value.faults] == ["s.yaml:4", "s.yaml:9"]


def test_a_block_id_stands_once_in_the_whole_prototype():
    one = "id: {}\nblocks:\n- id: same\n  type: text\n  decor: x\n"
    with pytest.raises(Faults, match="stands twice"):
        prototype("id: p\n", {"a.yaml": one.format("a"), "b.yaml": one.format("b")})
