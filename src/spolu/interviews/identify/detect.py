"""All evidence together: forms with rules, names with reasons, and what is known of the study's people."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from spolu.interviews import labels, nicknames
from spolu.interviews.decline import Name, candidates, forms
from spolu.interviews.dictionary import is_common
from spolu.interviews.identify import names, structured
from spolu.interviews.model import Lane, Mention, Transcript

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_RANK = {
    kind: n
    for n, kind in enumerate(
        ("EMAIL", "URL", "ACCOUNT", "BIRTHNO", "IDNO", "CASENO", "PHONE", "PLATE", "DOB", "DATE", "ADDR")
    )
}


@dataclass(frozen=True, slots=True)
class Known:
    """What the study knows of its people before reading. ``names``: full names, as people write them."""

    names: tuple[str, ...] = ()


def detect(transcripts: Sequence[Transcript], known: Known = Known()) -> tuple[Mention, ...]:
    """Return what could identify somebody, by transcript, turn and place; stretches do not overlap.

    An accepted name is then looked for in all its forms over the whole study, in lower case and at the beginning of a
    sentence too.
    """
    found = [*_structured(transcripts), *_named(transcripts)]
    words = _spread(found, _names(transcripts, known))
    out: list[Mention] = []
    per_turn: dict[tuple[str, str], list[Mention]] = {}
    for m in found:
        per_turn.setdefault((m.transcript, m.turn), []).append(m)
    for t in transcripts:
        for turn in t.turns:
            have = per_turn.get((t.id, turn.id), [])
            out += _settle([*have, *_propagated(t, turn.id, turn.text, words)], turn.text)
    return tuple(out)


def _structured(transcripts: Sequence[Transcript]) -> Iterator[Mention]:
    for t in transcripts:
        for turn in t.turns:
            for f in structured.find(turn.text, t.language):
                yield Mention(t.id, turn.id, f.start, f.end, turn.text[f.start : f.end], f.kind, "auto", (f.why,))


def _named(transcripts: Sequence[Transcript]) -> Iterator[Mention]:
    by_language: dict[str, list[tuple[str, str, str]]] = {}
    for t in transcripts:
        by_language.setdefault(t.language, []).extend((t.id, turn.id, turn.text) for turn in t.turns)
    for language, turns in by_language.items():
        for g in names.guess([text for _, _, text in turns], language):
            transcript, turn, text = turns[g.turn]
            yield Mention(transcript, turn, g.start, g.end, text[g.start : g.end], g.kind, g.lane, g.why)


def _names(transcripts: Sequence[Transcript], known: Known) -> Iterator[tuple[str, str]]:
    """Yield (name, language) of everybody who is known before reading: labels of speakers, and lists."""
    for t in transcripts:
        for speaker in t.speakers:
            for label in speaker.labels:
                name = labels.name_in(label)
                if name:
                    yield name, t.language
    tongues = {t.language for t in transcripts} or {"cs"}
    yield from ((name, language) for name in known.names for language in sorted(tongues))


def _spread(found: Iterable[Mention], listed: Iterable[tuple[str, str]]) -> Mapping[str, str]:
    """Return lower-case form -> why, for every form of every name that is certain."""
    out: dict[str, str] = {}
    for name, language in listed:
        for word in (w for w in name.split() if len(w) > 2):
            for form in _forms(word, nicknames.table(language)):
                out.setdefault(form, "a name of the study's own people")
    certain = {m.text for m in found if m.kind == "PER" and m.lane == "auto"}
    for word in certain:
        if not is_common(word.lower()):
            out.setdefault(word.lower(), "the same name as elsewhere in the study")
    return out


def _forms(word: str, language: str) -> set[str]:
    word = word if not word.isupper() else word.capitalize()
    bases = [n for part in ("first", "last") for n in candidates(word, part, language)[:1]]
    return {form.lower() for n in bases for form in forms(Name(n.base, n.part, n.gender, language))} | {word.lower()}


def _propagated(t: Transcript, turn: str, text: str, words: Mapping[str, str]) -> Iterator[Mention]:
    for m in _WORD.finditer(text):
        low = m[0].lower()
        why = words.get(low)
        if why and (m[0][0].isupper() or not is_common(low)) and len(low) > 2:
            yield Mention(t.id, turn, m.start(), m.end(), m[0], "PER", "auto", (why,))


def _settle(found: Sequence[Mention], text: str) -> list[Mention]:
    """Resolve overlaps (forms with rules before names, certain before uncertain, longer before shorter) and join names."""
    order = sorted(found, key=lambda m: (_RANK.get(m.kind, 50), m.lane != "auto", -(m.end - m.start), m.start))
    kept: list[Mention] = []
    for m in order:
        if all(m.end <= k.start or m.start >= k.end for k in kept):
            kept.append(m)
    joined: list[Mention] = []
    for m in sorted(kept, key=lambda m: m.start):
        last = joined[-1] if joined else None
        if last and last.kind == m.kind == "PER" and text[last.end : m.start] == " ":
            evidence = tuple(dict.fromkeys((*last.evidence, *m.evidence)))
            lane: Lane = "auto" if "auto" in (last.lane, m.lane) else "review"
            joined[-1] = replace(last, end=m.end, text=text[last.start : m.end], evidence=evidence, lane=lane)
        else:
            joined.append(m)
    return joined
