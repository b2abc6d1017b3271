"""How screens look: a theme is a folder of templates and one style sheet; a study's tokens colour it.

``own`` is plain on purpose: people in tests should judge the idea, not the polish.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from spolu.errors import Faults, FormatError, SpoluError
from spolu.reports.render.html import stylesheet

if TYPE_CHECKING:
    from jinja2 import Environment, Template

THEMES = ("own", "govuk")
COLOURS = ("paper", "ink", "quiet", "line", "accent", "warn", "stop")
_HEX = re.compile(r"#[0-9a-fA-F]{6}")
_FONT = re.compile(r"[\w ,'\"-]+")
_PICTURES = {".svg": "image/svg+xml", ".png": "image/png", ".jpg": "image/jpeg", ".webp": "image/webp"}
LIGHT = {
    "paper": "#fdfcf9",
    "ink": "#1c1b1f",
    "quiet": "#5d5a63",
    "accent": "#0b4f6c",
    "warn": "#8a5a00",
    "stop": "#a3231f",
}
DARK = {
    "paper": "#17181b",
    "ink": "#ece9e4",
    "quiet": "#a9a5ae",
    "accent": "#7cc4e0",
    "warn": "#f0b95c",
    "stop": "#ff9a91",
}
HEAVIEST = 20_000
"""Bytes of a logo: it goes into every page."""


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme as a study chose it.

    ``css``: the study's tokens as rules; ``base``: a design system's own style sheet; ``logo``: a data URI,
    ``logo_text``: what it says.
    """

    name: str = "own"
    css: str = ""
    base: str = ""
    logo: str = ""
    logo_text: str = ""


def theme(tokens: Mapping[str, str], given: Mapping[str, bytes] | None = None, place: str = "study.toml") -> Theme:
    """Return the theme of ``[theme]`` in ``study.toml``.

    Args:
        tokens: ``name`` (own, govuk), colours (``accent``, ``accent-dark`` …, as ``#0b4f6c``), ``font``, ``serif``,
            ``logo`` (a file of the study) and ``logo_text``; for govuk ``govuk_css``, the style sheet of npm's govuk-frontend.
        given: file -> bytes of what ``logo`` and ``govuk_css`` name.
        place: for faults.

    Raises:
        Faults: tokens that mean nothing, values that are no colour or font, colours too close to be read.
    """
    colours = {k: v for k, v in tokens.items() if k.removesuffix("-dark") in COLOURS}
    found = [
        *_unknown(tokens, place),
        *_values(tokens, colours, place),
        *_logo_faults(tokens, given or {}, place),
        *_govuk_faults(tokens, given or {}, place),
    ]
    if not found and tokens.get("name", "own") == "own":
        found = list(_unreadable(colours, place))
    if found:
        raise Faults(found)
    files_, logo, sheet = given or {}, tokens.get("logo", ""), tokens.get("govuk_css", "")
    return Theme(
        tokens.get("name", "own"), _rules(tokens, colours), _without_requests(files_[sheet].decode()) if sheet else "",
        _data(logo, files_[logo]) if logo else "", tokens.get("logo_text", ""),
    )  # fmt: skip


def _without_requests(sheet: str) -> str:
    """Return a style sheet that loads nothing: no fonts or pictures of its own; system fonts take their place."""
    bare = re.sub(r"@font-face\s*\{[^}]*\}|@import[^;]*;", "", sheet)
    bare = re.sub(r"url\((?!\s*[\"']?data:)[^)]*\)", "none", bare)
    return bare.replace('"GDS Transport",', "").replace("GDS Transport,", "").replace("</", "<\\/")


def _govuk_faults(tokens: Mapping[str, str], given: Mapping[str, bytes], place: str) -> list[SpoluError]:
    if tokens.get("name") != "govuk":
        return []
    from importlib.util import find_spec

    found: list[SpoluError] = []
    if find_spec("govuk_frontend_jinja") is None:
        found.append(FormatError(place, "theme: govuk needs govuk-frontend-jinja", "Run: pip install 'spolu[govuk]'"))
    if tokens.get("govuk_css", "") not in given:
        found.append(FormatError(
            place, "theme: govuk needs the style sheet of the design system",
            'Run: npm install govuk-frontend, and write govuk_css = "node_modules/govuk-frontend/dist/govuk/govuk-frontend.min.css"',
        ))  # fmt: skip
    return found


_OTHERS = ("name", "font", "serif", "logo", "logo_text", "govuk_css")


def _unknown(tokens: Mapping[str, str], place: str) -> list[SpoluError]:
    known = (*COLOURS, *(f"{c}-dark" for c in COLOURS), *_OTHERS)
    return [
        FormatError(place, f"theme: '{k}' means nothing here", f"Known are: {', '.join(known)}")
        for k in tokens
        if k not in known
    ]


def _values(tokens: Mapping[str, str], colours: Mapping[str, str], place: str) -> list[SpoluError]:
    found: list[SpoluError] = [
        FormatError(place, f"theme: '{k}' must be a colour", "Write it as #0b4f6c") for k, v in colours.items() if not _HEX.fullmatch(v)
    ]  # fmt: skip
    found += [
        FormatError(place, f"theme: '{k}' must be names of fonts", 'Write it as "Inter, sans-serif"')
        for k in ("font", "serif") if not _FONT.fullmatch(tokens.get(k, "x"))
    ]  # fmt: skip
    if tokens.get("name", "own") not in THEMES:
        found.append(
            FormatError(place, f"theme: there is no theme '{tokens['name']}'", f"There are: {', '.join(THEMES)}")
        )
    return found


