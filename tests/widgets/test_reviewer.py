"""The review: what a view is told, what its actions write, and that no original gets into the notebook."""

import json
import sys
from pathlib import Path

import pytest

from spolu.interviews.excerpts import Context
from spolu.interviews.review import Card
from spolu.steps.anonymising import decisions
from spolu.widgets.reviewer import Reviewer, step

ROOT = Path(__file__).resolve().parents[2]
CONTEXT = Context("R01", "t003", 4, 10, "Tak ", "Ivetou", " šla", "Klárou")
CARD = Card("per-0007", "PER", "Iveta", (("Ivetou", 2), ("Iveta", 1)), 3, ("R01",), "waits", 1.0, ("why",), (CONTEXT,))


@pytest.mark.parametrize(
    ("op", "expected"),
    [
        ({"do": "accept"}, ("per-0007", "accept", "")),
        ({"do": "reject", "at": 0}, ("per-0007@R01/t003:4-10", "reject", "")),
        ({"do": "kind", "value": "LOC"}, ("per-0007", "kind", "LOC")),
        ({"do": "merge", "value": "per-0001"}, ("per-0007", "merge", "per-0001")),
        ({"do": "split", "forms": [1]}, ("per-0007", "split", "Iveta")),
        ({"do": "pseudonym", "value": "Klára"}, ("per-0007", "pseudonym", "Klára")),
        ({"do": "edges", "at": 0, "start": 4, "end": 14}, ("Iveta@R01/t003:4-14", "add", "PER")),
        ({"do": "add", "transcript": "R01", "turn": "t003", "start": 0, "end": 3, "value": "LOC"}, ("Tak", "add", "LOC")),
        (
            {"do": "add", "transcript": "R01", "turn": "t003", "start": 0, "end": 3, "value": "LOC", "only": True},
            ("Tak@R01/t003:0-3", "add", "LOC"),
        ),
    ],
)  # fmt: skip
def test_an_action_of_the_view_is_one_decision(op, expected):
    (made,) = step({"key": "per-0007", **op}, CARD, "Tak Ivetou šla")
    assert (made.target, made.verdict, made.value) == expected


@pytest.mark.parametrize(
    ("op", "why"),
    [
        ({"do": "accept", "key": "per-0099"}, "not here any more"),
        ({"do": "split", "key": "per-0007", "forms": [7]}, "changed meanwhile"),
        ({"do": "accept", "key": "per-0007", "at": 3}, "changed meanwhile"),
        ({"do": "dance", "key": "per-0007"}, "no such action"),
        ({"do": "add", "transcript": "R01", "turn": "t003", "start": 3, "end": 4, "value": "PER"}, "no word is selected"),
    ],
)  # fmt: skip
def test_an_action_that_means_nothing_is_refused_with_its_reason(op, why):
    from spolu.errors import StudyError

    with pytest.raises(StudyError, match=why):
        step(op, CARD if op.get("key") != "per-0099" else None, "Tak Ivetou šla")


# ---------------------------------------------------------------------- with a study

SAID = """Anna Novotná: Šla jsem za Ivetou Kubátovou. Iveta to umí s papírama.
Tazatelka: A kdo tam byl ještě? Ten Kubát?
Anna Novotná: Kubátovou znám roky. Bydlíme v Ostravě na Zvonařce.
"""


@pytest.fixture
def reviewer(tmp_path, monkeypatch):
    """The view on a study of one invented talk, with what it sent in ``.sent``."""
    from spolu.starting import start
    from spolu.study import Study

    monkeypatch.setenv("SPOLU_VAULT", str(tmp_path / "vault"))
    monkeypatch.setenv("SPOLU_PASSPHRASE", "tri slova staci")
    start(tmp_path / "x", ("cs",))
    (tmp_path / "talk.txt").write_text(SAID, encoding="utf-8")
    study = Study.find(tmp_path / "x")
    study.add(tmp_path / "talk.txt").keep()
    made = Reviewer(study.store)
    made.sent = []
    made.send = made.sent.append
    return made


def tell(reviewer, **content):
    reviewer._receive(None, {"view": "v", **content}, None)
    return reviewer.sent[-1]


