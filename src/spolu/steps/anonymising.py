"""From the vault into the study: find, link, decide, replace, write; and see that nothing leaks."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from importlib.resources import files as package_files

from spolu import views
from spolu.interviews import anonymise as replacing
from spolu.interviews import decisions as tables
from spolu.interviews import held, persons, pseudonyms
from spolu.interviews.additions import additions
from spolu.interviews.deciding import Decided, decide
from spolu.interviews.decisions import Decision
from spolu.interviews.identify import detect
from spolu.interviews.identify.words import hunspell
from spolu.interviews.model import Mention, Person, Transcript
from spolu.interviews.pseudonyms import Pseudonym, Registry
from spolu.interviews.render import render
from spolu.language import say
from spolu.steps import carrying
from spolu.steps.interviews import (
    add_bundled,
    no_such,
    originals,
    refuse_unreadable,
)
from spolu.steps.landing import Landed, land_waiting
from spolu.store import Store
from spolu.trace import Problem
from spolu.undisturbed import undisturbed
from spolu.words import WORDS


@dataclass(frozen=True, slots=True)
class Anonymised:
    """What `anonymise` did.

    Attributes:
        waiting: persons and values that nobody decided; they are replaced all the same.
        details: kind -> how many details that describe people wait for a decision; they stay in the text.
        shared: kind -> how many stay in the text because many people share them; nobody is asked.
        stale: codings that lost their words, as transcript/turn code.
        landed: imported codings that waited for these transcripts and are in the study now.
        undictionaried: there are Czech or Slovak transcripts, and this machine has no dictionary of their language.
    """

    language: str
    transcripts: tuple[str, ...]
    replaced: Mapping[str, int]
    mentions: int
    waiting: int
    details: Mapping[str, int]
    shared: Mapping[str, int]
    stale: tuple[str, ...] = ()
    landed: int = 0
    undictionaried: bool = False

    @property
    def notice(self) -> str:
        """What is missing on this machine and the command that mends it; "" where nothing is."""
        return say(WORDS, "no dictionary", self.language, what=hunspell.MENDING) if self.undictionaried else ""

    def as_text(self) -> str:
        """Return the summary in words."""
        return repr(self._view(""))

    def _repr_html_(self) -> str:
        return self._view(self.notice)._repr_html_()

    def __repr__(self) -> str:
        """Return the notice and the summary in words."""
        return repr(self._view(self.notice))

    def _view(self, notice: str) -> views.View:
        if not self.transcripts:
            return views.empty("no transcripts", self.language)
        kinds = self._in_words(self.replaced)
        waits = bool(self.waiting) or not self.details
        lines = [
            *([notice] if notice else []),
            say(WORDS, "pseudonymised", self.language, n=len(self.transcripts)),
            say(WORDS, "replaced", self.language, n=self.mentions, what=kinds),
            *(
                [say(WORDS, "waiting" if self.waiting else "nothing waits", self.language, n=self.waiting)]
                if waits
                else []
            ),
            *(
                say(WORDS, key, self.language, n=sum(counts.values()), what=self._in_words(counts))
                for key, counts in (("details", self.details), ("shared details", self.shared))
                if counts
            ),
            *([say(WORDS, "landed", self.language, n=self.landed)] if self.landed else []),
            *(say(WORDS, "stale", self.language, what=place) for place in self.stale),
        ]
        return views.lines(lines)

    def _in_words(self, kinds: Mapping[str, int]) -> str:
        return ", ".join(f"{say(WORDS, f'kind {kind}', self.language)} {n}" for kind, n in kinds.items())


def registry(store: Store) -> Registry:
    """Return who is behind each pseudonym; an empty registry before the first run."""
    if not store.has_vault() or "registry" not in store.vault:
        return Registry()
    return Registry.from_json(store.vault.get("registry"))


def decisions(store: Store) -> tuple[Decision, ...]:
    """Return what was decided: in the study's review, or beside the originals of an example study."""
    if store.has_vault() and "decisions" in store.vault:
        rows: list[list[str]] = store.vault_json("decisions", [])
        return tuple(Decision(*row) for row in rows)
    if store.settings.originals:
        table = package_files(store.settings.originals) / "decisions.csv"
        return tables.parse(table.read_text(encoding="utf-8"), "decisions.csv")
    return ()


def keep_decisions(store: Store, made: Sequence[Decision], beside: Mapping[str, bytes] = {}) -> None:
    """Put all decisions of the review into the vault, in place of those that are there, with records ``beside`` them."""
    rows = [[d.target, d.verdict, d.value] for d in made]
    store.vault.put_all({"decisions": json.dumps(rows, ensure_ascii=False).encode(), **beside})


def found(store: Store, known: Registry) -> tuple[tuple[Transcript, ...], tuple[Mention, ...], tuple[Person, ...]]:
    """Return the originals with what stands beside their turns, what was found in them, and whom it means.

    Raises:
        VaultError: the originals cannot be had any more, or not here.
    """
    refuse_unreadable(store)
    return _found(originals(store), known)


def _found(
    received: Sequence[Transcript], known: Registry
) -> tuple[tuple[Transcript, ...], tuple[Mention, ...], tuple[Person, ...]]:
    texts = tuple(replacing.as_turns(t) for t in received)
    mentions, people = persons.link(held.over(detect(texts), known.held, texts), texts, known.linked)
    return texts, mentions, people


