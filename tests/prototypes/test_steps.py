"""Prototypes on disk: confirmed without a word moved, changed with the reason kept, shown while written, given away filtered."""

import json
import re
import shutil
import threading
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from spolu import yamlfile
from spolu.errors import Faults, FormatError, SpoluError, StudyError
from spolu.reports.evidence import Voices
from spolu.steps import prototypes, requirements, serving
from spolu.store import Store
from spolu.study import Study
from spolu.trace import check, suspects
from spolu.yamlfile import confirm_links

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = ("interviews", "coding", "reports/insights", "prototypes/screens", "prototypes/tests")


@pytest.fixture
def store(tmp_path, monkeypatch):
    """The bundled study's files in a folder of their own, without a vault."""
    for name in FOLDERS:
        shutil.copytree(ROOT / name, tmp_path / "study" / name)
    for name in ("study.toml", "prototypes/requirements.yaml", "prototypes/prototype.yaml"):
        shutil.copyfile(ROOT / name, tmp_path / "study" / name)
    monkeypatch.setenv("SPOLU_VAULT", str(tmp_path / "vault"))
    return Store(tmp_path / "study")


# ---------------------------------------------------------------------- confirming

ids = st.sampled_from(["REQ-01", "REQ-02", "REQ-03"])
typed = st.sampled_from(
    ["{0}", '"{0}"', "{{to: {0}}}", "{{to: {0}, fingerprint: 0123456789ab}}", "{{ to: '{0}' , fingerprint: \"\" }}"]
)


@given(st.lists(st.tuples(ids, typed), min_size=1, max_size=4), st.booleans())
def test_confirming_sets_the_fingerprints_and_moves_nothing_else(rows, flow):
    links = [how.format(id) for id, how in rows]
    body = f"[{', '.join(links)}]" if flow else "".join(f"\n  - {x}  # proč" for x in links)
    text = f"# hlavička\nid: s   # poznámka\nlinks: {body}\nrest: {{cs: 'a: b'}}\n"
    made = confirm_links(text, ("links",), {"REQ-01": "aaaaaaaaaaaa", "REQ-02": "bbbbbbbbbbbb"})
    wanted = {"REQ-01": "aaaaaaaaaaaa", "REQ-02": "bbbbbbbbbbbb"}
    for (id, _), before, after in zip(rows, yaml.safe_load(text)["links"], yaml.safe_load(made)["links"], strict=True):
        assert after == ({"to": id, "fingerprint": wanted[id]} if id in wanted else before)
    assert made.split("links:")[0] == text.split("links:", maxsplit=1)[0]
    assert made.split("rest:")[1] == text.split("rest:")[1]
    assert made.count("# proč") == text.count("# proč")
    assert confirm_links(made, ("links",), wanted) == made


def test_links_written_as_blocks_are_confirmed_in_their_own_way():
    text = "- id: a\n  links:\n  - to: REQ-01\n  - to: REQ-02\n    fingerprint: 0123456789ab\n  x: 1\n"
    made = confirm_links(text, (0, "links"), {"REQ-01": "aaaaaaaaaaaa", "REQ-02": "bbbbbbbbbbbb"})
    assert (
        made
        == "- id: a\n  links:\n  - to: REQ-01\n    fingerprint: aaaaaaaaaaaa\n  - to: REQ-02\n    fingerprint: bbbbbbbbbbbb\n  x: 1\n"
    )
    assert confirm_links(text, (0, "nothing"), {}) == text


def test_confirming_what_is_to_be_checked_clears_it_and_what_rests_on_it(store):
    found = suspects(store.contents())
    assert {"REQ-09", "REQ-14", "contact/contact-signal→REQ-14"} <= found
    for id in ("REQ-09", "REQ-14"):
        prototypes.confirm(store, id)
    assert suspects(store.contents()) == frozenset()
    before = store.read("prototypes/screens/today.yaml")
    prototypes.confirm(store, "today/today-list")
    assert store.read("prototypes/screens/today.yaml") == before
    with pytest.raises(StudyError, match="no insight, requirement or block"):
        prototypes.confirm(store, "today/nothing")


