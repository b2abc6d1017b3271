"""How each interface language writes: plural forms, quotation marks, dates, no-break spaces.

An interface text lives beside the code that shows it, as ``WORDS: Words`` of that room: key -> language -> text.
A text with a number gives its plural forms in one string, separated by ``|``, in the order of CLDR's categories
(``one|few|many|other``, without those that the language lacks): ``{n} citace|{n} citace|{n} citace|{n} citací``.
"""

import re
from collections.abc import Mapping

Words = Mapping[str, Mapping[str, str]]
"""Key -> language -> text."""

LANGUAGES = ("cs", "pl", "en", "sk")
_CATEGORIES = {
    "cs": ("one", "few", "many", "other"),
    "sk": ("one", "few", "many", "other"),
    "pl": ("one", "few", "many", "other"),
    "en": ("one", "other"),
}
_QUOTES = {"cs": "„“", "sk": "„“", "pl": "„”", "en": "“”"}
_INNER = {"cs": "‚‘", "sk": "‚‘", "pl": "«»", "en": "‘’"}
_ONE_LETTER = re.compile(r"(?<![\w-])([ksvzouaiwKSVZOUAIW]) (?=\S)")
_NUMBER = re.compile(r"(?<=\d)(\.?) (?=[^\W_])")


def pick(texts: Mapping[str, str], language: str) -> str:
    """Return the text in ``language``, else in its base language, else in the first one given, else ""."""
    for wanted in (language, language.split("-", maxsplit=1)[0]):
        if texts.get(wanted):
            return texts[wanted]
    return next((t for t in texts.values() if t), "")


def say(words: Words, key: str, language: str, **values: object) -> str:
    """Return the interface text ``key`` with ``values`` filled in, in the plural form that ``n`` asks for.

    Raises:
        KeyError: no such text.
    """
    text = pick(words[key], language)
    forms = text.split("|")
    if len(forms) > 1:
        n = values.get("n", 0)
        categories = _CATEGORIES.get(language, _CATEGORIES["en"])
        text = forms[min(categories.index(_category(language, n)), len(forms) - 1)]
    return text.format(**values)


def _category(language: str, n: object) -> str:
    from babel import Locale

    return Locale.parse(language).plural_form(n) if isinstance(n, int | float) else "other"


def terminal(environment: Mapping[str, str]) -> str:
    """Return the language of a terminal or a server, as its environment variables name it; English where we lack it."""
    named = (environment.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    wanted = next((name[:2] for name in named if name), "en")
    return wanted if wanted in LANGUAGES else "en"


def quoted(text: str, language: str) -> str:
    """Return ``text`` in the language's quotation marks; those that stand in it become the marks of the second level."""
    outer, inner = _QUOTES.get(language, _QUOTES["en"]), _INNER.get(language, _INNER["en"])
    return f"{outer[0]}{text.translate(str.maketrans(outer, inner))}{outer[1]}"


def typeset(text: str, language: str) -> str:
    """Return ``text`` with no-break spaces after one-letter prepositions and conjunctions (Czech, Polish, Slovak).

    After a number too: in dates (``4. 12. 2026``, ``12 maja``) and before what is counted.
    """
    if language[:2] not in ("cs", "pl", "sk"):
        return text
    return _NUMBER.sub("\\1\u00a0", _ONE_LETTER.sub("\\1\u00a0", text))


def date(iso: str, language: str) -> str:
    """Return an ISO date as the language writes it (``4. 12. 2026``), with no-break spaces.

    Raises:
        ValueError: not an ISO date.
    """
    from datetime import date as day

    d = day.fromisoformat(iso)
    if language == "en":
        return f"{d.day}\u00a0{d:%B}\u00a0{d.year}"
    return f"{d.day}.\u00a0{d.month}.\u00a0{d.year}" if language != "pl" else f"{d.day:02}.{d.month:02}.{d.year}"


def number(value: float, digits: int, language: str) -> str:
    """Return ``value`` with ``digits`` decimals and the language's decimal sign."""
    text = f"{round(value, digits) + 0.0:.{digits}f}"  # + 0.0: no minus before a zero
    return text if language == "en" else text.replace(".", ",")
