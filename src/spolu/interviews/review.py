"""The review as values: a card a person or value, in the order in which looking at them prevents most.

How a view uses it (`spolu.steps.reviewing.Review` holds the state and writes the vault; everything here is pure)::

    from spolu.steps.reviewing import Review

    review = Review(store)                   # finds and links once
    review.cards()                           # tuple[Card, ...], what waits first, by expected leak
    review.progress()                        # Progress(decided=37, of=212, …); .text("cs") in words
    review.decide(accept(card))              # written to the vault before it returns; several at once are one step
    review.decide(reject(card, where=context.at))    # accept, reject, as_kind, merge, split, pseudonym, add, edges: below
    review.decide(*merge_as(card, other.key, "PER"))    # cards of different kinds: one step
    review.decide(*settle(together(review.cards()), {"per-0031"}))   # a list at once: this one is replaced, the others stay
    review.undo()                            # takes the last step back; returns it, () where there is none
    review.turn("R01", "t003")               # Turned: original, mentions in it, and how it will read
    review.audit(300)                        # draws unflagged words; .passed(i), .missed(i, kind); .bound()

Decisions take effect in ``interviews/*.md`` with `spolu.steps.anonymising.anonymise`. The same decisions can be made in
the CSV table of `spolu.interviews.worksheet`. Everything on a card except ``key``, ``kind`` and counts is original text:
it may be shown, never stored in a notebook.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Literal

from spolu.interviews.deciding import Decided
from spolu.interviews.decisions import Decision, Target, name_of
from spolu.interviews.excerpts import Context, contexts
from spolu.interviews.expected_leak import SEVERITY, chances
from spolu.interviews.model import Mention, Person, Transcript
from spolu.interviews.persons import Question
from spolu.interviews.pseudonyms import Pseudonym
from spolu.language import Words, say

State = Literal["waits", "open", "shared", "sure", "accepted", "rejected"]


@dataclass(frozen=True, slots=True)
class Card:
    """One person or value to decide.

    Attributes:
        name: the base form.
        forms: (form, how many mentions), the commonest first.
        mentions: how many there are; ``transcripts``: where.
        state: ``waits`` (uncertain, or a question; replaced meanwhile), ``open`` (a detail that describes people; stays
            meanwhile), ``shared`` (such a detail that many share: it stays, nobody is asked), ``sure`` (found for certain,
            nobody looked), ``accepted``, ``rejected``.
        leak: expected number of identifying mentions that would be let through if it were wrongly rejected or passed
            over: chance x severity x mentions.
        evidence: why it was found, in words.
        contexts: up to `excerpts.CONTEXTS`, of different forms and transcripts where there are; of a question every one,
            since each place may mean somebody else.
        pseudonym: what stands for it now, in its base form.
        may_mean: of a question: (key, name) of the people who may be meant; else ().
    """

    key: str
    kind: str
    name: str
    forms: tuple[tuple[str, int], ...]
    mentions: int
    transcripts: tuple[str, ...]
    state: State
    leak: float
    evidence: tuple[str, ...]
    contexts: tuple[Context, ...]
    pseudonym: str = ""
    may_mean: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the review is. ``of``: cards that wait or were decided, those too that an answer made another's; ``sure``:
    certain ones nobody looked at.

    ``open``: details that describe people and stay in the text meanwhile; ``shared``: those that stay because many share
    them. Neither is in ``of`` before it is decided.
    """

    decided: int
    of: int
    questions: int
    mentions: int
    sure: int
    open: int = 0
    shared: int = 0

    def text(self, language: str) -> str:
        """Return it in words: ``37 of 212 decided, 175 left, 3 details that describe people stay so far``."""
        left = self.of - self.decided
        counts = {"decided": self.of, "left": left, "open": self.open}
        parts = [say(WORDS, key, language, n=n, decided=self.decided) for key, n in counts.items() if n]
        return ", ".join(parts) or say(WORDS, "nothing", language)


# ------------------------------------------------------------------ cards


