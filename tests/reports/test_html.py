"""The report: nobody's words run as a script, consent is kept, nothing yet is an invitation, the same bytes each time."""

import re
from dataclasses import replace

import pytest

from spolu.coding.model import Code, Codebook, Coding
from spolu.interviews.model import Participant, Speaker, Transcript, Turn
from spolu.reports.model import Insight, Query
from spolu.reports.plots import Curve, Step
from spolu.reports.render.html import Following, ReportInput, report
from spolu.text import Span

XSS = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</style><script>alert(1)</script>",
    "javascript:alert(1)",
    "{{ 7*7 }}",
]


def study(texts: list[str] | None = None) -> ReportInput:
    texts = texts or [
        "Já jsem to v životě neviděla.",
        "Nikdy mi to neukázali.",
        "Mně je to jedno.",
        "Nevím, co tam stojí.",
    ]
    transcripts, codings, people = [], [], []
    for n, said in enumerate(texts, 1):
        people.append(Participant(f"P{n:02}", "client" if n < 4 else "worker", language="cs"))
        speakers = (Speaker("S1", ("T",), "interviewer"), Speaker("S2", (f"P{n:02}",), "participant", f"P{n:02}"))
        transcripts.append(
            Transcript(
                f"R{n:02}",
                language="cs",
                speakers=speakers,
                turns=(Turn("t001", "A viděla jste to?", "S1"), Turn("t002", said, "S2")),
            )
        )
        codings.append(Coding(f"c{n}", "unseen", f"R{n:02}", Span("t002", 0, len(said)), said, "ha"))
    insight = Insight(
        "I-01",
        {"cs": "Nikdo to neviděl"},
        {"cs": "Klientky záznam neznají."},
        ("c1", "c2"),
        ("c3",),
        Query(("unseen",)),
        because="několik hlasů",
    )
    book = Codebook((Code("unseen", {"cs": "Neviděno"}, {"cs": "Záznam nikdo neukázal"}),))
    return ReportInput("cs", "Evidence", participants=tuple(people), transcripts=tuple(transcripts), codebook=book, codings=tuple(codings),
                       insights=(insight,), requirements=(Following("REQ-01", "Klientka vidí svůj plán.", "must", ("I-01",)),))  # fmt: skip


def test_a_finding_counts_people_and_shows_both_sides():
    page = report(study())
    assert "3 z 4 dotázaných" in page
    assert 'id="q-c1"' in page and "Jinak to vidí" in page and 'id="q-c3"' in page
    assert "REQ-01" in page


def test_the_codebook_counts_passages_not_who_coded_them():
    given = study()
    again = tuple(replace(c, id=f"m{n}", coder="mk") for n, c in enumerate(given.codings[:3]))
    page = report(replace(given, codings=(*given.codings, *again)))
    assert '<td class="n">4</td></tr>' in page.partition('id="codebook"')[2]


def test_everybodys_words_stand_in_their_own_direction_of_writing():
    page = report(study(["لم يكن هناك مترجم", "לא היה מתורגמן", "Nebyl tlumočník."]))
    quotes = re.findall(r"<blockquote[^>]*>", page)
    assert len(quotes) == 3 and all('dir="auto"' in quote for quote in quotes)


@pytest.mark.parametrize("evil", XSS)
def test_nobodys_words_become_markup(evil):
    given = study([evil] * 4)
    given = replace(given, title=evil, about=evil, insights=(replace(given.insights[0], title={"cs": evil}, body=evil, because=evil),),
                    codebook=Codebook((Code("unseen", {"cs": evil}, {"cs": evil}),)))  # fmt: skip
    page = report(given)
    assert "<script" not in page and "<img" not in page and page.count("</style>") == 1


def test_a_quote_without_consent_is_counted_but_not_shown():
    given = study()
    silent = (replace(given.participants[0], consent=frozenset({"analysis"})), *given.participants[1:])
    page = report(replace(given, participants=silent))
    assert 'id="q-c1"' not in page and 'id="q-c2"' in page
    assert "3 z" in page and "chybí k\u00a0ní souhlas" in page


def test_who_withdrew_is_neither_shown_nor_counted():
    given = study()
    gone = (replace(given.participants[0], withdrawn_at="2026-05-01"), *given.participants[1:])
    page = report(replace(given, participants=gone))
    assert 'id="q-c1"' not in page and "2 z" in page


def test_the_public_needs_its_own_consent():
    given = study()
    people = tuple(replace(p, consent=frozenset({"analysis", "quotes"})) for p in given.participants)
    assert 'class="quote"' not in report(replace(given, participants=people, scope="public"))


@pytest.mark.parametrize(("scope", "roles", "told"), [
    ("public", ("client",) * 3 + ("worker",), "clients 3."),  # three say so
    ("public", ("client", "client", "worker", "worker"), ""),  # two and one
    ("public", ("client", "client", "client-b", "worker"), ""),
    ("quotes", ("client", "client", "worker", "worker"), "clients 2, workers 1."),  # within the team all is told
])  # fmt: skip
def test_the_public_is_not_told_of_one_or_two_people_of_a_role_beside_a_finding(scope, roles, told):
    """Nor that nobody of another role says so: the rest would follow by subtraction."""
    given = study()
    people = tuple(replace(p, role=role) for p, role in zip(given.participants, roles, strict=True))
    insight = replace(given.insights[0], evidence=("c1", "c2", "c3"), counter=(), query=None)
    page = report(replace(given, language="en", participants=people, insights=(insight,), scope=scope))
    beside = page.split('class="count"')[1].split("<figure")[0]
    assert "3 of 4 asked" in beside and ("Roles are not given" in beside) == (not told)
    assert told in beside and (
        bool(told) or ("clients" not in beside and "workers" not in beside and "single role" not in beside)
    )


