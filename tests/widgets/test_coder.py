"""The coding view in a real JupyterLab: by keyboard and mouse, saved, refreshed, killed, in every theme, on any width."""

import json
import os
import shutil
import signal
from pathlib import Path
from uuid import uuid4

import pytest
import spolu_made as made
import spolu_timing as timing
from playwright.sync_api import TimeoutError
from spolu_lab import CHROMIUM, bundled, new_context, on_disk, opened, ready, run_all, theme

from spolu.coding import log
from spolu.interviews.model import Speaker, Transcript, Turn
from spolu.interviews.render import parse, render

ROOT = Path(__file__).resolve().parents[2]
AXE = ROOT / "js/node_modules/axe-core/axe.min.js"
VIEW = ".sp-coder[data-ready]"
FRAME = 1000 / 60
"""Milliseconds between two frames of a screen."""

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not Path(CHROMIUM).exists(), reason="NOT RUN: no Chromium here (set CHROMIUM to one)"),
]


@pytest.fixture
def study(lab):
    """A copy of the bundled study of its own for each test, inside Lab's folder."""
    folder = lab.root / f"study-{uuid4().hex[:8]}"
    yield bundled(folder)
    for session in lab.api("/api/sessions"):
        if session["path"].startswith(folder.name):
            lab.api(f"/api/sessions/{session['id']}", "DELETE")
    shutil.rmtree(folder)
    shutil.rmtree(lab.root / ".home/personal", ignore_errors=True)


def start(page, lab, study, cell: str = "spolu.open().code('R01', 'ha')") -> str:
    name = lab.notebook(f"{study.name}/notebooks/n.ipynb", f"import spolu\n{cell}", "1 + 1")
    opened(page, lab, name)
    run_all(page, VIEW)
    return name


def events(study: Path, coder: str = "ha") -> list[log.Event]:
    path = study / f"coding/codings/{coder}.jsonl"
    return list(log.parse(path.read_text(encoding="utf-8"))) if path.exists() else []


def saved(page) -> None:
    page.wait_for_selector(".sp-saving[data-saving='saved']")
    page.wait_for_function(
        "() => { const r = document.querySelector('.sp-coder'); return !window.__spolu[r.dataset.view].link.waiting.length; }"
    )


def boxes(page, *selectors: str) -> list[dict[str, float]]:
    """Where the first of each lies, all measured at one moment: between two questions the view may have scrolled."""
    return page.evaluate("all => all.map(s => document.querySelector(s).getBoundingClientRect().toJSON())", selectors)


def turn(page, id: str):
    return page.locator(f".sp-turn:has(.sp-who:text-matches('{id}( |$)'))")


def at(page, id: str) -> None:
    """Put the cursor at the beginning of a turn, as clicking there does."""
    page.evaluate(
        "id => { const r = document.querySelector('.sp-coder'); const {view, desk} = window.__spolu[r.dataset.view];"
        " view.cursor.put({turn: desk.turnOf(id).index, at: 0}, null); }",
        id,
    )


def restored(page) -> None:
    """Wait for the view without running its cell. Lab asks the kernel for its widgets once, for four seconds: where a
    slow machine misses them, a person reloads, and so does this, once.
    """
    try:
        page.wait_for_selector(VIEW, timeout=25_000)
    except TimeoutError:
        page.reload(wait_until="domcontentloaded")
        page.wait_for_selector(VIEW, timeout=60_000)


def whole(page) -> None:
    """Wait until every turn stands in the page: those far from the view are made when the browser is idle."""
    page.wait_for_function("() => !document.querySelector('.sp-sheet:not(.sp-made)')")


def told(page) -> str:
    return page.inner_text(".sp-foot [role=status]")


def last(study: Path):
    return events(study)[-1]


# ---------------------------------------------------------------------- coding


