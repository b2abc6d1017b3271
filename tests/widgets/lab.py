"""A real JupyterLab with a study in it, and a browser that sees nothing but it."""

import ast
import contextlib
import json
import os
import queue
import secrets
import shutil
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--force-color-profile=srgb",
    "--font-render-hinting=none",
]  # fmt: skip


# A test run that is killed must not leave a server behind: the server asks the system to end with its parent.
_START = (
    "import ctypes, os, sys; ctypes.CDLL(None).prctl(1, 15); "
    "os.execv(sys.executable, [sys.executable, '-m', 'jupyterlab', *sys.argv[1:]])"
)


class Lab:
    """A JupyterLab server over ``root``, with settings, kernels and files of its own, on a port that it finds itself."""

    url = ""

    def __init__(self, root: Path) -> None:
        self.root, self.token = root, secrets.token_hex(16)
        home = root / ".home"
        settings = home / "settings" / "@jupyterlab" / "apputils-extension"
        settings.mkdir(parents=True)
        quiet = {"fetchNews": "false", "checkForUpdates": False}
        (settings / "notification.jupyterlab-settings").write_text(json.dumps(quiet), encoding="utf-8")
        self.runtime = home / "runtime"
        folders = {
            "JUPYTER_CONFIG_DIR": "config", "JUPYTER_DATA_DIR": "data", "JUPYTER_RUNTIME_DIR": "runtime",
            "JUPYTERLAB_SETTINGS_DIR": "settings", "JUPYTERLAB_WORKSPACES_DIR": "workspaces", "IPYTHONDIR": "ipython",
        }  # fmt: skip
        env = {
            **os.environ, **{name: str(home / folder) for name, folder in folders.items()},
            "PYTHONPATH": str(ROOT / "src"), "SPOLU_TEST": "1", "SPOLU_VAULT": str(home / "vault"),
            "SPOLU_SETTINGS": str(home / "personal"),
        }  # fmt: skip
        self.log = (home / "server.log").open("wb")
        self.process = subprocess.Popen(
            [
                sys.executable, "-c", _START, "--no-browser", "--allow-root", "--ip=127.0.0.1",
                "--port=0", f"--IdentityProvider.token={self.token}", f"--ServerApp.root_dir={root}",
                "--LabApp.expose_app_in_browser=True", "--ServerApp.terminals_enabled=False",
                "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
            ],
            env=env, stdout=self.log, stderr=subprocess.STDOUT, start_new_session=True,
        )  # fmt: skip
        self._wait(home / "server.log")

    def _wait(self, log: Path) -> None:
        until = time.monotonic() + 240
        while time.monotonic() < until:
            if self.process.poll() is not None:
                break
            with contextlib.suppress(urllib.error.URLError, OSError, ValueError):
                said = (self.runtime / f"jpserver-{self.process.pid}.json").read_text(encoding="utf-8")
                self.url = json.loads(said)["url"].rstrip("/")
                self.api("/api/status")
                return
            time.sleep(0.05)
        raise RuntimeError("JupyterLab did not start:\n" + log.read_text(encoding="utf-8", errors="replace"))

    def api(self, path: str, method: str = "GET") -> Any:
        """Ask the server."""
        request = urllib.request.Request(  # noqa: S310 # the server is ours, on this machine
            self.url + path, method=method, headers={"Authorization": f"token {self.token}"}
        )
        with urllib.request.urlopen(request, timeout=60) as answer:  # noqa: S310 # see above
            body = answer.read()
        return json.loads(body) if body else None

    def notebook(self, name: str, *cells: str) -> str:
        """Write a notebook of code cells; return its path for the server."""
        import nbformat.v4 as nb

        book = nb.new_notebook(  # type: ignore[no-untyped-call] # nbformat has no types
            cells=[nb.new_code_cell(source) for source in cells]  # type: ignore[no-untyped-call] # likewise
        )
        book.metadata["kernelspec"] = {"display_name": "Python 3", "language": "python", "name": "python3"}
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(book), encoding="utf-8")
        return name

    def session(self, path: str) -> dict[str, Any]:
        """Return the session of a notebook."""
        found: dict[str, Any] = next(s for s in self.api("/api/sessions") if s["path"] == path)
        return found

    def evaluate(self, path: str, expression: str, timeout: float = 30) -> Any:
        """Return the value of an expression in the notebook's own kernel, beside the browser."""
        from jupyter_client.blocking.client import BlockingKernelClient

        client = BlockingKernelClient(
            connection_file=str(self.runtime / f"kernel-{self.session(path)['kernel']['id']}.json")
        )
        client.load_connection_file()
        client.start_channels()
        try:
            client.wait_for_ready(timeout)
            reply = client.execute(
                "pass", user_expressions={"x": expression}, reply=True, timeout=timeout, store_history=False
            )
            found = reply["content"]["user_expressions"]["x"]
            if found["status"] != "ok":
                raise RuntimeError(found)
            return ast.literal_eval(found["data"]["text/plain"])
        finally:
            client.stop_channels()

    def restarted(self, path: str, dead: int) -> None:
        """Wait until the server has put a new kernel in the place of the process ``dead``.

        Lab hears of a dead kernel seconds late and calls it idle until then; what it is asked meanwhile is forgotten.
        """
        until = time.monotonic() + 240
        while time.monotonic() < until:
            with contextlib.suppress(RuntimeError, TimeoutError, queue.Empty):
                if self.evaluate(path, "__import__('os').getpid()", timeout=5) != dead:
                    return
        raise RuntimeError("the server started no new kernel")

    def close(self) -> None:
        """Stop kernels and server."""
        with contextlib.suppress(Exception):
            for session in self.api("/api/sessions"):
                self.api(f"/api/sessions/{session['id']}", "DELETE")
            self.api("/api/shutdown", "POST")
        for end in (self.process.terminate, self.process.kill):
            try:
                self.process.wait(30)
                break
            except subprocess.TimeoutExpired:
                end()
        self.process.wait()
        self.log.close()


