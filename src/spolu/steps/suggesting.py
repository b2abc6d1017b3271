"""Codes proposed for uncoded turns, to look through and take one by one; nothing is computed until somebody asks."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass, replace
from html import escape
from typing import TYPE_CHECKING

from spolu import views
from spolu.coding import log
from spolu.coding.agreement import agreement
from spolu.coding.logfile import LogFile
from spolu.coding.model import Coding
from spolu.coding.retrieve import material
from spolu.coding.suggest import Suggested, origin, suggest, taken
from spolu.coding.words import WORDS
from spolu.errors import StudyError
from spolu.frames import frame, told
from spolu.language import number, pick, say
from spolu.steps.comparing import Compared
from spolu.steps.desk import CODERS, now
from spolu.store import Store
from spolu.trace import Contents

if TYPE_CHECKING:
    import pandas as pd

    from spolu.coding.suggest import Embedder

_MOST = 12
THRESHOLD = 0.5
"""Probability from which a code is proposed where nobody says another."""


def suggestions(store: Store, threshold: float, embedder: "Embedder | None") -> "Suggestions":
    """Learn from the study's codings and propose codes.

    Raises:
        StudyError: the threshold is no probability, or scikit-learn is not installed.
    """
    if not 0 < threshold < 1:
        raise StudyError("threshold", f"{threshold:g} is no probability", "Take a number between 0 and 1")
    c = store.contents()
    return Suggestions(_found(c, c.codings, threshold, embedder), c, store)


def proposed(store: Store, transcript: str, coder: str, *, blind: bool) -> list[dict[str, object]]:
    """Return what is proposed for the turns of one transcript, a row each, for a view.

    Args:
        coder: for whom. ``blind``: learn from this coder's codings alone, so that nothing of the others shows through.

    Raises:
        StudyError: too little is coded to learn from, or scikit-learn is not installed.
    """
    c = store.contents()
    codings = [x for x in c.codings if x.coder == coder] if blind else c.codings
    found = _found(c, codings, THRESHOLD, None)
    if not found.learnt:
        raise StudyError("suggestions", say(WORDS, "too little to learn", store.settings.interface))
    return [
        {"turn": s.turn, "code": s.code, "probability": s.probability, "words": list(s.words), "memo": origin(s)}
        for s in found.suggestions
        if s.transcript == transcript
    ]


def _found(c: Contents, codings: Sequence[Coding], threshold: float, embedder: "Embedder | None") -> Suggested:
    voices = material(c.transcripts, c.codings, c.codebook, c.participants).voices  # those who consent to analysis
    read = [replace(t, turns=tuple(x for x in t.turns if (t.id, x.id) in voices)) for t in c.transcripts]
    return suggest(codings, read, c.codebook, threshold=threshold, embedder=embedder)


@dataclass(frozen=True)
class Suggestions:
    """Proposals, clearly not codings."""

    found: Suggested
    contents: Contents
    store: Store

    def frame(self) -> "pd.DataFrame":
        """Return one row a proposal: number, where, code, probability, the words that speak for it, the turn."""
        rows = [
            {"n": n, "transcript": s.transcript, "turn": s.turn, "code": s.code, "label": self._name(s.code),
             "probability": s.probability, "words": ", ".join(s.words), "text": s.text}
            for n, s in enumerate(self.found.suggestions)
        ]  # fmt: skip
        return frame(rows, ["n", "transcript", "turn", "code", "label", "probability", "words", "text"])

    def quality(self) -> "pd.DataFrame":
        """Return one row a code: turns it was learnt from, precision and recall on transcripts that were held out."""
        rows = [
            {
                "code": x.code,
                "label": self._name(x.code),
                "turns": x.turns,
                "precision": x.precision,
                "recall": x.recall,
            }
            for x in self.found.learnt
        ]
        return frame(rows, ["code", "label", "turns", "precision", "recall"])

    def agreement(self) -> Compared:
        """Compare people with the classifier as one more coder, on transcripts that it had not seen; unit: turn."""
        c = self.contents
        codings = [*c.codings, *self.found.as_coder]
        compared = agreement(codings, c.transcripts, c.codebook, seed=self.store.settings.seed)
        return Compared(compared, c, self.store.settings.interface)

    def take(self, n: int, coder: str) -> str:
        """Make a proposal a coding of ``coder``'s; its memo says where it came from. Return the coding's id.

        Raises:
            StudyError: there is no such proposal, or the coder's log is open elsewhere.
        """
        if not 0 <= n < len(self.found.suggestions):
            raise StudyError(str(n), "there is no such suggestion", "See the column 'n' of .frame()")
        if coder not in {c.coder for c in self.contents.codings}:
            raise StudyError("coder", f"'{coder}' has not coded here yet", "Begin with study.code(…, coder=…)")
        coding = taken(self.found.suggestions[n], uuid.uuid4().hex, coder, now())
        with LogFile(self.store.root / CODERS / f"{coder}.jsonl") as file:
            file.append([log.adding(coding, uuid.uuid4().hex)])
        return coding.id

    def as_dict(self) -> list[dict[str, object]]:
        """Return the proposals as plain values."""
        return [{str(k): v for k, v in row.items()} for row in self.frame().to_dict("records")]

    def _name(self, code: str) -> str:
        labels = {c.id: pick(c.label, self.store.settings.interface) for c in self.contents.codebook.codes}
        return labels.get(code) or code

    def _lines(self) -> list[str]:
        language = self.store.settings.interface
        if not self.found.learnt:
            return [say(WORDS, "too little to learn", language)]
        return [
            say(WORDS, "suggestions", language, n=len(self.found.suggestions)),
            say(WORDS, "suggestions are", language),
        ]

    def _repr_html_(self) -> str:
        language, rows = self.store.settings.interface, []
        for n, s in enumerate(self.found.suggestions[:_MOST]):
            tongue = next((t.language for t in self.contents.transcripts if t.id == s.transcript), "")
            why = say(WORDS, "speaks for it", language, reasons=", ".join(s.words) or "–")
            head = f"{n} · {self._name(s.code)}? {number(s.probability, 2, language)} · {why} · {s.transcript}/{s.turn}"
            rows.append(f'<p class="quiet">{escape(head)}</p>{views.quote(s.text, tongue)}')
        head, *rest = self._lines()
        below = "".join(f'<p class="quiet">{escape(line)}</p>' for line in rest)
        return views.View(f"<h3>{escape(head)}</h3>{below}{''.join(rows)}", "")._repr_html_()

    def __repr__(self) -> str:
        """Return the proposals as text."""
        shown = told(self.frame().drop(columns=["text", "label"]), self.store.settings.interface)
        table = [str(shown.to_string(index=False))] if self.found.suggestions else []
        return "\n".join([*self._lines(), *table])
