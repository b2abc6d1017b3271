"""Screens as static HTML: a file a screen and variant, opened by a double click, entries kept in the browser alone."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from spolu.language import pick, quoted, say, typeset
from spolu.prototypes.evidence import Said, Why, one_role
from spolu.prototypes.model import Block, Prototype, Screen, Texts
from spolu.prototypes.words import WORDS
from spolu.reports.render.html import stylesheet

if TYPE_CHECKING:
    from jinja2 import Template

_NAMES = {"cs": "Čeština", "pl": "Polski", "en": "English", "sk": "Slovenčina"}


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that the chain lacks, for the coverage page. ``href``: where it shows, "" where nowhere."""

    kind: str
    text: str
    href: str = ""


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around the screens.

    Attributes:
        key: the name that entries are kept under in the browser.
        language: of the pages about the screens.
        report: the report's file, relative to the screens.
        theme: token -> value that the study sets itself.
        evidence: whether the pages hold what they rest on; a build for outsiders leaves it out.
    """

    key: str
    language: str
    report: str = "../../reports/build/index.html"
    theme: Mapping[str, str] | None = None
    evidence: bool = True


def variants(prototype: Prototype, screen: Screen) -> tuple[str, ...]:
    """Return the languages of a screen, each with its easy variant where it has one: ``cs``, ``cs-easy`` …"""
    return tuple(
        v for language in prototype.languages for v in (language, *([f"{language}-easy"] if screen.easy else []))
    )


def build(
    prototype: Prototype, why: Mapping[str, Mapping[str, Why]], gaps: Sequence[Gap], frame: Frame
) -> dict[str, str]:
    """Return file name -> HTML of every screen in every variant, and of the pages about them.

    Args:
        prototype: the screens.
        why: language -> requirement id -> what it rests on.
        gaps: for the coverage page.
        frame: what stands around the screens.
    """
    made = {
        f"{screen.id}.{variant}.html": _screen(prototype, screen, variant, why, frame)
        for screen in prototype.screens
        for variant in variants(prototype, screen)
    }
    made["index.html"] = _list("index.html", prototype, _index(prototype, frame), frame)
    if frame.evidence:
        made["coverage.html"] = _list("coverage.html", prototype, _coverage(gaps, frame), frame)
        made["back.html"] = _list("back.html", prototype, _back(prototype, why[frame.language], frame), frame)
    return made


def _screen(
    prototype: Prototype, screen: Screen, variant: str, why: Mapping[str, Mapping[str, Why]], frame: Frame
) -> str:
    language = variant.split("-", maxsplit=1)[0]
    grounds = why.get(language, {}) if frame.evidence else {}
    easy = {s.id for s in prototype.screens if s.easy}

    def href(target: str) -> str:
        return f"{target}.{variant if target in easy else language}.html"

    return _template("screen.html.j2").render(
        screen=screen, title=prototype.title, language=language, easy=variant.endswith("-easy"), key=frame.key, href=href,
        tx=lambda texts: typeset(pick(texts, variant), language), say=lambda k, **v: say(WORDS, k, language, **v),
        why=lambda block: _grounds(block, grounds), quoted=lambda t: quoted(t, language),
        quote_of=lambda q: quoted(q.text, q.language), css=_css(frame), js=_asset("screen.js"), report=frame.report,
        personas=[{"name": p.name, "json": json.dumps(dict(p.values), ensure_ascii=False)} for p in prototype.personas],
        variants=[
            {"file": f"{screen.id}.{v}.html", "language": v.split("-")[0], "current": v == variant, "name": _name(v)}
            for v in variants(prototype, screen)
        ],
    )  # fmt: skip


def _grounds(block: Block, grounds: Mapping[str, Why]) -> list[Why]:
    return [grounds[link.to] for link in block.requirements if link.to in grounds]


def _name(variant: str) -> str:
    language, _, easy = variant.partition("-")
    return _NAMES.get(language, language) + (f" ({say(WORDS, 'easy', language)})" if easy else "")


# ---------------------------------------------------------------------- pages about the screens


def _list(current: str, prototype: Prototype, groups: Sequence[Mapping[str, Any]], frame: Frame) -> str:
    language = frame.language
    names = {"index.html": "all screens", "coverage.html": "coverage", "back.html": "back"}
    leads = {"index.html": "index lead", "coverage.html": "coverage lead", "back.html": "back lead"}
    shown = names if frame.evidence else {"index.html": "all screens"}
    title = pick(prototype.title, language)
    return _template("list.html.j2").render(
        language=language, title=title, heading=title if current == "index.html" else say(WORDS, names[current], language),
        lead=typeset(say(WORDS, leads[current], language), language), groups=groups, current=current, css=_css(frame),
        pages=[(file, say(WORDS, key, language)) for file, key in shown.items()], report=frame.report,
        say=lambda k, **v: say(WORDS, k, language, **v),
    )  # fmt: skip


def _index(prototype: Prototype, frame: Frame) -> list[dict[str, Any]]:
    return [
        {
            "title": pick(screen.title, frame.language),
            "note": say(WORDS, "for", frame.language, whom=", ".join(one_role(w, frame.language) for w in screen.whom)),
            "rows": [
                {"href": f"{screen.id}.{v}.html", "text": _name(v), "lang": v.split("-")[0]}
                for v in variants(prototype, screen)
            ],
        }
        for screen in prototype.screens
    ]


def _coverage(gaps: Sequence[Gap], frame: Frame) -> list[dict[str, Any]]:
    kinds = dict.fromkeys(gap.kind for gap in gaps)
    return [
        {
            "title": say(WORDS, f"gap {kind}", frame.language) if f"gap {kind}" in WORDS else kind,
            "rows": [{"href": g.href, "text": g.text} for g in gaps if g.kind == kind],
        }
        for kind in kinds
    ]


def _back(prototype: Prototype, why: Mapping[str, Why], frame: Frame) -> list[dict[str, Any]]:
    """Return each quote with the blocks that rest on it, through the insights and requirements between them."""
    quotes: dict[str, Said] = {}
    places: dict[str, dict[str, str]] = {}
    for screen in prototype.screens:
        for block in screen.blocks:
            for ground in _grounds(block, why):
                for insight in ground.insights:
                    for q in insight.quotes:
                        quotes.setdefault(q.coding, q)
                        href = f"{screen.id}.{frame.language}.html#{block.id}"
                        places.setdefault(q.coding, {})[href] = f"{pick(screen.title, frame.language)}: {ground.id}"
    return [
        {
            "title": f"{quotes[id].transcript}/{quotes[id].turn}", "note": quotes[id].role,
            "quote": quoted(quotes[id].text, quotes[id].language), "lang": quotes[id].language,
            "rows": [{"href": href, "text": text} for href, text in places[id].items()],
        }
        for id in sorted(quotes, key=lambda id: (quotes[id].transcript, quotes[id].turn, id))
    ]  # fmt: skip


# ---------------------------------------------------------------------- files of the theme


@cache
def _template(name: str) -> "Template":
    from jinja2 import Environment, StrictUndefined

    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    return environment.from_string(_text(name))


def _text(name: str) -> str:
    return (files("spolu.prototypes.themes") / name).read_text(encoding="utf-8")


def _asset(name: str) -> Any:
    from markupsafe import Markup

    return Markup(_text(name))  # noqa: S704 # our own file


def _css(frame: Frame) -> Any:
    own = "".join(
        f"--{token}: {value};" for token, value in (frame.theme or {}).items() if _plain(token) and _plain(value)
    )
    return stylesheet("tokens.css") + _asset("screen.css") + (f":root {{ {own} }}" if own else "")


def _plain(text: str) -> bool:
    """Whether a token or value can do nothing but be a colour, a length or a font."""
    return all(c.isalnum() or c in "#-.,% '\"" for c in text)


def texts_of(block: Block) -> tuple[Texts, ...]:
    """Return every text of a block, for checks of what is missing in a language."""
    items = tuple(t for item in block.items for t in item.texts.values())
    fields = tuple(t for f in block.fields for t in (f.label, f.hint, f.error, *f.options.values()) if t)
    return (*block.texts.values(), *items, *fields)
