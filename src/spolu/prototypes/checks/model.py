"""What checking screens gives: rules, what was found, what was not run, and how that is said."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from spolu.language import Words, say

Level = Literal["error", "warning", "note"]


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing found.

    Attributes:
        rule: an id of `spolu.prototypes.checks.rules`, or ``axe-…``.
        screen, block: ids; "" where it belongs to none.
        message: what is wrong, one sentence.
        where: variant, width, theme …, in words.
        repair: "" for the rule's own.
        element: the beginning of its HTML, where the message does not say which it is.
    """

    rule: str
    screen: str
    block: str
    message: str
    where: str = ""
    repair: str = ""
    element: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule. ``about``: what it looks at; ``needs``: page, browser, axe, vault or study; ``source``: where it comes from."""

    id: str
    about: str
    level: Level
    repair: str
    needs: str = "page"
    source: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """A hit with all the places where it shows."""

    hit: Hit
    level: Level
    repair: str
    where: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """What a check of screens gave.

    Attributes:
        ran: ids of the automatic rules that ran. ``not_run``: rule id -> why it did not.
        found: what failed, grouped. ``person``: what a person has to look at.
        language: of the summary.
    """

    ran: tuple[str, ...] = ()
    not_run: Mapping[str, str] = field(default_factory=dict)
    found: tuple[Found, ...] = ()
    person: tuple[Found, ...] = ()
    language: str = "en"

    @property
    def failed(self) -> tuple[str, ...]:
        """The automatic rules that failed: those with an error or a warning."""
        return tuple(dict.fromkeys(f.hit.rule for f in self.found if f.level != "note"))

    def summary(self) -> str:
        """Return "0 of N automatic rules failed; M need a person", and what was not run. Never "accessible"."""
        values = {"failed": len(self.failed), "ran": len(self.ran), "person": len(self.person)}
        key = "summary, some not run" if self.not_run else "summary"
        return say(WORDS, key, self.language, **values, missing=len(self.not_run))


def group(hits: Iterable[Hit], rules: Mapping[str, Rule], axe: Mapping[str, Level]) -> tuple[Found, ...]:
    """Return hits that say the same in several variants, widths and themes as one, in the order of the rules."""
    seen: dict[tuple[str, str, str, str, str], list[Hit]] = {}
    for hit in hits:
        seen.setdefault((hit.rule, hit.screen, hit.block, hit.message, hit.element), []).append(hit)
    order = {id: n for n, id in enumerate(rules)}
    found = [_found(same, rules, axe) for same in seen.values()]
    return tuple(
        sorted(
            found,
            key=lambda f: (order.get(f.hit.rule, len(order)), f.hit.screen, f.hit.block, f.hit.message, f.hit.element),
        )
    )


def _found(same: Sequence[Hit], rules: Mapping[str, Rule], axe: Mapping[str, Level]) -> Found:
    hit = same[0]
    rule = rules.get(hit.rule)
    where = tuple(dict.fromkeys(h.where for h in same if h.where))
    return Found(
        hit, rule.level if rule else axe.get(hit.rule, "error"), hit.repair or (rule.repair if rule else ""), where
    )


WORDS: Words = {
    "summary": {
        "cs": "Neprošlo {failed} z {ran} automatických pravidel; na člověka čeká {person}",
        "pl": "Niespełnione: {failed} z {ran} reguł automatycznych; na człowieka czeka: {person}",
        "en": "{failed} of {ran} automatic rules failed; {person} need a person",
    },
    "summary, some not run": {
        "cs": "Neprošlo {failed} z {ran} automatických pravidel; na člověka čeká {person}; NEPROBĚHLO {missing}",
        "pl": "Niespełnione: {failed} z {ran} reguł automatycznych; na człowieka czeka: {person}; NIE URUCHOMIONO: {missing}",
        "en": "{failed} of {ran} automatic rules failed; {person} need a person; {missing} were NOT RUN",
    },
}
