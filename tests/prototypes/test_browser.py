"""The bundled screens in a real browser: entries stay, every point has a reason, a test leaves nothing, nobody is called."""

import json
from pathlib import Path

import pytest

from spolu.prototypes.expressions import as_json

ROOT = Path(__file__).resolve().parents[2]
PLANTED = {"contact-mood", "review-stars", "contact-photo", "my-plan-message"}
"""Blocks without a ground, and blocks of requirements without one (docs/example.md)."""

pytestmark = pytest.mark.browser


@pytest.fixture
def page(chromium):
    context = chromium.new_context(viewport={"width": 1280, "height": 900}, locale="cs-CZ")
    made = context.new_page()
    asked, errors = [], []
    made.on("request", lambda r: asked.append(r.url) if not r.url.startswith("file:") else None)
    made.on("pageerror", lambda e: errors.append(str(e)))
    yield made
    context.close()
    assert not asked
    assert not errors


def screens(folder: Path) -> list[Path]:
    return sorted(p for p in folder.glob("*.html") if p.name.count(".") == 2)


def arrives(page, screen: str) -> None:
    """The screen is opened: what was clicked asks for it, and the browser goes there after the click has returned."""
    page.wait_for_url(f"**/{screen}")


def test_entries_stay_over_language_back_and_reload_and_clearing_keeps_the_place(bundled, page):
    page.goto((bundled / "contact.cs.html").as_uri())
    page.fill("#f-happened", "Řekla, že přijde v úterý.")
    page.check("#f-length-30")
    page.click("nav a[lang=pl]")
    arrives(page, "contact.pl.html")
    assert page.input_value("#f-happened") == "Řekla, že přijde v úterý."
    assert page.is_checked("#f-length-30")
    page.reload()
    assert page.input_value("#f-happened") == "Řekla, že přijde v úterý."
    page.go_back()
    assert page.input_value("#f-happened") == "Řekla, že přijde v úterý."
    page.click(".drawer summary")
    assert page.input_value("[data-edit=happened]") == "Řekla, že přijde v úterý."
    page.fill("[data-edit=happened]", "Přijde ve středu.")
    assert page.input_value("#f-happened") == "Přijde ve středu."
    before = page.evaluate("scrollY")
    page.click("[data-clear]")
    assert page.input_value("#f-happened") == ""
    assert not page.is_checked("#f-length-30")
    assert page.url.endswith("contact.cs.html")
    assert abs(page.evaluate("scrollY") - before) < 400


def outlive_forgetting(tab, loaded_again):
    """Whether entries did: False where Chromium took the tab's own storage, too."""
    tab.fill("#f-happened", "Přišla.")
    if not loaded_again(tab, "sessionStorage", forgetful=True):
        return False
    assert tab.input_value("#f-happened") == "Přišla."
    tab.fill("#f-happened", "Přišla a zase odešla.")
    if not loaded_again(tab, "sessionStorage"):
        return False
    assert tab.input_value("#f-happened") == "Přišla a zase odešla."
    return True


def test_entries_outlive_a_page_whose_browser_keeps_nothing_for_it(bundled, page, loaded_again, tabs):
    url = (bundled / "contact.cs.html").as_uri()
    assert any(outlive_forgetting(tab, loaded_again) for tab in tabs(page.context, url))


def hears_of_another(tab, loaded_again):
    """Whether a page heard what another tab wrote later: False where Chromium took what they share."""
    tab.fill("#f-happened", "Přišla.")
    other = tab.context.new_page()
    other.goto(tab.url)
    other.fill("#f-happened", "Přišla znovu.")
    other.evaluate("localStorage.setItem('told', '1')")
    whole = loaded_again(tab, "localStorage") and tab.evaluate("localStorage.getItem('told')") == "1"
    if whole:
        assert tab.input_value("#f-happened") == "Přišla znovu."
    return whole


def test_what_another_tab_wrote_later_counts_in_both(bundled, page, loaded_again, tabs):
    url = (bundled / "contact.cs.html").as_uri()
    assert any(hears_of_another(tab, loaded_again) for tab in tabs(page.context, url))


def test_a_persona_fills_the_screens_by_button_and_by_address(bundled, page):
    page.goto((bundled / "plan.cs.html").as_uri())
    page.click(".drawer summary")
    page.click("[data-id=nela]")
    assert "řidičák" in page.input_value("#f-matters")
    assert "řidičák" in page.inner_text("[data-show=matters]")
    assert page.inner_text("[data-show=step_by]") == "25. 5. 2026"
    page.click("[data-clear]")
    page.goto((bundled / "access.cs.html").as_uri() + "?persona=nela")
    assert page.is_checked("#f-consents-school") and not page.is_checked("#f-consents-doctor")
    assert [page.inner_text(f"[data-state=f-consents-{x}]") for x in ("school", "doctor")] == ["platí", "neplatí"]
    assert not page.is_visible("#access-empty")
    page.uncheck("#f-consents-school")
    page.uncheck("#f-consents-office")
    assert page.is_visible("#access-empty")


