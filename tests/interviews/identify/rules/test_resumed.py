"""A surname that is a word and begins a sentence waits where what follows tells of somebody."""

import pytest

from spolu.interviews.identify import detect
from spolu.interviews.model import Transcript, Turn


def waiting(text, language):
    found = detect([Transcript("R01", language=language, turns=(Turn("t001", text),))])
    return [m.text for m in found if m.kind == "PER" and m.lane == "review"]


@pytest.mark.parametrize(("language", "text", "expected"), [
    ("cs", "Vrabec, ten hrál na housle.", ["Vrabec"]),
    ("cs", "Slavíková, ta by vám to řekla líp.", ["Slavíková"]),
    ("cs", "Knedlík, s tím se nedalo mluvit.", ["Knedlík"]),
    ("cs", "Hroch. Ona přišla vždycky pozdě.", ["Hroch"]),
    ("cs", "Rampouch, to byl sekáč.", ["Rampouch"]),
    ("cs", "Práce, ta mě vždycky bavila.", []),                    # nobody is called so
    ("pl", "Szpak, ten grał na skrzypcach.", ["Szpak"]),
    ("pl", "Kapusta. On tu już nie mieszka.", ["Kapusta"]),
    ("pl", "Mróz. Z nim się uczyłam.", ["Mróz"]),                  # a common word, and yet somebody
    ("pl", "Młody to był mój kolega.", ["Młody"]),                # nobody else is a friend
    ("cs", "Krupička byl náš soused.", ["Krupička"]),
    ("cs", "Barák byl napsanej na bráchu.", []),
    ("pl", "Dom, ten na rogu, spłonął.", []),
    ("pl", "Dom. Nikt tam nie był.", []),
    ("en", "Baker. She was always late.", ["Baker"]),
    ("en", "Baker? Never met him.", ["Baker"]),                    # asked after
    ("en", "Milk? Never touch it.", []),
    ("en", "Baker, my landlord, came up.", ["Baker"]),             # what somebody is to others
    ("en", "Fisher (her brother) came up.", ["Fisher"]),
    ("en", "Fish, my favourite, was off.", []),
    ("cs", "Krejčí, náš soused, to ví.", ["Krejčí"]),
    ("cs", "Zelí, moje oblíbené jídlo, došlo.", []),
    ("pl", "Kowal, mój sąsiad, to wie.", ["Kowal"]),
    ("sk", "Vrabec, ten hral na husle.", ["Vrabec"]),
])  # fmt: skip
def test_somebody_is_taken_up(language, text, expected):
    assert waiting(text, language) == expected


@pytest.mark.parametrize(("language", "text", "expected"), [
    ("cs", "„Koleček už tam nebydlí.“", ["Koleček"]),              # of little wheels none lives anywhere
    ("cs", "Navrátil bydlí ve třetím patře.", ["Navrátil"]),       # a sentence has one verb
    ("cs", "Zatloukal má čtyři děti.", ["Zatloukal"]),
    ("cs", "Navrátil jsem mu to včera.", []),                      # but for those that go together
    ("cs", "Navrátil klíče a odešel.", []),                        # and the next sentence's
    ("pl", "Musiał mieszka na trzecim piętrze.", ["Musiał"]),
    ("pl", "Musiał wracać do domu.", []),
    ("pl", "Musiał i poszedł.", []),
])  # fmt: skip
def test_it_does_what_the_word_cannot_do(language, text, expected):
    assert waiting(text, language) == expected


@pytest.mark.parametrize(("language", "text", "expected"), [
    ("cs", "Lžička, to je ale jméno.", "Lžička"),
    ("pl", "Trzmiel sie wołała, abo Trzmielowska.", "Trzmiel"),    # as it is said in the country
    ("pl", "Rosół mu godali, bo gruby.", "Rosół"),
    ("pl", "Pióro mu było, z gór.", "Pióro"),
    ("pl", "Łyżka, po mężu.", "Łyżka"),
])  # fmt: skip
def test_words_behind_say_that_it_is_a_name(language, text, expected):
    found = detect([Transcript("R01", language=language, turns=(Turn("t001", text),))])
    assert expected in [m.text for m in found if m.kind == "PER"]
