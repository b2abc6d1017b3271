"""Whoever withdraws leaves no word in the study or the vault; what stays, and where, is said."""

import json
from dataclasses import replace

import pytest

from spolu.coding.logfile import LogFile
from spolu.errors import SpoluError, StudyError, VaultError
from spolu.interviews.model import Speaker, Transcript, Turn
from spolu.starting import start
from spolu.steps import anonymising, carrying
from spolu.steps.interviews import index, keep, originals
from spolu.steps.restoring import restore
from spolu.store import Store
from spolu.study import Study

NAME, CHILD, PHONE = "Jarmila Hrouzečková", "Emilka", "603 111 222"
HER = (
    f"Nikdo mi ten záznam nikdy neukázal. Můj telefon je {PHONE}.",
    f"Moje dcera {CHILD} mi to přečte, protože já špatně vidím, je mi třiašedesát.",
)
SENTENCE = "Nikdo mi ten záznam nikdy neukázal."
OTHER = "Paní Hrouzečková tu byla v úterý a záznam jsme neotevřely."


def session(id, said, name, who):
    voices = (Speaker("S1", ("Tazatelka",), "interviewer"), Speaker("S2", (name,), "participant", who))
    asked = Turn("t001", "Jak to tu chodí?", "S1", "Tazatelka")
    return Transcript(id, "interview", "cs", "", voices, (asked, *(Turn(f"t{n:03}", text, "S2", name) for n, text in enumerate(said, 2))))  # fmt: skip


@pytest.fixture
def store(tmp_path, monkeypatch):
    """A study of two interviews, coded by two people, with an insight, a screen, a test, built files and outputs."""
    monkeypatch.setenv("SPOLU_VAULT", str(tmp_path / "vault"))
    monkeypatch.setenv("SPOLU_PASSPHRASE", "čtyři slova pro zkoušku")
    start(tmp_path / "study", ("cs",))
    store = Store(tmp_path / "study")
    keep(store, "hrouzečková.txt", b"one", [session("X", HER, NAME, "P01")])
    keep(store, "druhá.txt", b"two", [session("X", [OTHER], "Lenka Dostálová", "P02")])
    for name, text in WRITTEN.items():
        store.write(name, text)
    anonymising.anonymise(store)
    for coder in ("jn", "kv"):
        store.write(
            f"coding/codings/{coder}.jsonl", "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows(coder))
        )
    return store


def rows(coder):
    def add(n, transcript, turn, end, quote):
        coding = {"id": f"{coder}-{n}", "code": "nevidela", "transcript": transcript, "turn": turn, "start": 0, "end": end,
                  "quote": quote, "coder": coder, "at": "2026-03-10T10:00:00Z"}  # fmt: skip
        return event(n, "add", coding=coding)

    def event(n, op, **data):
        return {"v": 1, "opid": f"{coder}{n}", "at": "2026-03-10T10:00:00Z", "coder": coder, "op": op, **data}

    def memo(n, target, text):
        row = {"id": f"{coder}-m{n}", "target": target, "text": text, "coder": coder, "at": "2026-03-10T10:00:00Z"}
        return event(n, "memo", memo=row, before="")

    yield add(1, "R01", "t002", len(SENTENCE), SENTENCE)
    yield add(2, "R02", "t002", 4, "Paní")
    yield memo(3, f"{coder}-1", "Řekla to potichu.")
    yield memo(4, "R01", "Celou dobu mluvila potichu.")


