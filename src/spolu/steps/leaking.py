"""Every file of a study against the originals that its vault knows: what stands in it, how it is called, what it is."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from spolu.interviews import leaks
from spolu.steps.anonymising import registry
from spolu.steps.interviews import index
from spolu.steps.lying import Lying, lying
from spolu.store import Store
from spolu.trace import Problem

_MADE = re.compile(r"(?P<word>reports|prototypes)/build/|notebooks/(?P<name>[^/]+)\.ipynb$")
_CARRIED = re.compile(r"interviews/[^/]+\.md:|coding/codings/")
_COPY = re.compile(r"(?:^|/)\.ipynb_checkpoints/")
_SHOWN = 3


def study_texts(store: Store) -> Iterable[tuple[str, str]]:
    """Return name and text of every file of the study that has one, built and packed ones too."""
    return ((file.name, file.text) for file in lying(store) if file.text is not None)


def not_looked(store: Store) -> tuple[Problem, ...]:
    """Return why nobody looks for originals where the study's vault is not here; () where it is, or where nothing was pseudonymised yet."""
    if store.has_vault() or not any((store.root / "interviews").glob("[A-Z]*.md")):
        return ()
    said = (
        "not looked for original identifiers: the vault's key was destroyed" if store.key_destroyed()
        else "not looked for original identifiers: the vault is not here"
    )  # fmt: skip
    made = "Run: spolu run 1-interviews" if store.settings.originals else "Set SPOLU_VAULT to where it lies"
    repair = "" if store.key_destroyed() else made
    return (Problem("vault", "leak-not-run", "warning", said, repair),)


def leak_problems(store: Store) -> tuple[Problem, ...]:
    """Return where a file of the study holds an original identifier; the identifier itself is not told.

    Without the vault nobody knows the originals: then it says that it did not look. A vault that knows less than the study
    shows, as an older copy of it that was brought back, would find too little: then it says which transcripts it does not know.
    """
    if not store.has_vault():
        return not_looked(store)
    written = {path.stem for path in (store.root / "interviews").glob("[A-Z]*.md")} - {"README"}
    older: tuple[Problem, ...] = ()
    if unknown := sorted(written - registry(store).ledgers.keys()):
        older = (Problem(
            "vault", "vault-older", "warning", f"the vault does not know how these were pseudonymised: {', '.join(unknown)}",
            "Bring the newest copy of the vault back, or run: spolu interviews anonymise",
        ),)  # fmt: skip
    files = tuple(lying(store))
    shown = _shown(store, [file.name for file in files])
    received = {file.sha256 for file in index(store)}
    found = (
        *_received(files, received, shown),
        *_called(store, files, shown),
        *_held(store, files, received, shown),
        *_told(store, files, shown),
    )
    return (*older, *found, *_closed(files, received, shown))


def left_over(store: Store) -> tuple[str, ...]:
    """Return the files beside transcripts and logs that still hold an original: what was built or written before it was known."""
    texts = {name: text for name, text in study_texts(store) if not _CARRIED.match(f"{name}:")}
    places = list(dict.fromkeys(leak.place for leak in store.leaks(texts)))
    return tuple(_shown(store, places).values())


def _shown(store: Store, names: Iterable[str]) -> Mapping[str, str]:
    """Return name of a file -> how it is told, without the names of people in it."""
    finder = leaks.finder_of(registry(store))
    return {name: leaks.masked(finder, name) for name in names}


def _received(files: Sequence[Lying], received: Collection[str], shown: Mapping[str, str]) -> Iterator[Problem]:
    for file in files:
        if file.sha256 in received:
            yield Problem(shown[file.name], "leak", "error", "a received file lies in the study",
                          "Move it out of the study; the vault holds it")  # fmt: skip


def _called(store: Store, files: Sequence[Lying], shown: Mapping[str, str]) -> Iterator[Problem]:
    for leak in store.leaks({file.name: file.name for file in files}):
        yield Problem(shown[leak.place], "leak", "error", f"an original identifier stands in the name of this file ({leak.kind})",
                      "Give it another name")  # fmt: skip


def _held(
    store: Store, files: Sequence[Lying], received: Collection[str], shown: Mapping[str, str]
) -> Iterator[Problem]:
    """Yield file and line, and the kind, of each original; of a file that is made anew as a whole the file alone, once."""
    texts = {file.name: file.text for file in files if file.text is not None and file.sha256 not in received}
    places = dict.fromkeys(
        (leak.place, "" if _MADE.match(leak.place) or _is_packed(leak.place) else f":{leak.line}", leak.kind)
        for leak in store.leaks(texts)
    )
    for name, line, kind in places:
        said = f"an original identifier stands here ({kind})"
        yield Problem(f"{shown[name]}{line}", "leak", "error", said, _repair(f"{name}{line}"))


def _told(store: Store, files: Sequence[Lying], shown: Mapping[str, str]) -> Iterator[Problem]:
    for file in files:
        if file.text is not None and store.tells_passphrase(file.text):
            yield Problem(shown[file.name], "leak", "error", "the vault's passphrase stands here",
                          "Take it out; whoever has seen it can open the vault")  # fmt: skip


def _is_packed(name: str) -> bool:
    return name.lower().endswith((".docx", ".xlsx", ".odt", ".ods", ".pptx", ".qdpx", ".penpot", ".zip"))


def unread(store: Store) -> int:
    """Return how many files in the study nobody can search for originals, built and received ones left out."""
    received = {file.sha256 for file in index(store)} if store.has_vault() else set()
    return sum((f.closed or f.picture) and _is_strange(f, received) for f in lying(store))


def _is_strange(file: Lying, received: Collection[str]) -> bool:
    return file.sha256 not in received and not _MADE.match(file.name)


def _closed(files: Sequence[Lying], received: Collection[str], shown: Mapping[str, str]) -> Iterator[Problem]:
    strange = [file for file in files if _is_strange(file, received)]
    if names := [shown[file.name] for file in strange if file.closed]:
        yield Problem(names[0], "leak-not-run", "warning", f"not looked into for original identifiers: {_listed(names)}",
                      "Keep recordings and received documents outside the study")  # fmt: skip
    if names := [shown[file.name] for file in strange if file.picture]:
        yield Problem(names[0], "leak-not-run", "warning", f"pictures were not looked into for original identifiers: {_listed(names)}",
                      "Look at each: a face, a board with names or a scanned form belongs outside the study")  # fmt: skip


def _listed(names: Sequence[str]) -> str:
    listed = ", ".join(names[:_SHOWN])
    return listed if len(names) <= _SHOWN else f"{listed} and {len(names) - _SHOWN} more"


def _repair(place: str) -> str:
    if made := _MADE.match(place):
        word = made["word"]
        return (
            f"Run: spolu {word} build. What was given away of it, publish again"
            if word
            else f"Run: spolu run {made['name']}"
        )
    if _COPY.search(place):
        return "Delete it: it is a copy that JupyterLab made for itself"
    if _CARRIED.match(place):
        return "Run: spolu interviews anonymise"
    return "Replace it; if it is a name of your own text, choose another one"
