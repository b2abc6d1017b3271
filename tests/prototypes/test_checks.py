"""Checks of screens find what was sown, raise no alarm on clean screens, and never call passed what did not run."""

import json
from pathlib import Path

import pytest
import seeded
from typer.testing import CliRunner

from spolu.cli import app
from spolu.errors import StudyError, VaultError
from spolu.interviews.leaks import Leak
from spolu.prototypes.checks import axe, measured, texts
from spolu.prototypes.checks import pages as static
from spolu.prototypes.checks.model import Hit, Report, group
from spolu.prototypes.checks.pages import Page
from spolu.prototypes.checks.rules import RULES
from spolu.prototypes.model import Block, Item, Prototype, Screen
from spolu.steps import browsing, checking
from spolu.steps.prototypes import pages
from spolu.store import Store

ROOT = Path(__file__).resolve().parents[2]
LAYOUT = browsing.Matrix(widths=(1280, 320), themes=("light",), axe={})
COLOURS = browsing.Matrix(
    widths=(1280,), axe={(1280, "light"): ("color-contrast",), (1280, "dark"): ("color-contrast",)}
)


@pytest.fixture(scope="module")
def made():
    store = Store(ROOT)
    return pages(store, store.contents())


@pytest.fixture(scope="module")
def prototype():
    return Store(ROOT).contents().prototype


@pytest.fixture
def running():
    why = browsing.missing()
    if why:
        pytest.skip(f"NOT RUN: {why}")
    with browsing.browser() as found:
        yield found


def alarms(hits):
    return [f for f in group(hits, RULES, {"readability": "note"}) if f.level != "note"]


# ---------------------------------------------------------------------- nothing on clean screens


def test_files_and_texts_of_the_bundled_screens_raise_no_alarm(made, prototype):
    assert alarms([*checking.of_files(made, prototype), *checking.of_texts(prototype)]) == []


@pytest.mark.browser
def test_a_browser_raises_no_alarm_on_the_bundled_screens(made, prototype, running, bundled):
    found = [p for p in static.pages(made, {s.id for s in prototype.screens}) if p.variant in ("", "cs", "pl-easy")]
    assert alarms(browsing.look(running, bundled, found, LAYOUT, "").hits) == []


@pytest.mark.browser
def test_axe_raises_no_alarm_on_a_screen_of_each_kind(made, prototype, running, bundled):
    if not browsing.axe_script():
        pytest.skip("NOT RUN: axe-core is not installed (extra: check)")
    wanted = {"contact.pl.html", "access.cs-easy.html", "notes.html", "index.html"}
    found = [p for p in static.pages(made, {s.id for s in prototype.screens}) if p.file in wanted]
    seen = browsing.look(running, bundled, found, browsing.USUAL, browsing.axe_script())
    assert len(found) == len(wanted)
    assert len(seen.axe) > 20
    assert alarms(seen.hits) == []


# ---------------------------------------------------------------------- everything that was sown


def seeds(*, axe: bool):
    """Those that axe-core alone can find, or the others that a browser has to."""
    return [s for s in seeded.PAGES if (s.rules <= {"axe-color-contrast"}) == axe]


STATIC = [s for s in seeded.PAGES if any(RULES[r].needs == "page" for r in s.rules if r in RULES)]


@pytest.mark.parametrize("seed", STATIC, ids=lambda s: s.name)
def test_what_stands_in_a_file_is_found_without_a_browser(made, prototype, seed):
    sown = {**made, seeded.PAGE: seed.sow(made[seeded.PAGE])}
    assert {h.rule for h in checking.of_files(sown, prototype)} & seed.rules


def test_enough_is_sown():
    assert len(seeded.PAGES) + len(seeded.WRITTEN) >= 20


@pytest.mark.browser
@pytest.mark.parametrize("axe", [False, True])
def test_what_only_shows_in_a_browser_is_found_there(made, running, tmp_path, axe):
    sown = [s for s in seeds(axe=axe) if s not in STATIC]
    for n, seed in enumerate(sown):
        (tmp_path / f"{n}.html").write_text(seed.sow(made[seeded.PAGE]), encoding="utf-8")
    found = [Page(f"{n}.html", "", s.name, "cs") for n, s in enumerate(sown)]
    if axe and not browsing.axe_script():
        pytest.skip("NOT RUN: axe-core is not installed (extra: check)")
    seen = browsing.look(running, tmp_path, found, COLOURS if axe else LAYOUT, browsing.axe_script() if axe else "")
    assert [s.name for s in sown if not {h.rule for h in seen.hits if h.screen == s.name} & s.rules] == []


@pytest.mark.parametrize("seed", seeded.WRITTEN, ids=lambda s: s.name)
def test_what_is_wrong_in_the_texts_is_found(prototype, seed):
    assert {h.rule for h in checking.of_texts(seed.sow(prototype))} & seed.rules


# ---------------------------------------------------------------------- what did not run is not passed


