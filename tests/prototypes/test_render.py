"""Built screens: plain files that ask nobody for anything, run nobody's words, and say why each part is there."""

import json
import re

import pytest

from spolu.prototypes import about
from spolu.prototypes.about import Caused, Gap
from spolu.prototypes.blocks import FIELDS, KINDS
from spolu.prototypes.evidence import Because, Said, Why
from spolu.prototypes.model import Block, Branch, Field, Flow, Item, Link, Persona, Prototype, Screen
from spolu.prototypes.page import Frame, Grounds, Page, texts_of
from spolu.prototypes.render import screens, single
from spolu.prototypes.themes import Theme, theme

XSS = [
    "<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "' onmouseover='alert(1)", "</script><script>alert(1)</script>",
    "</template><script>alert(1)</script>", "</style><script>alert(1)</script>", "<svg/onload=alert(1)>", "{{ 7*7 }}", "{% raw %}", "javascript:alert(1)",
    "<!--", "]]>", "&lt;script&gt;", "\\u003cscript\\u003ealert(1)//", "<iframe srcdoc='<script>alert(1)</script>'>",
]  # fmt: skip


def t(text: str) -> dict[str, str]:
    return {"cs": text, "pl": text, "cs-easy": text}


def question(n: int, kind: str, text: str) -> Field:
    options = {"1": t(text), "2": t(text)} if kind in ("radio", "checkboxes", "select", "scale") else {}
    return Field(f"f{n}", kind, t(text), t(text), options, n % 2 == 0, t(text), "f0 == '1'" if n == 3 else "")


def sample(text: str = "slova") -> Prototype:
    """Every type of block and field, each text of it the same."""
    blocks = [
        Block("bare", "text", texts={"text": t(text)}),
        Block("law", "callout", legal=text, texts={"text": t(text)}),
    ]
    for n, (name, kind) in enumerate(KINDS.items()):
        names = ("title", "x") if kind.columns else kind.texts
        item = (
            Item({"x": t(text)})
            if kind.columns
            else Item(
                dict.fromkeys(kind.items, t(text)),
                "one" if "to" in kind.keys else "",
                ("f1", "f4") if "show" in kind.keys else (),
            )
        )
        if name == "actions":
            item = Item(item.texts, "two", branches=(Branch("f1 == 'x'", "one"),), check=True)
        blocks.append(Block(
            f"b{n}", name, (Link("REQ-01"),), texts=dict.fromkeys(names, t(text)), items=(item,) if kind.items or kind.columns else (),
            fields=tuple(question(k, f, text) for k, f in enumerate(FIELDS)) if name == "form" else (),
            options={"columns": ["x"]} if kind.columns else {}, when="not f1" if name == "empty" else "",
        ))  # fmt: skip
    return Prototype(
        t(text), ("cs", "pl"), (Screen("one", t(text), ("client",), True, tuple(blocks)), Screen("two", t(text))),
        (Persona("p", text, {"f1": text, "f9": (text,)}),), "one", (Flow("way", t(text), ("one", "two")),),
    )  # fmt: skip


QUOTE = Said("c1", "řekla to", "cs", "klientka", "R01", "t001")


def grounds(text: str = "slova", suspects=frozenset()) -> Grounds:
    quote = Said("c1", text, "cs", text, "R01", "t001")
    why = Why(
        "REQ-01", t(text), "musí", text, (Because("I-01", t(text), "3 z 4", (quote,), "1 citace"),), quote, text, text
    )
    return Grounds({"cs": {"REQ-01": why}, "pl": {"REQ-01": why}}, suspects)


def pages(text: str = "slova", **frame) -> dict[str, str]:
    made, given = sample(text), Frame(**{"key": "key", "language": "cs", **frame})
    caused = [Caused(Said("c1", text, "cs", text, "R01", "t001"), ("one/bare",))]
    return screens(made, grounds(text), given) | {
        "index.html": about.index(made, given), "coverage.html": about.coverage(made, given, [Gap("coding-unused", text)], []),
        "back.html": about.back(made, given, caused),
    }  # fmt: skip


def test_a_file_a_screen_and_variant():
    assert sorted(screens(sample(), grounds(), Frame("key", "cs"))) == [
        "one.cs-easy.html", "one.cs.html", "one.pl-easy.html", "one.pl.html", "two.cs.html", "two.pl.html",
    ]  # fmt: skip


@pytest.mark.parametrize("evil", XSS)
def test_nobodys_words_become_markup(evil):
    made = pages(evil) | {"all.html": single(sample(evil), grounds(evil), Frame("key", "cs", single=True))}
    harmless = pages("slova") | {"all.html": single(sample(), grounds(), Frame("key", "cs", single=True))}
    for name, page in made.items():
        tags = re.findall(r"<(?!!--)/?[a-z][a-z0-9]*", page)
        assert tags == re.findall(r"<(?!!--)/?[a-z][a-z0-9]*", harmless[name]), name
        assert 'href="javascript' not in page


def test_every_block_says_its_ground_or_that_it_has_none():
    page = pages()["one.cs.html"]
    found = dict(re.findall(r'data-block="(\w+)".*?<aside[^>]*>(.*?)</aside>', page, re.DOTALL))
    assert "REQ-01" in found["b0"] and "#q-c1" in found["b0"] and "1 citace" in found["b0"]
    assert "Zákonný důvod" in found["law"]
    assert "Nikdo zatím neřekl" in found["bare"]
    assert len(found) == len(sample().screens[0].blocks)