# ---------------------------------------------------------------------- requirements


def test_a_requirement_is_written_changed_and_shown_with_its_reason(store):
    study = Study(store)
    first_line = store.read("prototypes/requirements.yaml").splitlines()[0]
    study.require({"cs": "Klientka vidí, kolik zbývá splatit."}, whom=["client"], moscow="must", insights=["I-08"])
    assert not [p for p in check(store.contents()) if p.place.endswith("REQ-26") and p.kind == "link-suspect"]
    study.change_requirement("REQ-26", "Až v druhém kole", ["U01/t018"], who="designer", moscow="could")
    made = store.contents().requirement["REQ-26"]
    assert (made.moscow, made.decisions[0].who, made.decisions[0].because) == ("could", "designer", ("U01/t018",))
    shown = study.requirement("REQ-26")
    assert "Až v druhém kole" in shown.text and "I-08" in shown.text
    assert store.read("prototypes/requirements.yaml").splitlines()[0] == first_line


@pytest.mark.parametrize(
    ("job", "fault"),
    [
        (lambda s: requirements.require(s, {"cs": "x"}, insights=["I-99"]), "no such insight"),
        (lambda s: requirements.require(s, {"cs": "x"}, moscow="maybe"), "'moscow' must be one of"),
        (lambda s: requirements.require(s, {"cs": "x"}, whim=["client"]), "The nearest is whom"),
        (lambda s: requirements.decide(s, "REQ-99", "x", (), who="x"), "no such requirement"),
        (lambda s: requirements.shown(s, "REQ-99"), "no such requirement"),
        (lambda s: prototypes.shown(s, "nowhere", ""), "no such screen"),
    ],
)
def test_a_fault_leaves_the_study_as_it_was(store, job, fault):
    before = store.read("prototypes/requirements.yaml")
    with pytest.raises((StudyError, Faults), match=fault):
        job(store)
    assert store.read("prototypes/requirements.yaml") == before


# ---------------------------------------------------------------------- building


def test_building_twice_gives_the_same_bytes_and_takes_away_what_is_no_more(store):
    first = prototypes.build(store, one_file=True)
    held = {name: (store.root / name).read_bytes() for name in first}
    assert first[0] == "prototypes/build/prototype.html" and len(first) == 35
    stray = store.root / "prototypes/build/gone.cs.html"
    stray.write_text("x")
    assert prototypes.build(store, one_file=True) == first
    assert {name: (store.root / name).read_bytes() for name in first} == held
    assert not stray.exists()
    assert json.loads((store.root / "prototypes/build/schema/screen.json").read_text())["title"] == "screen"


def test_what_goes_out_holds_only_quotes_with_the_consent_for_it(store, tmp_path):
    contents = store.contents()
    quiet = {t.id: {s.id for s in t.speakers if s.participant in ("P05", "P11")} for t in contents.transcripts}
    words = [
        turn.text
        for t in contents.transcripts
        for turn in t.turns
        if turn.speaker in quiet[t.id] and len(turn.text) > 30
    ]
    quoted = [c.quote for c in contents.codings if any(c.quote in w for w in words) and len(c.quote) > 20]
    assert quoted
    for audience in ("public", "participants"):
        out = tmp_path / audience
        prototypes.publish(store, audience, out)
        everything = "".join(p.read_text() for p in out.glob("*.html"))
        assert not [q for q in quoted if q in everything]
        assert ("<aside" in everything) == (audience == "public")
        assert "reports/build" not in everything
    with pytest.raises(StudyError, match="lies in the study"):
        prototypes.publish(store, "public", store.root / "out")
    with pytest.raises(StudyError, match="is no audience"):
        prototypes.publish(store, "friends", tmp_path / "x")


