"""Times as transcripts write them, in seconds from the beginning of the recording."""

import re

TIME = r"(?:\d{1,3}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?"
"""Hours may be missing; fractions after a point or comma."""
STAMP = rf"(?:[\[(<]\s*(?:{TIME})\s*[\])>]|#\d{{1,2}}:\d{{2}}:\d{{2}}-\d{{1,3}}#|{TIME})"
"""A time with or without brackets, or between number signs as f4 and MAXQDA write it (a hyphen before the fraction)."""
ALONE = re.compile(STAMP)
"""A time that is all there is of a line."""
_DIGITS = re.compile(r"\d+")
_FRACTION = re.compile(r"[.,-](\d+)\D*$")


def seconds(stamp: str) -> float:
    """Return ``1:02:03.5``, ``[02:03]``, ``#00:00:07-5#`` in seconds.

    Raises:
        ValueError: there is no number in it.
    """
    fraction = _FRACTION.search(stamp)
    whole = stamp[: fraction.start()] if fraction else stamp
    parts = [int(d) for d in _DIGITS.findall(whole)]
    if not parts or len(parts) > 3:
        raise ValueError(f"no time: {len(parts)} numbers")
    total = 0
    for part in parts:
        total = total * 60 + part
    return round(total + float("0." + fraction[1]), 3) if fraction else float(total)
