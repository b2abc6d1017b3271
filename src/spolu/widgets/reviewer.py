"""The view to decide in what was found: `spolu.steps.reviewing` behind messages.

Cards hold originals, so they go by message only and are never part of the notebook. An action names cards, forms and
places by keys and numbers, since what waits to be saved lies in the browser's session storage.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from typing import Any

import traitlets

from spolu.errors import SpoluError, StudyError
from spolu.interviews import review
from spolu.interviews.decisions import Decision, Target
from spolu.interviews.model import IDENTIFIER_KINDS
from spolu.interviews.tags import TAGS
from spolu.language import say
from spolu.steps.reviewing import Audit, Review
from spolu.store import Store
from spolu.telling import evidence, tell
from spolu.widgets.base import STATIC, Message, SpoluWidget, Taken
from spolu.widgets.reviewer_words import WORDS

Row = dict[str, Any]
AUDITED = 60
"""Words of one audit: about ten minutes of looking."""


class Reviewer(SpoluWidget):
    """The review of a study's identifiers, a card a person or value.

    Args:
        store: the study.
    """

    _esm = STATIC / "reviewer.js"
    _css = STATIC / "reviewer.css"
    mark = traitlets.Unicode().tag(sync=True)

    def __init__(self, store: Store) -> None:
        language = store.settings.interface
        super().__init__(say(WORDS, "review of", language), language, WORDS)
        self._store = store
        self._review: Review | None = None
        self._audit: Audit | None = None
        self._shown: dict[str, Row] = {}
        self._done: set[str] = set()
        self.mark = store.settings.id

    # ------------------------------------------------------------------ what a view shows

    def snapshot(self, message: Message) -> Message:
        """Find everything, and return all cards in the order to look at them."""
        if self._review is None:
            self._review = Review(self._store)
            self._done |= self._review.actions
        self._shown = self._rows()
        kinds = {kind: say(TAGS, kind, self._language) for kind in IDENTIFIER_KINDS}
        return {"cards": list(self._shown.values()), "kinds": kinds, "progress": self._progress(), "closed": False}

    def _rows(self) -> dict[str, Row]:
        """Return key -> card as a view gets it: without its place in the order, which moves with every decision."""
        cards = self._at_work().cards()
        listed = {card.key for card in review.together(cards)}
        return {card.key: {**_row(card, self._language), "together": card.key in listed} for card in cards}

    def _progress(self) -> Row:
        now = self._at_work().progress()
        return {**asdict(now), "text": now.text(self._language)}

    def _at_work(self) -> Review:
        if self._review is None:
            raise StudyError("review", "the view has not said hello yet", "Run the cell again")
        return self._review

    # ------------------------------------------------------------------ what a view does

    def take(self, ops: Sequence[Message], message: Message) -> Taken:
        """Carry out actions; each is in the vault when this returns, or refused with its reason.

        One that comes again, because its answer was lost on the way, is not carried out again, not even where the cell
        ran again meanwhile: undo would undo another.
        """
        self._at_work()
        done: list[str] = []
        rows: list[Row] = []
        refused: dict[str, str] = {}
        for op in ops:
            try:
                if op["opid"] not in self._done:
                    rows.append({"opid": op["opid"], **self._one(op)})
                    self._done.add(op["opid"])
                done.append(op["opid"])
            except SpoluError as fault:
                refused[op["opid"]] = tell(fault, self._language)
        if done:
            rows.append(self._changes())
        return Taken(tuple(done), tuple(rows), refused)

    def _one(self, op: Message) -> Row:
        looks: Mapping[str, Callable[[Message], Row]] = {
            "undo": self._undo, "turn": self._turn, "settle": self._settle, "audit": self._draw, "passed": self._passed,
            "missed": self._missed, "bound": self._bound,
        }  # fmt: skip
        if op["do"] in looks:
            return looks[op["do"]](op)
        card = next((c for c in self._at_work().cards() if c.key == op.get("key")), None)
        said = self._at_work().turn(op["transcript"], op["turn"]).text if op["do"] == "add" else ""
        self._at_work().decide(*step(op, card, said), action=op["opid"])
        return {}

    def _changes(self) -> Row:
        """Return what is different from what the views show."""
        now = self._rows()
        changed = [row for key, row in now.items() if self._shown.get(key) != row]
        gone = [key for key in self._shown if key not in now]
        self._shown = now
        return {"changed": changed, "gone": gone, "progress": self._progress()}

    def _undo(self, op: Message) -> Row:
        """Take the last step back; ``keys``: of the cards that it was about, the first one to look at."""
        gone = self._at_work().undo(op["opid"])
        cards = [card.key for card in map(self._at_work().about, gone) if card]
        return {"undone": bool(gone), "keys": list(dict.fromkeys(cards))}

    def _settle(self, op: Message) -> Row:
        """Settle a list of words as one step; of those that are not as they stood on it ``left`` says how many."""
        asked = {word["key"]: word for word in op["words"]}
        same = [c for c in self._at_work().cards() if c.key in asked and _as_listed(c, asked[c.key])]
        replaced = {key for key, word in asked.items() if word["replace"]}
        listed = review.together(same)
        if listed:
            self._at_work().decide(*review.settle(listed, replaced), action=op["opid"])
        settled = {c.key for c in listed}
        # sent once more to a kernel that began anew, after its answer was lost: these are as they were asked to be
        before = {c.key for c in same if c.state == ("accepted" if c.key in replaced else "rejected")}
        return {"left": len(asked.keys() - settled - before)}

    def _turn(self, op: Message) -> Row:
        turned = self._at_work().turn(op["transcript"], op["turn"])
        spans = [{"start": m.start, "end": m.end, "key": m.person} for m in turned.mentions]
        return {"turned": {"transcript": turned.transcript, "turn": turned.turn, "text": turned.text,
                           "becomes": turned.becomes, "mentions": spans}}  # fmt: skip

    # ------------------------------------------------------------------ the audit

    def _draw(self, op: Message) -> Row:
        self._audit = self._at_work().audit(int(op.get("n", AUDITED)))
        words = [{"i": i, **asdict(self._audit.context(i))} for i in range(len(self._audit.drawn))]
        return {"audit": words, "bound": ""}

    def _passed(self, op: Message) -> Row:
        self._audited().passed(int(op["i"]))
        return {"bound": self._audited().text(self._language)}

    def _missed(self, op: Message) -> Row:
        self._audited().missed(int(op["i"]), op["kind"])
        return {"bound": self._audited().text(self._language)}

    def _bound(self, op: Message) -> Row:
        self._audited().keep()
        return {"bound": self._audited().text(self._language), "kept": True}

    def _audited(self) -> Audit:
        if self._audit is None:
            raise StudyError("audit", "no words were drawn yet", "Start the audit again")
        return self._audit


def step(op: Message, card: review.Card | None, said: str = "") -> tuple[Decision, ...]:
    """Return the decisions that a view's action stands for, one but where cards of different kinds are merged.

    Args:
        op: ``do`` and what it needs: ``key`` of the card, ``at`` the number of one of its contexts (only there),
            ``value`` a kind, key or pseudonym, ``kind`` of what is merged, ``forms`` the numbers of its forms, ``transcript``, ``turn``, ``start``,
            ``end`` a stretch in code points.
        card: the one with that key, as it is now.
        said: the original turn that an added stretch lies in.

    Raises:
        StudyError: there is no such card, context, form or stretch any more.
    """
    do = op["do"]
    if do == "add":
        start, end = int(op["start"]), int(op["end"])
        if not said[start:end].strip():
            raise StudyError(f"{op['transcript']} {op['turn']}", "no word is selected", "Select the words to replace")
        where = Target("", op["transcript"], op["turn"], (start, end)) if op.get("only") else None
        return (review.add(said[start:end], op["value"], where),)
    if card is None:
        raise StudyError(str(op.get("key", "")), "this card is not here any more", "Look at the list again")
    try:
        context = card.contexts[op["at"]] if op.get("at") is not None else None
        forms = [card.forms[i][0] for i in op.get("forms", ())]
    except IndexError:
        raise StudyError(card.key, "the card has changed meanwhile", "Look at it again") from None
    at = context.at if context else None
    if do == "edges" and context:
        return (review.edges(card, context, int(op["start"]), int(op["end"])),)
    if do == "merge" and op.get("kind"):
        return review.merge_as(card, op["value"], op["kind"], at)
    made: Mapping[str, Callable[[], Decision]] = {
        "accept": lambda: review.accept(card, at), "reject": lambda: review.reject(card, at),
        "kind": lambda: review.as_kind(card, op["value"]), "merge": lambda: review.merge(card, op["value"], at),
        "split": lambda: review.split(card, forms, at), "pseudonym": lambda: review.pseudonym(card, op["value"]),
    }  # fmt: skip
    if do not in made:
        raise StudyError(str(do), "there is no such action", "Run the cell again")
    return (made[do](),)


def _as_listed(card: review.Card, word: Message) -> bool:
    """Whether a card is the one that stood on a list: keys may be given anew when the review begins anew."""
    return (str(card.contexts[0].at), card.mentions) == (word["at"], word["mentions"])


def _row(card: review.Card, language: str) -> Row:
    row = asdict(card)
    row["evidence"] = [evidence(why, language) for why in card.evidence]
    del row["leak"]
    return row
