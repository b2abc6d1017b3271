"""What is asked of a study in which nothing is coded yet: an invitation to begin, whatever was asked."""

import pytest

from spolu.starting import start
from spolu.study import Study

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
