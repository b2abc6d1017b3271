"""Files into the study: read, shown, corrected, and only then kept in the vault."""

import re
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from html import escape
from pathlib import Path

from spolu import frames, settings, views
from spolu.errors import ReadError, SpoluError, StudyError
from spolu.interviews import readers
from spolu.interviews.corrections import Change, Corrections, corrected, in_some_language, tongue
from spolu.interviews.enrolling import Given
from spolu.interviews.model import KINDS, Transcript
from spolu.interviews.preview import COLUMN, Preview
from spolu.interviews.words import WORDS
from spolu.language import say
from spolu.steps import enrolling, voicing
from spolu.steps.interviews import Received, add_bundled, bytes_of, fingerprint, index, keep_all, sessions
from spolu.store import Store
from spolu.telling import tell

Progress = Callable[[int, int, str], None]
_ID = re.compile(r"[Ss]\d+")
_MANY = 5
"""Files of a call whose progress is told."""
_ABOUT = re.compile(r"(read[ _-]?me|licen[cs]e|changelog|čti[ _-]?mě|ctime|przeczytaj)", re.IGNORECASE)
"""How files begin that are about a folder, and no transcripts."""
_HIDDEN = (".", "~$")
"""How files begin that programs make for themselves."""


class Kept(tuple[Transcript, ...]):
    """The transcripts that were kept; shown are their ids, who got which, and what could not be read, without names."""

    _view: views.View

    @classmethod
    def told(cls, transcripts: Sequence[Transcript], lines: Sequence[str]) -> "Kept":
        """Return transcripts that are shown as ``lines``."""
        kept = cls(transcripts)
        kept._view = views.lines(lines)
        return kept

    def _repr_html_(self) -> str:
        return self._view._repr_html_()

    def __repr__(self) -> str:
        """Return what is shown."""
        return repr(self._view)


