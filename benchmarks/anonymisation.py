"""How many names does detection find, with and without review, and at what price? Prints a table.

Invented interview talk: ``data/*.txt``, those of `UNSEEN` held out: written by hands that had not read the rules, and
nobody has seen their misses, so print their rows and nothing else of them. (Visits, and kitchen and loft in Czech and
Polish, were held out until 26 November 2026; the others were measured at first sight and then looked at.) Then sets
beside the project (``shared/data/anonymisation``), in a half that rules were made on and a half held out.

A person's mention is covered when each of its words is flagged; auto: the automatic lane, review: both lanes. PER
right: words called PER that are of a person, in the automatic lane. Waiting: cards of the review in 1,000 words before
anything is decided: persons and values that wait, in all their forms one, and questions who is meant by a short name;
details: those of them that describe people (age, occupation …), see ``quasi.py``; on list: those that only look like
names and are settled together on one list. words/s: CPU time of
one pass, first look at each word and tables made on the way included. Then speed on large fresh texts (`_speed`),
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

import _speed
import identifiers
from linking import slavicner

from spolu.interviews import review
from spolu.interviews.deciding import decide
from spolu.interviews.identify import detect
from spolu.interviews.model import DESCRIBING, Mention, Transcript, Turn
from spolu.interviews.persons import link
from spolu.interviews.pseudonyms import standing
from spolu.settings import Settings

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
    "kitchen": "kitchen talk",
    "loft": "loft talk",
    "mill": "mill talk",
    "barn": "barn talk",
    "yard": "yard talk",
    "brook": "brook talk",
    "hedge": "hedge talk",
    "tower": "tower talk",
    "abbey": "abbey talk",
    "meadow": "ordinary interviews",
    "ledger": "case records",
    "harbour": "six kinds of talk",
    "orchard": "six others",
    "canal": "six more",
}
"""The files of invented talk and what their rows are called."""
UNSEEN = (
    "kitchen-en", "loft-en", "barn-cs", "barn-pl", "yard-cs", "yard-pl", "brook-pl", "hedge-pl", "brook-sk",
    "abbey-cs", "abbey-pl", "abbey-en", "meadow-cs", "meadow-pl", "meadow-en",
    "ledger-cs", "ledger-pl", "orchard-pl", "canal-cs", "canal-pl",
)  # fmt: skip
"""The files that are held out."""
WORD = re.compile(r"[^\W\d_]+")
CHOSEN = Settings("measured", {"en": "Measured"})
"""What a study chooses that nobody has touched."""
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
    """Return the starts of the words in a span."""
    return {w.start() for w in WORD.finditer(text, start, end)}


def needed(text: str, start: int, end: int) -> set[int]:
    """Return those of them that have to be covered: all but initials before a name, which change with it (`adjoining`)."""
    found = list(WORD.finditer(text, start, end))
    last = max((n for n, w in enumerate(found) if len(w[0]) > 1), default=-1)
    return {w.start() for n, w in enumerate(found) if len(w[0]) > 1 or n > last}


def waiting(mentions: Sequence[Mention], transcripts: Sequence[Transcript]) -> tuple[int, int, int]:
    """Return how many cards wait in the review that nobody has begun; details of people, and words of its list among them."""
    linked, people = link(mentions, transcripts)
    shown = review.cards(decide(linked, people, (), standing=standing(CHOSEN)), transcripts)
    waits = [card for card in shown if card.state in ("waits", "open")]
    return len(waits), sum(card.kind in DESCRIBING for card in waits), len(review.together(shown))


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
        return sum(needed(text[key], *span) <= flags.get(key, set()) for key, span in spans) / max(1, len(spans))

    waits, details, listed = waiting(found, transcripts)
    found = tuple(m for m in found if m.kind not in DESCRIBING or m.lane == "review")  # the others stay in the text
    auto = [m for m in found if m.lane == "auto"]
    called = {(key, at) for key, ats in flagged([m for m in auto if m.kind == "PER"]).items() for at in ats}
    right = {(key, at) for key, spans in gold.items() for span in spans for at in words(text[key], *span)}
    return {
        "mentions": sum(map(len, gold.values())),
        "auto": covered(flagged(auto)),
        "review": covered(flagged(list(found))),
        "PER right": len(called & right) / max(1, len(called)),
        "waiting": 1000 * waits / total,
        "details": 1000 * details / total,
        "on list": 1000 * listed / total,
        "words/s": total / seconds,
    }


def talk(language: str, name: str = "talk") -> tuple[list[Transcript], Spans]:
    """Return invented interview talk, written for this benchmark with its gold marks."""
    turns, gold = [], {}
    lines = (MADE / f"{name}-{language}.txt").read_text(encoding="utf-8").splitlines()
    for n, line in enumerate(x for x in lines if not x.startswith("#")):
        text, spans = identifiers.marked(line)
        turns.append(Turn(f"t{n:03}", text))
        gold["x", f"t{n:03}"] = [(start, end) for start, end, kind in spans if kind == "PER"]
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
        f"{name:26} {m['mentions']:8.0f} {m['auto']:7.3f} {m['review']:7.3f} {m['PER right']:10.3f} {m['waiting']:8.1f} {m['details']:8.1f} {m['on list']:8.1f} {m['words/s']:9.0f}",
        flush=True,
    )


SAID = {
    "cs": "Dobrý den, já jsem Qerbová a volejte 602 123 456. Narozená dvanáctého května osmdesát čtyři, ulice Dlouhá.",
    "pl": "Dzień dobry, jestem Qerbowa, telefon 602 123 456. Urodzona drugiego maja, ulica Długa, Panie Wróbel.",
    "en": "Hello, I am Qerb, call 602 123 456. Born on the second of May, and Mr Fenwick said so.",
}


def fresh() -> dict[str, list[Transcript]]:
    """Return large texts that no rule was made on, for measuring speed."""
    sets = {f"real talk {language}": found for language, found in sorted(identifiers.talks().items())}
    return sets | {f"news {language}": half(news(language), held_out=True)[0][:300] for language in ("cs", "pl")}


def main() -> None:
    print(
        f"{'set':26} {'mentions':>8} {'auto':>7} {'review':>7} {'PER right':>10} {'waiting':>8} {'details':>8} {'on list':>8} {'words/s':>9}"
    )
    for language in ("cs", "pl", "en", "sk"):
        for name, shown in TALKS.items():
            if not (MADE / f"{name}-{language}.txt").exists():
                continue
            held_out = " HELD OUT" * (f"{name}-{language}" in UNSEEN)
            row(f"{shown} {language}{held_out}", talk(language, name))
            row(f"  in small letters {language}", rewritten(talk(language, name), small))
    if not DATA.is_dir():
        print(f"News: NOT RUN, {DATA.name} does not lie beside the project")
        return
    presidio = _speed.peer()
    _speed.table(fresh(), {language: (x, small(x), plain(x) * 3) for language, x in SAID.items()}, presidio)
    wiki = iob(DATA / "wikineural-pl/val.conllu", "pl", 2000)
    for name, loaded in (("SlavicNER cs", news("cs")), ("SlavicNER pl", news("pl")), ("wikineural pl", wiki)):
        row(f"{name} development", half(loaded, held_out=False))
        unseen = half(loaded, held_out=True)
        row(f"{name} HELD OUT", unseen)
        if name.startswith("S"):
            row("  in small letters", rewritten(unseen, small))
            row("  without diacritics", rewritten(unseen, plain))
            row("  without both", rewritten(unseen, lambda text: small(plain(text))))
    if presidio is not None:
        texts = [turn.text for t in talk("en")[0] for turn in t.turns]
        print(f"Presidio without a model: {presidio(texts)} persons found in talk en")
    identifiers.main()


if __name__ == "__main__":
    main()
