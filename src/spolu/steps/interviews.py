"""The first stage on disk: originals into the vault, pseudonymised transcripts into the study."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from importlib.resources import files as package_files
from pathlib import Path
from typing import Any

from spolu import atomic
from spolu.errors import ReadError, StudyError, VaultError, of_disk, there_are
from spolu.interviews import readers, render
from spolu.interviews.model import KINDS, Kind, Role, Transcript
from spolu.store import Store

LARGEST = 100_000_000
"""Bytes of the largest file that is read; an hour's transcript has about 100,000."""


@dataclass(frozen=True, slots=True)
class Original:
    """A received file in the vault's index: its checksum, name, and the transcripts that came of it.

    Attributes:
        said: `fingerprint` of what was read in it, before it was corrected; "" where it is not known.
    """

    sha256: str
    name: str
    transcripts: tuple[str, ...]
    said: str = ""


def bytes_of(path: Path) -> bytes:
    """Return a file's bytes.

    Raises:
        ReadError: it cannot be opened, vanished, or is larger than `LARGEST`.
    """
    try:
        if path.stat().st_size > LARGEST:
            raise ReadError(path.name, f"it is larger than {LARGEST // 1_000_000} MB", "Split it, or export text only")
        return path.read_bytes()
    except OSError as error:
        raise of_disk(error, path.name or str(path), ReadError) from None


