"""Names with the number of a house behind: *na Edvarda Beneše 19*, *z Horní Bečvy 418*, *Mickiewicza osiemnaście przez sześć*.

Streets are called after people and villages look like any place, so only what is found as a name before can be one here.
What stands around says how certain it is: a preposition of place, a word for where one lives, how the number is written.
In English the number stands before, see `english_houses`.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple, Self

from spolu.interviews import nicknames
from spolu.interviews.identify.identifiers.homes import english_houses, house_numbers, offices, reach, streets
from spolu.interviews.identify.identifiers.homes.house_numbers import House
from spolu.interviews.identify.words.countries import is_country
from spolu.interviews.identify.words.lexicon import lexicon
from spolu.interviews.model import Lane, Mention

LIVED_IN = "a street or a village with a number, after a word for where one lives"
WRITTEN = "the form of a street with a house number"
MAYBE = "a street, or what something is like, with a number behind it"
_NAMES = frozenset(("PER", "LOC", "OTHER", "ORG"))
LIVES = re.compile(
    r"(?:meldun|adres|byd|býv|bytem|bytom|bytě|byte|bytu|žij|žil|sídl|siedzib|mieszka|trval|pobyt|hlášen|vyrůst|vyrást|wychow|stěhov|sťahov|przeprowadz"
    r"|dom[ue]?k?\b|domě|dům|wieś|\bwsi\b|\bobc|\bobec|vesnic|\bvsi\b|dedin|chałup|gospodarstw|chalup|chat[ayuě]\b|stoi|stojí|doruč|doręcz|zavez|zawie|prespáv|przebyw|\bj?sme zo?e?\b|\bjesteśmy z\b|\b(?:j?sem|su|som) zo?e?\b|\bjestem z\b)[^.;!?]{0,45}$",
    re.I,
)
"""What says shortly before a name that somebody or something is at home there."""
_TOLD = re.compile(
    r"\b(?:adres\w*(?: [^\W\d]{3,}){0,2}(?= (?:je|to|jest) )|adres\w*|bytem|bytom|bydlišt\w+|bydlisk\w+|pobyt\w*|zam\.|zamieszkał\w*|sídl[oem]+|posesj\w+|nieruchomo\w+|kamienic\w+|budyn\w+|budov\w+|blok\w*|bytov\w+ dom\w*)(?: (?:je|to|jest|na|dalej|pořád|v|w))?:? $",
    re.I,
)
"""What stands directly before an address."""
_LIVING = re.compile(
    r"\b(?:bydl|býva|bývá|mieszka|žij)\w*(?: (?:tu|teraz|teď|teda|pořád|jakby|jako|ciągle|furt))* $", re.I
)
"""A verb for living directly before a street: *Bydlíme teď Křenová sedm*."""
_PLACE = re.compile(
    r"\b(?:na|v|ve|vo|w|we|do|z|ze|zo|przy|při|pri|pod)(?: (?:t[éý]|tej|tom|ty|ulic[iy]|wsi|vsi|obci|dedine|wiosce|dom[kěeu]u?|byt[ěeu]|chalup[ěey]|chat[ěey]|areálu|ubytovn[ěiey]|mieszkaniu|lokalu))? $",
    re.I,
)
IT_IS = re.compile(
    r"\b(?:(?:to|tady|tam|tu) (?:je|bude|máte|máme|mám)|(?:je|bude) (?:to|tady|tam)|(?<!je )(?<!na )(?:tady|tu)|haló|adresa|(?:to|tu) (?:jest|będzie)|jest to),? $",
    re.I,
)
"""What stands before an address that somebody tells."""
_IN_TOWN = re.compile(r"\b(?:v|ve|w|we|vo|[Dd]o) (?:[^\W\d_]\w+[ -]){0,2}[^\W\d_]\w+, $")
"""*bydlíme v Žatci,*: the street stands behind."""
_LIVED_IN = re.compile(r"\b(?:(?:v|ve|vo|w|we)|(?:j?sem|j?sme|su|som|jestem|jesteśmy) z[eo]?) $", re.I)
"""Nobody lives in a person, nor comes from one: *mieszkamy w Starym Korninie 46*, *my jsme z Lhotky 17*."""
_OF_STREETS = re.compile(r"\b(?:na|przy|při|pri|pod) $", re.I)
"""Prepositions that stand before a person's name only where a street has it."""
_ADJECTIVE = re.compile(r".{2}(?:á|é|ní|ou|ej|ą|ého|iego|ova|ově|ovu|ů|ów|ówka|[sc]kich|sk[ai]|ck[ai]|owa)$")
"""How streets end that are called after what they are like, or after somebody."""
_NAMED_SO = re.compile(r".{2}(?:[áaíů]|[ei]go|ého)$")
"""How streets and villages end, and nobody's family: *bydlíme Novákovi tři*."""
_ALONE = re.compile(r".{3}(?:á|ní|ova|ska|cka|owa|ého|iego|(?:sk|ck|ow)ej)$")
"""The same where no preposition tells anything: *Sejdeme se u nich, Komenského 8*."""
_OF_HIM = re.compile(r".{3}ov(?:a|u|ou|ě)$")
"""How a street is called after a first name, and nobody: *Bořivojova sto čtyři*."""
_NO_SURNAME = re.compile(r".{3}ova$")
"""How many streets end, and nobody's name in the first case: *Jiráskova, dům číslo sto šest*."""
_OF_ONE = re.compile(r"(?:ého|iego|[sc]keho)$")
"""How the surname ends of whom a street is called after, as hardly anything else with a number."""
_LARGE = re.compile(
    r"Morav|Čech|Slezsk|Śląsk|Šumav|Vysočin|Budějovic|Hrad[ce]|Pardubic|Zlín|Jihlav|Ústí|Opav|Most|Katowic|Bydgoszcz|Białystok|Rzeszów"
    r"|Prah|Praz|Praž|Brn|Ostrav|Plze?[ňn]|Liber|Olomouc|Bratislav|Košic|Warszaw|Krak|Łód|Łodz|Wrocław|Pozna|Gda[ńn]|Szczecin|Lublin|Londý|Víd|Wied|Berl"
)
"""How towns and regions begin of which one says so many, or that have numbered districts: *v Brně 20*, *v Praze 5*."""
_BEGINS = re.compile(r"(?:^|[.!?…:„“”\"»«–-] ?)$")
"""Where a sentence begins: a capital says nothing there."""
_SAINT = re.compile(r"\b(?:św|sv)\. ?$", re.I)
_OF_SOMEBODY = re.compile(r"(?!.*(?:sk|ck|dzk|ow|ov)[ai]$).{2,}(?:a|ého|eho|ego|y|i|é|ej|[cčšžřj]e)$")
"""How the name of whom a street is called after ends, as hardly that of somebody with an age."""
_INITIAL = re.compile(r" \d[A-Z]\. ")  # mistaken, of whom is named next
_GOES_ON = (" ", ",")
"""What stands behind a name that a number follows."""
_BACK = 90
"""Code points before a name in which words may tell."""


