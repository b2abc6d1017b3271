"""How the declensions write down the endings of a name: a row of cases, each with its variants."""

from functools import cache

Row = tuple[tuple[str, ...], ...]
"""Cases 1-7 of a name, or some of them, each with its variants, the likeliest first."""


@cache
def endings(row: str) -> Row:
    """Return the endings of a row of a table: cases stand between blanks, their variants between slashes."""
    return tuple(tuple(case.split("/")) for case in row.split(" "))
