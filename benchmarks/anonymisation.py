"""How many names does detection find, with and without review, and at what price? Prints a table.

Sets beside the project (``shared/data/anonymisation``), for measuring only. A person's mention is covered when each of
its words is flagged; auto: the automatic lane, review: both lanes. PER right: words called PER that are of a person, in
the automatic lane. Waiting: distinct items of the review lane in 1,000 words. Where Presidio is installed, it runs
without a model on the same text in the same run; where it is not, that is said.
"""

import re
import sys
import time
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from linking import slavicner

from spolu.interviews.identify import detect
from spolu.interviews.model import Mention, Transcript, Turn

DATA = Path(__file__).resolve().parents[1].parent / "shared" / "data" / "anonymisation"
WORD = re.compile(r"[^\W\d_]+")
Spans = dict[tuple[str, str], list[tuple[int, int]]]


def sentences(path: Path) -> Iterator[list[tuple[str, str]]]:
    """Yield the sentences of an IOB file as (word, tag)."""
    rows: list[tuple[str, str]] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        parts = line.split("\t")
        if len(parts) >= 3:
            rows.append((parts[1], parts[2]))
        elif rows:
            yield rows
            rows = []
    if rows:
        yield rows


def iob(path: Path, language: str, most: int) -> tuple[list[Transcript], Spans]:
    """Return one transcript of sentences and the gold spans of persons."""
    turns, gold = [], {}
    for n, rows in enumerate(sentences(path)):
        if n == most:
            break
        text, spans = "", []
        for word, tag in rows:
            text += " " if text else ""
            if tag == "B-PER":
                spans.append((len(text), len(text) + len(word)))
            elif tag == "I-PER" and spans:
                spans[-1] = (spans[-1][0], len(text) + len(word))
            text += word
        turns.append(Turn(f"t{n:05}", text))
        gold["x", f"t{n:05}"] = spans
    return [Transcript("x", language=language, turns=tuple(turns))], gold


def news(language: str) -> tuple[list[Transcript], Spans]:
    """Return SlavicNER documents and the gold spans of personal names."""
    transcripts, mentions, _ = slavicner(language)
    gold: Spans = {}
    for m in mentions:
        gold.setdefault((m.transcript, m.turn), []).append((m.start, m.end))
    return transcripts, gold


def words(text: str, start: int, end: int) -> set[int]:
    """Return the starts of the words in a span that are longer than an initial."""
    return {start + w.start() for w in WORD.finditer(text[start:end]) if len(w[0]) > 1}


def measure(transcripts: list[Transcript], gold: Spans) -> dict[str, float]:
    """Return coverage, precision, review load and speed."""
    began = time.process_time()
    found = detect(transcripts)
    seconds = time.process_time() - began
    text = {(t.id, turn.id): turn.text for t in transcripts for turn in t.turns}
    total = sum(len(WORD.findall(x)) for x in text.values())

    def flagged(keep: list[Mention]) -> dict[tuple[str, str], set[int]]:
        out: dict[tuple[str, str], set[int]] = {}
        for m in keep:
            key = m.transcript, m.turn
            out.setdefault(key, set()).update(words(text[key], m.start, m.end))
        return out

    def covered(flags: dict[tuple[str, str], set[int]]) -> float:
        spans = [(key, span) for key, found in gold.items() for span in found]
        return sum(words(text[key], *span) <= flags.get(key, set()) for key, span in spans) / max(1, len(spans))

    auto = [m for m in found if m.lane == "auto"]
    called = {(key, at) for key, ats in flagged([m for m in auto if m.kind == "PER"]).items() for at in ats}
    right = {(key, at) for key, spans in gold.items() for span in spans for at in words(text[key], *span)}
    return {
        "mentions": sum(map(len, gold.values())),
        "auto": covered(flagged(auto)),
        "review": covered(flagged(list(found))),
        "PER right": len(called & right) / max(1, len(called)),
        "waiting": 1000 * len({m.text for m in found if m.lane == "review"}) / total,
        "words/s": total / seconds,
    }


def main() -> None:
    if not DATA.is_dir():
        sys.exit(f"NOT RUN: {DATA.name} does not lie beside the project")
    sets = {
        "SlavicNER cs": lambda: news("cs"),
        "SlavicNER pl": lambda: news("pl"),
        "wikineural pl": lambda: iob(DATA / "wikineural-pl/val.conllu", "pl", 2000),
    }
    print(f"{'set':15} {'mentions':>9} {'auto':>7} {'review':>7} {'PER right':>10} {'waiting':>8} {'words/s':>9}")
    for name, load in sets.items():
        m = measure(*load())
        print(
            f"{name:15} {m['mentions']:9.0f} {m['auto']:7.3f} {m['review']:7.3f} {m['PER right']:10.3f} {m['waiting']:8.1f} {m['words/s']:9.0f}"
        )
    try:
        import presidio_analyzer  # noqa: F401 # only whether it is there
    except ImportError:
        print("Presidio: NOT COMPARED, it is not installed here")


if __name__ == "__main__":
    main()
