"""The verbs of requirements, screens and their tests."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from spolu import frames, views
from spolu.steps import checking, handing_over, prototypes, requirements, testing
from spolu.study.base import Base

if TYPE_CHECKING:
    from pandas import DataFrame


class Prototypes(Base):
    """Requirements, screens and tests."""

    def requirements(self) -> "DataFrame | views.View":
        """One row a requirement."""
        found = self.store.requirements()
        return frames.requirements(found, self.language) if found else views.empty("no requirements", self.language)

    def requirement(self, id: str) -> views.View:
        """Show a requirement: what it rests on, its criteria, its decisions, where it shows."""
        return requirements.shown(self.store, id)

    def require(self, text: Mapping[str, str], **more: Any) -> views.View:
        """Write a new requirement: a sentence per language, and ``whom``, ``moscow``, ``insights`` (ids) …"""
        return self.requirement(requirements.require(self.store, text, **more).id)

    def change_requirement(
        self, id: str, what: str, because: Sequence[str] = (), *, who: str = "researcher", **changes: Any
    ) -> views.View:
        """Change a requirement, and keep in its log what was decided and what showed it (``because``: ids).

        ``changes``: fields of the requirement, as ``moscow="must"`` or ``insights=["I-01"]``; none where only the
        decision is to be kept.
        """
        requirements.decide(self.store, id, what, because, who=who, **changes)
        return self.requirement(id)

    def prototype(self, screen: str = "", language: str = "") -> views.View:
        """Build the screens and show them here, clickable; the key E says why each part is there."""
        if not self.store.prototype().screens:
            return views.empty("no screens", self.language)
        self.build_prototype()
        return prototypes.shown(self.store, screen, language)

    def build_prototype(self, one_file: bool = False) -> tuple[str, ...]:
        """Build the screens; return the names of the files, relative to the study, the one to open first.

        Raises:
            LeakError: they would hold an original identifier.
        """
        return prototypes.build(self.store, one_file=one_file)

    def publish_prototype(self, audience: str, out: Path) -> tuple[str, ...]:
        """Write into ``out`` the screens that ``audience`` may see."""
        return prototypes.publish(self.store, audience, out)

    def export_prototype(self, file: Path) -> tuple[str, ...]:
        """Write requirements or screens for others: by the ending of a file, or into a folder.

        ``.xlsx`` ``.docx`` ``.reqif`` ``.penpot``; a folder gets Gherkin, and a picture and a drawing a screen.
        """
        return handing_over.export(self.store, file)

    def import_requirements(self, workbook: Path) -> tuple[int, int]:
        """Replace the requirements by those of a workbook; return how many there are, and how many changed."""
        return handing_over.take_in(self.store, workbook)

    def check_screens(self, browse: bool = True) -> checking.Checked:
        """Look at the screens with rules and, where there is one, a browser: what failed, what needs a person, what did not run."""
        return checking.check(self.store, browse=browse)

    def test_results(self) -> "DataFrame | views.View":
        """One row a task of the usability test: how many tried it and how it ended."""
        return testing.results(self.store)

    def tested(self) -> "DataFrame | views.View":
        """One row a requirement: in how many sessions it was tried, and in how many done without help."""
        return testing.by_requirement(self.store)

    def findings(self) -> "DataFrame | views.View":
        """One row a finding of the usability tests, with what was decided on it."""
        return testing.findings(self.store)

    def decide_on(self, finding: str, requirement: str, what: str, who: str = "team") -> None:
        """Write into a requirement what changes because of a finding; its notes go along as the reason."""
        testing.decide(self.store, finding, requirement, what, who)

    def add_notes(self, file: str | Path) -> str:
        """Read a note taker's file; return the id of its session."""
        return testing.add_notes(self.store, Path(file))
