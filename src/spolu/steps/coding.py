"""Codebook and codings in and out."""

from pathlib import Path

from spolu.coding import codebook
from spolu.errors import StudyError
from spolu.store import Store


def export_file(store: Store, file: Path) -> str:
    """Write codings or the codebook for others, as the file's ending says: .csv or .yaml.

    Raises:
        StudyError: an ending that is not written.
    """
    c = store.contents()
    if file.suffix == ".yaml":
        file.write_text(codebook.render(c.codebook), encoding="utf-8", newline="\n")
        return f"{len(c.codebook.codes)} codes → {file.name}"
    if file.suffix == ".csv":
        from spolu.frames import codings

        codings(c.codings, c.codebook, store.settings.interface).to_csv(file, index=False, encoding="utf-8-sig")
        return f"{len(c.codings)} codings → {file.name}"
    raise StudyError(file.name, f"'{file.suffix}' is not written yet", "Use .csv or .yaml")
