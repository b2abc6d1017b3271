"""Words that label a voice without naming it, and the role each stands for, in Czech, Slovak, Polish and English."""

import re
from collections.abc import Collection
from functools import lru_cache

from spolu.interviews.model import Role

_WORDS: tuple[tuple[Role, str], ...] = (
    ("interviewer",
     r"tazatel\w*|tázající|výzkumn\w+|badacz\w*|badaczka|interviewer\w*|researcher|investigator|ankieter\w*|anketár\w*|"
     r"otázka|pytanie|question|wywiadowca|przeprowadzając\w*|novinář\w*|redaktor\w*|dziennikar\w*|int"),
    ("facilitator",
     r"mod|moder[aá]tor\w*|facylit[aá]tor\w*|facilit[aá]tor\w*|lektor\w*|prowadząc\w*|vedoucí (?:skupiny|workshopu)|chair"),
    ("observer", r"observer|pozorovatel\w*|pozorovateľ\w*|obserwator\w*|zapisovatel\w*|note ?taker|protokolant\w*"),
    ("participant",
     r"respondent\w*|participant\w*|[úÚ]častn\w+|účastníč\w+|uczestni\w+|klient\w*|odpověď|odpoveď|odpowiedź|answer|interviewee|"
     r"dotazovan\w+|dotázan\w+|informant\w*|badan[ya]|rozmówc\w+|rozmówczyni|user|uživatel\w*|tester\w*"),
    ("unknown",
     r"speaker|mluvčí|mówca|hlas|głos|voice|unknown speaker|neznám\w+ mluvčí|nieznany mówca|všichni|wszyscy|all|both|oba|obě|"
     r"někdo|ktoś|someone|several voices|několik hlasů|więcej głosów|(?:hlas|hlasy) z (?:publika|pléna|sálu|sali)|"
     r"(?:głos|głosy) z sali|osoba|person|guest|host\w*|public|publikum"),
)  # fmt: skip
_NUMBER = r"(?:[\s_.-]*(?:č\.\s*|nr\s*|no\.?\s*)?\d{1,3}|\s+[A-Z])?"
_ROLES = tuple((role, re.compile(rf"(?:{words}){_NUMBER}", re.IGNORECASE)) for role, words in _WORDS)
_ASKS = re.compile(r"(?:Q|I|T|TZ|OT|IN)\d?")
_LEADS = re.compile(r"MOD\d?|M")
_ANSWERS = re.compile(r"(?:A|R|B|P|K|U|O|RE|RESP|ÚČ)\d{0,3}")
_NUMBERED_ANSWER = re.compile(r"(?:R|B|P|K|U|O|RE|RESP|ÚČ)\d{1,3}")
"""Short labels: ``I`` and ``B1`` of f4 and MAXQDA, ``Q`` and ``A``, Czech ``T`` and ``R``, Polish ``M`` and ``U``."""
_NUMBERED = re.compile(r"(?P<word>q|a|otázka|odpověď|odpoveď|pytanie|odpowiedź|question|answer)[\s.]*(?P<n>\d{1,3})", re.IGNORECASE)  # fmt: skip
_BRACKETS = re.compile(r"\s*[(\[][^()\[\]]*[)\]]\s*$")


def known(label: str) -> bool:
    """Whether a label is one of the field's own: it counts even where it stands once."""
    bare = _bare(label)
    return _word_role(bare) is not None or any(p.fullmatch(bare) for p in (_ASKS, _LEADS, _ANSWERS))


def role_of(label: str, others: Collection[str] = ()) -> Role:
    """Return the role that a label names, ``unknown`` where it names a person or could mean several things.

    Args:
        label: as in the source.
        others: the other labels of the transcript: a single letter is read together with them, so that ``T`` and ``M``
            are an interviewer and somebody, and ``A`` answers only where ``Q`` asks.
    """
    bare = _bare(label)
    if (role := _word_role(bare)) is not None:
        return role
    rest = [other for o in others if (other := _bare(o)) != bare]
    words = {_word_role(other) for other in rest}
    asked = any(_ASKS.fullmatch(other) and other[0] != bare[:1] for other in rest)
    if _ASKS.fullmatch(bare):
        return "unknown" if words & {"interviewer", "facilitator"} or asked else "interviewer"
    if _LEADS.fullmatch(bare):
        return "unknown" if words & {"interviewer", "facilitator"} or asked else "facilitator"
    led = asked or any(_LEADS.fullmatch(other) for other in rest) or words & {"interviewer", "facilitator"}
    if _NUMBERED_ANSWER.fullmatch(bare) or (_ANSWERS.fullmatch(bare) and led):
        return "participant"
    return "unknown"


@lru_cache(maxsize=2048)
def voice_of(label: str) -> tuple[str, str | None]:
    """Return what tells a voice from others, and the question's number where the label counts questions (``Q3``).

    Case and spaces are forgiven; any other difference in spelling is for a person to settle.
    """
    plain = re.sub(r"\s+", " ", label).strip()
    if match := _NUMBERED.fullmatch(plain):
        return match["word"].casefold(), match["n"]
    return plain.casefold(), None


def _bare(label: str) -> str:
    return _BRACKETS.sub("", re.sub(r"\s+", " ", label)).strip(" .:*")


def _word_role(bare: str) -> Role | None:
    """Return the role of a role's word, alone or before a name (``Moderátorka Jana``), None where there is none."""
    for role, pattern in _ROLES:
        if pattern.fullmatch(bare):
            return role
    first, _, rest = bare.partition(" ")
    if rest and rest[0].isupper() and len(first) > 4:
        return next((role for role, p in _ROLES if role != "unknown" and p.fullmatch(first)), None)
    return None
