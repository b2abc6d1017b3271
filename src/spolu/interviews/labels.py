"""Speaker labels: which hold a name, which only a role or a number."""

import re

from spolu.interviews.lemmas import capitalised
from spolu.interviews.nicknames import word_list
from spolu.text import fold

ROLE_WORDS = frozenset(fold(word) for word in word_list("roles"))
"""Words of labels that say what somebody does, not who they are; folded."""

_WORD = re.compile(r"[^\W\d_]+(?:['’\-.][^\W\d_]+)*\.?")


def name_in(label: str) -> str:
    """Return the personal name that a speaker label holds, written as a name; "" where it holds only a role or number.

    ``Tazatelka Jana`` gives Jana, ``NOVÁKOVÁ:`` Nováková, ``Respondent 2``, ``S1`` and ``MODERATOR`` nothing.
    """
    words = [w.group() for w in _WORD.finditer(label)]
    kept = [w for w in words if not is_role(w) and not is_title(w) and (w[0].isupper() or len(words) == 1)]
    kept = [w for w in kept if len(w.rstrip(".")) > 1 or any(len(k.rstrip(".")) > 1 for k in kept)]
    return " ".join(capitalised(w) for w in kept)


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
    names = [m for m in words if not (titles and is_title(m.group()))]
    if not names:
        return label
    # From the first to the last word of the name: initials and small words between them go, too.
    return label[: names[0].start()] + name + label[names[-1].end() :]
