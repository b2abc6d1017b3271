"""What a row of the tables of identifiers says, and the parts of patterns that they share.

The tables: `everywhere` (mail, web, accounts, numbers of clients), `dates`, `addresses`, `cases`, `plates`, `numbered`, and what a
country has of its own, `czech`, `slovak`, `polish`, `british` (with `british_words` and `british_cases`).
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from spolu.interviews.identify import tokens
from spolu.interviews.model import Lane

NEAR = 45
"""Code points before a number in which a word may say what it is."""


@dataclass(frozen=True, slots=True)
class Rule:
    """``sure``: accepts by the digits alone; ``near``: accepts by a word within ``reach`` before. Either is enough.

    ``least``: a text with fewer digits cannot hold it; ``marks``: nor one without any of these in small letters, or with
    0 for any digit and A for any capital of ASCII. They only save time.
    """

    kind: str
    pattern: re.Pattern[str]
    why: str
    sure: Callable[[str], bool] | None = None
    near: re.Pattern[str] | None = None
    least: int = 0
    marks: tuple[str, ...] = ()
    lane: Lane = "auto"
    reach: int = NEAR


CAPITAL = f"[{tokens.UPPER}]"
"""A capital letter of any of our languages."""
TOWN = rf"{CAPITAL}[a-zá-žą-ż]+(?:[ -](?:(?:nad|pod|u|při|pri|na|ve?|w|upon|on|under|le|by)[ -])?{CAPITAL}[a-zá-žą-ż]+){{0,3}}"
"""The name of a town, of one word or of several: *Kostelec nad Orlicí*."""
STATES = (
    "A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]"
)
"""The letters of American states, which stand before a postcode."""
DIGIT, END = r"(?<![\d/])", r"(?![\d/])"
"""Before and behind a number that is whole."""
SPACE = r"[ \xa0]"
ENDS = re.compile(r"[.?!;\n]")
"""Where a sentence ends: what stands behind says nothing of what stands before."""
FLAT = r"(?:,? (?:m\.?|lok\.?|mieszkani[ea]|byt(?: č\.)?) ?\d+)?"
"""What may stand behind the number of a house."""
OVER = "(?:lom(?:eno|ené|ítko|ka)|łaman[ea](?: przez| na)?|przez|ukośnik)"
"""What is said for the stroke between two numbers of a house."""
LETTER_SAID = r"(?: (?:[áb-f]|[bcd][eé]|(?:á|[bcd][eé])čko)(?![\w-]))"
"""A letter behind the number of a house that is said, and hardly a word of its own: *Lipová pět bé*."""
LETTER = rf"(?:{LETTER_SAID}| [aA](?=[,.;!?]|$| {OVER}))?"
"""The same, or *a* where nothing but a stroke goes on behind it: *Szkolnej jeden a*."""
INSIDE = ("zvon", "dzwon", "domofon", "přízem", "prizem", "prízem", "parter", "vchod", "klatka", "wejście")
"""How words begin that stand behind the number of a house in which somebody lives."""
LIVED_IN = rf"(?:{'|'.join(INSIDE)})\w*"
TITLES = "gen|kpt|plk|pplk|mjr|npor|por|marsz|płk|ppłk|kmdr|dr|mudr|judr|phdr|ing|inż|arch|doc|ks|św|sv|bł|prof|bp|abp|kard|kan|kr|hr|br|rtm|ppor|sierż|hm|pil|akad|škpt"
"""How titles are written before those whom streets are called after."""
CASES = "20(?:0[1-9]|1[1-9]|2[1-9])"
"""Years that are no bank's code: the number before one is that of a case, and of no account."""
STREET = r"(?:[Uu]l\.|[Uu]lic[aeiyęąu]|[Aa]l\.|[Aa]le(?:j[aeiyęą]|i)|[Oo]s\.|[Oo]siedl[aeu]|[Nn][áa]m\.|[Nn][áa]m[ěe]st(?:ie|ia|[íi])|[Pp]l\.|[Pp]lacu?|[Tt]ř\.|[Tt](?:[řr][íi]|rie)d[aěeuy]|[Ss][íi]dli[šs]t[ěei]|[Ss][íi]dlisk[oua]|[Nn][áa]b[řr]e[žz](?:ie|[íi])|[Bb]ulwar(?:u|ze)?|[Ss]kwer(?:u|ze)?)"
"""The word for a street, before its name."""
DOMAINS = "com|cz|sk|pl|eu|org|net|info|uk|ie|be|me|tv|ly|de|at|scot|wales|io|shop|online|blog|app|coop|gle|gg|link|page|site|ee|xyz|dev|edu|gov|fm"
"""Ends of hosts on the web."""
AT = ("zavináč", "małpa", "zavinac", "małpka", "malpa", "zavináčem")
DOTS = ("dot", "tečka", "kropka", "bodka", "tecka")
"""What is said for @ and for a full stop in an address."""
WEB = (
    rf"@|www\.|https?:|[(\[](?:at|{'|'.join(AT)})[)\]]|\.(?:{DOMAINS})\b|\w_\w|\bu/\w|(?!\bm\.in\b)[a-z]\.[a-z][a-z\d]"
)
"""The marks of the web in a text, which the Polish *m.in.* is none of; signs that are said tell by themselves, see `webs`."""


def pattern(text: str) -> re.Pattern[str]:
    """Return a pattern that takes letters large or small."""
    return re.compile(text, re.IGNORECASE)


def always(_: str) -> bool:
    """Accept whatever has the form."""
    return True


def check(*modules: str) -> Callable[[str], bool]:
    """Return whether one of some modules of python-stdnum finds a number valid."""
    return lambda text: any(import_module(f"stdnum.{name}").is_valid(re.sub(r"[ \xa0-]", "", text)) for name in modules)


def past(form: re.Pattern[str], text: str, at: int) -> int:
    """Return where a pattern ends that matches at a place, and the place itself where it does not."""
    found = form.match(text, at)
    return found.end() if found else at