def test_required_answers_are_asked_for_and_a_branch_is_taken(bundled, page):
    page.goto((bundled / "contact.cs.html").as_uri())
    page.click("#contact-save [data-check]")
    assert page.url.endswith("contact.cs.html")
    assert page.inner_text("[data-errors] ul").split("\n") == [
        "Vyberte, s\xa0kým jste mluvila.",
        "Napište aspoň jednu větu.",
    ]
    assert page.evaluate("document.activeElement.matches('[data-errors]')")
    assert page.get_attribute("#f-happened", "aria-invalid") == "true"
    page.click("[data-errors] a >> nth=1")
    assert page.evaluate("document.activeElement.id") == "f-happened"
    page.fill("#f-happened", "Přišla kvůli škole.")
    assert page.get_attribute("#f-happened", "aria-invalid") == "false"
    page.select_option("#f-who", "number")
    page.click("#contact-save [data-check]")
    arrives(page, "anonymous.cs.html")
    page.goto((bundled / "contact.cs.html").as_uri())
    page.select_option("#f-who", "nela")
    page.click("#contact-save [data-check]")
    arrives(page, "today.cs.html")
    assert page.is_visible("#today-saved")


def test_what_appears_only_sometimes_can_be_looked_at(bundled, page):
    page.goto((bundled / "plan.cs.html").as_uri())
    assert not page.is_visible("#plan-error")
    page.click("#plan-actions [data-check]")
    assert page.is_visible("#plan-error")
    page.goto((bundled / "review.cs.html").as_uri())
    assert not page.is_visible("#f-other_way")
    page.check("#f-went-other")
    assert page.is_visible("#f-other_way")
    page.goto((bundled / "access.cs.html").as_uri() + "?states&persona=nela")
    assert page.is_visible("#access-empty")


def test_the_key_e_opens_the_evidence_but_not_while_writing_nor_in_a_test(bundled, page):
    page.goto((bundled / "contact.cs.html").as_uri())
    assert not page.is_visible("#contact-head .ground")
    page.keyboard.press("e")
    assert page.is_visible("#contact-head .ground")
    page.keyboard.press("e")
    page.focus("#f-happened")
    page.keyboard.type("e")
    assert not page.is_visible("#contact-head .ground")
    page.goto((bundled / "contact.cs.html").as_uri() + "?test")
    page.keyboard.press("e")
    assert page.locator("[data-why], .ground, [data-about]").count() == 0


def test_a_test_leaves_nothing_behind(bundled, page):
    page.goto((bundled / "contact.cs.html").as_uri() + "?test")
    page.fill("#f-happened", "Něco o mně.")
    page.click("#contact-save a >> nth=1")
    arrives(page, "plan.cs.html?test*")
    page.go_back()
    assert page.input_value("#f-happened") == "Něco o mně."
    held = "JSON.stringify([{...localStorage}, {...sessionStorage}, name])"
    assert "Něco o mně" not in page.evaluate("JSON.stringify({...localStorage})")
    assert "Něco o mně" in page.evaluate(held)
    page.click("[data-end]")
    assert page.input_value("#f-happened") == ""
    assert "smazané" in page.inner_text("[data-ended]")
    assert "Něco o mně" not in page.evaluate(held)


def test_entries_of_a_test_outlive_pages_whose_browser_forgets_the_tab(bundled, page):
    page.goto((bundled / "contact.cs.html").as_uri() + "?test")
    page.fill("#f-happened", "Něco o mně.")
    page.add_init_script("sessionStorage.clear()")
    page.click("#contact-save a >> nth=1")
    arrives(page, "plan.cs.html?test*")
    page.go_back()
    assert page.input_value("#f-happened") == "Něco o mně."
    page.click("[data-end]")
    page.reload()
    assert page.input_value("#f-happened") == ""


def test_a_tab_with_a_name_keeps_it_over_a_test(bundled, page):
    page.goto((bundled / "contact.cs.html").as_uri() + "?test")
    for name in ("notes", "7", "null"):
        page.evaluate("given => { name = given; }", name)
        page.reload()
        page.fill("#f-happened", "Něco o mně.")
        page.click("[data-end]")
        assert page.evaluate("name") == name


def test_half_an_hour_of_nothing_ends_a_test(bundled, chromium):
    context = chromium.new_context()
    page = context.new_page()
    page.clock.install()
    page.goto((bundled / "contact.cs.html").as_uri() + "?test")
    page.fill("#f-happened", "Něco o mně.")
    page.clock.fast_forward("29:00")
    assert page.input_value("#f-happened") == "Něco o mně."
    page.clock.fast_forward("02:00")
    assert page.input_value("#f-happened") == ""
    context.close()


