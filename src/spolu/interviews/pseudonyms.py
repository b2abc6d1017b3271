"""Persons and values to pseudonyms, consistent over the study.

A pseudonym is drawn by the study's seed and the order of first appearance, never from the name itself; what it shares
with the original is only gender, language and declension class, so that it fits every sentence the original stood in.

Modes of a kind (``[anonymise]`` in ``study.toml``, ``KIND = "mode"``):

- ``name``: a realistic name (people: gender, family and declension kept; places: an invented place)
- ``tag``: a placeholder, ``[osoba 3]``, ``[telefon 1]``; for people a role where one is given: ``[sestra P03]``
- ``place``: a generalised place, ``krajské město``
- ``shift``: a date moved by a number of whole weeks that the seed gives, the same over the study and over later runs
- ``band``: an age as its ten-year band in the words of the text, ``30–39 let``
- ``keep``: left as it is
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from random import Random
from typing import Any, Literal, Protocol

from spolu.errors import FormatError, SpoluError, VaultError
from spolu.interviews import nicknames, places
from spolu.interviews.decline import Name, feminine, forms, masculine
from spolu.interviews.drawing import Draw
from spolu.interviews.lemmas import gender
from spolu.interviews.model import DESCRIBING, IDENTIFIER_KINDS, Mention, Person
from spolu.interviews.tags import TAGS
from spolu.language import pick
from spolu.text import fold

MODES: Mapping[str, tuple[str, ...]] = {
    # kind -> its modes, the default first
    "PER": ("name", "tag", "keep"),
    "LOC": ("name", "place", "tag", "keep"),
    "DATE": ("shift", "tag", "keep"),
    "DOB": ("tag", "shift", "keep"),
    "AGE": ("band", "tag", "keep"),
}
"""Kinds that are not listed are ``tag`` or ``keep``."""
Standing = Literal["waits", "stays", "shared"]


class Choices(Protocol):
    """What a study chooses; `spolu.settings.Settings` is one."""

    @property
    def seed(self) -> int:
        """Makes every draw repeatable."""

    @property
    def anonymise(self) -> Mapping[str, str]:
        """Identifier kind -> mode."""


@dataclass(frozen=True, slots=True)
class Pseudonym:
    """What stands for a person or value.

    Attributes:
        person: for whom or what.
        mode: one of the modes above.
        first, last: the base forms of an invented name; a place or a chosen text stands in ``last``.
        number: of the tag.
        tag: what the tag says instead of kind and number, "" where nothing was given.
        days: of a shift.
        chosen: somebody wrote it by hand.
    """

    person: Person
    mode: str
    first: str = ""
    last: str = ""
    number: int = 0
    tag: str = ""
    days: int = 0
    chosen: bool = False

    @property
    def key(self) -> str:
        """The person's key."""
        return self.person.key

    def text(self, language: str = "") -> str:
        """Return the pseudonym in the nominative, as ``language`` writes it."""
        language = language or self.person.language
        if self.mode == "name" or self.chosen:
            return " ".join(filter(None, (self.first, self.last)))
        if self.mode == "place":
            return places.general(self.person.last, language)[0]
        return f"[{self.tag or f'{pick(TAGS[self.person.kind], language)} {self.number}'}]"


