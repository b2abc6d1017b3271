"""How far coders agree, from their logs: a table, a figure, and the places where they part."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from html import escape
from typing import TYPE_CHECKING, Any

from spolu import views
from spolu.coding.agreement import NAMES, Agreement, By, Row
from spolu.coding.agreement import agreement as compare
from spolu.coding.codebook import colours
from spolu.coding.disagreement import Place
from spolu.coding.grid import UNITS, Unit
from spolu.coding.measures import Measure
from spolu.coding.words import WORDS
from spolu.errors import StudyError, there_are
from spolu.frames import frame
from spolu.language import number, pick, say
from spolu.reports.drawing import PLAIN, in_words
from spolu.reports.plots import Intervals, Point
from spolu.reports.words import WORDS as REPORT_WORDS
from spolu.store import Store
from spolu.trace import Contents

if TYPE_CHECKING:
    import pandas as pd

SHOWN = ("alpha", "kappa", "ac1", "u_alpha")
"""Measures that the notebook shows; `Compared.frame` has all."""
_MOST_PLACES = 8


def agreement(store: Store, unit: Unit = "turn", coders: Sequence[str] = ()) -> "Compared":
    """Compare the coders.

    Raises:
        StudyError: the unit is none of turn, sentence, character; a coder has no codings.
    """
    if unit not in UNITS:
        raise StudyError("unit", f"'{unit}' is no unit", "Use turn, sentence or character")
    c = store.contents()
    known = {x.coder for x in c.codings}
    for coder in coders:
        if coder not in known:
            raise StudyError("coders", f"'{coder}' has no codings here", there_are(sorted(known), "study.code('R01')"))
    found = compare(c.codings, c.transcripts, c.codebook, unit=unit, coders=coders, seed=store.settings.seed)
    return Compared(found, c, store.settings.interface)


@dataclass(frozen=True)
class Compared:
    """Agreement to look at: shows as a table with the strongest disagreements below it."""

    found: Agreement
    contents: Contents
    language: str

    def frame(self, by: By | None = None) -> "pd.DataFrame":
        """Return one row a group: by, key, label, units, used, and each measure with its interval and reason."""
        rows = [
            {"by": r.by, "key": r.key, "label": self._label(r), "units": r.units, "used": r.used}
            | {f"{name}{end}": x for name, m in r.measures.items() for end, x in self._cells(m)}
            for r in self.found.rows
            if by in (None, r.by)
        ]
        ends = [f"{name}{end}" for name in NAMES for end in ("", "_low", "_high", "_why")]
        return frame(rows, ["by", "key", "label", "units", "used", *ends])

    def _cells(self, m: Measure) -> list[tuple[str, object]]:
        return [("", m.value), ("_low", m.low), ("_high", m.high), ("_why", self._why(m.why))]

    def places(self) -> "pd.DataFrame":
        """Return one row a place where coders part, strongest first: where, its words, and each coder's codes."""
        rows = [
            {"place": p.anchor, "transcript": p.transcript, "turn": p.turn, "start": p.start, "end": p.end,
             "strength": p.strength, "text": self._words(p)}
            | {coder: ", ".join(map(self._name, p.codes[coder])) for coder in p.codes}
            for p in self.found.places
        ]  # fmt: skip
        head = ["place", "transcript", "turn", "start", "end", "strength", "text"]
        return frame(rows, [*head, *self.found.coders])

    def figure(self) -> Intervals | views.View:
        """Show Krippendorff's alpha of each code with its interval, the lowest first."""
        rows = sorted(
            self.found.by("code"), key=lambda r: (r.measures["alpha"].value is None, r.measures["alpha"].value)
        )
        if not rows:
            return views.empty("one coder", self.language)
        paint = colours(self.contents.codebook)
        points = tuple(
            Point(self._label(r), m.value, m.low, m.high, paint.get(r.key, (PLAIN, ""))[0], self._why(m.why))
            for r in rows
            for m in [r.measures["alpha"]]
        )
        first = points[0]
        value = say(WORDS, "n/a", self.language) if first.value is None else number(first.value, 2, self.language)
        title = say(WORDS, "agreement title", self.language, code=first.label, value=value)
        subtitle = say(WORDS, "agreement subtitle", self.language)
        told = in_words([(p.label, p.note if p.value is None else number(p.value, 2, self.language)) for p in points])
        head = tuple(say(WORDS, key, self.language) for key in ("code", "value", "low", "high"))
        return Intervals(title, subtitle, f"{title}. {told}", points, head, language=self.language)  # type: ignore[arg-type] # four keys make four heads

    def as_dict(self) -> dict[str, Any]:
        """Return everything as plain values."""
        return {
            "unit": self.found.unit, "coders": self.found.coders, "transcripts": self.found.transcripts,
            "why": say(WORDS, f"why {self.found.why}", "en") if self.found.why else "",
            "rows": [
                {"by": r.by, "key": r.key, "label": self._label(r), "units": r.units, "used": r.used,
                 "measures": {name: asdict(m) | {"why": say(WORDS, f"why {m.why}", "en") if m.why else ""}
                              for name, m in r.measures.items()}}
                for r in self.found.rows
            ],
            "places": [asdict(p) | {"place": p.anchor} for p in self.found.places],
        }  # fmt: skip

    # ------------------------------------------------------------------ in words

    def _label(self, row: Row) -> str:
        if row.by == "kind":
            return say(REPORT_WORDS, f"kind {row.key}", self.language)
        return say(WORDS, "all codes", self.language) if row.by == "all" else self._name(row.key)

    def _name(self, code: str) -> str:
        labels = {c.id: pick(c.label, self.language) for c in self.contents.codebook.codes}
        return labels.get(code) or code

    def _why(self, why: str) -> str:
        return say(WORDS, f"why {why}", self.language) if why else ""

    def _words(self, p: Place) -> str:
        turn = self.contents.turn.get((p.transcript, p.turn))
        return turn.text[p.start : p.end] if turn else ""

    def _cell(self, m: Measure) -> str:
        if m.value is None:
            return say(WORDS, "n/a", self.language)
        shown = number(m.value, 2, self.language)
        if m.low is None or m.high is None:
            return shown
        return f"{shown} ({number(m.low, 2, self.language)}; {number(m.high, 2, self.language)})"

    def _table(self) -> tuple[list[str], list[list[str]]]:
        head = [say(WORDS, key, self.language) for key in ("code", "used", *SHOWN)]
        shown = [r for r in self.found.rows if r.by in ("all", "code")]
        return head, [
            [self._label(r), f"{r.used} / {r.units}", *(self._cell(r.measures[m]) for m in SHOWN)] for r in shown
        ]

    def _head(self) -> str:
        unit = say(WORDS, f"unit {self.found.unit}", self.language)
        coders, transcripts = ", ".join(self.found.coders), ", ".join(self.found.transcripts)
        return say(WORDS, "agreement head", self.language, coders=coders, transcripts=transcripts, unit=unit)

    def _reasons(self) -> list[str]:
        """Say why cells of the table are undefined, each reason once."""
        shown = (r.measures[m].why for r in self.found.rows if r.by in ("all", "code") for m in SHOWN)
        return [f"{say(WORDS, 'n/a', self.language)}: {self._why(why)}" for why in dict.fromkeys(filter(None, shown))]

    def _given(self, p: Place) -> str:
        """A place, and who gave what there."""
        none = say(WORDS, "nothing given", self.language)
        given = "; ".join(f"{coder}: {', '.join(map(self._name, codes)) or none}" for coder, codes in p.codes.items())
        return f"{p.anchor} · {given}"

    def _parting(self) -> list[str]:
        """The line above the places where coders part; nothing where they do not."""
        n = len(self.found.places)
        return [say(WORDS, "places", self.language, n=n)] if n else []

    def _place(self, p: Place) -> str:
        """A place to open: who gave what; inside, the turn with its stretch marked, and a link to the transcript."""
        turn = self.contents.turn[p.transcript, p.turn]
        language = next((t.language for t in self.contents.transcripts if t.id == p.transcript), "")
        before, marked, after = (
            escape(x) for x in (turn.text[: p.start], turn.text[p.start : p.end], turn.text[p.end :])
        )
        link = f'<a href="../interviews/{p.transcript}.md">{escape(say(WORDS, "open transcript", self.language))}</a>'
        return (
            f"<details><summary>{escape(self._given(p))}</summary>"
            f'<p lang="{escape(language)}" dir="auto">{before}<mark>{marked}</mark>{after}</p><p class="quiet">{link}</p></details>'
        )

    def _repr_html_(self) -> str:
        if self.found.why:
            return views.empty("one coder", self.language)._repr_html_()
        head, rows = self._table()
        body = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in rows)
        cells = "".join(f'<th scope="col">{escape(h)}</th>' for h in head)
        table = f'<div style="overflow-x:auto;white-space:nowrap"><table><thead><tr>{cells}</tr></thead><tbody>{body}</tbody></table></div>'
        notes = "".join(
            f'<p class="quiet">{escape(n)}</p>' for n in (say(WORDS, "interval", self.language), *self._reasons())
        )
        below = "".join(f"<p>{escape(line)}</p>" for line in self._parting())
        below += "".join(map(self._place, self.found.places[:_MOST_PLACES]))
        return views.View(f"<h3>{escape(self._head())}</h3>{table}{notes}{below}", "")._repr_html_()

    def __repr__(self) -> str:
        """Return the table as text."""
        if self.found.why:
            return repr(views.empty("one coder", self.language))
        head, rows = self._table()
        places = [*self._parting(), *(f"  {self._given(p)}" for p in self.found.places[:_MOST_PLACES])]
        table = str(frame([dict(zip(head, row, strict=True)) for row in rows], head).to_string(index=False))
        return "\n".join([self._head(), table, *self._reasons(), *places])
