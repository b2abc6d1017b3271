"""What holds for all tests: an example may take as long as the machine needs, on a busy one that is long; what fails fails again.

``--hypothesis-profile=search`` draws other examples each time, to look for what nobody has seen yet.
"""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile("search", deadline=None, derandomize=False, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("spolu", settings.get_profile("search"), derandomize=True, database=None)
settings.load_profile("spolu")

FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
]  # fmt: skip


@pytest.fixture(scope="session", autouse=True)
def nobodys(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What lies in the home of whoever runs the tests, a vault or keys that they chose, changes nothing here."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("SPOLU_VAULT", "SPOLU_SETTINGS"):
            patch.setenv(name, str(tmp_path_factory.mktemp("home") / "not yet"))
        patch.delenv("SPOLU_PASSPHRASE", raising=False)
        yield


@pytest.fixture(scope="session", autouse=True)
def quick_keys() -> Iterator[None]:
    """Vaults made here guard nothing: their keys are made in a tenth of the time (`test_vault` looks at a real one)."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("spolu.vault._COST", {"n": 2**14, "r": 8, "p": 1})
        yield


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    """A Chromium to look at pages with."""
    path = os.environ.get("CHROMIUM", "/usr/bin/chromium")
    if not Path(path).exists():
        pytest.skip("NOT RUN: no Chromium here (set CHROMIUM to one)")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as p:
        browser = p.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()
