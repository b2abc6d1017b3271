"""Base forms of places and organisations, by the same voting as for people."""

from collections import Counter
from collections.abc import Iterable, Mapping

from spolu.interviews import nicknames
from spolu.interviews.decline import Name, candidates


def lemmas(values: Iterable[tuple[str, str]]) -> Mapping[tuple[str, str], str]:
    """Return (value as met, language) -> its base form.

    Values of several words are compared word by word.
    """
    counts = Counter(values)
    votes: Counter[tuple[str, str]] = Counter()
    for (value, language), n in counts.items():
        for word in set(value.split()):
            for name in _options(word, language):
                votes[name.base, nicknames.table(language)] += n

    def best(word: str, language: str) -> str:
        options = _options(word, language)
        table = nicknames.table(language)
        return max(options, key=lambda name: (votes[name.base, table], -options.index(name))).base if options else word

    return {(value, language): " ".join(best(word, language) for word in value.split()) for value, language in counts}


def _options(word: str, language: str) -> tuple[Name, ...]:
    return candidates(word, "place", nicknames.table(language)) if word[:1].isupper() else ()
