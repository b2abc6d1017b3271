"""Places are traced back to their base, so that what stands for them can take the same case."""

import pytest

from spolu.interviews.places import lemmas

# invented villages: no dictionary knows them, the ending has to tell
CASES = {
    "pl": {
        "Radomiu": "Radom", "Łodzi": "Łódź", "Niemczech": "Niemcy", "Połańca": "Połaniec", "Ostrowcu": "Ostrowiec",
        "Włocławku": "Włocławek", "Zamościu": "Zamość", "Gdyni": "Gdynia", "Kolonii": "Kolonia", "Wieliczce": "Wieliczka",
        "Żurawcu": "Żurawiec", "Opatowie": "Opatów", "Dworzec": "Dworzec", "Gołkowicach": "Gołkowice",
    },
}  # fmt: skip


@pytest.mark.parametrize(("form", "base"), CASES["pl"].items())
def test_a_polish_place_is_traced_to_its_base_from_a_single_form(form, base):
    assert lemmas([(form, "pl")])[form, "pl"] == base


def test_a_place_in_small_letters_is_the_same_place():
    """As machines write what they hear."""
    found = lemmas([("starachowicach", "pl"), ("Starachowicach", "pl"), ("urzędzie", "pl")])
    assert found["starachowicach", "pl"] == found["Starachowicach", "pl"] == "Starachowice"
    assert found["urzędzie", "pl"] == "urzędzie"
