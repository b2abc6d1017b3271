"""What is known of a word before its sentence is read: a first name, a surname, a place, a common word.

Our own tables come declined (see `tables`); dictionaries are asked once a distinct form.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache

from spolu.interviews import dictionary, nicknames, shortened
from spolu.interviews.decline import morfeusz
from spolu.interviews.identify.contexts import function_words, is_ordinary, small_words, spoken
from spolu.interviews.identify.words import diminutives, hunspell, made_words, unaccented, wives
from spolu.interviews.identify.words.common_czech import ADJECTIVE, as_written
from spolu.interviews.identify.words.dates import calendar
from spolu.interviews.identify.words.tables import forms
from spolu.interviews.remembered import Remembered

_CASES = dict(zip("1234567", ("nominative", "genitive", "dative", "accusative", "vocative", "locative", "instrumental"), strict=True))  # fmt: skip
CONTRACTED = re.compile(r"(?:n['’]t|['’](?:s|ve|m|re|ll|d)?)$")
"""What is written together with an English word: *isn't*, *I'm*, *Gemma's*."""


@dataclass(frozen=True, slots=True)
class Word:
    """What a capitalised word may be.

    Attributes:
        first, last, place, other: base of the likeliest first name, surname, place, other proper name that it is a form
            of; "" where none is known.
        common: its lower-case form is a word of the language.
        english: its lower-case form is an English word, in a text of another language.
        calendar: a month, a day of the week, a language: written with a capital in English, and nobody's name.
        function: a word of grammar: a preposition, a pronoun, a conjunction.
        cases: of the first name, for the evidence: digits of the Czech school order.
    """

    first: str = ""
    last: str = ""
    place: str = ""
    other: str = ""
    common: bool = False
    english: bool = False
    calendar: bool = False
    function: bool = False
    cases: str = ""

    @property
    def person(self) -> str:
        """Return the base of the name of a person that it may be, or ""."""
        return self.first or self.last

    @property
    def known(self) -> bool:
        """Whether any dictionary has it."""
        return bool(self.common or self.first or self.last or self.place or self.other or self.calendar)


def in_case(word: Word) -> str:
    """Return ``, genitive`` and the like where a first name's case is clear, else ""."""
    return f", {_CASES[word.cases]}" if len(word.cases) == 1 else ""


