"""Two coders side by side: a decision is on the disk before it is acknowledged, once, with its reason; originals stay untouched."""

from pathlib import Path

import pytest
from spolu_lab import CHROMIUM, bundled, new_context, on_disk, opened, run_all

from spolu.coding import adjudicate as pure
from spolu.coding import log
from spolu.steps.adjudicating import FOLDER, adjudicate
from spolu.store import Store
from spolu.widgets.adjudicator import Adjudicator


@pytest.fixture
def view(tmp_path):
    found = Adjudicator(adjudicate(Store(bundled(tmp_path)), "ha", "mk", "judge"))
    found.root = tmp_path
    return found


def events(root: Path) -> tuple:
    return log.parse((root / FOLDER / "judge.jsonl").read_text(encoding="utf-8"))


def act(pair: dict, choice: str, opid: str = "1", reason: str = "definice říká počítač") -> dict:
    return {"opid": opid, "pair": pair["key"], "choice": choice, "reason": reason}


def test_every_place_where_two_part_is_there_with_its_words(view):
    shown = view.snapshot({"view": "v"})
    parted = [p for p in view._of.pairs() if p.kind != "same"]
    assert [p["key"] for p in shown["pairs"]] == [p.key for p in parted]
    for row, pair in zip(shown["pairs"], parted, strict=True):
        for side, coding in (("left", pair.left), ("right", pair.right)):
            assert (row[side] is None) == (coding is None)
            if coding:
                assert row["text"][row[side]["start"] : row[side]["end"]] == coding.quote


def test_a_decision_is_written_once_and_no_coders_log_changes(view):
    before = {p.name: p.read_bytes() for p in (view.root / "coding/codings").iterdir()}
    pair = next(p for p in view.snapshot({})["pairs"] if p["left"] and p["right"])
    taken = view.take([act(pair, "merge")], {})
    again = view.take([act(pair, "merge"), act(pair, "left", "2")], {})
    assert (taken.done, again.done) == (("1",), ("1", "2"))
    assert [e.opid for e in events(view.root)] == ["1", "2"]
    assert pure.decisions(events(view.root))[pair["key"]].choice == "left"
    assert {p.name: p.read_bytes() for p in (view.root / "coding/codings").iterdir()} == before
    (row,) = [p for p in view.snapshot({})["pairs"] if p["key"] == pair["key"]]
    assert row["decision"] == {"choice": "left", "reason": "definice říká počítač", "by": "judge"}


def test_what_cannot_be_decided_is_refused_with_a_sentence(view):
    alone = next(p for p in view.snapshot({})["pairs"] if p["right"] is None)
    rows = [
        act(alone, "right", "a"), act(alone, "merge", "b"), act(alone, "left", "c", " "), act(alone, "toss a coin", "d"),
        {**act(alone, "left", "e"), "pair": "gone|gone"}, act(alone, "left", "f"),
    ]  # fmt: skip
    taken = view.take(rows, {})
    assert (taken.done, set(taken.refused)) == (("f",), set("abcde"))


@pytest.mark.browser
@pytest.mark.skipif(not Path(CHROMIUM).exists(), reason="NOT RUN: no Chromium here (set CHROMIUM to one)")
def test_by_keyboard_in_a_real_lab(lab, browser):
    root = bundled(lab.root / "adjudicated")
    page = new_context(browser, lab).new_page()
    name = lab.notebook("adjudicated/n.ipynb", "import spolu\nspolu.open().side_by_side('ha', 'mk', 'judge')", "1 + 1")
    opened(page, lab, name)
    run_all(page, ".sp-adjudicator[data-ready]")
    cells = page.evaluate("window.jupyterapp.shell.currentWidget.content.widgets.length")
    page.focus(".sp-pair")
    page.keyboard.press("x")
    page.keyboard.type("ani jedno")
    page.keyboard.press("Enter")
    page.wait_for_selector(".sp-saving[data-saving='saved']")
    page.wait_for_function("document.activeElement.matches('.sp-pair')")
    page.keyboard.press("x")
    page.keyboard.press("Enter")  # the last reason is offered again
    page.keyboard.press("Control+z")
    page.wait_for_selector(".sp-saving[data-saving='saved']")
    page.wait_for_function("document.querySelector('.sp-adjudicator .sp-foot').textContent.includes('Vráceno')")
    on_disk(page, lambda: len(events(root)) == 3)
    assert [e.data["choice"] for e in events(root)] == ["neither", "neither", "open"]
    assert page.evaluate("window.jupyterapp.shell.currentWidget.content.widgets.length") == cells
    page.context.close()
