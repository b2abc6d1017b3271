"""Every form of a person's name leads to one key; families stay apart; what cannot be told is asked."""

import re
from collections import Counter
from pathlib import Path

import pytest

from spolu.interviews import persons
from spolu.interviews.model import Mention, Transcript, Turn

_MARK = re.compile(r"\{([^|{}]+)\|([^{}]+)\}")


def family_set(language):
    """Return transcripts, mentions, and whom each means (``?``: cannot be told)."""
    text = (Path(__file__).parent / "families" / f"{language}.txt").read_text(encoding="utf-8")
    transcripts, mentions, gold = [], [], []
    for block in text.split("\n=== ")[1:]:
        name, _, body = block.partition("\n")
        turns = []
        for number, paragraph in enumerate(body.strip().split("\n\n"), 1):
            plain, at = "", 0
            for mark in _MARK.finditer(paragraph):
                plain += paragraph[at : mark.start()]
                gold.append(mark[1])
                mentions.append(
                    Mention(name, f"t{number:03}", len(plain), len(plain) + len(mark[2]), mark[2], "PER", "auto")
                )
                plain, at = plain + mark[2], mark.end()
            turns.append(Turn(f"t{number:03}", plain + paragraph[at:]))
        transcripts.append(Transcript(name, language=language, turns=tuple(turns)))
    return transcripts, mentions, gold


@pytest.mark.parametrize("language", ["cs", "pl"])
def test_families_with_shared_surnames(language):
    """At least 95 % of mentions reach their person, at most 0.5 % reach another, none that cannot be told is guessed."""
    transcripts, mentions, gold = family_set(language)
    linked, people = persons.link(mentions, transcripts)
    pairs = Counter((m.person, who) for m, who in zip(linked, gold, strict=True))
    main, owner = {}, {}
    for (key, who), n in pairs.items():
        main[who] = max((n, key), main.get(who, (0, "")))
        owner[key] = max((n, who), owner.get(key, (0, "")))
    told = [(m, who) for m, who in zip(linked, gold, strict=True) if who != "?"]
    lost = [(m.text, who) for m, who in told if main[who][1] != m.person]
    wrong = [(m.text, who) for m, who in told if owner[m.person][1] != who]
    guessed = [m.text for m, who in zip(linked, gold, strict=True) if who == "?" and owner[m.person][1] != "?"]
    assert len(lost) <= 0.05 * len(told), lost
    assert len(wrong) <= 0.005 * len(told), wrong
    assert not guessed
