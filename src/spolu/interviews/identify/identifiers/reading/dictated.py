"""Mail and web addresses that are read aloud: *pé novotný zavináč centrum tečka cé zet*, *wee shed dot scot*.

Nobody says where such an address begins. What belongs to it are words joined by signs (*dot*, *podtržítko*), letters and
numbers (see `webs`); and whatever stands behind a word that announces it (*je*, *na*, *is*), if that is near enough.
"""

import re
from collections.abc import Iterable, Iterator

from spolu.interviews.identify.identifiers.figures.rule import AT, DOTS
from spolu.interviews.identify.identifiers.reading import handles, usernames
from spolu.interviews.identify.identifiers.reading.webs import (
    ANNOUNCING,
    LINKING,
    MAIL,
    ON_PAGES,
    SIGNS,
    SLASHES,
    SOFT_AT,
    Words,
)

_AROUND = 120
"""Code points on either side of a sign that is said in which its address may lie."""
_LOOKING = frozenset((
    "look", "looking", "us", "me", "him", "her", "them", "find", "here", "it", "see", "that", "this", "up", "stuff", "everything", "all", "info's", "it's", "i'm", "he's", "she's", "we're", "they're", "you're", "is", "are", "was", "were", "be", "out", "photos", "pictures", "there", "online", "back",
))  # fmt: skip
"""What stands before *at* where the address of a page follows it."""
_FILLING = frozenset((
    "no", "jo", "tak", "ano", "áno", "well", "so", "oh", "yeah", "yes", "right", "ok", "okay", "it", "tady", "tu", "tutaj", "hej", "hele", "teda", "takže", "čili", "więc", "czyli", "just", "bedzie", "budú",
    "put", "write", "mailowy", "mailová", "mailovou", "send", "mail", "email", "try", "napiš", "napište", "pište", "pošlete", "pošli", "zkuste", "píšu", "napíšte", "píšte", "pošlite", "pisz", "napisz", "wyślij", "proszę", "literuję", "dyktuję", "podaję", "zapisz", "zapisać", "wpisz", "wpisać", "pisać", "wysłać", "hláskuju",
))  # fmt: skip
"""What begins a clause and no address."""
_GOES_ON = frozenset((
    "if", "but", "so", "where", "which", "because", "cause", "cos", "you", "you'll", "you'd", "i", "i'm", "i've", "i'll", "we", "we've", "they", "it", "it's", "its", "is", "was", "that", "that's", "thats", "there", "there's", "then", "when", "on", "or", "he", "she", "please", "thanks", "yeah", "right", "okay", "ok", "love", "mate",
))  # fmt: skip
"""With these something else begins behind the name of a page."""
_OWN = frozenset(("my", "your", "our", "his", "her", "their"))
"""Behind *and* they are of something else, too."""
_AND = frozenset(("a", "i", "and"))
"""What stands between two addresses."""
_MOST, _HOST, _ALONE, _PAGE, _PATH = 5, 4, 2, 2, 5
"""Words of an address before its first sign, as far as they are announced; of a host before the sign in it; of one that
begins a clause; and of a page behind its first word, where a clause ends with it, in English more."""
_ENDS = frozenset((
    "com", "kom", "cz", "sk", "pl", "eu", "org", "net", "uk", "ie", "info", "co", "ly", "gov", "ac", "edu", "scot", "wales", "de", "at", "io", "me", "tv", "biz", "online", "shop", "blog", "coop", "fr", "hu", "ua", "fm",
    "cézet", "cezet", "peel", "eská", "eska", "éú",
))  # fmt: skip
_SURE_ENDS = frozenset(("com", "kom", "pl", "cz", "sk", "eu", "org", "net", "cézet", "cezet", "peel"))
"""Those that are said of nothing else."""
_NAMED = 3
"""Words of a host, at most, behind which the sign before its end is left out."""
_SPELT_ENDS = frozenset((
    ("cé", "zet"), ("ce", "zet"), ("c", "z"), ("pe", "el"), ("pé", "el"), ("p", "l"), ("es", "ká"), ("es", "ka"), ("s", "k"), ("e", "u"), ("é", "ú"), ("i", "e"), ("u", "k"), ("d", "e"), ("dé", "é"),
))  # fmt: skip
"""Ends of hosts, as words and as letters that are read."""
_PROVIDERS = MAIL | frozenset((
    "seznam", "centrum", "email", "outlook", "wp", "onet", "interia", "o2", "azet", "zoznam", "post", "volny", "volný", "tiscali", "atlas", "proton", "live", "aol", "btinternet", "eircom", "poczta", "tlen", "me",
))  # fmt: skip
"""Those by whom many have their mail: the sign before the end is left out."""
_WEB = frozenset((
    "w", "vé", "ve", "wu", "u", "double", "-", "double-u", "www", "dvojité", "tři", "tri", "trzy", "three", "triple", "vévévé", "veveve", "wuwuwu",
))  # fmt: skip
"""What is said for *www*."""
_WORLD = re.compile(
    r"(?:(?:w|vé|ve|wu|dvojité vé|double(?:-| )?u) ?){3}$|(?:tři|tri|trzy|three|triple) (?:w|vé|ve|wu|dvojité vé|double(?:-| )?u)$|(?:www|vévévé|veveve|wuwuwu)$"
)
_BEFORE = ANNOUNCING | SLASHES
_BEFORE_ENGLISH = _BEFORE - {"mam", "ma"}
"""What an address stands behind, and the host of one; English mothers are a part of many."""
_HANDLES = frozenset(("username", "username's", "handle", "handle's", "channel", "channel's"))
"""Where it is told without a network."""
_COLONS = frozenset(("colon", "dvojtečka", "dvojbodka", "dwukropek", ":"))
_SCHEMES = frozenset(("http", "https"))