class _Before(NamedTuple):
    """What stands before a name, and what it says of it.

    Attributes:
        text: all but what belongs to the address.
        led: what belongs to it, directly before the name.
        place: a preposition of place.
        lives: that somebody or something is at home there.
    """

    text: str
    led: str
    place: bool
    lives: bool

    @classmethod
    def of(cls, said: str) -> Self:
        """Return what a text before a name says."""
        text = reach.LED.sub("", said)
        return cls(text, said[len(text) :], _PLACE.search(text) is not None, LIVES.search(text) is not None)


def find(text: str, named: Sequence[Mention], language: str) -> Iterator[Mention]:
    """Yield the addresses of a turn that are names ``named`` in it, of any lane, and a number; a line ends nothing."""
    table, turn, text = nicknames.table(language), text, text.replace("\n", " ")
    names = sorted(
        (m for m in named if m.kind in _NAMES),
        key=lambda m: m.start,
    )
    numbered = table == "en" and english_houses.NUMBER in text
    for n, m in enumerate(names):
        if (m.text.isupper() and len(m.text) > 1) or (table != "en" and text[m.end : m.end + 1] not in _GOES_ON):
            continue
        if table == "en":
            found = _english(text, names[n:], numbered=numbered)
        else:
            end = reach.end(text, m)
            found = (
                _found(text, names[: n + 1], end, table)
                if house_numbers.begins(text, end, table) and not _lives_there(text, m, end)
                else None
            )
        if found is not None:
            start, end, why = found
            lane: Lane = "review" if why == MAYBE else "auto"
            yield Mention(m.transcript, m.turn, start, end, turn[start:end], "ADDR", lane, (why,))


