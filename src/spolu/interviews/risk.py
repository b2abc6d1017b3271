"""What could still identify somebody after pseudonymising, and what this program cannot see."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Protocol

from spolu.interviews import audit, passages, places
from spolu.interviews.deciding import Decided
from spolu.interviews.identify.words.countries import is_country
from spolu.interviews.model import DESCRIBING, Participant, Person, Transcript
from spolu.interviews.risk_words import WORDS
from spolu.interviews.tags import TAGS
from spolu.language import date, pick, say, typeset

SMALL = 5
"""Below this many participants of one combination of attributes each of them is said to stand out."""


class Choices(Protocol):
    """What of a study's settings counts here; `spolu.settings.Settings` is one."""

    @property
    def attributes(self) -> tuple[str, ...]:
        """The study's own columns of participants."""

    @property
    def anonymise(self) -> Mapping[str, str]:
        """Identifier kind -> mode."""


@dataclass(frozen=True, slots=True)
class Combination:
    """Attribute values that few participants share.

    Attributes:
        columns, values: pairwise, for instance ``("role", "site")``, ``("worker", "B")``.
        participants: ids of those who have them all.
    """

    columns: tuple[str, ...]
    values: tuple[str, ...]
    participants: tuple[str, ...]

    @property
    def k(self) -> int:
        """How many participants share the values."""
        return len(self.participants)


@dataclass(frozen=True, slots=True)
class Place:
    """A place that stays in the text.

    Attributes:
        name: as it is met.
        people: thousands of people, 0 where the table of towns (`spolu.interviews.places.people`) has none.
    """

    name: str
    people: int


@dataclass(frozen=True, slots=True)
class RiskReport:
    """What could still identify somebody.

    Attributes:
        k: participant -> how many participants, itself included, have the same values in all columns.
        rare: the shortest combinations that single somebody out: of those with fewer than `SMALL` bearers, the ones
            of which no part alone is as rare.
        passages: sentences that may identify.
        undecided: kind of identifier -> mentions that nobody decided, or of whom nobody said who is meant; replaced meanwhile.
        details: kind -> mentions of details that describe people and stand in the texts as they were said: undecided, kept by
            decision, shared by many.
        places: how many places were given another name or a general word, from which a reader may still guess the region.
        small: how many of these, countries left out, are not in the table of towns.
        stays: places that stay, countries left out, those with the fewest people first.
        audits: results of the random audits, the oldest first.
        unseen: transcripts without any participant, about which nothing could be counted.
        silent: participants who were not counted, as nothing of theirs is here.
        unread: files in the study's folder that nobody can search: pictures, recordings, PDFs.
    """

    columns: tuple[str, ...]
    k: Mapping[str, int]
    rare: tuple[Combination, ...]
    passages: tuple[passages.Passage, ...]
    undecided: Mapping[str, int]
    details: tuple[Mapping[str, int], Mapping[str, int], Mapping[str, int]]
    places: int
    small: int
    stays: tuple[Place, ...]
    audits: tuple[audit.Result, ...]
    unseen: tuple[str, ...]
    silent: tuple[str, ...] = ()
    unread: int = 0

    def text(self, language: str) -> str:
        """Return the report in ``language``, Markdown."""
        return _text(self, language)


def risk(
    participants: Sequence[Participant], transcripts: Sequence[Transcript], decided: Decided, settings: Choices,
    audits: Sequence[audit.Result] = (),
) -> RiskReport:  # fmt: skip
    """Return what could still identify the participants.

    Args:
        participants: all of the study; those who withdrew are left out.
        transcripts: pseudonymised.
        decided: of the review.
        settings: which columns participants have, and whether places stay.
        audits: of the study so far.
    """
    here = [p for p in participants if p.withdrawn_at is None]
    columns = tuple(c for c in ("role", "site", "language", *settings.attributes) if any(_value(p, c) for p in here))
    rows = {p.id: tuple(_value(p, c) for c in columns) for p in here}
    alike = Counter(rows.values())
    goes, stays = _places(decided, settings)
    waiting = decided.waiting - decided.stays
    return RiskReport(
        columns, {pid: alike[row] for pid, row in rows.items()}, _rare(rows, columns), passages.telling(transcripts),
        Counter(m.kind for m in decided.mentions if m.person in waiting), _details(decided),
        len(goes), sum(_known(p) == 0 for p in goes), tuple(sorted(stays, key=lambda p: (p.people, p.name))), tuple(audits),
        tuple(t.id for t in transcripts if not any(s.participant for s in t.speakers)),
    )  # fmt: skip


def _details(decided: Decided) -> tuple[Mapping[str, int], Mapping[str, int], Mapping[str, int]]:
    """Return kind -> mentions of undecided details that stay meanwhile, that stay by decision, and that many share."""
    return (
        Counter(m.kind for m in decided.undecided if m.person in decided.stays),
        Counter(m.kind for m in decided.keep if m.kind in DESCRIBING),
        Counter(m.kind for m in decided.shared if m.kind in DESCRIBING),
    )


