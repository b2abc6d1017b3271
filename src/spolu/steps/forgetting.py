"""What the vault forgets when somebody withdraws, or a file goes: words, and all that led to them and that nobody else said."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import Any

from spolu.errors import VaultError
from spolu.interviews import held
from spolu.interviews.decisions import Decision, Target
from spolu.interviews.model import GONE, Mention, Person, Transcript
from spolu.interviews.pseudonyms import Registry
from spolu.interviews.render import render
from spolu.steps import anonymising, landing
from spolu.steps.carrying import unfinished
from spolu.steps.interviews import Original, index, originals, write_index
from spolu.store import Store

Turns = Mapping[str, frozenset[str]]
"""Transcript -> turns."""
_NOTHING = Decision("gone-0000", "accept", "")
"""What takes the place of a decision about something forgotten: keys hold the number of a decision, so none moves up."""


def without(t: Transcript, turns: frozenset[str]) -> Transcript:
    """Return a transcript whose ``turns`` say nothing."""
    events = tuple(e for e in t.events if e.turn not in turns)
    said = tuple(replace(turn, text=GONE) if turn.id in turns else turn for turn in t.turns)
    return replace(t, turns=said, events=events)


def ready(store: Store) -> None:
    """Do nothing where the vault can forget.

    Raises:
        VaultError: no passphrase or the wrong one; or pseudonymising was stopped half way.
    """
    if unfinished(store):
        raise VaultError("vault", "pseudonymising was stopped half way", "Run first: spolu interviews anonymise")


def forget(store: Store, participant: str, mine: Turns) -> None:
    """Empty turns in the vault, remove the files they came from, and forget what nobody else said.

    Args:
        store: the study, with its vault. ``participant``: who withdrew. ``mine``: their turns.
    """
    known, made = _holding(store), anonymising.decisions(store)
    store.vault.put("registry", known.to_json())  # before a turn is emptied: who is meant elsewhere may hang on it
    received = {t.id: t for t in originals(store)}
    emptied = {id: without(t, mine.get(id, frozenset())) for id, t in received.items()}
    said = _Said(emptied.values(), participant)
    named = {form for person in known.persons if said.of(person) for form in person.forms}
    unnamed = {id: _unnamed(t, participant, named, mine[id]) for id, t in emptied.items() if id in mine}
    labels = {label for t in unnamed.values() for s in t.speakers for label in s.labels}
    for id, t in unnamed.items():
        store.vault.put(f"transcript/{id}", render(t).encode())
    rows = []
    for o in index(store):
        if not mine.keys() & set(o.transcripts):
            rows.append(o)
            continue
        store.vault.remove(f"original/{o.sha256}")
        rows.append(replace(o, name=o.transcripts[0] + PurePath(o.name).suffix))
    write_index(store, rows)
    names = {id: o.name for o in rows for id in o.transcripts}
    left = [m for m in known.held if m.turn not in mine.get(m.transcript, ())]
    kept = _kept(known, lambda person: tuple(f for f in person.forms if f in labels or said.holds(f)), said, left)
    store.vault.put("registry", replace(kept, ledgers={
        id: _ledger(old, unnamed[id], mine[id], names[id]) if id in unnamed else old
        for id, old in known.ledgers.items()
    }).to_json())  # fmt: skip
    _forget_decisions(store, made, known, _lost(known, kept), said, mine)
    landing.forget(store, mine)
    tidy(store)


def drop(store: Store, file: Original) -> None:
    """Remove a received file with its transcripts, and forget what no other one says.

    Its records go last: where this was stopped before, it can be done again, or `tidy` finds what is left.
    """
    known, made = _holding(store), anonymising.decisions(store)
    received = originals(store)
    gone = {t.id: frozenset(turn.id for turn in t.turns) for t in received if t.id in file.transcripts}
    said = _Said([t for t in received if t.id not in gone], "")
    left = [m for m in known.held if m.transcript not in gone]
    kept = _kept(known, lambda person: tuple(filter(said.holds, person.forms)), said, left)
    ledgers = {id: ledger for id, ledger in known.ledgers.items() if id not in gone}
    store.vault.put("registry", replace(kept, ledgers=ledgers).to_json())
    _forget_decisions(store, made, known, _lost(known, kept), said, gone)
    landing.forget(store, gone)
    write_index(store, [o for o in index(store) if o.sha256 != file.sha256])
    for name in (f"original/{file.sha256}", *(f"transcript/{id}" for id in file.transcripts)):
        store.vault.remove(name)
    tidy(store)


def tidy(store: Store) -> None:
    """Remove what a process that was killed left in the vault: records that no file of the index has, and half written ones."""
    known = {f"original/{o.sha256}" for o in index(store)} | {
        f"transcript/{t}" for o in index(store) for t in o.transcripts
    }
    for name in store.vault.names():
        if name.startswith(("original/", "transcript/")) and name not in known:
            store.vault.remove(name)
    store.vault.sweep()


def _holding(store: Store) -> Registry:
    """Return the registry with whom each place means, so that what leaves changes nothing in what is left."""
    known = anonymising.registry(store)
    if not known.linked:
        return known
    _, mentions, _ = anonymising.found(store, known)
    return replace(known, held=held.hold(mentions, known.linked))


def _lost(known: Registry, kept: Registry) -> dict[str, str]:
    """Return key -> kind of those who are known no longer."""
    left = {p.key for p in (*kept.linked, *kept.persons)}
    return {p.key: p.kind for p in (*known.linked, *known.persons) if p.key not in left}


@dataclass(frozen=True, slots=True)
class _Said:
    """What is left in the vault's transcripts, labels of whoever withdrew not counted."""

    text: str

    def __init__(self, transcripts: Iterable[Transcript], participant: str) -> None:
        parts: list[str] = []
        for t in transcripts:
            own = {s.id for s in t.speakers if s.participant == participant}
            parts += [t.title, *t.attributes.values(), *(e.text for e in t.events)]
            parts += [label for s in t.speakers if s.id not in own for label in s.labels]
            for turn in t.turns:
                parts += [turn.text, turn.group or "", *([turn.label or ""] if turn.speaker not in own else [])]
        object.__setattr__(self, "text", "\n".join(parts))

    def holds(self, form: str) -> bool:
        return form in self.text

    def of(self, person: Person) -> bool:
        return any(map(self.holds, person.forms))


