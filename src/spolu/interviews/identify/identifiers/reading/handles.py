"""Names of accounts on networks that are read aloud: *na instagramu jsem zavináč lída podtržítko peče*, *on TikTok as at big red barn*.

Signs join their words, as they do those of addresses (see `dictated`); the name of a network must stand near, or a word for
such a name (*nick*, *kanál*). Without a sign it is a name behind a word that leads to it, as far as the clause goes.
"""

from spolu.interviews.identify.identifiers.figures.rule import AT, DOTS
from spolu.interviews.identify.identifiers.reading import aloud
from spolu.interviews.identify.identifiers.reading.webs import (
    ANNOUNCING,
    LITTLE,
    ON_PAGES,
    SIGNS,
    SLASHES,
    SOFT_AT,
    UNDERSCORES,
    Words,
)

_STEMS = (
    "instagram", "insta", "instáč", "instac", "facebook", "fejsbuk", "fejsbók", "fejs", "fb", "twitter", "tiktok", "reddit", "discord", "diskord", "snapchat", "telegram", "linkedin", "youtub", "jutub", "twitch", "bluesky", "mastodon", "vinted", "skyp", "skajp", "tumblr", "pinterest", "messenger", "threads", "tinder", "badoo", "playstation", "xbox", "roblox", "fortnite", "psn",
)  # fmt: skip
_FORMS = ("", "u", "em", "om", "e", "ie", "iem", "ze", "zie", "y", "a", "i", "ku", "ovi", "owi", "'s", "’s")
NETWORKS = frozenset(stem + form for stem in _STEMS for form in _FORMS) | {
    "reddicie", "snapchacie", "seznamka", "seznamce", "seznamku", "seznamky", "seznamkou",
}  # fmt: skip
"""Networks in their forms; marks of the names of accounts."""
_NAMES = frozenset((
    "nick", "nicku", "nickem", "nickiem", "nickname", "gamertag", "gamertagu", "přezdívka", "přezdívku", "přezdívky", "přezdívkou", "prezývka", "prezývku", "prezývkou", "ksywa", "ksywę", "ksywka", "ksywkę", "login", "loginu", "username", "handle", "handle's", "username's", "nick's", "gamertag's", "jméno", "meno",
))  # fmt: skip
"""What the name of an account is called."""
NAMED = _NAMES - {"jméno", "meno", "handle", "handle's"} | {
    "uživatelské", "uživatelským", "přihlašovací", "přihlašovacím", "používateľské", "prihlasovacie", "użytkownika",
}  # fmt: skip
"""Those that are said of nothing else; marks of the names of accounts."""
NICKS = _NAMES - {"jméno", "meno"} | frozenset((
    "kanál", "kanálu", "kanále", "kanał", "kanału", "kanale", "channel", "snap", "snap's", "profil", "profilu", "profile", "účet", "účtu", "konto", "konta", "koncie", "account", "uživatel", "užívateľ", "użytkownik", "fórum", "fóru", "fóra", "forum", "fóre",
))  # fmt: skip
"""What an account or its name is called."""
_ACCOUNTS = NETWORKS | NICKS
_IS = frozenset(("to", "je", "jest", "byl", "był", "bol", "is", "was"))
_AS = frozenset(("jako", "jak", "ako", "as", "pod", "called", "under"))
_BEING = frozenset((
    "je", "jest", "jsem", "jestem", "som", "sme", "jsme", "jesteśmy", "to", "mám", "mam", "má", "ma", "máme", "mamy", "is", "it's", "i'm", "he's", "she's", "we're", "that's", "am", "they're", "si", "se", "říká", "říkám", "nazywa", "się",
))  # fmt: skip
"""What stands before a name."""
_LEADING = _AS | _IS | _BEING | ANNOUNCING
HASHES = frozenset(("hash", "hashtag", "heštek", "hashtagiem", "hasztag", "hasz", "křížek", "mřížka", "krzyżyk"))
"""What is said for the sign before the number of an account."""
_HOSTS = frozenset(("com", "kom"))
"""How the host of a network ends, where the sign before the end is left out."""
_NEAR, _BEHIND = 12, 3
"""Words before and behind a name within which a network is named."""
_MOST = 4
"""Words of a name without a sign."""


