"""What is asked of a study in which nothing is coded yet: an invitation to begin, whatever was asked."""

import pytest

from spolu.coding.crossing import Count
from spolu.coding.kwic import Line
from spolu.coding.retrieve import Passage, Voice
from spolu.interviews.model import ASKING
from spolu.starting import start
from spolu.steps.crossing import Crossed
from spolu.steps.retrieving import Lines, Quotes
from spolu.study import Study
from spolu.views import empty

ASKED = {
    "people who are not there yet": lambda study: study.quotes(kind="group", role="client"),
    "a code that is not there yet": lambda study: study.quotes("trust and not access"),
    "a fact that nobody has yet": lambda study: study.crosstab("role"),
    "codes together": lambda study: study.cooccurrence(),
}


@pytest.mark.parametrize("asked", ASKED.values(), ids=ASKED)
def test_nothing_coded_yet_is_an_invitation_and_no_error(tmp_path, monkeypatch, asked):
    monkeypatch.setenv("SPOLU_VAULT", str(tmp_path / "vault"))
    start(tmp_path / "s", ("cs",))
    found = asked(Study.find(tmp_path / "s"))
    assert found.frame().empty
    assert "nic zakódováno" in repr(found)
    assert "study.code(" in found._repr_html_()


@pytest.mark.parametrize("language", ["cs", "pl"])
@pytest.mark.parametrize("role", [*ASKING, "client"])
def test_a_quote_is_one_persons_in_the_studys_language(role, language):
    """Not "klientky a klienti", and not the program's own word for who asks."""
    voice = Voice("R01/S1", {"role": role, "language": language})
    said = Passage("R01", "t001", 0, 2, "Ano", ("trust",), ("ha",), ("c1",), voice)
    shown = repr(Quotes((said,), language, str, empty("no codings", language, first="R01")))
    assert f"({role}" not in shown and " a klienti" not in shown and " i klienci" not in shown


@pytest.mark.parametrize(("roles", "head"), [
    (("client", "client"), "2 výskyty od 2 lidí"),
    (("client", "interviewer"), "2 výskyty od 1 člověka; 1 patří tomu, kdo se ptá"),
    (("facilitator", "interviewer"), "2 výskyty; 2 patří tomu, kdo se ptá"),
])  # fmt: skip
def test_those_who_ask_are_told_apart_and_not_counted_as_people(roles, head):
    voices = [Voice(f"R01/S{n}", {"role": role, "language": "cs"}) for n, role in enumerate(roles)]
    lines = [Line("R01", f"t{n:03}", 0, 3, "", "Ano", " ovšem", voice) for n, voice in enumerate(voices)]
    shown = repr(Lines(tuple(lines), "ano", "cs")).splitlines()
    assert shown[0] == head
    assert [("tazatelka" in line or "moderátorka" in line) for line in shown[1:]] == [v.asks for v in voices]


def test_a_table_as_text_says_in_brackets_how_many_people_there_are_as_the_figure_does():
    """The line above it promises so."""
    found = Crossed({("trust", "client"): Count(3, 2)}, {"trust": "Důvěra"}, {"client": "klientky"}, {"client": 5}, "t", "s", "cs",
                    empty("no codings", "cs", first="R01"))  # fmt: skip
    assert "klientky (5)" in repr(found)
    assert "klientky (5)" in found._repr_html_()
    assert list(found.frame().columns) == ["client"]
