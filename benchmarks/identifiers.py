"""Are identifiers with a form of their own found, and how often is something else taken for one? Prints three tables.

First sentences made here, with numbers whose check digits are computed here, by their official rules, with seed 7;
found = the whole number lies in mentions of its kind (a birth date also as a date). They are the forms that the rules
were made for. Then the files of `HANDS` in ``data``: invented sentences by hands that had not
read the rules, measured at first sight and then looked at, but for those in `UNSEEN`: nobody has seen what is missed of
them, so print their rows and nothing else. Covered: every letter and figure lies in some mention; found: in those of its kind. Alarms
there, in lines full of prices, ages and sections of laws that identify nobody. Last, false alarms in real transcripts beside
the project (``shared/data/transcripts``), in 10,000 words; full dates, mail and web addresses are what they are and not
counted. All values are invented.
"""

import random
import re
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from spolu.errors import SpoluError
from spolu.interviews import readers
from spolu.interviews.identify import detect
from spolu.interviews.model import Transcript, Turn

TALKS = Path(__file__).resolve().parents[1].parent / "shared" / "data" / "transcripts"
TIMES = 40
"""Sentences of each kind and language."""
MADE_BY_HAND = Path(__file__).parent / "data"
NUMBERED = frozenset(("BIRTHNO", "IDNO", "ACCOUNT", "PHONE", "PLATE", "CASENO", "ADDR", "DOB"))
WRITTEN = frozenset(("txt", "json", "csv", "vtt", "srt", "docx", "xml"))
Dice = random.Random


def digits(dice: Dice, n: int) -> str:
    return "".join(dice.choice("0123456789") for _ in range(n))


def weighed(number: str, weights: Sequence[int]) -> int:
    return sum(int(d) * w for d, w in zip(number, weights, strict=True))


def day(dice: Dice) -> tuple[int, int, int]:
    return dice.randint(1, 28), dice.randint(1, 12), dice.randint(1955, 1999)


def rodne(dice: Dice) -> str:
    d, m, y = day(dice)
    while True:
        made = f"{y % 100:02}{m + dice.choice((0, 50)):02}{d:02}{digits(dice, 3)}"
        last = int(made) % 11
        if last < 10:
            return f"{made[:6]}/{made[6:]}{last}"


def pesel(dice: Dice) -> str:
    d, m, y = day(dice)
    made = f"{y % 100:02}{m:02}{d:02}{digits(dice, 4)}"
    return made + str(-weighed(made, (1, 3, 7, 9, 1, 3, 7, 9, 1, 3)) % 10)


def nip(dice: Dice) -> str:
    while True:
        made = "5" + digits(dice, 8)
        last = weighed(made, (6, 5, 7, 2, 3, 4, 5, 6, 7)) % 11
        if last < 10:
            return f"{made[:3]}-{made[3:6]}-{made[6:8]}-{made[8]}{last}"


def regon(dice: Dice) -> str:
    made = "3" + digits(dice, 7)
    return made + str(weighed(made, (8, 9, 2, 3, 4, 5, 6, 7)) % 11 % 10)


def ico(dice: Dice) -> str:
    made = "2" + digits(dice, 6)
    return made + str((11 - weighed(made, (8, 7, 6, 5, 4, 3, 2)) % 11) % 10)


def account(dice: Dice) -> str:
    while True:
        made = "2" + digits(dice, 9)
        if weighed(made, (6, 3, 7, 9, 10, 5, 8, 4, 2, 1)) % 11 == 0:
            return f"{made}/{dice.choice(('0100', '0300', '0800', '2010', '2700'))}"


def iban(country: str, size: int) -> Callable[[Dice], str]:
    def make(dice: Dice) -> str:
        made = digits(dice, size)
        check = 98 - int(made + "".join(str(ord(c) - 55) for c in country) + "00") % 97
        whole = f"{country}{check:02}{made}"
        return " ".join(whole[i : i + 4] for i in range(0, len(whole), 4))

    return make