def test_what_is_decided_in_the_view_is_in_the_vault_before_it_is_acknowledged(reviewer):
    shown = tell(reviewer, kind="hello")
    first = next(card for card in shown["cards"] if any("Kubátov" in form for form, _ in card["forms"]))
    answer = tell(reviewer, kind="ops", ops=[{"opid": "1", "do": "reject", "key": first["key"]}])
    assert answer["done"] == ("1",)
    changes = answer["rows"][-1]
    assert {c["key"]: c["state"] for c in changes["changed"]}[first["key"]] == "rejected"
    again = Reviewer(reviewer._store)
    again.sent = []
    again.send = again.sent.append
    assert {c["key"]: c["state"] for c in tell(again, kind="hello")["cards"]}[first["key"]] == "rejected"


def test_the_last_step_is_taken_back(reviewer):
    before = {c["key"]: c["state"] for c in tell(reviewer, kind="hello")["cards"]}
    key = next(iter(before))
    tell(reviewer, kind="ops", ops=[{"opid": "1", "do": "reject", "key": key}])
    answer = tell(reviewer, kind="ops", ops=[{"opid": "2", "do": "undo"}])
    assert answer["rows"][0]["undone"] is True
    assert {c["key"]: c["state"] for c in answer["rows"][-1]["changed"]}[key] == before[key]


def test_a_step_that_is_sent_again_is_not_taken_back_twice(reviewer):
    """The kernel was busy, the view asked again, and both messages came through."""
    one, two, *_ = [c["key"] for c in tell(reviewer, kind="hello")["cards"]]
    for n, key in enumerate((one, two)):
        tell(reviewer, kind="ops", ops=[{"opid": f"{n}", "do": "reject", "key": key}])
    undo = [{"opid": "u", "do": "undo"}]
    assert [tell(reviewer, kind="ops", ops=undo)["done"] for _ in range(2)] == [("u",), ("u",)]
    state = {c["key"]: c["state"] for c in tell(reviewer, kind="hello")["cards"]}
    assert (state[one], state[two] == "rejected") == ("rejected", False)


def anew(reviewer):
    """The view of a cell that ran again."""
    made = Reviewer(reviewer._store)
    made.sent = []
    made.send = made.sent.append
    tell(made, kind="hello")
    return made


def test_what_was_decided_before_the_cell_ran_again_is_taken_back_and_its_card_named(reviewer):
    one, two, *_ = [c["key"] for c in tell(reviewer, kind="hello")["cards"]]
    for n, key in enumerate((one, two)):
        tell(reviewer, kind="ops", ops=[{"opid": f"{n}", "do": "reject", "key": key}])
    for key, left in ((two, 1), (one, 0)):
        undone = tell(anew(reviewer), kind="ops", ops=[{"opid": f"u{left}", "do": "undo"}])["rows"][0]
        assert (undone["undone"], undone["keys"], len(decisions(reviewer._store))) == (True, [key], left)
    assert tell(anew(reviewer), kind="ops", ops=[{"opid": "u", "do": "undo"}])["rows"][0]["undone"] is False


def test_what_is_sent_again_after_the_cell_ran_again_is_not_done_twice(reviewer):
    """The answer was lost with the laptop's lid: neither the decision nor its undoing comes a second time."""
    one, two, *_ = [c["key"] for c in tell(reviewer, kind="hello")["cards"]]
    ops = [{"opid": f"{n}", "do": "reject", "key": key} for n, key in enumerate((one, two))]
    ops.append({"opid": "u", "do": "undo"})
    tell(reviewer, kind="ops", ops=ops)
    answer = tell(anew(reviewer), kind="ops", ops=ops)
    assert answer["done"] == ("0", "1", "u") and [d.target for d in decisions(reviewer._store)] == [one]


def test_decisions_taken_elsewhere_meanwhile_are_not_written_over(reviewer):
    shown = [c["key"] for c in tell(reviewer, kind="hello")["cards"]]
    other = Reviewer(reviewer._store)
    other.sent = []
    other.send = other.sent.append
    tell(other, kind="hello")
    tell(other, kind="ops", ops=[{"opid": "1", "do": "reject", "key": shown[0]}])
    answer = tell(reviewer, kind="ops", ops=[{"opid": "2", "do": "reject", "key": shown[1]}])
    assert "rozhodovalo jinde" in answer["refused"][0]["why"]
    assert [d.verdict for d in decisions(reviewer._store)] == ["reject"]