def test_an_interview_is_coded_by_keyboard_alone(page, lab, study):  # noqa: PLR0915 # one sitting: every start of a notebook costs seconds
    before = len(events(study))
    texts = {t.id: t.text for t in parse((study / "interviews/R01.md").read_text(encoding="utf-8"), "R01.md").turns}
    start(page, lab, study)
    at(page, "t002")

    # words, then a slot; a Czech keyboard writes "š" where the digit 3 lies
    for _ in range(3):
        page.keyboard.press("Shift+ArrowRight")
    page.evaluate(
        "document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {key: 'š', code: 'Digit3', bubbles: true, cancelable: true}))"
    )
    saved(page)
    coding = last(study).data["coding"]
    assert coding["quote"] == texts["t002"][coding["start"] : coding["end"]] == "V pohodě. Enom"
    assert coding["code"] == "access-papers"

    # the same again is no event; another code on the same words is, and its stripe stands beside the first
    page.keyboard.press("3")
    assert "už máte" in told(page)
    page.keyboard.press("4")
    saved(page)
    assert len(events(study)) == before + 2
    lanes = page.eval_on_selector_all(".sp-turn[data-turn='1'] .sp-stripe", "all => all.map(e => e.style.left)")
    assert sorted(lanes) == ["0px", "9px"]

    # sentence, one more, one less; the palette finds without diacritics; Ctrl+Enter goes on to the memo
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    for key in ("s", "s", "s", "Shift+S"):
        page.keyboard.press(key)
    page.keyboard.press("c")
    page.keyboard.type("predani")
    page.keyboard.press("Control+Enter")
    page.keyboard.type("ptát se dál: <b>kdo</b>?")
    page.keyboard.press("Control+Enter")
    saved(page)
    add, memo = events(study)[-2:]
    assert (add.op, memo.op) == ("add", "memo")
    assert add.data["coding"]["quote"] == texts["t004"][: add.data["coding"]["end"]]
    assert add.data["coding"]["quote"].count(".") == 2 or add.data["coding"]["quote"].endswith(".")
    assert memo.data["memo"]["target"] == add.data["coding"]["id"]

    # an edge: one word less at the end, kept; then all of it taken back and done again
    page.keyboard.press("]")
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Enter")
    saved(page)
    move = last(study)
    assert move.op == "move"
    assert move.data["to"]["end"] < move.data["from"]["end"]
    for _ in range(3):
        page.keyboard.press("Control+z")
    saved(page)
    assert [e.undoes for e in events(study)[-3:]] == [move.opid, memo.opid, add.opid]
    page.keyboard.press("Control+Shift+z")
    page.keyboard.press("Control+y")
    saved(page)
    assert add.data["coding"]["id"] in {c.id for c in log.replay(events(study)).codings}

    # last code, a new code, an in-vivo code, remove
    at(page, "t006")
    page.keyboard.press("t")
    page.keyboard.press("q")
    page.keyboard.press("n")
    page.keyboard.type("Kurz na řidičák")
    page.keyboard.press("Enter")
    at(page, "t008")
    page.keyboard.press("s")
    page.keyboard.press("i")
    page.keyboard.press("Enter")
    saved(page)
    assert last(study).data["coding"]["code"] == "sednem-si-uvarim-kafe-a-kecame"
    assert "kurz-na-ridicak" in (study / "coding/codebook.yaml").read_text(encoding="utf-8")
    page.keyboard.press("Delete")
    saved(page)
    assert last(study).op == "del"

    # next uncoded turn of the participant, search, list, going to a turn, the keys
    page.keyboard.press("u")
    assert page.evaluate("document.activeElement.dataset.role") == "participant"
    page.keyboard.press("f")
    page.keyboard.type("ridicak")
    assert page.inner_text(".sp-panel [role=status]") in ("1 z 2", "2 z 2")
    page.keyboard.press("Escape")
    assert "řidičák" in page.evaluate("getSelection().toString()")
    page.keyboard.press("g")
    page.keyboard.type("10")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.dataset.turn") == "9"
    page.keyboard.press("l")
    assert page.locator(".sp-panel li").count() >= 2
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    assert page.locator(".sp-panel kbd").count() > 20
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.dataset.turn") == "9"

    # a coding left behind in another turn is not what a memo there is on, nor what Delete removes
    page.keyboard.press("t")
    page.keyboard.press("1")
    at(page, "t013")
    page.keyboard.press("m")
    assert page.locator(".sp-panel option").first.inner_text() == "tato promluva: t013"
    page.keyboard.press("Escape")
    page.keyboard.press("Delete")
    saved(page)
    assert last(study).op == "add"


def test_the_mouse_does_it_too(page, lab, study):
    start(page, lab, study)
    page.evaluate("document.querySelector('.sp-coder').scrollIntoView({block: 'start'})")
    whole(page)
    words = page.locator(".sp-turn[data-turn='1'] .sp-text")
    words.hover(position={"x": 2, "y": 12})  # which waits until it lies still
    page.mouse.down()
    words.hover(position={"x": 160, "y": 12})
    page.mouse.up()
    selected = page.evaluate("getSelection().toString()").strip()
    page.locator(".sp-book [data-code='trust-fear']").click()
    saved(page)
    assert last(study).data["coding"]["quote"] == selected

    # a click on a stripe focuses its coding; dragging its lower end to the last line makes it longer
    stripe = page.locator(".sp-turn[data-turn='1'] .sp-stripe")
    stripe.click()
    page.locator(".sp-end[data-end='end']").hover()
    page.mouse.down()
    (box,) = boxes(page, ".sp-turn[data-turn='1'] .sp-text")
    page.mouse.move(box["right"] - 60, box["bottom"] - 12, steps=5)
    page.mouse.up()
    saved(page)
    assert last(study).op == "move"
    assert last(study).data["to"]["end"] > last(study).data["from"]["end"]

    # triple click selects the turn, the right button offers the codes, the notebook's own menu stays away
    page.locator(".sp-turn[data-turn='3'] .sp-text").click(click_count=3)
    page.locator(".sp-turn[data-turn='3'] .sp-text").click(button="right")
    page.locator(".sp-panel [role=option]", has_text="Jen telefon").click()
    saved(page)
    coding = last(study).data["coding"]
    assert (coding["code"], coding["turn"], coding["start"]) == ("access-phone", "t004", 0)
    assert page.locator(".lm-Menu").count() == 0

    # filters: only other people's, only one code
    page.get_by_role("button", name="Zobrazit").click()
    page.locator(".sp-panel label", has_text="ha").locator("input").uncheck()
    assert page.locator(".sp-turn[data-turn='1'] .sp-stripe").count() == 0
    page.get_by_role("button", name="Zobrazit vše").click()
    assert page.locator(".sp-turn[data-turn='1'] .sp-stripe").count() == 1


