"""Mentions to persons: every inflected form, short form and misspelling of one person gets one key over the study.

First the full names make persons; then what is shorter (a first name, a surname, a diminutive, initials) goes to the
one person whom it can mean, first within its transcript, then in the study. Where it can mean several it gets a key of
its own and becomes a `Question`: linking never guesses.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Literal

from spolu.interviews import labels, nicknames, places
from spolu.interviews.accents import is_plain, restored
from spolu.interviews.decline import Name, candidates, cells, feminine, masculine
from spolu.interviews.lemmas import Spoken, Votes, gender, same_gender, spoken
from spolu.interviews.model import Mention, Person, Transcript
from spolu.interviews.surroundings import NOTHING, Surroundings, around, speaks_as
from spolu.text import fold

_Place = Callable[[Mention], tuple[int, int, int]]
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


_WIDELY = 4
"""Named in so many transcripts, and so many times oftener than others of that surname: known all over the study."""


@dataclass(slots=True)
class _Cluster:
    """A person in the making; ``named``: transcripts with the full name."""

    first: str
    last: str
    gender: str
    root: str
    language: str
    age: str = ""
    order: tuple[int, int, int] = (0, 0, 0)
    forms: set[str] = field(default_factory=set)
    lasts: set[str] = field(default_factory=set)
    middle: set[str] = field(default_factory=set)
    named: set[str] = field(default_factory=set)
    mentions: list[int] = field(default_factory=list)
    kind: str = "PER"
    value: str = ""


def link(
    mentions: Sequence[Mention], transcripts: Sequence[Transcript], existing: Sequence[Person] = ()
) -> tuple[tuple[Mention, ...], tuple[Person, ...]]:
    """Give every mention the key of its person or value.

    Args:
        mentions: what was found in ``transcripts``, in any order.
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

    people = _People(everything, transcripts, place)
    clusters = people.clusters([i for i, m in enumerate(everything) if m.kind == "PER"])
    others = [i for i, m in enumerate(everything) if m.kind != "PER"]
    clusters += _values(people.adopt(clusters, others), everything, languages, place)
    clusters.sort(key=lambda c: c.order)
    persons, key_of = _keyed(clusters, existing, everything)
    linked = tuple(replace(m, person=key_of[i + len(named)]) for i, m in enumerate(mentions))
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


# ------------------------------------------------------------------ people


