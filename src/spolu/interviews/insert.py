"""One mention to the words that stand in its place: the pseudonym in the same case, written in the same way."""

import re
from collections.abc import Iterator

from spolu.interviews import initials, nicknames, places, values
from spolu.interviews.decline import Name, Part, candidates, cells, decline, feminine, forms, masculine, transplant
from spolu.interviews.drawing import short_names
from spolu.interviews.lemmas import gender
from spolu.interviews.nicknames import word_list
from spolu.interviews.pseudonyms import Pseudonym
from spolu.interviews.spoken import capitalised
from spolu.text import fold, unbroken

_LIKELY = (1, 2, 4, 6, 3, 7)
"""Cases of places, for forms that several of them share: one is more often in Prague than near to it."""
_WORD = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*\.?")


def replacement(text: str, pseudonym: Pseudonym, language: str, cases: str = "") -> str:
    """Return what stands for a mention.

    Args:
        text: the mention as it stood in the text.
        pseudonym: of its person or value.
        language: of the text around it.
        cases: that the words around it ask for, see `spolu.interviews.surroundings`.
    """
    kind, mode = pseudonym.person.kind, pseudonym.mode
    if mode == "keep":
        return text
    text, new = unbroken(text), None
    if mode == "shift":
        new = values.shifted(text, pseudonym.days, language)
    elif mode == "band":
        new = values.band(text, language)
    elif mode == "place":
        new = places.general(pseudonym.person.last, language)[_case(text, pseudonym, language, cases) - 1]
    elif mode == "name" and not pseudonym.last.startswith("["):
        if kind == "PER":
            new = _Person(pseudonym, language, cases).inserted(text)
        elif kind == "LOC":
            new = like(text, _place(text, pseudonym, language, cases))
    return pseudonym.text(language) if new is None else new


def like(original: str, new: str) -> str:
    """Return ``new`` in capitals or small letters where ``original`` is; as it is otherwise."""
    letters = [c for c in original if c.isalpha()]
    if len(letters) > 1 and all(c.isupper() for c in letters):
        return new.upper()
    return new.lower() if letters and all(c.islower() for c in letters) else new


def _case(text: str, pseudonym: Pseudonym, language: str, cases: str) -> int:
    """Return the case in which a place stands: of those it is asked for, or else that its form tells; 1 where nothing does."""
    name = Name(pseudonym.person.last or text, "place", "m", nicknames.table(language))
    found = {int(cell[0]) for cell, form in cells(name).items() if form.lower() == text.lower()}
    asked = [*map(int, cases)]
    return next((case for case in asked or _LIKELY if case in found), asked[0] if asked else 1)


def _place(text: str, pseudonym: Pseudonym, language: str, cases: str) -> str:
    table = nicknames.table(language)
    new = Name(pseudonym.last, "place", "m", table)
    base = Name(pseudonym.person.last or text, "place", "m", table)
    written = " ".join(capitalised(w) if text.islower() or text.isupper() else w for w in text.split())
    found = transplant(written, base, new, cases)
    if found is None and " " not in written:
        guesses = (transplant(written, name, new, cases) for name in candidates(written, "place", table))
        found = next((guess for guess in guesses if guess), None)
    stands = {cell[0] for cell, form in cells(new).items() if form == found}
    return found if found and not (cases and stands.isdisjoint(cases)) else decline(new, int(cases[:1] or 1))


