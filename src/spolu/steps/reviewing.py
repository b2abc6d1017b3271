"""The review on disk: what was found and linked stays in memory, each step of decisions goes to the vault at once."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from typing import Any

from spolu import views
from spolu.errors import Faults, FormatError, StudyError
from spolu.interviews import anonymise as replacing
from spolu.interviews import audit, excerpts, pseudonyms, review
from spolu.interviews import risk as estimating
from spolu.interviews.additions import Additions, additions
from spolu.interviews.deciding import Decided, decide
from spolu.interviews.decisions import Decision, Target
from spolu.interviews.model import Mention, Transcript
from spolu.steps import anonymising, leaking, undoing
from spolu.store import Store


@dataclass(frozen=True, slots=True)
class Turned:
    """A turn of an original with the mentions in it, and how it reads after pseudonymising as it is decided now."""

    transcript: str
    turn: str
    text: str
    mentions: tuple[Mention, ...]
    becomes: str


class Review:
    """The review of one study.

    Args:
        store: its files; the vault is opened.

    Raises:
        StudyError: there is nothing to review yet.
        VaultError: the vault cannot be opened.
    """

    def __init__(self, store: Store) -> None:
        self.store = store
        known = anonymising.registry(store)
        self._texts, self._mentions, self._people = anonymising.found(store, known)
        if not self._texts:
            raise StudyError("interviews", "there is no transcript to review", "Add some: spolu interviews add FILES")
        self._before = known.pseudonyms
        self._made = anonymising.decisions(store)
        self._steps = undoing.steps(store, self._made)
        self._added: tuple[tuple[Decision, ...], Additions] | None = None
        self._cards: tuple[review.Card, ...] | None = None
        self._counted: set[str] = set()

    # ------------------------------------------------------------------ what there is

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """All decisions, in the order they were taken."""
        return self._made

    @property
    def actions(self) -> frozenset[str]:
        """Ids of the actions that steps were taken or taken back by, also before the cell ran again."""
        return self._steps.actions

    def decided(self, *, yes: bool = False) -> Decided:
        """Return what follows from the decisions; ``yes``: what waits counts as accepted."""
        return self._decide(self._made, yes=yes)

    def cards(self) -> tuple[review.Card, ...]:
        """Return a card for each person and value, what waits first, by expected leak."""
        if self._cards is None:
            self._cards = review.cards(self.decided(), self._texts, self._given())
            self._counted |= {card.key for card in self._cards if card.state in review.COUNTED}
        return self._cards

    def progress(self) -> review.Progress:
        """Return how far the review is; no answer makes the total fall, also one that leaves nothing of its card."""
        return review.progress(self.cards(), self.decided().left | self._counted)

    def turn(self, transcript: str, turn: str) -> Turned:
        """Return a turn as it was said and as it will read; turns ``@title`` and the like stand beside the talk.

        Raises:
            StudyError: there is no such turn.
        """
        whole = next((t for t in self._texts if t.id == transcript), None)
        said = next((u for u in whole.turns if u.id == turn), None) if whole else None
        if whole is None or said is None:
            raise StudyError(f"{transcript} {turn}", "there is no such turn", "See: spolu interviews show ID")
        decided = self.decided(yes=True)
        here = [m for m in decided.replace if (m.transcript, m.turn) == (transcript, turn)]
        keys = {m.person for m in here}
        alone = replace(whole, turns=(said,), speakers=(), events=(), title="", attributes={}, warnings=())
        given = [p for p in self._given() if p.key in keys]
        (made,) = replacing.anonymise([alone], here, given, keep=decided.keep)
        kept = [m for m in decided.keep if (m.transcript, m.turn) == (transcript, turn)]
        order = tuple(sorted((*here, *kept), key=lambda m: m.start))
        return Turned(transcript, turn, said.text, order, made.transcript.turns[0].text)

    # ------------------------------------------------------------------ deciding

    def decide(self, *decisions: Decision, action: str = "") -> review.Progress:
        """Take decisions as one step; they are in the vault when this returns. ``action``: the id of what asked for it.

        Raises:
            Faults: what means nothing in this study; then none of them is taken.
            StudyError: others were taken elsewhere since this review began.
        """
        new = (*self._made, *decisions)
        problems = self._decide(new).problems
        numbered = enumerate(decisions, len(self._made) + 1)
        if faults := [
            FormatError(self._place(d), problems[n].fault, problems[n].repair) for n, d in numbered if n in problems
        ]:
            raise Faults(faults)
        self._keep(new, self._steps.further(action, len(decisions)))
        return self.progress()

    def about(self, decision: Decision) -> review.Card | None:
        """Return the card that a decision is about, None where there is none now."""
        what = Target.parse(decision.target).what
        return next((card for card in self.cards() if what in (card.key, *(form for form, _ in card.forms))), None)

    def _place(self, decision: Decision) -> str:
        """Return where a decision is seen, without an original: its card's pseudonym, the turn that it is about."""
        target, card = Target.parse(decision.target), self.about(decision)
        at = "/".join(filter(None, (target.transcript, target.turn)))
        return " ".join(filter(None, (card.pseudonym if card else "", at))) or "review"

    def undo(self, action: str = "") -> tuple[Decision, ...]:
        """Take the last step back, also one from before the cell ran again; return its decisions, () where there is none.

        Nothing is taken back over decisions that were taken elsewhere: in a table, in a terminal.

        Raises:
            StudyError: others were taken elsewhere since this review began.
        """
        if not self._steps.taken:
            return ()
        left = len(self._made) - self._steps.taken[-1][1]
        gone = self._made[left:]
        self._keep(self._made[:left], self._steps.back(action))
        self._counted.clear()  # what was taken back may have made some of it
        return gone

    def _keep(self, made: tuple[Decision, ...], steps: undoing.Steps) -> None:
        if anonymising.decisions(self.store) != self._made:  # in another notebook, in a terminal: they would be lost
            raise StudyError("review", "decisions were taken elsewhere meanwhile", "Run the cell again")
        anonymising.keep_decisions(self.store, made, {undoing.RECORD: undoing.record(made, steps)})
        self._made, self._cards, self._steps = made, None, steps

    def _decide(self, made: Sequence[Decision], *, yes: bool = False) -> Decided:
        adds = tuple(d if d.verdict == "add" else Decision("", "") for d in made)
        adds = adds[: max((n for n, d in enumerate(adds, 1) if d.verdict), default=0)]
        if self._added is None or self._added[0] != adds:
            self._added = adds, additions(self._mentions, self._people, adds, self._texts)
        standing = pseudonyms.standing(self.store.settings)
        return decide(self._mentions, self._people, made, yes=yes, added=self._added[1], standing=standing)

    def _given(self) -> tuple[pseudonyms.Pseudonym, ...]:
        decided = self.decided(yes=True)
        replaced = [p for p in decided.persons if p.key not in decided.kept]
        tags = anonymising.tags_of(self.store, self._texts, replaced, self._before)
        return pseudonyms.assign(replaced, self.store.settings, self._before, chosen=decided.chosen, tags=tags)

    # ------------------------------------------------------------------ the audit

    def audit(self, n: int = 300) -> "Audit":
        """Draw ``n`` unflagged words at random to look at; each audit of a study draws others."""
        decided = self.decided()
        words = audit.unflagged(self._texts, decided.mentions)
        seed = self.store.settings.seed + len(audits(self.store))
        return Audit(self, words, audit.sample(words, n, seed), self._texts)


