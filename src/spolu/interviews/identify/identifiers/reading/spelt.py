"""Numbers, plates and references that are read aloud or spelt: *šest nula dva …*, *dva bé devět …*, *T as in tango*.

What is said is written down first (*čtyři té osmdesát sedm lomeno dvacet*: ``4T87/20``); then the words around it say what
it is, or else the form of what is written, see `meant`.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import groupby

from spolu.interviews.identify.identifiers.figures import plates
from spolu.interviews.identify.identifiers.figures.rule import past
from spolu.interviews.identify.identifiers.homes import english_homes
from spolu.interviews.identify.identifiers.reading import (
    aloud,
    english,
    heard,
    meant,
    mingled,
    plated,
    postcodes,
    spoken,
    written,
)
from spolu.interviews.identify.identifiers.reading.written import Read, read

ENOUGH = 6
"""Number words in a row that make a number read aloud; *sto dvacet pět tisíc korun* has fewer."""
FEWEST = 3
"""Number words in a row, or written together, that are worth a look: they may be announced."""
_LONG, _LONG_WORDS = 9, 4
"""Figures that are surely read aloud, and in how many words at least."""
_FEW, _FEW_FIGURES = 3, 6
"""Numbers, and figures, that may be counted although they have many words: *twenty-one, thirty-two and forty-three*."""
_LAST_FIGURES, _LED = (3, 4), 40
"""Figures with which a number ends, and code points before them in which is said that it does."""
_ANNOUNCED, _LETTERED = 5, 4
"""Figures of a number that is announced, and signs where letters are among them."""
_TWO_FIGURES = re.compile(r"\d\d")
"""*B two, C three* is a list."""
_STROKED = frozenset(("IDNO", "CASENO"))
"""What has a stroke or a dash beside which hundreds count nothing: *pětset tři lomeno dva tisíce devatenáct*."""
_SIGNS = frozenset("/-")
_OF_BANK = re.compile(r"[\d-]{2,}/0\d{3}")
"""An account, however short, with its bank."""
_BANKED = re.compile(
    r"(?:\d{2,6}-)?\d{6,10}/(?:0[1-9]00|2010|30[36]0|4300|5500|62[01]0|6[78]00|79[45]0|8[01][4-9]0|8330)"
)
"""One that nothing else tells: with the codes that Czech and Slovak banks have."""
_ROMAN, _ROMAN_LONG = re.compile(rf"\b(?:{'|'.join(sorted(aloud.ROMAN))}) $", re.IGNORECASE), 12
_NINO, _NINO_ENDS = re.compile(r"[A-Z]{2}\d{6}"), re.compile(r",? (?:letter )?[a-d]\b", re.IGNORECASE)
"""A National Insurance number without its last letter, which may be a word of its own: *…, five six, a*."""
_ENDS_SO = re.compile(r",? a(?=[,.;!?]|$)", re.IGNORECASE)
"""The same behind other numbers with letters, where nothing goes on."""
_LOG = re.compile(r"\b(?:log|cad|incident|occurrence|crime|job|serial)(?: (?:number|no\.?))? $", re.IGNORECASE)
_OF_DAY = re.compile(
    r",? of (?:the \w+(?:[- ]\w+)?(?:st|nd|rd|th)|yesterday|today|last night|this morning)\b", re.IGNORECASE
)
"""What British police number by the day."""
_QUOTED = re.compile(r"\b(?:booking|reservation|confirmation|ticket)\b[^.!?;]{0,30}$", re.IGNORECASE)
"""What is of letters more than figures, and read out sign by sign."""
_EXPLAINED = re.compile(r", \w{1,5} (?:jako|ako|jak|as in|like|for) ", re.IGNORECASE)
"""Behind a number one of its letters is told once more: *…, áčko jako Adam*."""
_CARDS = (("ACCOUNT", "IDNO"), ("PLATE", "IDNO"))
"""What a word says, and what a form does that is surer: *card* is said of any kind, *registration* of a company's, too."""
_PERSONAL = re.compile(r"[A-Z]\d{1,3}[A-Z]{3}|[A-Z]{1,3}\d{1,4}|\d{1,4}[A-Z]{1,3}")
"""Plates that somebody chooses, of which there is little but the word for them."""
_FORMED = 5
"""Words of what has a form of its own, so many that it is no *B B C two*."""


