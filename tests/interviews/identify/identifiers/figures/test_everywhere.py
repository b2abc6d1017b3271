"""Identifiers that every country has in one form."""

import pytest

from spolu.interviews.identify import detect
from spolu.interviews.model import Transcript, Turn


def told(text, language):
    found = detect([Transcript("R01", language=language, turns=(Turn("t001", text),))])
    return [(m.text, m.kind, m.lane) for m in found if m.kind not in ("ORG", "OTHER", "LOC", "AGE")]


@pytest.mark.parametrize(("text", "language", "expected"), [
    ("IBAN je CZ12 0800 0000 1920 0014 5398, opište.", "cs", ("CZ12 0800 0000 1920 0014 5398", "ACCOUNT", "auto")),   # wrong digits, but its word
    ("Konto mam PL12 1090 1014 0000 0712 1981 2873.", "pl", ("PL12 1090 1014 0000 0712 1981 2873", "ACCOUNT", "auto")),
    ("Z karty 4000 1234 5678 9011 mi strhli peníze.", "cs", ("4000 1234 5678 9011", "ACCOUNT", "auto")),
    ("Karta pojištěnce 8020 3100 0012 4478 1193 leží doma.", "cs", ("8020 3100 0012 4478 1193", "IDNO", "auto")),     # no bank's
    ("Karta dużej rodziny 0418 0000 2204 41827 przyszła.", "pl", ("0418 0000 2204 41827", "IDNO", "auto")),
    ("Řidičský průkaz E L 402 916 mi vzali.", "cs", ("E L 402 916", "IDNO", "auto")),                                 # its letters apart
    ("Dowód seria A B C, numer 402 916, tak.", "pl", ("A B C, numer 402 916", "IDNO", "auto")),
    ("datum narození 24 6 41, ano", "cs", ("24 6 41", "DOB", "auto")),
    ("Babcia przyszła na świat 24 czerwca 1941 na wsi.", "pl", ("24 czerwca 1941", "DOB", "auto")),
    ("Rodné číslo má 845512, to za lomítkem neví.", "cs", ("845512", "BIRTHNO", "auto")),                             # half of it tells the day
    ("Legitymacja osoby niepełnosprawnej nr PZO.8321.55.2021 przepadła.", "pl", ("PZO.8321.55.2021", "IDNO", "auto")),   # no number of a case
    ("na fejsu jsem jako petra.dub.83, jo", "cs", ("petra.dub.83", "URL", "auto")),
    ("Najdeš ji jako klara.novotna.92 na messengeru, jo.", "cs", ("klara.novotna.92", "URL", "auto")),
    ("Pište na tom.dub @ seznam.cz, díky.", "cs", ("tom.dub @ seznam.cz", "EMAIL", "auto")),                            # blanks beside the sign
    ("Mail mám tomdub@seznam,cz, jo.", "cs", ("tomdub@seznam,cz", "EMAIL", "auto")),                                    # a slip of the finger
    ("Mail mám tomdub@seznam, znáte to.", "cs", ("tomdub@seznam", "EMAIL", "review")),
    ("Mail: tom.dub(zavináč)seznam(tečka)cz", "cs", ("tom.dub(zavináč)seznam(tečka)cz", "EMAIL", "auto")),
    ("Discord: tomdub#1234, jo.", "cs", ("tomdub#1234", "URL", "auto")),
    ("píšu jako tomdub93 na Redditu", "cs", ("tomdub93", "URL", "auto")),
    ("Skype mám tom.dub, jo.", "cs", ("tom.dub", "URL", "auto")),
    ("Smlouva o výpůjčce č. 2021-0733/C skončila.", "cs", ("2021-0733/C", "IDNO", "auto")),                             # not its year alone
    ("Číslo smlouvy najdete vzadu na obalu, 40 17 208.", "cs", ("40 17 208", "IDNO", "review")),                       # where it stands
    ("Numer polisy jest na drugiej stronie, 40 17 208.", "pl", ("40 17 208", "IDNO", "review")),
    ("Číslo pojištěnce mám 61 57 22 41 08, myslím.", "cs", ("61 57 22 41 08", "BIRTHNO", "auto")),                    # a birth number, two figures at a time
    ("Rezervační číslo je prý 55 20 18.", "cs", ("55 20 18", "IDNO", "auto")),
    ("Velký techničák je BF 448291.", "cs", ("BF 448291", "IDNO", "auto")),
    ("Osvedčenie o evidencii má PA 448291.", "sk", ("PA 448291", "IDNO", "auto")),
    ("Dowód rejestracyjny seria DR/BAC 4418203 zabrali.", "pl", ("DR/BAC 4418203", "IDNO", "auto")),                   # its letters in two parts
    ("Datová schránka 7 k 3 m 9 x a, opište.", "cs", ("7 k 3 m 9 x a", "IDNO", "auto")),                               # one by one
    ("Výrobní číslo sušičky 70 418 22, tak.", "cs", ("70 418 22", "IDNO", "auto")),
    ("Numer przesyłki 0066 4417 2085, u sąsiadki.", "pl", ("0066 4417 2085", "IDNO", "auto")),
    ("Je narozená 24/6 1941, myslím.", "cs", ("24/6 1941", "DOB", "auto")),
    ("Karta Łodzianina 0031 8402 7751 przepadła.", "pl", ("0031 8402 7751", "IDNO", "auto")),                         # no telephone
    ("BLIK 318 402 podała przez telefon.", "pl", ("318 402", "IDNO", "auto")),
    ("Numer świadczenia to ENP/14/031840277, chyba.", "pl", ("ENP/14/031840277", "IDNO", "auto")),                    # no number of a case
    ("č. OP 318 402 775, platný", "cs", ("318 402 775", "IDNO", "auto")),
    ("Gamertag is SourDough318, add me.", "en", ("SourDough318", "URL", "auto")),                                      # with capitals
    ("I put my username in, cara.mac1986, and it is locked.", "en", ("cara.mac1986", "URL", "auto")),                 # some words behind
    ("He signs in as steve.t55, pin wrong.", "en", ("steve.t55", "URL", "auto")),
    ("My login is dora.h.1979 and no more.", "en", ("dora.h.1979", "URL", "auto")),
    ("Zadala jsem uživatelské jméno, jita.m1986, a nic.", "cs", ("jita.m1986", "URL", "auto")),
    ("Wpisałam nazwę użytkownika, kaja.m1986, i nic.", "pl", ("kaja.m1986", "URL", "auto")),
    ("Login do portálu, kuba-h1958, vypršel.", "cs", ("kuba-h1958", "URL", "auto")),
    ("ID žadatele ZD-61 44 09 27, žádost podána.", "cs", ("ZD-61 44 09 27", "IDNO", "auto")),                         # whose number it is
    ("ID klienta: KL 4471 0928 33, bez dochodu.", "pl", ("KL 4471 0928 33", "IDNO", "auto")),                         # letters apart
    ("Nr legitymacji osoby niepełnosprawnej PL 402 118 77, ważna.", "pl", ("PL 402 118 77", "IDNO", "auto")),
])  # fmt: skip
def test_a_word_before_tells_where_check_digits_do_not(text, language, expected):
    assert told(text, language) == [expected]


@pytest.mark.parametrize(("text", "language", "expected"), [
    ("Psal jí jako zlobr_ze_sklepa7, prý kluk.", "cs", [("zlobr_ze_sklepa7", "URL", "auto")]),
    ("Uložila jsem to jako tabulka, verze_3 je ta správná.", "cs", [("verze_3", "URL", "review")]),     # a file, perhaps: somebody decides
    ("Pole first_name zůstalo prázdné.", "cs", []),                                                      # no figure: a field of a form
    ("Ring the shelter on (212) 555-0137, it's free.", "en", [("(212) 555-0137", "PHONE", "auto")]),
    ("Syn v Chicagu má 312-555-0188, ale nebere to.", "cs", [("312-555-0188", "PHONE", "review")]),
    ("Daňové číslo 527-103-84-92 mám na razítku.", "pl", [("527-103-84-92", "IDNO", "review")]),         # Polish groups are no American ones
    ("My login did not work in 2021, nor did covid-19 help.", "en", []),                                 # no name of anybody
])  # fmt: skip
def test_a_form_tells_by_itself(text, language, expected):
    assert told(text, language) == expected
