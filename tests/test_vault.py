"""Who has the passphrase reads what was put in, byte for byte; nobody else reads anything."""

import importlib.util
import json
import os

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from spolu.errors import VaultError
from spolu.vault import Vault

PASSPHRASE = "čtyři slova která nikdo neuhodne"


@pytest.fixture
def vault(tmp_path):
    return Vault.create(tmp_path / "vault", PASSPHRASE, study=tmp_path / "study")


@pytest.fixture(scope="module")
def shared(tmp_path_factory):
    base = tmp_path_factory.mktemp("shared")
    return Vault.create(base / "vault", PASSPHRASE, study=base / "study")


@given(name=st.text(min_size=1, max_size=40).filter(lambda s: s.isprintable()), data=st.binary(max_size=2000))
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
def test_what_was_put_in_comes_out(shared, name, data):
    """Law: get(put(x)) == x for every name and content."""
    shared.put(name, data)
    assert shared.get(name) == data
    assert name in shared


def test_it_opens_again_with_the_passphrase(vault):
    """Another process reads what this one wrote."""
    vault.put("originals/R01", b"Jana Novakova")
    again = Vault.open(vault.folder, PASSPHRASE)
    assert again.get("originals/R01") == b"Jana Novakova"
    assert again.names() == ("originals/R01",)


def test_the_passphrase_may_be_typed_composed_or_not(vault):
    """A keyboard that writes č as two code points opens the vault, too."""
    import unicodedata

    vault.put("a", b"1")
    assert Vault.open(vault.folder, unicodedata.normalize("NFD", PASSPHRASE)).get("a") == b"1"


def test_nothing_readable_lies_on_disk(vault):
    """Neither content nor a record's name occurs in the folder; equal contents look different."""
    vault.put("originals/Jana Nováková.docx", "Jana Nováková".encode())
    vault.put("second", "Jana Nováková".encode())
    files = list(vault.folder.iterdir())
    everything = b"".join(f.read_bytes() + f.name.encode() for f in files)
    assert b"Jana" not in everything and b"docx" not in everything
    sealed = [f.read_bytes() for f in files if f.suffix == ".sealed"]
    assert len(set(sealed)) == 2


def test_each_write_has_its_own_nonce(vault):
    """The same record written twice is not the same bytes."""
    vault.put("a", b"x")
    first = next(vault.folder.glob("*.sealed")).read_bytes()
    vault.put("a", b"x")
    assert next(vault.folder.glob("*.sealed")).read_bytes() != first


@pytest.mark.parametrize(("harm", "fault"), [
    (lambda f: f.unlink(), "no vault"),
    (lambda f: f.write_text("{"), "damaged"),
    (lambda f: f.write_text("[]"), "damaged"),
    (lambda f: f.write_text(json.dumps({**json.loads(f.read_text()), "n": 2})), "damaged"),
    (lambda f: f.write_text(json.dumps({**json.loads(f.read_text()), "n": 2**14 + 1})), "damaged"),
    (lambda f: f.write_text(json.dumps({**json.loads(f.read_text()), "salt": "AAAA"})), "passphrase"),
])  # fmt: skip
def test_a_harmed_header_is_said(vault, harm, fault):
    """Missing, cut, of another form, weakened or exchanged: each gives one clear error."""
    harm(vault.folder / "vault.json")
    with pytest.raises(VaultError, match=fault):
        Vault.open(vault.folder, PASSPHRASE)


def test_a_wrong_passphrase_is_said(vault):
    """And nothing is read."""
    with pytest.raises(VaultError, match="passphrase is wrong"):
        Vault.open(vault.folder, PASSPHRASE + "x")


@pytest.mark.parametrize("at", [0, 5, 20, -1])
def test_a_changed_record_is_refused(vault, at):
    """One flipped bit anywhere: an error, never other content."""
    vault.put("a", b"some longer content")
    path = next(vault.folder.glob("*.sealed"))
    data = bytearray(path.read_bytes())
    data[at] ^= 1
    path.write_bytes(bytes(data))
    with pytest.raises(VaultError, match="damaged"):
        vault.get("a")
    path.write_bytes(b"")
    with pytest.raises(VaultError, match="damaged"):
        vault.get("a")


def test_records_cannot_change_places(vault):
    """A record copied over another is refused, although its content is sealed with the right key."""
    vault.put("a", b"1")
    (one,) = vault.folder.glob("*.sealed")
    vault.put("b", b"2")
    other = next(f for f in vault.folder.glob("*.sealed") if f != one)
    other.write_bytes(one.read_bytes())
    with pytest.raises(VaultError, match="damaged"):
        vault.get("b")


def test_a_vault_in_the_study_is_refused(tmp_path):
    """Also behind a link."""
    study = tmp_path / "study"
    study.mkdir()
    with pytest.raises(VaultError, match="inside the study"):
        Vault.create(study / "vault", PASSPHRASE, study=study)
    (tmp_path / "link").symlink_to(study)
    with pytest.raises(VaultError, match="inside the study"):
        Vault.create(tmp_path / "link" / "vault", PASSPHRASE, study=study)


def test_a_second_vault_does_not_overwrite_the_first(vault, tmp_path):
    """Creating where one is leaves it as it was."""
    vault.put("a", b"1")
    with pytest.raises(VaultError, match="already"):
        Vault.create(vault.folder, "other", study=tmp_path / "study")
    assert Vault.open(vault.folder, PASSPHRASE).get("a") == b"1"