def test_turns_get_tags_by_keyboard_and_the_view_shows_those_turns_alone(page, lab, study):
    start(page, lab, study)
    for id in ("t010", "t020"):
        at(page, id)
        page.keyboard.press("e")
        page.keyboard.type("vratit" if id == "t020" else "vrátit se")  # a known tag is found without diacritics
        if id == "t020":
            page.keyboard.press("ArrowUp")
        page.keyboard.press("Enter")
        page.keyboard.press("Escape")
    saved(page)
    assert [(e.op, e.data["target"], e.data["tag"]) for e in events(study)[-2:]] == [
        ("tag", "R01/t010", "vrátit se"), ("tag", "R01/t020", "vrátit se"),
    ]  # fmt: skip
    assert turn(page, "t020").locator(".sp-tag").inner_text() == "vrátit se"

    # the cursor goes through what is in sight only, and a selection over the gap codes nothing in between
    page.get_by_role("button", name="Zobrazit").click()
    page.locator(".sp-panel select").nth(1).select_option("vrátit se")
    page.keyboard.press("Escape")
    assert page.locator(".sp-turn:visible").count() == 2
    assert page.locator(".sp-foot button:visible").inner_text() == "Zobrazena je jen část."
    at(page, "t010")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.dataset.turn") == "19"
    page.keyboard.press("Home")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Shift+Control+End")
    before = len(events(study))
    page.keyboard.press("1")
    saved(page)
    assert [e.data["coding"]["turn"] for e in events(study)[before:]] == ["t010", "t020"]
    page.keyboard.press("Control+z")

    # undo of a tag, on a turn that the filter hides by then or not
    at(page, "t010")
    page.keyboard.press("e")
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    saved(page)
    assert last(study).op == "tag.del"
    assert turn(page, "t010").locator(".sp-tag").count() == 0
    page.keyboard.press("Control+z")
    saved(page)
    assert last(study).op == "tag"
    assert turn(page, "t010").locator(".sp-tag").count() == 1
    at(page, "t002")  # somebody goes where the filter hides: everything is in sight again
    assert page.locator(".sp-foot button:visible").count() == 0
    whole(page)
    assert page.locator(".sp-turn[hidden]").count() == 0


def test_suggestions_are_off_until_asked_for_and_no_coding_until_taken(page, lab, study):  # noqa: PLR0915 # learning takes seconds: once is enough
    """The real learning, in the kernel: four of twelve transcripts lose their codings so that there is something to propose."""
    for path in (study / "coding/codings").glob("*.jsonl"):
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        path.write_text("".join(x for x in lines if not any(f'"{t}"' in x for t in ("R01", "R02", "R03", "R04"))), encoding="utf-8")  # fmt: skip
    before = len(events(study))
    start(page, lab, study)
    assert page.locator(".sp-proposed").count() == 0
    page.keyboard.press("Tab")
    at(page, "t002")
    page.keyboard.press("y")
    assert "vypnuté; P je ukáže" in told(page)
    page.keyboard.press("p")
    at(page, "t003")
    page.keyboard.press("t")
    page.keyboard.press("1")  # coding goes on while the computer learns
    page.wait_for_selector(".sp-tools [aria-pressed='true']", timeout=120_000)
    saved(page)
    assert len(events(study)) == before + 1
    page.keyboard.press("d")
    page.wait_for_selector(".sp-proposed .sp-now")
    row = page.locator(".sp-proposed .sp-now")
    assert "návrh" in row.inner_text()
    assert row.evaluate("e => getComputedStyle(e).borderTopStyle") == "dashed"
    page.wait_for_function("""() => {  // it is brought into sight again where sheets on the way had another height than was guessed
        const [row, view] = ['.sp-proposed .sp-now', '.sp-text-scroll'].map(s => document.querySelector(s).getBoundingClientRect());
        return view.top <= row.top && row.bottom <= view.bottom;
    }""")
    for width in ("286px", ""):  # what is left of 390 px in a notebook; all there is
        page.evaluate("width => { document.querySelector('.sp-coder').style.width = width }", width)
        take, dismiss = boxes(page, ".sp-now [data-take]", ".sp-now [data-dismiss]")
        assert take["y"] == dismiss["y"] and take["x"] < dismiss["x"]
    id = page.evaluate(
        "document.activeElement.querySelector('.sp-who').textContent.trim().split(' ').pop().slice(0, 4)"
    )
    code = row.locator("[data-take]").get_attribute("data-take")
    progress = page.locator(".sp-foot .sp-quiet-text").inner_text()
    page.keyboard.press("y")
    saved(page)
    taken = last(study)
    assert (taken.op, taken.data["coding"]["code"], taken.data["coding"]["turn"]) == ("add", code, id)
    assert taken.data["coding"]["memo"].startswith("suggested (")
    page.wait_for_selector(f".sp-stripe[data-coding='{taken.data['coding']['id']}']", state="attached")
    page.wait_for_function("was => document.querySelector('.sp-foot .sp-quiet-text').textContent !== was", arg=progress)

    # another one is dismissed: it stays away behind a refresh, until that is undone
    page.keyboard.press("d")
    page.wait_for_selector(".sp-proposed .sp-now")
    code = page.locator(".sp-now [data-take]").get_attribute("data-take")
    page.keyboard.press("x")
    saved(page)
    gone = last(study)
    assert (gone.op, gone.data["code"]) == ("dismiss", code)
    proposed = "() => { const r = document.querySelector('.sp-coder'); const {desk} = window.__spolu[r.dataset.view]; return desk.turns.flatMap(t => desk.proposed(t)).length; }"
    left = page.evaluate(proposed)
    page.get_by_role("button", name="Návrhy").click()
    assert page.locator(".sp-proposed").count() == 0
    page.get_by_role("button", name="Návrhy").click()
    page.wait_for_selector(".sp-tools [aria-pressed='true']", timeout=120_000)
    assert page.evaluate(proposed) == left
    at(page, "t002")
    page.keyboard.press("Control+z")
    saved(page)
    assert last(study).undoes == gone.opid
    assert page.evaluate(proposed) == left + 1


