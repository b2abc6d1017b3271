"""What describes people is found where it is said of somebody in particular; it waits, unless many people share it."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spolu.interviews.identify import detect, quasi
from spolu.interviews.identify.runs import Run
from spolu.interviews.model import DESCRIBING, Transcript, Turn
from spolu.interviews.persons import link
from spolu.text import fold


def found(text, language="cs"):
    return {(text[f.start : f.end], f.kind, f.lemma) for f in quasi.find(Run(text), language)}


WORDS = ("je mi", "mám", "43", "tři", "let", "dětí", "lidi", "Romka", "vdova", ",", ".", "jako", "pracuju", "ma", "lat", "I'm", "nine", "ročník", "1984", "-letá")  # fmt: skip


@settings(max_examples=150)
@given(st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join), st.sampled_from(["cs", "pl", "en", "sk", ""]))
def test_details_lie_in_the_text_say_why_and_wait_where_they_are_sensitive(text, language):
    for m in detect([Transcript("R01", language=language, turns=(Turn("t001", text),))]):
        if m.kind in DESCRIBING:
            assert text[m.start : m.end] == m.text and m.evidence[0] and m.lemma
            assert m.lane == "review" or m.kind in ("AGE", "FAM", "OCC")


@settings(max_examples=200)
@given(st.text(max_size=60), st.sampled_from(["cs", "pl", "en"]))
def test_no_text_is_too_odd(text, language):
    """Figures of other scripts, raised ones (m³), marks that combine, lone surrogates."""
    for odd in (text, f"je mi {text} let", f"mam {text} lat a mám 3³ dětí", f"I'm {text} and have {text} kids"):
        assert all(0 <= f.start < f.end <= len(odd) for f in quasi.find(Run(odd), language))


SAID = [
    ("je mi 43", "cs", "43", "AGE", "43"),
    ("Je mi třiačtyřicet let.", "cs", "třiačtyřicet let", "AGE", "43"),
    ("Babičce je devadesát jedna.", "cs", "devadesát jedna", "AGE", "91"),
    ("Přišla moje třiadvacetiletá dcera.", "cs", "třiadvacetiletá", "AGE", "23"),
    ("Syn má devět.", "cs", "devět", "AGE", "9"),
    ("Jsem ročník 1962.", "cs", "1962", "AGE", "1962"),
    ("Jsem ročník dvaašedesát.", "cs", "dvaašedesát", "AGE", "1962"),
    ("Dcera je ročník dva tisíce čtyři.", "cs", "dva tisíce čtyři", "AGE", "2004"),
    ("Jsem ročník devatenáct set šedesát dva.", "cs", "devatenáct set šedesát dva", "AGE", "1962"),
    ("Jestem rocznik dwa tysiące.", "pl", "dwa tysiące", "AGE", "2000"),
    ("Mam 35 lat.", "pl", "35 lat", "AGE", "35"),
    ("To moja 35-letnia siostra.", "pl", "35-letnia", "AGE", "35"),
    ("Córka ma dwanaście.", "pl", "dwanaście", "AGE", "12"),
    ("I'm 52, you see.", "en", "52", "AGE", "52"),
    ("My brother, aged 47, came.", "en", "47", "AGE", "47"),
    ("Our 9-year-old son reads it.", "en", "9-year-old", "AGE", "9"),
    ("Pracuju jako vrátná v nemocnici.", "cs", "vrátná", "OCC", "vrátná"),
    ("Byla jsem učitelkou na vesnici.", "cs", "učitelkou", "OCC", "učitelka"),  # not učitel, whose stem it has, too
    ("Můj táta byl učitelem.", "cs", "učitelem", "OCC", "učitel"),
    ("Jestem nauczycielką.", "pl", "nauczycielką", "OCC", "nauczycielka"),
    ("Pracuju jako chmelař.", "cs", "chmelař", "OCC", "chmelař"),            # in no table; the frame tells
    ("Tatínek byl havíř.", "cs", "havíř", "OCC", "havíř"),
    ("Jestem pielęgniarką.", "pl", "pielęgniarką", "OCC", "pielęgniarka"),
    ("I work as a night porter.", "en", "porter", "OCC", "porter"),
    ("Mám pět dětí.", "cs", "pět dětí", "FAM", "5 × děti"),
    ("dětí mám pět", "cs", "dětí mám pět", "FAM", "5 × děti"),
    ("Jsem samoživitelka.", "cs", "samoživitelka", "FAM", "samoživitelka"),
    ("Mam trojaczki, jestem wdową.", "pl", "wdową", "FAM", "wdowa"),
    ("I'm a single mother of four.", "en", "single mother", "FAM", "single mother"),
    ("Babička má cukrovku.", "cs", "cukrovku", "HEALTH", "cukrovka"),
    ("Sąsiadka jest w ciąży.", "pl", "w ciąży", "HEALTH", "w ciąży"),
    ("My mother has dementia.", "en", "dementia", "HEALTH", "dementia"),
    ("Jsem Romka.", "cs", "Romka", "ETHN", "romka"),
    ("Mój mąż jest prawosławny.", "pl", "prawosławny", "ETHN", "prawosławny"),
    ("He's Polish.", "en", "Polish", "ETHN", "polish"),
    ("Jsem asistentka pedagoga na malotřídce.", "cs", "asistentka pedagoga", "OCC", "asistentka pedagoga"),
    ("Vyučil jsem se obráběčem kovů.", "cs", "obráběčem", "OCC", "obráběč"),
    ("Bratr je svobodnej a dcera chodí do páté třídy.", "cs", "páté třídy", "AGE", "páté třída"),
    ("Manžel je po těžkém úrazu páteře.", "cs", "po těžkém úrazu", "HEALTH", "po těžkém úrazu"),
    ("Máma má Parkinsona.", "cs", "Parkinsona", "HEALTH", "parkinson"),
    ("Vzali jsme si romskou holčičku.", "cs", "romskou holčičku", "ETHN", "romský"),
    ("Jestem asystentką osoby niepełnosprawnej.", "pl", "asystentką osoby niepełnosprawnej", "OCC", "asystentka osoby niepełnosprawnej"),
    ("Moja siostra jest w trakcie rozwodu.", "pl", "w trakcie rozwodu", "FAM", "w trakcie rozwodu"),
    ("Syn jest w siódmej klasie.", "pl", "siódmej klasie", "AGE", "siódmej klasie"),
    ("Mąż ma niedoczynność tarczycy.", "pl", "niedoczynność tarczycy", "HEALTH", "niedoczynność tarczycy"),
    ("My son is in year nine.", "en", "year nine", "AGE", "year nine"),
    ("My dad was a crane operator.", "en", "crane operator", "OCC", "crane operator"),
    ("I'm of Polish descent.", "en", "Polish", "ETHN", "polish"),
    ("We have four grown-up sons.", "en", "four grown-up sons", "FAM", "4 × sons"),
    ("Mama má cukrovku a brat má 45 rokov.", "sk", "cukrovku", "HEALTH", "cukrovka"),  # Slovak is served by Czech
]  # fmt: skip


@pytest.mark.parametrize(("text", "language", "span", "kind", "lemma"), SAID)
def test_what_is_said_of_somebody_is_found(text, language, span, kind, lemma):
    assert any(k == kind and span in s and (x == lemma or span != s) for s, k, x in found(text, language))


@pytest.mark.parametrize(("text", "language", "span", "kind", "lemma"), SAID)
def test_a_machines_transcript_hides_nothing(text, language, span, kind, lemma):
    """Small letters, no diacritics."""
    heard = "".join(fold(c) for c in text)
    assert any(k == kind and fold(span) in s for s, k, _ in found(heard, language))


@pytest.mark.parametrize(("text", "language", "kinds"), [
    ("Ve třiceti jsem ovdověla.", "cs", "AGE FAM"),                  # without a word for years
    ("Mám doma tříletého kluka.", "cs", "AGE"),
    ("Narodila jsem se v roce 1957.", "cs", "AGE"),
    ("Je mi po padesátce.", "cs", "AGE"),
    ("terezka má čtrnáct let", "cs", "AGE"),                         # a first name in small letters
    ("Dělám sestřičku na interně.", "cs", "OCC"),
    ("Máma dělala kuchařku ve školce.", "cs", "OCC"),
    ("Starám se o nevlastního syna.", "cs", "FAM"),
    ("Jsme Romové a nestydíme se za to.", "cs", "ETHN"),             # of themselves, though in the plural
    ("Můj muž je Polák.", "cs", "ETHN"),
    ("Córka miała wtedy sześć lat.", "pl", "AGE"),
    ("Skończyłam czterdzieści.", "pl", "AGE"),
    ("Całe życie byłem traktorzystą w pegeerze.", "pl", "OCC"),
    ("Było nas ośmioro rodzeństwa.", "pl", "FAM"),
    ("Jestem świadkiem Jehowy.", "pl", "ETHN"),
    ("I'm in my fifties.", "en", "AGE"),
    ("She got pregnant at seventeen.", "en", "AGE HEALTH"),
    ("My husband's a welder and works abroad.", "en", "OCC"),
    ("I'm a mother of three.", "en", "FAM"),
    ("Sousedka, bývalá účetní, má psa.", "cs", "OCC"),               # between commas
    ("Dělám školníka a k tomu topiče.", "cs", "OCC"),                # one after the other
    ("Je to knihkupec a dobrý člověk.", "cs", "OCC"),                # nobody is named
    ("Bydlel jsem s jedním Slovákem.", "cs", "ETHN"),                # one of a people
    ("Je to můj kluk, osmiletý Tadeáš.", "cs", "AGE"),
    ("Kogo pani pyta, ja mam cukrzycę.", "pl", "HEALTH"),
    ("Sąsiad, emerytowany górnik, pomógł.", "pl", "OCC"),
    ("Mój wnuk, ośmiolatek, czyta.", "pl", "AGE"),
    ("My neighbour, 54, came over.", "en", "AGE"),
    ("I'm only a part-time kitchen porter.", "en", "OCC"),
    ("I turned seventy-four in March.", "en", "AGE"),
    ("They've got a boy of nine.", "en", "AGE"),
    ("Both my parents were teachers.", "en", "OCC"),
    ("Ask anybody, I'm diabetic.", "en", "HEALTH"),                  # the speaker stands nearer than anybody
    ("Naprawiłem mu przerzutkę w rowerze.", "pl", ""),               # no metastasis
    ("Pani naleje, proszę, cukier tutaj.", "pl", ""),                # for the tea
    ("Mama ma wysoki cukier.", "pl", "HEALTH"),
    ("Niech mu ziemia lekką będzie.", "pl", ""),                     # light, no fear
    ("U nas mama uczyła chemii.", "pl", ""),
    ("To mnie wtedy złamało.", "pl", ""),                            # no bone
    ("Ten systém má deset let.", "cs", ""),                          # a thing's years
    ("Budynek ma sto lat.", "pl", ""),
    ("The school is fifty years old.", "en", ""),
    ("Psychiatrie je plná.", "cs", ""),                              # a place, said of nobody
    ("Stálo to padesátku.", "cs", ""),
    ("V devíti se zavírá.", "cs", ""),
    ("We are working as hard as we can.", "en", ""),
    ("The Polish version is fine.", "en", ""),
    ("Then we got a Ms Haverstock.", "en", ""),                      # a title, not multiple sclerosis
])  # fmt: skip
def test_frames_of_talk(text, language, kinds):
    assert {f.kind for f in quasi.find(Run(text), language)} == set(kinds.split())


@pytest.mark.parametrize(("text", "kind"), [
    ("Můj muž je Polák.", "ETHN"),                      # by its form alone a surname, but said of a husband
    ("Jsem Polák a bydlím tady.", "PER"),               # may be a surname: what is safe
    ("Nevadí jim, že jsem Polák.", "ETHN"),             # nobody introduces themselves so
    ("Jsem totiž Polák.", "ETHN"),
    ("Babička byla odtud, děda Polák.", "ETHN"),        # nobody calls a grandfather by his surname
    ("Jsem Vietnamec a bydlím tady.", "ETHN"),          # a surname of nobody's
    ("Jsem Slovák a bydlím tady.", "ETHN"),             # also an adjective's form, and still somebody's origin
    ("Moje sousedka je Ruska.", "ETHN"),                # also a case of the country
    ("Leželo to u hranic Ruska a my je viděli.", "LOC"),
    ("Máma má Alzheimera.", "HEALTH"),                  # an illness named after a person
])  # fmt: skip
def test_a_name_with_more_behind_it_than_its_form_stays_a_name(text, kind):
    (turn,) = [Transcript("R01", language="cs", turns=(Turn("t001", text),))]
    capital = re.compile(r"Polák|Vietnamec|Slovák|Rusk|Alzh")
    assert {m.kind for m in detect([turn]) if capital.match(m.text)} == {kind}


@pytest.mark.parametrize(("text", "language"), [
    ("Lidi s cukrovkou tady čekají dlouho.", "cs"),             # people in general
    ("Kdo má šest dětí, vyplňuje to šestkrát.", "cs"),          # whoever
    ("Pracuju tam pět let.", "cs"),                             # a duration
    ("Má dvacet let praxe.", "cs"),
    ("Mám pět minut. Bylo mi špatně.", "cs"),
    ("V 90. letech to bylo jiné.", "cs"),                       # a decade
    ("Přišla paní učitelka a sociální pracovnice.", "cs"),      # who came, not what somebody is said to be
    ("Volala jsem učitelce a byla jsem u doktora.", "cs"),     # whom the speaker met
    ("Máma říkala, že tam byl doktor a všechno zařídil.", "cs"),  # a clause about somebody else
    ("Jsem ráda, doktorka je hodná.", "cs"),
    ("Pomoc dostal pan Šesták a jeho malý pes.", "cs"),        # a surname, no sixth class
    ("Uživatelé systému nemají cukr na seznamu.", "cs"),
    ("I'm afraid the teacher said no.", "en"),
    ("I've got a social worker coming round.", "en"),
    ("If I were diabetic I'd ask.", "en"),
    ("Romové to mají těžké.", "cs"),
    ("Mně je to jedno.", "cs"),
    ("Cukrovku nemám, bez diabetu je to lehčí.", "cs"),
    ("Ludzie z cukrzycą czekają długo.", "pl"),
    ("Mam trzydzieści lat stażu.", "pl"),
    ("Nie mam cukrzycy.", "pl"),
    ("People with diabetes wait for ages.", "en"),
    ("I'm five minutes late.", "en"),
    ("It was written in Czech.", "en"),
    ("My Czech has holes.", "en"),
    ("There are eleven boys in the club.", "en"),
])  # fmt: skip
def test_general_talk_is_left_alone(text, language):
    assert not found(text, language)


def test_all_forms_of_one_detail_are_one_card_with_a_key_of_its_own():
    """*43* and *třiačtyřicet let*, *dětí* and *dětmi*; keys of names are not moved by details."""
    turns = ("Je mi 43.", "Synovi je třiačtyřicet let.", "Mám pět dětí.", "Žije s pěti dětmi.", "Přišel pan Žumburek.")
    t = Transcript("R01", language="cs", turns=tuple(Turn(f"t{n}", text) for n, text in enumerate(turns)))
    linked, people = link(detect([t]), [t])
    assert [m.person for m in linked] == ["det-0001", "det-0001", "det-0002", "det-0002", "per-0001"]
    assert {p.key: p.last for p in people} == {"det-0001": "43", "det-0002": "5 × děti", "per-0001": "Žumburek"}
    again, later = link(detect([t]), [t], people)
    assert (again, later) == (linked, people)
