"""What the words around a name say of its case and gender: prepositions, titles, verbs in the past tense."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from spolu.interviews import labels
from spolu.interviews.model import Transcript
from spolu.interviews.nicknames import table, word_list


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What is known of a name from the words beside it.

    Attributes:
        cases: numbers of the cases it may stand in, "" where nothing is known.
        governed: of those, the ones that a preposition right before it asks for, the likelier for a place first. What seems
            to agree with a place is mostly a pronoun: *s tím Brno nesouhlasí*.
        gender: that a title gives, or "".
        verb: gender of a verb in the past tense beside it, which may belong to it; or "".
        surname: a title before it that people use with surnames.
        leaning: what seems to agree with it is behind a preposition, and may be a pronoun alone: *byla u toho Zuzka*.
        alone: no noun follows that it could be the possessive adjective of: "u Novákových je veselo".
    """

    cases: str = ""
    gender: str = ""
    verb: str = ""
    surname: bool = False
    alone: bool = False
    governed: str = ""
    leaning: bool = False

    def asked(self, kind: str) -> str:
        """Return the cases to put in what stands for a mention of a kind, "" where nothing is known."""
        return self.cases if kind == "PER" else self.governed


NOTHING = Surroundings()

_PREPOSITIONS: Mapping[str, Mapping[str, str]] = {
    "cs": {
        "7": "s se", "3": "k ke ku proti díky kvůli naproti vůči", "64": "o na", "6": "po při v ve",
        "2": "od ode do z ze u bez beze kolem okolo podle vedle místo během kromě dle ohledně",
        "4": "pro přes", "74": "za nad pod před mezi",
    },
    "sk": {
        "7": "s so", "3": "k ku voči vďaka kvôli naproti proti", "64": "o na", "6": "po pri v vo",
        "2": "od odo do z zo u bez bezo okolo podľa vedľa miesto namiesto počas okrem",
        "4": "pre cez", "74": "za nad pod pred medzi",
    },
    "pl": {
        "27": "z ze", "2": "do od ode u bez dla koło obok według oprócz wobec zamiast podczas",
        "3": "ku dzięki przeciw przeciwko", "64": "o na po", "6": "przy w we", "4": "przez", "74": "nad pod przed za między",
    },
    "en": {},
}  # fmt: skip


def _agreeing(rows: str) -> dict[str, tuple[str, str]]:
    """Return word -> cases and no gender, of "cases word word, cases word …"; it may belong to a noun behind the name."""
    return {word: (row.split()[0], "") for row in rows.split(",") for word in row.split()[1:]}


_TITLES: Mapping[str, Mapping[str, tuple[str, str]]] = {
    # title, or what agrees with a name -> cases, gender; not words such as "sestra": "sestra Jany" is somebody else than Jana
    "cs": {
        "pan": ("1", "m"), "pán": ("1", "m"), "pana": ("24", "m"), "panu": ("36", "m"), "pane": ("5", "m"),
        "panem": ("7", "m"), "doktor": ("1", "m"), "doktora": ("24", "m"), "doktorovi": ("36", "m"),
        "doktorem": ("7", "m"), "doktorka": ("1", "f"), "doktorky": ("2", "f"), "doktorce": ("36", "f"),
        "doktorku": ("4", "f"), "doktorkou": ("7", "f"), "paní": ("", "f"), "slečna": ("1", "f"), "slečny": ("2", "f"), "slečnu": ("4", "f"),
        "slečnou": ("7", "f"), **_agreeing("1 ten náš můj, 24 toho našeho mého, 3 tomu našemu mému, 6 tom našem mém, 7 tím naším mým, 1 ta moje, 4 tu moji, 236 té mé mojí, 7 tou mou"),
    },
    "sk": {
        "pán": ("1", "m"), "pána": ("24", "m"), "pánovi": ("36", "m"), "pánom": ("7", "m"), "pane": ("5", "m"),
        "doktor": ("1", "m"), "doktora": ("24", "m"), "doktorovi": ("36", "m"), "doktorom": ("7", "m"), "doktorka": ("1", "f"),
        "doktorky": ("2", "f"), "doktorke": ("36", "f"), "doktorku": ("4", "f"), "doktorkou": ("7", "f"), "pani": ("", "f"),
        "slečna": ("1", "f"), "slečny": ("2", "f"), "slečne": ("36", "f"), "slečnu": ("4", "f"), "slečnou": ("7", "f"),
        **_agreeing("1 ten náš môj tá naša moja, 24 toho nášho môjho, 3 tomu nášmu môjmu, 6 tom našom mojom, 7 tým naším mojím, 4 tú našu moju, 236 tej našej mojej, 7 tou našou mojou"),
    },
    "pl": {
        "pan": ("1", "m"), "pana": ("24", "m"), "panu": ("3", "m"), "panem": ("7", "m"), "panie": ("5", "m"),
        "pani": ("1236", "f"), "panią": ("47", "f"), "doktor": ("", ""), "doktora": ("24", "m"),
        "doktorem": ("7", "m"), "stary": ("1", "m"), "starego": ("24", "m"), "staremu": ("3", "m"), "starym": ("67", "m"),
        "stara": ("1", "f"), "starej": ("236", "f"), "starą": ("47", "f"), "młody": ("1", "m"), "młodego": ("24", "m"),
        "młodemu": ("3", "m"), "młodym": ("67", "m"), "młoda": ("1", "f"), "młodej": ("236", "f"), "młodą": ("47", "f"),
        **_agreeing("1 ten nasz mój ta nasza moja, 24 tego naszego mojego, 3 temu naszemu mojemu, 67 tym naszym moim, 4 tę naszą moją, 236 tej naszej mojej, 47 tą"),
        "nieboszczyk": ("1", "m"), "nieboszczyka": ("24", "m"), "nieboszczykowi": ("3", "m"), "nieboszczykiem": ("7", "m"),
    },
    "en": {
        "mr": ("", "m"), "mrs": ("", "f"), "ms": ("", "f"), "miss": ("", "f"), "dr": ("", ""),
        **dict.fromkeys(("aunt", "auntie", "aunty", "nan", "nana", "gran", "granny", "grandma", "sister", "mum", "mam"), ("", "f")),
        **dict.fromkeys(("uncle", "grandad", "grandpa", "brother", "dad"), ("", "m")),
    },
}  # fmt: skip
_WITH_SURNAMES = re.compile(r"^(dokto|dr|mr|mrs|profeso|inžený|inżynie)")
_BY_WORD = {
    language: {word: cases for cases, words in rows.items() for word in words.split()}
    for language, rows in _PREPOSITIONS.items()
}
_NO_NOUN = word_list("no noun")
_SPOKEN = re.compile(r"[^\W\d_]+")
_ENDS_CLAUSE = re.compile(r"[.!?…;:,\n\"„“”]")
_PAST = {
    "cs": re.compile(r"^\w+(?P<f>la)$|^\w*[aeěiíuo](?P<m>l)$"),
    "sk": re.compile(r"^\w+(?P<f>la)$|^\w*[aeiouáíou](?P<m>l)$"),
    "pl": re.compile(
        r"^\w+(?P<f>ła)$|^\w*(?:[aeęiuyo]|szed|jad|siad|pad|mar|tar|dar|par|móg|bieg|niós|wióz|wiód|wlók|krad|kład|rzek|ciek)(?P<m>ł)$"
    ),
    "en": re.compile(r"^(?!)"),
}


