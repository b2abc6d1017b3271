"""The note taker in a real browser: three keystrokes a note, nothing lost, nothing sent, and a file that the study reads."""

import json
import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest

from spolu.errors import SpoluError
from spolu.prototypes import notes, testfiles
from spolu.prototypes.model import Block, Prototype, Screen, Task, Tests
from spolu.prototypes.page import Frame
from spolu.steps import testing
from spolu.store import Store

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def page(bundled, chromium):
    context = chromium.new_context(viewport={"width": 1280, "height": 900}, locale="cs-CZ", accept_downloads=True)
    made = context.new_page()
    asked, errors = [], []
    made.on("request", lambda r: asked.append(r.url) if not r.url.startswith(("file:", "blob:")) else None)
    made.on("pageerror", lambda e: errors.append(str(e)))
    made.goto((bundled / notes.FILE).as_uri())
    yield made
    context.close()
    assert not asked
    assert not errors


def kept(page):
    return json.loads(page.evaluate("Object.entries(localStorage).find(([k]) => /^spolu-notes:.*[^@]$/.test(k))[1]"))


def note(page, *keys):
    """Take a note by its three keys."""
    page.focus("#text")
    for key in ("Enter", *keys):
        page.keyboard.press(key)


@pytest.mark.browser
def test_a_note_is_its_words_and_three_keystrokes(page):
    page.check("#t-T3")
    page.fill("#text", "Klepla na obrázek.")
    note(page, "3", "c")
    (made,) = kept(page)["observations"]
    assert (made["kind"], made["screen"], made["block"], made["task"]) == ("problem", "my-plan", "my-plan-steps", "T3")
    assert made["text"] == "Klepla na obrázek."
    assert page.input_value("#text") == ""
    assert page.evaluate("document.activeElement.id") == "text"


@pytest.mark.browser
def test_escape_goes_back_to_the_words_and_a_space_leaves_the_block_out(page):
    page.fill("#text", "Směje se.")
    note(page, "Escape", "Enter", "4", " ")
    (made,) = kept(page)["observations"]
    assert (made["kind"], made["block"], made["text"]) == ("quote", "", "Směje se.")


@pytest.mark.browser
def test_notes_outlive_a_reload_and_a_removed_one_is_gone(page):
    for _ in range(2):
        note(page, "1", "a")
    page.on("dialog", lambda d: d.accept())
    page.reload()
    assert page.locator("#taken li").count() == 2
    page.click("#taken button >> nth=0")
    page.reload()
    assert page.locator("#taken li").count() == 1
    assert [o["id"] for o in kept(page)["observations"]] == ["n1"]


def outlive_forgetting(tab, loaded_again):
    """Whether notes did: False where Chromium took the tab's own storage, too."""
    note(tab, "1", "a")
    if not loaded_again(tab, "sessionStorage", forgetful=True):
        return False
    assert tab.locator("#taken li").count() == 1
    note(tab, "2", "b")
    if not loaded_again(tab, "sessionStorage"):
        return False
    assert tab.locator("#taken li").count() == 2
    return True


@pytest.mark.browser
def test_notes_outlive_a_page_whose_browser_keeps_nothing_for_it(page, loaded_again, tabs):
    assert any(outlive_forgetting(tab, loaded_again) for tab in tabs(page.context, page.url))


@pytest.mark.browser
def test_two_tabs_take_notes_of_one_session(page):
    other = page.context.new_page()
    other.goto(page.url)
    note(page, "1", "a")
    other.wait_for_selector("#taken li")
    note(other, "2", "b")
    page.wait_for_function("document.querySelectorAll('#taken li').length === 2")
    assert [o["id"] for o in kept(page)["observations"]] == ["n1", "n2"]


@pytest.mark.browser
def test_words_that_are_no_note_yet_are_not_left_without_a_question(page):
    asked = []
    page.on("dialog", lambda d: (asked.append(d.type), d.accept()))
    page.focus("#text")
    page.keyboard.type("Hledá")
    page.reload()
    assert asked == ["beforeunload"]


