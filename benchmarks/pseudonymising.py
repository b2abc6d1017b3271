"""How long does pseudonymising a large study take, from the command to the written files? Prints a table.

The study is invented: 60 transcripts of 10,000 words (or ``--transcripts N --words N``), sentences of the bundled
study's originals in a drawn order, between them sentences about 900 people and 60 places, in every case. The command runs
in a process of its own; the parts run in this one, so that their sum is without the start and the warm-up of caches.
Anchor: replacing the very forms that were found, by one regular expression with exact strings, as a list of names does.
"""

import argparse
import os
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random

from spolu.interviews import anonymise, deciding, leaks, nicknames, persons, pseudonyms, readers
from spolu.interviews.decline import Gender, Name, cells, feminine
from spolu.interviews.identify import detect
from spolu.interviews.model import Speaker, Transcript, Turn
from spolu.interviews.render import render
from spolu.starting import start
from spolu.steps import leaking
from spolu.steps.interviews import keep, originals
from spolu.store import Store

EXAMPLE = Path(__file__).resolve().parents[1] / "src" / "spolu" / "example" / "originals"
SAID = ("Včera přišla {1}.", "Bez {2} by to nešlo.", "Řekla jsem to {3} hned ráno.", "Znám {4} ze školy.",
        "Mluvili jsme o {6} celý večer.", "Jela jsem tam s {7}.")  # fmt: skip
WHERE = ("Bydlela jsem v {6} dva roky.", "Do {2} jezdí autobus.")
SPELT = ("bar", "vel", "koz", "tur", "hrom", "sed", "pol", "mach", "rad", "stro", "vich", "kal", "drn", "pav", "chot")
ENDS = ("ák", "ek", "ka", "ouš", "ina", "ec", "ický", "ý", "al", "ara")


def people(random: Random, n: int) -> list[tuple[dict[str, str], dict[str, str]]]:
    """Return the forms of first name and surname of invented people, by case."""
    pool = nicknames.names("cs")
    sexes: tuple[Gender, ...] = ("m", "f")
    made = []
    for _ in range(n):
        sex = random.choice(sexes)
        first = random.choice(sorted(pool.first[sex]))
        last = (random.choice(SPELT) + random.choice(SPELT[:6]) + random.choice(ENDS)).capitalize()
        last = feminine(last, "cs") if sex == "f" else last
        made.append((dict(cells(Name(first, "first", sex))), dict(cells(Name(last, "last", sex)))))
    return made


def bundled() -> list[str]:
    """Return the Czech sentences of the bundled study's originals."""
    found = []
    for path in sorted(EXAMPLE.iterdir()):
        if path.suffix in (".docx", ".odt", ".vtt", ".txt"):
            for t in readers.read(path.read_bytes(), path.name):
                text = "\n".join(turn.text for turn in t.turns) if t.language == "cs" else ""
                found += re.findall(r"\b[^\W\d_a-zà-ž][^.!?\n]{20,160}[.!?]", text)
    return found


def study(transcripts: int, words: int) -> list[Transcript]:
    """Return the invented originals."""
    random = Random(4)  # noqa: S311 - the same study each time
    sentences = bundled()
    crowd, places = people(random, 900), [dict(cells(Name(p, "place", "m"))) for p in nicknames.names("cs").places[:60]]
    made = []
    for n in range(transcripts):
        here = random.sample(crowd[:40], 10) + random.sample(crowd, 15)
        first, last = here[0]
        turns: list[Turn] = []
        size = 0
        while size < words:
            said = []
            for _ in range(random.randint(2, 9)):
                draw = random.random()
                if draw < 0.12:
                    who, template = random.choice(here), random.choice(SAID)
                    case = template[template.index("{") + 1]
                    parts = [who[0].get(case, ""), who[1].get(case, "")]
                    said.append(
                        template.format(*[" ".join(parts[slice(*random.choice(((0, 1), (1, 2), (0, 2))))])] * 9)
                    )
                elif draw < 0.15:
                    template = random.choice(WHERE)
                    said.append(template.format(*[random.choice(places)[template[template.index("{") + 1]]] * 9))
                elif draw < 0.155:
                    said.append(
                        f"Volejte {random.randint(600, 799)} {random.randint(100, 999)} {random.randint(100, 999)}."
                    )
                else:
                    said.append(random.choice(sentences))
            speaker = f"S{len(turns) % 2 + 1}"
            turns.append(Turn(f"t{len(turns) + 1:03}", " ".join(said), speaker))
            size += len(turns[-1].text.split())
        speakers = (Speaker("S1", ("Tazatelka",)), Speaker("S2", (f"{first['1']} {last['1']}",)))
        made.append(Transcript(f"X{n:02}", "interview", "cs", speakers=speakers, turns=tuple(turns)))
    return made