def bundled(root: Path) -> Path:
    """Copy the bundled study's files into ``root``."""
    for name in ("study.toml", "interviews", "coding"):
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, root / name)
        else:
            root.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, root / name)
    return root


def opened(page: Any, lab: Lab, name: str) -> None:
    """Open a notebook in Lab and wait until its kernel is idle."""
    page.goto(f"{lab.url}/lab/tree/{name}?token={lab.token}&reset", wait_until="domcontentloaded")
    ready(page)


def ready(page: Any) -> None:
    """Wait until the notebook's kernel is idle."""
    page.wait_for_function(
        "() => { const w = window.jupyterapp?.shell.currentWidget;"
        " return w?.content?.widgets && w.sessionContext?.isReady && w.sessionContext.session?.kernel?.status === 'idle'; }",
        timeout=180_000,
    )


def run_all(page: Any, wait: str) -> None:
    """Run all cells and wait for something in their outputs."""
    page.evaluate("window.jupyterapp.commands.execute('notebook:run-all-cells')")
    page.wait_for_selector(wait, timeout=180_000)


def on_disk(page: Any, there: Callable[[], bool], seconds: float = 120) -> None:
    """Wait until something is true of the study's files, which no browser can see; its pages go on meanwhile."""
    until = time.monotonic() + seconds
    while not there():
        if time.monotonic() > until:
            raise RuntimeError("it did not come to the disk")
        page.wait_for_timeout(10)


def theme(page: Any, dark: bool) -> None:
    """Switch Lab's theme."""
    name = "JupyterLab Dark" if dark else "JupyterLab Light"
    page.evaluate("name => window.jupyterapp.commands.execute('apputils:change-theme', {theme: name})", name)
    page.wait_for_selector(f"body[data-jp-theme-light='{str(not dark).lower()}']", state="attached")


def new_context(browser: Any, lab: Lab, **options: Any) -> Any:
    """Return a browser context that reaches the server and nothing else."""
    settings: dict[str, Any] = {
        "viewport": {"width": 1280, "height": 900}, "device_scale_factor": 1, "reduced_motion": "reduce",
        "locale": "cs-CZ", "timezone_id": "UTC", **options,
    }  # fmt: skip
    context = browser.new_context(**settings)
    context.set_default_timeout(60_000)
    ours = (lab.url, "data:", "blob:")
    context.route("**/*", lambda route: route.continue_() if route.request.url.startswith(ours) else route.abort())
    return context
