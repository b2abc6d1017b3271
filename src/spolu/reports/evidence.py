"""What carries an insight, counted in people: quotes, what speaks against it, who was asked, who is missing."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from spolu.coding.codebook import family
from spolu.coding.model import Codebook, Coding
from spolu.interviews import voicing
from spolu.interviews.model import ASKING, Participant, Scope, Transcript
from spolu.interviews.readers.warnings import NOBODYS
from spolu.reports.model import Insight

FEWEST = 3
"""People below which a number in a table or figure could give somebody away."""
MOST_PER_PERSON = 2
"""Quotes of one person that an insight shows; one eloquent voice is not many."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a participant.

    ``role``: "" where it is not told. ``who``: participant id, or transcript and speaker where nobody said who it is; "" where it is one of those who are named
    in the transcript, and nobody knows which: such words are shown, and nobody is counted for them.
    """

    coding: str
    text: str
    language: str
    who: str
    role: str
    transcript: str
    turn: str
    code: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """What stands behind an insight.

    Attributes:
        quotes, counter: may be shown in the scope that was asked for; of one person at most two.
        people: who says so, by the listed codings or the query. ``asked``: who could have been heard on it; whoever says
            so without having been asked is not among them.
        roles: role -> how many of ``people``. ``missing``: roles that were asked and of whom nobody says so.
        withheld: quotes that consent keeps out. ``unvoiced``: quotes for which nobody is counted.
    """

    insight: str
    quotes: tuple[Quote, ...]
    counter: tuple[Quote, ...]
    people: tuple[str, ...]
    against: tuple[str, ...]
    asked: tuple[str, ...]
    roles: Mapping[str, int]
    missing: tuple[str, ...]
    withheld: int = 0
    unvoiced: int = 0

    @property
    def agreeing(self) -> int:
        """How many of those who were asked say so."""
        return len({*self.people} & {*self.asked})

    @property
    def unasked(self) -> int:
        """How many say so of whom nobody asked it: beside those who were asked, since of them only who agrees is known."""
        return len(self.people) - self.agreeing

    @property
    def one_role(self) -> bool:
        """Whether people of a single role carry it, though others were asked."""
        return len(self.roles) == 1 and bool(self.missing)


class Voices:
    """Who said what: turns joined with speakers and participants, once for many insights.

    Words without a label (subtitles of a machine, a flipchart, an unsigned note) are somebody's all the same: one voice
    without a row where nobody else who takes part is named, else shown and counted for nobody, as in `coding.retrieve`.

    Args:
        transcripts, participants: of the study.
    """

    def __init__(self, transcripts: Sequence[Transcript], participants: Sequence[Participant]) -> None:
        self.participants = {p.id: p for p in participants}
        self._who: dict[tuple[str, str], tuple[str, str]] = {}
        self._language = {t.id: t.language for t in transcripts}
        self._heard: dict[str, set[str]] = {}
        for t in transcripts:
            speakers, unnamed = {s.id: s for s in t.speakers}, voicing.unnamed(t)
            for turn in t.turns:
                s = speakers.get(turn.speaker or "")
                if s is not None and s.role not in ASKING:
                    who = s.participant or f"{t.id}/{s.id}"
                    p = self.participants.get(who)
                    self._who[t.id, turn.id] = (who, (p.role if p else "") or s.role)
                    self._heard.setdefault(t.id, set()).add(who)
                elif s is None and not NOBODYS & {*turn.flags}:
                    self._who[t.id, turn.id] = (unnamed, "unknown")
                    if unnamed:
                        self._heard[t.id] = {unnamed}

    def heard(self, transcripts: Iterable[str]) -> set[str]:
        """Return who speaks in the transcripts, those who ask left out, those who withdrew too."""
        return {who for t in transcripts for who in self._heard.get(t, ()) if self.may(who, "analysis")}

    def rows(self) -> tuple[Participant, ...]:
        """Return a row for whoever is heard in the study, by id; an empty one where participants.csv has none."""
        return tuple(
            self.participants.get(who) or Participant(who, language=self._language[who.partition("/")[0]])
            for who in sorted(self.heard(self._language))
        )

    def transcripts(self) -> tuple[str, ...]:
        """Return the ids of all transcripts."""
        return tuple(self._language)

    def may(self, who: str, scope: Scope) -> bool:
        """Whether a person's words may be used in a scope; somebody without a row in participants.csv: analysis, quotes."""
        p = self.participants.get(who)
        return scope != "public" if p is None else p.may(scope)

    def people(self, quotes: Iterable[Quote]) -> set[str]:
        """Return whose words quotes are, those without consent to analysis left out."""
        return {q.who for q in quotes if q.who and self.may(q.who, "analysis")}

    def role(self, who: str) -> str:
        """Return a participant's role, "" where unknown."""
        p = self.participants.get(who)
        return p.role if p else ""

    @cached_property
    def small(self) -> frozenset[str]:
        """Roles that nobody outside is told of one person: those of one or two people, and as many more as it takes that
        whoever is one of these is one of three at least."""
        heard = Counter(self.role(who) or "unknown" for who in self.heard(self._language))
        by_size = sorted(heard, key=lambda role: (heard[role], role))
        together = sum(n < FEWEST for n in heard.values())
        while 0 < together < len(by_size) and sum(heard[role] for role in by_size[:together]) < FEWEST:
            together += 1
        return frozenset(by_size[:together])

    def shown(self, q: Quote, scope: Scope) -> Quote:
        """Return a quote as it is shown in a scope: in public without a role that could tell whose words they are."""
        hidden = scope == "public" and (self.role(q.who) or "unknown") in self.small
        return replace(q, role="") if hidden else q

    def quote(self, c: Coding) -> Quote | None:
        """Return a coding as a quote; None where it marks somebody who asks."""
        found = self._who.get((c.transcript, c.span.turn))
        if found is None:
            return None
        who, role = found
        return Quote(c.id, c.quote, self._language.get(c.transcript, ""), who, role, c.transcript, c.span.turn, c.code)