def _lives_there(text: str, m: Mention, end: int) -> bool:
    """Whether a name that a comma parts from the number is rather somebody's who lives there: *Kafka, čp. 11*."""
    before = text[max(0, m.start - _BACK) : m.start]
    street = (
        _NO_SURNAME.search(m.text) or house_numbers.is_spelt(text, end) or _PLACE.search(before) or _TOLD.search(before)
    )
    return m.kind == "PER" and text.startswith(",", end) and not street


def _english(text: str, names: Sequence[Mention], *, numbered: bool) -> tuple[int, int, str] | None:
    """Return where the first of ``names`` is an address with those behind it, and why. ``numbered``: a number is told as one."""
    start, found = names[0].start, None
    if english_houses.is_behind_number(text, start):
        found = english_houses.find(text, start, _last(text, names))
    if numbered and not found:
        found = english_houses.before_number(text, start, _last(text, names))
    return found and (found[0], found[1], WRITTEN if found[2] and names[0].text[:1].isupper() else MAYBE)


def _last(text: str, names: Sequence[Mention]) -> int:
    """Return where a name ends with those behind it that are a part of it."""
    end = names[0].end
    for other in names:
        if other.start > end and text[end : other.start] in (" ", " y "):
            end = other.end
    return end


def _found(text: str, names: Sequence[Mention], end: int, table: str) -> tuple[int, int, str] | None:
    """Return where the last of ``names``, up to ``end``, is an address with those before it, and why."""
    house = house_numbers.behind(text, end, table)
    if house is None or (house.numbered and offices.is_one(text, end)):
        return None
    start, first = reach.first(text, names)
    told = _told(text, start, names[-1]._replace(end=end), house, table, first)
    if not told:
        return None
    led = reach.LED.search(text, max(0, start - reach.LED_LONG), start)
    return led.start() if led else start, house.end, told


def _told(text: str, start: int, m: Mention, house: House, table: str, first: str) -> str:
    """Return what tells that somebody lives where a name with a number says, "" where nothing does.

    ``first``: the kind of the first part of the name.
    """
    before, name = _Before.of(text[max(0, start - _BACK) : start]), text[start : m.end]
    if first == "LOC" and before.lives and " " in name:
        m = m._replace(kind=first)  # *dom to Wdzydze Tucholskie siedemnaście*: nobody lives in a person
    if not m.text[:1].isupper():
        led = before.led and m.kind in ("LOC", "PER") and (before.place or house.long)
        return MAYBE if not house.counts and (led or _is_told_small(name, m.kind, house, before, table)) else ""
    titled = reach.is_titled(before.led, name)
    passed = house.counts or _INITIAL.match(text, m.end)
    called = titled and m.kind == "PER" and not passed and _OF_SOMEBODY.match(name) is not None
    somebody = m.kind == "PER" and _is_first_name(name, table) and not (called or _SAINT.search(before.led))
    living = not house.counts and _NAMED_SO.search(name) is not None and _LIVING.search(before.text) is not None
    if (living or _TOLD.search(before.text)) and not somebody:
        return LIVED_IN
    at_home = before.place or before.lives
    street = before.place and _ADJECTIVE.search(name) is not None
    lies = before.lives and house.long and name.partition(" ")[0] in reach.LIES  # *bydlí U Pěti lip 114 odjakživa*
    counts = house.measures or (house.counts and not street and not lies)
    if counts or (titled and passed) or (somebody and not (house.written and at_home)):
        return ""
    if house.written or (reach.CALLED.match(name) and not _BEGINS.search(before.text)):
        return WRITTEN if at_home or (house.written and _ADJECTIVE.search(name)) else MAYBE
    if called:
        return LIVED_IN if before.lives and _OF_STREETS.search(before.text) else MAYBE
    return _told_of_name(name, m.kind, house, before, table, town=reach.is_town(name, first), titled=titled)


