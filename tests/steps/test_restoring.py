"""With the passphrase everything comes back byte for byte; with a destroyed key nothing does."""

import os
from hashlib import sha256

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from spolu.errors import StudyError, VaultError
from spolu.interviews.model import Transcript, Turn
from spolu.steps.anonymising import anonymise
from spolu.steps.enrolling import change
from spolu.steps.interviews import keep, original, originals
from spolu.steps.leaking import leak_problems
from spolu.steps.removing import remove
from spolu.steps.restoring import destroy_key, leads_back, means, restore
from spolu.steps.reviewing import Review, risk
from spolu.steps.tabulating import write_review
from spolu.store import Store

SAID = ("Jmenuju se Jana Hrouzečková a bydlím v Kozlově.", "S Janou Hrouzečkovou mluvila 12. 5. i Petra Drozdíková.")


def test_received_files_come_back_byte_for_byte(study_of, tmp_path):
    """Under their names, outside the study alone, never over a file that is there."""
    store = study_of(SAID, SAID[:1])
    anonymise(store, yes=True)
    found = restore(store, tmp_path / "back")
    assert found.lead_back == ("R01", "R02") and found.edited == ()
    assert [(tmp_path / "back" / name).read_bytes() for name in found.files] == [
        f"0 {SAID}".encode(),
        f"1 {SAID[:1]}".encode(),
    ]
    with pytest.raises(StudyError, match="already"):
        restore(store, tmp_path / "back")
    with pytest.raises(StudyError, match="must not lie in the study"):
        restore(store, store.root / "interviews")
    with pytest.raises(StudyError, match="R09"):
        restore(store, tmp_path / "other", ["R09"])


def test_an_edited_transcript_is_named_and_its_file_comes_back_all_the_same(study_of, tmp_path):
    """What was typed into the study does not reach the original."""
    store = study_of(SAID)
    anonymise(store, yes=True)
    path = store.root / "interviews/R01.md"
    path.write_text(path.read_text(encoding="utf-8").replace("Jmenuju", "No, jmenuju"), encoding="utf-8")
    assert restore(store, tmp_path / "back").edited == ("R01",)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(st.lists(st.lists(st.sampled_from((*" ".join(SAID).split(), "777 123 456", "😀", "„ano“", "E\u0301mile", "1985")), min_size=1, max_size=9).map(" ".join),
                min_size=1, max_size=3))  # fmt: skip
def test_the_written_study_leads_back_letter_for_letter(study_with_vault, turns):
    """Law: for any talk, what `anonymise` wrote and the vault's ledger give the original."""
    store = study_with_vault
    data = repr(turns).encode()
    made = Transcript("X", language="cs", turns=tuple(Turn(f"t{i:03}", text) for i, text in enumerate(turns, 1)))
    new = keep(store, "a.txt", data, [made])
    anonymise(store)
    assert all(leads_back(store, t.id) for t in new)
    assert all(
        sha256(store.vault.get(f"original/{sha256(data).hexdigest()}")).digest() == sha256(data).digest() for _ in new
    )


@pytest.fixture
def study_with_vault(study_of):
    """An empty study."""
    return study_of()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_what_comes_back_is_its_owners_alone(study_of, tmp_path):
    store = study_of(SAID)
    (name,) = restore(store, tmp_path / "back").files
    assert (tmp_path / "back" / name).stat().st_mode & 0o77 == 0


def test_with_another_passphrase_nothing_comes_back(study_of, tmp_path, monkeypatch):
    """The wrong one is said, and nothing is written."""
    store = study_of(SAID)
    monkeypatch.setenv("SPOLU_PASSPHRASE", "jiné heslo")
    with pytest.raises(VaultError, match="passphrase"):
        restore(Store(store.root), tmp_path / "back")
    assert not (tmp_path / "back").exists()


