"""Numbers over which somebody hesitates, or which are written down figure by figure."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spolu.interviews.identify import detect
from spolu.interviews.identify.identifiers.figures import hesitations
from spolu.interviews.model import Transcript, Turn


def told(text, language):
    found = detect([Transcript("R01", language=language, turns=(Turn("t001", text),))])
    return [(m.text, m.kind) for m in found if m.kind not in ("ORG", "OTHER", "LOC", "PER")]


@pytest.mark.parametrize("smoothed", [hesitations.without, hesitations.by_one])
@given(
    text=st.lists(st.sampled_from(("41", "4 1 ", "JK", "x", "K ", ", er, ", " um ", " ", ", ", ".")), min_size=1).map(
        "".join
    )
)
def test_every_place_without_them_is_a_place_of_the_text(text, smoothed):
    smooth = smoothed(text)
    if smooth:
        kept = [smooth.place(at) for at in range(len(smooth.text))]
        assert kept == sorted(set(kept))
        assert all(text[at] == sign for at, sign in zip(kept, smooth.text, strict=True) if sign != " ")


@pytest.mark.parametrize(("text", "language", "expected"), [
    ("His NI, well, AB, er, 40, um, 11 27 C.", "en", ("AB, er, 40, um, 11 27 C", "IDNO")),      # letters and figures
    ("Me PPS? 813, er, 2207, hmm, WA.", "en", ("813, er, 2207, hmm, WA", "IDNO")),
    ("It's 01904, er, 496, um, 118 at home.", "en", ("01904, er, 496, um, 118", "PHONE")),
    ("They drove off, LK19, um, VXB, I saw it.", "en", ("LK19, um, VXB", "PLATE")),
    ("Je to 3AK, ehm, 4471, to auto.", "cs", ("3AK, ehm, 4471", "PLATE")),
    ("Dowód mam ABC, yyy, 118, eee, 447.", "pl", ("ABC, yyy, 118, eee, 447", "IDNO")),
])  # fmt: skip
def test_a_number_is_found_with_its_hesitations(text, language, expected):
    assert told(text, language) == [expected]


@pytest.mark.parametrize(("text", "language", "expected"), [
    ("– Číslo pasu? – 408 – ano – 771 – ano – 26.", "cs", ("408 – ano – 771 – ano – 26", "IDNO")),
    ("– Numer paszportu? – E K 55 – tak – 018 – tak – 27.", "pl", ("E K 55 – tak – 018 – tak – 27", "IDNO")),    # its letters, too
    ("– Občiansky? – HT 330 – áno – 915.", "sk", ("HT 330 – áno – 915", "IDNO")),
    ("Ta smlouva? Ano, číslo 55 02. Ano. 718. Mhm. 44.", "cs", ("55 02. Ano. 718. Mhm. 44", "IDNO")),            # in turns of their own
])  # fmt: skip
def test_a_number_is_found_with_what_its_listener_says(text, language, expected):
    assert told(text, language) == [expected]


@pytest.mark.parametrize(("text", "language", "expected"), [
    ("– Jaké je číslo pojistky? – 55 018 270 3.", "cs", ("55 018 270 3", "IDNO")),
    ("A číslo smlouvy? Moment, už to mám: 61 022 704.", "cs", ("61 022 704", "IDNO")),
    ("– Numer klienta? – Chwileczkę… to będzie 55 08 113.", "pl", ("55 08 113", "IDNO")),
    ("– Seria i numer dowodu? – D, B, T, 308 771.", "pl", ("D, B, T, 308 771", "IDNO")),                       # letters one by one
    ("Číslo elektromera? Tu je, 70 442 118.", "sk", ("70 442 118", "IDNO")),
])  # fmt: skip
def test_the_question_tells_what_its_answer_is(text, language, expected):
    assert told(text, language) == [expected]


@pytest.mark.parametrize(("text", "expected"), [
    ("My mobile is 0 7 7 0 0, 9 0 0, 5 1 8.", ("0 7 7 0 0, 9 0 0, 5 1 8", "PHONE")),
    ("Sort code 2 0, 8 1, 4 7, same bank.", ("2 0, 8 1, 4 7", "ACCOUNT")),                # never more than two together
    ("The reg is B N 1 9, K O T, parked.", ("B N 1 9, K O T", "PLATE")),
    ("The postcode's D H 1 4, 3 R T.", ("D H 1 4, 3 R T", "ADDR")),
    ("date of birth 0 9, 1 2, 6 3", ("0 9, 1 2, 6 3", "DOB")),
])  # fmt: skip
def test_a_number_is_found_that_was_written_down_figure_by_figure(text, expected):
    assert told(text, "en") == [expected]


@pytest.mark.parametrize("text", [
    "They lined up 4 4 2, then 3 5 2, then 4 3 3, and lost.",
    "Count 1 2 3 4 5, 6 7 8 9 10 with me.",
    "Pages 1, 2, 3, 4, 5 and 6 are torn.",
    "Rows A B C, 1 2 3, X Y Z on the sheet.",
])  # fmt: skip
def test_single_figures_that_are_counted_are_no_number(text):
    assert told(text, "en") == []


@pytest.mark.parametrize(("text", "language"), [
    ("– Kolik jste platili? – 1350 – jo – a potom 1620.", "cs"),                  # nothing announces a number
    ("Stálo to 1350. Ano. 1620 i s dopravou.", "cs"),                             # two numbers are not long
    ("Číslo pokoje? No, 418, nahoře.", "cs"),
    ("Který autobus? – 154 – ano – a ze stanice 226.", "cs"),
    ("Ilu was było? Tak ze 140. Tak. A potem 180.", "pl"),
    ("We were, er, 40, um, 50 in the hall.", "en"),
    ("The BBC, er, ITV and, um, 4 others came.", "en"),
    ("Bylo nás 40, no, 50 nejvíc.", "cs"),
])  # fmt: skip
def test_hesitations_make_no_number(text, language):
    assert told(text, language) == []


@pytest.mark.parametrize(("text", "language", "expected"), [
    ("Zapište si: 7 3 1, 6 0 2, 0 4 8.", "cs", ("7 3 1, 6 0 2, 0 4 8", "PHONE")),
    ("Numer? 6 0 1. 2 1 7. 0 3 4. A potem mail.", "pl", ("6 0 1. 2 1 7. 0 3 4", "PHONE")),           # the next sentence begins with a word of one letter
    ("To je... 9 0 5... 3 1 8... 2 2 0.", "sk", ("9 0 5... 3 1 8... 2 2 0", "PHONE")),               # in groups that pauses tell
    ("Telefon 5, 0, 3, 1, 1, 7, 7, 4, 2.", "pl", ("5, 0, 3, 1, 1, 7, 7, 4, 2", "PHONE")),            # as many as nobody enumerates
    ("Dowód osobisty C, B, T, 3 0 8, 7 7 1.", "pl", ("C, B, T, 3 0 8, 7 7 1", "IDNO")),
    ("Auto má značku 4 A K, 3 3 0 8.", "cs", ("4 A K, 3 3 0 8", "PLATE")),
])  # fmt: skip
def test_figures_one_by_one_are_a_number_in_every_language(text, language, expected):
    assert told(text, language) == [expected]


@pytest.mark.parametrize(("text", "language"), [
    ("Hráli jsme 4 4 2, pak 3 5 2 a nakonec 4 3 3.", "cs"),
    ("Proszę liczyć ze mną: 1 2 3 4 5 6 7 8 9 10.", "pl"),
    ("Oceny miał 5, 4, 3, 5, 5, 4, 6, 5, 4, 5.", "pl"),
    ("Známky byly 1, 2, 1, 3, 2, 1.", "cs"),
])  # fmt: skip
def test_single_figures_that_are_counted_are_no_number_in_other_languages_either(text, language):
    assert told(text, language) == []


@pytest.mark.parametrize(("text", "language", "expected"), [
    ("Číslo smlouvy bývá dole. – Aha, tak 61 20 44 85 07, že?", "cs", [("61 20 44 85 07", "IDNO")]),   # told without being asked
    ("Numer umowy jest na górze. – Tak, 22 44 18 90.", "pl", [("22 44 18 90", "IDNO")]),
    ("Ve smlouvě není číslo. – Jo. 12 jich bylo.", "cs", []),
])  # fmt: skip
def test_what_somebody_else_says_tells_what_a_number_is(text, language, expected):
    assert told(text, language) == expected
