"""``spolu interviews add``: every bad file gets one clear error, the others still go in, and the exit code says so."""

import io
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ORIGINALS = ROOT / "src/spolu/example/originals"
GOOD = "Tazatelka: Jak to vedete?\nMarek: Do sešitu.\nTazatelka: A pak?\nMarek: Do počítače.\n"
DOCX = (ORIGINALS / "rozhovor_kotlarova.docx").read_bytes()


def archive(document: str | bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("word/document.xml", document)
    return out.getvalue()


def swollen() -> bytes:
    return archive(b"<x>" + b" " * 30_000_000 + b"</x>")


ENTITY = archive('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>')
LAUGHS = archive('<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>')
CUES = "WEBVTT\n\n00:00:09.000 --> 00:00:03.000\nahoj\n"
BACK = "WEBVTT\n\n" + "".join(f"00:{60 - n:02}:00.000 --> 00:{60 - n:02}:05.000\nahoj {n}\n\n" for n in range(1, 9))
MIXED = "Marek: Žlutý kůň, šťastný den.\n".encode() + "Eva: Žlutý kůň, šťastný den.\n".encode("cp1250")

BAD: dict[str, tuple[bytes | None, str]] = {
    "empty.txt": (b"", "the file is empty"),
    "blank.txt": (b" \n\t\n", "the file is empty"),
    "picture.docx": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, "it is a picture"),
    "text.docx": (GOOD.replace("Marek", "Karel").encode(), "the content is something else"),
    "sound.vtt": (b"ID3\x04" + bytes(range(256)) * 20, "it is a recording"),
    "bare.mp3": (b"\xff\xfb\x90\x64" + bytes(range(256)) * 20, "it is a recording"),
    "old.doc": (b"\xd0\xcf\x11\xe0" + bytes(500), "an old Office file"),
    "cut.docx": (DOCX[: len(DOCX) // 2], "cut off or damaged"),
    "bomb.docx": (swollen(), "would unpack to"),
    "entity.docx": (ENTITY, "entities from elsewhere"),
    "laughs.docx": (LAUGHS, "entities from elsewhere"),
    "huge.txt": (None, "larger than 100 MB"),
    "long.txt": (b"Marek: ano a ne. \n" * 3_000_000, "longer than the limit of 50 MB"),
    "narrow.csv": ("Odpověď\nVadí mi papíry.\nNic.\n".encode(), "has one column"),
    "numbers.csv": (b"Timestamp,Q1,Q2\n2026-01-01,1,2\n2026-01-02,3,4\n", "no column holds answers in words"),
    "people.csv": (b"Name,Age,Town\nJana,34,Brno\nPetr,51,\n", "a list of participants"),
    "backward.vtt": (CUES.encode(), "ends before it begins"),
    "backwards.vtt": (BACK.encode(), "run backwards"),
    "mixed.txt": (MIXED, "more than one encoding"),
    "control.txt": (b"Marek: ano\x01\x02 ne.\nEva: ne\x07.\n" * 3, "a control character"),
    "cut.json": (b'{"segments": [{"start": 1, "text": "aho', "JSON, damaged"),
    "cut.xml": (b'<?xml version="1.0"?><TEI xmlns="http://www.tei-c.org/ns/1.0"><u>ahoj', "not well-formed XML"),
    "page.html": (b"<!DOCTYPE html><html><p>Marek: ano</p></html>", "it is a web page"),
    "folder.txt": (None, "it is a folder"),
    "vanished.txt": (None, "no such file"),
}
"""Name -> contents (None: made below), and what the error says."""


@pytest.fixture(scope="module")
def call(tmp_path_factory):
    """One call with every bad file between two good ones."""
    base = tmp_path_factory.mktemp("bad")
    env = {**os.environ, "SPOLU_VAULT": str(base / "vault"), "SPOLU_PASSPHRASE": "ctyri slova do trezoru"}
    for name, (data, _) in BAD.items():
        if data is not None:
            (base / name).write_bytes(data)
    (base / "folder.txt").mkdir()
    with (base / "huge.txt").open("wb") as file:
        file.truncate(200_000_000)
    (base / "first.txt").write_text(GOOD, encoding="utf-8")
    (base / "last.txt").write_text(GOOD.replace("Marek", "Eva"), encoding="utf-8")

    def spolu(*words: str, cwd: Path) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "spolu", *words], cwd=cwd, env=env, capture_output=True, text=True, check=False,
        )  # fmt: skip

    assert spolu("new", "x", "--languages", "en,cs", cwd=base).returncode == 0
    before = {p: p.read_bytes() for p in (base / "x").rglob("*") if p.is_file()}
    names = ["first.txt", *BAD, "last.txt"]
    done = spolu(
        "interviews", "add", *(f"../{name}" for name in names), "--language", "cs", "--yes", "--json", cwd=base / "x"
    )
    after = {p: p.read_bytes() for p in (base / "x").rglob("*") if p.is_file()}
    listed = spolu("interviews", "list", "--json", cwd=base / "x")
    shown = spolu("interviews", "show", "R02", "--json", cwd=base / "x")
    changed = {p.relative_to(base / "x").as_posix() for p in after if before.get(p) != after[p]}
    return done, changed, json.loads(listed.stdout), json.loads(shown.stdout)


