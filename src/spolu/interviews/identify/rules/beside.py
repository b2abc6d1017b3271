"""What the words beside a word without a capital tell of it: the rules of `bare`, each on one place."""

import re
from collections.abc import Callable

from spolu.interviews.decline import Name, candidates, feminine, singular
from spolu.interviews.identify.contexts import (
    SURNAMED,
    Contexts,
    is_named_behind,
    is_ordinary,
    is_taken_up,
    small_words,
    spoken,
)
from spolu.interviews.identify.rules import english, listed
from spolu.interviews.identify.rules.standing import Place, did, is_same_person, is_sure, stands_alone
from spolu.interviews.identify.words import grammar, wives
from spolu.interviews.identify.words.lexicon import lexicon
from spolu.interviews.places import people

SAID = "what people do is said of it"
WIFE = "a woman called after a man of this surname"
TOWN = "a town, or a common word, after a preposition of place"
SHAPED = "the ending of a surname"
NAMED = "words behind it say that it is a name"
TAKEN_UP = "'he' or 'she' takes it up"
DOER = "behind what somebody said or signed"
OTHERWISE = "a verb of the other gender behind a word"
_CASES = {
    "pana": "24",
    "pane": "15",
    "paní": "1234567",
    "pani": "1234567",
    "panu": "36",
    "panovi": "36",
    "panem": "7",
    "pánem": "7",
    "panią": "47",
    "inženýra": "24",
    "inženýrem": "7",
    "księdza": "24",
    "księdzu": "36",
    "księdzem": "7",
    "profesora": "24",
    "profesorem": "7",
    "doktora": "24",
    "doktorem": "7",
    "doktorovi": "36",
}
"""Title -> the cases that it may be in."""
_WOMENS = frozenset(("panią", "paní", "pani"))
_PLACED = {"v": "6", "ve": "6", "w": "6", "we": "6", "do": "2", "z": "2", "ze": "2"}
"""Preposition of place -> the case behind it."""
_INITIAL = re.compile(r"(?<!\w)[^\W\d_]\. $")


def is_led(p: Place, ctx: Contexts) -> bool:
    """Whether a first name or a title stands before a surname; behind a title only its nominative is one."""
    if p.before is None or p.word.function or ctx.group(p.token.text) in ("title", "role", "says"):
        return False
    if ctx.language == "en" and _is_led_in_english(p.before, p, ctx):
        return True
    if not p.word.last or p.token.text in spoken() or grammar.is_no_noun(p.token.text, ctx):
        return False
    ahead, group = p.before.token.text, ctx.group(p.before.token.text)
    if group in ("title", "role"):
        base = p.word.last.lower()
        if ahead in _CASES and (ctx.language == "cs" or ahead != "pani"):
            told = _agrees_with(ahead, p, ctx) and (ahead not in _WOMENS or stands_alone(p, base, ctx))
        else:
            told = p.token.text in (base, feminine(p.word.last, ctx.language).lower())
        told = told and (ctx.language != "en" or _ends_here(p, ctx))
        return told and (group == "title" or stands_alone(p, base, ctx))
    return is_sure(p.before.word, anywhere=True) and is_same_person(p.before.word, p, ctx.language)


def _is_led_in_english(before: Place, p: Place, ctx: Contexts) -> bool:
    """Whether a title or a first name alone makes a surname of any word: most are words, and no list has them all."""
    if before.token.text in SURNAMED:
        return True
    return (before.token.text in small_words("en ranked") or is_sure(before.word)) and _ends_here(p, ctx)


def _agrees_with(title: str, p: Place, ctx: Contexts) -> bool:
    """Whether a surname has the case of the title before it: *panem gołębiem*, but not *pani wieczorem*."""
    cases = _CASES.get(title, "")
    names = candidates(p.token.text.capitalize(), "last", ctx.language) if cases else ()
    gender = "f" if title in _WOMENS else "m"
    forms = [singular(n).items() for n in names if n.gender == gender]
    return any(c[0] in cases and form.lower() == p.token.text for found in forms for c, form in found)


