"""Text can be read: over four stacked tints of any codes, in both themes, and in every colour that the views use."""

import re
from itertools import combinations_with_replacement
from pathlib import Path

import pytest

from spolu.coding.codebook import PALETTE

SOURCES = Path(__file__).resolve().parents[2] / "js/src"
CSS = (SOURCES / "theme.css").read_text(encoding="utf-8")
TINT = int(re.search(r"TINT = (\d+);", (SOURCES / "coder/paint.ts").read_text(encoding="utf-8")).group(1)) / 100

# Paper: spolu's own and JupyterLab 4's (--jp-layout-color0); ink as theme.css sets it for each theme.
PAPERS = {"light": ("#fdfcf9", "#ffffff"), "dark": ("#17181b", "#111111")}


def variables(theme: str) -> dict[str, str]:
    """Return the colours of a theme: the first block, then what the dark block writes over."""
    found = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{3,6})", CSS.split("}", 1)[0]))
    if theme == "dark":
        block = re.search(r'data-jp-theme-light="false"\] \.sp \{([^}]*)\}', CSS).group(1)
        return found | dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{3,6})", block))
    return found | dict(
        re.findall(r"--([a-z-]+): (#[0-9a-f]{3,6})", re.search(r'light="true"\] \.sp \{([^}]*)\}', CSS).group(1))
    )


def rgb(colour: str) -> tuple[float, ...]:
    digits = colour.lstrip("#")
    digits = "".join(d * 2 for d in digits) if len(digits) == 3 else digits
    return tuple(int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4))


def luminance(colour: tuple[float, ...]) -> float:
    """WCAG 2.2, relative luminance."""
    r, g, b = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(a: tuple[float, ...], b: tuple[float, ...]) -> float:
    light, dark = sorted((luminance(a), luminance(b)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def tinted(paper: str, colours: tuple[str, ...]) -> tuple[float, ...]:
    found = rgb(paper)
    for colour in colours:
        found = tuple(TINT * c + (1 - TINT) * p for c, p in zip(rgb(colour), found, strict=True))
    return found


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_text_over_four_tints(theme):
    text = rgb(variables(theme)["ink"])
    worst = min(
        contrast(text, tinted(paper, colours))
        for paper in PAPERS[theme]
        for colours in combinations_with_replacement(PALETTE, 4)
    )
    assert worst >= 4.5


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(
    ("role", "least"), [("ink", 12), ("quiet", 4.5), ("accent", 4.5), ("warn", 4.5), ("stop", 4.5)]
)
def test_each_colour_on_paper(theme, role, least):
    assert min(contrast(rgb(variables(theme)[role]), rgb(paper)) for paper in PAPERS[theme]) >= least


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_main_button(theme):
    found = variables(theme)
    assert contrast(rgb(found["accent"]), rgb(found["on-accent"])) >= 4.5
