"""Which columns of a survey hold respondents' own words: also where many wrote the same, and never where they ticked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spolu.errors import ReadError
from spolu.interviews.readers import read

OWN = [
    "Fronty u přepážky",
    "Ta čekárna v zimě",
    "Složitý formulář na dávky",
    "Nikdo nebere telefon",
    "Papíry pořád dokola",
]
NOTHING = {
    "cs": ["nevím", "Nevím.", "nic", "-"],
    "pl": ["nie wiem", "brak", "Nic"],
    "en": ["don't know", "nothing", "N/A"],
}


def asked(head: str, *columns: list[str]) -> set[str]:
    rows = [head, *(";".join(cells) for cells in zip(*columns, strict=True))]
    return {turn.group or "" for t in read("\n".join(rows).encode(), "a.csv") for turn in t.turns}


@given(st.sampled_from(sorted(NOTHING)), st.integers(0, 40), st.integers(2, 5), st.randoms())
def test_however_many_know_nothing_the_others_are_read(language, n, answers, random):
    cells = OWN[:answers] + [random.choice(NOTHING[language]) for _ in range(n)]
    random.shuffle(cells)
    rows = [str(i) for i in range(len(cells))]
    assert asked("id;Co vám vadí?", rows, cells) == {"Co vám vadí?"}
    assert asked("id;Co vám vadí", rows, cells) == {"Co vám vadí"}


@pytest.mark.parametrize(("head", "cells"), [
    ("Co vám vadí?", ["fronty", "fronty", "fronty", "papíry", "papíry", "nevím", "nevím", "telefon"]),  # short, and shared
    ("Co vám vadí?", ["nevím", "nevím", "nevím", "fronty", "papíry"]),
    ("Chcete něco dodat?", ["ne", "ne", "ne", "ne", "ne", "Děkuji paní u okénka za trpělivost", "Otevřete i v sobotu ráno"]),
    ("Co vám vadí?", ["nevím", "Fronty", "nevím", "Fronty", "Dlouhé čekání na chodbě", "nevím"]),
    ("Co dodat", ["nic"] * 20 + ["Otevřete i v sobotu ráno", "Ať bere někdo telefon", "Nic, jen díky moc"]),
])  # fmt: skip
def test_answers_that_repeat_are_read(head, cells):
    assert asked(f"id;{head}", [str(i) for i in range(len(cells))], cells) == {head}


@pytest.mark.parametrize("cells", [
    ["ano", "ne", "nevím", "nevím", "nevím"], ["spíše ano", "ne", "možná"], ["muž", "žena", "jiné"], ["raczej tak", "nie", "trudno powiedzieć"],
    ["Brno", "Brno", "Opava", "Opava"], ["1", "2", "5"], ["nevím", "nevím", "nic"],
])  # fmt: skip
def test_what_was_ticked_is_no_answer_in_words(cells):
    with pytest.raises(ReadError, match="no column holds answers in words"):
        asked("id;Jste spokojeni?", [str(i) for i in range(len(cells))], cells)


def test_beside_answers_in_words_a_column_that_many_share_stays_a_fact():
    towns = ["Brno", "Brno", "Opava", "Brno", "Zlín"]
    assert asked("Kde bydlíte?;Co vám vadí?", towns, OWN) == {"Co vám vadí?"}
    assert asked("Spokojenost;Co vám vadí?", ["Spíše ano a někdy ne"] * 3 + ["Ani ano, ani ne"] * 2, OWN) == {
        "Co vám vadí?"
    }
