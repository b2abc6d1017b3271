"""Acceptance criteria in Gherkin: checked in their own language, written as features."""

from collections.abc import Iterator
from typing import Any

from spolu.prototypes.model import Requirement

_FEATURE = {"cs": "Požadavek", "pl": "Właściwość", "en": "Feature", "sk": "Požiadavka"}
LANGUAGES = tuple(_FEATURE)
_SAYS = {
    "cs": ("kritériu nerozumíme", "Pište Scénář:, a pod něj Pokud, Když, Pak"),
    "pl": ("nie rozumiemy kryterium", "Proszę pisać Scenariusz:, a pod nim Zakładając, Jeżeli, Wtedy"),
    "en": ("this criterion is not understood", "Write Scenario:, and below it Given, When, Then"),
    "sk": ("kritériu nerozumieme", "Píšte Scenár:, a pod neho Pokiaľ, Keď, Tak"),
}


def feature(requirement: Requirement, language: str) -> str:
    """Return the criteria of a requirement in one language as a Gherkin feature."""
    body = "\n\n".join(c.gherkin.rstrip() for c in requirement.criteria if c.language == language)
    title = requirement.text.get(language, requirement.id).replace("\n", " ")
    return f"# language: {language}\n{_FEATURE[language]}: {requirement.id} {title}\n\n{body}\n"


def wrong(id: str, gherkin: str, language: str) -> Iterator[tuple[int, str, str]]:
    """Yield what is wrong with a criterion: the line of it (from 0), the fault and the repair in its language."""
    from gherkin.errors import CompositeParserException, ParserException
    from gherkin.parser import Parser

    fault, repair = _SAYS[language]
    try:
        parsed: Any = Parser().parse(f"# language: {language}\n{_FEATURE[language]}: x\n\n{gherkin}\n")
    except (CompositeParserException, ParserException) as error:
        first = getattr(error, "errors", [error])[0]
        yield max(0, first.location["line"] - 4), f"{fault} {id}", repair
        return
    children = parsed.get("feature", {}).get("children", ())
    if not any(child.get("scenario", {}).get("steps") for child in children):
        yield 0, f"{fault} {id}", repair