@dataclass(frozen=True, slots=True)
class Adding(Corrections):
    """What was read and is not yet kept; corrections give a corrected one.

    Attributes:
        read: name, bytes and preview of every file that could be read.
        faults: one error for each file that could not.
        names: of all files of the call, in order.
        left_out: names of files about a folder (README …), which are taken when they are named alone.
        said: checksum of a file -> `spolu.steps.interviews.fingerprint` of what was read in it.
    """

    store: Store
    read: tuple[tuple[str, bytes, Preview], ...]
    faults: tuple[SpoluError, ...] = ()
    names: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    said: Mapping[str, str] = field(default_factory=dict)

    @property
    def previews(self) -> tuple[Preview, ...]:
        """One preview a file."""
        return tuple(preview for _, _, preview in self.read)

    def _corrected(self, change: Change, what: str, *voices: str) -> "Adding":
        if len(self.read) > 1 and any(_ID.fullmatch(voice) for voice in voices):
            raise StudyError(what, "with several files, S1 is another voice in each", "Name the voice by its label")
        all_read = [t for preview in self.previews for t in preview.transcripts]
        return self._with(corrected(all_read, change, what))

    def keep(self, progress: Progress | None = None) -> Kept:
        """Put originals and transcripts into the vault; return the transcripts with their ids.

        Who takes part has an id then (`spolu.interviews.enrolling` says which) and a row in ``participants.csv``, where
        somebody notes what they agreed to; what the columns of a table mean is remembered in ``study.toml``.

        Raises:
            StudyError: a participant's id looks like a name, or something cannot be written, as where the disk is full.
                Nothing was kept then.
        """
        known, given = self.enrolled()
        files = [
            Received(name, data, preview.transcripts, self.said.get(sha256(data).hexdigest(), ""))
            for name, data, preview in known.read
        ]
        rows = enrolling.rows_for(self.store, [t for file in files for t in file.found])
        beside = {**_remembered(self.store, self.previews), **rows}
        kept = keep_all(self.store, _counted(files, progress), beside)
        return Kept.told(kept, self._told(kept, given))

    def _told(self, kept: Sequence[Transcript], given: Sequence[Given]) -> list[str]:
        language, ids = self.store.settings.interface, [t.id for t in kept]
        lines = self._faults()
        if len(ids) == sum(len(preview.transcripts) for preview in self.previews):  # none of them was here already
            lines += enrolling.told(given, lambda t: ids[t] if isinstance(t, int) else t, language, names=False)
        lines += voicing.open_ones(kept, language, 'study.write_voices("{0}", "../{0}.csv")'.format)
        return [*lines, *([say(WORDS, "kept", language, ids=", ".join(ids))] if ids else [])]

    def _faults(self) -> list[str]:
        language = self.store.settings.interface
        return [_unnamed(tell(fault, language), self.names, say(WORDS, "file", language)) for fault in self.faults]

    def enrolled(self) -> tuple["Adding", tuple[Given, ...]]:
        """Return what was read with the ids of participants, and what became of each voice; nothing is kept.

        Raises:
            StudyError: a participant's id looks like a name.
        """
        found, given = enrolling.proposed(self.store, [t for preview in self.previews for t in preview.transcripts])
        return self._with(found), given

    def _with(self, transcripts: Sequence[Transcript]) -> "Adding":
        left = iter(transcripts)
        return replace(self, read=tuple(
            (name, data, replace(preview, transcripts=tuple(next(left) for _ in preview.transcripts)))
            for name, data, preview in self.read
        ))  # fmt: skip

    def _repr_html_(self) -> str:
        return self._view()._repr_html_()

    def __repr__(self) -> str:
        """Return the previews without names, or what is already in the study."""
        return repr(self._view())

    def _view(self) -> views.View:
        language = self.store.settings.interface
        if not self.names:
            here = sessions(self.store)
            if not here:
                return views.empty("no transcripts", language)
            table = frames.told(frames.transcripts(here), language)
            return views.View(table.to_html(index=False, border=0), table.to_string(index=False))
        numbered = [(self.names.index(name) + 1, preview) for name, _, preview in self.read]
        left = [say(WORDS, "left out", language, what=f"{say(WORDS, 'file', language)} {self.names.index(name) + 1}") for name in self.left_out]  # fmt: skip
        named = any(t.speakers for preview in self.previews for t in preview.transcripts)
        step = say(WORDS, "next" if named else "next nobody", language)
        more = [*left, *self._faults(), *self.voices(language), *([step] if self.read else [])]
        html = "".join(preview.as_html(n) for n, preview in numbered) + "".join(
            f"<p>{escape(line)}</p>" for line in more
        )
        return views.View(html, "\n".join([*(preview.veiled(n) for n, preview in numbered), *more]))

    def voices(self, language: str, *, names: bool = False) -> list[str]:
        """Return a line for each voice that would get an id, or should perhaps have one, and how to change it.

        Args:
            language: of the interface.
            names: whether labels and names of files may be shown; a notebook keeps what stands in it.
        """
        try:
            _, given = self.enrolled()
        except StudyError as fault:
            return [tell(fault, language)]
        files = [name for name, _, preview in self.read for _ in preview.transcripts]

        def place(t: int | str) -> str:
            if isinstance(t, str):
                return t
            return files[t] if names else f"{say(WORDS, 'file', language)} {self.names.index(files[t]) + 1}"

        return [*enrolling.told(given, place, language, names=names), *enrolling.advice(self.store, given, "who ")]


def count(n: int, of: int, _: str) -> None:
    """Say on standard error how far a long call is, without the names of files: a notebook keeps what stands there."""
    if of >= _MANY:
        sys.stderr.write(f"\r{n}/{of}" + ("\n" if n == of else ""))
        sys.stderr.flush()


