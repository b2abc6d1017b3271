"""Mail and web addresses that somebody reads aloud: where they begin and end."""

import pytest

from spolu.interviews.identify import detect
from spolu.interviews.model import Transcript, Turn


def told(text, language):
    found = detect([Transcript("R01", language=language, turns=(Turn("t001", text),))])
    return [(m.text, m.kind) for m in found if m.kind in ("EMAIL", "URL")]


@pytest.mark.parametrize(("text", "language", "expected"), [
    ("Pište mi na er pokorna zavináč volny tečka cé zet, ano?", "cs", ("er pokorna zavináč volny tečka cé zet", "EMAIL")),
    ("Má to jako eva podtržítko nova zavináč gmail com.", "cs", ("eva podtržítko nova zavináč gmail com", "EMAIL")),  # no full stop is said
    ("Ta adresa je karel dub zavináč posta tečka brno tečka cz.", "cs", ("karel dub zavináč posta tečka brno tečka cz", "EMAIL")),
    ("Mám k tečka dub zavináč seznam.cz, ještě z minula.", "cs", ("k tečka dub zavináč seznam.cz", "EMAIL")),         # half of it written
    ("mail je jana zavinac seznam tecka cz", "cs", ("jana zavinac seznam tecka cz", "EMAIL")),
    ("Hláskuju: em jako Mlýn, tečka, dubová, zavináč, seznam, tečka, cé zet.", "cs", ("em jako Mlýn, tečka, dubová, zavináč, seznam, tečka, cé zet", "EMAIL")),   # the name of a letter, and what tells it
    ("Piszę: zet jak Zenon, podkreślnik, kos, małpa, wp, kropka, pl.", "pl", ("zet jak Zenon, podkreślnik, kos, małpa, wp, kropka, pl", "EMAIL")),
    ("Adres to be nowak siedem małpa wp kropka pe el.", "pl", ("be nowak siedem małpa wp kropka pe el", "EMAIL")),
    ("Mail mám ferko bodka mak zavináč azet bodka es ká, dobre?", "sk", ("ferko bodka mak zavináč azet bodka es ká", "EMAIL")),
    ("Put hello at the old mill dot scot on it.", "en", ("hello at the old mill dot scot", "EMAIL")),
    ("It is j dot thorne ninety at green barn dot org dot uk, love.", "en", ("j dot thorne ninety at green barn dot org dot uk", "EMAIL")),
    ("It's feeney, F-E-E-N-E-Y, dot tom at gmail dot com.", "en", ("feeney, F-E-E-N-E-Y, dot tom at gmail dot com", "EMAIL")),   # said and spelt
    ("It's sam underscore whitt, W H I T T, at green barn dot ie.", "en", ("sam underscore whitt, W H I T T, at green barn dot ie", "EMAIL")),
    ("It's with a dot, so nuala dot greer, sixty-one, at green barn dot ie.", "en", ("nuala dot greer, sixty-one, at green barn dot ie", "EMAIL")),   # a pause before its number
    ("my emails debbie mam of three at gmail dot com", "en", ("debbie mam of three at gmail dot com", "EMAIL")),
    ("It's old mill dot ie slash hire a canal boat, with dashes.", "en", ("old mill dot ie slash hire a canal boat", "URL")),   # a page in ordinary words
    ("You'll find us at band camp dot com slash the slow trains, we've songs.", "en", ("band camp dot com slash the slow trains", "URL")),
    ("go to old mill dot ie slash hire a boat and put your name in", "en", ("old mill dot ie slash hire a boat", "URL")),
    ("its old mill dot ie slash boats you can book there", "en", ("old mill dot ie slash boats", "URL")),
    ("Have a look at old mill dot ie, it is there.", "en", ("old mill dot ie", "URL")),                             # nobody's mail
    ("It was, wait, double u double u double u dot green barn dot org, yes.", "en", ("double u double u double u dot green barn dot org", "URL")),
    ("Podívejte se na vé vé vé tečka stary mlyn tečka cz lomeno kurzy.", "cs", ("vé vé vé tečka stary mlyn tečka cz lomeno kurzy", "URL")),
    ("Wejdź na starymlyn kropka com kropka pl i tam pisz.", "pl", ("starymlyn kropka com kropka pl", "URL")),
    ("Najdeš mě na insta jako eva_pece.dorty, jo.", "cs", ("eva_pece.dorty", "URL")),
    ("She is on Reddit as u/old_barn_90 these days.", "en", ("u/old_barn_90", "URL")),
    ("Mrkni na chalupaumlyna.cz, tam to je.", "cs", ("chalupaumlyna.cz", "URL")),
    ("It's t for tango, mulvey, one six, at eircom dot net, all small.", "en", ("t for tango, mulvey, one six, at eircom dot net", "EMAIL")),    # numbers behind a comma go on
    ("mail me at b for bravo, o'hara, three, at gmail dot com", "en", ("b for bravo, o'hara, three, at gmail dot com", "EMAIL")),
    ("It's on www dot hillview dot ie forward slash rent, look.", "en", ("www dot hillview dot ie forward slash rent", "URL")),                # a page of it
    ("Look at gov dot uk forward slash pip slash claim.", "en", ("gov dot uk forward slash pip slash claim", "URL")),
    ("It is hillview dot org slash dog hyphen licence, that one.", "en", ("hillview dot org slash dog hyphen licence", "URL")),
    ("I did it on gov.uk slash carers last year.", "en", ("gov.uk slash carers", "URL")),                                                      # the host is written
    ("To literuju: ká, u, bé, tečka, nová, zavináč, seznam, tečka, cé zet.", "cs", ("ká, u, bé, tečka, nová, zavináč, seznam, tečka, cé zet", "EMAIL")),   # a comma behind each
    ("Mail: tonda zavináč centrum cézet, jo.", "cs", ("tonda zavináč centrum cézet", "EMAIL")),                                                # the end in one word
    ("Mail mám tonda osm zavináč gmail a dost.", "cs", ("tonda osm zavináč gmail", "EMAIL")),                                                  # everybody knows its end
    ("No tonda, pak tečka, pak nový, zavináč, gmail, tečka, com.", "cs", ("tonda, pak tečka, pak nový, zavináč, gmail, tečka, com", "EMAIL")),
    ("Alena, tečka, nová, bez háčků, zavináč, volný, tečka, cz.", "cs", ("Alena, tečka, nová, bez háčků, zavináč, volný, tečka, cz", "EMAIL")),   # how it is written
    ("Piszę: ola małpka gmail kropka com.", "pl", ("ola małpka gmail kropka com", "EMAIL")),
    ("Pošlete to na tonda77 et gmail tečka com.", "cs", ("tonda77 et gmail tečka com", "EMAIL")),
    ("It is h, r, dot, mill, at, hotmail, dot, com.", "en", ("h, r, dot, mill, at, hotmail, dot, com", "EMAIL")),
    ("It's lena dot mill, at sign, barnhill, dot com.", "en", ("lena dot mill, at sign, barnhill, dot com", "EMAIL")),
    ("It is lena full stop mill at gmail full stop com.", "en", ("lena full stop mill at gmail full stop com", "EMAIL")),
    ("Mail is lena eighty at gmail.", "en", ("lena eighty at gmail", "EMAIL")),
    ("It's lena.mill at gmail.com, all small.", "en", ("lena.mill at gmail.com", "EMAIL")),                                                    # no sign is said but one
    ("— A strona? — Wu, wu, wu, kropka, starymlyn, pisane razem, kropka, eu.", "pl", ("Wu, wu, wu, kropka, starymlyn, pisane razem, kropka, eu", "URL")),
    ("Je to na tři vé tečka stary mlyn tečka cz.", "cs", ("tři vé tečka stary mlyn tečka cz", "URL")),
    ("Wejdź na stary, myślnik, mlyn, kropka, pl.", "pl", ("stary, myślnik, mlyn, kropka, pl", "URL")),
    ("Náš web je mlýn pod lesem tečka cz.", "cs", ("mlýn pod lesem tečka cz", "URL")),                                                         # *pod* is of the name
    ("It is facebook dot com, slash, old mill.", "en", ("facebook dot com, slash, old mill", "URL")),                                          # as far as the clause goes
    ("The form's at facebook dot com slash oldmill, look.", "en", ("facebook dot com slash oldmill", "URL")),                                  # nobody's mail
    ("Ogłoszenie jest na olx kropka pl łamane przez oferta łamane przez de trzysta siedem i tyle.", "pl", ("olx kropka pl łamane przez oferta łamane przez de trzysta siedem", "URL")),
    ("Je to alena tečka modrá, jako modrá barva, zavináč seznam tečka cz.", "cs", ("alena tečka modrá, jako modrá barva, zavináč seznam tečka cz", "EMAIL")),
    ("It's lena underscore mill, that's underscore, not dash, at icloud dot com.", "en", ("lena underscore mill, that's underscore, not dash, at icloud dot com", "EMAIL")),
    ("Send it to lena mill seven at yahoo co uk.", "en", ("lena mill seven at yahoo co uk", "EMAIL")),
    ("It's https colon slash slash old mill dot ie.", "en", ("https colon slash slash old mill dot ie", "URL")),
    ("Adres to kasia podłoga nowak małpa onet kropka pl, proszę.", "pl", ("kasia podłoga nowak małpa onet kropka pl", "EMAIL")),
    ("To em kreska na dole kos małpa interia kropka eu, zapisał pan?", "pl", ("em kreska na dole kos małpa interia kropka eu", "EMAIL")),
    ("wyślij na er dwanaście małpa wu pe pe el i już", "pl", ("er dwanaście małpa wu pe pe el", "EMAIL")),                                     # the last sign left out
    ("mailem na kierowniczka małpa mops siedlce pl proszę", "pl", ("kierowniczka małpa mops siedlce pl", "EMAIL")),
    ("wpisz znany lekarz kropka pl łamane na kowal, tam są opinie", "pl", ("znany lekarz kropka pl łamane na kowal", "URL")),
    ("mine is fay underscore dot thirty one at hotmail dot com", "en", ("fay underscore dot thirty one at hotmail dot com", "EMAIL")),   # two signs together
    ("It's nadia underscore k, that's the letter K, nine one at yahoo dot com.", "en", ("nadia underscore k, that's the letter K, nine one at yahoo dot com", "EMAIL")),   # a letter that is explained
    ("it's t dot oduya, that's o d u y a, at live dot com", "en", ("t dot oduya, that's o d u y a, at live dot com", "EMAIL")),
])  # fmt: skip
def test_an_address_is_found_from_its_first_word_to_its_last(text, language, expected):
    assert told(text, language) == [expected]


def test_two_addresses_in_one_sentence_are_two():
    assert told("Mám modrá zavináč škola tečka cz a alena osm zavináč seznam tečka cz.", "cs") == [
        ("modrá zavináč škola tečka cz", "EMAIL"),
        ("alena osm zavináč seznam tečka cz", "EMAIL"),
    ]


@pytest.mark.parametrize(("text", "language"), [
    ("Udělám tečku. Tečka je důležitá, a čárka taky.", "cs"),
    ("Małpa siedziała na drzewie i kropka.", "pl"),
    ("We met at the dot on the map, at nine.", "en"),
    ("Na facebooku mě to baví, a.pak to vypnu.", "cs"),
    ("Poslal to přes gmail minulý týden.", "cs"),
    ("I work at gmail and at yahoo.", "en"),                         # nobody's mailbox
    ("I buy shoes at zalando.com.", "en"),
    ("Koukám na seznam.cz a na idnes.cz.", "cs"),                    # everybody does
])  # fmt: skip
def test_signs_that_are_only_spoken_of_are_no_address(text, language):
    assert told(text, language) == []
