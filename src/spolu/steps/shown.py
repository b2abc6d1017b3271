"""A result with its table: shows as the table, or as an invitation where there is nothing yet."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from spolu import views
from spolu.frames import frame, told
from spolu.store import Store
from spolu.trace import Contents

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True)
class Shown:
    """A result with its table; shows as the table, its heads in ``language``, or as an invitation where there is nothing yet."""

    table: "pd.DataFrame | None"
    invitation: views.View
    language: str
    rows: tuple[dict[str, object], ...] = ()

    def frame(self) -> "pd.DataFrame":
        """Return the table; an empty one where there is nothing yet."""
        return frame((), ()) if self.table is None else self.table

    def as_dict(self) -> list[dict[str, object]]:
        """Return the rows as plain values."""
        return list(self.rows)

    def _repr_html_(self) -> str:
        if self.table is None:
            return self.invitation._repr_html_()
        return str(told(self.table, self.language).to_html(index=False, border=0))

    def __repr__(self) -> str:
        """Return the table as text."""
        return (
            repr(self.invitation) if self.table is None else str(told(self.table, self.language).to_string(index=False))
        )


def nothing_coded(store: Store, contents: Contents) -> views.View:
    """Return the invitation to begin coding."""
    first = contents.transcripts[0].id if contents.transcripts else "R01"
    return views.empty("no codings", store.settings.interface, first=first)


def shown(rows: list[dict[str, object]], invitation: views.View, language: str) -> Shown:
    """Return rows as a result with its table; without rows, the invitation."""
    return Shown(frame(rows, list(rows[0])) if rows else None, invitation, language, tuple(rows))
