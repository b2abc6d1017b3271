"""Tables as rows of text: CSV with any separator, and what a table's columns mean."""

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from spolu.errors import ReadError
from spolu.text import fold

_HEADERS: Mapping[str, str] = {
    "note": "note|sticky note|sticky|sticky text|card|idea|comment|listek|listecek|text listecku|poznamka|napad|karticka|"
    "karteczka|karteczki|kartka|tekst karteczki|tresc karteczki|tresc kartki|zapis na karteczce|pomysl|notatka|komentarz|listok|napady",
    "text": "text|content|transcript|utterance|words|sentence|speech|message|obsah|prepis|promluva|vypoved|veta|zprava|"
    "vyrok|tresc|transkrypcja|wypowiedz|zdanie|wiadomosc|tekst|replika",
    "who": "speaker|who|author|participant|voice|created by|person|kdo|autor|autorka|mluvci|recnik|osoba|ucastnik|ucastnice|"
    "kto|kto napisal|mowca|uczestnik|uczestniczka|rozmowca|hovorca",
    "group": "frame|area|group|session|board|column|cluster|section|theme|category|sezeni|ramec|ram|oblast|skupina|tema|blok|"
    "sloupec|cast|kategorie|sesja|ramka|obszar|grupa|temat|sekcja|kolumna|kategoria|tablica|plansza|flipchart|okruh|tabule",
    "start": "start|begin|from|start time|timestamp|in|time in|timespan|timecode|time|time span|cas|zacatek|od|casovy kod|"
    "casovy usek|czas|poczatek|kod czasowy|zakres czasu|casove rozpeti",
    "end": "end|stop|until|to|end time|out|time out|konec|do|koniec",
}
MEANINGS: Mapping[str, frozenset[str]] = {meaning: frozenset(names.split("|")) for meaning, names in _HEADERS.items()}
"""Meaning -> headers in English, Czech, Slovak and Polish, lower case and without diacritics."""
_SEPARATORS = ",;\t|"
_SAMPLE = 30
_HEAD = 100_000
_LONGEST_CELL = 10_000_000


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of a table; ``warnings``: what could not be read in it."""

    rows: tuple[tuple[str, ...], ...]
    warnings: tuple[str, ...] = ()


def columns_of(head: Sequence[str], given: Mapping[str, str] | None = None) -> dict[str, int]:
    """Return meaning -> column, from the headers; ``given`` names the header of a meaning and wins where all of it fits."""
    folded = [_plain(h) for h in head]
    found = {m: i for m, names in MEANINGS.items() for i, h in reversed(list(enumerate(folded))) if h in names}
    return found | given_columns(head, given)


def given_columns(head: Sequence[str], given: Mapping[str, str] | None) -> dict[str, int]:
    """Return meaning -> column for headers that somebody named; {} where one of them is not in this table."""
    folded = [_plain(h) for h in head]
    wanted = {meaning: _plain(header) for meaning, header in (given or {}).items()}
    return {m: folded.index(h) for m, h in wanted.items()} if all(h in folded for h in wanted.values()) else {}


def _plain(header: str) -> str:
    return " ".join(fold(header).replace("_", " ").split())


def csv_rows(text: str, name: str) -> Table:
    """Return the rows of a CSV that hold anything; the separator is the one that splits its first rows most evenly.

    Raises:
        ReadError: quotes or cells out of all bounds.
    """
    csv.field_size_limit(_LONGEST_CELL)
    separator, _ = separator_of(text)
    # Whisper's table has no quoting: a quotation mark there is a letter like any other.
    plain = separator == "\t" and len({line.count("\t") for line in text.split("\n") if line}) == 1
    try:
        rows = csv.reader(
            io.StringIO(text, newline=""), delimiter=separator, quoting=csv.QUOTE_NONE if plain else csv.QUOTE_MINIMAL
        )
        return Table(tuple(tuple(cell.strip() for cell in row) for row in rows if any(cell.strip() for cell in row)))
    except csv.Error:
        raise ReadError(name, "the table is damaged", "Export it again as CSV, in UTF-8") from None


def separator_of(text: str) -> tuple[str, float]:
    """Return the character that separates cells, and which share of the first rows it splits like the header.

    Among the separators that split at least six rows of ten evenly, the one that gives the most columns is taken.
    """
    evenness = {separator: _even(text[:_HEAD], separator) for separator in _SEPARATORS}
    best = max(_SEPARATORS, key=lambda s: (evenness[s][0] >= 0.6, evenness[s][1], -_SEPARATORS.index(s)))
    return best, evenness[best][0]


def _even(head: str, separator: str) -> tuple[float, int]:
    reader = csv.reader(io.StringIO(head, newline=""), delimiter=separator)
    widths: list[int] = []
    try:
        for row in reader:
            if any(row):
                widths.append(len(row))
            if len(widths) == _SAMPLE:
                break
    except csv.Error:
        return 0.0, 0
    if not widths or widths[0] < 2:
        return 0.0, 0
    return sum(w == widths[0] for w in widths) / len(widths), widths[0]
