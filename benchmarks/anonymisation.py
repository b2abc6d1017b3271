"""How many names does detection find, with and without review, and at what price? Prints a table.

Invented interview talk: ``data/{talk,garden,visits,pantry,attic,cellar,porch,shed}-*.txt``, which have been looked at, and
``data/{kitchen,loft}-*.txt``, held out: written by hands that had not read the rules, and nobody has seen their misses,
so print their rows and nothing else of them. (Visits were held out until 26 November 2026.) Then sets beside the
project (``shared/data/anonymisation``), in a half that rules were made on and a half held out.

A person's mention is covered when each of its words is flagged; auto: the automatic lane, review: both lanes. PER
right: words called PER that are of a person, in the automatic lane. Waiting: cards of the review in 1,000 words before
anything is decided: persons and values that wait, in all their forms one, and questions who is meant by a short name;
details: those of them that describe people (age, occupation …), see ``quasi.py``. words/s: CPU time of
one pass, first look at each word and tables made on the way included. Then speed on large fresh texts (see `speed`),
Presidio on the same text in the same run, and the identifiers that have a form of their own (`identifiers`).
"""

import re
import sys
import time
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import identifiers
from linking import slavicner

from spolu.interviews.deciding import decide
from spolu.interviews.identify import detect
from spolu.interviews.model import DESCRIBING, Mention, Speaker, Transcript, Turn
from spolu.interviews.persons import link

DATA = Path(__file__).resolve().parents[1].parent / "shared" / "data" / "anonymisation"
MADE = Path(__file__).parent / "data"
HELD_OUT = ("brexit", "nord_stream")
"""Topics of SlavicNER that no rule was made on."""
TALKS = {
    "talk": "invented talk",
    "garden": "garden talk",
    "visits": "visits talk",
    "pantry": "pantry talk",
    "attic": "attic talk",
    "cellar": "cellar talk",
    "porch": "porch talk",
    "shed": "shed talk",
    "kitchen": "kitchen HELD OUT",
    "loft": "loft HELD OUT",
}
"""The files of invented talk and what their rows are called."""
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


def waiting(mentions: Sequence[Mention], transcripts: Sequence[Transcript]) -> tuple[int, int]:
    """Return how many cards of names and how many of details wait in the review that nobody has begun."""
    linked, people = link(mentions, transcripts)
    keys = decide(linked, people, (), standing=dict.fromkeys(DESCRIBING, "waits")).waiting
    details = sum(p.kind in DESCRIBING for p in people if p.key in keys)
    return len(keys) - details, details


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

    names, details = waiting(found, transcripts)
    found = tuple(m for m in found if m.kind not in DESCRIBING or m.lane == "review")  # the others stay in the text
    auto = [m for m in found if m.lane == "auto"]
    called = {(key, at) for key, ats in flagged([m for m in auto if m.kind == "PER"]).items() for at in ats}
    right = {(key, at) for key, spans in gold.items() for span in spans for at in words(text[key], *span)}
    return {
        "mentions": sum(map(len, gold.values())),
        "auto": covered(flagged(auto)),
        "review": covered(flagged(list(found))),
        "PER right": len(called & right) / max(1, len(called)),
        "waiting": 1000 * (names + details) / total,
        "details": 1000 * details / total,
        "words/s": total / seconds,
    }


def talk(language: str, name: str = "talk") -> tuple[list[Transcript], Spans]:
    """Return invented interview talk, written for this benchmark with its gold marks."""
    turns, gold = [], {}
    lines = (MADE / f"{name}-{language}.txt").read_text(encoding="utf-8").splitlines()
    for n, line in enumerate(x for x in lines if not x.startswith("#")):
        text, spans = "", []
        for part in re.split(r"(\[[^]]+\])", line):
            words_, _, kind = part.strip("[]").partition("|") if part.startswith("[") else (part, "", "")
            if kind == "PER":
                spans.append((len(text), len(text) + len(words_)))
            text += words_
        turns.append(Turn(f"t{n:03}", text))
        gold["x", f"t{n:03}"] = spans
    return [Transcript("x", language=language, turns=tuple(turns))], gold


def half(loaded: tuple[list[Transcript], Spans], *, held_out: bool) -> tuple[list[Transcript], Spans]:
    """Return the half for development or the one held out: by topic, or every other turn where there are none."""
    transcripts, gold = loaded
    if len(transcripts) > 1:
        kept = [t for t in transcripts if t.id.startswith(HELD_OUT) == held_out]
    else:
        kept = [replace(t, turns=t.turns[held_out::2]) for t in transcripts]
    turns = {(t.id, turn.id) for t in kept for turn in t.turns}
    return kept, {key: spans for key, spans in gold.items() if key in turns}


def plain(text: str) -> str:
    """Return a text without diacritics, as long as before."""
    return "".join({"ł": "l", "Ł": "L"}.get(c) or unicodedata.normalize("NFD", c)[0] for c in text)


def rewritten(loaded: tuple[list[Transcript], Spans], how: Callable[[str], str]) -> tuple[list[Transcript], Spans]:
    """Return the same with every turn written otherwise; gold places stay."""
    transcripts, gold = loaded
    return [replace(t, turns=tuple(replace(x, text=how(x.text)) for x in t.turns)) for t in transcripts], gold