class _People:
    """Builds the clusters of people."""

    def __init__(self, mentions: Sequence[Mention], transcripts: Sequence[Transcript], place: _Place) -> None:
        self.mentions, self.place = mentions, place
        self.languages = {t.id: t.language for t in transcripts}
        self.texts = {(t.id, turn.id): turn.text for t in transcripts for turn in t.turns}
        self.heard = _heard(transcripts)
        self.plain = {t.id for t in transcripts if is_plain((turn.text for turn in t.turns), t.language)}
        self.said: dict[int, Spoken] = {}
        self.full: dict[tuple[str, str, str, str], _Cluster] = {}

    def clusters(self, wanted: Sequence[int]) -> list[_Cluster]:
        """Return the persons whom the mentions at the indexes ``wanted`` mean."""
        for i in wanted:
            mention = self.mentions[i]
            self.said[i] = self._spoken(i, mention.lemma or mention.text)
        votes = Votes(
            ((self._spoken(i, self.mentions[i].text), self._language(i), self.surroundings(i)) for i in wanted),
            frozenset(word for i in wanted if self.mentions[i].lemma for word in self.said[i].words),
        )
        self.votes = votes
        shorter = [i for i in wanted if len(self.said[i].words) < 2]
        self._make_full(i for i in wanted if len(self.said[i].words) >= 2)
        while self._fold_explained():
            pass
        self._fold_short_names()
        short = self._place_short(shorter)
        return [*self.full.values(), *short]

    def _spoken(self, i: int, text: str) -> Spoken:
        said = spoken(text)
        if self.mentions[i].transcript not in self.plain:
            return said
        return replace(said, words=tuple(restored(word, self._language(i)) for word in said.words))

    def adopt(self, clusters: Sequence[_Cluster], others: Sequence[int]) -> list[int]:
        """Give proper names of unknown kind to the one person whose name's form they are; return what is left."""
        index = _Index([c for c in clusters if c.first or c.last])
        left = []
        for i in others:
            mention = self.mentions[i]
            found = []
            if mention.kind == "OTHER" and mention.text[:1].isupper() and " " not in mention.text:
                found = index.find(self._spoken(i, mention.text), self._language(i), alone=False, sure=True)
            if len(found) == 1 and not found[0].age:
                self._take(found[0], i)
            else:
                left.append(i)
        return left

    def surroundings(self, i: int) -> Surroundings:
        """Return what the words around a mention say of it."""
        mention = self.mentions[i]
        if not mention.turn:
            return Surroundings(gender=self.heard.get((mention.transcript, mention.text), ""))
        text = self.texts.get((mention.transcript, mention.turn))
        return NOTHING if text is None else around(text, mention.start, mention.end, self._language(i))

    def _language(self, i: int) -> str:
        return self.languages.get(self.mentions[i].transcript, "")

    def _make_full(self, wanted: Iterable[int]) -> None:
        read = {i: self.votes.read(self.said[i], self._language(i), self.surroundings(i)) for i in wanted}
        men = {fold(r.last.base) for r in read.values() if r.last and r.last.gender == "m"}
        for i, reading in read.items():
            if reading.first is None or reading.last is None:
                continue
            root = _root(reading.last, men)
            key = (fold(reading.first.base), root, reading.last.gender, self.said[i].age)
            cluster = self.full.get(key)
            if cluster is None:
                cluster = self.full[key] = _Cluster(
                    reading.first.base,
                    reading.last.base,
                    reading.last.gender,
                    root,
                    self._language(i),
                    self.said[i].age,
                )
            self._take(cluster, i)
            cluster.lasts.add(reading.last.base)
            cluster.named.add(self.mentions[i].transcript)
            cluster.middle |= self._middle(i, reading.last.gender)

    def _middle(self, i: int, sex: str) -> set[str]:
        """Return the base forms of the names between the first and the last: Thi *Lan* Nguyenová."""
        language = nicknames.table(self._language(i))
        found = set()
        for word in self.said[i].words[1:-1]:
            options = [n for n in candidates(word, "first", language) if n.gender == sex]
            found |= {max(options, key=lambda n: self.votes.score(n, word)).base} if options else set()
        return found

    def _take(self, cluster: _Cluster, i: int) -> None:
        mention = self.mentions[i]
        at = self.place(mention)
        cluster.order = min(cluster.order, at) if cluster.mentions else at
        cluster.mentions.append(i)
        cluster.forms.add(mention.text)

    def _fold_explained(self) -> bool:
        """Join a person all of whose full names are forms of one other person: ``Asii Bibi`` to ``Asia Bibiová``.

        Returns:
            Whether any were joined: then others may have become plain.
        """
        by_first: dict[str, list[_Cluster]] = defaultdict(list)
        for cluster in self.full.values():
            by_first[sound(cluster.first)[:2]].append(cluster)
        before = len(self.full)
        for key, cluster in sorted(self.full.items(), key=lambda item: len(item[1].mentions)):
            pairs = {(self.said[i].words[0], self.said[i].words[-1], self._language(i)) for i in cluster.mentions}
            same = [
                other for other in by_first[sound(cluster.first)[:2]]
                if other is not cluster and other.mentions and other.age == cluster.age
                and _rank(other) > _rank(cluster) and all(_explains(other, *pair) for pair in pairs)
            ]  # fmt: skip
            if len(same) == 1:
                _merge(same[0], cluster)
                cluster.mentions = []
                del self.full[key]
        return len(self.full) < before

    def _fold_short_names(self) -> None:
        """Join ``Honza Novák`` to ``Jan Novák``, and a misspelt full name to the well spelt one."""
        for key, cluster in sorted(self.full.items(), key=lambda item: len(item[1].mentions)):
            same = [
                (other_key, other) for other_key, other in self.full.items()
                if other is not cluster and other.age == cluster.age and same_gender(other.gender, cluster.gender)
                and _same_person(cluster, other)
            ]  # fmt: skip
            if len(same) == 1:
                _merge(same[0][1], cluster)
                del self.full[key]

    def _place_short(self, shorter: Sequence[int]) -> list[_Cluster]:
        index = _Index(self.full.values())
        alone: dict[tuple[str, str, str, str], _Cluster] = {}
        for i in sorted(shorter, key=lambda i: self.place(self.mentions[i])):
            mention, said = self.mentions[i], self.said[i]
            place = self.surroundings(i)
            possible = index.find(said, self._language(i), place.alone)
            if place.gender:
                possible = [c for c in possible if same_gender(c.gender, place.gender)]
            if said.age:
                possible = [c for c in possible if c.age == said.age] or possible
            here = [c for c in possible if mention.transcript in c.named] or _met_widely(possible)
            family = index.means_family(said, self._language(i), place.alone)
            if len(here) == 1 and not family:
                self._take(here[0], i)
            else:
                self._take(self._family(i, alone, here) if family else self._alone(i, alone, here), i)
        return list(alone.values())

    def _family(
        self, i: int, alone: dict[tuple[str, str, str, str], _Cluster], candidates: Sequence[_Cluster]
    ) -> _Cluster:
        """Return the cluster of a family as a whole."""
        one = candidates[0]
        man = next((c.last for c in candidates if c.gender == "m"), "")
        last = man or next(iter(masculine(one.last, nicknames.table(one.language))), one.last)
        return alone.setdefault(("", one.root, "", "family"), _Cluster("", last, "", one.root, self._language(i)))

    def _alone(
        self, i: int, alone: dict[tuple[str, str, str, str], _Cluster], candidates: Sequence[_Cluster]
    ) -> _Cluster:
        """Return the cluster of short mentions that no single full name explains."""
        said, language = self.said[i], self._language(i)
        if not said.words:
            key = (self.mentions[i].text, "", "", "")
            return alone.setdefault(key, _Cluster("", "", "", "", language))
        reading = self.votes.read(said, language, self.surroundings(i))
        if reading.first and not any(c.root and _means_last(said.words[0], c, language) for c in candidates):
            base, sex = _canonical(reading.first, alone)
            return alone.setdefault((fold(base), "", sex, said.age), _Cluster(base, "", sex, "", language, said.age))
        last = reading.last or Name(said.words[0], "last", gender(""), nicknames.table(language))
        if candidates:
            likely = candidates[0]
            sex = likely.gender if len({c.gender for c in candidates}) == 1 else ""
            return alone.setdefault(
                ("", likely.root, sex, said.age), _Cluster("", likely.last, sex, likely.root, language)
            )
        root = _root(last, {c.root for c in self.full.values()})
        return alone.setdefault(
            ("", root, last.gender, said.age), _Cluster("", last.base, last.gender, root, language, said.age)
        )


