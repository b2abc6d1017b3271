"""Names decline as Czech, Polish and Slovak grammar says, and every form leads back to its base."""

import sys

import pytest

from spolu.errors import SpoluError
from spolu.interviews import decline
from spolu.interviews.decline import Name, morfeusz

CZECH = [
    # base, part, gender: cases 2-7
    ("Novák", "last", "m", "Nováka Novákovi Nováka Nováku Novákovi Novákem"),
    ("Petr", "first", "m", "Petra Petrovi Petra Petře Petrovi Petrem"),
    ("Zdeněk", "first", "m", "Zdeňka Zdeňkovi Zdeňka Zdeňku Zdeňkovi Zdeňkem"),
    ("Tomáš", "first", "m", "Tomáše Tomáši Tomáše Tomáši Tomáši Tomášem"),
    ("Láďa", "first", "m", "Ládi Láďovi Láďu Láďo Láďovi Láďou"),
    ("Svoboda", "last", "m", "Svobody Svobodovi Svobodu Svobodo Svobodovi Svobodou"),
    ("Novotný", "last", "m", "Novotného Novotnému Novotného Novotný Novotném Novotným"),
    ("Krejčí", "last", "m", "Krejčího Krejčímu Krejčího Krejčí Krejčím Krejčím"),
    ("Němec", "last", "m", "Němce Němci Němce Němče Němci Němcem"),
    ("Karel", "first", "m", "Karla Karlovi Karla Karle Karlovi Karlem"),
    ("Hugo", "first", "m", "Huga Hugovi Huga Hugo Hugovi Hugem"),
    ("Soňa", "first", "f", "Soni Soně Soňu Soňo Soně Soňou"),
    ("Věra", "first", "f", "Věry Věře Věru Věro Věře Věrou"),
    ("Olga", "first", "f", "Olgy Olze Olgu Olgo Olze Olgou"),
    ("Marie", "first", "f", "Marie Marii Marii Marie Marii Marií"),
    ("Malá", "last", "f", "Malé Malé Malou Malá Malé Malou"),
    ("Nováková", "last", "f", "Novákové Novákové Novákovou Nováková Novákové Novákovou"),
    ("Petrů", "last", "f", "Petrů Petrů Petrů Petrů Petrů Petrů"),
    ("Nguyen", "last", "f", "Nguyen Nguyen Nguyen Nguyen Nguyen Nguyen"),
]
POLISH = [
    ("Nowak", "last", "m", "Nowaka Nowakowi Nowaka Nowaku Nowaku Nowakiem"),
    ("Marek", "first", "m", "Marka Markowi Marka Marku Marku Markiem"),
    ("Paweł", "first", "m", "Pawła Pawłowi Pawła Pawle Pawle Pawłem"),
    ("Kowalska", "last", "f", "Kowalskiej Kowalskiej Kowalską Kowalska Kowalskiej Kowalską"),
    ("Kasia", "first", "f", "Kasi Kasi Kasię Kasiu Kasi Kasią"),
    ("Drzymalec", "last", "m", "Drzymalca Drzymalcowi Drzymalca Drzymalec Drzymalcu Drzymalcem"),  # not in Morfeusz
]
SLOVAK = [
    ("Horváth", "last", "m", "Horvátha Horváthovi Horvátha Horváth Horváthovi Horváthom"),
    ("Peter", "first", "m", "Petra Petrovi Petra Peter Petrovi Petrom"),
    ("Jožo", "first", "m", "Joža Jožovi Joža Jožo Jožovi Jožom"),
    ("Hatala", "last", "m", "Hatalu Hatalovi Hatalu Hatala Hatalovi Hatalom"),  # not as in Czech
    ("Dubovský", "last", "m", "Dubovského Dubovskému Dubovského Dubovský Dubovskom Dubovským"),
    ("Krátky", "last", "m", "Krátkeho Krátkemu Krátkeho Krátky Krátkom Krátkym"),  # short behind a long syllable
    ("Nagy", "last", "m", "Nagya Nagyovi Nagya Nagy Nagyovi Nagyom"),  # Hungarian, and no adjective
    ("Július", "first", "m", "Júlia Júliovi Júlia Július Júliovi Júliom"),
    ("Tibi", "first", "m", "Tibiho Tibimu Tibiho Tibi Tibim Tibim"),
    ("Jana", "first", "f", "Jany Jane Janu Jana Jane Janou"),
    ("Soňa", "first", "f", "Sone Soni Soňu Soňa Soni Soňou"),
    ("Lucia", "first", "f", "Lucie Lucii Luciu Lucia Lucii Luciou"),
    ("Kováčová", "last", "f", "Kováčovej Kováčovej Kováčovú Kováčová Kováčovej Kováčovou"),
    ("Bystrica", "place", "m", "Bystrice Bystrici Bystricu Bystrica Bystrici Bystricou"),
    ("Nové Zámky", "place", "m", "Nových Zámkov|Novým Zámkom|Nové Zámky|Nové Zámky|Nových Zámkoch|Novými Zámkami"),
    ("Košice", "place", "m", "Košíc Košiciam Košice Košice Košiciach Košicami"),
]


