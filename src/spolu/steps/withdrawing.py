"""Withdrawn consent, followed through the chain: words go, and what rested on them is named."""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import UTC, date, datetime
from typing import Any

from spolu.coding import log
from spolu.coding.logfile import LogFile
from spolu.coding.model import Coding, Event
from spolu.errors import StudyError
from spolu.interviews import participants
from spolu.interviews.model import Transcript, Turn
from spolu.interviews.render import parse, render
from spolu.steps import adjudicating, testing
from spolu.store import Store
from spolu.trace import Contents, caused_by

GONE = "[…]"
"""What stands where the words of somebody who withdrew have been."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """What went and what has to be looked at again. Copies that others already have cannot be called back."""

    participant: str
    done: bool
    transcripts: tuple[str, ...]
    turns: int
    codings: int
    insights: tuple[str, ...]
    requirements: tuple[str, ...]
    blocks: tuple[str, ...]

    def as_dict(self) -> dict[str, Any]:
        """Return the receipt as plain values."""
        return asdict(self)

    def as_text(self) -> str:
        """Return the receipt in words."""
        verb = "Taken out" if self.done else "Would be taken out"
        lines = [
            f"{verb}: {self.turns} turns in {', '.join(self.transcripts) or 'no transcript'}, {self.codings} codings",
            f"To look at again: {', '.join((*self.insights, *self.requirements, *self.blocks)) or 'nothing'}",
        ]
        if self.done:
            lines.append("Build report and prototype again. Copies that were given away cannot be called back.")
        return "\n".join(lines)


def withdraw(store: Store, participant: str, *, dry_run: bool = False) -> Receipt:
    """Take a participant's words out of transcripts, codings and the vault, and mark them as withdrawn.

    Raises:
        StudyError: there is no such participant.
    """
    c = store.contents()
    if participant not in {p.id for p in c.participants}:
        raise StudyError(participant, "there is no such participant", "See interviews/participants.csv")
    mine = {t.id: turns for t in c.transcripts if (turns := _turns_of(t, participant))}
    codings = [x for x in c.codings if x.span.turn in mine.get(x.transcript, ())]
    receipt = _receipt(c, participant, mine, codings, not dry_run)
    if not dry_run:
        _take_out(store, c, participant, mine, codings)
    return receipt


def _turns_of(t: Transcript, participant: str) -> frozenset[str]:
    voices = {s.id for s in t.speakers if s.participant == participant}
    return frozenset(turn.id for turn in t.turns if turn.speaker in voices)


def _receipt(
    c: Contents, participant: str, mine: dict[str, frozenset[str]], codings: list[Coding], done: bool
) -> Receipt:
    ids = {x.id for x in codings}
    insights = tuple(i.id for i in c.insights if ids & {*i.evidence, *i.counter})
    requirements = tuple(r.id for r in c.requirements if any(link.to in insights for link in r.insights))
    blocks = sorted({block for id in ids for block in caused_by(c, id)})
    return Receipt(
        participant,
        done,
        tuple(mine),
        sum(map(len, mine.values())),
        len(codings),
        insights,
        requirements,
        tuple(blocks),
    )


def _take_out(
    store: Store, c: Contents, participant: str, mine: dict[str, frozenset[str]], codings: list[Coding]
) -> None:
    now = datetime.now(UTC).isoformat(timespec="seconds")
    events: dict[str, list[Event]] = {}
    for x in codings:
        events.setdefault(x.coder, []).append(log.removing(x, uuid.uuid4().hex, now))
    gone: set[str] = set()
    for path in sorted((store.root / "coding/codings").glob("*.jsonl")):
        with LogFile(path) as file:
            file.append(events.get(path.stem, ()))
            ever = _ever_on(file.history(), mine)
            file.forget(ever)
            gone |= set(ever)
    adjudicating.forget(store, gone)
    for t in c.transcripts:
        if t.id in mine:
            store.write(f"interviews/{t.id}.md", render(_without(t, mine[t.id])))
            _forget_original(store, t, mine[t.id])
    rows = [replace(p, withdrawn_at=date.today().isoformat()) if p.id == participant else p for p in c.participants]
    store.write("interviews/participants.csv", participants.render(rows, store.settings.attributes))
    testing.withdraw(store, participant)


def _ever_on(events: Sequence[Event], turns: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """Return the turns, and the codings that ever stood on one of them, taken away again or not."""
    found = {f"{transcript}/{turn}" for transcript, mine in turns.items() for turn in mine}
    home: dict[str, str] = {}
    for event in events:
        data: Any = event.data
        if event.op in ("add", "del"):
            row = data["coding"]
            home[row["id"]] = row["transcript"]
            places = [row["turn"]]
        else:
            places = [data[side]["turn"] for side in ("to", "from")] if event.op == "move" else []
        id = data["coding"]["id"] if event.op in ("add", "del") else data.get("id", "")
        if any(turn in turns.get(home.get(id, ""), ()) for turn in places):
            found.add(id)
    return frozenset(found)


def _without(t: Transcript, turns: frozenset[str]) -> Transcript:
    def emptied(turn: Turn) -> Turn:
        return replace(turn, text=GONE) if turn.id in turns else turn

    events = tuple(e for e in t.events if e.turn not in turns)
    return replace(t, turns=tuple(map(emptied, t.turns)), events=events)


def _forget_original(store: Store, t: Transcript, turns: frozenset[str]) -> None:
    """Empty the turns in the vault too, with what led back to them, and remove the file that they came from."""
    from spolu.steps.anonymising import registry
    from spolu.steps.interviews import index

    id = t.id
    if not store.has_vault() or f"transcript/{id}" not in store.vault:
        return
    kept = parse(store.vault.get(f"transcript/{id}").decode(), f"vault {id}")
    store.vault.put(f"transcript/{id}", render(_without(kept, turns)).encode())
    for o in index(store):
        if id in o.transcripts and f"original/{o.sha256}" in store.vault:
            store.vault.remove(f"original/{o.sha256}")
    known = registry(store)
    if id in known.ledgers:
        old = known.ledgers[id]
        events = [row for row, e in zip(old["events"], t.events, strict=True) if e.turn not in turns]
        left = {
            **old,
            "turns": {turn: rows for turn, rows in old["turns"].items() if turn not in turns},
            "events": events,
        }
        store.vault.put("registry", replace(known, ledgers={**known.ledgers, id: left}).to_json())
