"""What is asked of a study in which nothing is coded yet: an invitation to begin, whatever was asked."""

import pytest

from spolu.coding.retrieve import Passage, Voice
from spolu.interviews.model import ASKING
from spolu.starting import start
from spolu.steps.retrieving import Quotes
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
