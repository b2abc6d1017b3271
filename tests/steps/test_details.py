"""Details that describe people stay in the study's files; rare and sensitive ones wait, and everything that counts risk says so."""

import pytest

from spolu.interviews import review
from spolu.steps.anonymising import anonymise, undecided_details
from spolu.steps.reviewing import Review, risk

SAID = ("Jmenuju se Jana Hrouzečková.", "Je mi třiačtyřicet a mám cukrovku. Bydlím v Kozlově.", "Jsem vrátná.")


def written(store):
    return (store.root / "interviews/R01.md").read_text(encoding="utf-8")


def warned(store):
    return "".join(p.message for p in undecided_details(store))


def test_they_stay_while_names_go_and_are_counted_everywhere(study_of):
    store = study_of(SAID)
    done = anonymise(store)
    assert (done.details, done.shared) == ({"HEALTH": 1, "OCC": 1}, {"AGE": 1})
    assert "Je mi třiačtyřicet a mám cukrovku." in written(store) and "Hrouzečková" not in written(store)
    assert "(HEALTH 1, OCC 1)" in warned(store)
    report = repr(risk(store)).replace("\xa0", " ")
    assert "čekají na rozhodnutí" in report and "(věk 1), zůstává v textu, protože" in report
    assert "(věk 1), zůstává v textu, protože takových lidí je mnoho" in repr(done)


def test_what_many_share_is_no_question_and_nothing_to_mend(study_of):
    store = study_of(("Je mi třiačtyřicet a jsem rozvedená. Jsem učitelka.",))
    done = anonymise(store)
    assert (done.details, done.shared) == ({}, {"AGE": 1, "FAM": 1, "OCC": 1}) and not warned(store)
    assert "Nic nečeká na rozhodnutí." in repr(done)
    shown = Review(store)
    assert {c.state for c in shown.cards()} == {"shared"} and shown.progress().of == 0


def test_decided_on_a_card_they_go_in_the_next_run_and_come_back_when_kept(study_of):
    store = study_of(SAID)
    anonymise(store)
    cards = Review(store)
    age = next(c for c in cards.cards() if c.kind == "AGE")
    assert (age.state, age.name) == ("shared", "43")
    cards.decide(review.accept(age))
    assert not anonymise(store).shared
    assert "Je mi 40–49 a mám cukrovku." in written(store)
    Review(store).decide(review.reject(age))
    anonymise(store)
    assert "Je mi třiačtyřicet a mám cukrovku." in written(store)


@pytest.mark.parametrize(("modes", "text", "left"), [
    ('AGE = "band"', "Je mi 40–49 a mám cukrovku.", "HEALTH 1, OCC 1"),
    ('AGE = "keep"\nHEALTH = "tag"', "Je mi třiačtyřicet a mám [zdraví 1].", "OCC 1"),
])  # fmt: skip
def test_a_mode_in_the_studys_settings_decides_for_a_whole_kind(study_of, modes, text, left):
    store = study_of(SAID, settings=f"\n[anonymise]\n{modes}\n")
    anonymise(store)
    assert text in written(store) and f"({left})" in warned(store)


def test_where_nobody_reviews_all_that_wait_are_replaced(study_of):
    store = study_of(SAID)
    assert not anonymise(store, yes=True).details and not warned(store)
    assert "Je mi třiačtyřicet a mám [zdraví 1]." in written(store) and "Jsem [povolání 1]." in written(store)


def test_a_surname_of_the_study_goes_also_where_it_may_be_an_origin(study_of):
    store = study_of(("Přišel pan Polák.", "Soused je Polák."))
    anonymise(store)
    assert "Polák" not in written(store)


def test_a_second_run_changes_nothing(study_of):
    store = study_of(SAID)
    anonymise(store)
    before = written(store), store.vault.get("registry")
    anonymise(store)
    assert (written(store), store.vault.get("registry")) == before


def test_a_country_stays_in_the_text_and_on_a_card_and_goes_when_decided(study_of):
    store = study_of(("Syn je v Kanadě, autoservis má v Kozlově.",))
    done = anonymise(store)
    assert done.shared == {"country": 1} and "(země 1), zůstává v textu" in repr(done)
    assert "Syn je v Kanadě, autoservis má v" in written(store) and "Kozlov" not in written(store)
    cards = Review(store)
    (country,) = (c for c in cards.cards() if c.name == "Kanada")
    assert country.state == "shared"
    cards.decide(review.accept(country))
    anonymise(store)
    assert "Kanad" not in written(store)
