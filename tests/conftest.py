"""What holds for all tests: an example may take as long as the machine needs; on a busy one that is long."""

from collections.abc import Iterator

import pytest
from hypothesis import settings

settings.register_profile("spolu", settings.default, deadline=None)
settings.load_profile("spolu")


@pytest.fixture(scope="session", autouse=True)
def quick_keys() -> Iterator[None]:
    """Vaults made here guard nothing: their keys are made in a tenth of the time (`test_vault` looks at a real one)."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("spolu.vault._COST", {"n": 2**14, "r": 8, "p": 1})
        yield
