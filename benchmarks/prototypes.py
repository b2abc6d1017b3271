"""How long does a large study take to check, and to build its screens? Prints seconds, and the weight of the pages.

Bars: 1,000 requirements over 10,000 quotes checked in under 1 s; 30 screens in 4 variants built in under 1.5 s; a page
at most 60 kB; shown anew in under 1 s after a file is saved. The peer of the check is the plainest possible one: the
same fingerprints, every link looked up by walking the lists. CPU seconds stand beside wall seconds; on a shared machine
the former count.
"""

import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "src"))

from spolu.coding.model import Code, Codebook, Coding  # noqa: E402 # after the path is set
from spolu.interviews.model import Participant, Speaker, Transcript, Turn  # noqa: E402
from spolu.prototypes.model import Block, Link, Prototype, Requirement, Screen  # noqa: E402
from spolu.reports.model import Insight  # noqa: E402
from spolu.steps.prototypes import pages, single  # noqa: E402
from spolu.steps.serving import Live  # noqa: E402
from spolu.store import Store  # noqa: E402
from spolu.text import Span  # noqa: E402
from spolu.trace import Contents, causes, check, evidence_fingerprint, suspects  # noqa: E402

QUOTES, INSIGHTS, REQUIREMENTS, SCREENS = 10_000, 500, 1_000, 30


def large() -> Contents:
    """A study of 10,000 quotes in 100 transcripts, 500 insights, 1,000 requirements, 3,000 blocks; all confirmed."""
    transcripts = tuple(
        Transcript(f"R{t:03}", turns=tuple(Turn(f"t{k:03}", f"Věta číslo {t} a {k}, jak ji kdo řekl.", "S1") for k in range(100)),
                   speakers=(Speaker("S1", ("P",), "participant", f"P{t % 40:02}"),))
        for t in range(QUOTES // 100)
    )  # fmt: skip
    codings = tuple(
        Coding(f"c{t.id}{turn.id}", "trust", t.id, Span(turn.id, 0, len(turn.text)), turn.text, "ha") for t in transcripts for turn in t.turns
    )  # fmt: skip
    participants = tuple(Participant(f"P{n:02}", "client") for n in range(40))
    each = QUOTES // INSIGHTS
    by_id = {c.id: c for c in codings}
    insights = tuple(
        Insight(f"I-{n}", {"cs": f"Titul {n}"}, {"cs": f"Zjištění {n}"}, tuple(c.id for c in codings[n * each : (n + 1) * each]))
        for n in range(INSIGHTS)
    )  # fmt: skip
    insights = tuple(replace(i, fingerprint=evidence_fingerprint(i, by_id)) for i in insights)
    c = Contents(participants, transcripts, Codebook((Code("trust"),)), codings, insights)
    c = replace(c, requirements=tuple(
        Requirement(f"REQ-{n}", {"cs": f"Požadavek {n}"}, ("client",), insights=tuple(Link(x, c.insight_fingerprints[x]) for x in (f"I-{n % INSIGHTS}", f"I-{(n * 7) % INSIGHTS}")))
        for n in range(REQUIREMENTS)
    ))  # fmt: skip
    prints = c.requirement_fingerprints
    blocks = tuple(
        Block(f"b{n}", "text", (Link(f"REQ-{n % REQUIREMENTS}", prints[f"REQ-{n % REQUIREMENTS}"]),))
        for n in range(3 * REQUIREMENTS)
    )
    return replace(c, prototype=Prototype(screens=(Screen("s", blocks=blocks),)))


def walked(c: Contents) -> int:
    """The peer: every link looked up in the lists, fingerprints made anew for each."""
    wrong = 0
    for r in c.requirements[:20]:
        for link in r.insights:
            insight = next(i for i in c.insights if i.id == link.to)
            found = [next(x for x in c.codings if x.id == key) for key in insight.evidence]
            wrong += evidence_fingerprint(insight, {x.id: x for x in found}) != insight.fingerprint
    return wrong


def many() -> Prototype:
    """30 screens of the bundled kind, each in 4 variants."""
    bundled = Store(ROOT).prototype()
    screens = []
    for n in range(SCREENS):
        screen = bundled.screens[n % len(bundled.screens)]
        blocks = tuple(replace(b, id=f"{b.id}-{n}") for b in screen.blocks)
        screens.append(replace(screen, id=f"{screen.id}-{n}", easy=True, blocks=blocks))
    return replace(bundled, languages=("cs", "pl"), screens=tuple(screens), start=screens[0].id, flows=())


def timed(what: str, job: Callable[[], Any], bar: str = "", times: int = 3) -> tuple[float, Any]:
    best, wall, made = float("inf"), float("inf"), None
    for _ in range(times):
        w, c = time.perf_counter(), time.process_time()
        made = job()
        best, wall = min(best, time.process_time() - c), min(wall, time.perf_counter() - w)
    print(f"{what:58} {best:8.3f} s CPU {wall:8.3f} s wall   {bar}")
    return best, made


def main() -> None:
    given = large()

    def fresh() -> Contents:  # indexes are made once a value; a fresh value pays for them
        return replace(given)

    ours, found = timed("check: 1,000 requirements, 10,000 quotes, 3,000 blocks", lambda: check(fresh()), "bar 1 s")
    assert found == (), found[:3]
    timed("everything to be checked, directly or not", lambda: suspects(fresh()))
    _, all_causes = timed("every quote with the blocks that it caused", lambda: causes(fresh()))
    assert len(all_causes) == QUOTES
    peer, _ = timed("peer: links walked through the lists (2 % of them)", lambda: walked(given), times=1)
    print(f"{'ratio, peer for all links : ours':58} {peer * 50 / ours:8.0f}")

    store = Store(ROOT)
    contents, prototype = store.contents(), many()
    contents = replace(contents, prototype=prototype)
    _, made = timed(
        f"build: {SCREENS} screens × 4 variants, and the pages about them", lambda: pages(store, contents), "bar 1.5 s"
    )
    screens = {name: len(text.encode()) for name, text in made.items() if name.count(".") == 2}
    assert len(screens) == SCREENS * 4
    print(f"{'largest page of a screen':58} {max(screens.values()) / 1000:8.1f} kB            bar 60 kB")
    _, one = timed("the same in one file", lambda: single(store, contents))
    print(f"{'one file':58} {len(one.encode()) / 1000:8.1f} kB")
    bundled = replace(contents, prototype=store.prototype())
    _, first = timed("the bundled 8 screens, 30 pages", lambda: pages(store, bundled))
    assert first == pages(store, bundled), "the same study must give the same bytes"
    clock = iter(range(100))
    live = Live(store, lambda: {"prototypes/screens/today.yaml": next(clock)})
    live.refresh()
    timed("serve: shown anew after a screen is saved", live.refresh, "bar 1 s")


if __name__ == "__main__":
    main()