def test_a_destroyed_key_closes_the_way_back_for_ever(study_of, tmp_path):
    """Restoring fails for every transcript; the study stays as it was; check says that nobody looks any more."""
    store = study_of(SAID)
    anonymise(store, yes=True)
    written = {p: p.read_bytes() for p in store.root.rglob("*") if p.is_file()}
    with pytest.raises(StudyError, match="nothing was destroyed"):
        destroy_key(store, "another study")
    assert leak_problems(store) == ()
    destroy_key(store, store.settings.id)
    for again in (store, Store(store.root)):
        for attempt in (lambda s=again: restore(s, tmp_path / "back"), lambda s=again: original(s, "R01"),
                        lambda s=again: destroy_key(s, s.settings.id)):  # fmt: skip
            with pytest.raises(VaultError):
                attempt()
    assert not (tmp_path / "back").exists()
    assert {p: p.read_bytes() for p in store.root.rglob("*") if p.is_file()} == written
    assert list(store.vault_folder.glob("*.sealed")) == [] and originals(Store(store.root)) == ()
    assert [(p.kind, p.level) for p in leak_problems(Store(store.root))] == [("leak-not-run", "warning")]


@pytest.mark.parametrize("attempt", [
    lambda s, _: anonymise(s),
    lambda s, out: write_review(s, out / "review.csv"),
    lambda s, _: Review(s),
    lambda s, _: risk(s),
    lambda s, _: change(s, "R01", "S1", "P01"),
    lambda s, _: remove(s, "R01"),
])  # fmt: skip
@pytest.mark.parametrize("lost", ["destroyed", "elsewhere"])
def test_without_the_originals_nothing_is_said_to_be_empty(study, tmp_path, monkeypatch, attempt, lost):
    """One clear error: an empty table or report would read as if nobody could be identified."""
    file = tmp_path / "a.txt"
    file.write_text("\n".join(SAID), encoding="utf-8")
    study.add(file).keep()
    study.anonymise()
    if lost == "destroyed":
        study.destroy_key(study.settings.id)
    else:
        monkeypatch.setenv("SPOLU_VAULT", str(tmp_path / "other"))
    with pytest.raises(VaultError, match=r"key was destroyed|no vault of this study here"):
        attempt(Store(study.root), tmp_path)
    assert not (tmp_path / "review.csv").exists() and not (tmp_path / "other").exists()


def test_a_table_of_nothing_is_not_written(study, tmp_path):
    with pytest.raises(StudyError, match="no transcript to review"):
        write_review(study.store, tmp_path / "review.csv")
    assert not (tmp_path / "review.csv").exists()


def test_the_vault_shows_no_name_without_the_key(study_of):
    """Neither file names nor bytes nor a plain hash of a name: records are found by keyed hashes."""
    store = study_of(SAID)
    anonymise(store, yes=True)
    files = {p.name: p.read_bytes() for p in store.vault_folder.rglob("*") if p.is_file()}
    known = ("registry", "decisions", "index", "transcript/R01", "Hrouzečková", "Jana", "jana hrouzečková 0.txt")
    for word in known:
        plain = sha256(word.encode()).hexdigest()
        assert not any(plain[:40] in name or word in name or word.encode() in data for name, data in files.items())


@pytest.mark.parametrize("language", ["cs", "pl", "en"])
def test_what_destroying_means_is_said_before(study_of, language):
    """With the study's id, and without promising anonymity."""
    store = study_of(SAID)
    path = store.root / "study.toml"
    path.write_text(
        path.read_text(encoding="utf-8").replace('interface = "cs"', f'interface = "{language}"'), encoding="utf-8"
    )
    text = means(Store(store.root))
    assert store.settings.id in text and "{" not in text


def test_an_older_register_put_back_is_noticed_by_what_it_does_not_know(study_of, tmp_path):
    """Each record is whole and opens; only that the study has more tells that it is old. One command mends it."""
    store = study_of(SAID, SAID)
    anonymise(store, ["R01"])
    files = {path: path.read_bytes() for path in store.vault_folder.glob("*.sealed")}
    anonymise(store)
    assert leak_problems(Store(store.root)) == ()
    for path, data in files.items():
        path.write_bytes(data)
    (problem,) = leak_problems(Store(store.root))
    assert (problem.kind, problem.level, problem.message.rpartition(": ")[2]) == ("vault-older", "warning", "R02")
    anonymise(Store(store.root))
    assert leak_problems(Store(store.root)) == ()
