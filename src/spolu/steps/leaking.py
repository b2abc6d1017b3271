"""Every readable file of a study against the originals that its vault knows."""

import re
from collections.abc import Iterable

from spolu.steps.anonymising import registry
from spolu.store import Store
from spolu.trace import Problem

_TEXTS = ("interviews/*.md", "interviews/*.csv", "coding/**/*", "notebooks/*.ipynb", "reports/**/*", "prototypes/**/*", "*.md", "study.toml")  # fmt: skip
_MADE = re.compile(r"(?P<word>reports|prototypes)/build/|notebooks/(?P<name>[^/]+)\.ipynb$")
_CARRIED = re.compile(r"interviews/[^/]+\.md:|coding/codings/")
_READABLE = {".md", ".csv", ".yaml", ".jsonl", ".ipynb", ".html", ".toml", ".json", ".feature", ".svg", ".txt"}


def study_texts(store: Store) -> Iterable[tuple[str, str]]:
    """Return name and text of every readable file of the study, built ones too."""
    for pattern in _TEXTS:
        for path in sorted(store.root.glob(pattern)):
            if path.is_file() and path.suffix in _READABLE and not path.name.startswith("."):
                yield path.relative_to(store.root).as_posix(), path.read_text(encoding="utf-8", errors="replace")


def not_looked(store: Store) -> tuple[Problem, ...]:
    """Return why nobody looks for originals where the study's vault is not here; () where it is, or where nothing was pseudonymised yet."""
    if store.has_vault() or not any((store.root / "interviews").glob("[A-Z]*.md")):
        return ()
    said = (
        "not looked for original identifiers: the vault's key was destroyed" if store.key_destroyed()
        else "not looked for original identifiers: the vault is not here"
    )  # fmt: skip
    repair = "" if store.key_destroyed() else "Set SPOLU_VAULT to where it lies"
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
    return older + tuple(
        Problem(place, "leak", "error", f"an original identifier stands here ({kind})", _repair(place))
        for place, kind in _places(store)
    )


def left_over(store: Store) -> tuple[str, ...]:
    """Return the files beside transcripts and logs that still hold an original: what was built or written before it was known."""
    texts = {name: text for name, text in study_texts(store) if not _CARRIED.match(f"{name}:")}
    return tuple(dict.fromkeys(leak.place for leak in store.leaks(texts)))


def _places(store: Store) -> Iterable[tuple[str, str]]:
    """Return file and line, and the kind, of each original; of a file that is made anew as a whole the file alone, once."""
    found = store.leaks(dict(study_texts(store)))
    return dict.fromkeys(
        (leak.place if _MADE.match(leak.place) else f"{leak.place}:{leak.line}", leak.kind) for leak in found
    )


def _repair(place: str) -> str:
    if made := _MADE.match(place):
        word = made["word"]
        return (
            f"Run: spolu {word} build. What was given away of it, publish again"
            if word
            else f"Run: spolu run {made['name']}"
        )
    if _CARRIED.match(place):
        return "Run: spolu interviews anonymise"
    return "Replace it; if it is a name of your own text, choose another one"
