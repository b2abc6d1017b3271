"""People of whom only initials are written."""

import pytest

from spolu.interviews.identify import detect
from spolu.interviews.model import Transcript, Turn


def people(text, language):
    found = detect([Transcript("R01", language=language, turns=(Turn("t001", text),))])
    return [m.text for m in found if m.kind == "PER"]


@pytest.mark.parametrize(("text", "language", "expected"), [
    ("Klient O. T. dluží za nájem.", "cs", ["O. T."]),                    # two with full stops
    ("Řešili jsme to s O.T. znovu.", "cs", ["O.T."]),                     # typed together, nothing before
    ("S paní Ř. se domluvila p. Š. a odešly.", "cs", ["Ř.", "Š."]),       # one alone behind a title
    ("Volala pí Č. Přijde zítra.", "cs", ["Č."]),                          # a sentence begins behind it
    ("U kl. DB zjištěny dluhy, kl. OT nepřišla.", "cs", ["DB", "OT"]),    # without full stops, as records have it
    ("Dcera E. chodí do školky.", "cs", ["E."]),                           # behind what somebody is
    ("Ludmila R. to vzdala, Kramář B. taky.", "cs", ["Ludmila R.", "Kramář B."]),   # of the other name
    ("Podopieczna R.W. nie przyszła.", "pl", ["R.W."]),
    ("Rozmowa z p. Sz. i panem Ł. u nas.", "pl", ["Sz.", "Ł."]),           # of two letters
    ("Renata Ż. mieszka z synem.", "pl", ["Renata Ż."]),
    ("Cl. GH attended, Mrs D. rang.", "en", ["GH", "D."]),
    ("Mr V left a message.", "en", ["V"]),                                 # English writes no full stop
    ("Úterý: volala paní k. kvůli bytu, u p. d. nikdo.", "cs", ["k.", "d."]),   # a letter typed small behind a title
    ("Tuesday: mrs k rang about Tom, mr j. did not.", "en", ["k", "Tom", "j."]),
    ("We met Sheila B. and her son R. there.", "en", ["Sheila B.", "R."]),
    ("Rodina Ř. čeká, případ O. trvá.", "cs", ["Ř.", "O."]),                # families and cases
    ("Wizyta u małż. Ż. i rodz. G. w sprawie opału.", "pl", ["Ż.", "G."]),
    ("Kl. T. a D. se pohádali.", "cs", ["T.", "D."]),                       # two people
    ("P. Z-ska i pan N-ski czekają, u J-ów remont.", "pl", ["Z-ska", "N-ski", "J-ów"]),   # how a surname ends
    ("Kl. Kv. neplatí nájem.", "cs", ["Kv."]),                              # how it begins
    ("Young person R.K. NEET since May.", "en", ["R.K."]),                  # an abbreviation behind is no name
    ("Tel. call Sheila R – said no.", "en", ["Sheila R"]),          # behind a name, without a full stop
])  # fmt: skip
def test_initials_are_somebodys(text, language, expected):
    assert people(text, language) == expected


@pytest.mark.parametrize(("text", "language"), [
    ("P. S. Zapomněla jsem klíče.", "cs"),                      # a postscript
    ("Je to kapitola I. V. až VI.", "cs"),                      # numbers
    ("Máme plán B, potom uvidíme, a taky bod C.", "cs"),        # one letter behind a thing
    ("Klient ÚP dostane dávku, klient PC má heslo.", "cs"),     # an office, a computer
    ("Ustawa z Dz.U. mówi o tym.", "pl"),                       # where laws are printed
    ("He moved to the U.S. at 5 P.M. with his D.O.B. card.", "en"),
    ("Říkal to pan k nám, a paní z obce taky.", "cs"),          # prepositions
    ("Mr I think is wrong, and vitamin C. too.", "en"),         # a word; a thing's
    ("Family A moved, family B. stayed.", "en"),                # letters that stand for anybody
    ("S-ka zapłaciła, a X-lecie minęło.", "pl"),                # a company; an ending that no surname has
])  # fmt: skip
def test_other_letters_are_nobodys(text, language):
    assert people(text, language) == []


def test_initials_before_a_name_are_a_part_of_it():
    assert people("Vysvětlil to R. Kolařík, a pak J. R. Kolaříková.", "cs") == ["Kolařík", "Kolaříková"]
