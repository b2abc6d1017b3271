"""All evidence together: forms with rules, names with reasons, and what is known of the study's people."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from operator import attrgetter

from spolu.interviews import accents, labels, nicknames
from spolu.interviews.decline import forms, likeliest
from spolu.interviews.identify import alike, begun, breaks, initials, names, quasi, runs, signed, tokens, uncased
from spolu.interviews.identify.chunks import adjoins, two_people
from spolu.interviews.identify.contexts import function_words
from spolu.interviews.identify.identifiers import answers, asked, hesitant, seams, signs, structured, voices
from spolu.interviews.identify.identifiers.homes import houses, usual_streets
from spolu.interviews.identify.runs import Run, Talk
from spolu.interviews.identify.tokens import WORD
from spolu.interviews.identify.votes import Voter, with_votes
from spolu.interviews.identify.words import countries, towns
from spolu.interviews.identify.words.lexicon import lexicon
from spolu.interviews.identify.words.stems import stem
from spolu.interviews.model import DESCRIBING, Lane, Mention, Transcript, Turn
from spolu.undisturbed import undisturbed

_RANK = {
    kind: n
    for n, kind in enumerate(
        ("EMAIL", "URL", "ACCOUNT", "BIRTHNO", "IDNO", "CASENO", "PHONE", "PLATE", "DOB", "DATE", "ADDR")
    )
}
_PARTICLES = ("von", "van", "de", "del", "della", "di", "af", "bin", "ibn", "ul")
_ARTICLES = ("der", "den", "dem", "la", "las", "los", "el")
_PARTICLE = re.compile(rf"(?<!\w)(?:{'|'.join(_PARTICLES)})(?: (?:{'|'.join(_ARTICLES)}))? $")
_ENDS_SO = tuple(f"{word} " for word in (*_PARTICLES, *_ARTICLES))
"""How a text ends that may end with a particle."""
_LED = frozenset(("PER", "OTHER"))
"""Kinds of which a particle before is a part."""
_OWN = "a name of the study's own people"


@dataclass(frozen=True, slots=True)
class Known:
    """What the study knows of its people before reading. ``names``: full names, as people write them."""

    names: tuple[str, ...] = ()


@undisturbed()
def detect(
    transcripts: Sequence[Transcript], known: Known = Known(), voters: Iterable[Voter] = ()
) -> tuple[Mention, ...]:
    """Return what could identify somebody, by transcript, turn and place; stretches do not overlap.

    The study's own people come first: labels of speakers and ``known`` are found in all their forms. An accepted name
    is found in its forms over the whole study, in small letters and at the beginning of a sentence too. ``voters``:
    models of one's own, see `votes`.
    """
    whole, broken = breaks.mended(transcripts)
    talks = runs.taken_apart(whole)
    small = {(t.id, turn.id) for t in whole for turn in t.turns if tokens.is_uncased(turn.text)}
    found = [*_structured(talks, small)]
    found += [*alike.find(talks, found), *_named(talks, small)]
    found += _propagated(talks, _own_forms(whole, known), found)
    found = breaks.placed(found, broken) if broken else found
    texts = {(t.id, turn.id): turn.text for t in transcripts for turn in t.turns}
    per_turn: dict[tuple[str, str], list[Mention]] = {}
    for m in found:
        per_turn.setdefault((m.transcript, m.turn), []).append(m)
    spoken = {t.id: t.language for t in transcripts}
    for key, named in per_turn.items():
        text, language = texts[key], spoken[key[0]]
        named[:0] = (
            *begun.find(text, named, language),
            *houses.find(text, named, language),
            *initials.behind(text, named),
            *(initials.behind(text, named, uncased.behind(language)) if key in small else ()),
        )
    settled = [
        m for key, text in texts.items() if key in per_turn for m in _settle(per_turn[key], text, spoken[key[0]])
    ]
    settled = [m for m in settled if not countries.by_form_alone(m)]
    votes = [vote for voter in voters for vote in voter(transcripts)]
    return tuple(with_votes(settled, votes, texts) if votes else settled)


def _structured(talks: Sequence[Talk], small: Set[tuple[str, str]]) -> Iterator[Mention]:
    first: dict[str, Set[str]] = {}
    for language, pieces in {talk.transcript.language: talk.pieces for talk in talks}.items():
        met = tokens.bare(signs.unmet(pieces, language))
        signs.meet(met, language)
        quasi.meet(met, language)
        first[language] = towns.begun(pieces, language)
    for t, said, _ in talks:
        yield from seams.find(t, said)
        yield from answers.find(t, said)
        yield from asked.find(t)
        yield from voices.find(t)
        for turn, run in zip(t.turns, said, strict=True):
            for f in (*structured.find(run, t.language), *hesitant.find(run, t.language), *quasi.find(run, t.language)):
                text = turn.text[f.start : f.end]
                yield Mention(t.id, turn.id, f.start, f.end, text, f.kind, f.lane, (f.why,), lemma=f.lemma)
            for start, end, why in _initials(run, t.language, small=(t.id, turn.id) in small):
                yield Mention(t.id, turn.id, start, end, turn.text[start:end], "PER", "auto", (why,))
            for start, end, base in towns.find(run, t.language, first[t.language]):
                place = (f"a form of the place {base}",)
                yield Mention(t.id, turn.id, start, end, turn.text[start:end], "LOC", "auto", place, lemma=base)


def _initials(run: Run, language: str, *, small: bool) -> Iterator[tuple[int, int, str]]:
    yield from initials.find(run.text, language)
    yield from signed.find(run.text)
    yield from uncased.find(run.text, language) if small else initials.typed(run, language)


def _named(talks: Sequence[Talk], small: Set[tuple[str, str]]) -> Iterator[Mention]:
    """Yield what could be names; texts of a language are read together, those without diacritics by themselves."""
    alike: dict[tuple[str, bool], list[tuple[str, Turn, Run]]] = {}
    for t, said, _ in talks:
        plain = accents.is_plain((run.text for run in said), t.language)
        for turn, run in zip(t.turns, said, strict=True):
            typed_so = plain or ((t.id, turn.id) in small and accents.is_typed_plain(run.text, t.language))
            alike.setdefault((t.language, typed_so), []).append((t.id, turn, run))
    pieces = {talk.transcript.language: talk.pieces for talk in talks}
    for (language, plain), found in alike.items():
        for n, at, g in names.guess([run for _, _, run in found], pieces[language], language, plain):
            transcript, turn, _ = found[n]
            start, end = at + g.start, at + g.end
            yield Mention(transcript, turn.id, start, end, turn.text[start:end], g.kind, g.lane, g.why)


# ------------------------------------------------------------------ the study's own people, and accepted names


def _own_forms(transcripts: Sequence[Transcript], known: Known) -> Mapping[str, str]:
    """Return small-lettered form -> why, for every form of everybody who is known before reading."""
    out: dict[str, str] = {}
    for name, language in _own_names(transcripts, known):
        for word in (w for w in WORD.findall(name) if len(w) > 2):
            for form in _forms(word, nicknames.table(language)):
                out.setdefault(form, _OWN)
    return out


def _own_names(transcripts: Sequence[Transcript], known: Known) -> Iterator[tuple[str, str]]:
    for t in transcripts:
        for speaker in t.speakers:
            for label in speaker.labels:
                name = labels.name_in(label)
                if name:
                    yield name, t.language
    tongues = {t.language for t in transcripts} or {"cs"}
    yield from ((name, language) for name in known.names for language in sorted(tongues))


def _forms(word: str, language: str) -> set[str]:
    word = word if not word.isupper() else word.capitalize()
    bases = [likeliest(word, "first", language), likeliest(word, "last", language)]
    return {form.lower() for n in bases if n for form in forms(replace(n, language=language))} | {word.lower()}


def _propagated(talks: Sequence[Talk], own: Mapping[str, str], found: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the words that are forms of known or accepted names, whatever their capitals; each word is judged once."""
    languages = {talk.transcript.id: nicknames.table(talk.transcript.language) for talk in talks}
    stems = {
        (languages[m.transcript], stem(m.text, languages[m.transcript]))
        for m in found if m.kind == "PER" and m.lane == "auto" and len(m.text) > 4
    }  # fmt: skip
    for language in dict.fromkeys(languages.values()):
        alike = [talk for talk in talks if languages[talk.transcript.id] == language]
        pieces = runs.pieces(alike)
        whole = set(filter(str.isalpha, pieces))
        held = {piece: tokens.WORDS[piece] for piece in pieces - whole}
        words = whole.union(*held.values())
        hits = _judged(words, language, own, {cut for spoken, cut in stems if spoken == language})
        if not hits:
            continue
        telling = {piece for piece, inner in held.items() if not hits.keys().isdisjoint(inner)}.union(hits)
        for talk in alike:
            for turn, run in zip(talk.transcript.turns, talk.runs, strict=True):
                yield from _hit(talk.transcript.id, turn.id, run, hits, run.spots(telling))