def _met_widely(candidates: Sequence[_Cluster]) -> Sequence[_Cluster]:
    """Leave out who is named in one transcript alone where somebody of that name is known all over the study.

    Someone's uncle stays in that someone's interview; a worker whom many name by full name is meant elsewhere, too.
    """
    widely = [c for c in candidates if len(c.named) >= _WIDELY]
    if len(widely) == 1 and all(
        len(c.named) * _WIDELY <= len(widely[0].named) for c in candidates if c is not widely[0]
    ):
        return widely
    return candidates


def _heard(transcripts: Sequence[Transcript]) -> dict[tuple[str, str], str]:
    """Return (transcript, name of a speaker) -> gender, where what the speaker says of themselves tells it."""
    found = {}
    for transcript in transcripts:
        for speaker in transcript.speakers:
            for name in filter(None, map(labels.name_in, speaker.labels)):
                said = " ".join(t.text for t in transcript.turns if t.speaker == speaker.id)
                found[transcript.id, name] = speaks_as(said, transcript.language)
    return found


def _canonical(first: Name, alone: Mapping[tuple[str, str, str, str], _Cluster]) -> tuple[str, str]:
    """Return the full first name that a diminutive stands for, where there is only one or one that was met."""
    bases = nicknames.bases_of(first.base, first.language)
    if any(base == first.base for base, _ in bases) or not bases:
        return first.base, first.gender
    met = [b for b in bases if (fold(b[0]), "", b[1], "") in alone]
    chosen = met if met else list(bases)
    return chosen[0] if len(chosen) == 1 else (first.base, first.gender)