def test_cards_of_different_kinds_are_merged_under_the_chosen_one_as_one_step(reviewer):
    """By one Enter a person became a place; each kind can be chosen, and one undo brings both cards back."""
    before = {c["key"]: c for c in tell(reviewer, kind="hello")["cards"]}
    person = next(c for c in before.values() if c["kind"] == "PER")
    place = next(c for c in before.values() if c["kind"] == "LOC")
    for n, kind in enumerate(("PER", "LOC")):
        op = {"opid": f"m{n}", "do": "merge", "key": person["key"], "value": place["key"], "kind": kind}
        changes = tell(reviewer, kind="ops", ops=[op])["rows"][-1]
        one = next(c for c in changes["changed"] if c["key"] == place["key"])
        assert (changes["gone"], one["kind"], one["state"]) == ([person["key"]], kind, "accepted")
        assert one["mentions"] == person["mentions"] + place["mentions"]
        tell(reviewer, kind="ops", ops=[{"opid": f"u{n}", "do": "undo"}])
        assert {c["key"]: c for c in tell(reviewer, kind="hello")["cards"]} == before
    assert decisions(reviewer._store) == ()


# ---------------------------------------------------------------------- words on one list

LISTED = "Tazatelka: Co tam stálo?\nAnna Novotná: Otevřelo se okno Shrnutí a v něm Odůvodnění, pod tím Vypořádání a Poučení.\n"


@pytest.fixture
def listing(reviewer, tmp_path):
    """The view on a study in which four words wait that only look like names."""
    from spolu.study import Study

    (tmp_path / "list.txt").write_text(LISTED, encoding="utf-8")
    Study.find(tmp_path / "x").add(tmp_path / "list.txt").keep()
    return reviewer


def words(reviewer, *ticked):
    """What a view asks when its list is settled: words by key and place, ``ticked`` (by name) to be replaced."""
    cards = [c for c in tell(reviewer, kind="hello")["cards"] if c["together"]]
    assert [c["name"] for c in cards] == ["Shrnutí", "Odůvodnění", "Vypořádání", "Poučení"]
    places = [f"@{at['transcript']}/{at['turn']}:{at['start']}-{at['end']}" for at in (c["contexts"][0] for c in cards)]
    return [
        {"key": c["key"], "at": at, "mentions": c["mentions"], "replace": c["name"] in ticked}
        for c, at in zip(cards, places, strict=True)
    ]


def settle(reviewer, asked, opid="s"):
    answer = tell(reviewer, kind="ops", ops=[{"opid": opid, "do": "settle", "words": asked}])
    return answer["rows"][0]["left"], answer["rows"][-1]


def states(reviewer):
    return {c["key"]: c["state"] for c in tell(reviewer, kind="hello")["cards"]}


def test_a_list_is_settled_at_once_and_taken_back_at_once(listing):
    asked, before = words(listing, "Poučení"), states(listing)
    left, changes = settle(listing, asked)
    assert left == 0 and (changes["progress"]["decided"], changes["gone"]) == (4, [])
    wanted = {w["key"]: "accepted" if w["replace"] else "rejected" for w in asked}
    assert states(listing) == {**before, **wanted}
    tell(listing, kind="ops", ops=[{"opid": "u", "do": "undo"}])
    assert states(listing) == before and decisions(listing._store) == ()


@pytest.mark.parametrize(
    "changed",
    [
        {"key": "per-0999"},  # it went into another card
        {"mentions": 3},  # an interview was added that says it, too
        {"at": "@R09/t001:0-7"},  # the review began anew, and the key is another word's now
    ],
)
def test_a_word_that_changed_meanwhile_is_told_and_left_and_the_others_are_settled(listing, changed):
    asked, before = words(listing, "Poučení"), states(listing)
    stays = asked[1]["key"]
    left, _ = settle(listing, [{**w, **changed} if w["key"] == stays else w for w in asked])
    now = states(listing)
    assert left == 1 and now[stays] == before[stays] == "waits"
    assert [now[w["key"]] for w in asked if w["key"] != stays] == ["rejected", "rejected", "accepted"]


def test_a_word_that_somebody_decided_meanwhile_stays_decided(listing):
    asked = words(listing)
    tell(listing, kind="ops", ops=[{"opid": "1", "do": "kind", "key": asked[0]["key"], "value": "ORG"}])
    assert settle(listing, asked)[0] == 1 and states(listing)[asked[0]["key"]] == "accepted"


