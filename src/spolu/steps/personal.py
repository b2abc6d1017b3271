"""What a person chose for themselves (keys, the codes on 1–9): a file in their own settings folder, never in a study.

It lies outside the browser, because a browser forgets with every new port of the notebook's server. A file that is
missing or damaged means that nothing was chosen; it never stops anybody from coding.
"""

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from spolu import atomic

_FILE = "coding-view.json"


def folder() -> Path:
    """Return the settings folder: ``SPOLU_SETTINGS``, or the user's own."""
    from platformdirs import user_config_path

    return Path(os.environ.get("SPOLU_SETTINGS") or user_config_path("spolu", appauthor=False))


def chosen(*place: str) -> dict[str, Any]:
    """Return what was chosen at a place (``"keys"``; ``"slots", "study/ha"``); empty where nothing was."""
    found: Any = _read()
    for key in place:
        found = found.get(key) if isinstance(found, dict) else None
    return found if isinstance(found, dict) else {}


def choose(value: Mapping[str, Any], *place: str) -> None:
    """Keep a choice; everything else in the file stays.

    Raises:
        OSError: the file cannot be written.
    """
    whole = at = _read()
    for key in place[:-1]:
        if not isinstance(at.get(key), dict):
            at[key] = {}
        at = at[key]
    at[place[-1]] = dict(value)
    path = folder() / _FILE
    path.parent.mkdir(parents=True, exist_ok=True)
    atomic.write(path, (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode())


def _read() -> dict[str, Any]:
    try:
        found = json.loads((folder() / _FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}
