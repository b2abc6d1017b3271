"""How much of what describes people is found, and how many items wait for a decision? Prints two tables.

First: age, occupation, family, health, origin and belief on invented talk with gold marks (``data/quasi-*.txt``, written
before the rules and lists; ``data/quasi-second-*.txt``, held out: written later by a hand that had not read them, its
misses seen by nobody; ``data/quasi-dev-*.txt``, which they were tuned on, only with ``--dev``). Found: a gold mark
that a mention of its kind touches; any kind: a mention of any kind. Right: mentions of the kind that touch a gold mark of
it. The same in small letters without diacritics or sentence signs, as machines transcribe.

Second: cards of the review in 1,000 words before anything is decided (persons, values, questions who is meant), of names
and details apart and together, and the cards of details that many people share, which nobody is asked about (shared); on
invented talk, the bundled study's originals, and real talk beside the project (``shared/data/transcripts``).
"""

import argparse
import csv
import re
import sys
import time
from collections import Counter
from collections.abc import Iterator
from importlib.resources import files
from itertools import product
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from anonymisation import plain, small, waiting

from spolu.errors import SpoluError
from spolu.interviews.identify import detect, quasi
from spolu.interviews.identify.runs import Run
from spolu.interviews.model import DESCRIBING, Mention, Transcript, Turn
from spolu.interviews.readers import read

MADE = Path(__file__).parent / "data"
REAL = Path(__file__).resolve().parents[1].parent / "shared" / "data" / "transcripts"
LANGUAGES = ("cs", "pl", "en")
Span = tuple[int, int, str]
Lines = list[tuple[str, list[Span]]]


def marked(path: Path) -> Lines:
    """Return the lines of a file without their marks, each with its gold spans."""
    found: Lines = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        text, spans = "", []
        for part in re.split(r"(\[[^]|]+\|[A-Z]+\])", line):
            said, _, kind = part.strip("[]").partition("|") if re.fullmatch(r"\[.+\|[A-Z]+\]", part) else (part, "", "")
            if kind:
                spans.append((len(text), len(text) + len(said), kind))
            text += said
        found.append((text, spans))
    return found


def heard(lines: Lines) -> Lines:
    """Return the same as a machine transcribes: small letters, no diacritics, no sentence signs; places stay."""
    return [(re.sub(r"[.,!?;:]", " ", small(plain(text))), spans) for text, spans in lines]


def score(lines: Lines, language: str, *, show: bool = False) -> None:
    """Print recall and precision by kind."""
    gold, hit, any_kind, said, right = (Counter[str]() for _ in range(5))
    whole = Transcript("x", language=language, turns=tuple(Turn(f"t{n:03}", text) for n, (text, _) in enumerate(lines)))
    by_turn: dict[str, list[Mention]] = {}
    for m in detect([whole]):
        by_turn.setdefault(m.turn, []).append(m)
    for n, (text, spans) in enumerate(lines):
        found = [m for m in by_turn.get(f"t{n:03}", ()) if m.kind in DESCRIBING]
        apart = {(f.start, f.end, f.kind) for f in found}
        for start, end, kind in spans:
            if kind not in DESCRIBING:
                continue
            touching = {k for a, b, k in apart if a < end and start < b}
            gold[kind] += 1
            hit[kind] += kind in touching
            any_kind[kind] += bool(touching)
            if show and kind not in touching:
                print(f"      missed {kind} {text[start:end]!r} in {text[:90]!r}")
        for start, end, kind in apart:
            said[kind] += 1
            good = any(k == kind and a < end and start < b for a, b, k in spans)
            right[kind] += good
            if show and not good:
                print(f"      wrong  {kind} {text[start:end]!r} in {text[max(0, start - 40) : end + 20]!r}")
    for kind in DESCRIBING:
        print(
            f"  {kind:8} {gold[kind]:5} {hit[kind] / max(1, gold[kind]):7.2f} {any_kind[kind] / max(1, gold[kind]):9.2f} {right[kind] / max(1, said[kind]):7.2f}"
        )
    total = gold.total()
    print(
        f"  {'all':8} {total:5} {hit.total() / total:7.2f} {any_kind.total() / total:9.2f} {right.total() / max(1, said.total()):7.2f}",
        flush=True,
    )