WRITTEN = {
    "interviews/participants.csv": "id,role,site,language,consent_analysis,consent_quotes,consent_public,withdrawn_at,věk\n"
    "P01,client,Lipovec,cs,yes,yes,yes,,60+\nP02,worker,Lipovec,cs,yes,yes,yes,,30-39\n",
    "coding/codebook.yaml": "- id: nevidela\n  label: {cs: Neviděla}\n",
    "reports/insights/I-01.md": "---\nid: I-01\ntitle: {cs: Záznam nevidí}\nevidence: [jn-1]\n---\n"
    "Jedna z nich říká: „Nikdo mi ten záznam\nnikdy neukázal.“\n",
    "reports/build/index.html": f"<p>{SENTENCE}</p>",
    "prototypes/build/zaznam.cs.html": f"<p>{SENTENCE}</p>",
    "prototypes/prototype.yaml": "id: z\ntitle: {cs: Záznam}\nlanguages: [cs]\n",
    "prototypes/screens/zaznam.yaml": "id: zaznam\ntitle: {cs: Záznam}\nwhom: [client]\nblocks:\n- id: a\n  type: heading\n"
    f"  texts: {{title: {{cs: {SENTENCE}}}}}\n",
    "prototypes/tests/U01.yaml": "id: U01\nparticipant: P01\nat: '2026-04-01'\nlanguage: cs\nobservations:\n"
    "- {id: n1, kind: problem, text: Drobné písmo nepřečetla.}\n",
    "prototypes/tests/findings.yaml": "- id: F-01\n  text: {cs: Drobné písmo}\n  severity: minor\n  observations: [U01/n1]\n",
    "notebooks/1-interviews.ipynb": json.dumps({
        "cells": [{"cell_type": "code", "id": "a", "execution_count": 1, "metadata": {}, "source": "study.turns()",
                   "outputs": [{"output_type": "stream", "name": "stdout", "text": [SENTENCE]}]}],
        "metadata": {"widgets": {"state": SENTENCE}}, "nbformat": 4, "nbformat_minor": 5,
    }, ensure_ascii=False),
    "interviews/.ipynb_checkpoints/R01-checkpoint.md": SENTENCE,
}  # fmt: skip


def everything(store):
    """Return all that the study's files and the vault's records hold, in one text."""
    files = [p.read_text(encoding="utf-8", errors="replace") for p in store.root.rglob("*") if p.is_file()]
    return "\n".join([*files, *(store.vault.get(name).decode() for name in store.vault.names()), *store.vault.names()])


def test_no_word_of_whoever_withdrew_is_left_and_what_others_said_is(store):
    """But where a person wrote them by hand: there the receipt names file and line."""
    before = everything(store)
    words = (PHONE, CHILD, "třiašedesát", "špatně vidím", "nepřečetla", "potichu", "hrouzečková.txt", "60+")
    assert all(word in before for word in words)
    receipt = Study(store).withdraw("P01")
    after = everything(store)
    assert [word for word in words if word in after] == []
    assert receipt.standing == ("prototypes/screens/zaznam.yaml:7",)
    assert after.count(SENTENCE) == 1 and SENTENCE in store.read(receipt.standing[0].split(":")[0])
    assert OTHER in after, "in the vault"
    assert "P01,,,,no,no,no," in store.read("interviews/participants.csv")


def test_the_receipt_tells_what_went_and_what_rested_on_it(store):
    asked = Study(store).withdraw("P01", dry_run=True)
    done = Study(store).withdraw("P01")
    assert {**asked.as_dict(), "done": True} == done.as_dict()
    assert (done.transcripts, done.turns, done.codings) == (("R01",), 2, 2)
    assert (done.insights, done.findings, done.sessions, done.blanked) == (("I-01",), ("F-01",), ("U01",), ("I-01",))
    assert done.built == ("reports/build/index.html", "prototypes/build/zaznam.cs.html")
    assert done.notebooks == ("notebooks/1-interviews.ipynb",)
    assert done.vault == "forgotten"


def test_marks_in_an_insights_prose_hide_no_sentence(store):
    marked = (
        "**Nikdo mi** ten záznam *nikdy* neukázal.", "_Nikdo mi ten záznam nikdy neukázal_", "> Nikdo mi\n> ten **záznam\n> nikdy** neukázal",
        f"Moje dcera {CHILD} mi to `přečte`, protože já *špatně vidím*, je mi třiašedesát.",
    )  # fmt: skip
    hers = next(t.text for t in store.transcripts()[0].turns if "přečte" in t.text)
    written = "\n\n".join(marked).replace(CHILD, hers.split()[2])
    store.write("reports/insights/I-01.md", store.read("reports/insights/I-01.md") + "\n" + written + "\n")
    Study(store).withdraw("P01")
    body = store.contents().insights[0].body
    assert body.count("[…]") == 1 + len(marked)
    assert not [word for word in ("záznam", "neukázal", "dcera", "přečte", "vidím") if word in body]


