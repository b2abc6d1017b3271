"""A kind, title or fact that was wrong when a transcript was kept is set right, and nothing else changes."""

import pytest

from spolu.errors import StudyError
from spolu.interviews.model import Transcript, Turn
from spolu.steps import describing
from spolu.steps.interviews import index, keep, original
from spolu.telling import tell

SAID = ("Jak to vedete?", "Píšu si do sešitu, co říkala Hrouzečková.")


@pytest.fixture
def two(study):
    """A study with two transcripts of the same words, pseudonymised."""
    for n in (1, 2):
        turns = tuple(Turn(f"t{i:03}", f"{text} {n}" if i == 1 else text) for i, text in enumerate(SAID, 1))
        keep(study.store, f"{n}.txt", f"{n}".encode(), [Transcript("X", language="cs", title="Rozhovor", turns=turns)])
    study.anonymise()
    return study


def files(study):
    return {p.name: p.read_bytes() for p in (study.root / "interviews").glob("*.md")}


def vault(study):
    return {name: study.store.vault.get(name) for name in study.store.vault.names()}


def test_kind_title_and_facts_are_set_and_id_words_and_the_received_file_stay(two):
    before, received = original(two.store, "R01"), two.store.vault.get(f"original/{index(two.store)[0].sha256}")
    other = files(two)["R02.md"]
    two.describe("R01", "Skupina v poradně", kind="group", date="2026-03-10", site="A")
    now = original(two.store, "R01")
    assert (now.id, now.kind, now.title) == ("R01", "group", "Skupina v poradně")
    assert now.attributes == {"date": "2026-03-10", "site": "A"}
    assert (now.turns, now.speakers) == (before.turns, before.speakers)
    assert two.store.vault.get(f"original/{index(two.store)[0].sha256}") == received
    written = two.session("R01")
    assert (written.kind, written.attributes["site"]) == ("group", "A")
    assert written.attributes["date"] != "2026-03-10", "a date of the session is moved like any other"
    assert files(two)["R02.md"] == other


def test_what_is_not_named_stays_and_an_empty_fact_goes(two):
    two.describe("R01", date="2026-03-10", site="A")
    two.describe("R01", kind="visit", site="")
    now = original(two.store, "R01")
    assert (now.kind, now.title, now.attributes) == ("visit", "Rozhovor", {"date": "2026-03-10"})


def test_a_name_that_only_the_new_title_gives_away_is_replaced_in_every_transcript(study):
    for n, said in enumerate(("Ráno přišel bžonek a nic.", "To je všechno.")):
        keep(study.store, f"{n}.txt", f"{n}".encode(), [Transcript("X", language="cs", turns=(Turn("t001", said),))])
    study.anonymise()
    assert "bžonek" in study.store.read("interviews/R01.md")
    study.describe("R02", "Rozhovor s Josefem Bžonkem")
    assert not [name for name, text in files(study).items() if "žonk" in text.decode() or "žonek" in text.decode()]


def test_before_it_is_pseudonymised_nothing_is_written_into_the_study(study):
    keep(study.store, "1.txt", b"1", [Transcript("X", language="cs", turns=(Turn("t001", SAID[1]),))])
    study.describe("R01", kind="notes")
    assert original(study.store, "R01").kind == "notes" and not files(study)


def test_saying_what_is_so_already_changes_nothing(two):
    before = vault(two), files(two)
    two.describe("R01", "Rozhovor", kind="interview", site="")
    assert (vault(two), files(two)) == before


def test_the_language_of_a_few_lines_is_taken_said_and_set_right(study, tmp_path):
    """It decides in which language names are found and what stands in their place; other facts stay."""
    path = tmp_path / "k.txt"
    path.write_text("Tazatelka: Hm.\nZuzana: Ok.\n", encoding="utf-8")
    adding = study.add(path)
    assert "language pl" in repr(adding)
    (kept,) = adding.keep()
    assert kept.language == "cs" and kept.warnings
    study.anonymise()
    assert "Hm." in study.session("R01").turns[0].text
    study.describe("R01", language="pl")
    assert (study.session("R01").language, study.session("R01").warnings) == ("pl", ())
    assert not study.session("R01").attributes
    with pytest.raises(StudyError, match="no tag of a language"):
        study.describe("R01", language="polsky")
    with pytest.raises(StudyError, match="no tag of a language"):
        study.add(path, language="Polish")


@pytest.mark.parametrize(("id", "kind", "why"), [
    ("R07", "group", "no such transcript"), ("R01", "skupina", "no kind of session"),
])  # fmt: skip
def test_what_does_not_exist_is_refused_and_nothing_changes(two, id, kind, why):
    before = vault(two), files(two)
    with pytest.raises(StudyError, match=why) as caught:
        two.describe(id, kind=kind)
    assert tell(caught.value, "cs") != str(caught.value)
    assert (vault(two), files(two)) == before


def test_a_notebook_is_shown_the_kind_and_no_words(two):
    shown = two.describe("R01", "U Hrouzečkové", kind="visit", site="Lhota")
    assert repr(shown) == "R01  návštěva na místě · cs" and "Hrouz" not in shown._repr_html_()
    lines = [*describing.told(original(two.store, "R01"), "cs")]
    assert lines == ["R01  návštěva na místě · cs", "Soubor: 1.txt", "Název: U Hrouzečkové", "site: Lhota"]
