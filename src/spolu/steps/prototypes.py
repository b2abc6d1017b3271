"""Prototypes on disk: built screens, confirmed links, changed requirements, files for others."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from spolu import views
from spolu.errors import StudyError, there_are
from spolu.interviews.model import Scope
from spolu.language import pick
from spolu.prototypes import about, notes, render, requirements, screens
from spolu.prototypes.evidence import Chain, why
from spolu.prototypes.page import Frame, Grounds, opened_in
from spolu.prototypes.themes import Theme, theme
from spolu.reports import insights
from spolu.reports.disclosure import scope_of
from spolu.reports.evidence import Voices
from spolu.schema import Shape, document
from spolu.steps import coverage
from spolu.steps.reports import refuse_folder, refuse_leaks
from spolu.store import Store
from spolu.trace import Contents, evidence_fingerprint, suspects
from spolu.yamlfile import confirm_links

BUILD = "prototypes/build"
SCHEMAS: Mapping[str, Shape] = {
    "requirements": requirements.FILE,
    "screen": screens.SCREEN,
    "prototype": screens.PROTOTYPE,
}


@dataclass(frozen=True, slots=True)
class Choice:
    """How the screens are built.

    Attributes:
        scope: consent that a shown quote needs. ``evidence``: whether pages say why each block is there.
        report: the report's file, relative to the screens; "" = nowhere.
        live: a script that follows the files while they are edited.
        inside: whether it is for those who do the research: the coverage page and the note taker come along.
    """

    scope: Scope = "quotes"
    evidence: bool = True
    report: str = "../../reports/build/index.html"
    live: str = ""
    inside: bool = True

    @property
    def about(self) -> tuple[str, ...]:
        """The pages about the screens."""
        inside = ("coverage.html",) if self.evidence and self.inside else ()
        return ("index.html", *inside, *(("back.html",) if self.evidence else ()))


def pages(store: Store, contents: Contents, choice: Choice | None = None) -> dict[str, str]:
    """Return file name -> HTML of the whole prototype: every screen, and the pages about them."""
    chosen = choice or Choice()
    frame, grounds = _frame(store, chosen), _grounds(store, contents, chosen)
    prototype = contents.prototype
    made = render.screens(prototype, grounds, frame)
    voices = Voices(contents.transcripts, contents.participants)
    language = frame.language
    drawn: Mapping[str, Callable[[], str]] = {
        "index.html": lambda: about.index(prototype, frame),
        "coverage.html": lambda: about.coverage(
            prototype, frame, coverage.gaps(contents, voices, language, chosen.scope), coverage.tables(contents, voices, language)
        ),
        "back.html": lambda: about.back(prototype, frame, coverage.caused(contents, voices, language, chosen.scope)),
    }  # fmt: skip
    made |= {name: drawn[name]() for name in frame.about}
    if chosen.inside:
        made[notes.FILE] = notes.page(prototype, contents.tests, frame)
    return made


def single(store: Store, contents: Contents, choice: Choice | None = None, languages: Sequence[str] = ()) -> str:
    """Return the whole prototype as one HTML file, in some languages or (none named) in all."""
    chosen = choice or Choice()
    frame = replace(_frame(store, chosen), single=True)
    return render.single(contents.prototype, _grounds(store, contents, chosen), frame, languages)


def _frame(store: Store, choice: Choice) -> Frame:
    settings = store.settings
    return Frame(
        settings.id,
        settings.interface,
        choice.report,
        _theme(store),
        choice.evidence,
        live=choice.live,
        about=choice.about,
    )


def _theme(store: Store) -> Theme:
    tokens = store.settings.theme
    named = {tokens[key] for key in ("logo", "govuk_css") if tokens.get(key)}
    files = {name: store.root / name for name in named if (store.root / name).resolve().is_relative_to(store.root)}
    return theme(tokens, {name: path.read_bytes() for name, path in files.items() if path.is_file()})


def _grounds(store: Store, c: Contents, choice: Choice) -> Grounds:
    if not choice.evidence:
        return Grounds()
    chain = Chain(
        c.requirements, c.insights, c.coding, c.transcripts, Voices(c.transcripts, c.participants), c.codebook
    )
    languages = dict.fromkeys((*c.prototype.languages, store.settings.interface))
    return Grounds({x: why(chain, language=x, scope=choice.scope) for x in languages}, suspects(c))


def build(store: Store, *, one_file: bool = False) -> tuple[str, ...]:
    """Build the screens; return the names of their files, the one to open first.

    Args:
        store: the study.
        one_file: put all screens into ``prototypes/build/prototype.html`` too, to be given to somebody as one file.

    Raises:
        StudyError: there is no screen yet.
        LeakError: they would hold an original identifier.
    """
    contents = store.contents()
    _some_screens(contents)
    made = {f"{BUILD}/{name}": text for name, text in pages(store, contents).items()}
    if one_file:
        made[f"{BUILD}/prototype.html"] = single(store, contents)
    refuse_leaks(store, made)
    for old in (store.root / BUILD).glob("*.html"):
        if f"{BUILD}/{old.name}" not in made:
            old.unlink()
    for name, text in (made | _schemas()).items():
        store.write(name, text)
    first = f"{BUILD}/{'prototype' if one_file else 'index'}.html"
    return (first, *(name for name in made if name != first))


def _some_screens(contents: Contents) -> None:
    if not contents.prototype.screens:
        raise StudyError("prototypes/screens", "there is no screen yet", "Write the first one as a YAML file")


def _schemas() -> dict[str, str]:
    """Return the JSON Schema files that editors complete YAML by."""
    return {
        f"{BUILD}/schema/{name}.json": json.dumps(document(shape, name), ensure_ascii=False, indent=1) + "\n"
        for name, shape in SCHEMAS.items()
    }


def publish_beside(store: Store, audience: str, out: Path) -> tuple[str, ...]:
    """Write what an audience may see of the screens into ``prototype`` beside a report; () where there are none."""
    if not store.prototype().screens:
        return ()
    return tuple(f"prototype/{name}" for name in publish(store, audience, out / "prototype", "../index.html"))


def publish(store: Store, audience: str, out: Path, report: str = "") -> tuple[str, ...]:
    """Write the screens that an audience may see into ``out``; return the names of the files.

    Quotes beside the blocks are those with the consent that the audience needs; ``report``: where the report stands,
    relative to the screens, "" = nowhere.

    Raises:
        StudyError: no such audience, ``out`` lies in the study or holds a page not made for it, or there is no screen.
        LeakError: they would hold an original identifier.
    """
    scope = scope_of(audience)
    contents = store.contents()
    _some_screens(contents)
    made = pages(store, contents, Choice(scope, audience != "participants", report, inside=audience == "staff"))
    refuse_folder(store, out, made)
    refuse_leaks(store, made)
    out.mkdir(parents=True, exist_ok=True)
    for name, text in made.items():
        (out / name).write_text(text, encoding="utf-8", newline="\n")
    return tuple(made)


def confirm(store: Store, id: str) -> None:
    """Store the fingerprints of what an insight, a requirement or a block (``screen/block``) rests on now.

    Raises:
        StudyError: there is no such thing.
    """
    c = store.contents()
    screen, _, block = id.partition("/")
    if id in c.insight:
        name = f"reports/insights/{id}.md"
        store.write(name, insights.confirmed(store.read(name), evidence_fingerprint(c.insight[id], c.coding)))
    elif id in c.requirement:
        n = [r.id for r in c.requirements].index(id)
        _confirm(store, "prototypes/requirements.yaml", (n, "insights"), c.insight_fingerprints)
    elif block and any(s.id == screen and b.id == block for s, b in c.blocks):
        name, n = _where(store, screen, block)
        _confirm(store, name, ("blocks", n, "requirements"), c.requirement_fingerprints)
    else:
        raise StudyError(
            id, "there is no insight, requirement or block of this name", "Write it as I-01, REQ-01 or screen/block"
        )


def _confirm(store: Store, name: str, at: tuple[str | int, ...], now: Mapping[str, str]) -> None:
    store.write(name, confirm_links(store.read(name), at, now))


def _where(store: Store, screen: str, block: str) -> tuple[str, int]:
    """Return the file of a screen, which need not be named after it, and the number of a block in it."""
    for path in sorted((store.root / "prototypes/screens").glob("*.yaml")):
        name = f"prototypes/screens/{path.name}"
        found = screens.parse(store.read(name), name)
        if found.id == screen:
            return name, [b.id for b in found.blocks].index(block)
    raise StudyError(screen, "there is no such screen", "See prototypes/screens")


def shown(store: Store, screen: str, language: str) -> views.View:
    """Show the screens inside a notebook: one file in a frame of its own, which no other page can look into.

    Raises:
        StudyError: there is no such screen.
    """
    contents = store.contents()
    prototype = contents.prototype
    names = [s.id for s in prototype.screens]
    if screen and screen not in names:
        raise StudyError(screen, "there is no such screen", there_are(names, "prototypes/screens"))
    settings = store.settings
    tongue = opened_in(prototype, language.split("-", maxsplit=1)[0] or settings.interface)
    contents = replace(contents, prototype=replace(prototype, start=screen or prototype.start))
    html = single(store, contents, Choice(report=""), [tongue])
    refuse_leaks(store, {"prototype": html})
    return views.framed(
        html, pick(settings.title, tongue), views.made("prototype", f"{BUILD}/index.html", settings.interface)
    )
