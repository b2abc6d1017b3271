"""Codebook and codings out: files that other tools read."""

from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from spolu import frames
from spolu.coding import codebook
from spolu.coding.exchange import outgoing, refi_write, tables
from spolu.coding.exchange.model import Losses, said
from spolu.coding.exchange.outgoing import Material
from spolu.coding.exchange.words import WORDS
from spolu.errors import StudyError
from spolu.language import say
from spolu.steps.coding import lost, material, now
from spolu.steps.landing import gate
from spolu.store import Store
from spolu.undisturbed import undisturbed

if TYPE_CHECKING:
    import pandas as pd


def export_file(store: Store, file: Path, *, codes: bool = False) -> str:
    """Write coding for other tools, as the file's ending says; return in words what was written.

    ``.qdpx``: everything; ``.qdc`` and ``.yaml``: the codebook; ``.csv``: the codings, or with ``codes`` the codebook;
    ``.xlsx``: a sheet each.

    Raises:
        StudyError: an ending that is not written.
        LeakError: the file would hold an original identifier.
    """
    write = _WRITERS.get(file.suffix.lower())
    if write is None:
        raise StudyError(file.name, f"'{file.suffix}' is not written", f"Use one of {', '.join(_WRITERS)}")
    with undisturbed():
        m, losses = _export(store, file, write, codes=codes)
    only = file.suffix.lower() in (".qdc", ".yaml") or (codes and file.suffix.lower() == ".csv")
    key = "written codes" if only else "written"
    numbers = {"codes": len(m.codebook.codes), "codings": len(m.state.codings), "memos": len(m.state.memos)}
    said = [say(WORDS, key, m.language, file=file.name, **numbers), *lost(losses, m.language, "left out")]
    if not only and (unnoted := [p.id for p in m.participants if p.unknown and not p.withdrawn_at]):
        said.append(say(WORDS, "consent open", m.language, who=", ".join(unnoted)))
    return "\n".join(said)


def _export(
    store: Store, file: Path, write: Callable[[Material, bool], "_Written"], *, codes: bool
) -> tuple[Material, Losses]:
    if store.has_vault():
        store.unlock_ahead()
    m = material(store, now())
    made = write(m, codes)
    file.write_bytes(_passed(store, made) if store.has_vault() else made.data())  # without one nothing is looked for
    return m, made.losses


@dataclass(frozen=True, slots=True)
class _Written:
    """What gives a file's bytes, what gives its texts for the leak gate, and what it cannot hold."""

    data: Callable[[], bytes]
    texts: Callable[[], Mapping[str, str]]
    losses: Losses = field(default_factory=dict)


def _passed(store: Store, made: _Written) -> bytes:
    """Return a file's bytes once its texts have passed the leak gate; packing, outside of Python, goes on beside it.

    Raises:
        LeakError: the file would hold an original identifier.
    """
    with ThreadPoolExecutor(1) as pool:
        data = pool.submit(made.data)
        gate(store, made.texts())
        return data.result()


def _qdpx(m: Material, _codes: bool) -> _Written:
    made = outgoing.project(m)

    def texts() -> dict[str, str]:
        sources = {f"sources/{s.name}": s.text or "" for s in made.project.sources}
        return {**sources, "project.qde": "\n".join(said(made.project))}

    return _Written(partial(refi_write.write_qdpx, made.project), texts, made.losses)


def _qdc(m: Material, _codes: bool) -> _Written:
    data = refi_write.write_qdc(outgoing.codes(m))
    more = sum(len(c.label) > 1 or bool(c.alias or c.pattern) for c in m.codebook.codes)
    return _Written(lambda: data, lambda: {"codebook": data.decode()}, {"only qdpx": more})


def _yaml(m: Material, _codes: bool) -> _Written:
    text = codebook.render(m.codebook)
    return _Written(text.encode, lambda: {"codebook": text})


def _csv(m: Material, codes: bool) -> _Written:
    table = _codes_frame(m) if codes else frames.codings(m.state.codings, m.codebook, m.language)
    return _Written(lambda: table.to_csv(index=False).encode("utf-8-sig"), lambda: {"table": _cells(table)})


def _xlsx(m: Material, _codes: bool) -> _Written:
    import io

    import pandas as pd

    sheets = {"codebook": _codes_frame(m), "codings": frames.codings(m.state.codings, m.codebook, m.language)}
    out = io.BytesIO()
    with pd.ExcelWriter(out, engine="openpyxl") as book:
        for name, table in sheets.items():
            table.to_excel(book, sheet_name=name, index=False)
            book.sheets[name].freeze_panes = "A2"
    return _Written(out.getvalue, lambda: {name: _cells(table) for name, table in sheets.items()})


def _cells(table: "pd.DataFrame") -> str:
    """Return the cells a line each: a cell begins as a sentence does, which tells words from names."""
    return "\n".join(str(cell) for row in table.itertuples(index=False) for cell in row)


def _codes_frame(m: Material) -> "pd.DataFrame":
    languages = tables.languages_of(m.codebook) or [m.language]
    header = tables.columns(languages)
    return frames.frame((dict(zip(header, row, strict=True)) for row in tables.rows(m.codebook, languages)), header)


_WRITERS: Mapping[str, Callable[[Material, bool], _Written]] = {
    ".qdpx": _qdpx, ".qdc": _qdc, ".csv": _csv, ".xlsx": _xlsx, ".yaml": _yaml,
}  # fmt: skip
