"""Polish diminutives that no table has, told by their endings: *Weronisia*, *Brajanek*, *Andrijko*.

Talk makes them of any first name. What is left before the ending has to open a first name of the tables.
"""

import re
from bisect import bisect_left
from functools import cache

from spolu.interviews.identify.words.tables import forms

_MANS = (
    ("uś", "usia|usiowi|usiem|usiu"), ("yś", "ysia|ysiowi|ysiem|ysiu"), ("iś", "isia|isiowi|isiem|isiu"),
    ("cio", "cia|ciowi|ciem|ciu"), ("sio", "sia|siowi|siem|siu"), ("dzio", "dzia|dziowi|dziem|dziu"),
    ("eczek", "eczka|eczkowi|eczkiem|eczku"), ("ulek", "ulka|ulkowi|ulkiem|ulku"), ("ek", "ka|kowi|kiem|ku"), ("ko", "ka|kowi|kiem|ku"), ("ik", "ika|ikowi|ikiem|iku"), ("czyk", "czyka|czykowi|czykiem|czyku"),
)  # fmt: skip
"""How a man's diminutive ends in the nominative, and in the other cases."""
_WOMANS = (
    ("usia", "usi|usię|usią|usiu"), ("isia", "isi|isię|isią|isiu"), ("ysia", "ysi|ysię|ysią|ysiu"), ("unia", "uni|unię|unią|uniu"),
    ("eńka", "eńki|eńce|eńkę|eńką|eńko"), ("eczka", "eczki|eczce|eczkę|eczką|eczko"), ("inka", "inki|ince|inkę|inką|inko"),
    ("cia", "ci|cię|cią|ciu"), ("dzia", "dzi|dzię|dzią|dziu"), ("śka", "śki|śce|śkę|śką|śko"), ("uś", "uś"), ("ka", "ki|ce|kę|ką|ko"), ("ula", "uli|ulę|ulą|ulo"),
)  # fmt: skip
_ENDINGS = tuple(
    (re.compile(rf"(?P<stem>[^\W\d_]{{3,}})(?:{ending})$"), end)
    for nominative in (True, False)
    for end, cases in (*_MANS, *_WOMANS)
    for ending in (end if nominative else cases,)
)
"""The nominatives first: *Weronisia* is no form of *Weroniś*."""
_LEAST = 4
"""Letters of a stem that has to open a first name; of three, all but the last letter of the name have to be there."""


def made_of(low: str) -> str:
    """Return the nominative, with a capital, of the diminutive that a small-lettered word may be; "" where it is none."""
    for pattern, end in _ENDINGS:
        match = pattern.match(low)
        if match and _opens_a_name(match["stem"]):
            return (match["stem"] + end).capitalize()
    return ""


def _opens_a_name(stem: str) -> bool:
    at = bisect_left(_names(), stem)
    found = _names()[at] if at < len(_names()) else ""
    return found.startswith(stem) and (len(stem) >= _LEAST or len(found) <= len(stem) + 2)


@cache
def _names() -> tuple[str, ...]:
    """Return the first names of the tables in small letters, in order."""
    return tuple(sorted({marked.partition("|")[0].lower() for marked in forms("pl").first.values()}))
