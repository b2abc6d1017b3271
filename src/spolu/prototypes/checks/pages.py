"""What stands wrong in built pages, found in the files alone: no browser is needed."""

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from spolu.prototypes.checks.model import Hit


@dataclass(frozen=True, slots=True)
class Page:
    """A built page. ``screen``: its id, "" for a page about screens; ``variant``: ``cs``, ``cs-easy`` …"""

    file: str
    html: str
    screen: str = ""
    variant: str = ""


def pages(built: Mapping[str, str], screens: Collection[str]) -> tuple[Page, ...]:
    """Return the pages among built files (name -> HTML); ``screens``: the ids that there are."""
    found = []
    for file, html in sorted(built.items()):
        screen, _, variant = file.removesuffix(".html").partition(".")
        known = screen in screens and bool(variant)
        found.append(Page(file, html, screen if known else "", variant if known else ""))
    return tuple(found)


def check(page: Page, files: Mapping[str, Collection[str]]) -> Iterator[Hit]:
    """Yield what is wrong in a page.

    Args:
        page: the page.
        files: every built file -> the ids in it, for links.
    """
    from lxml import html

    root = html.document_fromstring(page.html)
    for picture in [e for e in root.iter() if e.get("inert") is not None]:  # a picture of a screen, not the screen
        for part in list(picture):
            picture.remove(part)
    for rule, look in _RULES:
        for element, message in look(root, page):
            yield Hit(rule, page.screen, _block(element), message, page.variant or page.file)
    for element, message in _links(root, page, files):
        yield Hit("dead-link", page.screen, _block(element), message, page.variant or page.file)


def ids(page: Page) -> frozenset[str]:
    """Return every id of a page."""
    from lxml import html

    return frozenset(str(e.get("id")) for e in html.document_fromstring(page.html).iter() if e.get("id"))


def _block(element: Any) -> str:
    while element is not None:
        if element.get("data-block"):
            return str(element.get("data-block"))
        element = element.getparent()
    return ""


_Wrong = Iterator[tuple[Any, str]]


def _language(root: Any, page: Page) -> _Wrong:
    said = root.get("lang", "")
    wanted = page.variant.split("-")[0]
    if not said or (wanted and said.split("-")[0] != wanted):
        yield (
            root,
            f"the page says it is in '{said}' and is in {wanted}" if wanted else f"the page says it is in '{said}'",
        )


def _title(root: Any, page: Page) -> _Wrong:
    if not (root.findtext(".//title") or "").strip():
        yield root, "the page has no title"


def _heading(root: Any, page: Page) -> _Wrong:
    found = root.xpath("//h1")
    if len(found) != 1:
        many = f"the page has {len(found)} first headings (h1)"
        yield (found[1] if found else root), many if found else "the page has no first heading (h1)"


def _order(root: Any, page: Page) -> _Wrong:
    before = 0
    for heading in root.xpath("//h1|//h2|//h3|//h4|//h5|//h6"):
        level = int(heading.tag[1])
        if before and level > before + 1:
            yield heading, f"a heading of level {level} follows one of level {before}"
        before = level


def _twice(root: Any, page: Page) -> _Wrong:
    elements = root.xpath("//*[@id]")
    for id, n in Counter(e.get("id") for e in elements).items():
        if n > 1:
            yield next(e for e in reversed(elements) if e.get("id") == id), f"the id {id} stands {n} times"


def _labels(root: Any, page: Page) -> _Wrong:
    targets = {e.get("for") for e in root.xpath("//label[@for]") if _words(e)}
    for e in root.xpath("//input[not(@type='hidden' or @type='submit' or @type='button')]|//textarea|//select"):
        inside = any(_words(a) for a in e.iterancestors("label"))
        if not (e.get("id") in targets or inside or _named(e, root)):
            yield e, f"the {e.get('type') or e.tag} {e.get('id') or e.get('name') or ''} has no label"
    for e in root.xpath("//fieldset[.//input[@type='radio']]"):
        if not any(_words(x) for x in e.findall("legend")) and not _named(e, root):
            yield e, "a group of choices has no question"


def _named(e: Any, root: Any) -> bool:
    by = [x for id in e.get("aria-labelledby", "").split() for x in root.xpath("//*[@id=$id]", id=id)]
    return bool(e.get("aria-label", "").strip() or e.get("title", "").strip() or any(map(_words, by)))


def _words(e: Any) -> str:
    alts = " ".join(e.xpath(".//img/@alt|.//*[local-name()='title']/text()"))
    return str(e.text_content() + alts).strip()


def _names(root: Any, page: Page) -> _Wrong:
    for e in root.xpath("//a[@href]|//button|//summary"):
        if not _words(e) and not _named(e, root):
            yield e, "a link has no words" if e.tag == "a" else "a button has no words"


def _pictures(root: Any, page: Page) -> _Wrong:
    for e in root.xpath("//img[not(@alt)]"):
        yield e, "a picture has no alt text"
    for e in root.xpath("//*[local-name()='svg'][not(@aria-hidden='true')]"):
        if not _named(e, root) and not e.xpath("./*[local-name()='title']") and not e.iterancestors("button"):
            yield e, "a drawing has no title"


def _zoom(root: Any, page: Page) -> _Wrong:
    for e in root.xpath("//meta[@name='viewport']"):
        content = re.sub(r"\s", "", e.get("content", "")).lower()
        if "user-scalable=no" in content or re.search(r"maximum-scale=[01](?:\D|$)", content):
            yield e, "the page forbids enlarging"


_CALLS = (("script", "src"), ("link", "href"), ("img", "src"), ("img", "srcset"), ("iframe", "src"), ("source", "src"),
          ("source", "srcset"), ("video", "src"), ("audio", "src"), ("object", "data"), ("embed", "src"), ("form", "action"))  # fmt: skip
_URL = re.compile(r"(?:url\(\s*['\"]?|@import\s+['\"])((?:https?:)?//[^'\")\s]+)", re.IGNORECASE)


def _calls(root: Any, page: Page) -> _Wrong:
    for tag, key in _CALLS:
        for e in root.xpath(f"//{tag}[@{key}]"):
            if re.match(r"\s*(?:https?:|wss?:)?//", e.get(key), re.IGNORECASE):
                yield e, f"the page would call {_host(e.get(key))}"
    for e in root.xpath("//style|//*[@style]"):
        for url in _URL.findall((e.text or "") if e.tag == "style" else e.get("style")):
            yield e, f"the page would call {_host(url)}"


def _host(url: str) -> str:
    return url.strip().split("//", 1)[-1].split("/", 1)[0]


_RULES: tuple[tuple[str, Callable[[Any, Page], _Wrong]], ...] = (
    ("page-language", _language), ("page-title", _title), ("page-heading", _heading), ("heading-order", _order),
    ("id-twice", _twice), ("unlabelled", _labels), ("nameless", _names), ("picture-without-alt", _pictures),
    ("zoom-blocked", _zoom), ("external-request", _calls),
)  # fmt: skip


def _links(root: Any, page: Page, files: Mapping[str, Collection[str]]) -> _Wrong:
    for e in root.xpath("//a[@href]"):
        target, _, anchor = e.get("href").partition("#")
        target = target.partition("?")[0]
        if ":" in target or target.startswith(("..", "/")):
            continue
        known = files.get(target or page.file)
        if known is None:
            yield e, f"a link leads to {target}, which does not exist"
        elif anchor and anchor not in known and anchor != "why":
            here, there = (
                f"a link leads to #{anchor}, which is not on this page",
                f"a link leads to #{anchor}, which is not on {target}",
            )
            yield e, there if target else here
