"""Polish as it is spoken in the country, written as it sounds: *zawse*, *godo*, *robiom*, *krowe* for zawsze, gada, robią, krowę.

No dictionary has such words, so at the beginning of a sentence, or where nothing has capitals, they would look like
names. What is meant by one of them is looked for under the few changes of sound that most of the country knows.
"""

import re
from collections.abc import Callable
from functools import lru_cache
from itertools import combinations

_SOUNDS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), meant)
    for pattern, meant in (
        ("s(?=[aąeęioóuy]|$)", "sz"), ("c(?![zhi])", "cz"), ("(?<![scrd])z", "ż"), ("sc", "szcz"),
        ("o", "a"), ("o$", "a"), ("oł", "ał"), ("ok$", "aj"), ("om$", "ą"), ("e$", "ę"),
        ("ej", "aj"), ("dz", "jdz"), ("ed", "ęd"), ("ó", "o"), ("y", "e"),
        ("rzi", "rzy"), ("iy", "i"), ("iy", "ie"), ("ōm$", "ą"), ("ō", "o"), ("ô", "o"), ("ã$", "ę"),
    )
)  # fmt: skip
"""What is heard -> what is written."""
_LEAST = 4
"""Letters of the shortest word that is looked at: shorter ones are all alike."""


@lru_cache(maxsize=20_000)
def is_said_for(low: str, is_common: Callable[[str], bool]) -> bool:
    """Whether a word that no dictionary has stands for one that is common: up to three changes of sound apart."""
    if len(low) < _LEAST:
        return False
    able = [sound for sound in _SOUNDS if sound[0].search(low)]
    for many in (1, 2, 3):
        for chosen in combinations(able, many):
            word = low
            for pattern, meant in chosen:
                word = pattern.sub(meant, word)
            if word != low and is_common(word):
                return True
    return False