def stored(page) -> None:
    """Wait until the kernel has answered: settings are kept one after the other, the last answer comes last."""
    page.evaluate(
        "() => new Promise((done) => { const r = document.querySelector('.sp-coder'); const {link} = window.__spolu[r.dataset.view];"
        " const was = link.options.onAnswer; link.options.onAnswer = (m) => { was(m); if (m.about === 'nothing') done(); }; link.request('nothing'); })"
    )


def test_a_person_changes_a_key_and_keeps_it_in_another_browser(page, lab, study, browser):
    name = start(page, lab, study)
    at(page, "t010")
    dialog(page, "keys")
    row = page.locator(".sp-key-table tr", has_text="poznámka; Ctrl+Enter")
    row.locator("button").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("s")
    assert "už znamená „vybrat větu, znovu: přidat další“" in page.inner_text(".sp-panel [role=status]")
    assert row.locator("kbd").inner_text() == "M"
    page.keyboard.press("w")
    assert row.locator("kbd").inner_text() == "W"
    for key, why in (("3", "Číslice"), ("Control+k", "patří prohlížeči")):
        page.keyboard.press("Enter")
        page.keyboard.press(key)
        assert why in page.inner_text(".sp-panel [role=status]")
        page.keyboard.press("Escape")
    assert page.locator(".sp-key-table").count() == 1, "Escape ends the waiting for a key, not the dialog"
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.dataset.turn") == "9"
    page.keyboard.press("m")
    assert page.locator(".sp-panel").count() == 0
    page.keyboard.press("w")
    assert page.locator(".sp-panel textarea").count() == 1
    page.keyboard.press("Escape")

    # a code gets the digit 7; both choices are there in a browser that knows nothing
    page.keyboard.press("b")
    page.keyboard.press("7")
    first = page.evaluate("document.activeElement.dataset.code")
    kept = lab.root / ".home/personal/coding-view.json"
    stored(page)
    assert json.loads(kept.read_text(encoding="utf-8"))["keys"] == {"memo": "w"}
    page.evaluate("window.jupyterapp.commands.execute('docmanager:save')")
    page.wait_for_function("() => !window.jupyterapp.shell.currentWidget.context.model.dirty")
    other = new_context(browser, lab).new_page()
    opened(other, lab, name)
    restored(other)
    at(other, "t010")
    other.keyboard.press("w")
    assert other.locator(".sp-panel textarea").count() == 1
    other.keyboard.press("Escape")
    assert other.locator(f".sp-book [data-code='{first}'] .sp-slot").inner_text() == "7"
    dialog(other, "keys")
    other.get_by_role("button", name="Vrátit původní klávesy").click()
    other.keyboard.press("Escape")
    at(other, "t010")
    other.keyboard.press("m")
    assert other.locator(".sp-panel textarea").count() == 1
    stored(other)
    assert json.loads(kept.read_text(encoding="utf-8"))["keys"] == {}
    other.context.close()


# ---------------------------------------------------------------------- the notebook around it


KEYS = ("x", "a", "m", "y", "Enter", "Shift+Enter", "ArrowDown", "d", "d", "z", "c", "v", "Delete", "0", "0")


DIALOGS = ("c", "m", "f", "l", "g", "?", "n", "e", "keys")


