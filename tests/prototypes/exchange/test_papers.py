"""Word and ReqIF say every requirement, in the reader's language; another program reads them."""

import io
from importlib.util import find_spec

import pytest
from docx import Document

from spolu.prototypes.exchange import docx
from spolu.prototypes.model import Criterion, Decision, Link, Requirement

WITH_REQIF = pytest.mark.skipif(find_spec("reqif") is None, reason="NOT RUN: the extra exchange is not installed")

MADE = (
    Requirement(
        "REQ-01", {"cs": "Klientka otevře svůj plán", "en": "The client opens her plan"}, ("client",), "must",
        (Link("I-01"),), criteria=(Criterion("REQ-01.1", "Scénář: X\n  Když A\n  Pak B"),),
        decisions=(Decision("2026-05-04", "ha", "změna & zkouška", ("U01",)),),
    ),
    Requirement("REQ-02", {"pl": "Tylko po polsku <b>"}, moscow="could", waiver="bo tak"),
)  # fmt: skip


@pytest.mark.parametrize(("language", "sentence", "heading"), [
    ("cs", "Klientka otevře svůj plán", "Musí"), ("pl", "Tylko po polsku <b>", "Może"), ("en", "The client opens her plan", "Must"),
])  # fmt: skip
def test_the_annex_speaks_the_readers_language(language, sentence, heading):
    data = docx.render(
        MADE, title="Studie", language=language, quotes={"REQ-01": 7}, insights={"I-01": "Nikdy neviděli"}
    )
    said = [p.text for p in Document(io.BytesIO(data)).paragraphs]
    assert any(sentence in line for line in said) and heading in said
    assert any("I-01 Nikdy neviděli" in line for line in said) and any(line.endswith(": 7") for line in said)


@WITH_REQIF
def test_reqif_is_read_back_by_the_library_with_every_field():
    from reqif.parser import ReqIFParser

    from spolu.prototypes.exchange import reqif

    text = reqif.render(MADE, study="s", title="Studie & co", at="2026-05-04T10:00:00+00:00")
    bundle = ReqIFParser.parse_from_string(text)
    objects = {o.long_name: o for o in bundle.core_content.req_if_content.spec_objects}
    said = {
        key: {a.definition_ref.removeprefix("_attribute-"): a.value for a in o.attributes} for key, o in objects.items()
    }
    assert said["REQ-01"]["text-cs"] == "Klientka otevře svůj plán"
    assert "změna" in said["REQ-01"]["decisions"] and "Pak B" in said["REQ-01"]["criteria"]
    assert said["REQ-02"]["waiver"] == "bo tak"
    (plan,) = bundle.core_content.req_if_content.specifications
    assert [bundle.get_spec_object_by_ref(h.spec_object).long_name for h in plan.children] == ["REQ-01", "REQ-02"]


@WITH_REQIF
def test_the_same_study_has_the_same_identifiers():
    from spolu.prototypes.exchange import reqif

    at = "2026-05-04T10:00:00+00:00"
    assert reqif.render(MADE, study="s", title="S", at=at) == reqif.render(MADE, study="s", title="S", at=at)
