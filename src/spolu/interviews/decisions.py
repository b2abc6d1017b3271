"""What the review decided, person by person: rows of a table, and what follows from them for every mention.

Verdicts: ``accept`` (replace), ``reject`` (no identifier: stays), ``kind`` (of that other kind), ``merge`` (the same as
that other key), ``split`` (these forms are somebody else), ``pseudonym`` (this text stands for it), ``add`` (a name that
was missed).
"""

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from spolu.errors import Faults, FormatError, SpoluError
from spolu.interviews import persons as linking
from spolu.interviews.model import IDENTIFIER_KINDS, Mention, Person, Transcript

VERDICTS = ("accept", "reject", "kind", "merge", "split", "pseudonym", "add")
_COLUMNS = ("key", "verdict", "value", "kind", "lane", "mentions", "forms", "example")
_NEEDS_VALUE = frozenset(("kind", "merge", "split", "pseudonym"))


@dataclass(frozen=True, slots=True)
class Decision:
    """One row of the review.

    Attributes:
        target: the key of a person or value, or a form as it stands in the text; for ``add`` the name to look for.
        verdict: one of `VERDICTS`.
        value: ``kind``: the kind; ``merge``: the other key; ``split``: forms, separated by ``|``; ``pseudonym``: the
            text; ``add``: the kind, PER where empty.
    """

    target: str
    verdict: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class Decided:
    """What follows from the decisions.

    Attributes:
        replace: mentions to replace, with their final person and kind.
        keep: mentions that stay, by decision.
        undecided: mentions of the review lane that nobody decided.
        persons: all persons and values after merging, splitting, adding.
        kept: keys that were rejected as a whole.
        chosen: key -> pseudonym written by hand.
        problems: rows that mean nothing here, each with its place.
    """

    replace: tuple[Mention, ...]
    keep: tuple[Mention, ...]
    undecided: tuple[Mention, ...]
    persons: tuple[Person, ...]
    kept: frozenset[str] = frozenset()
    chosen: Mapping[str, str] = field(default_factory=dict)
    problems: tuple[SpoluError, ...] = ()


# ------------------------------------------------------------------ the table


def render(decisions: Sequence[Decision]) -> str:
    """Return decisions as CSV, without originals beyond those in the rows."""
    return _table([{"key": d.target, "verdict": d.verdict, "value": d.value} for d in decisions], _COLUMNS[:3])


def parse(text: str, place: str = "decisions.csv") -> tuple[Decision, ...]:
    """Return the decisions of a CSV table; rows without a verdict are skipped.

    Further columns (those of `template`) are ignored, so a filled template is read as it is; ``;`` and tab may stand
    instead of the comma, as a spreadsheet program writes them.

    Raises:
        FormatError: the columns ``key`` and ``verdict`` are missing.
        Faults: rows with an unknown verdict or without the value that theirs needs.
    """
    text = text.removeprefix("\ufeff")
    head = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=head.count)
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter)
    if not {"key", "verdict"} <= set(reader.fieldnames or ()):
        raise FormatError(place, "the columns 'key' and 'verdict' are missing", "Keep the first row of the template")
    found: list[Decision] = []
    faults: list[SpoluError] = []
    for row in reader:
        decision = Decision(*((row.get(c) or "").strip() for c in ("key", "verdict", "value")))
        if not decision.verdict:
            continue
        fault = _fault(decision, f"{place}:{reader.line_num}")
        faults += [fault] if fault else []
        found.append(replace(decision, verdict=decision.verdict.lower()))
    if faults:
        raise Faults(faults)
    return tuple(found)


def _fault(decision: Decision, place: str) -> FormatError | None:
    if decision.verdict.lower() not in VERDICTS:
        return FormatError(place, f"'{decision.verdict}' is no verdict", f"Known: {', '.join(VERDICTS)}")
    if not decision.target:
        return FormatError(place, "the key is missing", "Write a key, or the form as it stands in the text")
    if decision.verdict.lower() in _NEEDS_VALUE and not decision.value:
        return FormatError(place, f"'{decision.verdict}' needs a value", "Fill the column 'value'")
    return None


def template(mentions: Sequence[Mention], persons: Sequence[Person], transcripts: Sequence[Transcript]) -> str:
    """Return a CSV table to be filled in by people without a browser: one row a person or value.

    The table holds originals with their context. It belongs beside the vault, never into the study's folder.
    """
    texts = {(t.id, turn.id): turn.text for t in transcripts for turn in t.turns}
    met: dict[str, list[Mention]] = {}
    for mention in mentions:
        met.setdefault(mention.person, []).append(mention)
    rows = []
    for person in sorted(persons, key=lambda p: (not _waits(met.get(p.key, ())), -len(met.get(p.key, ())), p.key)):
        there = met.get(person.key, [])
        rows.append({
            "key": person.key, "kind": person.kind, "lane": "review" if _waits(there) else "auto",
            "mentions": str(len(there)), "forms": " | ".join(person.forms),
            "example": next((context(texts.get((m.transcript, m.turn), ""), m) for m in there), ""),
        })  # fmt: skip
    return _table(rows, _COLUMNS)


