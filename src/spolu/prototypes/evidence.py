"""Why something is on a screen: requirement, insights, quotes; as much of it as consent allows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from spolu.coding.model import Codebook, Coding
from spolu.interviews.model import Scope, Transcript
from spolu.language import date, say
from spolu.prototypes.model import Requirement, Texts
from spolu.prototypes.words import WORDS as OWN_WORDS
from spolu.reports.evidence import Quote, Voices, evidence
from spolu.reports.figures import one_role
from spolu.reports.model import Insight
from spolu.reports.render.html import prevalence
from spolu.reports.words import WORDS
from spolu.text import Span

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
    counted: str = ""


@dataclass(frozen=True, slots=True)
class Why:
    """A requirement and what it rests on: insights, a workshop's idea, a legal ground, or a stated waiver.

    ``decision``: the latest in its log, with its date.
    """

    id: str
    text: Texts
    priority: str
    legal: str
    insights: tuple[Because, ...]
    idea: Said | None = None
    waiver: str = ""
    decision: str = ""


@dataclass(frozen=True, slots=True)
class Chain:
    """Everything between a sentence and a requirement."""

    requirements: Sequence[Requirement]
    insights: Sequence[Insight]
    codings: Mapping[str, Coding]
    transcripts: Sequence[Transcript]
    voices: Voices
    book: Codebook


def why(chain: Chain, *, language: str, scope: Scope = "quotes") -> Mapping[str, Why]:
    """Return requirement id -> why it is there, in the words of ``language`` and the consent of ``scope``."""
    because = {i.id: _because(i, chain, language, scope) for i in chain.insights}
    return {
        r.id: Why(
            r.id, r.text, say(WORDS, f"priority {r.moscow}", language), r.legal,
            tuple(because[link.to] for link in r.insights if link.to in because), idea(r, chain, language, scope), r.waiver,
            _decision(r, language),
        )
        for r in chain.requirements
    }  # fmt: skip


def _decision(r: Requirement, language: str) -> str:
    return f"{date(r.decisions[-1].at[:10], language)}: {r.decisions[-1].what}" if r.decisions else ""


def idea(r: Requirement, chain: Chain, language: str, scope: Scope) -> Said | None:
    """Return the workshop turn that a requirement took up; None where there is none, or consent keeps it out."""
    transcript, _, turn = r.idea.partition("/")
    text = next((x.text for t in chain.transcripts if t.id == transcript for x in t.turns if x.id == turn), None)
    if text is None:
        return None
    return said(Coding("", "", transcript, Span(turn, 0, len(text)), text, ""), chain.voices, language, scope)


def said(c: Coding, voices: Voices, language: str, scope: Scope) -> Said | None:
    """Return a coding as a quote for the margin; None where nobody speaks, or consent to ``scope`` is missing."""
    q = voices.quote(c)
    if q is None or not (voices.may(q.who, scope) and voices.may(q.who, "quotes")):
        return None
    return _beside(voices.shown(q, scope), language)


def _beside(q: Quote, language: str) -> Said:
    return Said(q.coding, q.text, q.language, one_role(q.role, language), q.transcript, q.turn)


def _because(insight: Insight, chain: Chain, language: str, scope: Scope) -> Because:
    found = evidence(insight, chain.codings, chain.voices, chain.book, scope)
    quotes = tuple(_beside(q, language) for q in found.quotes[:MOST])
    n = sum(key in chain.codings for key in insight.evidence)
    counted = say(OWN_WORDS, "n quotes", language, n=n) if n else ""
    return Because(insight.id, insight.title, prevalence(found, language), quotes, counted)