def phone(first: str, *codes: str) -> Callable[[Dice], str]:
    def make(dice: Dice) -> str:
        made = dice.choice(first.split()) + digits(dice, 6)
        shown = dice.choice((made, f"{made[:3]} {made[3:6]} {made[6:]}"))
        return dice.choice(("", *codes)) + shown

    return make


def spoken(words: str) -> Callable[[Dice], str]:
    return lambda dice: " ".join(dice.choice(words.split()) for _ in range(9))


def pick(*forms: str) -> Callable[[Dice], str]:
    """Return a maker: ``#`` is a digit from 1, ``%`` a capital letter."""

    def make(dice: Dice) -> str:
        form = dice.choice(forms)
        return "".join(
            str(dice.randint(1, 9)) if c == "#" else dice.choice("BCEKLMPSTZ") if c == "%" else c for c in form
        )

    return make


def date(form: str) -> Callable[[Dice], str]:
    def make(dice: Dice) -> str:
        d, m, y = day(dice)
        return form.format(d=d, m=m, y=y)

    return make


MADE: dict[str, tuple[tuple[str, str, Callable[[Dice], str]], ...]] = {
    "cs": (
        ("BIRTHNO", "Chtěli po mně hned {}, tak jsem jim to řekla.", rodne),
        ("IDNO", "Na faktuře bylo IČO {} a razítko.", ico),
        ("ACCOUNT", "Nájem posílám na {} vždycky patnáctého.", account),
        ("ACCOUNT", "Ze zahraničí to šlo na {} a trvalo to.", iban("CZ", 20)),
        ("PHONE", "Napište mi radši na {}, já to neslyším zvonit.", phone("602 603 608 721 737 775", "+420 ")),
        ("PHONE", "Tak si pište, {}, ale až večer.", spoken("nula jedna dva tři čtyři pět šest sedm osm devět")),
        ("EMAIL", "Poslala mi to z adresy {} už v pondělí.", pick("hana.k#@posta.example", "k##@urad.example")),
        ("URL", "Bylo to na {} celé léto.", pick("https://nastenka#.example/inzerat/##", "www.bazar#.example")),
        ("PLATE", "Před domem stálo auto {} a nikdo v něm.", pick("#%# ####", "#%% ####")),
        ("CASENO", "Přišlo to pod sp. zn. {} doporučeně.", pick("## C ###/2021", "# Nc ##/2019")),
        ("IDNO", "Číslo občanky je {} a platí do jara.", pick("#########")),
        ("DOB", "Já jsem narozená {} tady ve městě.", date("{d}. {m}. {y}")),
        ("ADDR", "Bydlíme pořád na ulici {} ve dvoře.", pick("Lipová ##", "Strmá #", "Krátká ##/#")),
    ),
    "pl": (
        ("BIRTHNO", "W okienku od razu chcieli {}, więc podałam.", pesel),
        ("IDNO", "Na fakturze był NIP {} i pieczątka.", nip),
        ("IDNO", "Firma miała REGON {} i tyle.", regon),
        ("ACCOUNT", "Czynsz przelewam na {} dziesiątego.", iban("PL", 24)),
        ("PHONE", "Proszę pisać na {}, dzwonka nie słyszę.", phone("501 602 698 721 790", "+48 ")),
        ("PHONE", "Niech pani zapisze, {}, ale wieczorem.", spoken("zero jeden dwa trzy cztery pięć sześć siedem osiem dziewięć")),
        ("EMAIL", "Przysłała to z adresu {} w poniedziałek.", pick("hanna.k#@poczta.example", "k##@urzad.example")),
        ("URL", "To wisiało na {} całe lato.", pick("https://tablica#.example/oglo/##", "www.targ#.example")),
        ("PLATE", "Pod domem stało auto {} i nikogo w środku.", pick("%%% ####", "%% #####")),
        ("CASENO", "Przyszło pod sygn. akt {} poleconym.", pick("I C ###/21", "II K ##/19")),
        ("IDNO", "Numer dowodu to {} i jest ważny.", pick("%%% ######")),
        ("DOB", "Ja jestem urodzona {} tutaj w mieście.", date("{d}.{m}.{y}")),
        ("ADDR", "Mieszkamy dalej na {} w oficynie.", pick("ul. Lipowej ##", "ul. Krótkiej #")),
    ),
    "en": (
        ("PHONE", "Text me on {}, I never hear it ring.", phone("602 603 721", "+420 ")),
        ("PHONE", "Write this down, {}, but call after six.", spoken("zero one two three four five six seven eight nine")),
        ("EMAIL", "She sent it from {} on Monday.", pick("hannah.k#@post.example", "k##@office.example")),
        ("URL", "It was up on {} all summer.", pick("https://board#.example/ad/##", "www.market#.example")),
        ("ACCOUNT", "The rent goes to {} every month.", iban("DE", 18)),
        ("DOB", "I was born on {} right here.", date("{d}.{m}.{y}")),
    ),
}  # fmt: skip


