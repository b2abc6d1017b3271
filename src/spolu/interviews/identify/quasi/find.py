"""All that describes people in one turn; sentences without a telling word are passed over."""

from collections.abc import Iterator, Mapping

from spolu.interviews.identify.identifiers.structured import Found
from spolu.interviews.identify.quasi import ages, common, families, occupations, origins, terms
from spolu.interviews.identify.quasi.frames import taken_apart
from spolu.interviews.identify.quasi.lexicon import lexicon
from spolu.interviews.identify.runs import Run


def meet(words: Mapping[str, str], language: str) -> None:
    """Look up what stands between blanks in texts that will be searched, see `tokens.bare`: all at once takes less time."""
    lexicon(language).telling.meet(words)


def find(run: Run, language: str) -> Iterator[Found]:
    """Yield what describes somebody in particular; a stretch may be yielded twice."""
    words, text = lexicon(language), run.text
    for start, end in words.telling.sentences(run):
        sentence = taken_apart(text[start:end], start, words, cased=not text.islower())
        for look in (ages.find, families.find, terms.find, occupations.find, origins.find):
            for found in look(sentence):
                yield common.told(found, text[start : found.start], language)
