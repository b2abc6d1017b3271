"""Places are traced back to their base, so that what stands for them can take the same case."""

import pytest

from spolu.interviews.places import Met, lemmas

# invented villages: no dictionary knows them, the ending has to tell
CASES = {
    "pl": {
        "Radomiu": "Radom", "Łodzi": "Łódź", "Niemczech": "Niemcy", "Połańca": "Połaniec", "Ostrowcu": "Ostrowiec",
        "Włocławku": "Włocławek", "Zamościu": "Zamość", "Gdyni": "Gdynia", "Kolonii": "Kolonia", "Wieliczce": "Wieliczka",
        "Żurawcu": "Żurawiec", "Opatowie": "Opatów", "Dworzec": "Dworzec", "Gołkowicach": "Gołkowice",
        # of double names both are declined, in talk the last alone
        "Bielsku-Białej": "Bielsko-Biała", "Bielsko-Białej": "Bielsko-Biała", "Busku-Zdroju": "Busko-Zdrój",
        "Kędzierzynie-Koźlu": "Kędzierzyn-Koźle", "Skarżyska-Kamiennej": "Skarżysko-Kamienna",
        "Golubiu-Dobrzyniu": "Golub-Dobrzyń",
    },
    "cs": {"Frýdku-Místku": "Frýdek-Místek", "Táboře": "Tábor", "Mostě": "Most", "Sedlci-Prčici": "Sedlec-Prčice"},
}  # fmt: skip


@pytest.mark.parametrize(
    ("form", "base", "language"), [(f, b, x) for x, found in CASES.items() for f, b in found.items()]
)
def test_a_place_is_traced_to_its_base_from_a_single_form(form, base, language):
    assert lemmas([Met(form, language)])[form, language] == base


@pytest.mark.parametrize(("form", "cases", "base", "language"), [
    ("Tesca", "2", "Tesco", "cs"), ("Zbrojovce", "6", "Zbrojovka", "cs"), ("Chersonu", "2", "Cherson", "cs"),
    ("Klokánku", "2", "Klokánek", "cs"), ("Plzni", "6", "Plzeň", "cs"), ("Żabce", "6", "Żabka", "pl"),
    ("Ústí nad Labem", "6", "Ústí nad Labem", "cs"),     # what stands behind a preposition has its own case
    ("Olomoucké", "64", "Olomoucká", "cs"), ("Moraváku", "64", "Moravák", "cs"),  # streets, mostly where one is
    ("Bolcie", "64", "Bolt", "pl"), ("Potravinovou", "64", "Potravinová", "cs"),
    ("Tesca", "", "Tesca", "cs"),                        # nothing tells it
])  # fmt: skip
def test_the_words_before_a_place_tell_its_base(form, cases, base, language):
    """Brands, firms, far towns: no dictionary has them, but *z* asks for a genitive."""
    assert lemmas([Met(form, language, cases)])[form, language] == base


def test_the_base_is_the_one_that_most_of_its_places_ask_for():
    met = [Met("Makra", "cs", "2"), Met("Makra", "cs", "2"), Met("Makra", "cs", "1")]
    assert lemmas(met)["Makra", "cs"] == "Makro"


def test_what_different_prepositions_ask_for_is_counted_together():
    """*v* and *na* both mean the locative here, and outweigh *z*."""
    met = [Met("Zbrojovce", "cs", cases) for cases in ("6", "6", "6", "64", "2", "2")]
    assert lemmas(met)["Zbrojovce", "cs"] == "Zbrojovka"


@pytest.mark.parametrize(("form", "base", "word", "language"), [
    ("starachowicach", "Starachowice", "urzędzie", "pl"),
    ("valdicích", "Valdice", "ubytovně", "cs"),
    ("děčíně", "Děčín", "úřadě", "cs"),
    ("žiline", "Žilina", "úrade", "sk"),
])  # fmt: skip
def test_a_place_in_small_letters_is_the_same_place(form, base, word, language):
    """As machines write what they hear; a common word stays one."""
    found = lemmas([Met(form, language), Met(form.capitalize(), language), Met(word, language)])
    assert found[form, language] == found[form.capitalize(), language] == base
    assert found[word, language] == word


@pytest.mark.parametrize(("form", "base", "language"), [
    ("OSPODu", "OSPOD", "cs"), ("PESEL-u", "PESEL", "pl"),
    ("DIČ", "DIČ", "cs"), ("ČEZu", "ČEZ", "cs"), ("ŘSD", "ŘSD", "cs"),   # letters with diacritics are capitals, too
    ("MŚP", "MŚP", "pl"), ("PŻM-u", "PŻM", "pl"),
    ("МВД", "МВД", "cs"),
])  # fmt: skip
def test_of_an_acronym_the_capitals_are_the_base(form, base, language):
    assert lemmas([Met(form, language)])[form, language] == base
