"""What belongs to an address beside its street and the number of the house: the flat, the staircase, the district, the town.

An address is found by its street; how one goes on inside the house is told behind it, in figures or in words.
"""

import re
from functools import cache

from spolu.interviews.identify.contexts import function_words
from spolu.interviews.identify.identifiers.figures.rule import CAPITAL, OVER, STATES, STREET, TOWN, past
from spolu.interviews.identify.identifiers.homes import english_homes, postal_codes, reach, roads
from spolu.interviews.identify.identifiers.reading import ordinals, postcodes, restated, spoken
from spolu.text import fold

_ROOMS = {
    "cs": r"byt(?:u|ě|em)?|vchod(?:u|em)?|dveř(?:e|mi)|schodiště?|blok(?:u)?|bl\.|budov[ay]|pavilon(?:u)?|hal[ayu]|orientační",
    "sk": r"byt(?:u|e|om)?|vchod(?:u|om)?|dvere|schodisko|blok(?:u)?|bl\.|budov[ay]|pavilón(?:u)?|hal[ayu]|orientačné",
    "pl": r"miesz(?:kani[ea]|k\.)|m\.?|lok(?:al|alu|\.)?|klatk[aięą]|kl\.|blok(?:u)?|bl\.|drzwi|wejście|bud(?:ynek|ynku|\.)|segment(?:u)?|hal[aięą]|brama|pawilon(?:u)?|pok(?:ój|oju|\.)",
    "en": r"flat|apartment|apt\.?|room|unit|block|floor",
}
"""Words for the part of a house; its number stands behind."""
_CALLED = r"(?<= )(?:[bcd][eé]|ef|gi?e|gé|h[aá]|(?:á|[bcd]é)čko|a(?=,)|[b-h](?!\. ?\d))"
"""What letters are called by which the parts of a house are told: *klatka be*, *vchod áčko*."""
_FLOORS = r"patro|patře|poschodie|poschodí|podlaží|podlažie|piętro|piętrze|vchod|klatka|przyziemie"
"""What a number stands before, which tells on the way to the flat."""
_DISTRICT = rf", {CAPITAL}\w{{3,}} \d{{1,2}}(?=[,.;)]|$)"
"""*Průmyslová 12, Praha 10*: what stands so behind an address is its town's."""
_POST = {
    "cs": rf",? (?:PSČ:? )?\d{{3}} ?\d{{2}},? {TOWN}(?: \d{{1,2}}(?=[,.;)]|$))?|, {TOWN},? PSČ:? \d{{3}} ?\d{{2}}\b",
    "pl": rf",? \d{{2}}-\d{{3}} (?:poczta )?{TOWN}",
    "en": rf",? (?:(?:Co\.? )?{TOWN},? ){{0,3}}(?:{roads.POSTCODE}|(?:{STATES}) \d{{5}}(?:-\d{{4}})?)\b|(?:,? {TOWN},?|,) {postcodes.OUTWARD}(?![\w/-]| \d)|, \d{{5}}(?:-\d{{4}})?(?=[,.;)]|$)|(?:, {TOWN}){{0,2}},? {roads.COUNTY}",
}
"""A postcode with its town, behind an address; in English it stands behind the town."""
_ROAD = rf", (?:{roads.HOUSE} )?(?:[A-Z][\w'’.]+ ){{1,3}}(?:{'|'.join(roads.TYPES)})\b"
_HOUSES = rf"{roads.DWELLINGS}|Hall|Court|Mansions|Tower|Buildings?|Heights|Point|Centre"
_AHEAD = re.compile(
    rf"(?:[“\"‘][A-Z][\w'’]*(?: [A-Z][\w'’]*){{0,2}}[”\"’],? |\b(?:\d{{1,4}}[a-z]? )?(?:The |St\.? )?(?:[A-Z][\w'’]+ ){{1,2}}(?:{_HOUSES}), |\bThe (?:Annexe?|Loft|Granary|Maltings|Stables|Studio|{roads.DWELLINGS}), "
    rf"|\b(?i:number|no\.?|c/o) |\bBlock \w{{1,2}}, |\b\d/\d,? |\b(?i:{roads.NUMBERS})(?:[ -](?i:{roads.NUMBERS}))? (?:slash|stroke|oblique) (?:(?i:{roads.NUMBERS}),? )?|\b(?:\dF\d|PF\d|GF[LR]?\d?), |\b(?i:{roads.FLAT}|{roads.NAMED_FLAT}),? (?:Block \w{{1,2}}, |(?:at |to )?(?:the )?(?:rear|back) of )?|\b(?i:zero|one|two|three|four|five|six) (?:one|two|three|four|five|six), |\b(?:[Tt]he |[Aa] )?(?i:flat|maisonette|bedsit|room) (?:above|over|below|behind|beneath) )$"
)
"""What stands before the number of a house in English, or of its street: how the house is called."""
_AHEAD_LONG = 50
_STREET = re.compile(rf"\b{STREET} ?$")
"""The word for a street that an address without it is found behind."""
_OTHERS = re.compile(
    r"(?:, \d{1,3}[a-z]?(?![\w.:/]))*,? (?:a|i|oraz|aj|až|nebo|lub|alebo|a taky|a také) (?!(?:19|20)\d\d)\d{1,4}[a-z]?(?:/\d{1,3})?\b(?![.,:]\d|\. ?[a-zá-ž])"
)
"""The numbers of further houses of the same street."""

