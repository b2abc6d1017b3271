"""What is told with a pause in it: *Wilcza, eee, osiem*, *Flat, er, 9*, *hana tečka, ehm, dostalova*.

The words around are read once more without what is said by who thinks, so no rule has to know where that may stand.
"""

from collections.abc import Iterator

from spolu.interviews import nicknames
from spolu.interviews.identify.identifiers import disfluencies, signs, structured
from spolu.interviews.identify.identifiers.figures import hesitations
from spolu.interviews.identify.runs import Run

_NEAR = 4
"""Pieces before and behind a pause among which one is a sign of an identifier."""


def find(run: Run, language: str) -> Iterator[structured.Found]:
    """Yield identifiers within which, or directly before which, somebody thinks or listens."""
    pauses = run.spots(disfluencies.PIECES)
    if not pauses:
        return
    table = nicknames.table(language)
    said = signs.of(run, table)
    spots = [(at, at + 1) for at in pauses if signs.ANY.search(said, max(0, at - _NEAR), at + 1 + _NEAR)]
    for start, end in structured.stretches(run, spots) if spots else ():
        smooth = hesitations.thinking(run.text[start:end].replace("\n", " "), english=table == "en")
        yield from structured.once_more(start, smooth, language)
