"""An insight's prose: CommonMark with tables, as HTML that fits below a finding's title.

Source of the format: https://spec.commonmark.org/0.31.2/, tables and struck words as in GitHub's. What a text says must not
get lost or become something else by it, so some of it is left out: see docs/decisions/21-prose-is-markdown.md.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache
from itertools import takewhile
from typing import TYPE_CHECKING

from spolu.language import typeset

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.renderer import RendererHTML
    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token
    from markdown_it.utils import OptionsDict
    from markupsafe import Markup

_LINK = re.compile(r"https?://[^/]|mailto:.|#.", re.IGNORECASE)
_POINT = re.compile(r"(\d{1,9})([.)])(?:\s|$)")
_TOP, _DEEPEST = 4, 6
"""Levels of headings: a finding's title is the third."""


def html(text: str, language: str, anchors: Collection[str] = (), label: str = "") -> "Markup":
    """Return prose as HTML.

    Args:
        text: Markdown; HTML in it stays text.
        language: decides where a line must not break; words in block quotes and code stay as they are, byte for byte.
        anchors: ids of the page that a link may lead to; a link to another one is its words.
        label: what a table is called for who cannot see it.
    """
    from markupsafe import Markup

    reader = _reader()
    tokens = _without_dead_links(_levelled(reader.parse(text)), anchors)
    quoting = 0
    for token in tokens:
        quoting += token.nesting if token.type in ("blockquote_open", "blockquote_close") else 0
        if token.type == "blockquote_open":
            token.attrSet("dir", "auto")  # words of somebody who may have spoken Arabic
        if token.children and not quoting:
            _typeset(token.children, language)
    return Markup(reader.renderer.render(tokens, reader.options, {"label": label}))  # noqa: S704 # HTML is off, links are chosen


def plain(text: str) -> str:
    """Return the words that a reader of the prose sees, without marks, on the lines where they begin in ``text``."""
    lines = [""] * (text.count("\n") + 2)
    for token in _reader().parse(text):
        at = token.map[0] if token.map else 0
        words = "".join(map(_words, token.children)) if token.children else token.content
        if token.type in ("inline", "fence"):
            for n, line in enumerate(words.split("\n")):
                lines[min(at + n, len(lines) - 1)] += f" {line}"
    return "\n".join(line.strip() for line in lines)


def _words(token: "Token") -> str:
    return "\n" if token.type in ("softbreak", "hardbreak") else token.content


# ---------------------------------------------------------------------- reading


@cache
def _reader() -> "MarkdownIt":
    from markdown_it import MarkdownIt

    class Reader(MarkdownIt):
        def validateLink(self, url: str) -> bool:  # noqa: N802 # the library's name
            return bool(_LINK.match(url))

    made = Reader("js-default").disable(["code", "reference", "image", "html_block", "html_inline"])
    made.inline.ruler.before("emphasis", "star_in_word", _star_in_word)
    made.block.ruler.at("list", _several_points, {"alt": ["paragraph", "blockquote"]})
    made.add_render_rule("link_open", _link_open)
    made.add_render_rule("table_open", _table_open)
    made.add_render_rule("table_close", lambda *_: "</table></div>\n")
    return made


def _star_in_word(state: "StateInline", silent: bool) -> bool:
    """Leave the star in *student*ka* alone: it speaks of every gender, and a name cut in two by marks is hard to find."""
    start = end = state.pos
    while end < state.posMax and state.src[end] in "*~":
        end += 1
    if not 0 < start < end < state.posMax or not (state.src[start - 1].isalnum() and state.src[end].isalnum()):
        return False
    if not silent:
        state.pending += state.src[start:end]
    state.pos = end
    return True


def _several_points(state: "StateBlock", start: int, end: int, silent: bool) -> bool:
    """Take numbered points for a list where there are two of them; *4. 12. 2026* and *1. máje* begin a sentence."""
    from markdown_it.rules_block import list_block

    inside = state.sCount[start] < state.blkIndent  # a further point of the list around it
    if not inside and (first := _POINT.match(_line(state, start))) and not _goes_on(state, start, end, first):
        return False
    return list_block(state, start, end, silent)


