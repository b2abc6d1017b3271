"""Identifiers that every country has in one form: mail and web addresses, accounts, numbers of clients and contracts."""

import re

from spolu.interviews.identify.identifiers.figures import counting
from spolu.interviews.identify.identifiers.figures.rule import DIGIT, DOMAINS, END, Rule, always, check, pattern


def is_account(text: str) -> bool:
    """Whether the check digits of an IBAN are right, or of a Polish account without its letters."""
    from stdnum import iban

    return bool(iban.is_valid(text)) or bool(iban.is_valid("PL" + re.sub(r"\D", "", text)))


_MEMBER = pattern(
    r"(?:(?:variabiln|specifick)\w+ symbol\w*|\bvs|(?:klientsk|zákazn[ií]ck|evidenčn|osobn|zaměstnaneck|člensk|výrobn|sériov|rezerva[cč]n|objednávkov|identifikačn|registračn|poj?istn|smluvn|čtenářsk|čitateľsk)\w+ čísl\w+(?: je(?: prý)?| bude| mám| máme)?|čísl\w+ (?:op\b|smlouvy|zmluvy|klient\w*|poj?i[sš]t\w+|karty|žádosti|zákazn\w+|účastn\w+|uchazeč\w+|dokladu|faktury|objedn\w+|zásiel\w+|zásil\w+|rezerv\w+)"
    r"|(?:nr|numer\w*) (?:klient\w*|umowy|karty|polisy|legitymacj\w+|ewidencyjn\w+|wniosku|świadczeni\w+|wnioskodawc\w+|członk\w+|zamówien\w+|przesyłk\w+|paczk\w+|rezerwac\w+|seryjn\w+|fabryczn\w+|albumu|indeksu)|legitymacj\w+(?: (?:osoby niepełnosprawnej|emeryta|rencisty|studenta|ubezpieczeniow\w+))?|kart\w+ (?:pacjent\w*|pobyt\w*|pacient\w*|poj\w+|poist\w+|dużej rodziny|łodzianin\w+|warszawiak\w+|mieszkań\w+)|\bid (?:žadatel\w+|žiadateľ\w+|klient\w*|uchazeč\w*|uchádzač\w*|pacient\w*|pacjent\w*|wniosk\w+|świadczeniobiorc\w+|petent\w*)|(?:kart\w+ )?\b(?:kdr|ekuz|ehic|nfz)|(?:smlouv|zmluv|umow|pojistk|faktur|zakázk|polis)\w*[^\d.!?;]{0,30}(?:č\.?|číslo|nr\.?|numer)|polis[aęy]|pojistk[aou])[^\d.!?;]{0,12}$"
)
"""What ends directly before the number of a client, a contract or a card."""
_MEMBERS = (
    "symbol", " vs", "id ", "kdr", "ekuz", "ehic", "nfz", "čísl", "smlouv", "zmluv", "umow", "pojist", "faktur", "zakázk", "polis", " nr", "numer", "legitym", "kart",
)  # fmt: skip

_SOMEWHERE = pattern(
    r"(?:čísl\w+|numer\w*|\bnr) (?:smlouv|zmluv|klient|poj|poist|umow|polis|karty|faktur|dokl|zákaz)\w* (?:je|jest|ma|m[aá]m|máte|najdete|znajdzie|to|stojí|stoi)\b[^\d.!?;]{2,30}[,:] $"
    r"|(?:klientsk|zákazn[ií]ck|evidenčn|člensk)\w+ čísl\w+ (?:je|m[aá]m|máte|najdete|stojí)\b[^\d.!?;]{2,30}[,:] $"
)
"""What says where the number stands that is read out."""

_ACCOUNT = pattern(r"iban|účt|účet|\bkont[oaeu]|rachun")
_ACCOUNTS = ("iban", "účt", "účet", "kont", "rachun")
_CARD = pattern(r"\bkart(?!\w* (?:poj|poist|pac|ekuz))\w{1,3}\b[^\d.!?;]{0,15}$")
"""What says that an account or a card follows, whose check digits somebody may have misread."""

