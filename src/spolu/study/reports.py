"""The verbs of the report: insights with their evidence, and who may see what."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from spolu import frames, views
from spolu.steps import prototypes, reports
from spolu.study.base import Base

if TYPE_CHECKING:
    from pandas import DataFrame


class Reports(Base):
    """Insights and the report."""

    def insights(self) -> "DataFrame | views.View":
        """One row an insight."""
        found = self.store.insights()
        return frames.insights(found, self.language) if found else views.empty("no insights", self.language)

    def insight(self, id: str) -> views.View:
        """Show an insight with its evidence and what speaks against it."""
        return reports.insight(self.store, id)

    def confirm(self, id: str) -> None:
        """Say that an insight or requirement was read against what it rests on: its links are no longer suspect."""
        prototypes.confirm(self.store, id)

    def report(self) -> views.View:
        """Build the report and show where it is."""
        names = self.build_report()
        return views.made("report", names[0], self.language)

    def build_report(self, formats: Sequence[str] = ("html",)) -> tuple[str, ...]:
        """Build the report; return the names of the files, relative to the study.

        Raises:
            LeakError: it would hold an original identifier.
        """
        return reports.build(self.store, formats)

    def publish(self, audience: str, out: Path) -> tuple[str, ...]:
        """Write into ``out`` what ``audience`` may see of the report, and of the prototype beside it in ``prototype``."""
        beside = prototypes.publish_beside(self.store, audience, out)
        return reports.publish(self.store, audience, out, beside) + beside