def test_what_rests_on_something_changed_says_so():
    assert "Ověřit" not in pages()["one.cs.html"]
    made = screens(sample(), grounds(suspects=frozenset({"one/b2→REQ-01"})), Frame("key", "cs"))
    assert made["one.cs.html"].count("Ověřit: podklad se změnil") == 1


def test_a_build_for_outsiders_holds_no_evidence():
    made = screens(sample(), Grounds(), Frame("key", "cs", report="", evidence=False))["one.cs.html"]
    assert "<strong>REQ-01" not in made and "q-c1" not in made and "<aside" not in made and "R01" not in made


def test_a_branch_a_condition_and_a_check_reach_the_page():
    page = pages()["one.cs.html"].replace("&#34;", '"').replace("&#39;", "'")
    assert 'data-when="["not",["name","f1"]]"' in page
    assert 'data-branches="[[["==", ["name", "f1"], ["text", "x"]], "one.cs.html"]]"' in page
    assert "data-check" in page


@pytest.mark.parametrize(
    ("to", "href"),
    [("two", "two.cs.html"), ("nowhere", "#"), ("javascript:alert(1)", "#"), ("tel:+420 700 000 000", "tel:+420 700 000 000"), ("back", "one.cs-easy.html"),
     ("mailto:nikdo@vedle.example", "mailto:nikdo@vedle.example"), ("../../x", "#"), ("one", "one.cs-easy.html")],
)  # fmt: skip
def test_a_way_leads_to_a_screen_an_address_or_nowhere(to, href):
    made = sample()
    assert Page(made, made.screens[0], "cs-easy", Frame("key", "cs")).way(Item(to=to))["href"] == href


@pytest.mark.parametrize("language", ["cs", "pl", "en"])
def test_pages_about_screens_lead_to_files_that_there_are(language):
    """Also where the study's own language is none of the screens'."""
    made = pages(language=language)
    links = {x for name in ("index.html", "back.html") for x in re.findall(r'href="([^"#:]+)', made[name])}
    assert {x for x in links if re.match(r"one|two", x)}
    assert {x for x in links if not x.startswith("..")} - {"coverage.html"} <= made.keys()


def test_one_file_holds_every_screen_and_leads_to_its_own_parts():
    page = single(sample(), grounds(), Frame("key", "cs", single=True))
    assert page.count("<template") == 6
    assert 'href="#two.cs"' in page and not re.findall(
        r'href="[^"]*\.html"', page.replace("../../reports/build/index.html", "")
    )
    assert single(sample(), grounds(), Frame("key", "cs", single=True), ["pl"]).count("<template") == 3


def test_a_screen_stands_twice_on_a_page_without_an_id_twice():
    page = pages()["back.html"]
    ids = re.findall(r'\sid="([^"]+)"', page)
    assert len(ids) == len(set(ids))


def test_a_summary_knows_the_words_of_what_was_chosen_elsewhere():
    made = sample("volba")
    said = json.loads(Page(made, made.screens[1], "cs", Frame("key", "cs")).said(Item(show=("f11", "f13"))))
    assert all(words == {"1": "volba", "2": "volba"} for words in said.values()) and said


def test_pages_are_small_ask_nobody_and_are_the_same_each_time():
    made = pages()
    assert made == pages()
    for page in made.values():
        assert len(page.encode()) < 60_000
        assert not re.findall(r'(?:src|href)="(?:https?:)?//', page)
        assert "http" not in page.replace("http://www.w3.org", "")


def test_texts_of_a_block_are_all_its_strings():
    form = next(b for b in sample().screens[0].blocks if b.type == "form")
    assert len(texts_of(form)) == 2 + 3 * len(FIELDS) + 2 * 4


def test_tokens_and_logo_of_a_study_reach_every_page():
    made = theme(
        {
            "accent": "#123456",
            "accent-dark": "#89abcd",
            "font": "Inter, sans-serif",
            "logo": "l.svg",
            "logo_text": "Vedle",
        },
        {"l.svg": b"<svg/>"},
    )
    page = screens(sample(), grounds(), Frame("key", "cs", theme=made))["one.cs.html"]
    assert "--accent: #123456;" in page and "--sans: Inter, sans-serif;" in page
    assert '<img src="data:image/svg+xml;base64,PHN2Zy8+" alt="Vedle">' in page
    assert Theme().logo == ""


def test_of_hundreds_of_gaps_a_few_are_in_sight_and_the_others_one_click_away():
    """A survey leaves hundreds of quotes that nothing uses; the page was twenty thousand pixels long on a phone."""
    gaps = [Gap("coding-unused", f"S{n:03}/t002") for n in range(231)]
    page = about.coverage(sample(), Frame("key", "pl"), gaps, [])
    seen, _, folded = page.partition("<details>")
    assert (seen.count("/t002"), folded.count("/t002")) == (12, 219)
    assert "i jeszcze 219" in folded and '<span class="quiet">231</span>' in seen
    assert "<details>" not in about.coverage(sample(), Frame("key", "pl"), gaps[:12], [])


def test_a_status_with_a_title_alone_has_no_empty_box():
    block = Block("s", "status", texts={"title": t("Prowadzi Panią Hanna")})
    made = Prototype(t("x"), ("pl",), (Screen("one", t("x"), (), False, (block,)),))
    page = screens(made, grounds(), Frame("key", "pl"))["one.pl.html"]
    assert "Prowadzi Panią Hanna" in page and '<span class="status">' not in page
