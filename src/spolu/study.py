"""The study as notebooks and the command see it: one verb a step, no logic of its own."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from spolu import frames, views
from spolu.errors import StudyError
from spolu.interviews.model import Transcript
from spolu.language import pick
from spolu.settings import Settings
from spolu.steps import (
    adding,
    adjudicating,
    anonymising,
    checking,
    codes,
    coding,
    comparing,
    handing_over,
    interviews,
    prototypes,
    reports,
    requirements,
    restoring,
    retrieving,
    reviewing,
    saturating,
    suggesting,
    testing,
    topics,
    withdrawing,
)
from spolu.store import Store, find
from spolu.trace import Contents, Problem, check

if TYPE_CHECKING:
    from pandas import DataFrame

    from spolu.coding.grid import Unit
    from spolu.coding.retrieve import Within
    from spolu.coding.suggest import Embedder
    from spolu.prototypes.checks.model import Report
    from spolu.reports.figures import Figure
    from spolu.widgets.adjudicator import Adjudicator
    from spolu.widgets.coder import Coder
    from spolu.widgets.reviewer import Reviewer


class Study:
    """One study: a folder with ``study.toml``, and its vault.

    Args:
        store: its files.
    """

    def __init__(self, store: Store) -> None:
        self.store = store

    @classmethod
    def find(cls, start: Path, passphrase: Callable[[], str] | None = None) -> "Study":
        """Open the study that ``start`` lies in.

        Raises:
            StudyError: it lies in none.
        """
        return cls(Store(find(start.resolve()), passphrase))

    @property
    def root(self) -> Path:
        """The study's folder."""
        return self.store.root

    @property
    def settings(self) -> Settings:
        """The choices in ``study.toml``."""
        return self.store.settings

    @property
    def language(self) -> str:
        """The interface's language."""
        return self.settings.interface

    def contents(self) -> Contents:
        """Everything that links to something, as values."""
        return self.store.contents()

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

    # ------------------------------------------------------------------ 1 interviews

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
        """Take over a table of decisions (CSV) and return how many there were."""
        return anonymising.take_over(self.store, table)

    def write_review(self, table: Path) -> int:
        """Write what was found as a table to decide in; it holds originals, so it must lie outside the study."""
        return anonymising.write_review(self.store, table)

    def restore(self, out: Path, *ids: str) -> restoring.Restored:
        """Write the received files of transcripts (() = all) into a folder outside the study, byte for byte."""
        return restoring.restore(self.store, out, ids)

    def destroy_key(self, confirm: str) -> str:
        """Destroy the vault's key for ever; ``confirm`` is the study's id. Returns what is left to do.

        Raises:
            StudyError: another id; the error says what destroying means.
        """
        restoring.destroy_key(self.store, confirm)
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

    def read(self, id: str, turns: int | None = None) -> views.View:
        """Show a pseudonymised transcript to read."""
        found = self.store.transcripts()
        if not found:
            return views.empty("no transcripts", self.language)
        shown = next((t for t in found if t.id == id), found[0])
        return views.transcript(shown, self.language, turns)

    # ------------------------------------------------------------------ 2 coding, 3 topics

    def code(self, transcript: str, coder: str = "", *, blind: bool = False) -> "Coder | views.View":
        """Read and code a transcript in a view of its own; the first one where there is none with this id.

        Args:
            transcript: id, as ``R01``.
            coder: who codes; "" = the view asks once and remembers.
            blind: other people's codings stay out of sight.
        """
        from spolu.widgets.coder import Coder

        found = {t.id: t for t in self.store.transcripts()}
        if not found:
            return views.empty("no transcripts", self.language)
        return Coder(self.store, found.get(transcript) or next(iter(found.values())), coder, blind=blind)

    def codebook(self) -> "DataFrame | views.View":
        """One row a code, with how often it was used."""
        book, codings = self.store.codebook(), self.store.coding_state().codings
        return frames.codebook(book, codings, self.language) if book.codes else views.empty("no codes", self.language)

    def codings(self) -> "DataFrame":
        """One row a coding of every coder."""
        return frames.codings(self.store.coding_state().codings, self.store.codebook(), self.language)

    def code_figure(self) -> "Figure | views.View":
        """Show how many people speak of what."""
        return retrieving.figure(self.store)

    def agreement(self, unit: "Unit" = "turn", coders: Sequence[str] = ()) -> comparing.Compared:
        """Say how far the coders agree, with intervals and the places of strongest disagreement.

        Args:
            unit: what is decided on: turn, sentence or character.
            coders: whom to compare; () = everybody.
        """
        return comparing.agreement(self.store, unit, coders)

    def adjudicate(self, left: str, right: str, by: str = "adjudicator") -> adjudicating.Adjudication:
        """Put two coders side by side and decide between them; the decisions are a log of their own.

        Args:
            left, right: two coders. ``by``: who decides.
        """
        return adjudicating.adjudicate(self.store, left, right, by)

    def side_by_side(self, left: str, right: str, by: str = "adjudicator") -> "Adjudicator":
        """Decide between two coders in a view, place after place, each with its reason.

        Raises:
            StudyError: as `adjudicate`.
        """
        from spolu.widgets.adjudicator import Adjudicator

        return Adjudicator(self.adjudicate(left, right, by))

    def quotes(self, query: str = "", *, within: "Within" = "stretch", **where: object) -> retrieving.Quotes:
        """Find what was coded: by codes, and by who speaks where.

        Args:
            query: codes joined by and, or, not and brackets; "" = every code.
            within: what must fulfil it: stretch, turn, transcript or person.
            where: fact = value, or one of several: role="client", kind=["interview", "group"], coder, speaker, site …
        """
        return retrieving.quotes(self.store, query, within, where)

    def cooccurrence(self, within: "Within" = "stretch", **where: object) -> retrieving.Crossed:
        """Count in how many people's words, and places, two codes stand together; ``where`` as in `quotes`."""
        return retrieving.cooccurrence(self.store, within, where)

    def crosstab(self, fact: str, *, deep: bool = True) -> retrieving.Crossed:
        """Count how many people speak of each code by a fact: role, site, kind, language, your own attributes.

        Args:
            fact: any that `quotes` takes.
            deep: whether a code counts what lies below it.
        """
        return retrieving.crosstab(self.store, fact, deep)

    def kwic(self, word: str, *, width: int = 40, **where: object) -> retrieving.Lines:
        """Show a word or phrase in its contexts; ``*`` stands for any letters, ``where`` as in `quotes`."""
        return retrieving.kwic(self.store, word, width, where)

    def suggestions(self, threshold: float = 0.5, embedder: "Embedder | None" = None) -> suggesting.Suggestions:
        """Propose codes for uncoded turns, learnt from the study's own codings; nothing is coded until somebody takes it.

        Args:
            threshold: probability from which a code is proposed.
            embedder: texts -> vectors, to be used beside the words.
        """
        return suggesting.suggestions(self.store, threshold, embedder)

    def saturation(self, base: int = 4, run: int = 2, threshold: float = 0.05) -> saturating.Saturated:
        """Say how much new each further session brought (Guest, Namey & Chen 2020).

        Args:
            base: sessions that the first codes come from. ``run``: sessions over which new codes are counted.
            threshold: share of new codes at which saturation is reached.
        """
        return saturating.saturation(self.store, base, run, threshold)

    def topics(self) -> topics.Topics:
        """Suggest topics from the words alone."""
        return topics.topics(self.store)

    def merge_code(self, id: str, into: str) -> int:
        """Let code ``into`` take over another one's codings and memos; return how many codings followed."""
        return codes.merge(self.store, id, into)

    def split_code(self, id: str, label: str, codings: Sequence[str]) -> str:
        """Make some codings (ids, see `codings`) of a code a code of their own; return its id."""
        return codes.split(self.store, id, label, codings)

    def move_code(self, id: str, parent: str | None) -> None:
        """Put a code under another one or, with None, at the top."""
        codes.move(self.store, id, parent)

    def rename_code(self, id: str, **label: str) -> None:
        """Give a code other names, as in ``rename_code("trust", cs="Důvěra")``; its id stays."""
        codes.rename(self.store, id, label)

    def retire_code(self, id: str) -> None:
        """Say that a code takes no new codings."""
        codes.retire(self.store, id)

    def compact_logs(self, days: int = 30) -> int:
        """Move what came to nothing more than ``days`` ago to the logs' archive; return how many events moved."""
        return codes.compact(self.store, days)

    def import_coding(self, file: str | Path, kind: str | None = None) -> coding.Imported:
        """Take over a coding project, a codebook or coded segments of another tool, and say what could not be kept.

        Args:
            file: ``.qdpx``, ``.qdc``, a Taguette database, ``.csv`` or ``.xlsx``.
            kind: of the sessions whose texts are new; as the file says, else interview.
        """
        return coding.import_file(self.store, Path(file), kind=kind)

    def export_coding(self, file: str | Path, codes: bool = False) -> str:
        """Write coding for another tool: ``.qdpx`` everything, ``.qdc`` the codebook, ``.csv``, ``.xlsx``, ``.yaml``.

        Args:
            file: where to.
            codes: in a ``.csv``, the codebook instead of the codings.
        """
        return coding.export_file(self.store, Path(file), codes=codes)

    # ------------------------------------------------------------------ 4 reports

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
        names = reports.publish(self.store, audience, out)
        return names + prototypes.publish_beside(self.store, audience, out)

    # ------------------------------------------------------------------ 5 prototypes

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

    def check_screens(self, browse: bool = True) -> "Report":
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

    # ------------------------------------------------------------------ the whole

    def problems(self) -> tuple[Problem, ...]:
        """Everything that does not hold together, and every leak."""
        contents = self.contents()
        hidden = anonymising.undecided_details(self.store) + anonymising.leak_problems(self.store)
        return check(contents) + testing.problems(self.store, contents) + hidden

    def check(self) -> views.View:
        """Show what `problems` found."""
        return views.problems(self.problems(), self.language)

    def withdraw(self, participant: str, dry_run: bool = False) -> withdrawing.Receipt:
        """Take a participant's words out of everything; say what has to be looked at again."""
        return withdrawing.withdraw(self.store, participant, dry_run=dry_run)

    def summary_of(self, transcript: Transcript) -> dict[str, object]:
        """Return the counts of one transcript, as ``spolu interviews list --json`` prints them."""
        return interviews.summary(transcript)

    def detail_of(self, transcript: Transcript) -> dict[str, object]:
        """Return one transcript, as ``spolu interviews show ID --json`` prints it."""
        return interviews.detail(transcript)


def open(start: str | Path = ".") -> Study:
    """Open the study that ``start`` (the notebook's folder) lies in.

    Raises:
        StudyError: it lies in none.
    """
    folder = Path(start)
    if not folder.exists():
        raise StudyError(str(start), "there is no such folder", "Name the study's folder")
    return Study.find(folder)
