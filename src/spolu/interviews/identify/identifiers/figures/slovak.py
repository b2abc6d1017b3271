"""Slovak numbers of people and firms."""

import re

from spolu.interviews.identify.identifiers.figures.rule import DIGIT, END, Rule, always, pattern

RULES: tuple[Rule, ...] = (
    Rule("IDNO", pattern(r"\bSK ?\d{10}\b"), "the form of a Slovak tax number", always, least=10, marks=("sk",)),
    Rule("IDNO", pattern(rf"{DIGIT}\d{{10}}{END}"), "a Slovak tax number after its word", None, pattern(r"\bdič\b|\bič dph\b|daňov\w+ (?:identifikačn\w+ )?čísl"), least=10),
    Rule("IDNO", re.compile(r"\b[A-Z]{1,2} ?\d{6,7}\b"), "the form of a Slovak identity card or passport, after its word", None, pattern(r"občiansk|preukaz|\bpas\b|cestovn"), least=6, marks=("A000000", "A 000000")),
)  # fmt: skip
