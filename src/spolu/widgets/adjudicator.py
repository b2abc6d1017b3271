"""The view on two coders side by side: `spolu.coding.adjudicate` behind messages, decisions in a log of their own."""

from collections.abc import Sequence
from typing import Any

import traitlets

from spolu.coding import adjudicate as pure
from spolu.coding import codebook
from spolu.coding.adjudicate import Pair
from spolu.coding.logfile import LogFile
from spolu.coding.model import Coding, Event
from spolu.errors import SpoluError, StudyError
from spolu.language import pick, say
from spolu.steps.adjudicating import FOLDER, Adjudication
from spolu.steps.desk import now
from spolu.steps.reports import refuse_own_words
from spolu.telling import tell
from spolu.widgets.adjudicator_words import WORDS
from spolu.widgets.base import STATIC, Message, SpoluWidget, Taken


class Adjudicator(SpoluWidget):
    """Two coders side by side, place after place.

    Args:
        adjudication: who is compared and who decides.
    """

    _esm = STATIC / "adjudicator.js"
    _css = STATIC / "adjudicator.css"
    mark = traitlets.Unicode().tag(sync=True)

    def __init__(self, adjudication: Adjudication) -> None:
        self._of, store = adjudication, adjudication.store
        language = store.settings.interface
        title = say(WORDS, "adjudication of", language, left=adjudication.left, right=adjudication.right)
        super().__init__(title, language, WORDS)
        self.mark = f"{store.settings.id}/{adjudication.left}|{adjudication.right}/{adjudication.by}"

    def snapshot(self, message: Message) -> Message:
        """Return every pair with its words and what was decided."""
        store, decided = self._of.store, self._of.decisions()
        book = store.codebook()
        labels = {c.id: pick(c.label, store.settings.interface) or c.id for c in book.codes}
        drawn = codebook.colours(book)
        turns: dict[tuple[str, str], tuple[str, str, str]] = {}
        for t in store.transcripts():
            voices = {s.id: s.labels[0] for s in t.speakers if s.labels}
            turns |= {(t.id, x.id): (x.text, voices.get(x.speaker or "", ""), t.language) for x in t.turns}

        def side(c: Coding | None) -> Message | None:
            if c is None:
                return None
            colour = drawn.get(c.code, ("#6a6a6a", ""))[0]
            where = {"start": c.span.start, "end": c.span.end}
            return {"label": labels.get(c.code, c.code), "colour": colour, "memo": c.memo, **where}

        def row(p: Pair) -> Message:
            text, who, language = turns[p.transcript, p.turn]
            d = decided.get(p.key)
            return {
                "key": p.key, "kind": p.kind, "place": f"{p.transcript}/{p.turn}", "who": who, "text": text, "language": language,
                "left": side(p.left), "right": side(p.right), "stale": d is not None and pure.stale(p, d),
                "decision": {"choice": d.choice, "reason": d.reason, "by": d.by} if d else None,
            }  # fmt: skip

        pairs = [row(p) for p in self._of.pairs() if p.kind != "same"]
        return {"left": self._of.left, "right": self._of.right, "by": self._of.by, "pairs": pairs}

    def take(self, ops: Sequence[Message], message: Message) -> Taken:
        """Write decisions."""
        pairs = {p.key: p for p in self._of.pairs()}
        refused: dict[str, str] = {}
        events: list[Event] = []
        with LogFile(self._of.store.root / FOLDER / f"{self._of.by}.jsonl") as file:
            known = {e.opid for e in file.events()}
            for op in ops:
                if op["opid"] in known:
                    continue
                try:
                    events.append(self._event(pairs, op))
                except SpoluError as fault:
                    refused[op["opid"]] = tell(fault, self._language)
            file.append(events)
        done = tuple(op["opid"] for op in ops if op["opid"] not in refused)
        return Taken(done, tuple(op for op in ops if op["opid"] in done), refused)

    def _event(self, pairs: dict[str, Pair], op: Message) -> Event:
        if op["pair"] not in pairs:
            raise StudyError(str(op["pair"]), "there is no such pair any more")
        refuse_own_words(self._of.store, f"{FOLDER}/{self._of.by}.jsonl", str(op["reason"]))
        choice: Any = op["choice"]
        return pure.decide(pairs[op["pair"]], choice, by=self._of.by, at=now(), opid=op["opid"], reason=op["reason"])
