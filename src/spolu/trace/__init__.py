"""Every link of a study, followed both ways: what carries what, what is dangling, suspect or uncovered.

    sentence ─ coding ─ insight ─ requirement ─ block of a screen

A link that stores a fingerprint becomes *suspect* when what it points to has changed since (the idea is Doorstop's).
"""

from spolu.trace.contents import Contents, evidence_fingerprint
from spolu.trace.folding import folded
from spolu.trace.following import caused_by, causes, suspects
from spolu.trace.problem import Problem
from spolu.trace.rules import check

__all__ = ["Contents", "Problem", "caused_by", "causes", "check", "evidence_fingerprint", "folded", "suspects"]