def dialog(page, opener: str) -> None:
    """Open a dialog by its key; "keys" is the table behind the help."""
    page.keyboard.press("?" if opener == "keys" else opener)
    page.wait_for_selector(".sp-panel")
    if opener == "keys":
        page.get_by_role("button", name="Změnit klávesy").click()
        page.wait_for_selector(".sp-key-table")


PROPOSED = [
    {"turn": "t010", "code": "trust-fear", "probability": 0.71, "words": ["bát", "kontrola"], "memo": "suggested (0.71): bát, kontrola"},
    {"turn": "t010", "code": "access-phone", "probability": 0.55, "words": [], "memo": "suggested (0.55): "},
    {"turn": "t012", "code": "trust-fear", "probability": 0.6, "words": ["úřad"], "memo": "suggested (0.60): úřad"},
]  # fmt: skip


def proposing(page) -> None:
    """Show suggestions, as the kernel would answer, and a tag; the learning itself is tested where it lives."""
    page.evaluate(
        "rows => { const r = document.querySelector('.sp-coder'); const {desk, view} = window.__spolu[r.dataset.view]; desk.propose(rows);"
        " view.actions.toggleTag('vrátit se', [desk.turnOf('t010')]); }",
        PROPOSED,
    )


def open_kinds(page, opener: str) -> int:
    """Open a dialog by its key; list one element of each kind in it that can take the focus; return how many."""
    page.evaluate("document.querySelectorAll('.sp-panel').forEach(p => p.dispatchEvent(new Event('sp-close')))")
    at(page, "t010")
    page.keyboard.press("t")
    if opener:
        dialog(page, opener)
    kinds, bare = page.evaluate(
        """scope => { const kinds = new Map(), all = [...document.querySelectorAll('[tabindex], button, input, select, textarea'.split(', ').map(s => `${scope} ${s}`).join())];
        for (const e of all) { const kind = e.tagName + e.classList[0] + e.type + e.getAttribute('role'); if (e.checkVisibility() && !kinds.has(kind)) kinds.set(kind, e); }
        window.__kinds = [...kinds.values()];
        return [kinds.size, all.filter(e => e.dataset.lmSuppressShortcuts !== 'true').length]; }""",
        ".sp-panel" if opener else ".sp-coder",
    )
    assert bare == 0, "an element that can take the focus does not ask the notebook to leave its keys alone"
    return kinds


def test_no_key_pressed_on_anything_in_the_view_reaches_the_notebook(page, lab, study):
    name = start(page, lab, study)
    whole(page)
    cells = "() => window.jupyterapp.shell.currentWidget.content.widgets.map(w => w.model.type + w.model.sharedModel.getSource())"
    before = page.evaluate(cells)
    reached = page.evaluate("""() => { window.__reached = [];
        for (const name of ['keydown', 'keypress', 'keyup']) document.addEventListener(name, e => { if (e.target.closest?.('.sp')) window.__reached.push([name, e.key, e.target.outerHTML.slice(0, 80)]); });
        return [...document.querySelectorAll('.sp [tabindex], .sp button, .sp input, .sp select, .sp textarea')].length; }""")
    assert reached > 60
    seen = set()
    proposing(page)
    for opener in ("", *DIALOGS):  # every dialog's elements too
        n = 0
        while n < open_kinds(page, opener):
            page.evaluate("n => window.__kinds[n].focus()", n)
            seen.add(
                page.evaluate(
                    "document.activeElement.tagName + ' ' + (document.activeElement.getAttribute('role') ?? '')"
                )
            )
            for key in KEYS:
                if page.evaluate(
                    "n => { const e = window.__kinds[n]; if (e.isConnected) e.focus(); return e === document.activeElement; }",
                    n,
                ):
                    page.keyboard.press(key)
            n += 1
    assert page.locator(".sp-proposed button, .sp-tag").count() > 2, "those of tags and suggestions are among them"
    assert {"INPUT combobox", "TEXTAREA ", "SELECT ", "BUTTON ", "DIV treeitem", "DIV group", "INPUT "} <= seen
    assert page.evaluate(cells) == before
    assert page.evaluate("window.__reached") == []

    # what was typed there is saved in the log, not in the notebook: no word of the transcript stands in the file
    page.evaluate("window.jupyterapp.commands.execute('docmanager:save')")
    page.wait_for_function("() => !window.jupyterapp.shell.currentWidget.context.model.dirty")
    book = (lab.root / name).read_text(encoding="utf-8")
    assert "Anička" not in book
    assert "pohodě" not in book
    outputs = json.loads(book)["cells"][0]["outputs"][0]["data"]
    assert "".join(outputs["text/plain"]).startswith("Kódování přepisu R01.")
    assert json.loads(book)["metadata"].get("widgets") is None


# ---------------------------------------------------------------------- nothing is lost


