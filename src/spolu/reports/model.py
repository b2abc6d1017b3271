"""What a report is made of: insights, each with the codings that carry it and those that speak against it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Confidence = Literal["high", "moderate", "low", "very low"]


@dataclass(frozen=True, slots=True)
class Query:
    """Codings by what they say instead of one by one: all of ``codes`` (and their children), by ``roles`` if given."""

    codes: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Insight:
    """A finding: ``reports/insights/<id>.md``.

    Attributes:
        id: ``I-03``.
        title, statement: per language; the statement is one or two sentences.
        evidence: ids of codings that carry it, the most telling first. ``counter``: those that speak against it.
        query: finds further evidence for counting prevalence; None = only the listed codings count.
        asked: ids of the transcripts in which the matter was asked; () = all analysed ones.
        confidence: the author's judgement; ``because``: the reasons, in words.
        fingerprint: of the evidence as the author saw it (see `spolu.trace`); "" = not yet confirmed.
        body: Markdown prose after the front matter.
    """

    id: str
    title: Mapping[str, str] = field(default_factory=dict)
    statement: Mapping[str, str] = field(default_factory=dict)
    evidence: tuple[str, ...] = ()
    counter: tuple[str, ...] = ()
    query: Query | None = None
    asked: tuple[str, ...] = ()
    confidence: Confidence = "moderate"
    because: str = ""
    limits: str = ""
    status: Literal["draft", "confirmed"] = "draft"
    author: str = ""
    fingerprint: str = ""
    body: str = ""
