"""A study's tokens: what cannot be a token is refused, what could not be read is refused, all of it at once."""

import re
from pathlib import Path

import pytest

from spolu.errors import Faults
from spolu.prototypes.blocks import FIELDS, KINDS
from spolu.prototypes.model import Block, Field, Item, Prototype, Screen
from spolu.prototypes.page import Frame, Grounds
from spolu.prototypes.render import screens
from spolu.prototypes.themes import DARK, LIGHT, Theme, contrast, text, theme
from spolu.reports.render.html import stylesheet
from spolu.store import Store


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


# ---------------------------------------------------------------------- another theme draws the same screens

SHEET = b'@import "//fonts.example/x.css";@font-face{font-family:GDS Transport;src:url(/assets/fonts/x.woff2)}.govuk-body{font-family:GDS Transport,arial;background:url(/a.png)}'


@pytest.fixture
def govuk():
    pytest.importorskip("govuk_frontend_jinja", reason="NOT RUN: the extra govuk is not installed")
    return theme({"name": "govuk", "govuk_css": "g.css"}, {"g.css": SHEET})


def test_every_bundled_screen_keeps_its_entries_conditions_and_grounds_in_the_govuk_theme(govuk):
    """What the frame hangs on is the same in both themes; only the look is another."""
    store = Store(Path(__file__).resolve().parents[2])
    made = store.prototype()
    hooks = r' (data-(?:field|block|when|branches|check|show|asks|required|print|paper|back)(?:="[^"]*")?)'
    for own, other in zip(
        *(screens(made, Grounds(), Frame("k", "cs", theme=t)).items() for t in (Theme(), govuk)), strict=True
    ):
        assert own[0] == other[0]
        here, there = (sorted(x.removesuffix('=""') for x in re.findall(hooks, page)) for page in (own[1], other[1]))
        assert here == there, own[0]
        assert "govuk-heading-l" in other[1]


def test_a_design_systems_sheet_loads_nothing_and_leaves_its_font_behind(govuk):
    assert "fonts.example" not in govuk.base
    assert "url(" not in govuk.base and "GDS Transport" not in govuk.base and "font-face" not in govuk.base
    assert ".govuk-body{font-family:arial" in govuk.base


def test_nobodys_words_become_markup_in_the_govuk_theme(govuk):
    def tags(text):
        fields = tuple(
            Field(
                f"f{n}",
                f,
                {"cs": text},
                {"cs": text},
                {"1": {"cs": text}} if f in ("radio", "checkboxes", "select", "scale") else {},
                n % 2 == 0,
            )
            for n, f in enumerate(FIELDS)
        )
        blocks = tuple(
            Block(f"b{n}", name, decor=text, texts={key: {"cs": text} for key in (("title", "x") if kind.columns else kind.texts)},
                  items=(Item({"x": {"cs": text}}) if kind.columns else Item({key: {"cs": text} for key in kind.items}, "one"),),
                  fields=fields if kind.fields else (), options={"columns": ["x"]} if kind.columns else {})
            for n, (name, kind) in enumerate(KINDS.items()) if name != "consent"
        )  # fmt: skip
        made = Prototype({"cs": text}, ("cs",), (Screen("one", {"cs": text}, blocks=blocks),), start="one")
        return re.findall(
            r"<(?!!--)/?[a-z][a-z0-9]*", screens(made, Grounds(), Frame("k", "cs", theme=govuk))["one.cs.html"]
        )

    for evil in ("<script>x</script>", '"><img src=x>', "{{ 7*7 }}", "</style><script>", "' onload='x"):
        assert tags(evil) == tags("slova")


def test_without_its_sheet_the_govuk_theme_says_what_to_do():
    with pytest.raises(Faults, match="npm install govuk-frontend"):
        theme({"name": "govuk"})
