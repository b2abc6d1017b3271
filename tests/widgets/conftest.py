"""One JupyterLab and one browser for all tests here; one page a test, on which a script's error is a failure."""

import importlib.util
import sys
from pathlib import Path

import pytest


def _helper(name: str):
    """Import a helper that lies beside this file; the tests of a folder are no package."""
    spec = importlib.util.spec_from_file_location(f"spolu_{name}", Path(__file__).with_name(f"{name}.py"))
    module = sys.modules[f"spolu_{name}"] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


lab_module, _, _ = (_helper(name) for name in ("lab", "made", "timing"))


@pytest.fixture(scope="session")
def lab(tmp_path_factory):
    """A Lab with the bundled study in ``study/``."""
    if not Path(lab_module.CHROMIUM).exists():
        pytest.skip("NOT RUN: no Chromium here (set CHROMIUM to one)")
    root = tmp_path_factory.mktemp("lab")
    lab_module.bundled(root / "study")
    made = lab_module.Lab(root)
    yield made
    made.close()


@pytest.fixture(scope="module")  # two of Playwright's loops cannot run beside each other in one process
def browser(lab):
    from playwright.sync_api import sync_playwright

    with sync_playwright() as p:
        b = p.chromium.launch(executable_path=lab_module.CHROMIUM, args=lab_module.FLAGS)
        yield b
        b.close()


@pytest.fixture
def page(browser, lab):
    context = lab_module.new_context(browser, lab)
    made, errors = context.new_page(), []
    made.on("pageerror", lambda error: errors.append(str(error)))
    yield made
    context.close()
    assert not errors
