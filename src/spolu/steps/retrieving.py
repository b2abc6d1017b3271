"""What was coded, looked up again: quotes, codes together, codes by attribute, words in context."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Literal

from spolu import views
from spolu.coding import retrieve
from spolu.coding.kwic import Line
from spolu.coding.kwic import kwic as in_context
from spolu.coding.retrieve import Count, Passage, Within
from spolu.coding.words import WORDS
from spolu.frames import frame
from spolu.language import pick, quoted, say
from spolu.reports.evidence import Voices
from spolu.reports.figures import Figure, codes_by_people, role_name
from spolu.reports.plots import Counts
from spolu.steps.shown import nothing_coded
from spolu.store import Store
from spolu.words import WORDS as VIEW_WORDS

if TYPE_CHECKING:
    import pandas as pd

_MOST = 20
_MOST_CODES = 12
_FACTS = ("role", "participant", "kind", "language")

Of = Literal["people", "places"]


def figure(store: Store) -> Figure | views.View:
    """Show how many people speak of what."""
    c = store.contents()
    found = codes_by_people(c.codings, c.codebook, Voices(c.transcripts, c.participants), store.settings.interface)
    return found or nothing_coded(store, c)


def _material(store: Store) -> retrieve.Material:
    c = store.contents()
    return retrieve.material(c.transcripts, c.codings, c.codebook, c.participants)


def _names(store: Store, m: retrieve.Material) -> Callable[[str], str]:
    labels = {c.id: pick(c.label, store.settings.interface) for c in m.book.codes}
    return lambda code: labels.get(code) or code


def quotes(store: Store, query: str, within: Within, where: Mapping[str, object]) -> "Quotes":
    """Find passages; as long as nothing is coded, invite to begin.

    Raises:
        StudyError: an unknown code, fact or unit, or no query.
    """
    m = _material(store)
    found = retrieve.passages(m, query, within=within, where=where) if m.codings else ()
    first = m.book.codes[0].id if m.book.codes else "trust"
    invitation = views.empty("no codings", store.settings.interface, first="R01")
    if m.codings:
        text = say(WORDS, "nothing found", store.settings.interface, code=first)
        invitation = views.View(f"<p>{escape(text)}</p>", text)
    return Quotes(found, store.settings.interface, _names(store, m), invitation)


@dataclass(frozen=True)
class Quotes:
    """Passages to read: shows as quotes with who says them."""

    found: tuple[Passage, ...]
    language: str
    name: Callable[[str], str]
    invitation: views.View

    def frame(self) -> "pd.DataFrame":
        """Return one row a passage: where, its words, codes and coders, who says it, whether it may be quoted."""
        rows = [
            {"transcript": p.transcript, "turn": p.turn, "start": p.start, "end": p.end, "text": p.text,
             "codes": ", ".join(p.codes), "labels": ", ".join(map(self.name, p.codes)), "coders": ", ".join(p.coders),
             "codings": ", ".join(p.codings), "who": p.voice.who, "quotable": p.voice.quotable}
            | {fact: p.voice.facts.get(fact, "") for fact in _FACTS}
            for p in self.found
        ]  # fmt: skip
        head = [
            "transcript",
            "turn",
            "start",
            "end",
            "text",
            "codes",
            "labels",
            "coders",
            "codings",
            "who",
            *_FACTS,
            "quotable",
        ]
        return frame(rows, head)

    def as_dict(self) -> list[dict[str, object]]:
        """Return the rows as plain values."""
        return [{str(k): v for k, v in row.items()} for row in self.frame().to_dict("records")]

    def _head(self) -> str:
        people = len({p.voice.who for p in self.found})
        return f"{say(WORDS, 'passages', self.language, n=len(self.found))} {say(WORDS, 'by people', self.language, n=people)}"

    def _under(self, p: Passage) -> str:
        limit = "" if p.voice.quotable else f" · {say(WORDS, 'analysis only', self.language)}"
        who = role_name(p.voice.facts["role"], self.language)
        return f"{who} · {p.transcript}/{p.turn} · {', '.join(map(self.name, p.codes))}{limit}"

    def _repr_html_(self) -> str:
        if not self.found:
            return self.invitation._repr_html_()
        rows = [
            f'<blockquote lang="{escape(p.voice.facts["language"])}">{escape(quoted(p.text, p.voice.facts["language"]))}</blockquote>'
            f'<p class="quiet">{escape(self._under(p))}</p>'
            for p in self.found
        ]
        return views.View(f"<h3>{escape(self._head())}</h3>{_folded(rows, self.language)}", "")._repr_html_()

    def __repr__(self) -> str:
        """Return the quotes as text."""
        if not self.found:
            return repr(self.invitation)
        return "\n".join(
            [self._head(), *(f"{quoted(p.text, p.voice.facts['language'])} ({self._under(p)})" for p in self.found)]
        )


def _folded(rows: list[str], language: str) -> str:
    """Return rows; what is beyond the first twenty is one click away."""
    rest = rows[_MOST:]
    more = (
        f"<details><summary>{escape(say(VIEW_WORDS, 'more', language, n=len(rest)))}</summary>{''.join(rest)}</details>"
    )
    return "".join(rows[:_MOST]) + (more if rest else "")


# ---------------------------------------------------------------------- tables


def cooccurrence(store: Store, within: Within, where: Mapping[str, object]) -> "Crossed":
    """Count which codes meet.

    Raises:
        StudyError: an unknown fact or unit.
    """
    m, language = _material(store), store.settings.interface
    found = retrieve.together(m, within, where)
    codes = [a for a, b in found if a == b]
    cells = {**found, **{(b, a): n for (a, b), n in found.items()}}
    name = _names(store, m)
    most = max(
        ((pair, n) for pair, n in found.items() if pair[0] != pair[1]),
        key=lambda x: (x[1].people, x[1].places),
        default=None,
    )
    title = say(WORDS, "never together", language)
    if most:
        title = say(WORDS, "together title", language, a=name(most[0][0]), b=name(most[0][1]))
    return Crossed(
        cells, {c: name(c) for c in codes}, {c: name(c) for c in codes}, {}, title,
        say(WORDS, f"together subtitle {within}", language), language, nothing_coded(store, store.contents()),
    )  # fmt: skip


def crosstab(store: Store, fact: str, deep: bool) -> "Crossed":
    """Count how many people of each value of a fact speak of each code; as long as nothing is coded, invite to begin.

    Raises:
        StudyError: nobody has such a fact.
    """
    m, language = _material(store), store.settings.interface
    cells, heard = retrieve.crosstab(m, fact, deep=deep) if m.codings else ({}, {})
    name = _names(store, m)
    rows = {code: name(code) for code, _ in cells}
    columns = {value: _value(fact, value, language) for value in heard}
    return Crossed(
        cells, rows, columns, heard, _contrast(cells, rows, columns, heard, fact, language),
        say(WORDS, "crosstab subtitle", language, fact=fact), language, nothing_coded(store, store.contents()),
    )  # fmt: skip


def _value(fact: str, value: str, language: str) -> str:
    if not value:
        return say(WORDS, "not stated", language)
    return role_name(value, language) if fact == "role" else value


def _contrast(
    cells: Mapping[tuple[str, str], Count], rows: Mapping[str, str], columns: Mapping[str, str], heard: Mapping[str, int],
    fact: str, language: str,
) -> str:  # fmt: skip
    """Say which code differs most between two values, each of at least three people."""
    values = [value for value, n in heard.items() if n >= 3]
    best: tuple[float, str, str, str] = (0.0, "", "", "")
    for code in rows:
        shares = sorted((cells[code, v].people / heard[v], v) for v in values)
        if shares and shares[-1][0] - shares[0][0] > best[0] + 1e-9:
            best = (shares[-1][0] - shares[0][0], code, shares[-1][1], shares[0][1])
    _, code, a, b = best
    if not code:
        return say(WORDS, "crosstab plain", language, fact=fact)
    return say(WORDS, "crosstab title", language, code=rows[code], a=cells[code, a].people, of_a=heard[a], value_a=columns[a],
               b=cells[code, b].people, of_b=heard[b], value_b=columns[b])  # fmt: skip


@dataclass(frozen=True)
class Crossed:
    """Codes against codes, or against the values of a fact. ``heard``: value -> people there are, {} for codes."""

    cells: Mapping[tuple[str, str], Count]
    rows: Mapping[str, str]
    columns: Mapping[str, str]
    heard: Mapping[str, int]
    title: str
    subtitle: str
    language: str
    invitation: views.View

    def frame(self, of: Of = "people") -> "pd.DataFrame":
        """Return the table: one row a code, one column a code or value, counts of people or of places."""
        table = frame(
            [{c: getattr(self.cells.get((r, c), Count(0, 0)), of) for c in self.columns} for r in self.rows],
            list(self.columns),
        )
        table.index = list(self.rows)
        return table

    def long(self) -> "pd.DataFrame":
        """Return one row a pair that occurs: row, column, places, people, and of how many people where that is known."""
        rows = [
            {"row": r, "column": c, "places": n.places, "people": n.people, "heard": self.heard.get(c)}
            for (r, c), n in self.cells.items()
        ]
        return frame(rows, ["row", "column", "places", "people", "heard"])

    def as_dict(self) -> list[dict[str, object]]:
        """Return the rows as plain values."""
        return [
            {"row": r, "column": c, "places": n.places, "people": n.people, "heard": self.heard.get(c)}
            for (r, c), n in self.cells.items()
        ]

    def figure(self) -> Counts | views.View:
        """Show the counts of people; of many codes the twelve that most people speak of."""
        if not self.cells:
            return self.invitation
        most = sorted(
            self.rows, key=lambda r: -max(self.cells[r, c].people for c in self.columns if (r, c) in self.cells)
        )
        rows = [r for r in self.rows if r in most[:_MOST_CODES]]
        columns = list(self.columns) if self.heard else rows
        names = tuple(f"{self.columns[c]} ({self.heard[c]})" if self.heard else self.columns[c] for c in columns)
        shown = tuple((self.rows[r], tuple(self.cells.get((r, c), Count(0, 0)).people for c in columns)) for r in rows)
        told = "; ".join(f"{name}: {', '.join(map(str, cells))}" for name, cells in shown[:6])
        alt = f"{self.title}. {self.subtitle}. {', '.join(names)}: {told}."
        return Counts(
            self.title, self.subtitle, alt, say(WORDS, "code", self.language), names, shown, language=self.language
        )

    def _repr_html_(self) -> str:
        return self.figure()._repr_html_()

    def __repr__(self) -> str:
        """Return the table as text."""
        return (
            "\n".join([self.title, self.subtitle, str(self.frame().to_string())])
            if self.cells
            else repr(self.invitation)
        )


# ---------------------------------------------------------------------- words in context


def kwic(store: Store, word: str, width: int, where: Mapping[str, object]) -> "Lines":
    """Find a word in its context.

    Raises:
        StudyError: no word, or an unknown fact.
    """
    return Lines(in_context(_material(store), word, width=width, where=where), word, store.settings.interface)


@dataclass(frozen=True)
class Lines:
    """A word in its contexts, one under the other."""

    found: tuple[Line, ...]
    word: str
    language: str

    def frame(self) -> "pd.DataFrame":
        """Return one row a hit: where, left, match, right, who says it."""
        rows = [
            {"transcript": x.transcript, "turn": x.turn, "start": x.start, "end": x.end, "left": x.left, "match": x.match,
             "right": x.right, "who": x.voice.who} | {fact: x.voice.facts.get(fact, "") for fact in _FACTS}
            for x in self.found
        ]  # fmt: skip
        return frame(rows, ["transcript", "turn", "start", "end", "left", "match", "right", "who", *_FACTS])

    def as_dict(self) -> list[dict[str, object]]:
        """Return the rows as plain values."""
        return [{str(k): v for k, v in row.items()} for row in self.frame().to_dict("records")]

    def _head(self) -> str:
        if not self.found:
            return say(WORDS, "word not found", self.language, word=self.word)
        people = len({x.voice.who for x in self.found})
        return (
            f"{say(WORDS, 'hits', self.language, n=len(self.found))} {say(WORDS, 'by people', self.language, n=people)}"
        )

    def _repr_html_(self) -> str:
        rows = [
            f'<div style="display:grid;grid-template-columns:1fr auto 1fr 6rem;gap:.5rem"><span style="text-align:right">{escape(x.left)}</span>'
            f'<mark>{escape(x.match)}</mark><span>{escape(x.right)}</span><span class="quiet">{x.transcript}/{x.turn}</span></div>'
            for x in self.found
        ]
        return views.View(f"<h3>{escape(self._head())}</h3>{_folded(rows, self.language)}", "")._repr_html_()

    def __repr__(self) -> str:
        """Return the lines as text."""
        side = max((len(x.left) for x in self.found), default=0)
        lines = [f"{x.left:>{side}} [{x.match}] {x.right}  {x.transcript}/{x.turn}" for x in self.found]
        return "\n".join([self._head(), *lines])
