"""An insight as a file: front matter that links it to its evidence, then prose."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import Any, get_args

from spolu.errors import Faults, FormatError, SpoluError
from spolu.reports.model import Confidence, Insight, Query
from spolu.yamlfile import CUT, cut

_ORDER = ("id", "title", "statement", "evidence", "counter", "query", "asked", "confidence", "because", "limits", "status", "author", "fingerprint")  # fmt: skip
_DEFAULTS = {f.name: f.default for f in fields(Insight)}
_LISTS = ("evidence", "counter", "asked")


def render(insight: Insight) -> str:
    """Return an insight as Markdown with YAML front matter; what has its default is left out."""
    import yaml

    head: dict[str, Any] = {}
    for name in _ORDER:
        value = getattr(insight, name)
        if name == "query" and value is not None:
            head[name] = {k: list(v) for k, v in (("codes", value.codes), ("roles", value.roles)) if v}
        elif name in _LISTS and value:
            head[name] = list(value)
        elif name in ("title", "statement") and value:
            head[name] = dict(value)
        elif name in ("id", "confidence") or (
            name not in ("query", *_LISTS, "title", "statement") and value != _DEFAULTS[name]
        ):
            head[name] = value
    front = yaml.safe_dump(head, allow_unicode=True, sort_keys=False, width=110)
    return f"---\n{front}---\n{insight.body}"


def parse(text: str, place: str = "") -> Insight:
    """Return the insight in a file.

    Raises:
        Faults: what is wrong in the front matter, all at once, each with its line.
    """
    import yaml

    match = re.match(r"---\n(.*?)^---\n", text, re.DOTALL | re.MULTILINE)
    if not match:
        raise FormatError(
            f"{place}:1", "there is no front matter between two lines of ---", "Begin with --- and id: I-01"
        )
    try:
        head = yaml.safe_load(match[1]) or {}
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 2 if error.problem_mark else 1
        raise FormatError(f"{place}:{line}", f"not YAML: {error.problem}", "Mend this line") from None
    faults = _faults(head, match[1].splitlines(), place)
    if faults:
        raise Faults(faults)
    for name in _LISTS:
        head[name] = tuple(head.get(name) or ())
    query = head.pop("query", None)
    if query is not None:
        query = Query(tuple(query.get("codes", ())), tuple(query.get("roles", ())))
    return Insight(**head, query=query, body=text[match.end() :])


def _faults(head: Mapping[str, Any], lines: Sequence[str], place: str) -> list[SpoluError]:
    def at(key: str) -> str:
        return f"{place}:{next((n for n, line in enumerate(lines, 2) if line.startswith(f'{key}:')), 1)}"

    found: list[SpoluError] = []
    if not isinstance(head.get("id"), str):
        found.append(FormatError(at("id"), "the id is missing", "Write id: I-01"))
    found += [
        FormatError(at(k), f"'{k}' means nothing here", f"Known are: {', '.join(_ORDER)}")
        for k in head
        if k not in _ORDER
    ]
    found += [
        FormatError(at(k), f"'{k}' must be a text per language", f"Write {k}: {{cs: …}}")
        for k in ("title", "statement") if k in head and not isinstance(head[k], dict)
    ]  # fmt: skip
    halves = {k: cut(head[k]) for k in ("title", "statement") if isinstance(head.get(k), dict)}
    found += [FormatError(at(k), f"'{half}' is no name here", CUT) for k, half in halves.items() if half]
    found += [
        FormatError(at(k), f"'{k}' must be a list", f"Write {k}: [c001, c002]")
        for k in _LISTS if head.get(k) is not None and not isinstance(head[k], list)
    ]  # fmt: skip
    if "query" in head and not isinstance(head["query"], dict):
        found.append(FormatError(at("query"), "a query names codes", "Write query: {codes: [trust]}"))
    if head.get("confidence", "low") not in get_args(Confidence):
        found.append(
            FormatError(at("confidence"), f"confidence is one of {', '.join(get_args(Confidence))}", "Choose one")
        )
    if head.get("status", "draft") not in ("draft", "confirmed"):
        found.append(FormatError(at("status"), "status is draft or confirmed", "Choose one"))
    return found
