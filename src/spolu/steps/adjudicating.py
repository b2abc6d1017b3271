"""Deciding between two coders, on disk: ``coding/adjudicated/<who>.jsonl``, a log of its own that no coder's result changes."""

import re
import uuid
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from spolu import frames
from spolu.coding import adjudicate as pure
from spolu.coding import log
from spolu.coding.adjudicate import Choice, Decision, Pair
from spolu.coding.logfile import LogFile
from spolu.coding.model import Coding
from spolu.errors import StudyError, there_are
from spolu.frames import frame, told
from spolu.language import pick
from spolu.steps.desk import now
from spolu.steps.reports import refuse_own_words
from spolu.store import Store

if TYPE_CHECKING:
    import pandas as pd

FOLDER = "coding/adjudicated"
_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def adjudicate(store: Store, left: str, right: str, by: str) -> "Adjudication":
    """Put two coders side by side.

    Raises:
        StudyError: one of them has no codings, they are one, or ``by`` is no name for a file.
    """
    known = sorted({c.coder for c in store.coding_state().codings})
    for coder in (left, right):
        if coder not in known:
            raise StudyError("adjudicate", f"'{coder}' has no codings here", there_are(known, "study.code('R01')"))
    if left == right:
        raise StudyError("adjudicate", "left and right are the same person", "Name two coders")
    if not _NAME.fullmatch(by):
        raise StudyError("adjudicate", f"'{by}' cannot name a log", "Use small letters, digits and hyphens")
    return Adjudication(store, left, right, by)


@dataclass(frozen=True)
class Adjudication:
    """Two coders side by side. Reads anew whenever it is asked, so that decisions of others show."""

    store: Store
    left: str
    right: str
    by: str

    def pairs(self) -> tuple[Pair, ...]:
        """Every coding of the two, in exactly one pair."""
        return pure.pairs(self.store.coding_state().codings, self.store.transcripts(), self.left, self.right)

    def decisions(self) -> dict[str, Decision]:
        """The last decision on each pair, whoever made it."""
        read = [log.parse(log.whole(p.read_bytes(), p.name), p.name) for p in logs(self.store)]
        return dict(pure.decisions(log.union(*read)))

    def waiting(self) -> tuple[Pair, ...]:
        """The pairs that still want a decision."""
        return pure.waiting(self.pairs(), self.decisions())

    def decide(self, key: str, choice: Choice, reason: str = "", *, code: str = "") -> None:
        """Record a decision; on the disk before this returns.

        Args:
            key: of the pair, as the table names it.
            choice: left, right, both, merge, neither; open takes an earlier one back.
            reason: why. ``code``: of a merge, if not the left one's.

        Raises:
            StudyError: no such pair or code, the choice does not fit, or the reason is missing.
            LeakError: the reason holds an original identifier.
        """
        pair = next((p for p in self.pairs() if p.key == key), None)
        if pair is None:
            raise StudyError(key, "there is no such pair", "See the column 'pair' of .frame()")
        if code and code not in {c.id for c in self.store.codebook().codes}:
            raise StudyError("code", f"there is no code '{code}'", "See study.codebook()")
        event = pure.decide(pair, choice, by=self.by, at=now(), opid=uuid.uuid4().hex, reason=reason, code=code)
        refuse_own_words(self.store, f"{FOLDER}/{self.by}.jsonl", reason)
        with LogFile(self.store.root / FOLDER / f"{self.by}.jsonl") as file:
            file.append([event])

    def result(self) -> tuple[Coding, ...]:
        """What both stand for: what is the same, and what was decided."""
        texts = {(t.id, turn.id): turn.text for t in self.store.transcripts() for turn in t.turns}
        return pure.result(self.pairs(), self.decisions(), texts)

    def result_frame(self) -> "pd.DataFrame":
        """Return the result for pandas, one row a coding."""
        return frames.codings(self.result(), self.store.codebook(), self.store.settings.interface)

    def frame(self) -> "pd.DataFrame":
        """Return one row a pair: both sides with code and words, and the decision; ``state``: same, decided, stale, waiting."""
        decided, language = self.decisions(), self.store.settings.interface
        labels = {c.id: pick(c.label, language) or c.id for c in self.store.codebook().codes}
        rows = []
        for p in self.pairs():
            d = decided.get(p.key)
            state = ("stale" if pure.stale(p, d) else "decided") if d else "same" if p.kind == "same" else "waiting"
            row: dict[str, object] = {
                "pair": p.key,
                "kind": p.kind,
                "state": state,
                "transcript": p.transcript,
                "turn": p.turn,
            }
            for coder, c in ((self.left, p.left), (self.right, p.right)):
                row |= {coder: labels.get(c.code, c.code) if c else "", f"{coder} words": c.quote if c else ""}
            rows.append(
                row | {"choice": d.choice if d else "", "reason": d.reason if d else "", "by": d.by if d else ""}
            )
        sides = [x for coder in (self.left, self.right) for x in (coder, f"{coder} words")]
        return frame(rows, ["pair", "kind", "state", "transcript", "turn", *sides, "choice", "reason", "by"])

    def _repr_html_(self) -> str:
        return str(told(self.frame(), self.store.settings.interface).to_html(index=False, border=0))

    def __repr__(self) -> str:
        """Return the table as text."""
        return str(told(self.frame(), self.store.settings.interface).to_string(index=False))


def logs(store: Store) -> list[Path]:
    """Return the paths of the logs of decisions, whoever made them."""
    return sorted((store.root / FOLDER).glob("*.jsonl"))