_NETWORKS = (
    "insta", "facebook", "fejs", " fb", "twitter", "tiktok", "tik tok", "reddit", "discord", "snap", "telegram", "linkedin", "youtube", "twitch", "bluesky", "mastodon", "threads", "pinterest", "messenger", "vinted", "steam", "skype", "playstation", "psn", "xbox", "roblox", "fortnite",
)  # fmt: skip
_NETWORK = pattern(rf"(?:{'|'.join(_NETWORKS)}|\big:? )\w*(?!\S*/)[^.!?;]{{0,30}}$")
"""What stands shortly before somebody's name on a social network."""
_PLAYERS = (
    "gamer",
    "xbox",
    "playstation",
    "psn",
    "roblox",
    "fortnite",
    "steam",
    "discord",
    "user",
    "handle",
    "snap",
    "insta",
)
_PLAYER = pattern(
    r"\b(?:gamer ?tag|xbox|playstation|psn|roblox|fortnite|steam|discord|user ?name|handle|snap(?:chat)?|insta(?:gram)?)\w*[^.!?;\d]{0,25}$"
)
"""What stands shortly before the name of a player, which may have capitals."""
_CALLED = pattern(
    r"\b(?:jako|jak|ako|as|pod|under|called) $|\b(?:nick\w*|user ?name|login\w*|profil\w*|přezdívk\w+|prezývk\w+|ksyw\w+|kont\w{1,3}|účet|account|handle)\b[^.!?;]{0,30}$"
)
"""What stands before the name of somebody's account."""

_USERNAME = pattern(
    r"\b(?:user ?(?:name|id)s?|log-?[io]n|screen name|login\w*|nick\w*|(?:sign|log)(?:s|ged|ned|ning|ging)? ?in(?: \w+){0,2} as|(?:uživatelsk|používateľsk|přihlašovac|prihlasovac)\w+ (?:jmén|men)\w+|nazw\w+ użytkownika)\b[^.!?;@]{0,35}$"
)
"""What tells somebody's name on a page, which may stand some words behind it: *my username in, kelly.mac1986*."""

