"""How long do import and export of coding take at full size? Prints a table: seconds, and how many times lxml's own.

60 sources of 10,000 words, 10,000 codings (or ``--sources N --codings N``), 120 codes, two coders. The limit beside each
time is lxml alone, parsing (or writing) the same XML. Bars: import under 2 s, export under 1 s. Pseudonymising 600,000
words is no part of it: new texts wait in the vault.
"""

import argparse
import os
import random
import tempfile
import time
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

WORDS = [
    "já",
    "ty",
    "my",
    "ten",
    "ta",
    "to",
    "že",
    "když",
    "protože",
    "ale",
    "nevím",
    "vím",
    "bojím",
    "chtěla",
    "bych",
    "říct",
    "sociálka",
    "papír",
    "úřad",
    "telefon",
    "dítě",
    "škola",
    "pomoc",
    "mówię",
    "pani",
    "nie",
    "wiem",
    "dokument",
    "urząd",
    "dziecko",
    "pomoc",
    "spis",
    "soud",
    "termín",
    "podpis",
    "žádost",
    "kůň",
    "žluťoučký",
    "ďábelské",
    "ódy",
]


def project(sources: int, codings: int) -> Any:
    """Return an invented project; every selection begins and ends at words and has its quote as its name."""
    from spolu.coding.exchange.model import Applied, Project, ProjectCode, Selection, Source, User

    rng = random.Random(1)  # noqa: S311 # the same project each time, no secret
    guid = iter(f"{n:08x}-0000-4000-8000-000000000000" for n in range(10**9))
    users = (User(next(guid), "ha"), User(next(guid), "mk"))
    codes: list[ProjectCode] = []
    for n in range(120):
        parent = codes[n - n % 10].guid if n % 10 else ""
        codes.append(ProjectCode(next(guid), f"kód {n} téma", parent, f"co znamená kód {n}"))
    at = "2026-03-04T09:12:15Z"
    made = []
    for n in range(sources):
        turns = [" ".join(rng.choices(WORDS, k=40)) + "." for _ in range(250)]
        text = "\n".join(f"{('Tazatelka', 'Respondentka')[i % 2]}: {turn}" for i, turn in enumerate(turns))
        lines = [(m, m + len(line)) for m, line in _lines(text)]
        selections = []
        for _ in range(codings // sources):
            a, b = rng.choice(lines)
            start = text.index(" ", a + 15) + 1
            end = text.rindex(" ", start, b)
            applied = Applied(next(guid), rng.choice(codes).guid, rng.choice(users).guid, at)
            selections.append(Selection(next(guid), start, end, text[start:end], "", applied.user, at, (applied,)))
        made.append(Source(next(guid), f"rozhovor {n}", text, selections=tuple(selections)))
    return Project("made", "elsewhere", users=users, codes=tuple(codes), sources=tuple(made))


def people() -> tuple[Any, ...]:
    """Return invented people, none of whom is spoken of: the leak gate looks for every form of their names."""
    from spolu.interviews.model import Person

    firsts = ["Jana", "Petr", "Lucie", "Tomáš", "Markéta", "Ondřej", "Zuzana", "Filip", "Věra", "Karel"]
    lasts = [
        "Nováková",
        "Dvořák",
        "Horáková",
        "Svoboda",
        "Malá",
        "Beneš",
        "Krejčí",
        "Pokorný",
        "Marková",
        "Fiala",
        "Růžičková",
        "Veselý",
    ]
    pairs = [(firsts[n % 10], lasts[n % 12]) for n in range(60)]
    return tuple(Person(f"per-{n:04}", "PER", (f"{a} {b}", b), a, b, language="cs") for n, (a, b) in enumerate(pairs))


def _lines(text: str) -> list[tuple[int, str]]:
    at, found = 0, []
    for line in text.split("\n"):
        found.append((at, line))
        at += len(line) + 1
    return found


def timed(what: str, work: Callable[[], Any], bar: str = "", limit: float = 0.0) -> tuple[Any, float]:
    """Do something once and print how long it took."""
    wall, cpu = time.perf_counter(), time.process_time()
    result = work()
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    times = f"{cpu / limit:8.1f} ×" if limit else " " * 10
    print(f"{what:58} {wall:8.2f} s {cpu:8.2f} s {times}  {bar}")
    return result, cpu


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--sources", type=int, default=60)
    parser.add_argument("--codings", type=int, default=10_000)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder)
        os.environ |= {"SPOLU_VAULT": str(base / "vault"), "SPOLU_PASSPHRASE": "benchmark"}
        run(base, asked.sources, asked.codings)


def run(base: Path, sources: int, codings: int) -> None:
    from lxml import etree

    from spolu.coding import exchange
    from spolu.coding.exchange import refi_write
    from spolu.interviews import render
    from spolu.interviews.pseudonyms import Registry
    from spolu.starting import start
    from spolu.study import Study

    made = project(sources, codings)
    file = base / "made.qdpx"
    file.write_bytes(refi_write.write_qdpx(made))
    qde = zipfile.ZipFile(file).read("project.qde")
    words = sum(len((s.text or "").split()) for s in made.sources)
    print(f"{sources} sources, {words:,} words, {codings:,} codings; .qdpx {file.stat().st_size / 1e6:.1f} MB, "
          f"project.qde {len(qde) / 1e6:.1f} MB")  # fmt: skip
    print(f"{'':58} {'wall':>10} {'CPU':>10} {'of limit':>10}  bar")
    tree, limit = timed("lxml parses project.qde (the limit in)", lambda: etree.fromstring(qde))
    _, limit_out = timed("lxml writes project.qde (the limit out)", lambda: etree.tostring(tree))
    timed("read to values, positions checked", lambda: exchange.read(file.read_bytes(), file.name), "", limit)
    start(base / "new", ("cs",))
    new = Study.find(base / "new")
    timed("import, texts new: into the vault", lambda: new.import_coding(file), "< 2 s", limit)
    start(base / "known", ("cs",))
    known = Study.find(base / "known")
    for t in new.sessions():  # as if pseudonymised before, with no vault to come from
        without = replace(t, source=replace(t.source, sha256=""))
        known.store.write(f"interviews/{t.id}.md", render.render(without))
    # Each command opens the study anew, as it does when typed: nothing is known from the one before.
    came, _ = timed("import, texts known: codebook and logs, on the disk",
                    lambda: Study.find(base / "known").import_coding(file), "< 2 s", limit)  # fmt: skip
    assert came.codings >= codings - 120, came
    out = base / "out.qdpx"
    timed("export", lambda: Study.find(base / "known").export_coding(out), "< 1 s", limit_out)
    timed("import of that file again", lambda: Study.find(base / "known").import_coding(out), "", limit)
    known.store.vault.put("registry", Registry(people()).to_json())
    timed(f"export, the names of {len(people())} people looked for",
          lambda: Study.find(base / "known").export_coding(out), "< 1 s", limit_out)  # fmt: skip


if __name__ == "__main__":
    main()
