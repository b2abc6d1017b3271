"""What every figure has: a title that says what is found, alt text, a table of its numbers, SVG and plotly."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass, field
from html import escape
from typing import Any

from spolu.errors import FormatError
from spolu.language import say
from spolu.reports.words import WORDS

PLAIN = "#0072b2"
_STYLE = (
    "margin:0;width:100%;max-width:46rem;container-type:inline-size;"
    "font:14px/1.4 system-ui,sans-serif;color:var(--jp-content-font-color1,#1c1b1f)"
)
SHOWN = (
    "@container (max-width:40rem){.spolu-wide{display:none}.spolu-narrow{display:block!important}}"
    ".spolu-narrow{max-width:22rem}.spolu-wide,.spolu-narrow{overflow-x:auto}"
)
"""Style sheet: which of the two drawings of `Drawing.drawn` is seen. Where no style sheet is let in, it is the wide one."""

Table = tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]
"""Head and rows."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a figure is drawn on; lengths are units of the SVG, about pixels.

    Attributes:
        width: of all of it. ``labels``: room to the left for the names of rows; 0: each stands above its row.
        letters: the longest name that fits.
    """

    width: int
    labels: int
    letters: int

    @property
    def above(self) -> int:
        """Room for a name above what is drawn of its row."""
        return 0 if self.labels else 20

    @property
    def row(self) -> int:
        """From one row to the next."""
        return 30 + self.above

    def label(self, text: str, y: float) -> str:
        """Return the name of a row, beside or above what is drawn; ``y``: its base line beside it."""
        shown = escape(short(text, self.letters))
        if self.labels:
            return f'<text x="{self.labels - 10}" y="{y:.1f}" text-anchor="end">{shown}</text>'
        return f'<text x="0" y="{y - self.above:.1f}">{shown}</text>'


WIDE, NARROW = Sheet(680, 250, 34), Sheet(288, 0, 37)


@dataclass(frozen=True, slots=True)
class Drawing(ABC):
    """A figure. ``title`` says what is found, ``subtitle`` what is shown.

    Raises:
        FormatError: it has no alt text.
    """

    title: str
    subtitle: str
    alt: str
    language: str = field(default="en", kw_only=True)

    def __post_init__(self) -> None:
        if not self.alt.strip():
            raise FormatError(self.title or "figure", "it has no alt text", "Say in words what it shows")

    @abstractmethod
    def svg(self, sheet: Sheet = WIDE) -> str:
        """Return the figure as SVG that takes its colours from the page."""

    def drawn(self) -> str:
        """Return the figure as HTML, drawn for a page and for a phone; `SHOWN` lets one of them be seen."""
        narrow = f'<div class="spolu-narrow" style="display:none">{self.svg(NARROW)}</div>'
        return f'<div class="spolu-wide">{self.svg()}</div>{narrow}'

    @abstractmethod
    def table(self) -> Table:
        """Return the head and the rows of the figure's numbers."""

    @abstractmethod
    def plotly(self) -> Any:
        """Return the figure for plotly, its alt text in ``layout.meta``."""

    def _repr_html_(self) -> str:
        drawn = self.drawn().replace("<svg ", '<svg fill="currentColor" ')
        head, rows = self.table()
        cells = "".join(f'<th scope="col">{escape(h)}</th>' for h in head)
        body = "".join("<tr>" + "".join(f"<td>{escape(c)}</td>" for c in row) + "</tr>" for row in rows)
        more = (
            f"<details><summary>{escape(say(WORDS, 'as table', self.language))}</summary>"
            f"<table><thead><tr>{cells}</tr></thead><tbody>{body}</tbody></table></details>"
        )
        caption = f"<strong>{escape(self.title)}</strong><br>{escape(self.subtitle)}"
        return (
            f'<style>{SHOWN}</style><figure style="{_STYLE}"><figcaption>{caption}</figcaption>{drawn}{more}</figure>'
        )

    def __repr__(self) -> str:
        """Return the alt text."""
        return self.alt


def canvas(drawing: Drawing, sheet: Sheet, height: float, inside: str, width: float = 0) -> str:
    """Return an SVG that names itself by its alt text and is as wide as its place; one wider than its sheet can be scrolled."""
    least = f"min-width:{width:.0f}px;" if width > sheet.width else ""
    return (
        f'<svg role="img" viewBox="0 0 {max(width, sheet.width):.0f} {height:.0f}" xmlns="http://www.w3.org/2000/svg" '
        f'style="width:100%;{least}height:auto" aria-label="{escape(drawing.alt)}">{inside}</svg>'
    )


def short(text: str, most: int) -> str:
    """Return a label that fits; a long one is cut with an ellipsis."""
    return text if len(text) <= most else text[: most - 2].rstrip() + "…"


def plotly_figure(drawing: Drawing, **layout: object) -> Any:
    """Return an empty plotly figure with title, subtitle and alt text."""
    import plotly.graph_objects as go

    title = {"text": drawing.title, "subtitle": {"text": drawing.subtitle}}
    return go.Figure(layout={"title": title, "meta": {"alt": drawing.alt}, **layout})


def in_words(parts: Sequence[tuple[str, object]], most: int = 6) -> str:
    """Return (name, number) pairs as the end of an alt text."""
    return "; ".join(f"{name}: {value}" for name, value in parts[:most]) + ("." if len(parts) <= most else " …")