def test_a_list_that_comes_again_to_a_kernel_that_began_anew_is_settled_already(listing):
    """The laptop was closed before the answer came: nothing is told, and no empty step is there to be taken back."""
    asked = words(listing, "Poučení")
    settle(listing, asked)
    again = anew(listing)
    answer = tell(again, kind="ops", ops=[{"opid": "s", "do": "settle", "words": asked}])
    assert answer["done"] == ("s",) and not any("left" in row for row in answer["rows"])
    assert settle(again, asked, "by another tab")[0] == 0 and len(decisions(again._store)) == 4
    assert tell(again, kind="ops", ops=[{"opid": "u", "do": "undo"}])["rows"][0]["undone"] is True
    assert decisions(again._store) == ()


def test_a_missed_word_becomes_a_card(reviewer):
    cards = tell(reviewer, kind="hello")["cards"]
    assert not any("papírama" in form for c in cards for form, _ in c["forms"])
    place = next(c for card in cards for c in card["contexts"] if "papírama" in c["after"] + c["before"] + c["text"])
    turned = tell(
        reviewer,
        kind="ops",
        ops=[{"opid": "t", "do": "turn", "transcript": place["transcript"], "turn": place["turn"]}],
    )
    text = turned["rows"][0]["turned"]["text"]
    at = text.index("papírama")
    op = {"opid": "a", "do": "add", "transcript": place["transcript"], "turn": place["turn"], "start": at, "end": at + 8, "value": "OTHER"}  # fmt: skip
    answer = tell(reviewer, kind="ops", ops=[op])
    assert any(list(form) == ["papírama", 1] for c in answer["rows"][-1]["changed"] for form in c["forms"])


def test_the_audit_says_its_bound_in_words_and_keeps_it_in_the_vault(reviewer):
    tell(reviewer, kind="hello")
    drawn = tell(reviewer, kind="ops", ops=[{"opid": "1", "do": "audit", "n": 5}])["rows"][0]["audit"]
    assert len(drawn) == 5
    answer = tell(reviewer, kind="ops", ops=[{"opid": str(w["i"] + 2), "do": "passed", "i": w["i"]} for w in drawn])
    assert "Namátkou" in answer["rows"][0]["bound"]
    kept = tell(reviewer, kind="ops", ops=[{"opid": "9", "do": "bound"}])["rows"][0]
    assert kept["kept"] is True
    assert "audits" in reviewer._store.vault


def test_a_refused_action_leaves_everything_as_it_was(reviewer):
    before = tell(reviewer, kind="hello")["cards"]
    answer = tell(
        reviewer, kind="ops", ops=[{"opid": "1", "do": "merge", "key": before[0]["key"], "value": "per-9999"}]
    )
    assert answer["done"] == () and answer["refused"][0]["opid"] == "1"
    assert tell(reviewer, kind="hello")["cards"] == before


def test_no_original_is_in_what_a_notebook_keeps(reviewer):
    tell(reviewer, kind="hello")
    kept = json.dumps([reviewer.get_state(), reviewer._repr_mimebundle_()], default=str, ensure_ascii=False)
    assert not [name for name in ("Iveta", "Kubát", "Novotn", "Ostrav", "Zvonař") if name in kept]


# ---------------------------------------------------------------------- in Lab


