"""Figures of coding: values with their intervals, tables of counts, and a curve over sessions with its band."""

from dataclasses import dataclass
from html import escape
from typing import Any

from spolu.language import number
from spolu.reports.drawing import PLAIN, WIDE, Drawing, Sheet, Table, canvas, plotly_figure, short

_LEAST, _MOST = 24.0, 84.0
"""Width of a column of counts: room for two digits, and no more than is read as one row."""
_LEANING = 104
"""How far the head of the last column leans out to the right."""
_DOT = 6
_LETTER = 7.7
"""Width of a letter, generously."""
_HEAD = 110


@dataclass(frozen=True, slots=True)
class Point:
    """A value with its interval; ``note`` stands where there is no value."""

    label: str
    value: float | None
    low: float | None = None
    high: float | None = None
    colour: str = PLAIN
    note: str = ""


@dataclass(frozen=True, slots=True, repr=False)
class Intervals(Drawing):
    """Values with their intervals on one scale from the least of them to 1. ``head``: names of the table's columns."""

    points: tuple[Point, ...]
    head: tuple[str, str, str, str]

    def svg(self, sheet: Sheet = WIDE) -> str:
        """Return the figure as SVG that takes its colours from the page."""
        least = min([-0.2, *(x for p in self.points for x in (p.low, p.value) if x is not None)])
        height, left = sheet.row * len(self.points) + 30, max(sheet.labels, _DOT)

        def x(value: float) -> float:
            return left + (value - max(least, -1)) / (1 - max(least, -1)) * (sheet.width - left - 70)

        room = int((sheet.width - x(0)) / _LETTER)

        out = [
            f'<line x1="{x(t):.1f}" x2="{x(t):.1f}" y1="0" y2="{height - 22}" stroke="currentColor" stroke-opacity=".25"/>'
            f'<text x="{x(t):.1f}" y="{height - 6}" text-anchor="middle" class="n">{number(t, 1, self.language)}</text>'
            for t in (0, 0.5, 1)
        ]
        for n, p in enumerate(self.points):
            y = n * sheet.row + 15 + sheet.above
            out.append(sheet.label(p.label, y + 5))
            if p.value is None:
                out.append(f'<text x="{x(0) + 8:.1f}" y="{y + 5}" class="n">{escape(short(p.note, room))}</text>')
                continue
            if p.low is not None and p.high is not None:
                a, b = x(max(p.low, -1)), x(p.high)
                out.append(f'<line x1="{a:.1f}" x2="{b:.1f}" y1="{y}" y2="{y}" stroke="{p.colour}" stroke-width="3"/>')
            out.append(f'<circle cx="{x(max(p.value, -1)):.1f}" cy="{y}" r="{_DOT}" fill="{p.colour}"/>')
            out.append(f'<text x="{sheet.width - 60}" y="{y + 5}" class="n">{number(p.value, 2, self.language)}</text>')
        return canvas(self, sheet, height, "".join(out))

    def table(self) -> Table:
        """Return the head and the rows of the figure's numbers."""

        def cell(value: float | None, otherwise: str = "") -> str:
            return otherwise if value is None else number(value, 2, self.language)

        return self.head, tuple((p.label, cell(p.value, p.note), cell(p.low), cell(p.high)) for p in self.points)

    def plotly(self) -> Any:
        """Return the figure for plotly, its alt text in ``layout.meta``."""
        made = plotly_figure(self, xaxis={"range": [-1, 1]})
        shown = [p for p in self.points if p.value is not None]
        plus, minus = ([abs((edge if edge is not None else p.value or 0) - (p.value or 0)) for p, edge in edges]
                       for edges in ([(p, p.high) for p in shown], [(p, p.low) for p in shown]))  # fmt: skip
        made.add_scatter(
            x=[p.value for p in shown], y=[p.label for p in shown], mode="markers", marker={"color": [p.colour for p in shown]},
            error_x={"type": "data", "symmetric": False, "array": plus, "arrayminus": minus},
        )  # fmt: skip
        made.update_yaxes(autorange="reversed")
        return made