def test_asking_changes_nothing(store):
    before = {p: p.read_bytes() for p in store.root.rglob("*") if p.is_file()}
    Study(store).withdraw("P01", dry_run=True)
    assert {p: p.read_bytes() for p in store.root.rglob("*") if p.is_file()} == before


def test_who_withdrew_stays_withdrawn(store):
    """The check finds nobody who still speaks, a second time changes nothing, pseudonymising again brings nothing back."""
    study = Study(store)
    study.withdraw("P01")
    assert "withdrawn" not in {p.kind for p in study.problems()}
    assert "details-undecided" not in {p.kind for p in study.problems()}
    left, text = everything(store), study.session("R02").turns[1].text
    again = study.withdraw("P01")
    assert (again.turns, again.codings) == (0, 0) and again.before
    assert everything(store) == left
    study.anonymise()
    assert "[…]" in store.read("interviews/R01.md") and SENTENCE not in store.read("interviews/R01.md")
    assert study.session("R02").turns[1].text == text, "the name that others say is still hidden"
    assert study.build_prototype()


def test_the_way_back_says_that_the_file_is_gone(store, tmp_path):
    Study(store).withdraw("P01")
    found = restore(store, tmp_path / "back")
    assert (found.files, found.gone) == (("druhá.txt",), ("R01",))
    assert [o.name for o in index(store)] == ["R01.txt", "druhá.txt"]


def test_a_name_that_nobody_else_says_goes_out_of_the_vault_too(store):
    """One that others say stays there: it has to be known to be replaced."""
    Study(store).withdraw("P02")
    assert "Dostálová" not in everything(store)
    labels = {t.id: [s.labels for s in t.speakers] for t in originals(store)}
    assert labels == {"R01": [("Tazatelka",), (NAME,)], "R02": [("Tazatelka",), ("P02",)]}


BROKEN = {
    "coding/codebook.yaml": ("- idd: nevidela\n", "of codes nothing is taken out"),
    "prototypes/requirements.yaml": ("- {\n", "no words of hers"),
    "prototypes/screens/zaznam.yaml": ("id: zaznam\nblocks: 7\n", "no words of hers"),
    "prototypes/tests/plan.yaml": ("tassks: []\n", "its sessions can be read all the same"),
    "prototypes/tests/findings.yaml": ("- id: 7\n", "its sessions can be read all the same"),
    "prototypes/tests/U02.yaml": (b"id: U02\nparticipant: P02 \xe1\n", "somebody else's, not UTF-8"),
    "reports/insights/I-02.md": ("no front matter\n", "another one can be read"),
    "notebooks/2-coding.ipynb": ("{not JSON", "JupyterLab cannot open it either"),
}  # fmt: skip


@pytest.mark.parametrize("name", BROKEN)
def test_a_fault_in_what_only_rests_on_the_words_does_not_keep_them(store, name):
    """It is named with the next step; once it is mended, doing it again finishes it."""
    store.write(name, BROKEN[name][0])
    receipt = Study(store).withdraw("P01")
    assert [place.split(":")[0] for place in receipt.unread] == [name] and name in repr(receipt)
    assert (receipt.turns, receipt.codings, receipt.sessions) == (2, 2, ("U01",))
    assert not [word for word in (PHONE, CHILD, "nepřečetla", "potichu") if word in everything(store)]