@dataclass(frozen=True, slots=True)
class Registry:
    """Everything that leads from a pseudonym back to a person: the vault's heart, never written to the study.

    Attributes:
        persons: all persons and values that were found and not rejected.
        pseudonyms: what stands for them.
        kept: keys of persons and values that stay in the text.
        forms_kept: forms that were decided to be no identifier.
        ledgers: transcript -> what `spolu.interviews.ledgers.restore` needs.
        linked: persons and values as linking gave them, before the decisions; what a later run links to, since the
            decisions are then taken again from the first.
        held: whom each place meant when something left the study (`spolu.interviews.held`).
    """

    persons: tuple[Person, ...] = ()
    pseudonyms: tuple[Pseudonym, ...] = ()
    kept: frozenset[str] = frozenset()
    forms_kept: tuple[str, ...] = ()
    ledgers: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    linked: tuple[Person, ...] = ()
    held: tuple[Mention, ...] = ()

    def to_json(self) -> bytes:
        """Return the registry as bytes for the vault."""
        data = {
            "version": 2,
            "persons": [_fields(p) for p in self.persons],
            "pseudonyms": [{**_fields(p), "person": p.person.key} for p in self.pseudonyms],
            "kept": sorted(self.kept),
            "forms_kept": list(self.forms_kept),
            "ledgers": self.ledgers,
            "linked": [_fields(p) for p in self.linked],
            "held": self.held,
        }
        return json.dumps(data, ensure_ascii=False, sort_keys=True).encode()

    @classmethod
    def from_json(cls, data: bytes) -> "Registry":
        """Return the registry that `to_json` wrote.

        Raises:
            VaultError: the record is damaged.
        """
        try:
            raw = json.loads(data)
            persons, linked = (
                tuple(Person(**{**p, "forms": tuple(p["forms"])}) for p in raw.get(key, ()))
                for key in ("persons", "linked")
            )
            by_key = {p.key: p for p in persons}
            pseudonyms = tuple(Pseudonym(**{**p, "person": by_key[p["person"]]}) for p in raw["pseudonyms"])
            kept, words = frozenset(raw["kept"]), tuple(raw.get("forms_kept", ()))
            held = tuple(Mention(*m)._replace(evidence=tuple(m[7])) for m in raw.get("held", ()))
            return cls(persons, pseudonyms, kept, words, raw["ledgers"], linked, held)
        except (ValueError, LookupError, TypeError, AttributeError) as error:
            raise VaultError(
                "vault", "the registry of pseudonyms is damaged", "Bring the vault back from a copy"
            ) from error


def _fields(one: Person | Pseudonym) -> dict[str, Any]:
    """Return field -> value, without the deep copies that `dataclasses.asdict` makes of what never changes."""
    return {f.name: getattr(one, f.name) for f in fields(one)}


def mode_of(kind: str, settings: Choices) -> str:
    """Return the mode that a study chose for a kind, or the kind's default."""
    return settings.anonymise.get(kind) or MODES.get(kind, ("tag",))[0]


def standing(settings: Choices) -> Mapping[str, Standing]:
    """Return what happens to details that describe people, and to countries, that nobody decided, by kind.

    ``waits``: they stay in the text, and those that are not shared by many wait; ``stays``: the study chose ``keep`` for the
    kind, so nobody is asked; ``shared``: countries stay, since each is that of millions.
    A kind that is not in the result was given another mode in ``study.toml``: it is replaced until somebody decides.
    """
    chosen = {kind: settings.anonymise.get(kind) for kind in DESCRIBING}
    kept: Mapping[str | None, Standing] = {None: "waits", "keep": "stays"}
    countries: dict[str, Standing] = {} if "LOC" in settings.anonymise else {"LOC": "shared"}
    return {**{kind: kept[mode] for kind, mode in chosen.items() if mode in kept}, **countries}


def check(modes: Mapping[str, str], place: str = "study.toml") -> tuple[SpoluError, ...]:
    """Return what is wrong with a study's ``[anonymise]`` table."""
    faults: list[SpoluError] = []
    for kind, mode in modes.items():
        if kind not in IDENTIFIER_KINDS:
            faults.append(
                FormatError(place, f"'{kind}' is no kind of identifier", f"Known: {', '.join(IDENTIFIER_KINDS)}")
            )
        elif mode not in MODES.get(kind, ("tag", "keep")):
            known = ", ".join(MODES.get(kind, ("tag", "keep")))
            faults.append(FormatError(place, f"'{mode}' is no mode for {kind}", f"Known: {known}"))
    return tuple(faults)


