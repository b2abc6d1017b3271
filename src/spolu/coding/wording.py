"""The words that the events of a log hold, quotes, memos, tags and reasons: which they are, forgotten, and said otherwise."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Any

from spolu.coding.model import Event


def forgotten(event: Event, codings: Collection[str]) -> Event:
    """Return an event without the words of ``codings``: quotes and memos blank, ids and places kept."""
    data: dict[str, Any] = dict(event.data)
    row = data.get("coding")
    if row and row["id"] in codings:
        data["coding"] = {**row, "quote": "", "memo": ""}
    if event.op == "move" and data["id"] in codings:
        data |= {side: {**data[side], "quote": ""} for side in ("to", "from")}
    memo = data.get("memo")
    if memo and memo["target"] in codings:
        data |= {"memo": {**memo, "text": ""}, "before": ""}
    if event.op == "adjudicate" and not set(codings).isdisjoint(str(data["pair"]).split("|")):
        data["reason"] = ""
    return replace(event, data=data)


def texts(event: Event) -> tuple[str, ...]:
    """Return the quotes, memos, tags and reasons that an event holds."""
    data: dict[str, Any] = dict(event.data)
    found: list[str] = [data[key].get("quote", "") for key in ("coding", "to", "from") if data.get(key)]
    found += [data["coding"].get("memo", "")] if data.get("coding") else []
    found += [data["memo"].get("text", ""), data.get("before", "")] if data.get("memo") else []
    found += [data.get("tag", ""), data.get("reason", "")]
    return tuple(filter(None, found))


def reworded(event: Event, words: Mapping[str, str]) -> Event:
    """Return an event with other quotes, memos, tags and reasons: each that `texts` gives by what ``words`` says for it."""
    data: dict[str, Any] = dict(event.data)
    for key, fields in (("coding", ("quote", "memo")), ("to", ("quote",)), ("from", ("quote",)), ("memo", ("text",))):
        row = data.get(key)
        if row:
            data[key] = row | {f: words.get(row[f], row[f]) for f in fields if f in row}
    for key in {"before", "tag", "reason"} & data.keys():
        data[key] = words.get(data[key], data[key])
    return replace(event, data=data)
