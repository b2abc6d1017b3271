"""Who speaks, from lines as people and programs write them: ``Name:``, ``Poseł X Y (UP):``, ``[00:03] Name:``, ``Q:``.

First every line is asked what its label could be (`candidate`); then the labels of the whole text bear each other out
(`accepted`). A line whose label is not borne out keeps it among its words.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from spolu.interviews.readers.events import kind_of
from spolu.interviews.readers.roles import known, voice_of
from spolu.interviews.readers.times import STAMP, TIME, seconds
from spolu.text import fold

_LEAD = re.compile(r"\s*(?:>{2,}\s*|[-–•]\s+(?=[^\W\d_][^:]{0,60}:))?")
_NAME = r"[^\W\d_](?:[^:()\[\]\t\n?!;…<>]|[(\[][^()\[\]\n]{0,80}(?:\([^()\n]{0,80}\)[^()\[\]\n]{0,60})?[)\]]){0,110}?"
"""Begins with a letter; brackets may hold anything, one level of further brackets included."""
_FROM_TO = rf"(?P<before>{STAMP})(?:\s*(?:-+>?|–|—)\s*(?P<until>{STAMP}))?\s*[-–:]?\s*"
_COLON = re.compile(
    rf"(?:{_FROM_TO})?\[?(?P<label>{_NAME})\]?\s*(?P<after>[(\[]?(?:{TIME})(?:\s*[-–]\s*{TIME})?[)\]])?\s*"
    rf"(?P<colons>:+)(?:\s*(?P<inner>[(\[]{TIME}[)\]]))?(?P<gap>\s+|$)?"
)
_PLAIN = re.compile(r"([^\W\d_]+):\s+(?=[^\s(\[/])")
"""One word, a colon and words: what `_COLON` finds, too, in four times as long."""
_STAMPED = re.compile(
    rf"(?:(?P<label>{_NAME})(?:\s{{2,}}|\t|\s*(?=[(\[]))(?P<after>{STAMP})|\[(?P<before>{TIME})\]\s+(?P<late>{_NAME}))\s*$"
)
_END = re.compile(r"\s*#(\d{1,2}:\d{2}:\d{2}-\d{1,3})#\s*$")
_NO_SPEAKER = re.compile(
    r"(?:break|note|notes|pozn|pozn[aá]mka|poznámky|uwag[ai]|pauza|přestávka|przerwa|dat(?:um|e|a)|místo|miesto|miejsce|place|"
    r"location|délka|długość|length|duration|čas|czas|time|timestamp|přítomn\w+|nieobecni|obecni|attendees|účast|"
    r"https?|www|e-?mail|tel|např|tj|tzn|tzv|mj|np|tzw|tzn|ps|p\.\s?s|cf|zdroj|źródło|source|soubor|plik|file|"
    r"t[eé]ma|temat|topic|title|název|tytuł|projekt|project|přepis|přepsal\w*|transkrypcja|transcribed by|transcript|recording|"
    r"omluven\w*|nepřítomn\w+|zodpovíd\w+|odpovíd\w+|zapsal\w*|závěry|úkoly|doporučení(?: skupiny)?|program(?: schůzky)?|"
    r"příští (?:schůzka|setkání)|kontakt|usprawiedliwion\w+|nieobecn\w+|odpowiedzialn\w+|protokołował\w*|sporządził\w*|wnioski|"
    r"zalecenia(?: grupy)?|ustalenia|zadania|porządek (?:obrad|spotkania)|(?:następne|kolejne) (?:spotkanie|posiedzenie)|"
    r"apologies|absent|agenda|actions?(?: items)?|next meeting|recommendations|conclusions|minutes taken by|contact)\W*",
    re.IGNORECASE,
)  # fmt: skip
"""Words before a colon that are headings of a form or of minutes, abbreviations or breaks, never voices."""
_INITIALS = frozenset(("TJ", "MJ", "NP"))
"""Abbreviations in small letters; in capitals they are somebody's initials."""
_OPENERS_TEXT = """\
pozor příklad například závěr výsledek problém důvod takže tedy prostě zkrátka ano ne dobře shrnutí cíl první druhá
druhý třetí navíc pak potom jinak proč jak co kdy kde kdo tak ale protože totiž třeba hlavně zaprvé zadruhé zkušenost otázkou
przykład przykładowo wniosek powód więc czyli tak nie dobrze podsumowanie cel pierwszy drugi trzeci poza dlatego bo
znaczy dlaczego jak co kiedy gdzie kto ale przede example so well also problem reason result summary first second third
yes no but because warning important question answer why how what when where who anyway"""
_SMALL_TEXT = """\
von van de da del della der du la le st ml mladší starší nejml mgr ing dr prof doc bc mudr judr phdr rndr paeddr mba csc
drsc phd ph d arch med hab inż ks bp abp gen płk minister ministryně ministr poseł paní pan pani pán slečna panna the and
a i s z ze w we na do při dle mp qc mep hon rt"""
_OPENERS, _SMALL = frozenset(_OPENERS_TEXT.split()), frozenset(_SMALL_TEXT.split())
"""Words that open sentences before a colon; titles and small words inside names."""
_WORD = re.compile(r"[^\W\d_]+")
_ROOM = re.compile(r"\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\]]*\]")
_LONGEST = 100
_MOST_WORDS = 12


