"""An insight's prose: Markdown becomes what it means, plain words stay as they were, and nobody's HTML becomes a page's."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html as lxml_html

from spolu.language import typeset
from spolu.reports.render.prose import html, plain

OURS = {
    "p", "em", "strong", "s", "a", "ul", "ol", "li", "blockquote", "code", "pre", "br", "hr",
    "h4", "h5", "h6", "div", "table", "thead", "tbody", "tr", "th", "td",
}  # fmt: skip
ATTRIBUTES = {
    ("a", "href"), ("a", "title"), ("a", "rel"), ("ol", "start"), ("th", "scope"), ("th", "style"), ("td", "style"),
    ("div", "class"), ("div", "tabindex"), ("div", "role"), ("div", "aria-label"), ("blockquote", "dir"),
}  # fmt: skip
HERE = {"I-03", "q-ha-1", "figures"}


def made(text: str, language: str = "cs"):
    return lxml_html.fragment_fromstring(str(html(text, language, HERE, "I-01: Záznam")), create_parent="main")


# ---------------------------------------------------------------------- laws

tags = st.builds(
    "<{}{} data-own{}{}>".format,
    st.sampled_from(["", "/", "!--", "?", " "]),
    st.sampled_from(["p", "b", "em", "a", "img", "script", "style", "svg", "iframe", "table", "div", "x-y", "textarea", "h4"]),
    st.sampled_from(["", "=1", " onclick=alert(1)", ' href="javascript:alert(1)"', " style='x:url(//a)'", " src=//a.example"]),
    st.sampled_from(["", "/", "--", "\n", " "]),
)  # fmt: skip
marks = st.sampled_from(
    ["*", "**", "_", "`", "```\n", "~~", "# ", "\n", "\n\n", "> ", "- ", "1. ", "2. ", "[", "](", ")", "![", "<", ">", "&lt;",
     "&#60;", "|", "|---|\n", "\\", " ", "    ", '"', "'", "javascript:alert(1)", "http://a.example/", "data:text/html,", "#I-03", "slovo", "K"]
)  # fmt: skip
prose = st.lists(tags | marks, max_size=25).map("".join)


@given(prose)
def test_no_tag_of_the_proses_own_survives(text):
    """What is typed as HTML is read as text: each element and attribute of the page is one that Markdown makes."""
    page = made(text)
    for element in page.iterdescendants():
        assert isinstance(element.tag, str), "no comment, no instruction"
        assert element.tag in OURS
        assert {(element.tag, name) for name in element.attrib} <= ATTRIBUTES
    for link in page.iter("a"):
        assert re.match(r"https?://[^/]|mailto:.|#(I-03|q-ha-1|figures)$", link.get("href"), re.IGNORECASE)
        assert link.text_content().strip()


@given(st.lists(st.tuples(st.integers(1, 6), st.sampled_from(["Nadpis", "*Nadpis*", "", "&nbsp;", "<b>"])), max_size=8))
def test_headings_stand_below_the_findings_title_skip_no_level_and_say_something(headings):
    page = made("\n\n".join(f"{'#' * level} {words}" for level, words in headings))
    levels = [3, *(int(h.tag[1]) for h in page)]
    assert all(4 <= here <= before + 1 for before, here in pairwise(levels))
    assert all(h.text_content().strip() for h in page)
    assert len(page) == sum(words not in ("", "&nbsp;") for _, words in headings)


@given(st.text(st.sampled_from("ažkvsouÁŽ .,;:!?„“‚‘–…()/%\"'\n"), max_size=120))
def test_plain_prose_looks_as_if_there_were_no_markdown(text):
    """Paragraphs between empty lines, lines joined, no-break spaces behind prepositions: as it has always been."""
    paragraphs = [" ".join(p.split(" ")) for p in re.split(r"\n[ \n]*\n", text) if p.strip()]
    joined = [re.sub(r" *\n *", " ", p.strip(" \n")) for p in paragraphs]
    assert [p.text_content() for p in made(re.sub(r" +\n", "\n", text))] == [typeset(p, "cs") for p in joined]


@given(prose)
def test_the_words_without_marks_are_those_of_the_page_and_stand_on_their_lines(text):
    told, page = plain(text), made(text)
    assert told.count("\n") == text.count("\n") + 1

    assert re.sub(r"\s", "", told) == re.sub(r"\s", "", page.text_content())


# ---------------------------------------------------------------------- cases

CASES = [
    ("*tak* a **tak** a ~~tak~~", "<p><em>tak</em> a\u00a0<strong>tak</strong> a\u00a0<s>tak</s></p>"),
    ("k **ní**", "<p>k\u00a0<strong>ní</strong></p>"),  # a preposition keeps to its word over the marks
    ("v\nživotě", "<p>v\u00a0životě</p>"),  # and over the end of a line
    ("- a\n- b", "<ul><li>a</li><li>b</li></ul>"),
    ("3. a\n4. b", '<ol start="3"><li>a</li><li>b</li></ol>'),
    ("1. a\n1. b", "<ol><li>a</li><li>b</li></ol>"),  # who lets the program count
    ("1. a\n\n   4. 5. přišla\n2. b", "<ol><li><p>a</p><p>4.\u00a05.\u00a0přišla</p></li><li><p>b</p></li></ol>"),
    ("4. 12. 2026 přišla.", "<p>4.\u00a012.\u00a02026\u00a0přišla.</p>"),  # a date begins a sentence
    ("Přišla\n1. máje.", "<p>Přišla 1.\u00a0máje.</p>"),
    ("1. máje\n\nslunce\n\n2. máje", "<p>1.\u00a0máje</p><p>slunce</p><p>2.\u00a0máje</p>"),
    ("student*ki i student*ek", "<p>student*ki i\u00a0student*ek</p>"),  # the star of every gender, in Polish and Czech
    ("snake_case_name", "<p>snake_case_name</p>"),
    ("Nov**ák**", "<p>Nov**ák**</p>"),  # a name is not cut in two by marks
    ("[smích] a [P01]: ano", "<p>[smích] a\u00a0[P01]: ano</p>"),  # what stands in brackets in transcripts
    ("[P01]: ano", "<p>[P01]: ano</p>"),  # no invisible definition of a link
    ("    odsazeno", "<p>odsazeno</p>"),  # indented by hand, not a program
    ("> v\u00a0bytě i v domě", '<blockquote dir="auto"><p>v\u00a0bytě i v domě</p></blockquote>'),  # byte for byte
    ("`v kódu`", "<p><code>v kódu</code></p>"),
    ("```html\n<b> v k\n```", "<pre><code>&lt;b&gt; v k</code></pre>"),
    ("<b>x</b> &amp; <!-- y -->", "<p>&lt;b&gt;x&lt;/b&gt; &amp; &lt;!-- y --&gt;</p>"),
    ("# A\n\n### B\n\n# C", "<h4>A</h4><h5>B</h5><h4>C</h4>"),
    ("A\n---\n\n---", "<h4>A</h4><hr>"),
    ("[a](#I-03) [b](#q-ha-1) [c](#figures)", '<p><a href="#I-03">a</a>\u00a0<a href="#q-ha-1">b</a> <a href="#figures">c</a></p>'),
    ("[a](#I-99) [](#I-03)", "<p>a </p>"),  # leads nowhere, says nothing: the words stay
    ("[a](HTTPS://x.example)", '<p><a href="HTTPS://x.example" rel="noreferrer">a</a></p>'),
    ("<a@b.example>", '<p><a href="mailto:a@b.example" rel="noreferrer">a@b.example</a></p>'),
    ("[a](javascript:x) [a](data:text/html,x) [a](//x.example) [a](../x) [a](file:///x)",
     "<p>[a](javascript:x) [a](data:text/html,x) [a](//x.example) [a](../x) [a](file:///x)</p>"),
    ("[a](java&#115;cript:x) [a](\u0001javascript:x)", "<p>[a](javascript:x) [a](\u0001javascript:x)</p>"),
    ("![a](https://x.example/y.png)", '<p>!<a href="https://x.example/y.png" rel="noreferrer">a</a></p>'),  # asks nobody
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_what_is_written_becomes(text, wanted):
    assert re.sub(r">\n+<|\n(?=</|$)", lambda m: m[0].replace("\n", ""), str(html(text, "cs", HERE))) == wanted


def test_a_table_scrolls_by_itself_and_says_what_it_is():
    page = made("| a | |\n|---|--:|\n| *b* | 1 |")
    (region,) = page
    assert dict(region.attrib) == {"class": "scroll", "tabindex": "0", "role": "group", "aria-label": "I-01: Záznam"}
    assert [(cell.tag, cell.get("scope")) for cell in region.iterfind(".//thead/tr/*")] == [("th", "col"), ("td", None)]


def test_names_are_read_through_marks():
    """For the leak gate: in the page a tag stands between the words, in the source stars."""
    assert plain("Řekla to *Jana* [Malá](https://x.example)\na **Nov&aacute;k**.") == "Řekla to Jana Malá\na Novák.\n"
