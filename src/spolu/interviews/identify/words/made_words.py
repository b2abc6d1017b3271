"""Slovak words that are made of others, and in no dictionary: what they are made of."""

import re
from collections.abc import Iterator

_TENS = re.compile(r"(?:dva|tri|štyri)dsať|(?:päť|šesť|sedem|osem|deväť)desiat|dvesto|tristo|[a-zťľä]+sto(?=\w)|tisíc")
"""What stands first in a number that is written in one word: *šesťdesiatosem*."""
_VERB = re.compile(
    r"(?:za|na|do|pre|po|vy|od|roz|pri|ob|pod|u|o|s|z)(\w{2,}(?:[aieuo]l[aio]?|[aieu]ť|[ea]n[ýáéí]|[ea]nie|jú|jem|je|ím|í))$"
)
"""A verb with a prefix; group 1: the verb without it."""


def parts(word: str) -> Iterator[str]:
    """Yield what a word may be made of: *dvakrát* dva, *ručne* ručný, *poobede* obede, *zaučoval* učoval."""
    if word.endswith("krát"):
        yield word[:-4]
    if found := _TENS.match(word):
        yield word[found.end() :] or "tisíc"
    if word[-1:] in ("e", "o", "y") and len(word) > 4:
        yield word[:-1] + "ý"
    if found := _VERB.match(word):
        yield found[1]
    if word.startswith("po") and len(word) > 5:
        yield word[2:]