_SMALL = re.compile(r" ([^\W\d_]{3,})\b")
_WORD = re.compile(r" ([^\W\d_]+)(?: ([^\W\d_]+))?")
_INSIDE = frozenset((
    "zvonek", "zvonku", "zvonit", "zvoňte", "vchod", "přízemí", "suterén", "podkroví", "mezipatro", "zvonček", "prízemie", "suterén", "podkrovie", "medziposchodie",
    "dzwonek", "domofon", "parter", "suterena", "poddasze", "półpiętro",
))  # fmt: skip
"""What one says behind the number of a house of the way inside, in a case in which no number counts it."""
_FLOOR = re.compile(
    r"(?:patro|patře|patra|poschodi[ea]|poschodí|podlaží|podlažie|piętro|piętrze|vchod|schodiště|schodisko|klatka|dveře|dvere|zvonek|zvonček)\b"
)
"""What stands behind an ordinal there: *osm druhý patro*."""
_COUNTING = frozenset(("plus", "až", "aż", "nebo", "albo", "lub", "alebo", "či", "czy", "or", "of"))
"""Behind a number they go on counting; so does the English *to*, but not *Krótka pięć to mój dom*."""
_UP_TO = frozenset(("až", "aż"))
"""Of them those behind which a place may follow: *od Lhoty 44 až k rybníku*."""
_ADVERBS = frozenset((
    "už", "u", "kousek", "odjakživa", "odmalička", "dodnes", "odvždy", "zawsze", "prosím", "děkuju", "děkuji", "díky", "jo", "no", "poblíž", "pořád", "stále", "ďakujem",
    "proszę", "poproszę", "dziękuję", "koło", "naprzeciwko", "blisko", "szybko", "chyba", "wciąż",
    "mieszka", "mieszkam", "mieszkał", "mieszkała", "mieszkają", "bydlí", "bydlel", "bydlela", "býva", "bývala", "sídlí", "stojí", "stoi",
))  # fmt: skip
"""Words that no number counts, beside those of grammar."""


