"""What a copy of the study brought, in words: from whom how much, what both sides changed, what could not come."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from html import escape

from spolu import views
from spolu.coding.joining import Joined
from spolu.coding.joining_books import JoinedBook, Met
from spolu.coding.joining_states import Both, Places
from spolu.coding.joining_words import WORDS
from spolu.coding.log import State
from spolu.coding.model import Code, Codebook, Coding, Memo
from spolu.language import quoted, say
from spolu.steps.unjoined import Unjoined

_SETTLES = {"label": "spolu coding rename {} {}=…", "parent": "spolu coding move {} …"}
"""Field of a code -> the command that sets it; others are set in the file."""


@dataclass(frozen=True, slots=True)
class Brought:
    """What came of joining a copy.

    Attributes:
        folder: the copy's name. ``before``, ``book``: the codebook before and after. ``decided``: who -> new decisions.
        apart: what people wrote otherwise in the copy, and what a join leaves alone.
    """

    language: str
    folder: str
    before: Codebook
    book: JoinedBook
    done: Joined
    places: Places
    decided: Mapping[str, int]
    apart: Unjoined = field(default_factory=Unjoined)

    def counts(self) -> dict[str, dict[str, int]]:
        """Return coder -> what -> how many: codings, changed, gone, memos, memos changed, memos gone, tags, decisions."""
        found: dict[str, Counter[str]] = {}
        for what, who, n in self._counted():
            found.setdefault(who, Counter())[what] += n
        return {who: dict(found[who]) for who in sorted(found)}

    def _counted(self) -> Iterator[tuple[str, str, int]]:
        was, now = self.done.before, self.done.after
        for names, before, after in (
            (("codings", "changed", "gone"), _codings(was), _codings(now)),
            (("memos", "memos changed", "memos gone"), _memos(was), _memos(now)),
        ):
            for id in after.keys() | before.keys():
                old, new = before.get(id), after.get(id)
                if old != new:
                    yield names[0 if old is None else 2 if new is None else 1], (new or old)[0], 1  # type: ignore[index] # one is there
        for _, _, who in {*now.tags} - {*was.tags}:
            yield "tags", who, 1
        for who, n in self.decided.items():
            yield "decisions", who, n

    def as_text(self) -> str:
        """Return it in words, in the study's language."""
        came = [*self._came(), *self._codes()]
        told = [*came, *map(self._met, self.book.met), *map(self._both, self.done.both)]
        told = told or [self._say("nothing", folder=self.folder)]
        more = [*self._texts(), *self._apart()]
        return "\n".join([*told, *more, *([self._say("other way")] if came else [])])

    def _apart(self) -> Iterator[str]:
        for key, names in (("apart", self.apart.differ), ("apart new", self.apart.new)):
            if names:
                yield self._say(key, what=", ".join(names), folder=self.folder)

    def _came(self) -> Iterator[str]:
        for who, counts in self.counts().items():
            parts = [self._say(what, n=counts[what]) for what in WORDS if what in counts]
            yield self._say("from", who=who, what=", ".join(parts))

    def _codes(self) -> Iterator[str]:
        was = {c.id: c for c in self.before.codes}
        new = [c.id for c in self.book.book.codes if c.id not in was]
        changed = [x for c in self.book.book.codes if c.id in was for x in self._changed(was[c.id], c)]
        if new:
            yield self._say("codes new", n=len(new), codes=", ".join(new))
        if changed:
            yield self._say("codes changed", codes="; ".join(changed))
        for key, ids in (("codes gone", [id for id in self.book.gone if id in was]), ("codes back", self.book.back)):
            if ids:
                yield self._say(key, codes=", ".join(ids))

    def _changed(self, was: Code, now: Code) -> Iterator[str]:
        """Yield a code with the entries that are others now: one of few words with what it says."""
        fields_ = [f.name for f in fields(Code) if getattr(was, f.name) != getattr(now, f.name)]
        said = []
        for name in fields_:
            old, new = getattr(was, name), getattr(now, name)
            texts = [text for x, text in new.items() if old.get(x) != text] if name == "label" else []
            shown = (
                quoted(", ".join(texts), self.language)
                if texts
                else self._value(new)
                if name in ("parent", "merged_into")
                else ""
            )
            said.append(f"{self._say(name)} {shown}".strip())
        if said:
            yield f"{now.id} ({', '.join(said)})"

    # ------------------------------------------------------------------ what both sides changed

    def _met(self, m: Met) -> str:
        how = _SETTLES.get(m.field, "coding/codebook.yaml").format(m.code, m.language)
        field = self._say(m.field) + (f" ({m.language})" if m.language else "")
        here, there, held = (
            self._value(x) if m.field in ("parent", "merged_into") else quoted(x, self.language)
            for x in (m.here, m.there, m.held)
        )
        return self._say("met", code=m.code, field=field, here=here, there=there, held=held, how=how)

    def _both(self, b: Both) -> str:
        held = b.held if b.what == "code" else self._say(f"held {b.held}") if b.held else ""
        return self._say(f"both {b.what}", where=self._where(b.thing), here=b.here, there=b.there, held=held)

    def _where(self, thing: Coding | Memo | str) -> str:
        if isinstance(thing, Coding):
            return f"{thing.transcript}/{thing.span.turn} {thing.code} ({thing.coder})"
        if isinstance(thing, Memo):
            on = next(
                (c for s in (self.done.after, self.done.before) for c in s.codings if c.id == thing.target),
                thing.target,
            )
            return self._where(on) if isinstance(on, Coding) else f"{on} ({thing.coder})"
        return thing

    # ------------------------------------------------------------------ texts

    def _texts(self) -> Iterator[str]:
        lacking = self.places.lacking()
        lost = [c for c in self.done.lost if c.transcript not in lacking]
        differ = {
            id for id, turn in self.places.here if (id, turn) in self.places.there and self.places.differ(id, turn)
        }
        many = Counter(c.transcript for c in self.done.lost)
        away = [f"{id} ({self._say('codings', n=many[id])})" for id in sorted(lacking)]
        for key, what in (("differ", sorted(differ)), ("lost", sorted(map(self._where, lost))), ("lacking", away)):
            if what:
                yield self._say(key, what=", ".join(what))

    def _value(self, code: str | None) -> str:
        return code or self._say("top")

    def _say(self, key: str, **values: object) -> str:
        return say(WORDS, key, self.language, **values)

    def _repr_html_(self) -> str:
        html = "".join(f"<p>{escape(line)}</p>" for line in self.as_text().split("\n"))
        return views.View(html, self.as_text())._repr_html_()

    def __repr__(self) -> str:
        """Return it in words."""
        return self.as_text()


def _codings(state: State) -> dict[str, tuple[str, object]]:
    """Return id -> the coder, and what is counted as changed when it is another: a memo on it is counted as a memo."""
    return {c.id: (c.coder, replace(c, memo="")) for c in state.codings}


def _memos(state: State) -> dict[str, tuple[str, object]]:
    return {m.id: (m.coder, (m.target, m.text)) for m in state.memos if m.text}
