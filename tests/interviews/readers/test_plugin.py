"""Another package adds a reader by an entry point; what goes wrong in it is said with its name and stops nothing else."""

import sys

import pytest

from spolu.errors import ReadError
from spolu.interviews import readers

READER = """
from spolu.interviews.model import Transcript
from spolu.interviews.readers import Format
from spolu.interviews.readers.build import Piece, transcript


def read(file):
    lines = file.text.splitlines()[1:]
    if not lines:
        raise RuntimeError("no lines")
    return [transcript(Piece(*line.split("~", 1)) for line in lines)]


FORMAT = Format("tilde", lambda file: file.head.startswith("TILDE 1"), read, (".tilde",))
NONSENSE = object()
"""


@pytest.fixture
def install(tmp_path, monkeypatch):
    def make(entry: str) -> None:
        (tmp_path / "tilde_reader.py").write_text(READER, encoding="utf-8")
        info = tmp_path / "tilde_reader-1.0.dist-info"
        info.mkdir()
        (info / "METADATA").write_text("Metadata-Version: 2.1\nName: tilde-reader\nVersion: 1.0\n", encoding="utf-8")
        (info / "entry_points.txt").write_text(f"[spolu.readers]\ntilde = {entry}\n", encoding="utf-8")
        monkeypatch.syspath_prepend(str(tmp_path))
        readers.formats.cache_clear()

    yield make
    readers.formats.cache_clear()
    sys.modules.pop("tilde_reader", None)


def test_a_package_adds_a_format(install):
    install("tilde_reader:FORMAT")
    (t,) = readers.read(b"TILDE 1\nTazatelka~Ano?\nMarek~Ne.\n", "a.tilde")
    assert t.source.format == "tilde"
    assert [(turn.label, turn.text) for turn in t.turns] == [("Tazatelka", "Ano?"), ("Marek", "Ne.")]


def test_without_it_the_same_file_is_plain_text():
    (t,) = readers.read(b"TILDE 1\nTazatelka~Ano?\nMarek~Ne.\n", "a.tilde")
    assert t.source.format == "text"


def test_a_failure_in_it_is_one_error_that_names_the_package(install):
    install("tilde_reader:FORMAT")
    with pytest.raises(ReadError, match=r"a\.tilde: the reader of tilde-reader failed \(RuntimeError\)"):
        readers.read(b"TILDE 1\n", "a.tilde")
    assert readers.read(b"Marek: ano\nEva: ne\n", "a.txt")


@pytest.mark.parametrize(
    ("entry", "fault"), [("tilde_reader:MISSING", "cannot be loaded"), ("tilde_reader:NONSENSE", "no Format")]
)
def test_one_that_cannot_be_loaded_says_which_package(install, entry, fault):
    install(entry)
    with pytest.raises(ReadError, match=f"tilde-reader: its reader .*{fault}.*uninstall"):
        readers.read(b"Marek: ano\n", "a.txt")
