"""Names of accounts on networks that somebody reads aloud."""

import pytest

from spolu.interviews.identify import detect
from spolu.interviews.model import Transcript, Turn


def told(text, language):
    found = detect([Transcript("R01", language=language, turns=(Turn("t001", text),))])
    return [(m.text, m.kind) for m in found if m.kind in ("EMAIL", "URL")]


@pytest.mark.parametrize(("text", "language", "expected"), [
    ("Na Instagramu jsem zavináč míla tečka plete, tam to je.", "cs", "zavináč míla tečka plete"),      # and no mail address
    ("Na insta to mám zavináč míla podtržítko plete a peče.", "cs", "zavináč míla podtržítko plete"),
    ("Dcera je na tiktoku míla podtržítko devatenáct, víte.", "cs", "míla podtržítko devatenáct"),      # no @
    ("Na instagrame ma nájdete ako zavináč míla bodka pletie.", "sk", "zavináč míla bodka pletie"),
    ("Mój Instagram to małpa lena kropka plecie.", "pl", "małpa lena kropka plecie"),
    ("Na seznamce je jako míla pomlčka devatenáct.", "cs", "míla pomlčka devatenáct"),
    ("Na tiktoku on jest lena kreska plecie, zajrzyj.", "pl", "lena kreska plecie"),                     # a dash joins, too
    ("Na Facebooku jestem lena, podkreślnik, plecie, zajrzyj.", "pl", "lena, podkreślnik, plecie"),     # pauses at the sign
    ("On Insta I'm at lena underscore knits, come and see.", "en", "at lena underscore knits"),
    ("If you look me up I'm lenas wool underscore leeds on Instagram.", "en", "lenas wool underscore leeds"),   # from what leads to it
    ("Na Instagramu jsem malá míla podtržítko plete, víte.", "cs", "malá míla podtržítko plete"),
    ("Lena dot knits on Instagram, that is me.", "en", "Lena dot knits"),                               # the network behind it
    ("Na YouTube mám kanál zavináč vlaky strejdy toma.", "cs", "zavináč vlaky strejdy toma"),           # no sign in it: to the end of the clause
    ("Mam kanał małpa pociągi wujka tomka, zajrzyj.", "pl", "małpa pociągi wujka tomka"),
    ("I'm on Vinted as cosy nan fifty-three.", "en", "cosy nan fifty-three"),                            # a number with a hyphen
    ("I'm on TikTok as at big red barn, all one word.", "en", "at big red barn"),
    ("Na YouTube je jako zavináč vlakař tonda šedesát tři, má sto videí.", "cs", "zavináč vlakař tonda šedesát tři"),   # or to its number
    ("Hraje pod přezdívkou rudý jezdec třicet tři.", "cs", "rudý jezdec třicet tři"),                   # nor an @
    ("On Twitter he goes by as red rider thirty three.", "en", "red rider thirty three"),
    ("My Insta profile is red barn twenty.", "en", "red barn twenty"),
    ("Píše na Reddit jako u lomeno rudý krtek.", "cs", "u lomeno rudý krtek"),
    ("Pisze na Reddicie jako u ukośnik rudy kret.", "pl", "u ukośnik rudy kret"),
    ("Filmy są na facebook ukośnik ochotnicza straż suchożebry, proszę.", "pl", "facebook ukośnik ochotnicza straż suchożebry"),    # a page behind its network
    ("Wejdź na fejsbuk com łamane przez sala bankietowa.", "pl", "fejsbuk com łamane przez sala bankietowa"),
    ("Je to instagram lomeno květiny tečka hana, tam to je.", "cs", "instagram lomeno květiny tečka hana"),
    ("Na twitterze małpa wójt podłoga gminy, tam pisze.", "pl", "małpa wójt podłoga gminy"),            # a floor is said for an underscore
    ("Her handle on Discord was moth hash four four one, she said.", "en", "moth hash four four one"),  # with its number
    ("na discordu jsem krtek hashtag třicet jedna", "cs", "krtek hashtag třicet jedna"),
    ("His insta's fay underscore dot thirty one, look.", "en", "fay underscore dot thirty one"),        # two signs together
    ("Nick w grze mam lisek trzydzieści jeden, tam.", "pl", "lisek trzydzieści jeden"),                 # some words behind it
    ("My gamertag's Lord Muffin nine one, add me.", "en", "Lord Muffin nine one"),
    ("His TikTok's at leeds lad forty seven.", "en", "at leeds lad forty seven"),
])  # fmt: skip
def test_a_name_is_found_where_a_network_or_a_word_for_names_stands_near(text, language, expected):
    assert told(text, language) == [(expected, "URL")]


@pytest.mark.parametrize(("text", "language"), [
    ("V tom názvu bylo podtržítko jedna, počítač to nevzal.", "cs"),     # no network
    ("Na Instagramu jsem jako každý druhý.", "cs"),
    ("Na Facebooku píše jako před dvaceti pěti lety.", "cs"),
    ("Na YouTube mám asi dvacet videí.", "cs"),
    ("Dala jsem si zavináč a kafe a koukala na Facebook.", "cs"),        # the fish
    ("Na tiktoku małpa skacze po meblach.", "pl"),                       # the animal
    ("Na Facebooku napisała, że małpa jedna ze mnie.", "pl"),
    ("I was on Facebook at home all day.", "en"),
    ("She is on TikTok at all hours.", "en"),
    ("He is on Twitter as often as he was at twenty two.", "en"),
    ("Na Facebooku to sdílel tečka po tečce.", "cs"),
    ("On Messenger he said full stop, end of it.", "en"),                # breath is drawn behind it alone
    ("On Instagram, dot dot dot, nothing.", "en"),
    ("Na facebooku ukośnik nie działa, trzeba pisać inaczej.", "pl"),
    ("Facebook ukośnik to nie wszystko.", "pl"),
    ("Na Instagramie podłoga drewniana, w domu panele.", "pl"),          # a floor
])  # fmt: skip
def test_talk_about_networks_is_no_name(text, language):
    assert told(text, language) == []


def test_a_mail_address_beside_a_network_stays_one():
    assert told("Na Instagramu to nemám, ale mail je míla podtržítko nová zavináč seznam tečka cz.", "cs") == [
        ("míla podtržítko nová zavináč seznam tečka cz", "EMAIL")
    ]