def _logo_faults(tokens: Mapping[str, str], given: Mapping[str, bytes], place: str) -> list[SpoluError]:
    logo = tokens.get("logo", "")
    if not logo:
        return []
    found: list[SpoluError] = []
    if logo not in given or _suffix(logo) not in _PICTURES:
        found.append(
            FormatError(
                place, f"theme: there is no picture '{logo}'", f"Name a file of the study: {', '.join(_PICTURES)}"
            )
        )
    elif len(given[logo]) > HEAVIEST:
        found.append(FormatError(place, f"theme: the logo has {len(given[logo])} bytes, it stands in every page", f"Make it smaller than {HEAVIEST}"))  # fmt: skip
    if not tokens.get("logo_text", "").strip():
        found.append(FormatError(place, "theme: nothing says what the logo shows", 'Write logo_text = "…"'))
    return found


def _suffix(name: str) -> str:
    return name[name.rfind(".") :].lower()


def _data(name: str, content: bytes) -> str:
    from base64 import b64encode

    return f"data:{_PICTURES[_suffix(name)]};base64,{b64encode(content).decode()}"


def _unreadable(colours: Mapping[str, str], place: str) -> list[SpoluError]:
    """Return the pairs of text and ground that stand too close (WCAG 2.2, 1.4.3: 4.5 : 1)."""
    found: list[SpoluError] = []
    for base, suffix in ((LIGHT, ""), (DARK, "-dark")):
        chosen = {
            **base,
            **{k.removesuffix("-dark"): v for k, v in colours.items() if k.endswith("-dark") == bool(suffix)},
        }
        for token in ("ink", "quiet", "accent", "warn", "stop"):
            ratio = contrast(chosen[token], chosen["paper"])
            if ratio < 4.5:
                found.append(FormatError(place, f"theme: {token}{suffix} on paper{suffix} reads {ratio:.1f} : 1", "Text needs 4.5 : 1"))  # fmt: skip
    return found


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours ``#rrggbb`` (WCAG 2.2, relative luminance)."""
    a, b = sorted(map(_luminance, (one, other)), reverse=True)
    return (a + 0.05) / (b + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return float(0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2])


def _rules(tokens: Mapping[str, str], colours: Mapping[str, str]) -> str:
    fonts = "".join(
        f"--{name}: {tokens[key]};" for key, name in (("font", "sans"), ("serif", "serif")) if key in tokens
    )
    light = fonts + "".join(f"--{k}: {v};" for k, v in colours.items() if not k.endswith("-dark"))
    dark = "".join(f"--{k.removesuffix('-dark')}: {v};" for k, v in colours.items() if k.endswith("-dark"))
    return (f":root {{ {light} }}" if light else "") + (f"@media (prefers-color-scheme: dark) {{ :root {{ {dark} }} }}" if dark else "")  # fmt: skip


# ---------------------------------------------------------------------- files of a theme


def text(name: str) -> str:
    """Return a file of the themes."""
    return (files("spolu.prototypes.themes") / name).read_text(encoding="utf-8")


def markup(html: str) -> Any:
    """Return HTML that our own templates made, so that templates take it as it is."""
    from markupsafe import Markup

    return Markup(html)  # noqa: S704 # our own files and templates, which escape


@cache
def script(*names: str) -> Any:
    """Return scripts of the themes as one, markup-safe because they hold no text of a study; comments left out."""
    lines = (line.strip() for name in names for line in text(name).splitlines())
    return markup("\n".join(line for line in lines if line and not line.startswith("//")))


@cache
def css(theme: Theme, *more: str) -> Any:
    """Return every rule of a page: the tokens of all surfaces, the frame, the theme, paper, the study's own tokens."""
    paper = _lean(text("paper.css"))
    sheets = [
        str(stylesheet("tokens.css")),
        theme.base,
        text("frame.css"),
        text(f"{theme.name}/screen.css"),
        *map(text, more),
    ]
    onto = f"@media print {{ {paper.replace('&', 'body')} }} {paper.replace('&', 'body.paper')}"
    return markup("\n".join([*map(_lean, sheets), theme.css, onto]))


def _lean(sheet: str) -> str:
    return re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL).strip()


@cache
def environment(theme: str) -> "Environment":
    """Return the templates of all themes; a design system's macros beside them where a theme draws with them."""
    from jinja2 import (
        BaseLoader,
        ChainableUndefined,
        ChoiceLoader,
        Environment,
        FunctionLoader,
        PackageLoader,
        PrefixLoader,
        StrictUndefined,
    )

    own: BaseLoader = FunctionLoader(text)
    if theme == "govuk":
        own = ChoiceLoader([PrefixLoader({"govuk_frontend_jinja": PackageLoader("govuk_frontend_jinja")}), own])
    return Environment(
        loader=own, autoescape=True, undefined=ChainableUndefined if theme == "govuk" else StrictUndefined,
        trim_blocks=True, lstrip_blocks=True, auto_reload=False,
    )  # fmt: skip


def template(name: str, theme: str = "own") -> "Template":
    """Return a template, with what a theme draws with."""
    return environment(theme).get_template(name)
