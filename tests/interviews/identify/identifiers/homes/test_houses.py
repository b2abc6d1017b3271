"""Names with the number of a house behind, and what is numbered behind a name and is no address."""

import pytest

from spolu.interviews.identify import detect
from spolu.interviews.model import Transcript, Turn


def addresses(text, language):
    found = detect([Transcript("R01", language=language, turns=(Turn("t001", text),))])
    return [(m.text, m.lane) for m in found if m.kind == "ADDR"]


@pytest.mark.parametrize(("text", "language", "expected"), [
    ("Jsme z Horní Lomné 418, tam nahoře.", "cs", ("Horní Lomné 418", "auto")),          # of two words
    ("Žil v domku Lhota u Vsetína 86, bez vody.", "cs", ("Lhota u Vsetína 86", "auto")),  # of two names
    ("Poslali to na Jana Nerudy 1187/4 a nic.", "cs", ("Jana Nerudy 1187/4", "auto")),   # a person's, but so written
    ("Byli jsme na Boženy Němcové 9.", "cs", ("Boženy Němcové 9", "review")),             # nothing says that one lives there
    ("Je to byt Palackého tř. 2540/73, třetí podlaží.", "cs", ("Palackého tř. 2540/73", "auto")),
    ("Sejdeme se u nich, Komenského 8, vzadu.", "cs", ("Komenského 8", "review")),        # no preposition
    ("Zvoňte u Marků, Průběžní pět, a vydržte.", "cs", ("Průběžní pět", "review")),
    ("Tak to je Cejl sedmdesát tři, druhé patro.", "cs", ("Cejl sedmdesát tři", "review")),  # somebody says what it is
    ("Kam? Do Bohunic, Lány padesát šest, prosím.", "cs", ("Lány padesát šest", "review")),  # behind the town
    ("Stavte se u nás, Jana Babáka devět, vzadu.", "cs", ("Jana Babáka devět", "review")),  # called after somebody
    ("Bydlíme Bořivojova sto dva.", "cs", ("Bořivojova sto dva", "auto")),                # after a first name
    ("My jsme z Lhotky sedmnáct, u lesa.", "cs", ("Lhotky sedmnáct", "auto")),              # nobody comes from a person
    ("Chalupa je v Jinačovicích dvě stě třicet tři.", "cs", ("Jinačovicích dvě stě třicet tři", "auto")),  # of four words
    ("Vemte to na Pod Lipami čtyřicet dva, tam.", "cs", ("Pod Lipami čtyřicet dva", "auto")),
    ("Byt má Pod kaštany 4, u školky.", "cs", ("Pod kaštany 4", "review")),                # a capital inside a sentence
    ("Mám dům ve Lhotě číslo popisné 45 a zahradu.", "cs", ("Lhotě číslo popisné 45", "auto")),
    ("Bydlí na\nPalackého 31, ve dvoře.", "cs", ("Palackého 31", "auto")),                # a caption's line
    ("byl hlášenej na úřadě, dvořákova 12", "cs", ("dvořákova 12", "review")),             # no capitals, but several signs
    ("Bydli na Komenskeho 8, v prizemi.", "cs", ("Komenskeho 8", "auto")),                  # without diacritics
    ("Mieszkamy na Mickiewicza osiemnaście przez sześć, ta.", "pl", ("Mickiewicza osiemnaście przez sześć", "auto")),
    ("Adres dalej Sienkiewicza 22A, jak dawniej.", "pl", ("Sienkiewicza 22A", "auto")),
    ("Przyjdź pod Sienkiewicza 5, czekam.", "pl", ("Sienkiewicza 5", "review")),
    ("Piszcie na gen. Andersa 18/40, proszę.", "pl", ("gen. Andersa 18/40", "auto")),      # with the title
    ("Dostałam mieszkanie na św. Anny 4, poddasze.", "pl", ("św. Anny 4", "auto")),        # a saint has no age
    ("Byłam u niej, Wiejska 12 przez 4, na górze.", "pl", ("Wiejska 12 przez 4", "auto")),
    ("Stara chałupa, Wólka Mała 8, po babci.", "pl", ("Wólka Mała 8", "review")),
    ("Mówił tylko Bohaterów Getta czternaście i płakał.", "pl", ("Bohaterów Getta czternaście", "review")),
    ("Bydlíme v Žatci, Lipová 1248, třetí patro.", "cs", ("Lipová 1248", "auto")),            # a town before it
    ("Kočár stojí na Kosmonautů dvanáct, zazvoň.", "cs", ("Kosmonautů dvanáct", "auto")),    # after many
    ("Pan doma není, Nádražní 1930/47, v deset.", "cs", ("Nádražní 1930/47", "auto")),       # no two years
    ("Chór zkouší v sále na faře, Svatého Mikuláše 6, vchod zadem.", "cs", ("Svatého Mikuláše 6", "review")),   # a title in full
    ("Oddział przeniesiono, Świętej Jadwigi dwa, obok kościoła.", "pl", ("Świętej Jadwigi dwa", "review")),
    ("na świętego marcina sześć mieszka brat", "pl", ("świętego marcina sześć", "review")),  # a verb counts nothing
    ("Tak, Brzozowa, osiem łamane na dwadzieścia, klatka druga.", "pl", ("Brzozowa, osiem łamane na dwadzieścia, klatka druga", "auto")),   # a pause before the number
    ("No więc tak, Brzozowa, przez rz zet, sześć łamane na dwanaście.", "pl", ("Brzozowa, przez rz zet, sześć łamane na dwanaście", "auto")),   # how it is spelt
    ("Je to Kolbenova, s tvrdým ypsilon, dvanáct.", "cs", ("Kolbenova, s tvrdým ypsilon, dvanáct", "auto")),
    ("Mieszkam na Polnej, pod numerem dwadzieścia osiem.", "pl", ("Polnej, pod numerem dwadzieścia osiem", "auto")),
    ("Bydlí v Lukově pod číslem osm, myslím.", "cs", ("Lukově pod číslem osm", "auto")),
    ("My bydlíme teď Křenová sedm, za rohem.", "cs", ("Křenová sedm", "auto")),            # a verb for living directly before
    ("Mieszkam Długa dwanaście, od zawsze.", "pl", ("Długa dwanaście", "auto")),
    ("Bydleli jsme v tý Merhautce, číslo šedesát osm.", "cs", ("Merhautce, číslo šedesát osm", "auto")),  # said of a street
    ("Na posesji Podgórna 61 proszę czekać.", "pl", ("Podgórna 61", "auto")),                # the word for a building tells
    ("Idę do bloku Mickiewicza 3, a dzieci nie.", "pl", ("Mickiewicza 3", "auto")),
    ("Kobieta z Dębowej 8 dzwoniła wczoraj.", "pl", ("Dębowej 8", "review")),                # nothing is counted
    ("Osobne na úrad, Krásna Lúka 48.", "sk", ("Krásna Lúka 48", "review")),                 # set off by a comma
    ("Sme na Hviezdoslavovej 1520/4A, vzadu.", "sk", ("Hviezdoslavovej 1520/4A", "auto")),
    ("prespáva u známej, Jilemnického 15 byt 4, dokedy, nevie", "sk", ("Jilemnického 15 byt 4", "auto")),
    ("Zavezte ma domov, Lesná šesťdesiatdva, tá.", "sk", ("Lesná šesťdesiatdva", "review")),
    ("Pohřební auto do Lukova, číslo popisné 61, prosím.", "cs", ("Lukova, číslo popisné 61", "auto")),  # a comma before the word
    ("ptejte se u sousedů velká lhota devadesát dva hned vedle", "cs", ("velká lhota devadesát dva", "review")),
    ("Mieszkamy w Nowym Mostku dwadzieścia osiem, przy torach.", "pl", ("Nowym Mostku dwadzieścia osiem", "auto")),
    ("Sanitka na nábřeží Odbojových pracovníků 8, prosím.", "cs", ("nábřeží Odbojových pracovníků 8", "auto")),  # after many
    ("Byłem na Lipowej 9, pod trójką, nikogo.", "pl", ("Lipowej 9, pod trójką", "auto")),             # the flat
    ("Proszę na Szkolną 5, klatka trzecia, szybko.", "pl", ("Szkolną 5, klatka trzecia", "auto")),
    ("Listy na ulicę Brzozową 2, kod trzydzieści dwieście, Wierzbno.", "pl", ("ulicę Brzozową 2, kod trzydzieści dwieście, Wierzbno", "auto")),
    ("Bydlíme odjakživa Mezi Ploty 412, vedle mlékárny.", "cs", ("Mezi Ploty 412", "auto")),               # where it lies
    ("Pośpiech bez sensu, mieszka Między Polami 9, daleko.", "pl", ("Między Polami 9", "auto")),
    ("Hledali hostinec U Dvou jelenů 31, tam nikdo.", "cs", ("U Dvou jelenů 31", "review")),           # a number in its name
    ("Obálka došla do Orlového v Krušných horách 212, otevřená.", "cs", ("Orlového v Krušných horách 212", "review")),
    ("Kanál z Hájku u Týnce 64 až k mostu páchne.", "cs", ("Hájku u Týnce 64", "review")),             # "až" counts only before a number
    ("Otec sem chodí ze Zadního Polesí 6, pěšky.", "cs", ("Zadního Polesí 6", "review")),              # told from another village
    ("To było chyba Przysiółek Zawoje 5, za cerkwią.", "pl", ("Przysiółek Zawoje 5", "review")),       # a few houses
    ("Strażacy wracali spod: Lubcza Mała nr 14 i dalej.", "pl", ("Lubcza Mała nr 14", "review")),      # of two words
    ("bydli porad u stare skoly 16 akorat v zime ne", "cs", ("u stare skoly 16", "review")),   # grammar without diacritics, too
    ("Ich dom to Wdzydze Tucholskie siedemnaście, nad jeziorem.", "pl", ("Wdzydze Tucholskie siedemnaście", "review")),   # a place of two words
    ("Kiosk jest na Unitów Podlaskich szesnaście, a ja obok.", "pl", ("Unitów Podlaskich szesnaście", "review")),
    ("Przystanek jest koło nas, Pruszyńska dwadzieścia dwa be.", "pl", ("Pruszyńska dwadzieścia dwa be", "auto")),   # the letter tells
    ("Bydlím v Kounicově, no, sedmdesát tři.", "cs", ("Kounicově, no, sedmdesát tři", "auto")),          # who thinks before the number
    ("Bydlela na Palackého, myslím, čtyřicet osm.", "cs", ("Palackého, myslím, čtyřicet osm", "auto")),
    ("Mieszkała na Mickiewicza, chyba, czterdzieści osiem.", "pl", ("Mickiewicza, chyba, czterdzieści osiem", "auto")),
    ("My jsme Jiráskova, dům číslo sto šest, ve dvoře.", "cs", ("Jiráskova, dům číslo sto šest", "auto")),   # nobody is called so
    ("To jest Ogrodowa, dom numer sto sześć.", "pl", ("Ogrodowa, dom numer sto sześć", "auto")),
    ("Adresa je Lipová, číslo domu dvanáct, zvoňte.", "cs", ("Lipová, číslo domu dvanáct", "auto")),
    ("Bydlí v Bezručově třicet sedm, lomeno dva, vlevo.", "cs", ("Bezručově třicet sedm, lomeno dva", "auto")),
])  # fmt: skip
def test_a_name_with_the_number_of_a_house_is_one_address(text, language, expected):
    assert addresses(text, language) == [expected]


