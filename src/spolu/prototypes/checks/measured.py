"""What was measured in a browser, made into hits: layout, the walk by keyboard, axe-core's answer."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from spolu.prototypes.checks.axe import UNSURE
from spolu.prototypes.checks.model import Hit, Level
from spolu.prototypes.checks.pages import Page

AXE_TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")


def hits(found: Iterable[Mapping[str, str]], page: Page, where: str) -> Iterator[Hit]:
    """Yield what the probe measured in a page."""
    for one in found:
        yield Hit(one["rule"], page.screen, one["block"], one["message"], _at(page, where))


def _at(page: Page, where: str) -> str:
    return " ".join(x for x in (page.variant or page.file, where) if x)


def walk(stops: Sequence[Mapping[str, Any]], left: bool, page: Page, where: str) -> Iterator[Hit]:
    """Yield what is wrong with a walk by Tab.

    Args:
        stops: what had the focus, one after the other.
        left: whether the focus left the page at the end.
        page, where: of the hits.
    """
    at = _at(page, where)
    if not left:
        last = stops[-1] if stops else {"block": "", "name": "the page"}
        yield Hit("keyboard-trap", page.screen, last["block"], f"Tab does not get past {last['name']}", at)
    for stop in stops:
        if not stop["visible"]:
            yield Hit("focus-invisible", page.screen, stop["block"], f"the focus on {stop['name']} does not show", at)
    placed = [s for s in stops if not s["skip"]]
    for before, after in pairwise(placed):
        if _back(before["box"], after["box"]):
            message = f"after {before['name']} the keyboard goes back to {after['name']}"
            yield Hit("keyboard-order", page.screen, after["block"], message, at)


def _back(a: Sequence[float], b: Sequence[float]) -> bool:
    """Whether box ``b`` (left, top, right, bottom) lies before ``a`` for the eye: above it, or left of it in its row.

    A column to the right may begin above the end of the one before it.
    """
    above = b[3] <= a[1] + 1 and b[0] < a[2] - 1
    row = min(a[3], b[3]) - max(a[1], b[1])
    left = row > 0.5 * min(a[3] - a[1], b[3] - b[1]) and b[2] <= a[0] + 1
    return above or left


def axe(answer: Mapping[str, Any], page: Page, where: str) -> Iterator[Hit]:
    """Yield axe-core's violations, an element each."""
    for rule in answer["violations"]:
        for node in rule["nodes"]:
            at = _at(page, where)
            yield Hit(f"axe-{rule['id']}", page.screen, node["block"], rule["help"], at, element=node["html"])


def unsure(answer: Mapping[str, Any], page: Page, where: str) -> Iterator[Hit]:
    """Yield what axe-core could not decide: a person has to look."""
    for rule in answer["incomplete"]:
        yield Hit(f"person-axe-{rule['id']}", page.screen, "", f"{UNSURE}{rule['help']}", _at(page, where))


def axe_levels(answer: Mapping[str, Any]) -> dict[str, Level]:
    """Return axe's rule -> level: an error where WCAG A or AA asks for it, a warning where it is best practice."""
    rules = (*answer["violations"], *answer["passes"], *answer["incomplete"])
    return {f"axe-{r['id']}": "warning" if "best-practice" in r["tags"] else "error" for r in rules}
