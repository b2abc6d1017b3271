"""How a file was understood, shown before it is kept: counts, first and last turn, warnings; and corrections.

On the command line everything is shown as it is. What a notebook shows lies in its file afterwards, so there names are
shortened to their first letters and the two turns are shown without what could be a name or a number.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from html import escape
from itertools import combinations

from spolu.interviews.corrections import Change, Corrections, corrected
from spolu.interviews.model import Transcript
from spolu.interviews.readers.labels import close
from spolu.interviews.readers.roles import known
from spolu.interviews.readers.warnings import told
from spolu.interviews.words import WORDS
from spolu.language import say

COLUMN = "column "
"""How the attributes begin that say which column of a table was taken for what."""
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_NUMBERISH = re.compile(r"\S*[\d@/\\]\S*|\S+[._]\w\S*")
"""Numbers, addresses, paths: whatever is more than a word."""
_MOST_VOICES = 12
_LONGEST = 90


@dataclass(frozen=True, slots=True)
class Preview(Corrections):
    """What a reader made of one file. Corrections return a new preview; nothing is kept by looking.

    Attributes:
        transcripts: one, or one a respondent.
        language: of the texts shown.
        wanted: facts that the study notes of every session (``date``, ``site``).
    """

    transcripts: tuple[Transcript, ...]
    language: str = "en"
    wanted: tuple[str, ...] = ()

    def _corrected(self, change: Change, what: str, *voices: str) -> "Preview":
        return replace(self, transcripts=corrected(self.transcripts, change, what))

    def as_text(self, language: str | None = None) -> str:
        """Return the preview for the command line, with the labels and turns as they are."""
        tongue = language or self.language
        facts = [fact for t in self._shown() for fact in _facts(t, tongue, _plain, self.wanted)]
        facts += _questions(self.transcripts, tongue, _plain)
        width = max(len(name) for name, _ in facts)
        return "\n".join(f"{name:{width}}  {value}" for name, value in facts) + self._rest(language)

    def as_html(self, n: int) -> str:
        """Return the preview for a notebook, without names; ``n``: the file's number in the call."""
        title = f"{say(WORDS, 'file', self.language)} {n}"
        facts = [_facts(t, self.language, _veil(t), self.wanted) for t in self._shown()]
        shown = "".join(map(_html, [*facts, _questions(self.transcripts, self.language, _veil(self.transcripts[0]))]))
        rest = f"<p>{escape(self._rest())}</p>" if self._rest() else ""
        return f'<h3 style="margin-top:1.5rem">{escape(title)}</h3>{shown}{rest}'

    def veiled(self, n: int) -> str:
        """Return the text of `as_html`."""
        lines = [f"{say(WORDS, 'file', self.language)} {n}"]
        facts = [fact for t in self._shown() for fact in _facts(t, self.language, _veil(t), self.wanted)]
        facts += _questions(self.transcripts, self.language, _veil(self.transcripts[0]))
        lines += [f"{name}: {value}" for name, value in facts]
        return "\n".join(lines) + self._rest()

    def _repr_html_(self) -> str:
        return self.as_html(1)

    def __repr__(self) -> str:
        """Return the preview without names, as notebooks keep it."""
        return self.veiled(1)

    def _shown(self) -> tuple[Transcript, ...]:
        """Return the transcripts to show: of a survey the first respondent."""
        return self.transcripts[:1] if len(self.transcripts) > 3 else self.transcripts

    def _rest(self, language: str | None = None) -> str:
        tongue, left = language or self.language, len(self.transcripts) - len(self._shown())
        if not left:
            return ""
        words = sum(len(turn.text.split()) for t in self.transcripts for turn in t.turns)
        return "\n" + say(WORDS, "more respondents", tongue, n=left) + " " + say(WORDS, "words", tongue, n=words)


Show = Callable[[str, bool], str]
"""Show a label (True) or a turn's words (False)."""


def _plain(text: str, _: bool) -> str:
    return text


