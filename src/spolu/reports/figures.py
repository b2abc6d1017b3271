"""Figures: bars that lie down and carry their labels, with alt text and their table; as SVG and as plotly."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from spolu.coding.codebook import colours, line, top
from spolu.coding.model import Codebook, Coding
from spolu.language import pick, say
from spolu.reports.drawing import WIDE, Drawing, Sheet, Table, canvas, in_words, plotly_figure
from spolu.reports.evidence import Voices
from spolu.reports.words import WORDS


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar. ``parts``: (name, value) that it is made of, in order; one part for a plain bar."""

    label: str
    parts: tuple[tuple[str, int], ...]
    colour: str

    @property
    def value(self) -> int:
        """The whole length."""
        return sum(n for _, n in self.parts)


@dataclass(frozen=True, slots=True, repr=False)
class Figure(Drawing):
    """Bars. ``of``: the number behind "of n"."""

    bars: tuple[Bar, ...]
    of: int

    def svg(self, sheet: Sheet = WIDE) -> str:
        """Return the figure as SVG that takes its colours from the page."""
        most = max((b.value for b in self.bars), default=1) or 1
        scale = (sheet.width - sheet.labels - 90) / most
        rows = "".join(self._row(sheet, n, bar, scale) for n, bar in enumerate(self.bars))
        return canvas(self, sheet, sheet.row * len(self.bars) + 4, rows)

    def _row(self, sheet: Sheet, n: int, bar: Bar, scale: float) -> str:
        y, x, out = n * sheet.row + 4 + sheet.above, float(sheet.labels), []
        for i, (_, value) in enumerate(bar.parts):
            opacity = max(0.3, 1 - 0.35 * i)
            out.append(f'<rect x="{x:.1f}" y="{y}" width="{value * scale:.1f}" height="20" fill="{escape(bar.colour)}" fill-opacity="{opacity:.2f}"/>')  # fmt: skip
            x += value * scale
        count = f'<text x="{x + 8:.1f}" y="{y + 15}" class="n">{escape(say(WORDS, "of", self.language, a=bar.value, b=self.of))}</text>'
        return sheet.label(bar.label, y + 15) + "".join(out) + count

    def table(self) -> Table:
        """Return the head and the rows of the figure's numbers."""
        names = [name for name, _ in self.bars[0].parts] if self.bars else []
        head = (self.subtitle, *(names if len(names) > 1 else ()), say(WORDS, "together", self.language))
        rows = tuple((b.label, *(str(v) for _, v in b.parts if len(b.parts) > 1), str(b.value)) for b in self.bars)
        return head, rows

    def plotly(self) -> Any:
        """Return the figure for plotly, its alt text in ``layout.meta``."""
        made = plotly_figure(self, barmode="stack")
        for i, name in enumerate([n for n, _ in self.bars[0].parts] if self.bars else []):
            made.add_bar(
                y=[b.label for b in self.bars], x=[b.parts[i][1] for b in self.bars], orientation="h", name=name
            )
        made.update_yaxes(autorange="reversed")
        return made


def codes_by_people(codings: Iterable[Coding], book: Codebook, voices: Voices, language: str) -> Figure | None:
    """Return how many people speak of each top-level code, by role; None where nothing is coded."""
    people: dict[str, set[str]] = {}
    for c in codings:
        if who := voices.people(filter(None, [voices.quote(c)])):
            people.setdefault(top(book, c.code), set()).update(who)
    if not people:
        return None
    heard = voices.heard(voices.transcripts())
    labels, paint = {c.id: pick(c.label, language) or c.id for c in book.codes}, colours(book)
    order = sorted(people, key=lambda code: (-len(people[code]), code))
    bars = tuple(
        Bar(
            labels.get(code, code),
            ((say(WORDS, "people", language), len(people[code])),),
            paint.get(code, ("#6a6a6a", ""))[0],
        )
        for code in order
    )
    return Figure(
        say(WORDS, "codes title", language, code=bars[0].label, n=bars[0].value, of=len(heard)),
        say(WORDS, "codes subtitle", language), _in_words(bars, len(heard), language), bars, len(heard), language=language,
    )  # fmt: skip


def by_role(codings: Iterable[Coding], book: Codebook, voices: Voices, language: str) -> Figure | None:
    """Return how many people of each role speak of each code or of one below it; roles with fewer than three people are put together."""
    people: dict[str, dict[str, set[str]]] = {}
    heard = voices.heard(voices.transcripts())
    name = _grouped({voices.role(who) or "unknown" for who in heard}, voices.small, language)
    for c in codings:
        for who in voices.people(filter(None, [voices.quote(c)])):
            role = name[voices.role(who) or "unknown"]
            for code in line(book, c.code):
                people.setdefault(code, {}).setdefault(role, set()).add(who)
    if not people:
        return None
    labels, paint = {c.id: pick(c.label, language) or c.id for c in book.codes}, colours(book)
    roles = sorted(set(name.values()))
    order = sorted(people, key=lambda code: (-sum(map(len, people[code].values())), code))[:12]
    bars = tuple(
        Bar(
            labels.get(code, code),
            tuple((role, len(people[code].get(role, ()))) for role in roles),
            paint.get(code, ("#6a6a6a", ""))[0],
        )
        for code in order
    )
    return Figure(
        say(WORDS, "roles title", language), say(WORDS, "roles subtitle", language, roles=", ".join(roles)),
        _in_words(bars, len(heard), language), bars, len(heard), language=language,
    )  # fmt: skip


def _grouped(roles: Iterable[str], small: Collection[str], language: str) -> Mapping[str, str]:
    """Return role -> its name, or that of the group of small roles, which is never itself a small one beside others."""
    other = say(WORDS, "others", language)
    return {role: other if role in small else role_name(role, language) for role in roles}


def role_name(role: str, language: str) -> str:
    """Return a role in the interface's language; a role that the study made up itself as it is."""
    key = f"role {role or 'unknown'}"
    return say(WORDS, key, language) if key in WORDS else role


def one_role(role: str, language: str) -> str:
    """Return a role as one person has it."""
    return say(WORDS, f"one {role}", language) if f"one {role}" in WORDS else role_name(role, language)


def _in_words(bars: Sequence[Bar], of: int, language: str) -> str:
    return in_words([(b.label, say(WORDS, "of", language, a=b.value, b=of)) for b in bars])