@undisturbed()
def anonymise(store: Store, ids: Sequence[str] = (), *, yes: bool = False) -> Anonymised:
    """Replace what could identify somebody and write ``interviews/*.md``.

    Undecided names and values are replaced too, undecided details stay (`pseudonyms.standing`); both are counted. With
    ``yes`` all that wait are recorded as accepted; details that many share do not wait and stay.

    Earlier decisions that no longer meet anything (a transcript was taken out, a name is found otherwise) are passed over.

    Raises:
        StudyError: a named transcript does not exist.
        VaultError: the originals cannot be had any more, or not here.
    """
    refuse_unreadable(store)
    add_bundled(store)
    known = carrying.finish(store, registry(store))
    received = originals(store)
    texts, mentions, people = _found(received, known)
    wanted = {t.id for t in texts} if not ids else set(ids)
    if not wanted <= {t.id for t in texts}:
        raise no_such(min(wanted - {t.id for t in texts}), {t.id for t in texts})
    made = decisions(store)
    added = additions(mentions, people, made, texts)
    standing = pseudonyms.standing(store.settings)
    waiting = decide(mentions, people, made, added=added, standing=standing).waiting
    if yes and waiting:
        made += tuple(Decision(key, "accept") for key in sorted(waiting))
        waiting = frozenset()
        keep_decisions(store, made)
    decided = decide(mentions, people, made, yes=True, added=added, standing=standing)
    if wanted:
        store.vault.put("waiting", json.dumps(sorted(_soft(decided, people))).encode())
        store.vault.put("details", json.dumps(waiting_details(decided)).encode())
    return _write(store, replace(known, linked=people), received, decided, wanted, len(waiting - decided.stays))


def waiting_details(decided: Decided) -> dict[str, str]:
    """Return key -> kind of the details that describe people, wait, and stay in the text meanwhile."""
    return {m.person: m.kind for m in decided.undecided if m.person in decided.stays}


def _shared_details(decided: Decided) -> dict[str, str]:
    """Return key -> kind of the details that stay because many people share them; of places these are countries."""
    kinds = {m.person: m.kind for m in decided.shared if m.person not in decided.stays}
    return {key: "country" if kind == "LOC" else kind for key, kind in kinds.items()}


def _counted(kinds: Mapping[str, str]) -> dict[str, int]:
    return dict(Counter(kinds.values()).most_common())


def _soft(decided: Decided, people: Sequence[Person]) -> set[str]:
    """Return what is replaced for caution only: capitals and abbreviations that may be anything ("CSV").

    Before somebody decides on them, the leak gate does not hold them against texts that others wrote.
    """
    return {p.key for p in people if p.key not in decided.settled and p.kind in ("ORG", "OTHER")}


def tags_of(
    store: Store, received: Sequence[Transcript], people: Sequence[Person], before: Sequence[Pseudonym]
) -> Mapping[str, str]:
    """Return key -> what a participant's tag says: role and id, the role as its row has it now.

    Whose file was removed keeps the id in the texts of others, as long as there is a row.
    """
    roles = {p.id: p.role for p in store.participants()}
    told = {old.key: old.tag.rpartition(" ")[2] for old in before if old.tag}
    speak = replacing.participants_of(received, people, {key: id for key, id in told.items() if id in roles})
    return {key: f"{roles.get(id, '')} {id}".strip() for key, id in speak.items()}


def _write(
    store: Store, known: Registry, received: Sequence[Transcript], decided: Decided, wanted: set[str], waiting: int
) -> Anonymised:
    replaced = [p for p in decided.persons if p.key not in decided.kept]
    tags = tags_of(store, received, replaced, known.pseudonyms)
    given = pseudonyms.assign(replaced, store.settings, known.pseudonyms, chosen=decided.chosen, tags=tags)
    results = replacing.anonymise(received, decided.replace, given, keep=decided.keep)
    done = [r for r in results if r.transcript.id in wanted]
    landed, stale = Landed(), list[str]()
    ledgers = {**known.ledgers, **{r.transcript.id: r.ledger for r in done}}
    if wanted:
        new = Registry(decided.persons, given, decided.kept, decided.forms_kept, ledgers, known.linked, known.held)
        run = carrying.begin(store, new)
        stale = carrying.carry(store, [r.transcript for r in done], known, new, run)
        for r in done:
            store.write(f"interviews/{r.transcript.id}.md", render(r.transcript))
        carrying.end(store, new)
        landed = land_waiting(store, new, datetime.now(UTC).isoformat(timespec="seconds"))
    kinds = Counter(m.kind for m in decided.replace)
    return Anonymised(
        store.settings.interface, tuple(r.transcript.id for r in done), dict(kinds.most_common()),
        len(decided.replace), waiting, _counted(waiting_details(decided)), _counted(_shared_details(decided)),
        (*stale, *landed.lost), landed.codings,
        hunspell.is_missing(r.transcript.language for r in done),
    )  # fmt: skip


def undecided_details(store: Store) -> tuple[Problem, ...]:
    """Say how many details that describe people stand in the study as they were said and wait for a decision."""
    waiting: dict[str, str] = store.vault_json("details", {}) if store.has_vault() else {}
    if not waiting:
        return ()
    kinds = ", ".join(f"{kind} {n}" for kind, n in _counted(waiting).items())
    message = f"details that describe people stay in the texts, and nobody has decided on them ({kinds})"
    repair = "Decide in study.review(), or choose a mode for the kind in study.toml"
    return (Problem("interviews", "details-undecided", "warning", message, repair),)
