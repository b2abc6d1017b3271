"""What was coded, looked up again: who speaks of what, and how much new each session brought."""

from spolu import views
from spolu.coding.saturation import Saturation
from spolu.coding.saturation import saturation as saturate
from spolu.language import say
from spolu.reports.evidence import Voices
from spolu.reports.figures import Bar, Figure, codes_by_people
from spolu.reports.words import WORDS
from spolu.steps.shown import Shown, nothing_coded, shown
from spolu.store import Store
from spolu.trace import Contents


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
    return shown(rows, nothing_coded(store, c))


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
    return Figure(title, say(WORDS, "saturation subtitle", language), alt, bars, steps[-1].total, language=language)


def figure(store: Store) -> Figure | views.View:
    """Show how many people speak of what."""
    c = store.contents()
    found = codes_by_people(c.codings, c.codebook, Voices(c.transcripts, c.participants), store.settings.interface)
    return found or nothing_coded(store, c)
