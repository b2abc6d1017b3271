"""No text of a study runs as a script: not in a screen, the pages about screens, the note taker, the report."""

from pathlib import Path

import pytest

from spolu.coding.model import Code, Codebook, Coding
from spolu.interviews.model import Participant, Speaker, Transcript, Turn
from spolu.prototypes import about, notes
from spolu.prototypes.about import Caused, Gap, Table
from spolu.prototypes.blocks import FIELDS, KINDS
from spolu.prototypes.evidence import Because, Said, Why
from spolu.prototypes.model import Block, Field, Flow, Item, Link, Persona, Prototype, Screen, Task, Tests
from spolu.prototypes.page import Frame, Grounds
from spolu.prototypes.render import screens, single
from spolu.reports.model import Insight
from spolu.reports.render.html import Following, ReportInput, report
from spolu.text import Span

pytestmark = pytest.mark.browser
CALL = "window.ran=1"
LIST = [
    f"<script>{CALL}</script>", f'"><img src=x onerror={CALL}>', f"' onmouseover='{CALL}", f'" autofocus onfocus="{CALL}', f"</script><script>{CALL}</script>",
    f"</template><script>{CALL}</script>", f"</style><script>{CALL}</script>", f"<svg/onload={CALL}>", f"<svg><script>{CALL}</script></svg>",
    f"<iframe srcdoc='<script>parent.{CALL}</script>'></iframe>", f"javascript:{CALL}", f"<a href=javascript:{CALL}>x</a>", f"<details open ontoggle={CALL}>",
    f"</textarea><script>{CALL}</script>", f"</title><script>{CALL}</script>", f"<!--><script>{CALL}</script>", f"{{{{ {CALL} }}}}", f"${{{CALL}}}", f"`;{CALL}//", f"';{CALL}//",
    f'\\";{CALL}//', f"\\u003cscript\\u003e{CALL}//", f"<math><mtext></form><form><mglyph><style></math><img src onerror={CALL}>", f"<input onfocus={CALL} autofocus>",
    f"<body onload={CALL}>", f"<meta http-equiv=refresh content='0;url=javascript:{CALL}'>", f"<base href='javascript:{CALL}//'>", f"<object data='javascript:{CALL}'>",
    f"data:text/html,<script>{CALL}</script>", f"<video><source onerror={CALL}>", f"<marquee onstart={CALL}>", f"<xss style=animation-name:x onanimationstart={CALL}>",
]  # fmt: skip


def texts(evil):
    return {"cs": evil, "cs-easy": evil}


def prototype(evil: str) -> Prototype:
    blocks = []
    for n, (name, kind) in enumerate(KINDS.items()):
        names = ("title", "x") if kind.columns else kind.texts
        item = (
            Item({"x": texts(evil)})
            if kind.columns
            else Item(
                dict.fromkeys(kind.items, texts(evil)),
                evil if "to" in kind.keys else "",
                ("f1",) if "show" in kind.keys else (),
            )
        )
        fields = [
            Field(
                f"f{k}",
                f,
                texts(evil),
                texts(evil),
                {"1": texts(evil)} if f in ("radio", "checkboxes", "select", "scale") else {},
                True,
                texts(evil),
            )
            for k, f in enumerate(FIELDS)
        ]
        blocks.append(Block(
            f"b{n}", name, (Link("REQ-01"),), legal=evil, texts=dict.fromkeys(names, texts(evil)), items=(item,), fields=tuple(fields) if name == "form" else (),
            options={"columns": ["x"]} if kind.columns else {},
        ))  # fmt: skip
    go = Block("go", "actions", decor=evil, items=(Item({"title": texts(evil)}, "one", check=True),))
    made = Screen("one", texts(evil), (evil,), True, (*blocks, go))
    return Prototype(
        texts(evil),
        ("cs",),
        (made,),
        (Persona("p", evil, {"f0": evil, "f1": evil, "f8": evil, "f12": (evil,)}),),
        "one",
        (Flow("w", texts(evil), ("one",)),),
    )


def pages(evil: str) -> dict[str, str]:
    """Every page that is made, with one text in every place that a study has for one."""
    made, frame, said = prototype(evil), Frame("key", "cs"), Said("c1", evil, "cs", evil, evil, evil)
    why = Why("REQ-01", texts(evil), evil, evil, (Because("I-01", texts(evil), evil, (said,), evil),), said, evil, evil)
    grounds = Grounds({"cs": {"REQ-01": why}})
    people = (
        Participant("P01", role=evil, site=evil, language="cs", consent=frozenset({"analysis", "quotes", "public"})),
    )
    talk = Transcript(
        "R01",
        title=evil,
        language="cs",
        turns=(Turn("t001", evil, "S1"),),
        speakers=(Speaker("S1", (evil,), "participant", "P01"),),
    )
    insight = Insight("I-01", texts(evil), texts(evil), ("c1",), because=evil, limits=evil, author=evil, body=evil)
    given = ReportInput(
        "cs", evil, evil, evil, people, (talk,), Codebook((Code("trust", label=texts(evil), definition=texts(evil)),)),
        (Coding("c1", "trust", "R01", Span("t001", 0, len(evil)), evil, "ha"),), (insight,), (Following("REQ-01", evil, "must", ("I-01",)),),
    )  # fmt: skip
    return screens(made, grounds, frame) | {
        "all.html": single(made, grounds, Frame("key", "cs", single=True)), "index.html": about.index(made, frame),
        "coverage.html": about.coverage(made, frame, [Gap("coding-unused", evil, "one.cs.html")], [Table(evil, (evil,), ((evil,),))]),
        "back.html": about.back(made, frame, [Caused(said, ("one/b1",))]),
        "notes.html": notes.page(made, Tests(tasks=(Task("T1", texts(evil), "one", success=texts(evil)),)), frame), "report.html": report(given),
    }  # fmt: skip


USE = """() => {
    for (const d of document.querySelectorAll('details')) d.open = true;
    for (const b of document.querySelectorAll('button:not([data-print])')) b.click();
    for (const a of document.querySelectorAll('a')) { a.dispatchEvent(new MouseEvent('mouseover', {bubbles: true})); if (!/html(#|$)/.test(a.href)) a.click(); }
    for (const e of document.querySelectorAll('input:not([type=file]), textarea, select')) { e.focus(); e.dispatchEvent(new Event('input', {bubbles: true})); e.dispatchEvent(new Event('change', {bubbles: true})); }
}"""


def ran(page, folder: Path, made: dict[str, str]) -> list[str]:
    found = []
    for name, text in made.items():
        (folder / name).write_text(text, encoding="utf-8")
        page.goto((folder / name).as_uri())
        page.evaluate(USE)
        if page.evaluate("window.ran"):
            found.append(name)
    return found


@pytest.fixture
def page(chromium):
    context = chromium.new_context()
    made = context.new_page()
    made.on("dialog", lambda d: d.accept())
    yield made
    context.close()


def test_the_test_itself_sees_a_script_that_runs(page, tmp_path):
    assert ran(page, tmp_path, {"x.html": LIST[1]}) == ["x.html"]


def test_the_whole_list_in_every_text_of_every_page(page, tmp_path):
    assert ran(page, tmp_path, pages(" ".join(LIST))) == []


def test_each_of_the_list_alone(page, tmp_path):
    """In one file with every screen: what one of the list opens, another may close again."""
    for evil in LIST:
        assert ran(page, tmp_path, {"all.html": pages(evil)["all.html"]}) == [], evil
