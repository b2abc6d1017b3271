"""Screens survive their file; every fault is named with its line, all at once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spolu.errors import Faults
from spolu.prototypes.blocks import FIELDS, KINDS
from spolu.prototypes.model import Block, Branch, Field, Item, Link, Screen
from spolu.prototypes.screens import parse, prototype, render

texts = st.dictionaries(
    st.sampled_from(["cs", "pl", "cs-easy"]), st.text("abř :", min_size=1, max_size=8), min_size=1, max_size=2
)
conditions = st.sampled_from(["", "a == 'x'", "not b", "'x' in a and b >= 3"])
CHOICES = ("radio", "checkboxes", "select")


def named(names):
    return st.dictionaries(st.sampled_from(sorted(names)), texts, max_size=2) if names else st.just({})


@st.composite
def fields(draw, name):
    kind = draw(st.sampled_from(FIELDS))
    options = (
        draw(st.dictionaries(st.sampled_from(["x", "15"]), texts, min_size=1, max_size=2)) if kind in CHOICES else {}
    )
    return Field(
        name, kind, draw(texts), draw(texts | st.just({})), options, draw(st.booleans()), draw(texts | st.just({})), draw(conditions),
        "tel" if kind == "tel" else "", *((1, 5) if kind == "scale" else (None, None)),
    )  # fmt: skip


@st.composite
def items(draw, kind):
    found = Item(draw(named(kind.items)))
    keys = {
        "to": st.sampled_from(["s", "print", "tel:+420 700 000 000"]), "show": st.just(("a", "b")), "check": st.booleans(), "when": conditions,
        "branches": st.just((Branch("a == 'x'", "s"),)),
    }  # fmt: skip
    return Item(found.texts, **{k: draw(keys[k]) for k in kind.keys})


@st.composite
def blocks(draw, n):
    name = draw(st.sampled_from(sorted(KINDS)))
    kind = KINDS[name]
    ground = draw(st.sampled_from([{"requirements": (Link("REQ-01"), Link("REQ-02", "0123456789ab"))}, {"decor": "mezera"}, {"legal": "zákon"}, {}]))  # fmt: skip
    made = [draw(items(kind)) for _ in range(draw(st.integers(0, 2)))] if kind.items else []
    if kind.columns:
        made = [Item(draw(named({"who", "why"})))]
    asked = [draw(fields(f"f{n}_{k}")) for k in range(draw(st.integers(1, 2)))] if kind.fields else []
    options = {"columns": ["who", "why"]} if kind.columns else {}
    return Block(f"b{n}", name, texts=draw(named(kind.texts)), items=tuple(made), fields=tuple(asked), options=options, when=draw(conditions), **ground)  # fmt: skip


@st.composite
def screens(draw):
    made = tuple(draw(blocks(n)) for n in range(draw(st.integers(0, 3))))
    return Screen("s", draw(texts), ("client",), draw(st.booleans()), made, ("s",))


@given(screens())
def test_what_is_written_is_read(given_screen):
    assert parse(render(given_screen), "s.yaml") == given_screen


FAULTY = """\
id: my plan
titel: {cs: Plán}
blocks:
- id: a
  type: carousel
- id: b
  type: form
  fields:
  - id: x y
    type: slider
    label: {cs: X}
  - id: z
    type: radio
    label: {cs: 15}
- id: c
  type: table
  texts: {title: {cs: T}}
- id: d
  type: actions
  when: went = 'other'
  items:
  - title: {cs: Dál}
    to: javascript:alert(1)
- id: e
  type: quote
  texts: {txet: {cs: x}}
- type: text
"""


def test_every_fault_of_a_file_is_named_with_its_line():
    with pytest.raises(Faults) as caught:
        parse(FAULTY, "s.yaml")
    assert [(f.place.split(":")[1], f.fault) for f in caught.value.faults] == [
        ("1", "'id' must be a short id of letters, digits and hyphens, as my-plan"),
        ("2", "'titel' means nothing here"),
        ("5", "'type' must be one of " + ", ".join(KINDS)),
        ("10", "'type' must be one of " + ", ".join(FIELDS)),
        ("12", "'options' is missing"),
        ("14", "'cs' must be a text"),
        ("15", "'options' is missing"),
        ("20", "'when': this condition is not understood, near character 6"),
        ("23", "'to' must be a screen, or print, back, tel:…, mailto:…"),
        ("26", "'txet' means nothing here"),
        ("27", "'id' is missing"),
    ]


@pytest.mark.parametrize(
    ("blocks", "fault"),
    [
        ("- {id: a, type: text, decor: x, legal: y}", "is no decor"),
        ("- {id: a, type: text}\n- {id: a, type: text}", "block 'a' stands twice"),
        ("- {id: a, type: form, fields: [{id: x, type: text, label: {cs: X}}, {id: x, type: text, label: {cs: X}}]}", "field 'x' stands twice"),
        ("- {id: a, type: table, options: {columns: [who]}, items: [{when: {cs: x}}]}", "'when' is no column"),
        ("- {id: a, type: table, options: {columns: []}}", "'columns' must be"),
        ("- {id: a, type: form, fields: []}", "'fields' must be"),
        ("- {id: a, type: summary, items: [{title: {cs: x}, show: x}]}", "'show' must be"),
        ("- text", "must be a block"),
        (" {a: b}", "'blocks' must be a list"),
    ],
)  # fmt: skip
def test_what_no_single_value_shows_is_found_too(blocks, fault):
    with pytest.raises(Faults, match=fault):
        parse(f"id: s\nblocks:\n{blocks}\n", "s.yaml")


def test_faults_of_every_file_are_said_at_once():
    with pytest.raises(Faults) as caught:
        prototype("idd: p\n", {"a.yaml": "id: a\nblocks: x\n", "b.yaml": "- 1\n", "c.yaml": "id: [\n"})
    assert [f.place.split("/")[-1] for f in caught.value.faults] == [
        "prototype.yaml:1", "prototype.yaml:1", "a.yaml:2", "b.yaml:1", "c.yaml:2",
    ]  # fmt: skip


@pytest.mark.parametrize("what", ["screen", "block"])
def test_an_id_stands_once_in_the_whole_prototype(what):
    one = "id: {}\nblocks:\n- id: {}\n  type: text\n  decor: x\n"
    ids = [("same", "a"), ("same", "b")] if what == "screen" else [("a", "same"), ("b", "same")]
    with pytest.raises(Faults, match=f"{what} 'same' stands twice"):
        prototype("id: p\n", {f"{n}.yaml": one.format(*pair) for n, pair in enumerate(ids)})
