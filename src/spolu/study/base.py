"""What every verb of a study stands on: its files, its choices, its values."""

from pathlib import Path

from spolu.settings import Settings
from spolu.store import Store
from spolu.trace import Contents


class Base:
    """A study's files.

    Args:
        store: its files.
    """

    def __init__(self, store: Store) -> None:
        self.store = store

    @property
    def root(self) -> Path:
        """The study's folder."""
        return self.store.root

    @property
    def settings(self) -> Settings:
        """The choices in ``study.toml``."""
        return self.store.settings

    @property
    def language(self) -> str:
        """The interface's language."""
        return self.settings.interface

    def contents(self) -> Contents:
        """Everything that links to something, as values."""
        return self.store.contents()
