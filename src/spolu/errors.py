"""The one family of errors: each says where, what is wrong, and the one next step."""

import errno
from collections.abc import Callable, Iterable, Mapping, Sequence
from difflib import SequenceMatcher


class SpoluError(Exception):
    """A fault that a person can mend.

    Args:
        place: where: a file, ``file:line``, a transcript and turn, an option. Never an original identifier.
        fault: what is wrong there, one sentence without a full stop at the end.
        repair: the one next step, or "" where there is none.
    """

    def __init__(self, place: str, fault: str, repair: str = "") -> None:
        self.place, self.fault, self.repair = place, fault, repair
        super().__init__(place, fault, repair)

    def __str__(self) -> str:
        """``place: fault. repair``."""
        return f"{self.place}: {self.fault}" + (f". {self.repair}" if self.repair else "")

    def _render_traceback_(self) -> list[str]:
        """Return what a notebook shows (IPython asks for it): the error, and not the code that led to it."""
        return voice(self).splitlines()


class ReadError(SpoluError):
    """A file that somebody brought cannot be read as a transcript, a codebook, a project."""


class FormatError(SpoluError):
    """One of the study's own files does not have the agreed form."""


class StudyError(SpoluError):
    """There is no study here, or it is not in a state for what was asked."""


class VaultError(SpoluError):
    """The vault is missing, locked, damaged, or the passphrase is wrong."""


class LeakError(SpoluError):
    """Something would be written that holds an original identifier."""


class Faults(SpoluError):
    """Several faults found in one go, reported together.

    Args:
        faults: at least one; kept in ``self.faults``.
    """

    def __init__(self, faults: Sequence[SpoluError]) -> None:
        self.faults = tuple(faults)
        first = self.faults[0]
        super().__init__(first.place, first.fault, first.repair)

    def __str__(self) -> str:
        """One line a fault."""
        return "\n".join(str(fault) for fault in self.faults)


_TOLD = 12
"""Names that an error lists; of more only those that are the most like the one that was meant."""


def there_are(names: Iterable[str], begin: str, wanted: str = "") -> str:
    """Return as a repair which names there are; where there is none yet, ``begin``: the file or command to begin with.

    Where there are many, only those most like ``wanted`` are named, if it is given.
    """
    known = list(names)
    if wanted and len(known) > _TOLD:
        like = SequenceMatcher(b=wanted.casefold(), autojunk=False)

        def likeness(name: str) -> float:
            like.set_seq1(name.casefold())
            return like.ratio()

        nearest = sorted(known, key=likeness, reverse=True)[:5]
        return f"The nearest of {len(known)} are: {', '.join(nearest)}"
    return f"There are: {', '.join(known)}" if known else f"There is nothing yet; begin here: {begin}"


_DISK: tuple[tuple[type[OSError], str], ...] = (
    (FileNotFoundError, "there is no such file or folder"),
    (FileExistsError, "a file of that name is there already"),
    (IsADirectoryError, "it is a folder"),
    (NotADirectoryError, "a part of the path is a file, not a folder"),
    (PermissionError, "reading or writing it is not allowed"),
    (OSError, "the disk does not give or take it"),
)


_STATES: Mapping[int, tuple[str, str]] = {
    errno.ENOSPC: ("the disk is full", "Make room on it"),
    errno.EROFS: ("it can only be read here, not written", "Copy the folder to where you may write, and go on there"),
}
"""What is wrong with the disk as a whole -> and what to do; writing then names no file."""


def is_of_disk(error: OSError) -> bool:
    """Whether an error names a file, or is of the disk as a whole: a person can mend it."""
    return error.filename is not None or error.errno in _STATES


def of_disk(error: OSError, place: str = "", kind: type[SpoluError] = SpoluError) -> SpoluError:
    """Return what the system says of a file as an error of ours; ``place``: how the file is called, else its path."""
    fault, repair = _STATES.get(error.errno or 0) or (
        next(fault for of, fault in _DISK if isinstance(error, of)),
        "Check the path",
    )
    return kind(place or str(error.filename or "disk"), fault, repair)


voice: Callable[[SpoluError], str] = str
"""How a notebook tells an error; whoever opens a study there sets it to the study's language."""