_SAID = re.compile(
    rf"\b(?:{'|'.join(sorted((*AT, *ON_PAGES, *SOFT_AT, *handles.NICKS, *handles.HASHES, 'full stop', 'łamane przez', 'łamane na', 'jako', 'ako', 'as', 'under', 'called', 'one word', 'find', 'follow', 'look', 'search', *(f'{own} {net}' for own in ('my', 'our', 'his', 'her') for net in ('insta', 'instagram', 'tiktok', 'twitter', 'snapchat', 'facebook')))))})\b",
    re.IGNORECASE,
)
"""Without one of these nothing is read aloud there: what is written needs nobody who listens, and many speak of networks."""


def find(text: str, language: str, marks: Iterable[int]) -> Iterator[tuple[int, int, str, str]]:
    """Yield (start, end, kind, evidence) of addresses and of names of accounts that are read aloud.

    ``language``: see `nicknames.table`; ``marks``: where words begin that tell of one.
    """
    begin = stop = 0
    for mark in marks:
        if not _SAID.search(text, max(0, mark - _AROUND), mark + _AROUND):
            continue
        if stop and mark - _AROUND > stop:
            yield from _in(Words(text, begin, stop, language))
            stop = 0
        begin = begin if stop else text.rfind(" ", 0, max(0, mark - _AROUND)) + 1
        stop = min(len(text), mark + _AROUND)
    if stop:
        yield from _in(Words(text, begin, stop, language))


def _in(words: Words) -> Iterator[tuple[int, int, str, str]]:
    done = 0
    for at in range(len(words.low)):
        if at < done:
            continue
        first, last, kind, why = _at(words, at, done)
        if not last:
            first, last = handles.at(words, at, done)
            if not last and words.english and (handles.is_network(words.low[at]) or words.low[at] in _HANDLES):
                first, last = usernames.beside(words, at)
                last *= first >= done
            kind, why = "URL", "a handle on a social network"
        if last:
            done = last
            yield words.spans[first][0], words.spans[last - 1][1], kind, why


