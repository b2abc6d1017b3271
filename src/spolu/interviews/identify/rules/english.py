"""English names that are words and have no capital: no article stands before them, and they do what only somebody does."""

from spolu.interviews.identify.contexts import Contexts, small_words
from spolu.interviews.identify.rules.standing import Place
from spolu.interviews.identify.words.lexicon import CONTRACTED
from spolu.interviews.nicknames import word_list

BARE = "it has no article"


def lacks_article(p: Place, ctx: Contexts) -> bool:
    """Whether an English noun stands where only a name, or something uncountable, stands without an article."""
    low = CONTRACTED.sub("", p.token.text)
    whose = low != p.token.text
    if ctx.language != "en" or low not in (p.word.first.lower(), p.word.last.lower()):
        return False
    before = p.before.token.text if p.before is not None else ""
    after = p.after()
    behind = after[0].text if after is not None else ""
    if low in small_words("en mass"):
        said = (
            ctx.group(behind) == "says"
            and behind not in small_words("unsaid")
            and before not in small_words("en month")
        )
        return bool(p.word.first) and (before in small_words("en whom") or (said and not before.endswith("y")))
    if not before or before in small_words("en clause"):
        return whose or ctx.is_past(behind) or behind in small_words("en verb")
    oneself = before in ("i'm", "i’m") and (after is None or behind == "and")
    if oneself or before in small_words("en young") or _is_by_name(p.before):
        return bool(p.word.first)
    if before not in small_words("en whom") and not (p.word.first and before in small_words("en preposition")):
        return False
    return whose or after is None or after[1].function


def _is_by_name(before: Place | None) -> bool:
    """Whether a word is a part of what somebody is called, and not of a thing with an article: *big pat*, but not *a big rose*."""
    if before is None or before.token.text not in word_list("by-names"):
        return False
    return before.before is None or before.before.token.text not in small_words("en determiner")


def acts(p: Place, ctx: Contexts) -> bool:
    """Whether an uncountable first name of English begins a clause and does what only somebody does: *and faith got the flat*."""
    before, after = p.before.token.text if p.before is not None else "", p.after()
    if ctx.language != "en" or after is None or p.token.text not in small_words("en virtue"):
        return False
    begins = not before or before in small_words("en clause")
    return begins and after[0].text in small_words("en verb") and after[0].text not in small_words("en being")