def test_a_refresh_a_second_tab_and_another_coder(page, lab, study, browser):
    name = start(page, lab, study)
    at(page, "t020")
    page.keyboard.press("t")
    page.keyboard.press("1")
    saved(page)
    page.evaluate("window.jupyterapp.commands.execute('docmanager:save')")
    page.wait_for_function("() => !window.jupyterapp.shell.currentWidget.context.model.dirty")
    page.evaluate("document.querySelector('.sp-text-scroll').scrollBy(0, 37)")
    top = (
        "() => { const r = document.querySelector('.sp-coder'); return window.__spolu[r.dataset.view].view.text.top; }"
    )
    page.evaluate(f"addEventListener('pagehide', () => sessionStorage.setItem('left', JSON.stringify(({top})())))")
    page.reload(wait_until="domcontentloaded")
    restored(page)
    page.wait_for_selector(".sp-turn[data-turn='19'] .sp-stripe", state="attached")  # with what was done
    before = json.loads(page.evaluate("sessionStorage.getItem('left')"))
    after = page.evaluate(top)  # heights far away were only guessed meanwhile: what is in sight has not moved
    whole(page)
    for now in (after, page.evaluate(top)):
        assert now["top"] == before["top"]
        assert abs(now["above"] - before["above"]) <= 1  # where heights have fractions, scrolling has none
    at(page, "t020")
    page.keyboard.press("Control+z")  # undo reaches behind the refresh
    saved(page)
    assert last(study).undoes == events(study)[-2].opid

    other = new_context(browser, lab).new_page()
    opened(other, lab, name)
    restored(other)
    at(page, "t002")
    at(other, "t002")
    page.keyboard.press("t")
    page.keyboard.press("2")
    other.wait_for_selector(".sp-turn[data-turn='1'] .sp-stripe")
    other.keyboard.press("t")
    other.keyboard.press("5")
    saved(other)
    page.wait_for_function("document.querySelectorAll(\".sp-turn[data-turn='1'] .sp-stripe\").length === 2")
    other.context.close()

    # somebody else's file changes, as over a shared folder: their coding appears
    row = {
        "id": "mk-new",
        "code": "trust-fear",
        "transcript": "R01",
        "turn": "t002",
        "start": 0,
        "end": 9,
        "quote": "V pohodě.",
        "coder": "mk",
    }
    line = {"v": 1, "opid": "mk-new-op", "at": "2026-06-01T00:00:00Z", "coder": "mk", "op": "add", "coding": row}
    with (study / "coding/codings/mk.jsonl").open("a", encoding="utf-8") as file:
        file.write(json.dumps(line, ensure_ascii=False) + "\n")
    page.wait_for_selector("[data-coding='mk-new']", state="attached")


def test_a_killed_kernel_loses_nothing_and_the_same_coder_elsewhere_is_told(page, lab, study, browser):
    before = len(events(study))
    name = start(page, lab, study)
    kernel = lab.evaluate(name, "__import__('os').getpid()")

    # the same coder from another notebook, so another kernel: reading only, in words
    second = new_context(browser, lab).new_page()
    path = lab.notebook(f"{study.name}/notebooks/second.ipynb", "import spolu\nspolu.open().code('R01', 'ha')")
    opened(second, lab, path)
    run_all(second, VIEW)
    assert "už se kóduje pod stejným jménem" in second.inner_text(".sp-note")
    at(second, "t002")
    second.keyboard.press("t")
    second.keyboard.press("1")
    assert second.locator(".sp-panel").count() == 1  # who codes?
    second.context.close()

    burst = """() => { const r = document.querySelector('.sp-coder'); const {view, desk} = window.__spolu[r.dataset.view]; let n = 0; window.__left = Infinity;
        const step = () => { const t = desk.turns[1 + (n % 20) * 2]; view.cursor.select(t, n % 7, n % 7 + 4 + Math.floor(n / 20)); view.actions.apply('trust'); n++; if (window.__left-- > 0) setTimeout(step, 8); else window.__burst = n; };
        step(); }"""
    page.evaluate(burst)
    on_disk(page, lambda: len(events(study)) >= before + 10)
    os.kill(kernel, signal.SIGKILL)
    page.evaluate("window.__left = 30")  # the burst goes on behind the kernel's end, however slow this test is
    done = page.wait_for_function("window.__burst").json_value()
    made = page.evaluate(
        "(() => { const r = document.querySelector('.sp-coder'); return [...window.__spolu[r.dataset.view].desk.state.codings.values()].filter(c => c.id.startsWith('ha-') && c.code === 'trust').length; })()"
    )
    page.wait_for_selector(".sp-saving[data-saving='failed']")
    assert "NEULOŽENO" in page.inner_text(".sp-banner")
    assert 0 < len(events(study)) - before < done - 20
    lab.restarted(name, kernel)
    ready(page)
    page.evaluate("document.querySelectorAll('.jp-Dialog .jp-mod-accept').forEach(b => b.click())")
    page.evaluate("document.querySelectorAll('.sp-coder').forEach(e => delete e.dataset.ready)")
    run_all(page, VIEW)
    saved(page)
    opids = [e.opid for e in events(study)]
    assert len(opids) == len(set(opids))
    found = [c for c in log.replay(events(study)).codings if c.code == "trust" and c.transcript == "R01"]
    assert len(found) == made


