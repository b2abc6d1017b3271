"""A surname that is a word and a whole sentence waits for review."""

import pytest

from spolu.interviews.identify import detect
from spolu.interviews.identify.rules import opening
from spolu.interviews.model import Transcript, Turn


def waiting(text, language):
    found = detect([Transcript("R01", language=language, turns=(Turn("t001", text),))])
    return [m.text for m in found if m.kind == "PER" and m.lane == "review"]


@pytest.mark.parametrize(("language", "text", "expected"), [
    ("cs", "Konvička. Dělal u nás správce.", ["Konvička"]),
    ("cs", "Cíl! Každej chce nějakej cíl.", []),                         # shouted
    ("cs", "Polívka? Byla dobrá.", []),                                  # asked about
    ("cs", "Starých. Jo, fakt takový jméno.", ["Starých"]),              # no nominative, but names are spoken of
    ("cs", "Příjmení mám po tátovi. Zelených.", ["Zelených"]),
    ("cs", "Konvička stála na stole.", []),                              # no sentence of its own
    ("cs", "Zelený. Ten se mi líbí nejvíc.", []),                        # an adjective answers what something is like
    ("cs", "Náhoda. Potkali jsme se na zastávce.", []),                 # what people answer with
    ("cs", "Vidím. A co dál?", []),                                      # a verb, though some are called so
    ("pl", "Pietruszka. Robił u nas dach.", ["Pietruszka"]),
    ("pl", "Sadowska. I tyle.", ["Sadowska"]),                           # an adjective, but it ends as surnames do
    ("pl", "Nazwisko mam po ojcu. Zielonych.", ["Zielonych"]),
    ("pl", "Jak masz na imię? Mogę. No więc tak.", []),                  # some are called Moga
    ("pl", "Zielona. Ta mi się podoba.", []),
    ("pl", "Śmiech. Potem znowu było cicho.", []),                       # what is heard
    ("pl", "Cukier. A potem mąka.", []),                                 # too common a word
    ("sk", "Vrabec. Robil u nás správcu.", ["Vrabec"]),
])  # fmt: skip
def test_a_sentence_of_one_word(language, text, expected):
    assert waiting(text, language) == expected


def test_beside_words_of_names_small_letters_elsewhere_do_not_count_against_it():
    said = ("Mám blbé příjmení. Kopřiva.", "Za domem roste kopřiva.")
    found = detect([Transcript("R01", language="cs", turns=tuple(Turn(f"t{n}", x) for n, x in enumerate(said)))])
    assert [(m.text, m.evidence) for m in found] == [("Kopřiva", (opening.NEAR,))]
