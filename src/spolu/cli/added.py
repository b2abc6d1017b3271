"""What is said once files were added: which became which transcript, who is who, and where nobody knows who speaks."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from spolu.cli import say

if TYPE_CHECKING:
    from spolu.interviews.enrolling import Given
    from spolu.interviews.model import Transcript
    from spolu.study import Study


def files(kept: "Sequence[Transcript]") -> list[str]:
    """Return a line a file, with its first and last transcript; nothing of a single file."""
    ids: dict[str, list[str]] = {}
    for t in kept:
        ids.setdefault(t.source.sha256, []).append(t.id)
    names = {t.source.sha256: t.source.file for t in kept}
    return [f"{'–'.join(dict.fromkeys((own[0], own[-1])))}  {names[file]}" for file, own in ids.items() if len(ids) > 1]


def tell_who(study: "Study", given: "Sequence[Given]", ids: list[str]) -> None:
    """Say on standard error who has which id now, who has none, and how to change it."""
    from spolu.steps import enrolling

    lines = [*enrolling.told(given, lambda t: ids[t] if isinstance(t, int) else t, study.settings.interface)]
    at = lines[0].split()[0] if lines else ""
    for line in (*lines, *enrolling.advice(study.store, given, f"spolu interviews who {at} ")):
        say.err(line)


def tell_open(study: "Study", kept: "Sequence[Transcript]") -> None:
    """Say on standard error of which transcripts it is not known who speaks, and how to say it."""
    from spolu.steps import voicing

    command = "spolu interviews voices {0} --out ../{0}.csv".format
    for line in voicing.open_ones(kept, study.settings.interface, command):
        say.err(line)
