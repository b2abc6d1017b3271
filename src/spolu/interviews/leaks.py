"""Originals in text that is about to be written: any inflected form of anybody decided, found without being told.

Matching goes by words, without regard to case, to diacritics in words of five letters and more, to how a number
is spaced, and to how a file writes its letters (`spolu.interviews.readings`). A form that is a common word too counts
only with a capital letter: a surname (Svoboda, Malá) inside a
sentence, a Czech or Polish first name (Marek, Blanka) everywhere.
"""

import re
from bisect import bisect_right
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

from spolu.interviews import nicknames
from spolu.interviews.bearers import is_known
from spolu.interviews.decline import Name, forms
from spolu.interviews.dictionary import is_common
from spolu.interviews.every_form import TOKEN, all_forms, full_names, joined, pseudonym_forms
from spolu.interviews.identify.words.countries import is_country
from spolu.interviews.lemmas import gender
from spolu.interviews.model import DESCRIBING, Person
from spolu.interviews.pseudonyms import Pseudonym, Registry
from spolu.interviews.readings import readings
from spolu.interviews.tags import TAGS
from spolu.text import fold, nfc

NOT_LOOKED_FOR = frozenset(("DATE", *DESCRIBING, "OTHER"))
"""Kinds whose originals (``34 let``, ``maminka``) also stand where they identify nobody."""

_NUMBER = re.compile(r"\d(?:[ \u00a0./-]{0,2}\d){5,}")
_DIGITS = frozenset("0123456789")
_NUMBERED = re.compile(r"(?![0-9a-f]+$)([^\W\d_]{3,})[0-9]{1,4}")
_GAP = 4
_SENTENCE_START = re.compile(r"(?:^|[.!?…:;>|•\"„“”»«(\[–—\n-]|\*\*(?: \([\d:.–]*\))?|\[t\w+\])[\s*_#>\"„“'-]*$")
"""What a sentence, or a turn of a transcript (``**P01** (0:15–0:16) …``, without a voice ``[t003] …``), begins after."""


@dataclass(frozen=True, slots=True)
class Leak:
    """An original identifier in a text; what it is stays in the vault.

    Attributes:
        place: the text's name.
        line: from 1.
        kind: of the identifier.
        key: of the person or value.
    """

    place: str
    line: int
    kind: str
    key: str


@dataclass(frozen=True, slots=True)
class Found:
    """A form of a person or value at ``[start, end)`` of a text."""

    start: int
    end: int
    key: str


@dataclass(frozen=True, slots=True)
class _Form:
    words: tuple[str, ...]
    written: str
    person: Person | None
    """Who or what it means; None where it is known to mean nobody who is looked for."""
    word: str = ""
    """Where it is one word: that word with its diacritics, in small letters."""
    is_joined: bool = False
    """Whether it is a name of several words written as one."""

    @property
    def key(self) -> str:
        return self.person.key if self.person else ""


