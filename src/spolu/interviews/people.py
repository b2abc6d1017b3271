"""Mentions of people gathered into persons: full names first, then whatever is shorter."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from spolu.interviews import nicknames
from spolu.interviews.accents import is_plain, restored
from spolu.interviews.clusters import (
    Cluster,
    explains,
    family_root,
    means_last,
    merge,
    rank,
    same_person,
    sound,
)
from spolu.interviews.decline import Name, candidates, masculine
from spolu.interviews.dictionary import is_common
from spolu.interviews.index import Index
from spolu.interviews.lemmas import Votes, gender, same_gender
from spolu.interviews.model import Mention, Transcript
from spolu.interviews.spoken import Spoken, spoken
from spolu.interviews.surroundings import NOTHING, Surroundings, around, speakers
from spolu.text import fold, unbroken

Place = Callable[[Mention], tuple[int, int, int]]
"""Where a mention stands in the study, for sorting."""
_Key = tuple[str, str, str, str]

_WIDELY = 4
"""Named in so many transcripts, and so many times oftener than others of that surname: known all over the study."""


class People:
    """Builds the clusters of people."""

    def __init__(self, mentions: Sequence[Mention], transcripts: Sequence[Transcript], place: Place) -> None:
        self.mentions, self.place = mentions, place
        self.languages = {t.id: t.language for t in transcripts}
        self.texts = {(t.id, turn.id): turn.text for t in transcripts for turn in t.turns}
        self.heard = speakers(transcripts)
        self.plain = {t.id for t in transcripts if is_plain((turn.text for turn in t.turns), t.language)}
        self.said: dict[int, Spoken] = {}
        self._around: dict[int, Surroundings] = {}
        self.full: dict[_Key, Cluster] = {}

    def clusters(self, wanted: Sequence[int]) -> list[Cluster]:
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
        said = spoken(unbroken(text))
        if self.mentions[i].transcript not in self.plain:
            return said
        return replace(said, words=tuple(restored(word, self._language(i)) for word in said.words))

    def adopt(self, clusters: Sequence[Cluster], others: Sequence[int]) -> list[int]:
        """Give proper names of unknown kind to the one person whose name's form they are; return what is left.

        A common word written large (an office, a committee) is nobody, even where somebody is called so.
        """
        index = Index([c for c in clusters if c.first or c.last])
        left = []
        for i in others:
            mention = self.mentions[i]
            found = []
            proper = mention.text[:1].isupper() and " " not in mention.text and not is_common(mention.text.lower())
            if mention.kind == "OTHER" and proper:
                found = index.find(self._spoken(i, mention.text), self._language(i), alone=False, sure=True)
            if len(found) == 1 and not found[0].age:
                self._take(found[0], i)
            else:
                left.append(i)
        return left

    def surroundings(self, i: int) -> Surroundings:
        """Return what the words around a mention say of it."""
        if i not in self._around:
            self._around[i] = self._look_around(self.mentions[i])
        return self._around[i]

    def _look_around(self, mention: Mention) -> Surroundings:
        if not mention.turn:
            return Surroundings(gender=self.heard.get((mention.transcript, mention.text), ""))
        text = self.texts.get((mention.transcript, mention.turn))
        language = self.languages.get(mention.transcript, "")
        return NOTHING if text is None else around(text, mention.start, mention.end, language)

    def _language(self, i: int) -> str:
        return self.languages.get(self.mentions[i].transcript, "")

    def _make_full(self, wanted: Iterable[int]) -> None:
        read = {i: self.votes.read(self.said[i], self._language(i), self.surroundings(i)) for i in wanted}
        men = {fold(r.last.base) for r in read.values() if r.last and r.last.gender == "m"}
        for i, reading in read.items():
            if reading.first is None or reading.last is None:
                continue
            shared = family_root(reading.last, men)
            key = (fold(reading.first.base), shared, reading.last.gender, self.said[i].age)
            cluster = self.full.get(key)
            if cluster is None:
                cluster = self.full[key] = Cluster(
                    reading.first.base,
                    reading.last.base,
                    reading.last.gender,
                    shared,
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

    def _take(self, cluster: Cluster, i: int) -> None:
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
        by_first: dict[str, list[Cluster]] = defaultdict(list)
        for cluster in self.full.values():
            by_first[sound(cluster.first)[:2]].append(cluster)
        before = len(self.full)
        for key, cluster in sorted(self.full.items(), key=lambda item: len(item[1].mentions)):
            pairs = {(self.said[i].words[0], self.said[i].words[-1], self._language(i)) for i in cluster.mentions}
            same = [
                other for other in by_first[sound(cluster.first)[:2]]
                if other is not cluster and other.mentions and other.age == cluster.age
                and rank(other) > rank(cluster) and all(explains(other, *pair) for pair in pairs)
            ]  # fmt: skip
            if len(same) == 1:
                merge(same[0], cluster)
                cluster.mentions = []
                del self.full[key]
        return len(self.full) < before

    def _fold_short_names(self) -> None:
        """Join ``Honza Novák`` to ``Jan Novák``, and a misspelt full name to the well spelt one."""
        alike: dict[str, list[Cluster]] = defaultdict(list)  # one person has the same family or the same first name
        for cluster in self.full.values():
            for name in {f"last {cluster.root}", f"first {fold(cluster.first)}"}:
                alike[name].append(cluster)
        gone: set[int] = set()
        for key, cluster in sorted(self.full.items(), key=lambda item: len(item[1].mentions)):
            near = {id(c): c for c in (*alike[f"last {cluster.root}"], *alike[f"first {fold(cluster.first)}"])}
            same = [
                other for other in near.values()
                if other is not cluster and id(other) not in gone and other.age == cluster.age
                and same_gender(other.gender, cluster.gender) and same_person(cluster, other)
            ]  # fmt: skip
            if len(same) == 1:
                merge(same[0], cluster)
                gone.add(id(cluster))
                del self.full[key]

    def _place_short(self, shorter: Sequence[int]) -> list[Cluster]:
        index = Index(self.full.values())
        alone: dict[_Key, Cluster] = {}
        for i in sorted(shorter, key=lambda i: self.place(self.mentions[i])):
            mention, said = self.mentions[i], self.said[i]
            place = self.surroundings(i)
            possible = index.find(said, self._language(i), place.alone)
            if place.gender:
                possible = [c for c in possible if same_gender(c.gender, place.gender)]
            if said.age:
                possible = [c for c in possible if c.age == said.age] or possible
            here = [c for c in possible if mention.transcript in c.named] or _met_widely(possible)
            family = bool(here) and index.means_family(said, self._language(i), place.alone)
            if len(here) == 1 and not family:
                self._take(here[0], i)
            else:
                self._take(self._family(i, alone, here) if family else self._alone(i, alone, here), i)
        return [part for cluster in alone.values() for part in self._apart(cluster)]

    def _apart(self, cluster: Cluster) -> list[Cluster]:
        """Return a person who is known by a first name alone, and apart whom only fond diminutives elsewhere name.

        Nothing tells that a child *Jiříček* of one interview is the *Jiří* or *Jirka* of another. Where both are said
        in one transcript, the diminutive is the same person's elsewhere, too.
        """
        if not cluster.first or cluster.root:
            return [cluster]
        met: dict[str, list[int]] = defaultdict(list)
        for i in cluster.mentions:
            met[self._goes_by(i, cluster.first)].append(i)
        own = met.pop(cluster.first, [])
        there = {self.mentions[i].transcript for i in own}
        while near := [name for name, said in met.items() if there & {self.mentions[i].transcript for i in said}]:
            own += [i for name in near for i in met[name]]
            there |= {self.mentions[i].transcript for name in near for i in met.pop(name)}
        if not own or not met:
            return [cluster]
        parts = []
        for mine in (own, [i for said in met.values() for i in said]):
            part = replace(cluster, mentions=[], forms=set())
            for i in sorted(mine, key=lambda i: self.place(self.mentions[i])):
                self._take(part, i)
            parts.append(part)
        return parts

    def _goes_by(self, i: int, first: str) -> str:
        """Return which fond diminutive of a first name a mention is a form of, or the name itself."""
        language = self._language(i)
        reading = self.votes.read(self.said[i], language, self.surroundings(i))
        base = reading.first.base if reading.first else first
        return base if base in nicknames.diminutives(first, language) and nicknames.is_fond(base, language) else first

    def _family(self, i: int, alone: dict[_Key, Cluster], candidates: Sequence[Cluster]) -> Cluster:
        """Return the cluster of a family as a whole."""
        one = candidates[0]
        man = next((c.last for c in candidates if c.gender == "m"), "")
        last = man or next(iter(masculine(one.last, nicknames.table(one.language))), one.last)
        return alone.setdefault(("", one.root, "", "family"), Cluster("", last, "", one.root, self._language(i)))

    def _alone(self, i: int, alone: dict[_Key, Cluster], candidates: Sequence[Cluster]) -> Cluster:
        """Return the cluster of short mentions that no single full name explains."""
        said, language = self.said[i], self._language(i)
        if not said.words:
            key = (".".join(said.initials) or self.mentions[i].text, "", "", "")
            return alone.setdefault(key, Cluster("", "", "", "", language))
        reading = self.votes.read(said, language, self.surroundings(i))
        if reading.first and not any(c.root and means_last(said.words[0], c, language) for c in candidates):
            base, sex = _canonical(reading.first, alone)
            return alone.setdefault((fold(base), "", sex, said.age), Cluster(base, "", sex, "", language, said.age))
        last = reading.last or Name(said.words[0], "last", gender(""), nicknames.table(language))
        if candidates:
            likely = candidates[0]
            sex = likely.gender if len({c.gender for c in candidates}) == 1 else _borne_by(last)
            return alone.setdefault(
                ("", likely.root, sex, said.age), Cluster("", likely.last, sex, likely.root, language)
            )
        root = family_root(last, {c.root for c in self.full.values()})
        return alone.setdefault(
            ("", root, last.gender, said.age), Cluster("", last.base, last.gender, root, language, said.age)
        )


def _borne_by(last: Name) -> str:
    """Return "f" where only a woman bears a surname in this form (*Vrbková*), else "": whoever it is may be a man or a woman."""
    return "f" if last.gender == "f" and _WOMANS.search(last.base) else ""


_WOMANS = re.compile(r"(?:ov|[sc]k|n)á$|(?:owa|[sc]ka)$")


def _met_widely(candidates: Sequence[Cluster]) -> Sequence[Cluster]:
    """Leave out who is named in one transcript alone where somebody of that name is known all over the study.

    Someone's uncle stays in that someone's interview; a worker whom many name by full name is meant elsewhere, too.
    """
    widely = [c for c in candidates if len(c.named) >= _WIDELY]
    if len(widely) == 1 and all(
        len(c.named) * _WIDELY <= len(widely[0].named) for c in candidates if c is not widely[0]
    ):
        return widely
    return candidates


def _canonical(first: Name, alone: Mapping[_Key, Cluster]) -> tuple[str, str]:
    """Return the full first name that a diminutive stands for, where there is only one or one that was met."""
    bases = nicknames.bases_of(first.base, first.language)
    if any(base == first.base for base, _ in bases) or not bases:
        return first.base, first.gender
    met = [b for b in bases if (fold(b[0]), "", b[1], "") in alone]
    chosen = met if met else list(bases)
    return chosen[0] if len(chosen) == 1 else (first.base, first.gender)