def find(text: str, stretches: Iterable[tuple[int, int]], language: str) -> Iterator[tuple[int, int, str, str]]:
    """Yield (start, end, kind, evidence) of what is read aloud in stretches of a text. ``language``: see `nicknames.table`."""
    for start, end in stretches:
        reader = heard.Reader(text, start, end, language)
        lettered = language in plated.LANGUAGES and (reader.may_have_letters() or reader.is_announced())
        whole = [*plated.find(text, start, end, language)] if lettered else []
        yield from ((*found, "letters and figures read aloud") for found in whole)
        for found in _in_runs(text, reader, language):
            if not any(begin <= found[0] and found[1] <= stop for begin, stop, _ in whole):
                yield found


def _in_runs(text: str, reader: heard.Reader, language: str) -> Iterator[tuple[int, int, str, str]]:
    for run in reader.runs():
        if not any(part.named for part in run):
            yield from _told(text, run, language)
        elif found := _by_names(text, read(run), language):
            yield found
        else:
            for unnamed in _between_names(run):
                yield from _told(text, unnamed, language)


def _by_names(text: str, whole: Read, language: str) -> tuple[int, int, str, str] | None:
    """Return the plate, or the card, whose letters first names tell; names beside a number are mostly those of people."""
    formed = meant.by_form(whole.written, language)
    told = meant.before(text, whole.start)
    car = told == "PLATE" or plates.is_near(text, whole.start, whole.end)
    if (formed == "PLATE" and car) or (formed == "IDNO" and told == "IDNO"):
        return whole.start, whole.end, formed, "letters and figures read aloud"
    return None


def _between_names(run: Sequence[written.Part]) -> Iterator[Sequence[written.Part]]:
    for named, parts in groupby(run, lambda part: part.named):
        if not named:
            yield from written.trimmed([*parts])


def _told(text: str, run: Sequence[written.Part], language: str) -> Iterator[tuple[int, int, str, str]]:
    whole = read(run)
    shown, letters = mingled.ahead(text, whole.start, whole.written, language)
    whole = whole._replace(
        start=whole.start - len(shown), written=letters + whole.written, parts=whole.parts + len(letters)
    )
    before, behind = meant.before(text, whole.start), meant.behind(text, whole.end)
    if language == "en" and before in meant.OF_LETTERS:
        whole = whole._replace(end=english.with_check(text, whole.end))
    if language == "en" and whole.has_letters():
        insured = _NINO.fullmatch(whole.written) is not None
        if insured or before == "IDNO":
            whole = whole._replace(end=past(_NINO_ENDS if insured else _ENDS_SO, text, whole.end))
    if whole.has_letters():
        yield from _with_letters(text, run, whole, before, behind, language)
        return
    groups = aloud.groups(whole.numbers)
    if language == "en":
        if (start := english.posted(text, whole)) >= 0:
            yield start, whole.end, "ADDR", english.WHY
            return
        if english.is_everybodys(text, whole, groups):
            return
        before = before or "ACCOUNT" * english.is_sort_code(text, whole, groups)
    if whole.figures() in _LAST_FIGURES and meant.LAST.search(text, max(0, whole.start - _LED), whole.start):
        kind = "IDNO" if before == "IDNO" else "ACCOUNT"
        yield whole.start, whole.end, kind, "a number read aloud, after its word"
        return
    announced = before or behind
    figures = [part.sign for part in run if part.sign.isdecimal()]
    told = announced if announced in meant.SURE_BEHIND else before
    if figures and mingled.is_number(text, whole.end, mingled.groups(run), figures, told, whole.written):
        kind = meant.kind_of(told, whole.written, language)
        yield whole.start, whole.end, kind, "figures with words between, as a number is read aloud"
        return
    if announced == "DOB" and not meant.is_day(whole.written, groups):
        announced = ""
    counted = meant.is_counted(text, whole.end) and (whole.figures() < _LONG or (not announced and _ends_apart(run)))
    if not counted:
        yield from _in_words(text, whole, groups, before, announced, language)


