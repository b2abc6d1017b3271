"""A Chromium and the bundled screens, built once for every test that looks at them."""

import os
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
]  # fmt: skip

sys.path.insert(0, str(Path(__file__).parent))  # the sown defects, which a benchmark uses too

FORGETFUL = """if (sessionStorage.getItem("forgetful")) {
    const held = new Map();
    Object.defineProperty(window, "localStorage", { value: { getItem: k => held.get(k) ?? null, setItem: (k, v) => held.set(k, String(v)), removeItem: k => held.delete(k) } });
}"""

_HANDED_OVER = 300
"""Milliseconds in which Chromium hands to the next page what this one put into its storage; nobody reloads sooner."""


@pytest.fixture
def forgetful():
    """Return a function (page, on): what it loads next has a localStorage that is empty and keeps nothing, or its own again.

    Chromium 156 does so to one page in fifty on a machine with ten times more to do than it can.
    """

    def switch(page, on: bool) -> None:
        if on:
            page.add_init_script(FORGETFUL)
            page.evaluate("sessionStorage.setItem('forgetful', '1')")
        else:
            page.evaluate("sessionStorage.removeItem('forgetful')")
        page.wait_for_timeout(_HANDED_OVER)

    return switch


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


@pytest.fixture(scope="module")
def chromium():
    path = os.environ.get("CHROMIUM", "/usr/bin/chromium")
    if not Path(path).exists():
        pytest.skip("NOT RUN: no Chromium here (set CHROMIUM to one)")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as p:
        browser = p.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()