def test_where_storage_is_blocked_entries_stay_in_memory_and_the_drawer_says_so(bundled, chromium):
    context = chromium.new_context()
    page = context.new_page()
    page.add_init_script(
        "for (const s of ['localStorage', 'sessionStorage']) Object.defineProperty(window, s, { get() { throw new Error('blocked'); } })"
    )
    page.goto((bundled / "prototype.html").as_uri() + "#contact.cs")
    page.fill("#f-happened", "Řekla, že přijde.")
    page.click("nav a[lang=pl]")
    page.wait_for_selector("html[lang=pl]")
    assert page.input_value("#f-happened") == "Řekla, že přijde."
    page.click("nav a[lang=cs]")
    page.wait_for_selector("html[lang=cs]")
    page.click("#contact-save a >> nth=1")
    page.wait_for_selector("#plan-goal")
    page.go_back()
    page.wait_for_selector("#f-happened")
    assert page.input_value("#f-happened") == "Řekla, že přijde."
    page.click(".drawer summary")
    assert "nic neukládá" in page.inner_text("[data-where]")
    context.close()


def test_the_whole_prototype_works_inside_a_frame_of_a_notebook(bundled, page):
    from html import escape

    html = (bundled / "prototype.html").read_text(encoding="utf-8")
    page.set_content(
        f'<h1>notebook</h1><iframe sandbox="allow-scripts allow-forms" style="width:900px;height:800px" srcdoc="{escape(html)}"></iframe>'
    )
    frame = page.frame_locator("iframe")
    frame.locator("text=Nový záznam").click()
    frame.locator("#f-happened").fill("Přišla.")
    frame.locator("nav a[lang=en]").click()
    frame.locator("h1", has_text="Quick note").wait_for()
    assert frame.locator("#f-happened").input_value() == "Přišla."


def test_paper_holds_what_belongs_on_it_in_large_letters(bundled, page):
    page.goto((bundled / "my-plan.cs.html").as_uri())
    page.emulate_media(media="print")
    assert page.is_visible("#my-plan-goal") and page.is_visible("text=Vytištěno 14. května")
    assert not page.is_visible("#my-plan-note") and not page.is_visible(".bar") and not page.is_visible(".drawer")
    assert (
        page.evaluate("parseFloat(getComputedStyle(document.querySelector('#my-plan-steps li')).fontSize)")
        >= 14 * 4 / 3
    )
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
    page.emulate_media(media="screen")
    page.click("#my-plan-paper [data-paper]")
    assert not page.is_visible("#my-plan-note") and page.is_visible("text=Vytištěno 14. května")
    page.click(".bar [data-paper]")
    assert page.is_visible("#my-plan-note")


def test_conditions_hold_in_the_browser_as_they_hold_in_python(bundled, page):
    given = json.loads((Path(__file__).parent / "conditions.json").read_text(encoding="utf-8"))
    page.goto((bundled / "review.cs.html").as_uri())
    for text, expected in given["cases"]:
        page.evaluate(
            """([rule, entries]) => {
                const part = document.querySelector('#review-two [data-when]');
                part.dataset.when = rule;
                localStorage.setItem('spolu:evidence-po-nasem', JSON.stringify(entries));
                dispatchEvent(new Event('storage'));
            }""",
            [as_json(text), given["entries"]],
        )
        assert page.locator("#review-two [data-when]").is_visible() is expected, text


def test_a_quote_lights_up_what_it_caused(bundled, page):
    from spolu.store import Store
    from spolu.trace import caused_by

    contents = Store(ROOT).contents()
    page.goto((bundled / "back.html").as_uri())
    for pick in page.locator(".pick").all()[:8]:
        pick.click()
        lit = page.evaluate("[...document.querySelectorAll('.lit')].map(b => b.dataset.m)")
        assert lit == [place.split("/")[1] for place in caused_by(contents, pick.get_attribute("id"))]
        assert page.locator("[data-places] a").count() == len(lit)
    page.fill("#hledat", "telefon")
    assert 0 < page.locator(".pick:visible").count() < page.locator(".pick").count()


def test_every_point_of_every_screen_has_a_block_with_a_reason(bundled, page):
    """An 8-pixel grid over <main>; the blocks planted without a ground are the only ones without one."""
    for path in (p for p in screens(bundled) if ".cs" in p.name):
        page.goto(path.as_uri() + "?states")
        missed, grounds = page.evaluate("""() => {
            const main = document.querySelector('main'), r = main.getBoundingClientRect(), blocks = new Set();
            let missed = 0;
            for (let y = r.top + 1; y < r.bottom; y += 8) {
                scrollTo({top: y - 300, behavior: 'instant'});
                const at = y - scrollY;
                for (let x = r.left + 1; x < r.right; x += 8) {
                    const block = document.elementFromPoint(x, at)?.closest('[data-block]');
                    if (block) blocks.add(block); else missed++;
                }
            }
            return [missed, [...blocks].map(b => [b.dataset.block, b.querySelectorAll('.ground blockquote').length, b.querySelector('.ground').textContent])];
        }""")
        assert missed == 0, path.name
        bare = {
            block
            for block, quotes, text in grounds
            if not quotes and "Jen uspořádání" not in text and "Zákonný důvod" not in text
        }
        assert bare <= PLANTED
