"""Plates of every sort of vehicle, and what is written like one."""

import pytest

from spolu.interviews.identify import detect
from spolu.interviews.model import Transcript, Turn


def told(text, language):
    found = detect([Transcript("R01", language=language, turns=(Turn("t001", text),))])
    return [(m.text, m.lane) for m in found if m.kind == "PLATE"]


@pytest.mark.parametrize(("text", "language", "expected"), [
    ("Motorka má značku 4H 0831 odjakživa.", "cs", ("4H 0831", "auto")),                 # motorcycles have one letter
    ("Ten traktor, značka K05 1180, stál u lesa.", "cs", ("K05 1180", "auto")),
    ("Veterán jezdí na 07V 2214, jen v létě.", "cs", ("07V 2214", "auto")),              # old cars
    ("Parkovala tam diplomatka 118 CD 04, v zákazu.", "cs", ("118 CD 04", "auto")),
    ("Dali mu značku na přání, TOMAS777, k narozkám.", "cs", ("TOMAS777", "auto")),
    ("Odtáhli nám AX 3108 KB od nemocnice.", "cs", ("AX 3108 KB", "auto")),              # Ukrainian
    ("Stało tam ukraińskie BX3108KH, czarne.", "pl", ("BX3108KH", "auto")),
    ("Ten busik KNS.52TL jedzie o siódmej.", "pl", ("KNS.52TL", "auto")),
    ("spz mela 5b7 31 02 a ujela", "cs", ("5b7 31 02", "auto")),
    ("kdo ma 2ah 5517, sviti vam svetla", "cs", ("2ah 5517", "review")),                 # nothing says that it is a car's
    ("nekdo stoji na chodniku 7c41906 a blika", "cs", ("7c41906", "review")),            # in one piece
    ("ta oktávka 9t20415 je moje", "cs", ("9t20415", "auto")),
    ("Tablice tymczasowe Z7 5180 wiszą z tyłu.", "pl", ("Z7 5180", "auto")),
    ("Auto ambasady, blachy W 052218, stało na chodniku.", "pl", ("W 052218", "auto")),
    ("Stary zabytek ma KR 52B, na żółtym.", "pl", ("KR 52B", "auto")),
    ("gwe 41tk stoi nam na miejscu", "pl", ("gwe 41tk", "review")),
    ("srebrny golf, tablice gwe tk52", "pl", ("gwe tk52", "auto")),
    ("Przyczepka ma P1 52X4, z tyłu.", "pl", ("P1 52X4", "auto")),
    ("Na parkovisku stojí ke 318 fk, svieti.", "sk", ("ke 318 fk", "auto")),
    ("auto ma znacku pe o styri jedna dva es de", "sk", ("pe o styri jedna dva es de", "auto")),
    ("Radiowóz HPZB 518 stał za rogiem.", "pl", ("HPZB 518", "auto")),                    # the police's
    ("Oba auta, SLU 20418 i motor, stoją w garażu.", "pl", ("SLU 20418", "auto")),
    ("Auto má značku 4 B 2, 61 08, zapište si.", "cs", ("4 B 2, 61 08", "auto")),         # sign by sign
    ("Tablice G, K, A, 4, 1, 2, T, tak.", "pl", ("G, K, A, 4, 1, 2, T", "auto")),
    ("na bramie jest wpisane gka 5tk8, wpuszczą was", "pl", ("gka 5tk8", "review")),
])  # fmt: skip
def test_plates_of_every_sort_are_found(text, language, expected):
    assert told(text, language) == [expected]


@pytest.mark.parametrize(("text", "language"), [
    ("Koupila 5kg brambor za 1kc 2000 krát ne.", "cs"),
    ("mam 3kg 2000 rohliku", "cs"),
    ("dopłacił do 30zl a potem do 20min czekał", "pl"),
    ("to było w latach 90tych, od 80ty do 95ty", "pl"),
    ("jest na 12km drogi, od 3dni pada", "pl"),
    ("Blacha na dach, RAL 8019, była tańsza.", "pl"),                                      # a colour
    ("Auto ujechało km 512/20 trasy.", "pl"),
    ("Přišlo to na přání rodičů, 2024 kusů.", "cs"),
    ("Viděla jsem AB 12 krát a CD 3 krát.", "cs"),
    ("kamera umí 4k60000 a pole je 2x15000", "cs"),
])  # fmt: skip
def test_measures_are_no_plates(text, language):
    assert told(text, language) == []
