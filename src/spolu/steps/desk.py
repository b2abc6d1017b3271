"""One transcript on the desk: what a coding view shows, and its actions written to the coder's log.

A view's action has the form of a line of the log, without quote and time: the quote is read from the transcript here, so
that a log never says what the text does not. Logs stay open for writing as long as somebody codes in this process; all
views of one coder share one, so that two cells do not lock each other out.
"""

import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from spolu.coding import codebook, log
from spolu.coding.model import Code, Codebook, Coding, Event, Memo
from spolu.errors import SpoluError, StudyError, of_disk
from spolu.interviews.model import Transcript
from spolu.steps.deskrows import Row, code_row, coding_row, event_row, memo_row, transcript_row
from spolu.steps.openlog import OpenLog, let_go, opened, reopen, touched
from spolu.steps.reports import refuse_own_words
from spolu.store import Store
from spolu.telling import tell, translate
from spolu.text import Span, nfc

CODERS = "coding/codings"
BOOK = "coding/codebook.yaml"
_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_LONGEST = 60  # characters of a tag
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


# ---------------------------------------------------------------------- the desk


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

    # ------------------------------------------------------------------ reading

    def contents(self, coder: str, view: str) -> dict[str, Any]:
        """Return the transcript, the codes, and every coding that ``coder`` may see.

        ``locked`` says why nothing can be written: the coder is at work elsewhere, or the folder may only be read.

        Raises:
            StudyError: the transcript is no longer there.
            Faults: a file of the study cannot be read.
        """
        mine: OpenLog | None = None
        locked = ""
        self.transcript = self._on_disk()
        if coder:
            try:
                let_go(view, but=self._path(coder))  # of whoever coded in this view before
                mine = opened(self._path(coder), view)
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
            "coders": self.coders(),
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
            "coders": self.coders(),
            "text_changed": any(f not in before for f in text),
        }

    def coders(self) -> list[str]:
        """Return everybody who has a log."""
        return sorted(p.stem for p in self._folder.glob("*.jsonl"))

    def _on_disk(self) -> Transcript:
        found = next((t for t in self.store.transcripts() if t.id == self.transcript.id), None)
        if found is None:
            raise StudyError(self.transcript.id, "this transcript is no longer there", "Open another: study.code()")
        return found

    @property
    def _folder(self) -> Path:
        return self.store.root / CODERS

    def _path(self, coder: str) -> Path:
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
        return [event_row(e) for e in by_hand if not _lost(log.undoing(e, "", ""), self.transcript)]

    def _is_here(self, data: Mapping[str, Any]) -> bool:
        return bool(data["coding"]["transcript"] == self.transcript.id)

    # ------------------------------------------------------------------ writing

    def write(self, coder: str, view: str, rows: Sequence[Row]) -> tuple[list[str], list[Row], dict[str, str]]:
        """Write actions and return only when they are on the disk.

        Returns:
            opids that are there now; the lines written; opid -> why for each that cannot be.

        Raises:
            StudyError: the coder is at work elsewhere.
            Faults: the codebook cannot be read.
            OSError: the disk does not take it; nothing of ``rows`` counts as done.
        """
        self.store.codebook()  # where it cannot be read nothing is written: the view keeps its actions and says why
        held = opened(self._path(coder), view)
        done: list[str] = []
        lines: list[str] = []
        refused: dict[str, str] = {}
        try:
            for row in rows:
                opid = str(row["opid"])
                try:
                    lines += self._taken(held, coder, row)
                    done.append(opid)
                except (SpoluError, LookupError, TypeError, ValueError, AttributeError) as fault:
                    refused[opid] = self._why(fault)
            held.file.append_lines(lines)
        except BaseException:  # an interrupt, too: what is not on the disk must not look as if it were
            reopen(self._path(coder))
            raise
        return done, [json.loads(line) for line in lines], refused

    def _taken(self, held: OpenLog, coder: str, row: Row) -> list[str]:
        """Return the lines to write for an action: none where it is in the log already, or makes a code."""
        if row["opid"] in held.events:
            return []
        if row["op"] == "code":
            self._new_code(row["code"])
            return []
        event = self._event(held, coder, row)
        line = log.line(event)
        line.encode()  # half an emoji is refused here, before the state follows
        held.follow(event)
        return [line]

    def _why(self, fault: Exception) -> str:
        language = self.store.settings.interface
        return (
            tell(fault, language)
            if isinstance(fault, SpoluError)
            else translate("this action cannot be understood", language)
        )

    def _event(self, held: OpenLog, coder: str, row: Row) -> Event:
        if row.get("undoes"):
            undone = held.events.get(str(row["undoes"]))
            if undone is None:
                raise StudyError(coder, "what should be taken back is not in this log")
            back = log.undoing(undone, str(row["opid"]), self.clock())
            if _lost(back, self._on_disk()):
                raise StudyError(self.transcript.id, "its text has changed meanwhile", "Look at it again")
            return back
        make: Mapping[str, Callable[[OpenLog, str, Row], Event]] = {
            "add": self._adding, "del": self._removing, "move": self._moving,
            **dict.fromkeys(("memo", "memo.del"), self._noting),
            **dict.fromkeys(("tag", "tag.del", "dismiss", "dismiss.del"), self._marking),
        }  # fmt: skip
        return make[row["op"]](held, coder, row)

    def _adding(self, held: OpenLog, coder: str, row: Row) -> Event:
        c = row["coding"]
        span, quote = self._quoted(c)
        if c["id"] in held.codings:
            raise StudyError(c["id"], "this coding is there already")
        if all(code.id != c["code"] for code in self.store.codebook().codes):
            raise StudyError(self.transcript.id, "there is no such code")  # not told: it may be made of a name
        memo = str(c.get("memo", ""))
        refuse_own_words(self.store, self.transcript.id, memo)
        coding = Coding(str(c["id"]), str(c["code"]), self.transcript.id, span, quote, coder, self.clock(), memo)
        return log.adding(coding, str(row["opid"]))

    def _removing(self, held: OpenLog, coder: str, row: Row) -> Event:
        return log.removing(_own(held, row["coding"]["id"]), str(row["opid"]), self.clock())

    def _moving(self, held: OpenLog, coder: str, row: Row) -> Event:
        span, quote = self._quoted(row["to"])
        return log.moving(_own(held, row["id"]), span, quote, str(row["opid"]), self.clock())

    def _noting(self, held: OpenLog, coder: str, row: Row) -> Event:
        """Return the event that writes a memo, or takes it away where no text is left."""
        id, target, opid = str(row["memo"]["id"]), str(row["memo"]["target"]), str(row["opid"])
        text = "" if row["op"] == "memo.del" else str(row["memo"]["text"])
        refuse_own_words(self.store, self.transcript.id, text)
        known, coding = held.memos.get(id), held.codings.get(target)
        before = known.text if known else coding.memo if coding else ""
        if text:
            return log.noting(Memo(id, target, text, coder, self.clock()), opid, before)
        if not before:
            raise StudyError(target, "this is no longer there")
        return log.unnoting(Memo(id, target, before, coder, known.at if known else ""), opid, self.clock())

    def _marking(self, held: OpenLog, coder: str, row: Row) -> Event:
        """Return the event that puts a tag or a dismissal on a turn, or takes it off."""
        target, op = str(row["target"]), str(row["op"]).removesuffix(".del")
        if target not in {f"{self.transcript.id}/{t.id}" for t in self.transcript.turns}:
            raise StudyError(target, "there is no such turn here")
        what = " ".join(nfc(str(row[log.MARKS[op]])).split())
        if not what or len(what) > _LONGEST:
            raise StudyError(target, f"a tag has between 1 and {_LONGEST} characters")
        gone = row["op"] != op
        if ((target, what, coder) in held.marks[op]) != gone:
            raise StudyError(target, "this is no longer there" if gone else "this is there already")
        if op == "tag" and not gone:
            refuse_own_words(self.store, self.transcript.id, what)
        made = (log.tagging if op == "tag" else log.dismissing)(target, what, coder, str(row["opid"]), self.clock())
        return replace(made, op=row["op"])

    def _quoted(self, place: Row) -> tuple[Span, str]:
        """Return span and words of a place in this transcript.

        Raises:
            StudyError: there is no such place, or its words are others now than the view shows.
        """
        turn, start, end = str(place["turn"]), int(place["start"]), int(place["end"])
        shown, now = (next((x.text for x in t.turns if x.id == turn), None) for t in (self.transcript, self._on_disk()))
        if shown is None or not 0 <= start < end <= len(shown):
            raise StudyError(f"{self.transcript.id}/{turn}", f"there is no text from {start} to {end}")
        if shown != now:
            raise StudyError(f"{self.transcript.id}/{turn}", "its text has changed meanwhile", "Look at it again")
        return Span(turn, start, end), shown[start:end]

    def _new_code(self, row: Row) -> None:
        """Put a code into the codebook; one that is there already stays as it is."""
        book, language = self.store.codebook(), self.store.settings.interface
        if any(c.id == row["id"] for c in book.codes):
            return
        label, what = str(row["label"]), str(row.get("definition", ""))
        refuse_own_words(self.store, self.transcript.id, f"{row['id']} {label} {what}")
        parent = row.get("parent") or None
        code = Code(str(row["id"]), {language: label}, {language: what} if what else {}, parent=parent)
        new = codebook.render(codebook.placed(book, code))
        codebook.parse(new)
        self.store.write(BOOK, new)


def _own(held: OpenLog, id: object) -> Coding:
    if id not in held.codings:
        raise StudyError(str(id), "this coding is no longer there")
    return held.codings[str(id)]


def _lost(event: Event, now: Transcript) -> bool:
    """Whether an event would put a coding on words that are not there: its place counted another text."""
    data: Mapping[str, Any] = event.data
    place = data["coding"] if event.op == "add" else data["to"] if event.op == "move" else None
    text = next((t.text for t in now.turns if place and t.id == place["turn"]), "")
    return place is not None and text[place["start"] : place["end"]] != place["quote"]
