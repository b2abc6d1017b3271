"""The bundled screens in a real browser: entries stay, every point has a reason, nothing overflows, nobody is called."""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
]  # fmt: skip
PLANTED = {"contact-mood", "review-stars"}

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not Path(CHROMIUM).exists(), reason="NOT RUN: no Chromium here (set CHROMIUM to one)"),
]


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """The bundled screens, built from the committed files."""
    from spolu.steps.prototypes import pages
    from spolu.store import Store

    folder = tmp_path_factory.mktemp("screens")
    store = Store(ROOT)
    for name, text in pages(store, store.contents()).items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def browser():
    from playwright.sync_api import sync_playwright

    with sync_playwright() as p:
        b = p.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield b
        b.close()


@pytest.fixture
def page(browser):
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="cs-CZ")
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


def test_entries_stay_over_language_back_and_reload_and_clearing_keeps_the_place(built, page):
    page.goto((built / "contact.cs.html").as_uri())
    page.fill("#f-happened", "Řekla, že přijde v úterý.")
    page.check("#f-length-30")
    page.click("nav a[lang=pl]")
    assert page.input_value("#f-happened") == "Řekla, že přijde v úterý."
    assert page.is_checked("#f-length-30")
    page.reload()
    assert page.input_value("#f-happened") == "Řekla, že přijde v úterý."
    page.go_back()
    page.click(".drawer summary")
    assert "Řekla" in page.inner_text(".drawer dl")
    page.click("[data-clear]")
    assert page.input_value("#f-happened") == ""
    assert page.url.endswith("contact.cs.html")


def test_a_persona_fills_the_screens(built, page):
    page.goto((built / "plan.cs.html").as_uri())
    page.click(".drawer summary")
    page.click("[data-persona]")
    assert "řidičák" in page.input_value("#f-matters")
    assert "řidičák" in page.inner_text("[data-show=matters]")


def test_the_key_e_opens_the_evidence_but_not_while_writing_nor_in_a_test(built, page):
    page.goto((built / "contact.cs.html").as_uri())
    assert not page.is_visible("#contact-head .ground")
    page.keyboard.press("e")
    assert page.is_visible("#contact-head .ground")
    page.keyboard.press("e")
    page.focus("#f-happened")
    page.keyboard.type("e")
    assert not page.is_visible("#contact-head .ground")
    page.goto((built / "contact.cs.html").as_uri() + "?test")
    page.keyboard.press("e")
    assert not page.is_visible("#contact-head .ground")
    assert page.locator("[data-why]").count() == 0


def test_every_point_of_every_screen_has_a_block_with_a_reason(built, page):
    """An 8-pixel grid over <main>; the blocks planted without a ground are the only ones without one."""
    for path in (p for p in screens(built) if p.name.endswith(".cs.html")):
        page.goto(path.as_uri())
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
            return [missed, [...blocks].map(b => [b.dataset.block, b.querySelector('.ground').textContent.trim()])];
        }""")
        assert missed == 0, path.name
        assert {block for block, text in grounds if "Nikdo zatím neřekl" in text} <= PLANTED


@pytest.mark.parametrize("width", [1280, 390, 320])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_nothing_overflows_and_no_text_lies_on_a_control(built, browser, width, theme):
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=theme)
    page = context.new_page()
    for path in screens(built):
        page.goto(path.as_uri())
        wide, overlaps, small = page.evaluate("""() => {
            const shown = (e) => e.getClientRects().length && getComputedStyle(e).visibility !== 'hidden';
            const controls = [...document.querySelectorAll('input,textarea,select,button,a.button')].filter(shown);
            const walk = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
            let overlaps = 0;
            for (let n; (n = walk.nextNode());) {
                if (!n.textContent.trim() || !shown(n.parentElement) || n.parentElement.closest('option,textarea,button,a.button,.scroll')) continue;
                const range = document.createRange(); range.selectNodeContents(n);
                for (const a of range.getClientRects()) for (const c of controls) {
                    const b = c.getBoundingClientRect();
                    if (Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 2) overlaps++;
                }
            }
            const small = controls.filter(c => { const b = c.getBoundingClientRect(); return b.width < 24 || b.height < 24; }).length;
            return [document.documentElement.scrollWidth - document.documentElement.clientWidth, overlaps, small];
        }""")
        assert (wide, overlaps, small) == (0, 0, 0), f"{path.name} at {width}"
    context.close()


def test_the_keyboard_reaches_everything_and_the_focus_shows(built, page):
    page.goto((built / "contact.cs.html").as_uri())
    focusable = page.evaluate(
        "[...document.querySelectorAll('a,button,input,select,textarea,summary')].filter(e => e.checkVisibility() && e.type !== 'radio').length"
    )
    seen = set()
    for _ in range(focusable + 5):
        page.keyboard.press("Tab")
        found = page.evaluate("""() => { const e = document.activeElement; if (e === document.body) return null;
            const s = getComputedStyle(e); return [e.outerHTML.slice(0, 90), s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0]; }""")
        if found is None:
            break
        assert found[1], f"no visible focus on {found[0]}"
        seen.add(found[0])
    assert len(seen) >= focusable
