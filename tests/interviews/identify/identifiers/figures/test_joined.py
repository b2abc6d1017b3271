"""Numbers in figures between which something is said."""

import pytest

from spolu.interviews.identify.identifiers.figures import joined


def told(text):
    return [(text[start:end], kind) for start, end, kind, _ in joined.find(text)]


@pytest.mark.parametrize(("text", "expected"), [
    ("Má tam 845512, lomítko, 0014, myslím.", ("845512, lomítko, 0014", "BIRTHNO")),
    ("Má tam 845512 a potom 0014, myslím.", ("845512 a potom 0014", "BIRTHNO")),         # its check digits tell
    ("Píšu si 845512 lomeno, no, 0015.", ("845512 lomeno, no, 0015", "BIRTHNO")),        # wrong, but a date and a stroke
    ("rodné číslo 84 55 12, pak 0015", ("84 55 12, pak 0015", "BIRTHNO")),               # nor a stroke, but its word
    ("PESEL syna? 850412, potem 12344.", ("850412, potem 12344", "BIRTHNO")),
    ("Tak ještě jednou, 602, 118, 275.", ("602, 118, 275", "PHONE")),                     # nothing but the groups of a mobile
    ("To 502, 118, 745.", ("502, 118, 745", "PHONE")),
    ("to będzie 85, 04, 12, dalej 123, no i 44", ("85, 04, 12, dalej 123, no i 44", "BIRTHNO")),
    ("pesel 850412 a potem 12345", ("850412 a potem 12345", "BIRTHNO")),                 # wrong, but its word is there
    ("chodí mi to na 19 pomlčka 2000145399 lomeno 0800", ("19 pomlčka 2000145399 lomeno 0800", "ACCOUNT")),
    ("Účet 2000145399, kód banky 0800.", ("2000145399, kód banky 0800", "ACCOUNT")),
    ("na 61 1090, dalej 1014 0000 0712, 1981 2874", ("61 1090, dalej 1014 0000 0712, 1981 2874", "ACCOUNT")),
    ("mobil je 602, no, 118, 274", ("602, no, 118, 274", "PHONE")),
    ("Put me down as 07905, er, 118, er, 402.", ("07905, er, 118, er, 402", "PHONE")),          # British ones begin so, whatever is before
    ("The number's 0151, right, 496, right, 0447.", ("0151, right, 496, right, 0447", "PHONE")),
    ("The office is 01904, I think, 49, 61, 18.", ("01904, I think, 49, 61, 18", "PHONE")),
    ("Zadzwoń: 602 potem 118 i 274.", ("602 potem 118 i 274", "PHONE")),
    ("Číslo mám 0905, potom 118 a 274.", ("0905, potom 118 a 274", "PHONE")),
    ("PESEL 850412 i dalej 12345", ("850412 i dalej 12345", "BIRTHNO")),                 # a word in capitals that says what it is
    ("pesel to 85 04 12, a końcówka 12345", ("85 04 12, a końcówka 12345", "BIRTHNO")),
    ("Účet máme 123 lomeno 0800.", ("123 lomeno 0800", "ACCOUNT")),                       # short, but its word is there
    ("Legitymacja 204 łamane przez 2018, chyba.", ("204 łamane przez 2018", "IDNO")),
    ("decyzja OPS 5220 łamane na 118 łamane na 23", ("OPS 5220 łamane na 118 łamane na 23", "CASENO")),
    ("NIP mamy 526 potem 025 02 74", ("526 potem 025 02 74", "IDNO")),
    ("Číslo konta? 2000145399 – ano – lomeno 0800.", ("2000145399 – ano – lomeno 0800", "ACCOUNT")),   # who listens says so
    ("rodné číslo 84 55 12 – jo – 00 15", ("84 55 12 – jo – 00 15", "BIRTHNO")),
    ("Telefon? 602. – Ano. – 118. – Ano. – 274.", ("602. – Ano. – 118. – Ano. – 274", "PHONE")),
    ("Karta, którą mam, to 40 17, 20 04, 81 30, 02 26.", ("40 17, 20 04, 81 30, 02 26", "ACCOUNT")),    # nothing but commas, but long
    ("Vedou to jako 22 C 140 lomeno 2023.", ("22 C 140 lomeno 2023", "CASENO")),
    ("jednací číslo MSK 1234 lomeno 2020", ("MSK 1234 lomeno 2020", "CASENO")),
])  # fmt: skip
def test_what_is_said_between_figures_parts_no_number(text, expected):
    assert told(text) == [expected]


@pytest.mark.parametrize("text", [
    "Bylo jich 1500, potom 1800 a teď 2100.",
    "Telefonicky jsme získali 320, potom 290 a nakonec 450 odpovědí.",                   # round numbers count
    "Smlouvu máme z roku 2012, potom 2015 a 2018.",
    "Ve školním roce 2019 lomeno 2020 jsme byli doma.",
    "Autobusy 602, 118, 274 tam nejezdí.",
    "číslo 5, potom 7 a 12",
    "Na kartě bylo 120, 2015, 340 korun.",
    "Telefonů se prodalo 120, 135, 148 kusů.",
    "Byly to 3, 4, 5, 6, 7, 8, 9, 10, 11 procent.",
    "85 04 12 12344",                                                                    # nothing is said between
])  # fmt: skip
def test_what_is_counted_one_after_the_other_is_no_number(text):
    assert told(text) == []
