"""Initials where a text has no capitals."""

import pytest

from spolu.interviews.identify import detect
from spolu.interviews.model import Transcript, Turn


def people(text, language):
    found = detect([Transcript("R01", language=language, turns=(Turn("t001", text),))])
    return [m.text for m in found if m.kind == "PER"]


@pytest.mark.parametrize(("text", "language", "expected"), [
    ("návštěva u kl. o. t., nezastižena", "cs", ["o. t."]),                  # two with full stops
    ("tel. s p. ř., přijde, paní ch. také", "cs", ["ř.", "ch."]),            # one behind a title, and of two letters
    ("u p. k. w. bylo čisto", "cs", ["k. w."]),                              # the title is none of them
    ("otec p. d. nepřišel, syn k. nemluví", "cs", ["p. d.", "k."]),         # behind what somebody is, p. is an initial
    ("kl. db má dluh, uživ. tr nepřišla", "cs", ["db", "tr"]),               # together, as records have it
    ("kl. t. a d. se pohádali", "cs", ["t.", "d."]),                         # two people
    ("b. h. dnes nespala na pokoji", "cs", ["b. h."]),                       # two full stops are enough
    ("jirka v. a lenka š. byli venku", "cs", ["jirka v.", "lenka š."]),      # behind a name
    ("podop. t.r. wyszedł, rodz. ż. czeka", "pl", ["t.r.", "ż."]),
    ("p. z-ska prosi, u n-skich remont", "pl", ["z-ska", "n-skich"]),
    ("pani ola p. przyniosła faktury", "pl", ["ola p."]),                    # a letter that is a title elsewhere
    ("kl. A.W. zgłosiła się do biura", "pl", ["A.W."]),                      # the only capitals
    ("mr j. in ward six, mrs k said no", "en", ["j.", "k"]),                 # English writes no full stop
    ("cl. pk attended, tel. call ewa k – thanks", "en", ["pk", "ewa k"]),
    ("dna hussain s. 2nd time this month", "en", ["dna hussain s."]),        # a number that is counted with is no page
])  # fmt: skip
def test_initials_are_somebodys(text, language, expected):
    assert people(text, language) == expected


@pytest.mark.parametrize(("text", "language"), [
    ("viz s. 4 a č. 2, ul. nádražní, do 3 m. od domu, r. 1980", "cs"),      # pages, numbers, streets, units, years
    ("klient t. č. v nemocnici, klientka m. j. uvedla, matka r. č. nemá", "cs"),   # said of people, too
    ("klient r. 1950 a syn č. 2 na č. p. 12 v k. ú. nového", "cs"),         # a number follows
    ("a. s. a o. p. s. a z. s. pracují, léky i. v. ráno", "cs"),            # kinds of companies; how drugs are given
    ("kl. má dluh, kl. je doma, kl. tel. domluvila, kl. dr. volala", "cs"),   # words and abbreviations behind a client
    ("bod a. je hotov a bod b. taky, typ c. nemáme", "cs"),                 # one letter behind a thing
    ("p. kierownik i p. dyrektor mówili, m.in. o tym, ds. rodziny", "pl"),  # the title
    ("umowa b. r. na czas, j.w. i p.o. kierownika, k.p.a. i k.r.o.", "pl"),
    ("klient b.d., matka n.n., kl. wg relacji, kl. nr 5", "pl"),            # no data; unknown
    ("see p. 4, e.g. here, i.e. at 5 p.m. with d.o.b. and n.b. this", "en"),
    ("mr i think is wrong, vitamin c. too, client gp rang, pt hx taken", "en"),
    ("resident by the door, client wk 2, cl. dv, client mh ok", "en"),
])  # fmt: skip
def test_other_letters_are_nobodys(text, language):
    assert people(text, language) == []


@pytest.mark.parametrize(("text", "language", "expected"), [
    ("ian v. pleased with it", "en", "ian"),          # very
    ("lots of love anna x", "en", "anna"),                    # a kiss
    ("sára l. 9, jinak nic", "cs", "sára"),           # a number follows
])  # fmt: skip
def test_what_stands_behind_a_name_may_be_no_initial(text, language, expected):
    assert people(text, language) == [expected]


def test_small_letters_say_nothing_where_other_words_have_capitals():
    assert people("Bydlí tu klient t. r. a odešel.", "cs") == []


def test_what_is_a_part_of_a_name_goes_with_it():
    assert people("i went with wee davy, then big pat came, not my little oscar", "en") == [
        "wee davy",
        "big pat",
        "oscar",
    ]