class Finder:
    """Finds every form of ``persons`` in texts.

    Args:
        persons: those whose originals must not occur.
        pseudonyms: in use; a form that one of them shares is no leak.
        kept: persons and values that stay in the text; their own forms are no leak.
        forms_kept: forms that were decided to be no identifier.
    """

    def __init__(
        self,
        persons: Sequence[Person],
        pseudonyms: Sequence[Pseudonym] = (),
        kept: Sequence[Person] = (),
        forms_kept: Iterable[str] = (),
    ) -> None:
        allowed = {word.lower() for p in pseudonyms for word in pseudonym_forms(p)}
        allowed |= {form.lower() for form in forms_kept}
        allowed |= {form.lower() for person in kept for form in (*person.forms, *joined(person))}
        allowed |= {text.lower() for texts in TAGS.values() for text in texts.values()}
        languages = sorted({nicknames.table(p.language) for p in persons}) or ["cs"]
        self._by_first: dict[str, list[_Form]] = {}
        self._numbers: dict[str, str] = {}
        self._vocabulary: set[str] = set()
        self.kinds = {p.key: p.kind for p in persons}
        for person in persons:
            if person.kind in NOT_LOOKED_FOR:
                continue
            for written in sorted(all_forms(person, languages)):
                if written.lower() not in allowed:
                    self._add(written, person)
            if allowed.isdisjoint((person.first.lower(), person.last.lower())):
                for word in sorted({word.lower() for word in joined(person)} - allowed):
                    self._add_word(word, person)
        for person in kept:
            for written in full_names(person):
                words = tuple(word.lower() for word in TOKEN.findall(written))
                self._by_first.setdefault(words[0], []).append(_Form(words, written, None))
        for group in self._by_first.values():
            group.sort(key=lambda form: (-len(form.words), form.key, form.written))
            self._vocabulary.update(*(form.words for form in group))

    def _add(self, written: str, person: Person) -> None:
        digits = re.sub(r"\D", "", written)
        if len(digits) >= 6 and len(digits) * 2 > len(written.replace(" ", "")):
            self._numbers.setdefault(digits, person.key)
            self._numbers.setdefault(re.sub(r"^(00)?(420|421|48)(?=\d{9}$)", "", digits), person.key)
        words = tuple(word.lower() for word in TOKEN.findall(written))
        if not words or max(map(len, words)) < 3:
            return
        word = words[0] if len(words) == 1 else ""
        for spelling in dict.fromkeys((words, tuple(fold(w) if len(w) > 4 else w for w in words))):
            self._by_first.setdefault(spelling[0], []).append(_Form(spelling, written, person, word))

    def _add_word(self, word: str, person: Person) -> None:
        for spelling in dict.fromkeys((word, fold(word))):
            self._by_first.setdefault(spelling, []).append(_Form((spelling,), word, person, word, is_joined=True))

    def spans(self, text: str) -> list[Found]:
        """Return where forms occur in ``text``, without overlaps, in order."""
        found = list(self._numbers_in(text))
        # Nearly every text holds none of them.
        tokens = [] if self._by_first.keys().isdisjoint(_words(text)) else list(TOKEN.finditer(text))
        said = [_bare(token.group().lower(), self._vocabulary) for token in tokens]
        i = 0
        while i < len(tokens):
            match = self._at(text, tokens, said, i) if said[i] in self._by_first else None
            if match:
                form, size = match
                if form.key:
                    found.append(Found(tokens[i].start(), tokens[i + size - 1].end(), form.key))
                i += size
            else:
                i += 1
        apart: list[Found] = []
        for one in sorted(found, key=lambda f: (f.start, -f.end)):
            if not apart or one.start >= apart[-1].end:
                apart.append(one)
        return apart

    def _at(self, text: str, tokens: Sequence[re.Match[str]], words: Sequence[str], i: int) -> tuple[_Form, int] | None:
        for form in self._by_first[words[i]]:
            size = len(form.words)
            if tuple(words[i : i + size]) != form.words:
                continue
            window = tokens[i : i + size]
            if any(b.start() - a.end() > _GAP for a, b in pairwise(window)):
                continue
            if form.word and not _is_meant(form, text, tokens[i]):
                continue
            return form, size
        return None

    def _numbers_in(self, text: str) -> Iterator[Found]:
        for match in _NUMBER.finditer(text) if self._numbers else ():
            digits = re.sub(r"\D", "", match.group())
            bare = re.sub(r"^(00)?(420|421|48)(?=\d{9}$)", "", digits)
            key = self._numbers.get(digits) or self._numbers.get(bare)
            if key:
                yield Found(match.start(), match.end(), key)


def _words(text: str) -> set[str]:
    """Return the words of a text, each once, in small letters.

    A text has far fewer words than places, and as bytes it falls apart a third faster than as letters.
    """
    lines = text.encode("utf-8", "surrogatepass").split(b"\n")
    pieces = b" ".join(set(chain.from_iterable(map(bytes.split, lines))))
    words = {word.lower() for word in TOKEN.findall(pieces.decode("utf-8", "surrogatepass"))}
    return words | {_bare(word, ()) for word in words if word[-1] in _DIGITS}


def _bare(word: str, known: Container[str]) -> str:
    """Return a word without the number that is written right behind it (*jana2*), as it is where it is ``known`` with it.

    What may be a number in base sixteen, as of an entry in a log, stays.
    """
    if word[-1] not in _DIGITS or word in known:
        return word
    match = _NUMBERED.fullmatch(word)
    return match[1] if match else word


