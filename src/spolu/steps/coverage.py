"""What the coverage page says of a study: gaps both ways, how much rests on what, what each quote caused."""

from collections.abc import Mapping

from spolu.interviews.model import Scope
from spolu.language import pick, quoted, say
from spolu.prototypes import evidence
from spolu.prototypes.about import Caused, Gap, Table
from spolu.prototypes.measures import adjusted_wald
from spolu.prototypes.page import opened_in
from spolu.prototypes.testing import share, tried
from spolu.prototypes.words import WORDS
from spolu.reports.evidence import Voices
from spolu.reports.figures import role_name
from spolu.reports.words import WORDS as REPORT_WORDS
from spolu.trace import Contents, Problem, causes, check

KINDS = (
    "insight-without-requirement", "requirement-without-ground", "requirement-without-screen", "requirement-without-test",
    "block-without-ground", "role-without-must", "insight-suspect", "link-suspect", "coding-unused",
)  # fmt: skip


def gaps(c: Contents, voices: Voices, language: str, scope: Scope) -> list[Gap]:
    """Return where the chain is not whole, in the order of `KINDS`; words only of those who consented to ``scope``."""
    found = [
        Gap(p.kind, _said(p, c, voices, language, scope), _href(p, c, language)) for p in check(c) if p.kind in KINDS
    ]
    return sorted(found, key=lambda gap: KINDS.index(gap.kind))


def _said(p: Problem, c: Contents, voices: Voices, language: str, scope: Scope) -> str:
    """Return what a problem is about in the study's own words: a title, a sentence, a quote."""
    id = p.place.split()[-1].rsplit("/", 1)[-1].removesuffix(".md")
    if id in c.insight:
        return f"{id} {pick(c.insight[id].title, language)}"
    if id in c.requirement:
        return f"{id} {pick(c.requirement[id].text, language)}"
    if id in c.coding:
        q, place = (
            evidence.said(c.coding[id], voices, language, scope),
            f"{c.coding[id].transcript}/{c.coding[id].span.turn}",
        )
        return f"{place} {quoted(q.text, q.language)}" if q else place
    block = next((b for _, b in c.blocks if b.id == id), None)
    if block is not None:
        return f"{id} {pick(block.texts.get('title', {}), language)}"
    return role_name(p.place.removeprefix("interviews/participants.csv "), language) if p.kind == "role-without-must" else p.message  # fmt: skip


def _href(p: Problem, c: Contents, language: str) -> str:
    for screen, block in c.blocks:
        if p.place.endswith(f" {block.id}"):
            return f"{screen.id}.{opened_in(c.prototype, language)}.html#{block.id}"
    return ""


def tables(c: Contents, voices: Voices, language: str) -> tuple[Table, ...]:
    """Return the matrix of requirements, and whose words stand behind them."""
    who = {r.id: _people(c, voices, r.id) for r in c.requirements}

    def words(key: str) -> str:
        return say(WORDS, key, language)

    fared = tried(c.tests, c.requirements)
    rows = tuple(
        (
            f"{r.id} {pick(r.text, language)}", say(REPORT_WORDS, f"priority {r.moscow}", language),
            ", ".join(link.to for link in r.insights), str(len(_quotes(c, r.id))), str(len(who[r.id])),
            str(sum(link.to == r.id for _, b in c.blocks for link in b.requirements)), str(len(r.criteria)), share(adjusted_wald(fared[r.id].alone, fared[r.id].n), language),
        )
        for r in c.requirements
    )  # fmt: skip
    columns = tuple(
        words(f"col {name}")
        for name in ("requirement", "priority", "insights", "quotes", "people", "blocks", "criteria", "tests")
    )
    priorities = ("must", "should", "could", "wont")
    roles = dict.fromkeys(p.role for p in c.participants if p.role)
    by_role = tuple(
        (role_name(role, language), *(str(sum(r.moscow == p and role in who[r.id].values() for r in c.requirements)) for p in priorities))
        for role in roles
    )  # fmt: skip
    heads = tuple(say(REPORT_WORDS, f"priority {p}", language) for p in priorities)
    return (Table(words("matrix"), columns, rows), Table(words("roles"), (words("col role"), *heads), by_role))


def _quotes(c: Contents, requirement: str) -> list[str]:
    links = c.requirement[requirement].insights
    return [key for x in links if x.to in c.insight for key in c.insight[x.to].evidence if key in c.coding]


def _people(c: Contents, voices: Voices, requirement: str) -> Mapping[str, str]:
    """Return who stands behind a requirement -> their role, those without consent to analysis left out."""
    said = [q for key in _quotes(c, requirement) if (q := voices.quote(c.coding[key])) is not None]
    people = voices.people(said)
    return {q.who: q.role for q in said if q.who in people}


def caused(c: Contents, voices: Voices, language: str, scope: Scope) -> list[Caused]:
    """Return every quote that may be shown and is named by an insight, with the blocks that it caused."""
    order = {id: n for n, id in enumerate(c.coding)}
    found = [
        (evidence.said(c.coding[key], voices, language, scope), blocks)
        for key, blocks in causes(c).items()
        if key in c.coding
    ]
    shown = [Caused(q, blocks) for q, blocks in found if q is not None and blocks]
    return sorted(shown, key=lambda x: (x.quote.transcript, x.quote.turn, order[x.quote.coding]))
