"""The last stage out of the house: requirements and screens as files for others, and a workbook of requirements back in."""

import tempfile
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path

from spolu.errors import StudyError
from spolu.language import pick
from spolu.prototypes import criteria, requirements
from spolu.prototypes.exchange import docx, drawing, penpot, xlsx
from spolu.prototypes.exchange.drawing import Drawing
from spolu.prototypes.model import Screen
from spolu.steps import browsing
from spolu.steps import requirements as writing
from spolu.steps.interviews import bytes_of
from spolu.steps.lying import text_of
from spolu.steps.prototypes import pages
from spolu.steps.reports import refuse_leaks
from spolu.store import Store
from spolu.trace import Contents

_WIDTH = 390
_SETTLE = "() => document.fonts.ready"


def export(store: Store, target: Path) -> tuple[str, ...]:
    """Write requirements or screens; return the names of the files.

    Args:
        store: the study.
        target: a folder gets the acceptance criteria as Gherkin, a picture (PNG) and a drawing (SVG) a screen; a file
            gets what its ending says: ``.xlsx``, ``.docx``, ``.reqif``, ``.penpot``.

    Raises:
        StudyError: an unknown ending; nothing to write; no browser where one is needed.
        LeakError: it would hold an original identifier.
    """
    ending = "" if target.is_dir() else target.suffix.lower()
    if ending and ending not in WRITERS:
        known = ", ".join(WRITERS)
        raise StudyError(target.name, f"'{ending}' is not written", f"Use {known}, or name a folder")
    contents = store.contents()
    if not contents.requirements and not contents.prototype.screens:
        raise StudyError("prototypes", "there is nothing to hand over yet", "Write requirements or screens first")
    refuse_leaks(store, {"requirements": requirements.render(contents.requirements), **pages(store, contents)})
    if ending:
        target.parent.mkdir(parents=True, exist_ok=True)
        data = WRITERS[ending](store, contents)
        refuse_leaks(store, {target.name: text_of(data, target.name) or ""})  # titles and properties, too
        target.write_bytes(data)
        return (target.name,)
    target.mkdir(parents=True, exist_ok=True)
    made = {**_features(contents), **_pictures(store, contents)}
    for name, data in made.items():
        (target / name).write_bytes(data)
    return tuple(made)


def take_in(store: Store, workbook: Path) -> tuple[int, int]:
    """Replace the requirements by those of a workbook that `export` wrote; return how many there are, how many changed.

    Raises:
        ReadError, Faults: what is wrong in it; the study stays as it was.
        LeakError: it holds an original identifier; the same.
    """
    new, old = xlsx.parse(bytes_of(workbook), workbook.name), {r.id: r for r in store.requirements()}
    changed = sum(old.get(r.id) != r for r in new) + len(old.keys() - {r.id for r in new})
    if changed:
        writing.write(store, new)
    return len(new), changed


def _features(contents: Contents) -> dict[str, bytes]:
    return {
        f"{r.id}.{language}.feature": criteria.feature(r, language).encode()
        for r in contents.requirements
        for language in dict.fromkeys(c.language for c in r.criteria)
    }


# ---------------------------------------------------------------------- screens, through the browser


def _pictures(store: Store, contents: Contents) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    for d, picture in browsing.apart(lambda: _drawn(store, contents)):
        found |= {f"{d.id}.png": picture, f"{d.id}.svg": drawing.svg(d).encode()}
    return found


def _drawn(store: Store, contents: Contents) -> list[tuple[Drawing, bytes]]:
    """Lay every screen out in the study's first language, and its easy variant where there is one; phone width."""
    if not contents.prototype.screens:
        return []
    made = pages(store, contents)
    script = (files("spolu.prototypes.exchange") / "drawn.js").read_text(encoding="utf-8")
    found = []
    with tempfile.TemporaryDirectory() as name, browsing.browser() as running:
        folder = Path(name)
        for file, page in made.items():
            (folder / file).parent.mkdir(parents=True, exist_ok=True)
            (folder / file).write_text(page, encoding="utf-8")
        tab = running.new_page(viewport={"width": _WIDTH, "height": 844}, color_scheme="light")
        for screen in contents.prototype.screens:
            for variant in _variants(contents, screen):
                tab.goto((folder / f"{screen.id}.{variant}.html").as_uri())
                tab.evaluate(_SETTLE)
                title = pick(screen.title, variant)
                d = drawing.drawing(f"{screen.id}.{variant}", title, tab.evaluate(script), _names(screen))
                found.append((d, tab.locator("main").screenshot(animations="disabled")))
    return found


def _variants(contents: Contents, screen: Screen) -> tuple[str, ...]:
    first = contents.prototype.languages[0]
    return (first, f"{first}-easy") if screen.easy else (first,)


def _names(screen: Screen) -> Mapping[str, str]:
    return {b.id: " ".join(link.to for link in b.requirements) for b in screen.blocks}


# ---------------------------------------------------------------------- one file each


def _xlsx(store: Store, contents: Contents) -> bytes:
    return xlsx.render(contents.requirements)


def _docx(store: Store, contents: Contents) -> bytes:
    language = store.settings.interface
    quotes = {
        r.id: len({key for link in r.insights if (i := contents.insight.get(link.to)) for key in i.evidence})
        for r in contents.requirements
    }
    titles = {i.id: pick(i.title, language) for i in contents.insights}
    return docx.render(
        contents.requirements, title=pick(store.settings.title, language), language=language, quotes=quotes,
        insights=titles,
    )  # fmt: skip


def _reqif(store: Store, contents: Contents) -> bytes:
    if find_spec("reqif") is None:
        raise StudyError("prototypes export", "ReqIF needs a library that is not installed", 'Run: pip install "spolu[exchange]"')  # fmt: skip
    from spolu.prototypes.exchange import reqif

    title = pick(store.settings.title, store.settings.interface)
    at = datetime.now(UTC).isoformat(timespec="seconds")
    return reqif.render(contents.requirements, study=store.settings.id, title=title, at=at).encode()


def _penpot(store: Store, contents: Contents) -> bytes:
    drawings = [d for d, _ in browsing.apart(lambda: _drawn(store, contents))]
    return penpot.archive(drawings, study=store.settings.id, title=pick(store.settings.title, store.settings.interface))


WRITERS: Mapping[str, Callable[[Store, Contents], bytes]] = {
    ".xlsx": _xlsx, ".docx": _docx, ".reqif": _reqif, ".penpot": _penpot,
}  # fmt: skip