@dataclass(frozen=True, slots=True)
class Line:
    """A line or paragraph of a source.

    Attributes:
        bold: what its beginning says in bold type, "" where none is.
        blank: an empty line stands before it.
        heading: level of a heading, 0 for text.
        locator: where it stands in the source.
    """

    text: str
    bold: str = ""
    blank: bool = False
    heading: int = 0
    locator: str = ""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A line split at its label: ``label`` None where it has none; times in seconds.

    Attributes:
        tight: the words follow the colon without a space, so that the label counts only where others bear it out.
        bold: the label stands in bold type.
    """

    label: str | None
    text: str
    start: float | None = None
    end: float | None = None
    tight: bool = False
    bold: bool = False


def split(lines: Sequence[Line]) -> list[Labelled]:
    """Split every line at its label, where the labels of the whole text bear each other out."""
    found = [candidate(line) for line in lines]
    good = accepted(lines, found)
    return [
        one if one is not None and voice_of(one.label or "")[0] in good else _unlabelled(line)
        for line, one in zip(lines, found, strict=True)
    ]


def candidate(line: Line) -> Labelled | None:
    """Return a line split at what could be its label, None where nothing could."""
    text, end = _without_end(line.text)
    plain = _PLAIN.match(text)
    if plain and _plausible(label := plain[1]):
        return Labelled(label, text[plain.end() :], None, end, bold=_begins(line.bold, label))
    lead = _LEAD.match(text)
    at = lead.end() if lead else 0
    head = text[at : at + 2 * _LONGEST]
    match = _COLON.match(head) if ":" in head else None
    if match and _plausible(label := _label(match["label"], match["colons"])):
        rest = text[at + match.end() :]
        before, until, after, inner, gap = match.group("before", "until", "after", "inner", "gap")
        tight = gap is None
        if not (tight and rest[:1].isdigit()) and not rest.startswith("//"):
            if end is None:
                end = _time(until or (after or "").partition("-")[2])
            return Labelled(label, rest, _time(before or after or inner), end, tight, _begins(line.bold, label))
    if match := _STAMPED.match(head):
        label = _label(match["label"] or match["late"], ":")
        if _plausible(label) and len(head) == len(text) - at:
            return Labelled(label, "", _time(match["after"] or match["before"]), end, bold=_begins(line.bold, label))
    name = line.bold.strip().rstrip(":").strip()
    if (
        name
        and len(name) <= _LONGEST
        and _plausible(name)
        and text.startswith(line.bold)
        and _name_like(name, strict=True)
    ):
        return Labelled(name, text[len(line.bold) :].strip(), None, end, tight=False, bold=True)
    return None


def _without_end(text: str) -> tuple[str, float | None]:
    """Take f4's time off the end of a turn."""
    match = _END.search(text) if text.rstrip().endswith("#") else None
    return (text[: match.start()], seconds(match[1])) if match else (text, None)


def _unlabelled(line: Line) -> Labelled:
    text, end = _without_end(line.text)
    return Labelled(None, text, None, end)


def _time(stamp: str | None) -> float | None:
    return seconds(stamp) if stamp else None


@lru_cache(maxsize=2048)
def _label(raw: str, colons: str) -> str:
    """Return the label as written; a second colon belongs to it, as some sources type one label with two."""
    return " ".join(raw.split()).strip("*").strip() + ":" * (len(colons) - 1)


def _begins(bold: str, label: str) -> bool:
    return bool(bold) and bold.strip().rstrip(":").casefold().startswith(label.rstrip(":").casefold()[:60])


def is_heading(label: str) -> bool:
    """Whether the words before a colon head a form or minutes, or abbreviate (``Data``, ``Obecni``, ``tj``): no voice."""
    return label not in _INITIALS and _NO_SPEAKER.fullmatch(label) is not None


@lru_cache(maxsize=2048)
def _plausible(label: str) -> bool:
    """Whether a label could be one at all, whatever the rest of the text says."""
    words = label.split()
    if not words or len(label) > _LONGEST or len(words) > _MOST_WORDS or is_heading(label):
        return False
    return kind_of(label) is None and not label.endswith(",")


def accepted(lines: Sequence[Line], found: Sequence[Labelled | None]) -> frozenset[str]:
    """Return the voices (`voice_of`) whose labels count.

    A label counts when it is one of the field's own (``Q``, ``B1``, ``Tazatelka``), stands in bold type, or has the form
    of a name and repeats. In a text where nearly every line is labelled, a name that stands once is a label, too, if it
    is written as the others are (on a line of its own, with a time); where few lines are, it is not.
    """
    firm = [one for one in found if one is not None and one.label and not one.tight]
    judge = _Judge(lines, firm)
    good = {voice for voice in judge.counts if judge.accepts(voice)}
    return frozenset(good | {voice for voice in judge.counts if voice not in good and judge.akin(voice, good)})