def around(text: str, start: int, end: int, language: str) -> Surroundings:
    """Return what stands around ``text[start:end]``."""
    which = table(language)
    before = text[max(0, start - 40) : start]
    if _ENDS_CLAUSE.search(before.rstrip(" ")[-1:]):
        before = ""
    words = [w.lower() for w in _SPOKEN.findall(before)]
    cases, sex, surname, agrees = "", "", False, False
    if words and words[-1] in _TITLES[which]:
        cases, sex = _TITLES[which][words[-1]]
        surname = bool(_WITH_SURNAMES.match(words[-1]))
        words, agrees = words[:-1], True
    governed = _BY_WORD[which].get(words[-1], "") if words else ""
    if words and words[-1] == "se" and text[start : start + 1].lower() not in tuple("sšzž"):
        governed = ""  # the reflexive pronoun: jmenuju se Dominik
    if governed:
        cases = "".join(c for c in governed if c in cases) or governed if cases else governed
    after = _SPOKEN.search(text[end : end + 30])
    if after and _ENDS_CLAUSE.search(text[end : end + after.start()]):
        after = None
    beside = [after.group().lower()] if after else []
    beside += [] if governed else words[-1:]
    verb = next((found.lastgroup or "" for word in beside if (found := _PAST[which].match(word))), "")
    return Surroundings(
        cases, sex, verb, surname, after is None or after.group().lower() in _NO_NOUN, "" if agrees else governed,
        agrees and not sex and bool(governed),
    )  # fmt: skip


_OF_ONESELF = {
    "cs": (re.compile(r"\b(?:\w+la j?sem|j?sem (?:\w+ ){0,2}?\w{2,}la)\b"),
           re.compile(r"\b(?:\w+[aeěiíuo]l j?sem|j?sem (?:\w+ ){0,2}?\w+[aeěiíuo]l)\b")),
    "sk": (re.compile(r"\b(?:\w+la som|som (?:\w+ ){0,2}?\w{2,}la)\b"),
           re.compile(r"\b(?:\w+[aeiouáí]l som|som (?:\w+ ){0,2}?\w+[aeiouáí]l)\b")),
    "pl": (re.compile(r"\b\w+łam\b"), re.compile(r"\b\w+łem\b")),
}  # fmt: skip


def speaks_as(text: str, language: str) -> str:
    """Return "f" or "m" where the first person in the past tense tells the speaker's gender clearly, else ""."""
    patterns = _OF_ONESELF.get(table(language))
    if patterns is None:
        return ""
    women, men = (len(pattern.findall(text.lower())) for pattern in patterns)
    return "f" if women > 2 * men + 1 else "m" if men > 2 * women + 1 else ""


def speakers(transcripts: Sequence[Transcript]) -> dict[tuple[str, str], str]:
    """Return (transcript, name of a speaker) -> gender by what the speaker says of themselves, "" where that does not tell it."""
    found = {}
    for transcript in transcripts:
        for speaker in transcript.speakers:
            for name in filter(None, map(labels.name_in, speaker.labels)):
                said = " ".join(t.text for t in transcript.turns if t.speaker == speaker.id)
                found[transcript.id, name] = speaks_as(said, transcript.language)
    return found
