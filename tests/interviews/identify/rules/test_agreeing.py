"""Polish surnames that are words, in text without capitals."""

import pytest

from spolu.interviews.identify import detect
from spolu.interviews.model import DESCRIBING, Transcript, Turn


def names(text):
    turns = (Turn("t001", text), Turn("t002", "a potem poszliśmy jeszcze na spacer i było bardzo zimno"))
    return [m.text for m in detect([Transcript("R01", language="pl", turns=turns)]) if m.kind not in DESCRIBING]


@pytest.mark.parametrize(("text", "expected"), [
    ("obecni: kozioł danuta, sowa elżbieta, gwóźdź marian", ["kozioł danuta", "sowa elżbieta", "gwóźdź marian"]),
    ("to jest kozioł danuta, nie danuta sowa.", ["kozioł danuta", "danuta sowa"]),
    ("wzorowy hubert, wzorowa blanka", ["wzorowy hubert", "wzorowa blanka"]),   # adjectives of their gender that no list has
    ("młoda blanka, stary hubert", ["blanka", "hubert"]),                       # that is what they are
    ("marta rano, hubert wieczorem", ["marta", "hubert"]),                      # and that is when
    ("wiktor domagała, a nie domagała się niczego", ["wiktor domagała"]),        # a woman's verb behind a man
    ("przyszła urszula wnuk i jej wnuk", ["urszula wnuk"]),                      # a man's kin behind a woman
])  # fmt: skip
def test_lists_tell_surnames(text, expected):
    assert names(text) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("znam panią czaplę z przychodni", ["czaplę"]),                              # in the case of the title
    ("pani czapla zapisała mnie na środę", ["czapla"]),
    ("niech pani herbaty nie słodzi, wie pani sprawa jest taka", []),            # in another, or told to her
    ("dyrektora jastrzębia nie było", ["jastrzębia"]),
    ("dyrektora szkoły nie było", []),                                           # a school's
    ("byłam u państwa czyżów", ["czyżów"]),
    ("byłam u tych szczygłów, od szczygłów mam klucze", ["szczygłów", "szczygłów"]),
    ("stary gołąb umarł, młody gołąb wyjechał", ["gołąb", "gołąb"]),
    ("stary gołąb na dachu, młode gołębie w gnieździe", []),
    ("dzwonił pan zimny. z zimnym się nie rozmawia.", ["zimny", "zimnym"]),      # told, and no noun behind
    ("został po nim rzepa, a rzepa był inżynierem", ["rzepa", "rzepa"]),         # by his verb; of rzep he is no subject
    ("wrona umie krzyknąć", ["wrona"]),                                          # only people can
    ("wrona leci nad polem", []),
    ("był tam jagiełło, owsianka, stolarczyk", ["jagiełło", "owsianka", "stolarczyk"]),
    ("był tam chleb, owsianka, dżem", []),
])  # fmt: skip
def test_titles_visits_and_what_people_do_tell_surnames(text, expected):
    assert names(text) == expected


@pytest.mark.parametrize(("text", "expected"), [
    ("siwak roman. a od siwaków mam klucze, siwakowa mi dała.", ["siwak roman", "siwaków", "siwakowa"]),
    ("zima marian. przyszła zima i było zimno.", ["zima marian"]),               # told once; but elsewhere it snows
    ("zima marian. potem byli ci, zima, stolarczyk.", ["zima marian", "zima", "stolarczyk"]),
    ("ładna beata. bardzo ładnie to powiedziała.", ["ładna beata"]),             # an adverb is no case
])  # fmt: skip
def test_a_surname_told_once_is_looked_for_where_it_can_be_one(text, expected):
    assert [name for name in names(text) if name in expected] == expected
    assert len(names(text)) == len(expected)