def test_what_goes_out_tells_nobodys_role_that_one_or_two_people_have(store, tmp_path):
    """In the report and beside the screens; a reader who knows the organisation would know the person."""
    alone = said_by(store, "team leader", "volunteer")
    assert alone
    prototypes.publish_beside(store, "staff", tmp_path / "staff")
    prototypes.publish_beside(store, "public", tmp_path / "public")

    said = rf"[>\s]([^<>·\n]+) · (?:{'|'.join(alone)})\b"

    def beside(audience):
        pages = [p.read_text(encoding="utf-8") for p in (tmp_path / audience).rglob("*.html")]
        return {role for page in pages for role in re.findall(said, page)}

    assert {role.strip() for role in beside("public")} == {"bez uvedené role"} != beside("staff")


def said_by(store, *roles):
    """Return ``transcript/turn`` of each quote of somebody in one of the roles."""
    c = store.contents()
    voices = Voices(c.transcripts, c.participants)
    return [f"{q.transcript}/{q.turn}" for x in c.codings if (q := voices.quote(x)) and q.role in roles]


def test_words_without_consent_are_not_on_the_coverage_page_either(store):
    edit(store, "interviews/participants.csv", "P07,client,city,cs,yes,yes,yes", "P07,client,city,cs,yes,no,no")
    page = prototypes.pages(store, store.contents())["coverage.html"]
    unused = next(c for c in store.contents().codings if c.transcript == "R07" and c.span.turn == "t024")
    assert unused.quote not in page and "R07/t024" in page


def test_report_and_screens_go_out_together_and_lead_to_each_other(store, tmp_path):
    made = prototypes.publish_beside(store, "public", tmp_path / "out")
    assert (
        "prototype/back.html" in made and "prototype/notes.html" not in made and "prototype/coverage.html" not in made
    )
    page = (tmp_path / "out/prototype/my-plan.cs.html").read_text(encoding="utf-8")
    assert 'href="../index.html#I-01"' in page
    index = (tmp_path / "out/prototype/index.html").read_text(encoding="utf-8")
    assert not [x for x in ("coverage.html", "notes.html") if x in index]


def test_a_folder_for_one_audience_keeps_nothing_that_was_made_for_another(store, tmp_path):
    """Staff see quotes that the public must not, and pages for those who do the research."""
    study, out = Study(store), tmp_path / "out"
    study.publish("staff", out)
    study.publish("staff", out)
    before = {path: path.read_bytes() for path in out.rglob("*.html")}
    with pytest.raises(StudyError, match=r"coverage\.html lies in this folder"):
        study.publish("public", out)
    assert {path: path.read_bytes() for path in out.rglob("*.html")} == before
    shutil.rmtree(store.root / "prototypes/screens")  # a report alone, now: the screens of then are not for anybody
    with pytest.raises(StudyError, match=r"prototype/access\.cs-easy\.html lies in this folder"):
        study.publish("staff", out)


def test_the_frame_of_a_notebook_reaches_nothing_around_it(store):
    view = prototypes.shown(store, "my-plan", "pl")
    assert 'sandbox="allow-scripts allow-forms allow-modals"' in view.html and "allow-same-origin" not in view.html
    assert "Mój plan" in view.html and "Můj plán" not in view.html


# ---------------------------------------------------------------------- while it is written


def ask(server, path, host="127.0.0.1"):
    port = server.server_address[1]
    request = urllib.request.Request(f"http://127.0.0.1:{port}/{path}", headers={"Host": f"{host}:{port}"})
    with urllib.request.urlopen(request, timeout=120) as answer:  # noqa: S310 # the server of this test
        return answer.read().decode()


def edit(store, name, before, after):
    path = store.root / name
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after), encoding="utf-8")


