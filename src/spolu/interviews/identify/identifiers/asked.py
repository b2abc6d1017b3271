"""Addresses that somebody asks for part by part, in one turn or over several: *Ulice? – Máchova. – Číslo? – Jedenadvacet.*

Neither a street without its number nor a number alone is one; the questions tell what the answers are together.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain, islice, pairwise
from typing import NamedTuple

from spolu.interviews import nicknames
from spolu.interviews.identify.contexts import function_words
from spolu.interviews.identify.identifiers import disfluencies
from spolu.interviews.identify.identifiers.figures import counting
from spolu.interviews.identify.identifiers.figures.rule import CAPITAL, LETTER, OVER
from spolu.interviews.identify.identifiers.homes import english_houses, parts, roads, streets
from spolu.interviews.identify.identifiers.reading import meant, spoken
from spolu.interviews.identify.tokens import SIGNS
from spolu.interviews.model import Mention, Transcript, Turn

WHY = "a street and the number of a house, as somebody was asked for them"
_SENTENCE = re.compile(r"[^\s–—-](?:[^.?!–—]++|[.](?! ?[–—]|\s*$| [A-ZÁ-ŽĄ-Ż]))*+[.?!]?")
_PLACE = r"\b(?:ulic(?:[aeiyuęą]|ou)|adres(?:a|u|ę|y)?|bydliště|bydlisk[oa]|zamieszkania|kde\b[^?]{0,25}\b(?:bydl|býva|žije)\w*|gdzie\b[^?]{0,25}\bmieszka\w*)\b"
_PLACES = ("ulic", "Ulic", "adres", "Adres", "bydl", "Bydl", "býva", "žije", "mieszka")
"""What one of these words holds."""
_ASKED = re.compile("|".join(_PLACES))
_NEAR = 90
"""Code points before the sign of a question in which a place may be asked for."""
_ASKS_STREET = re.compile(rf"{_PLACE}[^?]{{0,30}}\??$", re.I)
_ASKS_HOUSE = re.compile(
    r"(?:(?:a|i|no|jaké|jaki|jaké je|jaki jest|ještě|jeszcze|tak|potom)\W+)*(?:čísl[oa]|popisné|orientační|súpisné|numer(?:ek)?|nr|dům|dom)\b[^?]{0,25}\??$",
    re.I,
)
_ASKS_FLAT = re.compile(
    r"(?:(?:a|i|no|který|které|číslo|numer|jaki)\W+)*(?:byt\w*|mieszkani\w+|lokal\w*|m|patro|poschodie|piętro)\b[^?]{0,15}\??$",
    re.I,
)
_FEW = 4
"""Words of a question that may have lost its sign."""
_LEAD = r"(?:(?:no|tak|to|je|jest|bude|będzie|máme|mam|mám|(?-i:na|v|ve|vo|w|we|při|przy|pri)|ulice|ulici|ulica|ulicy|číslo|numer|pod|čp|teda|asi|chyba)\b\W*)*"
_SHORT, _ANSWER, _TURNS = 40, 60, 12
"""Code points of a turn that may ask without its sign, and of an answer; turns that all of it may take."""
_NAME_WORDS, _PARTS = 4, 6
"""Words of a street, and questions and answers that make an address with its flat."""
_UNKNOWN = ("nev", "nep", "neř", "nie", "nic")
"""How an answer begins that tells nothing."""


class _Said(NamedTuple):
    """A sentence in a turn."""

    turn: Turn
    start: int
    text: str

    def asks(self, form: re.Pattern[str], *, begun: bool = False) -> bool:
        """Whether it is a question of some form. ``begun``: it begins so."""
        question = self.text.endswith("?") or len(self.text.split()) <= _FEW
        return question and (form.match(self.text) if begun else form.search(self.text)) is not None

    def is_nod(self) -> bool:
        return all(word.strip(SIGNS).lower() in disfluencies.LISTENS for word in self.text.split())


def find(t: Transcript) -> Iterator[Mention]:
    """Yield the streets and the numbers that are told in answer to questions for them."""
    table = nicknames.table(t.language)
    if table == "en":
        yield from _in_english(t)
        return
    for n, turn in enumerate(t.turns):
        if _may_ask(turn.text):
            own = [*_sentences((turn,))]
            for at, question in enumerate(own):
                if question.asks(_ASKS_STREET):
                    behind = chain(own[at:], _sentences(t.turns[n + 1 : n + _TURNS]))
                    said = [*islice((one for one in behind if not one.is_nod()), _PARTS)]
                    for answer, (start, end) in _answers(said, table):
                        begin, stop = answer.start + start, answer.start + end
                        shown = answer.turn.text[begin:stop]
                        yield Mention(t.id, answer.turn.id, begin, stop, shown, "ADDR", "auto", (WHY,))


_ENGLISH = re.compile(rf"(?:{english_houses.ASKED}|\b[Aa]ddress[.?]?)\s*$")
_HOME = re.compile(
    rf"{english_houses.SAYS}(?P<home>(?:{roads.HOUSE}|(?i:{roads.SAID})){counting.NOTHING} (?P<name>(?:The |St\.? )?{CAPITAL}[\w'’]+(?: {CAPITAL}[\w'’]+){{0,3}}|[a-z]{{4,}}(?: [a-z]{{3,}})?))(?=[.,;!?]|$)"
)
"""The number of a house and its street, as an answer has them in English."""


def _in_english(t: Transcript) -> Iterator[Mention]:
    """Yield the streets without their word that are told, number first, by who was asked for them in the turn before."""
    for asking, turn in pairwise(t.turns):
        if (asking.text.endswith("?") or "address" in asking.text) and _ENGLISH.search(asking.text[-_NEAR:]):
            home = _HOME.match(turn.text)
            if (
                home
                and not english_houses.is_title(*home["home"].rsplit(" ", 1))
                and function_words("en").isdisjoint(home["name"].split())
            ):
                yield Mention(t.id, turn.id, *home.span("home"), home["home"], "ADDR", "auto", (WHY,))


def _may_ask(text: str) -> bool:
    """Whether a place may be asked for in a turn, as is soonest seen."""
    if len(text) < _SHORT:
        return _ASKED.search(text) is not None
    at = text.find("?")
    while at >= 0:
        if _ASKED.search(text, max(0, at - _NEAR), at):
            return True
        at = text.find("?", at + 1)
    return False


def _sentences(turns: Sequence[Turn]) -> Iterator[_Said]:
    for turn in turns:
        yield from (_Said(turn, match.start(), match[0].rstrip()) for match in _SENTENCE.finditer(turn.text))


def _answers(said: Sequence[_Said], table: str) -> Iterator[tuple[_Said, tuple[int, int]]]:
    """Yield the parts of an address, and where they stand in the sentences behind the question for a street."""
    street = _street(said[1].text, table) if len(said) > 1 else None
    if street is None or len(said) < 4 or not said[2].asks(_ASKS_HOUSE, begun=True) or _of_another(said[2].text):
        return
    house = _number(said[3].text, table)
    if house is None:
        return
    yield said[1], street
    yield said[3], house
    if len(said) > 5 and said[4].asks(_ASKS_FLAT, begun=True) and (flat := _number(said[5].text, table)):
        yield said[5], flat


def _of_another(question: str) -> bool:
    """Whether a number of something else is asked for."""
    return meant.before(question, len(question)) not in ("", meant.ANY)


_STREET = re.compile(
    rf"{_LEAD}(?P<name>(?:\d{{1,2}}\. ?)?[^\W\d_]\w*(?:[. ]{{1,2}}[^\W\d_]+){{0,3}})(?=[,.!;]|$)", re.I
)


def _street(text: str, table: str) -> tuple[int, int] | None:
    """Return where the name of a street stands in an answer, None where it holds none."""
    match = _STREET.match(text) if len(text) < _ANSWER else None
    words = match["name"].lower().split() if match else []
    told = words and len(words) <= _NAME_WORDS and function_words(table).isdisjoint(words[-1:])
    numbers = spoken.WORDS[table]
    if not match or not told or not numbers.isdisjoint(words) or streets.NO_HOMES.match(words[0]):
        return None
    if words[0].startswith(_UNKNOWN):
        return None
    return match.span("name")


@cache
def _house(numbers: str) -> re.Pattern[str]:
    said = rf"(?:{numbers})(?: (?:{numbers})){{0,3}}"
    return re.compile(
        rf"{_LEAD}(?P<house>\d{{1,4}}(?: ?[a-z]\b)?(?:(?: ?/ ?| {OVER} )\d{{1,4}}[a-z]?)?(?![\w/]|[.,:]\d)|{said}\b{LETTER}(?: {OVER} {said})?){counting.NOTHING}",
        re.I,
    )


def _number(text: str, table: str) -> tuple[int, int] | None:
    match = _house(spoken.NUMBERS[table]).match(text) if len(text) < _ANSWER else None
    if not match or parts.counts(text, match.end(), table):
        return None
    return match.start("house"), parts.inside(text, match.end(), table)
