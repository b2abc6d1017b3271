"""Defects to sow into built pages and into screens, each with the rules that have to find it. Used by tests and benchmark."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

PAGE = "contact.cs.html"


@dataclass(frozen=True, slots=True)
class Seed:
    """A defect of a page. ``sow``: HTML -> HTML; ``rules``: any of them finds it."""

    name: str
    sow: Callable[[str], str]
    rules: frozenset[str]


def _swap(old: str, new: str) -> Callable[[str], str]:
    def sow(html: str) -> str:
        made, n = re.subn(old, new, html, count=1)
        assert n, f"nothing to sow into: {old}"
        return made

    return sow


def _style(css: str) -> Callable[[str], str]:
    return _swap("</head>", f"<style>{css}</style></head>")


def _inside(html: str) -> Callable[[str], str]:
    """Put markup at the end of the block that asks what happened."""
    return _swap(r'(<(?:textarea|input)[^>]*id="f-happened"[^>]*>(?:</textarea>)?)', rf"\1{html}")


def _script(code: str) -> Callable[[str], str]:
    return _swap("</body>", f"<script>{code}</script></body>")


_PIXEL = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"
PAGES = tuple(Seed(name, sow, frozenset(rules.split())) for name, sow, rules in (
    ("a field without a label", _swap('for="f-promised"', 'for="nobody"'), "unlabelled axe-label"),
    ("a picture without words", _inside(f'<img src="{_PIXEL}" width="40" height="40">'), "picture-without-alt axe-image-alt"),
    ("an id that stands twice", _inside('<span id="f-promised"></span>'), "id-twice"),
    ("two first headings", _inside("<h1>Ještě jednou</h1>"), "page-heading"),
    ("a page in the wrong language", _swap('<html lang="cs"', '<html lang="en"'), "page-language"),
    ("a page without a title", _swap(r"<title>.*?</title>", "<title></title>"), "page-title axe-document-title"),
    ("pale text", _style("main p, main label { color: #bbb !important }"), "axe-color-contrast"),
    ("pale text in the dark only", _style("@media (prefers-color-scheme: dark) { main p, main label { color: #444 !important } }"), "axe-color-contrast"),
    ("a field wider than a phone", _style("main textarea { width: 700px !important; max-width: none !important }"), "overflow"),
    ("choices on their labels", _style(".choice { position: relative } .choice input { position: absolute; left: 0; top: .5rem } .choice label { padding-left: 0 !important }"), "text-on-control"),
    ("a focus that does not show", _style(":focus, :focus-visible { outline: none !important; box-shadow: none !important }"), "focus-invisible"),
    ("a field without a way out", _script('document.getElementById("f-happened").addEventListener("keydown", e => { if (e.key === "Tab") e.preventDefault(); })'), "keyboard-trap"),
    ("a page drawn bottom up", _style("main { display: flex; flex-direction: column-reverse }"), "keyboard-order"),
    ("buttons of 14 pixels", _style("main .button { min-height: 0 !important; height: 14px; padding: 0 !important; font-size: 9px !important; line-height: 1 }"), "target-small"),
    ("a font from somewhere else", _style("@import url(https://fonts.invalid/face.css);"), "external-request"),
    ("a click without a key", _inside('<div onclick="history.back()" style="min-height:44px">Zpátky</div>'), "keyboard-unreachable"),
    ("a link out of the keyboard's way", _swap(r'<a class="button', '<a tabindex="-1" class="button'), "keyboard-unreachable"),
    ("buttons without an edge", _style("main .button { border: 0 !important }"), "forced-colours"),
    ("a heading of fixed height", _style("main h1 { height: 38px; overflow: hidden }"), "text-200"),
    ("text in pixels", _style("main label, main legend { font-size: 16px !important }"), "text-200"),
    ("a hint on its label", _style(".hint { position: relative; top: -1.5rem }"), "text-on-text"),
    ("a link to nowhere", _swap(r'href="plan\.cs\.html', 'href="plam.cs.html'), "dead-link"),
    ("a button without words", _inside('<button type="button" class="button"></button>'), "nameless axe-button-name"),
    ("a heading that skips a level", _inside("<h5>Podrobnosti</h5>"), "heading-order axe-heading-order"),
    ("a script that fails", _script("neniTady()"), "script-error"),
    ("a page that cannot be enlarged", _swap("width=device-width", "width=device-width, user-scalable=no"), "zoom-blocked axe-meta-viewport"),
))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Written:
    """A defect of the screens as they are written. ``sow``: prototype -> prototype."""

    name: str
    sow: Callable[[Any], Any]
    rules: frozenset[str]


def _block(screen: str, change: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """Change the first block of a screen."""

    def sow(prototype: Any) -> Any:
        screens = tuple(
            replace(s, blocks=(change(s.blocks[0]), *s.blocks[1:])) if s.id == screen else s for s in prototype.screens
        )
        return replace(prototype, screens=screens)

    return sow


def _text(**texts: str) -> Callable[[Any], Any]:
    return lambda b: replace(b, texts={**b.texts, "text": {**b.texts.get("text", {}), **texts}})


def _without(language: str) -> Callable[[Any], Any]:
    return lambda b: replace(
        b, texts={**b.texts, "title": {k: v for k, v in b.texts["title"].items() if k != language}}
    )


WRITTEN = tuple(Written(name, sow, frozenset(rules.split())) for name, sow, rules in (
    ("a title that is missing in Polish", _block("contact", _without("pl")), "string-missing"),
    ("a sentence of an office in easy Czech", _block("my-plan", _text(**{"cs-easy": "Prostřednictvím této evidence bude realizováno přehodnocení individuálního plánu, který byl schválen, aby 50 % klientů bylo informováno."})), "easy-long easy-passive easy-number easy-office-word"),
    ("an abbreviation in easy Polish", _block("my-plan", _text(**{"pl-easy": "Plan ma np. trzy kroki."})), "easy-abbreviation"),
    ("a telephone number that somebody has", _block("today", _text(cs="Volejte 603 456 789.")), "looks-real"),
    ("a birth number with right check digits", _block("today", _text(cs="Rodné číslo 805312/0019.")), "looks-real"),
))  # fmt: skip
