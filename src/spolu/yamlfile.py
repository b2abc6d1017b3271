"""YAML that people write: read with the line of every entry, so that each fault can name its place."""

from collections.abc import Mapping
from typing import Any

from spolu.errors import FormatError

Path = tuple[str | int, ...]


def load(text: str, place: str) -> tuple[Any, Mapping[Path, int]]:
    """Return what a YAML text holds, and the line (from 1) of every entry by its path.

    Raises:
        FormatError: not YAML; the place names the line.
    """
    import yaml

    try:
        node = yaml.compose(text, Loader=yaml.CSafeLoader)
        data = yaml.load(text, Loader=yaml.CSafeLoader)  # a safe loader, only written in C
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise FormatError(f"{place}:{line}", f"not YAML: {error.problem}", "Mend this line") from None
    lines: dict[Path, int] = {}
    if node is not None:
        _walk(node, (), lines)
    return data, lines


def _walk(node: Any, path: Path, lines: dict[Path, int]) -> None:
    import yaml

    lines[path] = node.start_mark.line + 1
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            _walk(value, (*path, key.value), lines)
            lines[*path, key.value] = key.start_mark.line + 1
    elif isinstance(node, yaml.SequenceNode):
        for n, value in enumerate(node.value):
            _walk(value, (*path, n), lines)


def dump(data: Any) -> str:
    """Return data as YAML in its own order, letters as they are, texts of several lines as blocks."""
    import yaml

    class Dumper(yaml.SafeDumper):
        """Made here, so that its representer touches nobody else's."""

    def text(dumper: Any, value: str) -> Any:
        plain = "\n" not in value or any(line.endswith(" ") for line in value.split("\n"))
        return dumper.represent_scalar("tag:yaml.org,2002:str", value, style=None if plain else "|")

    Dumper.add_representer(str, text)
    return str(yaml.dump(data, Dumper=Dumper, allow_unicode=True, sort_keys=False, width=110))
