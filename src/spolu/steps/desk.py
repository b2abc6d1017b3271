"""One transcript on the desk: what a coding view shows. `spolu.steps.actions` writes what is done in it.

Logs stay open for writing as long as somebody codes in this process; all views of one coder share one, so that two cells
do not lock each other out.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from spolu.coding import codebook, log
from spolu.coding.model import Codebook, Coding, Event, Memo
from spolu.errors import StudyError, of_disk
from spolu.interviews.model import Transcript
from spolu.steps.deskrows import Row, code_row, coding_row, event_row, memo_row, transcript_row
from spolu.steps.openlog import OpenLog, let_go, opened, touched
from spolu.store import Store
from spolu.telling import tell

CODERS = "coding/codings"
BOOK = "coding/codebook.yaml"
_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_REMEMBERED = 400  # events from which a view can undo after a refresh
_BY_HAND = re.compile(r"[^/]+/\d+")  # opids that a view gives; those of imports, merges and withdrawals look otherwise


def now() -> str:
    """Return the time as logs write it."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def log_of(coder: str) -> str:
    """Return the name of a coder's log in the study.

    Raises:
        StudyError: this is no coder's name.
    """
    if not _NAME.fullmatch(coder):
        raise StudyError(coder, "this is no coder's name", "Use small letters without diacritics, digits, hyphens")
    return f"{CODERS}/{coder}.jsonl"