def _hit(transcript: str, turn: str, run: Run, hits: Mapping[str, str], spots: Iterable[int]) -> Iterator[Mention]:
    for at in spots:
        for match in WORD.finditer(run.text, run.starts[at], run.starts[at] + len(run.pieces[at])):
            if match[0] in hits:
                yield Mention(transcript, turn, *match.span(), match[0], "PER", "auto", (hits[match[0]],))


def _judged(words: Set[str], language: str, own: Mapping[str, str], stems: Set[str]) -> dict[str, str]:
    """Return the words that are forms of known or accepted names -> why; words of grammar are none: *Tomu tak je*."""
    lex, grammar = lexicon(language), function_words(language)
    heads = {known[:_HEAD] for known in stems}
    hits = {
        word: "the same name as elsewhere in the study"
        for word in filter(str.islower, words)  # most words are soon passed over
        if word[:_HEAD] in heads and len(word) > 4 and stem(word, language) in stems and not lex.is_common(word)
    }
    for word, low in ((word, word.lower()) for word in words if own):
        if low in own and len(low) > 2 and low not in grammar and (low != word or not lex.is_common(low)):
            hits[word] = own[low]
    return hits


_HEAD = 3
"""Letters that a word and its `stem` share at least."""


# ------------------------------------------------------------------ what overlaps, what belongs together