RULES: tuple[Rule, ...] = (
    Rule("EMAIL", pattern(r"[\w.+-]+(?:@| @ )[\w-]+(?:(?:\.[\w-]+)+|,(?:cz|sk|pl|com|eu|ie)\b)"), "the form of a mail address", always, marks=("@",)),
    Rule("EMAIL", pattern(r"(?<![\w.+-])(?:(?=[\w+-]{0,64}[._\d])[\w.+-]{2,64}@[a-z][\w-]{2,}|[\w.+-]{2,64}@(?:gmail|seznam|centrum|email|wp|onet|o2|interia|azet|zoznam|post|hotmail|yahoo|outlook|icloud)\b)"), "the form of a mail address", always, marks=("@",), lane="review"),
    Rule("EMAIL", pattern(r"[\w.+-]+ ?[(\[](?:at|zavináč|małpa)[)\]] ?[\w-]+(?:(?:\.| ?[(\[](?:dot|tečka|kropka|bodka)[)\]] ?)[\w-]+)+"), "the form of a mail address", always, marks=("(at", "[at", "(zavináč", "[zavináč", "(małpa", "[małpa")),
    Rule("URL", pattern(rf"(?<![\w@.])(?:(?:[\w-]+\.)+(?:{DOMAINS})/[\w./?=&%#@-]*[\w/]|[\w-]+\.(?:[\w-]+\.)+(?:{DOMAINS})\b|\w+(?:-\w+)+\.(?:{DOMAINS})\b)"), "the form of a web address", always, marks=tuple(f".{end}" for end in DOMAINS.split("|"))),
    Rule("URL", pattern(rf"(?<![\w@./-])(?:[\w-]+\.)+(?:{DOMAINS})(?: (?:(?:forward |back)?slash|lomeno|lomítko|ukośnik) [\w-]+)+"), "a web address as spoken", always, marks=tuple(f".{end}" for end in DOMAINS.split("|"))),
    Rule("URL", pattern(r"(?:https?://|www\.)[^\s<>\"“”]+[^\s<>\"“”.,;:!?)]"), "the form of a web address", always, marks=("http", "www.")),
    Rule("URL", pattern(r"(?<![\w.@])@[a-z][\w.]{2,}"), "a handle on a social network", always, marks=("@",)),
    Rule("URL", pattern(r"(?<![\w/])u/[\w-]{3,}"), "a handle on a social network", always, marks=("u/",)),
    Rule("URL", re.compile(r"(?<![\w@./-])[a-z](?=[a-z.]*[\d_]|[a-z]{2,}\.[a-z]{3})[\w.]*\w{2}(?![@./]\w)\b"), "a handle on a social network", None, _NETWORK, marks=(*_NETWORKS, "ig ", "ig:")),
    Rule("URL", pattern(rf"(?<![\w@./-])[a-z][^\W_]+(?:[._]+[^\W_]+)+(?= (?:na|on) (?:{'|'.join(map(str.strip, _NETWORKS))}))"), "a handle on a social network", always, marks=_NETWORKS),
    Rule("URL", pattern(rf"(?<=jako |.\bako |..\bas )[a-z]{{3,}}\d{{1,4}}(?= (?:na|on) (?:{'|'.join(map(str.strip, _NETWORKS))}))"), "a handle on a social network", always, marks=_NETWORKS),
    Rule("URL", re.compile(r"(?<![\w@./-])(?=[A-Za-z]*[a-z])[A-Za-z]{3,24}\d{1,6}\b(?![.,/:-]\d)"), "a handle on a social network", None, _PLAYER, marks=_PLAYERS),
    Rule("URL", pattern(r"\b[a-z][\w.]{1,31}#\d{4}\b"), "a handle on a social network", always, marks=("#0000",)),
    Rule("URL", pattern(r"(?<![\w@./\\-])(?=\w*\d)[^\W\d_]\w*_\w+\b(?![./]\w)"), "the form of the name of an account", always, _CALLED, marks=("_",), lane="review"),
    Rule("URL", pattern(r"(?<![\w@./-])(?!covid)(?=[\w.-]{5})(?=[\w.-]*\d)[^\W\d_]\w*(?-i:(?<=[a-z])\w*|[._-]\w+)(?:[._-]\w+)*\b(?![@./]\w)"), "the form of the name of an account", None, _USERNAME, marks=("user", "log", "sign", "nick", "screen", "uživatelsk", "používateľsk", "přihlašovac", "prihlasovac", "użytkownika")),
    Rule("URL", pattern(rf"(?<![\w@./-])[a-z][a-z\d]{{9,}}\.(?:{DOMAINS})\b(?![./]\w)"), "the form of a web address", always, marks=tuple(f".{end}" for end in DOMAINS.split("|")), lane="review"),
    Rule("ACCOUNT", re.compile(r"\b[A-Z]{2} ?\d{2}(?:[ -]?[\dA-Z]{4}){3,7}(?: ?[\dA-Z]{1,3})?\b|\b[A-Za-z]{2}\d{2}[\dA-Za-z]{11,30}\b"), "an IBAN with right check digits", is_account, least=10),
    Rule("ACCOUNT", pattern(rf"{DIGIT}\d{{4}}(?P<gap>[ -]?)\d{{4}}(?P=gap)\d{{4}}(?P=gap)\d{{4}}{END}"), "a card number with the right check digit", check("luhn"), least=16),
    Rule("ACCOUNT", re.compile(r"\b(?:CZ|SK|PL) ?\d{2}(?P<gap> ?)(?:\d{4}(?P=gap)){4,5}\d{4}(?! ?\d)"), "an account after its word", None, _ACCOUNT, least=20, marks=_ACCOUNTS),
    Rule("ACCOUNT", pattern(r"(?<![\d/])\d{4}(?P<gap>[ -])\d{4}(?P=gap)\d{4}(?P=gap)\d{4}(?![\d/]| \d)"), "an account after its word", None, _CARD, least=16, marks=("kart",)),
    Rule("ACCOUNT", pattern(rf"{DIGIT}3[47]\d{{2}}[ -]?\d{{6}}[ -]?\d{{5}}{END}"), "a card number with the right check digit", check("luhn"), least=15),
    Rule("PHONE", pattern(r"(?<![\d/+])(?:\+|00 ?)(?:4[0-9]|3[0-9]\d?|1)(?:[ -]?\(?\d\)?){8,11}(?![\d/])(?![ -]?\d)"), "the form of an international telephone number", always, least=10, marks=("+", "00")),
    Rule("PHONE", pattern(r"(?<![\d/+])\(\d{3}\) ?\d{3}-\d{4}(?!\d)"), "the form of an American telephone number", always, least=10, marks=("(000)",)),
    Rule("PHONE", pattern(rf"{DIGIT}(?<!-)\d{{3}}-\d{{3}}-\d{{4}}(?!-){END}"), "the form of an American telephone number", always, least=10, marks=("000-000-0000",), lane="review"),
    Rule("IDNO", pattern(rf"(?:\b[a-z]{{1,4}}[-/]?|\b(?-i:(?!(?<=slo )OP )[A-Z]{{1,4}}) )?(?<!\d)\d(?:[ /-]?\d){{3,23}}(?:[/-][a-z]{{1,4}}\b)?{END}|\b(?:[A-Z]{{1,4}}/)?\d+(?:/[A-Z\d]+)+\b"), "a number of a client, a contract or a card, after its word", None, _MEMBER, least=2, marks=_MEMBERS),
    Rule("IDNO", re.compile(rf"{DIGIT}\d(?:[ /-]?\d){{5,11}}{END}{counting.NOTHING}"), "a number of a client, a contract or a card, after its word", None, _SOMEWHERE, least=6, marks=("čísl", "numer", " nr"), lane="review", reach=70),
)  # fmt: skip