def test_what_could_not_be_read_and_was_mended_is_told_until_it_is_done(store):
    there = store.read("prototypes/tests/U01.yaml")
    store.write("prototypes/tests/U01.yaml", there.replace("at:", "att:"))
    insight = store.read("reports/insights/I-01.md")
    store.write("reports/insights/I-01.md", insight.replace("title:", "titel:"))
    study = Study(store)
    receipt = study.withdraw("P01")
    assert receipt.sessions == () and "reports/insights/I-01.md:6" in receipt.standing, (
        "no line of it is changed, but named"
    )
    store.write("prototypes/tests/U01.yaml", there)
    store.write("reports/insights/I-01.md", insight)
    assert "prototypes/tests/U01.yaml" in {p.place for p in study.problems() if p.kind == "withdrawn"}
    assert study.withdraw("P01").sessions == ("U01",) and not (store.root / "prototypes/tests/U01.yaml").exists()


@pytest.mark.parametrize("name", [
    "interviews/participants.csv", "interviews/R02.md", "coding/codings/kv.jsonl", "coding/codings/archive/kv.jsonl", "coding/adjudicated/ab.jsonl",
])  # fmt: skip
def test_a_fault_where_the_words_themselves_stand_refuses_with_its_place(store, name):
    """Nobody can take out of a file what cannot be read there."""
    store.write(name, "{broken\n{broken\n")
    before = {p: p.read_bytes() for p in store.root.rglob("*") if p.is_file()}
    with pytest.raises(SpoluError, match=name.rsplit("/")[-1]):
        Study(store).withdraw("P01")
    assert {p: p.read_bytes() for p in store.root.rglob("*") if p.is_file()} == before


@pytest.mark.parametrize("why", ["passphrase", "half way", "open log", "nobody"])
def test_what_cannot_be_done_whole_is_not_begun(store, monkeypatch, why):
    who = "P77" if why == "nobody" else "P01"
    if why == "half way":
        carrying.begin(store, anonymising.registry(store))
    if why == "passphrase":
        monkeypatch.setenv("SPOLU_PASSPHRASE", "jiné")
    before = {p: p.read_bytes() for p in store.root.rglob("*") if p.is_file()}
    study = Study(Store(store.root))
    log = LogFile(store.root / "coding/codings/kv.jsonl") if why == "open log" else None
    with pytest.raises((StudyError, VaultError)):
        study.withdraw(who)
    if log:
        log.close()
    assert {p: p.read_bytes() for p in store.root.rglob("*") if p.is_file()} == before


@pytest.mark.parametrize("language", ["cs", "pl", "en"])
def test_a_receipt_in_words_says_where_something_stays(store, monkeypatch, tmp_path, language):
    """Where the vault is not here, most of all that."""
    toml = store.read("study.toml").replace('interface = "cs"', f'interface = "{language}"')
    store.write("study.toml", toml)
    monkeypatch.setenv("SPOLU_VAULT", str(tmp_path / "elsewhere"))
    said = Study(Store(store.root)).withdraw("P01", dry_run=True)
    assert said.vault == "absent" and "SPOLU_VAULT" in repr(said)
    assert "prototypes/screens/zaznam.yaml:7" in repr(said) and "participants.csv" in repr(said)
    long = replace(said, standing=tuple(f"a.yaml:{n}" for n in range(99)), built=tuple(f"{n}.html" for n in range(99)))
    assert "a.yaml:98" in repr(long) and "98.html" not in repr(long) and "96" in repr(long)
    assert "{" not in repr(said) and repr(said).splitlines()[0] in said._repr_html_()


def test_what_a_killed_process_left_goes_too(store):
    """Nobody reads it, and it may hold every word of a log or a page."""
    for name in ("coding/codings/.jn.jsonl.0a1b2c3d", "interviews/.R01.md.0a1b2c3d"):
        store.write(name, SENTENCE)
    Study(store).withdraw("P01")
    assert not list(store.root.rglob(".*.0a1b2c3d"))


def test_jupyterlabs_copies_go_and_are_not_named_as_work(store):
    store.write("notebooks/.ipynb_checkpoints/2-coding-checkpoint.ipynb", SENTENCE)
    told = Study(store).withdraw("P01", dry_run=True)
    assert ".ipynb_checkpoints" not in str(told.as_dict())