def _root(last: Name, men: Iterable[str]) -> str:
    """Return what the surnames of a family share: the folded masculine form."""
    if last.gender == "m":
        return fold(last.base)
    known = set(men)
    options = [fold(option) for option in masculine(last.base, last.language)] or [fold(last.base)]
    return next((option for option in options if option in known), options[0])


def _same_person(rare: _Cluster, other: _Cluster) -> bool:
    first = {base for base, _ in nicknames.bases_of(rare.first, rare.language)}
    if rare.root == other.root:
        if other.first in first and rare.first != other.first and not _is_base(rare.first, rare.language):
            return True
        slip = _typo(rare.first, other.first, 4) and not (
            _is_base(rare.first, rare.language) and _is_base(other.first, other.language)
        )
        return slip and len(rare.mentions) < len(other.mentions)
    return (
        fold(rare.first) == fold(other.first)
        and len(rare.mentions) < len(other.mentions)
        and _typo(rare.root, other.root)
    )


def _rank(cluster: _Cluster) -> tuple[int, int, tuple[int, int, int]]:
    """Order persons by how much is known of them, so that of two that explain each other one remains."""
    return len(cluster.mentions), -len(cluster.last), cluster.order


def _explains(person: _Cluster, first: str, last: str, language: str) -> bool:
    """Whether a full name as met is a form of the person's."""
    table = nicknames.table(language)
    sounds = (
        _sounds(person.first, (), person.gender, table),
        _sounds("", tuple(sorted(person.lasts)), person.gender, table),
    )
    return sound(first) in sounds[0] and sound(last) in sounds[1]


@lru_cache(maxsize=20_000)
def _sounds(first: str, lasts: tuple[str, ...], sex: str, language: str) -> frozenset[str]:
    # A foreign woman's surname stands with and without -ová.
    plain = [Name(man, "last", "f", language) for last in lasts if sex == "f" for man in masculine(last, language)[:2]]
    return frozenset(
        sound(form) for name in (*names_of(first, lasts, sex, language), *plain)
        if name.part == "last" or name.base == first
        for cell, form in cells(name).items() if cell[0].isdigit()
    )  # fmt: skip


_SOUNDS = (("ph", "f"), ("th", "t"), ("ck", "k"), ("sch", "s"), ("sz", "s"), ("cz", "c"), ("rz", "z"), ("w", "v"),
           ("y", "i"), ("x", "ks"), ("'", ""), ("’", ""), ("‘", ""), ("-", ""))  # fmt: skip


@lru_cache(maxsize=50_000)
def sound(word: str) -> str:
    """Return ``word`` as careless writers confuse it: no case, accents, doubled letters; w as v, y as i, th as t."""
    plain = fold(word)
    for written, heard in _SOUNDS:
        plain = plain.replace(written, heard)
    return re.sub(r"(.)\1+", r"\1", plain)


def _is_base(first: str, language: str) -> bool:
    return any(base == first for base, _ in nicknames.bases_of(first, language))


def _typo(a: str, b: str, length: int = 6) -> bool:
    """Whether two words of ``length`` letters and more differ by one letter added, lost, changed, or two swapped."""
    a, b = fold(a), fold(b)
    if min(len(a), len(b)) < length or abs(len(a) - len(b)) > 1 or a == b or a[0] != b[0]:
        return False
    start = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    rest_a, rest_b = a[start:], b[start:]
    swapped = rest_a[:2] == rest_b[1::-1] and rest_a[2:] == rest_b[2:]
    return rest_a[1:] == rest_b[1:] or rest_a[1:] == rest_b or rest_a == rest_b[1:] or swapped


