"""The study as notebooks and the command see it: one verb a step, no logic of its own."""

from functools import partial
from pathlib import Path

from spolu import asking, errors, views
from spolu.errors import Faults, StudyError
from spolu.language import pick
from spolu.steps import anonymising, ignoring, leaking, testing, withdrawing
from spolu.steps.receipt import Receipt
from spolu.store import Store, find
from spolu.study.coding import Coding
from spolu.study.interviews import Interviews
from spolu.study.prototypes import Prototypes
from spolu.study.reports import Reports
from spolu.telling import tell
from spolu.trace import Problem, check
from spolu.unlocking import Ask


class Study(Interviews, Coding, Reports, Prototypes):
    """One study: a folder with ``study.toml``, and its vault.

    Args:
        store: its files.
    """

    @classmethod
    def find(cls, start: Path, passphrase: Ask | None = None) -> "Study":
        """Open the study that ``start`` lies in.

        Raises:
            StudyError: it lies in none.
        """
        return cls(Store(find(start.resolve()), passphrase))

    def _repr_html_(self) -> str:
        return self._overview()._repr_html_()

    def __repr__(self) -> str:
        """Return the title and what the study holds."""
        return repr(self._overview())

    def _overview(self) -> views.View:
        c = self.contents()
        counts = {
            "transcripts": len(c.transcripts), "participants": len(c.participants), "codings": len(c.codings),
            "insights": len(c.insights), "requirements": len(c.requirements), "screens": len(c.prototype.screens),
        }  # fmt: skip
        return views.overview(pick(self.settings.title, self.language), counts, self.language)

    def problems(self) -> tuple[Problem, ...]:
        """Everything that does not hold together, and every leak; what cannot be read hides no leak elsewhere."""
        hidden = (
            anonymising.undecided_details(self.store) + leaking.leak_problems(self.store) + ignoring.missing(self.store)
        )
        try:
            contents = self.contents()
        except Faults as found:
            return (*(Problem(f.place, "unreadable", "error", f.fault, f.repair) for f in found.faults), *hidden)
        return check(contents) + testing.problems(self.store, contents) + hidden

    def check(self) -> views.View:
        """Show what `problems` found."""
        return views.problems(self.problems(), self.language)

    def withdraw(self, participant: str, dry_run: bool = False, *, copy: bool = False) -> Receipt:
        """Take a participant's words out of everything; say what has to be looked at again.

        ``copy=True``: also where another folder of the study has the same vault.
        """
        return withdrawing.withdraw(self.store, participant, dry_run=dry_run, copy=copy)


def open(start: str | Path = ".") -> Study:
    """Open the study that ``start`` (the notebook's folder) lies in; the vault's passphrase is asked for when it is needed.

    Raises:
        StudyError: it lies in none.
    """
    folder = Path(start)
    if not folder.exists():
        raise StudyError(str(start), "there is no such folder", "Name the study's folder")
    study = Study.find(folder, asking.passphrase)
    errors.voice = partial(tell, language=study.store.language)
    return study
