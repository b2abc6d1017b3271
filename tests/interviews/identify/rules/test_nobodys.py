"""What numbers, buttons and offices of every town are called is nobody's name, in any case and language."""

import pytest

from spolu.interviews.identify import detect
from spolu.interviews.model import Transcript, Turn


def found(text, language):
    return [m.text for m in detect([Transcript("R01", language=language, turns=(Turn("t001", text),))])]


@pytest.mark.parametrize(("text", "language", "left"), [
    ("Przyszło pismo z numerem PESEL Hani.", "pl", ["Hani"]),              # whose it is stays a mention
    ("Podałam PESEL i NIP, a oni chcą REGON.", "pl", []),
    ("Bez PESEL-u ani rusz, bez NIPu też.", "pl", []),                      # with an ending, with a hyphen or without
    ("Do formuláře jsem vyplnila IČO, DIČ a PSČ.", "cs", []),
    ("Na SPZ se mě ptali taky.", "cs", []),
    ("Pýtali sa aj na ŠPZ.", "sk", []),
    ("They asked for my NHS number and the PPS number.", "en", []),
    ("Přišel pan Nip.", "cs", ["Nip"]),                                     # somebody's name is not in capitals
    ("I work for NHS Lothian.", "en", ["NHS Lothian"]),                     # one house of many
    ("Chodím na OSPOD kvůli dětem.", "cs", ["OSPOD"]),
])  # fmt: skip
def test_numbers_are_nobody(text, language, left):
    assert found(text, language) == left


@pytest.mark.parametrize(("text", "language", "left"), [
    ("Tlačítko Uložit je šedivé a vedle je Zpět.", "cs", []),              # read aloud by who tries a program
    ("Klikám na Záznamy, pak na Export.", "cs", []),
    ("Na górze jest Kalendarz, a niżej Raporty i Ustawienia.", "pl", []),
    ("I pressed Save and then it said Saved To Draft.", "en", []),
    ("They sent her on to Citizens Advice about Universal Credit.", "en", []),
    ("Była tam Policja i jakiś Informatyk.", "pl", []),
    ("Mám to od Uložilové z Exportní.", "cs", ["Uložilové", "Exportní"]),   # a part of a longer word is none
    ("I asked Ms Share and old Tom Save.", "en", ["Share", "Tom Save"]),    # somebody is called so
])  # fmt: skip
def test_buttons_and_offices_are_nobody(text, language, left):
    assert found(text, language) == left


@pytest.mark.parametrize(("text", "language", "left"), [
    ("A Pan Bóg widzi. O Jezu, tak.", "pl", []),
    ("Jezus Maria, co to było.", "pl", []),
    ("To ví jen Pán Bůh.", "cs", []),
    ("Kraj chce čísla do Silvestra.", "cs", []),
    ("Přišel pan Silvestr. Šla jsem do Silvestra.", "cs", ["Silvestr", "Silvestra"]),   # somebody is called so
    ("Předmět: Re: dotazník", "cs", []),
    ("Teraz się robi z tego Dzień Romów na placu.", "pl", []),
    ("Pani Dzień przyszła.", "pl", ["Dzień"]),
    ("Nie mówiła pani wcześniej, że jest pani Romką.", "pl", ["Romką"]),              # an origin, and nobody's name
    ("Tego dnia Kowalski przyszedł.", "pl", ["Kowalski"]),                           # an ordinary day
])  # fmt: skip
def test_heaven_feasts_and_headings_are_nobody(text, language, left):
    assert found(text, language) == left


@pytest.mark.parametrize(("text", "language", "left"), [
    ("Dostala leták na Svépomocnou skupinu a na Krizové centrum.", "cs", []),   # an adjective of what every town has
    ("V pondělí jedu na Boží hod k sestře.", "cs", []),
    ("Volala jsem na Modrou hvězdu, zvedli to.", "cs", ["Modrou"]),           # one house of many
    ("Poslala mě za Potravinovou, co vede sklad.", "cs", ["Potravinovou"]),   # nothing stands behind that she describes
    ("Mam Kartę Dużej Rodziny i wniosek do Budżetu Obywatelskiego.", "pl", []),
    ("Pan z Zarządu Lokali Miejskich zamknął notes.", "pl", []),
    ("Byłam na spotkaniu, był tam Klub Seniora Wrzos.", "pl", ["Wrzos"]),     # what the club is called is found
    ("Zdravotní sestra má službu Út a Čt.", "cs", []),                        # days in short
    ("It was World Mental Health Day, and Bonfire Night after.", "en", []),
    ("I rang the Committee, and it is Section 47 now.", "en", []),            # behind an article, before a number
    ("I went with Committee to the bus.", "en", ["Committee"]),               # so people are called
    ("She works at the Willow Health Centre.", "en", ["Willow Health Centre"]),
])  # fmt: skip
def test_what_every_town_has_is_nobody(text, language, left):
    assert found(text, language) == left


@pytest.mark.parametrize(("text", "language", "left"), [
    ("Policajti ho přivedli až z Mariánských Hor.", "cs", ["Mariánských Hor"]),   # some are called Hor
    ("We moved to Upper Marling.", "en", ["Upper Marling"]),
])  # fmt: skip
def test_a_name_of_several_words_is_asked_about_once(text, language, left):
    assert found(text, language) == left


@pytest.mark.parametrize(("text", "language", "left"), [
    ("Facilitátorka: Vítám vás tady.", "cs", []),                             # a label
    ("Thirty-odd came in. Marsh-Ellis did not.", "en", ["Marsh-Ellis"]),
])  # fmt: skip
def test_a_word_that_begins_a_sentence_is_nobody(text, language, left):
    assert found(text, language) == left
