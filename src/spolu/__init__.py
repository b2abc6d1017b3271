"""spolu: from a transcript to a prototype screen, with every step open to being followed back."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spolu.errors import SpoluError
    from spolu.study import Study

__version__ = "0.1.0"
__all__ = ["SpoluError", "Study", "open"]

_HOMES = {"Study": "spolu.study", "open": "spolu.study", "SpoluError": "spolu.errors"}


def __getattr__(name: str) -> Any:
    """Import a public name where it is first used, so that ``import spolu`` stays instant."""
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'spolu' has no attribute {name!r}")
