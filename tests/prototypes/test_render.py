"""Built screens: plain files that ask nobody for anything, run nobody's words, and say why each part is there."""

import re

import pytest

from spolu.prototypes.evidence import Because, Said, Why
from spolu.prototypes.model import Block, Field, Item, Link, Persona, Prototype, Screen
from spolu.prototypes.render import Frame, Gap, build, texts_of

XSS = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</script><script>alert(1)</script>",
    "{{ 7*7 }}",
    "javascript:alert(1)",
]


def t(text: str) -> dict[str, str]:
    return {"cs": text, "pl": text}


def sample(text: str = "slova") -> Prototype:
    blocks = (
        Block("head", "heading", (Link("REQ-01"),), texts={"title": t(text)}),
        Block("own", "quote", (Link("REQ-01"),), texts={"text": t(text)}),
        Block("ask", "form", (Link("REQ-01"),), fields=(
            Field("a", "text", t(text), t(text)), Field("b", "radio", t(text), options={"1": t(text)}), Field("c", "date", t(text)),
            Field("d", "select", t(text), options={"1": t(text)}), Field("e", "checkboxes", t(text), options={"1": t(text)}), Field("f", "textarea", t(text)),
        )),
        Block("go", "actions", decor="cesta dál", items=(Item({"title": t(text)}, "one"),)),
        Block("bare", "text", texts={"text": t(text)}),
        Block("law", "callout", legal=text, texts={"text": t(text)}),
        Block("grid", "table", (Link("REQ-01"),), texts={"title": t(text), "x": t(text)}, items=(Item({"x": t(text)}),), options={"columns": ["x"]}),
    )  # fmt: skip
    return Prototype(
        t(text),
        ("cs", "pl"),
        (Screen("one", t(text), ("client",), True, blocks),),
        (Persona("p", text, {"a": text}),),
        "one",
    )


def whys(text: str = "slova"):
    quote = Said("c1", text, "cs", "klientka", "R01", "t001")
    why = Why("REQ-01", t(text), "musí", "", (Because("I-01", t(text), "3 z 4", (quote,)),))
    return {"cs": {"REQ-01": why}, "pl": {"REQ-01": why}}


def pages(text: str = "slova", **frame) -> dict[str, str]:
    return build(sample(text), whys(text), [Gap("coding-unused", text)], Frame("key", "cs", **frame))


def test_a_file_a_screen_and_variant_and_the_pages_about_them():
    assert sorted(pages()) == [
        "back.html", "coverage.html", "index.html", "one.cs-easy.html", "one.cs.html", "one.pl-easy.html", "one.pl.html",
    ]  # fmt: skip


@pytest.mark.parametrize("evil", XSS)
def test_nobodys_words_become_markup(evil):
    for name, page in pages(evil).items():
        assert page.count("<script") == (1 if name.startswith("one") else 0)
        assert "<img" not in page


def test_every_block_says_its_ground_or_that_it_has_none():
    page = pages()["one.cs.html"]
    grounds = dict(re.findall(r'data-block="(\w+)".*?<aside[^>]*>(.*?)</aside>', page, re.DOTALL))
    assert "REQ-01" in grounds["head"] and "#q-c1" in grounds["head"]
    assert "Jen uspořádání" in grounds["go"]
    assert "Zákonný důvod" in grounds["law"]
    assert "Nikdo zatím neřekl" in grounds["bare"]


def test_a_build_for_outsiders_holds_no_evidence():
    made = pages(evidence=False)
    assert "coverage.html" not in made and "back.html" not in made
    assert "#q-c1" not in made["one.cs.html"]


def test_a_token_of_the_theme_can_only_be_a_token():
    page = pages(theme={"accent": "#123456", "paper": "red;} body{display:none"})["one.cs.html"]
    assert "--accent: #123456;" in page
    assert "display:none" not in page


def test_pages_are_small_ask_nobody_and_are_the_same_each_time():
    made = pages()
    assert made == pages()
    for page in made.values():
        assert len(page.encode()) < 60_000
        assert not re.findall(r'(?:src|href)="(?:https?:)?//', page)


def test_texts_of_a_block_are_all_its_strings():
    assert len(texts_of(sample().screens[0].blocks[2])) == 10