@pytest.mark.parametrize(("base", "part", "gender", "expected"), SLOVAK)
def test_slovak_names_decline(base, part, gender, expected):
    """Neither as Czech names do nor with a vocative of their own."""
    cases = expected.split("|") if "|" in expected else expected.split()
    assert [decline.decline(Name(base, part, gender, "sk"), case) for case in range(2, 8)] == cases


@pytest.mark.parametrize(("base", "part", "gender", "expected"), CZECH)
def test_czech_names_decline(base, part, gender, expected):
    """The commonest form of each case is the one that the handbook gives."""
    assert [decline.decline(Name(base, part, gender), case) for case in range(2, 8)] == expected.split()


@pytest.mark.parametrize(("base", "expected"), [
    ("Wodzisław Śląski", ("Wodzisławia Śląskiego", "Wodzisławiowi Śląskiemu", "Wodzisławiu Śląskim", "Wodzisławiem Śląskim")),
    ("Piekary Śląskie", ("Piekar Śląskich", "Piekarom Śląskim", "Piekarach Śląskich", "Piekarami Śląskimi")),
    ("Stronie Śląskie", ("Stronia Śląskiego", "Stroniu Śląskiemu", "Stroniu Śląskim", "Stroniem Śląskim")),  # one, no many
    ("Ruda Śląska", ("Rudy Śląskiej", "Rudzie Śląskiej", "Rudzie Śląskiej", "Rudą Śląską")),
    ("Nowy Dwór Mazowiecki", ("Nowego Dworu Mazowieckiego", "Nowemu Dworowi Mazowieckiemu",
                              "Nowym Dworze Mazowieckim", "Nowym Dworem Mazowieckim")),  # on both sides of the noun
    ("Biała Podlaska", ("Białej Podlaskiej", "Białej Podlaskiej", "Białej Podlaskiej", "Białą Podlaską")),
])  # fmt: skip
def test_polish_towns_with_an_adjective_behind_decline(base, expected):
    """The adjective agrees with its noun wherever it stands."""
    assert tuple(decline.decline(Name(base, "place", "m", "pl"), case) for case in (2, 3, 6, 7)) == expected


@pytest.mark.parametrize(("base", "part", "gender", "expected"), POLISH)
def test_polish_names_decline(base, part, gender, expected):
    """Names that Morfeusz knows and names that it does not."""
    assert [decline.decline(Name(base, part, gender, "pl"), case) for case in range(2, 8)] == expected.split()


@pytest.mark.parametrize(
    "row", [(*r, "cs") for r in CZECH] + [(*r, "pl") for r in POLISH] + [(*r, "sk") for r in SLOVAK if " " not in r[0]]
)
def test_every_form_leads_back_to_its_base(row):
    """Law: a base is among the candidates of each of its forms."""
    base, part, gender, _, language = row
    name = Name(base, part, gender, language)
    for form in decline.forms(name):
        assert name in decline.candidates(form, part, language), form


@pytest.mark.parametrize(("form", "base"), [
    ("Novákovi", "Novák"), ("Novákových", "Novák"), ("Novákům", "Novák"), ("Novákova", "Novák"), ("Novotných", "Novotný"),
])  # fmt: skip
def test_families_and_their_things(form, base):
    """The plural of a family and the possessive adjective belong to the surname."""
    assert form in decline.forms(Name(base, "last", "m"))


