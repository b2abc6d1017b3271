"""A coder's log on disk: appended and synced, one writer at a time, a torn last line repaired."""

import contextlib
import os
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import IO

from spolu import atomic
from spolu.coding.compaction import compacted
from spolu.coding.log import line, parse, whole
from spolu.coding.model import Event
from spolu.coding.wording import forgotten, reworded
from spolu.errors import StudyError


class LogFile:
    """The log of one coder, open for appending; use as a context manager.

    Args:
        path: ``coding/codings/<coder>.jsonl``; made when there is none.

    Raises:
        StudyError: the log is open elsewhere.
    """

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self.path = path
        self._file: IO[bytes] = path.open("a+b")
        try:
            _lock(self._file)
            if not os.path.samestat(os.fstat(self._file.fileno()), path.stat()):
                raise OSError("whoever held it put another file in place")  # what is written here nobody would read
        except OSError:
            self._file.close()
            raise StudyError(
                path.name, "this coder is already coding in another window or on another machine",
                "Close it there, or code under another name",
            ) from None  # fmt: skip
        self._repair()

    def _repair(self) -> None:
        """Cut a last line that a crash left without its end: it was never acknowledged."""
        self._file.seek(0)
        data = self._file.read()
        whole = data.rfind(b"\n") + 1
        if whole != len(data):
            self._file.truncate(whole)

    def events(self) -> tuple[Event, ...]:
        """Return what the log holds."""
        self._file.seek(0)
        return parse(whole(self._file.read(), self.path.name), self.path.name)

    def append(self, events: Sequence[Event]) -> None:
        """Write events and return only when they are on the disk."""
        self.append_lines(map(line, events))

    def append_lines(self, lines: Iterable[str]) -> None:
        """Write events that `spolu.coding.log.line` has made lines of already; return when they are on the disk."""
        self._file.write("".join(lines).encode())
        self._file.flush()
        os.fsync(self._file.fileno())

    def forget(self, codings: Collection[str]) -> None:
        """Blank quotes and memos in every line of log and archive: consent was withdrawn.

        Args:
            codings: ids of codings; of memos, whatever they stand on (a turn as ``R07/t012``).

        With `reword` the one case in which written lines change; ids and spans stay, so that nothing else breaks.
        """
        self._change(lambda event: forgotten(event, codings))

    def reword(self, words: Mapping[str, str]) -> None:
        """Put other words for quotes and memos in every line of log and archive: a name was found in them later."""
        self._change(lambda event: reworded(event, words))

    def _change(self, new: Callable[[Event], Event]) -> None:
        self._rewrite([new(event) for event in self.events()])
        if self.archive.exists():
            _replace(self.archive, [new(event) for event in self.archived()])

    def put(self, events: Sequence[Event], archived: Sequence[Event]) -> None:
        """Put other entries in place of those of log and archive: another copy of them was joined, and they stand in order."""
        if self.archive.exists() and tuple(archived) != self.archived():
            _replace(self.archive, archived)
        if tuple(events) != self.events():
            self._rewrite(events)

    def compact(self, before: str) -> int:
        """Move what came to nothing before a time (ISO) to the archive beside the log; return how many events moved.

        The archive is on the disk before the log is made shorter: a crash between the two leaves events in both, which
        the next time sets right.
        """
        stay, moved = compacted(self.events(), before)
        if not moved:
            return 0
        there = self.archived()
        have = {event.opid for event in there}
        self.archive.parent.mkdir(exist_ok=True)
        _replace(self.archive, [*there, *(event for event in moved if event.opid not in have)])
        self._rewrite(stay)
        return len(moved)

    @property
    def archive(self) -> Path:
        """Where events lie that came to nothing."""
        return self.path.parent / "archive" / self.path.name

    def archived(self) -> tuple[Event, ...]:
        """Return what the archive holds."""
        there = self.archive.exists()
        return parse(whole(self.archive.read_bytes(), self.archive.name), self.archive.name) if there else ()

    def history(self) -> tuple[Event, ...]:
        """Return every event that ever was: those of the archive, then those of the log."""
        return (*self.archived(), *self.events())

    def _rewrite(self, events: Sequence[Event]) -> None:
        if not _REPLACES_OPEN:
            self.close()
        try:
            _replace(self.path, events)
        finally:
            self._file.close()
            self._file = self.path.open("a+b")
            _lock(self._file)

    def close(self) -> None:
        """Give the log free."""
        with contextlib.suppress(OSError, ValueError):  # ValueError: it is closed
            _unlock(self._file)
        self._file.close()

    def __enter__(self) -> "LogFile":
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self.close()


def _replace(path: Path, events: Sequence[Event]) -> None:
    atomic.write(path, "".join(map(line, events)).encode())


_REPLACES_OPEN = os.name != "nt"
"""Whether a file that is open may be replaced: not on Windows."""
_FAR = 2**30
"""The byte that is locked on Windows. It lies behind every log: a byte of its own could be read by nobody else, and one at its
end would be another one after each line."""


def at_one_place(locking: Callable[[int, int, int], object], mode: int, file: IO[bytes]) -> None:
    """Lock or free the one byte that stands for the whole file; ``locking`` works as ``msvcrt.locking``."""
    file.seek(_FAR)
    try:
        locking(file.fileno(), mode, 1)
    finally:
        file.seek(0, os.SEEK_END)


if os.name == "nt":
    import msvcrt

    def _lock(file: IO[bytes]) -> None:
        at_one_place(msvcrt.locking, msvcrt.LK_NBLCK, file)  # type: ignore[attr-defined,unused-ignore] # Windows only

    def _unlock(file: IO[bytes]) -> None:
        at_one_place(msvcrt.locking, msvcrt.LK_UNLCK, file)  # type: ignore[attr-defined,unused-ignore] # Windows only
else:
    import fcntl

    def _lock(file: IO[bytes]) -> None:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _unlock(file: IO[bytes]) -> None:
        fcntl.flock(file.fileno(), fcntl.LOCK_UN)
