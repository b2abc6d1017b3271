"""Numbers that are half read aloud and half written: letters in one piece, figures among words, hyphens between signs."""

import pytest

from spolu.interviews.identify import detect
from spolu.interviews.model import Transcript, Turn


def told(text, language):
    found = detect([Transcript("R01", language=language, turns=(Turn("t001", text),))])
    return [(m.text, m.kind) for m in found if m.kind not in ("PER", "ORG", "OTHER", "LOC", "AGE")]


@pytest.mark.parametrize(("text", "language", "expected"), [
    ("The ref is HSG slash ASB slash two two oh one, I read.", "en", ("HSG slash ASB slash two two oh one", "CASENO")),
    ("Our reference, that's GA, forty-six, one double nine, C, is closed.", "en", ("GA, forty-six, one double nine, C", "CASENO")),
    ("sygnatura KA łamane przez dwadzieścia dwa łamane na trzysta", "pl", ("KA łamane przez dwadzieścia dwa łamane na trzysta", "CASENO")),
    ("my new car is yk seventy three, p n t so tell him", "en", ("yk seventy three, p n t", "PLATE")),   # a machine joined the first two
    ("It was MA six one, kilo lima tango.", "en", ("MA six one, kilo lima tango", "PLATE")),
    ("So that is 0-7-7-0-0, 9-0-0, 5-4-1, right?", "en", ("0-7-7-0-0, 9-0-0, 5-4-1", "PHONE")),         # as captions write single figures
    ("Sort code is 2-0, 4-6, 7-8, and wait.", "en", ("2-0, 4-6, 7-8", "ACCOUNT")),                     # by its word
    ("National Insurance, J-X-4-8-1-7-6-3-C, yes.", "en", ("J-X-4-8-1-7-6-3-C", "IDNO")),
    ("The plate was B-V-7-3-K-N-P, white.", "en", ("B-V-7-3-K-N-P", "PLATE")),
    ("Číslo mám 6-0-2, 1-2-3, 4-5-6, volejte.", "cs", ("6-0-2, 1-2-3, 4-5-6", "PHONE")),
    ("Numer to 5-0-1, 2-3-4, 5-6-7, proszę.", "pl", ("5-0-1, 2-3-4, 5-6-7", "PHONE")),
    ("it is 07 double 7 900 542 oh 4 if you need it", "en", ("07 double 7 900 542 oh 4", "PHONE")),       # its nought tells
    ("můj telefon je 602 jedna dva tři 45 šest jo", "cs", ("602 jedna dva tři 45 šest", "PHONE")),
    ("pesel 84 zero 5 12 1 dwa trzy 44 mam", "pl", ("84 zero 5 12 1 dwa trzy 44", "BIRTHNO")),
    ("NHS number 6119403787, two of them to see.", "en", ("6119403787", "IDNO")),                     # which is whole without a word
    ("what is the dob, it says 3 oh 4 1992 there", "en", ("3 oh 4 1992", "DOB")),
    ("narozený 14 nula 9 67 v Brně", "cs", ("14 nula 9 67", "DOB")),
    ("numer dowodu abs czterysta sześć dwieście jedenaście tak mam", "pl", ("abs czterysta sześć dwieście jedenaście", "IDNO")),       # letters in one piece, and small
    ("polisa ac sto dwadzieścia osiem trzysta jedenaście ważna do maja", "pl", ("ac sto dwadzieścia osiem trzysta jedenaście", "IDNO")),
    ("číslo smlouvy zk dvacet osm čtyřicet tři sedmnáct", "cs", ("zk dvacet osm čtyřicet tři sedmnáct", "IDNO")),
])  # fmt: skip
def test_both_halves_are_one_number(text, language, expected):
    assert told(text, language) == [expected]


@pytest.mark.parametrize(("text", "language"), [
    ("We did it in 2015, twenty sixteen and 2017.", "en"),                 # years
    ("They won 3-1, 2-0 and 4-2, so call it a season.", "en"),             # how matches ended
    ("We played 4-4-2, then 4-2-3-1 and 3-5-2 at last.", "en"),
    ("Vyhráli 3-1, 2-0 a 4-2, pak 0-0.", "cs"),
    ("V roce 2015 dva tisíce lidí a 300 dětí.", "cs"),
    ("Było ich 20, trzydzieści, 40 i potem 50.", "pl"),
    ("At 9 one of the 30 came, at 10 two, at 11 three.", "en"),
    ("He lost the file at the DWP, twenty-five, thirty-six people did.", "en"),
    ("Umowę ma na czas, dwadzieścia pięć, trzydzieści lat.", "pl"),
])  # fmt: skip
def test_scores_years_and_counts_are_none(text, language):
    assert told(text, language) == []


@pytest.mark.parametrize(("text", "expected"), [
    ("national insurance is rw six one oh four nine two b", ("rw six one oh four nine two b", "IDNO")),
    ("the policy with them is kd 440 2917, contents only", ("kd 440 2917", "IDNO")),                    # in figures
    ("crime reference bx slash two oh nine four slash twenty-two", ("bx slash two oh nine four slash twenty-two", "CASENO")),
    ("claim ref tl 55190 on the letter", ("tl 55190", "CASENO")),
    ("our complaint's qhd 4402 with the council", ("qhd 4402", "CASENO")),
    ("the reg is wpk two one nine h, a triumph", ("wpk two one nine h", "PLATE")),                      # of old
    ("his old land rover, wvd two one nine y, in a barn", ("wvd two one nine y", "PLATE")),
    ("customer reference's kd 2204 71 c and that's it", ("kd 2204 71 c", "IDNO")),                      # one behind it, too
    ("the meter serial number's k 5502918", ("k 5502918", "IDNO")),                                     # one letter
    ("my NI's T P three three oh one nine two a I think", ("T P three three oh one nine two a", "IDNO")),   # the last one is a word, too
])  # fmt: skip
def test_letters_in_small_ones_belong_to_the_number_behind_them(text, expected):
    assert told(text, "en") == [expected]


@pytest.mark.parametrize("text", [
    "the card had gbp two hundred and forty on it",
    "the claim got us two hundred and six pounds",
    "my case was with mr forty or whatever he is called",
    "union rep for sixteen years, two hundred and six members",
    "the reference to act 1998 is wrong",
])  # fmt: skip
def test_words_before_what_is_counted_are_no_letters(text):
    assert told(text, "en") == []