def _places(decided: Decided, settings: Choices) -> tuple[list[Person], set[Place]]:
    """Return the places that are replaced, and those that stay; what an earlier run met and this one did not is neither."""
    met = {m.person for m in decided.mentions}
    all_stay = settings.anonymise.get("LOC") == "keep"
    goes, stays = [], set()
    for place in (p for p in decided.persons if p.kind == "LOC" and p.key in met):
        if not all_stay and place.key not in decided.kept:
            goes.append(place)
        elif (people := _known(place)) is not None:
            # A base form that nobody said might be a form of somebody who is replaced.
            stays.add(Place(place.last if place.last in place.forms else place.forms[0], people))
    return goes, stays


def _known(place: Person) -> int | None:
    """Return the thousands of people of a town, 0 where the table has none, None for a country."""
    names = [place.last, *place.forms]
    if any(map(is_country, names)):
        return None
    return max(map(places.people, names))


def _value(participant: Participant, column: str) -> str:
    if column in ("role", "site", "language"):
        return str(getattr(participant, column))
    return participant.attributes.get(column, "")


def _rare(rows: Mapping[str, tuple[str, ...]], columns: Sequence[str]) -> tuple[Combination, ...]:
    """Return combinations of up to three values that fewer than `SMALL` share, none holding one as rare already."""
    found: list[Combination] = []
    for size in (1, 2, 3):
        for chosen in combinations(range(len(columns)), size):
            groups: dict[tuple[str, ...], list[str]] = defaultdict(list)
            for pid, row in rows.items():
                groups[tuple(row[i] for i in chosen)].append(pid)
            for values, ids in groups.items():
                new = Combination(tuple(columns[i] for i in chosen), values, tuple(ids))
                if all(values) and len(ids) < min(SMALL, len(rows)) and not any(_within(old, new) for old in found):
                    found.append(new)
    return tuple(sorted(found, key=lambda c: (c.k, len(c.columns), c.columns, c.values)))


def _within(old: Combination, new: Combination) -> bool:
    part = set(zip(old.columns, old.values, strict=True)) <= set(zip(new.columns, new.values, strict=True))
    return part and old.k <= new.k


# ------------------------------------------------------------------ in words


def _text(report: RiskReport, language: str) -> str:
    def line(key: str, **values: object) -> str:
        return typeset(say(WORDS, key, language, **values), language)

    alone = [pid for pid, k in report.k.items() if k == 1]
    few = [pid for pid, k in report.k.items() if 1 < k < SMALL]
    lines = [f"# {line('title')}", ""]
    if report.columns:
        lines += [line("k", columns=", ".join(report.columns)), ""]
        lines += [f"- {line('k_row', who=', '.join(alone))}"] if alone else []
        lines += [f"- {line('k_few', who=', '.join(few), most=SMALL - 1)}"] if few else []
        lines += [] if alone or few else [line("k_none")]
    if report.rare:
        lines += ["", line("rare"), ""]
        for c in report.rare:
            what = ", ".join(f"{name} = {value}" for name, value in zip(c.columns, c.values, strict=True))
            lines.append(f"- {line('rare_row', what=what, who=', '.join(c.participants))}")
    if report.passages:
        lines += ["", line("passages", n=len(report.passages)), ""]
        for p in report.passages:
            marks = ", ".join(line(mark) for mark in p.marks)
            lines.append(f"- {p.participant}, {p.transcript} {p.turn} ({marks}): {p.text}")
    waiting = sum(report.undecided.values())
    by_kind = ", ".join(f"{pick(TAGS[kind], language)} {n}" for kind, n in sorted(report.undecided.items()))
    lines += ["", f"{line('undecided', n=waiting)} ({by_kind})"] if waiting else [""]
    lines += [] if waiting or report.details[0] else [line("decided")]
    for key, counts in zip(("details wait", "details kept", "details shared"), report.details, strict=True):
        what = ", ".join(f"{line(f'kind {kind}')} {n}" for kind, n in sorted(counts.items()))
        lines += [line(key, n=sum(counts.values()), what=what)] if counts else []
    audits = [f"{line('audit', when=date(r.at[:10], language))} {typeset(audit.said(r, language), language)}" for r in report.audits]  # fmt: skip
    lines += ["", *(audits or [line("no audit")])]
    told = " ".join(_said_of_places(report, line))
    lines += ["", told] if told else []
    lines += ["", line("unseen", which=", ".join(report.unseen))] if report.unseen else []
    lines += ["", line("silent", who=", ".join(report.silent), first=report.silent[0])] if report.silent else []
    lines += ["", line("unread", n=report.unread)] if report.unread else []
    return "\n".join([*lines, "", line("cannot"), ""])


def _said_of_places(report: RiskReport, line: Callable[..., str]) -> Iterable[str]:
    if report.places:
        yield line("places", n=report.places)
    if report.small:
        yield line("small", n=report.small)
    large = ", ".join(f"{p.name} ({p.people})" for p in report.stays if p.people)
    rare = ", ".join(p.name for p in report.stays if not p.people)
    if rare:
        yield line("rare places", which=rare)
    if large:
        yield line("large places", which=large)
    if report.small or rare:
        yield line("table", least=places.LARGE)
