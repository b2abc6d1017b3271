"""Taguette: every highlight of a real project lands on its words; an own, invented one with letters of many bytes too."""

import sqlite3
from pathlib import Path

import pytest

from spolu.coding import exchange
from spolu.coding.exchange.incoming import Placed, arrive
from spolu.coding.exchange.outgoing import Material
from spolu.coding.exchange.places import transcript
from spolu.errors import ReadError

DATA = Path(__file__).resolve().parents[3].parent / "shared/data/transcripts/usability_navarral/coding"
needs_data = pytest.mark.skipif(
    not DATA.exists(), reason="NOT RUN: the Taguette project does not lie beside the project"
)

SCHEMA = """
CREATE TABLE projects (id INTEGER, name TEXT, description TEXT, created TEXT);
CREATE TABLE documents (id INTEGER, name TEXT, description TEXT, created TEXT, project_id INTEGER, contents TEXT);
CREATE TABLE tags (id INTEGER, project_id INTEGER, path TEXT, description TEXT);
CREATE TABLE highlights (id INTEGER, document_id INTEGER, start_offset INTEGER, end_offset INTEGER, snippet TEXT);
CREATE TABLE highlight_tags (highlight_id INTEGER, tag_id INTEGER);
CREATE TABLE commands (id INTEGER, user_login TEXT, payload TEXT);
INSERT INTO projects VALUES (1, 'Pokus', '', '2026-01-01 10:00:00.5');
INSERT INTO tags VALUES (1, 1, 'obava', 'když se bojí'), (2, 1, 'pomoc', '');
INSERT INTO documents VALUES (1, 'Rozhovor', '', '2026-01-01 10:00:00', 1, '<h2>Úvod 😀</h2>\n<p>Žlutý <b>kůň</b> &amp; já.</p>');
INSERT INTO commands VALUES (1, 'hana', '{"type": "highlight_add", "highlight_id": 1, "tags": [1]}');
INSERT INTO highlight_tags VALUES (1, 1), (1, 2), (2, 1);
"""
TEXT = "Úvod 😀\nŽlutý kůň & já."


def database(tmp_path, more=""):
    path = tmp_path / "x.sqlite3"
    connection = sqlite3.connect(path)
    connection.executescript(SCHEMA + more)
    at = lambda words: (len(TEXT[: TEXT.index(words)].encode()), len(TEXT[: TEXT.index(words) + len(words)].encode()))  # noqa: E731 # bytes, as Taguette counts
    connection.execute("INSERT INTO highlights VALUES (1, 1, ?, ?, '<p>kůň &amp; já</p>')", at("kůň & já"))
    connection.execute("INSERT INTO highlights VALUES (2, 1, ?, ?, '<h2>😀</h2>\n<p>Žlutý</p>')", at("😀\nŽlutý"))
    connection.commit()
    connection.close()
    return path.read_bytes()


def quotes(project):
    return [s.text[x.start : x.end] for s in project.sources for x in s.selections]


def test_bytes_become_letters_and_the_log_of_commands_tells_who(tmp_path):
    reading = exchange.read(database(tmp_path), "x.sqlite3")
    assert sorted(quotes(reading.project)) == ["kůň & já", "😀\nŽlutý"]
    assert (reading.counting.unit, reading.counting.hits, reading.counting.total) == ("utf8", 2, 2)
    who = {u.guid: u.name for u in reading.project.users}
    assert [[who.get(a.user, "") for a in x.codings] for s in reading.project.sources for x in s.selections] == [
        [""], ["hana", "hana"],
    ]  # fmt: skip


@needs_data
def test_every_highlight_of_a_real_project_lands_on_its_exact_text():
    reading = exchange.read((DATA / "SERDIF_dev_3docs.sqlite3").read_bytes(), "x.sqlite3")
    assert (reading.counting.hits, reading.counting.total) == (293, 293)
    placed = {}
    for source in reading.project.sources:
        t, places = transcript(source)
        placed[source.guid] = Placed(source.name, places, {turn.id: turn.text for turn in t.turns})
    came = arrive(reading.project, Material("pokus", "Pokus", "en", "2026-01-01T00:00:00Z"), placed)
    parts = {}
    for c in came.codings:
        parts.setdefault(c.id[:12], []).append(c.quote)
    wanted = [
        q for s in reading.project.sources for x in s.selections for q in [s.text[x.start : x.end]] * len(x.codings)
    ]
    assert len(wanted) == 314
    assert sorted(" ".join(" ".join(p).split()) for p in parts.values()) == sorted(" ".join(q.split()) for q in wanted)
    assert not any(key != "several turns" for key in came.losses)


BAD = {
    "the database of another program": ("DROP TABLE tags;", "not a project of Taguette"),
    "two projects": ("INSERT INTO projects VALUES (2, 'b', '', '');", "2 projects"),
    "no names of commands": ("DROP TABLE commands;", "damaged"),
    "no documents' text": ("UPDATE documents SET contents = NULL;", "damaged"),
}


@pytest.mark.parametrize(("more", "said"), BAD.values(), ids=BAD)
def test_other_databases_are_refused(tmp_path, more, said):
    with pytest.raises(ReadError, match=said):
        exchange.read(database(tmp_path, more), "x.sqlite3")


def test_a_database_cut_off_is_refused(tmp_path):
    with pytest.raises(ReadError, match="damaged"):
        exchange.read(database(tmp_path)[:5000], "x.sqlite3")