def _ends_apart(run: Sequence[written.Part]) -> bool:
    """Whether a comma stands before the last number, which may count what stands behind: *dva deset, deset šest, dvaadvacet let*."""
    return len(run) > 1 and run[-2].numbers == written.COMMA


def _in_words(
    text: str, whole: Read, groups: Sequence[int], before: str, announced: str, language: str
) -> Iterator[tuple[int, int, str, str]]:
    banked = before == "ACCOUNT" and "/" in whole.written  # "číslo strávníka pět set a účet je …"
    if not banked and (short := meant.short(text, whole.start, groups)):
        yield whole.start, whole.end, short, "a number read aloud, after its word"
        return
    day = _OF_DAY.match(text, whole.end) if language == "en" else None
    if day and _LOG.search(text, max(0, whole.start - _LED), whole.start):
        yield whole.start, day.end(), "CASENO", "a reference after its word"
        return
    if len(groups) < 2:
        return
    thousands = not announced and aloud.THOUSAND in whole.numbers  # a price, unless a bank stands behind it
    by_bank = thousands and _BANKED.fullmatch(whole.written) is not None
    kind = "ACCOUNT" if by_bank else meant.kind_of(announced, whole.written, language)
    surely = announced in meant.SURE if before else announced in meant.SURE_BEHIND
    priced = thousands and not by_bank
    many = whole.words >= ENOUGH and not priced and (surely or len(groups) > _FEW or whole.figures() > _FEW_FIGURES)
    if mingled.are_scores(text[whole.start : whole.end], announced):
        return
    if many or _is_long(whole, groups):
        yield whole.start, whole.end, kind, "six or more words for numbers in a row, as a number is read aloud"
    elif announced and (before or surely) and (announced == "DOB" or _is_enough(whole, groups, announced)):
        yield whole.start, whole.end, kind, "a number read aloud, after its word"


def _with_letters(
    text: str, run: Sequence[written.Part], whole: Read, before: str, behind: str, language: str
) -> Iterator[tuple[int, int, str, str]]:
    if language == "en" and (code := postcodes.find(text, run, announced=before)):
        yield english_homes.town_before(text, code[0]), code[1], "ADDR", postcodes.WHY
        return
    if language == "en" and before in ("", meant.ANY, "PLATE"):
        ended = (plated.english(text, part) for part in (whole, *map(read, _after_commas(run))))
        if stretch := plated.anew(text, run) or next(filter(None, ended), None):
            yield *stretch, "PLATE", "letters and figures read aloud"
            return
    if not meant.by_form(whole.written, language) and (car := _of_car(text, run, language)):
        yield car.start, car.end, "PLATE", "letters and figures read aloud"
        return
    on_car = meant.by_form(whole.written, language) == "PLATE" and plates.is_near(text, whole.start, whole.end)
    announced = before or behind or ("PLATE" if on_car else "")
    quoted = before == "CASENO" and _QUOTED.search(text, max(0, whole.start - _LED), whole.start) is not None
    for start, end, kind, why in _lettered(whole, run, before, announced, language, quoted=quoted):
        case = kind == "CASENO"
        first, last = (_with_roman(text, start), _with_year(text, end, language)) if case else (start, end)
        yield first, last, kind, why


