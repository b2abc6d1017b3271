"""How a file was understood, shown before it is kept: counts, first and last turn, warnings; and corrections."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from html import escape

from spolu.interviews.model import Role, Speaker, Transcript
from spolu.interviews.words import WORDS
from spolu.language import say


@dataclass(frozen=True, slots=True)
class Preview:
    """What a reader made of one file. Corrections return a new preview; nothing is kept by looking.

    Attributes:
        transcripts: one, or one a respondent.
        language: of the texts shown.
    """

    transcripts: tuple[Transcript, ...]
    language: str = "en"

    def rename(self, old: str, new: str) -> "Preview":
        """Give the speaker with label ``old`` the label ``new``."""
        return self._each(lambda s: replace(s, labels=(new,)) if old in s.labels else s)

    def roles(self, given: Mapping[str, Role]) -> "Preview":
        """Set roles by label."""
        return self._each(lambda s: replace(s, role=next((given[x] for x in s.labels if x in given), s.role)))

    def participants(self, given: Mapping[str, str]) -> "Preview":
        """Say which participant a label is."""
        return self._each(
            lambda s: replace(s, participant=next((given[x] for x in s.labels if x in given), s.participant))
        )

    def merge(self, keep: str, *others: str) -> "Preview":
        """Make the speakers with labels ``others`` the same voice as ``keep``."""
        return replace(self, transcripts=tuple(_merge(t, keep, others) for t in self.transcripts))

    def _each(self, change: Callable[[Speaker], Speaker]) -> "Preview":
        return replace(
            self,
            transcripts=tuple(replace(t, speakers=tuple(map(change, t.speakers))) for t in self.transcripts),
        )

    def as_text(self, language: str | None = None) -> str:
        """Return the preview for the command line."""
        tongue = language or self.language
        return "\n".join(line for t in self.transcripts for line in _lines(t, tongue))

    def _repr_html_(self) -> str:
        return "".join(_html(t, self.language) for t in self.transcripts)


def _merge(t: Transcript, keep: str, others: tuple[str, ...]) -> Transcript:
    target = next((s for s in t.speakers if keep in s.labels), None)
    gone = [s for s in t.speakers if s is not target and any(label in s.labels for label in others)]
    if target is None or not gone:
        return t
    labels = target.labels + tuple(label for s in gone for label in s.labels)
    ids = {s.id for s in gone}
    speakers = tuple(replace(s, labels=labels) if s is target else s for s in t.speakers if s.id not in ids)
    turns = tuple(replace(turn, speaker=target.id) if turn.speaker in ids else turn for turn in t.turns)
    return replace(t, speakers=speakers, turns=turns)


def _facts(t: Transcript, language: str) -> list[tuple[str, str]]:
    words = sum(len(turn.text.split()) for turn in t.turns)
    counts = ", ".join(say(WORDS, key, language, n=n) for key, n in (
        ("turns", len(t.turns)), ("speakers", len(t.speakers)), ("words", words)))  # fmt: skip
    spoken = {s.id: sum(turn.speaker == s.id for turn in t.turns) for s in t.speakers}
    who = ", ".join(f"{s.labels[0]} ({spoken[s.id]})" for s in t.speakers)
    return [
        (say(WORDS, "file", language), f"{t.source.file} · {t.source.format} · {t.language or '?'}"),
        (say(WORDS, "read", language), counts),
        (say(WORDS, "voices", language), who or "—"),
        (say(WORDS, "first", language), _short(t.turns[0].text)),
        (say(WORDS, "last", language), _short(t.turns[-1].text)),
        *((say(WORDS, "warning", language), warning) for warning in t.warnings),
    ]


def _lines(t: Transcript, language: str) -> list[str]:
    facts = _facts(t, language)
    width = max(len(name) for name, _ in facts)
    return [f"{name:{width}}  {value}" for name, value in facts]


def _html(t: Transcript, language: str) -> str:
    rows = "".join(f'<tr><th scope="row">{escape(n)}</th><td>{escape(v)}</td></tr>' for n, v in _facts(t, language))
    return f"<table>{rows}</table>"


def _short(text: str) -> str:
    return text if len(text) <= 90 else text[:88].rsplit(" ", 1)[0] + " …"