def _at(words: Words, at: int, done: int) -> tuple[int, int, str, str]:
    """Return the first word of the address whose sign is ``low[at]``, the word behind its last one, its kind and evidence."""
    word = words.low[at]
    if word in AT or (word in SOFT_AT and _is_before_host(words, at)):
        first, last, kind = _mail(words, at, done)
        return first, last, kind, "a mail address as spoken" if kind == "EMAIL" else "a web address as spoken"
    if word in DOTS:
        return *_page(words, at, done), "URL", "a web address as spoken"
    return -1, 0, "", ""


def _mail(words: Words, at: int, done: int) -> tuple[int, int, str]:
    stop = _host(words, at + 1)
    if not stop or not words.is_word(at - 1):
        return -1, 0, ""
    if words.low[at] in AT or _is_mailed(words, at, stop):
        first = max(done, _begin(words, at - 1))
        return first + (first == done > 0 and words.low[first] in _AND), stop, "EMAIL"
    on = _path(words, stop)
    # Hosts that are written, as everybody knows some, are told by the rules for what is written.
    return (at + 1, on, "URL") if on > stop or stop > at + 2 else (-1, 0, "")


def _is_mailed(words: Words, at: int, stop: int) -> bool:
    """Whether what stands before *at* is the name of a mailbox; what is on a page is *at* its address, too."""
    before, host = words.low[at - 1], words.low[at + 1]
    if before in _LOOKING or before.endswith(("'s", "’s")) or handles.is_network(host) or host.startswith("www"):
        return False
    if stop > at + 2 or not before.isalpha() or (host.split(".")[0] in _PROVIDERS and "." in host):
        return True
    return any(words.low[n] in SIGNS or words.surely_joins(n) for n in range(words.chain(at - 1), at))


def _page(words: Words, dot: int, done: int) -> tuple[int, int]:
    world = _world(words, dot)
    stop = _host(words, dot + 1) if world >= 0 else _ends(words, dot)
    if not stop or not (world >= 0 or words.is_word(dot - 1)):
        return -1, 0
    first = world if world >= 0 else max(done, _begin(words, dot - 1))
    return _scheme(words, first), _path(words, stop)


def _begin(words: Words, at: int) -> int:
    """Return the word with which an address begins that has ``low[at]`` in it, before its first sign or @."""
    chain = words.chain(at)
    linked = chain
    for first in range(chain, max(-1, chain - _MOST), -1):
        if first and words.low[first - 1] in (_BEFORE_ENGLISH if words.english else _BEFORE):
            return _unlinked(words, first, chain)
        if words.opens(first) and (_is_announced(words, first) or (chain - first <= _ALONE and linked == chain == at)):
            return _unlinked(words, first, chain)
        if first and words.low[first - 1] in LINKING and linked == chain:
            linked = first
        if not words.is_word(first - 1):
            break
    return linked


def _is_announced(words: Words, first: int) -> bool:
    """Whether what announces an address stands before a comma: *we have a website, old mill dot ie*."""
    return first > 1 and words.low[first - 1] in (",", ":") and words.low[first - 2] in ANNOUNCING


def _unlinked(words: Words, first: int, chain: int) -> int:
    """Return the first word from ``first`` to ``chain`` that only links or fills no clause."""
    return next((at for at in range(first, chain) if words.low[at] not in LINKING | _FILLING | ANNOUNCING), chain)


def _host(words: Words, at: int) -> int:
    """Return behind which word a host ends that begins with ``low[at]``, or 0 for none."""
    low = words.low
    for dot in range(at + 1, min(at + 2 * _HOST, len(low) - 1)):
        if low[dot - 1] in SOFT_AT or not (words.is_word(dot - 1) or low[dot - 1] in SIGNS):
            break
        if low[dot] in DOTS and (stop := _ends(words, dot)):
            return stop
    return _written(words, at) or _unknown(words, at)


