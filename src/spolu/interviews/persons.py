"""Mentions to persons: every inflected form, short form and misspelling of one person gets one key over the study.

First the full names make persons; then what is shorter (a first name, a surname, a diminutive, initials) goes to the
one person whom it can mean, first within its transcript, then in the study. Where it can mean several it gets a key of
its own and becomes a `Question`: linking never guesses.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from spolu.interviews import labels, nicknames, places
from spolu.interviews.clusters import Cluster, family_root, names_of
from spolu.interviews.decline import Name, cells
from spolu.interviews.lemmas import gender, same_gender
from spolu.interviews.model import DESCRIBING, Mention, Person, Transcript
from spolu.interviews.people import People, Place
from spolu.text import fold

_Sex = Literal["m", "f", ""]


@dataclass(frozen=True, slots=True)
class Question:
    """A short mention that may mean several persons; somebody who knows them decides.

    Attributes:
        key: the key that such mentions have until it is decided.
        candidates: keys of the persons who may be meant.
        transcripts: where they occur.
        mentions: how many there are.
    """

    key: str
    candidates: tuple[str, ...]
    transcripts: tuple[str, ...]
    mentions: int


def link(
    mentions: Sequence[Mention], transcripts: Sequence[Transcript], existing: Sequence[Person] = ()
) -> tuple[tuple[Mention, ...], tuple[Person, ...]]:
    """Give every mention the key of its person or value.

    Args:
        mentions: what was found in ``transcripts``, in any order; one that has the key of an ``existing`` person keeps it.
        transcripts: of one study; their speakers' names take part.
        existing: the persons of an earlier run, who keep their keys.

    Returns:
        The mentions in their order with ``person`` filled, and the persons and values by order of first appearance.
    """
    order = {t.id: i for i, t in enumerate(transcripts)}
    turns = {(t.id, turn.id): i for t in transcripts for i, turn in enumerate(t.turns)}
    languages = {t.id: t.language for t in transcripts}
    named = [
        Mention(t.id, "", 0, 0, name, "PER", "auto", ("speaker label",))
        for t in transcripts for speaker in t.speakers
        for name in sorted(filter(None, map(labels.name_in, speaker.labels)), key=len)[-1:]
    ]  # fmt: skip
    everything = [*named, *mentions]

    def place(mention: Mention) -> tuple[int, int, int]:
        return (
            order.get(mention.transcript, len(order)),
            turns.get((mention.transcript, mention.turn), -1),
            mention.start,
        )

    people = People(everything, transcripts, place)
    clusters = people.clusters([i for i, m in enumerate(everything) if m.kind == "PER"])
    others = [i for i, m in enumerate(everything) if m.kind != "PER"]
    values = people.adopt(clusters, others)
    normal = _normal(values, everything, languages, people)
    clusters += _values(values, everything, languages, place, normal)
    clusters.sort(key=lambda c: c.order)
    persons, key_of = _keyed(clusters, existing, everything)
    linked = tuple(m._replace(person=key_of[i + len(named)]) for i, m in enumerate(mentions))
    return linked, persons


def questions(mentions: Sequence[Mention], persons: Sequence[Person]) -> tuple[Question, ...]:
    """Return the short mentions that may mean several of ``persons``, by key."""
    full = [p for p in persons if p.kind == "PER" and p.first and p.last]
    met: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        met[mention.person].append(mention)
    found = []
    for person in persons:
        if person.kind != "PER" or (person.first and person.last) or person.key not in met:
            continue
        candidates = [] if _is_family(person) else [p.key for p in full if _may_mean(person, p)]
        if len(candidates) > 1:
            there = tuple(dict.fromkeys(m.transcript for m in met[person.key]))
            found.append(Question(person.key, tuple(candidates), there, len(met[person.key])))
    return tuple(found)


def _is_family(person: Person) -> bool:
    """Whether all forms of ``person`` are plurals of a surname: several people are meant, nobody needs to decide."""
    name = Name(person.last, "last", "m", nicknames.table(person.language))
    found = {form: {c[0] for c, f in cells(name).items() if f == form} for form in person.forms} if person.last else {}
    return bool(found) and all(kinds == {"p"} for kinds in found.values())


def _may_mean(short: Person, full: Person) -> bool:
    if short.last:
        return bool(short.family) and short.family == full.family and same_gender(short.gender, full.gender)
    same = {base for base, _ in nicknames.bases_of(short.first, short.language)} | {short.first}
    return full.first in same and same_gender(short.gender, full.gender)


# ------------------------------------------------------------------ values that are not people


def _normal(
    wanted: Sequence[int], mentions: Sequence[Mention], languages: Mapping[str, str], people: People
) -> Mapping[tuple[str, str], str]:
    """Return (value as met, language) -> its base form, of all that have cases and do not bring their base along."""
    unsure = [(i, mentions[i]) for i in wanted if mentions[i].kind in _INFLECTED and not mentions[i].lemma]
    return places.lemmas(
        places.Met(m.text, languages.get(m.transcript, ""), people.surroundings(i).governed) for i, m in unsure
    )


def _values(
    wanted: Sequence[int],
    mentions: Sequence[Mention],
    languages: Mapping[str, str],
    place: Place,
    normal: Mapping[tuple[str, str], str],
) -> list[Cluster]:
    spelt = {i: (mentions[i], languages.get(mentions[i].transcript, "")) for i in wanted}
    found: dict[tuple[str, str], Cluster] = {}
    kinds: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for i, (mention, language) in spelt.items():
        inflected = mention.kind in _INFLECTED
        value = mention.lemma or (normal[mention.text, language] if inflected else mention.text)
        # Whether it is a place or an organisation may be judged differently from one sentence to the next.
        key = ("" if inflected else mention.kind, normalised(value, mention.kind))
        cluster = found.setdefault(
            key, Cluster("", "", "", "", language, kind=mention.kind, value=value, order=place(mention))
        )
        kinds[key][mention.kind] += 1 if mention.kind == "OTHER" else 100
        cluster.kind = kinds[key].most_common(1)[0][0]
        cluster.order = min(cluster.order, place(mention))
        cluster.mentions.append(i)
        cluster.forms.add(mention.text)
    return list(found.values())


_INFLECTED = frozenset(("LOC", "ORG", "OTHER"))
_DIGITS = frozenset(("PHONE", "BIRTHNO", "IDNO", "ACCOUNT", "CASENO", "PLATE"))


def normalised(value: str, kind: str) -> str:
    """Return what two spellings of one value share: digits of a number, letters of a name without case and accents."""
    if kind in _DIGITS:
        letters = re.sub(r"[\W_]", "", value).lower()
        return re.sub(r"^(00)?(420|421|48)(?=\d{9}$)", "", letters) if kind == "PHONE" else letters
    return " ".join(fold(value).split())


# ------------------------------------------------------------------ keys


def _keyed(
    clusters: Sequence[Cluster], existing: Sequence[Person], mentions: Sequence[Mention]
) -> tuple[tuple[Person, ...], dict[int, str]]:
    """Return everybody by key, and the key of each mention: known ones stay, and the others get the next ones."""
    persons: dict[str, Person] = {p.key: p for p in existing}
    held = {i: m.person for i, m in enumerate(mentions) if m.person in persons}
    keep = frozenset(held.values())
    identities = [*map(_identity_of, clusters)]
    known, numbers, families = _Known(existing, identities), _Numbers(existing), _Families(clusters, existing)
    key_of = dict(held)
    for cluster, identity in zip(clusters, identities, strict=True):
        free = [i for i in cluster.mentions if i not in held]
        if not free:
            continue
        own = {held[i] for i in cluster.mentions if i in held}
        key = known.key(identity) or (own.pop() if len(own) == 1 else numbers.next(cluster.kind))
        old = persons.get(key)
        forms = tuple(sorted({mentions[i].text for i in free} | set(old.forms if old else ())))
        if old and key in keep:  # what was known of them when something left is more than what is said now
            persons[key] = replace(old, forms=forms)
        else:
            persons[key] = Person(
                key, cluster.kind, forms, cluster.first, cluster.last or cluster.value, _sex(cluster.gender),
                cluster.language, families.of(cluster.root),
            )  # fmt: skip
        key_of.update((i, key) for i in free)
    return tuple(sorted(persons.values(), key=lambda p: p.key)), key_of


class _Known:
    """The keys of an earlier run, by what tells who is who."""

    def __init__(self, existing: Sequence[Person], met: Iterable[tuple[str, ...]]) -> None:
        self._keys = {_identity(p.kind, p.first, p.last, p.gender, p.language, p.forms): p.key for p in existing}
        self._met = frozenset(met)

    def key(self, identity: tuple[str, ...]) -> str:
        """Return the key that somebody had, "" for newcomers."""
        other = _otherwise(identity)
        return self._keys.get(identity) or ("" if other in self._met else self._keys.get(other, ""))


class _Numbers:
    """The next keys. Those of details are counted apart, so that the keys of names do not move with them."""

    def __init__(self, existing: Sequence[Person]) -> None:
        self._last = Counter[str]()
        for p in existing:
            prefix, _, number = p.key.rpartition("-")
            self._last[prefix] = max(self._last[prefix], int(number))

    def next(self, kind: str) -> str:
        """Return a key that nobody has yet."""
        prefix = "det" if kind in DESCRIBING else "per"
        self._last[prefix] += 1
        return f"{prefix}-{self._last[prefix]:04}"


class _Families:
    """Keys of families: known ones stay, and surnames that several people share get the next ones.

    A family that is gone leaves a gap: nobody gets a key that is in use.
    """

    def __init__(self, clusters: Sequence[Cluster], existing: Sequence[Person]) -> None:
        known = [p for p in existing if p.family and p.last]
        self._of = {_family_root(p.last, p.gender, p.language): p.family for p in reversed(known)}
        self._last = max((int(p.family.rpartition("-")[2]) for p in known), default=0)
        self._met = Counter(c.root for c in clusters if c.root)

    def of(self, root: str) -> str:
        """Return the key of the family that shares ``root``, "" where nobody else does."""
        if root not in self._of and self._met[root] > 1:
            self._last += 1
            self._of[root] = f"fam-{self._last:03}"
        return self._of.get(root, "")


def _sex(value: str) -> _Sex:
    return "m" if value == "m" else "f" if value == "f" else ""


_FONDLY = "is called fondly"


def _identity(kind: str, first: str, last: str, sex: str, language: str, forms: Iterable[str]) -> tuple[str, ...]:
    if kind == "PER":
        if not (first or last):
            return (kind, *sorted(forms))
        return (
            kind,
            fold(first),
            fold(last),
            sex,
            _FONDLY if not last and _is_diminutive(first, sex, language, forms) else "",
        )
    return (kind, normalised(last, kind))


def _identity_of(cluster: Cluster) -> tuple[str, ...]:
    last = cluster.last or cluster.value
    return _identity(cluster.kind, cluster.first, last, cluster.gender, cluster.language, cluster.forms)


def _otherwise(identity: tuple[str, ...]) -> tuple[str, ...]:
    """Return the identity of the same person before, or after, the name or its diminutive was met, too."""
    return (*identity[:-1], "" if identity[-1] else _FONDLY) if len(identity) == 5 else ()


def _is_diminutive(first: str, sex: str, language: str, forms: Iterable[str]) -> bool:
    """Whether all forms are of fond diminutives of a first name, and none is plain: *Jiříček*, *Jiříčka* of Jiří."""
    table = nicknames.table(language)
    plain: set[str] = set()
    fond: set[str] = set()
    for name in names_of(first, (), sex, table):
        (fond if name.base != first and nicknames.is_fond(name.base, table) else plain).update(cells(name).values())
    return fond.difference(plain).issuperset(forms)


def _family_root(last: str, sex: str, language: str) -> str:
    return family_root(Name(last, "last", gender(sex), nicknames.table(language)), ())
