"""Do damaged files give nothing but clear errors? Prints a table: how often each export was read, refused, or neither.

Every export of a conversation is damaged in seeded ways 10,000 times (``--inputs``, ``--seed``, ``--only NAME``) and
read. Memory is looked at with exports of 10,000 words (``--memory`` inputs each): the peak of Python's own allocations
beside the size of the input; of an archive that is the size of its members. Exit 1 where anything but a `SpoluError`
came, or memory went above 20 times the input.
"""

import argparse
import io
import random
import sys
import time
import tracemalloc
import zipfile
from collections import Counter
from collections.abc import Iterator

from _exports import EXPORTS, conversation

from spolu.errors import SpoluError
from spolu.interviews.readers import read

MOST = 20
LEAST = 50_000
"""Bytes that an input counts as at least: a file cut short still needs the tables of letters, whatever its size."""
TOKENS = (
    b"-->", b"<v ", b"</v>", b"&amp;", b"&#x0;", b"&", b"<", b">", b"\"", b"'", b"{", b"}", b"[", b"]", b"(", b")", b":", b";", b",",
    b"\t", b"\n", b"\r\n", b"\n\n", b"\x00", b"\x15", b"\xff", b"\xfe\xff", b"\xef\xbb\xbf", b"\xc5", b"\xcc\x8c", b"#", b"\\", b"\\'e8", b"\\u-1?",
    b"**", b"Name: ", b"00:00:01.000", b"99:99:99.999", b"-1", b"1e309", b"NaN", b"null", b"true", b"99999999999999999999",
    b"<!--", b"]]>", b"<![CDATA[", b"<!DOCTYPE x [<!ENTITY e 'x'>]>", b"&e;", b"=", b"Q:", b"1. ", b"[00:01]", b"(smiech)", b"\xe2\x80\xa8",
)  # fmt: skip
"""What formats are made of; put where it does not belong."""


def damaged(data: bytes, draw: random.Random) -> bytes:
    """Return ``data`` with one to eight pieces changed, cut out, doubled, moved, or replaced by `TOKENS`."""
    out = bytearray(data)
    for _ in range(draw.randint(1, 8)):
        at, n = draw.randrange(len(out) + 1), draw.choice((1, 2, 3, 8, 40, 300))
        kind = draw.randrange(7)
        if kind == 0:
            out[at : at + n] = draw.randbytes(min(n, 8))
        elif kind == 1:
            del out[at : at + n]
        elif kind == 2:
            out[at:at] = out[at : at + n] * draw.randint(1, 4)
        elif kind == 3:
            out[at:at] = draw.choice(TOKENS) * draw.choice((1, 1, 1, 2, 50))
        elif kind == 4:
            out[at : at + n] = draw.choice(TOKENS)
        elif kind == 5 and at < len(out):
            out[at] ^= 1 << draw.randrange(8)
        elif draw.random() < 0.2:
            del out[at:]
    return bytes(out)


def unpacked(data: bytes) -> dict[str, bytes] | None:
    """Return the members of an archive, None where it is none."""
    if data[:4] != b"PK\x03\x04":
        return None
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


class Damage:
    """Damaged versions of a file, made when they are asked for: the same number always gives the same bytes."""

    def __init__(self, data: bytes, n: int, seed: str) -> None:
        self.data, self.n, self.seed = data, n, seed
        self.members = unpacked(data)

    def __iter__(self) -> Iterator[bytes]:
        return map(self.__getitem__, range(self.n))

    def __getitem__(self, i: int) -> bytes:
        draw = random.Random(f"{self.seed}:{i}")  # noqa: S311 # repeatable damage, nothing secret
        if self.members is None or draw.random() < 0.3:
            return damaged(self.data, draw)
        told = [
            name
            for name in self.members
            if name.endswith(("document.xml", "content.xml", "sheet1.xml", "sharedStrings.xml"))
        ]
        name = draw.choice(told if draw.random() < 0.8 else list(self.members))
        return packed({**self.members, name: damaged(self.members[name], draw)})


def survived(name: str, data: Damage) -> tuple[Counter[str], list[str]]:
    """Return how often a file was read or refused, and what came that is no `SpoluError`."""
    counts: Counter[str] = Counter()
    wrong: list[str] = []
    for i, one in enumerate(data):
        try:
            read(one, name)
            counts["read"] += 1
        except SpoluError:
            counts["refused"] += 1
        except BaseException as error:  # the very thing that is looked for
            if isinstance(error, KeyboardInterrupt):
                raise
            wrong.append(f"input {i}: {type(error).__name__}: {error}")
    return counts, wrong


def warm(name: str, data: bytes) -> None:
    """Read once whole and once in an old encoding, so that what is imported and loaded then is not counted below."""
    for one in (
        data,
        "Marek: Žlutý kůň, šťastný den.\n".encode("cp1250") * 20,
        data[:1000] + b"\xff\xfd" + data[1000:],
    ):
        try:
            read(one, name)
        except SpoluError:
            continue


def memory(name: str, data: Damage) -> float:
    """Return the highest peak of Python's allocations over the size of the input (of an archive, of its members)."""
    warm(name, data.data)
    whole = sum(map(len, data.members.values())) if data.members else 0
    most = 0.0
    for one in data:
        size = max(len(one), whole, LEAST)
        ratio = peak(name, one) / size
        # Whatever is imported or loaded for the first time is not the input's: only what comes again counts.
        most = max(most, min(ratio, peak(name, one) / size) if ratio > MOST else ratio)
    return most


def peak(name: str, data: bytes) -> int:
    """Return the most bytes that Python held while reading."""
    tracemalloc.start()
    try:
        read(data, name)
    except SpoluError:
        pass
    finally:
        held = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
    return held


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--inputs", type=int, default=10_000)
    parser.add_argument("--memory", type=int, default=20)
    parser.add_argument("--seed", default="spolu")
    parser.add_argument("--only", default="")
    asked = parser.parse_args()
    print(f"{'file':18} {'inputs':>7} {'read':>7} {'refused':>8} {'wrong':>6} {'memory':>7} {'s CPU':>6}")
    failed = False
    for name, write in EXPORTS.items():
        if asked.only not in name:
            continue
        began = time.process_time()
        counts, wrong = survived(name, Damage(write(conversation(150)), asked.inputs, asked.seed))
        most = memory(name, Damage(write(conversation(10_000)), asked.memory, asked.seed)) if asked.memory else 0.0
        failed = failed or bool(wrong) or most > MOST
        print(f"{name:18} {asked.inputs:7} {counts['read']:7} {counts['refused']:8} {len(wrong):6} {most:6.1f}x {time.process_time() - began:6.0f}", flush=True)  # fmt: skip
        for line in wrong[:5]:
            print(f"    {line[:160]}")
    print(
        "something else than a clear error, or too much memory"
        if failed
        else f"nothing but clear errors; memory within {MOST} times the input"
    )
    sys.exit(failed)


if __name__ == "__main__":
    main()
