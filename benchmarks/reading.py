"""Are real transcripts read as they are, and how fast? Prints a table: file, expected and read words and speakers, CPU.

The files and their ``MANIFEST.csv`` lie beside the project (``shared/data/transcripts``). Words are whitespace tokens of
the turns; where the manifest counts labels too, the difference is theirs.
"""

import csv
import sys
import time
from pathlib import Path

from spolu.errors import SpoluError
from spolu.interviews.readers import read

DATA = Path(__file__).resolve().parents[1].parent / "shared" / "data" / "transcripts"


def main() -> None:
    if not DATA.is_dir():
        sys.exit("NOT RUN: the real transcripts do not lie beside the project")
    print(f"{'file':52} {'words':>7} {'read':>7} {'speakers':>8} {'read':>5} {'ms':>7}")
    same = total = 0
    for row in csv.DictReader((DATA / "MANIFEST.csv").read_text(encoding="utf-8").splitlines()):
        path = DATA / row["path"]
        if not row["words"] or path.suffix in (".sqlite3", ".pdf"):
            continue
        began = time.process_time()
        try:
            found = read(path.read_bytes(), path.name)
        except SpoluError as error:
            print(f"{row['path']:52} {row['words']:>7}   {error.fault}")
            continue
        spent = 1000 * (time.process_time() - began)
        words = sum(len(turn.text.split()) for t in found for turn in t.turns)
        speakers = len({label for t in found for s in t.speakers for label in s.labels[:1]})
        total += 1
        same += row["speakers"] in ("", str(speakers))
        print(f"{row['path'][-52:]:52} {row['words']:>7} {words:7} {row['speakers']:>8} {speakers:5} {spent:7.0f}")
    print(f"speakers as declared: {same} of {total} files")


if __name__ == "__main__":
    main()
