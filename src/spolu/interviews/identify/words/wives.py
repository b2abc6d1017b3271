"""Polish surnames that talk makes for wives and daughters: *Nowakowa*, *Zarębina*, *Wójcikówna*, from the man's form.

Any noun has an adjective that looks so (*domowa*), so the man has to be known by that surname; where his name is a word
as well (*kowal*, *mróz*), only what stands beside it tells.
"""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from spolu.interviews.decline import Name, decline, morfeusz

_WIFE = re.compile(r"(?P<stem>\w{2,})(?P<end>ow(?:a|ej|ą|o)|(?:in|yn)(?:a|y|ie|ę|ą|o)|ówn(?:a|y|ie|ę|ą|o))$")
ENDS = ("owa", "owej")
"""How the forms end of which more is asked than the word alone."""
_WIFES, _WIFES_OF_A = ("owa", "owej", "ową"), ("ina", "iny", "inie", "inę", "iną")
_HARD = (("rz", "r"), ("dz", "d"), ("ci", "t"), ("cz", "k"), ("ż", "g"), ("l", "ł"), ("s", "s"))
"""How a stem ends before *-ina*, *-yna* -> in the man's name."""


class Wife(NamedTuple):
    """``base``: the nominative. ``sure``: the man's name is no word, and so hers is none either."""

    base: str
    sure: bool


def named_after(low: str, is_common: Callable[[str], bool]) -> Wife | None:
    """Return the surname after a husband's or father's that a small-lettered word is a form of; None where it is none."""
    match = _WIFE.match(low)
    if match is None:
        return None
    stem, end = match["stem"], match["end"]
    kind = end[:3] if end[0] == "ó" else end[:2]
    alike = [stem] if kind not in ("in", "yn") else [stem, *(stem[: -len(a)] + b for a, b in _HARD if stem.endswith(a))]
    man = next((man for s in alike for man in _men(s, genitive_only=kind == "in")), "")
    if not man:
        return None
    tried = (
        man.lower(),
        *(s + end for s in alike for end in ("", "a", "y", "i", "u")),
        re.sub("o(?=[^o]+$)", "ó", stem),
    )
    return Wife((stem + kind + "a").capitalize(), not any(map(is_common, tried)))


def forms_after(man: Name) -> Iterator[tuple[str, str]]:
    """Yield (small-lettered form, nominative) of what talk calls the wife of a man of this surname: *zdunowej*, *zdunowa*."""
    base, genitive = man.base.lower(), decline(man, 2).lower()
    if genitive[-1] not in "ayi":
        return
    yield from ((genitive[:-1] + end, genitive[:-1] + _WIFES[0]) for end in _WIFES)
    if base[-1] == "a":
        yield from ((base[:-1] + end, base[:-1] + _WIFES_OF_A[0]) for end in _WIFES_OF_A)


def _men(stem: str, *, genitive_only: bool) -> Iterator[str]:
    """Yield the men's surnames of which a stem is the genitive without its ending, or the nominative."""
    for form in (stem + "a", stem + "y", stem + "i", stem):
        for _, _, (_, lemma, tag, labels, _) in morfeusz.analyser().analyse(form.capitalize()):
            fields = tag.split(":")
            if "nazwisko" in labels and len(fields) > 3 and "sg" in fields[1] and "m1" in fields[3]:
                case = "gen" if form != stem else "nom"
                if case in fields[2].split(".") and not (genitive_only and form == stem):
                    yield lemma.partition(":")[0]
