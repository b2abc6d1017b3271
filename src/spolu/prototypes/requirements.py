"""``requirements.yaml``: what the new tool must do, for whom, and what that rests on; criteria in Gherkin."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, get_args

from spolu.errors import Faults, FormatError, SpoluError
from spolu.prototypes.model import Criterion, Decision, Link, Moscow, Requirement
from spolu.yamlfile import Path, dump, load

STATUSES = ("draft", "agreed", "built", "tested", "dropped")
LANGUAGES = ("cs", "pl", "en", "sk")


def is_texts(value: Any) -> bool:
    """Whether a value is a text per language."""
    return isinstance(value, dict) and all(isinstance(k, str) and isinstance(v, str) for k, v in value.items())


def is_strings(value: Any) -> bool:
    """Whether a value is a list of texts."""
    return isinstance(value, list) and all(isinstance(v, str) for v in value)


def is_links(value: Any) -> bool:
    """Whether a value is a list of ids, or of ids with the fingerprint of what they pointed to."""
    return isinstance(value, list) and all(
        isinstance(v, str) or (isinstance(v, dict) and {"to"} <= v.keys() <= {"to", "fingerprint"}) for v in value
    )


_KEYS: Mapping[str, tuple[Callable[[Any], bool], str]] = {
    "id": (lambda v: isinstance(v, str) and bool(v), "a short id, as REQ-01"),
    "text": (is_texts, "a sentence per language, as {cs: …}"),
    "whom": (is_strings, "a list of roles, as [client]"),
    "moscow": (lambda v: v in get_args(Moscow), f"one of {', '.join(get_args(Moscow))}"),
    "insights": (is_links, "a list of insights, as [I-01]"),
    "idea": (lambda v: isinstance(v, str), "a workshop turn, as W01/t012"),
    "legal": (lambda v: isinstance(v, str), "the ground, in words"),
    "waiver": (lambda v: isinstance(v, str), "the reason, in words"),
    "criteria": (lambda v: isinstance(v, list) and all(isinstance(c, dict) and {"id", "gherkin"} <= c.keys() for c in v), "a list of {id, language, gherkin}"),
    "status": (lambda v: v in STATUSES, f"one of {', '.join(STATUSES)}"),
    "decisions": (lambda v: isinstance(v, list) and all(isinstance(d, dict) and {"at", "who", "what"} <= d.keys() for d in v), "a list of {at, who, what, because}"),
}  # fmt: skip


def check_keys(
    row: Any, keys: Mapping[str, tuple[Callable[[Any], bool], str]], path: Path, lines: Mapping[Path, int], place: str
) -> list[SpoluError]:
    """Return what is wrong with the keys of one entry, each fault with its line."""

    def at(key: str | None = None) -> str:
        return f"{place}:{lines.get((*path, key) if key else path, lines.get(path, 1))}"

    if not isinstance(row, dict):
        return [FormatError(at(), "this entry has no keys", "Write - id: …")]
    found: list[SpoluError] = [
        FormatError(at(k), f"'{k}' means nothing here", f"Known are: {', '.join(keys)}") for k in row if k not in keys
    ]
    found += [
        FormatError(at(k), f"'{k}' must be {keys[k][1]}", "") for k, v in row.items() if k in keys and not keys[k][0](v)
    ]
    if "id" not in row:
        found.append(FormatError(at(), "the id is missing", "Write id: …"))
    return found


def links(rows: Iterable[Any]) -> tuple[Link, ...]:
    """Return links from ids, or ids with fingerprints."""
    return tuple(Link(r) if isinstance(r, str) else Link(r["to"], r.get("fingerprint", "")) for r in rows)


def plain_links(given: Iterable[Link]) -> list[Any]:
    """Return links as they stand in YAML."""
    return [{"to": link.to, "fingerprint": link.fingerprint} if link.fingerprint else link.to for link in given]


def parse(text: str, place: str = "requirements.yaml") -> tuple[Requirement, ...]:
    """Return the requirements of a file, in their order.

    Raises:
        Faults: every fault, each with its line; criteria that are no Gherkin too.
    """
    data, lines = load(text, place)
    rows = data or []
    if not isinstance(rows, list):
        raise FormatError(f"{place}:1", "requirements are a list", "Begin each with - id: REQ-01")
    faults: list[SpoluError] = []
    made: list[Requirement] = []
    for n, row in enumerate(rows):
        found = check_keys(row, _KEYS, (n,), lines, place)
        if not found:
            found = _gherkin_faults(row, n, lines, place)
        if not found and any(r.id == row["id"] for r in made):
            found = [FormatError(f"{place}:{lines[n,]}", f"'{row['id']}' stands twice", "Give one of them another id")]
        faults += found
        if not found:
            made.append(_requirement(row))
    if faults:
        raise Faults(faults)
    return tuple(made)


def _requirement(row: Mapping[str, Any]) -> Requirement:
    values: dict[str, Any] = {**row, "whom": tuple(row.get("whom", ())), "insights": links(row.get("insights", ()))}
    values["criteria"] = tuple(
        Criterion(c["id"], c["gherkin"], c.get("language", "cs")) for c in row.get("criteria", ())
    )
    values["decisions"] = tuple(
        Decision(str(d["at"]), d["who"], d["what"], tuple(d.get("because", ()))) for d in row.get("decisions", ())
    )
    return Requirement(**values)


def render(requirements: Sequence[Requirement]) -> str:
    """Return requirements as YAML, an empty line between them; what is empty is left out."""
    return "\n".join(dump([_row(r)]) for r in requirements)


def _row(r: Requirement) -> dict[str, Any]:
    row: dict[str, Any] = {
        "id": r.id, "text": dict(r.text), "whom": list(r.whom), "moscow": r.moscow, "insights": plain_links(r.insights),
        "idea": r.idea, "legal": r.legal, "waiver": r.waiver,
        "criteria": [{"id": c.id, "language": c.language, "gherkin": c.gherkin} for c in r.criteria],
        "status": r.status,
        "decisions": [{"at": d.at, "who": d.who, "what": d.what, "because": list(d.because)} for d in r.decisions],
    }  # fmt: skip
    return {key: value for key, value in row.items() if value not in ("", [], {})}


# ---------------------------------------------------------------------- Gherkin

_FEATURE = {"cs": "Požadavek", "pl": "Właściwość", "en": "Feature", "sk": "Požiadavka"}
_SAYS = {
    "cs": ("kritériu nerozumíme", "Pište Scénář:, a pod něj Pokud, Když, Pak"),
    "pl": ("nie rozumiemy kryterium", "Proszę pisać Scenariusz:, a pod nim Zakładając, Jeżeli, Wtedy"),
    "en": ("this criterion is not understood", "Write Scenario:, and below it Given, When, Then"),
    "sk": ("kritériu nerozumieme", "Píšte Scenár:, a pod neho Pokiaľ, Keď, Tak"),
}


def feature(requirement: Requirement, language: str) -> str:
    """Return the criteria of a requirement in one language as a Gherkin feature."""
    body = "\n\n".join(c.gherkin.rstrip() for c in requirement.criteria if c.language == language)
    title = requirement.text.get(language, requirement.id).replace("\n", " ")
    return f"# language: {language}\n{_FEATURE[language]}: {requirement.id} {title}\n\n{body}\n"


def _gherkin_faults(row: Mapping[str, Any], n: int, lines: Mapping[Path, int], place: str) -> list[SpoluError]:
    from gherkin.errors import CompositeParserException, ParserException
    from gherkin.parser import Parser

    found: list[SpoluError] = []
    for k, c in enumerate(row.get("criteria", ())):
        language = c.get("language", "cs")
        at = lines.get((n, "criteria", k, "gherkin"), lines[n,])
        if language not in LANGUAGES:
            found.append(
                FormatError(
                    f"{place}:{at}", f"'{language}' is no language of criteria", f"Known are: {', '.join(LANGUAGES)}"
                )
            )
            continue
        text = f"# language: {language}\n{_FEATURE[language]}: x\n\n{c['gherkin']}\n"
        try:
            parsed = Parser().parse(text)
        except (CompositeParserException, ParserException) as error:
            first = getattr(error, "errors", [error])[0]
            line = at + max(0, first.location["line"] - 3)
            found.append(FormatError(f"{place}:{line}", f"{_SAYS[language][0]} {c['id']}", _SAYS[language][1]))
            continue
        children: Any = parsed.get("feature", {})
        if not any(child.get("scenario", {}).get("steps") for child in children.get("children", ())):
            found.append(FormatError(f"{place}:{at}", f"{_SAYS[language][0]} {c['id']}", _SAYS[language][1]))
    return found