@pytest.mark.browser
@pytest.mark.slow
def test_reviewing_by_keys_in_a_notebook(lab, page):
    """Accept, keep, undo and mask by keys; nothing reaches the notebook; the saved file holds no original."""
    tools = sys.modules["spolu_lab"]
    name = lab.notebook(
        "study/notebooks/review.ipynb", "import spolu\nstudy = spolu.open()\n_ = study.add()\nstudy.review()"
    )
    tools.opened(page, lab, name)
    tools.run_all(page, ".sp-reviewer .sp-item")
    cells = page.evaluate("jupyterapp.shell.currentWidget.content.widgets.length")
    for place in page.query_selector_all(".sp-reviewer [tabindex], .sp-reviewer button, .sp-reviewer select"):
        assert place.get_attribute("data-lm-suppress-shortcuts") == "true"
    page.click(".sp-reviewer .sp-item")
    page.focus(".sp-reviewer .sp-card")
    original = page.inner_text(".sp-reviewer .sp-item[aria-selected=true] b")
    key = page.get_attribute(".sp-reviewer .sp-item[aria-selected=true]", "data-key")
    before = page.get_attribute(".sp-reviewer .sp-item[aria-selected=true] .sp-state", "data-state")
    assert before != "rejected"
    page.keyboard.press("x")
    page.wait_for_selector(".sp-saving[data-saving=saved]")
    card = f".sp-item[data-key='{key}'] "
    page.wait_for_selector(card + "[data-state=rejected]")
    page.keyboard.press("Control+z")
    page.wait_for_selector(card + f"[data-state={before}]")
    for pressed in ("v", "j", "k", "a"):
        page.keyboard.press(pressed)
    page.wait_for_selector(".sp-panel textarea")
    page.keyboard.press("Escape")
    assert page.evaluate("jupyterapp.shell.currentWidget.content.widgets.length") == cells
    page.evaluate("jupyterapp.commands.execute('docmanager:save')")
    page.wait_for_function("() => !jupyterapp.shell.currentWidget.context.model.dirty")
    saved = (lab.root / name).read_text(encoding="utf-8")
    assert "Kontrola nalezených údajů" in saved
    assert original not in saved
    page.click(".sp-item:has(.sp-quiet-text:not(:text-is('1')))")
    page.check(".sp-only input")
    page.wait_for_selector(".sp-acts button[disabled]")
    violations = _axe(page)
    assert violations == []


@pytest.mark.browser
@pytest.mark.slow
def test_a_narrow_screen_keeps_everything_and_forced_colours_leave_every_button_readable(lab, browser):
    """Words of the main button have the selection's colour: on a plate of the paper's colour nobody could read them."""
    tools = sys.modules["spolu_lab"]
    context = tools.new_context(browser, lab, viewport={"width": 390, "height": 844}, forced_colors="active")
    page = context.new_page()
    name = lab.notebook(
        "study/notebooks/narrow.ipynb", "import spolu\nstudy = spolu.open()\n_ = study.add()\nstudy.review()"
    )
    page.goto(f"{lab.url}/doc/tree/{name}?token={lab.token}&reset", wait_until="domcontentloaded")
    tools.ready(page)
    tools.run_all(page, ".sp-reviewer .sp-item")
    wide = page.evaluate("""() => [...document.querySelectorAll('.sp-reviewer *')].filter(e => !e.closest('.sp-hidden') && e.checkVisibility() && e.getClientRects().length
        && e.getBoundingClientRect().right > document.querySelector('.sp-reviewer').getBoundingClientRect().right + 1).map(e => e.outerHTML.slice(0, 80))""")
    assert wide == []
    accept, reject, acts, view = (
        page.evaluate("""() => [...[...document.querySelectorAll('.sp-acts button')].slice(0, 2),
        document.querySelector('.sp-acts'), document.querySelector('.sp-reviewer')].map(e => e.getBoundingClientRect().toJSON())""")
    )
    assert accept["y"] == reject["y"] and accept["height"] >= 24
    assert acts["height"] < view["height"] / 5
    plate = page.evaluate("""() => { const {forcedColorAdjust, color, backgroundColor} = getComputedStyle(document.querySelector('.sp-primary'));
        return [forcedColorAdjust, color === backgroundColor]; }""")
    assert plate == ["none", False]
    context.close()


def _new_study(said):
    """Return the beginning of a cell that makes a study of one transcript."""
    return (
        "import os, spolu, tempfile\nfrom pathlib import Path\nfrom spolu.starting import start\n"
        "os.environ['SPOLU_PASSPHRASE'] = 'tri slova staci'\nfolder = Path(tempfile.mkdtemp())\nstart(folder / 'new', ('cs',))\n"
        f"_ = (folder / 'a.txt').write_text({said!r}, encoding='utf-8')\n"
        "study = spolu.open(folder / 'new')\n_ = study.add(folder / 'a.txt').keep()\n"
    )


