"""YAML that people write: read with the line of every entry, so that each fault can name its place."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from spolu.errors import FormatError

Path = tuple[str | int, ...]
MOST = 200_000
"""Entries of a file, those that anchors repeat counted each time; a few lines of anchors can stand for millions."""
_TONGUE = re.compile(r"[a-z]{2,3}(-[A-Za-z]+)*")
CUT = "A comma cut this text in two; put the whole of it in quotation marks"
"""What to do about a text in braces whose second half YAML took for a key of its own."""


def cut(texts: Mapping[Any, Any]) -> str:
    """Return the half of a text that YAML took for a language, as in ``{cs: never, not once}``; "" where there is none."""
    return next((str(key) for key, value in texts.items() if value is None and not _TONGUE.fullmatch(str(key))), "")


def load(text: str, place: str) -> tuple[Any, Mapping[Path, int]]:
    """Return what a YAML text holds, and the line (from 1) of every entry by its path.

    Raises:
        FormatError: not YAML, a key that stands twice, or anchors without end; the place names the line.
    """
    import yaml

    try:
        node = yaml.compose(text, Loader=yaml.CSafeLoader)
        data = yaml.load(text, Loader=yaml.CSafeLoader)  # a safe loader, only written in C
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise FormatError(f"{place}:{line}", f"not YAML: {error.problem}", "Mend this line") from None
    except yaml.reader.ReaderError as error:
        line = text.encode()[: error.position].count(b"\n") + 1
        raise FormatError(f"{place}:{line}", "a character that no text has stands here", "Take it out") from None
    except (ValueError, RecursionError) as error:
        raise FormatError(f"{place}:1", f"a value cannot be read: {error}", "Put it in quotation marks") from None
    lines: dict[Path, int] = {}
    try:
        if node is not None:
            _walk(node, (), lines, place)
    except RecursionError:
        raise _endless(place, 1) from None
    return data, lines


def line_of(path: Path, lines: Mapping[Path, int]) -> int:
    """Return the line of a path, or of the nearest thing around it that has one."""
    while path and path not in lines:
        path = path[:-1]
    return lines.get(path, 1)


def _endless(place: str, line: int) -> FormatError:
    return FormatError(f"{place}:{line}", "anchors (&, *) repeat an entry without end", "Write the entry out")


def _walk(node: Any, path: Path, lines: dict[Path, int], place: str) -> None:
    import yaml

    lines[path] = node.start_mark.line + 1
    if len(lines) > MOST:
        raise _endless(place, lines[path])
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if (*path, key.value) in lines:
                raise FormatError(
                    f"{place}:{key.start_mark.line + 1}", f"'{key.value}' stands twice", "Take one of them out"
                )
            _walk(value, (*path, key.value), lines, place)
            lines[*path, key.value] = key.start_mark.line + 1
    elif isinstance(node, yaml.SequenceNode):
        for n, value in enumerate(node.value):
            _walk(value, (*path, n), lines, place)


def dump(data: Any) -> str:
    """Return data as YAML in its own order, letters as they are, texts of several lines as blocks."""
    import yaml

    return str(yaml.dump(data, Dumper=_dumper(), allow_unicode=True, sort_keys=False, width=_WIDTH))


def entry(row: Mapping[str, Any]) -> str:
    """Return ``dump([row])``, a list with one entry; quickly where all its texts are words that YAML has as they are.

    PyYAML takes a third of a millisecond an entry, and a codebook has hundreds of them. A row that holds the same list
    or mapping twice has it written twice, and not as an anchor.
    """
    lines = [line for key, value in row.items() for line in _lines(key, value)]
    return dump([row]) if None in lines or not lines else "- " + "\n".join(map(str, lines))[2:] + "\n"


def _lines(key: str, value: object) -> Iterator[str | None]:
    """Yield the lines of one value of an entry; None where it must be left to PyYAML."""
    if not _is_plain(key) or len(key) > _SIMPLE:
        yield None
    elif isinstance(value, bool):
        yield f"  {key}: {'true' if value else 'false'}"
    elif isinstance(value, str):
        yield _written(f"  {key}: ", value, "    ")
    elif isinstance(value, dict) and value:
        yield f"  {key}:"
        for name, text in value.items():
            yield _written(f"    {name}: ", text, "      ") if _is_plain(name) and len(name) <= _SIMPLE else None
    elif isinstance(value, list) and value:
        yield f"  {key}:"
        for text in value:
            yield _written("  - ", text, "    ")
    else:
        yield None


def _written(head: str, text: object, indent: str) -> str | None:
    """Return a text behind its key, broken where PyYAML breaks it: at the first space behind the last column."""
    if not isinstance(text, str) or not _is_plain(text):
        return None
    line = head + text
    if len(line) <= _WIDTH:
        return line
    first, *words = text.split(" ")
    lines, line = [], head + first
    for word in words:
        if len(line) > _WIDTH:
            lines.append(line)
            line = indent + word
        else:
            line += f" {word}"
    return "\n".join([*lines, line])


def _is_plain(text: str) -> bool:
    """Whether YAML has a text as it is and reads it as a text: words with single spaces, none of ``yes``, ``null`` …"""
    import yaml

    if not _PLAIN.fullmatch(text):
        return False
    others = yaml.SafeDumper.yaml_implicit_resolvers.get(text[0], ())
    return not any(form.match(text) for _, form in others)


_WIDTH = 110
_SIMPLE = 100
"""Letters of a key that PyYAML certainly writes without a question mark before it."""
_PLAIN = re.compile(r"[^\W\d_][\w.,;!?()/+%=–—…„“”‚’'\"-]*(?: [\w.,;!?()/+%=–—…„“”‚’'\"-]+)*")


def lean(row: Mapping[str, Any]) -> dict[str, Any]:
    """Return an entry without what is empty (None, False, "", [], {}); a 0 says something and stays."""
    return {k: v for k, v in row.items() if v is not None and v is not False and v not in ("", [], {})}


@lru_cache(maxsize=1)
def _dumper() -> Any:
    import yaml

    class Dumper(yaml.SafeDumper):
        """Made here, so that its representer touches nobody else's."""

    def text(dumper: Any, value: str) -> Any:
        # A block that ends in empty lines ends the document, too, and what is put behind it would not be read.
        open_ended = value.endswith("\n\n") or value == "\n"
        plain = "\n" not in value or open_ended or any(line.endswith(" ") for line in value.split("\n"))
        return dumper.represent_scalar("tag:yaml.org,2002:str", value, style=None if plain else "|")

    Dumper.add_representer(str, text)
    return Dumper