def _before_surname(p: Place, ctx: Contexts) -> bool:
    after = p.after()
    if after is None or p.word.first.lower() != p.token.text or ctx.group(after[0].text):
        return False
    word = after[1]
    return not word.common and not word.place and not word.english and (bool(word.last) or not word.first)


def _beside_first_name(p: Place, ctx: Contexts) -> bool:
    """Whether it is named together with a first name that is no other word: *kalina z ksawerym*, *marie, květa a jan*."""
    low = p.token.text
    return low == p.word.first.lower() and any(is_sure(word) for word in (p.named_with(-1), p.named_with(1)) if word)


def _introduced(p: Place, ctx: Contexts) -> bool:
    return bool(p.word.person) and ctx.introduce(p.token.before, p.text, p.token.start)


def _called(p: Place, ctx: Contexts) -> bool:
    """Whether a first name stands alone between commas: somebody is called, or said again."""
    if p.before is not None or p.after() is not None or p.token.text in small_words("en mass"):
        return False
    first, cases = p.word.first.lower() == p.token.text, p.word.cases
    left, right = p.text[: p.token.start].rstrip(), p.text[p.token.end :].lstrip()
    first = first or ("5" in cases and not is_ordinary(p.token.text, ctx.language))
    return first and left[-1:] == "," and right[:1] in (",", ".", "?", "!", "")


def _disagrees(p: Place, ctx: Contexts) -> bool:
    return bool(p.word.last) and grammar.is_otherwise(p.token.text, p.word, did(p), ctx.language)


def _speaks(p: Place, ctx: Contexts) -> bool:
    """Whether a word that is a name in the nominative says or does what people do: *pokora mówi*."""
    if ctx.language == "en" or p.token.text not in (p.word.last.lower(), p.word.first.lower()):
        return False
    done = did(p)
    return ctx.group(done) == "says" and done not in small_words("unsaid")


def _ends_here(p: Place, ctx: Contexts) -> bool:
    """Whether the words behind are no noun's: a surname may end here, and is no verb of the first name before it."""
    low, after = p.token.text, p.after()
    if ctx.is_past(low) or low in small_words("en verb") or ctx.group(low) or low.endswith(("ing", "ly", "s")):
        return False
    if low in small_words("en unnamed"):
        return False
    return after is None or after[1].function or ctx.is_past(after[0].text) or after[0].text in small_words("en verb")


def _is_shaped(p: Place, ctx: Contexts) -> bool:
    """Whether a word ends as surnames do, and is no adjective of a noun beside it: *potem grabowski*, *przyszła jodłová*."""
    low = p.token.text
    if (
        not p.word.last
        or not grammar.is_shaped_as_surname(low, ctx.language)
        or p.token.before in small_words("predicating")
    ):
        return False
    if p.before is not None and not p.before.word.function and grammar.agrees(low, p.before.token.text, ctx.language):
        return False
    return stands_alone(p, p.word.last.lower() if ctx.language == "pl" else "á", ctx)


def _is_wife(p: Place, ctx: Contexts) -> bool:
    """Whether a woman called after a man whose name is a word, too, says or did something, or is visited: *u mrozowej*."""
    low, done = p.token.text, did(p)
    if ctx.language != "pl" or not low.endswith(("owa", "owej")) or p.word.function or ctx.group(low):
        return False
    if low.endswith("owej"):
        after = p.after()
        does = p.token.before == "u" and (after is None or after[1].function)
    else:
        does = (done.endswith("ła") and ctx.is_past(done)) or (
            ctx.group(done) == "says" and done not in small_words("unsaid")
        )
    if not does or (p.before is not None and _is_noun_of(low, p.before.token.text)):
        return False
    return wives.named_after(low, lexicon("pl").is_common) is not None


def _is_in_town(p: Place, ctx: Contexts) -> bool:
    """Whether a word that is a town as well stands in the case of a preposition of place: *w mielcu*, *do opola*."""
    case = _PLACED.get(p.token.before, "")
    if not case or not p.word.place or not people(p.word.place) or p.word.function:
        return False
    after = p.after()
    if after is not None and not after[1].function and grammar.is_adjective(after[0].text, ctx.language):
        return False
    found = singular(Name(p.word.place, "place", "m", ctx.language))
    return any(cell[0] == case and form.lower() == p.token.text for cell, form in found.items())