def _veil(t: Transcript) -> Show:
    """Return how labels and words are shown where the output is kept in a file."""
    names = {
        word.casefold() for s in t.speakers for label in s.labels if not known(label) for word in _WORD.findall(label)
    }
    common = {
        word for turn in t.turns for word in _WORD.findall(turn.text) if word.islower() and word.casefold() not in names
    }

    def word(match: re.Match[str]) -> str:
        said = match[0]
        plain = said.islower() or said.lower() in common
        return said if plain and said.isalpha() and said.casefold() not in names else "…"

    def show(text: str, is_label: bool) -> str:
        if not is_label:
            return re.sub(r"(?:…[\s.@/:,-]*){2,}", "… ", _WORD.sub(word, _NUMBERISH.sub("…", text))).strip()
        return text if known(text) or text == "?" else " ".join(f"{w[0]}." for w in _WORD.findall(text)) or "…"

    return show


def _facts(t: Transcript, language: str, show: Show, wanted: Sequence[str]) -> list[tuple[str, str]]:
    """Return what a preview says, name and value, in order."""

    def line(key: str, value: str) -> tuple[str, str]:
        return say(WORDS, key, language), value

    source = "" if show is not _plain else f"{t.source.file} · "
    words = sum(len(turn.text.split()) for turn in t.turns)
    counts = ", ".join(say(WORDS, key, language, n=n) for key, n in (
        ("turns", len(t.turns)), ("speakers", len(t.speakers)), ("words", words)))  # fmt: skip
    missing = [fact for fact in wanted if not t.attributes.get(fact)]
    return [
        line("file" if source else "format", f"{source}{t.source.format} · {t.language or '?'} · {say(WORDS, f'kind {t.kind}', language)}"),
        line("read", counts),
        *((line("title", show(t.title, False)),) if t.title else ()),
        line("voices", "; ".join(voices(t, language, show, _MOST_VOICES)) or "—"),
        *(line("column", f"{key.removeprefix(COLUMN)} = {value}") for key, value in t.attributes.items() if key.startswith(COLUMN)),
        line("first", _short(show(t.turns[0].text, False))),
        line("last", _short(show(t.turns[-1].text, False))),
        *(line("warning", told(warning, language)) for warning in t.warnings),
        *(line("perhaps", say(WORDS, "one voice", language, a=show(a, True), b=show(b, True))) for a, b in alike(t)),
        *((line("missing", ", ".join(missing)),) if missing else ()),
    ]  # fmt: skip


def _questions(transcripts: Sequence[Transcript], language: str, show: Show) -> list[tuple[str, str]]:
    """Return which columns of a survey were taken for questions, and which for facts about who answers."""
    here = [t for t in transcripts if t.source.format == "survey"]
    asked = dict.fromkeys(turn.group for t in here for turn in t.turns if turn.group)
    facts = dict.fromkeys(key for t in here for key in t.attributes)
    return [(say(WORDS, key, language), "; ".join(show(header, False) for header in headers))
            for key, headers in (("asked", asked), ("facts", facts)) if headers]  # fmt: skip


def voices(t: Transcript, language: str, show: Show = _plain, most: int | None = None) -> Iterator[str]:
    """Yield a phrase a voice: id, label, turns, role, participant."""
    for s in t.speakers[:most]:
        n = sum(turn.speaker == s.id for turn in t.turns)
        facts = [say(WORDS, "turns", language, n=n), say(WORDS, f"role {s.role}", language)]
        yield f"{s.id} {show(s.labels[0], True) if s.labels else '—'} ({', '.join([*facts, *filter(None, [s.participant])])})"
    if most is not None and (left := len(t.speakers) - most) > 0:
        yield say(WORDS, "more voices", language, n=left)


def alike(t: Transcript) -> list[tuple[str, str]]:
    """Return pairs of labels of different voices that differ only by a typing error, diacritics or signs."""
    return [
        (a.labels[0], b.labels[0]) for a, b in combinations(t.speakers, 2)
        if any(close(x, y) for x in a.labels for y in b.labels)
    ]  # fmt: skip


def _html(facts: Sequence[tuple[str, str]]) -> str:
    return "".join(f'<div class="turn"><p class="quiet">{escape(name)}</p><p>{escape(value)}</p></div>' for name, value in facts)  # fmt: skip


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 2].rsplit(" ", 1)[0] + " …"
