"""A study's tokens: what cannot be a token is refused, what could not be read is refused, all of it at once."""

import re

import pytest

from spolu.errors import Faults
from spolu.prototypes.themes import DARK, LIGHT, contrast, text, theme
from spolu.reports.render.html import stylesheet


def test_every_fault_is_said_at_once():
    with pytest.raises(Faults) as caught:
        theme(
            {
                "accnt": "#123456",
                "paper": "red;} body{display:none}",
                "font": "x;}",
                "name": "fancy",
                "logo": "../secret.txt",
            }
        )
    said = " ".join(str(f) for f in caught.value.faults)
    for part in (
        "'accnt' means nothing",
        "'paper' must be a colour",
        "'font' must be",
        "no theme 'fancy'",
        "no picture '../secret.txt'",
        "what the logo shows",
    ):
        assert part in said


@pytest.mark.parametrize(
    ("tokens", "fault"),
    [
        ({"accent": "#bbbbbb"}, "accent on paper"),
        ({"accent-dark": "#333333"}, "accent-dark on paper-dark"),
        ({"paper": "#444444"}, "ink on paper"),
    ],
)
def test_colours_too_close_to_be_read_are_refused(tokens, fault):
    with pytest.raises(Faults, match=fault):
        theme(tokens)


def test_a_logo_that_would_make_every_page_heavy_is_refused():
    with pytest.raises(Faults, match="stands in every page"):
        theme({"logo": "l.png", "logo_text": "Vedle"}, {"l.png": b"x" * 20_001})


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.478), ("#0b4f6c", "#0b4f6c", 1.0)],
)
def test_contrast_is_that_of_wcag(one, other, ratio):
    """Black on white is 21 : 1 by definition; #777 on white is the known near miss of 4.5 : 1."""
    assert contrast(one, other) == pytest.approx(ratio, abs=0.001)


def test_the_colours_of_all_surfaces_are_the_ones_that_are_checked_and_can_be_read():
    sheet = str(stylesheet("tokens.css"))
    for colours in (LIGHT, DARK):
        for name, value in colours.items():
            assert f"--{name}: {value};" in sheet
            assert name == "paper" or contrast(value, colours["paper"]) >= 4.5


def test_rules_for_paper_speak_of_the_body_alone():
    rules = [r for r in re.sub(r"/\*.*?\*/", "", text("paper.css")).split("}") if "{" in r]
    assert all(part.strip().startswith("&") for r in rules for part in r.split("{")[0].split(","))