def _merge(into: _Cluster, other: _Cluster) -> None:
    into.order = min(into.order, other.order)
    into.mentions += other.mentions
    into.forms |= other.forms
    into.lasts |= other.lasts
    into.middle |= other.middle
    into.named |= other.named


# ------------------------------------------------------------------ finding whom a short form means


class _Index:
    """The forms of the full names' parts, by how surely they mean the person."""

    def __init__(self, clusters: Iterable[_Cluster]) -> None:
        self.clusters = list(clusters)
        self._by_language: dict[str, list[dict[str, list[int]]]] = {}

    def find(self, said: Spoken, language: str, alone: bool, sure: bool = False) -> list[_Cluster]:
        """Return the persons whom a short mention may mean, those of the surest kind of match only.

        Args:
            said: the mention.
            language: of the text.
            alone: see `means_family`.
            sure: leave out matches that only forgetting the diacritics gives.
        """
        if not said.words:
            return self._initials(said)
        levels = self._levels(nicknames.table(language))
        if self.means_family(said, language, alone):
            roots = {self.clusters[i].root for i in levels[3][said.words[0]]}
            return [c for c in self.clusters if c.root in roots]
        words = (said.words[0],) * 2 + (fold(said.words[0]),)
        for level, word in list(zip(levels[:3], words, strict=True))[: 2 if sure else 3]:
            found = [self.clusters[i] for i in level.get(word, ())]
            if said.initials:  # Z. Kroupová, Jana N.
                found = [c for c in found if said.initials[0] == self._other_initial(c, said.words[0], language)]
            if found:
                return found
        return []

    def _other_initial(self, cluster: _Cluster, word: str, language: str) -> str:
        return (cluster.first if _means_last(word, cluster, language) else cluster.last)[:1]

    def means_family(self, said: Spoken, language: str, alone: bool) -> bool:
        """Whether a mention is the plural of a family (``u Novákových``), not a case or the possessive of one of them.

        Args:
            said: the mention.
            language: of the text.
            alone: whether it stands without a noun that it could be the possessive of (``Novákových bratrů``).
        """
        singular, _, _, plural, possessive = self._levels(nicknames.table(language))
        word = said.words[0] if said.words else ""
        return word in plural and word not in singular and (alone or word not in possessive)

    def _initials(self, said: Spoken) -> list[_Cluster]:
        if len(said.initials) < 2:
            return []
        return [c for c in self.clusters if (c.first[:1], c.last[:1]) == said.initials[:2]]

    def _levels(self, language: str) -> list[dict[str, list[int]]]:
        """Return form -> clusters: [cases of the singular, others, all without diacritics, family plurals, possessives]."""
        if language not in self._by_language:
            levels: list[dict[str, list[int]]] = [{}, {}, {}, {}, {}]
            for i, cluster in enumerate(self.clusters):
                middle = (Name(name, "first", gender(cluster.gender), language) for name in sorted(cluster.middle))
                lasts = cluster.lasts or {cluster.last} - {""}
                for name in (*names_of(cluster.first, lasts, cluster.gender, language), *middle):
                    for cell, form in cells(name).items():
                        level = levels[0 if cell[0].isdigit() else 1]
                        _note(level, form, i)
                        _note(levels[2], fold(form), i)
                        if cell[0] in "pa":
                            _note(levels[3 if cell[0] == "p" else 4], form, i)
                for man in masculine(cluster.last, language)[:1] if cluster.gender == "f" else ():
                    for cell, form in cells(Name(man, "last", "m", language)).items():
                        if cell.startswith("p"):
                            _note(levels[3], form, i)
            self._by_language[language] = levels
        return self._by_language[language]


