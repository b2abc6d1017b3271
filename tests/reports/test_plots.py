"""Every figure says in words what it shows, has its numbers as a table, and can go on into plotly."""

from itertools import pairwise

import pytest
from lxml import etree

from spolu.errors import FormatError
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
