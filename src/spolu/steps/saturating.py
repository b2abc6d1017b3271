"""How much new each further session brought, from the logs: the curve, the band of other orders, the threshold."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from html import escape
from typing import TYPE_CHECKING, Any

from spolu import views
from spolu.coding.saturation import Saturation
from spolu.coding.saturation import saturation as saturate
from spolu.coding.words import WORDS
from spolu.errors import StudyError
from spolu.frames import frame, told
from spolu.interviews.model import Transcript
from spolu.interviews.values import day_of
from spolu.language import number, say
from spolu.reports.plots import Curve, Step
from spolu.steps.shown import nothing_coded
from spolu.store import Store
from spolu.trace import Contents

if TYPE_CHECKING:
    import pandas as pd

_NAMED = 12
"""Sessions without a day that are named; those of a survey may be hundreds."""
_FEWEST = 3
"""Sessions below which a curve says nothing."""


def saturation(store: Store, base: int = 4, run: int = 2, threshold: float = 0.05) -> "Saturated":
    """Count what each further session brought, in the order in which they were held.

    Raises:
        StudyError: base, run or threshold mean nothing.
    """
    c = store.contents()
    try:
        found = _found(c, base, run, threshold, store.settings.seed)
    except ValueError as error:
        raise StudyError("saturation", str(error), "Take base 4 to 6, run 2 or 3, threshold 0.05 or 0") from None
    return Saturated(found, store.settings.interface, nothing_coded(store, c), _undated(found, c))


def figure(c: Contents, language: str, seed: int) -> Curve | None:
    """Return the curve for a report; None where fewer than three transcripts are coded."""
    found = _found(c, 4, 2, 0.05, seed)
    return curve(found, language, _undated(found, c))


def _undated(found: Saturation, c: Contents) -> tuple[str, ...]:
    stand = {step.transcript for step in found.steps}
    return tuple(sorted(t.id for t in c.transcripts if t.id in stand and _day(t) is None))


def _found(c: Contents, base: int, run: int, threshold: float, seed: int) -> Saturation:
    held = [t.id for t in sorted(c.transcripts, key=lambda t: (_day(t) or date.max, t.id))]
    return saturate(c.codings, held, base=base, run=run, threshold=threshold, seed=seed)


def _day(t: Transcript) -> date | None:
    """Return the day of a session as its facts say it."""
    return day_of(t.attributes.get("date", ""), t.language)


@dataclass(frozen=True)
class Saturated:
    """Saturation to look at: shows as its curve.

    ``undated``: sessions without a day that can be read; they stand behind all others, by their ids.
    """

    found: Saturation
    language: str
    invitation: views.View
    undated: tuple[str, ...] = ()

    def frame(self) -> "pd.DataFrame":
        """Return one row a session: transcript, new and all codes, ratio, low and high of the band."""
        rows = [asdict(s) for s in self.found.steps]
        return frame(rows, ["transcript", "new", "total", "ratio", "low", "high"])

    def as_dict(self) -> dict[str, Any]:
        """Return everything as plain values."""
        return {**asdict(self.found), "undated": list(self.undated)}

    def figure(self) -> Curve | views.View:
        """Show the curve."""
        return curve(self.found, self.language, self.undated) or self.invitation

    def _repr_html_(self) -> str:
        drawn = curve(self.found, self.language, self.undated)
        if drawn is None:
            return self.invitation._repr_html_()
        note = _orders(self.found, self.language)
        below = f'<p style="font:14px/1.4 system-ui,sans-serif">{escape(note)}</p>' if note else ""
        return drawn._repr_html_() + below

    def _cells(self, name: str, digits: int) -> list[str]:
        values = [getattr(step, name) for step in self.found.steps]
        return ["–" if value is None else number(value, digits, self.language) for value in values]

    def __repr__(self) -> str:
        """Return the table as text."""
        if not self.found.steps:
            return repr(self.invitation)
        digits = {"ratio": 2, "low": 0, "high": 0}
        cells = self.frame().assign(**{name: self._cells(name, n) for name, n in digits.items()})
        table = str(told(cells, self.language).to_string(index=False))
        notes = _orders(self.found, self.language), _last(self.undated, self.language)
        return "\n".join([headline(self.found, self.language), table, *filter(None, notes)])


def headline(found: Saturation, language: str) -> str:
    """Say whether and where the threshold is met."""
    if len(found.steps) < found.base + found.run:
        return say(WORDS, "too few sessions", language, need=found.base + found.run, n=len(found.steps))
    if found.reached and found.at:
        percent = number(100 * found.threshold, 0, language)
        first, run = found.at
        return say(WORDS, "reached", language, reached=found.reached, first=first, run=run, threshold=percent)
    return say(WORDS, "not reached", language, last=sum(s.new for s in found.steps[-found.run :]))


def _orders(found: Saturation, language: str) -> str:
    if found.share is None:
        return ""
    return say(WORDS, "orders", language, share=number(100 * found.share, 0, language))


def _last(undated: Sequence[str], language: str) -> str:
    """Say which sessions stand last because nobody knows their day."""
    named = ", ".join(undated[:_NAMED]) + (f" … (+{len(undated) - _NAMED})" if len(undated) > _NAMED else "")
    return say(WORDS, "undated", language, n=len(undated), sessions=named) if undated else ""


def curve(found: Saturation, language: str, undated: Sequence[str] = ()) -> Curve | None:
    """Return the curve as a figure; None where fewer than three transcripts are coded.

    ``undated``: sessions that stand last because nobody knows their day; the figure says so, since its order is made up there.
    """
    if len(found.steps) < _FEWEST:
        return None
    steps = tuple(Step(s.transcript, s.new, s.total, s.low, s.high) for s in found.steps)
    last = _last(undated, language)
    shown = say(WORDS, "curve subtitle", language, base=found.base, run=found.run)
    subtitle = f"{shown}. {last}" if last else shown
    title = headline(found, language)
    counts = f"{title}. " + ", ".join(f"{s.label} +{s.new} = {s.total}" for s in steps) + "."
    alt = f"{counts} {last}" if last else counts
    head = (*(say(WORDS, key, language) for key in ("session", "new codes", "codes so far", "low", "high")),)
    at = "+".join(map(str, found.at)) if found.at else ""
    return Curve(title, subtitle, alt, steps, head, found.reached, at, language=language)  # type: ignore[arg-type] # five keys make five heads