def _told_of_name(name: str, kind: str, house: House, before: _Before, table: str, *, town: bool, titled: bool) -> str:
    """Return the same where nothing but the name tells. ``town``: it has a second part; ``titled``: a title or initials."""
    whole = before.led + name
    village = not house.counts and not titled and reach.is_village(whole)
    few = not house.counts and (reach.is_small_place(whole) or (town and house.long))
    told = _told_of_person if kind == "PER" and not (village or few) else _told_of_place
    at_home = before.place or before.lives
    return told(name, house, before, table) or (MAYBE if few or (village and at_home) else "")


def _is_told_small(name: str, kind: str, house: House, before: _Before, table: str) -> bool:
    """Whether a name in small letters is a street's or a village's: only with several signs of it."""
    if streets.NO_HOMES.match(name) or _LARGE.match(name.capitalize()) or _is_first_name(name.capitalize(), table):
        return False
    called = _OF_ONE.search(name) is not None or name.endswith("ova")
    somebodys = called and kind == "PER"
    return (house.written and before.place) or (before.lives and (before.place or house.written or somebodys))


def _told_of_place(name: str, house: House, before: _Before, table: str) -> str:
    """Return the same where a place or anything is called so: *na Lúčkach 12*, *na úrad, Krásna Lúka 48.*"""
    if is_country(name) or _LARGE.match(name):
        return ""
    if before.place and before.lives:
        return LIVED_IN
    behind = before.place and (house.long or _ADJECTIVE.search(name) is not None)
    alone = IT_IS.search(before.text) or _IN_TOWN.search(before.text)
    apart = house.long and (alone or (" " in name and before.text.endswith((", ", ": "))))
    return MAYBE if behind or before.lives or apart or _ALONE.search(name) else ""


def _told_of_person(name: str, house: House, before: _Before, table: str) -> str:
    """Return the same where a person is called so: *na Mickiewicza 18* is a street, *u Mickiewicza 18* somebody's age."""
    if before.lives and ((house.long and _IN_TOWN.search(before.text)) or _LIVED_IN.search(before.text)):
        return LIVED_IN
    if _OF_STREETS.search(before.text):
        return LIVED_IN if before.lives else MAYBE
    both = [*map(_OF_SOMEBODY.match, name.split(" "))]
    if len(both) > 1 and all(both) and (IT_IS.search(before.text) or before.text.endswith((", ", ": ", "? "))):
        return MAYBE  # "pojďte k nám, Jana Babáka jedenáct"
    street = _OF_ONE.search(name) is not None or (name.endswith(("ova", "ní")) and table != "pl")
    return MAYBE if street else ""


def _is_first_name(name: str, table: str) -> bool:
    """Whether a name is a first name alone, of somebody whose age may stand behind it."""
    called = _OF_ONE.search(name) or _OF_HIM.search(name)
    return " " not in name and bool(lexicon(table).word(name).first) and not called
