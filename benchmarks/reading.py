"""Are real transcripts read as they are? Prints a table: file, expected and read words and voices, CPU, and whether they agree.

The files and their ``MANIFEST.csv`` lie beside the project (``shared/data/transcripts``). The manifest counts whitespace
tokens of whole files, labels and events included; a turn holds neither. So each file is counted here a second time, by a
few lines that know nothing of the readers: once by the manifest's rule (``whole``, which must give the manifest's number),
once without labels, events, times and running numbers (``said``, which the reader must give: exactly, in a PDF within
0.5 %). Voices are those that the file names; ``+?`` means that others speak whom it does not name (the manifest counts
them as one). Files that are no transcripts must be refused, with a word on what they are.
"""

import csv
import io
import json
import re
import sys
import time
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from lxml import etree

from spolu.errors import SpoluError
from spolu.interviews.model import Transcript
from spolu.interviews.readers import read

DATA = Path(__file__).resolve().parents[1].parent / "shared" / "data" / "transcripts"
NO_TRANSCRIPT = ("svelte_raw/", "usability_navarral/coding/", "coded-segments.pdf")
"""Sources of web pages, a database, codebooks and printed codings: no transcripts."""


@dataclass(frozen=True)
class Count:
    """Words of the whole file by the manifest's rule, and of what is said; turns, where the source marks each."""

    whole: int
    said: int
    turns: int | None = None


def n(text: str) -> int:
    return len(text.split())


def meeting(data: bytes) -> Count:
    said = [turn["content"] for turn in json.loads(data)["meeting_transcripts"]]
    bare = [re.sub(r"\{\w+\}|\[(?:Inaudible|Laughter)\.\]", "", text) for text in said]
    return Count(sum(map(n, said)), sum(map(n, bare)), len(said))


def committee(data: bytes) -> Count:
    text = data.decode()
    turns = [p.partition(":")[2].lstrip(":") for p in text.split("\n") if re.match(r"[^:\n]{2,100}:", p)]
    return Count(n(text), sum(n(re.sub(r"\[(?:Przerwa|Po przerwie)\]", "", turn)) for turn in turns), len(turns))


def podcast(data: bytes) -> Count:
    text = data.decode()
    bare = re.sub(r"^\*\*[^*\n]+:\*\*|\\\[[^\]\n]*\\\]", "", text, flags=re.MULTILINE)
    return Count(n(text), n(bare))


def debate(data: bytes) -> Count:
    tei = "{http://www.tei-c.org/ns/1.0}"
    segments = list(etree.fromstring(data).iter(f"{tei}seg"))
    whole = sum(n(" ".join(map(str, s.itertext()))) for s in segments)
    for s in segments:
        etree.strip_elements(s, *(tei + e for e in ("note", "gap", "kinesic", "vocal", "incident")), with_tail=False)
    said = sum(n("".join(map(str, s.itertext()))) for s in segments)
    return Count(whole, said, len({s.getparent() for s in segments}))


def odt(data: bytes) -> list[str]:
    text = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
    root = etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read("content.xml"))
    return ["".join(map(str, p.itertext())) for p in root.iter(f"{text}p", f"{text}h")]


def session(data: bytes) -> Count:
    paragraphs = odt(data)
    return Count(sum(map(n, paragraphs)), sum(n(p.removeprefix("MODERATOR:")) for p in paragraphs))


def comments(data: bytes) -> Count:
    """A questionnaire typed as numbered questions with answers below; date and participant stand on top."""
    paragraphs = odt(data)
    said = [re.sub(r"^\s*\d+\.\s", "", p) for p in paragraphs if not re.match(r"Timestamp|Participant", p.strip())]
    return Count(sum(map(n, paragraphs)), sum(map(n, said)))


def questionnaire(data: bytes) -> Count:
    """A table with a column ``Comments`` after each question: per respondent, each question that has one, and it."""
    head, *rows = csv.reader(io.StringIO(data.decode()))
    asked = [i for i, name in enumerate(head) if name.strip() == "Comments"]
    said = [f"{head[i - 1]} – Comments {row[i]}" for row in rows for i in asked if row[i].strip()]
    return Count(n(data.decode()), sum(map(n, said)))


def notes(data: bytes) -> Count:
    return Count(n(data.decode()), n(data.decode()))