class Clock:
    """Wall and CPU seconds of each part."""

    def __init__(self) -> None:
        self.rows: list[tuple[str, float, float]] = []

    @contextmanager
    def part(self, name: str) -> Iterator[None]:
        wall, cpu = time.perf_counter(), time.process_time()
        yield
        self.rows.append((name, time.perf_counter() - wall, time.process_time() - cpu))


def parts(store: Store) -> tuple[Clock, int, float]:
    """Run the steps of pseudonymising one by one; return their times, the words, and the anchor's CPU seconds."""
    clock = Clock()
    with clock.part("read the vault"):
        received = originals(store)
    texts = [anonymise.as_turns(t) for t in received]
    with clock.part("detect"):
        found = detect(texts)
    with clock.part("link"):
        mentions, met = persons.link(found, texts)
    with clock.part("decide"):
        decided = deciding.decide(mentions, met, (), yes=True, transcripts=texts)
    with clock.part("draw pseudonyms"):
        given = pseudonyms.assign(decided.persons, store.settings)
    with clock.part("replace"):
        results = anonymise.anonymise(received, decided.replace, given)
    with clock.part("write"):
        for r in results:
            store.write(f"interviews/{r.transcript.id}.md", render(r.transcript))
    with clock.part("registry to the vault"):
        registry = pseudonyms.Registry(
            decided.persons, given, decided.kept, (), {r.transcript.id: r.ledger for r in results}
        )
        store.vault.put("registry", registry.to_json())
    with clock.part("leak gate over it all"):
        held = leaks.find(dict(leaking.study_texts(store)), registry)
    total = sum(len(turn.text.split()) for t in received for turn in t.turns)
    print(f"{len(met)} persons and values, {len(mentions)} mentions, {len(held)} leaks")
    forms = sorted({re.escape(m.text) for m in mentions}, key=len, reverse=True)
    began = time.process_time()
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(forms)})(?!\w)")
    for t in received:
        for turn in t.turns:
            pattern.sub("[…]", turn.text)
    return clock, total, time.process_time() - began


def command(root: Path) -> tuple[float, float]:
    """Run ``spolu interviews anonymise --yes``; return wall and CPU seconds."""
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run([sys.executable, "-m", "spolu", "interviews", "anonymise", "--yes"], cwd=root, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return time.perf_counter() - began, cpu


def main() -> None:
    """Print the table."""
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--transcripts", type=int, default=60)
    arguments.add_argument("--words", type=int, default=10_000)
    arguments.add_argument("--parts-only", action="store_true")
    chosen = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["SPOLU_VAULT"], os.environ["SPOLU_PASSPHRASE"] = f"{folder}/vault", "a benchmark's passphrase"
        root = Path(folder) / "study"
        start(root, ("cs",))
        store = Store(root)
        for t in study(chosen.transcripts, chosen.words):
            keep(store, f"{t.id}.txt", t.id.encode(), [t])
        if not chosen.parts_only:
            wall, cpu = command(root)
            print(f"spolu interviews anonymise: {wall:.1f} s wall, {cpu:.1f} s CPU (bar: 30 s)")
        clock, words, anchor = parts(Store(root))
        whole = sum(cpu for _, _, cpu in clock.rows)
        print(f"{'part':24}{'wall s':>8}{'CPU s':>8}{'words/s CPU':>13}{'share':>7}")
        for name, wall, cpu in (*clock.rows, ("all parts", sum(r[1] for r in clock.rows), whole)):
            print(f"{name:24}{wall:8.2f}{cpu:8.2f}{words / max(cpu, 1e-6):13,.0f}{cpu / whole:7.0%}")
        print(f"{'anchor: exact strings':24}{'':8}{anchor:8.2f}{words / anchor:13,.0f}")


if __name__ == "__main__":
    main()