def _lettered(
    whole: Read, run: Sequence[written.Part], before: str, announced: str, language: str, *, quoted: bool
) -> Iterator[tuple[int, int, str, str]]:
    for part in (whole, *map(read, _after_commas(run))):
        personal = before == "PLATE" and language == "en" and _PERSONAL.fullmatch(part.written)
        formed = part.parts >= _FORMED and ("PLATE" if personal else meant.by_form(part.written, language))
        if formed and (part is whole or language != "en" or before in ("", meant.ANY, formed)):
            told = before in meant.OF_LETTERS and (before, formed) not in _CARDS
            kind = meant.kind_of(before, part.written, language) if told else formed
            yield part.start, part.end, kind, "letters and figures read aloud"
            return
    signs = sum(map(str.isalnum, whole.written))
    by_one = whole.parts >= ENOUGH and (None not in whole.numbers or quoted)
    enough = signs >= _LETTERED and whole.parts >= FEWEST and (by_one or _TWO_FIGURES.search(whole.written) is not None)
    enough = enough or (announced in meant.OF_LETTERS and whole.figures() >= _ANNOUNCED)  # "el 403718"
    if whole.words >= ENOUGH or (announced in meant.ANNOUNCE_LETTERS and enough):
        kind = meant.kind_of(announced, whole.written, language)
        yield whole.start, whole.end, kind, "letters and figures read aloud"


def _with_roman(text: str, start: int) -> int:
    """Return where a case begins with the word that says how its section is written: *rzymskie trzy rc …*."""
    roman = _ROMAN.search(text, max(0, start - _ROMAN_LONG), start)
    return roman.start() if roman else start


@cache
def _year(language: str) -> re.Pattern[str]:
    number = rf"(?:\d+|{spoken.NUMBERS[language]})"
    return re.compile(rf",? (?:z roku|z roka|z|of|from) {number}(?: {number}){{0,3}}\b", re.IGNORECASE)


def _with_year(text: str, end: int, language: str) -> int:
    """Return where a case ends with the year that is said behind it: *z roku dvacet tři*."""
    return past(_year(language), text, end)


def _is_long(whole: Read, groups: Sequence[int]) -> bool:
    """Whether few words say so many figures that nobody counts with them: *sedemdesiatdeväť päťdesiatpäť dvadsaťtri …*."""
    enough = whole.words >= _LONG_WORDS and whole.figures() >= _LONG and aloud.THOUSAND not in whole.numbers
    return enough and not aloud.rise(groups)


def _is_enough(whole: Read, groups: Sequence[int], announced: str) -> bool:
    """Whether a number that is announced is long enough: read figure by figure, as no amount is, and in no enumeration."""
    if announced == "ACCOUNT" and _OF_BANK.fullmatch(whole.written):
        return True
    if announced in _STROKED and not _SIGNS.isdisjoint(whole.written) and whole.figures() >= _ANNOUNCED:
        return True
    numbers = [number for number in whole.numbers if number is not None]
    if any(number < 0 or number >= 100 for number in numbers):
        return False
    if None in whole.numbers and aloud.rise(numbers if announced in meant.SURE else groups):
        return False
    stroked = "/" in whole.written
    if announced in ("CASENO", "ACCOUNT") and not stroked and whole.figures() <= _ANNOUNCED:
        return False
    return whole.parts >= FEWEST and whole.figures() >= _ANNOUNCED - stroked


def _after_commas(run: Sequence[written.Part]) -> Iterator[Sequence[written.Part]]:
    """Yield what stands behind each comma: what was said before it may be another number."""
    for n, part in enumerate(run):
        if part.numbers == written.COMMA:
            yield run[n + 1 :]


def _of_car(text: str, run: Sequence[written.Part], language: str) -> Read | None:
    """Return the plate that a run begins with, up to a comma, beside a word for a car, since behind it may be said how soon
    the car comes, or before a letter that is told once more."""
    begun = map(read, (run[:n] for n, part in enumerate(run) if part.numbers == written.COMMA))
    plated = (part for part in begun if part.parts >= _FORMED and meant.by_form(part.written, language) == "PLATE")
    told = (p for p in plated if _EXPLAINED.match(text, p.end) or plates.is_near(text, p.start, p.end))
    return next(told, None)
