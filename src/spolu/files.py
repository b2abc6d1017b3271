"""The files of a study, read: text to values, and a file again only where it changed."""

import os
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property, partial
from pathlib import Path
from typing import Any, TypeVar

from spolu import settings as study_settings
from spolu.coding import codebook, log
from spolu.coding.model import Codebook
from spolu.errors import Faults, SpoluError, StudyError, of_disk
from spolu.interviews import participants, render
from spolu.interviews.model import Participant, Transcript
from spolu.language import terminal
from spolu.prototypes import requirements, screens, testfiles
from spolu.prototypes.model import Prototype, Requirement, Tests
from spolu.reports import insights
from spolu.reports.model import Insight
from spolu.settings import Settings
from spolu.trace import Contents

T = TypeVar("T")
_TICK = 50_000_000
"""Nanoseconds; clocks of disks are coarser than that of the machine."""


class Files:
    """What the files of one study say.

    Args:
        root: the folder with ``study.toml``.
    """

    def __init__(self, root: Path) -> None:
        self.root = root.resolve()
        self._kept: dict[str, tuple[tuple[tuple[int, int, int], ...], Any]] = {}

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
        return _followed(Contents(*together(parts)))

    def readable(self) -> tuple[Contents, tuple[SpoluError, ...]]:
        """Return what can be read of the study, and what is wrong with the rest.

        Raises:
            Faults: participants, transcripts or coders' logs cannot be read: who said what stands in them.
        """
        spoken: tuple[Callable[[], Any], ...] = (self.participants, self.transcripts, self.coding_state)
        people, transcripts, state = together(spoken)
        rest: dict[str, Callable[[], Any]] = {
            "codebook": self.codebook, "requirements": self.requirements, "prototype": self.prototype,
        }  # fmt: skip
        tried = {part: attempted(read) for part, read in rest.items()}
        written, unwritten = apart(
            partial(self._once, name, insights.parse) for name in self._names("reports/insights", "*.md")
        )
        texts, unread = apart(partial(self._named, name) for name in self._names("prototypes/tests", "*.yaml"))
        tests, untested = testfiles.readable(dict(texts))
        found = Contents(people, transcripts, codings=state.codings, insights=written, tests=tests)
        wrong = [fault for _, faults in tried.values() for fault in faults]
        there = {part: values[0] for part, (values, _) in tried.items() if values}
        return _followed(replace(found, **there)), (*wrong, *unwritten, *unread, *untested)

    def notebooks(self) -> list[Path]:
        """The notebooks in their order."""
        return sorted(p for p in (self.root / "notebooks").glob("*.ipynb") if not p.name.startswith("."))

    def _names(self, folder: str, pattern: str) -> list[str]:
        names = sorted(p.relative_to(self.root).as_posix() for p in (self.root / folder).glob(pattern))
        return [name for name in names if not name.endswith("README.md")]

    def _files(self, folder: str) -> Mapping[str, str]:
        """Return name -> text of a folder's YAML files."""
        return dict(map(self._named, self._names(folder, "*.yaml")))

    def _named(self, name: str) -> tuple[str, str]:
        return name.rsplit("/", 1)[-1], self.read(name)

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


def _followed(found: Contents) -> Contents:
    """Return what was found, with the codes that codings have now."""
    return replace(found, codings=codebook.followed(found.codebook, found.codings))


def attempted(part: Callable[[], T]) -> tuple[tuple[T, ...], tuple[SpoluError, ...]]:
    """Return the value of a part, alone, and no fault; or no value and what is wrong."""
    try:
        return (part(),), ()
    except Faults as several:
        return (), several.faults
    except SpoluError as fault:
        return (), (fault,)


def together(parts: Iterable[Callable[[], T]]) -> tuple[T, ...]:
    """Call each part; raise what failed together, so that a person mends all of it in one go."""
    values, faults = apart(parts)
    if faults:
        raise Faults(faults)
    return values


def apart(parts: Iterable[Callable[[], T]]) -> tuple[tuple[T, ...], tuple[SpoluError, ...]]:
    """Call each part; return the values of those that work, and what is wrong with the others."""
    tried = [attempted(part) for part in parts]
    return tuple(v for values, _ in tried for v in values), tuple(f for _, faults in tried for f in faults)
