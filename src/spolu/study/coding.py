"""The verbs of coding and topics: read and code, compare, find again, hand over."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from spolu import frames, views
from spolu.steps import (
    adjudicating,
    codes,
    coding,
    comparing,
    crossing,
    exporting,
    interviews,
    joined,
    joining,
    retrieving,
    saturating,
    suggesting,
    topics,
)
from spolu.study.base import Base

if TYPE_CHECKING:
    from pandas import DataFrame

    from spolu.coding.grid import Unit
    from spolu.coding.retrieve import Within
    from spolu.coding.suggest import Embedder
    from spolu.reports.figures import Figure
    from spolu.widgets.adjudicator import Adjudicator
    from spolu.widgets.coder import Coder


class Coding(Base):
    """Coding, and topics from the words alone."""

    def code(self, transcript: str = "", coder: str = "", *, blind: bool = False) -> "Coder | views.View":
        """Read and code a transcript in a view of its own.

        Args:
            transcript: id, as ``R01``; "" = the first interview.
            coder: who codes; "" = the view asks once and remembers.
            blind: other people's codings stay out of sight.

        Raises:
            StudyError: there is no transcript with this id, or ``coder`` is no name for a log.
        """
        from spolu.widgets.coder import Coder

        found = interviews.pseudonymised(self.store, transcript)
        if found is None:
            return views.empty("no transcripts", self.language)
        return Coder(self.store, found, coder, blind=blind)

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
            where: fact = value, or one of several: role="client", kind=["interview", "group"], coder, speaker, site …;
                asks="no" leaves out those who ask, who are found but never counted as people.
        """
        return retrieving.quotes(self.store, query, within, where)

    def cooccurrence(self, within: "Within" = "stretch", **where: object) -> crossing.Crossed:
        """Count in how many people's words, and places, two codes stand together; ``where`` as in `quotes`."""
        return crossing.cooccurrence(self.store, within, where)

    def crosstab(self, fact: str, *, deep: bool = True) -> crossing.Crossed:
        """Count how many people speak of each code by a fact: role, site, kind, language, your own attributes.

        Args:
            fact: any that `quotes` takes.
            deep: whether a code counts what lies below it.
        """
        return crossing.crosstab(self.store, fact, deep)

    def kwic(self, word: str, *, width: int = 40, **where: object) -> retrieving.Lines:
        """Show a word or phrase in its contexts; ``*`` stands for any letters, ``where`` as in `quotes`."""
        return retrieving.kwic(self.store, word, width, where)

    def suggestions(
        self, threshold: float = suggesting.THRESHOLD, embedder: "Embedder | None" = None
    ) -> suggesting.Suggestions:
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

    def import_coding(self, file: str | Path, kind: str | None = None) -> coding.Imported | joined.Brought:
        """Take over a coding project, a codebook or coded segments of another tool, and say what could not be kept.

        Args:
            file: ``.qdpx``, ``.qdc``, a Taguette database, ``.csv`` or ``.xlsx``; or a folder: another copy of this study,
                whose coding joins that of this one.
            kind: of the sessions whose texts are new; as the file says, else interview.
        """
        path = Path(file)
        return (
            joining.import_copy(self.store, path) if path.is_dir() else coding.import_file(self.store, path, kind=kind)
        )

    def export_coding(self, file: str | Path, codes: bool = False) -> str:
        """Write coding for another tool: ``.qdpx`` everything, ``.qdc`` the codebook, ``.csv``, ``.xlsx``, ``.yaml``.

        Args:
            file: where to.
            codes: in a ``.csv``, the codebook instead of the codings.
        """
        return exporting.export_file(self.store, Path(file), codes=codes)
