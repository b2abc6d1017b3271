"""Drawings are drawn whole, their names carry the ids, and the same study gives the same archive."""

import io
import json
import zipfile

from lxml import etree

from spolu.prototypes.exchange import penpot
from spolu.prototypes.exchange.drawing import Box, Drawing, Words, drawing, svg

DRAWINGS = tuple(
    Drawing(
        f"plan.{language}", "Plán & <kroky>", 390, 800, "#ffffff",
        (Words("plan-head", "Můj plán", 16, 20, 120, 30, 28, 700), Box("plan-goal", 16, 60, 358, 90, "", "#0b4f6c", 2),
         Words("plan-goal", "<script>alert(1)</script>", 24, 70, 200, 20), Words("", "za bloky", 0, 300, 50, 20)),
        {"plan-head": "REQ-01 REQ-03", "plan-goal": "REQ-02"},
    )
    for language in ("cs", "cs-easy")
)  # fmt: skip


def shapes(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: json.loads(archive.read(name)) for name in archive.namelist()}


def test_the_same_drawings_give_the_same_archive():
    assert penpot.archive(DRAWINGS, study="s", title="t") == penpot.archive(DRAWINGS, study="s", title="t")


def test_each_shape_has_its_file_its_parent_and_its_board():
    members = shapes(penpot.archive(DRAWINGS, study="s", title="t"))
    file = members["manifest.json"]["files"][0]["id"]
    (page,) = [
        m["id"] for name, m in members.items() if name.startswith(f"files/{file}/pages/") and name.count("/") == 3
    ]
    found = {m["id"]: m for name, m in members.items() if name.startswith(f"files/{file}/pages/{page}/")}
    for shape in found.values():
        assert shape["parentId"] in found and found[shape["frameId"]]["type"] == "frame"
        assert shape["id"] in found[shape["parentId"]]["shapes"] or shape["parentId"] == shape["id"]
        assert len(shape["points"]) == 4 and shape["selrect"]["x2"] == shape["x"] + shape["width"]
    assert {s for shape in found.values() for s in shape.get("shapes", ())} == found.keys() - {penpot._ROOT}


def test_names_carry_screen_block_and_requirements():
    names = [m.get("name", "") for m in shapes(penpot.archive(DRAWINGS, study="s", title="t")).values()]
    assert "plan.cs Plán & <kroky>" in names and "plan-head REQ-01 REQ-03" in names and "page" in names


def test_a_drawing_is_well_formed_and_keeps_texts_as_texts():
    tree = etree.fromstring(svg(DRAWINGS[0]).encode())
    said = [t.text for t in tree.iter("{*}text")]
    assert said == ["Můj plán", "<script>alert(1)</script>", "za bloky"]
    assert [g.get("data-block") for g in tree.iter("{*}g")] == ["plan-head", "plan-goal", ""]
    assert not list(tree.iter("{*}script"))


def test_what_the_browser_measured_is_read_as_it_is():
    measured = {"width": 390, "height": 10, "paper": "", "parts": [
        {"kind": "box", "block": "a", "x": 1, "y": 2, "width": 3, "height": 4, "fill": "#000000", "stroke": "", "line": 0}]}  # fmt: skip
    assert drawing("s.cs", "S", measured, {}).parts == (Box("a", 1, 2, 3, 4, "#000000"),)
