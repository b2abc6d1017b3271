"""Every figure says in words what it shows, has its numbers as a table, and can go on into plotly."""

from itertools import pairwise

import pytest
from lxml import etree

from spolu.errors import FormatError
from spolu.reports.drawing import NARROW, SHOWN, WIDE
from spolu.reports.figures import Bar, Figure
from spolu.reports.plots import Counts, Curve, Intervals, Point, Step

HEAD = ("a", "b", "c", "d", "e")
FIGURES = [
    Figure("T", "S", "Alt & more.", (Bar("x < y", (("n", 2), ("m", 1)), "#0072b2"),), 9),
    Intervals("T", "S", "Alt & more.", (Point("x < y", -0.004, -0.3, 0.5), Point("z", None, note="n/a")), HEAD[:4], language="cs"),
    Counts("T", "S", "Alt & more.", "code", ("x", "y"), (("x < y", (None, 3)), ("z", (0, None)))),
    Curve("T", "S", "Alt & more.", (Step("R01", 2, 2, 1, 3), Step("R<02", 1, 3, 3, 3)), HEAD, "R<02", "here"),
]  # fmt: skip


@pytest.mark.parametrize("figure", FIGURES, ids=lambda f: type(f).__name__)
def test_a_figure_is_well_formed_named_and_has_its_table(figure):
    svg = etree.fromstring(figure.svg())
    assert svg.get("aria-label") == "Alt & more."
    head, rows = figure.table()
    assert rows and all(len(row) == len(head) for row in rows)
    html = figure._repr_html_()
    assert html.count("<tr>") == len(rows) + 1
    assert "x < y" not in html and "R<02" not in html
    assert repr(figure) == "Alt & more."
    assert figure.plotly().layout.meta["alt"] == "Alt & more."


@pytest.mark.parametrize("figure", FIGURES, ids=lambda f: type(f).__name__)
def test_on_a_phone_it_is_drawn_anew_with_the_same_words(figure):
    """Shrunk to a phone's width its letters were seven pixels high, or the numbers lay out of sight."""
    page, phone = (etree.fromstring(figure.svg(sheet)) for sheet in (WIDE, NARROW))
    words = [sorted(text.text or "" for text in svg.iter("{*}text")) for svg in (page, phone)]
    assert words[0] == words[1] and phone.get("aria-label") == page.get("aria-label")
    assert float((phone.get("viewBox") or "").split()[2]) <= NARROW.width
    assert figure.drawn().count("<svg") == 2 and SHOWN in figure._repr_html_()


def test_names_of_rows_stand_above_them_on_a_phone_and_have_more_room():
    name = "Čtou děti a příbuzní z rodiny daleko"
    figure = Figure("T", "S", "Alt.", (Bar(name, (("n", 2),), "#0072b2"),), 9)
    (said, *_), (bar,) = (list(etree.fromstring(figure.svg(NARROW)).iter(f"{{*}}{tag}")) for tag in ("text", "rect"))
    assert said.text == name and float(said.get("y")) < float(bar.get("y")) and said.get("x") == "0"
    assert name not in figure.svg()


@pytest.mark.parametrize("sheet", [WIDE, NARROW], ids=["page", "phone"])
@pytest.mark.parametrize("n", [1, 3, 5, 9, 14, 30])
def test_heads_of_columns_end_within_the_figure_and_counts_have_room(sheet, n):
    """The heads of the last columns were cut off, and from seventeen columns on numbers lay on each other."""
    figure = Counts(
        "T", "S", "Alt.", "code", tuple(f"dobrovolnice a dobrovolníci ({i})" for i in range(n)), (("x", (11,) * n),)
    )
    svg = etree.fromstring(figure.svg(sheet))
    width = float((svg.get("viewBox") or "").split()[2])
    heads = [float(t.get("transform").split("(")[1].split(",")[0]) for t in svg.iter("{*}text") if t.get("transform")]
    at = [float(t.get("x")) for t in svg.iter("{*}text") if t.text == "11"]
    assert heads[-1] + 100 <= width and all(right - left >= 24 for left, right in pairwise(at))
    assert (f"min-width:{width:.0f}px" in (svg.get("style") or "")) == (width > sheet.width)


def test_a_figure_without_alt_text_is_refused():
    with pytest.raises(FormatError, match="no alt text"):
        Counts("T", "S", " ", "code", (), ())


def test_a_value_below_zero_that_rounds_to_zero_has_no_sign_and_an_undefined_one_its_reason():
    assert FIGURES[1].table()[1] == (("x < y", "0,00", "-0,30", "0,50"), ("z", "n/a", "", ""))


def test_a_column_that_has_no_room_for_its_name_keeps_the_number_behind_it():
    figure = Counts("T", "S", "Alt.", "code", ("klientky a klienti (8)", "vedoucí (3)"), (("x", (1, 2)),))
    heads = [text.text for text in etree.fromstring(figure.svg()).iter("{*}text") if text.get("transform")]
    assert heads == ["klientky a k… (8)", "vedoucí (3)"]
    assert figure.table()[0] == ("code", "klientky a klienti (8)", "vedoucí (3)")


@pytest.mark.parametrize("n", [1, 12, 13, 30, 188])
def test_labels_of_sessions_have_room(n):
    """The last session is always named; the one before it lay on its name."""
    steps = tuple(Step(f"S{i:03}", 1, 1, 1, 1) for i in range(n))
    svg = etree.fromstring(Curve("T", "S", "Alt.", steps, HEAD, "", "").svg())
    at = [float(text.get("x")) for text in svg.iter("{*}text") if (text.text or "").startswith("S")]
    assert len(at) <= 13 and all(right - left > 35 for left, right in pairwise(at))
    assert any(text.text == steps[-1].label for text in svg.iter("{*}text"))
