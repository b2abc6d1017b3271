"""Letters that somebody explains who has said them."""

import pytest

from spolu.interviews.identify import detect
from spolu.interviews.identify.identifiers.reading import explained
from spolu.interviews.model import Transcript, Turn

_LETTERS = {"bé": "B", "b": "B", "há": "H"}


def plates(text, language):
    found = detect([Transcript("R01", language=language, turns=(Turn("t001", text),))])
    return [m.text for m in found if m.kind == "PLATE"]


@pytest.mark.parametrize(("words", "size"), [
    ("bé jako božena", 2),
    ("bé , jako božena", 3),                # behind a pause
    ("bé ( jako božena )", 4),              # in brackets, as somebody writes down who listens
    ("bé , bé jako božena", 4),             # said once more
    ("bé , to je b jako božena", 6),
    ("bé jako v brně", 3),                  # with a preposition
    ("bé jako adam", 0),                    # another letter
    ("bé , há jako hana", 0),               # the next letter is explained
    ("bé", 0),
])  # fmt: skip
def test_what_explains_a_letter_belongs_to_it(words, size):
    assert explained.behind(words.split(), 0, ("B",), _LETTERS) == size


@pytest.mark.parametrize(("words", "size"), [
    ("há Hana", 1),
    ("há , Hana , sedm", 2),
    ("há ( Hana )", 3),
    ("há , Hana přišla", 0),                # she does something
    ("há , Petr , sedm", 0),                # another letter
    ("há hana", 0),                         # in small letters anything
])  # fmt: skip
def test_a_name_alone_explains_a_letter_that_it_begins(words, size):
    shown = words.split()
    assert explained.named([word.lower() for word in shown], shown, 0, "H") == size


@pytest.mark.parametrize(("text", "language", "expected"), [
    ("Značka je šest té, jako Tereza, dvacet jedna patnáct.", "cs", "šest té, jako Tereza, dvacet jedna patnáct"),
    ("Na lístku bylo šest té, jako Tereza, dvacet jedna patnáct.", "cs", "šest té, jako Tereza, dvacet jedna patnáct"),   # nobody speaks of a car
    ("espézetka pět el, el jako Lenka, osm, dvacet nula jedna", "cs", "pět el, el jako Lenka, osm, dvacet nula jedna"),
    ("Auto má pět zet, to je zet jako Zuzana, devět, dvacet nula jedna.", "cs", "pět zet, to je zet jako Zuzana, devět, dvacet nula jedna"),
    ("Značku má dva ká (Karel) tři, patnáct sedmdesát.", "cs", "dva ká (Karel) tři, patnáct sedmdesát"),
    ("Má tam kombi, dva á, Adam, ká, Karel, patnáct sedmdesát.", "cs", "dva á, Adam, ká, Karel, patnáct sedmdesát"),
    ("auto je en ako Nitra, er ako Rudolf, sto štrnásť, ká, ako Karol, el", "sk", "en ako Nitra, er ako Rudolf, sto štrnásť, ká, ako Karol, el"),
])  # fmt: skip
def test_a_plate_goes_on_behind_a_letter_that_is_explained(text, language, expected):
    assert plates(text, language) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "chodil do tři á, Adam, osm let a pak dost",
        "měli jsme tam jako dva lidi a tři jako hosty třicet dva osm nula",
        "já jako pět tisíc tři sta nula dva nedám",
    ],
)
def test_what_is_alike_is_no_plate(text):
    assert plates(text, "cs") == []
