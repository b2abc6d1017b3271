"""An insight as a file: front matter that links it to its evidence, then prose."""

import re
from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any, get_args

from spolu.errors import Faults, FormatError
from spolu.reports.model import Confidence, Insight, Query
from spolu.schema import ID, TEXTS, Choice, Entry, Many, Text, faults, misnamed
from spolu.yamlfile import cut, dump, load

_FRONT = re.compile(r"---\n(.*?)^---(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_PROSE = Text("a text", empty=True)
_CODINGS = Many(Text("a coding"), "a list of codings, as [c001, c002]")
FRONT = Entry(
    {
        "id": Text("a short id, as I-01", ID), "title": TEXTS, "statement": TEXTS, "evidence": _CODINGS, "counter": _CODINGS,
        "query": Entry(
            {"codes": Many(Text("a code"), "a list of codes, as [trust]"), "roles": Many(Text("a role"), "a list of roles, as [client]")},
            "a query, as {codes: [trust]}",
        ),
        "asked": Many(Text("a transcript, as U01"), "a list of transcripts, as [R01]"), "confidence": Choice(get_args(Confidence)),
        "because": _PROSE, "limits": _PROSE, "status": Choice(("draft", "confirmed")), "author": _PROSE,
        "fingerprint": Text("12 letters and digits", "[0-9a-f]{12}|", empty=True),
    },
    "the front matter of an insight, as id: I-01", ["id"],
)  # fmt: skip
_LISTS = ("evidence", "counter", "asked")


def render(insight: Insight) -> str:
    """Return an insight as Markdown with YAML front matter; what has its default is left out, but for the confidence."""
    blank = Insight(insight.id, confidence="low" if insight.confidence != "low" else "high")
    values = {f.name: getattr(insight, f.name) for f in fields(Insight) if f.name != "body"}
    head = {name: _plain(value) for name, value in values.items() if name == "id" or value != getattr(blank, name)}
    return f"---\n{dump(head)}---\n{insight.body}"


def _plain(value: object) -> object:
    if isinstance(value, Query):
        return {key: list(names) for key, names in (("codes", value.codes), ("roles", value.roles)) if names}
    if isinstance(value, Mapping):
        return dict(value)
    return list(value) if isinstance(value, tuple) else value


def parse(text: str, place: str = "") -> Insight:
    """Return the insight in a file.

    Args:
        text: of the file.
        place: its path, for faults; a file has the name of its insight. "" = no file yet.

    Raises:
        FormatError: there is no front matter, or it is not YAML.
        Faults: what is wrong in the front matter, all at once, each with its line.
    """
    match = _FRONT.match(text)
    if not match:
        raise FormatError(
            f"{place}:1", "there is no front matter between two lines of ---", "Begin with --- and id: I-01"
        )
    found, lines = load(f"\n{match[1]}", place)  # a line for the --- above, so that lines are those of the file
    head = _written(found) if isinstance(found, dict) else found or {}
    wrong = faults(FRONT, head, lines, place) or (misnamed(head["id"], place) if place else [])
    if wrong:
        raise Faults(wrong)
    head |= {name: tuple(head.get(name, ())) for name in _LISTS}
    if "query" in head:
        head["query"] = Query(**{key: tuple(names) for key, names in head["query"].items()})
    return Insight(**head, body=text[match.end() :])


def _written(head: Mapping[Any, Any]) -> dict[Any, Any]:
    """Return front matter without what waits for its value, as ``evidence:`` and, where nothing is translated yet, ``pl:``."""

    def texts(value: Mapping[Any, Any]) -> dict[Any, Any]:
        return {language: text for language, text in value.items() if text is not None or cut({language: text})}

    return {k: texts(v) if isinstance(v, dict) else v for k, v in head.items() if v is not None}


def confirmed(text: str, fingerprint: str) -> str:
    """Return an insight's file with another fingerprint; where its front matter allows it, all else stays as typed.

    Raises:
        FormatError, Faults: as `parse`.
    """
    wanted = replace(parse(text), fingerprint=fingerprint)
    front = _FRONT.match(text)
    if front is None or front[1].lstrip().startswith("{"):  # written as {id: I-01, …}, where no line can be put behind
        return render(wanted)
    line = dump({"fingerprint": fingerprint})
    head, there = re.subn(r"^fingerprint:.*\n", line, front[1], count=1, flags=re.MULTILINE)
    return f"---\n{head if there else head + line}---\n{wanted.body}"
