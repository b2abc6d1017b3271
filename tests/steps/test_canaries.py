"""1,000 planted identifiers of decided people occur in no file that the tools write, and in nothing that they say."""

import io
import re
import zipfile
from random import Random

import pytest

from spolu.coding import codebook, log
from spolu.coding.logfile import LogFile
from spolu.coding.model import Code, Codebook, Coding, Memo
from spolu.errors import LeakError, SpoluError
from spolu.interviews.decisions import Decision
from spolu.interviews.decline import Name, forms
from spolu.interviews.model import Participant, Speaker, Transcript, Turn
from spolu.interviews.participants import render as participants
from spolu.reports import insights
from spolu.reports.model import Insight
from spolu.starting import start
from spolu.steps import anonymising
from spolu.steps.interviews import keep, originals
from spolu.steps.reviewing import Review
from spolu.study import Study
from spolu.text import Span, fold

PEOPLE = (
    # first, last, gender, language: no pool of names holds them, and none is a common word in any form
    ("Zbyhněv", "Krumpholec", "m", "cs"), ("Květuše", "Skřivánková", "f", "cs"), ("Vavřinec", "Brzobohat", "m", "cs"),
    ("Apolena", "Hromádková", "f", "cs"), ("Evald", "Hrouzeček", "m", "cs"), ("Bogumir", "Drzymałko", "m", "pl"),
    ("Dobrochna", "Kwaśnikowska", "f", "pl"), ("Zbysława", "Ostrowidzka", "f", "pl"),
)  # fmt: skip
EVERY = {
    fold(form) for first, last, sex, language in PEOPLE for part, base in (("first", first), ("last", last))
    for form in forms(Name(base, part, sex, language))
}  # fmt: skip
REQUIREMENT = """\
- id: REQ-01
  text: {cs: Plán je po ruce.}
  whom: [client]
  moscow: must
  insights: [{to: I-01}]
  criteria: []
"""
PROTOTYPE = "id: x\ntitle: {cs: X}\nlanguages: [cs]\nstart: one\norder: [one]\n"
SCREEN = """\
id: one
title: {cs: Plán}
whom: [client]
blocks:
- id: head
  type: heading
  requirements: [{to: REQ-01}]
  texts: {title: {cs: Plán}}
"""


def transcript(language, random):
    """Return a talk of 100 turns with 500 forms, one in three in small letters, one in six in capitals."""
    names = [p for p in PEOPLE if p[3] == language]
    turns = [Turn("t000", " ".join(f"{first} {last}." for first, last, *_ in names), "S1")]
    for i in range(1, 101):
        said = []
        for _ in range(5):
            first, last, sex, _ = random.choice(names)
            part, base = random.choice((("first", first), ("last", last)))
            form = random.choice(sorted(forms(Name(base, part, sex, language))))
            said.append("mluvili jsme " + random.choice((form, form, form, form.lower(), form.lower(), form.upper())))
        turns.append(Turn(f"t{i:03}", ", ".join(said) + ".", "S1"))
    first, last = names[0][:2]
    speaker = Speaker("S1", (f"{first} {last}",), "participant", "P01" if language == "cs" else "P02")
    return Transcript("X", "interview", language, f"Rozhovor: {first} {last}", (speaker,), tuple(turns),
                      attributes={"kde": f"u {last}"})  # fmt: skip


@pytest.fixture(scope="module")
def study(tmp_path_factory):
    """A study with two talks, decided, pseudonymised, coded, with an insight, a requirement and a screen."""
    random, base = Random(1), tmp_path_factory.mktemp("canaries")  # noqa: S311 - a test wants the same draw each time
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SPOLU_VAULT", str(base / "vault"))
        patch.setenv("SPOLU_PASSPHRASE", "čtyři slova pro zkoušku")
        start(base / "study", ("cs", "pl"))
        made = Study.find(base / "study")
        for language in ("cs", "pl"):
            keep(made.store, f"brzobohat {language}.txt", language.encode(), [transcript(language, random)])
        anonymising.keep_decisions(
            made.store, [Decision(f"{first} {last}", "add", "PER") for first, last, *_ in PEOPLE]
        )
        made.anonymise()
        rows = [Participant(f"P0{n}", "klientka", "A", language) for n, language in ((1, "cs"), (2, "pl"))]
        made.store.write("interviews/participants.csv", participants(rows, made.settings.attributes))
        built(made)
        yield made


def built(study):
    """Code every tenth turn, write what rests on it, and build."""
    store = study.store
    store.write("coding/codebook.yaml", codebook.render(Codebook((Code("plan", {"cs": "plán"}, {"cs": "o plánu"}),))))
    events = []
    for t in store.transcripts():
        for turn in t.turns[::10]:
            c = Coding(
                f"{t.id}-{turn.id}",
                "plan",
                t.id,
                Span(turn.id, 0, len(turn.text)),
                turn.text,
                "ha",
                "2026-05-01T10:00:00+00:00",
            )
            events += [log.adding(c, f"op-{c.id}"), log.noting(Memo(f"m-{c.id}", c.id, f"Důležité: {turn.text[:30]}", "ha", c.at), f"memo-{c.id}")]  # fmt: skip
    with LogFile(store.root / "coding/codings/ha.jsonl") as file:
        file.append(events)
    evidence = tuple(c.id for c in store.coding_state().codings)
    store.write(
        "reports/insights/I-01.md", insights.render(Insight("I-01", {"cs": "Plán"}, {"cs": "Mluví o plánu."}, evidence))
    )
    store.write("prototypes/requirements.yaml", REQUIREMENT)
    store.write("prototypes/prototype.yaml", PROTOTYPE)
    store.write("prototypes/screens/one.yaml", SCREEN)
    study.build_report()
    study.build_prototype()


