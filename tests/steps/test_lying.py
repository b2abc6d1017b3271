"""Whatever lies in a study's folder is read as far as it can be, and what cannot be is known."""

import io
import zipfile

import pytest
from docx import Document

from spolu.steps.lying import lying

NAME = "Dolínková"


def packed(**members):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, text in members.items():
            archive.writestr(name, text)
    return out.getvalue()


def document(*runs, author="", header=""):
    out, made = io.BytesIO(), Document()
    p = made.add_paragraph()
    for run in runs:
        p.add_run(run).bold = len(run) % 2 == 0
    made.core_properties.author = author
    made.sections[0].header.paragraphs[0].text = header
    made.save(out)
    return out.getvalue()


@pytest.fixture
def found(study_of):
    """Return a function: files (name -> bytes) of a study -> name -> what lies there."""

    store = study_of()

    def look(**files):
        for name, data in files.items():
            path = store.root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        return {file.name: file for file in lying(store)}

    return look


@pytest.mark.parametrize("name", [
    "poznámky.txt", "interviews/kdo je kdo.CSV", "coding/.skryté.md", "notebooks/.ipynb_checkpoints/x.ipynb", "podklady/a/b",
    "reports/r.tex",
])  # fmt: skip
def test_every_folder_and_ending_is_read(found, name):
    assert found(**{name: NAME.encode()})[name].text == NAME


@pytest.mark.parametrize("data", [
    NAME.encode("utf-16"), NAME.encode("utf-16-le"), f"{NAME} přišla".encode("cp1250"), f"\ufeff{NAME}".encode(),
    document("paní ", "Dolín", "ková"),                                     # a word that Word parted
    document("nic", author=NAME), document("nic", header=NAME),             # around the text
    packed(**{"project.qde": f'<Project name="{NAME}"/>'}), packed(**{f"{NAME}.png": ""}),
], ids=range(9))  # fmt: skip
def test_every_encoding_and_archive_is_read(found, data):
    assert NAME in found(a=data)["a"].text


def test_how_a_document_looks_is_no_word_in_it(found):
    """Roman is a first name, and the font that every document names."""
    assert "Roman" not in found(a=document("nic"))["a"].text
    there = packed(**{"word/document.xml": '<w:rFonts w:ascii="Times New Roman"/> Roman', "word/styles.xml": "Viktor"})
    said = found(b=there)["b"].text
    assert said.count("Roman") == 1 and "Viktor" not in said


@pytest.mark.parametrize(("name", "data", "closed"), [
    ("a.pdf", b"%PDF-1.7 abc", True), ("a.m4a", b"\0\0\0\x20ftypM4A \0\0", True), ("a.doc", b"\xd0\xcf\x11\xe0\0\0\0", True),
    ("a.docx", b"PK\x03\x04 cut off", True),
    ("a.png", b"\x89PNG\r\n\x1a\n\0\0", False), ("a.woff2", b"wOF2\0\0", False), (".DS_Store", b"\0\0\0\1Bud1", False),
    ("a.txt", b"", False),
])  # fmt: skip
def test_what_may_hold_words_that_nobody_can_read_is_told_apart(found, name, data, closed):
    assert found(**{name: data})[name].closed is closed


@pytest.mark.parametrize(("name", "data", "picture"), [
    ("a.png", b"\x89PNG\r\n\x1a\n\0\0", True), ("a.HEIC", b"\0\0\0\x20ftypheic", True), ("a.woff2", b"wOF2\0\0", False),
    ("a.pdf", b"%PDF-1.7 abc", False), ("a.svg", b"<svg/>", False),
])  # fmt: skip
def test_pictures_are_told_apart(found, name, data, picture):
    assert found(**{name: data})[name].picture is picture


def test_what_programs_keep_for_themselves_is_passed_over(found):
    there = found(**{".git/x": b"a", ".venv/pyvenv.cfg": b"a", ".venv/lib/y.py": b"a", "node_modules/z.js": b"a"})
    assert not [name for name in there if name.startswith((".git/", ".venv", "node_modules"))]


def test_of_a_bundled_example_the_five_folders_alone_are_the_studys(study_of):
    """It may lie in its program's own source, beside the invented originals."""
    store = study_of()
    toml = (store.root / "study.toml").read_text(encoding="utf-8")
    store.write("study.toml", toml.replace("[interviews]", '[interviews]\noriginals = "spolu.example"', 1))
    store.write("src/a.txt", "a")
    store.write("reports/a.txt", "a")
    names = {file.name for file in lying(type(store)(store.root))}
    assert "reports/a.txt" in names and "study.toml" in names and "src/a.txt" not in names
