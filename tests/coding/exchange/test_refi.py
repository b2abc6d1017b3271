"""REFI-QDA: what is written is read, it is valid by the schema, real files land on their words, dangerous ones are refused."""

import io
import json
import uuid
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spolu.coding import exchange
from spolu.coding.exchange import refi, refi_write
from spolu.coding.exchange.model import (
    Applied,
    Case,
    Link,
    Note,
    Project,
    ProjectCode,
    Selection,
    Set,
    Source,
    User,
    Variable,
    said,
)
from spolu.errors import ReadError
from spolu.interviews.readers.file import File

DATA = Path(__file__).resolve().parents[3].parent / "shared" / "data" / "refi-qda"
needs_data = pytest.mark.skipif(not DATA.exists(), reason="NOT RUN: the REFI-QDA files do not lie beside the project")

WORDS = st.text("abcžřěůłśąź ÁŻ😀🤙🏽\n\t.,:<&>\"'–", max_size=60)
NAMES = st.text('abžřłś 😀<&"\n', min_size=1, max_size=12)
TIMES = st.sampled_from(["", "2026-03-04T09:12:15Z"])


class Maker:
    """Draws the parts of a project; every reference leads somewhere."""

    def __init__(self, draw):
        self.draw, self.last = draw, 0

    def new(self):
        self.last += 1
        return guid(self.last)

    def some(self, items):
        return tuple(x.guid for x in items if self.draw(st.booleans()))

    def times(self, most, make):
        return tuple(make() for _ in range(self.draw(st.integers(0, most))))

    def who(self):
        return self.draw(st.sampled_from(["", *(u.guid for u in self.users)]))

    def name(self):
        return self.draw(NAMES)

    def project(self):
        draw = self.draw
        self.users = self.times(2, lambda: User(self.new(), self.name()))
        self.notes = self.times(3, lambda: Note(self.new(), self.name(), draw(WORDS), self.who(), draw(TIMES)))
        self.codes = self.tree()
        kinds = st.sampled_from(["Text", "Integer"])
        self.variables = self.times(2, lambda: Variable(self.new(), self.name(), draw(kinds), self.name()))
        sources = self.times(3, self.source)
        selections = [s for x in sources for s in x.selections]
        cases = self.times(2, lambda: Case(self.new(), self.name(), self.name(), self.some(self.codes), self.values(),
                                           self.some(sources), self.some(selections)))  # fmt: skip
        links = tuple(Link(self.new(), self.name(), draw(st.sampled_from(["", "OneWay"])), "#aabbcc", n.guid, s.guid,
                           self.some(self.notes)) for n, s in zip(self.notes, selections, strict=False))  # fmt: skip
        sets = self.times(1, lambda: Set(self.new(), self.name(), self.name(), self.some(self.codes), self.some(sources),
                                         self.some(self.notes)))  # fmt: skip
        return Project(self.name(), "spolu", self.who(), draw(TIMES), self.name(), self.users, self.codes, self.variables,
                       cases, sources, self.notes, links, sets, self.some(self.notes))  # fmt: skip

    def tree(self):
        codes, path = [], []
        for _ in range(self.draw(st.integers(0, 6))):
            path = path[: self.draw(st.integers(0, len(path)))]
            parent = path[-1] if path else ""
            colour = self.draw(st.sampled_from(["", "#aa3300"]))
            codes.append(ProjectCode(self.new(), self.name(), parent, self.name(), colour, self.draw(st.booleans()),
                                     self.some(self.notes)))  # fmt: skip
            path.append(codes[-1].guid)
        return tuple(codes)

    def values(self):
        return tuple((v.guid, "7" if v.type == "Integer" else self.name()) for v in self.variables)

    def source(self):
        text = self.draw(WORDS)
        at = st.integers(0, len(text))
        spans = [tuple(sorted(pair)) for pair in self.draw(st.lists(st.tuples(at, at), max_size=4))]
        selections = tuple(
            Selection(
                self.new(),
                a,
                b,
                text[a:b],
                self.name(),
                self.who(),
                self.draw(TIMES),
                self.applied(),
                self.some(self.notes),
            )
            for a, b in spans
        )
        return Source(self.new(), self.name(), text, self.name(), self.who(), self.draw(TIMES), selections, self.applied(),
                      self.some(self.notes), self.values())  # fmt: skip

    def applied(self):
        return tuple(
            Applied(self.new(), c.guid, self.who(), self.draw(TIMES), self.some(self.notes))
            for c in self.codes[: self.draw(st.integers(0, 2))]
        )


projects = st.composite(lambda draw: Maker(draw).project())()


def schema(name):
    from lxml import etree

    return etree.XMLSchema(etree.parse(str(DATA / "xsd" / name)))


def packed(**members):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


