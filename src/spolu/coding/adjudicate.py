"""Two coders side by side: what they share, where they part, and what was decided about it. Values only, no disk.

Decisions are events of a log of their own (op ``adjudicate``): they name codings by id and hold no words of the study
besides the reason. Later decisions on the same pair replace earlier ones; ``open`` takes one back.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from spolu.coding.model import Coding, Event
from spolu.errors import StudyError
from spolu.interviews.model import Transcript
from spolu.text import Span

Kind = Literal["same", "edges", "code", "left", "right"]
KINDS: tuple[Kind, ...] = ("same", "edges", "code", "left", "right")
"""The same; one code with other edges; other codes on words that overlap; only one of the two."""
Choice = Literal["left", "right", "both", "merge", "neither", "open"]
CHOICES: tuple[Choice, ...] = ("left", "right", "both", "merge", "neither", "open")


@dataclass(frozen=True, slots=True)
class Pair:
    """What two coders did in one place. ``key``: the ids of both codings, "" for the one that is not there."""

    kind: Kind
    transcript: str
    turn: str
    left: Coding | None
    right: Coding | None

    @property
    def key(self) -> str:
        """Both ids, joined by ``|``."""
        return f"{self.left.id if self.left else ''}|{self.right.id if self.right else ''}"

    @property
    def span(self) -> tuple[int, int]:
        """From where the first of them begins to where the last ends."""
        spans = [c.span for c in (self.left, self.right) if c]
        return min(s.start for s in spans), max(s.end for s in spans)


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided on a pair. ``code``: of a merge. ``seen``: code, start and end of both when it was decided."""

    key: str
    choice: Choice
    reason: str
    by: str
    at: str
    code: str = ""
    seen: tuple[tuple[str, int, int], ...] = ()


def pairs(codings: Iterable[Coding], transcripts: Sequence[Transcript], left: str, right: str) -> tuple[Pair, ...]:
    """Return every coding of two coders in exactly one pair, in the order of the text.

    Within a turn, first what is the same, then one code with other edges, then other codes that overlap, longest
    overlap first; what is left stands alone. Only transcripts that both coded.
    """
    found: dict[tuple[str, str], tuple[list[Coding], list[Coding]]] = {}
    read: dict[str, set[str]] = {}
    for c in codings:
        if c.coder in (left, right):
            read.setdefault(c.transcript, set()).add(c.coder)
            found.setdefault((c.transcript, c.span.turn), ([], []))[c.coder == right].append(c)
    out: list[Pair] = []
    for t in transcripts:
        for turn in t.turns if len(read.get(t.id, ())) == 2 else ():
            mine, theirs = found.get((t.id, turn.id), ([], []))
            out += sorted(_paired(t.id, turn.id, mine, theirs), key=lambda p: (p.span, p.key))
    return tuple(out)


def _paired(t: str, turn: str, mine: Sequence[Coding], theirs: Sequence[Coding]) -> list[Pair]:
    candidates = [(*_nearness(a, b), a, b) for a in mine for b in theirs]
    meetings = sorted((c for c in candidates if c[0] < 3), key=lambda c: (c[0], -c[1], c[2].id, c[3].id))
    used: set[str] = set()
    out = []
    for rank, _, a, b in meetings:
        if a.id not in used and b.id not in used:
            used |= {a.id, b.id}
            out.append(Pair(KINDS[rank], t, turn, a, b))
    out += [Pair("left", t, turn, c, None) for c in mine if c.id not in used]
    return out + [Pair("right", t, turn, None, c) for c in theirs if c.id not in used]


def _nearness(a: Coding, b: Coding) -> tuple[int, int]:
    """Return the rank of a meeting (same, edges, code, 3 = none) and how many characters both hold."""
    shared = min(a.span.end, b.span.end) - max(a.span.start, b.span.start)
    if a.code == b.code and a.span == b.span:
        return 0, shared
    if shared <= 0:
        return 3, 0
    return (1 if a.code == b.code else 2), shared


# ---------------------------------------------------------------------- deciding


