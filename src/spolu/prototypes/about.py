"""The pages about the screens: all of them, where the chain is not whole, and from a quote to what it caused."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from spolu.language import pick, quoted, say, typeset
from spolu.prototypes import themes
from spolu.prototypes.evidence import Said
from spolu.prototypes.model import Prototype
from spolu.prototypes.page import Frame, Grounds, Page, opened_in, variant_name, variants
from spolu.prototypes.words import WORDS
from spolu.reports.figures import one_role


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that the chain lacks, for the coverage page. ``href``: where it shows, "" where nowhere."""

    kind: str
    text: str
    href: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table of the coverage page."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Caused:
    """A quote with every block (``screen/block``) that it caused."""

    quote: Said
    blocks: tuple[str, ...]


_OPEN = 12
"""Rows of a kind of gap that are in sight; of a survey hundreds of quotes are used nowhere."""
_PAGES = {"index.html": "all screens", "coverage.html": "coverage", "back.html": "back"}


def index(prototype: Prototype, frame: Frame) -> str:
    """Return the page of all screens: ways through them, each screen with its variants and where it leads."""
    language, tongue = frame.language, opened_in(prototype, frame.language)
    names = {s.id: pick(s.title, language) for s in prototype.screens}
    flows = [
        {"title": pick(f.title, language) or f.id, "rows": [{"href": f"{s}.{tongue}.html", "text": names[s]} for s in f.screens if s in names]}
        for f in prototype.flows
    ]  # fmt: skip
    screens = [
        {
            "title": names[screen.id], "whom": say(WORDS, "for", language, whom=", ".join(one_role(w, language) for w in screen.whom)),
            "rows": [{"href": f"{screen.id}.{v}.html", "text": variant_name(v), "lang": v.split("-")[0]} for v in variants(prototype, screen)],
            "ways": [{"text": names[to], "when": when} for to, when in ways(prototype, screen.id) if to in names],
        }
        for screen in prototype.screens
    ]  # fmt: skip
    return _page("index.html", prototype, frame, flows=flows, screens=screens)


def ways(prototype: Prototype, screen: str) -> tuple[tuple[str, str], ...]:
    """Return where a screen leads, each target once with its condition ("" = none)."""
    found = next(s for s in prototype.screens if s.id == screen)
    branches = [(b.to, b.when) for block in found.blocks for item in block.items for b in item.branches]
    plain = [
        (item.to, item.when) for block in found.blocks if block.type != "summary" for item in block.items if item.to
    ]
    return tuple(dict.fromkeys((*branches, *plain, *((to, "") for to in found.next if to not in dict(plain)))))


def coverage(prototype: Prototype, frame: Frame, gaps: Sequence[Gap], tables: Sequence[Table]) -> str:
    """Return the page that says where the chain is not whole, and how much rests on what."""
    groups = []
    for kind in dict.fromkeys(gap.kind for gap in gaps):
        rows = [gap for gap in gaps if gap.kind == kind]
        more = say(WORDS, "more of these", frame.language, n=max(len(rows) - _OPEN, 0))
        groups.append(
            {
                "title": say(WORDS, f"gap {kind}", frame.language),
                "n": len(rows),
                "rows": rows[:_OPEN],
                "more": more,
                "rest": rows[_OPEN:],
            }
        )
    return _page("coverage.html", prototype, frame, groups=groups, tables=tables)


def back(prototype: Prototype, frame: Frame, caused: Sequence[Caused]) -> str:
    """Return the page on which a quote is chosen, and lights up what it caused in pictures of the screens."""
    language, tongue = frame.language, opened_in(prototype, frame.language)
    quotes = [
        {
            "id": c.quote.coding, "text": quoted(c.quote.text, c.quote.language), "lang": c.quote.language, "role": c.quote.role,
            "place": f"{c.quote.transcript}/{c.quote.turn}", "count": say(WORDS, "n blocks", language, n=len(c.blocks)),
            "blocks": " ".join(b.split("/", 1)[1] for b in c.blocks),
        }
        for c in caused
    ]  # fmt: skip
    mini = themes.template("mini.html.j2", frame.theme.name)
    minis = []
    for screen in prototype.screens:
        page = Page(prototype, screen, tongue, frame, Grounds(), f"m-{screen.id}-")
        html = themes.markup(mini.render(p=page, theme=frame.theme.name))
        minis.append(
            {
                "id": screen.id,
                "href": f"{screen.id}.{tongue}.html",
                "title": pick(screen.title, language),
                "html": html,
            }
        )
    return _page("back.html", prototype, frame, quotes=quotes, minis=minis, js=themes.script("back.js"))


def _page(current: str, prototype: Prototype, frame: Frame, **parts: Any) -> str:
    language = frame.language
    title = pick(prototype.title, language)
    return themes.template(current + ".j2").render(
        language=language, title=title, heading=title if current == "index.html" else say(WORDS, _PAGES[current], language),
        lead=typeset(say(WORDS, f"{current.split('.', maxsplit=1)[0]} lead", language), language), current=current,
        css=themes.css(frame.theme, "about.css"), pages=[(file, say(WORDS, _PAGES[file], language)) for file in frame.about],
        report=frame.report, say=lambda k, **v: say(WORDS, k, language, **v), **parts,
    )  # fmt: skip
