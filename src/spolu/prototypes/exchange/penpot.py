"""Screens as a Penpot archive (``.penpot``, version 3: a ZIP of JSON), so that designers go on where the prototype stops.

One board a screen, one group a block; the names of both carry the ids of screen, block and requirements. The format is
described in Penpot's technical guide, "Penpot File Format". It was checked against that description, not in Penpot itself.
"""

import io
import json
import zipfile
from collections.abc import Iterator, Sequence
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from spolu.prototypes.exchange.drawing import Box, Drawing, Words

_ROOT = "00000000-0000-0000-0000-000000000000"
_FEATURES = [
    "fdata/path-data",
    "design-tokens/v1",
    "variants/v1",
    "layout/grid",
    "components/v2",
    "fdata/shape-data-type",
]
_GAP = 80
_EPOCH = (1980, 1, 1, 0, 0, 0)
Json = dict[str, Any]


def archive(drawings: Sequence[Drawing], *, study: str, title: str) -> bytes:
    """Return the archive; the same drawings give the same bytes.

    Args:
        drawings: one a screen and language.
        study: id of the study, from which the ids of shapes are made.
        title: of the file.
    """
    file, page = _id(study, "file"), _id(study, "page")
    members: dict[str, Json] = {
        "manifest.json": {
            "type": "penpot/export-files", "version": 1, "generatedBy": "spolu", "referer": "penpot",
            "files": [{"id": file, "name": title, "features": _FEATURES}], "relations": [],
        },
        f"files/{file}.json": {
            "id": file, "name": title, "features": _FEATURES, "version": 67, "isShared": False, "revn": 0, "vern": 0,
            "options": {"componentsV2": True},
        },
        f"files/{file}/pages/{page}.json": {"id": page, "name": title, "index": 0},
    }  # fmt: skip
    boards: list[Json] = []
    left = 0
    for d in drawings:
        shapes = list(_board(d, study, left))
        left += d.width + _GAP
        boards += shapes
    tops = [s["id"] for s in boards if s["parentId"] == _ROOT]
    root = _shape("frame", "Root Frame", (0, 0, 0.01, 0.01), _ROOT, _ROOT, _ROOT) | {"shapes": tops, "fills": []}
    members |= {f"files/{file}/pages/{page}/{s['id']}.json": {**s, "pageId": page} for s in (root, *boards)}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, value in members.items():
            info = zipfile.ZipInfo(name, _EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            made.writestr(info, json.dumps(value, ensure_ascii=False, indent=1))
    return out.getvalue()


def _board(d: Drawing, study: str, left: int) -> Iterator[Json]:
    """Yield the board of a screen, then its groups and what is in them."""
    board = _id(study, d.id)
    groups: list[Json] = []
    inside: list[Json] = []
    for n, (_, name, parts) in enumerate(d.blocks()):
        group = _id(study, f"{d.id}/{n}")
        shapes = [_part(part, study, f"{d.id}/{n}/{i}", left, group, board) for i, part in enumerate(parts)]
        around = (
            left + min(p.x for p in parts), min(p.y for p in parts),
            max(p.x + p.width for p in parts) - min(p.x for p in parts),
            max(p.y + p.height for p in parts) - min(p.y for p in parts),
        )  # fmt: skip
        groups.append(_shape("group", name, around, group, board, board) | {"shapes": [s["id"] for s in shapes]})
        inside += shapes
    fills = [{"fillColor": d.paper, "fillOpacity": 1}]
    frame = _shape("frame", f"{d.id} {d.title}", (left, 0, d.width, d.height), board, _ROOT, _ROOT)
    yield frame | {"shapes": [g["id"] for g in groups], "fills": fills}
    yield from groups
    yield from inside


def _part(part: Box | Words, study: str, path: str, left: int, group: str, board: str) -> Json:
    at = (left + part.x, part.y, part.width, part.height)
    if isinstance(part, Box):
        shape = _shape("rect", "box", at, _id(study, path), group, board)
        strokes = [{"strokeColor": part.stroke, "strokeOpacity": 1, "strokeStyle": "solid", "strokeWidth": part.line,
                    "strokeAlignment": "inner"}] if part.stroke else []  # fmt: skip
        return shape | {"fills": [{"fillColor": part.fill, "fillOpacity": 1}] if part.fill else [], "strokes": strokes}
    shape = _shape("text", part.text[:40], at, _id(study, path), group, board)
    return shape | {"growType": "fixed", "content": _content(part)}


def _content(words: Words) -> Json:
    font = "sourceserifpro" if words.serif else "sourcesanspro"
    looks = {
        "fontId": font, "fontFamily": font, "fontSize": f"{words.size:g}", "fontWeight": str(words.weight),
        "fontStyle": "normal", "lineHeight": "1.2", "letterSpacing": "0",
        "fills": [{"fillColor": words.colour, "fillOpacity": 1}],
    }  # fmt: skip
    line = {"type": "paragraph", **looks, "children": [{"text": words.text, **looks}]}
    return {"type": "root", "children": [{"type": "paragraph-set", "children": [line]}]}


def _shape(type: str, name: str, at: tuple[float, float, float, float], id: str, parent: str, frame: str) -> Json:
    x, y, width, height = at
    width, height = max(width, 0.01), max(height, 0.01)
    corners = [(x, y), (x + width, y), (x + width, y + height), (x, y + height)]
    still = {"a": 1.0, "b": 0.0, "c": 0.0, "d": 1.0, "e": 0.0, "f": 0.0}
    return {
        "id": id, "name": name, "type": type, "x": x, "y": y, "width": width, "height": height, "rotation": 0,
        "selrect": {"x": x, "y": y, "width": width, "height": height, "x1": x, "y1": y, "x2": x + width, "y2": y + height},
        "points": [{"x": px, "y": py} for px, py in corners], "transform": still, "transformInverse": still,
        "parentId": parent, "frameId": frame, "flipX": None, "flipY": None, "proportion": 1, "proportionLock": False,
        "fills": [], "strokes": [],
    }  # fmt: skip


def _id(study: str, path: str) -> str:
    return str(uuid5(NAMESPACE_URL, f"spolu:{study}/penpot/{path}"))
