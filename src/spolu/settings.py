"""``study.toml``: what makes a folder a study, and what its owner may choose."""

import json
import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from spolu.errors import Faults, FormatError, SpoluError
from spolu.interviews.model import SCOPES
from spolu.interviews.pseudonyms import check as modes
from spolu.language import LANGUAGES


@dataclass(frozen=True, slots=True)
class Settings:
    """The choices of one study.

    Attributes:
        id: names the study's vault; letters, digits and hyphens.
        title, about, method: texts per language; ``about``: why the study and for whom, ``method``: how, in words.
        languages: of the material, the commonest first. ``interface``: of notebooks, reports and messages.
        seed: makes every draw of the study repeatable.
        attributes: the study's own columns of ``participants.csv``.
        consent: the scopes that participants were asked for.
        anonymise: identifier kind -> mode (see `spolu.interviews.pseudonyms`).
        session: facts that are noted of every session (``date``, ``site``); the preview says which are missing.
        columns: remembered headers of sticky-note tables: meaning -> header.
        theme: tokens of the prototype's theme: colours, font, logo.
        originals: a package whose data are the (invented) originals of an example study; "" in every real study.
        public_passphrase: of the vault of a study whose originals are invented; "" in every real study.
    """

    id: str
    title: Mapping[str, str]
    languages: tuple[str, ...] = ("cs",)
    interface: str = "cs"
    seed: int = 1
    about: Mapping[str, str] = field(default_factory=dict)
    method: Mapping[str, str] = field(default_factory=dict)
    attributes: tuple[str, ...] = ()
    consent: tuple[str, ...] = SCOPES
    session: tuple[str, ...] = ()
    anonymise: Mapping[str, str] = field(default_factory=dict)
    columns: Mapping[str, str] = field(default_factory=dict)
    theme: Mapping[str, str] = field(default_factory=dict)
    originals: str = ""
    public_passphrase: str = ""


def parse(text: str, place: str = "study.toml") -> Settings:
    """Return the settings that a ``study.toml`` holds.

    Raises:
        FormatError: not TOML.
        Faults: keys that are missing, unknown or of the wrong kind, all of them.
    """
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise FormatError(place, f"not TOML: {error}", "Mend the line named above") from error
    values: dict[str, Any] = {}
    faults: list[SpoluError] = []
    given = _flat(data)
    for key, value in given:
        if key not in _KEYS:
            faults.append(FormatError(place, f"'{key}' means nothing here", f"Known are: {', '.join(_KEYS)}"))
            continue
        name, right, what = _KEYS[key]
        if right(value):
            values[name] = tuple(value) if isinstance(value, list) else value
        else:
            faults.append(FormatError(place, f"'{key}' must be {what}", f"It is {_wrong(value)!r}"))
    faults += modes(values.get("anonymise", {}), place)
    faults += [
        FormatError(place, f"'{key}' is missing", f"Add {key}")
        for key in ("study.id", "study.title") if key not in dict(given)
    ]  # fmt: skip
    if faults:
        raise Faults(faults)
    return Settings(**values)


def with_columns(text: str, columns: Mapping[str, str]) -> str:
    """Return the text of a ``study.toml`` that remembers ``columns``; everything else stays as it is written.

    Raises:
        FormatError: the result could not be read back, as where the file writes the columns in another way.
    """
    pairs = ", ".join(f"{meaning} = {json.dumps(header, ensure_ascii=False)}" for meaning, header in columns.items())
    line = f"columns = {{{pairs}}}"
    text = text if text.endswith("\n") else f"{text}\n"
    section = re.search(r"^\[interviews\][^\n]*\n", text, re.MULTILINE)
    if section is None:
        new = f"{text.rstrip()}\n\n[interviews]\n{line}\n"
    else:
        until = re.search(r"^\[", text[section.end() :], re.MULTILINE)
        end = section.end() + until.start() if until else len(text)
        body = re.sub(r"^columns\s*=.*\n?", "", text[section.end() : end], flags=re.MULTILINE)
        new = f"{text[: section.end()]}{line}\n{body}{text[end:]}"
    if parse(new).columns != columns:
        raise FormatError("study.toml", "the columns of tables cannot be noted here", f"Write by hand: {line}")
    return new


def _texts(value: object) -> bool:
    return isinstance(value, dict) and all(isinstance(v, str) for v in value.values())


def _wrong(value: object) -> object:
    """Return what of a table is no text; anything else as it is."""
    return {key: v for key, v in value.items() if not isinstance(v, str)} if isinstance(value, dict) else value


def _strings(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(v, str) for v in value)


def _name(value: object) -> bool:
    return isinstance(value, str) and bool(value) and value.replace("-", "").isalnum()


_KEYS: Mapping[str, tuple[str, Callable[[Any], bool], str]] = {
    "study.id": ("id", _name, "a name of letters, digits and hyphens"),
    "study.title": ("title", _texts, "a text per language, as {cs = \"…\"}"),
    "study.about": ("about", _texts, "a text per language"),
    "study.method": ("method", _texts, "a text per language"),
    "study.languages": ("languages", lambda v: _strings(v) and bool(v), "a list of languages, as [\"cs\", \"pl\"]"),
    "study.interface": ("interface", lambda v: v in LANGUAGES, f"one of {', '.join(LANGUAGES)}"),
    "study.seed": ("seed", lambda v: type(v) is int, "a whole number"),
    "interviews.attributes": ("attributes", _strings, "a list of column names"),
    "interviews.consent": ("consent", lambda v: _strings(v) and set(v) <= set(SCOPES), f"a list out of {SCOPES}"),
    "interviews.session": ("session", _strings, "a list of facts, as [\"date\", \"site\"]"),
    "interviews.columns": ("columns", _texts, "meaning = \"header\""),
    "interviews.originals": ("originals", lambda v: isinstance(v, str), "the name of a package"),
    "anonymise": ("anonymise", _texts, "KIND = \"mode\""),
    "theme": ("theme", _texts, "token = \"value\""),
    "vault.public_passphrase": ("public_passphrase", lambda v: isinstance(v, str), "a text"),
}  # fmt: skip


def _flat(data: Mapping[str, Any]) -> list[tuple[str, Any]]:
    """Return ``section.key`` and value; ``anonymise`` and ``theme`` are whole tables."""
    whole = [(key, value) for key, value in data.items() if key in ("anonymise", "theme")]
    parts = [
        (f"{section}.{key}", value)
        for section, table in data.items() if section not in ("anonymise", "theme")
        for key, value in (table.items() if isinstance(table, dict) else [("", table)])
    ]  # fmt: skip
    return whole + parts