def assign(
    persons: Sequence[Person],
    settings: Choices,
    existing: Sequence[Pseudonym] = (),
    *,
    chosen: Mapping[str, str] = {},
    tags: Mapping[str, str] = {},
) -> tuple[Pseudonym, ...]:
    """Give each person and value a pseudonym.

    Args:
        persons: all of the study, by order of first appearance.
        settings: seed and modes.
        existing: pseudonyms of an earlier run, which stay unless a real name of the study turned out to be the same.
        chosen: key -> a pseudonym that somebody wrote by hand.
        tags: key -> what a person's tag says (``sestra P03``) where people are tags.

    Returns:
        One pseudonym for each person, in their order.
    """
    named = [p for p in persons if p.kind not in DESCRIBING]
    real = frozenset(fold(form) for person in named for form in _real_forms(person))
    earlier = {p.key: p for p in existing if not _clashes(p, real)}
    taken = [(p.person, p.first, p.last) for p in earlier.values() if p.mode == "name"]
    draw = Draw(settings.seed, real, taken, named)
    moved = next((p.days for p in existing if p.mode == "shift"), _days(settings.seed))
    numbers: dict[str, int] = {}
    for old in earlier.values():
        if old.number:
            numbers[old.person.kind] = max(numbers.get(old.person.kind, 0), old.number)
    result = []
    for person in persons:
        mode = mode_of(person.kind, settings)
        old_one = earlier.get(person.key)
        if person.key in chosen:
            result.append(_by_hand(person, chosen[person.key]))
        elif old_one and (old_one.mode == mode or old_one.chosen) and _still_fits(old_one, person):
            tag = tags.get(person.key, "") if mode == "tag" else ""
            result.append(replace(old_one, person=person, tag=tag))
        elif mode == "name":
            first, last = draw.name(person) if person.kind == "PER" else ("", draw.place(person))
            result.append(Pseudonym(person, mode, first, last))
        else:
            numbers[person.kind] = numbers.get(person.kind, 0) + 1
            days = moved if mode == "shift" else 0
            tag = tags.get(person.key, "")
            result.append(Pseudonym(person, mode, number=numbers[person.kind], tag=tag, days=days))
    return tuple(result)


def _by_hand(person: Person, text: str) -> Pseudonym:
    first, _, last = text.strip().rpartition(" ")
    if person.kind != "PER" or text.startswith("["):
        first, last = "", text.strip()
    elif not first and person.first and not person.last:
        first, last = last, ""
    return Pseudonym(person, "name", first, last, chosen=True)


def _still_fits(old: Pseudonym, person: Person) -> bool:
    nameless = not (person.first or person.last)
    if old.mode != "name" or old.chosen or person.kind != "PER" or nameless:
        return True
    return (
        (bool(old.first) == bool(person.first))
        and (bool(old.last) == bool(person.last))
        and (old.person.gender == person.gender and old.person.family == person.family)
    )


def _clashes(pseudonym: Pseudonym, real: frozenset[str]) -> bool:
    return (
        not pseudonym.chosen
        and pseudonym.mode == "name"
        and any(fold(part) in real for part in (pseudonym.first, pseudonym.last) if part)
    )


def _real_forms(person: Person) -> set[str]:
    words = {word for form in person.forms for word in form.split()} | {person.first, person.last}
    if person.kind == "PER":
        sex = gender(person.gender)
        language = nicknames.table(person.language)
        if person.first:
            words |= forms(Name(person.first, "first", sex, language))
            words |= set(nicknames.diminutives(person.first, language))
        if person.last:
            words |= forms(Name(person.last, "last", sex, language))
            for man in masculine(person.last, language)[:1]:
                words |= forms(Name(man, "last", "m", language))
                words.add(feminine(man, language))
    return {word for word in words if word}


def _days(seed: int) -> int:
    """Return by how many days dates move: three to nine whole weeks, either way, so that weekdays stay as intervals do."""
    random = Random(f"days {seed}")  # noqa: S311 - repeatable on purpose; it hides nothing from who has the vault
    return 7 * random.choice((-1, 1)) * random.randint(3, 9)
