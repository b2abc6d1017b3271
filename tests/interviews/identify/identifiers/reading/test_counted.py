"""Dates whose months are counted, as people say them."""

import pytest

from spolu.interviews.identify import detect
from spolu.interviews.model import Transcript, Turn


def told(text, language):
    found = detect([Transcript("R01", language=language, turns=(Turn("t001", text),))])
    return [(m.text, m.kind) for m in found if m.kind not in ("ORG", "OTHER", "LOC", "AGE")]


@pytest.mark.parametrize(("text", "language", "expected"), [
    ("Kdy jste se narodil? Třetího pátý padesát osm.", "cs", ("Třetího pátý padesát osm", "DOB")),
    ("Já jsem dvacátého prvního dvanáctý devadesát, tak.", "cs", ("dvacátého prvního dvanáctý devadesát", "DATE")),
    ("narozená jedenáctého nultý šestý osmdesát", "cs", ("jedenáctého nultý šestý osmdesát", "DOB")),
    ("pětadvacátýho třetí čtyřicet dva, to je moje datum narození", "cs", ("pětadvacátýho třetí čtyřicet dva", "DOB")),
    ("patnacteho sedmy osmdesat jedna jsem se narodila", "cs", ("patnacteho sedmy osmdesat jedna", "DOB")),
    ("Data ur. piętnasty, zero szósty, dwa tysiące jeden.", "pl", ("piętnasty, zero szósty, dwa tysiące jeden", "DOB")),
    ("Dwudziestego drugiego jedenastego sześćdziesiątego trzeciego, tak mam.", "pl", ("Dwudziestego drugiego jedenastego sześćdziesiątego trzeciego", "DATE")),
    ("Som tretieho ôsmy šesťdesiatdva.", "sk", ("tretieho ôsmy šesťdesiatdva", "DATE")),
    ("Date of birth? The ninth of the fourth, seventy-two.", "en", ("The ninth of the fourth, seventy-two", "DOB")),
    ("DOB the first of the eighth in the year two thousand, she says.", "en", ("the first of the eighth in the year two thousand", "DOB")),
    ("He is twenty-third of the third, two thousand and four.", "en", ("twenty-third of the third, two thousand and four", "DATE")),
    ("Já jsem narozený čtvrtého jedenáctý, ročník šedesát.", "cs", ("čtvrtého jedenáctý", "DOB")),        # of a birth the day is enough
    ("Datum narození? Pětadvacátého druhý.", "cs", ("Pětadvacátého druhý", "DOB")),
    ("Urodziłam się dwudziestego trzeciego dziewiątego, w niedzielę.", "pl", ("dwudziestego trzeciego dziewiątego", "DOB")),
    ("Siedemnasty szósty, wtedy się urodził.", "pl", ("Siedemnasty szósty", "DOB")),
    ("narodená šiesteho ôsmy, ročník štyridsať", "sk", ("šiesteho ôsmy", "DOB")),
    ("She said the 9th of the 4th, 1972, on the phone.", "en", ("the 9th of the 4th, 1972", "DATE")),
])  # fmt: skip
def test_a_date_with_a_counted_month_is_found_whole(text, language, expected):
    assert told(text, language) == [expected]


@pytest.mark.parametrize(("text", "language"), [
    ("Byli jsme první, druhý a třetí skončil Petřín.", "cs"),
    ("Přišel druhý, třetí, dvacet lidí tam bylo.", "cs"),
    ("Zajęli drugie, trzecie i czwarte miejsce.", "pl"),
    ("The second of the three, and the fourth of five.", "en"),
    ("Prvního druhý jsme byli u soudu.", "cs"),                            # nobody's birth
    ("Narodila se nám dcera. Prvního druhý jsme jeli domů.", "cs"),       # another sentence
    ("She was born second, third came another.", "en"),
    ("First, second, third, and then forty people came.", "en"),
])  # fmt: skip
def test_what_only_has_an_order_is_no_date(text, language):
    assert told(text, language) == []
