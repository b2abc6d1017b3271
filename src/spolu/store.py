"""A study's folder: files to values and back. Here, in the vault and in a coder's log the disk is touched."""

import json
import os
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property, partial
from pathlib import Path
from typing import Any, TypeVar

from spolu import atomic
from spolu import settings as study_settings
from spolu.coding import codebook, log
from spolu.coding.model import Codebook
from spolu.errors import Faults, SpoluError, StudyError, VaultError, of_disk
from spolu.interviews import leaks, participants, render
from spolu.interviews.model import Participant, Transcript
from spolu.language import terminal
from spolu.prototypes import requirements, screens, testfiles
from spolu.prototypes.model import Prototype, Requirement, Tests
from spolu.reports import insights
from spolu.reports.model import Insight
from spolu.settings import Settings
from spolu.trace import Contents
from spolu.unlocking import Ask, Lock
from spolu.vault import Vault

FOLDERS = ("interviews", "coding", "notebooks", "reports", "prototypes")
T = TypeVar("T")
_TICK = 50_000_000
"""Nanoseconds; clocks of disks are coarser than that of the machine."""


def find(start: Path) -> Path:
    """Return the study folder that ``start`` lies in: the nearest one upwards with a ``study.toml``.

    Raises:
        StudyError: there is none.
    """
    for folder in (start, *start.parents):
        if (folder / "study.toml").is_file():
            return folder
    raise StudyError(start.name or "/", "this folder is not in a study", "Run: spolu new my-study, then: cd my-study")


