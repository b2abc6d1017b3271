"""Withdrawn consent, followed through the chain: words go, and what rested on them is named."""

import re
import shutil
import uuid
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Any

from spolu import atomic
from spolu.coding import log
from spolu.coding.logfile import LogFile
from spolu.coding.model import Coding, Event
from spolu.errors import StudyError
from spolu.interviews import participants
from spolu.interviews.model import ASKING, GONE, Participant
from spolu.interviews.render import render
from spolu.reports import insights
from spolu.reports.model import Insight
from spolu.steps import adjudicating, forgetting, leaking, testing
from spolu.steps.forgetting import Turns
from spolu.steps.outputs import Outputs, outputs
from spolu.steps.receipt import Receipt, Vault
from spolu.store import Store
from spolu.trace import Contents, caused_by

_BUILT = ("reports/build", "prototypes/build")
_OWN = ("interviews/", "coding/codings/", "coding/adjudicated/", *(f"{folder}/" for folder in _BUILT))
"""Where words go by themselves; what is left there is somebody else's."""
_MARKS = r"[*_~`]*"
_SENTENCE = re.compile(r"(?<=[.!?…])\s+|\n+")
_TELLING = 3
"""Words of the shortest sentence or quote that is looked for: fewer may be anybody's."""


@dataclass(frozen=True, slots=True)
class _Going:
    """What goes when a participant withdraws.

    Attributes:
        mine: transcript -> the person's turns that still say something. ``alone``: transcripts with no other voice.
        said: finds the person's sentences and coded quotes in a text.
    """

    participant: str
    mine: Turns
    alone: frozenset[str]
    codings: tuple[Coding, ...]
    said: re.Pattern[str]

    def blanked(self, found: Insight) -> Insight:
        """Return an insight without the person's sentences."""

        def new(text: str) -> str:
            return self.said.sub(GONE, text)

        def each(texts: Mapping[str, str]) -> dict[str, str]:
            return {language: new(text) for language, text in texts.items()}

        return replace(
            found, title=each(found.title), statement=each(found.statement), because=new(found.because),
            limits=new(found.limits), body=new(found.body),
        )  # fmt: skip


def withdraw(store: Store, participant: str, *, dry_run: bool = False, copy: bool = False) -> Receipt:
    """Take a participant's words out of transcripts, codings, insights, made files and the vault, and mark the row.

    Nothing is changed before everything that may refuse has been asked. What rests on the words and cannot be read stays,
    and is named. Doing it again finishes what was stopped, or could not be read.

    Raises:
        StudyError: there is no such participant, somebody is coding just now, or another folder of the study has the same vault
            and ``copy`` does not say that this one is meant.
        Faults: participants, transcripts or logs cannot be read.
        VaultError: the vault is here and cannot be opened, or pseudonymising was stopped half way.
    """
    c, faults = store.readable()
    if participant not in {p.id for p in c.participants}:
        raise StudyError(participant, "there is no such participant", "See interviews/participants.csv")
    if store.has_vault():
        forgetting.ready(store)
        if not dry_run:
            store.refuse_copy(copy)
    going = _going(c, participant)
    books = outputs(store)
    receipt = _receipt(store, c, going, books)
    if not dry_run:
        _take_out(store, c, going, books.bare)
    unread = dict.fromkeys((*(fault.place for fault in faults), *books.unread))
    return replace(receipt, done=not dry_run, unread=tuple(unread))


# ---------------------------------------------------------------------- what goes


def _going(c: Contents, participant: str) -> _Going:
    mine, alone = {}, set()
    for t in c.transcripts:
        voices = {s.id for s in t.speakers if s.participant == participant}
        if turns := frozenset(turn.id for turn in t.turns if turn.speaker in voices):
            mine[t.id] = turns
            alone |= {t.id} if all(s.id in voices or s.role in ASKING for s in t.speakers) else set()
    codings = tuple(x for x in c.codings if x.span.turn in mine.get(x.transcript, ()))
    texts = [turn.text for t in c.transcripts for turn in t.turns if turn.id in mine.get(t.id, ())]
    said = _finder([*(s for text in texts for s in _SENTENCE.split(text)), *(x.quote for x in codings)])
    return _Going(participant, mine, frozenset(alone), codings, said)


def _finder(sentences: Sequence[str]) -> re.Pattern[str]:
    """Return what finds sentences in a text, however its lines are broken and its words marked in Markdown."""
    words = {tuple(sentence.strip(" .,;:!?…„“”\"'").split()) for sentence in sentences}
    telling = sorted((w for w in words if len(w) >= _TELLING), key=lambda w: -sum(map(len, w)))
    parts = [rf"{_MARKS}\s+(?:>\s*)*{_MARKS}".join(map(_marked, w)) for w in telling]
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(parts)})(?![^\W_])" if parts else r"(?!)", re.IGNORECASE)


def _marked(word: str) -> str:
    """Return what finds a word, with marks before the stop that ends it: ``**nikdy**,``."""
    core = word.rstrip(".,;:!?…”“\"'")
    return re.escape(core) + (_MARKS + re.escape(word[len(core) :]) if core != word else "")