def _note(level: dict[str, list[int]], form: str, i: int) -> None:
    there = level.setdefault(form, [])
    if not there or there[-1] != i:
        there.append(i)


def names_of(first: str, lasts: Iterable[str], sex: str, language: str) -> Iterable[Name]:
    """Return every name that one person goes by in ``language``: first name, its diminutives, surnames."""
    own = gender(sex)
    if first:
        for base in dict.fromkeys((first, *nicknames.diminutives(first, language))):
            yield Name(base, "first", own, language)
    for last in lasts:
        yield Name(last, "last", own, language)
        if own == "f" and language == "cs" and not last.endswith(("á", "í", "ů")):
            yield Name(feminine(last), "last", "f", "cs")


def _means_last(word: str, cluster: _Cluster, language: str) -> bool:
    names = names_of("", cluster.lasts, cluster.gender, nicknames.table(language))
    return any(fold(word) == fold(form) for name in names for form in cells(name).values())


# ------------------------------------------------------------------ values that are not people


def _values(
    wanted: Sequence[int], mentions: Sequence[Mention], languages: Mapping[str, str], place: _Place
) -> list[_Cluster]:
    spelt = {i: (mentions[i], languages.get(mentions[i].transcript, "")) for i in wanted}
    normal = places.lemmas((m.lemma or m.text, language) for m, language in spelt.values() if m.kind in _INFLECTED)
    found: dict[tuple[str, str], _Cluster] = {}
    kinds: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for i, (mention, language) in spelt.items():
        inflected = mention.kind in _INFLECTED
        value = normal[mention.lemma or mention.text, language] if inflected else mention.text
        # Whether it is a place or an organisation may be judged differently from one sentence to the next.
        key = ("" if inflected else mention.kind, normalised(value, mention.kind))
        cluster = found.setdefault(
            key, _Cluster("", "", "", "", language, kind=mention.kind, value=value, order=place(mention))
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
    clusters: Sequence[_Cluster], existing: Sequence[Person], mentions: Sequence[Mention]
) -> tuple[tuple[Person, ...], dict[int, str]]:
    known = {_identity(p.kind, p.first, p.last, p.gender, p.forms): p for p in existing}
    number = max((int(p.key.rpartition("-")[2]) for p in existing), default=0)
    family_of: dict[str, str] = {}
    for p in existing:
        if p.family and p.last:
            family_of.setdefault(_family_root(p.last, p.gender, p.language), p.family)
    shared = defaultdict(list)
    for cluster in clusters:
        if cluster.root:
            shared[cluster.root].append(cluster)
    key_of: dict[int, str] = {}
    persons: dict[str, Person] = {p.key: p for p in existing}
    for cluster in clusters:
        old = known.get(
            _identity(cluster.kind, cluster.first, cluster.last or cluster.value, cluster.gender, cluster.forms)
        )
        if old is None:
            number += 1
        key = old.key if old else f"per-{number:04}"
        family = ""
        if cluster.root and (len(shared[cluster.root]) > 1 or cluster.root in family_of):
            family = family_of.setdefault(cluster.root, f"fam-{len(family_of) + 1:03}")
        forms = tuple(sorted(cluster.forms | set(old.forms if old else ())))
        persons[key] = Person(
            key, cluster.kind, forms, cluster.first, cluster.last or cluster.value, _sex(cluster.gender),
            cluster.language, family,
        )  # fmt: skip
        key_of.update((i, key) for i in cluster.mentions)
    return tuple(sorted(persons.values(), key=lambda p: p.key)), key_of


def _sex(value: str) -> _Sex:
    return "m" if value == "m" else "f" if value == "f" else ""


def _identity(kind: str, first: str, last: str, sex: str, forms: Iterable[str]) -> tuple[str, ...]:
    if kind == "PER":
        return (kind, fold(first), fold(last), sex) if first or last else (kind, *sorted(forms))
    return (kind, normalised(last, kind))


def _family_root(last: str, sex: str, language: str) -> str:
    return _root(Name(last, "last", gender(sex), nicknames.table(language)), ())