def cards(
    decided: Decided, transcripts: Sequence[Transcript], pseudonyms: Sequence[Pseudonym] = ()
) -> tuple[Card, ...]:
    """Return a card for each person and value that is met: what waits first, each group by expected leak.

    Args:
        decided: of everything that was found.
        transcripts: originals with what stands beside their turns, as detection read them.
        pseudonyms: in use; a card without one shows none.
    """
    texts = {(t.id, turn.id): turn.text for t in transcripts for turn in t.turns}
    languages = {t.id: t.language for t in transcripts}
    met: dict[str, list[Mention]] = {}
    for m in decided.mentions:
        met.setdefault(m.person, []).append(m)
    asked = {q.key: q for q in decided.questions}
    waiting = decided.waiting
    given = {p.key: p for p in pseudonyms}
    people = [p for p in decided.persons if p.key in met]
    shared = frozenset(m.person for m in decided.shared)
    states = {p.key: _state(p.key, decided, waiting, shared) for p in people}
    lanes = {p.key: "auto" if any(m.lane == "auto" for m in met[p.key]) else "review" for p in people}
    chance = chances([(p.kind, lanes[p.key], states[p.key]) for p in people])
    names = {p.key: name_of(p) for p in decided.persons}
    found = []
    for p in people:
        there = sorted(met[p.key], key=lambda m: (m.transcript, m.turn, m.start))
        found.append(Card(
            p.key, p.kind, names[p.key], tuple(Counter(m.text for m in there).most_common()), len(there),
            tuple(dict.fromkeys(m.transcript for m in there)), states[p.key],
            chance[p.kind, lanes[p.key]] * SEVERITY[p.kind] * len(there),
            tuple(dict.fromkeys(why for m in there for why in m.evidence))[:4],
            contexts(there, texts, given.get(p.key), languages, every=p.key in asked),
            given[p.key].text() if p.key in given else "", _may_mean(asked.get(p.key), names),
        ))  # fmt: skip
    rank = {"waits": 0, "open": 1, "shared": 2, "sure": 3, "accepted": 4, "rejected": 4}
    return tuple(sorted(found, key=lambda c: (rank[c.state], not c.may_mean, -c.leak, c.key)))


def _state(key: str, decided: Decided, waiting: frozenset[str], shared: frozenset[str]) -> State:
    if key in waiting:
        return "open" if key in decided.stays else "waits"
    if key in shared and key not in decided.settled:
        return "shared"
    if key in decided.kept:
        return "rejected"
    return "accepted" if key in decided.settled else "sure"