def _receipt(store: Store, c: Contents, going: _Going, books: Outputs) -> Receipt:
    ids = {x.id for x in going.codings}
    told = {t.id: {turn.id for turn in t.turns if turn.text != GONE} & going.mine[t.id]
            for t in c.transcripts if t.id in going.mine}  # fmt: skip
    resting = tuple(i.id for i in c.insights if ids & {*i.evidence, *i.counter})
    sessions = tuple(s.id for s in c.tests.sessions if s.participant == going.participant)
    seen = [f for f in c.tests.findings if any(ref.split("/", 1)[0] in sessions for ref in f.observations)]
    return Receipt(
        going.participant,
        False,
        next(p.withdrawn_at or "" for p in c.participants if p.id == going.participant),
        tuple(id for id, turns in told.items() if turns),
        sum(map(len, told.values())),
        len(going.codings),
        resting,
        tuple(r.id for r in c.requirements if any(link.to in resting for link in r.insights)),
        tuple(sorted({block for id in ids for block in caused_by(c, id)})),
        tuple(f.id for f in seen),
        sessions,
        tuple(i.id for i in c.insights if going.blanked(i) != i),
        tuple(path.relative_to(store.root).as_posix() for path in _made(store)),
        tuple(books.bare),
        tuple(_standing(store, c, going, books.bare)),
        books.unread,
        _vault(store),
        store.settings.interface,
    )


def _vault(store: Store) -> Vault:
    return "forgotten" if store.has_vault() else "destroyed" if store.key_destroyed() else "absent"


def _made(store: Store) -> list[Any]:
    """Return the paths of built files; schemas for editors hold no words."""
    found = (path for folder in _BUILT for path in sorted((store.root / folder).rglob("*")))
    return [path for path in found if path.is_file() and path.parent.name != "schema"]


def _standing(store: Store, c: Contents, going: _Going, bare: Mapping[str, str]) -> Iterator[str]:
    """Yield places of the person's sentences in what people wrote by hand, insights left out: those are blanked."""
    blanked = {f"reports/insights/{i.id}.md" for i in c.insights}
    for name, text in leaking.study_texts(store):
        if not name.startswith(_OWN) and name not in blanked and ".ipynb_checkpoints/" not in name:
            yield from (f"{name}:{n}" for n in _lines(going.said, bare.get(name, text)))
    mine = {x.id for x in going.codings} | going.alone | {f"{t}/{u}" for t, turns in going.mine.items() for u in turns}
    for memo in store.coding_state().memos:
        if memo.target not in mine and going.said.search(memo.text):
            yield f"coding/codings/{memo.coder}.jsonl {memo.id}"


def _lines(said: re.Pattern[str], text: str) -> list[int]:
    return sorted({text.count("\n", 0, match.start()) + 1 for match in said.finditer(text)})


# ---------------------------------------------------------------------- taking out


def _take_out(store: Store, c: Contents, going: _Going, bare: Mapping[str, str]) -> None:
    with (
        ExitStack() as stack
    ):  # every log first: one that is open elsewhere, or broken, refuses before anything changed
        logs = [stack.enter_context(LogFile(path)) for path in sorted((store.root / "coding/codings").glob("*.jsonl"))]
        decided = [stack.enter_context(LogFile(path)) for path in adjudicating.logs(store)]
        gone = going.alone.union(*(_ever_on(file.history(), going.mine) for file in (*logs, *decided)))
        _clean(store, c, going, bare)
        for file in logs:
            file.append(_removals(going.codings, file.path.stem))
        for file in (*logs, *decided):
            file.forget(gone)
    if store.has_vault():
        forgetting.forget(store, going.participant, going.mine)
    for t in c.transcripts:
        if t.id in going.mine:
            store.write(f"interviews/{t.id}.md", render(forgetting.without(t, going.mine[t.id])))
    testing.withdraw(store, c.tests, going.participant)
    _mark(store, c.participants, going.participant)


def _clean(store: Store, c: Contents, going: _Going, bare: Mapping[str, str]) -> None:
    """Blank the person's sentences in insights; remove what was built or left half written, outputs of notebooks, JupyterLab's own copies."""
    for i in c.insights:
        if (new := going.blanked(i)) != i:
            store.write(f"reports/insights/{i.id}.md", insights.render(new))
    for name, text in bare.items():
        store.write(name, text)
    for path in _made(store):
        path.unlink()
    for path in atomic.left_half(store.root):
        path.unlink()
    for folder in [*store.root.rglob(".ipynb_checkpoints")]:
        shutil.rmtree(folder)


def _removals(codings: Sequence[Coding], coder: str) -> list[Event]:
    """Return the events that take a coder's codings away, for the coder's log."""
    now = datetime.now(UTC).isoformat(timespec="seconds")
    return [log.removing(x, uuid.uuid4().hex, now) for x in codings if x.coder == coder]


def _mark(store: Store, people: Sequence[Participant], participant: str) -> None:
    """Leave of a person's row the id and the day: the first one, where consent had been withdrawn before."""
    own = dict.fromkeys((*store.settings.attributes, *(key for p in people for key in p.attributes)))
    rows = [
        Participant(p.id, consent=frozenset(), withdrawn_at=p.withdrawn_at or date.today().isoformat())
        if p.id == participant else p for p in people
    ]  # fmt: skip
    store.write("interviews/participants.csv", participants.render(rows, tuple(own)))


def _ever_on(events: Sequence[Event], turns: Turns) -> frozenset[str]:
    """Return the turns, and the codings that ever stood on one of them, taken away again or not."""
    found = {f"{transcript}/{turn}" for transcript, mine in turns.items() for turn in mine}
    home: dict[str, str] = {}
    for event in events:
        data: Any = event.data
        if event.op in ("add", "del"):
            row = data["coding"]
            home[row["id"]] = row["transcript"]
            places = [row["turn"]]
        else:
            places = [data[side]["turn"] for side in ("to", "from")] if event.op == "move" else []
        id = data["coding"]["id"] if event.op in ("add", "del") else data.get("id", "")
        if any(turn in turns.get(home.get(id, ""), ()) for turn in places):
            found.add(id)
    return frozenset(found)
