"""Whether something is said of somebody in particular: the speaker, somebody named, somebody related."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from spolu.interviews.identify.contexts import I_AM
from spolu.interviews.identify.identifiers.structured import Found
from spolu.interviews.identify.quasi.lexicon import Hit, Lexicon
from spolu.interviews.identify.quasi.telling import FOLDED, I_DID

_WORD = re.compile(r"(\d+|[^\W\d_]+(?:['’][^\W\d_]+)*)")


def several(words: str) -> frozenset[str]:
    """Return folded words that are written with spaces between."""
    return frozenset(words.split())


BEFORE, AFTER = 6, 3
"""Words before and after a term in which its bearer may be named."""
_NOT = {"cs": frozenset(("ne", "nikdy", "ani", "bez")), "pl": frozenset(("nie", "nigdy", "ani", "bez")), "sk": frozenset(("nie", "nikdy", "ani", "bez")), "en": frozenset(("not", "never", "without", "nor", "no", "isn't", "wasn't", "don't", "haven't"))}  # fmt: skip

_SUPPOSED = frozenset(
    ("kdyby", "kdybych", "kdybyste", "jestli", "pokud", "gdyby", "gdybym", "jesli", "jezeli", "jakby", "if")
)
"""What makes of everything after it a mere case."""
_PARTICULAR = frozenset(("ten", "jeden", "takovy", "takovej", "tenhle", "taki", "pewien", "this", "that", "one"))
"""Before *člověk*, *person*: somebody in particular."""
AM_OR_WAS = I_AM | {"bylam", "bylem"}
PLACES = several("v ve na z ze u od w we from at in on for s se do")
"""Prepositions before a place of work or a country."""
FILLING = 3
"""Words that may stand between *jsem* and what one is: *byl jsem celý život hajný*."""
PARENTS = frozenset(
    ("mother", "father", "mum", "mom", "dad", "parent", "parents", "grandmother", "grandfather", "gran", "nan")
)
"""Of whom a number after *of* counts children: *mother of four*."""
_NONE: frozenset[str] = frozenset()


@dataclass(slots=True)
class Sentence:
    """A sentence taken apart into words and numbers, in columns. Not frozen, for speed.

    Attributes:
        start: where it begins in its turn.
        texts, low: each word as it is written, and folded.
        gaps: what stands before each word, and at the end behind the last.
        hits: the terms. sections: those of the terms that cover each word.
        cased: whether its turn has capitals.
    """

    start: int
    texts: Sequence[str]
    low: list[str]
    gaps: Sequence[str]
    hits: Sequence[Hit]
    sections: Sequence[frozenset[str]]
    lexicon: Lexicon
    cased: bool

    def span(self, at: int, to: int) -> tuple[int, int]:
        """Return where the words ``[at, to)`` stand in the turn."""
        start = self.start + sum(map(len, self.gaps[: at + 1])) + sum(map(len, self.texts[:at]))
        return start, start + sum(map(len, self.gaps[at + 1 : to])) + sum(map(len, self.texts[at:to]))

    def comma(self, at: int) -> bool:
        """Whether a comma stands before a word."""
        return "," in self.gaps[at]

    def before(self, at: int, most: int = BEFORE) -> range:
        """Return the tokens before ``at`` in its sentence, the nearest first."""
        return range(at - 1, max(-1, at - 1 - most), -1)

    def after(self, to: int, most: int = AFTER) -> range:
        """Return the tokens from ``to`` on in the same sentence."""
        return range(to, min(len(self.low), to + most))

    def clause(self, to: int, most: int) -> range:
        """Return the tokens from ``to`` on that no comma parts from the one before."""
        found = self.after(to, most)
        stop = next((n for n, i in enumerate(found) if self.comma(i)), len(found))
        return found[:stop]

    def is_any(self, at: int, *sections: str) -> bool:
        """Whether a term of one of ``sections`` covers the token."""
        return not self.sections[at].isdisjoint(sections)

    def is_general(self, places: Sequence[int]) -> bool:
        """Whether one of the tokens speaks of nobody in particular."""
        return any(
            self.is_any(i, "general")
            and not self.is_any(i, "children", "kin")
            and not any(self.low[j] in _PARTICULAR for j in self.before(i, 2))
            for i in places
        )

    def ends(self, to: int) -> bool:
        """Whether a clause ends before the token ``to``."""
        return to >= len(self.low) or self.comma(to)


def taken_apart(text: str, start: int, lexicon: Lexicon, *, cased: bool) -> Sentence:
    """Return a sentence, which begins at ``start`` of its turn, with its terms."""
    parts = _WORD.split(text)
    texts, gaps = parts[1::2], parts[::2]
    low = list(map(FOLDED.__getitem__, texts))
    hits = lexicon.hits(low, gaps)
    sections: list[frozenset[str]] = [_NONE] * len(low)
    for hit in hits:
        for at in range(hit.at, hit.to):
            sections[at] |= {hit.section}
    if lexicon.language == "pl":
        for at, word in enumerate(low):
            if word[-1] == "m" and I_DID.search(word):
                sections[at] = sections[at].union(("self",))
    return Sentence(start, texts, low, gaps, hits, sections, lexicon, cased)


def bearer(said: Sentence, at: int, to: int, *wanted: str, before: int = BEFORE, after: int = AFTER) -> str:
    """Return the word that says whose the term at ``[at, to)`` is; "" where it is said in general, denied, or of nobody.

    Args:
        said: the sentence, taken apart.
        at, to: the term's tokens.
        wanted: sections of which a word has to stand near; ``self``, ``kin``, ``has`` and ``is`` where none is given.
        before, after: how many words are looked at.
    """
    # English always names whom it speaks of; Czech and Polish may leave it to the verb.
    sections = wanted or (("self", "kin", "has") if said.lexicon.language == "en" else ("self", "kin", "has", "is"))
    denying = _NOT[said.lexicon.language]
    left = said.before(at, before)
    whose = next((i for i in left if said.is_any(i, *sections)), -1)
    own = whose >= 0 and said.is_any(whose, "self") and not any(said.low[i] in _SUPPOSED for i in left)
    around = [i for i in left if i > whose] if own else left  # "ask anybody, I'm diabetic"
    beyond = said.clause(to, 2) if said.cased else []  # without signs the next clause may begin there
    if said.is_general([*around, *beyond]) or any(said.low[i] in denying for i in left):
        return ""
    if whose < 0:  # "psychiatrie je plná" says nothing of anybody
        whose = next((i for i in said.after(to, after) if said.is_any(i, *(s for s in sections if s != "is"))), -1)
    return said.texts[whose].lower() if whose >= 0 else ""


def found(said: Sentence, at: int, to: int, kind: str, why: str, base: str) -> Found:
    """Return what the tokens ``[at, to)`` say of somebody; it waits for a decision."""
    return Found(*said.span(at, to), kind, why, "review", base)
