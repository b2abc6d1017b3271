"""How long the coding view takes in a real JupyterLab: key to paint, key to disk, first paint, refresh to usable."""

import statistics
import time
from collections.abc import Iterable
from typing import Any

# A frame counts as painted when a message posted from its animation callback arrives.
_WATCH = """
window.__times = {paint: [], saved: [], first: []};
window.__painted = (from, list) => requestAnimationFrame(() => {
  const channel = new MessageChannel();
  channel.port1.onmessage = () => list.push(performance.now() - from);
  channel.port2.postMessage(0);
});
new MutationObserver((_, watch) => {
  if (!document.querySelector('.sp-coder[data-ready]')) return;
  watch.disconnect();
  const marks = performance.getEntriesByName('spolu-snapshot');
  window.__painted(marks[marks.length - 1].startTime, window.__times.first);
}).observe(document, {subtree: true, childList: true, attributes: true, attributeFilter: ['data-ready']});
"""
_LISTEN = """() => {
  const root = document.querySelector('.sp-coder'), {link} = window.__spolu[root.dataset.view];
  let at = 0;
  root.addEventListener('keydown', (event) => { if (/^Digit/.test(event.code)) { at = event.timeStamp; window.__painted(at, window.__times.paint); } }, true);
  const done = link.options.onDone;
  link.options.onDone = (rows, mine) => { done(rows, mine); if (mine) window.__times.saved.push(performance.now() - at); };
}"""


def watch(page: Any) -> None:
    """Begin to measure, before the page is opened."""
    page.add_init_script(_WATCH)


def presses(page: Any, count: int) -> dict[str, list[float]]:
    """Code ``count`` turns far apart by keyboard and return milliseconds: key to paint, key to the disk's acknowledgement."""
    page.evaluate(_LISTEN)
    turns = page.evaluate(
        "() => { const r = document.querySelector('.sp-coder'); return window.__spolu[r.dataset.view].desk.turns.length; }"
    )
    for n in range(count):
        page.evaluate(
            "i => { const r = document.querySelector('.sp-coder'); const {view} = window.__spolu[r.dataset.view];"
            " view.cursor.put({turn: i, at: 0}, null); }",
            (n * 37 + 5) % turns,
        )
        page.keyboard.press("t")
        page.wait_for_timeout(120)  # a person reads before deciding; what scrolling began has ended
        page.keyboard.press(str(n % 9 + 1))
        page.wait_for_function("n => window.__times.paint.length > n && window.__times.saved.length > n", arg=n)
    return {key: page.evaluate(f"window.__times.{key}") for key in ("paint", "saved")}


def first(page: Any) -> float:
    """Return milliseconds from the arrival of the snapshot to the first painted frame with codings."""
    page.wait_for_function("window.__times.first.length > 0")
    return float(page.evaluate("window.__times.first[0]"))


def refresh(page: Any) -> float:
    """Reload Lab and return seconds until the view can be used again."""
    began = time.monotonic()
    page.reload(wait_until="domcontentloaded")
    page.wait_for_selector(".sp-coder[data-ready]", timeout=60_000)
    return time.monotonic() - began


def floor(page: Any, count: int) -> list[float]:
    """Return milliseconds from key to paint in an empty element of the same page: what the browser itself needs."""
    page.evaluate("""() => {
      const e = document.createElement('div'); e.tabIndex = 0; e.id = 'floor'; e.dataset.lmSuppressShortcuts = 'true';
      document.body.append(e); e.focus(); window.__times.floor = [];
      e.addEventListener('keydown', (event) => { event.stopPropagation(); e.textContent = event.key; window.__painted(event.timeStamp, window.__times.floor); });
    }""")
    for n in range(count):
        page.keyboard.press(str(n % 9 + 1))
        page.wait_for_function("n => window.__times.floor.length > n", arg=n)
    page.evaluate("document.getElementById('floor').remove()")
    return list(page.evaluate("window.__times.floor"))


def p(values: Iterable[float], part: int) -> float:
    """Return a percentile."""
    return statistics.quantiles(values, n=100, method="inclusive")[part - 1]