# ------------------------------------------------------------------ what waits


def cards(name: str, transcripts: list[Transcript]) -> None:
    """Print how many cards wait in 1,000 words, and the speed of the details alone."""
    mentions = detect(transcripts)
    waits, details, _ = waiting(mentions, transcripts)
    words = sum(len(turn.text.split()) for t in transcripts for turn in t.turns)
    shared = len({(m.kind, m.lemma) for m in mentions if m.kind in DESCRIBING and m.lane == "auto"})
    began = time.process_time()
    for t in transcripts:
        for turn in t.turns:
            list(quasi.find(Run(turn.text), t.language))
    seconds = time.process_time() - began
    share = 1000 / words
    print(
        f"{name:34} {words:7} {(waits - details) * share:7.1f} {details * share:8.1f} {waits * share:9.1f} {shared * share:7.1f} {words / seconds:9.0f}",
        flush=True,
    )


def talk(path: Path, language: str) -> list[Transcript]:
    lines = [re.sub(r"\[([^]|]+)\|[A-Z]+\]", r"\1", x) for x in path.read_text(encoding="utf-8").splitlines()]
    turns = tuple(Turn(f"t{n:03}", x) for n, x in enumerate(lines) if not x.startswith("#"))
    return [Transcript(path.stem, language=language, turns=turns)]


def bundled() -> Iterator[Transcript]:
    """Yield the originals of the bundled study."""
    for file in sorted(files("spolu.example").joinpath("originals").iterdir(), key=lambda f: f.name):
        if file.name.endswith((".md", ".yaml")):
            continue
        for n, t in enumerate(read(file.read_bytes(), file.name)):
            yield Transcript(f"{file.name}{n}", t.kind, t.language, turns=t.turns)


def real(folder: str) -> list[Transcript]:
    """Return the transcripts of one folder of the real ones that can be read."""
    found = []
    with (REAL / "MANIFEST.csv").open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            path = REAL / row["path"]
            if not row["path"].startswith(f"{folder}/") or not path.is_file():
                continue
            try:
                made = read(path.read_bytes(), path.name, language=row["language"][:2])
            except SpoluError:
                continue
            found += [Transcript(f"{row['path']}{n}", language=t.language, turns=t.turns) for n, t in enumerate(made)]
    return found


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--dev", action="store_true")
    parser.add_argument("--show", action="store_true", help="with --dev: what was missed, too")
    asked = parser.parse_args()
    dev = asked.dev
    sets = {"quasi-dev": " DEVELOPMENT"} if dev else {"quasi": "", "quasi-second": " HELD OUT"}
    for language, (file, shown) in product(LANGUAGES, sets.items()):
        lines = marked(MADE / f"{file}-{language}.txt")
        words = sum(len(text.split()) for text, _ in lines)
        for name, said in (("as written", lines), ("as a machine transcribes", heard(lines))):
            print(
                f"{language} {name}, {words} words{shown}\n  {'kind':8} {'marks':>5} {'found':>7} {'any kind':>9} {'right':>7}"
            )
            score(said, language, show=dev and asked.show)
    if dev:
        return
    print(
        f"\n{'waiting in 1,000 words':34} {'words':>7} {'names':>7} {'details':>8} {'together':>9} {'shared':>7} {'words/s':>9}"
    )
    for language in LANGUAGES:
        cards(f"invented talk {language}", talk(MADE / f"talk-{language}.txt", language))
        cards(f"  dense with details {language}", talk(MADE / f"quasi-{language}.txt", language))
        cards(f"visits {language}", talk(MADE / f"visits-{language}.txt", language))
        cards(f"  dense with details {language}", talk(MADE / f"quasi-second-{language}.txt", language))
    cards("bundled study", list(bundled()))
    if not REAL.is_dir():
        print(f"Real talk: NOT RUN, {REAL.name} does not lie beside the project")
        return
    for folder in sorted(p.name for p in REAL.iterdir() if p.is_dir()):
        there = real(folder)
        if there:
            cards(folder, there)


if __name__ == "__main__":
    main()
