"""What each word of a number, a plate or a reference is written as when it is read aloud: *bé* B, *dvě stě* 2 100, *lomeno* /."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import pairwise
from string import ascii_lowercase, ascii_uppercase

from spolu.interviews import numerals
from spolu.interviews.identify.identifiers import disfluencies
from spolu.interviews.identify.identifiers.figures.rule import DOTS
from spolu.interviews.identify.identifiers.reading import spoken
from spolu.text import fold

_CZECH = """
A á áčko | B bé be béčko | C cé ce čé céčko | D dé de déčko | E é éčko | F ef efko | G gé ge géčko | H há ha háčko | I í íčko | J jé jéčko
K ká ka káčko | L el elko | M em emko | N en enko | O ó óčko | P pé pe péčko | Q kvé | R er eř erko | S es eš esko | T té te téčko | U ú účko
V vé ve véčko | W dvojvé | X iks iksko ix | Y ypsilon | Z zet žet
"""
_LETTERS: Mapping[str, str] = {
    "cs": _CZECH,
    "sk": _CZECH,
    "pl": """
    A a ą | B be | C ce ci ć | D de | E e ę | F ef | G gie ge | H ha | I i | J jot | K ka | L el eł | M em | N en eń | O o | P pe | Q ku kju
    R er | S es eś | T te | U u | V fau vau | W wu | X iks | Y igrek ygrek | Z zet ziet żet
    """,
    "en": """
    A alpha alfa | B bravo bee | C charlie cee see | D delta dee | E echo ee | F foxtrot eff ef | G golf gee | H hotel aitch haitch | I india | J juliet juliett jay
    K kilo kay | L lima el ell | M mike em | N november en | O oscar | P papa pee | Q quebec kew | R romeo ar | S sierra ess | T tango tee | U uniform | V victor vee
    W whiskey whisky doubleyou | X xray ex | Y yankee wye | Z zulu zed zee
    """,
}  # fmt: skip
"""The names of letters, as alphabets have them and as they are told over the telephone."""
_DOUBTFUL: Mapping[str, str] = {
    "cs": "a de e é ha i k o ó s té te u v ve z be",
    "sk": "a de e é ha i k o ó s u v ve z te be",
    "pl": "a e i o u w z ci te ku ha ę ą",
    "en": "a i o see ee el em en ar ex",
}
"""Names of letters, and letters, that are words of their own: read only beside another letter."""
OF_TWO = frozenset(("ee", "el", "em", "en", "ar", "ex"))
"""Of them those that are letters where two of them stand behind a number: *six ex ee*."""
PAIRS: Mapping[tuple[str, str], str] = {
    ("double", "u"): "W", ("double", "you"): "W", ("double", "ewe"): "W", ("dvojité", "vé"): "W", ("dvojité", "v"): "W", ("dvojite", "ve"): "W", ("podwójne", "wu"): "W", ("podwójne", "fau"): "W", ("x", "ray"): "X",
    ("kód", "banky"): "/", ("kód", "banku"): "/",
}  # fmt: skip
"""Names of letters, and of a stroke, that have two words."""
TIMES: Mapping[str, int] = {
    "double": 2, "treble": 3, "triple": 3, "dvakrát": 2, "třikrát": 3, "trikrát": 3, "dvojitá": 2, "trojitá": 3, "podwójne": 2, "podwójna": 2, "potrójne": 3, "potrójna": 3,
}  # fmt: skip
"""How often the next number is read."""
TIMES_OF = frozenset(("razy", "krát"))
"""What says the same behind a number: *trzy razy pięć*."""
FIRST_OF_TWO = TIMES.keys() | {first for first, _ in PAIRS}
"""Words that may say something together with the next one."""
_ON_PLATES: Mapping[str, str] = {
    "pl": "wa wi wu lu lub ra ga ki ke el",
    "sk": "ba ke ka",
    "en": "cn cw ke kk ky lh ld lk lm ls mh mn mo oy rn tn ts wd wh wx ww",
}
"""Counties in small letters that hardly anything else is written as beside numbers."""
_OF_PAIRS = ("pl", "sk")
"""Where plates have any two consonants."""
PREPOSITION = "po"
"""A preposition of Polish that is a county on plates as well."""
_NO_LETTERS = frozenset((
    "km", "kg", "mg", "ml", "cm", "mm", "kc", "zl", "gr", "st", "hp", "ps", "ks", "tj", "nr", "np", "dr", "mr", "mb", "gb", "kb", "tv", "dj", "cd", "pn", "wt",
))  # fmt: skip
"""What is short for something else than a county on a plate."""
STROKES = frozenset((
    "lomeno", "lomítko", "lomítkem", "lomené", "lomený", "lomeného", "lomka", "lomková", "łamane", "łamany", "łamana", "przez", "ukośnik", "slash", "stroke", "oblique",
))  # fmt: skip
SURELY_STROKES = STROKES - {"przez", "slash", "stroke", "oblique"}
"""Those that are said of nothing else: what stands before them belongs to a number."""
DASHES = frozenset(("pomlčka", "pomlčkou", "pomlčku", "spojovník", "kreska", "myślnik", "dash", "hyphen"))
FULL_STOPS = frozenset(DOTS) - {"dot"}
JOINED = STROKES | DASHES | FULL_STOPS
"""What is said between the parts of a reference."""
REGISTERS = frozenset(("Nc", "Nt", "Co", "Cm", "Km", "Ds", "Ns", "Rc"))
"""Registers of courts, as they are written beside what is said."""
SMALL_REGISTERS = frozenset((
    "ca", "rc", "nsm", "ns", "nc", "nt", "gc", "gco", "kow", "ds", "ins", "ex", "exe", "cdo", "tdo", "icdo", "icm", "azs", "afs",
))  # fmt: skip
"""The same in small letters, which stand between numbers."""
ALONE = "u"
"""A register whose one letter is a word of its own."""
WORDS_OF_ONE_LETTER = frozenset("AIO")
"""Capitals that are words in some language of ours."""
BETWEEN_NUMBERS = frozenset(("té", "te", "be", "ha", "ci", "u", "s", "e"))
"""Names of letters, and letters, that are words of their own, but hardly between two numbers."""
ROMAN = frozenset(("rzymskie", "rzymski", "rzymska", "římské", "římská", "rímske", "rímska"))
"""What is said behind a number that is written in Roman figures."""
CAPITALS = frozenset(("velké", "malé", "veľké", "duże", "małe", "wielkie", "capital"))
"""What is said before a letter of how it is written."""
PAUSES = frozenset((
    *ROMAN, *CAPITALS, "a", "i", "and", "ještě", "ešte", "jeszcze", "numer", "nr", "číslo", "number", "forward", "za", "mezera", "medzera", "spacja", "space", "huh", "ah", "no", "końcówka", "koncovka",
    *disfluencies.HUMS, *disfluencies.DRAWN, *disfluencies.THEN, *disfluencies.ONWARDS,
))  # fmt: skip
"""What is said between the words of a number and is not written."""
AIDS = frozenset(("jako", "jak", "ako", "for", "like"))
"""What stands before the word that a letter begins: *A jako Adam*, *J for Juliet*; and so does *as in*."""
_HUNDREDS: Mapping[str, int] = {
    "dvěstě": 200, "dvesto": 200, "dwieście": 200, "třista": 300, "tristo": 300, "trzysta": 300, "čtyřista": 400, "štyristo": 400, "czterysta": 400,
    "pětset": 500, "päťsto": 500, "pięćset": 500, "šestset": 600, "šesťsto": 600, "sześćset": 600, "sedmset": 700, "sedemsto": 700, "siedemset": 700,
    "osmset": 800, "osemsto": 800, "osiemset": 800, "devětset": 900, "deväťsto": 900, "dziewięćset": 900, "sto": 100,
}  # fmt: skip
_NOUNS = (
    "", "jednička jednotka jedynka jedničku jedynkę", "dvojka dwójka dvojku dwójkę", "trojka trójka trojku trójkę", "čtyřka štvorka czwórka čtyřku czwórkę",
    "pětka päťka piątka pětku piątkę", "šestka szóstka šestku szóstkę", "sedmička siódemka sedmičku siódemkę", "osmička ósemka osmičku ósemkę",
    "devítka deviatka dziewiątka devítku dziewiątkę",
)  # fmt: skip
NOUNS = {noun: value for value, nouns in enumerate(_NOUNS) for noun in nouns.split()}
"""The names of figures, as they are read out one by one."""
SEVERAL = range(2, 6)
"""How many of a figure are told by its name: *tři trojky*."""
_PLURALS = (
    "nuly nul núl zera zer", "jedničky jednotky jedynki", "dvojky dwójki", "trojky trójki", "čtyřky štvorky czwórki",
    "pětky päťky piątki", "šestky szóstki", "sedmičky siódemki", "osmičky ósemki", "devítky deviatky dziewiątki",
)  # fmt: skip
PLURALS = {form: value for value, nouns in enumerate(_PLURALS) for noun in nouns.split() for form in (noun, fold(noun))}
"""The names of figures where there are several."""
SPELT_OUT = frozenset((
    ("es", "pé", "zet"), ("es", "pe", "zet"), ("é", "čé", "vé"), ("e", "čé", "vé"), ("čé", "jé"), ("o", "pé"), ("ó", "pé"), ("er", "čé"), ("dé", "i", "čé"), ("en", "i", "pe"), ("ka", "er", "es"), ("wu", "i", "en"),
    ("d", "o", "b"), ("n", "h", "s"), ("p", "p", "s"), ("c", "h", "i"), ("u", "t", "r"), ("s", "s", "n"), ("d", "b", "s"), ("b", "r", "p"), ("p", "c", "n"), ("e", "i", "n"),
))  # fmt: skip
"""What is short for a word that says what a number is, letter by letter: *SPZ*, *č. j.*, *NIP*; see `meant`."""
_HUNDRED = frozenset(("stě", "sta", "set", "hundred"))
_THOUSAND = frozenset(("tisíc", "tisíce", "tysiąc", "tysiące", "thousand"))
_THOUSANDS: Mapping[str, int] = {"tisícdeväťsto": 1900, "dvetisíc": 2000}
_ZERO = frozenset(("nula", "nuly", "nul", "núl", "zero", "zera", "zer", "oh", "nought"))
HUNDRED, THOUSAND = -100, -1000
"""What multiplies the number before it."""


def aid(words: Sequence[str], at: int, opening: Sequence[str]) -> int:
    """Return how many words behind a letter say which one it is: *A jako Adam*, *T as in tango*; 0 for none.

    ``opening``: what the last of them may begin with, in capitals.
    """
    lead = 2 if [*words[at + 1 : at + 3]] == ["as", "in"] else int(not AIDS.isdisjoint(words[at + 1 : at + 2]))
    return lead + 1 if lead and begins(words, at + lead + 1, opening) else 0


def begins(words: Sequence[str], at: int, opening: Sequence[str]) -> bool:
    """Whether a word stands there that begins with certain letters."""
    return at < len(words) and fold(words[at]).upper().startswith((*opening,))


@cache
def letters(language: str) -> Mapping[str, str]:
    """Return the names of letters -> the letter. ``language``: of a table, see `nicknames.table`."""
    named = {letter.lower(): letter for letter in ascii_uppercase}
    for row in _LETTERS[language].replace("\n", " | ").split("|"):
        letter = ""
        for word in row.split():
            if word.isupper() and len(word) == 1:
                letter = word
            else:
                named[word] = letter
    return named


@cache
def surely_letters(language: str) -> frozenset[str]:
    """Return the names of letters that are no words of their own."""
    return frozenset(letters(language)) - frozenset(_DOUBTFUL[language].split())


@cache
def on_plates(language: str) -> frozenset[str]:
    """Return pairs of letters in one piece, in small letters, that plates begin or end with and that are no words."""
    consonants = sorted(set(ascii_lowercase) - set("aeiouyq"))
    pairs = {one + other for one in consonants for other in consonants} if language in _OF_PAIRS else set()
    return frozenset(pairs | set(_ON_PLATES.get(language, "").split())) - _NO_LETTERS


@cache
def values(language: str) -> Mapping[str, int]:
    """Return the words for numbers -> the number, `HUNDRED` or `THOUSAND`."""
    said = {
        fold(word): _value(word, language) for word in spoken.READ[language] if word not in TIMES and word != "plus"
    }
    return NOUNS | said | {word: said[fold(word)] for word in spoken.WORDS[language] if fold(word) in said}


def _value(word: str, language: str) -> int:
    if word in _ZERO:
        return 0
    if word in _HUNDRED or word in _THOUSAND:
        return HUNDRED if word in _HUNDRED else THOUSAND
    for table in (_THOUSANDS, _HUNDREDS):
        for opening, value in table.items():
            if word.startswith(opening):
                rest = word.removeprefix(opening)
                return value + (_value(rest, language) if rest else 0)
    return numerals.value(fold(word), language)


def groups(numbers: Iterable[int | None]) -> list[int]:
    """Return the numbers that are said one after another: 600 30 3 makes 633, 6 100 too; None parts them."""
    out: list[int] = []
    room = last = 0  # below what a number goes on with the one before, and what was said last
    for number in numbers:
        if number is None:
            room = 0
        elif number < 0:
            out, last = _times(out, last, -number), 0
            room = -number
        else:
            if 0 < number < room:
                out[-1] += number
            else:
                out.append(number)
            room, last = _room(number), number
    return out


def figures(numbers: Iterable[int | None]) -> str:
    """Return the figures of numbers that are said one after another, see `groups`."""
    return "".join(map(str, groups(numbers)))


def rise(numbers: Sequence[int]) -> bool:
    """Whether each number is greater than the one before, as in what is counted: *fifty, sixty, seventy*."""
    return all(one < other for one, other in pairwise(numbers))


def _times(out: list[int], last: int, hundred: int) -> list[int]:
    """Return numbers the last of which is multiplied: *dva tisíce tři sta*, *dvacet pět tisíc*."""
    if not 0 < last < hundred or not out:
        return [*out, hundred]
    return [*out[:-1], out[-1] + last * (hundred - 1) if hundred == -HUNDRED else out[-1] * hundred]


def _room(number: int) -> int:
    if 20 <= number < 100 and number % 10 == 0:
        return 10
    return next((room for room in (1000, 100) if number and number % room == 0), 0)
