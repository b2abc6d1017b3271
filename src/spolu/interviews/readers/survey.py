"""Surveys: one transcript a respondent; an open question is a question turn, its answer a turn, the rest attributes.

Google Forms, LimeSurvey (``G01Q02. text``), Qualtrics (three rows of headers), Microsoft Forms, hand-made tables.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath

from spolu.errors import ReadError
from spolu.interviews.model import Transcript
from spolu.interviews.readers.build import Piece, transcript
from spolu.interviews.readers.file import File
from spolu.interviews.readers.rows import separator_of
from spolu.interviews.readers.tables import is_table
from spolu.interviews.readers.warnings import warning
from spolu.text import fold

_TECHNICAL = re.compile(
    r"timestamp|casova znacka|sygnatura czasowa|(?:submit|start|end|recorded)? ?date|date .*|datum.*|data|data i .*|id|id\b.*|"
    r"response ?id|submit ?date.*|"
    r"(?:last ?page|posledni strana).*|start ?language.*|startlanguage.*|seed.*|ip ?address|status|progress|duration.*|finished|"
    r"e-?mail.*|recipient.*|external.*|location.*|distribution.*|user ?language|cas (?:zahajeni|dokonceni).*|start time|"
    r"completion time|godzina.*|czas.*|token.*|refurl.*|interviewtime.*|jmeno|name|imie"
)
"""Headers of columns that a program fills in, folded; they are never questions."""
_CODED = re.compile(r"(?P<code>[A-Za-z]{0,3}\d+[A-Za-z0-9]*|[A-Za-z]+)(?:\[[^\]]*\])?\.\s+(?P<text>.*)", re.DOTALL)
_LANGUAGE = re.compile(r"(?:start ?language|user ?language).*")
_SUBMITTED = re.compile(r"(?:submit ?date|date submitted|datum odeslani|data (?:wyslania|przeslania)|finished).*")
_REPEATED = re.compile(
    r"comments?|komentar\w*|poznamk\w*|uwag\w*|komentarz\w*|proc\??|dlaczego\??|why\??|jine|inne|other"
)
_FEW_WORDS = 3.0
_NOTHING = re.compile(
    r"|nevim|ja nevim|to nevim|netusim|nic|vubec nic|nic me nenapada|nenapada me nic|zadn[eyaou]|bez (?:komentare|odpovedi)|neodpovim|"
    r"neviem|netusim|ziadn[eya]|nie wiem|brak|nic takiego|nic nie przychodzi mi do glowy|trudno powiedziec|nie mam (?:zdania|pojecia)|"
    r"(?:i )?do ?n.?t know|dunno|no idea|not sure|nothing|none|n/?a|no comment|x+"
)
"""Answers, folded, that say nothing; they repeat in columns of respondents' own words, too."""
_CHOICE = re.compile(
    r"(?:(?:spise|urcite|rozhodne|skor|rather|definitely|raczej|zdecydowanie) )?(?:ano|ne|nie|tak|yes|no)|mozna|moze|maybe|muz|zena|"
    r"kobieta|mezczyzna|man|woman|male|female|jine|inne|other"
)
"""Answers, folded, that are ticked and not written."""


@dataclass(frozen=True, slots=True)
class _Survey:
    """Questions (header as shown) and answers, without further rows of headers."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    first: int


def fits(file: File) -> bool:
    """Tell by columns of a program, by a spreadsheet, or by the name of a file that is evenly split."""
    if not is_table(file):
        return _one_column(file)
    if file.is_zip:
        return True
    head = file.table.rows[0] if file.table.rows else ()
    technical = sum(map(_is_technical, head))
    even = separator_of(file.text)[1] >= 0.9
    quoted = file.head.lstrip().startswith('"')
    return even and (technical > 0 or quoted or _is_named_table(file))


def _one_column(file: File) -> bool:
    return bool(file.encoding) and _is_named_table(file)


def _is_named_table(file: File) -> bool:
    return PurePath(file.name).suffix.lower() in (".csv", ".tsv")


def read(file: File) -> Sequence[Transcript]:
    """Return one transcript a respondent who wrote anything in an open question.

    Raises:
        ReadError: one column, no answers, or none in words.
    """
    rows = file.table.rows if is_table(file) else ()
    if not rows or max(map(len, rows)) < 2:
        raise ReadError(
            file.name, "this table has one column, or rows of different lengths, so nothing says which words are whose",
            "Export it with all its columns, or as plain text with labels",
        )  # fmt: skip
    survey = _headers(rows)
    if not survey.rows:
        raise ReadError(file.name, "there are questions and no answers in it", "Export the answers")
    asked = _open_columns(survey)
    if not asked:
        raise ReadError(
            file.name, "no column holds answers in words, only numbers, dates or choices",
            "Add the open questions to the export",
        )  # fmt: skip
    found = [_respondent(survey, row, n, asked) for n, row in enumerate(survey.rows)]
    kept = [t for t in found if t.turns]
    silent = (warning("no words", len(found) - len(kept)),) if len(kept) < len(found) else ()
    return [_with(t, (*file.table.warnings, *silent)) for t in kept]


def _with(t: Transcript, warnings: tuple[str, ...]) -> Transcript:
    return replace(t, warnings=(*t.warnings, *warnings))


def _headers(rows: Sequence[tuple[str, ...]]) -> _Survey:
    """Tell the rows of headers from answers: Qualtrics writes ids, texts, and ids again as JSON."""
    for n in range(1, min(4, len(rows))):
        if any('"ImportId"' in cell for cell in rows[n]):
            return _Survey(_named(rows[n - 1]), tuple(rows[n + 1 :]), n + 2)
    return _Survey(_named(rows[0]), tuple(rows[1:]), 2)


def _named(head: Sequence[str]) -> tuple[str, ...]:
    """Return the headers as questions: without LimeSurvey's code; a repeated ``Comments`` names the question before it."""
    plain = [_CODED.fullmatch(h)["text"] if _CODED.fullmatch(h) and not h[0].isdigit() else h for h in head]  # type: ignore[index] # it matches
    counts = {h: plain.count(h) for h in plain}
    named: list[str] = []
    question = ""
    for header in plain:
        if counts[header] > 1 or _REPEATED.fullmatch(_folded(header)):
            named.append(f"{question} – {header}" if question and header else header)
        else:
            named.append(header)
            question = header
    return tuple(" ".join(h.split()) for h in named)