def _waits(mentions: Iterable[Mention]) -> bool:
    return any(m.lane == "review" for m in mentions)


def context(text: str, mention: Mention, width: int = 50) -> str:
    """Return a mention between ``**`` with up to ``width`` letters of text on either side, on one line."""
    before, after = text[max(0, mention.start - width) : mention.start], text[mention.end : mention.end + width]
    return re.sub(r"\s+", " ", f"{before}**{text[mention.start : mention.end]}**{after}").strip()


def _table(rows: Iterable[Mapping[str, str]], columns: Sequence[str]) -> str:
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, columns, restval="", lineterminator="\n")
    writer.writeheader()
    # A cell that begins like a formula would be run by a spreadsheet program.
    writer.writerows({k: f"'{v}" if v[:1] in ("=", "+", "@") else v for k, v in row.items()} for row in rows)
    return out.getvalue()


# ------------------------------------------------------------------ what follows


def decide(
    mentions: Sequence[Mention], persons: Sequence[Person], decisions: Sequence[Decision], *,
    yes: bool = False, transcripts: Sequence[Transcript] = (),
) -> Decided:  # fmt: skip
    """Return which mentions are replaced, which stay, and which nobody decided.

    Args:
        mentions: linked.
        persons: as `spolu.interviews.persons.link` gave them.
        decisions: in the order they were taken; of two about one thing the later counts.
        yes: nobody reviews, so what is undecided is replaced, too.
        transcripts: where names that were ``add``-ed are looked for.
    """
    state = _State(mentions, persons, transcripts)
    for number, decision in enumerate(decisions, 1):
        state.apply(decision, number)
    return state.result(yes)


