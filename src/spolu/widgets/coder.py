"""The view to read and code in: `spolu.steps.desk` and `spolu.steps.actions` behind messages."""

from collections.abc import Sequence

import traitlets

from spolu.interviews.model import Transcript
from spolu.language import say
from spolu.steps import actions, personal, suggesting
from spolu.steps.desk import Desk, log_of
from spolu.steps.openlog import let_go
from spolu.store import Store
from spolu.widgets.base import STATIC, Message, SpoluWidget, Taken
from spolu.widgets.coder_words import WORDS


class Coder(SpoluWidget):
    """A transcript to read and code.

    Args:
        store: the study.
        transcript: what is coded, pseudonymised.
        coder: who codes; "" lets the view ask and remember.
        blind: other people's codings are not shown, not even sent.

    Raises:
        StudyError: ``coder`` is no name for a log.
    """

    _esm = STATIC / "coder.js"
    _css = STATIC / "coder.css"
    mark = traitlets.Unicode().tag(sync=True)
    coder = traitlets.Unicode().tag(sync=True)

    def __init__(self, store: Store, transcript: Transcript, coder: str = "", *, blind: bool = False) -> None:
        self._desk = Desk(store, transcript, blind)
        if coder:
            log_of(coder)
        language = store.settings.interface
        super().__init__(say(WORDS, "coding of", language, what=transcript.id), language, WORDS)
        self.mark, self.coder = f"{store.settings.id}/{transcript.id}", coder

    def snapshot(self, message: Message) -> Message:
        """Return transcript, codes, codings; opens the coder's log."""
        coder = str(message.get("coder") or self.coder)
        row = self._desk.contents(coder, message["view"])
        study = self._desk.store.settings.id
        return {
            **row,
            "coder": coder,
            "study": study,
            "blind": self._desk.blind,
            "closed": not coder or bool(row["locked"]),
            "keys": personal.chosen("keys"),
            "slots": personal.chosen("slots", f"{study}/{coder}"),
        }

    def take(self, ops: Sequence[Message], message: Message) -> Taken:
        """Write a coder's actions."""
        done, rows, refused = actions.write(self._desk, str(message["coder"]), message["view"], ops)
        return Taken(tuple(done), tuple(rows), refused)

    def news(self, message: Message) -> Message:
        """Return what other coders changed."""
        return self._desk.changed(str(message["coder"]), message["view"])

    def answer(self, message: Message) -> Message:
        """Propose codes, or keep what a person chose for themselves: keys, the codes on 1–9."""
        coder, about = str(message["coder"]), str(message["about"])
        store = self._desk.store
        if about == "suggestions":
            return {"rows": suggesting.proposed(store, self._desk.transcript.id, coder, blind=self._desk.blind)}
        place = {"keys": ("keys",), "slots": ("slots", f"{store.settings.id}/{coder}")}[about]
        personal.choose(message["value"], *place)
        return {}

    def leave(self, message: Message) -> None:
        """Give the log free for another window."""
        let_go(message["view"])

    def close(self) -> None:
        """Close the view and give the log free."""
        for view in list(self._desk.seen):
            let_go(view)
        super().close()
