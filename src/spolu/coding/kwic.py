"""A word in its contexts: where it stands, in whatever form, with what surrounds it."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from spolu.coding.retrieve import Material, Voice, filtered
from spolu.coding.topics.lemmas import lemma
from spolu.errors import StudyError
from spolu.text import fold

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Line:
    """A word in its context (KWIC); the span is that of ``match``."""

    transcript: str
    turn: str
    start: int
    end: int
    left: str
    match: str
    right: str
    voice: Voice


def kwic(m: Material, word: str, *, width: int = 40, where: Mapping[str, object] | None = None) -> tuple[Line, ...]:
    """Return where a word or phrase stands, with ``width`` characters on each side.

    Case and diacritics are forgiven, ``*`` stands for any letters, and a word without it is found in its other forms
    too (*důvěra* finds *důvěry*), as far as simplemma knows them.

    Raises:
        StudyError: there is no word in ``word``.
    """
    wanted = re.findall(r"[\w*]+", word)
    if not any(w.strip("*") for w in wanted):
        raise StudyError("word", "there is no word to look for", "Write a word, or its beginning and *")
    fits = filtered(m, where or {})
    found = []
    for t in m.transcripts:
        tests = [_is_word(w, t.language[:2]) for w in wanted]
        for turn in t.turns:
            voice = m.voices.get((t.id, turn.id))
            if voice is None or not fits(voice):
                continue
            words = list(_WORD.finditer(turn.text))
            for n in range(len(words) - len(tests) + 1):
                if all(test(w.group()) for test, w in zip(tests, words[n:], strict=False)):
                    a, b = words[n].start(), words[n + len(tests) - 1].end()
                    left, right = turn.text[max(0, a - width) : a], turn.text[b : b + width]
                    found.append(Line(t.id, turn.id, a, b, left, turn.text[a:b], right, voice))
    return tuple(found)


def _is_word(wanted: str, language: str) -> Callable[[str], bool]:
    pattern = re.compile(
        "".join(r"\w*" if part == "*" else re.escape(fold(part)) for part in re.split(r"(\*)", wanted))
    )
    if "*" in wanted:
        return lambda word: pattern.fullmatch(fold(word)) is not None
    base = fold(lemma(wanted.lower(), language))
    return lambda word: pattern.fullmatch(fold(word)) is not None or fold(lemma(word.lower(), language)) == base
