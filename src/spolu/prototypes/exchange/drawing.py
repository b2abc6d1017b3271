"""A screen as a browser laid it out, as values; and the same as SVG with one named group a block."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby
from typing import Any


@dataclass(frozen=True, slots=True)
class Box:
    """A filled or bordered rectangle; CSS pixels of the screen. ``block``: the block it belongs to, "" for none."""

    block: str
    x: float
    y: float
    width: float
    height: float
    fill: str = ""
    stroke: str = ""
    line: float = 0


@dataclass(frozen=True, slots=True)
class Words:
    """A line of text. ``size``: of the font in CSS pixels; ``weight``: 400 plain, 700 bold."""

    block: str
    text: str
    x: int
    y: int
    width: int
    height: int
    size: float = 16
    weight: int = 400
    serif: bool = False
    colour: str = "#000000"


@dataclass(frozen=True, slots=True)
class Drawing:
    """One screen in one language. ``parts``: in the order of painting; ``names``: block -> its requirements."""

    id: str
    title: str
    width: int
    height: int
    paper: str
    parts: tuple[Box | Words, ...]
    names: Mapping[str, str]

    def blocks(self) -> list[tuple[str, str, list[Box | Words]]]:
        """Return (block, name with its requirements, parts), in order; parts outside any block are ``page``."""
        found = []
        for block, parts in groupby(self.parts, key=lambda part: part.block):
            name = f"{block or 'page'} {self.names.get(block, '')}".strip()
            found.append((block, name, list(parts)))
        return found


def drawing(id: str, title: str, measured: Mapping[str, Any], names: Mapping[str, str]) -> Drawing:
    """Return what ``drawn.js`` measured as values."""
    kinds: Mapping[str, Any] = {"box": Box, "text": Words}
    parts = tuple(kinds[p["kind"]](**{k: v for k, v in p.items() if k != "kind"}) for p in measured["parts"])
    return Drawing(id, title, measured["width"], measured["height"], measured["paper"] or "#ffffff", parts, names)


def svg(d: Drawing) -> str:
    """Return a screen as SVG whose texts stay texts."""
    groups = "\n".join(
        f'<g id="{escape(block or f"page-{n}")}" data-block="{escape(block)}"><title>{escape(name)}</title>{_parts(parts)}</g>'
        for n, (block, name, parts) in enumerate(d.blocks())
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{d.width}" height="{d.height}" viewBox="0 0 {d.width} {d.height}" '
        f'role="img" aria-labelledby="title"><title id="title">{escape(d.title)}</title>\n'
        f'<rect width="100%" height="100%" fill="{d.paper}"/>\n{groups}\n</svg>\n'
    )


def _parts(parts: Sequence[Box | Words]) -> str:
    return "".join(_box(p) if isinstance(p, Box) else _words(p) for p in parts)


def _box(b: Box) -> str:
    stroke = f' stroke="{b.stroke}" stroke-width="{b.line:g}"' if b.stroke else ""
    return (
        f'<rect x="{b.x:g}" y="{b.y:g}" width="{b.width:g}" height="{b.height:g}" fill="{b.fill or "none"}"{stroke}/>'
    )


def _words(w: Words) -> str:
    family = "Georgia, serif" if w.serif else "system-ui, sans-serif"
    base = round(w.y + (w.height + 0.7 * w.size) / 2)
    return (
        f'<text x="{w.x}" y="{base}" font-size="{w.size:g}" font-weight="{w.weight}" font-family="{family}" '
        f'fill="{w.colour}" textLength="{w.width}" lengthAdjust="spacingAndGlyphs">{escape(w.text)}</text>'
    )