def evidence(
    insight: Insight, codings: Mapping[str, Coding], voices: Voices, book: Codebook, scope: Scope = "quotes"
) -> Evidence:
    """Return what stands behind an insight.

    Args:
        insight: the finding.
        codings: id -> coding, of all coders.
        voices: who said what.
        book: gives the codes below those of the query.
        scope: the consent that a shown quote needs; counting needs consent to analysis.
    """
    listed = [q for key in dict.fromkeys(insight.evidence) if (c := codings.get(key)) and (q := voices.quote(c))]
    against = [q for key in dict.fromkeys(insight.counter) if (c := codings.get(key)) and (q := voices.quote(c))]
    wanted = family(book, insight.query.codes) if insight.query else frozenset()
    found = [q for c in codings.values() if c.code in wanted and (q := voices.quote(c))]
    if insight.query and insight.query.roles:
        found = [q for q in found if q.role in insight.query.roles]
    opposed = {q.who for q in against} - {q.who for q in listed}
    people = voices.people((*listed, *found)) - opposed
    asked = voices.heard(insight.asked or voices.transcripts()) or people
    roles = _count(voices.role(who) or "unknown" for who in people)
    missing = {voices.role(who) or "unknown" for who in asked} - {*roles, "unknown"}
    shown, hidden = _shown(listed, voices, scope)
    shown_against, hidden_against = _shown(against, voices, scope)
    return Evidence(
        insight.id, shown, shown_against, tuple(sorted(people)), tuple(sorted({q.who for q in against if q.who})),
        tuple(sorted(asked)), roles, tuple(sorted(missing)), hidden + hidden_against, sum(not q.who for q in (*shown, *shown_against)),
    )  # fmt: skip


def _count(roles: Iterable[str]) -> Mapping[str, int]:
    found: dict[str, int] = {}
    for role in sorted(roles):
        found[role] = found.get(role, 0) + 1
    return found


def _shown(quotes: Sequence[Quote], voices: Voices, scope: Scope) -> tuple[tuple[Quote, ...], int]:
    allowed = [q for q in quotes if voices.may(q.who, scope) and voices.may(q.who, "quotes")]
    per_person: dict[str, int] = {}
    shown = []
    for q in allowed:
        who = q.who or q.transcript
        per_person[who] = per_person.get(who, 0) + 1
        if per_person[who] <= MOST_PER_PERSON:
            shown.append(voices.shown(q, scope))
    return tuple(shown), len(quotes) - len(allowed)
