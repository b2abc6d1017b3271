"""The screens while they are written: built anew when a file of the study is saved, shown at once, faults and all."""

import json
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import unquote, urlsplit

from spolu.errors import SpoluError, StudyError
from spolu.language import Words, number, say
from spolu.prototypes import themes
from spolu.steps.prototypes import Choice, pages
from spolu.steps.reports import REPORT
from spolu.store import Store
from spolu.telling import tell
from spolu.trace import Contents

_WATCHED = ("study.toml", "prototypes/*.yaml", "prototypes/screens/*.yaml", "prototypes/tests/*.yaml", "reports/insights/*.md", "coding/*.yaml",
            "coding/codings/*.jsonl", "interviews/*.md", "interviews/participants.csv")  # fmt: skip
_LOOK = 0.15
_WAIT = 25.0
"""Seconds between two looks at the files; seconds that a page waits for news."""


class Live:
    """What is shown now: the pages of the last good build, and what stands in the way of a newer one.

    Args:
        store: the study.
        look: returns the state of the study's files (name -> size and time of change); changed = built anew.
    """

    def __init__(self, store: Store, look: Callable[[], Mapping[str, object]] | None = None) -> None:
        self.store = store
        self.pages: Mapping[str, str] = {}
        self.faults: tuple[str, ...] = ()
        self.version = 0
        self.news = threading.Condition()
        self._look = look or self._states
        self._seen: Mapping[str, object] = {}
        self._contents: Contents | None = None

    def _states(self) -> Mapping[str, tuple[int, int]]:
        """Size and time: two changes within one tick of the disk's clock have the same time."""
        found = (p for pattern in _WATCHED for p in self.store.root.glob(pattern))
        states = ((p, p.stat()) for p in found if p.is_file())
        return {p.relative_to(self.store.root).as_posix(): (s.st_size, s.st_mtime_ns) for p, s in states}

    def refresh(self) -> bool:
        """Build anew if a file changed since the last look; return whether it did."""
        now = self._look()
        changed = {name for name, _ in now.items() ^ self._seen.items()}
        if not changed and self.version:
            return False
        self._seen = now
        try:
            made = self._build(changed)
        except SpoluError as fault:
            self._tell(self.pages, tuple(tell(fault, self.store.language).splitlines()))
        else:
            self._tell(made, ())
        return True

    def _build(self, changed: set[str]) -> Mapping[str, str]:
        if "study.toml" in changed:
            self.store = Store(self.store.root)
        known = self._contents
        if known is None or not all(name.startswith("prototypes/") for name in changed):
            self._contents = None
            known = self.store.contents()
        else:
            known = replace(
                known,
                requirements=self.store.requirements(),
                prototype=self.store.prototype(),
                tests=self.store.tests(),
            )
        self._contents = known
        report = "/report" if (self.store.root / REPORT).is_file() else ""
        return pages(self.store, known, Choice(report=report, live=themes.script("live.js")))

    def _tell(self, made: Mapping[str, str], faults: tuple[str, ...]) -> None:
        with self.news:
            self.pages, self.faults, self.version = made, faults, self.version + 1
            self.news.notify_all()

    def after(self, version: int, seconds: float = _WAIT) -> dict[str, object]:
        """Wait until there is something newer than ``version`` (at most some seconds); return what there is."""
        with self.news:
            self.news.wait_for(lambda: self.version > version, seconds)
            return {"version": self.version, "faults": list(self.faults)}


def handler(live: Live) -> type[BaseHTTPRequestHandler]:
    """Return what answers a browser: pages, the report, and news."""

    class Handler(BaseHTTPRequestHandler):
        """Answers this machine alone: another name in the address may be a page elsewhere that points here."""

        def do_GET(self) -> None:  # the name that http.server calls
            host = self.headers.get("Host", "").rsplit(":", 1)[0]
            path = unquote(urlsplit(self.path).path).lstrip("/") or "index.html"
            if host not in ("127.0.0.1", "localhost"):
                self._send(403, "text/plain", "Only for this machine.")
            elif path == "news":
                since = urlsplit(self.path).query
                self._send(200, "application/json", json.dumps(live.after(int(since) if since.isdigit() else 0)))
            elif path == "report" and (live.store.root / REPORT).is_file():
                self._send(200, "text/html", live.store.read(REPORT))
            elif path in live.pages:
                self._send(200, "text/html", live.pages[path].replace("__VERSION__", str(live.version)))
            else:
                waiting = "<!DOCTYPE html><title>spolu</title><script>" + themes.script("live.js") + "</script>"
                self._send(200 if path == "index.html" else 404, "text/html", waiting.replace("__VERSION__", "0"))

        def _send(self, code: int, kind: str, text: str) -> None:
            body = text.encode()
            self.send_response(code)
            self.send_header("Content-Type", f"{kind}; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.send_header("Cache-Control", "no-store")
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:  # the name that http.server passes
            """Say nothing: what is looked at is nobody's business."""

    return Handler


def start(live: Live, port: int) -> ThreadingHTTPServer:
    """Return a server on this machine; port 0 = any free one.

    Raises:
        StudyError: the port is taken.
    """
    try:
        server = ThreadingHTTPServer(("127.0.0.1", port), handler(live))
    except OSError:
        raise StudyError("--port", f"port {port} is taken", f"Try --port {port + 1}") from None
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def serve(store: Store, port: int, tell: Callable[[str], None]) -> None:
    """Show the screens until Ctrl+C; say where, each build's time, and each fault.

    Raises:
        StudyError: the port is taken.
    """
    live = Live(store)
    server = start(live, port)
    tell(f"http://127.0.0.1:{server.server_address[1]}/  ({say(WORDS, 'end', store.language)})")
    try:
        while True:
            began = time.perf_counter()
            if live.refresh():
                for fault in live.faults:
                    tell(fault)
                if not live.faults:
                    seconds = number(time.perf_counter() - began, 2, store.language)
                    tell(say(WORDS, "built", store.language, seconds=seconds))
            time.sleep(_LOOK)
    except KeyboardInterrupt:
        server.shutdown()


WORDS: Words = {
    "end": {"cs": "Ctrl+C to ukončí", "pl": "Ctrl+C kończy", "en": "Ctrl+C ends it"},
    "built": {"cs": "sestaveno za {seconds} s", "pl": "zbudowano w {seconds} s", "en": "built in {seconds} s"},
}