# ---------------------------------------------------------------------- for everybody


HOSTILE = (
    "<script>window.__pwned = 1</script>", '<img src=x onerror="window.__pwned = 2">', "{{constructor.constructor('window.__pwned = 3')()}}",
    '"><svg onload="window.__pwned = 4">', "javascript:window.__pwned=5", "</style><script>window.__pwned = 6</script>", "${window.__pwned = 7}",
)  # fmt: skip


def test_text_of_a_study_never_runs(page, lab, study):
    all_of_it = " ".join(HOSTILE)
    transcript = study / "interviews/R01.md"
    text = transcript.read_text(encoding="utf-8").replace("Za osm let ani jednou.", f"Za osm let. {all_of_it}")
    transcript.write_text(text, encoding="utf-8", newline="\n")
    codebook = study / "coding/codebook.yaml"
    nasty = json.dumps(all_of_it)
    rows = f"\n- id: hostile\n  label: {{cs: {nasty}}}\n  definition: {{cs: {nasty}}}\n  example: {nasty}\n  colour: {json.dumps('red}</style><script>window.__pwned = 8</script>')}\n"
    codebook.write_text(codebook.read_text(encoding="utf-8").rstrip() + rows, encoding="utf-8", newline="\n")
    start(page, lab, study)
    at(page, "t010")
    page.keyboard.press("t")
    page.keyboard.press("c")
    page.keyboard.type("hostile")
    page.keyboard.press("Control+Enter")
    page.keyboard.type(all_of_it)
    page.keyboard.press("Control+Enter")
    saved(page)
    page.keyboard.press("l")
    assert HOSTILE[0] in page.inner_text(".sp-turn[data-turn='9'] .sp-text")
    assert page.evaluate("window.__pwned") is None
    assert page.evaluate("document.querySelectorAll('.sp script, .sp img, .sp svg').length") == 0


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_nothing_in_the_view_or_its_dialogs(page, lab, study, dark):
    if not AXE.is_file():
        pytest.skip("NOT RUN: axe-core is not here (npm ci in js/)")
    start(page, lab, study)
    theme(page, dark)
    page.add_script_tag(content=AXE.read_text(encoding="utf-8"))
    proposing(page)
    for opener in ("", *DIALOGS):
        at(page, "t010")
        page.keyboard.press("t")
        if opener:
            dialog(page, opener)
        found = page.evaluate(
            "async () => (await axe.run('.sp-coder', {resultTypes: ['violations']})).violations.map(v => v.id + ': ' + v.nodes.map(n => n.html.slice(0, 120) + ' | ' + n.any.map(a => a.message)).join(' || '))"
        )
        assert found == [], f"with the dialog of key {opener!r}"
        page.keyboard.press("Escape")
    page.wait_for_selector(".sp-turn[data-turn='9'][aria-describedby]", state="attached")  # when the browser has time
    described = page.get_attribute(".sp-turn[data-turn='9']", "aria-describedby")
    assert "kódování" in page.inner_text(f"#{described}")


def test_a_narrow_screen_keeps_everything_and_forced_colours_keep_the_stripes(lab, browser, study):
    context = new_context(browser, lab, viewport={"width": 390, "height": 844}, forced_colors="active")
    page = context.new_page()
    name = lab.notebook(f"{study.name}/notebooks/n.ipynb", "import spolu\nspolu.open().code('R01', 'ha')")
    page.goto(f"{lab.url}/doc/tree/{name}?token={lab.token}&reset", wait_until="domcontentloaded")
    ready(page)
    run_all(page, VIEW)
    at(page, "t010")
    view = page.locator(".sp-coder").bounding_box()
    assert view["width"] <= 390
    wide = page.evaluate("""() => [...document.querySelectorAll('.sp-coder, .sp-coder *')].filter(e => !e.closest('.sp-hidden') && e.getClientRects().length
        && e.getBoundingClientRect().right > document.querySelector('.sp-coder').getBoundingClientRect().right + 1).map(e => e.className)""")
    assert wide == []
    page.wait_for_selector(".sp-turn[data-turn='9'] .sp-label", state="attached")
    label, text = boxes(page, ".sp-turn[data-turn='9'] .sp-label", ".sp-turn[data-turn='9'] .sp-text")
    assert label["y"] >= text["bottom"] - 1  # the margin folds under its paragraph
    colours = page.eval_on_selector_all(
        ".sp-turn[data-turn='9'] .sp-stripe",
        "all => all.map(e => getComputedStyle(e).backgroundImage + getComputedStyle(e).backgroundColor)",
    )
    assert all("rgb(0, 114, 178)" in c or "rgb(230, 159, 0)" in c for c in colours)
    bars = page.eval_on_selector_all(
        ".sp-turn", "all => new Set(all.map(e => getComputedStyle(e).borderLeftColor)).size"
    )
    assert bars == 2  # a bar beside the turn with the cursor alone
    small = page.eval_on_selector_all(
        ".sp-coder button, .sp-coder .sp-code",
        "all => all.filter(e => e.checkVisibility() && e.getBoundingClientRect().height < 24).length",
    )
    assert small == 0
    context.close()


