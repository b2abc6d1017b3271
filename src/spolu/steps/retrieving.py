"""What was coded, looked up again: quotes, words in context."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from spolu import views
from spolu.coding import retrieve
from spolu.coding.kwic import Line
from spolu.coding.kwic import kwic as in_context
from spolu.coding.retrieve import Passage, Voice, Within
from spolu.coding.words import WORDS
from spolu.frames import frame
from spolu.language import pick, quoted, say
from spolu.reports.evidence import Voices
from spolu.reports.figures import Figure, codes_by_people, one_role
from spolu.steps.shown import nothing_coded
from spolu.store import Store
from spolu.words import WORDS as VIEW_WORDS

if TYPE_CHECKING:
    import pandas as pd

_MOST = 20
_IN_CONTEXT = (
    "<style>.spolu .hit{display:grid;grid-template-columns:1fr auto 1fr 9rem;gap:.25rem;align-items:start}"
    ".spolu .hit bdi:first-child{text-align:right}"
    "@media(max-width:40rem){.spolu .hit{display:block;padding:.375rem 0;border-top:1px solid var(--jp-border-color2,#dcd8d0)}"
    ".spolu .hit .quiet{display:block}}</style>"
)
"""Words stand one under the other where there is room; on a phone each line is read as a sentence."""
_FACTS = ("role", "participant", "kind", "language")


def figure(store: Store) -> Figure | views.View:
    """Show how many people speak of what."""
    c = store.contents()
    found = codes_by_people(c.codings, c.codebook, Voices(c.transcripts, c.participants), store.settings.interface)
    return found or nothing_coded(store, c)


def material(store: Store) -> retrieve.Material:
    """Return all that a search goes through."""
    c = store.contents()
    return retrieve.material(c.transcripts, c.codings, c.codebook, c.participants)


def names(store: Store, m: retrieve.Material) -> Callable[[str], str]:
    """Return what gives a code's name in the study's language."""
    labels = {c.id: pick(c.label, store.settings.interface) for c in m.book.codes}
    return lambda code: labels.get(code) or code


def quotes(store: Store, query: str, within: Within, where: Mapping[str, object]) -> "Quotes":
    """Find passages; as long as nothing is coded, invite to begin.

    Raises:
        StudyError: an unknown code, fact or unit, or no query.
    """
    m = material(store)
    found = retrieve.passages(m, query, within=within, where=where) if m.codings else ()
    first = m.book.codes[0].id if m.book.codes else "trust"
    invitation = views.empty("no codings", store.settings.interface, first="R01")
    if m.codings:
        text = say(WORDS, "nothing found", store.settings.interface, code=first)
        invitation = views.View(f"<p>{escape(text)}</p>", text)
    return Quotes(found, store.settings.interface, names(store, m), invitation)


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
        where, about = ["transcript", "turn", "start", "end", "text"], ["codes", "labels", "coders", "codings", "who"]
        return frame(rows, [*where, *about, *_FACTS, "quotable"])

    def as_dict(self) -> list[dict[str, object]]:
        """Return the rows as plain values."""
        return [{str(k): v for k, v in row.items()} for row in self.frame().to_dict("records")]

    def _head(self) -> str:
        return _counted("passages", [p.voice for p in self.found], self.language)

    def _under(self, p: Passage) -> str:
        limit = "" if p.voice.quotable else f" · {say(WORDS, 'analysis only', self.language)}"
        who = one_role(p.voice.facts["role"], self.language)
        return f"{who} · {p.transcript}/{p.turn} · {', '.join(map(self.name, p.codes))}{limit}"

    def _repr_html_(self) -> str:
        if not self.found:
            return self.invitation._repr_html_()
        rows = [
            f'{views.quote(p.text, p.voice.facts["language"])}<p class="quiet">{escape(self._under(p))}</p>'
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


def _counted(what: str, voices: Sequence[Voice], language: str) -> str:
    """Say how many there are and of how many people, and how many are of those whom nobody counts."""
    found = say(WORDS, what, language, n=len(voices))
    if people := retrieve.persons(voices):
        found += f" {say(WORDS, 'by people', language, n=len(people))}"
    others = {"by who asks": sum(v.asks for v in voices), "by nobody named": sum(not v.who for v in voices)}
    return "; ".join([found, *(say(WORDS, key, language, n=n) for key, n in others.items() if n)])


def _folded(rows: list[str], language: str) -> str:
    """Return rows; what is beyond the first twenty is one click away."""
    rest = rows[_MOST:]
    more = (
        f"<details><summary>{escape(say(VIEW_WORDS, 'more', language, n=len(rest)))}</summary>{''.join(rest)}</details>"
    )
    return "".join(rows[:_MOST]) + (more if rest else "")


# ---------------------------------------------------------------------- words in context


def kwic(store: Store, word: str, width: int, where: Mapping[str, object]) -> "Lines":
    """Find a word in its context.

    Raises:
        StudyError: no word, or an unknown fact.
    """
    return Lines(in_context(material(store), word, width=width, where=where), word, store.settings.interface)


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
        return _counted("hits", [x.voice for x in self.found], self.language)

    def _at(self, x: Line) -> str:
        """Return where a line stands, and of those who ask who says it."""
        place = f"{x.transcript}/{x.turn}"
        return f"{place} · {one_role(x.voice.facts['role'], self.language)}" if x.voice.asks else place

    def _repr_html_(self) -> str:
        rows = [
            f'<div class="hit"><bdi>{escape(x.left)}</bdi><mark dir="auto">{escape(x.match)}</mark>'
            f'<bdi>{escape(x.right)}</bdi><span class="quiet">{escape(self._at(x))}</span></div>'
            for x in self.found
        ]
        html = f"{_IN_CONTEXT}<h3>{escape(self._head())}</h3>{_folded(rows, self.language)}"
        return views.View(html, "")._repr_html_()

    def __repr__(self) -> str:
        """Return the lines as text."""
        side = max((len(x.left) for x in self.found), default=0)
        lines = [f"{x.left:>{side}} [{x.match}] {x.right}  {self._at(x)}" for x in self.found]
        return "\n".join([self._head(), *lines])