class Lexicon:
    """Everything that is known of the words of one language; each distinct form is looked up once.

    ``plain``: for texts without diacritics, where a word may be any that loses them (*jiri* is Jiří, *prace* práce).
    """

    def __init__(self, language: str, *, plain: bool = False) -> None:
        self.language = language
        self._forms = forms(language)
        self.towns = self._forms.towns
        self._look: Callable[[str], Word] = {"pl": self._polish, "en": self._english}.get(language, self._czech)
        self._hunspell = hunspell.load(language) if language in ("cs", "sk") else None
        self._begin = shortened.beginnings(_nominatives(self._forms.first) if language == "cs" else ())
        self._calendar = calendar(language)
        self._function = function_words(language)
        self.plain = plain
        self.word: Callable[[str], Word] = Remembered(self._word).__getitem__
        """Return what is known of a form, written with a capital."""
        self.is_common: Callable[[str], bool] = Remembered(self._is_word).__getitem__
        """Whether a lower-case word is one of the language, not only a name."""

    def is_made_of_words(self, low: str) -> bool:
        """Whether hyphens put a word together of common ones, the last nobody's name: *thirty-odd*, but not *Marsh-Ellis*."""
        parts = low.split("-")
        words = all(len(part) > 2 and self.is_common(part) for part in parts)
        return len(parts) > 1 and words and not self.word(parts[-1].capitalize()).person

    def _word(self, form: str) -> Word:
        found = self._look(form)
        return self._in_plain(found, form) if self.plain else found

    def _made(self, first: str, last: str, place: str, other: str, common: bool, low: str, cases: str) -> Word:
        """Return what is known together. Dictionaries hold *adéla* and *wojtek* as words, too; hardly anybody says them."""
        function = low in self._function
        if common and cases and not function and not is_ordinary(low, self.language):
            common = False
        english = self.language != "en" and _is_english(low)
        return Word(
            first, last, _whole(place, common), other, common, english,
            calendar=low in self._calendar or (self.language == "en" and low.rstrip("s") in self._calendar),
            function=function, cases=cases,
        )  # fmt: skip

    def _in_plain(self, found: Word, form: str) -> Word:
        low = form.lower()
        written = None if found.person or found.place else unaccented.names(self.language).get(low)
        return replace(self._look(written) if written else found, common=self.is_common(low))

    def _is_word(self, word: str) -> bool:
        found = word in spoken() or self._is_common(word)
        if not found and self.language in _SAID:
            found = any(self._is_common(written) for written in _SAID[self.language](word))
        return found or (self.plain and word in unaccented.words(self.language))

    def _is_common(self, word: str) -> bool:
        if self.language == "en":
            word = CONTRACTED.sub("", word)
        if word in self._function:
            return True
        if self.language == "pl":
            return all(_is_polish(part) for part in word.split("-"))
        if self._is_rather_surname(word):
            return False
        lemma = dictionary.lemma_of(word, self.language)
        if lemma[:1].islower():
            return True
        if self.language == "en":
            return False
        return self._hunspell is not None and self._hunspell.is_word(word)

    def _is_rather_surname(self, word: str) -> bool:
        """Whether a dictionary has a word that talk has as a surname: *griffin*, *kučerovi*."""
        if self.language == "en":
            return word in small_words("en surname")
        return self.language == "cs" and self._forms.last.get(word.capitalize(), "").lower() in small_words(
            "cs surname"
        )

    def _own(self, form: str) -> tuple[str, str, str, str]:
        first, _, cases = self._forms.first.get(form, "").partition("|")
        return first, self._forms.last.get(form, ""), self._forms.place.get(form, ""), cases

    def _czech(self, form: str) -> Word:
        first, last, place, cases = self._own(form)
        low = form.lower()
        other = ""
        if not (first or last) and self._hunspell is not None:
            as_talk = self.language == "cs" and form.endswith(ADJECTIVE)  # "Tichýho", "Lidkú"
            said = [*as_written(form)] if as_talk else []
            if said and form.endswith("ú") and not (place or self.is_common(low)):
                first, last, place, cases = next(filter(any, map(self._own, said)), (first, last, place, cases))
            marks = next(filter(None, map(self._hunspell.name, (form, *said))), {})
            last = last or marks.get("m") or marks.get("f") or ""
            place, other = place or marks.get("l", ""), marks.get("o", "")
        common = self.is_common(low)
        if not (first or last or place or other or common):
            first = shortened.first(form, self._begin)
            last = "" if first else shortened.last(form, self._is_womans)
        return self._made(first, last, place, other, common, low, cases)

    def _is_womans(self, name: str) -> bool:
        return name in self._forms.last or (self._hunspell is not None and "f" in self._hunspell.name(name))

    def _polish(self, form: str) -> Word:
        first, last, place, cases = self._own(form)
        other, common = "", len(form) > 2 and form.lower() in spoken()  # "Jo" is somebody, too
        for _, _, (_, lemma, tag, labels, notes) in morfeusz.analyser().analyse(form):
            base = lemma.partition(":")[0]
            if "imię" in labels:
                first = first or base
            elif "nazwisko" in labels:
                last = last or base
            elif "nazwa_geograficzna" in labels or "człon_nazwy_geograficznej" in labels:
                place = place or base
            elif tag == "ign":
                continue
            elif base[:1].isupper():
                other = other or base
            elif "przest." in notes and form in self._forms.place:
                continue  # "w kielcach": nobody says so of tusks any more
            elif "daw." not in notes and base not in small_words("pl surname"):
                common = True
            if "nazwa_geograficzna" in labels:
                place = place or base
        wife = None if first or form in self._forms.place else wives.named_after(form.lower(), self.is_common)
        if wife is not None and (wife.sure if wife.base.endswith("owa") else not common):
            last, place, common = wife.base, "", False  # every hamlet has a genitive, too
        if not (first or last or place or other or common):
            first = diminutives.made_of(form.lower())
        if "-" in form:  # a hyphen itself has a reading
            common = common and form not in self._forms.place and self.is_common(form.lower())
        return self._made(first, last, _unlike(place, last), other, common, form.lower(), cases)

    def _english(self, form: str) -> Word:
        bare = CONTRACTED.sub("", form)
        first, last, place, cases = self._own(bare)
        low = bare.lower()
        if not (first or last or place):
            labels = {
                label
                for _, _, a in morfeusz.analyser().analyse(bare)
                if a[1].partition(":")[0] == bare
                for label in a[3]
            }
            first, last = bare if "imię" in labels else "", bare if "nazwisko" in labels else ""
            place = bare if "nazwa_geograficzna" in labels else ""
        return self._made(first, last, place, "", self.is_common(low), low, cases)


def _nominatives(first: Mapping[str, str]) -> Iterator[str]:
    return (form for form, marked in first.items() if "1" in marked.partition("|")[2])


_SAID: Mapping[str, Callable[[str], Iterator[str]]] = {"cs": as_written, "sk": made_words.parts}
"""Language -> what words of talk may stand for that a dictionary has not."""


def _whole(place: str, common: bool) -> str:
    """Return ``place``, unless the word is a common one that is only a part of it (*Nowy* of Nowy Tomyśl)."""
    return "" if common and " " in place else place


def _unlike(place: str, last: str) -> str:
    """Return ``place``, unless it is a hamlet that is called as people are: *Mazur*."""
    return "" if place == last and last.lower() in small_words("pl surname") else place


def _is_polish(word: str) -> bool:
    """Whether Morfeusz has a lower-case word without hyphens, whole or as what is written together (*byłem*)."""
    return any(_is_common_reading(a[2]) for a in morfeusz.analyser().analyse(word) if a[1] - a[0] == 1)


def _is_common_reading(reading: tuple[str, str, str, list[str], list[str]]) -> bool:
    _, lemma, tag, _, notes = reading
    if tag == "ign" or not lemma[:1].islower() or "daw." in notes:
        return False
    return lemma.partition(":")[0] not in small_words("pl surname")


def lexicon(language: str, plain: bool = False) -> Lexicon:
    """Return the lexicon that serves a language (see `nicknames.table`); ``plain``: see `Lexicon`."""
    return loaded(nicknames.table(language), plain)


@cache
def loaded(table: str, plain: bool) -> Lexicon:
    """Return the one lexicon of a table; `lexicon` finds the table of a language."""
    return Lexicon(table, plain=plain)


def _is_english(word: str) -> bool:
    return dictionary.lemma_of(word, "en")[:1].islower()
