"""A made study of any size: invented words, overlapping codings of two coders."""

import random
from pathlib import Path

from spolu.coding import codebook, log
from spolu.coding.model import Code, Codebook, Coding
from spolu.interviews import render
from spolu.interviews.model import Speaker, Transcript, Turn
from spolu.text import Span

_WORDS = [
    "záznam",
    "plán",
    "pracovnice",
    "papír",
    "telefon",
    "škola",
    "byt",
    "úřad",
    "dcera",
    "sešit",
    "heslo",
    "kávu",
    "ráno",
    "prosím",
    "nevím",
    "nikdy",
    "možná",
    "řekla",
    "otevřít",
    "přečíst",
    "zapsat",
    "pomalá",
    "databáze",
    "důvěra",
    "obava",
    "klíč",
    "podpis",
    "výplata",
    "smlouva",
    "přihláška",
    "😀",
    "łódź",
    "dítě",
    "soused",
]


def transcript(words: int, id: str = "R01", seed: int = 1) -> Transcript:
    """Return an interview of about ``words`` words, half of the turns by each voice."""
    chance = random.Random(seed)  # noqa: S311 # a made text, not a secret
    turns: list[Turn] = []
    left = words
    while left > 0:
        count = min(left, chance.randint(6, 100))
        text = [chance.choice(_WORDS) for _ in range(count)]
        for at in range(7, count, 9):
            text[at] += "."
        turns.append(Turn(f"t{len(turns) + 1:03}", " ".join(text), f"S{len(turns) % 2 + 1}"))
        left -= count
    voices = (Speaker("S1", ("Tazatelka",), "interviewer"), Speaker("S2", ("P01",), "participant"))
    return Transcript(id, language="cs", title="Vymyšlený rozhovor", speakers=voices, turns=tuple(turns))


def codings(text: Transcript, count: int, coders: tuple[str, ...] = ("ha", "mk"), codes: int = 12) -> list[Coding]:
    """Return codings that overlap at random."""
    chance = random.Random(count)  # noqa: S311 # made data
    found = []
    for n in range(count):
        turn = chance.choice(text.turns)
        start = chance.randrange(max(1, len(turn.text) - 3))
        end = min(len(turn.text), start + chance.randint(3, 200))
        coder = coders[n % len(coders)]
        span = Span(turn.id, start, end)
        found.append(
            Coding(
                f"{coder}-{n}", f"code-{n % codes}", text.id, span, turn.text[start:end], coder, "2026-01-01T00:00:00Z"
            )
        )
    return found


def book(codes: int = 12) -> Codebook:
    """Return a codebook of ``codes`` codes, every fourth at the top."""
    return Codebook(
        tuple(
            Code(f"code-{n}", {"cs": f"Kód {n}"}, parent=None if n % 4 == 0 else f"code-{n - n % 4}")
            for n in range(codes)
        )
    )


def study(root: Path, words: int, count: int, codes: int = 12) -> Path:
    """Write a study with one transcript into ``root``."""
    text = transcript(words)
    files = {
        "study.toml": '[study]\nid = "made"\ntitle = {cs = "Vymyšleno"}\ninterface = "cs"\n',
        "interviews/R01.md": render.render(text),
        "coding/codebook.yaml": codebook.render(book(codes)),
    }
    for coding in codings(text, count):
        name = f"coding/codings/{coding.coder}.jsonl"
        files[name] = files.get(name, "") + log.line(log.adding(coding, f"op-{coding.id}"))
    for name, content in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(content, encoding="utf-8", newline="\n")
    return root