@pytest.mark.parametrize("palette", ["light", "dark"])
def test_forced_colours_leave_names_readable_and_tints_apart_from_the_selection(lab, browser, study, palette):
    context = new_context(browser, lab, forced_colors="active", color_scheme=palette)
    page = context.new_page()
    start(page, lab, study)
    at(page, "t010")
    page.wait_for_selector(".sp-turn[data-turn='9'] .sp-label", state="attached")
    used = page.evaluate("""() => {
        const style = (selector) => getComputedStyle(document.querySelector(`.sp-turn[data-turn='9'] ${selector}`));
        const probe = document.body.appendChild(document.createElement("i"));
        probe.style = "color: CanvasText; background: Canvas";
        const {color, backgroundColor} = getComputedStyle(probe);
        return {ink: color, paper: backgroundColor, label: style(".sp-label").color, text: style(".sp-text").color,
                adjust: style(".sp-text").forcedColorAdjust, focus: getComputedStyle(document.querySelector(".sp-coder")).getPropertyValue("--accent")};
    }""")
    assert used["label"] == used["text"] == used["ink"] != used["paper"]
    assert used["adjust"] == "none"  # or each tint would be the colour of a selection
    assert used["focus"] == "Highlight"
    context.close()


def test_the_cursor_keeps_its_place_when_what_stands_above_grows(page, lab, study):
    start(page, lab, study)
    at(page, "t038")
    page.wait_for_selector(".sp-turn[data-turn='35']", state="attached")  # turns above are drawn when there is time
    page.evaluate(
        "document.querySelector(\".sp-turn[data-turn='35']\").style.paddingBottom = '90px'"
    )  # as by a suggestion
    page.wait_for_function("""() => {
        const caret = document.querySelector('.sp-caret').getBoundingClientRect();
        const text = document.querySelector(".sp-turn[data-turn='37'] .sp-text").getBoundingClientRect();
        return caret.height > 0 && Math.abs(caret.top - text.top) < 12;
    }""")


def test_words_from_right_to_left_stand_so_and_pull_nothing_beside_them_along(page, lab, study):
    """Arabic and Hebrew, as a whole turn and within a Czech one; a name, an id, a code's label each keep their place."""
    voices = (Speaker("S1", ("T",), "interviewer"), Speaker("S2", ("ليلى",), "participant"))
    said = ("Jak to bylo?", "لم يكن هناك مترجم، 12:00.", "Řekla jsem „שלום“ a šla.", "אחר כך חזרתי.")
    turns = tuple(Turn(f"t{n:03}", text, f"S{min(n, 2)}") for n, text in enumerate(said, 1))
    talk = Transcript("R01", language="ar", title="مقابلة", speakers=voices, turns=turns)
    (study / "interviews/R01.md").write_text(render(talk), encoding="utf-8")
    start(page, lab, study)
    found = page.eval_on_selector_all(".sp-turn", """turns => turns.map(turn => {
        const [name, id] = turn.querySelector('.sp-who').childNodes, words = turn.querySelector('.sp-text'), range = document.createRange();
        range.selectNodeContents(words.firstChild);
        const line = range.getClientRects()[0], box = words.getBoundingClientRect(), at = document.createRange();
        at.selectNode(id);
        return [getComputedStyle(words).direction, line.left - box.left < box.right - line.right, at.getBoundingClientRect().left >= name.getBoundingClientRect().right - 1];
    })""")  # fmt: skip
    assert found == [["ltr", True, True], ["rtl", False, True], ["ltr", True, True], ["rtl", False, True]]


def test_a_long_interview_stays_quick(lab, browser):
    """15,000 words, 2,000 codings: three times the bars that ``benchmarks/widget.py`` measures.

    What counts is the best of all tries: others' work on the same processors makes some of them slow, a slow view all. Where
    even the browser's empty frame comes late on the same page, the bars go along; what was too slow is tried again.
    """
    made.study(lab.root / "long", 15_000, 2_000)
    name = lab.notebook("long/n.ipynb", "import spolu\nspolu.open().code('R01', 'ha')")
    for _ in range(3):
        page = new_context(browser, lab).new_page()
        timing.watch(page)
        opened(page, lab, name)
        run_all(page, VIEW)
        first, before, times, after = (
            timing.first(page),
            timing.floor(page, 15),
            timing.presses(page, 20),
            timing.floor(page, 15),
        )
        page.context.close()
        late = max(1.0, min(before) / FRAME, min(after) / FRAME)
        bars = {
            "paint": (min(times["paint"]), 3 * 20),
            "saved": (min(times["saved"]), 3 * 100),
            "first": (first, 3 * 150),
        }
        slow = {what: (took, bar, late) for what, (took, bar) in bars.items() if took > bar * late}
        if not slow:
            break
    assert slow == {}
