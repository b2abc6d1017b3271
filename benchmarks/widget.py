"""How quick is the coding view in a real JupyterLab? Prints each number beside its bar.

15,000 words, 2,000 overlapping codings of two coders. Key to paint stands beside the floor, an empty element of the same
page: what browser and screen need by themselves. `--long` adds 60,000 words with 8,000 codings.
"""

import argparse
import os
import sys
import tempfile
from operator import sub, truediv
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests" / "widgets"))

import lab
import made
import timing


def measure(words: int, codings: int, presses: int) -> dict[str, float]:
    from playwright.sync_api import sync_playwright

    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        made.study(root / "study", words, codings)
        server = lab.Lab(root)
        try:
            with sync_playwright() as p:
                browser = p.chromium.launch(executable_path=lab.CHROMIUM, args=lab.FLAGS)
                page = lab.new_context(browser, server).new_page()
                timing.watch(page)
                name = server.notebook("study/n.ipynb", "import spolu\nspolu.open().code('R01', 'ha')")
                lab.opened(page, server, name)
                lab.run_all(page, ".sp-coder[data-ready]")
                first = timing.first(page)
                times = timing.presses(page, presses)
                floor = timing.floor(page, 30)
                page.evaluate("window.jupyterapp.commands.execute('docmanager:save')")
                refresh = timing.refresh(page)
                browser.close()
        finally:
            server.close()
    return {
        "first paint": first, "refresh": 1000 * refresh,
        "paint p50": timing.p(times["paint"], 50), "paint p95": timing.p(times["paint"], 95),
        "disk p50": timing.p(times["saved"], 50), "disk p95": timing.p(times["saved"], 95),
        "floor p50": timing.p(floor, 50), "floor p95": timing.p(floor, 95),
    }  # fmt: skip


BARS = {"paint p50": 20, "paint p95": 50, "disk p95": 100, "first paint": 150, "refresh": 5000}


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--long", action="store_true")
    long = parser.parse_args().long
    if not Path(lab.CHROMIUM).exists():
        sys.exit("NOT RUN: no Chromium here (set CHROMIUM to one)")
    sizes = [(15_000, 2_000)] + ([(60_000, 8_000)] if long else [])
    for words, codings in sizes:
        found = measure(words, codings, 60)
        print(f"{words:,} words, {codings:,} codings; load {os.getloadavg()[0]:.1f}")
        for name, value in found.items():
            bar = BARS.get(name)
            print(f"  {name:12} {value:8.1f} ms" + (f"   bar {bar:5} ms   {value / bar:4.2f} of it" if bar else ""))
        for part in ("p50", "p95"):
            over, times = (f(found[f"paint {part}"], found[f"floor {part}"]) for f in (sub, truediv))
            print(f"  key to paint over the floor: {part} {over:+.1f} ms, × {times:.2f}")


if __name__ == "__main__":
    main()