def test_an_empty_study_invites_and_shows_no_empty_figure():
    page = report(ReportInput("cs", "Nový výzkum"))
    assert page.count('class="invite"') == 3
    assert "<svg" not in page


def test_it_asks_nobody_for_anything_and_is_the_same_each_time():
    page = report(study())
    assert not re.findall(r"(?:src|href)=\"(?!#)[^\"]*", page)
    assert page == report(study())


@pytest.mark.parametrize("language", ["cs", "pl", "en"])
def test_it_speaks_every_interface_language(language):
    page = report(replace(study(), language=language))
    assert f'<html lang="{language}">' in page
    assert page.count("<h1") == 1


SEEN = """() => [...document.querySelectorAll("figure.chart")].map(figure => {
    const seen = [...figure.querySelectorAll("svg")].filter(svg => svg.getBoundingClientRect().width);
    const scale = svg => svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
    const letters = [...seen[0].querySelectorAll("text")].map(t => parseFloat(getComputedStyle(t).fontSize) * scale(seen[0]));
    const hidden = [...seen[0].querySelectorAll("text")].filter(t => t.getBoundingClientRect().right > innerWidth + 1);
    return [seen.length, Math.min(...letters) >= 12, hidden.length];
})"""
"""Of each figure: how many drawings of it are seen, whether its letters can be read, how many words lie out of sight."""


@pytest.mark.parametrize("width", [320, 390, 700, 1280])
def test_figures_can_be_read_on_a_phone_and_on_a_screen(chromium, width):
    tab = chromium.new_page(viewport={"width": width, "height": 900})
    tab.set_content(report(study()))
    assert tab.evaluate(SEEN) == [[1, True, 0]] * 2
    assert tab.evaluate("document.documentElement.scrollWidth") <= width
    tab.close()


def test_a_role_that_nobody_noted_is_said_and_missed_by_nobody():
    """Participants that were just added have none yet."""
    given = study()
    bare = tuple(replace(p, role="") if n else p for n, p in enumerate(given.participants))
    page = report(replace(given, participants=bare))
    assert "bez uvedené role" in page
    assert "?" not in re.sub(r"<style.*?</style>", "", page, flags=re.DOTALL)
    assert "Neříká to nikdo z\u00a0role: bez" not in page


def test_a_quote_that_carries_two_findings_has_its_id_once_and_one_that_is_named_twice_stands_once():
    given = study()
    twice = replace(given.insights[0], evidence=("c1", "c1", "c2"))
    page = report(replace(given, insights=(twice, replace(twice, id="I-02"))))
    assert page.count('id="q-c1"') == 1
    assert page.count("Já jsem to v\u00a0životě neviděla.") + page.count("Já jsem to v životě neviděla.") == 2


@pytest.mark.parametrize(
    "colour", ['"/><script>alert(1)</script>', "red;background:url(//evil.example/x)", "url(//evil.example)"]
)
def test_a_colour_that_is_none_reaches_no_page(colour):
    """It stands in an attribute of a drawing and in a style: neither another element nor a request comes of it."""
    given = study()
    page = report(replace(given, codebook=Codebook((replace(given.codebook.codes[0], colour=colour),))))
    assert "evil" not in page and "<script" not in page and 'fill="#0072b2"' in page


@pytest.mark.parametrize(
    ("language", "said"),
    [("cs", "kódovali 1 přepis ("), ("pl", "zakodowano 1 transkrypcję ("), ("en", "1 transcript was coded")],
)
def test_one_transcript_is_one(language, said):
    """A report of one doubly coded transcript says so in good Czech and Polish."""
    from spolu.coding.agreement import agreement

    given = study(["Já jsem to v životě neviděla."])
    other = replace(given.codings[0], id="m1", coder="mk")
    found = agreement((*given.codings, other), given.transcripts, given.codebook, seed=1)
    assert said in report(replace(given, language=language, agreement=found)).replace("\u00a0", " ")


def test_a_survey_is_one_row_of_what_was_read_and_fills_no_pages_of_paper():
    """Printed, a report with 180 respondents was twenty-two pages, fourteen of them ids."""
    given = study()
    people = [replace(given.transcripts[0], id=f"S{n:02}", kind="survey") for n in range(1, 181)]
    page = report(replace(given, transcripts=(*given.transcripts, *people)))
    assert "S01 … (180)" in page and "S02" not in page and '<th scope="row">R02</th>' in page
    steps = tuple(Step(f"S{n:02}", 1, 1, 1, 1) for n in range(1, 181))
    long, short = (Curve("T", "S", "Alt.", steps[:n], ("a", "b", "c", "d", "e")) for n in (180, 12))
    assert '<details class="long">' in report(replace(given, figures=(long,)))
    assert '<details class="long">' not in report(replace(given, figures=(short,)))
    assert "details.long { display: none; }" in page.split("@media print")[1]