def _is_meant(form: _Form, text: str, token: re.Match[str]) -> bool:
    """Whether a form of one word means its person where it stands.

    Asked only of forms that a text holds: to ask of all of them opens every dictionary for nothing.
    """
    if form.is_joined:
        return not (is_common(form.word) or is_common(form.words[0]))
    without_diacritics = form.words[0] != form.word
    if without_diacritics and is_common(form.words[0]):
        return False
    return not is_common(form.word) or _is_name_here(form, text, token)


def _is_first_name(form: str, person: Person | None) -> bool:
    """Whether it is a form of a first name that few take for the common word."""
    if person is None:
        return False
    language = nicknames.table(person.language)
    if person.kind != "PER" or language == "en":  # Will, Mark and Rose begin English sentences too often
        return False
    bases = (person.first, *nicknames.diminutives(person.first, language))
    named = [Name(base, "first", gender(person.gender), language) for base in bases]
    return any(form in forms(name) for name in named if is_known(name))


def _is_name_here(form: _Form, text: str, token: re.Match[str]) -> bool:
    """Whether a word that may be a common one stands as a name: capitalised, not at the start of a sentence."""
    word = token.group()
    if not word[0].isupper():
        return False
    if len(word) > 1 and word.isupper():  # a heading in capitals says nothing; one such word among small ones does
        beside = text[max(0, token.start() - 20) : token.start()] + text[token.end() : token.end() + 20]
        if not any(c.islower() for c in beside):
            return False
    inside = not _SENTENCE_START.search(text[max(0, token.start() - 30) : token.start()])
    return inside or _is_first_name(form.written, form.person)


def find(texts: Mapping[str, str], registry: Registry, coders: Iterable[str] = ()) -> tuple[Leak, ...]:
    """Return where texts hold an original that was decided to be replaced.

    Args:
        texts: place (a file's name) -> its text.
        registry: of the study, out of the vault.
        coders: whom the team calls its coders. Somebody codes as ``petr`` long before a Petr is spoken of, and the id
            stands in every line they wrote: in small letters, outside the transcripts, it means the coder.

    Returns:
        One leak for each line and person or value, in the order of ``texts``.
    """
    finder = finder_of(registry)
    own = {word for coder in coders for word in coder.split("-")}
    leaks: dict[Leak, None] = {}
    for place, written in texts.items():
        there: set[Leak] = set()
        for text in readings(written):
            spans = finder.spans(text)
            if own and not place.startswith("interviews/"):
                spans = [found for found in spans if text[found.start : found.end] not in own]
            ends = [m.end() for m in re.finditer("\n", text)] if spans else []
            there |= {Leak(place, bisect_right(ends, s.start) + 1, finder.kinds[s.key], s.key) for s in spans}
        leaks |= dict.fromkeys(sorted(there, key=lambda leak: (leak.line, leak.key)))
    return tuple(leaks)


def masked(finder: Finder, text: str) -> str:
    """Return ``text``, as the name of a file, with what ``finder`` finds left out."""
    text = nfc(text)
    for found in reversed(finder.spans(text)):
        text = f"{text[: found.start]}…{text[found.end :]}"
    return text


def finder_of(registry: Registry) -> Finder:
    """Return the finder of everything that a registry replaces."""
    kept = registry.kept | {p.key for p in registry.pseudonyms if p.mode == "keep"}
    # The name of a country gives nobody away, and stands in texts that nobody said.
    kept |= {p.key for p in registry.persons if _only_a_country(p)}
    persons = [p for p in registry.persons if p.key not in kept]
    in_use = [p for p in registry.pseudonyms if p.key not in kept]
    # A detail that stays (somebody is Polák, a Pole) does not allow the surname of somebody else.
    stay = [p for p in registry.persons if p.key in kept and p.kind not in DESCRIBING]
    return Finder(persons, in_use, stay, registry.forms_kept)


def _only_a_country(person: Person) -> bool:
    named = person.first and nicknames.gender_of(person.first, person.language)
    return person.kind in ("LOC", "PER") and not named and is_country(person.last or next(iter(person.forms), ""))
