"""Places of several words, whole and in any case: *v Kutné Hoře*, *z Ústí nad Labem*, *w Zielonej Górze*.

Word by word they would be taken apart: *Zielona* is an adjective, and *Góra* is somebody's surname.
"""

from collections.abc import Iterator, Set

from spolu.interviews.identify.runs import Run
from spolu.interviews.identify.tokens import CAPITAL
from spolu.interviews.identify.words.lexicon import lexicon


def begun(pieces: Set[str], language: str) -> Set[str]:
    """Return what of the pieces of some texts is the first word of a place of several."""
    return lexicon(language).towns.keys() & pieces


def find(run: Run, language: str, first: Set[str]) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, base form) of the places of several words in a text; ``first``: see `begun`."""
    if first.isdisjoint(run.pieces):
        return
    text, towns = run.text, lexicon(language).towns
    for match in CAPITAL.finditer(text):
        for form, base in towns.get(match[0], ()):
            end = match.start() + len(form)
            if text.startswith(form, match.start()) and not text[end : end + 1].isalnum():
                yield match.start(), end, base
                break