def decide(pair: Pair, choice: Choice, *, by: str, at: str, opid: str, reason: str = "", code: str = "") -> Event:
    """Return the event that records a decision.

    Args:
        choice: take the left, the right, both as they stand, one merged from both (from where the first begins to where
            the last ends), or neither; ``open`` takes an earlier decision back.
        by: who decides. ``reason``: why; needed wherever the two part.
        code: of a merge of two codes; "" = the left one's.

    Raises:
        StudyError: the choice does not fit the pair, or the reason is missing.
    """
    needs = {
        "left": [pair.left],
        "right": [pair.right],
        "both": [pair.left, pair.right],
        "merge": [pair.left, pair.right],
    }
    if choice not in CHOICES:
        raise StudyError(pair.key, f"'{choice}' is no choice", f"Use {', '.join(CHOICES)}")
    if any(c is None for c in needs.get(choice, ())):
        raise StudyError(pair.key, f"'{choice}' needs a coding that is not there", "Take the one that is, or neither")
    if choice != "open" and pair.kind != "same" and not reason.strip():
        raise StudyError(pair.key, "a decision between two people needs a reason", "Say in a sentence why")
    merged = code or (pair.left.code if pair.left else "")
    data = {
        "pair": pair.key, "choice": choice, "reason": reason.strip(), "code": merged if choice == "merge" else "",
        "seen": [list(x) for x in _seen(pair)],
    }  # fmt: skip
    return Event(opid, at, by, "adjudicate", data)


def _seen(pair: Pair) -> tuple[tuple[str, int, int], ...]:
    return tuple((c.code, c.span.start, c.span.end) for c in (pair.left, pair.right) if c)


def decisions(events: Iterable[Event]) -> Mapping[str, Decision]:
    """Return the last decision on each pair; pairs that were taken back are not in it."""
    found: dict[str, Decision] = {}
    for event in events:
        data: Mapping[str, Any] = event.data
        if event.op != "adjudicate":
            continue
        if data["choice"] == "open":
            found.pop(data["pair"], None)
        else:
            seen = tuple((str(code), int(a), int(b)) for code, a, b in data["seen"])
            found[data["pair"]] = Decision(
                data["pair"], data["choice"], data["reason"], event.coder, event.at, data["code"], seen
            )
    return found


def stale(pair: Pair, decision: Decision) -> bool:
    """Whether one of the codings has changed since the decision."""
    return decision.seen != _seen(pair)


def waiting(found: Iterable[Pair], decided: Mapping[str, Decision]) -> tuple[Pair, ...]:
    """Return the pairs that still want a decision: they part, and none was made or it is stale."""
    return tuple(p for p in found if p.kind != "same" and (p.key not in decided or stale(p, decided[p.key])))


def result(
    found: Iterable[Pair], decided: Mapping[str, Decision], texts: Mapping[tuple[str, str], str]
) -> tuple[Coding, ...]:
    """Return what both stand for: what is the same, and what was decided; what still waits is not in it.

    Args:
        texts: (transcript, turn) -> text, for the words of merged stretches.

    Returns:
        codings of the coder ``agreed``, with ids of their own.
    """
    out: list[Coding] = []
    for p in found:
        decision = decided.get(p.key)
        if decision is not None and not stale(p, decision):
            out += _taken(p, decision, texts)
        elif p.kind == "same" and p.left:
            out.append(_agreed(p.left))
    return tuple(out)


def _taken(p: Pair, d: Decision, texts: Mapping[tuple[str, str], str]) -> list[Coding]:
    if d.choice == "merge" and p.left and p.right:
        start, end = p.span
        words = texts.get((p.transcript, p.turn), "")[start:end]
        return [replace(_agreed(p.left, d), code=d.code or p.left.code, span=Span(p.turn, start, end), quote=words)]
    sides = {"left": [p.left], "right": [p.right], "both": [p.left, p.right]}
    return [_agreed(c, d) for c in sides.get(d.choice, ()) if c]


def _agreed(c: Coding, d: Decision | None = None) -> Coding:
    return replace(c, id=f"agreed-{c.id}", coder="agreed", memo=d.reason if d else c.memo, at=d.at if d else c.at)