@pytest.mark.parametrize(("form", "base", "gender"), [
    ("Novotnej", "Novotný", "m"), ("Novotnýho", "Novotný", "m"), ("Novotnýmu", "Novotný", "m"),
    ("Novotnejch", "Novotný", "m"), ("Novotnejma", "Novotný", "m"),
    ("Novákový", "Nováková", "f"),  # "byla jsem u Novákový"
])  # fmt: skip
def test_adjectives_have_the_endings_of_common_czech_too(form, base, gender):
    """Talk is seldom in the written language; what is written of a name stays as it was (`test_czech_names_decline`)."""
    assert form in decline.forms(Name(base, "last", gender))
    assert Name(base, "last", gender) in decline.candidates(form, "last")


@pytest.mark.parametrize(("form", "base"), [
    ("Horváthovci", "Horváth"), ("Horváthovcov", "Horváth"), ("Horváthov", "Horváth"), ("Balogovcami", "Balog"),
    ("Benkovci", "Benko"), ("Hatalovcom", "Hatala"), ("Dubovských", "Dubovský"),
])  # fmt: skip
def test_slovak_families(form, base):
    """The plural in -ovci is a family in all its cases, as *u Horváthov* is."""
    assert form in decline.forms(Name(base, "last", "m", "sk"))
    assert Name(base, "last", "m", "sk") in decline.candidates(form, "last", "sk")


@pytest.mark.parametrize(("woman", "man"), [
    ("Horváthová", "Horváth"), ("Benková", "Benko"), ("Hatalová", "Hatala"), ("Malá", "Malý"), ("Krátka", "Krátky"), ("Szabóová", "Szabó"),
    ("Nagyová", "Nagy"), ("Vilčeková", "Vilček"),
])  # fmt: skip
def test_surnames_of_slovak_women(woman, man):
    assert man in decline.masculine(woman, "sk")
    assert decline.feminine(man, "sk") == woman


@pytest.mark.parametrize(("woman", "man"), [
    ("Nováková", "Novák"), ("Hájková", "Hájek"), ("Vaňková", "Vaněk"), ("Svobodová", "Svoboda"), ("Němcová", "Němec"),
    ("Malá", "Malý"), ("Krejčí", "Krejčí"), ("Havlová", "Havel"),
])  # fmt: skip
def test_surnames_of_women(woman, man):
    """-ová leads to the man's surname and back."""
    assert man in decline.masculine(woman)
    assert decline.feminine(man) == woman


@pytest.mark.parametrize(("form", "original", "pseudonym", "expected"), [
    ("Petrovi", ("Petr", "first", "m"), ("Viktor", "first", "m"), "Viktorovi"),
    ("Janou", ("Jana", "first", "f"), ("Alena", "first", "f"), "Alenou"),
    ("Nováků", ("Novák", "last", "m"), ("Dvořák", "last", "m"), "Dvořáků"),
    ("Janiným", ("Jana", "first", "f"), ("Eva", "first", "f"), "Eviným"),
    ("Horváthovcov", ("Horváth", "last", "m", "sk"), ("Benko", "last", "m", "sk"), "Benkovcov"),
    ("Petrov", ("Peter", "first", "m", "sk"), ("Igor", "first", "m", "sk"), "Igorov"),
    ("Anglicku", ("Anglicko", "place", "m", "sk"), ("Lipovec", "place", "m", "sk"), "Lipovci"),  # where, rather than to what
    ("Nováková-Malá", ("Nováková-Malá", "last", "f"), ("Dvořáková", "last", "f"), "Dvořáková"),
])  # fmt: skip
def test_a_pseudonym_stands_in_the_same_case(form, original, pseudonym, expected):
    """The case is read off the original's own form."""
    assert decline.transplant(form, Name(*original), Name(*pseudonym)) == expected


def test_without_morfeusz_it_is_said_what_to_install(monkeypatch):
    """Pseudonymising a Polish text ended in a traceback."""
    monkeypatch.setitem(sys.modules, "morfeusz2", None)
    morfeusz.analyser.cache_clear()
    with pytest.raises(SpoluError, match="pip install morfeusz2"):
        morfeusz.analyser()