class _State:
    def __init__(
        self, mentions: Sequence[Mention], persons: Sequence[Person], transcripts: Sequence[Transcript]
    ) -> None:
        self.mentions = list(mentions)
        self.persons = {p.key: p for p in persons}
        self.transcripts = transcripts
        self.by_key: dict[str, str] = {}
        self.by_form: dict[str, str] = {}
        self.kind: dict[str, str] = {}
        self.chosen: dict[str, str] = {}
        self.problems: list[SpoluError] = []

    def apply(self, decision: Decision, number: int) -> None:
        """Take one decision in. ``number``: its place among all; a person that it makes has it in the key, so that
        the key is the same whenever the decisions are taken again, whoever else was found meanwhile.
        """
        place = f"decision {number}"
        if decision.verdict == "add":
            self._add(decision, number)
            return
        keys = self._keys(decision.target)
        if not keys:
            self.problems.append(FormatError(place, "neither a key nor a form of this study", "Take it from the table"))
            return
        if decision.verdict in ("accept", "reject"):
            if decision.target in self.persons:
                self.by_key[decision.target] = decision.verdict
            else:
                self.by_form[decision.target] = decision.verdict
        elif decision.verdict == "merge":
            self._merge(keys, decision, place)
        elif decision.verdict == "split":
            self._split(keys, decision, number)
        else:
            for key in keys:
                if decision.verdict == "kind" and decision.value not in IDENTIFIER_KINDS:
                    known = ", ".join(IDENTIFIER_KINDS)
                    self.problems.append(FormatError(place, "this is no kind of identifier", f"Known: {known}"))
                elif decision.verdict == "kind":
                    self.kind[key] = decision.value
                    self.by_key[key] = "accept"
                else:
                    self.chosen[key] = decision.value
                    self.by_key[key] = "accept"

    def _keys(self, target: str) -> list[str]:
        if target in self.persons:
            return [target]
        return [key for key, person in self.persons.items() if target in person.forms]

    def _merge(self, keys: Sequence[str], decision: Decision, place: str) -> None:
        into = decision.value
        if into not in self.persons:
            self.problems.append(
                FormatError(place, "the key to merge with is not in this study", "Take it from the table")
            )
            return
        for key in keys:
            if key == into:
                continue
            gone, stays = self.persons.pop(key), self.persons[into]
            self.persons[into] = replace(
                stays, forms=tuple(sorted({*stays.forms, *gone.forms})), first=stays.first or gone.first,
                last=stays.last or gone.last, gender=stays.gender or gone.gender, family=stays.family or gone.family,
            )  # fmt: skip
            self.mentions = [replace(m, person=into) if m.person == key else m for m in self.mentions]
            for table in (self.by_key, self.kind, self.chosen):
                if key in table:
                    table.setdefault(into, table.pop(key))

    def _split(self, keys: Sequence[str], decision: Decision, number: int) -> None:
        forms = {form.strip() for form in decision.value.split("|")}
        moved = [i for i, m in enumerate(self.mentions) if m.person in keys and m.text in forms]
        if not moved:
            place = f"decision {number}"
            self.problems.append(FormatError(place, "none of these forms is met here", "Take them from the table"))
            return
        key = f"split-{number:04}"
        relinked, people = linking.link([self.mentions[i] for i in moved], [])
        old = self.persons[self.mentions[moved[0]].person]
        new = replace(people[0], key=key, language=old.language, gender=people[0].gender or old.gender)
        left = tuple(f for f in old.forms if f not in forms)
        self.persons[key] = replace(new, kind=old.kind, forms=tuple(sorted({m.text for m in relinked})))
        self.persons[old.key] = replace(old, forms=left)
        for i in moved:
            self.mentions[i] = replace(self.mentions[i], person=key)
        self.by_key[key] = "accept"

    def _add(self, decision: Decision, number: int) -> None:
        kind, place = decision.value or "PER", f"decision {number}"
        if kind not in IDENTIFIER_KINDS:
            self.problems.append(
                FormatError(place, "this is no kind of identifier", f"Known: {', '.join(IDENTIFIER_KINDS)}")
            )
            return
        found = tuple(_occurrences(decision.target, kind, self.transcripts))
        if not found:
            self.problems.append(FormatError(place, "this name occurs in no transcript", "Write it as it stands there"))
            return
        covered = {(m.transcript, m.turn, m.start) for m in self.mentions}
        fresh = [m for m in found if (m.transcript, m.turn, m.start) not in covered]
        linked, people = linking.link([*self.mentions, *fresh], self.transcripts, tuple(self.persons.values()))
        new = dict.fromkeys(m.person for m in linked[len(self.mentions) :])
        keys = {k: k if k in self.persons else f"add-{number:04}-{i}" for i, k in enumerate(new, 1)}
        self.mentions += [replace(m, person=keys[m.person]) for m in linked[len(self.mentions) :]]
        for person in people:
            key = keys.get(person.key, person.key)
            if person.key in keys or key in self.persons:
                self.persons[key] = replace(person, key=key)
        for key in keys.values():
            self.by_key[key] = "accept"

    def result(self, yes: bool) -> Decided:
        """Return what follows from all decisions."""
        sure = {(m.person, m.text) for m in self.mentions if m.lane == "auto"}
        lists: dict[str, list[Mention]] = {"replace": [], "keep": [], "undecided": []}
        for mention in self.mentions:
            verdict = self.by_form.get(mention.text) or self.by_key.get(mention.person)
            if not verdict:
                certain = yes or mention.lane == "auto" or (mention.person, mention.text) in sure
                verdict = "accept" if certain else "undecided"
            target = {"accept": "replace", "reject": "keep"}.get(verdict, verdict)
            lists[target].append(replace(mention, kind=self.kind.get(mention.person, mention.kind)))
        persons = tuple(replace(p, kind=self.kind.get(p.key, p.kind)) for p in self.persons.values())
        replaced = {m.person for m in lists["replace"]}
        kept = frozenset(m.person for m in lists["keep"]) - replaced
        kept |= {key for key, verdict in self.by_key.items() if verdict == "reject" and key not in replaced}
        return Decided(
            tuple(lists["replace"]), tuple(lists["keep"]), tuple(lists["undecided"]), persons, kept, self.chosen,
            tuple(self.problems),
        )  # fmt: skip


def _occurrences(name: str, kind: str, transcripts: Sequence[Transcript]) -> Iterable[Mention]:
    """Yield every inflected form of an added name in the transcripts."""
    from spolu.interviews.leaks import Finder

    for language in dict.fromkeys(t.language for t in transcripts):
        texts = [t for t in transcripts if t.language == language]
        seed = Mention("", "", 0, 0, name, kind, "auto")
        (_, people) = linking.link([seed], [Transcript("", language=language)])
        finder = Finder(people)
        for transcript in texts:
            for turn in transcript.turns:
                for found in finder.spans(turn.text):
                    text = turn.text[found.start : found.end]
                    yield Mention(
                        transcript.id, turn.id, found.start, found.end, text, kind, "auto", ("added by hand",)
                    )
