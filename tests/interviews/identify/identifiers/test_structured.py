"""Identifiers with a form of their own, as people say, write and break them."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spolu.interviews.identify import detect
from spolu.interviews.identify.identifiers.figures import births
from spolu.interviews.model import Transcript, Turn

GAPS = st.sampled_from(["", " ", "-", "\xa0"])


def found(text, language):
    return detect([Transcript("R01", language=language, turns=(Turn("t001", text),))])


def told(text, language):
    return [(m.text, m.kind, m.lane) for m in found(text, language) if m.kind not in ("ORG", "OTHER", "LOC")]


@st.composite
def pesels(draw):
    day = draw(st.dates(min_value=date(1800, 1, 1), max_value=date(2299, 12, 31)))
    plus = {18: 80, 19: 0, 20: 20, 21: 40, 22: 60}[day.year // 100]
    made = f"{day.year % 100:02}{day.month + plus:02}{day.day:02}{draw(st.integers(0, 9999)):04}"
    return made + str(-sum(int(d) * w for d, w in zip(made, (1, 3, 7, 9) * 3, strict=False)) % 10)


@given(pesels(), GAPS, GAPS)
@settings(max_examples=60)
def test_the_check_digit_of_a_pesel_decides_the_lane_in_whatever_groups(number, in_date, behind):
    def shown(digits):
        return in_date.join((digits[:2], digits[2:4], digits[4:6])) + behind + digits[6:]

    wrong = number[:-1] + str((int(number[-1]) + 1) % 10)
    if in_date and not behind:
        return  # "85 04 1212345" is in no groups that anybody reads
    assert [births.is_polish(shown(x)) for x in (number, wrong)] == [True, False]
    assert births.may_be_polish(shown(wrong))
    assert births.POLISH.fullmatch(shown(number))


@pytest.mark.parametrize(("text", "language", "expected"), [
    ("Mam 850412 12344 w papierach.", "pl", ("850412 12344", "BIRTHNO", "auto")),     # right, without its word
    ("Mam 85-04-12-12348 w papierach.", "pl", ("85-04-12-12348", "BIRTHNO", "review")),
    ("Mój PESEL to 8504 1212 348 chyba.", "pl", ("8504 1212 348", "BIRTHNO", "auto")),  # wrong, but its word is there
    ("Píšou mi 845512 0014 pořád.", "cs", ("845512 0014", "BIRTHNO", "auto")),
    ("Píšou mi 84 55 12 0014 pořád.", "cs", ("84 55 12 0014", "BIRTHNO", "auto")),
    ("Píšou mi 845512 / 0014 pořád.", "cs", ("845512 / 0014", "BIRTHNO", "auto")),
    ("Píšou mi 845512-0015 pořád.", "cs", ("845512-0015", "BIRTHNO", "review")),
    ("Píšou mi 8455120014 pořád.", "cs", ("8455120014", "BIRTHNO", "review")),       # one number in eighty has such digits
    ("Rodné číslo 84 55 12 0015, pamatuju si.", "cs", ("84 55 12 0015", "BIRTHNO", "auto")),
    ("Volajte +421903123456.", "sk", ("+421903123456", "PHONE", "auto")),
    ("Zvoňte plus 420 602 123 456 prosím.", "cs", ("plus 420 602 123 456", "PHONE", "auto")),   # the sign is said
    ("Volajte 0903 123 456.", "sk", ("0903 123 456", "PHONE", "auto")),
    ("nula deväťsto tri, stodvadsaťtri, štyristo päťdesiatšesť", "sk", ("nula deväťsto tri, stodvadsaťtri, štyristo päťdesiatšesť", "PHONE", "auto")),
    ("Rodné číslo 845512/0014 je jej.", "sk", ("845512/0014", "BIRTHNO", "auto")),
    ("Naše DIČ je 2020273893.", "sk", ("2020273893", "IDNO", "auto")),
    ("Faktúra na SK2020273893.", "sk", ("SK2020273893", "IDNO", "auto")),
    ("Účet SK31 1200 0000 1987 4263 7541.", "sk", ("SK31 1200 0000 1987 4263 7541", "ACCOUNT", "auto")),
    ("Stála tam BA 123 AB celý deň.", "sk", ("BA 123 AB", "PLATE", "auto")),
    ("Má občiansky preukaz EA123456.", "sk", ("EA123456", "IDNO", "auto")),
    ("Rozhodli pod 12C/345/2019.", "sk", ("12C/345/2019", "CASENO", "auto")),
    ("Býva na Mierová ulica 5 odjakživa.", "sk", ("Mierová ulica 5", "ADDR", "auto")),
    ("Od 1. januára 2020 som doma.", "sk", ("1. januára 2020", "DATE", "auto")),
    ("Narodený piateho januára tisícdeväťstodeväťdesiat.", "sk", ("piateho januára tisícdeväťstodeväťdesiat", "DOB", "auto")),
    ("Mail peter.m zavináč gmail bodka com.", "sk", ("peter.m zavináč gmail bodka com", "EMAIL", "auto")),
    ("Stał tam TSA 20JK cały dzień.", "pl", ("TSA 20JK", "PLATE", "auto")),           # no word for a car
    ("auto miało tablice tsa 20jk i stało", "pl", ("tsa 20jk", "PLATE", "auto")),
    ("Samochód WX12345 stał pod blokiem.", "pl", ("WX12345", "PLATE", "auto")),
    ("Pod sygn. akt III Nsm 123/21 w sądzie.", "pl", ("sygn. akt III Nsm 123/21", "CASENO", "auto")),
    ("Sprawa IV RC 45/2020 trwa.", "pl", ("IV RC 45/2020", "CASENO", "auto")),        # without its abbreviation
    ("Komornik Km 1234/20 zajął.", "pl", ("Km 1234/20", "CASENO", "auto")),
    ("Je to č. j. 12 P 34/2020-56 u soudu.", "cs", ("č. j. 12 P 34/2020-56", "CASENO", "auto")),
    ("Je to č.\xa0j. 12\xa0P\xa034/2020.", "cs", ("č.\xa0j. 12\xa0P\xa034/2020", "CASENO", "auto")),
    ("Je to sp. zn. 12 P a Nc 34/2020 prý.", "cs", ("sp. zn. 12 P a Nc 34/2020", "CASENO", "auto")),
    ("pod číslem jednacím 12 p 34/2020 to bylo", "cs", ("12 p 34/2020", "CASENO", "auto")),
    ("Urodziny mam 15 lipca, zawsze w domu.", "pl", ("15 lipca", "DOB", "auto")),     # a day without its year
    ("Piętnastego lipca obchodzę urodziny.", "pl", ("Piętnastego lipca", "DOB", "auto")),
    ("Narozeniny mám 15. 7. jako teta.", "cs", ("15. 7.", "DOB", "auto")),
    ("Narodil jsem se patnáctého července.", "cs", ("patnáctého července", "DOB", "auto")),
    ("mieszkam na lipowej siedem już dwadzieścia lat", "pl", ("lipowej siedem", "ADDR", "review")),
    ("mieszkała na ulicy długiej dwanaście mieszkania trzy", "pl", ("ulicy długiej dwanaście mieszkania trzy", "ADDR", "auto")),
    ("Mieszkam na Lipowej 7, w oficynie.", "pl", ("Lipowej 7", "ADDR", "auto")),
    ("bydlím na lipové sedm už dlouho", "cs", ("lipové sedm", "ADDR", "review")),
    ("Bydlíme v Nové Dlouhé 7, a co.", "cs", ("Nové Dlouhé 7", "ADDR", "auto")),
    ("Volejte 602 123\n456 večer.", "cs", ("602 123\n456", "PHONE", "auto")),         # a caption's line
    ("Volat 608 / 552 713, odpoledne.", "cs", ("608 / 552 713", "PHONE", "auto")),    # with a stroke, as area codes were
    ("Z ciziny má +44 7700 900418, asi.", "cs", ("+44 7700 900418", "PHONE", "auto")),
    ("Faks to (12) 423-67-19, chyba.", "pl", ("(12) 423-67-19", "PHONE", "auto")),
    ("She rings from 07700 90 09 64, I think.", "en", ("07700 90 09 64", "PHONE", "auto")),
    ("Rodné je padesát sedm nula pět lomeno nula devět třicet jedna, jo.", "cs", ("padesát sedm nula pět lomeno nula devět třicet jedna", "BIRTHNO", "auto")),
    ("Číslo pojištěnce 845512/0014, ano.", "cs", ("845512/0014", "BIRTHNO", "auto")),
    ("Mám jen IČO: 270 74 358, víc ne.", "cs", ("270 74 358", "IDNO", "auto")),
    ("Průkaz ZTP/P č. 0412876 má doma.", "cs", ("0412876", "IDNO", "auto")),
    ("Ve smlouvě č. 2023/0487 to je.", "cs", ("2023/0487", "IDNO", "auto")),
    ("Podajemy PL5260250274 na fakturze.", "pl", ("PL5260250274", "IDNO", "auto")),   # its check digit is enough
    ("Mam numer prawa wykonywania zawodu 6152099 tutaj.", "pl", ("6152099", "IDNO", "review")),
    ("My NI number is QQ 12 34 56 C, love.", "en", ("QQ 12 34 56 C", "IDNO", "auto")),
    ("It says NHS number 943 476 5919 there.", "en", ("943 476 5919", "IDNO", "auto")),
    ("Důchod chodí na 35-514585106 / 0300 pořád.", "cs", ("35-514585106 / 0300", "ACCOUNT", "auto")),
    ("Kartu 4556-0665-8600-7529 ztratil.", "cs", ("4556-0665-8600-7529", "ACCOUNT", "auto")),
    ("Its ie29aibk93115212345678 mate.", "en", ("ie29aibk93115212345678", "ACCOUNT", "auto")),
    ("Mail je jana tečka vrbova zavináč seznam tečka cz, bez háčků.", "cs", ("jana tečka vrbova zavináč seznam tečka cz", "EMAIL", "auto")),
    ("It is mick dot tanner at hotmail dot co dot uk, all small.", "en", ("mick dot tanner at hotmail dot co dot uk", "EMAIL", "auto")),
    ("Pište na jana.k(at)posta.cz, prosím.", "cs", ("jana.k(at)posta.cz", "EMAIL", "auto")),
    ("Je na facebook.com/jana.novotna, celá.", "cs", ("facebook.com/jana.novotna", "URL", "auto")),
    ("Má to na vé vé vé tečka rodina tečka cz, myslím.", "cs", ("vé vé vé tečka rodina tečka cz", "URL", "auto")),
    ("Stála tam BNA 12-34, modrá.", "cs", ("BNA 12-34", "PLATE", "auto")),            # as plates were until 2001
    ("They saw AB12 CDE outside.", "en", ("AB12 CDE", "PLATE", "auto")),
    ("Je to KRPA-204518-12/ČJ-2023-000114, prý.", "cs", ("KRPA-204518-12/ČJ-2023-000114", "CASENO", "auto")),
    ("Znak sprawy MOPS.5011.123.2021, tak.", "pl", ("MOPS.5011.123.2021", "CASENO", "auto")),
    ("Exekuce EX 1194/2020 běží.", "cs", ("EX 1194/2020", "CASENO", "auto")),
    ("Ona je nar. 12.5.84, u nás.", "cs", ("12.5.84", "DOB", "auto")),
    ("Datum narození: 1984-05-12, ano.", "cs", ("1984-05-12", "DOB", "auto")),
    ("Urodził się 4 X 2006 roku.", "pl", ("4 X 2006 roku", "DOB", "auto")),
    ("Zapis z 2026-02-12, rano.", "pl", ("2026-02-12", "DATE", "auto")),              # as programs write it
    ("2026/02/12 10:05 jsme začali.", "cs", ("2026/02/12", "DATE", "auto")),
    ("Narozený sedmnáctýho třetí padesát osm, tak.", "cs", ("sedmnáctýho třetí padesát osm", "DOB", "auto")),
    ("She was July the fourth nineteen seventy-one, you know.", "en", ("July the fourth nineteen seventy-one", "DATE", "auto")),
    ("Bydlím v Květinové ulici 12, dole.", "cs", ("Květinové ulici 12", "ADDR", "auto")),
    ("Najdete nás nám. T. G. Masaryka 15, nahoře.", "cs", ("nám. T. G. Masaryka 15", "ADDR", "auto")),
    ("Vystupte na nam. Svobody 11 a zvonte.", "cs", ("nam. Svobody 11", "ADDR", "auto")),   # as it is typed without diacritics
    ("Prijdte na tridu Legionaru 9, nahore.", "cs", ("tridu Legionaru 9", "ADDR", "auto")),
    ("Je to nam. 28. rijna 16, vchod ze dvora.", "cs", ("nam. 28. rijna 16", "ADDR", "auto")),
    ("bydlí na sídlišti míru sto dvacet třetí patro", "cs", ("sídlišti míru sto dvacet", "ADDR", "auto")),   # a storey counts nothing
    ("Býva na Americkej triede 8, hore.", "sk", ("Americkej triede 8", "ADDR", "auto")),
    ("Prešla na Moldavskú cestu 31 včera.", "sk", ("Moldavskú cestu 31", "ADDR", "auto")),
    ("adresa: Námestie osloboditeľov 6, hore", "sk", ("Námestie osloboditeľov 6", "ADDR", "auto")),   # many, in small letters
    ("Býva na sidlisku Juh 1207, hore.", "sk", ("sidlisku Juh 1207", "ADDR", "auto")),
    ("Byl tu Tran Minh Nam. On bydlí vedle 5 let.", "cs", ("Tran Minh Nam", "PER", "auto")),   # a man's name, and no square
    ("Žije tam, Horní Bukovina č. p. 47, sama.", "cs", ("Horní Bukovina č. p. 47", "ADDR", "auto")),
    ("Je to Husova 1453/28, vzadu.", "cs", ("Husova 1453/28", "ADDR", "auto")),
    ("Adres ul. Jana Pawła II 23 m. 4, parter.", "pl", ("ul. Jana Pawła II 23 m. 4", "ADDR", "auto")),
    ("He is at Flat 3, 27 Hawthorn Road, second bell.", "en", ("Flat 3, 27 Hawthorn Road", "ADDR", "auto")),
    ("The postcode is LS8 4QT, I think.", "en", ("LS8 4QT", "ADDR", "auto")),
    ("bydlim na sokolský sedmnáct, dole", "cs", ("sokolský sedmnáct", "ADDR", "review")),
    ("bydlíme u lesa 12 a za domem je potok", "cs", ("u lesa 12", "ADDR", "review")),   # a word for living, no capitals
    ("mieszkamy w zalesiu dolnym 17, za remizą", "pl", ("zalesiu dolnym 17", "ADDR", "review")),
    ("spotkamy się pod długą 19, tam", "pl", ("długą 19", "ADDR", "review")),
    ("bývame na školskej 12, druhé poschodie", "sk", ("školskej 12", "ADDR", "review")),
    ("Je to nábř. Edvarda Beneše 19, dvorem.", "cs", ("nábř. Edvarda Beneše 19", "ADDR", "auto")),
    ("Presťahovala sa na Triedu generála Hrdinu 29.", "sk", ("Triedu generála Hrdinu 29", "ADDR", "auto")),
    ("Poslali to na rondo Kopernika 2, m. 33, tak.", "pl", ("rondo Kopernika 2, m. 33", "ADDR", "auto")),
    ("Sklep był na 11 Listopada 7, przy rogu.", "pl", ("11 Listopada 7", "ADDR", "auto")),   # the capital makes a street of it
    ("Kancelaria: Rynek Główny 12, drugie piętro.", "pl", ("Rynek Główny 12", "ADDR", "auto")),
    ("Bydlí v čp. 45, hned u kostela.", "cs", ("čp. 45", "ADDR", "review")),
    ("Je to ulice Lidická sto dvacet pět lomeno sedm, dole.", "cs", ("ulice Lidická sto dvacet pět lomeno sedm", "ADDR", "auto")),
    ("Je to Průmyslová 2085/16, Praha 10.", "cs", ("Průmyslová 2085/16, Praha 10", "ADDR", "auto")),  # 2085 is no year
    ("The child, DOB 13-08-2015, was seen.", "en", ("13-08-2015", "DOB", "auto")),      # no old Czech plate before it
    ("Send it to Belfast BT12 9KD before noon.", "en", ("Belfast BT12 9KD", "ADDR", "auto")),   # letters that no code has
    ("They moved to Dublin 24 in May.", "en", ("Dublin 24", "ADDR", "auto")),
    ("My PPS is 7204918-GW, the child's is not.", "en", ("7204918-GW", "IDNO", "auto")),
    ("some eejit in 08 c 41932 took the mirror", "en", ("08 c 41932", "PLATE", "review")),
    ("Bydlí na 28. října 15, za poštou.", "cs", ("28. října 15", "ADDR", "review")),   # a street called after a day
    ("Narozená v Plzni, žije v ulici 17. listopadu 1123/6.", "cs", ("ulici 17. listopadu 1123/6", "ADDR", "auto")),
    ("Bydlí alej Svobody 52, má strach.", "cs", ("alej Svobody 52", "ADDR", "auto")),
    ("Mieszka ul. Marii Skłodowskiej-Curie 19 m. 40, sama.", "pl", ("ul. Marii Skłodowskiej-Curie 19 m. 40", "ADDR", "auto")),
    ("Uczeń, adres zameldowania: Wola Rębkowska 47.", "pl", ("Wola Rębkowska 47", "ADDR", "auto")),
    ("dzień dobry kwiatowa 6 m 2 od trzech dni nic", "pl", ("kwiatowa 6 m 2", "ADDR", "review")),
    ("The residents of 27 to 31 Station Parade say so.", "en", ("27 to 31 Station Parade", "ADDR", "auto")),
    ("Narozená osmadvacátého října devatenáct set padesát.", "cs", ("osmadvacátého října devatenáct set padesát", "DOB", "auto")),
    ("Je to č. j. KSUL 69 INS 12840/2020-B-17.", "cs", ("č. j. KSUL 69 INS 12840/2020-B-17", "CASENO", "auto")),   # an insolvency's sheet
    ("Má číslo jednací MÚ-PO/5506/23/Hr a dost.", "cs", ("MÚ-PO/5506/23/Hr", "CASENO", "auto")),
    ("Píšou značku S-MHMP 1284417/2023, prý.", "cs", ("S-MHMP 1284417/2023", "CASENO", "auto")),   # no account with a bank's code
    ("Číslo vodoměru 17-204863, stav čtyři.", "cs", ("17-204863", "IDNO", "review")),
    ("Vidím ji, čtyři u nula, sedm tři jedna pět.", "cs", ("čtyři u nula, sedm tři jedna pět", "PLATE", "auto")),
    ("Manželka, to bude sedm dva pět tři nula tři lomítko nula šest osm šest, je ve smlouvě.", "cs", ("sedm dva pět tři nula tři lomítko nula šest osm šest", "BIRTHNO", "auto")),
    ("Bydlím v Palackého ulici číslo osmnáct, sama.", "cs", ("Palackého ulici číslo osmnáct", "ADDR", "auto")),
    ("Krádež kola z domu 17. listopadu 1320, vchod 3, v noci.", "cs", ("17. listopadu 1320, vchod 3", "ADDR", "auto")),   # no year
    ("Je to Mostecká 640, 436 01 Litvínov, ano.", "cs", ("Mostecká 640, 436 01 Litvínov", "ADDR", "auto")),   # the town goes with it
    ("Jest to ul. Polna 3, 98-200 Sieradz, tak.", "pl", ("ul. Polna 3, 98-200 Sieradz", "ADDR", "auto")),
    ("It is 12 Main Street, Naas, Co. Kildare, W91 X2Y3 now.", "en", ("12 Main Street, Naas, Co. Kildare, W91 X2Y3", "ADDR", "auto")),
    ("Mine is NR-77-50-04-B, I think.", "en", ("NR-77-50-04-B", "IDNO", "auto")),
    ("Her DBS certificate is 001742918365.", "en", ("001742918365", "IDNO", "auto")),          # no number from abroad
    ("The tribunal has it as 2204817/2023.", "en", ("2204817/2023", "CASENO", "auto")),
    ("The medical card, 1234567A, is in date.", "en", ("1234567A", "IDNO", "auto")),
    ("Mam numer świadka, 0 601 483 975, odbiera.", "pl", ("0 601 483 975", "PHONE", "auto")),         # as one dialled
    ("Pisał z konta tiktok.com/@mati.drift09, tak.", "pl", ("tiktok.com/@mati.drift09", "URL", "auto")),
    ("sprawa sko.405.122.2024 wraca do nich", "pl", ("sko.405.122.2024", "CASENO", "auto")),
    ("To było KR jeden el be siedem siedem, tak.", "pl", ("KR jeden el be siedem siedem", "PLATE", "auto")),
    ("Mam: druga Ka, trzysta jeden, łamane przez dwadzieścia cztery.", "pl", ("druga Ka, trzysta jeden, łamane przez dwadzieścia cztery", "CASENO", "auto")),
    ("Zebranie w świetlicy, os. XX-lecia 4, o piątej.", "pl", ("os. XX-lecia 4", "ADDR", "auto")),
    ("Teraz to ulica Ogrodowa, numer domu 5, mieszkanie 2, tak.", "pl", ("ulica Ogrodowa, numer domu 5, mieszkanie 2", "ADDR", "auto")),
    ("Zadzwoń, 58 301 47 22 wew. 14, poproś.", "pl", ("58 301 47 22 wew. 14", "PHONE", "auto")),
    ("Ve věci osm Nc dvě stě čtrnáct lomeno dva tisíce dvacet dva.", "cs", ("osm Nc dvě stě čtrnáct lomeno dva tisíce dvacet dva", "CASENO", "auto")),
    ("adresa je ulice pod hájem dvanáct zvonit dvakrát", "cs", ("ulice pod hájem dvanáct", "ADDR", "auto")),
    ("Viděla espézetku tři há Hana sedm, nula dva šedesát čtyři, pak.", "cs", ("tři há Hana sedm, nula dva šedesát čtyři", "PLATE", "auto")),
    ("Rodné číslo má 796 002 0420, je doma.", "cs", ("796 002 0420", "BIRTHNO", "auto")),           # in groups of one's own
    ("Je to v budově 17. listopadu 1230/8a, dole.", "cs", ("17. listopadu 1230/8a", "ADDR", "auto")),
    ("Píšte číslo konania OU-TN-OSZP3-2024/008417-004, inak nič.", "sk", ("OU-TN-OSZP3-2024/008417-004", "CASENO", "auto")),
    ("Bývali sme na ulici Cyrila a Metoda 9, hore.", "sk", ("ulici Cyrila a Metoda 9", "ADDR", "auto")),
    ("motorku lm 093 be mi kúpil otec", "sk", ("lm 093 be", "PLATE", "auto")),
    ("PPSN given as 7 193 042 J, photo seen.", "en", ("7 193 042 J", "IDNO", "auto")),
    ("Send it to 04-00-04 17286359, thanks.", "en", ("04-00-04 17286359", "ACCOUNT", "auto")),
    ("Log number 318-14/03/24, no offence.", "en", ("318-14/03/24", "CASENO", "auto")),             # no date
    ("It is Block C, 12 Dolphin Terrace, Dublin 8, third bell.", "en", ("Block C, 12 Dolphin Terrace, Dublin 8", "ADDR", "auto")),
    ("k for kilo, r dot mcateer, at btinternet dot com", "en", ("k for kilo, r dot mcateer, at btinternet dot com", "EMAIL", "auto")),
    ("Bylo to 22.5.2025 14:30 na úřadě.", "cs", ("22.5.2025", "DATE", "auto")),   # no telephone with the hour
    ("Workshop 24.–26. 8. 2026 v sále.", "cs", ("24.–26. 8. 2026", "DATE", "auto")),   # whole, and no telephone
    ("Od 30. 8. do 1. 9. 2026 v sále.", "cs", ("30. 8. do 1. 9. 2026", "DATE", "auto")),
    ("Warsztat 24–26 sierpnia 2026 r.", "pl", ("24–26 sierpnia 2026 r", "DATE", "auto")),
    ("Nahráno May 22, 2025 na poradě.", "cs", ("May 22, 2025", "DATE", "auto")),   # as a program of meetings writes it, and nobody's surname
    ("Nagranie: June 3rd, 2024 r.", "pl", ("June 3rd, 2024 r", "DATE", "auto")),
    ("Schôdzka Jan 5, 2025 online.", "sk", ("Jan 5, 2025", "DATE", "auto")),       # no man
    ("Přišel Jan 5 krát v 2025.", "cs", ("Jan", "PER", "auto")),                   # a man, and how often
    ("It was Sept 4 2020 or so.", "en", ("Sept 4 2020", "DATE", "auto")),
    ("Polisa TST 10 234567 obejmuje dom.", "pl", ("TST 10 234567", "IDNO", "auto")),
    ("Licznik gazu nr PL0031930012345678 jest nowy.", "pl", ("PL0031930012345678", "IDNO", "auto")),   # found with its letters
    ("Numer dowodu cba 123456, tak mam.", "pl", ("cba 123456", "IDNO", "auto")),
    ("Miał tablice, KR 9E 321, na skuterze.", "pl", ("KR 9E 321", "PLATE", "auto")),
    ("Jeździł na niemieckich OS-KT 428, szary.", "pl", ("OS-KT 428", "PLATE", "review")),
    ("Jest to: piąte rzymskie G Ce, dwieście siedem łamane przez dwadzieścia dwa.", "pl", ("piąte rzymskie G Ce, dwieście siedem łamane przez dwadzieścia dwa", "CASENO", "auto")),
    ("Rejestracja – P, Z, siedem, U jak Urszula, trzy, jeden, osiem, kombi.", "pl", ("P, Z, siedem, U jak Urszula, trzy, jeden, osiem", "PLATE", "auto")),
    ("Rejestracja: es, ka, osiem, jeden, pięć, be, a, granatowa.", "pl", ("es, ka, osiem, jeden, pięć, be, a", "PLATE", "auto")),   # the last one is a letter
    ("Przyjedzie czarny opel, es ka jeden be dwa zero trzy, za siedem minut.", "pl", ("es ka jeden be dwa zero trzy", "PLATE", "auto")),   # no minutes with it
    ("Přijede bílá octavia, pět M tři nula osm jedenáct, hned.", "cs", ("pět M tři nula osm jedenáct", "PLATE", "auto")),   # a letter among words
    ("Mieszka na Polnej pod ósemką, na parterze.", "pl", ("Polnej pod ósemką", "ADDR", "auto")),
    ("Biuro jest na placu Wolności pod numerem szóstym, obok banku.", "pl", ("placu Wolności pod numerem szóstym", "ADDR", "auto")),
    ("Została u babci na Szkolnej trzy b, na górze.", "pl", ("Szkolnej trzy b", "ADDR", "auto")),
    ("Bydlí na adrese Sokolovská třicet pět lomeno tři sta dvanáct, vzadu.", "cs", ("Sokolovská třicet pět lomeno tři sta dvanáct", "ADDR", "auto")),
    ("Číslo pasu, prosím? Vezmu si brýle… 43 55 18 20, mám ho.", "cs", ("43 55 18 20", "IDNO", "auto")),   # asked for, and told a little later
    ("Číslo občanky nemám. Můj mobil je 602 551 820, volejte.", "cs", ("602 551 820", "PHONE", "auto")),
    ("Narodila se na Štědrý den 1971, doma.", "cs", ("Štědrý den 1971", "DOB", "auto")),       # a day by its name
    ("Urodził się w sylwestra 1982, w nocy.", "pl", ("sylwestra 1982", "DOB", "auto")),
    ("He was born on St Stephen's Day 1959, in the snow.", "en", ("St Stephen's Day 1959", "DOB", "auto")),
    ("Her date of birth, um, ten eleven two thousand and one she says.", "en", ("ten eleven two thousand and one", "DOB", "auto")),
    ("My NI number is Q Q, one two, three four, five six, A, and that is it.", "en", ("Q Q, one two, three four, five six, A", "IDNO", "auto")),   # no article
    ("It is at forms.gle/Qk7aB2xY, until noon.", "en", ("forms.gle/Qk7aB2xY", "URL", "auto")),
    ("suczka, właściciel ur 22 07 1981, karta", "pl", ("22 07 1981", "DOB", "auto")),
    ("zapisz aleja niepodległości sto dwadzieścia pięć mieszkania cztery", "pl", ("aleja niepodległości sto dwadzieścia pięć mieszkania cztery", "ADDR", "auto")),
    ("On the P60 it should read 475/KB20816, I think.", "en", ("475/KB20816", "IDNO", "auto")),
    ("A dispute between 2 and 4 Chapel Row; no more.", "en", ("2 and 4 Chapel Row", "ADDR", "auto")),
    ("It is at Flat 19, Block C, Gorbals View: water again.", "en", ("Flat 19, Block C, Gorbals View", "ADDR", "auto")),
    ("Kartičku a průkaz má č. K-558201 odjakživa.", "cs", ("K-558201", "IDNO", "auto")),   # the letter is a part of it
])  # fmt: skip
def test_what_is_found_whole(text, language, expected):
    assert told(text, language) == [expected]


@pytest.mark.parametrize(("text", "language"), [
    ("Na Boże Narodzenie 25 grudnia przyszli wszyscy.", "pl"),     # nobody's of the study
    ("Przyszedł 15 lipca. Urodziny były w zimie.", "pl"),           # another sentence
    ("Kupił samochód za 15000 i oponę za 20tys.", "pl"),            # a price is no plate
    ("pracowałam na nocnej siedem lat, na całej dwa", "pl"),          # what the number counts stands behind
    ("byla jsem na nové dva měsíce a v každé tři lidi", "cs"),
    ("budeme pokračovat v přerušené 70. schůzi rady", "cs"),
    ("Měli jsme 10 12 15 1000 kusů.", "cs"),
    ("Bylo to 15. července a potom jsme šli.", "cs"),
    ("Usnesení č. 6 bylo přijato poměrem 9 : 2.", "cs"),              # no village
    ("Ve třídě ne. Paní to řekla 3 krát.", "cs"),                      # another sentence
    ("Zákon 108/2006 a vyhláška 505/2006 platí.", "cs"),              # a year, no house
    ("Jsem tam 24/7 a na Messengeru taky 24/7.", "cs"),
    ("The company with 250000 customers closed.", "en"),
    ("We waited 2 days in room 12, page 30.", "en"),
    ("Deska 2400 krát 1200, tloušťka osmnáct.", "cs"),                # wood, and no street in -ská
    ("V Hradci 8, v Budějovicích 11 stupňů.", "cs"),                  # the sentence gave the capital
    ("bydlíme v paneláku dvanáct let, v bytě 3+1", "cs"),              # what is counted, and how large the flat is
    ("přijde na osmou třicet, na devátou patnáct", "cs"),              # hours
    ("przyjdź na ósmą trzydzieści, na piątą 15", "pl"),
    ("Gorączka 38,7, podali paracetamol.", "pl"),              # a measure behind what ends like a street
    ("Ve třídě 4. B je 26 dětí.", "cs"),                        # a class, no avenue
])  # fmt: skip
def test_what_is_no_identifier(text, language):
    assert told(text, language) == []
