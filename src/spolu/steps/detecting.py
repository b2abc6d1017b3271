"""What could identify somebody in a file that is no part of a study: looked at, and nothing kept."""

from collections.abc import Iterable
from pathlib import Path

from spolu.interviews.language_of import language_of
from spolu.interviews.model import Source, Transcript, Turn
from spolu.interviews.readers.file import File
from spolu.steps.interviews import bytes_of


def _as_transcript(text: str, language: str) -> Transcript:
    """Return prose as a transcript of one turn, so that its offsets are those of the text."""
    return Transcript("T01", "notes", language, turns=(Turn("t001", text),), source=Source())


def detect_in_text(text: str, language: str | None) -> list[dict[str, object]]:
    """Return what in prose could identify somebody, with code points of its NFC text."""
    from spolu.interviews import persons
    from spolu.interviews.identify import detect

    t = _as_transcript(text, language or language_of([text]) or "cs")
    linked, _ = persons.link(detect([t]), [t])
    return [
        {
            "start": m.start,
            "end": m.end,
            "kind": m.kind,
            "person": m.person,
            "lane": m.lane,
            "evidence": list(m.evidence),
        }
        for m in linked
    ]


def wants_dictionary(paths: Iterable[Path], language: str | None) -> bool:
    """Whether one of the files is in Czech or Slovak and this machine has no dictionary of it."""
    from spolu.interviews.identify.words import hunspell

    return hunspell.is_missing(("cs", "sk")) and hunspell.is_missing(
        language or language_of([File(bytes_of(path), path.name).text]) or "cs" for path in paths
    )


def detect_in_file(path: Path, language: str | None) -> list[dict[str, object]]:
    """Return what in a text or Markdown file could identify somebody.

    Raises:
        ReadError: the file cannot be opened, or is no text.
    """
    return detect_in_text(File(bytes_of(path), path.name).text, language)