def _may_mean(question: Question | None, names: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple((key, names.get(key, "")) for key in question.candidates) if question else ()


COUNTED: tuple[State, ...] = ("waits", "accepted", "rejected")
"""The states of the cards that the progress is told of."""


def progress(shown: Sequence[Card], met: Set[str] = frozenset()) -> Progress:
    """Return how far the review is.

    Args:
        shown: the cards.
        met: keys of cards that counted before; those of which answers left no card are decided.
    """
    waits = [c for c in shown if c.state == "waits"]
    gone = met - {c.key for c in shown}
    done = len(gone) + sum(c.state in ("accepted", "rejected") for c in shown)
    return Progress(
        done, done + len(waits), sum(bool(c.may_mean) for c in waits), sum(c.mentions for c in waits),
        sum(c.state == "sure" for c in shown), sum(c.state == "open" for c in shown),
        sum(c.state == "shared" for c in shown),
    )  # fmt: skip


# ------------------------------------------------------------------ what a person may do, as decisions


def accept(card: Card, where: Target | None = None) -> Decision:
    """Replace it (of a question: it cannot be told who is meant); ``where``: only there (`Context.at`)."""
    return Decision(_target(card.key, where), "accept")


def reject(card: Card, where: Target | None = None) -> Decision:
    """Leave it as it is: no identifier."""
    return Decision(_target(card.key, where), "reject")


def as_kind(card: Card, kind: str) -> Decision:
    """Say that it is of another kind (and replace it)."""
    return Decision(card.key, "kind", kind)


def merge(card: Card, into: str, where: Target | None = None) -> Decision:
    """Say that it is the same as the card with the key ``into``; ``where``: only there."""
    return Decision(_target(card.key, where), "merge", into)


def merge_as(card: Card, into: str, kind: str, where: Target | None = None) -> tuple[Decision, ...]:
    """Say that it is the same as a card of another kind, and that both are of ``kind`` (and replaced)."""
    return merge(card, into, where), Decision(into, "kind", kind)


def split(card: Card, forms: Sequence[str] = (), where: Target | None = None) -> Decision:
    """Say that these of its forms, or all that stand ``where``, are somebody else."""
    return Decision(_target(card.key, where), "split", " | ".join(forms))


def pseudonym(card: Card, text: str) -> Decision:
    """Say what stands for it."""
    return Decision(card.key, "pseudonym", text)


def add(name: str, kind: str = "PER", where: Target | None = None) -> Decision:
    """Add a missed name in all its forms, or one stretch: ``where`` with a span."""
    return Decision(_target(name, where), "add", kind)


def edges(card: Card, context: Context, start: int, end: int) -> Decision:
    """Move the edges of one mention to the code points ``start`` to ``end`` of its turn."""
    return add(card.name, card.kind, Target("", context.transcript, context.turn, (start, end)))


def _target(what: str, where: Target | None) -> str:
    return str(Target(what, where.transcript, where.turn, where.span)) if where else what


_LOOKS = frozenset((
    "a capital inside a sentence", "a capital inside a sentence elsewhere", "capital letters throughout",
    "no dictionary has it as a word",
))  # fmt: skip


def only_looks(kind: str, evidence: Iterable[str]) -> bool:
    """Whether something is of no kind that could be told, and nothing around it but only its look says that it is a name.

    What a word around it speaks for (*says Noodle*) is a name three times as often.
    """
    return kind == "OTHER" and _LOOKS.issuperset(evidence)


def together(shown: Sequence[Card]) -> tuple[Card, ...]:
    """Return the cards that wait and can be settled on one list, read at a glance."""
    return tuple(c for c in shown if c.state == "waits" and not c.may_mean and only_looks(c.kind, c.evidence))


def settle(listed: Sequence[Card], replaced: Set[str]) -> tuple[Decision, ...]:
    """Decide every card of a list: those with the keys ``replaced`` are replaced, the others stay."""
    return tuple(accept(card) if card.key in replaced else reject(card) for card in listed)


def known(persons: Sequence[Person], words: str) -> tuple[Person, ...]:
    """Return persons and values whose base form or any form holds ``words``, for choosing whom to merge with."""
    low = words.lower()
    return tuple(p for p in persons if low in name_of(p).lower() or any(low in f.lower() for f in p.forms))


WORDS: Words = {
    "decided": {
        "cs": "Rozhodnuto {decided} z {n}",
        "pl": "Zdecydowano {decided} z {n}",
        "en": "{decided} of {n} decided",
    },
    "nothing": {
        "cs": "Nic nečeká na rozhodnutí",
        "pl": "Nic nie czeka na decyzję",
        "en": "Nothing waits for a decision",
    },
    "open": {
        "cs": "{n} údaj, který lidi popisuje, zatím zůstává|{n} údaje, které lidi popisují, zatím zůstávají|{n} údaje, který lidi popisuje, zatím zůstává|{n} údajů, které lidi popisují, zatím zůstává",
        "pl": "{n} informacja opisująca ludzi na razie zostaje|{n} informacje opisujące ludzi na razie zostają|{n} informacji opisujących ludzi na razie zostaje|{n} informacji opisującej ludzi na razie zostaje",
        "en": "{n} detail that describes people stays so far|{n} details that describe people stay so far",
    },
    "left": {
        "cs": "zbývá {n} položka|zbývají {n} položky|zbývá {n} položky|zbývá {n} položek",
        "pl": "pozostała {n} pozycja|pozostały {n} pozycje|pozostało {n} pozycji|pozostało {n} pozycji",
        "en": "{n} left|{n} left",
    },
}
