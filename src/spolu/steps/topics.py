"""Topics of a study: fitted once for the same transcripts, shown as a table, a figure and beside the codes."""

from dataclasses import dataclass, replace
from textwrap import shorten
from typing import TYPE_CHECKING

from spolu import views
from spolu.coding.topics.crosswalk import crosswalk
from spolu.coding.topics.model import Fit
from spolu.coding.topics.model import model as fit_topics
from spolu.frames import frame, told
from spolu.interviews.model import Transcript
from spolu.language import pick, say
from spolu.reports.figures import Bar, Figure
from spolu.reports.words import WORDS
from spolu.steps.shown import Shown, shown
from spolu.store import Store
from spolu.trace import Contents

if TYPE_CHECKING:
    import pandas as pd

_WIDTH = 160
"""Letters of a typical turn in the table."""


@dataclass(frozen=True, slots=True)
class Topics:
    """The topics of a study to look at. ``fits``: one a language."""

    fits: tuple[Fit, ...]
    contents: Contents
    language: str

    def frame(self) -> "pd.DataFrame":
        """Return one row a topic."""
        return frame(self.as_dict(), ["topic", "words", "turns", "people", "stability", "quote"])

    def as_dict(self) -> list[dict[str, object]]:
        """Return topics as plain values."""
        return [
            {
                "topic": t.id, "words": ", ".join(t.words), "turns": t.turns, "people": t.people, "stability": f.stability,
                "quote": shorten(t.quotes[0].text, _WIDTH, placeholder=" …") if t.quotes else "",
            }
            for f in self.fits for t in f.topics
        ]  # fmt: skip

    def figure(self) -> Figure | views.View:
        """Show how many turns each topic gathers."""
        found = [t for f in self.fits for t in f.topics]
        if not found:
            return views.empty("no topics", self.language)
        bars = tuple(
            Bar(", ".join(t.words[:3]), ((say(WORDS, "turns", self.language), t.turns),), "#0072b2") for t in found
        )
        total = sum(f.units for f in self.fits)
        alt = "; ".join(f"{b.label}: {b.value}" for b in bars) + "."
        return Figure(
            say(WORDS, "topics", self.language),
            say(WORDS, "turns", self.language),
            alt,
            bars,
            total,
            language=self.language,
        )

    def crosswalk(self) -> Shown:
        """Show which codes each topic meets most."""
        labels = {c.id: pick(c.label, self.language) for c in self.contents.codebook.codes}
        rows: list[dict[str, object]] = [
            {"topic": m.topic, "code": labels.get(m.code, m.code), "turns": m.both, "jaccard": m.jaccard}
            for m in crosswalk(self.fits, self.contents.codings)
        ]
        first = self.contents.transcripts[0].id if self.contents.transcripts else "R01"
        return shown(rows, views.empty("no codings", self.language, first=first), self.language)

    def _repr_html_(self) -> str:
        if not any(f.topics for f in self.fits):
            return views.empty("no topics", self.language)._repr_html_()
        return str(told(self.frame(), self.language).to_html(index=False, border=0))

    def __repr__(self) -> str:
        """Return the topics as text."""
        if not any(f.topics for f in self.fits):
            return repr(views.empty("no topics", self.language))
        return str(told(self.frame(), self.language).to_string(index=False))


def topics(store: Store) -> Topics:
    """Suggest topics from the words alone."""
    c = store.contents()
    return Topics(fits(store, c), c, store.settings.interface)


def fits(store: Store, contents: Contents) -> tuple[Fit, ...]:
    """Return the models of the study, one a language; made once for the same transcripts."""
    return _fits(agreed(contents), store.settings.seed)


def agreed(contents: Contents) -> tuple[Transcript, ...]:
    """Return the transcripts without the turns of participants who did not agree to analysis."""
    refused = {p.id for p in contents.participants if not p.may("analysis")}
    if not refused:
        return contents.transcripts
    return tuple(_without(t, {s.id for s in t.speakers if s.participant in refused}) for t in contents.transcripts)


def _without(t: Transcript, speakers: set[str]) -> Transcript:
    return replace(t, turns=tuple(turn for turn in t.turns if turn.speaker not in speakers))


_kept: dict[tuple[str, int], tuple[Fit, ...]] = {}


def _fits(transcripts: tuple[Transcript, ...], seed: int) -> tuple[Fit, ...]:
    from hashlib import sha256

    digest = sha256(repr(transcripts).encode()).hexdigest()
    if (digest, seed) not in _kept:
        _kept.clear()
        _kept[digest, seed] = fit_topics(transcripts, seed=seed)
    return _kept[digest, seed]
