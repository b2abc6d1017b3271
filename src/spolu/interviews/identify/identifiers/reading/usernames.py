"""English names of accounts in ordinary words, which nothing but what stands around tells: *look us up on Insta, we're slow roast leeds*.

A network is named, and somebody says that one is found there, or that the name is one word, or a username; what one is on a
network is much else (*I'm always on TikTok*).
"""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from spolu.interviews.identify.identifiers.figures import counting
from spolu.interviews.identify.identifiers.reading import spoken
from spolu.interviews.identify.identifiers.reading.webs import LITTLE, Words

_TOLD = frozenset(("username", "username's", "usernames", "handle", "handle's", "handles", "channel", "channel's"))
"""Words for the name of an account."""
_FIND, _OWNERS = frozenset(("find", "follow", "search", "look", "tag", "add")), frozenset(("me", "us"))
"""What somebody says who wants to be found."""
_IS = frozenset((
    "is", "it's", "it’s", "its", "i'm", "i’m", "im", "we're", "we’re", "she's", "she’s", "he's", "he’s", "they're", "they’re", "called", "under", "handle's", "username's", "that's",
))  # fmt: skip
"""What stands before one."""
_WITHIN = frozenset((",", "and", "there", "yeah", "yes", "so", "on", "the", "she", "he", "my", "our", "name", "username", "handle", ":", "–", "—", "me", "us", "account", "page", "channel"))  # fmt: skip
"""What may stand between a network and that."""
_NO_NAMES = frozenset((
    "not", "always", "never", "all", "just", "only", "still", "very", "so", "too", "private", "there", "here", "on", "really", "mostly", "mainly", "big", "good", "great", "bad", "off", "no", "in", "at", "what", "where", "how", "like", "easy", "hard", "easier", "free", "under", "called", "as", "about", "an", "one", "more", "less", "full", "everywhere", "nowhere", "somewhere", "i", "you", "we", "they", "a",
))  # fmt: skip
"""With what a name hardly begins, but much that is said of a network."""
_GO_ON = frozenset(("that's", "thats", "that’s", "on", "if", "you", "i", "we", "they", "which", "because", "cause", "it's", "its", "but", "so", "where", "who"))  # fmt: skip
"""With these something else begins."""
_OWN = (["my"], ["our"], ["his"], ["her"])
_NEAR, _BETWEEN, _MOST = 12, 4, 5
"""Words around a network in which is told that a name follows, between it and what stands before the name, and of the name."""

WHY = "what somebody is called on a page, with a number at its end"
_SAID = (" there as ", " there under ", " here as ", "goes by ", "go by ", "went by ")
"""Without one of these nobody says so."""
_NUMBER = rf"(?:{spoken.NUMBERS['en']})(?:[- ](?:{spoken.NUMBERS['en']})){{0,3}}"
_ON_THERE = re.compile(
    rf"\b(?:on (?:t?here) (?:as|under)|(?:goes|go|went) by(?: the name(?: of)?)?) (?P<name>(?P<first>[^\W\d_][\w'’]*)(?: [^\W\d_][\w'’]*){{0,3}}?) {_NUMBER}(?=[,.;!?]|$| (?:and|but|so|on|or|if|because|he|she|they)\b)(?!, (?:{spoken.NUMBERS['en']})\b){counting.NOTHING}",
    re.IGNORECASE,
)
"""*he's on there as mandy's lad ninety-one*: what the page is stands in another sentence."""
_NOT_FIRST = (
    (LITTLE - {"our"}) | _NO_NAMES | {"bus", "train", "tram", "car", "bike", "coach", "taxi", "boat", "number", "age"}
)
"""With which words no name begins there, or what somebody goes by who travels."""


def on_there(text: str, stretches: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of the names of accounts that end in a number, behind *on there as* or *goes by*."""
    if not any(said in text for said in _SAID):
        return
    for begin, stop in stretches:
        for match in _ON_THERE.finditer(text, begin, stop):
            if match["first"].lower() not in _NOT_FIRST:
                yield match.start("name"), match.end()


def beside(words: Words, network: int) -> tuple[int, int]:
    """Return the first word of the name of an account and the word behind its last one, beside a network; (-1, 0) for none."""
    low = words.low
    around = low[max(0, network - _NEAR) : network + _NEAR]
    own = low[max(0, network - 1) : network] in _OWN and low[network + 1 : network + 2] == ["is"]
    found = any(one in _FIND and other in _OWNERS for one, other in pairwise(around))
    if not (own or found or words.in_one_word or not _TOLD.isdisjoint(around)):
        return -1, 0
    if (stands := _behind(words, network))[1]:
        return stands
    on = network - 1 - (low[network - 1 : network] == ["the"])
    if on < 2 or low[on] != "on":
        return -1, 0
    for lead in range(on - 2, max(-1, on - _MOST - 2), -1):
        if low[lead] in _IS:
            stop = on - (low[on - 1] == ",")
            return (lead + 1, stop) if _is_name(words, lead + 1, stop) else (-1, 0)
    return -1, 0


def _behind(words: Words, network: int) -> tuple[int, int]:
    lead = network + ("'s" not in words.low[network])
    while lead < len(words.low) and lead - network <= _BETWEEN and words.low[lead] in _WITHIN:
        lead += 1
    if lead >= len(words.low) or not (words.low[lead] in _IS or lead == network):
        return -1, 0
    first = lead + 1
    stop = first
    while stop - first <= _MOST and words.is_word(stop) and words.low[stop] not in _GO_ON:
        stop += 1
    return (first, stop) if stop - first <= _MOST and _is_name(words, first, stop) else (-1, 0)


def _is_name(words: Words, first: int, stop: int) -> bool:
    """Whether words may be such a name: of several words, the first of which says nothing of a network."""
    several = stop - first > 1
    return several and words.low[first] not in _NO_NAMES and all(words.is_word(n) for n in range(first, stop))
