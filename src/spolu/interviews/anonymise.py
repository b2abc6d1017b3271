"""Transcripts with their mentions to pseudonymised transcripts; the way back is the ledger's (`spolu.interviews.ledgers`).

Nothing but the mentions' words changes: every other letter keeps its place relative to them, and `OffsetMap` says
where it went.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from spolu.interviews import adjoining, labels, ledgers
from spolu.interviews.insert import like, replacement
from spolu.interviews.leaks import Finder
from spolu.interviews.ledgers import Ledger
from spolu.interviews.model import Event, Mention, Person, Speaker, Transcript, Turn
from spolu.interviews.pseudonyms import Pseudonym
from spolu.interviews.readers.warnings import is_ours
from spolu.interviews.surroundings import around
from spolu.text import Edit, OffsetMap, apply_edits, fold

_SHORTEST_NAME = 4
_SENTENCE_GOES_ON = re.compile(r"[^.!?…\s]\s*$")


@dataclass(frozen=True, slots=True)
class Pseudonymised:
    """A transcript without its identifiers.

    Attributes:
        transcript: what may be written to the study.
        maps: turn id -> where each place of the original turn went; turns without a change are left out.
        ledger: for `ledgers.restore`; goes to the vault.
    """

    transcript: Transcript
    maps: Mapping[str, OffsetMap]
    ledger: Ledger


def as_turns(transcript: Transcript) -> Transcript:
    """Return ``transcript`` with its title, labels, groups, attributes and events as further turns, to detect names in.

    Their ids begin with ``@``; mentions found in them are replaced by `anonymise` where they came from. Each has a voice
    of its own: what stands in two cells of a table is never one number that somebody went on saying.
    """
    extra = [Turn(f"@{path}", text, speaker=f"@{path}") for path, text in _fields(transcript).items() if text]
    return replace(transcript, turns=(*transcript.turns, *extra))


def _fields(transcript: Transcript) -> dict[str, str]:
    """Return path -> text of everything that is written beside the turns."""
    found = {"title": transcript.title}
    found |= {f"label:{s.id}:{i}": label for s in transcript.speakers for i, label in enumerate(s.labels)}
    found |= {f"group:{group}": group for group in dict.fromkeys(t.group for t in transcript.turns if t.group)}
    found |= {f"attribute:{key}": value for key, value in transcript.attributes.items()}
    found |= {f"event:{i}": event.text for i, event in enumerate(transcript.events)}
    # A reader's own warnings are fixed sentences; another package's may quote the file.
    found |= {f"warning:{i}": w for i, w in enumerate(transcript.warnings) if not is_ours(w)}
    return found


def anonymise(
    transcripts: Sequence[Transcript],
    mentions: Sequence[Mention],
    pseudonyms: Sequence[Pseudonym],
    *,
    keep: Sequence[Mention] = (),
) -> tuple[Pseudonymised, ...]:
    """Replace every mention by its pseudonym.

    Args:
        transcripts: originals.
        mentions: linked ones that were decided to be replaced; a mention of a person without pseudonym stays.
        pseudonyms: of all persons and values that are replaced; their forms that no mention covers are replaced, too.
        keep: mentions that stay by decision, although they look like a form of somebody who is replaced.

    Returns:
        One result for each transcript, in order.
    """
    by_key = {p.key: p for p in pseudonyms}
    finder = Finder([p.person for p in pseudonyms if p.mode != "keep"], [p for p in pseudonyms if p.mode != "keep"])
    found: dict[tuple[str, str], list[Mention]] = {}
    for mention in mentions:
        if mention.person in by_key:
            found.setdefault((mention.transcript, mention.turn), []).append(mention)
    staying: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for mention in keep:
        staying.setdefault((mention.transcript, mention.turn), []).append((mention.start, mention.end))
    written: dict[tuple[str, str, str, str], str] = {}
    return tuple(_One(t, found, by_key, finder, staying, written).result() for t in transcripts)


def participants_of(
    transcripts: Sequence[Transcript], people: Sequence[Person], before: Mapping[str, str] = {}
) -> Mapping[str, str]:
    """Return key of a person -> id of the participant, where the label of a participant's voice names that person.

    Args:
        transcripts: all of the study.
        people: all that are replaced.
        before: the same of an earlier run. It holds for people whom no voice names any more, since a file was removed.
    """
    named: dict[str, set[str]] = {}
    for person in people:
        for form in person.forms if person.kind == "PER" else ():
            named.setdefault(fold(form), set()).add(person.key)
    found, voiced = dict[str, str](), set[str]()
    for speaker in (s for t in transcripts for s in t.speakers):
        keys = set[str]().union(*(named.get(fold(labels.name_in(label)), set()) for label in speaker.labels))
        voiced |= keys
        if speaker.participant and len(keys) == 1:
            found[keys.pop()] = speaker.participant
    return {key: id for key, id in before.items() if key not in voiced} | found


class _One:
    """Pseudonymises one transcript."""

    def __init__(
        self, transcript: Transcript, mentions: Mapping[tuple[str, str], Sequence[Mention]],
        by_key: Mapping[str, Pseudonym], finder: Finder, staying: Mapping[tuple[str, str], Sequence[tuple[int, int]]],
        written: dict[tuple[str, str, str, str], str],
    ) -> None:  # fmt: skip
        self.staying = staying
        self.transcript, self.mentions, self.by_key, self.finder = transcript, mentions, by_key, finder
        self.written = written
        self.present = {m.person for (t, _), group in mentions.items() if t == transcript.id for m in group}

    def result(self) -> Pseudonymised:
        original = self.transcript
        turns, maps, edits = [], {}, {}
        for turn in original.turns:
            changes = self._edits(turn.id, turn.text)
            text, offsets = apply_edits(turn.text, changes)
            if changes:
                maps[turn.id] = offsets
                edits[turn.id] = [
                    [start, end, turn.text[old[0] : old[1]], text[start:end]]
                    for old, (start, end) in zip(offsets.old, offsets.new, strict=True)
                ]
            turns.append(replace(turn, text=text))
        speakers = tuple(self._speaker(speaker) for speaker in original.speakers)
        label_of = {s.id: s.labels[0] for s in speakers if s.labels}
        clean = {path: self._clean(f"@{path}", text) for path, text in _fields(original).items()}
        turns = [
            replace(
                turn, label=None if turn.label is None else self._turn_label(turn, label_of),
                group=turn.group and clean[f"group:{turn.group}"],
            )
            for turn in turns
        ]  # fmt: skip
        events = tuple(self._event(i, event, maps, clean) for i, event in enumerate(original.events))
        new = replace(
            original, title=clean["title"], speakers=speakers, turns=tuple(turns), events=events,
            attributes={key: clean[f"attribute:{key}"] for key in original.attributes},
            source=replace(original.source, file=""),
            warnings=tuple(clean.get(f"warning:{i}", warning) for i, warning in enumerate(original.warnings)),
        )  # fmt: skip
        return Pseudonymised(new, maps, ledgers.write(original, edits))

    def _event(self, i: int, event: Event, maps: Mapping[str, OffsetMap], clean: Mapping[str, str]) -> Event:
        offset = maps[event.turn].forward(event.offset, event.offset)[0] if event.turn in maps else event.offset
        return replace(event, offset=offset, text=clean[f"event:{i}"])

    def _edits(self, turn: str, text: str) -> list[Edit]:
        """Return one edit for each stretch that mentions, or else forms of replaced persons, cover."""
        mentions = self.mentions.get((self.transcript.id, turn), ())
        spans = [(m.start, m.end, m.person, 0) for m in mentions if m.end <= len(text)]
        staying = self.staying.get((self.transcript.id, turn), ())
        spans += [
            (f.start, f.end, f.key, 1) for f in self.finder.spans(text)
            if not any(start < f.end and f.start < end for start, end in staying)
        ]  # fmt: skip
        edits: list[Edit] = []
        for start, end, key, a, b in _united(spans):
            new = self._replacement(text, a, b, key)
            if self.by_key[key].mode == "place" and not _SENTENCE_GOES_ON.search(text[:start]):
                new = new[:1].upper() + new[1:]
            if new != text[start:end]:
                free = edits[-1].end if edits else 0
                beside = adjoining.edits(text, start, new, self.by_key[key], self.transcript.language)
                edits += [*(edit for edit in beside if edit.start >= free), Edit(start, end, new)]
        return edits

    def _replacement(self, text: str, start: int, end: int, key: str) -> str:
        language = self.transcript.language
        cases = around(text, start, end, language).asked(self.by_key[key].person.kind)
        wanted = text[start:end], key, language, cases
        if wanted not in self.written:
            new = replacement(text[start:end], self.by_key[key], language, cases)
            self.written[wanted] = self._without_others(new, self.by_key[key])
        return self.written[wanted]

    def _without_others(self, new: str, pseudonym: Pseudonym) -> str:
        """Return a replacement without the titles kept in it that are names elsewhere (``Lady`` where there is a Lada)."""
        held = self.finder.spans(new) if pseudonym.mode == "name" and not pseudonym.chosen else ()
        if not held:
            return new
        rest = " ".join(apply_edits(new, (Edit(f.start, f.end, "") for f in held))[0].split())
        return rest or pseudonym.text(self.transcript.language)

    def _clean(self, path: str, text: str) -> str:
        return apply_edits(text, self._edits(path, text))[0]

    def _speaker(self, speaker: Speaker) -> Speaker:
        if not speaker.labels:
            return speaker
        return replace(speaker, labels=(self._label(speaker, speaker.labels[0]),))

    def _label(self, speaker: Speaker, label: str) -> str:
        name = labels.name_in(label)
        if not name:
            return self._clean(f"@label:{speaker.id}:0", label)
        pseudonym = self._named(speaker, name)
        stands = speaker.participant or (pseudonym.text(self.transcript.language) if pseudonym else "")
        if not stands:
            return self._clean(f"@label:{speaker.id}:0", label)
        if speaker.participant:
            return labels.renamed(label, stands, titles=False)
        words = _name_words(label)
        initials = words.isupper() and len(words) < _SHORTEST_NAME  # a name in capitals would be louder than HG was
        return labels.renamed(label, stands if initials else like(words, stands))

    def _named(self, speaker: Speaker, name: str) -> Pseudonym | None:
        """Return the pseudonym of the person whom a label names: the one met in this transcript where several could be."""
        there = [
            m
            for i in range(len(speaker.labels))
            for m in self.mentions.get((self.transcript.id, f"@label:{speaker.id}:{i}"), ())
        ]
        met = next((m.person for m in there if m.kind == "PER"), "")
        if met:  # an office or a party beside the name is met in a label, too
            return self.by_key[met]
        wanted = {fold(name), *(fold(labels.name_in(label)) for label in speaker.labels)}
        named = [p for p in self.by_key.values() if p.person.kind == "PER" and wanted & {*map(fold, p.person.forms)}]
        here = [p for p in named if p.key in self.present]
        return next(iter(here or named), self.by_key[there[0].person] if there else None)

    def _turn_label(self, turn: Turn, label_of: Mapping[str, str]) -> str:
        if turn.speaker and turn.speaker in label_of:
            return label_of[turn.speaker]
        return self._clean(f"@turn:{turn.id}", turn.label or "")


def _name_words(label: str) -> str:
    return "".join(word for word in labels.words(label) if not labels.is_role(word))


def _united(spans: Sequence[tuple[int, int, str, int]]) -> list[tuple[int, int, str, int, int]]:
    """Return stretches without overlaps: (start, end, key, and the span that gives the words).

    Where several spans overlap, the whole of them goes, and the longest says for whom; a mention counts before a form.
    """
    groups: list[list[tuple[int, int, str, int]]] = []
    reach = -1
    for span in sorted(set(spans)):
        if span[0] >= reach or not groups:
            groups.append([span])
        else:
            groups[-1].append(span)
        reach = max(reach, span[1])
    result = []
    for group in groups:
        # Forms beside a mention in the same stretch only widen it.
        winner = max(group, key=lambda s: (-s[3], s[1] - s[0], -s[0]))
        result.append((group[0][0], max(s[1] for s in group), winner[2], winner[0], winner[1]))
    return result