def confirm_links(text: str, at: Path, fingerprints: Mapping[str, str]) -> str:
    """Return a YAML text in which the links of the list at a path carry these fingerprints; all else stays as typed.

    Args:
        text: valid YAML.
        at: the path of a list of ids, or of mappings with ``to`` and ``fingerprint``.
        fingerprints: id -> fingerprint; links to other ids stay as they are.
    """
    import yaml

    found: Any = yaml.compose(text, Loader=yaml.CSafeLoader)
    for part in at:
        if isinstance(part, int):
            found = found.value[part]
        else:
            found = next((v for k, v in found.value if k.value == part), None)
        if found is None:
            return text
    changes = [_link_change(node, text, fingerprints) for node in found.value]
    for start, end, new in sorted((c for c in changes if c), reverse=True):
        text = text[:start] + new + text[end:]
    return text


def _link_change(node: Any, text: str, fingerprints: Mapping[str, str]) -> tuple[int, int, str] | None:
    import yaml

    link = None if isinstance(node, yaml.ScalarNode) else {key.value: value for key, value in node.value}
    to = link["to"] if link else node
    if not (new := fingerprints.get(to.value)):
        return None
    # Twelve hex digits may all be decimal ones, which YAML would read as a number.
    written = new if yaml.safe_load(new) == new else f"'{new}'"
    if link is None:
        start, end = node.start_mark.index, node.end_mark.index
        return start, end, f"{{to: {text[start:end]}, fingerprint: {written}}}"
    old = link.get("fingerprint", to)
    start, end = old.start_mark.index, old.end_mark.index
    if "fingerprint" in link:
        return start, end, written
    comma = ", " if node.flow_style else "\n" + " " * node.value[0][0].start_mark.column
    return end, end, f"{comma}fingerprint: {written}"
