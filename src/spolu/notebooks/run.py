"""Run a study's notebooks in order and store their outputs without what differs from machine to machine."""

import contextlib
import re
import subprocess
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from spolu.errors import LeakError, SpoluError, StudyError, VaultError
from spolu.store import Store

LONGEST = 1200
"""Seconds that one cell may take."""
_ANSI = re.compile(r"\x1b\[[0-9;]*m")


def run(store: Store, *, only: Sequence[str] = (), progress: Callable[[int, int, str], None] | None = None) -> None:
    """Execute the notebooks of a study one after the other and keep their outputs in place; ask for the passphrase once.

    Args:
        store: the study.
        only: names (``2-coding``) of the notebooks to run; () = all.
        progress: called before each notebook with its number, how many there are, and its name.

    Raises:
        StudyError: there is no such notebook, or it is none; the study cannot be written, so that nothing was begun; a cell
            failed (place: notebook and cell) or did not come to an end.
        VaultError: the passphrase is wrong.
        LeakError: a cell or an output holds an original identifier; that notebook is left as it was.
    """
    there = {path.stem: path for path in store.notebooks()}
    found = [path for name, path in there.items() if not only or name in only]
    unknown = [name for name in only if name not in there]
    if there and unknown:
        raise StudyError("notebooks/", f"there is no notebook '{unknown[0]}'", f"There are: {', '.join(there)}")
    if not found:
        raise StudyError("notebooks/", "there is no notebook to run", "Run: spolu new, which brings five")
    store.refuse_read_only()
    with store.shared_passphrase() as environment:
        for n, path in enumerate(found, 1):
            if progress:
                progress(n, len(found), path.stem)
            _run_one(store, path, environment)


def _run_one(store: Store, path: Path, environment: Mapping[str, str]) -> None:
    from nbclient import NotebookClient
    from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError

    book = _read(path)
    client = NotebookClient(
        book, timeout=LONGEST, kernel_name="python3", record_timing=False,
        resources={"metadata": {"path": str(path.parent)}},
    )  # fmt: skip
    try:
        # A kernel's own warnings are no output of the study.
        client.execute(stderr=subprocess.DEVNULL, env=dict(environment))
    except CellExecutionError as error:
        n, output = next(_errors(book), (0, {"ename": error.ename, "evalue": error.evalue}))
        raise StudyError(f"notebooks/{path.name}, cell {n}", _told(store, output), "Open the notebook and mend this cell") from None
    except CellTimeoutError:
        raise StudyError(f"notebooks/{path.name}", f"a cell was still running after {LONGEST // 60} minutes",
                         "Open the notebook and run its cells one by one") from None  # fmt: skip
    except DeadKernelError:
        raise StudyError(f"notebooks/{path.name}", "Python ended while a cell ran, as it does where memory runs out",
                         "Open the notebook and run its cells one by one") from None  # fmt: skip
    text = _text(settle(book))
    leaks = store.leaks({f"notebooks/{path.name}": text})
    typed = store.leaks({f"notebooks/{path.name}, cell {n}": cell.source for n, cell in enumerate(book.cells, 1)}) if leaks else ()
    if typed:
        raise LeakError(typed[0].place, "an original identifier is written in this cell", "Take it out of the cell, then run this notebook again")
    if leaks:
        raise LeakError(f"{leaks[0].place}:{leaks[0].line}", "an output would show an original identifier",
                        "Run: spolu interviews anonymise, then this notebook again")  # fmt: skip
    if store.tells_passphrase(text):
        raise LeakError(f"notebooks/{path.name}", "the vault's passphrase stands in a cell or an output",
                        "Take it out of the cell, then run this notebook again")  # fmt: skip
    store.write(f"notebooks/{path.name}", text)
    trust(text)


def trust(text: str) -> None:
    """Let JupyterLab on this machine show the outputs as they are, as it does where it ran the cells itself.

    A notebook that it does not know it cleans: of a figure the letters alone would be left.
    """
    import nbformat
    from nbformat.sign import NotebookNotary

    with contextlib.suppress(OSError):  # where nothing can be noted, running the cells there shows them
        NotebookNotary().sign(nbformat.reads(text, as_version=4))  # type: ignore[no-untyped-call] # nbformat has no types


def _read(path: Path) -> Any:
    import nbformat

    try:
        return nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call] # nbformat has no types
    except (ValueError, AttributeError, KeyError, nbformat.ValidationError):  # whatever it meets where it looks for cells
        raise StudyError(f"notebooks/{path.name}", "this is no notebook", "Bring it back from a copy of the study") from None


def _text(book: Any) -> str:
    import nbformat

    return str(nbformat.writes(book)) + "\n"  # type: ignore[no-untyped-call] # nbformat has no types


def _errors(book: Any) -> Iterator[tuple[int, Mapping[str, Any]]]:
    for n, cell in enumerate(book.cells, 1):
        yield from ((n, output) for output in cell.get("outputs", ()) if output.output_type == "error")


def _told(store: Store, output: Mapping[str, Any]) -> str:
    """Return `_why`, or the kind of the error alone where its words hold an original identifier."""
    why = _why(output)
    try:
        return str(output["ename"]) if store.leaks({"": why}) else why
    except VaultError:
        return why


def _why(output: Mapping[str, Any]) -> str:
    """Return what a cell failed of; an error of ours as the notebook shows it, in the study's language."""
    ours = output["ename"] in {"SpoluError", *(kind.__name__ for kind in SpoluError.__subclasses__())}
    said = "\n".join(output["traceback"]) if ours else f"{output['ename']}: {output['evalue']}"
    return _ANSI.sub("", said).strip()


def settle(book: Any) -> Any:
    """Return the notebook without what differs from run to run: widget state, kernel versions, standard error."""
    book.metadata = {
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
    }
    book.nbformat_minor = max(book.nbformat_minor, 5)  # before that, cells had no ids
    for n, cell in enumerate(book.cells, 1):
        cell.id = f"cell-{n:02}"
        if cell.cell_type == "code":
            cell.metadata.pop("execution", None)
            cell.outputs = [o for o in cell.outputs if not (o.output_type == "stream" and o.name == "stderr")]
            for output in cell.outputs:
                output.get("data", {}).pop("application/vnd.jupyter.widget-view+json", None)  # its model lived in that run
    return book
