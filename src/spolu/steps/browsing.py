"""A Chromium that is installed anyway, driven through pages on disk: measures them, changes nothing, calls nobody."""

import os
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from typing import Any, TypeVar

from spolu.errors import StudyError
from spolu.prototypes.checks import measured
from spolu.prototypes.checks.model import Hit, Level
from spolu.prototypes.checks.pages import Page

T = TypeVar("T")
_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge")
_PLACES = (
    "C:/Program Files/Google/Chrome/Application/chrome.exe", "C:/Program Files (x86)/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe", "C:/Program Files/Microsoft/Edge/Application/msedge.exe",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium",
)  # fmt: skip
"""Where Windows and macOS keep one, which is on no path there."""
_FLAGS = (
    "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
)  # fmt: skip
_ROOT = ("--no-sandbox",)  # Chromium refuses its sandbox to root, as in containers
_STEPS = 400
"""Tab presses after which a page counts as a trap, whatever it holds."""
_AXE_RUN = """only => axe.run(document, {runOnly: {type: /^wcag/.test(only[0]) ? "tag" : "rule", values: only}, resultTypes: ["violations", "incomplete"]}).then(r => {
  const rule = x => ({id: x.id, help: x.help, tags: x.tags, nodes: x.nodes.map(n => {
    const e = typeof n.target[0] === "string" ? document.querySelector(n.target[0]) : null;
    return {html: n.html.slice(0, 90), block: e?.closest("[data-block]")?.dataset.block ?? ""};
  })});
  return {violations: r.violations.map(rule), incomplete: r.incomplete.map(rule), passes: r.passes.map(x => ({id: x.id, tags: x.tags}))};
})"""


@dataclass(frozen=True, slots=True)
class Matrix:
    """Where pages are looked at: widths in CSS pixels, colour schemes.

    ``axe``: (width, scheme) -> what axe-core runs there: its tags, or ids of single rules. Most of its rules see
    neither width nor colour, so by default they run once, and those that do where it matters.
    """

    widths: tuple[int, ...] = (1280, 390, 320)
    themes: tuple[str, ...] = ("light", "dark")
    axe: Mapping[tuple[int, str], tuple[str, ...]] = field(default_factory=lambda: {
        (1280, "light"): measured.AXE_TAGS, (1280, "dark"): ("color-contrast",),
        (320, "light"): ("color-contrast", "target-size", "scrollable-region-focusable"),
    })  # fmt: skip


USUAL = Matrix()
EVERYWHERE = Matrix(axe={(w, t): measured.AXE_TAGS for w in (1280, 390, 320) for t in ("light", "dark")})
"""Everything at every width and in both schemes: slow, for benchmarks."""


@dataclass(slots=True)
class Seen:
    """What a browser found. ``axe``: axe's rule -> level, of all that ran."""

    hits: list[Hit] = field(default_factory=list)
    person: list[Hit] = field(default_factory=list)
    axe: dict[str, Level] = field(default_factory=dict)


def chromium() -> str:
    """Return the path of a Chromium: ``CHROMIUM``, else one on the path or where systems keep it; "" where there is none."""
    named = os.environ.get("CHROMIUM", "")
    if named:
        return named if Path(named).is_file() else ""
    return next((found for name in (*_NAMES, *_PLACES) if (found := shutil.which(name))), "")


def missing() -> str:
    """Return why no browser can be driven here, "" where one can."""
    if find_spec("playwright") is None:
        return 'Playwright is not installed: pip install "spolu[check]"'
    return "" if chromium() else "there is no Chromium here: install one, or set CHROMIUM to its path"