def lies_in(char: Mapping[str, float], width: float, height: float) -> bool:
    return char["x0"] >= 0 and char["top"] >= 0 and char["x1"] <= width and char["bottom"] <= height


def interview(data: bytes) -> Count:
    """Characters inside the page, without ``3/6`` on top, labels, and MAXQDA's running numbers of paragraphs."""
    import pdfplumber

    words: list[str] = []
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        for page in pdf.pages:
            words += (page.filter(partial(lies_in, width=page.width, height=page.height)).extract_text() or "").split()
    words = [word for word in words if not re.fullmatch(rf"\d/{len(pdf.pages)}", word)]
    said, number, turns = 0, 1, 0
    for word in words:
        if word == str(number):
            number += 1
        elif word not in ("Dan:", "Participant:", "Interview"):
            said += 1
        else:
            turns += word != "Interview"
    return Count(len(words), said, turns)


KINDS: Mapping[str, Callable[[bytes], Count]] = {
    "ami-icsi": meeting, "committee_pl": committee, "interviews_pdpilot": interview, "parliament_cs": debate,
    "podcast": podcast, "usability_navarral/transcripts": session, "usability_navarral/notes": notes,
    "usability_navarral/pssuq/P": comments, "usability_navarral/pssuq/S": questionnaire,
}  # fmt: skip


def manifest() -> list[dict[str, str]]:
    """The manifest's rows; none where the files do not lie beside the project."""
    path = DATA / "MANIFEST.csv"
    return list(csv.DictReader(path.read_text(encoding="utf-8").splitlines())) if path.exists() else []


def line(row: Mapping[str, str]) -> tuple[str, bool]:
    """A file's line of the table, and whether it agrees."""
    path = DATA / row["path"]
    data = path.read_bytes()
    began = time.process_time()
    try:
        found, fault = read(data, path.name), None
    except SpoluError as error:
        found, fault = (), error
    spent = 1000 * (time.process_time() - began)
    name = row["path"][-48:]
    if any(part in row["path"] for part in NO_TRANSCRIPT):
        return f"{name:48} {'refused: ' + fault.fault if fault else 'READ, AND IS NO TRANSCRIPT'}", fault is not None
    if fault:
        return f"{name:48} NOT READ: {fault}", False
    count = next(count for start, count in KINDS.items() if row["path"].startswith(start))
    return compared(row, found, count(data), spent)


def compared(row: Mapping[str, str], found: tuple[Transcript, ...], count: Count, spent: float) -> tuple[str, bool]:
    declared, words = int(row["words"]), sum(n(turn.text) for t in found for turn in t.turns)
    slack = 0.005 if row["format"] == "pdf" else 0.0
    named = len({label for t in found for s in t.speakers for label in s.labels[:1]})
    unnamed = any(turn.speaker is None for t in found for turn in t.turns)
    rule = abs(count.whole - declared) <= slack * declared
    same = abs(words - count.said) <= slack * count.said
    voices = row["speakers"] in ("", str(named + unnamed))
    n_turns = sum(len(t.turns) for t in found)
    turns = count.turns in (None, n_turns)
    checks = {"MANIFEST'S RULE": rule, "WORDS": same, "VOICES": voices, "TURNS": turns}
    told = ", ".join(what for what, holds in checks.items() if not holds) or "yes"
    return (
        f"{row['path'][-48:]:48} {declared:8} {count.whole:6} {count.said:6} {words:6} {row['speakers']:>6} "
        f"{named:4}{'+?' if unnamed else '  '} {'' if count.turns is None else count.turns:5} {n_turns:5} {spent:6.0f} {told}",
        all(checks.values()),
    )


def main() -> None:
    if not manifest():
        sys.exit("NOT RUN: the real transcripts do not lie beside the project")
    print(
        f"{'file':48} {'manifest':>8} {'whole':>6} {'said':>6} {'read':>6} {'voices':>6} {'read':>6} {'turns':>5} {'read':>5} {'ms CPU':>6} agrees"
    )
    agree = []
    for row in manifest():
        told, agrees = line(row)
        print(told, flush=True)
        agree.append(agrees)
    print(f"{sum(agree)} of {len(agree)} files agree")
    sys.exit(sum(agree) < len(agree))


if __name__ == "__main__":
    main()
