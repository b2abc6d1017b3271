"""What follows from the decisions of the review for every mention: replaced, kept, or still waiting."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from spolu.errors import FormatError
from spolu.interviews import persons as linking
from spolu.interviews.additions import Additions, additions
from spolu.interviews.decisions import Decision, Target
from spolu.interviews.identify.words.countries import is_named
from spolu.interviews.leaks import NOT_LOOKED_FOR
from spolu.interviews.model import DESCRIBING, IDENTIFIER_KINDS, Lane, Mention, Person, Transcript
from spolu.interviews.persons import Question
from spolu.interviews.pseudonyms import Standing


@dataclass(frozen=True, slots=True)
class Decided:
    """What follows from the decisions.

    Attributes:
        replace: mentions to replace, with their final person and kind.
        keep: mentions that stay, by decision.
        undecided: mentions of the review lane that nobody decided.
        shared: mentions of details that many people share, and of countries, that nobody decided: they stay, and nobody is
            asked.
        persons: all persons and values after merging, splitting, adding.
        kept: keys that were rejected as a whole.
        chosen: key -> pseudonym written by hand.
        settled: keys of which somebody decided something.
        questions: short names that may mean several persons, and nobody said whom.
        forms_kept: forms that were said to be no identifier, wherever they stand.
        stays: of the waiting keys, those whose mentions stay in the text until somebody decides.
        problems: number of a decision that means nothing here -> what is wrong with it; its place, which only whoever
            took the decisions knows, is to be filled in.
        left: keys of which mentions were said to be somebody else's; some have none now.
    """

    replace: tuple[Mention, ...]
    keep: tuple[Mention, ...]
    undecided: tuple[Mention, ...]
    persons: tuple[Person, ...]
    kept: frozenset[str] = frozenset()
    chosen: Mapping[str, str] = field(default_factory=dict)
    settled: frozenset[str] = frozenset()
    questions: tuple[Question, ...] = ()
    forms_kept: tuple[str, ...] = ()
    stays: frozenset[str] = frozenset()
    problems: Mapping[int, FormatError] = field(default_factory=dict)
    shared: tuple[Mention, ...] = ()
    left: frozenset[str] = frozenset()

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """All mentions, whatever happens to them."""
        return (*self.replace, *self.undecided, *self.keep, *self.shared)

    @property
    def waiting(self) -> frozenset[str]:
        """Keys that wait for somebody: undecided ones, and questions."""
        return frozenset(m.person for m in self.undecided) | {q.key for q in self.questions}


def decide(
    mentions: Sequence[Mention], persons: Sequence[Person], decisions: Sequence[Decision], *,
    yes: bool = False, transcripts: Sequence[Transcript] = (), added: Additions | None = None,
    standing: Mapping[str, Standing] = {},
) -> Decided:  # fmt: skip
    """Return which mentions are replaced, which stay, and which nobody decided.

    Args:
        mentions: linked.
        persons: as `spolu.interviews.persons.link` gave them.
        decisions: in the order they were taken; of two about one thing the later counts.
        yes: what waits is replaced meanwhile, too; not so what stays by its ``standing``.
        transcripts: where names that were ``add``-ed are looked for.
        added: what `additions` found for the same mentions, persons and decisions, where it is at hand.
        standing: what happens to undecided mentions of a kind, see `spolu.interviews.pseudonyms.standing`.
    """
    found = additions(mentions, persons, decisions, transcripts) if added is None else added
    state = _State(found, standing)
    for number, decision in enumerate(decisions, 1):
        state.apply(number, decision)
    return state.result(yes)


_STANDING: Mapping[tuple[Standing, Lane], str] = {
    ("waits", "review"): "undecided", ("waits", "auto"): "shared", ("stays", "review"): "reject", ("stays", "auto"): "reject",
    ("shared", "review"): "shared", ("shared", "auto"): "shared",
}  # fmt: skip


class _State:
    def __init__(self, found: Additions, standing: Mapping[str, Standing]) -> None:
        self.standing = standing
        self.mentions = list(found.mentions)
        self.persons = {p.key: p for p in found.persons}
        self.added = found.keys
        self.of: dict[str, list[int]] = {key: [] for key in self.persons}
        for i, mention in enumerate(self.mentions):
            self.of.setdefault(mention.person, []).append(i)
        self.by_mention: dict[int, str] = {}
        self.by_key: dict[str, str] = {}
        self.by_form: dict[str, str] = {}
        self.kind: dict[str, str] = {}
        self.chosen: dict[str, str] = {}
        self.left: set[str] = set()
        self.merged: dict[str, str] = {}
        self.problems: dict[int, FormatError] = dict(found.problems)
        self._apply: Mapping[str, Callable[[list[str], Target, Decision, int], str]] = {
            "accept": self._judge, "reject": self._judge, "kind": self._kind, "merge": self._merge,
            "split": self._split, "pseudonym": self._pseudonym,
        }  # fmt: skip

    def apply(self, number: int, decision: Decision) -> None:
        """Take one decision in. ``number``: its place among all; a person that it makes has it in the key, so that
        the key is the same whenever the decisions are taken again, whoever else was found meanwhile.
        """
        if decision.verdict == "add":
            for key in map(self._now, self.added.get(number, ())):
                self.by_key[key] = "accept"
                if self.persons[key].kind in NOT_LOOKED_FOR:  # found before as a word that gives nobody away by itself
                    self.kind[key] = decision.value or "PER"
            return
        target = Target.parse(decision.target)
        if not target.transcript or decision.target in self.persons:
            target = Target(decision.target)
        keys = self._keys(target.what)
        fault = "neither a key nor a form of this study"
        if keys:
            fault = self._apply[decision.verdict](keys, target, decision, number)
        if fault:
            self.problems[number] = FormatError("", fault, "Look it up again, or leave it out")

    def _now(self, key: str) -> str:
        """Return the key of whom somebody was merged with, else the same."""
        while key in self.merged:
            key = self.merged[key]
        return key

    def _keys(self, what: str) -> list[str]:
        if what in self.persons:
            return [what]
        return [key for key, person in self.persons.items() if what in person.forms]

    def _meant(self, keys: Iterable[str], target: Target) -> list[int]:
        """Return the mentions that a decision about a place means."""
        by_form = target.what not in self.persons
        return [
            i for key in keys for i in self.of[key]
            if target.holds(self.mentions[i]) and (not by_form or self.mentions[i].text == target.what)
        ]  # fmt: skip

    # Each takes a decision and its number in, and returns what is wrong with it, "" for nothing.

    def _judge(self, keys: list[str], target: Target, decision: Decision, _number: int) -> str:
        if target.transcript:
            there = self._meant(keys, target)
            self.by_mention.update(dict.fromkeys(there, decision.verdict))
            return "" if there else "it is not met there"
        if target.what in self.persons:
            self.by_key[target.what] = decision.verdict
        else:
            self.by_form[target.what] = decision.verdict
        return ""

    def _kind(self, keys: list[str], _target: Target, decision: Decision, _number: int) -> str:
        if decision.value not in IDENTIFIER_KINDS:
            return f"this is no kind of identifier (known: {', '.join(IDENTIFIER_KINDS)})"
        for key in keys:
            self.kind[key] = decision.value
            self.by_key[key] = "accept"
        return ""

    def _pseudonym(self, keys: list[str], _target: Target, decision: Decision, _number: int) -> str:
        for key in keys:
            self.chosen[key] = decision.value
            self.by_key[key] = "accept"
        return ""

    def _merge(self, keys: list[str], target: Target, decision: Decision, _number: int) -> str:
        into = decision.value
        if into not in self.persons:
            return "the key to merge with is not in this study"
        if target.transcript:
            there = self._meant(keys, target)
            self._move(there, into)
            return "" if there else "it is not met there"
        for key in keys:
            if key == into:
                continue
            gone = self.persons[key]
            self._move(list(self.of[key]), into)
            self.persons.pop(key, None)
            self.merged[key] = into
            stays = self.persons[into]
            self.persons[into] = replace(
                stays, forms=tuple(sorted({*stays.forms, *gone.forms})), first=stays.first or gone.first,
                last=stays.last or gone.last, gender=stays.gender or gone.gender, family=stays.family or gone.family,
            )  # fmt: skip
            for table in (self.by_key, self.kind, self.chosen):
                if key in table:
                    table.setdefault(into, table.pop(key))
        return ""

    def _split(self, keys: list[str], target: Target, decision: Decision, number: int) -> str:
        forms = {form.strip() for form in decision.value.split("|")} - {""}
        there = [i for i in self._meant(keys, target) if not forms or self.mentions[i].text in forms]
        if not there:
            return "none of these forms is met here"
        key = f"split-{number:04}"
        relinked, people = linking.link([self.mentions[i] for i in there], [])
        old = self.persons[self.mentions[there[0]].person]
        new = replace(people[0], key=key, language=old.language, gender=people[0].gender or old.gender)
        self.persons[key] = replace(new, kind=old.kind, forms=tuple(sorted({m.text for m in relinked})))
        self.of[key] = []
        self._move(there, key)
        if not target.transcript:
            self.persons[old.key] = replace(old, forms=tuple(f for f in old.forms if f not in forms))
        self.by_key[key] = "accept"
        return ""

    def _move(self, there: Sequence[int], into: str) -> None:
        """Make mentions those of ``into``."""
        moved = set(there)
        touched = {self.mentions[i].person for i in there} - {into}
        self.left |= touched
        for i in there:
            self.mentions[i] = self.mentions[i]._replace(person=into)
        self.of[into] = sorted({*self.of[into], *moved})
        stays = self.persons[into]
        forms = {*stays.forms, *(self.mentions[i].text for i in there)}
        self.persons[into] = replace(stays, forms=tuple(sorted(forms)))
        for key in touched:
            self.of[key] = [i for i in self.of[key] if i not in moved]

    def result(self, yes: bool) -> Decided:
        """Return what follows from all decisions."""
        sure = {(m.person, m.text) for m in self.mentions if m.lane == "auto"}
        lists: dict[str, list[Mention]] = {"replace": [], "keep": [], "undecided": [], "shared": []}
        for i, mention in enumerate(self.mentions):
            verdict = self.by_mention.get(i) or self.by_form.get(mention.text) or self.by_key.get(mention.person)
            if not verdict:
                certain = yes or mention.lane == "auto" or (mention.person, mention.text) in sure
                stands = self._stands(mention)
                verdict = _STANDING[stands, mention.lane] if stands else "accept" if certain else "undecided"
            target = {"accept": "replace", "reject": "keep"}.get(verdict, verdict)
            kind = self.kind.get(mention.person, mention.kind)
            lists[target].append(mention if kind == mention.kind else mention._replace(kind=kind))
        persons = tuple(replace(p, kind=self.kind.get(p.key, p.kind)) for p in self.persons.values())
        replaced = {m.person for m in lists["replace"]}
        kept = frozenset(m.person for m in lists["keep"]) - replaced
        kept |= {key for key, verdict in self.by_key.items() if verdict == "reject" and key not in replaced}
        kept |= {m.person for m in lists["shared"] if m.kind not in DESCRIBING} - replaced
        asked = () if yes else linking.questions(self.mentions, persons)
        return Decided(
            tuple(lists["replace"]), tuple(lists["keep"]), tuple(lists["undecided"]), persons, kept, self.chosen,
            self._settled(), tuple(q for q in asked if not self._is_settled(q.key)),
            tuple(form for form, verdict in self.by_form.items() if verdict == "reject"),
            frozenset(m.person for m in lists["undecided"] if m.kind in DESCRIBING and m.kind in self.standing), self.problems,
            tuple(lists["shared"]), frozenset(self.left),
        )  # fmt: skip

    def _stands(self, mention: Mention) -> Standing | None:
        """Return what happens to a mention that nobody decided, None where its lane tells; of places only countries stay."""
        stands = self.standing.get(mention.kind)
        return stands if mention.kind in DESCRIBING or self._is_country(mention) else None

    def _is_country(self, mention: Mention) -> bool:
        person = self.persons[mention.person]
        return mention.kind == "LOC" and is_named(person.last or mention.text)

    def _is_settled(self, key: str) -> bool:
        return key in self.by_key or all(i in self.by_mention for i in self.of[key])

    def _settled(self) -> frozenset[str]:
        by_form = {key for key, there in self.of.items() if any(self.mentions[i].text in self.by_form for i in there)}
        return frozenset(self.by_key) | by_form | {self.mentions[i].person for i in self.by_mention}
