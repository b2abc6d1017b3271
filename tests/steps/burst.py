"""A small study to code in, also in bursts and in processes that are killed: for the tests of the desk and ``benchmarks/kills.py``.

Nothing heavy is imported, so that a writing process starts at once.
"""

import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

from spolu.coding import log
from spolu.coding.model import Event
from spolu.steps import actions, openlog
from spolu.steps.desk import Desk
from spolu.store import Store

HERE = Path(__file__).parent
TEXTS = {"t001": "Řekla, že přijde 😀 v úterý. Pak nepřišla.", "t002": "A co bylo dál?", "t003": "Nic."}


def study(root: Path) -> Path:
    turns = "\n\n".join(f"[{id}] **{'P01' if id != 't002' else 'Tazatelka'}** {text}" for id, text in TEXTS.items())
    head = (
        "---\nid: R01\nkind: interview\nlanguage: cs\nspeakers:\n- {id: S1, labels: [P01], role: participant}\n"
        "- {id: S2, labels: [Tazatelka], role: interviewer}\n---\n\n"
    )
    files = {
        "study.toml": '[study]\nid = "zkouska"\ntitle = {cs = "Zkouška"}\ninterface = "en"\n',
        "interviews/R01.md": head + turns + "\n",
        "coding/codebook.yaml": "- id: duvera\n  label: {cs: Důvěra}\n- id: obava\n  label: {cs: Obava}\n  parent: duvera\n- id: cas\n  label: {cs: Čas}\n",
    }
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8", newline="\n")
    return root


def desk(root: Path, **options: Any) -> Desk:
    store = Store(root)
    return Desk(store, store.transcripts()[0], clock=lambda: "2026-01-01T00:00:00Z", **options)


def add(
    n: object, turn: str = "t001", start: int = 0, end: int = 5, code: str = "duvera", coder: str = "ha"
) -> dict[str, Any]:
    coding = {"id": f"{coder}-{n}", "code": code, "turn": turn, "start": start, "end": end}
    return {"opid": f"op-{n}/0" if coder == "ha" else f"{coder}-{n}/0", "op": "add", "coding": coding}


def written(root: Path, coder: str = "ha") -> tuple[Event, ...]:
    return log.parse((root / f"coding/codings/{coder}.jsonl").read_text(encoding="utf-8"))


def anonymised_again(root: Path) -> None:
    path = root / "interviews/R01.md"
    path.write_text(path.read_text(encoding="utf-8").replace("Řekla", "Prý řekla"), encoding="utf-8", newline="\n")


def writer(root: Path, coder: str, count: int, wait: str = "") -> subprocess.Popen[str]:
    """Start a process that codes as ``coder`` and says each opid once it is acknowledged."""
    script = (
        f"import sys; sys.path.insert(0, {str(HERE)!r}); import burst as t; from pathlib import Path\n"
        f"d = t.desk(Path({str(root)!r})); {wait}\n"
        f"for n in range({count}): print(t.actions.write(d, {coder!r}, 'v', [t.add(n, coder={coder!r})])[0][0], flush=True)\n"
    )
    return subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, stdin=subprocess.PIPE, text=True)


def kill(root: Path, after: int, count: int) -> tuple[list[str], list[str], list[str]]:
    """Kill a writing process once ``after`` actions are acknowledged, send everything again, return what is where."""
    coding = writer(root, "ha", count)
    assert coding.stdin
    assert coding.stdout
    acknowledged = [coding.stdout.readline().strip() for _ in range(after)]
    coding.send_signal(signal.SIGKILL)
    acknowledged += [line for line in coding.stdout.read().split("\n")[:-1] if line]
    coding.stdout.close()
    coding.stdin.close()
    coding.wait()
    resent = actions.write(desk(root), "ha", "x", [add(n) for n in range(count)])[0]
    openlog.let_go("x")
    return acknowledged, resent, [e.opid for e in written(root)]
