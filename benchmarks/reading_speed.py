"""How fast is reading? Prints a table: CPU of a 10,000-word transcript in each format, and of the bare parser library.

The library gives paragraphs, cues or cells; who speaks, since when, and what is no speech is ours, so it is the limit and
not a rival. The limit of time is for formats that hold text; a PDF holds places of letters.
Then 60 of these files in one call of the command, the start of Python included. ``--words N`` changes the size.
"""

import argparse
import csv
import io
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from _exports import EXPORTS, TURN, conversation

from spolu.interviews.readers import read

LIMIT_MS, LIMIT_CALL = 100.0, 10.0
FILES = 60


def captions(data: bytes) -> object:
    import webvtt

    text = io.StringIO(data.decode())
    kind = {"W": "vtt", "1": "srt"}.get(data[:1].decode(), "sbv")
    return [c.text for c in webvtt.from_buffer(text, format=kind).captions]


def word(data: bytes) -> object:
    from docx import Document

    return [p.text for p in Document(io.BytesIO(data)).paragraphs]


def opendocument(data: bytes) -> object:
    from odfdo import Document

    return [p.text_recursive for p in Document(io.BytesIO(data)).body.paragraphs]


def rich(data: bytes) -> object:
    from striprtf.striprtf import rtf_to_text

    return rtf_to_text(data.decode("latin-1"))  # type: ignore[no-untyped-call] # striprtf has no types


def workbook(data: bytes) -> object:
    from openpyxl import load_workbook

    return [list(row) for row in load_workbook(io.BytesIO(data), read_only=True).active.values]


def markup(data: bytes) -> object:
    from lxml import etree

    return list(etree.fromstring(data).iter())


def rows(data: bytes) -> object:
    return list(csv.reader(io.StringIO(data.decode())))


def lines(data: bytes) -> object:
    return data.decode("cp1250" if b"\x9a" in data[:4000] else "utf-8", "replace").split("\n")


def printed(data: bytes) -> object:
    import pdfplumber

    with pdfplumber.open(io.BytesIO(data)) as document:
        return [page.extract_text() for page in document.pages]


PEERS: Mapping[str, tuple[str, Callable[[bytes], object]]] = {
    ".vtt": ("webvtt-py", captions), ".srt": ("webvtt-py", captions), ".sbv": ("webvtt-py", captions),
    ".docx": ("python-docx", word), ".odt": ("odfdo", opendocument), ".rtf": ("striprtf", rich), ".xlsx": ("openpyxl", workbook),
    ".eaf": ("lxml", markup), ".exb": ("lxml", markup), ".xml": ("lxml", markup), ".json": ("json", json.loads),
    ".otr": ("json", json.loads), ".csv": ("csv", rows), ".tsv": ("csv", rows), ".txt": ("decode", lines),
    ".md": ("decode", lines), ".cha": ("decode", lines), ".pdf": ("pdfplumber", printed),
}  # fmt: skip


def cpu(work: Callable[[], object], times: int = 7) -> float:
    """Milliseconds of CPU, the least of several runs: the others carry what else the machine does. The first imports."""
    work()
    spent = []
    for _ in range(times):
        began = time.process_time()
        work()
        spent.append(1000 * (time.process_time() - began))
    return min(spent)


def each(words: int) -> int:
    """Print a row a format; return how many took longer than the limit."""
    turns, slow = conversation(words), 0
    print(
        f"{'file':18} {'kB':>6} {'turns':>6} {'words':>6} {'ms CPU':>7}  {'parser':12} {'ms':>6} {'ratio':>6}  {'< 100 ms':8}"
    )
    for name, write in EXPORTS.items():
        data = write(turns)
        found = read(data, name)
        ours = cpu(partial(read, data, name))
        peer, parse = PEERS[Path(name).suffix]
        theirs = cpu(partial(parse, data))
        n = sum(len(turn.text.split()) for t in found for turn in t.turns)
        holds_text = not name.endswith(".pdf")
        slow += holds_text and ours > LIMIT_MS
        print(f"{name:18} {len(data) / 1000:6.0f} {sum(len(t.turns) for t in found):6} {n:6} {ours:7.1f}  {peer:12} {theirs:6.1f} "
              f"{ours / max(theirs, 0.01):6.1f}  {('yes' if ours <= LIMIT_MS else 'NO') if holds_text else '-'}", flush=True)  # fmt: skip
    return slow


def one_call(words: int) -> float:
    """Add 60 files in one call of the command; return the seconds of CPU."""
    turns = conversation(words)
    names = [name for name in EXPORTS if not name.startswith(("survey", "mural", "printed"))]
    with tempfile.TemporaryDirectory() as place:
        base = Path(place)
        env = {**os.environ, "SPOLU_VAULT": str(base / "vault"), "SPOLU_PASSPHRASE": "ctyri slova do trezoru"}
        spolu = [sys.executable, "-m", "spolu"]
        subprocess.run([*spolu, "new", "x", "--languages", "cs"], cwd=base, env=env, check=True, capture_output=True)
        for n in range(FILES):
            name = names[n % len(names)]
            (base / f"{n:02}_{name}").write_bytes(
                EXPORTS[name](turns[n:] + turns[:n] if name.startswith(("text", "mark")) else turns[n:])
            )
        files = [f"../{p.name}" for p in sorted(base.iterdir()) if p.is_file()]
        before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
        done = subprocess.run([*spolu, "interviews", "add", *files, "--yes", "--json"], cwd=base / "x", env=env, check=True, capture_output=True)  # fmt: skip
        wall, after = time.perf_counter() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
        spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        kept = json.loads(done.stdout)
    total = sum(row["words"] for row in kept)
    print(
        f"{len(kept)} files in one call ({total:,} words, kept in the vault): {spent:.1f} s CPU, {wall:.1f} s by the clock"
    )
    return spent


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--words", type=int, default=10_000)
    words = parser.parse_args().words
    if words < FILES * TURN:
        parser.error(
            f"--words {words}: the {FILES} files of one call begin a turn later each; give {FILES * TURN} or more"
        )
    slow = each(words)
    spent = one_call(words)
    print(
        f"{slow} of {len(EXPORTS)} formats above {LIMIT_MS:.0f} ms; the call of {FILES} {'within' if spent < LIMIT_CALL else 'ABOVE'} {LIMIT_CALL:.0f} s"
    )
    sys.exit(bool(slow) or spent >= LIMIT_CALL)


if __name__ == "__main__":
    main()