class Audit:
    """A sample of unflagged words, each read or not yet, each missed or not.

    Attributes:
        drawn: the words, in the order to look at them.
    """

    def __init__(
        self, of: Review, words: Mapping[audit.Stratum, Sequence[audit.Drawn]], drawn: tuple[audit.Drawn, ...],
        texts: Sequence[Transcript],
    ) -> None:  # fmt: skip
        self.drawn = drawn
        self._review = of
        self._words = {stratum: len(there) for stratum, there in words.items()}
        self._texts = {(t.id, turn.id): turn.text for t in texts for turn in t.turns}
        self._answers: dict[int, bool] = {}

    def context(self, i: int) -> excerpts.Context:
        """Return the ``i``-th word where it stands."""
        d = self.drawn[i]
        return excerpts.context_of(Mention(d.transcript, d.turn, d.start, d.end, "", "OTHER", "review"), self._texts)

    def passed(self, i: int) -> None:
        """Say that the ``i``-th word is part of no identifier."""
        self._answers[i] = False

    def missed(self, i: int, kind: str = "PER", span: tuple[int, int] | None = None) -> review.Progress:
        """Say that it is one, and add it in all its forms (``span``: exactly this stretch of its turn).

        Raises:
            Faults: an unknown kind.
        """
        d = self.drawn[i]
        text = self._texts[d.transcript, d.turn][d.start : d.end]
        where = Target("", d.transcript, d.turn, span) if span else None
        done = self._review.decide(review.add(text, kind, where))
        self._answers[i] = True
        return done

    def bound(self) -> audit.Bound:
        """Return what the words looked at so far say of the others."""
        read: Counter[audit.Stratum] = Counter(self.drawn[i].stratum for i in self._answers)
        missed: Counter[audit.Stratum] = Counter(self.drawn[i].stratum for i, yes in self._answers.items() if yes)
        return audit.bound(self._words, read, missed)

    def keep(self) -> None:
        """Store the result in the vault, for the risk report."""
        row = audit.result(self.bound(), datetime.now(UTC).isoformat(timespec="seconds"))
        rows = [asdict(r) for r in (*audits(self._review.store), row)]
        self._review.store.vault.put("audits", json.dumps(rows).encode())

    def text(self, language: str) -> str:
        """Return the bound in words."""
        return audit.said(audit.result(self.bound()), language)


def audits(store: Store) -> tuple[audit.Result, ...]:
    """Return the audits of a study so far, the oldest first."""
    rows: list[dict[str, Any]] = store.vault_json("audits", []) if store.has_vault() else []
    return tuple(audit.Result(**row) for row in rows)


def risk(store: Store) -> views.View:
    """Say what could still identify somebody."""
    texts, mentions, people = anonymising.found(store, anonymising.registry(store))
    standing = pseudonyms.standing(store.settings)
    decided = decide(mentions, people, anonymising.decisions(store), transcripts=texts, standing=standing)
    here, _ = store.readable()
    heard = {s.participant for t in (*texts, *here.transcripts) for s in t.speakers}
    heard |= {session.participant for session in here.tests.sessions}
    counted = [p for p in here.participants if p.id in heard]
    silent = tuple(p.id for p in here.participants if p.id not in heard and not p.withdrawn_at)
    report = estimating.risk(counted, here.transcripts, decided, store.settings, audits(store))
    report = replace(report, silent=silent, unread=leaking.unread(store))
    text = report.text(store.settings.interface)
    return views.View(views.markdown(text, store.settings.interface), text)
