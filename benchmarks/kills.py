"""Does a kernel that is killed inside a burst lose or double anything? Prints actions acknowledged, lost and doubled.

A hundred times SIGKILL, then everything is sent again. Thirty of the hundred are real kernels: a coding view is made in
each, and a burst goes to it over the kernel's own channels, as a browser sends it. The others are bare processes that
code through the desk behind the view, which start quicker. Ends with 1 where an action is lost or doubled, or where
fewer kernels than wanted were killed inside the burst. ``--kills N``, ``--kernels N``, ``--size N`` actions a burst.
"""

import argparse
import os
import queue
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests" / "steps"))

import burst

from spolu.steps import actions, openlog

SOURCE = Path(__file__).resolve().parents[1] / "src"
VIEW = """
from pathlib import Path
from spolu.store import Store
from spolu.widgets.coder import Coder
store = Store(Path({root!r}))
view = Coder(store, store.transcripts()[0], "ha")
"""
AHEAD = 20
"""Actions that are on their way at any time: so many the kernel holds unanswered when it is killed."""
PATIENCE = 120.0
"""Seconds for a kernel to start or answer on a busy machine."""


@dataclass
class Tally:
    """What became of the actions of many bursts; ``inside``: how many were killed before their end."""

    kills: int = 0
    inside: int = 0
    acknowledged: int = 0
    lost: int = 0
    doubled: int = 0

    def add(self, said: list[str], resent: list[str], ids: list[str], size: int) -> None:
        """Count one burst: acknowledged, acknowledged when sent again, and what the log holds in the end."""
        self.kills += 1
        self.inside += len(set(said)) < size
        self.acknowledged += len(said)
        self.lost += len(set(said) - set(ids)) + size - len(set(resent)) + len(set(resent) - set(ids))
        self.doubled += len(ids) - len(set(ids))

    def told(self, what: str, size: int) -> str:
        return (f"{self.kills} {what}, {self.inside} of them inside the burst of {size}: {self.acknowledged} acknowledged, "
                f"{self.lost} lost, {self.doubled} doubled")  # fmt: skip


class Kernel:
    """A kernel with a coding view in it, and the browser's end of its channels."""

    def __init__(self, root: Path) -> None:
        from jupyter_client.manager import KernelManager

        self.manager = KernelManager(kernel_name="python3")
        env = {**os.environ, "PYTHONPATH": str(SOURCE), "SPOLU_VAULT": str(root / ".vault"), "IPYTHONDIR": str(root / ".ipython")}  # fmt: skip
        self.manager.start_kernel(env=env, stderr=subprocess.DEVNULL)
        self.client = self.manager.client()
        self.client.start_channels()
        self.client.wait_for_ready(timeout=PATIENCE)
        self.client.execute(VIEW.format(root=str(root)), silent=False)
        # ipywidgets opens other comms first (the layout); the view is the one whose state names a bundle.
        opened = self._until(lambda m: m["msg_type"] == "comm_open" and "_esm" in m["content"]["data"].get("state", {}))
        self.comm = opened["content"]["comm_id"]

    def _until(self, wanted: Any) -> dict[str, Any]:
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            message: dict[str, Any] = self.client.get_iopub_msg(timeout=PATIENCE)
            if message["msg_type"] == "error":
                raise RuntimeError("\n".join(message["content"]["traceback"]))
            if wanted(message):
                return message
        raise TimeoutError("the kernel did not answer")

    def send(self, **content: object) -> None:
        """Send the view a message of its front end."""
        data = {"method": "custom", "content": {"view": "v", "coder": "ha", **content}}
        message = self.client.session.msg("comm_msg", {"comm_id": self.comm, "data": data})
        self.client.shell_channel.send(message)

    def said(self, message: dict[str, Any], kind: str) -> dict[str, Any] | None:
        """Return what the view says in a message, where it says ``kind``."""
        if message["msg_type"] != "comm_msg" or message["content"]["comm_id"] != self.comm:
            return None
        found: dict[str, Any] = message["content"]["data"].get("content", {})
        return found if found.get("kind") == kind else None

    def burst(self, size: int, after: int) -> list[str]:
        """Send a burst, kill the kernel once ``after`` actions are acknowledged; return all that were, to the last."""
        self.send(kind="hello")
        self._until(lambda m: self.said(m, "snapshot"))
        sent = 0
        acknowledged: list[str] = []
        while len(acknowledged) < after:
            while sent < min(size, len(acknowledged) + AHEAD):
                self.send(kind="ops", ops=[burst.add(sent)])
                sent += 1
            ack = self.said(self._until(lambda m: self.said(m, "ack")), "ack") or {}
            acknowledged += ack["done"]
        os.kill(self._pid(), signal.SIGKILL)
        while True:  # what was on its way
            try:
                ack = self.said(self.client.get_iopub_msg(timeout=0.3), "ack") or {"done": []}
            except queue.Empty:
                return acknowledged
            acknowledged += ack["done"]

    def _pid(self) -> int:
        from jupyter_client.provisioning.local_provisioner import LocalProvisioner

        started = self.manager.provisioner
        assert isinstance(started, LocalProvisioner)
        assert started.pid is not None
        return started.pid

    def close(self) -> None:
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)


def killed_kernel(root: Path, after: int, size: int) -> tuple[list[str], list[str], list[str]]:
    """Kill a real kernel inside a burst, send everything again, return what is where; as `burst.kill`."""
    kernel = Kernel(root)
    try:
        acknowledged = kernel.burst(size, after)
    finally:
        kernel.close()
    resent = actions.write(burst.desk(root), "ha", "x", [burst.add(n) for n in range(size)])[0]
    openlog.let_go("x")
    return acknowledged, resent, [e.opid for e in burst.written(root)]


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--kernels", type=int, default=30)
    parser.add_argument("--size", type=int, default=200)
    asked = parser.parse_args()
    size = asked.size
    tallies = {"real kernels killed": Tally(), "bare processes killed": Tally()}
    for n in range(asked.kills):
        real = n < asked.kernels
        with tempfile.TemporaryDirectory() as folder:
            kill = killed_kernel if real else burst.kill
            found = kill(burst.study(Path(folder)), 1 + (n * 37) % (size - 50), size)
        tallies["real kernels killed" if real else "bare processes killed"].add(*found, size)
    for what, tally in tallies.items():
        print(tally.told(what, size))
    every = tallies.values()
    lost, doubled, inside = (
        sum(t.lost for t in every),
        sum(t.doubled for t in every),
        tallies["real kernels killed"].inside,
    )
    print(f"{asked.kills} kills: {lost} lost, {doubled} doubled; {inside} real kernels inside the burst")
    sys.exit(bool(lost or doubled or inside < asked.kernels))


if __name__ == "__main__":
    main()