def add(
    store: Store,
    paths: Sequence[Path],
    *,
    kind: str | None = None,
    language: str | None = None,
    columns: Mapping[str, str] | None = None,
    progress: Progress | None = None,
) -> Adding:
    """Read files; nothing is kept before `Adding.keep`. A file that fails does not stop the others.

    Args:
        store: the study.
        paths: of the files, or folders of files; () = what is already here.
        kind: of session; None = as each file suggests.
        language: BCP 47; None = found out.
        columns: what the columns of tables mean (``text``, ``who``, ``group``, ``start``, ``end`` -> header), beside what
            the study remembers.
        progress: called before each file with its number, how many there are, and its name.

    Raises:
        StudyError: ``kind`` is not a kind of session, ``language`` no language, or ``columns`` names an unknown meaning.
    """
    if kind is not None and kind not in KINDS:
        raise StudyError("--kind", f"'{kind}' is no kind of session", f"Known are: {', '.join(KINDS)}")
    if wrong := set(columns or {}) - set(readers.MEANINGS):
        raise StudyError("--column", f"'{min(wrong)}' is no meaning", f"Known are: {', '.join(readers.MEANINGS)}")
    language = language and tongue(language)
    if not paths:
        add_bundled(store)
    here = index(store) if paths else ()
    seen = {mark: ", ".join(o.transcripts) for o in here for mark in (o.sha256, o.said) if mark}
    said: dict[str, str] = {}
    read: list[tuple[str, bytes, Preview]] = []
    faults: list[SpoluError] = []
    files = [file for path in paths for file in _files(path)]
    left_out = tuple(file.name for file in files if len(files) > 1 and _ABOUT.match(file.name))
    for n, path in enumerate(files, 1):
        if progress:
            progress(n, len(files), path.name)
        if path.name in left_out:
            continue
        try:
            data = bytes_of(path)
            digest = sha256(data).hexdigest()
            if digest in seen:
                raise ReadError(path.name, f"this file is already here as {seen[digest]}", "Leave it out")
            found = readers.read(
                data, path.name, language=language, kind=kind, columns={**store.settings.columns, **(columns or {})},  # type: ignore[arg-type] # checked above
            )  # fmt: skip
            found = tuple(in_some_language(t, store.settings.languages) for t in found)
            said[digest] = fingerprint(found)
            if here_as := seen.get(said[digest]):
                raise ReadError(path.name, f"what is said in it is already here as {here_as}", "Leave it out")
            seen |= dict.fromkeys((digest, said[digest]), f"file {n} of this call")
            read.append((path.name, data, Preview(found, store.settings.interface, store.settings.session)))
        except SpoluError as fault:
            faults.append(fault)
    return Adding(store, tuple(read), tuple(faults), tuple(path.name for path in files), left_out, said)


def _files(path: Path) -> list[Path]:
    """Return the files of a folder, by name; a file as it is. A folder without files stays, to be told of."""
    if not path.is_dir():
        return [path]
    inside = sorted(file for file in path.iterdir() if file.is_file() and not file.name.startswith(_HIDDEN))
    return inside or [path]


def _unnamed(text: str, names: Sequence[str], word: str) -> str:
    """Return an error's text with the files' numbers in place of their names, which may name people."""
    for n, name in sorted(enumerate(names, 1), key=lambda pair: -len(pair[1])):
        text = text.replace(name, f"{word} {n}")
    return text


def _counted(files: Sequence[Received], progress: Progress | None) -> Iterator[Received]:
    for n, file in enumerate(files, 1):
        if progress:
            progress(n, len(files), file.name)
        yield file


def _remembered(store: Store, previews: Sequence[Preview]) -> dict[str, str]:
    """Return ``study.toml`` with what the columns of tables mean, where that is new."""
    found = {
        key.removeprefix(COLUMN): value
        for preview in previews for t in preview.transcripts for key, value in t.attributes.items() if key.startswith(COLUMN)
    }  # fmt: skip
    if not found or found.items() <= store.settings.columns.items():
        return {}
    return {"study.toml": settings.with_columns(store.read("study.toml"), {**store.settings.columns, **found})}