@dataclass(slots=True)
class Desk:
    """A transcript with everything needed to code it.

    Attributes:
        store: the study. ``transcript``: what is coded, as the last view that opened got it.
        blind: other people's codings are not even sent to the view.
        clock: gives the time of an action.
    """

    store: Store
    transcript: Transcript
    blind: bool = False
    clock: Callable[[], str] = now
    seen: dict[str, tuple[tuple[str, int, int], ...]] = field(default_factory=dict)

    def contents(self, coder: str, view: str) -> dict[str, Any]:
        """Return the transcript, the codes, and every coding that ``coder`` may see.

        ``locked`` says why nothing can be written: the coder is at work elsewhere, or the folder may only be read.

        Raises:
            StudyError: the transcript is no longer there.
            Faults: a file of the study cannot be read.
        """
        mine: OpenLog | None = None
        locked = ""
        self.transcript = self.on_disk()
        if coder:
            try:
                let_go(view, but=self.path(coder))  # of whoever coded in this view before
                mine = opened(self.path(coder), view)
            except StudyError as fault:
                locked = tell(fault, self.store.settings.interface)
            except OSError as error:
                locked = tell(of_disk(error, CODERS), self.store.settings.interface)
        book = self.store.codebook()
        others = self._others(coder if mine else "")
        codings, memos, tags = list(others.codings), list(others.memos), list(others.tags)
        if mine:
            codings += mine.codings.values()
            memos += mine.memos.values()
            tags += mine.marks["tag"]
        self.seen[view] = self._files(coder)
        return {
            "transcript": transcript_row(self.transcript, self.store.settings.interface),
            "coders": list(self.store.coders()),
            "codes": self._codes(book),
            "codings": self._rows(book, codings),
            "memos": self._memos(memos),
            "tags": self._tags(tags),
            "tag_names": sorted({tag for _, tag, _ in tags}),
            "dismissed": [[turn, code] for turn, code, _ in mine.marks["dismiss"]] if mine else [],
            "history": self._history(mine) if mine else [],
            "locked": locked,
        }

    def changed(self, coder: str, view: str) -> dict[str, Any]:
        """Return codings, memos and codes again where another file changed since this view's last look."""
        files = self._files(coder)
        if self.seen.get(view) == files:
            return {}
        before, self.seen[view] = dict.fromkeys(self.seen.get(view, ())), files
        book = self.store.codebook()
        others = self._others(coder)
        text = [f for f in files if f[0].endswith(".md")]
        return {
            "codes": self._codes(book),
            "codings": self._rows(book, others.codings),
            "memos": self._memos(others.memos),
            "tags": self._tags(others.tags),
            "coders": list(self.store.coders()),
            "text_changed": any(f not in before for f in text),
        }

    def on_disk(self) -> Transcript:
        """Return the transcript as it is now.

        Raises:
            StudyError: it is no longer there.
        """
        found = next((t for t in self.store.transcripts() if t.id == self.transcript.id), None)
        if found is None:
            raise StudyError(self.transcript.id, "this transcript is no longer there", "Open another: study.code()")
        return found

    @property
    def _folder(self) -> Path:
        return self.store.root / CODERS

    def path(self, coder: str) -> Path:
        """Return where a coder's log is; raises `StudyError` where this is no coder's name."""
        return self.store.root / log_of(coder)

    def _files(self, coder: str) -> tuple[tuple[str, int, int], ...]:
        """Return name, size and time of each file that other people change."""
        logs = [] if self.blind else [p for p in self._folder.glob("*.jsonl") if p.stem != coder]
        text = self.store.root / f"interviews/{self.transcript.id}.md"
        found = []
        for path in (*sorted(logs), self.store.root / BOOK, text):
            try:
                stat = path.stat()
            except FileNotFoundError:
                continue
            found.append((path.name, stat.st_size, stat.st_mtime_ns))
        return tuple(found)

    def _others(self, coder: str) -> log.State:
        """Return what everybody but ``coder`` made here; nothing where coding is blind."""
        if self.blind:
            return log.State()
        logs = [
            log.parse(log.whole(path.read_bytes(), path.name), path.name)
            for path in sorted(self._folder.glob("*.jsonl"))
            if path.stem != coder
        ]
        return log.replay(log.union(*logs))

    def _rows(self, book: Codebook, codings: Iterable[Coding]) -> list[Row]:
        here = (c for c in codings if c.transcript == self.transcript.id)
        texts = {t.id: t.text for t in self.transcript.turns}
        return [coding_row(c, texts) for c in codebook.followed(book, here)]

    def _memos(self, memos: Iterable[Memo]) -> list[Row]:
        """Return memos on the transcript and its turns, and on codes; those on codings come with their coding."""
        codes = {c.id for c in self.store.codebook().codes}
        return [memo_row(m) for m in memos if m.target in codes or m.target.split("/")[0] == self.transcript.id]

    def _tags(self, tags: Iterable[tuple[str, str, str]]) -> list[Row]:
        here = (x for x in tags if x[0].split("/")[0] == self.transcript.id)
        return [{"target": target, "tag": tag, "coder": coder} for target, tag, coder in here]

    def _codes(self, book: Codebook) -> list[Row]:
        language, drawn = self.store.settings.interface, codebook.colours(book)
        return [code_row(c, language, drawn[c.id]) for c in book.codes]

    def _history(self, mine: OpenLog) -> list[Row]:
        """Return the coder's latest events here, from which a view learns what it can undo.

        What was done otherwise (a merge of codes, pseudonymising again, a withdrawal) is no step of the coder's, and
        what lost its words cannot come back.
        """
        codings = {touched(e) for e in mine.events.values() if e.op == "add" and self._is_here(e.data)}
        here = [
            e for e in mine.events.values()
            if (at := touched(e)) in codings or at.split("/")[0] == self.transcript.id
        ]  # fmt: skip
        by_hand = [e for e in here[-_REMEMBERED:] if _BY_HAND.fullmatch(e.opid)]
        return [event_row(e) for e in by_hand if not lost(log.undoing(e, "", ""), self.transcript)]

    def _is_here(self, data: Mapping[str, Any]) -> bool:
        return bool(data["coding"]["transcript"] == self.transcript.id)


def lost(event: Event, now: Transcript) -> bool:
    """Whether an event would put a coding on words that are not there: its place counted another text."""
    data: Mapping[str, Any] = event.data
    place = data["coding"] if event.op == "add" else data["to"] if event.op == "move" else None
    text = next((t.text for t in now.turns if place and t.id == place["turn"]), "")
    return place is not None and text[place["start"] : place["end"]] != place["quote"]