def is_network(word: str) -> bool:
    """Whether a word is the name of a network."""
    return word in NETWORKS


def is_of_account(words: Words, start: int, stop: int) -> bool:
    """Whether an @ and words that signs join are the name of an account: nothing of a mail address stands before it."""
    return _leads(words, start - 1) and _is_near(words, start, stop)


def at(words: Words, at: int, done: int) -> tuple[int, int]:
    """Return the first word of the name whose sign is ``low[at]``, and the word behind its last one, or (-1, 0)."""
    word = words.low[at]
    if word in AT or word in SOFT_AT:
        return _behind_at(words, at)
    if word in UNDERSCORES or word in DOTS or (word in aloud.DASHES and not words.english):
        return _joined(words, at, done)
    if word in HASHES:
        return _hashed(words, at, done)
    if word in _AS or word in NAMED or (word in _BEING and _is_called(words, at)):
        return _numbered(words, at)
    return _behind_network(words, at) if word in SLASHES and words.is_word(at + 1) else (-1, 0)


def _behind_network(words: Words, slash: int) -> tuple[int, int]:
    """Return the page behind the name of a network and a stroke: *facebook ukośnik parafia wodynie*, *fejsbuk com lomeno …*, *u slash …*."""
    if slash and words.low[slash - 1] == "u" and _is_near(words, slash, slash):
        return slash - 1, words.to_the_end(words.on(slash + 1), 2)
    network = slash - 1 - (slash > 1 and words.low[slash - 1] in _HOSTS)
    if network < 0 or words.low[network] not in _STEMS or words.low[slash + 1] in _LEADING:
        return -1, 0
    return network, words.to_the_end(words.on(slash + 1, ON_PAGES), _MOST - 1)


def _is_called(words: Words, at: int) -> bool:
    """Whether a word for the name of an account stands before one for being, or a network and a word for an account."""
    before = words.low[max(0, at - 3) : at]
    if not words.english and not NAMED.isdisjoint(before):  # "nick w grze mam"
        return True
    return not _NAMES.isdisjoint(before[-1:]) or not (NETWORKS.isdisjoint(before) or NICKS.isdisjoint(before))


def _is_near(words: Words, start: int, stop: int) -> bool:
    beside = {*words.low[max(0, start - _NEAR) : start], *words.low[stop : stop + _BEHIND]}
    return not _ACCOUNTS.isdisjoint(beside)


def _leads(words: Words, at: int) -> bool:
    """Whether what stands there is no part of a name, but leads to one."""
    if not words.is_word(at):
        return True
    low = words.low[at]
    return low in _LEADING or low in _ACCOUNTS


def _behind_at(words: Words, at: int) -> tuple[int, int]:
    if not words.is_word(at + 1) or not _leads(words, at - 1):
        return -1, 0
    stop = words.on(at + 1)
    signed = not SIGNS.isdisjoint(words.low[at + 1 : stop])
    if not _is_near(words, at, stop):
        certain = words.low[at] in AT and not UNDERSCORES.isdisjoint(words.low[at + 1 : stop])
        return (at, stop) if certain else (-1, 0)
    if signed:
        return at, words.to_the_end(stop, 1)
    if words.low[at] != AT[0] and not _is_led(words, at):
        return -1, 0
    return at, _spoken(words, stop)


def _spoken(words: Words, at: int) -> int:
    """Return where a name without signs ends that has some words before ``low[at]``: with the clause, or with its number."""
    if (stop := words.to_the_end(at, _MOST - 1)) > at:
        return stop
    for stop in range(at, min(at + _MOST, len(words.low))):
        if words.surely_joins(stop):
            return words.on(stop)
        if not words.is_word(stop) or words.low[stop] in LITTLE or words.low[stop] in _BEING:
            break
    return at


