"""The rules that the links of a study are held against: what dangles, is suspect, or leads nowhere."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from spolu.coding.model import Coding
from spolu.interviews.model import ASKING, GONE, Turn
from spolu.prototypes.model import Link
from spolu.trace import leading
from spolu.trace.contents import Contents, evidence_fingerprint
from spolu.trace.following import moved
from spolu.trace.problem import Problem, nearest


def check(contents: Contents) -> tuple[Problem, ...]:
    """Return every problem of every link, in the order of the chain.

    Linear in the size of the study.
    """
    return tuple(problem for rule in RULES for problem in rule(contents))


def _participants(c: Contents) -> Iterator[Problem]:
    known = {p.id: p for p in c.participants}
    if unnoted := [p.id for p in c.participants if p.unknown and not p.withdrawn_at]:
        yield Problem(
            "interviews/participants.csv", "consent-unknown", "warning", f"nobody has noted what they agreed to (?): {', '.join(unnoted)}",
            "Write yes or no in their columns of consent",
        )  # fmt: skip
    for t in c.transcripts:
        place = f"interviews/{t.id}.md"
        heard = {turn.speaker for turn in t.turns if turn.text != GONE}
        if voices := [s.id for s in t.speakers if s.id in heard and not (s.participant or s.role in ASKING)]:
            yield Problem(
                place, "voice-without-id", "warning",
                f"voices without an id, counted as people of their own, whose consent nobody can note or withdraw: {', '.join(voices)}",
                f"Say who each is: spolu interviews who {t.id} {voices[0]}=P01, or =new, or =interviewer",
            )  # fmt: skip
        for speaker in t.speakers:
            who = speaker.participant
            if who and who not in known:
                yield Problem(
                    place, "participant-unknown", "error", f"{who} is not in participants.csv",
                    nearest(who, known) or "Add a row for this participant",
                )  # fmt: skip
            elif who and known[who].withdrawn_at and any(
                turn.speaker == speaker.id and turn.text != GONE for turn in t.turns
            ):  # fmt: skip
                yield Problem(
                    place, "withdrawn", "error", f"{who} withdrew on {known[who].withdrawn_at} and still speaks here",
                    f"Run: spolu withdraw {who}",
                )  # fmt: skip
    for session in c.tests.sessions:
        if (p := known.get(session.participant)) and p.withdrawn_at:
            yield Problem(
                f"prototypes/tests/{session.id}.yaml", "withdrawn", "error",
                f"{p.id} withdrew on {p.withdrawn_at} and still speaks here", f"Run: spolu withdraw {p.id}",
            )  # fmt: skip


def _codings(c: Contents) -> Iterator[Problem]:
    codes = {code.id: code for code in c.codebook.codes}
    for coding in c.codings:
        place = f"coding/codings/{coding.coder}.jsonl {coding.id}"
        turn = c.turn.get((coding.transcript, coding.span.turn))
        if turn is None:
            yield Problem(
                place, "coding-dangling", "error", f"there is no turn {coding.transcript}/{coding.span.turn}",
                "Bring the transcript back, or remove the coding",
            )  # fmt: skip
        elif (gone := _withdrew(c, coding, turn)) and coding.quote not in ("", GONE):
            yield Problem(
                place, "withdrawn", "error", f"it quotes {gone}, who withdrew: it came back from another machine, or a backup",
                f"Run: spolu withdraw {gone}",
            )  # fmt: skip
        elif turn.text[coding.span.start : coding.span.end] != coding.quote:
            yield Problem(
                place, "coding-stale", "error", f"the text of {coding.transcript}/{coding.span.turn} changed under it",
                "Run: spolu interviews anonymise, or code the turn again",
            )  # fmt: skip
        if coding.code not in codes:
            yield Problem(
                place, "code-unknown", "error", f"code '{coding.code}' is not in codebook.yaml",
                nearest(coding.code, codes) or "Add the code",
            )  # fmt: skip


def _withdrew(c: Contents, coding: Coding, turn: Turn) -> str:
    """Return who said the turn that a coding lies on, where they withdrew and the turn is blank."""
    if turn.text != GONE:
        return ""
    said = {(t.id, s.id): s.participant for t in c.transcripts for s in t.speakers}.get(
        (coding.transcript, turn.speaker or "")
    )
    return next((p.id for p in c.participants if p.id == said and p.withdrawn_at), "")


def _codings_unused(c: Contents) -> Iterator[Problem]:
    used = {key for i in c.insights for key in i.evidence + i.counter}
    wanted = {code for i in c.insights if i.query for code in i.query.codes}
    parent = {code.id: code.parent for code in c.codebook.codes}

    def covered(code: str | None) -> bool:
        while code is not None:
            if code in wanted:
                return True
            code = parent.get(code)
        return False

    for coding in c.codings if c.insights else ():
        if coding.id not in used and not covered(coding.code):
            yield Problem(
                f"coding/codings/{coding.coder}.jsonl {coding.id}", "coding-unused", "note",
                f"no insight uses this coding ({coding.transcript}/{coding.span.turn}, {coding.code})",
                "Name it in an insight, or leave it: not every coding has to lead somewhere",
            )  # fmt: skip


def _insights(c: Contents) -> Iterator[Problem]:
    codes = {code.id for code in c.codebook.codes}
    asked_for = {link.to for r in c.requirements for link in r.insights}
    for i in c.insights:
        place = f"reports/insights/{i.id}.md"
        for key in i.evidence + i.counter:
            if key not in c.coding:
                yield Problem(place, "insight-dangling", "error", f"there is no coding {key}", "Take it out")
        for code in i.query.codes if i.query else ():
            if code not in codes:
                yield Problem(
                    place, "code-unknown", "error", f"code '{code}' is not in codebook.yaml",
                    nearest(code, codes) or "Add the code",
                )  # fmt: skip
        if not i.evidence and not i.query:
            yield Problem(
                place,
                "insight-without-evidence",
                "error",
                f"{i.id} rests on no coding",
                "Name the codings that carry it",
            )
        if i.fingerprint and i.fingerprint != evidence_fingerprint(i, c.coding):
            yield Problem(
                place, "insight-suspect", "warning", f"the evidence of {i.id} changed since it was confirmed",
                f"Read it again, then: study.confirm('{i.id}')",
            )  # fmt: skip
        if c.requirements and i.id not in asked_for:
            yield Problem(
                place, "insight-without-requirement", "warning", f"no requirement follows from {i.id}",
                "Write one, or say in the insight why none follows",
            )  # fmt: skip


def _suspects(links: Iterable[Link], now: Mapping[str, str], source: str, place: str) -> Iterator[Problem]:
    for link in links:
        if link.to not in now:
            yield Problem(
                place, "link-dangling", "error", f"{source} points to {link.to}, which does not exist",
                nearest(link.to, now) or "Take the link out",
            )  # fmt: skip
        elif moved(link, now):
            yield Problem(
                place, "link-suspect", "warning", f"{source} → {link.to}: {link.to} changed since this was confirmed",
                f"Read both, then: study.confirm('{source}')",
            )  # fmt: skip


def _requirements(c: Contents) -> Iterator[Problem]:
    shown = {link.to for _, block in c.blocks for link in block.requirements}
    place = "prototypes/requirements.yaml"
    for r in c.requirements:
        yield from _suspects(r.insights, c.insight_fingerprints, r.id, f"{place} {r.id}")
        if r.idea and tuple(r.idea.split("/", 1)) not in c.turn:
            yield Problem(
                f"{place} {r.id}", "link-dangling", "error", f"the idea {r.idea} is no turn of a transcript",
                "Name a turn as W01/t012",
            )  # fmt: skip
        if not (r.insights or r.idea or r.legal or r.waiver):
            yield Problem(
                f"{place} {r.id}", "requirement-without-ground", "error", f"{r.id} rests on nothing",
                "Name an insight, an idea of a workshop or a legal ground, or state a waiver",
            )  # fmt: skip
        if c.prototype.screens and r.moscow != "wont" and r.status != "dropped" and r.id not in shown:
            yield Problem(
                f"{place} {r.id}", "requirement-without-screen", "warning", f"no screen shows {r.id}",
                "Add a block that names it, or move it to 'wont'",
            )  # fmt: skip


def _blocks(c: Contents) -> Iterator[Problem]:
    for screen, block in c.blocks:
        place = f"prototypes/screens/{screen.id}.yaml {block.id}"
        yield from _suspects(block.requirements, c.requirement_fingerprints, f"{screen.id}/{block.id}", place)
        if not (block.requirements or block.decor or block.legal):
            yield Problem(
                place, "block-without-ground", "error", f"nothing says why {block.id} is here",
                "Name a requirement, or write decor: or legal: with a reason",
            )  # fmt: skip


def _untried(c: Contents) -> Iterator[Problem]:
    """What is built and urgent, and no task of the test plan tries; nothing while there is no plan."""
    tried = {criterion for task in c.tests.tasks for criterion in task.criteria}
    for r in c.requirements if c.tests.tasks else ():
        if r.moscow == "must" and r.status in ("built", "tested") and not tried & {x.id for x in r.criteria}:
            yield Problem(
                f"prototypes/requirements.yaml {r.id}", "requirement-without-test", "warning", f"no task of a test tries {r.id}",
                "Bind a task of prototypes/tests/plan.yaml to one of its criteria",
            )  # fmt: skip


def _unheard(c: Contents) -> Iterator[Problem]:
    """Roles that took part and stand behind no Must."""
    musts = {link.to for r in c.requirements if r.moscow == "must" for link in r.insights}
    turns = {(c.coding[key].transcript, c.coding[key].span.turn) for id in musts if id in c.insight
             for key in c.insight[id].evidence if key in c.coding}  # fmt: skip
    heard: set[str] = set()
    spoke: set[str] = set()
    for t in c.transcripts:
        who = {s.id: s.participant for s in t.speakers if s.participant}
        for turn in t.turns:
            if (participant := who.get(turn.speaker or "")) is not None:
                spoke.add(participant)
                if (t.id, turn.id) in turns:
                    heard.add(participant)
    roles = {p.id: p.role for p in c.participants if p.role}
    for role in dict.fromkeys(roles[p.id] for p in c.participants if p.id in roles and p.id in spoke) if musts else ():
        if not any(roles.get(who) == role for who in heard):
            yield Problem(
                f"interviews/participants.csv {role}", "role-without-must", "note", f"nobody of the role '{role}' stands behind a Must",
                "Ask whether a Must is missing, or whether they were asked the right thing",
            )  # fmt: skip


RULES: tuple[Callable[[Contents], Iterator[Problem]], ...] = (
    _participants,
    _codings,
    _codings_unused,
    _insights,
    _requirements,
    _blocks,
    leading.ways,
    _untried,
    _unheard,
)
