"""What every widget shares: messages instead of traits, an answer to each, and words where no widget can be drawn.

No text of a study is ever a synced trait: a trait is written into the saved notebook. A view says ``hello`` and gets a
``snapshot``; it sends ``ops`` and every view gets an ``ack`` with what is on the disk; it asks with ``poll`` for ``news``,
and with ``ask`` for an ``answer`` to anything else, which may take its time: actions are saved meanwhile.
What cannot be done comes back as a ``fault`` with its sentence, and the view keeps what it has.

A widget is a class with `snapshot`, `take`, where others' files are watched `news`, and where more is asked `answer`; its bundle and style lie in
``static/`` and are built from ``js/src/<name>.ts`` and ``.css``.
"""

import asyncio
import os
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

import anywidget
import traitlets

from spolu.errors import SpoluError, of_disk
from spolu.language import Words, pick, say
from spolu.telling import tell, translate
from spolu.widgets.words import WORDS

STATIC = Path(__file__).with_name("static")
Message = Mapping[str, Any]
_BESIDE = ThreadPoolExecutor(1, "spolu-answers")


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of a view's actions.

    Attributes:
        done: opids that are on the disk now, whether written just now or known from before.
        rows: what every view has to show: the actions as they were written.
        refused: opid -> one sentence why it cannot be.
    """

    done: tuple[str, ...] = ()
    rows: tuple[Message, ...] = ()
    refused: Mapping[str, str] | None = None


class SpoluWidget(anywidget.AnyWidget):
    """A view on a study. The first words of a cell's output, and all of it where there is no front end, come from ``title``.

    Args:
        title: what is shown, without any words of a participant.
        language: of the interface.
        words: the texts of this widget beside the common ones.
    """

    waiting = traitlets.Unicode().tag(sync=True)

    def __init__(self, title: str, language: str, words: Words | None = None) -> None:
        self._title, self._language = title, language
        self._words: Words = {**WORDS, **(words or {})}
        super().__init__(waiting=say(WORDS, "waiting for kernel", language))
        self.on_msg(self._receive)

    # ------------------------------------------------------------------ what a widget adds

    def snapshot(self, message: Message) -> Message:
        """Return everything that a view shows; ``closed`` in it means that nothing can be written."""
        raise NotImplementedError

    def take(self, ops: Sequence[Message], message: Message) -> Taken:
        """Write a view's actions and return only when they are on the disk."""
        raise NotImplementedError

    def news(self, message: Message) -> Message:
        """Return what others changed since the last look; empty where nothing did."""
        return {}

    def answer(self, message: Message) -> Message:
        """Return what a view asked ``about``; runs beside the kernel's own thread, so it only reads, or writes settings."""
        raise NotImplementedError

    def leave(self, message: Message) -> None:
        """Let go of what was held for a view that was closed."""

    # ------------------------------------------------------------------ messages

    def _receive(self, _: object, content: Any, __: object) -> None:
        """Answer one message; a fault becomes a sentence in the view, never a traceback in the notebook."""
        if not isinstance(content, dict):
            return
        answers = {"hello": self._hello, "ops": self._ops, "poll": self._poll, "ask": self._ask, "bye": self.leave}
        answer = answers.get(str(content.get("kind")))
        if answer is None:
            return
        try:
            answer(content)
        except SpoluError as fault:
            self._say("fault", content, why=tell(fault, self._language))
        except OSError as fault:
            name = Path(str(fault.filename)).name if fault.filename else ""
            self._say("fault", content, why=tell(of_disk(fault, name), self._language))

    def _hello(self, message: Message) -> None:
        words = {key: pick(texts, self._language) for key, texts in self._words.items()}
        hooks = {"test": True} if os.environ.get("SPOLU_TEST") else {}
        self._say("snapshot", message, language=self._language, words=words, **hooks, **self.snapshot(message))

    def _ops(self, message: Message) -> None:
        taken = self.take(message["ops"], message)
        refused = [{"opid": opid, "why": why} for opid, why in (taken.refused or {}).items()]
        self._say("ack", message, done=taken.done, rows=taken.rows, refused=refused)

    def _poll(self, message: Message) -> None:
        self._say("news", message, **self.news(message))

    def _ask(self, message: Message) -> None:
        """Answer beside the kernel's own thread, one question after the other; at once where no loop runs, as in a script."""
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            self._say("answer", message, **self._answered(message))
            return
        found = loop.run_in_executor(_BESIDE, self._answered, message)
        found.add_done_callback(lambda f: self._say("answer", message, **f.result()))

    def _answered(self, message: Message) -> Message:
        about = {"about": message.get("about", "")}
        try:
            return {**about, **self.answer(message)}
        except SpoluError as fault:
            sentences = [translate(text, self._language) for text in (fault.fault, fault.repair) if text]
            return {**about, "fault": " ".join(f"{sentence.rstrip('.')}." for sentence in sentences)}
        except Exception as fault:  # noqa: BLE001 # whatever it is, the view must not wait for ever, and no words may show
            return {**about, "fault": type(fault).__name__}

    def _say(self, kind: str, message: Message, **content: Any) -> None:
        self.send({"kind": kind, "view": message.get("view", ""), **content})

    # ------------------------------------------------------------------ where no widget is drawn

    def __repr__(self) -> str:
        """Return what this is and how to see it; the same in every run."""
        return say(WORDS, "no front end", self._language, what=self._title)

    def _repr_mimebundle_(self, **kwargs: Any) -> tuple[dict[str, Any], dict[str, Any]]:
        data, metadata = super()._repr_mimebundle_(**kwargs) or ({}, {})
        text = repr(self)
        return {**data, "text/plain": text, "text/html": f"<p>{escape(text)}</p>"}, metadata
