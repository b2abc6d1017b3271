"""What a check found, short enough to be read: of a kind that has hundreds, one line."""

from collections.abc import Sequence

from spolu.trace.problem import Problem

_MANY, _FEW = "coding-unused", 3
"""The kind of problem of which a study that is well on its way has hundreds, and how many of it are shown one by one."""


def folded(found: Sequence[Problem]) -> list[Problem]:
    """Return problems with the codings that no insight uses in one, where they are more than three; the rest as they are."""
    unused = [p for p in found if p.kind == _MANY]
    if len(unused) <= _FEW:
        return list(found)
    some = ", ".join(p.place.removeprefix("coding/codings/") for p in unused[:_FEW])
    one = Problem(
        "coding/codings", _MANY, unused[0].level, f"codings that no insight uses: {len(unused)} ({some} …)",
        "Name them in insights, or leave them: not every coding has to lead somewhere. All of them: spolu check --all",
    )  # fmt: skip
    return [one if p is unused[0] else p for p in found if p is unused[0] or p.kind != _MANY]