def texts_of(data):
    """Yield the text in a file, and in every file of an archive."""
    if zipfile.is_zipfile(io.BytesIO(data)):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for name in archive.namelist():
                yield name
                yield from texts_of(archive.read(name))
    else:
        yield data.decode("utf-8", errors="replace")


def held(text):
    """Return the planted forms in a text."""
    return set(re.findall(r"\w+", fold(text))) & EVERY


def test_the_originals_hold_them(study):
    """Otherwise the rest would prove nothing."""
    said = [turn.text for t in originals(study.store) for turn in t.turns[1:]]
    planted = [word for text in said for word in re.findall(r"\w+", fold(text)) if word in EVERY]
    assert len(planted) == 1000 and len(set(planted)) > 90


def test_no_file_of_the_study_and_no_export_holds_one(study, tmp_path):
    """Transcripts, codebook, logs, insights, report, prototype, and every format that codings leave in."""
    for ending in (".qdpx", ".qdc", ".csv", ".yaml", ".xlsx"):
        study.export_coding(tmp_path / f"out{ending}")
    study.publish("public", tmp_path / "public")
    study.export_prototype(tmp_path / "features")
    files = [p for root in (study.root, tmp_path) for p in root.rglob("*") if p.is_file()]
    assert {p.suffix for p in files} >= {".md", ".jsonl", ".html", ".yaml", ".qdpx", ".xlsx", ".ipynb"}
    for path in files:
        assert not held(path.name), path.suffix
        for text in texts_of(path.read_bytes()):
            assert not held(text), path.name


def test_nothing_that_is_said_holds_one(study, capsys):
    """Summaries, tables, the risk report, check, a receipt, and errors about the very names."""
    said = [repr(study), repr(study.anonymise()), study.risk().text, repr(study.check()), study.read("R01").text]
    said += [study.turns().to_string(), study.codings().to_string(), repr(study.withdraw("P01", dry_run=True))]
    review = Review(study.store)
    said.append(review.progress().text("cs"))
    for wrong in (Decision("per-9999", "merge", "Brzobohat"), Decision("Čtvrtohory", "add", "PER"),
                  Decision("Brzobohat nikdy", "accept"), Decision("Vavřinec Brzobohat", "kind", "Brzobohat")):  # fmt: skip
        with pytest.raises(SpoluError) as caught:
            review.decide(wrong)
        said.append(str(caught.value))
    printed = capsys.readouterr()
    for text in (*said, printed.out, printed.err):
        assert not held(text)


@pytest.mark.parametrize("name", ["Apolenou Hromádkovou", "brzobohatovi", "KWAŚNIKOWSKIEJ", "Hrouzeckem"])
def test_a_name_typed_into_the_study_stops_building_and_is_not_repeated(study, name):
    """In an insight: report, publishing and check refuse, with file and line alone."""
    path = study.root / "reports/insights/I-01.md"
    before = path.read_text(encoding="utf-8")
    path.write_text(before.replace("Mluví o plánu.", f"Mluví o plánu ({name})."), encoding="utf-8")
    try:
        with pytest.raises(LeakError) as caught:
            study.build_report()
        found = [p for p in study.problems() if p.kind == "leak"]
    finally:
        path.write_text(before, encoding="utf-8")
    assert re.match(r"reports/build/index\.html:\d+: ", str(caught.value))
    assert {p.place.split(":")[0] for p in found} == {"reports/insights/I-01.md"}
    assert not held(" ".join(map(str, (caught.value, *found))))


@pytest.mark.parametrize("ending", [".docx", ".reqif"])
def test_a_name_in_the_studys_title_is_not_handed_over(study, tmp_path, ending):
    """No page shows that title; the documents that are made of requirements do."""
    path = study.root / "study.toml"
    before = path.read_text(encoding="utf-8")
    path.write_text(before.replace("Náš výzkum", "Výzkum s Apolenou Hromádkovou"), encoding="utf-8")
    try:
        with pytest.raises(LeakError) as caught:
            Study.find(study.root).export_prototype(tmp_path / f"out{ending}")
    finally:
        path.write_text(before, encoding="utf-8")
    assert not held(str(caught.value)) and not list(tmp_path.iterdir())


@pytest.mark.parametrize("name", ["Apolenou Hromádkovou", "Hrouzeckem"])
def test_a_name_typed_into_a_requirement_is_not_written(study, name):
    """Nor into the log of its decisions; the file is as before."""
    path = study.root / "prototypes/requirements.yaml"
    before = path.read_bytes()
    for attempt in (
        lambda: study.require({"cs": f"Mluví s {name}."}),
        lambda: study.change_requirement("REQ-01", f"po hovoru s {name}", because=("I-01",)),
    ):
        with pytest.raises(LeakError) as caught:
            attempt()
        assert not held(str(caught.value))
    assert path.read_bytes() == before
