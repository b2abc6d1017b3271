"""An error in the language of whoever reads it. Errors are raised in English, where the fault is; here they are told.

``telling.yaml`` has each sentence as the code has it, ``{}`` for a value, and the same in the other languages. What it
does not have stays English, so that nothing is ever hidden. ``evidence.yaml`` is such a table of why a mention was found,
``helping.yaml`` one of the commands' help.
"""

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from spolu.errors import Faults, SpoluError

Sentence = Mapping[str, str]
"""Language -> the sentence, its values by number; ``en``: as the code has it."""


def tell(error: SpoluError, language: str) -> str:
    """Return what an error says: ``place: fault. repair``, one line each where there are several."""
    if isinstance(error, Faults):
        return "\n".join(tell(fault, language) for fault in error.faults)
    return str(SpoluError(error.place, translate(error.fault, language), translate(error.repair, language)))


def translate(text: str, language: str) -> str:
    """Return a sentence of an error in ``language`` ("cs", "pl", with or without a region); as it is where it is not known.

    Slovak readers get Czech: closer than English.
    """
    return _told(text, language, "telling.yaml")


def evidence(why: str, language: str) -> str:
    """Return why a mention was found in ``language``, as `translate` does; its values are words of the text and stay."""
    return _told(why, language, "evidence.yaml")


def helping(text: str, language: str) -> str:
    """Return a text of the commands' help in ``language``, as `translate` does."""
    return _told(text, language, "helping.yaml")


def _told(text: str, language: str, table: str) -> str:
    wanted = {"sk": "cs"}.get(language[:2], language[:2])
    if not text or wanted == "en":
        return text
    exact, patterns = _sentences(table)
    if text in exact:
        return exact[text].get(wanted, text)
    for pattern, sentence in patterns:
        if (match := pattern.fullmatch(text)) and wanted in sentence:
            return sentence[wanted].format(*(_told(value, language, table) for value in match.groups()))
    return text


@cache
def _sentences(table: str) -> tuple[Mapping[str, Sentence], tuple[tuple[re.Pattern[str], Sentence], ...]]:
    """Return the sentences without values by their English, and those with values, the longest first."""
    from spolu import yamlfile

    rows, _ = yamlfile.load((files("spolu") / table).read_text(encoding="utf-8"), table)
    exact = {row["en"]: row for row in rows if "{}" not in row["en"]}
    valued = sorted((row for row in rows if "{}" in row["en"]), key=lambda row: -len(row["en"]))
    return exact, tuple((_pattern(row["en"]), row) for row in valued)


def _pattern(sentence: str) -> re.Pattern[str]:
    """Return what the sentence looks like with values; only the last one may hold ``': ``, which ends a name before it."""
    *parts, end = map(re.escape, sentence.split("{}"))
    *values, last = ["((?:(?!': ).)*?)"] * (len(parts) - 1) + ["(.*?)"]
    return re.compile("".join(a + b for a, b in zip(parts, [*values, last], strict=True)) + end, re.DOTALL)