class Store:
    """The files of one study.

    Args:
        root: the folder with ``study.toml``.
        passphrase: asks for the vault's passphrase when it is needed and not known otherwise.
    """

    def __init__(self, root: Path, passphrase: Ask | None = None) -> None:
        self.root = root.resolve()
        self._ask = passphrase
        self._kept: dict[str, tuple[tuple[tuple[int, int, int], ...], Any]] = {}

    # ------------------------------------------------------------------ reading

    @cached_property
    def settings(self) -> Settings:
        """The study's choices."""
        return study_settings.parse(self.read("study.toml"))

    @property
    def language(self) -> str:
        """The interface's language; as long as ``study.toml`` cannot be read, that of the terminal."""
        try:
            return self.settings.interface
        except SpoluError:
            return terminal(os.environ)

    def read(self, name: str) -> str:
        """Return a file's text.

        Raises:
            StudyError: it is missing, must not be read, or is not UTF-8.
        """
        try:
            return (self.root / name).read_text(encoding="utf-8-sig")  # editors on Windows put a mark before the text
        except FileNotFoundError:
            raise StudyError(name, "this file is missing", "Bring it back from a copy of the study") from None
        except OSError as error:
            raise of_disk(error, name, StudyError) from None
        except UnicodeDecodeError:
            raise StudyError(name, "this file is not UTF-8", "Save it as UTF-8") from None

    def participants(self) -> tuple[Participant, ...]:
        """Everybody in ``interviews/participants.csv``; () where there is no such file yet."""
        name = "interviews/participants.csv"
        return self._once(name, participants.parse) if (self.root / name).exists() else ()

    def transcripts(self) -> tuple[Transcript, ...]:
        """The pseudonymised transcripts, by id."""
        return self._each("interviews", "*.md", render.parse)

    def codebook(self) -> Codebook:
        """The codebook; an empty one where there is none yet."""
        name = "coding/codebook.yaml"
        return self._once(name, codebook.parse) if (self.root / name).exists() else Codebook()

    def coders(self) -> tuple[str, ...]:
        """Whose logs there are, in order."""
        return tuple(Path(name).stem for name in self._names("coding/codings", "*.jsonl"))

    def coding_state(self) -> log.State:
        """What all coders' logs together say."""
        names = self._names("coding/codings", "*.jsonl")

        def state() -> log.State:
            return log.state({name: log.whole((self.root / name).read_bytes(), name) for name in names})

        return self._made("coding/codings", names, state)

    def insights(self) -> tuple[Insight, ...]:
        """The insights, by id."""
        return self._each("reports/insights", "*.md", insights.parse)

    def requirements(self) -> tuple[Requirement, ...]:
        """The requirements in their written order; () where there are none yet."""
        name = "prototypes/requirements.yaml"
        return requirements.parse(self.read(name), name) if (self.root / name).exists() else ()

    def prototype(self) -> Prototype:
        """The prototype's screens; an empty prototype where there are none yet."""
        name = "prototypes/prototype.yaml"
        if not (self.root / name).exists():
            return Prototype(languages=self.settings.languages)
        return screens.prototype(self.read(name), self._files("prototypes/screens"))

    def tests(self) -> Tests:
        """What usability tests were planned, made and found; empty where there are none yet."""
        return testfiles.tests(self._files("prototypes/tests"))

    def contents(self) -> Contents:
        """Everything that links to something.

        Raises:
            Faults: what is wrong in the study's files, all at once.
        """
        parts: tuple[Callable[[], Any], ...] = (
            self.participants, self.transcripts, self.codebook, lambda: self.coding_state().codings,
            self.insights, self.requirements, self.prototype, self.tests,
        )  # fmt: skip
        found = Contents(*together(parts))
        return replace(found, codings=codebook.followed(found.codebook, found.codings))

    def notebooks(self) -> list[Path]:
        """The notebooks in their order."""
        return sorted(p for p in (self.root / "notebooks").glob("*.ipynb") if not p.name.startswith("."))

    def _names(self, folder: str, pattern: str) -> list[str]:
        names = sorted(p.relative_to(self.root).as_posix() for p in (self.root / folder).glob(pattern))
        return [name for name in names if not name.endswith("README.md")]

    def _files(self, folder: str) -> Mapping[str, str]:
        """Return name -> text of a folder's YAML files."""
        return {name.rsplit("/", 1)[-1]: self.read(name) for name in self._names(folder, "*.yaml")}

    def _each(self, folder: str, pattern: str, read: Callable[[str, str], T]) -> tuple[T, ...]:
        names = self._names(folder, pattern)
        for name in list(self._kept):  # a copy: a view's question may be answered in another thread meanwhile
            if name.startswith(f"{folder}/") and name not in names:
                self._kept.pop(name, None)
        return together([partial(self._once, name, read) for name in names])

    def _once(self, name: str, read: Callable[[str, str], T]) -> T:
        """Return a file as read before, where it is still the same file."""
        return self._made(name, [name], lambda: read(self.read(name), name))

    def _made(self, key: str, names: Sequence[str], make: Callable[[], T]) -> T:
        """Return what was made of some files before, where they are still the same files.

        What was written a moment ago is read again: within a tick of the disk's clock two contents look alike.
        """
        try:
            stats = [(self.root / name).stat() for name in names]
        except FileNotFoundError:
            return make()
        state = tuple((s.st_ino, s.st_size, s.st_mtime_ns) for s in stats)
        kept, value = self._kept.get(key, (None, None))
        if kept == state:
            return value  # type: ignore[return-value] # under the same key lies the same kind
        value = make()
        if time.time_ns() - max((s.st_mtime_ns for s in stats), default=0) > _TICK:
            self._kept[key] = state, value
        return value

    # ------------------------------------------------------------------ writing

    def write(self, name: str, data: str | bytes) -> None:
        """Put a file in place at once or not at all; a file that would not change is not touched.

        Raises:
            StudyError: it cannot be written, as in a folder that is read-only; the file is as before.
        """
        path = self.root / name
        new = data.encode() if isinstance(data, str) else data
        try:
            if path.exists() and path.read_bytes() == new:
                return
            path.parent.mkdir(parents=True, exist_ok=True)
            atomic.write(path, new)
        except OSError as error:
            raise of_disk(error, name, StudyError) from None

    def write_beside(self, records: Mapping[str, bytes], files: Mapping[str, str]) -> None:
        """Put records into the vault and files of the study (name -> text) that belong to them in place: all or none.

        Raises:
            StudyError: one of them cannot be written, as where the disk is full; everything is as before.
            VaultError: the vault cannot be opened.
        """
        new = {self.root / name: text.encode() for name, text in files.items()}
        try:
            self.vault.put_all(records, {p: d for p, d in new.items() if not p.exists() or p.read_bytes() != d})
        except OSError as error:
            named = Path(error.filename).parent if error.filename else None
            raise of_disk(error, named.name if named else "disk", StudyError) from None

    def refuse_read_only(self) -> None:
        """Do nothing where the study can be written: what takes long should not fail at its end.

        Raises:
            StudyError: one of its folders cannot be written.
        """
        built = (f"{name}/build" for name in ("reports", "prototypes"))
        for name in (*FOLDERS, *built):
            try:
                if (self.root / name).is_dir():
                    atomic.probe(self.root / name)
            except PermissionError:
                raise StudyError(
                    f"{name}/", "nothing can be written into this folder", "Copy the study to where you may write"
                ) from None
            except OSError as error:
                raise of_disk(error, f"{name}/", StudyError) from None

    # ------------------------------------------------------------------ the vault

    @property
    def vault_folder(self) -> Path:
        """Where the originals lie: under ``SPOLU_VAULT`` or the user's data folder, never in the study."""
        from platformdirs import user_data_path

        base = os.environ.get("SPOLU_VAULT")
        return (Path(base) if base else user_data_path("spolu", appauthor=False) / "vaults") / self.settings.id

    @cached_property
    def vault(self) -> Vault:
        """The vault, opened; made when there is none.

        Raises:
            VaultError: no passphrase, or the wrong one; or transcripts came through a vault that is not here, beside which
                a second one would give the same people other pseudonyms.
        """
        if not Vault.exists(self.vault_folder) and self.came_through_a_vault():
            raise VaultError("vault", "there is no vault of this study here", "Set SPOLU_VAULT to where it lies")
        return self._lock.open()

    @cached_property
    def _lock(self) -> Lock:
        return Lock(self.vault_folder, self.root, self.settings, self._ask)

    def came_through_a_vault(self) -> bool:
        """Whether the study's transcripts were made from originals in a vault, wherever it is."""
        return not self.settings.originals and any(t.source.sha256 for t in self.transcripts())

    def unlock_ahead(self) -> None:
        """Begin to open the vault while this thread does something else, see `Lock.begin`."""
        if "vault" not in self.__dict__:
            self._lock.begin()

    def share_passphrase(self) -> None:
        """Ask for the passphrase now, see `Lock.share`; nothing happens where there is no vault yet.

        Raises:
            VaultError: the passphrase is wrong.
        """
        if self.has_vault():
            self._lock.share()

    def has_vault(self) -> bool:
        """Whether there is a vault that can be opened; asking does not make one."""
        return Vault.exists(self.vault_folder) and not self.key_destroyed()

    def key_destroyed(self) -> bool:
        """Whether the key of the study's vault was destroyed."""
        return Vault.destroyed(self.vault_folder)

    def vault_json(self, name: str, default: T) -> T:
        """Return a record of the vault as JSON, ``default`` where there is none."""
        return default if name not in self.vault else json.loads(self.vault.get(name))

    def leaks(self, texts: Mapping[str, str]) -> tuple[leaks.Leak, ...]:
        """Return where ``texts`` (place -> text) hold an original identifier; () where there is no vault yet."""
        if not self.has_vault() or "registry" not in self.vault:
            return ()
        from spolu.interviews.pseudonyms import Registry

        known = Registry.from_json(self.vault.get("registry"))
        undecided: list[str] = self.vault_json("waiting", [])
        return leaks.find(texts, replace(known, kept=known.kept | frozenset(undecided)), self.coders())


def together(parts: Iterable[Callable[[], T]]) -> tuple[T, ...]:
    """Call each part; raise what failed together, so that a person mends all of it in one go."""
    values: list[T] = []
    faults: list[SpoluError] = []
    for part in parts:
        try:
            values.append(part())
        except Faults as several:
            faults += several.faults
        except SpoluError as fault:
            faults.append(fault)
    if faults:
        raise Faults(faults)
    return tuple(values)
