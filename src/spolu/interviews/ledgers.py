"""The ledger of what was replaced where: the way back, letter by letter, and the way from one version to the next."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from spolu.errors import VaultError
from spolu.interviews.model import Transcript, Turn
from spolu.text import Edit, OffsetMap, apply_edits

Ledger = Mapping[str, Any]
"""What leads from a pseudonymised transcript back to its original; JSON, for the vault alone."""


def write(original: Transcript, edits: Mapping[str, list[list[Any]]]) -> Ledger:
    """Return the ledger of a run.

    Args:
        original: what was pseudonymised.
        edits: turn id -> (start, end, original words, what stands there now) on the pseudonymised turn, in order.
    """
    return {
        "turns": dict(edits),
        "title": original.title,
        "labels": {s.id: list(s.labels) for s in original.speakers},
        "turn_labels": {t.id: t.label for t in original.turns},
        "groups": {t.id: t.group for t in original.turns},
        "attributes": dict(original.attributes),
        "events": [[e.offset, e.text] for e in original.events],
        "file": original.source.file,
        "warnings": list(original.warnings),
    }


def restore(transcript: Transcript, ledger: Ledger) -> Transcript:
    """Return the original of a pseudonymised transcript, letter by letter.

    Args:
        transcript: as `anonymise` made it.
        ledger: of the same run, out of the vault.

    Raises:
        VaultError: the transcript was edited since, so that the ledger does not fit it.
    """
    turns = tuple(
        replace(t, text=_restored(t, ledger["turns"].get(t.id, ()), transcript.id),
                label=ledger["turn_labels"].get(t.id), group=ledger["groups"].get(t.id))
        for t in transcript.turns
    )  # fmt: skip
    events = tuple(
        replace(e, offset=offset, text=text)
        for e, (offset, text) in zip(transcript.events, ledger["events"], strict=True)
    )
    return replace(
        transcript, title=ledger["title"], turns=turns, events=events, attributes=dict(ledger["attributes"]),
        speakers=tuple(replace(s, labels=tuple(ledger["labels"][s.id])) for s in transcript.speakers),
        source=replace(transcript.source, file=ledger["file"]), warnings=tuple(ledger["warnings"]),
    )  # fmt: skip


def _restored(turn: Turn, entries: Sequence[Sequence[Any]], transcript: str) -> str:
    if any(turn.text[start:end] != new for start, end, _, new in entries):
        raise VaultError(
            f"{transcript} {turn.id}",
            "this turn was edited after it was pseudonymised",
            "Take the original from the vault",
        )
    return apply_edits(turn.text, (Edit(start, end, old) for start, end, old, _ in entries))[0]


def replayed(original: str, entries: Sequence[Sequence[Any]]) -> str:
    """Return a turn as a ledger's entries for it say that it was pseudonymised."""
    return apply_edits(original, (Edit(start, end, new) for start, end, new in _on_original(entries)))[0]


def changes(before: Ledger, after: Ledger) -> Mapping[str, OffsetMap]:
    """Return turn id -> map from the earlier pseudonymised text to the later one; unchanged turns are left out.

    Args:
        before, after: ledgers of two runs over the same original.
    """
    found = {}
    for turn in {**before["turns"], **after["turns"]}:
        one = _on_original(before["turns"].get(turn, ()))
        two = _on_original(after["turns"].get(turn, ()))
        offsets = _between(one, two)
        if offsets.old:
            found[turn] = offsets
    return found


_Stretch = tuple[int, int, str]


def _on_original(entries: Sequence[Sequence[Any]]) -> list[_Stretch]:
    """Return (start, end, replacement) of each entry on the original text."""
    result, shift = [], 0
    for start, _, old, new in entries:
        result.append((start - shift, start - shift + len(old), new))
        shift += len(new) - len(old)
    return result


def _between(before: Sequence[_Stretch], after: Sequence[_Stretch]) -> OffsetMap:
    stretches = sorted({(s, e) for s, e, _ in (*before, *after)})
    united: list[tuple[int, int]] = []
    for start, end in stretches:
        if united and start < united[-1][1]:
            united[-1] = (united[-1][0], max(end, united[-1][1]))
        else:
            united.append((start, end))
    old, new = [], []
    for start, end in united:
        one = [s for s in before if start <= s[0] and s[1] <= end and s[0] < end]
        two = [s for s in after if start <= s[0] and s[1] <= end and s[0] < end]
        if one == two:
            continue
        old.append(_shifted(start, end, before))
        new.append(_shifted(start, end, after))
    return OffsetMap(tuple(old), tuple(new))


def _shifted(start: int, end: int, stretches: Sequence[_Stretch]) -> tuple[int, int]:
    grown = sum(len(text) - (e - s) for s, e, text in stretches if e <= start and s < start)
    inside = sum(len(text) - (e - s) for s, e, text in stretches if start <= s and e <= end and s < end)
    return start + grown, end + grown + inside