def axe_script() -> str:
    """Return axe-core: the file that ``SPOLU_AXE`` names, else the one of the extra; "" where there is neither."""
    named = os.environ.get("SPOLU_AXE", "")
    if named:
        return Path(named).read_text(encoding="utf-8") if Path(named).is_file() else ""
    if find_spec("axe_playwright_python") is None:
        return ""
    return (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")


def apart(work: Callable[[], T]) -> T:
    """Return what ``work`` returns, done in a thread of its own: Playwright refuses to run beside a notebook's loop."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(work).result()


@contextmanager
def browser() -> Iterator[Any]:
    """Give a running Chromium.

    Raises:
        StudyError: there is none, or it does not start.
    """
    why = missing()
    if why:
        raise StudyError("prototypes check", why)
    from playwright.sync_api import Error, sync_playwright

    flags = [*_FLAGS, *(_ROOT if getattr(os, "geteuid", lambda: 1)() == 0 else ())]
    with sync_playwright() as p:
        try:
            running = p.chromium.launch(executable_path=chromium(), args=flags)
        except Error as error:
            raise StudyError("prototypes check", f"Chromium does not start: {str(error).splitlines()[0]}") from None
        try:
            yield running
        finally:
            running.close()


def look(running: Any, folder: Path, pages: Sequence[Page], matrix: Matrix, axe: str) -> Seen:
    """Return what a browser finds in pages of ``folder``; ``axe``: the source of axe-core, "" to leave it out."""
    seen = Seen()
    context = running.new_context(viewport={"width": max(matrix.widths), "height": 900}, reduced_motion="reduce")
    context.add_init_script((files("spolu.prototypes.checks") / "probe.js").read_text(encoding="utf-8"))
    try:
        tab = context.new_page()
        devtools = context.new_cdp_session(tab)
        for page in pages:
            with _heard(tab, page, seen):
                tab.goto((folder / page.file).as_uri(), wait_until="domcontentloaded")
                _by_keyboard(tab, page, seen)
                _at_rest(tab, page, folder, matrix, axe, seen)
                _enlarged(tab, devtools, page, seen)
                tab.emulate_media(forced_colors="active")
                seen.hits += measured.hits(tab.evaluate("spoluProbe.forced()"), page, "forced colours")
                tab.emulate_media(forced_colors="none")
    finally:
        context.close()
    return seen


@contextmanager
def _heard(tab: Any, page: Page, seen: Seen) -> Iterator[None]:
    """Note what a page asks for and where its scripts fail; nothing it asks for is fetched."""

    def asked(route: Any) -> None:
        url = route.request.url
        if url.startswith(("file:", "data:", "blob:", "about:")):
            route.continue_()
            return
        host = url.split("//", 1)[-1].split("/", 1)[0]
        seen.hits.append(
            Hit("external-request", page.screen, "", f"the page would call {host}", page.variant or page.file)
        )
        route.abort()

    def broke(error: Any) -> None:
        said = f"a script fails: {str(error).splitlines()[0][:90]}"
        seen.hits.append(Hit("script-error", page.screen, "", said, page.variant or page.file))

    tab.route("**/*", asked)
    tab.on("pageerror", broke)
    try:
        yield
    finally:
        tab.remove_listener("pageerror", broke)
        tab.unroute("**/*", asked)


_EVIDENCE = "() => document.querySelector('[data-why][aria-pressed=false]')?.click()"


def _at_rest(tab: Any, page: Page, folder: Path, matrix: Matrix, axe: str, seen: Seen) -> None:
    """Measure layout at every width and colour scheme: as a participant sees it, then with everything open that can be."""
    _measured(tab, page, "", matrix, axe, seen)
    if page.screen:
        tab.goto((folder / page.file).as_uri() + "?states", wait_until="domcontentloaded")
        tab.evaluate(_EVIDENCE)
        _measured(tab, page, "with evidence and every state", matrix, axe, seen)
    tab.set_viewport_size({"width": max(matrix.widths), "height": 900})


def _measured(tab: Any, page: Page, state: str, matrix: Matrix, axe: str, seen: Seen) -> None:
    tab.evaluate("spoluProbe.open()")
    if axe:
        tab.evaluate(axe)
    for theme in matrix.themes:
        for width in matrix.widths:
            tab.set_viewport_size({"width": width, "height": 900})
            tab.emulate_media(color_scheme=theme)
            at = " ".join(x for x in (f"{width} px {theme}", state) if x)
            seen.hits += measured.hits(tab.evaluate("spoluProbe.layout()"), page, at)
            tags = matrix.axe.get((width, theme), ()) if axe else ()
            if tags:
                _axe(tab, page, tags, at, seen)


def _enlarged(tab: Any, devtools: Any, page: Page, seen: Seen) -> None:
    """Measure with the browser's own text size doubled: media queries in rem or em follow it, as they do for people."""
    tab.evaluate("spoluProbe.remember()")
    devtools.send("Page.setFontSizes", {"fontSizes": {"standard": 32, "fixed": 26}})
    try:
        seen.hits += measured.hits(tab.evaluate("spoluProbe.doubled()"), page, "")
    finally:
        devtools.send("Page.setFontSizes", {"fontSizes": {"standard": 16, "fixed": 13}})


def _axe(tab: Any, page: Page, tags: Sequence[str], at: str, seen: Seen) -> None:
    answer = tab.evaluate(_AXE_RUN, list(tags))
    seen.hits += measured.axe(answer, page, at)
    seen.person += measured.unsure(answer, page, at)
    seen.axe |= measured.axe_levels(answer)


def _by_keyboard(tab: Any, page: Page, seen: Seen) -> None:
    count = tab.evaluate("spoluProbe.begin()")
    stops: list[dict[str, Any]] = []
    left = False
    for _ in range(min(_STEPS, 2 * count + 5)):
        tab.keyboard.press("Tab")
        stop = tab.evaluate("spoluProbe.stop()")
        again = stop is not None and stop["at"] in [s["at"] for s in stops if s["at"] >= 0]
        # Where there is nothing but the page to go to, Chromium begins again at its first stop.
        if stop is None or (again and stop["at"] == stops[0]["at"] and len(stops) > 1):
            left = True
            break
        if again:
            break
        stops.append(stop)
    seen.hits += measured.walk(stops, left, page, "by keyboard")
    if left:
        reached = [s["at"] for s in stops]
        seen.hits += measured.hits(tab.evaluate("stops => spoluProbe.unreached(stops)", reached), page, "by keyboard")