def _folded(header: str) -> str:
    return " ".join(fold(header).split())


def has_technical(head: Sequence[str]) -> bool:
    """Whether one of the headers is of a column that a program fills in."""
    return any(map(_is_technical, head))


def _is_technical(header: str) -> bool:
    return "?" not in header and bool(_TECHNICAL.fullmatch(_folded(header)))


def _open_columns(survey: _Survey) -> list[int]:
    """Return the columns that hold words of respondents' own: not filled by a program, not numbers, not choices.

    Where none is certainly one, those are taken in which somebody answered a question like nobody else.
    """
    worded = {
        i: (header, given) for i, header in enumerate(survey.head)
        if header and not _is_technical(header) and _is_worded(given := [cell for row in survey.rows if (cell := _at(row, i))])
    }  # fmt: skip
    certain = [i for i, (header, given) in worded.items() if _is_open(header, given)]
    return certain or [i for i, (header, given) in worded.items() if _may_be_open(header, given)]


def _is_worded(given: Sequence[str]) -> bool:
    worded = sum(bool(re.search(r"[^\W\d_]{2,}", cell)) for cell in given)
    return worded >= max(1, 0.3 * len(given))


def _is_open(header: str, given: Sequence[str]) -> bool:
    said = _said(given)
    if not said:
        return False
    counts = Counter(cell.casefold() for cell in said)
    words, different = sum(len(cell.split()) for cell in said) / len(said), len(counts) / len(said)
    if header.endswith("?") and different > 0.8 and len(given) > 2 and len(said) > 1:
        return True
    if words >= _FEW_WORDS and (different > 0.5 or words >= 3 * _FEW_WORDS or len(said) < 3):
        return True
    once = [cell for cell, n in counts.items() if n == 1]
    sentences = sum(len(cell.split()) > _FEW_WORDS for cell in once)
    own = sentences > (len(said) == len(given)) and sentences >= 0.3 * len(counts)
    return own and 2 * len(once) >= len(counts)


def _may_be_open(header: str, given: Sequence[str]) -> bool:
    said = _said(given)
    asked = header.endswith("?") or 0 < len(said) < len(given) - 1
    return asked and len(given) > 2 and 1 in Counter(cell.casefold() for cell in said).values()


def _said(given: Sequence[str]) -> list[str]:
    """Return answers without those that say nothing, which many write; none where all of them are choices."""
    plain = {cell: _folded(cell).strip(" .,!-–?") for cell in given}
    said = [cell for cell in given if not _NOTHING.fullmatch(plain[cell])]
    return [] if all(_CHOICE.fullmatch(plain[cell]) for cell in said) else said


def _at(row: Sequence[str], i: int) -> str:
    return row[i].strip() if i < len(row) else ""


def _respondent(survey: _Survey, row: Sequence[str], n: int, asked: Sequence[int]) -> Transcript:
    """Return what one respondent answered; columns beside the open questions are attributes."""
    label = f"R{n + 1}"
    locator = f"row {survey.first + n}"
    pieces: list[Piece] = []
    for i in asked:
        if answer := _at(row, i):
            pieces.append(Piece("?", survey.head[i], group=survey.head[i], locator=locator))
            pieces.append(Piece(label, answer, group=survey.head[i], locator=locator))
    attributes = {
        header: _at(row, i) for i, header in enumerate(survey.head) if i not in asked and header and _at(row, i)
    }
    language = next(
        (value[:2].lower() for header, value in attributes.items() if _LANGUAGE.fullmatch(_folded(header))), ""
    )
    unsent = [i for i, header in enumerate(survey.head) if _SUBMITTED.fullmatch(_folded(header))]
    left = any(_at(row, i).lower() in ("", "false", "0") for i in unsent)
    return transcript(
        pieces, kind="survey", roles={"?": "question", label.casefold(): "participant"}, attributes=attributes,
        language=language, warnings=(warning("not sent"),) if left else (),
    )  # fmt: skip
