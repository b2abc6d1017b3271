"""The verbs of the first stage: transcripts in, shown, pseudonymised, read."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from spolu import frames, views
from spolu.interviews.enrolling import Given
from spolu.interviews.model import Transcript
from spolu.steps import (
    adding,
    anonymising,
    describing,
    enrolling,
    interviews,
    removing,
    restoring,
    reviewing,
    tabulating,
    voicing,
)
from spolu.study.base import Base

if TYPE_CHECKING:
    from pandas import DataFrame

    from spolu.widgets.reviewer import Reviewer


class Interviews(Base):
    """Reading and pseudonymising."""

    def add(
        self,
        *files: str | Path,
        kind: str | None = None,
        language: str | None = None,
        columns: Mapping[str, str] | None = None,
        progress: adding.Progress | None = None,
    ) -> adding.Adding:
        """Read files and show how each was understood; ``.keep()`` puts them into the vault.

        What was misunderstood is corrected before: ``.rename("S1", "Tazatelka").who("S2", "P01").keep()``. Without
        files: what is already here.
        """
        paths = [Path(file).expanduser() for file in files]
        return adding.add(
            self.store, paths, kind=kind, language=language, columns=columns, progress=progress or adding.count
        )

    def who(self, id: str, voice: str, participant: str) -> tuple[Given, ...]:
        """Say which participant a voice of a transcript is: an id, ``new``, or the role of somebody who takes no part.

        What was pseudonymised is pseudonymised again.
        """
        return enrolling.change(self.store, id, voice, participant)

    def write_voices(self, id: str, table: str | Path) -> views.View:
        """Write who says which turn of a transcript as a table to fill in, for `voices`; shown is what to do with it.

        It holds originals, so it must lie outside the study.
        """
        command = f'study.voices("{id}", "{table}")'
        return views.lines([voicing.write(self.store, id, Path(table).expanduser(), command)])

    def voices(self, id: str, table: str | Path = "", *, unlabelled: str = "") -> views.View:
        """Say who speaks in a transcript that is kept already, as a machine's subtitles do not.

        What was pseudonymised is pseudonymised again. Shown are no labels, since a notebook keeps what stands in it.

        Args:
            id: of the transcript.
            table: written by `write_voices`, filled in.
            unlabelled: instead of a table: whose all the turns without a voice are, as ``"Respondentka"``.
        """
        done = self.voiced(id, Path(table).expanduser() if table else None, unlabelled)
        lines = [*voicing.told(done, self.language, names=False)]
        lines += enrolling.told(done.given, lambda _: id, self.language, names=False)
        return views.lines(lines)

    def voiced(self, id: str, table: Path | None, unlabelled: str) -> voicing.Voiced:
        """Do what `voices` does, and return what was changed."""
        if table:
            return voicing.take_over(self.store, id, table)
        return voicing.unlabelled(self.store, id, unlabelled)

    def describe(
        self, id: str, title: str | None = None, kind: str | None = None, *, language: str | None = None, **facts: str
    ) -> views.View:
        """Set a kept transcript's title, kind, language and facts right (``date="2026-03-10"``; "" takes a fact away).

        What was pseudonymised is pseudonymised again. Shown are kind and language alone, since a notebook keeps what
        stands in it.
        """
        now = describing.change(self.store, id, title, kind, facts, language)
        return views.lines([*describing.told(now, self.language, names=False)])

    def sessions(self) -> tuple[Transcript, ...]:
        """Every transcript, pseudonymised where it already is, else the original from the vault."""
        return interviews.sessions(self.store)

    def session(self, id: str) -> Transcript:
        """One of `sessions`.

        Raises:
            StudyError: there is none with this id.
        """
        return interviews.session(self.store, id)

    def anonymise(self, *ids: str, yes: bool = False) -> anonymising.Anonymised:
        """Replace identifiers and write ``interviews/*.md``; codings stay on their words.

        Args:
            ids: transcripts; () = all.
            yes: nobody reviews: what waits for review is recorded as accepted.
        """
        return anonymising.anonymise(self.store, ids, yes=yes)

    def review(self) -> "Reviewer":
        """Decide in a view what of the found names and details is replaced, a card a person or value."""
        from spolu.widgets.reviewer import Reviewer

        return Reviewer(self.store)

    def decide(self, table: Path) -> int:
        """Take over a table of decisions (CSV) and return how many of them are new."""
        return tabulating.take_over(self.store, table)

    def write_review(self, table: Path) -> int:
        """Write what was found, with what is decided already, as a table to decide in.

        It holds originals, so it must lie outside the study.
        """
        return tabulating.write_review(self.store, table)

    def remove(self, id: str, *, copy: bool = False) -> removing.Removed:
        """Take out the file that a transcript came from, as one that was added by mistake; nothing may be coded in it.

        ``copy=True``: also where another folder of the study has the same vault.
        """
        return removing.remove(self.store, id, copy=copy)

    def restore(self, out: Path, *ids: str) -> restoring.Restored:
        """Write the received files of transcripts (() = all) into a folder outside the study, byte for byte."""
        return restoring.restore(self.store, out, ids)

    def destroy_key(self, confirm: str, *, copy: bool = False) -> str:
        """Destroy the vault's key for ever; ``confirm`` is the study's id. Returns what is left to do.

        ``copy=True``: also where another folder of the study has the same vault.

        Raises:
            StudyError: another id; the error says what destroying means. Or another folder has the same vault.
        """
        restoring.destroy_key(self.store, confirm, copy=copy)
        return restoring.done(self.store)

    def risk(self) -> views.View:
        """Say what could still identify somebody."""
        return reviewing.risk(self.store)

    def transcripts(self) -> "DataFrame":
        """One row a transcript."""
        return frames.transcripts(self.sessions())

    def turns(self) -> "DataFrame":
        """One row a turn of the pseudonymised transcripts."""
        return frames.turns(self.store.transcripts(), self.store.participants())

    def participants(self) -> "DataFrame":
        """One row a participant."""
        return frames.participants(self.store.participants())

    def read(self, id: str = "", turns: int | None = None) -> views.View:
        """Show a pseudonymised transcript to read, without an id the first interview; of it only the first ``turns``.

        Raises:
            StudyError: there is none with this id.
        """
        found = interviews.pseudonymised(self.store, id)
        if found is None:
            return views.empty("no transcripts", self.language)
        return views.transcript(found, self.language, turns)

    def summary_of(self, transcript: Transcript) -> dict[str, object]:
        """Return the counts of one transcript, as ``spolu interviews list --json`` prints them."""
        return interviews.summary(transcript)

    def detail_of(self, transcript: Transcript) -> dict[str, object]:
        """Return one transcript, as ``spolu interviews show ID --json`` prints it."""
        return interviews.detail(transcript)
