"""Surnames that are words and begin a sentence, where a pronoun or a second verb tells that somebody is meant."""

import re

from spolu.interviews import dictionary
from spolu.interviews.identify.contexts import Contexts, small_words
from spolu.interviews.identify.rules.opened import Opening, is_everyday, is_nominative
from spolu.interviews.identify.words import grammar

_ASKED = re.compile(r"\? (?:(Te[nj]|Toho|Tomu|Tego|Temu)|On[ai]?|Jeho|Jemu|Jego|S?[Hh]e|Him|Her)\b")
"""A pronoun behind a question of one word; group 1: one that is a man's, and a thing's as well."""
_APPOSED = re.compile(
    r"(?:, | \(| [–-] )(?:my|our|his|her|their|můj|moje|náš|naše|její|jeho|jejich|mój|moja|nasz|nasza|jej|jego|ich|môj|naša) (?:\w+ )?(\w+)"
)
"""What somebody is to others, told behind the name; group 1: the last of its words."""
_RESUMED = {
    "cs": re.compile(
        r"(?:, (?:ten|ta|toho|tomu|tý|té|tej|tu|s tím|s tou|od toho|k tomu|o tom|to (?:je|byl|byla)|(v?ona?|jeho|jemu|jí))"
        r"|(?:[.!]|…) ((?:V?Ona?|Jeho|Jemu|Jí|S ním|S ní|K němu|K ní|U n[ěi]j|U něho|U ní|O něm|O ní)))\b"
    ),
    "sk": re.compile(
        r"(?:, (?:ten|tá|toho|tomu|tej|tú|s tým|s tou|to (?:je|bol|bola)|(ona?|jeho|jemu|jej))"
        r"|(?:[.!]|…) ((?:Ona?|Jeho|Jemu|Jej|S ním|S ňou|K nemu|K nej|U neho|U nej)))\b"
    ),
    "pl": re.compile(
        r"(?:, (?:ten|ta|tego|temu|tej|tę|tą|z tym|z tą|od tego|to (?:jest|był|była)|(ona?|jego|jej|jemu|u niego|u niej|z nim|z nią))"
        r"|(?:[.!]|…) ((?:Ona?|Jego|Jej|Jemu|Go|Z nim|Z nią|(?:U|Do|Od) (?:niego|niej)|O nim|O niej)))\b"
    ),
    "en": re.compile(r"(?:, (s?he|s?he['’](?:s|d|ll)|who)|[.!] (He|She|His|Her)|\? (?:\w+[ '’]){1,3}(?:him|her))\b"),
}
"""A pronoun behind a comma, or at the beginning of the next sentence; in a group: one that things hardly have."""
_CLAUSE = {
    "cs": re.compile(r"(?: (?!(?:a|i|ani|ale|nebo|než|jako|co|kdo|že)\b)\w+){1,5}"),
    "pl": re.compile(r"(?: (?!(?:a|i|ani|ale|lub|albo|niż|jak|jako|co|kto|że)\b)\w+){1,5}"),
}
"""The next words, as far as they are of one clause."""
_PREDICATE = {
    "cs": re.compile(
        r"(?:,? to)? (?:je|byl|byla)((?: (?!(?:na|u|v|ve|s|se|z|ze|o|do|od|pro|za|k|ke|po|při)\b)\w+){1,3})"
    ),
    "pl": re.compile(r"(?:,? to)? (?:jest|był|była)((?: (?!(?:na|u|w|we|z|ze|o|do|od|dla|za|po|przy|bez)\b)\w+){1,3})"),
    "en": re.compile(
        r" (?:is|was|isn['’]t|wasn['’]t)((?: (?!(?:in|on|at|with|of|for|by|from|about|and|or|but)\b)\w+){1,4})"
    ),
}
"""What somebody is: group 1."""
_HELPING = frozenset(
    ("jsem", "jsi", "jsme", "jste", "sem", "sme", "ste", "seš", "bych", "bys", "by", "bychom", "byste",
     "je", "jsou", "byl", "byla", "byli", "bylo", "bude", "budou")
)  # fmt: skip
"""Verbs that another one goes with."""
_VOWELS = "aeiouyáéíóúůýě"


def is_resumed(here: Opening, ctx: Contexts) -> bool:
    """Whether he or she takes up a surname: *Moucha? Ten nepřišel.*, *Čermáková, ta už umřela*, *Wróbel. On to robi.*"""
    end = here.token.end
    found = _ASKED.match(here.text, end) if here.low == here.word.last.lower() else None
    if found is not None and (not found[1] or here.low.endswith("a")):
        return True
    found = _RESUMED[ctx.language].match(here.text, end) if is_nominative(here, ctx) else None
    return found is not None and (any(found.groups()) or not is_everyday(here, ctx))


def is_somebodys(here: Opening, ctx: Contexts) -> bool:
    """Whether a surname is somebody's friend, nurse, father: *Młody to był mój kolega*, *Krupička, náš soused, to ví*."""
    if not (is_nominative(here, ctx) or (ctx.language == "en" and here.low == here.word.first.lower())):
        return False
    told = _APPOSED.match(here.text, here.token.end)
    if told is not None and (ctx.group(told[1]) in ("role", "title") or told[1] in small_words("someone")):
        return True
    predicate = _PREDICATE.get(ctx.language)
    found = predicate.match(here.text, here.token.end) if predicate is not None else None
    return found is not None and any(ctx.group(word) == "role" for word in found[1].lower().split())


def is_subject(here: Opening, ctx: Contexts) -> bool:
    """Whether a surname in the nominative does something that the word itself cannot do: *Kolínek už nehraje*, *Navrátil píše*.

    As a word it is a verb, and a sentence has but one, or no nominative.
    """
    if ctx.language not in _CLAUSE or not is_nominative(here, ctx) or _may_do(here, ctx.language):
        return False
    behind = _CLAUSE[ctx.language].match(here.text, here.token.end)
    words = behind[0].lower().split() if behind is not None else []
    return not _HELPING.intersection(words) and any(_is_done(word, ctx) for word in words)


def _may_do(here: Opening, language: str) -> bool:
    """Whether a word may be a nominative, or stands anywhere."""
    if language == "pl":
        tags = grammar.tags(here.low)
        return not tags or any(":nom" in t or not t.startswith(("subst", "adj", "fin", "praet", "impt")) for t in tags)
    base, verb = dictionary.lemma_of(here.low, "cs"), here.low.endswith("l")
    if base.endswith("t") or not base:  # "zatloukal" leads nowhere
        return not verb
    return here.low[-1] in _VOWELS or base[-1] not in _VOWELS or grammar.is_adjective(here.word.last.lower(), "cs")


def _is_done(word: str, ctx: Contexts) -> bool:
    """Whether a word is a verb of the third person, and hardly anything else."""
    if ctx.language == "pl":
        tags = grammar.tags(word)
        return bool(tags) and all(tag.startswith(("fin:sg:ter", "praet:sg")) for tag in tags)
    if word in small_words("leaning"):
        return False
    return word in small_words("cs being") or grammar.is_finite(word, "cs") or ctx.is_past(word)