def _unnamed(t: Transcript, participant: str, named: set[str], turns: frozenset[str]) -> Transcript:
    """Return a transcript in which a person has no name, unless others say it: then it must stay known to be replaced."""

    def new(labels: Sequence[str]) -> tuple[str, ...]:
        return tuple(label for label in labels if label in named) or (participant,)

    speakers = {s.id: replace(s, labels=new(s.labels)) if s.participant == participant else s for s in t.speakers}
    turned = tuple(
        replace(turn, label=speakers[turn.speaker or ""].labels[0]) if turn.id in turns and turn.label else turn
        for turn in t.turns
    )
    return replace(t, speakers=tuple(speakers.values()), turns=turned)


def _kept(
    known: Registry, forms: Callable[[Person], tuple[str, ...]], said: _Said, places: Iterable[Mention]
) -> Registry:
    """Return a registry of those whose forms are left. ``places``: those that are left, of what it holds."""

    def left(people: Sequence[Person]) -> tuple[Person, ...]:
        return tuple(replace(p, forms=there) for p in people if (there := forms(p)))

    persons = left(known.persons)
    by_key = {p.key: p for p in persons}
    linked = left(known.linked)
    met = {p.key: p.forms for p in linked}
    return replace(
        known, persons=persons, linked=linked, held=tuple(m for m in places if m.text in met.get(m.person, ())),
        pseudonyms=tuple(replace(x, person=by_key[x.key]) for x in known.pseudonyms if x.key in by_key),
        kept=known.kept & by_key.keys(), forms_kept=tuple(filter(said.holds, known.forms_kept)),
    )  # fmt: skip


def _ledger(old: Mapping[str, Any], now: Transcript, turns: frozenset[str], file: str) -> Mapping[str, Any]:
    """Return a transcript's ledger without what it says of ``turns``."""
    return {
        **old,
        "turns": {turn: rows for turn, rows in old["turns"].items() if turn not in turns},
        "events": [[e.offset, e.text] for e in now.events],
        "labels": {s.id: list(s.labels) for s in now.speakers},
        "turn_labels": {turn.id: turn.label for turn in now.turns},
        "file": file,
    }


def _forget_decisions(
    store: Store, made: Sequence[Decision], known: Registry, lost: Mapping[str, str], said: _Said, mine: Turns
) -> None:
    """Take out of the review's records what is about persons and values that are ``lost`` (key -> kind)."""
    keys = {p.key for p in (*known.linked, *known.persons)}

    def about_gone(d: Decision) -> bool:
        target = Target.parse(d.target)
        form = target.what not in keys and not said.holds(target.what)
        return target.what in lost or d.value in lost or form or target.turn in mine.get(target.transcript, ())

    if "decisions" in store.vault:
        anonymising.keep_decisions(store, [_NOTHING if about_gone(d) else d for d in made])
    waiting: list[str] = store.vault_json("waiting", [])
    store.vault.put("waiting", json.dumps([key for key in waiting if key not in lost]).encode())
    details: dict[str, str] = store.vault_json("details", {})
    left = {key: kind for key, kind in details.items() if key not in lost}
    store.vault.put("details", json.dumps(left).encode())