def _is_noun_of(adjective: str, before: str) -> bool:
    """Whether a Polish word is a noun that the adjective behind it may belong to, and no adjective itself (*stara*)."""
    return grammar.agrees(adjective, before, "pl") and not any(tag.startswith("adj:") for tag in grammar.tags(before))


def is_no_month(p: Place, ctx: Contexts) -> bool:
    """Whether a month of English does what people do: *june said*."""
    if ctx.language != "en" or not p.word.calendar or not p.word.first or p.token.before in small_words("en month"):
        return False
    return ctx.group(did(p)) == "says" and did(p) not in small_words("unsaid")


def is_described(p: Place, ctx: Contexts) -> bool:
    """Whether an English word that is somebody's name elsewhere is here what it is called: *the bell*, *to put*, *as sharp*."""
    low, before = p.token.text, p.before.token.text if p.before is not None else ""
    if ctx.language != "en" or low.endswith("s"):
        return False
    if before in small_words("en determiner"):
        return True
    return low not in small_words("en mass") and (low in small_words("en verb") or low in small_words("en unnamed"))


def _is_named_behind(p: Place, ctx: Contexts) -> bool:
    return p.token.text == p.word.person.lower() and is_named_behind(p.text, p.token.end, ctx.language)


def _is_taken_up(p: Place, ctx: Contexts) -> bool:
    """Whether an English word stands between commas without an article, and is taken up."""
    low = p.token.text
    if p.before is not None or low in small_words("en mass") or not is_taken_up(p.text, p.token.end, ctx.language):
        return False
    apart = p.text[: p.token.start].rstrip().endswith((",", ".", "?", "!"))
    return apart and low in (p.word.first.lower(), p.word.last.lower())


def _is_aged(p: Place, ctx: Contexts) -> bool:
    """Whether a surname in the nominative stands behind what tells an old one from a young one: *starej malý to ví*."""
    ahead = p.before.token.text if p.before is not None else ""
    if ctx.language != "cs" or ahead not in small_words("cs aged"):
        return False
    agreed = ahead.endswith("á") == p.token.text.endswith("á")
    return agreed and listed.is_nominative(p, ctx) and stands_alone(p, p.token.text, ctx)


def _is_doer(p: Place, ctx: Contexts) -> bool:
    """Whether a Czech surname in the nominative stands behind what its bearer said or signed: *volala kopecká*, *ověřil kučera*."""
    verb, low = p.token.before, p.token.text
    if (
        ctx.language != "cs"
        or p.before is None
        or p.word.function
        or ctx.group(low)
        or low in small_words("cs unnamed")
    ):
        return False
    if verb not in small_words("cs signing") or not listed.is_nominative(p, ctx):
        return False
    after = p.after()
    ends = after is None or after[1].function
    return ends and verb.endswith("la") == low.endswith("á")


def _is_behind_initial(p: Place, ctx: Contexts) -> bool:
    """Whether a surname stands behind an initial: *j. wierzba*."""
    return p.token.text == p.word.last.lower() and _INITIAL.search(p.text[: p.token.start][-4:]) is not None


RULES: tuple[tuple[Callable[[Place, Contexts], bool], str], ...] = (
    (_introduced, "after words that introduce a name"),
    (listed.is_paired, listed.PAIRED),
    (listed.is_before_first_name, listed.BEFORE),
    (_before_surname, "it stands before a name"),
    (_beside_first_name, "it stands beside a first name"),
    (_called, "a first name between commas"),
    (_is_named_behind, NAMED),
    (_is_taken_up, TAKEN_UP),
    (_is_behind_initial, "after an initial"),
    (_is_aged, "after what is said of people"),
    (_is_doer, DOER),
    (listed.among_names, listed.LISTED),
    (_disagrees, OTHERWISE),
    (_is_shaped, SHAPED),
    (_is_wife, WIFE),
    (_is_in_town, TOWN),
    (english.lacks_article, english.BARE),
    (_speaks, SAID),
    (english.acts, english.BARE),
)