def small(text: str) -> str:
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def row(name: str, loaded: tuple[list[Transcript], Spans]) -> None:
    m = measure(*loaded)
    print(
        f"{name:26} {m['mentions']:8.0f} {m['auto']:7.3f} {m['review']:7.3f} {m['PER right']:10.3f} {m['waiting']:8.1f} {m['details']:8.1f} {m['words/s']:9.0f}",
        flush=True,
    )


SAID = {
    "cs": "Dobrý den, já jsem Qerbová a volejte 602 123 456. Narozená dvanáctého května osmdesát čtyři, ulice Dlouhá.",
    "pl": "Dzień dobry, jestem Qerbowa, telefon 602 123 456. Urodzona drugiego maja, ulica Długa, Panie Wróbel.",
    "en": "Hello, I am Qerb, call 602 123 456. Born on the second of May, and Mr Fenwick said so.",
}


def speed() -> None:
    """Print words (runs of non-blanks) a second of CPU time in `detect` on one core, on texts that it has not met.

    Loaded before: libraries, dictionaries and tables, by two sentences in each language. Then real talk and news in
    one pass each, ``first`` with the look-up of every distinct word, and ``second`` over the same text again. A busy
    machine computes slower, so the seconds of counting to a million stand beside.
    """
    for language, text in SAID.items():
        for shown in (text, small(text), plain(text) * 3):
            speakers = (Speaker("S1", ("Jana Qerbová",)),)
            detect([Transcript("x", language=language, speakers=speakers, turns=(Turn("t001", shown),))])
    sets = {f"real talk {language}": found for language, found in sorted(identifiers.talks().items())}
    for language in ("cs", "pl"):
        sets[f"news {language}"] = half(news(language), held_out=True)[0][:300]
    print(f"{'speed, after loading':26} {'words':>8} {'first':>9} {'second':>9} {'a loop':>8}")
    for name, transcripts in sets.items():
        total = sum(len(turn.text.split()) for t in transcripts for turn in t.turns)
        took = []
        for _ in range(2):
            began = time.process_time()
            detect(transcripts)
            took.append(time.process_time() - began)
        began = time.process_time()
        sum(1 for _ in range(1_000_000))
        loop = time.process_time() - began
        print(f"{name:26} {total:8} {total / took[0]:9.0f} {total / took[1]:9.0f} {loop:8.3f}", flush=True)


def peer(texts: list[str]) -> None:
    """Print Presidio's speed and finds beside ours on the same text; it has no model, so a blank English pipeline."""
    try:
        from presidio_analyzer import AnalyzerEngine, RecognizerRegistry
        from presidio_analyzer.nlp_engine import SpacyNlpEngine
    except ImportError:
        print("Presidio: NOT COMPARED, it is not installed here (make bench installs it)")
        return
    import spacy

    class Blank(SpacyNlpEngine):
        def __init__(self) -> None:
            super().__init__(models=[{"lang_code": "en", "model_name": "blank"}])
            self.nlp = {"en": spacy.blank("en")}

        def load(self) -> None:
            pass

    registry = RecognizerRegistry(supported_languages=["en"])
    registry.load_predefined_recognizers(languages=["en"])
    engine = AnalyzerEngine(registry=registry, nlp_engine=Blank(), supported_languages=["en"])
    total = sum(len(WORD.findall(x)) for x in texts)
    began = time.process_time()
    persons = sum(r.entity_type == "PERSON" for x in texts for r in engine.analyze(text=x, language="en"))
    seconds = time.process_time() - began
    ours = [Transcript("x", language="en", turns=tuple(Turn(f"t{n:05}", x) for n, x in enumerate(texts)))]
    detect(ours)
    began = time.process_time()
    detect(ours)
    mine = time.process_time() - began
    print(
        f"Presidio without a model: {persons} persons found, {total / seconds:.0f} words/s; ours {total / mine:.0f} words/s, {seconds / mine:.1f} times as fast"
    )


def main() -> None:
    print(
        f"{'set':26} {'mentions':>8} {'auto':>7} {'review':>7} {'PER right':>10} {'waiting':>8} {'details':>8} {'words/s':>9}"
    )
    for language in ("cs", "pl", "en", "sk"):
        for name, shown in TALKS.items():
            if not (MADE / f"{name}-{language}.txt").exists():
                continue
            row(f"{shown} {language}", talk(language, name))
            row(f"  in small letters {language}", rewritten(talk(language, name), small))
    if not DATA.is_dir():
        print(f"News: NOT RUN, {DATA.name} does not lie beside the project")
        return
    speed()
    wiki = iob(DATA / "wikineural-pl/val.conllu", "pl", 2000)
    for name, loaded in (("SlavicNER cs", news("cs")), ("SlavicNER pl", news("pl")), ("wikineural pl", wiki)):
        row(f"{name} development", half(loaded, held_out=False))
        unseen = half(loaded, held_out=True)
        row(f"{name} HELD OUT", unseen)
        if name.startswith("S"):
            row("  in small letters", rewritten(unseen, small))
            row("  without diacritics", rewritten(unseen, plain))
            row("  without both", rewritten(unseen, lambda text: small(plain(text))))
    peer([turn.text for t in talk("en")[0] for turn in t.turns] * 20)
    identifiers.main()


if __name__ == "__main__":
    main()