def recall(language: str, dice: Dice) -> dict[str, tuple[int, int]]:
    """Return kind -> (found, made)."""
    out: dict[str, tuple[int, int]] = {}
    for kind, frame, make in MADE[language]:
        for _ in range(TIMES):
            value = make(dice)
            text = frame.format(value)
            start = frame.index("{}")
            right = {kind, "DATE"} if kind == "DOB" else {kind}
            covered = {
                at
                for m in detect([Transcript("x", language=language, turns=(Turn("t001", text),))])
                if m.kind in right
                for at in range(m.start, m.end)
            }
            got = all(at in covered for at in range(start, start + len(value)) if text[at].isalnum())
            n, total = out.get(kind, (0, 0))
            out[kind] = n + got, total + 1
    return out


MARKED = re.compile(r"\[([^]|]+)(?:\|([A-Z]+))?\]")
HANDS = {
    "ids": "first hand",
    "card": "second hand",
    "slip": "third hand",
    "bill": "fourth hand",
    "note": "fifth hand",
    "memo": "sixth hand",
    "leaf": "seventh hand",
    "moss": "eighth hand",
    "fern": "ninth hand",
    "rust": "tenth hand",
    "sand": "all spoken",
    "clay": "all written",
    "reed": "thirteenth hand",
    "flint": "fourteenth hand",
    "opal": "fifteenth hand",
    "slate": "sixteenth hand",
    "chalk": "written, again",
    "jade": "spoken, again",
    "onyx": "many odd forms",
    "quartz": "twentieth hand",
    "garnet": "twenty-first hand",
    "topaz": "spoken, odd forms",
    "agate": "odd forms, again",
    "pearl": "24th hand",
    "amber": "spoken, third time",
    "coral": "spoken, once more",
    "ivory": "spoken, fifth time",
    "jasper": "spoken, in pieces",
    "basalt": "spoken, seventh time",
    "quarry": "29th hand",
    "marl": "30th hand",
    "chert": "31st hand",
    "dolmen": "32nd hand",
    "ferrite": "33rd hand",
    "beryl": "34th hand",
    "gneiss": "spoken, eighth time",
}
"""The files of sentences and what their rows are called."""
UNSEEN = tuple(
    f"{hand}-{language}"
    for hand in (
        "rust", "flint", "quartz", "garnet", "pearl", "amber", "coral", "basalt", "quarry", "marl", "chert", "ferrite", "beryl",
    )
    for language in ("cs", "pl", "en", "sk")
    if f"{hand}-{language}" not in ("amber-en", "basalt-pl", "quarry-cs", "ferrite-en", "beryl-en", "beryl-cs")
)  # fmt: skip
"""Files of which no miss was ever looked at."""