@cache
def _behind(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    number = spoken.NUMBERS[language]
    which = "".join(f"{ordinal}|" for ordinal in ordinals.sections(language))  # *klatka druga*, *vchod třetí*
    called = "" if language == "en" else rf"{_CALLED}|"
    one = rf"(?:{which}{called}[IVX]{{1,4}}|[A-Z]\d{{1,3}}|\d{{1,4}}[a-zA-Z]?(?:/\d{{1,3}}[a-z]?)?|[A-Z]|(?:{number})(?: (?:{number}))?)\b"
    joined = "" if language == "en" else "(?:[ai] )?"
    inside = rf",? {joined}(?i:{_ROOMS[language]}) ?(?:(?:[čc]|nr|no)\. ?|čísl[oa] |numer |number )?{one}"
    floor = rf",? (?:(?:na|w|we|v|ve|vo) )?(?i:{which}\d{{1,2}}\.|[IVX]{{1,4}}) ?(?:{_FLOORS})"
    others = (
        rf"|(?<=[a-z]) (?i:caravan|holiday|trailer|mobile home) (?i:park|site)\b|(?<=[Cc]ounty [Rr]oad) \d{{1,4}}\b|,? flat [b-h](?=[,.;!?]|$| (?:and|so|but|if|it)\b)|{_ROAD}|, \d/\d(?=[,.;)]|$)|,? (?:(?:in )?the )?(?i:{roads.OWN_FLAT})\b"
        if language == "en"
        else rf"|, {OVER} {one}|{floor}(?={inside})|,? {spoken.UNDER}|/[IVX]{{1,4}}\b"
    )
    said = rf"|,? (?:kod(?: pocztowy)?|PSČ|psč|smerovacie číslo|směrovací číslo):? (?:\d[\d -]{{2,5}}\d|(?i:(?:{number})(?: (?:{number})){{1,4}})),? {TOWN}"
    post = _POST.get(language, _POST["cs"]) + ("" if language == "en" else said)
    return re.compile(rf"(?:{inside}{others})*"), re.compile(rf"{_DISTRICT}|{post}")


def inside(text: str, end: int, language: str) -> int:
    """Return where what tells the way inside a house ends, behind its number."""
    return past(_behind(language)[0], text, end)


def _others(text: str, end: int, language: str) -> int:
    """Return where the last of several houses of one street ends: *na Dębowej 3, 5 i 7*."""
    others = _OTHERS.match(text, end) if text[end - 1].isalnum() else None
    if others is None or language == "en" or counts(text, others.end(), language):
        return end
    return others.end()


def whole(text: str, start: int, end: int, language: str) -> tuple[int, int]:
    """Return where an address begins and ends with its parts, and with its town where a postcode tells that. ``language``: of a table, see `nicknames.table`."""
    for before in (_AHEAD, _AHEAD) if language == "en" else (reach.AHEAD, _STREET):
        ahead = before.search(text, max(0, start - _AHEAD_LONG), start)
        start = ahead.start() if ahead else start
    end = restated.behind(text, _others(text, inside(text, end, language), language), language)
    stop = past(_behind(language)[1], text, end)
    if language == "en":
        return restated.before(text, english_homes.first(text, start, end), language), stop
    return start, stop if stop > end else _with_postcode(text, end, language)


def _with_postcode(text: str, end: int, language: str) -> int:
    """Return where the postcode ends that is said behind an address, with its town, which is a place in small letters, too."""
    stop = postal_codes.behind(text, end, language)
    town = _SMALL.match(text, stop) if stop > end else None
    return town.end() if town and not is_grammar(town[1], language, plain=text.isascii()) else stop


def counts(text: str, at: int, table: str) -> bool:
    """Whether a number or a name that ends at ``at`` says how many, or which, of what stands behind it."""
    sign, behind = text[at : at + 1], text[at + 1 : at + 2]
    if sign in (",", ";", "!", "?", ")", "") or text.startswith((" –", " —"), at):
        return False
    if sign == ".":
        return behind != "" and (
            behind != " " or not (text[at + 2 : at + 3].isupper() or text.startswith(("–", "—"), at + 2))
        )
    word = _WORD.match(text, at)
    if word is None or (word[1] == "to" and table == "en"):
        return True
    if word[1] in _COUNTING and not (word[1] in _UP_TO and word[2] in function_words(table)):
        return True
    if word[1].lower() in _INSIDE or (word[2] and _FLOOR.match(word[2]) and word[1] in ordinals.sections(table)):
        return False
    return not is_grammar(word[1], table, plain=text.isascii())


def is_grammar(word: str, table: str, *, plain: bool) -> bool:
    """Whether a word is one of grammar. ``plain``: in a text that is written without diacritics."""
    return word in function_words(table) or word in _ADVERBS or (plain and word in _plain_words(table))


@cache
def _plain_words(table: str) -> frozenset[str]:
    return frozenset(map(fold, function_words(table)))
