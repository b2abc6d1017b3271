"""Codes against each other and against facts about people, counted: tables and their figures."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from spolu import views
from spolu.coding import crossing
from spolu.coding.crossing import Count
from spolu.coding.retrieve import Within
from spolu.coding.words import WORDS
from spolu.frames import frame, head, kind_name
from spolu.language import say
from spolu.reports.figures import role_name
from spolu.reports.plots import Counts
from spolu.steps.retrieving import material, names
from spolu.steps.shown import nothing_coded
from spolu.store import Store

if TYPE_CHECKING:
    import pandas as pd

_MOST_CODES = 12

Of = Literal["people", "places"]


def cooccurrence(store: Store, within: Within, where: Mapping[str, object]) -> "Crossed":
    """Count which codes meet.

    Raises:
        StudyError: an unknown fact or unit.
    """
    m, language = material(store), store.settings.interface
    found = crossing.together(m, within, where)
    codes = [a for a, b in found if a == b]
    cells = {**found, **{(b, a): n for (a, b), n in found.items()}}
    name = names(store, m)
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
    m, language = material(store), store.settings.interface
    cells, heard = crossing.crosstab(m, fact, deep=deep) if m.codings else ({}, {})
    name = names(store, m)
    rows = {code: name(code) for code, _ in cells}
    columns = {value: _value(fact, value, language) for value in heard}
    return Crossed(
        cells, rows, columns, heard, _contrast(cells, rows, columns, heard, fact, language),
        say(WORDS, "crosstab subtitle", language, fact=head(fact, language)), language, nothing_coded(store, store.contents()),
    )  # fmt: skip


def _value(fact: str, value: str, language: str) -> str:
    if not value:
        return say(WORDS, "not stated", language)
    return role_name(value, language) if fact == "role" else kind_name(value, language) if fact == "kind" else value


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
        return say(WORDS, "crosstab plain", language, fact=head(fact, language))
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

    def _told(self) -> "pd.DataFrame":
        """Return the table to be read: values of a fact in words with how many people have them, codes by the ids that one types."""
        return self.frame().rename(columns={c: f"{self.columns[c]} ({n})" for c, n in self.heard.items()})

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
            "\n".join([self.title, self.subtitle, str(self._told().to_string())])
            if self.cells
            else repr(self.invitation)
        )