def marked(line: str) -> tuple[str, list[tuple[int, int, str]]]:
    """Return a line without its marks, and where what of which kind stands in it; brackets without a kind go, too."""
    text, spans, after = "", [], 0
    for match in MARKED.finditer(line):
        text += line[after : match.start()]
        if match[2]:
            spans.append((len(text), len(text) + len(match[1]), match[2]))
        text, after = text + match[1], match.end()
    return text + line[after:], spans


def by_hand(name: str, language: str) -> None:
    """Print how many marks of a file are covered and found, and the alarms in its lines without any."""
    made = covered = found = alarms = words = 0
    path = MADE_BY_HAND / f"{name}-{language}.txt"
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        text, spans = marked(line)
        mentions = detect([Transcript("x", language=language, turns=(Turn("t001", text),))])
        for start, end, kind in spans:
            letters = {at for at in range(start, end) if text[at].isalnum()}
            right = {kind, "DATE"} if kind == "DOB" else {kind}
            made += 1
            covered += letters <= {at for m in mentions for at in range(m.start, m.end)}
            found += letters <= {at for m in mentions if m.kind in right for at in range(m.start, m.end)}
        if not spans:
            words += len(text.split())
            alarms += sum(m.kind in NUMBERED for m in mentions)
    print(
        f"{HANDS[name] + ' HELD OUT' * (path.stem in UNSEEN):21} {language:3} {made:6} {covered / made:8.3f} {found / made:7.3f} {alarms:7} {1e4 * alarms / words:10.2f}"
    )


def talks() -> dict[str, list[Transcript]]:
    """Return language -> the real transcripts, each with an id of its own."""
    out: dict[str, list[Transcript]] = {}
    for path in sorted(TALKS.rglob("*")):
        if path.suffix[1:] not in WRITTEN or path.name == "MANIFEST.csv":
            continue
        try:
            read = readers.read(path.read_bytes(), path.name)
        except SpoluError:
            continue
        for n, t in enumerate(read):
            out.setdefault(t.language[:2], []).append(replace(t, id=f"{path.name}-{n}"))
    return out


def alarms() -> dict[str, tuple[int, Counter[str]]]:
    """Return language -> (words, kinds found) of the real transcripts."""
    out: dict[str, tuple[int, Counter[str]]] = {}
    for language, read in talks().items():
        kinds = Counter(m.kind for t in read for m in detect([t]) if m.kind in NUMBERED)
        out[language] = sum(len(turn.text.split()) for t in read for turn in t.turns), kinds
    return out


def main() -> None:
    dice = random.Random(7)  # noqa: S311 # sentences, no secrets
    print(f"{'identifiers':12} {'made':>6} {'found':>7}   missed")
    for language in MADE:
        rows = recall(language, dice)
        got, made = (sum(row[i] for row in rows.values()) for i in (0, 1))
        missed = ", ".join(f"{kind} {total - n} of {total}" for kind, (n, total) in rows.items() if n < total)
        print(f"{language:12} {made:6} {got / made:7.3f}   {missed}")
    print(f"{'by hands':21} {'':3} {'made':>6} {'covered':>8} {'found':>7} {'alarms':>7} {'in 10,000':>10}")
    for name in HANDS:
        for language in ("cs", "pl", "en", "sk"):
            if (MADE_BY_HAND / f"{name}-{language}.txt").exists():
                by_hand(name, language)
    if not TALKS.is_dir():
        sys.exit(f"False alarms: NOT RUN, {TALKS.name} does not lie beside the project")
    print(f"{'real talk':12} {'words':>7} {'alarms':>7} {'in 10,000':>10}   kinds")
    for language, (words, kinds) in sorted(alarms().items()):
        shown = ", ".join(f"{kind} {n}" for kind, n in kinds.most_common())
        print(f"{language:12} {words:7} {kinds.total():7} {1e4 * kinds.total() / max(1, words):10.2f}   {shown}")


if __name__ == "__main__":
    main()