def test_a_destroyed_key_is_gone(vault):
    """No passphrase opens it afterwards, and this process cannot read on."""
    vault.put("a", b"1")
    kept = {f.name: f.read_bytes() for f in vault.folder.glob("*.sealed")}
    vault.destroy_key()
    with pytest.raises(VaultError):
        vault.get("a")
    with pytest.raises(VaultError, match="destroyed"):
        Vault.open(vault.folder, PASSPHRASE)
    for name, data in kept.items():  # a record that somebody had copied is of no use either
        (vault.folder / name).write_bytes(data)
    with pytest.raises(VaultError, match="destroyed"):
        Vault.open(vault.folder, PASSPHRASE)


def test_missing_and_removed_records_are_said(vault):
    """`get` names what is missing; `remove` of nothing is no fault."""
    vault.put("a", b"1")
    vault.remove("a")
    vault.remove("a")
    with pytest.raises(VaultError, match="'a'"):
        vault.get("a")
    assert vault.names() == ()


def test_half_written_files_are_not_records(vault):
    """What a killed process left beside does not disturb."""
    vault.put("a", b"1")
    (vault.folder / ".0123.sealed.0a1b2c3d").write_bytes(b"half")
    assert vault.names() == ("a",)


def test_what_was_left_half_written_can_be_swept_away(vault):
    """It is sealed with the right key: whoever has the passphrase could read what was meant to go."""
    vault.put("a", b"1")
    (vault.folder / ".0123.sealed.0a1b2c3d").write_bytes(b"half")
    vault.sweep()
    assert vault.names() == ("a",) and not list(vault.folder.glob(".*"))


def test_reading_while_another_writes(vault):
    """A reader finds the old record or the new one, never a part and never nothing."""
    import threading

    contents = {bytes([n]) * 20_000 for n in range(40)}
    vault.put("a", bytes([0]) * 20_000)
    writer = threading.Thread(target=lambda: [vault.put("a", content) for content in sorted(contents)])
    reader = Vault.open(vault.folder, PASSPHRASE)
    writer.start()
    while writer.is_alive():
        assert reader.get("a") in contents
        assert reader.names() == ("a",)
    writer.join()


def test_a_new_vault_costs_a_guesser_what_is_advised(tmp_path):
    """As shipped (the other tests make cheaper ones): at least what OWASP advises for scrypt, and only for its owner."""
    spec = importlib.util.find_spec("spolu.vault")
    shipped = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(shipped)
    folder = shipped.Vault.create(tmp_path / "vault", PASSPHRASE, study=tmp_path / "study").folder
    header = json.loads((folder / "vault.json").read_text())
    assert header["n"] * header["r"] * header["p"] >= 2**17 * 8
    if os.name == "posix":
        assert folder.stat().st_mode & 0o777 == 0o700


def test_the_costliest_header_that_is_accepted_opens(vault, monkeypatch, tmp_path):
    """Whoever raises the cost by hand up to the limit is not locked out by a limit of memory."""
    asked = {}
    monkeypatch.setattr("hashlib.scrypt", lambda secret, **how: asked.update(how) or b"k" * 32)
    header = vault.folder / "vault.json"
    header.write_text(json.dumps({**json.loads(header.read_text()), "n": 2**20}))
    with pytest.raises(VaultError, match="passphrase"):
        Vault.open(vault.folder, PASSPHRASE)
    assert 128 * 8 * 2**20 < asked["maxmem"] < 2**31  # what it needs; more than the library takes


@pytest.mark.skipif(os.name != "posix", reason="NOT RUN: modes of files as POSIX has them")
def test_only_the_owner_reads_its_files(vault):
    """Also where the vault lies in a folder that somebody made readable for all."""
    vault.put("a", b"1")
    vault.folder.chmod(0o755)
    assert {path.stat().st_mode & 0o077 for path in vault.folder.iterdir()} == {0}


def test_nothing_is_written_that_nobody_could_read_again(vault):
    """A process that opened the vault before its key was destroyed is told so; nothing half written is left either."""
    other = Vault.open(vault.folder, PASSPHRASE)
    (vault.folder / ".0123.sealed.0a1b2c3d").write_bytes(b"half")
    vault.put("a", b"1")
    vault.destroy_key()
    for one in (vault, other):
        with pytest.raises(VaultError, match="destroyed"):
            one.put("b", b"2")
    assert [path.name for path in vault.folder.iterdir()] == ["vault.json"]


def test_no_second_vault_is_made_over_records_whose_header_is_lost(vault, tmp_path):
    """With a new header they could never be read again, even with the old one brought back."""
    vault.put("a", b"1")
    header = (vault.folder / "vault.json").read_bytes()
    (vault.folder / "vault.json").unlink()
    with pytest.raises(VaultError, match="already"):
        Vault.create(vault.folder, PASSPHRASE, study=tmp_path / "study")
    with pytest.raises(VaultError, match="no vault"):
        Vault.open(vault.folder, PASSPHRASE)
    (vault.folder / "vault.json").write_bytes(header)
    assert Vault.open(vault.folder, PASSPHRASE).get("a") == b"1"


def test_records_that_are_stored_together_are_those_that_were_stored_one_by_one(vault):
    vault.put("a", b"before")
    vault.put_all({"a": b"1", "b": b"", "ž": b"3"})
    again = Vault.open(vault.folder, PASSPHRASE)
    assert {name: again.get(name) for name in again.names()} == {"a": b"1", "b": b"", "ž": b"3"}


def test_a_vault_that_came_meanwhile_is_not_made_again(tmp_path):
    folder, study = tmp_path / "vault", tmp_path / "study"
    ready = Vault.ready_to_create(folder, PASSPHRASE, study=study)
    Vault.create(folder, "other", study=study).put("a", b"1")
    with pytest.raises(VaultError, match="already"):
        ready()
    assert Vault.open(folder, "other").get("a") == b"1"