@pytest.mark.browser
def test_the_prototype_beside_says_where_the_participant_is(page):
    page.evaluate(
        "window.heard = []; addEventListener('message', (e) => heard.push(e.data.spolu))"
    )  # behind the page's own
    told = "([screen, block]) => heard.at(-1)?.screen === screen && heard.at(-1).block === block"
    page.click("#beside")
    page.wait_for_function(told, arg=["today", ""])
    page.select_option("#screen", "contact")
    page.click("#beside")
    page.click("#beside")
    page.frame_locator("iframe").locator("#f-happened").click()
    page.wait_for_function(told, arg=["contact", "contact-form"])
    page.fill("#text", "Píše.")
    note(page, "1", "Enter")
    assert kept(page)["observations"][-1]["block"] == "contact-form"


@pytest.mark.browser
def test_the_saved_file_is_a_session_of_the_study(page, tmp_path):
    page.fill("#id", "U02")
    page.fill("#participant", "P11")
    page.select_option("[data-outcome=T1]", "assisted")
    page.select_option("[data-seq=T1]", "5")
    page.fill("#sus", "4 2 5 1 4 2 5 2 4")
    note(page, "2", "b")
    page.click("#save")
    assert page.get_attribute("#sus", "aria-invalid") == "true" and "SUS" in page.inner_text("#said")
    page.fill("#sus", "4 2 5 1 4 2 5 2 4 1")
    assert page.inner_text("#said") == "", "what was put right is not complained of any more"
    page.evaluate(
        "() => { const made = URL.createObjectURL; URL.createObjectURL = (blob) => window.handed = made(blob); }"
    )
    with page.expect_download() as download:
        page.click("#save")
    assert "U02" in page.evaluate("fetch(handed).then((r) => r.text())"), (
        "a browser may fetch it after the click has returned"
    )
    file = tmp_path / download.value.suggested_filename
    download.value.save_as(file)
    assert file.name == "U02.notes.json"
    folder = study(tmp_path / "study")
    store = Store(folder)
    assert testing.add_notes(store, file) == "U02"
    session = store.tests().sessions[-1]
    assert (session.participant, dict(session.outcomes), dict(session.seq)) == ("P11", {"T1": "assisted"}, {"T1": 5})
    assert session.sus == (4, 2, 5, 1, 4, 2, 5, 2, 4, 1)
    assert session.observations[0].kind == "help"
    assert testing.problems(store, store.contents()) == ()


@pytest.mark.parametrize("id", ["", "u 3/x", "../x", "Jana Nováková"])
def test_a_session_that_the_study_would_refuse_is_not_saved(page, id):
    page.fill("#id", id)
    page.click("#save")
    assert page.get_attribute("#id", "aria-invalid") == "true"
    assert "U02" in page.inner_text("#said")
    assert page.evaluate("document.activeElement.id") == "id"


def study(folder: Path) -> Path:
    """A copy of what the bundled tests point to."""
    for name in ("interviews", "coding", "reports/insights", "prototypes/screens", "prototypes/tests"):
        shutil.copytree(ROOT / name, folder / name)
    for name in ("study.toml", "prototypes/requirements.yaml", "prototypes/prototype.yaml"):
        shutil.copyfile(ROOT / name, folder / name)
    return folder


def handed_over(**changes) -> bytes:
    return json.dumps({"format": testfiles.NOTES, "id": "U02", "participant": "P11", **changes}).encode()


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"id": ""}, "'id' is missing"),
        ({"id": "../x"}, "must be a short id"),
        ({"id": "plan"}, "no id of a session"),
        ({"id": "U01"}, "already another session"),
        ({"participant": "P99"}, "no participant P99"),
        ({"outcomes": {"T1": "great"}}, "'T1' must be one of"),
    ],
)
def test_a_file_that_does_not_fit_is_refused_and_the_study_stays(tmp_path, changes, said):
    folder = study(tmp_path / "study")
    before = {p: p.read_bytes() for p in (folder / "prototypes").rglob("*.yaml")}
    file = tmp_path / "n.json"
    file.write_bytes(handed_over(**changes))
    with pytest.raises(SpoluError, match=said):
        testing.add_notes(Store(folder), file)
    assert {p: p.read_bytes() for p in (folder / "prototypes").rglob("*.yaml")} == before