def test_the_exit_code_says_that_some_did_not_go_in(call):
    assert call[0].returncode == 1


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_gets_one_error_with_place_fault_and_repair(call, name):
    lines = [line for line in call[0].stderr.splitlines() if line.startswith((f"{name}:", f"{name},"))]
    assert len(lines) == 1
    assert BAD[name][1] in lines[0]
    assert ". " in lines[0].split(BAD[name][1])[1]  # the one next step


def test_there_is_no_traceback_and_no_word_of_the_contents(call):
    assert "Traceback" not in call[0].stderr
    assert "sešit" not in call[0].stderr
    assert "root:" not in call[0].stderr + call[0].stdout


def test_the_good_files_of_the_same_call_went_in(call):
    kept = json.loads(call[0].stdout)
    assert [(row["id"], row["turns"], row["speakers"]) for row in kept] == [("R01", 4, 2), ("R02", 4, 2)]
    assert call[2] == kept
    assert kept[0] == {
        "id": "R01", "kind": "interview", "language": "cs", "turns": 4, "speakers": 2, "words": 9,
        "first": "Jak to vedete?", "last": "Do počítače.",
    }  # fmt: skip


def test_one_transcript_is_shown_as_agreed(call):
    detail = call[3]
    assert detail["speakers"][1] == {"id": "S2", "labels": ["Eva"], "role": "unknown"}
    assert detail["turns"][3] == {
        "id": "t004", "speaker": "S2", "label": "Eva", "text": "Do počítače.", "start": None, "end": None,
        "time_kind": "none", "group": None,
    }  # fmt: skip


def test_the_study_itself_is_as_it_was_but_for_the_rows_of_who_takes_part(call):
    assert call[1] == {"interviews/participants.csv"}
    assert "R01  Marek → P01 (new)" in call[0].stderr and "R02  Eva → P02 (new)" in call[0].stderr


def test_the_turns_of_a_file_that_names_nobody_are_shown_with_their_ids(tmp_path):
    """Which are whose can be said only by who sees them; nothing is kept meanwhile."""
    env = os.environ | {"SPOLU_VAULT": str(tmp_path / "vault"), "SPOLU_PASSPHRASE": "x y z w"}
    run = [sys.executable, "-m", "spolu"]
    subprocess.run([*run, "new", "s", "--languages", "cs"], cwd=tmp_path, env=env, check=True, capture_output=True)
    subtitles = tmp_path / "machine.srt"
    subtitles.write_text(
        "".join(
            f"{n}\n00:00:0{n},000 --> 00:00:0{n},900\n{said}\n\n"
            for n, said in enumerate(("jak to vedete", "do sešitu"), 1)
        )
    )
    typed = "unlabelled Marek\nsplit Marek=Tazatelka:t001\nturns\nn\n"
    done = subprocess.run(
        [*run, "interviews", "add", str(subtitles)],
        cwd=tmp_path / "s",
        env=env,
        input=typed,
        text=True,
        check=False,
        capture_output=True,
    )
    assert "t001  Tazatelka  jak to vedete" in done.stdout
    assert "t002  Marek  do sešitu" in done.stdout
    assert done.stderr.endswith("Nic se neuložilo.\n")
    assert not list((tmp_path / "s/interviews").glob("*.md"))


