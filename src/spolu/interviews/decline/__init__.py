"""Declension of personal names: every form of a base name, and the base names that a form may come from.

A name's forms lie in *cells*: ``1`` … ``7`` are the cases of the singular in the Czech school order (nominative,
genitive, dative, accusative, vocative, locative, instrumental), ``p1`` … ``p7`` the plural of a family, ``a0`` … the
possessive adjective; a second variant of a cell has a letter behind it (``3b``). Two names whose cells coincide in
the same way can stand for each other in every sentence without knowing the case: see `transplant`.
"""

from spolu.interviews.decline.bases import candidates, fingerprint, likeliest
from spolu.interviews.decline.cases import (
    CASES,
    Gender,
    Name,
    Part,
    cells,
    decline,
    feminine,
    forms,
    masculine,
    singular,
    syncretism,
    transplant,
)

__all__ = [
    "CASES",
    "Gender",
    "Name",
    "Part",
    "candidates",
    "cells",
    "decline",
    "feminine",
    "fingerprint",
    "forms",
    "likeliest",
    "masculine",
    "singular",
    "syncretism",
    "transplant",
]