def test_a_saved_file_is_shown_at_once_and_a_fault_leaves_the_last_good_screens(store):
    live = serving.Live(store)
    assert live.refresh() and not live.refresh()
    server = serving.start(live, 0)
    try:
        assert "Moji klienti dnes" in ask(server, "today.cs.html")
        assert "Evidence" in ask(server, "")
        edit(
            store,
            "prototypes/screens/today.yaml",
            "title: {cs: Moji klienti dnes, pl: Moi",
            "title: {cs: Dnešek, pl: Moi",
        )
        heard = []
        waiting = threading.Thread(target=lambda: heard.append(json.loads(ask(server, f"news?{live.version}"))))
        waiting.start()
        began = time.process_time()
        assert live.refresh()
        waiting.join(120)
        assert time.process_time() - began < 30
        assert heard[0]["version"] == live.version and heard[0]["faults"] == []
        assert "<title>Dnešek" in ask(server, "today.cs.html")
        edit(store, "prototypes/screens/today.yaml", "type: heading", "type: headline")
        live.refresh()
        news = json.loads(ask(server, "news?0"))
        assert (
            len(news["faults"]) == 1
            and "today.yaml:" in news["faults"][0]
            and "Nejblíž je heading" in news["faults"][0]
        )
        assert "<title>Dnešek" in ask(server, "today.cs.html")
        edit(store, "prototypes/screens/today.yaml", "type: headline", "type: heading")
        live.refresh()
        assert live.faults == ()
    finally:
        server.shutdown()
        server.server_close()


def test_a_study_toml_that_is_broken_for_a_moment_ends_nothing(store):
    live = serving.Live(store)
    live.refresh()
    edit(store, "study.toml", "[study]\n", "[study\n")
    assert live.refresh()
    assert len(live.faults) == 1 and "study.toml" in live.faults[0]
    edit(store, "study.toml", "[study\n", "[study]\n")
    assert live.refresh()
    assert live.faults == () and "today.cs.html" in live.pages


def test_a_task_that_is_written_while_screens_are_shown_is_on_the_note_taker_s_page(store):
    live = serving.Live(store)
    live.refresh()
    edit(store, "prototypes/tests/plan.yaml", "id: T1\n", "id: T1a\n")
    assert live.refresh()
    assert 'data-outcome="T1a"' in live.pages["notes.html"]


def test_only_this_machine_is_answered_and_a_taken_port_is_said(store):
    live = serving.Live(store)
    server = serving.start(live, 0)
    try:
        with pytest.raises(urllib.error.HTTPError, match="403"):
            ask(server, "index.html", "evil.example")
        with pytest.raises(urllib.error.HTTPError, match="404"):
            ask(server, "..%2fstudy.toml")
        with pytest.raises(StudyError, match="is taken"):
            serving.start(live, server.server_address[1])
    finally:
        server.shutdown()
        server.server_close()


@pytest.mark.parametrize(
    ("text", "fault"),
    [("id: s\ntitle: {cs: x}\nid: t\n", "s.yaml:3: 'id' stands twice"), ("id: s\nnext: \x1f\n", "s.yaml:2: a character that no text has"),
     ("id: s\ntitle: {cs: 2026-13-45}\n", "s.yaml:1: a value cannot be read"), ("id: s\n\ttitle: x\n", "s.yaml:2: not YAML")],
)  # fmt: skip
def test_what_yaml_itself_cannot_say_is_said_with_its_line(text, fault):
    with pytest.raises(FormatError, match=fault):
        yamlfile.load(text, "s.yaml")


@settings(max_examples=100)
@given(st.text(max_size=80))
def test_whatever_is_in_a_file_gives_screens_or_faults(text):
    """What a half-written file may look like: never anything but a fault of ours."""
    from spolu.prototypes.screens import prototype

    try:
        prototype("id: p\n", {"s.yaml": text})
    except SpoluError as fault:
        assert "s.yaml" in str(fault)


# ---------------------------------------------------------------------- checked in a cell


def test_a_check_alone_in_a_cell_shows_its_summary_and_each_place_with_its_repair(store):
    """In the study's language, what did not run said too; the names of the objects are nobody's reading."""
    checked = Study(store).check_screens(browse=False)
    for said in (repr(checked), checked._repr_html_()):
        assert checked.summary() in said and "Checked(" not in said and "Hit(" not in said
        assert "NEPROBĚHLO" in said and "prototypes/screens/" in said