@dataclass(frozen=True, slots=True, repr=False)
class Counts(Drawing):
    """A table of counts: in each cell its number over a bar as long as the number."""

    corner: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[int | None, ...]], ...]
    """Name, counts; None: not shown (the same on both sides, or too few people)."""

    def svg(self, sheet: Sheet = WIDE) -> str:
        """Return the figure as SVG that takes its colours from the page."""
        most = max((n for _, cells in self.rows for n in cells if n), default=1)
        heads = max(len(self.columns), 1) - 0.5  # the last one begins in the middle of its column
        step = max(_LEAST, min(_MOST, (sheet.width - sheet.labels - _LEANING) / heads))
        out = [
            f'<text transform="translate({sheet.labels + step * (i + 0.5):.1f},{_HEAD - 8}) rotate(-40)" class="n">{escape(_heading(name))}</text>'
            for i, name in enumerate(self.columns)
        ]
        for n, (name, cells) in enumerate(self.rows):
            y = _HEAD + n * sheet.row + sheet.above
            out.append(sheet.label(name, y + 17))
            for i, value in enumerate(cells):
                x = sheet.labels + step * i
                if value:
                    width = (step - 8) * value / most
                    out.append(f'<rect x="{x + 4:.1f}" y="{y + 22}" width="{width:.1f}" height="4" fill="{PLAIN}"/>')
                text = "·" if value is None else str(value)
                out.append(f'<text x="{x + 4:.1f}" y="{y + 17}" class="n">{text}</text>')
        width = sheet.labels + step * heads + _LEANING
        return canvas(self, sheet, _HEAD + sheet.row * len(self.rows) + 4, "".join(out), width)

    def table(self) -> Table:
        """Return the head and the rows of the figure's numbers."""
        head = (self.corner, *self.columns)
        return head, tuple((name, *("" if n is None else str(n) for n in cells)) for name, cells in self.rows)

    def plotly(self) -> Any:
        """Return the figure for plotly, its alt text in ``layout.meta``."""
        made = plotly_figure(self)
        cells = [list(cells) for _, cells in self.rows]
        made.add_heatmap(z=cells, x=list(self.columns), y=[name for name, _ in self.rows], texttemplate="%{z}",
                         colorscale="Blues")  # fmt: skip
        made.update_yaxes(autorange="reversed")
        return made


def _heading(name: str) -> str:
    """Return a column's name as short as there is room for; a number in brackets at its end stays."""
    words, bracket, number = name.rpartition(" (")
    end = f"{bracket}{number}" if bracket and number.rstrip(")").isdigit() else ""
    return short(words if end else name, 18 - len(end)) + end


@dataclass(frozen=True, slots=True)
class Step:
    """One session of a curve. ``low``, ``high``: where the total lies in 95 % of other orders."""

    label: str
    new: int
    total: int
    low: float
    high: float


@dataclass(frozen=True, slots=True, repr=False)
class Curve(Drawing):
    """What has been gathered by each session, over the band of other orders; ``mark``: a session to point out."""

    steps: tuple[Step, ...]
    head: tuple[str, str, str, str, str]
    mark: str | None = None
    marked: str = ""

    def svg(self, sheet: Sheet = WIDE) -> str:
        """Return the figure as SVG that takes its colours from the page."""
        top = max(max(s.total, s.high) for s in self.steps) or 1
        left, right, height = 46, sheet.width - 60, 240
        at = [left + (right - left) * n / max(len(self.steps) - 1, 1) for n in range(len(self.steps))]

        def y(value: float) -> float:
            return 20 + (height - 60) * (1 - value / top)

        band = [f"{x:.1f},{y(s.high):.1f}" for x, s in zip(at, self.steps, strict=True)]
        band += [f"{x:.1f},{y(s.low):.1f}" for x, s in reversed(list(zip(at, self.steps, strict=True)))]
        line = " ".join(f"{x:.1f},{y(s.total):.1f}" for x, s in zip(at, self.steps, strict=True))
        out = [f'<polygon points="{" ".join(band)}" fill="{PLAIN}" fill-opacity=".14"/>',
               f'<polyline points="{line}" fill="none" stroke="{PLAIN}" stroke-width="3"/>']  # fmt: skip
        every = -(-len(self.steps) // ((right - left) // 46))
        for n, (x, s) in enumerate(zip(at, self.steps, strict=True)):
            out.append(f'<circle cx="{x:.1f}" cy="{y(s.total):.1f}" r="4" fill="{PLAIN}"/>')
            if s.label == self.mark:
                out.append(
                    f'<line x1="{x:.1f}" x2="{x:.1f}" y1="12" y2="{height - 38}" stroke="currentColor" stroke-dasharray="4 4"/>'
                )
                out.append(f'<text x="{x:.1f}" y="{height - 2}" text-anchor="middle">{escape(self.marked)}</text>')
            if n == len(self.steps) - 1 or (n % every == 0 and n + every < len(self.steps)):
                out.append(
                    f'<text x="{x:.1f}" y="{height - 22}" text-anchor="middle" class="n">{escape(s.label)}</text>'
                )
        last = self.steps[-1]
        out.append(f'<text x="{at[-1] + 10:.1f}" y="{y(last.total) + 5:.1f}" class="n">{last.total}</text>')
        out.append(f'<text x="{left - 10}" y="{y(0) + 5:.1f}" text-anchor="end" class="n">0</text>')
        return canvas(self, sheet, height, "".join(out))

    def table(self) -> Table:
        """Return the head and the rows of the figure's numbers."""
        return self.head, tuple(
            (s.label, str(s.new), str(s.total), f"{s.low:.0f}", f"{s.high:.0f}") for s in self.steps
        )

    def plotly(self) -> Any:
        """Return the figure for plotly, its alt text in ``layout.meta``."""
        made = plotly_figure(self)
        x = [s.label for s in self.steps]
        made.add_scatter(x=x, y=[s.high for s in self.steps], mode="lines", line={"width": 0}, showlegend=False)
        made.add_scatter(
            x=x, y=[s.low for s in self.steps], mode="lines", line={"width": 0}, fill="tonexty", showlegend=False
        )
        made.add_scatter(x=x, y=[s.total for s in self.steps], mode="lines+markers", name=self.head[2])
        return made
