"""What a prototype is made of: requirements, criteria, screens of blocks, flows, personas, tests, findings."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Moscow = Literal["must", "should", "could", "wont"]
Outcome = Literal["unassisted", "assisted", "interpreted", "failed"]
"""How a task ended: alone, with a hint, read or explained by somebody beside, not at all."""
Noted = Literal["success", "help", "problem", "quote", "idea"]
Severity = Literal["blocker", "serious", "minor", "good"]
Texts = Mapping[str, str]
"""A string per language (``cs``, ``pl``, ``en``) and easy-language variant (``cs-easy``)."""


@dataclass(frozen=True, slots=True)
class Link:
    """A pointer to an insight, coding, requirement … with the fingerprint of what it pointed to when last confirmed.

    A fingerprint that no longer fits makes the link *suspect* (`spolu.trace`). "" = never confirmed.
    """

    to: str
    fingerprint: str = ""


@dataclass(frozen=True, slots=True)
class Criterion:
    """An acceptance criterion in Gherkin. ``language``: cs, pl or en; ``gherkin``: one Scenario, its steps."""

    id: str
    gherkin: str
    language: str = "cs"


@dataclass(frozen=True, slots=True)
class Decision:
    """Why a requirement changed: ISO ``at``, ``who`` (a role or coder, no name), ``what``, and what showed it.

    ``because``: ids of insights, findings, turns (``U01/t012``).
    """

    at: str
    who: str
    what: str
    because: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Requirement:
    """One requirement of ``prototypes/requirements.yaml``.

    Attributes:
        id: ``REQ-07``.
        text: one sentence per language. ``whom``: roles that it serves.
        insights: links to what asks for it; or ``idea`` (a workshop turn ``W01/t031``), ``legal`` (the ground, in
            words) or ``waiver`` (why it stands without evidence).
    """

    id: str
    text: Texts = field(default_factory=dict)
    whom: tuple[str, ...] = ()
    moscow: Moscow = "should"
    insights: tuple[Link, ...] = ()
    idea: str = ""
    legal: str = ""
    waiver: str = ""
    criteria: tuple[Criterion, ...] = ()
    status: Literal["draft", "agreed", "built", "tested", "dropped"] = "draft"
    decisions: tuple[Decision, ...] = ()


@dataclass(frozen=True, slots=True)
class Branch:
    """A way that is taken when its condition (`spolu.prototypes.expressions`) holds."""

    when: str
    to: str


@dataclass(frozen=True, slots=True)
class Item:
    """An entry of a list, table, timeline, navigation …

    Attributes:
        texts: named strings (``title``, ``text``, ``note``, or a table's columns), each per language.
        to: where it leads: a screen, ``print``, ``back``, or a ``tel:``, ``sms:``, ``mailto:`` address.
        show: names of the entries that a summary shows. ``branches``: tried before ``to``, the first that holds leads.
        check: whether required questions of the screen must be answered first. ``when``: shown only where it holds.
    """

    texts: Mapping[str, Texts] = field(default_factory=dict)
    to: str = ""
    show: tuple[str, ...] = ()
    branches: tuple[Branch, ...] = ()
    check: bool = False
    when: str = ""


@dataclass(frozen=True, slots=True)
class Field:
    """A question of a form block.

    Attributes:
        name: what the entry is kept under, over all screens.
        type: one of `spolu.prototypes.blocks.FIELDS`.
        options: value -> texts, for radio, checkboxes, select; of a scale the words at its numbers.
        error: what is said when it is required and empty. ``when``: asked only where it holds.
        least, most: of a number or scale.
    """

    name: str
    type: str
    label: Texts = field(default_factory=dict)
    hint: Texts = field(default_factory=dict)
    options: Mapping[str, Texts] = field(default_factory=dict)
    required: bool = False
    error: Texts = field(default_factory=dict)
    when: str = ""
    autocomplete: str = ""
    least: int | None = None
    most: int | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """A part of a screen. Exactly one ground: ``requirements``, or ``decor``, or ``legal`` with a reason.

    Attributes:
        id: unique in the prototype, ``plan-goal``.
        type: one of the block types of `spolu.prototypes.blocks`.
        texts: named strings of the block (``title``, ``text``, ``note`` …), each per language.
        items: rows or entries of lists, tables, timelines, navigation.
        options: what is not text: columns of a table, blocks that go on paper.
        when: shown only where this condition holds.
    """

    id: str
    type: str
    requirements: tuple[Link, ...] = ()
    decor: str = ""
    legal: str = ""
    texts: Mapping[str, Texts] = field(default_factory=dict)
    items: tuple[Item, ...] = ()
    fields: tuple[Field, ...] = ()
    options: Mapping[str, object] = field(default_factory=dict)
    when: str = ""


@dataclass(frozen=True, slots=True)
class Screen:
    """One screen, ``prototypes/screens/<id>.yaml``.

    ``whom``: client, worker …; ``easy``: has an easy-language variant; ``next``: screens it leads to besides those of
    its entries.
    """

    id: str
    title: Texts = field(default_factory=dict)
    whom: tuple[str, ...] = ()
    easy: bool = False
    blocks: tuple[Block, ...] = ()
    next: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Persona:
    """Invented data to fill the screens with. ``values``: field name -> value, a list for checkboxes."""

    id: str
    name: str
    values: Mapping[str, str | tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Flow:
    """A way through the screens that somebody takes. Branches lie in the entries of the screens."""

    id: str
    title: Texts = field(default_factory=dict)
    screens: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Prototype:
    """Everything that is built: screens in order, the first screen, flows, personas."""

    title: Texts = field(default_factory=dict)
    languages: tuple[str, ...] = ("cs",)
    screens: tuple[Screen, ...] = ()
    personas: tuple[Persona, ...] = ()
    start: str = ""
    flows: tuple[Flow, ...] = ()


@dataclass(frozen=True, slots=True)
class Task:
    """A task of a usability test, bound to the criteria that it tries.

    ``screen``: where it begins; ``success``: what has to be seen for it to count as done.
    """

    id: str
    text: Texts = field(default_factory=dict)
    screen: str = ""
    criteria: tuple[str, ...] = ()
    success: Texts = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Observation:
    """One note of a test session, bound to the task and the block where it happened.

    Attributes:
        id: ``n1``, unique in its session.
        task, block: "" where it belongs to none.
        text: in the note taker's words; may be empty where the kind says it all.
        turn: the turn of the session's transcript that shows it, "" where there is none.
        at: seconds from the session's start.
    """

    id: str
    task: str
    screen: str
    block: str
    kind: Noted
    text: str = ""
    turn: str = ""
    at: float = 0.0


@dataclass(frozen=True, slots=True)
class TestSession:
    """One participant trying the prototype.

    Attributes:
        id: ``U01``, that of its transcript where there is one.
        prototype: what was shown, in words or as a revision.
        outcomes: task id -> outcome; a task that was not tried is not in it.
        seq: task id -> 1 to 7. ``sus``: ten answers, 1 to 5. ``umux``: two answers, 1 to 7. Empty: not asked.
    """

    __test__ = False  # the word "Test" belongs to the field, not to pytest

    id: str
    participant: str = ""
    transcript: str = ""
    at: str = ""
    prototype: str = ""
    language: str = ""
    device: str = ""
    outcomes: Mapping[str, Outcome] = field(default_factory=dict)
    seq: Mapping[str, int] = field(default_factory=dict)
    sus: tuple[int, ...] = ()
    umux: tuple[int, ...] = ()
    observations: tuple[Observation, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """What observations show together: evidence for a decision on requirements.

    Attributes:
        observations: ``U01/n3``: session and note.
        requirements: what it speaks about; a decision there names the finding in ``because``.
    """

    id: str
    text: Texts = field(default_factory=dict)
    severity: Severity = "minor"
    observations: tuple[str, ...] = ()
    requirements: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tests:
    """All that was tried: the plan, its sessions, what they show.

    ``wordings``: instrument (``sus``, ``umux-lite``, ``seq``) -> which wording was read out, in words.
    """

    __test__ = False

    title: Texts = field(default_factory=dict)
    about: Texts = field(default_factory=dict)
    tasks: tuple[Task, ...] = ()
    wordings: Mapping[str, str] = field(default_factory=dict)
    sessions: tuple[TestSession, ...] = ()
    findings: tuple[Finding, ...] = ()
