"""Why something is on a screen: requirement, insights, quotes; as much of it as consent allows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from spolu.coding.model import Codebook, Coding
from spolu.interviews.model import Scope
from spolu.language import say
from spolu.prototypes.model import Requirement, Texts
from spolu.reports.evidence import Voices, evidence
from spolu.reports.figures import role_name
from spolu.reports.model import Insight
from spolu.reports.render.html import prevalence
from spolu.reports.words import WORDS

MOST = 1
"""Quotes of an insight that stand beside a block; the report has the rest."""


@dataclass(frozen=True, slots=True)
class Said:
    """A quote as it stands in the margin of a screen."""

    coding: str
    text: str
    language: str
    role: str
    transcript: str
    turn: str


@dataclass(frozen=True, slots=True)
class Because:
    """An insight behind a requirement, with how many of those asked say so and a few of their words."""

    id: str
    title: Texts
    prevalence: str
    quotes: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Why:
    """A requirement and what it rests on."""

    id: str
    text: Texts
    priority: str
    legal: str
    insights: tuple[Because, ...]


def why(
    requirements: Sequence[Requirement],
    insights: Sequence[Insight],
    codings: Mapping[str, Coding],
    voices: Voices,
    book: Codebook,
    *,
    language: str,
    scope: Scope = "quotes",
) -> Mapping[str, Why]:
    """Return requirement id -> why it is there, in the words of ``language`` and the consent of ``scope``."""
    because = {i.id: _because(i, codings, voices, book, language, scope) for i in insights}
    return {
        r.id: Why(
            r.id, r.text, say(WORDS, f"priority {r.moscow}", language), r.legal,
            tuple(because[link.to] for link in r.insights if link.to in because),
        )
        for r in requirements
    }  # fmt: skip


def _because(
    insight: Insight, codings: Mapping[str, Coding], voices: Voices, book: Codebook, language: str, scope: Scope
) -> Because:
    found = evidence(insight, codings, voices, book, scope)
    quotes = tuple(
        Said(q.coding, q.text, q.language, one_role(q.role, language), q.transcript, q.turn)
        for q in found.quotes[:MOST]
    )
    return Because(insight.id, insight.title, prevalence(found, language), quotes)


def one_role(role: str, language: str) -> str:
    """Return a role as one person has it."""
    return say(WORDS, f"one {role}", language) if f"one {role}" in WORDS else role_name(role, language)
