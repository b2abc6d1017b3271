"""The bundled screens, built once for every test that looks at them."""

import sys
from itertools import count
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(Path(__file__).parent))  # the sown defects, which a benchmark uses too

FORGETFUL = """if (window.name === "forgetful") {
    const held = new Map();
    Object.defineProperty(window, "localStorage", { value: { getItem: k => held.get(k) ?? null, setItem: (k, v) => held.set(k, String(v)), removeItem: k => held.delete(k) } });
}"""


@pytest.fixture
def loaded_again():
    """Return a function (page, shelf, forgetful): load a page again, and say whether Chromium gave it that storage whole.

    ``forgetful``: what is loaded has a localStorage that is empty and keeps nothing. Chromium 156 does so by itself to one
    page in twenty on a machine with ten times more to do than it can, and takes sessionStorage as often: where it took the
    storage that a test is about, that test has to begin anew.
    """
    loads = count()

    def load(page, shelf: str, *, forgetful: bool = False) -> bool:
        mark = str(next(loads))
        page.add_init_script(FORGETFUL)
        page.evaluate(f"{shelf}.setItem('mark', '{mark}'); window.name = '{'forgetful' if forgetful else ''}'")
        page.reload()
        return page.evaluate(f"{shelf}.getItem('mark')") == mark

    return load


@pytest.fixture
def tabs():
    """Return a function (context, url): a few tabs there, one after another, each with nothing in the browser's storage."""

    def opened(context, url: str):
        for _ in range(8):
            tab = context.new_page()
            tab.on("dialog", lambda asked: asked.accept())
            tab.goto(url)
            tab.evaluate("localStorage.clear()")
            tab.reload()
            yield tab
            tab.close()

    return opened


@pytest.fixture(scope="session")
def bundled(tmp_path_factory):
    """The folder of the bundled screens, built from the committed files."""
    from spolu.steps.prototypes import pages, single
    from spolu.store import Store

    folder = tmp_path_factory.mktemp("bundled")
    store = Store(ROOT)
    contents = store.contents()
    for name, text in (pages(store, contents) | {"prototype.html": single(store, contents)}).items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder
