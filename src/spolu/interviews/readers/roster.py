"""A list of people (name, age, town, role): no format of ours, told apart so that nobody's row becomes a note or an answer."""

from collections.abc import Mapping, Sequence
from typing import NoReturn

from spolu.errors import ReadError
from spolu.interviews.readers.file import File
from spolu.interviews.readers.rows import given_columns
from spolu.interviews.readers.tables import is_table
from spolu.text import fold

_HEADERS: Mapping[str, str] = {
    "who": "name|full name|first name|given name|last name|family name|surname|participant|participants|respondent|person|"
    "jmeno|krestni jmeno|prijmeni|jmeno a prijmeni|ucastnik|ucastnice|osoba|meno|priezvisko|meno a priezvisko|"
    "imie|nazwisko|imie i nazwisko|nazwisko i imie|uczestnik|uczestniczka|rozmowca",
    "describing": "age|date of birth|year of birth|born|gender|sex|town|city|place|site|region|address|e-mail|email|mail|phone|"
    "telephone|mobile|role|position|job|job title|occupation|profession|employer|organisation|organization|company|"
    "language|education|consent|"
    "vek|datum narozeni|rok narozeni|narozen|pohlavi|mesto|obec|misto|bydliste|kraj|okres|adresa|telefon|mobil|pozice|"
    "funkce|povolani|profese|zamestnani|zamestnavatel|organizace|firma|instituce|jazyk|vzdelani|souhlas|"
    "datum narodenia|rok narodenia|pohlavie|bydlisko|rola|pozicia|funkcia|povolanie|zamestnanie|organizacia|vzdelanie|suhlas|"
    "wiek|data urodzenia|rok urodzenia|plec|miasto|miejscowosc|miejsce|miejsce zamieszkania|wojewodztwo|adres|stanowisko|"
    "zawod|pracodawca|organizacja|instytucja|jezyk|wyksztalcenie|zgoda",
    "remark": "note|notes|comment|comments|remark|poznamka|poznamky|komentar|uwagi|uwaga|notatka|komentarz",
}
_MEANINGS: Mapping[str, str] = {
    header: meaning for meaning, headers in _HEADERS.items() for header in headers.split("|")
}
"""Header -> meaning in English, Czech, Slovak and Polish, lower case and without diacritics."""
_FEWEST = 2
"""Describing columns beside the name: a board has its author, and now and then one thing about the author."""
_LONGEST = 4
"""Words in a cell above which a column that no list above names holds what somebody said."""


def fits(file: File) -> bool:
    """Tell by the headers: who, at least two that describe people, and no column of words that somebody said."""
    return is_table(file) and is_list(file.table.rows, file.columns)


def is_list(table: Sequence[Sequence[str]], given: Mapping[str, str]) -> bool:
    """Whether rows, the headers first, are a list of people; ``given``: columns that somebody named."""
    if len(table) < 2:
        return False
    head, *rows = table
    if "text" in given_columns(head, given):
        return False
    headers = [" ".join(fold(h).replace("_", " ").split()) for h in head]
    meanings = [_MEANINGS.get(h, "") for h in headers]
    others = (i for i, meaning in enumerate(meanings) if not meaning)
    return (
        "who" in meanings
        and meanings.count("describing") >= _FEWEST
        and not any(headers[i].endswith("?") or _is_said(rows, i) for i in others)
    )


def read(file: File) -> NoReturn:
    """Refuse the list.

    Raises:
        ReadError: always.
    """
    raise ReadError(
        file.name, "its columns describe people, so this is a list of participants and not what anybody said",
        "Keep it outside the study; if one column holds notes, name it: --column text=HEADER",
    )  # fmt: skip


def _is_said(rows: Sequence[Sequence[str]], i: int) -> bool:
    given = [row[i] for row in rows if i < len(row) and row[i].strip()]
    return any(len(cell.split()) > _LONGEST for cell in given)
