"""English forms of personal names: the possessive and the plural of a surname."""


def possessive(base: str) -> tuple[str, ...]:
    """Return ``Hana's``, and ``James'`` where the name ends in s; with either apostrophe."""
    ends = ("'s", "’s") + (("'", "’") if base.endswith("s") else ())
    return tuple(base + end for end in ends)


def plural(base: str) -> tuple[str, ...]:
    """Return ``the Novaks`` and its possessive."""
    stem = base + ("es" if base.endswith(("s", "x", "z", "ch", "sh")) else "s")
    return (stem, stem + "'", stem + "’")