def _settle(found: Iterable[Mention], text: str, language: str) -> list[Mention]:
    """Resolve overlaps (forms with rules before names, certain before uncertain, longer before shorter) and join names."""
    joined: list[Mention] = []
    for m in _apart(found):
        last = joined[-1] if joined else None
        together = last and last.kind == m.kind == "PER" and _is_one(text, last, m, language)
        if last and together and not two_people(last.text, m.text, language):
            evidence = tuple(dict.fromkeys((*last.evidence, *m.evidence)))
            lane: Lane = "auto" if "auto" in (last.lane, m.lane) else "review"
            joined[-1] = last._replace(end=m.end, text=text[last.start : m.end], evidence=evidence, lane=lane)
        else:
            joined.append(_with_particle(m, text, last.end if last else 0) if m.kind in _LED else m)
    return joined


def _is_one(text: str, last: Mention, m: Mention, language: str) -> bool:
    """Whether two persons' mentions belong together: side by side, or in English as a by-name, *Dai the Bus*."""
    if language == "en" and text[last.end : m.start] == " the ":
        word = lexicon(language).word(m.text)
        return word.common and word.last in ("", m.text)  # "I told Anna the Smiths were out"
    return adjoins(text, last.end, m.start)


def _apart(found: Iterable[Mention]) -> Iterator[Mention]:
    """Yield by place the mentions that stand alone, and of those that overlap the ones that count."""
    held: list[Mention] = []
    stop = -1
    for m in sorted(found, key=attrgetter("start")):
        if m.start >= stop:
            yield from _chosen(held)
            held = []
        held.append(m)
        stop = max(stop, m.end)
    yield from _chosen(held)


def _chosen(found: Sequence[Mention]) -> Sequence[Mention]:
    """Return by place, of mentions that overlap, those that come first in rank."""
    if len(found) < 2:
        return found
    kept: list[Mention] = []
    leading = [m for m in found if m.kind in DESCRIBING or (m.kind in _RANK and m.lane == "auto")]
    whole = [m for m in found if not any(_goes_before(other, m) for other in leading)] if leading else found
    for m in sorted(whole, key=_precedence):
        if all(m.end <= one.start or one.end <= m.start for one in kept):
            kept.append(m)
    return sorted(kept, key=attrgetter("start"))


def _goes_before(one: Mention, other: Mention) -> bool:
    """Whether a detail, or a certain identifier, holds another find that is a part of it: a case what looks like an account."""
    if one.kind in DESCRIBING:
        return quasi.outweighs(one, other)
    within = one.start <= other.start and other.end <= one.end and len(one.text) > len(other.text)
    holds = one.kind != "ADDR" or usual_streets.WITH_POSTCODE in one.evidence
    return within and other.lane == "auto" and other.kind in _RANK and holds


def _with_particle(m: Mention, text: str, least: int) -> Mention:
    """Return a person's mention with the particle before it: *von der Leyen*."""
    if not text.endswith(_ENDS_SO, least, m.start) or not m.text[:1].isupper():
        return m
    before = _PARTICLE.search(text[max(least, m.start - 16) : m.start])
    if before is None:
        return m
    start = m.start - len(before[0])
    return m._replace(start=start, text=text[start : m.end])


def _precedence(m: Mention) -> tuple[int, bool, int, int]:
    if m.kind in DESCRIBING:  # of its lane nothing depends here: it says how many share the detail
        return 60, False, m.start - m.end, m.start
    unsure = m.lane != "auto" and m.evidence[0] != _OWN
    return _RANK.get(m.kind, 50) + len(_RANK) * unsure * (m.kind in _RANK), unsure, m.start - m.end, m.start