@pytest.mark.parametrize(("text", "language", "expected"), [
    ("Nájemce, Gen. Kutlvašra 902, nezaplatil.", "cs", "Gen. Kutlvašra 902"),
    ("Adresa úřadu je F. X. Šaldy 12, vedle lékárny.", "cs", "F. X. Šaldy 12"),
    ("Zapsala si Dr. Zamenhofa 7, ale dům zbourali.", "cs", "Dr. Zamenhofa 7"),
    ("Lokal po stryju to bp. W. Bandurskiego 8/3, parter.", "pl", "bp. W. Bandurskiego 8/3"),
    ("W umowie stoi Ks. Ściegiennego 19, a nie ten numer.", "pl", "Ks. Ściegiennego 19"),
    ("Majiteľ, Gen. Viesta 88, s tým nesúhlasí.", "sk", "Gen. Viesta 88"),
])  # fmt: skip
def test_titles_and_initials_before_a_street_tell_it_and_belong_to_it(text, language, expected):
    assert [text for text, _ in addresses(text, language)] == [expected]


@pytest.mark.parametrize(("text", "language"), [
    ("Doc. Hronek 62 článků napsal.", "cs"),                    # who, and how many
    ("U dr. Hronka 3 pacienti čekali.", "cs"),
    ("Prof. Zawadzki, 61, odchodzi.", "pl"),                    # an age
    ("Jana 34, ta nepřišla, a Petr 12 taky ne.", "cs"),        # ages
    ("Volal pan Kafka, číslo dvacet šest v pořadí.", "cs"),     # somebody's, and no village's
    ("Bydlí s ní Jana 34 a syn Tomáš 12.", "cs"),
    ("Čekala jsem na Karla 5 minut, bydlí kousek.", "cs"),     # what is counted stands behind
    ("Na Moravě, myslím, tři roky.", "cs"),
    ("U Nowaka, chyba, trzy tygodnie.", "pl"),
    ("V Husově sboru bylo, počkejte, čtyřicet sedm lidí.", "cs"),
    ("Jezdí tam z Prahy 5 do Brna 2.", "cs"),                   # districts
    ("Koupili jsme Tatru 815 a potom Apollo 11.", "cs"),
    ("Sparta 3, Slavia 2, a pak Baník tři.", "cs"),             # how a match ended
    ("Na Moravě pět, v Čechách tři, tak to bylo.", "cs"),       # regions
    ("Bydleli na Žižkově dva plus jedna.", "cs"),               # how large a flat is
    ("Podle Kohoutkové 2019 je to tak, v Kohoutkové 2019.", "cs"),
    ("Mieszka z nim Zosia 5, i Janek 7.", "pl"),
    ("Wolańska czterdzieści, Szymonik osiemdziesiąt.", "pl"),   # sums behind surnames
    ("mieszka z nią kowalska 45 i jej syn", "pl"),              # an age, in small letters
    ("bydlela v azyláku 2, potom v brně 2", "cs"),              # nothing of their own
    ("Zobacz Wiśniewska 2020, tam jest.", "pl"),                # a year
    ("Leciał Boeing 737-800, tak mówili.", "pl"),
    ("Bývame v Žiline 12 rokov.", "sk"),
    ("Zatím Kolín, 12/5 se vracíme domů.", "cs"),              # a day
    ("Pytałam doktora Maliniaka dwa, może trzy razy.", "pl"),   # how often
    ("Na svatého Martina osm dětí přijelo.", "cs"),             # a day of the year
    ("Jechał Kowalski, przez las, pięć godzin.", "pl"),        # where he went
    ("Přišel Petr, s Evou, osm lidí celkem.", "cs"),
    ("Potkali jsme Jana Babáka jedenáct dní nato.", "cs"),
    ("Karel Svoboda pět, Petr šest, to jsou hlasy.", "cs"),     # a person's, in no case of a street
    ("To je Sparta dva, Slavia jedna.", "cs"),                  # a result
    ("To je Tesla třicet let stará.", "cs"),
    ("Bydlí Nováková 34 let sama.", "cs"),                      # how long
    ("Bydlíme Novákovi tři a Dvořákovi dva.", "cs"),            # families
    ("Pani Pruszyńska uczy. Pruszyńska dwa be dostała z matmy.", "pl"),   # a class
])  # fmt: skip
def test_other_numbers_behind_names_are_none(text, language):
    assert addresses(text, language) == []
