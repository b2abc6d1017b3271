"""Names in small letters where other words have capitals."""

import pytest

from spolu.interviews.identify import detect
from spolu.interviews.model import Transcript, Turn


def people(text, language):
    found = detect([Transcript("R01", language=language, turns=(Turn("t001", text),))])
    return [(m.text, m.lane) for m in found if m.kind == "PER"]


@pytest.mark.parametrize(("text", "language", "expected"), [
    ("Byla tu paní vrzalová ohledně bytu.", "cs", ("vrzalová", "auto")),            # a title tells
    ("Domluvil se s ním p. hronek.", "cs", ("hronek", "auto")),
    ("Bratr zdeněk mu to doveze.", "cs", ("zdeněk", "auto")),                        # what somebody is tells
    ("Řešila jsem to s radkem, přijde zítra.", "cs", ("radkem", "review")),          # nothing does
    ("Tel. od p. kasprzaka w sprawie czynszu.", "pl", ("kasprzaka", "auto")),
    ("Rozmowa z bratem bartkiem o opale.", "pl", ("bartkiem", "auto")),
    ("Wtorek: p. lipińska była w domu, Anin.", "pl", ("lipińska", "auto")),             # an adjective, too: behind a title it is hers
    ("Úterý: p. dubová nepřijde.", "cs", ("dubová", "auto")),
    ("Byłam u państwa lipińskich na kawie.", "pl", ("lipińskich", "auto")),
    ("Úterý: volala paní k. kvůli bytu.", "cs", ("k.", "auto")),
    ("Tuesday: mrs k rang about the lift.", "en", ("k", "auto")),
    ("Rang mrs okonkwo about the lift.", "en", ("okonkwo", "auto")),
    ("Support ended since siobhan retired.", "en", ("siobhan", "review")),
    ("Volal horák, že dům prodává.", "cs", ("horák", "review")),                     # a word that hardly anybody says
    ("Předáno kučerovi z ubytovny.", "cs", ("kučerovi", "review")),
    ("Dzwonił mazur w sprawie opału.", "pl", ("mazur", "review")),
])  # fmt: skip
def test_a_word_that_is_nothing_but_a_name_is_one(text, language, expected):
    assert people(text, language) == [expected]


@pytest.mark.parametrize(("text", "language"), [
    ("Pan starosta a paní z obce to vědí.", "cs"),              # what they are
    ("Byla to růže, malá a krásná, a celý svět ji viděl.", "cs"),   # first names and surnames that are words
    ("Paní domu měla naději, že přijde mír.", "cs"),
    ("Pak přišla paní nová a paní hotová s úklidem.", "cs"),
    ("Pan dyrektor i pani z opieki mają rację.", "pl"),
    ("Gwarancją jest stabilność państwa polskiego i prawa.", "pl"),   # the same word for a state
    ("Od války tu byl sedlák a pekař, potom kovář.", "cs"),     # nor is war a form of Válek
    ("Przyszedł kowal, a potem bednarz i rybak.", "pl"),        # trades that there are still
    ("The will was in a mark on the bill, and I miss hope.", "en"),
])  # fmt: skip
def test_common_words_stay_words(text, language):
    assert people(text, language) == []


def test_a_name_in_small_letters_is_the_same_persons_elsewhere():
    assert people("Šárka volala. Potom přišla šárka s paní Benešovou.", "cs") == [
        ("Šárka", "auto"), ("šárka", "auto"), ("Benešovou", "auto"),
    ]  # fmt: skip
