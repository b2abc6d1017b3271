"""All that a study holds, as values, and the fingerprints by which a link knows that what it points to has changed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256

from spolu.coding.model import Codebook, Coding
from spolu.interviews.model import Participant, Transcript, Turn
from spolu.prototypes.model import Block, Prototype, Requirement, Screen, Tests
from spolu.reports.model import Insight


@dataclass(frozen=True)
class Contents:
    """All that a study holds, as values; the indexes are made once, when first asked for."""

    participants: tuple[Participant, ...] = ()
    transcripts: tuple[Transcript, ...] = ()
    codebook: Codebook = Codebook()
    codings: tuple[Coding, ...] = ()
    insights: tuple[Insight, ...] = ()
    requirements: tuple[Requirement, ...] = ()
    prototype: Prototype = Prototype()
    tests: Tests = Tests()

    @cached_property
    def turn(self) -> Mapping[tuple[str, str], Turn]:
        """(transcript id, turn id) -> turn."""
        return {(t.id, turn.id): turn for t in self.transcripts for turn in t.turns}

    @cached_property
    def coding(self) -> Mapping[str, Coding]:
        """Coding id -> coding."""
        return {c.id: c for c in self.codings}

    @cached_property
    def insight(self) -> Mapping[str, Insight]:
        """Insight id -> insight."""
        return {i.id: i for i in self.insights}

    @cached_property
    def requirement(self) -> Mapping[str, Requirement]:
        """Requirement id -> requirement."""
        return {r.id: r for r in self.requirements}

    @cached_property
    def blocks(self) -> tuple[tuple[Screen, Block], ...]:
        """Every block with its screen, in order."""
        return tuple((screen, block) for screen in self.prototype.screens for block in screen.blocks)

    @cached_property
    def insight_fingerprints(self) -> Mapping[str, str]:
        """Insight id -> fingerprint of what it says and of the quotes that carry it."""
        return {i.id: insight_fingerprint(i, self.coding) for i in self.insights}

    @cached_property
    def requirement_fingerprints(self) -> Mapping[str, str]:
        """Requirement id -> fingerprint of what it asks for."""
        return {r.id: requirement_fingerprint(r) for r in self.requirements}


def digest(*parts: str) -> str:
    """Return the first 12 hex digits of SHA-256 over ``parts``, kept apart by a character that no text holds."""
    return sha256("\x1f".join(parts).encode()).hexdigest()[:12]


def insight_fingerprint(insight: Insight, codings: Mapping[str, Coding]) -> str:
    """Return the fingerprint of an insight: what it says, and the quotes and codes that carry or oppose it."""
    said = [f"{name} {k}={v}" for name in ("title", "statement") for k, v in sorted(getattr(insight, name).items())]
    return digest(insight.id, *said, *_quotes(insight, codings))


def _quotes(insight: Insight, codings: Mapping[str, Coding]) -> Iterator[str]:
    for side in ("evidence", "counter"):
        for key in getattr(insight, side):
            if (c := codings.get(key)) is not None:
                yield f"{side} {c.transcript}/{c.span.turn} {c.code} {c.quote}"


def requirement_fingerprint(requirement: Requirement) -> str:
    """Return the fingerprint of a requirement: its sentence, for whom, its priority and its acceptance criteria."""
    texts = (f"text {k}={v}" for k, v in sorted(requirement.text.items()))
    criteria = (f"criterion {c.id} {c.language} {c.gherkin}" for c in requirement.criteria)
    return digest(requirement.id, requirement.moscow, *(f"whom {w}" for w in requirement.whom), *texts, *criteria)


def evidence_fingerprint(insight: Insight, codings: Mapping[str, Coding]) -> str:
    """Return the fingerprint of an insight's evidence alone, as its author saw it when confirming it."""
    return digest(*_quotes(insight, codings))
