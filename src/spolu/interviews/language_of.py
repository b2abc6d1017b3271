"""Which of our languages a text is in: a vote of its commonest words. For whole documents, never for a turn."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

_WORDS: Mapping[str, frozenset[str]] = {
    "cs": frozenset(["a", "že", "se", "to", "je", "na", "v", "jsem", "jsme", "by", "ale", "tak", "když", "co", "jako", "jsou", "není", "bylo", "pro", "ten", "s", "tam", "už", "nebo", "jen", "který", "není", "proto", "tady", "ještě", "nějak"]),
    "pl": frozenset(["i", "że", "się", "to", "jest", "na", "w", "nie", "z", "jak", "ale", "tak", "co", "już", "jestem", "są", "był", "była", "dla", "ten", "tam", "czy", "albo", "tylko", "który", "proszę", "bardzo", "jeszcze", "żeby"]),
    "en": frozenset(["and", "that", "the", "to", "is", "it", "of", "in", "i", "was", "but", "so", "what", "like", "are", "not", "you", "for", "they", "we", "have", "this", "there", "with", "or", "just", "which", "do"]),
    "sk": frozenset(["a", "že", "sa", "to", "je", "na", "v", "som", "sme", "by", "ale", "tak", "keď", "čo", "ako", "sú", "nie", "bolo", "pre", "ten", "s", "tam", "už", "alebo", "len", "ktorý", "preto", "tu", "ešte", "nejako"]),
}  # fmt: skip
_LETTERS: Mapping[str, str] = {"cs": "ěřů", "pl": "ąęłńśźżć", "sk": "ľĺŕôä", "en": ""}
_WORD = re.compile(r"[^\W\d_]+")
_MOST = 200_000
"""Letters that are read: a longer text says no more."""
ENOUGH = 20


def language_of(texts: Iterable[str]) -> str:
    """Return ``cs``, ``pl``, ``en`` or ``sk``; "" where fewer than 20 words or too few known ones were read."""
    parts: list[str] = []
    left = _MOST
    for text in texts:
        parts.append(text[:left])
        left -= len(parts[-1])
        if not left:
            break
    n, scores = _scores("\n".join(parts).lower())
    best = max(scores, key=lambda language: scores[language])
    return best if n >= ENOUGH and scores[best] > n * 0.05 else ""


def likeliest(text: str, languages: Sequence[str]) -> str:
    """Return which of ``languages`` a short text is most likely in: the first of them where nothing tells it."""
    _, scores = _scores(text.lower())
    return max(languages, key=lambda language: scores.get(language.partition("-")[0], 0))


def _scores(whole: str) -> tuple[int, dict[str, int]]:
    """Return how many words a text in small letters has, and language -> how much speaks for it."""
    words = Counter(_WORD.findall(whole))
    return words.total(), {
        language: sum(words[w] for w in known) + 2 * sum(map(whole.count, _LETTERS[language]))
        for language, known in _WORDS.items()
    }
