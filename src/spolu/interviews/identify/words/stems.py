"""What the inflected forms of a name have in common."""

import re
from functools import lru_cache

_ENDS = {
    "cs": frozenset(["ovými", "ových", "ovým", "ovou", "ovi", "ová", "ové", "ovo", "ova", "ovy", "ově", "ovu", "ůvy", "ův", "ami", "emi", "ách", "ích", "ech", "ého", "ému", "ým", "ých", "ými", "ém", "ýho", "ýmu", "ej", "ejch", "ejm", "ejma", "ím", "ům", "em", "ou", "ho", "mu", "a", "e", "ě", "i", "o", "u", "y", "á", "é", "í", "ý", "ů"]),
    "pl": frozenset(mark + end for mark in ("", "'", "’") for end in ["owskiego", "iego", "iemu", "owie", "owej", "ową", "owi", "owa", "ego", "emu", "iem", "iej", "ach", "ami", "om", "ów", "em", "im", "ym", "ej", "ie", "ią", "ię", "ia", "a", "ą", "e", "ę", "i", "o", "u", "y"]),
    "sk": frozenset(["ovcoch", "ovcami", "ovcom", "ovcov", "ovci", "ovia", "ových", "ovými", "ovým", "ovej", "ovou", "ovho", "ovmu", "ovom", "ovú", "ová", "ové", "ove", "ova", "ovo", "ovu", "ovi", "ov", "iami", "ami", "mi", "iach", "ách", "ach", "och", "iam", "ám", "am", "ého", "eho", "ieho", "ému", "emu", "iemu", "ým", "ym", "ých", "ych", "ými", "iho", "imu", "ím", "im", "ho", "mu", "om", "iou", "ou", "ej", "ii", "iu", "ie", "ia", "á", "é", "í", "ý", "ú", "a", "e", "i", "o", "u", "y"]),
    "en": frozenset(("'", "’", "'s", "’s")),
}  # fmt: skip
"""Ends of inflected forms that are cut off, see `stem`."""
_FLEETING = re.compile(r"..[^aeiouyáéíóúůýěąęi]e[kc]$")
"""An *e* that the other cases are without."""
_FAMILIES = {
    "cs": (("ští", "sk"), ("čtí", "ck")),
    "pl": (("scy", "sk"), ("ccy", "ck"), ("dzcy", "dzk"), ("kich", "k"), ("kimi", "k")),
    "sk": (),
    "en": (),
}  # fmt: skip
"""How the plural of a family's name ends -> the end of its stem: *Nebeští* of Nebeský, *Wilczyccy* of Wilczycki."""


@lru_cache(maxsize=200_000)
def stem(word: str, language: str) -> str:
    """Return what is common to a name's inflected forms, roughly, in small letters."""
    low, ends = word.lower(), _ENDS[language]
    for end, short in _FAMILIES[language] if len(low) > 5 else ():
        if low.endswith(end):
            return low[: -len(end)] + short
    for at in range(max(2, len(low) - 9), len(low)):
        if low[at:] in ends:
            return low[:at] if at > 2 else low
    return low[:-2] + low[-1] if language in ("cs", "pl") and _FLEETING.search(low) else low  # Marek, Marka