def fingerprint(found: Iterable[Transcript]) -> str:
    """Return what two files share in which the same was read, by the same voices, whatever their encoding and format."""
    said = [" ".join((turn.label or "", *turn.text.split())) for t in found for turn in t.turns]
    return sha256("\n".join(said).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Received:
    """A file as it came, with what was read in it and its `fingerprint`."""

    name: str
    data: bytes
    found: tuple[Transcript, ...]
    said: str = ""

    @property
    def sha256(self) -> str:
        """Its checksum."""
        return sha256(self.data).hexdigest()


def keep(store: Store, name: str, data: bytes, found: Iterable[Transcript], said: str = "") -> tuple[Transcript, ...]:
    """Number transcripts and put them, with the file they came from and its `fingerprint`, into the vault."""
    return keep_all(store, [Received(name, data, tuple(found), said)])


def keep_all(store: Store, files: Iterable[Received], beside: Mapping[str, str] = {}) -> tuple[Transcript, ...]:
    """Number the transcripts of files and put all of it into the vault, or nothing; files that are there already are left out.

    Args:
        store: the study. ``files``: in the order of adding.
        beside: files of the study (name -> text) that change with it.

    Raises:
        StudyError: something cannot be written, as where the disk is full; everything is as before.
    """
    known = list(index(store))
    records: dict[str, bytes] = {}
    kept: list[Transcript] = []
    for file in files:
        if any(original.sha256 == file.sha256 for original in known):
            continue
        taken = {id for original in known for id in original.transcripts}
        numbered = _numbered(file, taken)
        records[f"original/{file.sha256}"] = file.data
        records |= {f"transcript/{t.id}": render.render(t).encode() for t in numbered}
        known.append(Original(file.sha256, file.name, tuple(t.id for t in numbered), file.said))
        kept += numbered
    if records:
        store.write_beside({**records, "index": _index(known)}, beside)
    return tuple(kept)


def _numbered(file: Received, taken: set[str]) -> list[Transcript]:
    numbered: list[Transcript] = []
    for t in file.found:
        id = _next_id(t.kind, taken)
        taken.add(id)
        numbered.append(replace(t, id=id, source=replace(t.source, file=file.name)))
    return numbered


def write_index(store: Store, known: Iterable[Original]) -> None:
    """Put what `index` returns into the vault."""
    store.vault.put("index", _index(known))


def _index(known: Iterable[Original]) -> bytes:
    rows = [{"sha256": o.sha256, "name": o.name, "transcripts": o.transcripts, "said": o.said} for o in known]
    return json.dumps(rows, ensure_ascii=False).encode()


def index(store: Store) -> tuple[Original, ...]:
    """Return what the vault holds, in the order of adding; () where there is no vault.

    Raises:
        VaultError: the vault lost it.
    """
    if not store.has_vault():
        return ()
    known = (
        "registry" in store.vault
    )  # then there was an index: without it new files would take the places of those here
    rows: list[dict[str, Any]] = json.loads(store.vault.get("index")) if known else store.vault_json("index", [])
    return tuple(Original(r["sha256"], r["name"], tuple(r["transcripts"]), r.get("said", "")) for r in rows)


def _next_id(kind: Kind, taken: set[str]) -> str:
    n = 1
    while f"{KINDS[kind]}{n:02}" in taken:
        n += 1
    return f"{KINDS[kind]}{n:02}"


def add_bundled(store: Store) -> None:
    """Put the originals of an example study into its vault, as its ``originals.yaml`` says; nothing in other studies."""
    import yaml

    if not store.settings.originals:
        return
    folder = package_files(store.settings.originals) / "originals"
    have = {original.sha256 for original in index(store)}
    for row in yaml.safe_load((folder / "originals.yaml").read_text(encoding="utf-8")):
        data = (folder / row["file"]).read_bytes()
        if sha256(data).hexdigest() not in have:
            found = readers.read(data, row["file"], language=row["language"], kind=row["kind"])
            keep(store, row["file"], data, [_described(t, row) for t in found])


def _described(t: Transcript, row: Mapping[str, object]) -> Transcript:
    """Return a transcript with title, date, and the participants and roles that its labels stand for."""
    who: Mapping[str, str] = row.get("participants") or {}  # type: ignore[assignment] # as originals.yaml is written
    roles: Mapping[str, Role] = row.get("roles") or {}  # type: ignore[assignment] # likewise
    speakers = tuple(
        replace(
            s,
            participant=next((who[label] for label in s.labels if label in who), s.participant),
            role=next((roles[label] for label in s.labels if label in roles), "participant" if who else s.role),
        )
        for s in t.speakers
    )
    return replace(t, title=str(row.get("title", "")), speakers=speakers, attributes={"date": str(row["date"])})


# ---------------------------------------------------------------------- looking


def refuse_unreadable(store: Store) -> None:
    """Do nothing where the originals can be had, or there are none yet: no vault and a lost one are not the same.

    Raises:
        VaultError: the vault's key was destroyed, or the vault is not here.
    """
    if store.key_destroyed():
        raise VaultError("vault", "its key was destroyed", "What was in it cannot be brought back")
    if not store.has_vault() and store.came_through_a_vault():
        raise VaultError("vault", "there is no vault of this study here", "Set SPOLU_VAULT to where it lies")


def original(store: Store, id: str) -> Transcript:
    """Return a transcript as it was received, from the vault."""
    t = render.parse(store.vault.get(f"transcript/{id}").decode(), f"vault {id}")
    name = next((o.name for o in index(store) if id in o.transcripts), "")
    return replace(t, source=replace(t.source, file=name))


def received(store: Store, id: str) -> Transcript:
    """Return `original`, where there is one.

    Raises:
        StudyError: there is no such transcript.
        VaultError: the originals cannot be had any more, or not here.
    """
    refuse_unreadable(store)
    known = {name for o in index(store) for name in o.transcripts}
    if id not in known:
        raise no_such(id, known)
    return original(store, id)


def originals(store: Store) -> tuple[Transcript, ...]:
    """Return every transcript as it was received, in the order of adding."""
    return tuple(original(store, id) for o in index(store) for id in o.transcripts)


def sessions(store: Store) -> tuple[Transcript, ...]:
    """Return every transcript, pseudonymised where it already is, by id."""
    done = {t.id: t for t in store.transcripts()}
    waiting = [id for o in index(store) for id in o.transcripts if id not in done]
    return tuple(sorted((*done.values(), *(original(store, id) for id in waiting)), key=lambda t: t.id))


def session(store: Store, id: str) -> Transcript:
    """Return one of `sessions`.

    Raises:
        StudyError: there is none with this id.
    """
    found = {t.id: t for t in sessions(store)}
    if id not in found:
        raise no_such(id, found)
    return found[id]


def refuse_inside(store: Store, table: Path) -> None:
    """Refuse a table that would lie in the study.

    Raises:
        StudyError: it would.
    """
    if table.resolve().is_relative_to(store.root):
        raise StudyError(
            table.name, "this table holds originals and must not lie in the study", "Choose a folder outside"
        )


def write_table(store: Store, table: Path, text: str) -> None:
    """Write a table of originals outside the study; nobody else on this machine may read it.

    Raises:
        StudyError: it would lie in the study, or cannot be written.
    """
    refuse_inside(store, table)
    try:
        atomic.write(table, text.encode("utf-8-sig"), 0o600)
    except OSError as error:
        raise of_disk(error, str(table), StudyError) from None


def pseudonymised(store: Store, id: str = "") -> Transcript | None:
    """Return a transcript that may be read; "": the first interview, else the first one; None where there is none yet.

    Raises:
        StudyError: none of them has this id.
    """
    found = {t.id: t for t in store.transcripts()}
    if not found:
        return None
    if not id:
        return next((t for t in found.values() if t.kind == "interview"), next(iter(found.values())))
    if id not in found:
        repair = there_are(found, "study.anonymise()", id)
        raise StudyError(id, "there is no pseudonymised transcript of this id", repair)
    return found[id]


def no_such(id: str, known: Iterable[str]) -> StudyError:
    """Return the error that a transcript which was asked for is not one of the study."""
    return StudyError(id, "there is no such transcript", there_are(sorted(known), "spolu interviews add", id))


def summary(t: Transcript) -> dict[str, object]:
    """Return the counts of a transcript; words are whitespace tokens of the turns."""
    texts = [turn.text for turn in t.turns]
    return {
        "id": t.id, "kind": t.kind, "language": t.language, "turns": len(t.turns), "speakers": len(t.speakers),
        "words": sum(len(text.split()) for text in texts),
        "first": texts[0] if texts else "", "last": texts[-1] if texts else "",
    }  # fmt: skip


def detail(t: Transcript) -> dict[str, object]:
    """Return speakers and turns of a transcript as plain values."""
    return {
        "id": t.id, "kind": t.kind, "language": t.language,
        "speakers": [{"id": s.id, "labels": list(s.labels), "role": s.role} for s in t.speakers],
        "turns": [
            {
                "id": turn.id, "speaker": turn.speaker, "label": turn.label, "text": turn.text, "start": turn.start,
                "end": turn.end, "time_kind": turn.time_kind, "group": turn.group,
            }
            for turn in t.turns
        ],
    }  # fmt: skip