class _Person:
    """Puts a person's pseudonym where a mention stood, word by word."""

    def __init__(self, pseudonym: Pseudonym, language: str, cases: str) -> None:
        self.pseudonym, self.person, self.cases = pseudonym, pseudonym.person, cases
        self.table = nicknames.table(language)
        self.sex = gender(self.person.gender)

    def inserted(self, text: str) -> str:
        """Return the whole mention with its names replaced and its titles kept."""
        if initials.letters(text) and (others := self._shortened()):
            return initials.inserted(text, others)
        words = list(_WORD.finditer(text))
        names = [m for m in words if self._is_name(m.group())]
        if not names:
            return like(text, self.pseudonym.text(self.table))
        out: list[str] = []
        at = 0
        used: set[Part] = set()
        for match in words:
            between = text[at : match.start()]
            at = match.end()
            new = self._word(match, names, used) if self._is_name(match.group()) else self._small(match.group())
            if new:
                out += [between, new]
        return "".join(out).strip() + text[at:] if out else like(text, self.pseudonym.text(self.table))

    def _shortened(self) -> list[str]:
        """Return the names whose initials stand for the person's, none where somebody wrote what stands there."""
        if not (self.person.first or self.person.last):
            return [] if self.pseudonym.chosen else self.pseudonym.last.split()
        return [name for name in (self.pseudonym.first, self.pseudonym.last) if name]

    def _is_name(self, word: str) -> bool:
        low = word.rstrip(".").lower()
        if low in word_list("titles") and word[0].isupper() and self._goes_by(word):
            return True  # of Lada, "bez Lady" is no title
        if low in word_list("titles") or (low in word_list("junior") | word_list("senior") and word[0].islower()):
            return False
        return not (low in word_list("particles") and word.islower())

    def _goes_by(self, word: str) -> bool:
        first = Name(self.person.first, "first", self.sex, self.table)
        return bool(self.person.first) and capitalised(word) in forms(first)

    def _small(self, word: str) -> str:
        """Return a title or an age as it stood; a particle of the name goes."""
        return "" if word in word_list("particles") else word

    def _word(self, match: re.Match[str], names: list[re.Match[str]], used: set[Part]) -> str:
        written = match.group()
        plain = written.rstrip(".")
        if len(plain) == 1:
            part: Part = "last" if "first" in used else "first"
            base = self._base(part)
            used.add(part)
            return like(written, base[:1]) + written[1:] if base else ""
        form = capitalised(plain)
        for part, original, new in self._pairs(form):
            if part not in used:
                found = transplant(form, original, new, self.cases)
                if found:
                    used.add(part)
                    return like(written, found) + written[len(plain) :]
        part = self._position(match, names, used)
        if part in used or not self._base(part):
            return ""
        used.add(part)
        return like(written, self._guessed(form, part)) + written[len(plain) :]

    def _base(self, part: Part) -> str:
        return self.pseudonym.first if part == "first" else self.pseudonym.last

    def _position(self, match: re.Match[str], names: list[re.Match[str]], used: set[Part]) -> Part:
        if not self.pseudonym.last:
            return "first"
        if not self.pseudonym.first or match is names[-1] or "first" in used:
            return "last"
        return "first"

    def _pairs(self, form: str) -> Iterator[tuple[Part, Name, Name]]:
        """Yield (part, a name that the person goes by, the pseudonym's name for it)."""
        person, pseudonym, sex, table = self.person, self.pseudonym, self.sex, self.table
        if person.first and pseudonym.first:
            yield "first", Name(person.first, "first", sex, table), Name(pseudonym.first, "first", sex, table)
            for short, new in short_names(Name(person.first, "first", sex, table), pseudonym.first).items():
                yield "first", Name(short, "first", sex, table), Name(new, "first", sex, table)
        if person.last and pseudonym.last:
            yield "last", Name(person.last, "last", sex, table), Name(pseudonym.last, "last", sex, table)
            man = person.last if sex == "m" else next(iter(masculine(person.last, table)), "")
            new_man = pseudonym.last if sex == "m" else next(iter(masculine(pseudonym.last, table)), "")
            if man and new_man:
                yield "last", Name(man, "last", "m", table), Name(new_man, "last", "m", table)
                woman, new_woman = feminine(man, table), feminine(new_man, table)
                yield "last", Name(woman, "last", "f", table), Name(new_woman, "last", "f", table)

    def _guessed(self, form: str, part: Part) -> str:
        """Return the pseudonym in the case that ``form`` seems to stand in, judged by the likest base form."""
        base = self._base(part)
        own = fold(self.person.first if part == "first" else self.person.last)
        options = [name for name in candidates(form, part, self.table) if name.gender == self.sex]
        options.sort(key=lambda name: -_shared(fold(name.base), own))
        for option in options[:3]:
            found = transplant(form, option, Name(base, part, self.sex, self.table), self.cases)
            if found:
                return found
        return base


def _shared(a: str, b: str) -> int:
    return next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
