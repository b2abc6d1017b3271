"""Every readable file of a study against the originals that its vault knows."""

from collections.abc import Iterable

from spolu.steps.anonymising import registry
from spolu.store import Store
from spolu.trace import Problem

_TEXTS = ("interviews/*.md", "interviews/*.csv", "coding/**/*", "notebooks/*.ipynb", "reports/**/*", "prototypes/**/*", "*.md", "study.toml")  # fmt: skip
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
        Problem(f"{leak.place}:{leak.line}", "leak", "error", f"an original identifier stands here ({leak.kind})",
                "Replace it; if it is a name of your own text, choose another one")
        for leak in store.leaks(dict(study_texts(store)))
    )  # fmt: skip
