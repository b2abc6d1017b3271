"""Streets with the word that stands before them."""

import pytest

from spolu.interviews.identify import detect
from spolu.interviews.model import Transcript, Turn


def addresses(text, language):
    found = detect([Transcript("R01", language=language, turns=(Turn("t001", text),))])
    return [m.text for m in found if m.kind == "ADDR"]


@pytest.mark.parametrize(("text", "language", "expected"), [
    ("Bywa u córki, ul. 1 Pułku Ułanów Krechowieckich 22, w niedziele.", "pl", "ul. 1 Pułku Ułanów Krechowieckich 22"),  # a regiment
    ("Zameldowany ul. św. Jadwigi ze Śląska 8, czasowo.", "pl", "ul. św. Jadwigi ze Śląska 8"),  # of somewhere
    ("Warsztat jest na Szosie Gdańskiej 118, koło stacji.", "pl", "Szosie Gdańskiej 118"),
    ("Firma stoi przy Trakcie Lubelskim 40 i tam jeździmy.", "pl", "Trakcie Lubelskim 40"),
    ("ten krám mají v Riegrově ulici devět, za rohem", "cs", "Riegrově ulici devět"),  # the number said, the word behind the name
    ("čekali jsme v dlážděné ulici 31 půl hodiny", "cs", "dlážděné ulici 31"),          # in small letters
    ("volám z náměstí republiky čtyřicet šest teče tady voda", "cs", "náměstí republiky čtyřicet šest"),  # a noun behind, but a known street
    ("pojďte na nábřeží svobody devět prosím", "cs", "nábřeží svobody devět"),
    ("sme na námestí mieru stodvadsať tečie tu voda", "sk", "námestí mieru stodvadsať"),
    ("odbiór w punkcie os. zacisze 9/31 po szóstej", "pl", "os. zacisze 9/31"),          # a name of any form behind an abbreviation
    ("kawiarnia bulwar nadodrzański cztery jest zamknięta", "pl", "bulwar nadodrzański cztery"),
    ("Faktura na ul. ks. prof. J. Tischnera 3, dziękuję.", "pl", "ul. ks. prof. J. Tischnera 3"),         # two titles
    ("Kurier był na os. Dywizjonu 303 14 o piątej.", "pl", "os. Dywizjonu 303 14"),       # a number that belongs to the name
    ("zostawcie to u portiera, ulica Sosnowa jedenaście be", "pl", "ulica Sosnowa jedenaście be"),        # a letter that is said
    ("ulica Sosnowa jedenaście c łamane przez cztery", "pl", "ulica Sosnowa jedenaście c łamane przez cztery"),
    ("jo a číslo popisné máme tři sta devatenáct", "cs", "číslo popisné máme tři sta devatenáct"),   # a village without streets
    ("tu je majakowska jedenaście mieszkania dwa proszę", "pl", "majakowska jedenaście mieszkania dwa"),   # the flat tells it
    ("posílám to na sadová sedm byt tři jak minule", "cs", "sadová sedm byt tři"),
    ("Sanitka šla na Trnavskú stodvadsať, rýchlo.", "sk", "Trnavskú stodvadsať"),
    ("Sanitka išla na Piešťansku stodvadsať, rýchlo.", "sk", "Piešťansku stodvadsať"),     # a short ending
    ("Kwiaciarnia to Rynek dziewiętnaście, zaraz za ratuszem.", "pl", "Rynek dziewiętnaście"),
    ("Je to ulice Sadová osm áčko, nahoře.", "cs", "ulice Sadová osm áčko"),
    ("Vinárna je na Rybném trhu jedenáct, ve sklepě.", "cs", "Rybném trhu jedenáct"),     # a market
    ("Dílna je v Hornické kolonii pět.", "cs", "Hornické kolonii pět"),
    ("Kancelária je na Rybnom trhu osem.", "sk", "Rybnom trhu osem"),
    ("Wysiadłam przy Wale Zawadowskim 7, dalej pieszo.", "pl", "Wale Zawadowskim 7"),
    ("znowu hałasują drwalska trzy pierwsze piętro", "pl", "drwalska trzy pierwsze piętro"),   # and so does the floor
    ("myśmy mieszkali na rynkowej pod ósmym dziś tam jest bank", "pl", "rynkowej pod ósmym"),
    ("wychowałem się na ogrodowej pod dwójką zaraz za młynem", "pl", "ogrodowej pod dwójką"),
    ("to będzie plac wolności trzy wejście od podwórza", "pl", "plac wolności trzy"),          # the way in behind it
    ("na osiedlu młodych siedem mieszka córka", "pl", "osiedlu młodych siedem"),
])  # fmt: skip
def test_a_street_is_found_with_its_word(text, language, expected):
    assert addresses(text, language) == [expected]


@pytest.mark.parametrize(("text", "language"), [
    ("Wał ma 3 metry, a trakt 12 kilometrów.", "pl"),  # how long
    ("Szosa 7 jest w remoncie.", "pl"),                 # which road
    ("na náměstí svobody dvacet pět stánků nabízelo víno", "cs"),  # what many of are counted
    ("v hlavní ulici jedna paní prodává květiny", "cs"),
    ("na černém trhu dvacet tisíc a pak nic", "cs"),
    ("na Americkém trhu dvacet firem skončilo", "cs"),
    ("na Orave päť a na Liptovsku päť, možno šesť", "sk"),   # a region
    ("kamienica trzy mieszkania dwa stoją puste", "pl"),
    ("Rynek dwadzieścia lat temu był pusty", "pl"),        # when
    ("w kolejce 12 os. starsze 65, reszta młodzi", "pl"),  # people
    ("leżał na wojskowej pod piątym namiotem", "pl"),      # which tent
    ("winda trzy pierwsze piętro nie działa", "pl"),
    ("plac budowy dwa wejścia od podwórza", "pl"),
])  # fmt: skip
def test_a_word_for_a_street_with_a_number_is_none(text, language):
    assert not addresses(text, language)