def test_which_file_became_which_transcript_is_said(tmp_path):
    """Files called Rozhovor 01 to Rozhovor 60 get other numbers, and nobody told which is which."""
    env = os.environ | {"SPOLU_VAULT": str(tmp_path / "vault"), "SPOLU_PASSPHRASE": "x y z w"}
    run = [sys.executable, "-m", "spolu"]
    subprocess.run([*run, "new", "s", "--languages", "cs"], cwd=tmp_path, env=env, check=True, capture_output=True)
    (tmp_path / "b.txt").write_text(GOOD, encoding="utf-8")
    (tmp_path / "c.csv").write_text(
        "Role,Co vám vadí?\nklientka,Nic mi nevadí vůbec.\nklientka,Vadí mi to čekání.\n", encoding="utf-8"
    )
    done = subprocess.run(
        [*run, "interviews", "add", "../c.csv", "../b.txt", "--kind", "survey"],
        cwd=tmp_path / "s", env=env, input="a\n", capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert "b.txt  Marek → P" in done.stdout
    assert {"S01–S02  c.csv", "S03  b.txt"} <= set(done.stderr.splitlines())


def _study_with_one_interview(folder):
    """Return what runs the command in a new Czech study that has one interview."""
    env = os.environ | {"SPOLU_VAULT": str(folder / "vault"), "SPOLU_PASSPHRASE": "x y z w"}
    (folder / "a.txt").write_text(GOOD, encoding="utf-8")

    def spolu(*words, cwd=folder / "s"):
        return subprocess.run(
            [sys.executable, "-m", "spolu", *words], cwd=cwd, env=env, check=False, capture_output=True, text=True
        )

    spolu("new", "s", "--languages", "cs", cwd=folder)
    spolu("interviews", "add", "../a.txt", "--yes")
    return spolu


def test_who_is_who_is_said_once_of_one_call_also_where_a_later_one_is_wrong(tmp_path):
    spolu = _study_with_one_interview(tmp_path)
    right = spolu("interviews", "who", "R01", "Marek=P07", "Tazatelka=interviewer").stderr
    assert right.count("Je to někdo jiný?") == 1 and right.startswith("R01  Marek → P07\n")
    wrong = spolu("interviews", "who", "R01", "Marek=P08", "Karel=P09")
    assert (wrong.returncode, wrong.stderr.splitlines()[0]) == (1, "R01  Marek → P08")


def test_what_waits_for_a_decision_comes_with_the_next_step(tmp_path):
    env = os.environ | {"SPOLU_VAULT": str(tmp_path / "vault"), "SPOLU_PASSPHRASE": "x y z w"}
    run = [sys.executable, "-m", "spolu"]
    made = subprocess.run(
        [*run, "new", "můj výzkum"], cwd=tmp_path, env=env, check=True, capture_output=True, text=True
    )
    assert 'cd "můj výzkum"' in made.stderr
    (tmp_path / "a.txt").write_text("Tazatelka: Co vás trápí?\nEva: Já mám roztroušenou sklerózu.\n", encoding="utf-8")
    for words in (("add", "../a.txt", "--yes"), ("anonymise",)):
        done = subprocess.run(
            [*run, "interviews", *words],
            cwd=tmp_path / "můj výzkum",
            env=env,
            check=True,
            capture_output=True,
            text=True,
        )
    assert "spolu interviews review --out" in done.stderr
    assert done.stderr.startswith("Names and details are being looked for"), "nobody knows else whether it still runs"


def test_what_a_session_is_is_said_and_set_right(tmp_path):
    spolu = _study_with_one_interview(tmp_path)
    changed = ("--kind", "group", "--title", "Ráno", "--fact", "date=2026-03-10", "--fact", "site=A")
    said = "R01  skupinový rozhovor · cs\nSoubor: a.txt\nNázev: Ráno\ndate: 2026-03-10\nsite: A\n"
    assert [spolu("interviews", "describe", "R01", *more).stdout for more in (changed, ())] == [said, said]
    wrong = spolu("interviews", "describe", "R01", "--fact", "site")
    assert (wrong.returncode, "fact" in wrong.stderr) == (1, True)
    assert spolu("interviews", "describe", "R01").stdout == said
