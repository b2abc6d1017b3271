"""The way back: originals out of the vault as they were received; and closing that way for ever."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from spolu import atomic
from spolu.errors import StudyError, VaultError
from spolu.interviews import ledgers
from spolu.interviews.model import GONE
from spolu.language import Words, say
from spolu.steps import anonymising
from spolu.steps.interviews import Original, index, no_such, original, refuse_unreadable
from spolu.store import Store


@dataclass(frozen=True, slots=True)
class Restored:
    """What `restore` wrote.

    Attributes:
        files: received files, byte for byte, in the order of adding.
        lead_back: transcripts whose pseudonymised text in the study leads back to the original, letter for letter.
        edited: transcripts that were edited after they were pseudonymised, so that theirs does not.
        gone: transcripts whose received file was removed because somebody withdrew consent.
    """

    files: tuple[str, ...]
    lead_back: tuple[str, ...]
    edited: tuple[str, ...]
    gone: tuple[str, ...] = ()


def restore(store: Store, out: Path, ids: Sequence[str] = ()) -> Restored:
    """Write the received files of transcripts into ``out``, byte for byte.

    Args:
        store: the study; its vault is opened with the passphrase.
        out: a folder outside the study; a file that is there already is not written over.
        ids: transcripts; () for all.

    Raises:
        StudyError: ``out`` lies in the study, a file is there already, or there is no such transcript.
        VaultError: no vault, no passphrase or the wrong one, a record that is damaged, or a key that was destroyed.
    """
    if out.resolve().is_relative_to(store.root):
        raise StudyError("--out", "originals must not lie in the study", "Choose a folder outside")
    refuse_unreadable(store)
    known = {id: o for o in index(store) for id in o.transcripts}
    if unknown := {*ids} - known.keys():
        raise no_such(min(unknown), known)
    received = [o for o in index(store) if not ids or {*ids} & {*o.transcripts}]
    found: list[tuple[str, bytes]] = []
    gone = [id for o in received if _withdrawn(store, o) for id in o.transcripts]
    for o in received:
        if {*gone} & {*o.transcripts}:
            continue
        data = store.vault.get(f"original/{o.sha256}")
        if sha256(data).hexdigest() != o.sha256:
            raise VaultError(
                ", ".join(o.transcripts), "the received file was damaged", "Bring the vault back from a copy"
            )
        name = Path(o.name.replace("\\", "/")).name
        found.append((f"{o.transcripts[0]} {name}" if name in {n for n, _ in found} else name, data))
    there = [name for name, _ in found if (out / name).exists()]
    if there:
        raise StudyError(out.name, f"{len(there)} of the files are there already", "Choose an empty folder")
    out.mkdir(parents=True, exist_ok=True)
    for name, data in found:
        atomic.create(out / name, data, 0o600)  # as the vault was: for its owner alone
    wanted = [id for o in received for id in o.transcripts if not ids or id in ids]
    back = tuple(id for id in wanted if leads_back(store, id))
    done = {t.id for t in store.transcripts()}
    return Restored(
        tuple(n for n, _ in found), back, tuple(id for id in wanted if id in done and id not in back), tuple(gone)
    )


def _withdrawn(store: Store, o: Original) -> bool:
    """Whether a received file was removed because somebody who speaks in it withdrew consent."""
    if f"original/{o.sha256}" in store.vault:
        return False
    return any(turn.text == GONE for id in o.transcripts for turn in original(store, id).turns)


def leads_back(store: Store, id: str) -> bool:
    """Whether the study's transcript, with the ledger in the vault, gives the original letter for letter."""
    ledger = anonymising.registry(store).ledgers.get(id)
    written = next((t for t in store.transcripts() if t.id == id), None)
    if ledger is None or written is None:
        return False
    received = original(store, id)
    try:
        found = ledgers.restore(written, ledger)
    except (VaultError, ValueError, KeyError):
        return False
    return replace(found, source=received.source) == received


def destroy_key(store: Store, confirm: str, *, copy: bool = False) -> None:
    """Destroy the vault's key and records: nobody can lead pseudonyms back to people any more.

    The pseudonymised study stays as it is. Copies of the vault that somebody made, and the received files where they
    came from, are not reached.

    Args:
        store: the study.
        confirm: the study's id, as somebody typed it who means it.
        copy: it is meant although another folder of the study has the same vault.

    Raises:
        StudyError: ``confirm`` is not the study's id, or another folder has the same vault; nothing happened.
        VaultError: there is no vault, it cannot be opened, or its key was destroyed before.
    """
    refuse_unreadable(store)
    if confirm != store.settings.id:
        raise StudyError("destroy-key", "this is not the id of the study; nothing was destroyed",
                         "Write the id as it stands in study.toml")  # fmt: skip
    if not store.has_vault():
        raise VaultError("vault", "there is no vault of this study here", "Set SPOLU_VAULT to where it lies")
    store.refuse_copy(copy)
    store.vault.destroy_key()


def means(store: Store) -> str:
    """Return in words what destroying the key means, to read before confirming."""
    return say(WORDS, "means", store.settings.interface, id=store.settings.id)


def done(store: Store) -> str:
    """Return in words that the key is destroyed, and what is left to do."""
    return say(WORDS, "done", store.settings.interface)


WORDS: Words = {
    "means": {
        "cs": "Zničením klíče se trezor výzkumu {id} navždy zamkne: původní soubory, přepisy, seznam pseudonymů i rozhodnutí "
              "z kontroly už nikdo nepřečte, ani s heslem. Přepisy nepůjde znovu pseudonymizovat, jména v nových textech "
              "nepůjde hlídat a odvolaný souhlas půjde provést jen v pseudonymizovaných textech. Výzkum ve složce zůstane, "
              "jak je: pseudonymizovaný, se zbývajícím rizikem. Kopií trezoru a souborů jinde se to nedotkne.",
        "pl": "Zniszczenie klucza zamknie sejf badania {id} na zawsze: plików źródłowych, transkrypcji, rejestru pseudonimów "
              "i decyzji z przeglądu nikt już nie odczyta, nawet znając hasło. Nie będzie można ponownie pseudonimizować "
              "transkrypcji ani pilnować nazwisk w nowych tekstach, a cofnięcie zgody obejmie tylko teksty "
              "spseudonimizowane. Badanie w folderze pozostanie, jakie jest: spseudonimizowane, z pozostałym ryzykiem. Kopii sejfu "
              "i plików w innych miejscach to nie obejmuje.",
        "en": "Destroying the key locks the vault of {id} for ever: nobody, with or without the passphrase, can read the "
              "received files, the transcripts, the register of pseudonyms or the decisions of the review again. Transcripts "
              "cannot be pseudonymised again, new texts cannot be watched for names, and consent can be withdrawn in the "
              "pseudonymised texts only. The study in the folder stays as it is: pseudonymised, with its remaining risk. Copies "
              "of the vault and of the files elsewhere are not reached.",
    },
    "done": {
        "cs": "Klíč je zničen. Smažte i kopie trezoru a původní soubory, které máte jinde.",
        "pl": "Klucz został zniszczony. Proszę usunąć też kopie sejfu i plików źródłowych w innych miejscach.",
        "en": "The key is destroyed. Delete copies of the vault and received files that you have elsewhere, too.",
    },
}  # fmt: skip