@pytest.mark.browser
@pytest.mark.slow
def test_words_are_settled_on_one_list_by_keys_alone_and_taken_back(lab, page):
    """Open, go, tick, settle and undo without a mouse; on a narrow screen a finger meets each tick."""
    tools = sys.modules["spolu_lab"]
    name = lab.notebook("study/notebooks/words.ipynb", f"{_new_study(LISTED)}study.review()")
    tools.opened(page, lab, name)
    tools.run_all(page, ".sp-reviewer .sp-item")
    page.focus(".sp-reviewer .sp-queue")
    before = page.inner_text(".sp-title")
    page.keyboard.press("w")
    page.wait_for_selector(".sp-words")
    assert page.inner_text(".sp-panel-foot button").startswith("Nahradit 0, ponechat 4")
    for pressed in ("ArrowDown", "Space", "Tab", "ArrowDown", "Space", "ArrowUp", "Home"):
        page.keyboard.press(pressed)
    assert page.inner_text(".sp-panel-foot button").startswith("Nahradit 2, ponechat 2")
    assert _axe(page) == []
    narrow = page.evaluate("""() => { const root = document.querySelector('.sp-reviewer'); root.style.width = '286px';
        const rows = [...root.querySelectorAll('.sp-words li')].map(li => ['label', 'bdi', 'blockquote', 'button'].map(e => li.querySelector(e).getBoundingClientRect()));
        const found = rows.map(([label, word, around, card]) => [Math.min(label.height, card.height) >= 44, word.bottom <= around.top,
            card.top < word.bottom, around.right <= root.getBoundingClientRect().right]);
        root.style.width = ''; return found; }""")
    assert narrow == [[True] * 4] * 4
    page.keyboard.press("Control+Enter")
    page.wait_for_selector(".sp-saving[data-saving=saved]")
    page.wait_for_function("document.querySelector('.sp-title').textContent.includes('Rozhodnuto 4 z 4')")
    shown = (
        "[...document.querySelectorAll('.sp-item')].slice(0, 4).map(i => i.querySelector('.sp-state').dataset.state)"
    )
    assert page.evaluate(shown) == ["rejected", "accepted", "accepted", "rejected"]
    page.keyboard.press("Control+z")
    page.wait_for_function("before => document.querySelector('.sp-title').innerText === before", arg=before)
    assert page.evaluate(shown) == ["waits"] * 4


@pytest.mark.browser
@pytest.mark.slow
def test_originals_from_right_to_left_stand_so_and_their_number_beside_them(lab, page):
    tools = sys.modules["spolu_lab"]
    said = "Tazatelka: Kdo?\nAnna Novotná: قالت ליאת Hrouzková ثم ذهبنا.\n"
    made = (
        f"{_new_study(said)}_ = study.store.vault\n"
        "from spolu.interviews.decisions import Decision\nfrom spolu.steps.anonymising import keep_decisions\n"
        "keep_decisions(study.store, (Decision('ליאת', 'add'),))\nstudy.review()"
    )
    name = lab.notebook("study/notebooks/right.ipynb", made)
    tools.opened(page, lab, name)
    tools.run_all(page, ".sp-reviewer .sp-item")
    page.get_by_role("option", name="ליאת").click()
    page.wait_for_selector(".sp-card blockquote")
    assert page.eval_on_selector(".sp-card blockquote", "e => getComputedStyle(e).direction") == "rtl"
    form = page.evaluate("""() => { const [form, n] = document.querySelector('.sp-margin li').childNodes, at = document.createRange();
        at.selectNode(n); return at.getBoundingClientRect().left >= form.getBoundingClientRect().right - 1; }""")
    assert form


@pytest.mark.browser
@pytest.mark.slow
def test_a_review_of_nothing_says_so_and_waits_for_no_kernel(lab, page):
    """A study that has no transcript in its vault: its sentence stands where the view would."""
    tools = sys.modules["spolu_lab"]
    made = "import spolu, tempfile\nfrom pathlib import Path\nfrom spolu.starting import start\nfolder = Path(tempfile.mkdtemp()) / 'new'\n"
    name = lab.notebook("study/notebooks/empty.ipynb", made + "start(folder, ('cs',))\nspolu.open(folder).review()")
    tools.opened(page, lab, name)
    tools.run_all(page, ".sp-reviewer .sp-waiting")
    page.wait_for_function(
        "document.querySelector('.sp-reviewer .sp-waiting').textContent.includes('spolu interviews add')"
    )


def _axe(page) -> list[str]:
    source = ROOT / "js/node_modules/axe-core/axe.min.js"
    if not source.exists():
        pytest.skip("NOT RUN: axe-core is not installed (cd js && npm ci)")
    page.evaluate(source.read_text(encoding="utf-8"))
    found = page.evaluate("axe.run('.sp-reviewer', {resultTypes: ['violations']})")
    return [f"{v['id']}: {v['nodes'][0]['html'][:120]}" for v in found["violations"]]
