"""What belongs to an address beside its street and the number of the house."""

import pytest

from spolu.interviews.identify import detect
from spolu.interviews.model import Transcript, Turn


def addresses(text, language):
    found = detect([Transcript("R01", language=language, turns=(Turn("t001", text),))])
    return [m.text for m in found if m.kind == "ADDR"]


@pytest.mark.parametrize(("text", "language", "expected"), [
    ("Obsílka šla na Malé náměstí 14/II, Kouřimov.", "cs", "Malé náměstí 14/II"),       # the district of a town
    ("Ubytovna U Mlýna č. p. 214, druhé patro.", "cs", "U Mlýna č. p. 214"),               # where a street lies is a part of its name
    ("Mieszkam na os. Piastów 14/IV od lat.", "pl", "os. Piastów 14/IV"),
    ("Nejde voda na Dubové 3, 5 a 7, prosím řekněte to.", "cs", "Dubové 3, 5 a 7"),     # several houses
    ("Remont klatek przy Polnej 11 oraz 13.", "pl", "Polnej 11 oraz 13"),
    ("Kúri sa na Lipovej 8 a 10 od pondelka.", "sk", "Lipovej 8 a 10"),
    ("Byliśmy na Klonowej 2 i 4 kwietnia wrócili.", "pl", "Klonowej 2"),                 # a day of a month
    ("Stojí na Dubové 3 a 5 lidí to vidělo.", "cs", "Dubové 3"),                         # what is counted
    ("Vozí je na Sadové 8 a 10. ledna skončí.", "cs", "Sadové 8"),
    ("Send it to Suite 5, Regal House, 12 Weir Street, please.", "en", "Suite 5, Regal House, 12 Weir Street"),   # two parts before the number
    ("Zvoňte Sadová 14, druhý vchod, byt 6.", "cs", "Sadová 14, druhý vchod, byt 6"),     # the way to the flat
    ("Bývám na Tylově 9, ve čtvrtém patře, byt 11, vpravo.", "cs", "Tylově 9, ve čtvrtém patře, byt 11"),
    ("Pralka stoi przy Sosnowej 8, IV klatka, m. 2, drugie piętro.", "pl", "Sosnowej 8, IV klatka, m. 2"),
    ("Pralka stoi przy ul. Sosnowej 8 klatka III m. 2, wieczorem.", "pl", "ul. Sosnowej 8 klatka III m. 2"),
    ("Zebranie na ul. Sosnowej 8 bud. C pok. 12, proszę.", "pl", "ul. Sosnowej 8 bud. C pok. 12"),
    ("Klucze są na ulicy Sosnowej osiem a mieszkania dwa, na górze.", "pl", "ulicy Sosnowej osiem a mieszkania dwa"),
    ("Sklep przy ul. Sosnowej 8C/U4, obok piekarni.", "pl", "ul. Sosnowej 8C/U4"),           # premises
    ("Sklad: Průmyslová 1190/7, hala C, rampa vlevo.", "cs", "Průmyslová 1190/7, hala C"),
    ("Jo, Tylova, číslo popisné dvě stě, orientační čtyři.", "cs", "Tylova, číslo popisné dvě stě, orientační čtyři"),
    ("Mieszka na Millenium, blok siedem, mieszkanie trzy.", "pl", "Millenium, blok siedem, mieszkanie trzy"),   # an estate of blocks
    ("Lokal po babci to kard. A. Hlonda 8/3, parter.", "pl", "kard. A. Hlonda 8/3"),     # title and initial
    ("To osiedle Parkowe osiem, klatka ce, mieszkania dwadzieścia dwa, na górze.", "pl", "osiedle Parkowe osiem, klatka ce, mieszkania dwadzieścia dwa"),   # the letter said
    ("Je to ulice Sadová osm, vchod bé, byt tři, nahoře.", "cs", "ulice Sadová osm, vchod bé, byt tři"),
    ("Poslali to na Smetanova 12, vchod b, byt c. 5, pry.", "cs", "Smetanova 12, vchod b, byt c. 5"),   # small, and without diacritics
    ("She is on plot 14, Willow Farm Caravan Site, still.", "en", "plot 14, Willow Farm Caravan Site"),
    ("It is Unit 3, rear of 17 Dock Street, ring twice.", "en", "Unit 3, rear of 17 Dock Street"),
    ("Mail goes to 2218 Linden Street, Apt 4B, Marlow, OH 44120 now.", "en", "2218 Linden Street, Apt 4B, Marlow, OH 44120"),   # an American postcode with its town
    ("Tenant of Flat 3, 118 Tooting Park Road, SW17 reports mould.", "en", "Flat 3, 118 Tooting Park Road, SW17"),    # half a postcode
    ("Given as 31 Great Eastern Road, Glasgow G4, no phone.", "en", "31 Great Eastern Road, Glasgow G4"),
    ("Office at 2200 W Fuller Ave, Apt 3R, 60647, closed.", "en", "2200 W Fuller Ave, Apt 3R, 60647"),               # an American one alone
    ("It is 14 Mill Road, room 9 is hers.", "en", "14 Mill Road, room 9"),
    ("Lives at “Rosebank”, 12 Mill Brae, dog in yard.", "en", "“Rosebank”, 12 Mill Brae"),                            # the house's name in quotation marks
])  # fmt: skip
def test_an_address_reaches_over_its_parts(text, language, expected):
    assert addresses(text, language) == [expected]