def test_without_a_browser_its_rules_are_not_run_and_not_counted(monkeypatch):
    monkeypatch.setenv("CHROMIUM", "/nowhere/chromium")
    report = checking.check(Store(ROOT))
    needs = {id for id, rule in RULES.items() if rule.needs == "browser"} | {"axe"}
    assert needs <= report.not_run.keys()
    assert not needs & set(report.ran)
    assert f"NEPROBĚHLO {len(report.not_run)}" in report.summary()  # the bundled study speaks Czech
    said = [p for p in checking.problems(report) if p.kind == "not-run"]
    assert said
    assert all(p.level == "warning" for p in said)
    assert "overflow" in " ".join(p.message for p in said)


def test_without_a_vault_names_are_not_run(monkeypatch, tmp_path):
    monkeypatch.setenv("SPOLU_VAULT", str(tmp_path / "none"))
    report = checking.check(Store(ROOT), browse=False)
    assert report.not_run["real-name"] == "there is no vault yet, so no original is known"
    assert "real-name" not in report.ran


def test_an_original_name_is_an_error_and_is_not_repeated(monkeypatch):
    monkeypatch.setattr(Store, "has_vault", lambda self: True)
    monkeypatch.setattr(Store, "vault", {"registry": b""})
    monkeypatch.setattr(Store, "leaks", lambda self, made: (Leak("contact.cs.html", 3, "PER", "secret-key"),))
    report = checking.check(Store(ROOT), browse=False)
    (said,) = [p for p in checking.problems(report) if p.kind == "real-name"]
    assert (said.place, said.level) == ("prototypes/screens/contact.yaml", "error")
    assert said.message == "an original identifier stands here (PER) (contact.cs.html:3)"


def test_a_locked_vault_leaves_names_not_run(monkeypatch):
    def locked(self):
        raise VaultError("vault", "it is locked and no passphrase was given", "")

    monkeypatch.setattr(Store, "has_vault", lambda self: True)
    monkeypatch.setattr(Store, "vault", property(locked))
    report = checking.check(Store(ROOT), browse=False)
    assert report.not_run["real-name"] == "it is locked and no passphrase was given"


@pytest.mark.browser
def test_without_axe_core_its_rules_are_not_run(monkeypatch, running, made, bundled):
    monkeypatch.setenv("SPOLU_AXE", "/nowhere/axe.min.js")
    assert browsing.axe_script() == ""
    seen = browsing.look(running, bundled, [Page("today.cs.html", "", "today", "cs")], LAYOUT, "")
    assert seen.axe == {}


def test_a_browser_that_does_not_start_is_said(monkeypatch, tmp_path):
    broken = tmp_path / "chromium"
    broken.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    broken.chmod(0o755)
    monkeypatch.setenv("CHROMIUM", str(broken))
    with pytest.raises(StudyError, match="Chromium does not start"), browsing.browser():
        pass


def test_the_words_never_say_accessible():
    report = Report(ran=("overflow", "page-title"), not_run={"axe": "no browser"})
    assert report.summary() == "0 of 2 automatic rules failed; 0 need a person; 1 were NOT RUN"


# ---------------------------------------------------------------------- as it is printed


def test_the_command_prints_the_agreed_keys_and_ends_with_1_where_something_is_an_error(monkeypatch):
    monkeypatch.chdir(ROOT)
    ran = CliRunner().invoke(app, ["prototypes", "check", "--json", "--no-browser"])
    found = json.loads(ran.stdout)
    assert all(set(p) == {"place", "kind", "level", "message", "repair"} for p in found)
    assert {p["level"] for p in found} <= {"error", "warning", "note"}
    planted = {p["place"].split()[-1] for p in found if p["kind"] == "block-without-ground"}
    assert planted == {"contact-mood", "review-stars"}
    assert ran.exit_code == 1
    assert "automatických pravidel" in ran.stderr


def test_what_shows_in_many_places_is_one_problem():
    hits = [Hit("overflow", "a", "b", "too wide", f"{v} {w} px") for v in ("cs", "pl") for w in (390, 320)]
    (found,) = group(hits, RULES, {})
    assert len(found.where) == 4
    (said,) = checking.problems(Report(found=(found,)))
    assert (said.place, said.kind, said.level) == ("prototypes/screens/a.yaml b", "overflow", "error")
    assert said.message == "too wide (cs 390 px, cs 320 px, pl 390 px and 1 more)"


