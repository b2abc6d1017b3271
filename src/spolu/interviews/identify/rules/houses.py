"""English streets, houses and parts of towns of several words, some of which are surnames, too: *Castle Street*, *Small Heath*."""

from collections.abc import Sequence

from spolu.interviews.identify.contexts import Contexts, small_words
from spolu.interviews.identify.weighing import INTRODUCED, Guess, Seen
from spolu.interviews.model import Lane
from spolu.interviews.nicknames import word_list

WHY = "its last word is that of a street, a house or a part of a town"
TOGETHER = "words that make no name of a person together"
_SAID_OF_SOMEBODY = ("after '", "after an initial", INTRODUCED)


def named(chunk: Sequence[Seen], made: Sequence[Guess | None], ctx: Contexts) -> Guess | None:
    """Return what words that stand side by side name, where it is no person though a part of them was taken for one.

    A street's own word stays in the text (*the Castle Road* is *the Thornwick Road* then), as it tells nothing.
    """
    found = [g for g in made if g is not None]
    if ctx.language != "en" or len(chunk) < 2 or not found or _is_somebodys(chunk, ctx):
        return None
    kind, why, until = _kind(chunk)
    if not kind or (why == TOGETHER and all(g.kind != "PER" for g in found)):
        return None
    lane: Lane = "auto" if why == WHY or any(g.lane == "auto" for g in found) else "review"
    return Guess(chunk[0].token.start, until.token.end, kind, lane, (why,))


def _is_somebodys(chunk: Sequence[Seen], ctx: Contexts) -> bool:
    """Whether a first name, a by-name, a title or an initial makes somebody of what ends as a street does: *John Street*."""
    begin = chunk[0]
    if begin.token.small or begin.why.startswith(_SAID_OF_SOMEBODY):
        return True
    if begin.shape.low in word_list("by-names") or ctx.group(begin.shape.low) in ("title", "role"):
        return True
    return any(s.word.first or s.shape.upper for s in chunk)


def _kind(chunk: Sequence[Seen]) -> tuple[str, str, Seen]:
    """Return the kind, the reason, and the last word of the name; no kind where it may be somebody's."""
    begin, end = chunk[0], chunk[-1]
    low = end.shape.low
    told = not end.word.last or begin.token.before in small_words("en site") or not (begin.word.last or _is_new(begin))
    if low in small_words("en road") and (told or low in small_words("en sure road")):
        return "LOC", WHY, chunk[-2]
    if low in small_words("en ground") and told:
        return "LOC", WHY, end
    if low in small_words("en head") and told:
        return "ORG", WHY, end
    if begin.word.common and end.word.common and not end.word.last:
        return "ORG", TOGETHER, end
    return "", "", end


def _is_new(s: Seen) -> bool:
    """Whether no dictionary has a word: it may be anybody's first name."""
    return not (s.word.common or s.word.place)
