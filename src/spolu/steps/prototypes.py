"""Prototypes on disk: built screens, confirmed links, files for others."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from spolu.errors import StudyError
from spolu.interviews.model import Scope
from spolu.language import pick, quoted
from spolu.prototypes import criteria, notes, requirements, screens
from spolu.prototypes.evidence import Why, why
from spolu.prototypes.model import Block, Link, Requirement
from spolu.prototypes.render import Frame, Gap
from spolu.prototypes.render import build as build_pages
from spolu.reports import insights
from spolu.reports.evidence import Voices
from spolu.steps.reports import refuse_leaks
from spolu.store import Store
from spolu.trace import Contents, Problem, check, evidence_fingerprint

BUILD = "prototypes/build"
_COVERAGE = (
    "insight-without-requirement", "requirement-without-ground", "requirement-without-screen", "block-without-ground",
    "insight-suspect", "link-suspect", "coding-unused",
)  # fmt: skip


def pages(store: Store, contents: Contents, scope: Scope = "quotes") -> dict[str, str]:
    """Return file name -> HTML of the whole prototype."""
    settings = store.settings
    frame = Frame(settings.id, settings.interface, theme=settings.theme)
    made = build_pages(
        contents.prototype, _whys(contents, scope, settings.interface), _gaps(contents, settings.interface), frame
    )
    return {**made, notes.FILE: notes.page(contents.prototype, store.tests(), frame)}


def _whys(c: Contents, scope: Scope, interface: str) -> Mapping[str, Mapping[str, Why]]:
    voices = Voices(c.transcripts, c.participants)
    languages = dict.fromkeys((*c.prototype.languages, interface))
    return {
        language: why(c.requirements, c.insights, c.coding, voices, c.codebook, language=language, scope=scope)
        for language in languages
    }


def _gaps(c: Contents, language: str) -> list[Gap]:
    return [Gap(p.kind, _said(p, c, language), _href(p, c, language)) for p in check(c) if p.kind in _COVERAGE]


def _said(p: Problem, c: Contents, language: str) -> str:
    """Return what a problem is about in the study's own words: a title, a sentence, a quote."""
    id = p.place.split()[-1].rsplit("/", 1)[-1].removesuffix(".md")
    if id in c.insight:
        return f"{id} {pick(c.insight[id].title, language)}"
    if id in c.requirement:
        return f"{id} {pick(c.requirement[id].text, language)}"
    if id in c.coding:
        return f"{c.coding[id].transcript}/{c.coding[id].span.turn} {quoted(c.coding[id].quote, language)}"
    block = next((b for _, b in c.blocks if b.id == id), None)
    return f"{id} {pick(block.texts.get('title', {}), language)}" if block else p.message


def _href(p: Problem, c: Contents, language: str) -> str:
    for screen, block in c.blocks:
        if p.place.endswith(f" {block.id}"):
            return f"{screen.id}.{language}.html#{block.id}"
    return ""


def build(store: Store) -> tuple[str, ...]:
    """Build the screens; return the names of their files.

    Raises:
        StudyError: there is no screen yet.
        LeakError: they would hold an original identifier.
    """
    contents = store.contents()
    if not contents.prototype.screens:
        raise StudyError("prototypes/screens", "there is no screen yet", "Write the first one as a YAML file")
    made = {f"{BUILD}/{name}": text for name, text in pages(store, contents).items()}
    refuse_leaks(store, made)
    for old in (store.root / BUILD).glob("*.html"):
        if f"{BUILD}/{old.name}" not in made:
            old.unlink()
    for name, text in made.items():
        store.write(name, text)
    return (f"{BUILD}/index.html", *(name for name in made if name != f"{BUILD}/index.html"))


def confirm(store: Store, id: str) -> None:
    """Store the fingerprints of what an insight, a requirement or a block (``screen/block``) rests on now.

    Raises:
        StudyError: there is no such thing.
    """
    c = store.contents()
    screen, _, block = id.partition("/")
    if id in c.insight:
        found = c.insight[id]
        store.write(
            f"reports/insights/{id}.md",
            insights.render(replace(found, fingerprint=evidence_fingerprint(found, c.coding))),
        )
    elif id in c.requirement:
        made = tuple(_confirmed(r, c) if r.id == id else r for r in c.requirements)
        store.write("prototypes/requirements.yaml", requirements.render(made))
    elif block and any(s.id == screen and b.id == block for s, b in c.blocks):
        shown = next(s for s in c.prototype.screens if s.id == screen)
        blocks = tuple(_confirmed_block(b, c) if b.id == block else b for b in shown.blocks)
        store.write(f"prototypes/screens/{screen}.yaml", screens.render(replace(shown, blocks=blocks)))
    else:
        raise StudyError(
            id, "there is no insight, requirement or block of this name", "Write it as I-01, REQ-01 or screen/block"
        )


def _confirmed(r: Requirement, c: Contents) -> Requirement:
    return replace(r, insights=tuple(Link(x.to, c.insight_fingerprints.get(x.to, "")) for x in r.insights))


def _confirmed_block(b: Block, c: Contents) -> Block:
    return replace(b, requirements=tuple(Link(x.to, c.requirement_fingerprints.get(x.to, "")) for x in b.requirements))


def export(store: Store, file: Path) -> tuple[str, ...]:
    """Write the acceptance criteria as Gherkin: into a folder, one ``.feature`` a requirement and language.

    Raises:
        StudyError: a file with an ending that is not written.
    """
    if file.suffix:
        raise StudyError(
            file.name, f"'{file.suffix}' is not written yet", "Name a folder, which gets one .feature a requirement"
        )
    file.mkdir(parents=True, exist_ok=True)
    written = []
    for r in store.requirements():
        for language in dict.fromkeys(c.language for c in r.criteria):
            path = file / f"{r.id}.{language}.feature"
            path.write_text(criteria.feature(r, language), encoding="utf-8", newline="\n")
            written.append(path.name)
    return tuple(written)