class _Judge:
    """Decides on labels by their form, how often they stand, and how the others are written."""

    def __init__(self, lines: Sequence[Line], firm: Sequence[Labelled]) -> None:
        self.lines = lines
        self.labels: dict[str, str] = {}
        self.counts: Counter[str] = Counter()
        self.bold: set[str] = set()
        shapes: defaultdict[str, Counter[tuple[bool, bool]]] = defaultdict(Counter)
        for one in firm:
            voice = voice_of(one.label or "")[0]
            self.labels.setdefault(voice, one.label or "")
            self.counts[voice] += 1
            if one.bold:
                self.bold.add(voice)
            shapes[voice][_shape(one)] += 1
        self.shapes = {voice: shape.most_common(1)[0][0] for voice, shape in shapes.items()}
        repeated = sum(
            (shape for voice, shape in shapes.items() if self.counts[voice] > 1), Counter[tuple[bool, bool]]()
        )
        self.usual = repeated.most_common(1)[0][0] if repeated else None
        full = sum(bool(line.text.strip()) for line in lines) or 1
        own_lines = sum(not one.text.strip() for one in firm)
        self.density = min(1.0, (len(firm) + own_lines) / full)
        self.dense = self.density >= 0.8 and len(firm) > 1 and (self.usual is not None or len(firm) < 4)
        self._lower: frozenset[str] | None = None

    def accepts(self, voice: str) -> bool:
        """Whether a label counts by itself."""
        label, n = self.labels[voice], self.counts[voice]
        if known(label) or (voice in self.bold and (n > 1 or _name_like(label, strict=True))):
            return True
        if n > 1:
            often = n >= 0.1 * len(self.lines) or self.density >= 0.5
            named = _name_like(label, strict=not often) and (often or not self._is_word(label))
            return named or (self.dense and n > 2)
        if self.usual is not None and self.shapes[voice] != self.usual:
            return False
        if self.dense and len(self.counts) * 2 <= self.counts.total() + 2:
            return _name_like(label, strict=False)
        return self.density >= 0.3 and _name_like(label, strict=True) and not self._is_word(label)

    def akin(self, voice: str, good: set[str]) -> bool:
        """Whether a label looks like one that counts: a typing error, or another holder of the same office."""
        if self.density < 0.2 or (self.usual is not None and self.shapes[voice] != self.usual):
            return False
        first = voice.split(maxsplit=1)[0] if " " in voice else ""
        if len(first) > 3 and any(other.startswith(first + " ") for other in good):
            return True
        return len(voice) >= 5 and any(close(voice, other) for other in good)

    def _is_word(self, label: str) -> bool:
        """Whether a label of one word is a word of the language: it opens sentences, or stands in lower case elsewhere."""
        words = _WORD.findall(label)
        if len(words) != 1:
            return False
        word = words[0].lower()
        if self._lower is None:
            self._lower = frozenset(w for line in self.lines for w in _WORD.findall(line.text) if w.islower())
        return word in _OPENERS or word in self._lower


def _shape(one: Labelled) -> tuple[bool, bool]:
    """How a label is written: on a line of its own, with a time."""
    return not one.text.strip(), one.start is not None


def _name_like(label: str, *, strict: bool) -> bool:
    """Whether a label has the form of a name: capitals, beside titles and small words.

    Args:
        label: without what stands in brackets.
        strict: every word but those must have one; otherwise half of them.
    """
    bare = _ROOM.sub("", label)
    words: list[str] = _WORD.findall(bare)
    if not words or len(words) > 9 or not words[0][0].isupper():
        return False
    capital = sum(w[0].isupper() for w in words)
    if strict:
        return all(w[0].isupper() or w.lower() in _SMALL for w in words)
    return capital >= len(words) / 2


def close(one: str, other: str) -> bool:
    """Whether two labels differ by no more than diacritics, signs, or one letter typed wrongly (digits never)."""
    a, b = (str(re.sub(r"[\W_]+", "", fold(x))) for x in (one, other))
    if re.sub(r"\D", "", a) != re.sub(r"\D", "", b):
        return False
    if a == b:
        return True
    if min(len(a), len(b)) < 5 or abs(len(a) - len(b)) > 1:
        return False
    short, long = sorted((a, b), key=len)
    i = next((i for i, (x, y) in enumerate(zip(short, long, strict=False)) if x != y), len(short))
    if len(short) < len(long):
        return short[i:] == long[i + 1 :]
    swapped = short[i : i + 2] == long[i : i + 2][::-1] and short[i + 2 :] == long[i + 2 :]
    return swapped or short[i + 1 :] == long[i + 1 :]
