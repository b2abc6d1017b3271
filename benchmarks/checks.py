"""Do the checks of screens find what is wrong, and nothing else? Prints two tables.

1. The bundled screens, every variant, at 1280, 390 and 320 px, light and dark, with and without the evidence: hits a rule.
2. Defects sown into built pages and screens: found by all rules, and by axe-core alone (the peer) in the same run.
"""

import os
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests" / "prototypes"))

import seeded  # noqa: E402 # lies with the tests, which use it too

from spolu.prototypes.checks import pages as static  # noqa: E402
from spolu.prototypes.checks.model import Hit, group  # noqa: E402
from spolu.prototypes.checks.rules import RULES  # noqa: E402
from spolu.steps import browsing, checking  # noqa: E402
from spolu.steps.prototypes import pages  # noqa: E402
from spolu.store import Store  # noqa: E402
from spolu.trace import Contents  # noqa: E402 # as above: behind the path to the tests


def main() -> None:
    why = browsing.missing() or ("" if browsing.axe_script() else "axe-core is not installed")
    if why:
        sys.exit(f"NOT RUN: {why}")
    store = Store(ROOT)
    contents = store.contents()
    made = pages(store, contents)
    screens = {s.id for s in contents.prototype.screens}
    few = os.environ.get("SPOLU_BENCH_MATRIX") == "usual"
    with tempfile.TemporaryDirectory() as name, browsing.browser() as running:
        folder = Path(name)
        for file, text in made.items():
            (folder / file).write_text(text, encoding="utf-8")
        clean(running, folder, made, contents, browsing.USUAL if few else browsing.EVERYWHERE)
        sown(running, folder, made, screens, contents)


def clean(running: Any, folder: Path, made: Mapping[str, str], contents: Contents, matrix: browsing.Matrix) -> None:
    found = static.pages(made, {s.id for s in contents.prototype.screens})
    began = time.perf_counter()
    seen = browsing.look(running, folder, found, matrix, browsing.axe_script())
    hits = [*seen.hits, *checking.of_files(made, contents.prototype), *checking.of_texts(contents.prototype)]
    levels = {**seen.axe, "readability": "note"}
    grouped = [f for f in group(hits, RULES, levels) if f.level != "note"]
    spent = time.perf_counter() - began
    looks = len(matrix.axe)
    print(f"{len(found)} pages × {len(matrix.widths)} widths × {len(matrix.themes)} schemes, axe at {looks} of them, "
          f"{len(seen.axe)} axe rules: {spent:.0f} s, {spent / len(found):.1f} s a page")  # fmt: skip
    per_rule = Counter(f.hit.rule for f in grouped)
    for what, rules in (
        ("axe violations", [r for r in per_rule if r.startswith("axe-")]),
        ("text on controls or text", ["text-on-control", "text-on-text"]),
        ("overflow", ["overflow"]),
        ("everything else", [r for r in per_rule if not r.startswith(("axe-", "text-on-", "overflow"))]),
    ):
        print(f"  {what:28} {sum(per_rule[r] for r in rules)}")
    for f in grouped:
        print(f"    {f.level} {f.hit.rule} {f.hit.screen} {f.hit.block}: {f.hit.message} ({len(f.where)} places)")
    print(f"  left to a person: {sorted({h.rule for h in seen.person}) or 'nothing that axe could not decide'}")


def sown(running: Any, folder: Path, made: Mapping[str, str], screens: set[str], contents: Contents) -> None:
    before = Counter(h.rule for h in hits_of(running, folder, made[seeded.PAGE], screens))
    ours = theirs = 0
    print(f"\n{'defect':45} {'found by':32} axe alone")
    for seed in seeded.PAGES:
        hits = hits_of(running, folder, seed.sow(made[seeded.PAGE]), screens)
        new = {rule for rule, n in Counter(h.rule for h in hits).items() if n > before[rule]}
        by = sorted(new & seed.rules)
        axe = sorted(r for r in new if r.startswith("axe-"))
        ours, theirs = ours + bool(by), theirs + bool(axe)
        print(f"{seed.name:45} {', '.join(by) or 'NOT FOUND':32} {', '.join(axe) or '–'}")
    base = Counter(h.rule for h in checking.of_texts(contents.prototype))
    for written in seeded.WRITTEN:
        found = Counter(h.rule for h in checking.of_texts(written.sow(contents.prototype)))
        by = sorted({r for r, n in found.items() if n > base[r]} & written.rules)
        ours += bool(by)
        print(f"{written.name:45} {', '.join(by) or 'NOT FOUND':32} –")
    total = len(seeded.PAGES) + len(seeded.WRITTEN)
    print(f"found: {ours} of {total}; axe alone: {theirs} of {total}; ratio {ours / max(1, theirs):.1f}")


def hits_of(running: Any, folder: Path, html: str, screens: set[str]) -> list[Hit]:
    """Everything that rules find in one page, standing where the contact screen stands."""
    (folder / seeded.PAGE).write_text(html, encoding="utf-8")
    files = {p.name: p.read_text(encoding="utf-8") for p in folder.glob("*.html")}
    found = static.pages(files, screens)
    ids = {page.file: static.ids(page) for page in found}
    (page,) = (p for p in found if p.file == seeded.PAGE)
    seen = browsing.look(running, folder, [page], browsing.USUAL, browsing.axe_script())
    return [*seen.hits, *static.check(page, ids)]


if __name__ == "__main__":
    main()