def test_a_name_in_a_note_is_shown_in_the_file_that_somebody_has(tmp_path, monkeypatch):
    """The line was of a file in the study that was never written."""
    monkeypatch.setattr(Store, "leaks", lambda _, made: [
        SimpleNamespace(place=name, line=n, kind="PER") for name, text in made.items()
        for n, line in enumerate(text.splitlines(), 1) if "Rzepecka" in line
    ])  # fmt: skip
    notes = [{"id": "n1", "kind": "problem", "text": "Rzepecka pyta o syna", "at": 1}]
    file = tmp_path / "U02.notes.json"
    file.write_text(json.dumps(json.loads(handed_over(observations=notes)), indent=1), encoding="utf-8")
    with pytest.raises(SpoluError, match=r"U02\.notes\.json:9"):
        testing.add_notes(Store(study(tmp_path / "study")), file)


def test_a_session_of_somebody_who_withdrew_is_not_added(tmp_path):
    folder = study(tmp_path / "study")
    rows = folder / "interviews/participants.csv"
    head, *people = rows.read_text(encoding="utf-8").splitlines()
    day = head.split(",").index("withdrawn_at")
    cells = [row.split(",") for row in people]
    gone = [[*c[:day], "2026-05-01", *c[day + 1 :]] if c[0] == "P11" else c for c in cells]
    rows.write_text("\n".join([head, *map(",".join, gone)]) + "\n", encoding="utf-8")
    file = tmp_path / "n.json"
    file.write_bytes(handed_over())
    with pytest.raises(SpoluError, match="P11: this participant withdrew consent"):
        testing.add_notes(Store(folder), file)
    assert not (folder / "prototypes/tests/U02.yaml").exists()


def test_a_finding_becomes_a_decision_on_disk_and_a_withdrawn_session_goes(tmp_path):
    store = Store(study(tmp_path / "study"))
    testing.decide(store, "F-04", "REQ-02", "Stays as it is", "team")
    assert store.requirements()[1].decisions[-1].because == ("F-04", "U01/n1", "U01/n13")
    testing.withdraw(store, store.tests(), "P32")
    assert store.tests().sessions == ()
    assert "U01" not in (store.root / "prototypes/tests/findings.yaml").read_text(encoding="utf-8")
    assert {p.kind for p in testing.problems(store, store.contents())} == {"finding-without-notes"}


def test_tables_of_results_say_n_in_every_row(tmp_path):
    store = Store(study(tmp_path / "study"))
    tasks, requirements = testing.results(store), testing.by_requirement(store)
    assert list(tasks.task) == [t.id for t in store.tests().tasks]
    assert set(tasks.n) <= {0, 1}
    assert dict(zip(tasks.task, tasks.failed, strict=True))["T4"] == 1
    said = dict(zip(requirements.requirement, requirements.result, strict=True))
    assert said["REQ-09"] == "0 z 1 bez pomoci"
    assert said["REQ-01"] == "zatím to nikdo nezkoušel"
    assert list(requirements.moscow) == sorted(requirements.moscow, key=["must", "should", "could", "wont"].index)
    assert list(testing.findings(store).sessions) == ["1 z 1 sezení"] * 4


def test_words_of_the_study_cannot_end_the_script():
    evil = "</script><img src=x onerror=alert(1)>"
    made = notes.page(
        Prototype({"cs": evil}, screens=(Screen("a", {"cs": evil}, blocks=(Block("b", "text", texts={"title": {"cs": evil}}),)),)),
        Tests(tasks=(Task("T1", {"cs": evil}, "a"),)), Frame("x", "cs"),
    )  # fmt: skip
    assert "<img" not in made
    assert made.count("</script>") == 2
