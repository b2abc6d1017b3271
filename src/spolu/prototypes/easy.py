"""Easy language, sentence by sentence: what can be counted. Whether a text is easy only its readers can say.

Source of the rules: Inclusion Europe (2009), *Information for all. European standards for making information easy to
read and understand*, ISBN 2-87460-110-1, the paragraphs on words and sentences. The standard says "short"; the numbers
here are ours. Its logo has terms of its own and asks for readers who tested the text: nothing here earns it.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from spolu.prototypes.readability import sentences, syllables, words

MOST_WORDS = 15
MOST_SYLLABLES = 6


@dataclass(frozen=True, slots=True)
class Hard:
    """A place in a sentence that an easy text avoids. ``rule``: its id; ``what``: the words; ``repair``: the way out."""

    rule: str
    what: str
    repair: str


def find(text: str, language: str) -> tuple[Hard, ...]:
    """Return what makes a text hard, sentence by sentence, each rule at most once a sentence."""
    return tuple(
        Hard(rule, what, repair)
        for sentence in sentences(text)
        for rule, look, repair in RULES
        if (what := look(sentence, language[:2]))
    )


def _long(sentence: str, language: str) -> str:
    n = len(words(sentence))
    return f"{n} words: {_start(sentence)}" if n > MOST_WORDS else ""


def _start(sentence: str) -> str:
    return " ".join(sentence.split()[:6]) + " …"


_ABBREVIATIONS: Mapping[str, re.Pattern[str]] = {
    "cs": re.compile(r"\b(?:např|tj|tzn|atd|apod|aj|tzv|resp|popř|č\. ?j|čj|odst|mj|cca|ev)\.", re.IGNORECASE),
    "sk": re.compile(r"\b(?:napr|tj|tzn|atď|apod|tzv|resp|príp|č\. ?j|ods|cca)\.", re.IGNORECASE),
    "pl": re.compile(r"\b(?:np|tj|tzn|tzw|itd|itp|m\.in|m\. in|ww|ds|dot|ok|ust|art|wg)\b\.?(?=\W)", re.IGNORECASE),
    "en": re.compile(r"\b(?:e\.g|i\.e|etc|approx|dept|ref|incl)\.", re.IGNORECASE),
}
_INITIALS = re.compile(r"\b[A-ZÁČĎÉĚÍĽŁŃÓŘŠŚŤÚŮÝŽŹŻ]{2,}\b")
_ROMAN = re.compile(r"\b(?=[IVXLC]{2,}\b)(?:X{0,3})(?:IX|IV|V?I{0,3})\b")


def _abbreviation(sentence: str, language: str) -> str:
    if sentence.isupper():
        return ""
    found = _ABBREVIATIONS[language].search(sentence + " ") if language in _ABBREVIATIONS else None
    found = found or next(
        (m for m in _INITIALS.finditer(sentence) if m[0] != "SMS" and not _ROMAN.fullmatch(m[0])), None
    )
    return found[0] if found else ""


_PERCENT = re.compile(r"\d+(?:[.,]\d+)?\s?%")
_BIG = re.compile(r"(?<![\d.,:/+-])[1-9]\d{0,2}(?:[ \u00a0.,]\d{3})+(?!\d)|(?<![\d.,:/+-])[1-9]\d{3,}(?!\d)|\d+,\d+")
_PHONE = re.compile(r"(?<!\d)(?:\+\d{2,3} ?)?\d{3}[ \u00a0]\d{3}[ \u00a0]\d{3}(?!\d)")
_YEAR = re.compile(r"(?:19|20)\d\d")


def _number(sentence: str, language: str) -> str:
    sentence = _PHONE.sub("", sentence)
    big = next((m for m in _BIG.finditer(sentence) if not _YEAR.fullmatch(m[0])), None)
    found = _PERCENT.search(sentence) or big or _ROMAN.search(sentence)
    return found[0] if found and found[0] else ""


_SYMBOL = re.compile(r"[&<>§#\\|*=/]|\+(?!\d)")


def _symbol(sentence: str, language: str) -> str:
    found = _SYMBOL.search(re.sub(r"\w+://\S+", "", sentence))
    return found[0] if found else ""


_PASSIVE: Mapping[str, re.Pattern[str]] = {
    "cs": re.compile(r"\b(?:je|jsou|byl[aioy]?|bude|budou|není|nejsou|být)(?: \w+)? \w{3,}(?:[aá]n[aoiy]?|en[aoiy]?)\b(?!\w)", re.IGNORECASE),
    "sk": re.compile(r"\b(?:je|sú|bol[aio]?|bude|budú|byť)(?: \w+)? \w{3,}(?:an|en)[aýáéíi]\b", re.IGNORECASE),
    "pl": re.compile(r"\b(?:został[aoy]?|zostały|zostali|zostanie|zostaną|zostać)(?: \w+)? \w{3,}(?:[nt][aey]|ci|ni)\b", re.IGNORECASE),
    "en": re.compile(r"\b(?:is|are|was|were|be|been|being)(?: \w+ly| not)? \w{3,}ed\b", re.IGNORECASE),
}  # fmt: skip
_NO_PARTICIPLE = re.compile(
    r"(?:jen|sen|den|týden|žen[ay]|cen[ay]|stran[ayu]|změn[ay]|červen\w*|únor\w*|kořen|jmén?\w*|ráno|okno|peněz|need\w*|embed|speed|indeed)$",
    re.IGNORECASE,
)


def _passive(sentence: str, language: str) -> str:
    pattern = _PASSIVE.get(language)
    found = pattern.search(sentence) if pattern else None
    return found[0] if found and not _NO_PARTICIPLE.search(found[0]) else ""


_JOINS: Mapping[str, frozenset[str]] = {
    "cs": frozenset(["že", "aby", "když", "který", "která", "které", "kteří", "kterou", "kterým", "protože", "pokud", "kdyby", "jestli", "jestliže", "než", "ačkoli", "přestože", "dokud"]),
    "sk": frozenset(["že", "aby", "keď", "ktorý", "ktorá", "ktoré", "ktorí", "ktorú", "pretože", "ak", "keby", "či", "než", "hoci", "kým"]),
    "pl": frozenset(["że", "żeby", "aby", "gdy", "który", "która", "które", "którzy", "którą", "ponieważ", "bo", "jeśli", "jeżeli", "kiedy", "gdyby", "zanim", "chociaż", "dopóki"]),
    "en": frozenset(["that", "which", "because", "if", "when", "although", "though", "whether", "unless", "until", "whose", "while"]),
}  # fmt: skip


def _several(sentence: str, language: str) -> str:
    joins = [w for w in words(sentence) if w.lower() in _JOINS.get(language, frozenset())]
    return f"{', '.join(joins)}: {_start(sentence)}" if len(joins) > 1 else ""


def _heavy(sentence: str, language: str) -> str:
    return next((w for w in words(sentence) if syllables(w, language) >= MOST_SYLLABLES), "")


_OFFICE: Mapping[str, Mapping[str, str]] = {
    "cs": {
        "prostřednictvím": "přes, pomocí", "realiz": "udělat", "zajišť": "postarat se", "přísluš": "ten, který to má na starosti",
        "bezodkladn": "hned", "adekvátn": "vhodný", "evidenc": "záznam", "monitor": "sledovat", "kompetenc": "co kdo smí",
        "participac": "kdo se podílí", "implement": "zavést", "specifik": "zvláštní",
    },
    "pl": {
        "realizac": "zrobić", "pośrednictwem": "przez", "niezwłocznie": "od razu", "niniejsz": "ten", "wnioskodawc": "osoba, która prosi",
        "monitor": "sprawdzać", "kompetencj": "co kto może", "adekwatn": "odpowiedni", "świadczeniobiorc": "osoba, która dostaje pomoc",
        "implement": "wprowadzić", "uprzedni": "wcześniej",
    },
    "en": {
        "utilis": "use", "regarding": "about", "commenc": "start", "facilitat": "help", "prior": "before", "subsequent": "later",
        "implement": "do", "stakeholder": "people", "terminat": "end", "approximat": "about",
    },
}  # fmt: skip
"""Beginnings of office words, with a word that people say instead."""


def _office(sentence: str, language: str) -> str:
    table = _OFFICE.get(language, {})
    for word in words(sentence):
        for start, plain in table.items():
            if word.lower().startswith(start):
                return f"{word} (say: {plain})"
    return ""


def ends_of_lines(text: str, language: str) -> Iterator[Hard]:
    """Yield the lines that hold more than one sentence, where a text has several: each begins on its own line."""
    for line in text.splitlines():
        if len(sentences(line)) > 2:
            yield Hard("easy-line", _start(line), "Begin each sentence on a new line")


RULES: tuple[tuple[str, Callable[[str, str], str], str], ...] = (
    ("easy-long", _long, f"At most {MOST_WORDS} words: make two sentences of it"),
    ("easy-several-ideas", _several, "One idea a sentence: make two of it"),
    ("easy-abbreviation", _abbreviation, "Write the whole word"),
    ("easy-number", _number, 'Say "half", "many" or "few", or write the number in words people use'),
    ("easy-symbol", _symbol, "Write the word instead of the sign"),
    ("easy-passive", _passive, "Say who does it"),
    ("easy-long-word", _heavy, "Find a shorter word, or explain this one"),
    ("easy-office-word", _office, "Use the word that people say"),
)
