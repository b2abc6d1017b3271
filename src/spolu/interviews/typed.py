"""Corrections as they are typed on the command line: ``rename Jana=Tazatelka``, ``role S2=participant``."""

import re
from collections.abc import Callable, Mapping
from typing import TypeVar

from spolu.errors import StudyError
from spolu.interviews.corrections import Corrections

C = TypeVar("C", bound=Corrections)
_QUOTES = "\"'„“”‚‘’»«"
_TURNS = re.compile(r"(?P<label>.*?):(?P<turns>\s*t?\d[\dt,;\s–-]*)")


def apply(one: C, verb: str, argument: str) -> C:
    """Return a correction of ``one``.

    Args:
        one: a preview.
        verb: one of `VERBS`.
        argument: what the verb asks for, as `VERBS` shows it.

    Raises:
        StudyError: no such verb, or its argument has another form; or as the correction itself raises.
    """
    if verb not in _APPLY:
        raise StudyError(verb, "this is no correction", f"Known are: {', '.join(VERBS)}")
    return _APPLY[verb](one, argument)


def pair(verb: str, argument: str) -> tuple[str, str]:
    """Return both sides of ``VOICE=…``, without the quotation marks that a shell would take away; raises `StudyError` where there are none."""
    left, sign, right = argument.partition("=")
    if not sign or not left.strip():
        raise StudyError(verb, "two things with = between them are needed", f"Write it as {verb} {VERBS[verb]}")
    return left.strip().strip(_QUOTES), right.strip().strip(_QUOTES)


def _some(verb: str, argument: str) -> str:
    if not argument.strip():
        raise StudyError(verb, "something is missing behind it", f"Write it as {verb} {VERBS[verb]}")
    return argument.strip()


def _merge(one: C, argument: str) -> C:
    keep, rest = pair("merge", argument)
    return one.merge(keep, *(other.strip() for other in rest.split("=")))


def _split(one: C, argument: str) -> C:
    voice, rest = pair("split", argument)
    match = _TURNS.fullmatch(rest)
    turns = re.split(r"[,;]", match["turns"]) if match else ()
    return one.split(voice, _some("split", match["label"] if match else rest), tuple(filter(str.strip, turns)))


def _fact(one: C, argument: str) -> C:
    key, value = pair("fact", argument)
    return one.describe(None, None, **{key: value})


VERBS: Mapping[str, str] = {
    "rename": "VOICE=LABEL", "merge": "VOICE=VOICE", "split": "VOICE=LABEL:t003,t010-t020", "unlabelled": "LABEL",
    "carry-on": "", "role": "VOICE=ROLE", "who": "VOICE=PARTICIPANT", "title": "TEXT", "kind": "KIND", "language": "LANGUAGE", "fact": "KEY=VALUE",
}  # fmt: skip
"""Verb -> what is written behind it."""
_APPLY: Mapping[str, Callable[[C, str], C]] = {
    "rename": lambda one, x: one.rename(*pair("rename", x)),
    "merge": _merge,
    "split": _split,
    "unlabelled": lambda one, x: one.unlabelled(_some("unlabelled", x)),
    "carry-on": lambda one, _: one.carry_on(),
    "role": lambda one, x: one.role(*pair("role", x)),
    "who": lambda one, x: one.who(*pair("who", x)),
    "title": lambda one, x: one.describe(title=x.strip()),
    "kind": lambda one, x: one.describe(kind=_some("kind", x)),
    "language": lambda one, x: one.describe(language=_some("language", x)),
    "fact": _fact,
}