def _goes_on(state: "StateBlock", start: int, end: int, first: re.Match[str]) -> bool:
    """Whether another point of the same list follows: the next number, or the same one again."""
    content, blank = state.sCount[start] + len(first[0]), False
    for n in range(start + 1, end):
        line, indent = _line(state, n), state.sCount[n]
        if line and indent < state.blkIndent:
            return False
        if (point := _POINT.match(line)) and indent < content:
            return int(point[1]) - int(first[1]) in (0, 1) and point[2] == first[2]
        if line and blank and indent < content:
            return False
        blank = not line
    return False


def _line(state: "StateBlock", n: int) -> str:
    return state.src[state.bMarks[n] + state.tShift[n] : state.eMarks[n]]


# ---------------------------------------------------------------------- fitting in


def _levelled(tokens: Sequence["Token"]) -> Iterator["Token"]:
    """Yield tokens with headings below the finding's, none skipping a level and none empty; a table's heads say so."""
    above: list[int] = []
    for n, token in enumerate(tokens):
        if token.type in ("heading_open", "heading_close"):
            beside = tokens[n + token.nesting]
            if not _said(beside):
                continue
            if token.nesting == 1:
                level = int(token.tag[1])
                above = [*(x for x in above if x < level), level]
            token.tag = f"h{min(_TOP - 1 + len(above), _DEEPEST)}"
        elif token.type in ("th_open", "th_close") and not _said(tokens[n + token.nesting]):
            token.tag = "td"
        elif token.type == "th_open":
            token.attrSet("scope", "col")
        elif token.type == "fence":
            token.info = ""
        yield token


def _said(inline: "Token") -> str:
    return "".join(map(_words, inline.children or ())).strip()


def _without_dead_links(tokens: Iterator["Token"], anchors: Collection[str]) -> list["Token"]:
    """Return tokens whose links lead somewhere and say something; of the others the words stay."""
    found = list(tokens)
    for token in found:
        dead, kept = False, []
        for n, child in enumerate(token.children or ()):
            if child.type == "link_open":
                dead = _is_dead(token.children or [], n, anchors)
            if not (dead and child.type in ("link_open", "link_close")):
                kept.append(child)
        token.children = kept if token.children else token.children
    return found


def _is_dead(children: Sequence["Token"], n: int, anchors: Collection[str]) -> bool:
    target = str(children[n].attrGet("href"))
    words = takewhile(lambda token: token.type != "link_close", children[n + 1 :])
    return (target[0] == "#" and target[1:] not in anchors) or not "".join(map(_words, words)).strip()


def _typeset(children: Sequence["Token"], language: str) -> None:
    """Put no-break spaces into a paragraph's words, over the marks between them."""
    for token in children:
        if token.type == "softbreak":
            token.type, token.content = "text", " "
    told = (
        (t, t.content if t.type == "text" else "\n" if t.type == "hardbreak" else "x" * len(t.content))
        for t in children
    )
    at, parts = 0, list(told)
    whole = typeset("".join(words for _, words in parts), language)
    for token, words in parts:
        if token.type == "text":
            token.content = whole[at : at + len(words)]
        at += len(words)


def _link_open(renderer: "RendererHTML", tokens: Sequence["Token"], n: int, options: "OptionsDict", env: object) -> str:
    if str(tokens[n].attrGet("href"))[0] != "#":
        tokens[n].attrSet("rel", "noreferrer")
    return renderer.renderToken(tokens, n, options, {})


def _table_open(_: object, tokens: Sequence["Token"], n: int, options: object, env: dict[str, str]) -> str:
    from markupsafe import escape

    return f'<div class="scroll" tabindex="0" role="group" aria-label="{escape(env["label"])}"><table>\n'
