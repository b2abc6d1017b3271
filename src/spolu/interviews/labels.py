"""Speaker labels: which hold a name, which only a role or a number."""

import re
from functools import cache

from spolu.interviews.nicknames import LANGUAGES, known, names, word_list
from spolu.interviews.spoken import capitalised
from spolu.text import fold

ROLE_WORDS = frozenset(fold(word) for word in word_list("roles"))
"""Words of labels that say what somebody does, not who they are; folded."""

_BRACKETS = re.compile(r"[(\[][^)\]]*[)\]]?")
_WORD = re.compile(r"[^\W\d_]+(?:['’\-.][^\W\d_]+)*\.?")


def name_in(label: str) -> str:
    """Return the personal name that a speaker label holds, written as a name; "" where it holds only a role or number.

    ``Tazatelka Jana`` gives Jana, ``NOVÁKOVÁ:`` Nováková, ``Respondent 2``, ``S1`` and ``MODERATOR`` nothing. An office
    is no name: ``Ekspert Komisji, prof. Jan Nowak (KD)`` gives Jan Nowak.
    """
    return " ".join(capitalised(w.group()) for w in _name_words(label))


def _name_words(label: str) -> list[re.Match[str]]:
    plain = _BRACKETS.sub(lambda m: " " * len(m.group()), label)
    words = list(_WORD.finditer(plain)) or list(_WORD.finditer(label))
    kept = [w for w in words if not is_role(w.group()) and not is_title(w.group())]
    kept = [w for w in kept if w.group()[0].isupper() or len(words) == 1]
    titles = [w.start() for w in words if is_title(w.group())]
    behind = [w for w in kept if titles and w.start() > titles[-1]]
    kept = _from_first_name(_without_abbreviations(behind or kept))
    return [w for w in kept if len(w.group().rstrip(".")) > 1 or any(len(k.group().rstrip(".")) > 1 for k in kept)]


def _without_abbreviations(words: list[re.Match[str]]) -> list[re.Match[str]]:
    """Leave out what stands in capitals beside words that do not: RP, ČR, PSP."""
    left = [w for w in words if not (w.group().isupper() and 1 < len(w.group().rstrip(".")) < 4)]
    return left if any(not w.group().isupper() for w in left) else words


def _from_first_name(words: list[re.Match[str]]) -> list[re.Match[str]]:
    """Of many words, return those from a known first name on that something follows: before it stands an office."""
    if len(words) < 3:
        return words
    first = [fold(w.group()) in _first_names() for w in words]
    start = max((i for i, yes in enumerate(first[:-1]) if yes), default=0)
    while start > 0 and first[start - 1]:
        start -= 1
    return words[start:]


@cache
def _first_names() -> frozenset[str]:
    pools = [(*names(language).first[g], *known(g, language)) for language in LANGUAGES for g in "mf"]
    return frozenset(fold(name) for pool in pools for name in pool)


def is_role(word: str) -> bool:
    """Whether a word of a label names a role or is one letter with or without a number."""
    plain = fold(word.rstrip("."))
    return plain in ROLE_WORDS and not (len(plain) == 1 and word.endswith("."))


def is_title(word: str) -> bool:
    """Whether a word is a form of address or an academic title."""
    return word.rstrip(".").lower() in word_list("titles")


def words(label: str) -> list[str]:
    """Return the words of a label."""
    return _WORD.findall(label)


def renamed(label: str, name: str, *, titles: bool = True) -> str:
    """Return ``label`` with the name in it replaced by ``name``; role words, numbers and marks stay as they are.

    Args:
        label: as in the source.
        name: a pseudonym or a participant's id.
        titles: whether ``paní``, ``pan`` stay before it.
    """
    words = [m for m in _WORD.finditer(label) if not is_role(m.group())]
    found = [m for m in words if not (titles and is_title(m.group()))]
    if not found:
        return label
    # From the first to the last word that is no role: an office or a party beside the name tells who it is, too.
    before, behind = label[: found[0].start()], label[found[-1].end() :]
    if "(" not in before and ")" in behind and "(" not in behind:  # what stood in brackets went with the name
        behind = behind.rpartition(")")[2]
    return before + name + behind
