"""The second stage on disk: codebook and logs into agreement, saturation, topics; and the view to code in."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from spolu import views
from spolu.coding import agreement as comparing
from spolu.coding import codebook
from spolu.coding.agreement import Agreement, Unit
from spolu.coding.saturation import Saturation
from spolu.coding.saturation import saturation as saturate
from spolu.coding.topics.crosswalk import crosswalk
from spolu.coding.topics.model import Fit
from spolu.coding.topics.model import model as fit_topics
from spolu.errors import StudyError
from spolu.frames import frame
from spolu.interviews.model import Transcript
from spolu.language import pick, say
from spolu.reports.evidence import Voices
from spolu.reports.figures import Bar, Figure, codes_by_people
from spolu.reports.words import WORDS
from spolu.store import Store
from spolu.trace import Contents

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True)
class Shown:
    """A result with its table; shows as the table, or as an invitation where there is nothing yet."""

    table: "pd.DataFrame | None"
    invitation: views.View
    rows: tuple[dict[str, object], ...] = ()

    def frame(self) -> "pd.DataFrame":
        """Return the table; an empty one where there is nothing yet."""
        return frame((), ()) if self.table is None else self.table

    def as_dict(self) -> list[dict[str, object]]:
        """Return the rows as plain values."""
        return list(self.rows)

    def _repr_html_(self) -> str:
        return self.invitation._repr_html_() if self.table is None else str(self.table.to_html(index=False, border=0))

    def __repr__(self) -> str:
        """Return the table as text."""
        return repr(self.invitation) if self.table is None else str(self.table.to_string(index=False))


def _nothing_coded(store: Store, contents: Contents) -> views.View:
    first = contents.transcripts[0].id if contents.transcripts else "R01"
    return views.empty("no codings", store.settings.interface, first=first)


def _shown(rows: list[dict[str, object]], invitation: views.View) -> Shown:
    return Shown(frame(rows, list(rows[0])) if rows else None, invitation, tuple(rows))


def agreement(store: Store, unit: Unit = "turn") -> Shown:
    """Compare the coders.

    Raises:
        StudyError: the unit is none of turn, sentence, character.
    """
    if unit not in ("turn", "sentence", "character"):
        raise StudyError("unit", f"'{unit}' is no unit", "Use turn, sentence or character")
    c = store.contents()
    found = comparing.agreement(c.codings, c.transcripts, c.codebook, unit=unit, seed=store.settings.seed)
    labels = {x.id: pick(x.label, store.settings.interface) for x in c.codebook.codes}
    return _shown(_agreement_rows(found, labels), views.empty("one coder", store.settings.interface))


def _agreement_rows(found: Agreement, labels: dict[str, str]) -> list[dict[str, object]]:
    rows: list[dict[str, object]] = []
    for row in (*((found.overall,) if found.overall else ()), *found.rows):
        values: dict[str, object] = {
            "code": row.code or "*",
            "label": labels.get(row.code, ""),
            "units": row.units,
            "used": row.used,
        }
        for name in ("percent", "alpha", "kappa", "ac1"):
            m = row.measures[name]
            values[name] = "n/a" if m.value is None else round(m.value, 3)
            if name == "alpha":
                values["alpha 95 %"] = m.why if m.low is None or m.high is None else f"{m.low:.2f} – {m.high:.2f}"
        rows.append(values)
    return rows


def saturation(store: Store) -> Shown:
    """Count what each further transcript brought, in the order in which the sessions were held."""
    c = store.contents()
    rows: list[dict[str, object]] = [
        {
            "transcript": s.transcript,
            "new": s.new,
            "total": s.total,
            "ratio": None if s.ratio is None else round(s.ratio, 3),
        }
        for s in _saturation(c).steps
    ]
    return _shown(rows, _nothing_coded(store, c))


def _saturation(c: Contents) -> Saturation:
    held = sorted(c.transcripts, key=lambda t: (t.attributes.get("date", ""), t.id))
    return saturate(c.codings, [t.id for t in held])


def saturation_figure(c: Contents, language: str) -> Figure | None:
    """Return new codes per transcript as a figure; None where fewer than three transcripts are coded."""
    steps = _saturation(c).steps
    if len(steps) < 3:
        return None
    bars = tuple(Bar(s.transcript, ((say(WORDS, "code", language), s.new),), "#0072b2") for s in steps)
    title = say(WORDS, "saturation title", language, n=sum(s.new for s in steps[-2:]))
    alt = f"{title}: " + ", ".join(f"{s.transcript} {s.new}" for s in steps) + "."
    return Figure(title, say(WORDS, "saturation subtitle", language), alt, bars, steps[-1].total, language)


def figure(store: Store) -> Figure | views.View:
    """Show how many people speak of what."""
    c = store.contents()
    found = codes_by_people(c.codings, c.codebook, Voices(c.transcripts, c.participants), store.settings.interface)
    return found or _nothing_coded(store, c)


# ---------------------------------------------------------------------- topics


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
                "quote": t.quotes[0].text[:160] if t.quotes else "",
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
            say(WORDS, "topics", self.language), say(WORDS, "turns", self.language), alt, bars, total, self.language
        )

    def crosswalk(self) -> Shown:
        """Show which codes each topic meets most."""
        labels = {c.id: pick(c.label, self.language) for c in self.contents.codebook.codes}
        rows: list[dict[str, object]] = [
            {"topic": m.topic, "code": labels.get(m.code, m.code), "turns": m.both, "jaccard": m.jaccard}
            for m in crosswalk(self.fits, self.contents.codings)
        ]
        first = self.contents.transcripts[0].id if self.contents.transcripts else "R01"
        return _shown(rows, views.empty("no codings", self.language, first=first))

    def _repr_html_(self) -> str:
        if not any(f.topics for f in self.fits):
            return views.empty("no topics", self.language)._repr_html_()
        return str(self.frame().to_html(index=False, border=0))

    def __repr__(self) -> str:
        """Return the topics as text."""
        if not any(f.topics for f in self.fits):
            return repr(views.empty("no topics", self.language))
        return str(self.frame().to_string(index=False))


def topics(store: Store) -> Topics:
    """Suggest topics from the words alone."""
    c = store.contents()
    return Topics(fits(store, c), c, store.settings.interface)


def fits(store: Store, contents: Contents) -> tuple[Fit, ...]:
    """Return the models of the study, one a language; made once for the same transcripts."""
    return _fits(contents.transcripts, store.settings.seed)


_kept: dict[tuple[str, int], tuple[Fit, ...]] = {}


def _fits(transcripts: tuple[Transcript, ...], seed: int) -> tuple[Fit, ...]:
    from hashlib import sha256

    digest = sha256(repr(transcripts).encode()).hexdigest()
    if (digest, seed) not in _kept:
        _kept.clear()
        _kept[digest, seed] = fit_topics(transcripts, seed=seed)
    return _kept[digest, seed]


# ---------------------------------------------------------------------- in and out, and the view


def export_file(store: Store, file: Path) -> str:
    """Write codings or the codebook for others, as the file's ending says: .csv or .yaml.

    Raises:
        StudyError: an ending that is not written.
    """
    c = store.contents()
    if file.suffix == ".yaml":
        file.write_text(codebook.render(c.codebook), encoding="utf-8", newline="\n")
        return f"{len(c.codebook.codes)} codes → {file.name}"
    if file.suffix == ".csv":
        from spolu.frames import codings

        codings(c.codings, c.codebook, store.settings.interface).to_csv(file, index=False, encoding="utf-8-sig")
        return f"{len(c.codings)} codings → {file.name}"
    raise StudyError(file.name, f"'{file.suffix}' is not written yet", "Use .csv or .yaml")
