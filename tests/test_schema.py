"""One schema: what it says of a value with lines is what an editor says of it by JSON Schema."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from spolu.prototypes import blocks, requirements, screens
from spolu.schema import document, faults

SHAPES = {"requirements": requirements.FILE, "screen": screens.SCREEN, "prototype": screens.PROTOTYPE}
values = st.recursive(
    st.none() | st.booleans() | st.integers(0, 3) | st.sampled_from(["", "a", "text", "table", "radio", "REQ-01", "a b"]),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(
        st.sampled_from(["id", "type", "title", "cs", "blocks", "fields", "items", "label", "options", "to", "text", "columns"]),
        inner, max_size=4,
    ),
    max_leaves=12,
)  # fmt: skip


@pytest.mark.parametrize("name", sorted(SHAPES))
def test_the_schema_of_an_editor_is_a_schema(name):
    Draft7Validator.check_schema(document(SHAPES[name], name))


@given(st.sampled_from(sorted(SHAPES)), values)
def test_both_refuse_and_accept_the_same(name, value):
    shape = SHAPES[name]
    assert bool(faults(shape, value, {}, "x")) == (not Draft7Validator(document(shape, name)).is_valid(value))


def block(**keys):
    return {"id": "s", "blocks": [{"id": "b", **keys}]}


@pytest.mark.parametrize(
    ("value", "good"),
    [
        (block(type="text", texts={"title": {"cs": "x"}}), True),
        (block(type="text", texts={"note": {"cs": "x"}}), False),
        (block(type="form", fields=[{"id": "x", "type": "radio", "label": {}, "options": {"1": {"cs": "a"}}}]), True),
        (block(type="form", fields=[{"id": "x", "type": "text", "label": {}, "options": {"1": {"cs": "a"}}}]), False),
        (block(type="actions", items=[{"title": {"cs": "x"}, "to": "../../etc"}]), False),
        (block(type="navigation", items=[{"title": {"cs": "x"}, "to": "tel:+420 700 000 000"}]), True),
    ],
)
def test_screens_that_both_know(value, good):
    assert bool(faults(screens.SCREEN, value, {}, "x")) != good
    assert Draft7Validator(document(screens.SCREEN, "screen")).is_valid(value) == good


def test_every_type_of_block_and_field_says_what_it_is_for():
    shape = document(screens.SCREEN, "screen")["properties"]["blocks"]["items"]
    told = {case["if"]["properties"]["type"]["const"]: case["then"]["description"] for case in shape["allOf"]}
    assert set(told) == set(blocks.KINDS)
    assert all(": " in about for about in told.values())


def test_a_number_where_a_text_stands_is_told_to_go_into_quotation_marks():
    (fault,) = faults(screens.SCREEN, yaml.safe_load("{id: s, title: {cs: 0047}}"), {}, "x")
    assert fault.repair == "Put it in quotation marks"
