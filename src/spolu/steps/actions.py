"""What a person does in a coding view, written to the coder's log: codings, memos, tags, dismissals, new codes.

A view's action has the form of a line of the log, without quote and time: the quote is read from the transcript here, so
that a log never says what the text does not.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from spolu.coding import codebook, log
from spolu.coding.model import Code, Coding, Event, Memo
from spolu.errors import SpoluError, StudyError
from spolu.steps.desk import BOOK, Desk, lost
from spolu.steps.deskrows import Row
from spolu.steps.openlog import OpenLog, opened, reopen
from spolu.steps.reports import refuse_own_words
from spolu.telling import tell, translate
from spolu.text import Span, nfc

_LONGEST = 60  # characters of a tag


def write(desk: Desk, coder: str, view: str, rows: Sequence[Row]) -> tuple[list[str], list[Row], dict[str, str]]:
    """Write actions and return only when they are on the disk.

    Returns:
        opids that are there now; the lines written; opid -> why for each that cannot be.

    Raises:
        StudyError: the coder is at work elsewhere.
        Faults: the codebook cannot be read.
        OSError: the disk does not take it; nothing of ``rows`` counts as done.
    """
    desk.store.codebook()  # where it cannot be read nothing is written: the view keeps its actions and says why
    held = opened(desk.path(coder), view)
    done: list[str] = []
    lines: list[str] = []
    refused: dict[str, str] = {}
    try:
        for row in rows:
            opid = str(row["opid"])
            try:
                lines += _taken(desk, held, coder, row)
                done.append(opid)
            except (SpoluError, LookupError, TypeError, ValueError, AttributeError) as fault:
                refused[opid] = _why(desk, fault)
        held.file.append_lines(lines)
    except BaseException:  # an interrupt, too: what is not on the disk must not look as if it were
        reopen(desk.path(coder))
        raise
    return done, [json.loads(line) for line in lines], refused


def _taken(desk: Desk, held: OpenLog, coder: str, row: Row) -> list[str]:
    """Return the lines to write for an action: none where it is in the log already, or makes a code."""
    if row["opid"] in held.events:
        return []
    if row["op"] == "code":
        _new_code(desk, row["code"])
        return []
    event = _event(desk, held, coder, row)
    line = log.line(event)
    line.encode()  # half an emoji is refused here, before the state follows
    held.follow(event)
    return [line]


def _why(desk: Desk, fault: Exception) -> str:
    language = desk.store.settings.interface
    return (
        tell(fault, language)
        if isinstance(fault, SpoluError)
        else translate("this action cannot be understood", language)
    )


def _event(desk: Desk, held: OpenLog, coder: str, row: Row) -> Event:
    if row.get("undoes"):
        undone = held.events.get(str(row["undoes"]))
        if undone is None:
            raise StudyError(coder, "what should be taken back is not in this log")
        back = log.undoing(undone, str(row["opid"]), desk.clock())
        if lost(back, desk.on_disk()):
            raise StudyError(desk.transcript.id, "its text has changed meanwhile", "Look at it again")
        return back
    make: Mapping[str, Callable[[Desk, OpenLog, str, Row], Event]] = {
        "add": _adding, "del": _removing, "move": _moving,
        **dict.fromkeys(("memo", "memo.del"), _noting),
        **dict.fromkeys(("tag", "tag.del", "dismiss", "dismiss.del"), _marking),
    }  # fmt: skip
    return make[row["op"]](desk, held, coder, row)


def _adding(desk: Desk, held: OpenLog, coder: str, row: Row) -> Event:
    c = row["coding"]
    span, quote = _quoted(desk, c)
    if c["id"] in held.codings:
        raise StudyError(c["id"], "this coding is there already")
    if all(code.id != c["code"] for code in desk.store.codebook().codes):
        raise StudyError(desk.transcript.id, "there is no such code")  # not told: it may be made of a name
    memo = str(c.get("memo", ""))
    refuse_own_words(desk.store, desk.transcript.id, memo)
    coding = Coding(str(c["id"]), str(c["code"]), desk.transcript.id, span, quote, coder, desk.clock(), memo)
    return log.adding(coding, str(row["opid"]))


def _removing(desk: Desk, held: OpenLog, coder: str, row: Row) -> Event:
    return log.removing(_own(held, row["coding"]["id"]), str(row["opid"]), desk.clock())


def _moving(desk: Desk, held: OpenLog, coder: str, row: Row) -> Event:
    span, quote = _quoted(desk, row["to"])
    return log.moving(_own(held, row["id"]), span, quote, str(row["opid"]), desk.clock())


def _noting(desk: Desk, held: OpenLog, coder: str, row: Row) -> Event:
    """Return the event that writes a memo, or takes it away where no text is left."""
    id, target, opid = str(row["memo"]["id"]), str(row["memo"]["target"]), str(row["opid"])
    text = "" if row["op"] == "memo.del" else nfc(str(row["memo"]["text"]))
    refuse_own_words(desk.store, desk.transcript.id, text)
    known, coding = held.memos.get(id), held.codings.get(target)
    before = known.text if known else coding.memo if coding else ""
    if text:
        return log.noting(Memo(id, target, text, coder, desk.clock()), opid, before)
    if not before:
        raise StudyError(target, "this is no longer there")
    return log.unnoting(Memo(id, target, before, coder, known.at if known else ""), opid, desk.clock())


def _marking(desk: Desk, held: OpenLog, coder: str, row: Row) -> Event:
    """Return the event that puts a tag or a dismissal on a turn, or takes it off."""
    target, op = str(row["target"]), str(row["op"]).removesuffix(".del")
    if target not in {f"{desk.transcript.id}/{t.id}" for t in desk.transcript.turns}:
        raise StudyError(target, "there is no such turn here")
    what = " ".join(nfc(str(row[log.MARKS[op]])).split())
    if not what or len(what) > _LONGEST:
        raise StudyError(target, f"a tag has between 1 and {_LONGEST} characters")
    gone = row["op"] != op
    if ((target, what, coder) in held.marks[op]) != gone:
        raise StudyError(target, "this is no longer there" if gone else "this is there already")
    if op == "tag" and not gone:
        refuse_own_words(desk.store, desk.transcript.id, what)
    made = (log.tagging if op == "tag" else log.dismissing)(target, what, coder, str(row["opid"]), desk.clock())
    return replace(made, op=row["op"])


def _quoted(desk: Desk, place: Row) -> tuple[Span, str]:
    """Return span and words of a place in this transcript.

    Raises:
        StudyError: there is no such place, or its words are others now than the view shows.
    """
    turn, start, end = str(place["turn"]), int(place["start"]), int(place["end"])
    shown, now = (next((x.text for x in t.turns if x.id == turn), None) for t in (desk.transcript, desk.on_disk()))
    if shown is None or not 0 <= start < end <= len(shown):
        raise StudyError(f"{desk.transcript.id}/{turn}", f"there is no text from {start} to {end}")
    if shown != now:
        raise StudyError(f"{desk.transcript.id}/{turn}", "its text has changed meanwhile", "Look at it again")
    return Span(turn, start, end), shown[start:end]


def _new_code(desk: Desk, row: Row) -> None:
    """Put a code into the codebook; one that is there already stays as it is."""
    book, language = desk.store.codebook(), desk.store.settings.interface
    if any(c.id == row["id"] for c in book.codes):
        return
    label, what = str(row["label"]), str(row.get("definition", ""))
    refuse_own_words(desk.store, desk.transcript.id, f"{row['id']} {label} {what}")
    parent = row.get("parent") or None
    code = Code(str(row["id"]), {language: label}, {language: what} if what else {}, parent=parent)
    new = codebook.render(codebook.placed(book, code))
    codebook.parse(new)
    desk.store.write(BOOK, new)


def _own(held: OpenLog, id: object) -> Coding:
    if id not in held.codings:
        raise StudyError(str(id), "this coding is no longer there")
    return held.codings[str(id)]
