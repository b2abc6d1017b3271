"""Screens as static HTML: a file a screen and variant (or all in one), entries kept in the browser alone."""

import json
from collections.abc import Sequence
from typing import Any

from spolu.language import pick, say
from spolu.prototypes import themes
from spolu.prototypes.model import Prototype
from spolu.prototypes.page import Frame, Grounds, Page, variants
from spolu.prototypes.words import WORDS


def screens(prototype: Prototype, grounds: Grounds, frame: Frame) -> dict[str, str]:
    """Return file name -> HTML of every screen in every variant."""
    shell = _Shell(prototype, frame)
    return {
        f"{screen.id}.{variant}.html": shell.page(Page(prototype, screen, variant, frame, grounds))
        for screen in prototype.screens
        for variant in variants(prototype, screen)
    }


def single(prototype: Prototype, grounds: Grounds, frame: Frame, only: Sequence[str] = ()) -> str:
    """Return one HTML file with every screen; the start comes first.

    Args:
        prototype, grounds: the screens and what they rest on.
        frame: its ``single`` must be set.
        only: languages; () = all.
    """
    start = sorted(prototype.screens, key=lambda s: s.id != prototype.start)
    pages = [
        Page(prototype, screen, v, frame, grounds)
        for screen in start
        for v in variants(prototype, screen)
        if not only or v.split("-")[0] in only
    ]
    return _Shell(prototype, frame).together(pages)


class _Shell:
    """What all pages of a prototype share, read once.

    Args:
        prototype: its title. ``frame``: look and language.
    """

    def __init__(self, prototype: Prototype, frame: Frame) -> None:
        self.prototype, self.frame = prototype, frame
        self._page = themes.template("page.html.j2", frame.theme.name)
        self._shell = themes.template("shell.html.j2")
        self._shared = {
            "key": frame.key,
            "css": themes.css(frame.theme),
            "js": themes.script("shelf.js", "screen.js") + themes.markup(frame.live),
        }

    def body(self, page: Page) -> Any:
        return themes.markup(self._page.render(p=page, theme=self.frame.theme.name))

    def page(self, page: Page) -> str:
        title = f"{page.tx(page.screen.title)}: {page.tx(self.prototype.title)}"
        return self._shell.render(
            **self._shared, language=page.language, easy=page.easy, title=title, words=_words(page.language), pages=(), html=self.body(page)
        )  # fmt: skip

    def together(self, pages: Sequence[Page]) -> str:
        language = self.frame.language
        parts = [
            {
                "id": f"{p.screen.id}.{p.variant}", "language": p.language, "easy": p.easy, "html": self.body(p),
                "title": f"{p.tx(p.screen.title)}: {p.tx(self.prototype.title)}",
            }
            for p in pages
        ]  # fmt: skip
        return self._shell.render(
            **self._shared, language=language, easy=False, title=pick(self.prototype.title, language), words=_words(language), pages=parts,
            noscript=say(WORDS, "noscript", language),
        )  # fmt: skip


_SCRIPT = ("on", "off", "nothing", "memory", "session", "local", "ended")


def _words(language: str) -> str:
    keys = {"on": "consent on", "off": "consent off"}
    return json.dumps({name: say(WORDS, keys.get(name, name), language) for name in _SCRIPT}, ensure_ascii=False)
