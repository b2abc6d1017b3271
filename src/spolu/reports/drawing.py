"""What every figure has: a title that says what is found, alt text, a table of its numbers, SVG and plotly."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass, field
from html import escape
from typing import Any

from spolu.errors import FormatError
from spolu.language import say
from spolu.reports.words import WORDS

ROW = 30
LABELS = 250
WIDTH = 680
PLAIN = "#0072b2"
_STYLE = "margin:0;max-width:46rem;font:14px/1.4 system-ui,sans-serif;color:var(--jp-content-font-color1,#1c1b1f)"

Table = tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]
"""Head and rows."""


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
    def svg(self) -> str:
        """Return the figure as SVG that takes its colours from the page."""

    @abstractmethod
    def table(self) -> Table:
        """Return the head and the rows of the figure's numbers."""

    @abstractmethod
    def plotly(self) -> Any:
        """Return the figure for plotly, its alt text in ``layout.meta``."""

    def _repr_html_(self) -> str:
        svg = self.svg().replace("<svg ", '<svg fill="currentColor" style="width:100%;height:auto" ')
        head, rows = self.table()
        cells = "".join(f'<th scope="col">{escape(h)}</th>' for h in head)
        body = "".join("<tr>" + "".join(f"<td>{escape(c)}</td>" for c in row) + "</tr>" for row in rows)
        more = (
            f"<details><summary>{escape(say(WORDS, 'as table', self.language))}</summary>"
            f"<table><thead><tr>{cells}</tr></thead><tbody>{body}</tbody></table></details>"
        )
        caption = f"<strong>{escape(self.title)}</strong><br>{escape(self.subtitle)}"
        return f'<figure style="{_STYLE}"><figcaption>{caption}</figcaption>{svg}{more}</figure>'

    def __repr__(self) -> str:
        """Return the alt text."""
        return self.alt


def canvas(drawing: Drawing, height: float, inside: str) -> str:
    """Return an SVG of the common width that names itself by its alt text."""
    return (
        f'<svg role="img" viewBox="0 0 {WIDTH} {height:.0f}" xmlns="http://www.w3.org/2000/svg" '
        f'aria-label="{escape(drawing.alt)}">{inside}</svg>'
    )


def label(text: str, y: float) -> str:
    """Return the name of a row, to the left of what is drawn."""
    return f'<text x="{LABELS - 10}" y="{y:.1f}" text-anchor="end">{escape(short(text))}</text>'


def short(text: str, most: int = 34) -> str:
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