@settings(max_examples=60)
@given(projects)
def test_every_code_segment_memo_user_and_case_survives(project):
    reading = refi.read_qdpx(File(refi_write.write_qdpx(project), "x.qdpx"))
    assert reading.project == project


OF_THE_FORM = {"startPosition", "endPosition", "isCodable", "plainTextPath"}


@given(projects)
@settings(max_examples=40)
def test_the_leak_gate_hears_everything_that_the_file_says(project):
    from lxml import etree

    heard = {*said(project)}
    for element in etree.fromstring(refi_write.write_qde(project)).iter():
        words = [value for key, value in element.attrib.items() if key not in OF_THE_FORM]
        for text in filter(None, (*words, element.text)):
            assert text in heard or (len(text) == 36 and uuid.UUID(text))


@pytest.mark.parametrize("odd", ["{0}\n{0}", "{0}x", "x\n{0}", "{0}\n", "ABC{0}"])
def test_the_leak_gate_hears_what_only_looks_like_a_guid(odd):
    texts = [guid(1), odd.format(guid(2)), guid(3)]
    assert texts[1] in said(Project("x", notes=tuple(Note(guid(n), "", text) for n, text in enumerate(texts))))


@given(projects)
@settings(max_examples=20)
def test_the_archive_holds_the_document_and_the_text_of_each_source(project):
    with zipfile.ZipFile(io.BytesIO(refi_write.write_qdpx(project))) as archive:
        held = {name: archive.read(name) for name in archive.namelist()}
    texts = {f"sources/{s.guid}.txt": s.text.encode() for s in project.sources if s.text is not None}
    assert held == {"project.qde": refi_write.write_qde(project), **texts}


@given(projects)
@settings(max_examples=20)
def test_a_file_is_the_same_in_whatever_pieces_it_was_packed(project):
    whole = refi_write.write_qdpx(project)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(refi_write, "_PIECE", 0)
        assert refi_write.write_qdpx(project) == whole


@given(projects)
@settings(max_examples=10)
def test_the_same_project_gives_the_same_bytes(project):
    assert refi_write.write_qdpx(project) == refi_write.write_qdpx(project)


@needs_data
@settings(max_examples=40)
@given(projects)
def test_what_is_written_is_valid_by_the_schema(project):
    from lxml import etree

    valid = schema("Project-mrt2019.xsd")
    assert valid.validate(etree.fromstring(refi_write.write_qde(project))), valid.error_log
    if project.codes:
        book = schema("Codebook.xsd")
        assert book.validate(etree.fromstring(refi_write.write_qdc(project))), book.error_log


@settings(max_examples=20)
@given(projects)
def test_a_codebook_keeps_codes_without_their_memos(project):
    found = exchange.read(refi_write.write_qdc(project), "x.qdc").project
    assert [(c.guid, c.name, c.parent, c.description, c.colour, c.codable) for c in found.codes] == [
        (c.guid, c.name, c.parent, c.description, c.colour, c.codable) for c in project.codes
    ]


@needs_data
@pytest.mark.parametrize("name", ["own_synthetic_cs_pl_en.qdpx", "qualcoder4_synthetic.qdpx"])
def test_every_coding_lands_on_its_exact_text(name):
    reading = exchange.read((DATA / name).read_bytes(), name)
    project = reading.project
    codes, users = {c.guid: c.name for c in project.codes}, {u.guid: u.name for u in project.users}
    got = sorted(
        (s.name, codes[a.code], s.text[x.start : x.end], users[a.user])
        for s in project.sources for x in s.selections for a in x.codings
    )  # fmt: skip
    wanted = json.loads((DATA / "own_synthetic_cs_pl_en.expect.json").read_text(encoding="utf-8"))
    assert got == sorted((w["source"], w["code"], w["text"], w["owner"]) for w in wanted)
    assert len(got) == 30


@needs_data
def test_a_file_without_its_texts_says_what_is_missing():
    reading = exchange.read((DATA / "skyloom_TestProject.qdpx").read_bytes(), "x.qdpx")
    assert reading.losses["no text"] == 6
    assert {"pdf": 2, "films": 2, "pictures": 1, "sound": 1, "graphs": 1}.items() <= reading.losses.items()
    assert len(reading.project.codes) == 14
    assert len(reading.project.sets) == 16
    assert [n.name for n in reading.project.notes] == ["Research Plan", "My favorite Coke ad"]


@needs_data
@pytest.mark.parametrize(("name", "n"), [("qualcoder4_synthetic.qdc", 44), ("taguette152_synthetic.qdc", 22)])
def test_codebooks_of_others_are_read_even_where_the_schema_refuses_them(name, n):
    assert len(exchange.read((DATA / name).read_bytes(), name).project.codes) == n