def _unknown(words: Words, at: int) -> int:
    """Return behind which word a host ends whose end is of no list; *at* would see one in much else, and names of accounts."""
    low = words.low
    if low[at - 1] in SOFT_AT or at + 1 >= len(low) or low[at + 1] not in DOTS or not words.is_word(at + 2):
        return 0
    return 0 if handles.is_of_account(words, at - 1, at + 3) else at + 3


def _is_before_host(words: Words, at: int) -> bool:
    """Whether what may be a host follows: *at* is said of much else."""
    low = words.low
    name, _, end = low[at + 1].rpartition(".") if at + 1 < len(low) else ("", "", "")
    if (name and end in _ENDS) or (low[at + 1 : at + 2] and low[at + 1] in _PROVIDERS):
        return True
    reach = 2 * _HOST if low[at] == "at" and words.english else 1
    return not set(DOTS).isdisjoint(low[at + 2 : at + 2 + reach])


def _written(words: Words, at: int) -> int:
    low = words.low
    if at < len(low) and "." in low[at]:
        return at + 1
    if at + 1 < len(low) and low[at] in _PROVIDERS and low[at + 1] in _ENDS:
        return at + 2 + (low[at + 1 : at + 3] == ["co", "uk"])
    if low[at - 1] in AT and (stop := _undotted(words, at)):
        return stop
    named = MAIL if low[at - 1] in SOFT_AT else _PROVIDERS
    return at + 1 if at < len(low) and low[at] in named else 0


def _undotted(words: Words, at: int) -> int:
    """Return behind which word a host ends whose sign before the end is left out: *(małpa) wu pe pe el*, or 0 for none."""
    for end in range(at + 1, at + 1 + _NAMED):
        if not words.is_word(end):
            break
        if tuple(words.low[end : end + 2]) in _SPELT_ENDS:
            return end + 2
        if words.low[end] in _SURE_ENDS:
            return end + 1
    return 0


def _ends(words: Words, dot: int) -> int:
    """Return behind which word the end of a host stops whose sign is ``low[dot]``, or 0 for none."""
    stop, low = 0, words.low
    while dot < len(low) and low[dot] in DOTS:
        if tuple(low[dot + 1 : dot + 3]) in _SPELT_ENDS:
            stop = dot = dot + 3
        elif words.is_word(dot + 1) and low[dot + 1] in _ENDS:
            stop = dot = dot + 2
        else:
            break
    return stop


def _path(words: Words, at: int) -> int:
    """Return behind which word a page of a host stops whose host ends before ``low[at]``: *forward slash pip slash apply*."""
    if words.low[at : at + 1] == [] or words.low[at] not in SLASHES or not words.is_word(at + 1):
        return at
    stop = words.on(at + 1, ON_PAGES)
    return _in_words(words, stop) if words.english else words.to_the_end(stop, _PAGE)


def _in_words(words: Words, at: int) -> int:
    """Return where the name of a page ends that is told in ordinary words: *slash find a dentist*, *slash wool and water*."""
    for stop in range(at, min(at + _PATH, len(words.low)) + 1):
        if words.closes(stop):
            return stop
        joined = next((n for n in range(at, stop) if words.low[n] == "and"), 0)
        if words.low[stop] in _GOES_ON or (joined and words.low[stop] in _OWN):
            return joined or stop
        if not words.is_word(stop):
            break
    return at


def _world(words: Words, dot: int) -> int:
    """Return with which word *www* begins that is said before a sign, or -1."""
    first = dot
    while first and dot - first < 2 * _MOST and words.low[first - 1] in _WEB:
        first -= 1
    for at in range(first, dot):
        if _WORLD.match(" ".join(words.low[at:dot]).replace(" - ", "-")):
            return at
    return -1


def _scheme(words: Words, first: int) -> int:
    """Return with which word begins what is said before a host: *https colon slash slash*."""
    at = first
    while at and words.low[at - 1] in SLASHES:
        at -= 1
    at -= at > 0 and words.low[at - 1] in _COLONS
    return at - 1 if at and words.low[at - 1] in _SCHEMES else first
