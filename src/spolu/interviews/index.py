"""Whom a short form can mean: a first name alone, a surname, a diminutive, initials."""

from collections.abc import Iterable
from functools import lru_cache

from spolu.interviews import nicknames
from spolu.interviews.clusters import Cluster, means_last, names_of
from spolu.interviews.decline import Name, cells, masculine
from spolu.interviews.lemmas import gender
from spolu.interviews.spoken import Spoken
from spolu.text import fold


class Index:
    """The forms of the full names' parts, by how surely they mean the person."""

    def __init__(self, clusters: Iterable[Cluster]) -> None:
        self.clusters = list(clusters)
        self._by_language: dict[str, list[dict[str, list[int]]]] = {}

    def find(self, said: Spoken, language: str, alone: bool, sure: bool = False) -> list[Cluster]:
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

    def _other_initial(self, cluster: Cluster, word: str, language: str) -> str:
        return (cluster.first if means_last(word, cluster, language) else cluster.last)[:1]

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

    def _initials(self, said: Spoken) -> list[Cluster]:
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
                    for level, form in _forms(name):
                        _note(levels[level], form, i)
                for man in masculine(cluster.last, language)[:1] if cluster.gender == "f" else ():
                    for cell, form in cells(Name(man, "last", "m", language)).items():
                        if cell.startswith("p"):
                            _note(levels[3], form, i)
            self._by_language[language] = levels
        return self._by_language[language]


@lru_cache(maxsize=50_000)
def _forms(name: Name) -> tuple[tuple[int, str], ...]:
    """Return each form of a name once, with the number of the level in `Index` that it belongs to."""
    found: dict[tuple[int, str], None] = {}
    for cell, form in cells(name).items():
        found[0 if cell[0].isdigit() else 1, form] = None
        found[2, fold(form)] = None
        if cell[0] in "pa":
            found[3 if cell[0] == "p" else 4, form] = None
    return tuple(found)


def _note(level: dict[str, list[int]], form: str, i: int) -> None:
    there = level.setdefault(form, [])
    if not there or there[-1] != i:
        there.append(i)