def _is_led(words: Words, at: int) -> bool:
    """Whether a word that is said of much else stands for @: *on TikTok as at big red barn*, *na insta jako małpa kasia*."""
    before = words.low[at - 1] if at else ""
    told = before in _AS or before in NICKS or before in (":", "–", "—")
    told = told or (before in NETWORKS and before.endswith(("'s", "’s")))
    told = told or (before in _IS | NETWORKS and not _ACCOUNTS.isdisjoint(words.low[max(0, at - 3) : at - 1]))
    return told and words.low[at + 1] not in LITTLE and not words.joins(at + 1)


def _joined(words: Words, sign: int, done: int) -> tuple[int, int]:
    """Return the name that is joined by a sign where a network is named."""
    if not words.is_word(sign - 1) or not words.is_word(sign + 1):
        return -1, 0
    first, stop = max(done, _led(words, words.chain(sign - 1))), words.on(sign + 1)
    first += first < sign - 1 and words.low[first] in NETWORKS  # "insta's jay underscore"
    behind = words.low[stop] if stop < len(words.low) else ""
    if behind in AT or words.low[first] in NETWORKS or not _is_near(words, first, stop):
        return -1, 0
    if behind in SOFT_AT or (words.low[sign] in DOTS and not _is_dotted(words, first, sign, stop)):
        return -1, 0
    if first and words.low[first - 1] in SOFT_AT:
        first -= 1
    return first, stop


def _led(words: Words, first: int) -> int:
    """Return the word behind what leads to a name, if no more than a few words before the one that a sign joins."""
    for at in range(first, max(0, first - _MOST), -1):
        if words.low[at - 1] in _BEING | _AS:
            return at
        if not words.is_word(at - 1) or words.low[at - 1] in LITTLE:
            break
    return first


def _hashed(words: Words, sign: int, done: int) -> tuple[int, int]:
    """Return the name with a number behind its sign where a network is named: *moth hash four four one oh*."""
    stop = sign + 1
    while stop < len(words.low) and (words.low[stop] in words.numbers or words.low[stop].isdecimal()):
        stop += 1
    if not words.is_word(sign - 1) or stop == sign + 1 or not _is_near(words, sign - 1, stop):
        return -1, 0
    return max(done, _led(words, words.chain(sign - 1))), stop


def _is_dotted(words: Words, first: int, dot: int, stop: int) -> bool:
    """Whether a dot joins a name, and ends no sentence: nobody draws breath behind it alone, *Mám to na YouTube, tečka, konec*."""
    paused = [words.spans[n + 1][0] - words.spans[n][1] > 1 for n in (dot - 1, dot)]
    return paused in ([False, False], [True, True]) and LITTLE.isdisjoint((words.low[first], words.low[stop - 1]))


def _numbered(words: Words, lead: int) -> tuple[int, int]:
    """Return the name of some words and a number at the end of a clause, behind *jako* or *as*."""
    first = lead + 1
    at = first
    while at < len(words.low) and at - first <= _MOST and words.is_word(at) and not _joins(words, at):
        if words.low[at] in LITTLE or words.low[at] in _LEADING:
            return -1, 0
        at += 1
    stop = at
    while stop < len(words.low) and _is_number(words, stop):
        stop += 1
    named = 0 < at - first < _MOST and stop > at and words.closes(stop)
    return (first, stop) if named and _is_near(words, first, stop) else (-1, 0)


def _is_number(words: Words, at: int) -> bool:
    """Whether a word is a number, or several that a hyphen joins: *fifty-three*."""
    return words.numbers >= {*words.low[at].split("-")}


def _joins(words: Words, at: int) -> bool:
    return words.surely_joins(at) or _is_number(words, at)