@pytest.mark.parametrize(("hit", "language", "said"), [
    (Hit("target-small", "a", "b", "button save is 20 by 12 px", "cs 390 px dark"), "cs",
     "button save má 20 × 12 px (cs 390 px tmavý vzhled)"),
    (Hit("text-200", "a", "b", '"Uložit" is cut off with text at 200 %', "pl"), "pl", "„Uložit” jest ucięte przy tekście 200% (pl)"),
    (Hit("axe-label", "a", "b", "Form elements must have labels", "cs 320 px light with evidence and every state", element="<input>"),
     "cs", "pole nemá popisek: <input> (cs 320 px světlý vzhled s doklady a všemi stavy)"),
    (Hit("person-axe-label", "a", "", "axe could not decide: Form elements must have labels"), "pl",
     "axe-core nie potrafi rozstrzygnąć: pole nie ma etykiety"),
    (Hit("axe-of-tomorrow", "a", "", "Pages must sing"), "cs", "Pages must sing"),  # nothing is hidden
    (Hit("axe-label", "a", "", "Form elements must have labels"), "en", "Form elements must have labels"),
    (Hit("string-missing", "a", "b", "the text of entry 3 has no text in pl", "pl"), "cs", "text 3. položky: v jazyce pl chybí text (pl)"),
])  # fmt: skip
def test_what_is_found_is_told_in_the_study_s_language(hit, language, said):
    (problem,) = checking.problems(Report(found=group([hit], RULES, {})), language)
    assert problem.message == said


def test_a_summary_speaks_the_study_s_language_too():
    report = Report(ran=("overflow",), not_run={"axe": "no browser"}, language="cs")
    assert report.summary() == "Neprošlo 0 z 1 automatických pravidel; na člověka čeká 0; NEPROBĚHLO 1"


@pytest.mark.browser
def test_every_rule_of_axe_that_runs_has_its_words(running):
    if not browsing.axe_script():
        pytest.skip("NOT RUN: axe-core is not installed (extra: check)")
    tab = running.new_page()
    tab.evaluate(browsing.axe_script())
    rules = set(tab.evaluate("tags => axe.getRules(tags).map(r => r.ruleId)", list(measured.AXE_TAGS)))
    assert rules - axe.WORDS.keys() == set()
    assert axe.WORDS.keys() - rules == set()


# ---------------------------------------------------------------------- single rules


def stop(at, box, **more):
    return {"at": at, "visible": True, "block": "b", "name": f"stop {at}", "box": box, "skip": False, **more}


@pytest.mark.parametrize(
    ("a", "b", "wrong", "why"),
    [
        ([0, 0, 100, 40], [0, 50, 100, 90], False, "one below the other"),
        ([0, 50, 100, 90], [0, 0, 100, 40], True, "up again"),
        ([0, 0, 50, 40], [60, 0, 110, 40], False, "along a row"),
        ([60, 0, 110, 40], [0, 0, 50, 40], True, "back in a row"),
        ([0, 300, 100, 340], [200, 0, 300, 40], False, "the next column begins at the top"),
    ],
)
def test_the_keyboard_follows_the_eye(a, b, wrong, why):
    found = list(measured.walk([stop(0, a), stop(1, b)], True, Page("x.html", ""), ""))
    assert bool([h for h in found if h.rule == "keyboard-order"]) == wrong, why


def test_a_walk_that_does_not_end_is_a_trap():
    (hit,) = measured.walk([stop(0, [0, 0, 9, 9])], False, Page("x.html", ""), "")
    assert (hit.rule, hit.block) == ("keyboard-trap", "b")


def easy_screen(**said):
    block = Block("b", "text", decor="x", texts={"text": {"cs": "Dobře.", **said}})
    return Prototype({"cs": "P"}, ("cs",), (Screen("s", {"cs": "S"}, easy=True, blocks=(block,)),))


def test_an_ordinary_text_that_is_hard_asks_for_an_easy_version_and_what_somebody_said_does_not():
    hard = "Dokument byl schválen, aby 50 % osob bylo informováno, že pokud chtějí, mohou si jej nechat vytisknout."
    assert {h.rule for h in texts.too_hard(easy_screen(cs=hard))} == {"easy-missing"}
    assert not list(texts.too_hard(easy_screen(cs=hard, **{"cs-easy": "Dokument platí."})))
    quote = Prototype(
        {"cs": "P"},
        ("cs",),
        (Screen("s", {"cs": "S"}, easy=True, blocks=(Block("b", "quote", decor="x", texts={"text": {"cs": hard}}),)),),
    )
    assert not list(texts.too_hard(quote))


def test_a_text_without_letters_needs_no_translation():
    items = (Item({"n": {"cs": "12"}}), Item({"n": {"cs": "dvanáct"}}))
    block = Block("t", "table", decor="x", texts={"title": {"cs": "A", "pl": "A"}}, items=items)
    found = Prototype({}, ("cs", "pl"), (Screen("s", {"cs": "S", "pl": "S"}, blocks=(block,)),))
    assert [h.message for h in texts.missing(found, {})] == ["the n of entry 2 has no text in pl"]


def test_a_frame_that_lacks_a_language_is_said():
    found = Prototype({}, ("cs", "hu"), ())
    assert "hu for bar" in next(texts.missing(found, {"bar": {"cs": "Prototyp"}})).message


def test_a_table_of_rules_has_one_row_an_id_and_every_sown_rule_is_in_it():
    for seed in (*seeded.PAGES, *seeded.WRITTEN):
        assert all(rule in RULES or rule.startswith("axe-") for rule in seed.rules)
    assert all(rule.about and rule.needs in ("page", "browser", "axe", "vault", "study") for rule in RULES.values())