QDE = """<Project xmlns="urn:QDA-XML:project:1.0" name="x" origin="NVivo">
<Users><User guid="{{AD68FBE7-E1EE-4A82-A279-23CC698C89EB}}" name="Jo"/></Users>
<CodeBook><Codes><Code guid="85D17F60-7BB0-481E-B742-B4861DD669DF" name="c" isCodable="true"/></Codes></CodeBook>
<Sources><TextSource guid="69A4332D-5B31-4915-B520-5275CFC21B40" name="s" {path}>{inside}
<PlainTextSelection guid="4191294A-E287-4510-95B0-69BCE4638E56" startPosition="{start}" endPosition="{end}" name="{quote}">
<Coding guid="445A6AEC-1400-4502-919D-0867832FF211"><CodeRef targetGUID="{{85d17f60-7bb0-481e-b742-b4861dd669df}}"/></Coding>
</PlainTextSelection></TextSource></Sources></Project>"""

ODD = {
    "another name inside, Sources with a capital": (
        "My study.QDE",
        "Sources/A.txt",
        'plainTextPath="internal://a.txt"',
        "",
    ),
    "a path without internal://": ("project.qde", "sources/a.txt", 'plainTextPath="a.txt"', ""),
    "text inside the XML": (
        "project.qde",
        "sources/.root",
        "",
        "<PlainTextContent>Dobrý den, světe</PlainTextContent>",
    ),
}


@pytest.mark.parametrize(("qde", "member", "path", "inside"), ODD.values(), ids=ODD)
def test_the_habits_of_other_programs_are_read(qde, member, path, inside):
    xml = QDE.format(path=path, inside=inside, start=6, end=9, quote="den")
    project = exchange.read(packed(**{qde: xml, member: "Dobrý den, světe"}), "x.qdpx").project
    (source,) = project.sources
    (selection,) = source.selections
    assert source.text[selection.start : selection.end] == "den"
    assert selection.codings[0].code == project.codes[0].guid
    assert project.users[0].guid == "ad68fbe7-e1ee-4a82-a279-23cc698c89eb"


BAD = {
    "an archive that climbs out": (lambda: packed(**{"project.qde": "<Project/>", "../../x.txt": "x"}), "outside of it"),
    "an absolute path": (lambda: packed(**{"project.qde": "<Project/>", "/etc/x": "x"}), "outside of it"),
    "a bomb": (lambda: packed(**{"project.qde": "<Project/>", "sources/a.txt": "0" * 30_000_000}), "would unpack"),
    "entities": (lambda: packed(**{"project.qde": '<!DOCTYPE p [<!ENTITY a "x">]><Project name="&a;"/>'}), "entities"),
    "a file from elsewhere": (
        lambda: b'<!DOCTYPE p [<!ENTITY a SYSTEM "file:///etc/passwd">]><CodeBook xmlns="urn:QDA-XML:codebook:1.0">&a;</CodeBook>',
        "entities",
    ),
    "cut off": (lambda: packed(**{"project.qde": "<Project/>", "sources/a.txt": "abc" * 99})[:150], "damaged"),
    "no positions": (lambda: packed(**{"project.qde": QDE.format(path="", inside="", start="", end="", quote="")}), "positions"),
    "nothing": (lambda: b"  \n", "empty"),
    "a picture": (lambda: b"\x89PNG\r\n\x1a\n\x00\x00", "no coding project"),
    "a table of something else": (lambda: b"a,b\n1,2\n", "columns"),
}  # fmt: skip


@pytest.mark.parametrize(("make", "said"), BAD.values(), ids=BAD)
def test_damaged_and_dangerous_files_are_refused(make, said):
    with pytest.raises(ReadError, match=said):
        exchange.read(make(), "x.qdpx")


def test_a_coder_s_log_is_told_where_it_belongs():
    """What a colleague sends back is no table; it said that its columns could not be understood."""
    with pytest.raises(ReadError, match="a coder's log") as caught:
        exchange.read(b'{"v": 1, "op": "add"}\n', "petr.jsonl")
    assert "coding/codings" in caught.value.repair


def test_characters_that_xml_cannot_hold_are_replaced_and_nothing_else_is_lost():
    codes = (
        ProjectCode(guid(1), "první"),
        ProjectCode(guid(2), "zvonek\x07", "", "popis\x00 \ufffe"),
        ProjectCode(guid(3), "třetí"),
    )
    found = refi.read_qdpx(File(refi_write.write_qdpx(Project("x", codes=codes)), "x.qdpx")).project
    assert [(c.name, c.description) for c in found.codes] == [
        ("první", ""),
        ("zvonek\ufffd", "popis\ufffd \ufffd"),
        ("třetí", ""),
    ]


def guid(n):
    return str(uuid.UUID(int=n))
