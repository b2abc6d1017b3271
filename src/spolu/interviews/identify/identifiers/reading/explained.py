"""How somebody explains a letter who has said it: *bé jako Božena*, *tři bé, jako Božena, čtrnáct*, *té, to je té jako v Třebíči*, *há, Hana*."""

from collections.abc import Mapping, Sequence

from spolu.interviews.identify.identifiers.reading import aloud

_FEWEST = 2
"""Letters than which a name that explains a letter has more."""
_STOPS = frozenset((",", "("))
_ONCE_MORE = frozenset(
    ("to", "je", "teda", "tedy", "tak", "jest", "czyli", "znaczy", "that's", "that’s", "it's", "it’s")
)
"""What is said before a letter that is said once more."""
_IN = frozenset(("v", "ve", "vo", "w", "we", "na", "u", "od", "z", "ze"))
"""What may stand before the word that it begins."""


def behind(words: Sequence[str], at: int, opening: Sequence[str], letters: Mapping[str, str]) -> int:
    """Return how many words behind a letter say which one it is, 0 for none.

    ``opening``: what a word may begin with that does, in capitals; ``letters``: the names of letters.
    """
    if told := aloud.aid(words, at, opening):
        return told
    if at + 1 >= len(words):
        return 0
    paused = at + (words[at + 1] in _STOPS)
    if told := aloud.aid(words, paused, opening) or _in_a_word(words, paused, opening):
        return _closed(words, at, paused - at + told)
    again = paused + 1
    while again < len(words) and words[again] in _ONCE_MORE:
        again += 1
    if again < len(words) and letters.get(words[again]) == letters[words[at]]:
        told = aloud.aid(words, again, opening) or _in_a_word(words, again, opening)
        return _closed(words, at, again - at + told) if told else 0
    return 0


def _in_a_word(words: Sequence[str], at: int, opening: Sequence[str]) -> int:
    """Return the same with a preposition: *jako v Brně*."""
    led = not aloud.AIDS.isdisjoint(words[at + 1 : at + 2]) and not _IN.isdisjoint(words[at + 2 : at + 3])
    return 3 if led and aloud.begins(words, at + 3, opening) else 0


def _closed(words: Sequence[str], at: int, size: int) -> int:
    """Return how many words that are with the bracket that closes behind them."""
    return size + (words[at + size + 1 : at + size + 2] == [")"])


def named(words: Sequence[str], shown: Sequence[str], at: int, letter: str) -> int:
    """Return how many words behind a letter are a name that it begins: *tři há Hana*. ``shown``: the words as they are written."""
    paused = at + (words[at + 1 : at + 2] != [] and words[at + 1] in _STOPS)
    if not aloud.begins(words, paused + 1, (letter,)):
        return 0
    name = shown[paused + 1]
    apart = paused > at
    ends = not apart or (words[paused + 2 : paused + 3] != [] and words[paused + 2] in (",", ")"))
    told = name[0].isupper() and len(name) > _FEWEST and ends
    return _closed(words, at, paused + 1 - at) if told else 0
