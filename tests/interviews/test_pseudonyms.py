"""Pseudonyms are the same every time, fit the sentence, and betray nothing but gender, language and declension."""

from collections import Counter
from dataclasses import dataclass, field, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spolu.errors import VaultError
from spolu.interviews import drawing, insert, nicknames, pseudonyms
from spolu.interviews.decline import Name, feminine, forms, pl, syncretism
from spolu.interviews.model import Person
from spolu.interviews.pseudonyms import Pseudonym, Registry, assign
from spolu.text import fold


@dataclass(frozen=True)
class Choices:
    seed: int = 1
    anonymise: dict = field(default_factory=dict)


def person(n, first="", last="", gender="m", language="cs", family="", *, kind="PER", forms_=()):
    return Person(f"per-{n:04}", kind, tuple(forms_), first, last, gender, language, family)


PEOPLE = (
    person(1, "Jana", "Nováková", "f", family="fam-001"),
    person(2, "Petr", "Novák", "m", family="fam-001"),
    person(3, "Soňa", "", "f"),
    person(4, "", "Krejčí", "m"),
    person(5, "Marek", "Kowalski", "m", "pl", "fam-002"),
    person(6, "Kasia", "Kowalska", "f", "pl", "fam-002"),
    person(7, "John", "Smith", "m", "en"),
    person(8, "Věra", "Nguyen", "f"),
    person(9, last="777 123 456", gender="", kind="PHONE"),
    person(10, last="Brno", gender="", kind="LOC"),
    person(11, last="34 let", gender="", kind="AGE"),
    person(12, last="602 111 222", gender="", kind="PHONE"),
)
SURNAMES = [
    "Novák",
    "Svoboda",
    "Malý",
    "Krejčí",
    "Hájek",
    "Horváth",
    "Petrů",
    "Lakatoš",
    "Kowalski",
    "Nowak",
    "Wójcik",
    "Cichy",
]
WOMEN = ["Nováková", "Svobodová", "Malá", "Krejčí", "Hájková", "Nguyen", "Petrů", "Kowalska", "Nowak", "Cicha"]


@given(data=st.data())
@settings(max_examples=40)
def test_the_same_study_and_seed_give_the_same_pseudonyms(data):
    """Law: for any people, assigning twice gives one result, no real name among it, all of them different."""
    people = []
    for n in range(1, data.draw(st.integers(1, 8)) + 1):
        sex = data.draw(st.sampled_from("mf"))
        language = data.draw(st.sampled_from(("cs", "pl")))
        first = data.draw(st.sampled_from(sorted(nicknames.names(language).first[sex])))
        last = data.draw(st.sampled_from(SURNAMES if sex == "m" else WOMEN))
        people.append(person(n, first, last, sex, language))
    choices = Choices(data.draw(st.integers(0, 50)))
    result = assign(people, choices)
    assert result == assign(people, choices)
    real = {fold(f) for p in people for b, part in ((p.first, "first"), (p.last, "last"))
            for f in forms(Name(b, part, p.gender, p.language))}  # fmt: skip
    assert not {fold(p.first) for p in result} & real
    assert not {fold(p.last) for p in result} & real
    assert len({(p.first, p.last) for p in result}) == len(people)


@pytest.mark.parametrize("people", [PEOPLE])
def test_class_gender_and_family_fit(people):
    """Same declension class, so that each sentence stays right; a family keeps sharing a surname."""
    given_ = {p.key: p for p in assign(people, Choices())}
    for p in people[:8]:
        pseudonym = given_[p.key]
        for part, own, new in (("first", p.first, pseudonym.first), ("last", p.last, pseudonym.last)):
            assert bool(own) == bool(new)
            if own and p.language != "en":
                same = [syncretism(Name(base, part, p.gender, p.language)) for base in (own, new)]
                assert same[0] == same[1], (own, new)
    assert given_["per-0001"].last == feminine(given_["per-0002"].last)
    assert given_["per-0006"].last[:-1] == given_["per-0005"].last[:-1]


def test_the_name_itself_decides_nothing():
    """Two people of one class, exchanged, get the same pseudonyms by their place, not by their name."""
    one = assign([person(1, "Petr", "Novák"), person(2, "Pavel", "Dušek")], Choices())
    other = assign([person(1, "Viktor", "Horák"), person(2, "Daniel", "Hájek")], Choices())
    assert [p.last for p in one] == [p.last for p in other]


def test_seeds_differ():
    """Another study's seed gives other names."""
    assert [p.first for p in assign(PEOPLE, Choices(1))] != [p.first for p in assign(PEOPLE, Choices(2))]


def test_existing_pseudonyms_stay():
    """Later people do not change earlier ones; numbers go on."""
    before = assign(PEOPLE[:9], Choices())
    after = assign(PEOPLE, Choices(), before)
    assert after[:9] == before
    assert [p.text("cs") for p in after if p.person.kind == "PHONE"] == ["[telefon 1]", "[telefon 2]"]


@pytest.mark.parametrize(
    ("language", "earlier", "later"),
    [
        ("cs", ("Hrdličková", "Sedláčková"), (("Růžičková", "f"), ("Holoubek", "m"), ("Machová", "f"))),
        ("sk", ("Kováčová", "Hudáková"), (("Baloghová", "f"), ("Ďurica", "m"))),
        ("pl", ("Malinowska", "Wiśniewska"), (("Zielińska", "f"), ("Kamiński", "m"))),
    ],
)
def test_whom_a_later_run_finds_gets_no_surname_of_an_earlier_one(language, earlier, later):
    """Strangers would read as one family; a woman's surname takes the man's out of the pool, too."""
    women = [person(n, last=last, gender="f", language=language) for n, last in enumerate(earlier)]
    newcomers = [person(n, last=last, gender=sex, language=language) for n, (last, sex) in enumerate(later, 10)]
    drawn = assign([*women, *newcomers], Choices(), assign(women, Choices()))
    men = [p.last if p.person.gender == "m" else drawing.man_of(p.person, p.last) for p in drawn]
    assert len(set(men)) == len(men)


def test_a_pseudonym_that_turns_out_to_be_a_real_name_is_exchanged():
    """Somebody is found who is really called as another's pseudonym."""
    (before,) = assign(PEOPLE[2:3], Choices())
    newcomer = person(50, before.first, "", "f")
    after = assign([PEOPLE[2], newcomer], Choices(), [before])
    assert before.first not in {p.first for p in after}


@pytest.mark.parametrize(("short", "named", "language"), [
    ("Bohouš", ("Matouš", "Matoušek"), "cs"),  # of Bohumil and of Bohuslav, who may stand for Matouš
    ("Kuba", ("Tomasz", "Tomek"), "pl"),
])  # fmt: skip
def test_a_short_name_of_a_pseudonym_is_nobodys_of_the_study(short, named, language):
    """Whatever the seed: who goes by a short name is met by no other's short name."""
    people = [
        person(1, named[0], language=language, forms_=named),
        person(2, short, language=language, forms_=(short,)),
    ]
    for seed in range(60):
        pseudonym, _ = assign(people, Choices(seed))
        assert short not in drawing.short_names(Name(named[0], "first", "m", language), pseudonym.first).values()


def test_mother_and_daughter_of_one_name_keep_one_name():
    """One first name in one family stays one; short names stay as many."""
    mother = person(1, "Ivana", "Kotlárová", "f", family="fam-001", forms_=("Ivana Kotlárová", "Ivča"))
    daughter = person(2, "Ivana", "Kotlárová", "f", family="fam-001", forms_=("Ivanka",))
    one, two = assign([mother, daughter], Choices())
    assert (one.first, one.last) == (two.first, two.last)
    short = drawing.short_names(Name("Ivana", "first", "f"), one.first)
    assert short["Ivča"] != short["Ivanka"]


def test_modes_are_chosen_in_the_study():
    """Each kind may have its mode; what is wrong in the table is said, all of it."""
    modes = {"PER": "tag", "LOC": "place", "AGE": "tag", "PHONE": "keep"}
    given_ = {p.key: p for p in assign(PEOPLE, Choices(1, modes))}
    assert given_["per-0002"].text("cs") == "[osoba 2]"
    assert given_["per-0005"].text("pl") == "[osoba 5]"
    assert given_["per-0010"].text("cs") == "krajské město"
    assert given_["per-0011"].text("cs") == "[věk 1]"
    faults = pseudonyms.check({"PER": "tag", "XYZ": "tag", "PHONE": "name"})
    assert ["XYZ" in str(f) or "name" in str(f) for f in faults] == [True, True]


@pytest.mark.parametrize(("written", "text"), [
    ("Anna Bednárová", "Anna Bednárová"), ("[sestra P03]", "[sestra P03]"), ("Bednárová", "Bednárová"),
])  # fmt: skip
def test_a_pseudonym_written_by_hand_counts(written, text):
    """It stays when pseudonyms are assigned again."""
    (chosen, *_) = assign(PEOPLE, Choices(), chosen={"per-0001": written})
    assert chosen.text("cs") == text
    assert assign(PEOPLE, Choices(), [chosen])[0].text("cs") == text


def test_more_people_than_names():
    """600 people of one class: nobody fails, surnames stay apart."""
    people = [person(n, "Petr", f"Xenák{chr(97 + n % 26)}{n}k") for n in range(1, 601)]
    given_ = assign(people, Choices())
    assert len({p.last for p in given_}) == 600


def test_every_pool_name_declines():
    """Law of the tables: no name twice, every name has seven cases, diminutives are of the same gender."""
    for language in nicknames.LANGUAGES:
        pool = nicknames.names(language)
        for group in (pool.last, pool.places, tuple(pool.first["m"]), tuple(pool.first["f"])):
            assert len(set(group)) == len(group), [n for n in group if group.count(n) > 1]
        for sex in "mf":
            for base, short in pool.first[sex].items():
                for name in (base, *short):
                    assert name[0].isupper() and name.isalpha(), name
                    assert len(syncretism(Name(name, "first", sex, language))) >= 1


# ------------------------------------------------------------------ the registry


def test_the_registry_survives_json():
    """Law: from_json(to_json(r)) == r."""
    given_ = assign(PEOPLE, Choices())
    registry = Registry(PEOPLE, given_, frozenset(("per-0011",)), ("Svoboda",), {"R01": {"turns": {"t001": [[0, 4, "Jana", "Alena"]]}}})  # fmt: skip
    assert Registry.from_json(registry.to_json()) == registry


@pytest.mark.parametrize("data", [b"", b"{}", b"[]", b'{"persons": [{}]}'])
def test_a_damaged_registry_is_said(data):
    """One clear error, no half registry."""
    with pytest.raises(VaultError, match="damaged"):
        Registry.from_json(data)


def test_a_pseudonym_of_somebody_unknown_is_refused():
    """The two lists must fit together."""
    given_ = assign(PEOPLE[:1], Choices())
    registry = Registry((), given_)
    with pytest.raises(VaultError, match="damaged"):
        Registry.from_json(registry.to_json())


def test_pseudonyms_are_values():
    """Assigning does not change its input."""
    people = list(PEOPLE)
    copy = [replace(p) for p in people]
    assign(people, Choices(), [Pseudonym(PEOPLE[0], "name", "Petra", "Malá")])
    assert people == copy


def test_a_person_of_whom_no_name_could_be_made_keeps_the_pseudonym():
    nameless = Person("per-0001", "PER", ("Państwo",), language="pl")
    first = assign([nameless], Choices())
    assert assign([nameless], Choices(), first) == first


def test_a_name_that_only_ends_like_a_wifes_is_its_own():
    assert not pl.is_wife("Sowa") and pl.is_wife("Mazurowa")
    assert pl.masculine("Sowa") == ("Sowa",)


@pytest.mark.parametrize(("husband", "wife"), [
    ("Mazur", "Mazurowa"), ("Duda", "Dudowa"), ("Kwiecień", "Kwietniowa"), ("Zając", "Zającowa"), ("Nowicki", "Nowicka"),
])  # fmt: skip
def test_a_polish_wife_keeps_the_form_of_her_name(husband, wife):
    """Who is called after her husband is called so under the pseudonym, too, and in the same case."""
    assert pl.wife(husband) == wife
    couple = [
        Person("per-0001", "PER", ("Wrona",), "Jan", "Wrona", "m", "pl", "fam-001"),
        Person("per-0002", "PER", ("Wronowa", "Wronową"), "", "Wronowa", "f", "pl", "fam-001"),
    ]
    for seed in range(20):
        man, woman = assign(couple, Choices(seed))
        assert woman.last == pl.wife(man.last)
        assert insert.replacement("Wronową", woman, "pl") == woman.last[:-1] + "ą"


def test_a_date_found_later_moves_as_those_before_it():
    """A study's dates keep their number of weeks, whatever the seed would give today: else an interval would lie."""
    first, later = (
        person(n, last=text, gender="", kind="DATE") for n, text in ((20, "12. 2. 2026"), (21, "2026-02-12"))
    )
    before = assign([first], Choices())
    other = next(Choices(seed) for seed in range(2, 50) if assign([first], Choices(seed))[0].days != before[0].days)
    assert {p.days for p in assign([first, later], other, before)} == {before[0].days}


@pytest.mark.parametrize(
    ("language", "sex"), [("cs", "m"), ("cs", "f"), ("pl", "m"), ("pl", "f"), ("en", "m"), ("sk", "f")]
)
def test_when_the_names_are_used_up_each_comes_round_before_any_comes_twice(language, sex):
    """Law: of more people than the pool has names, no two names differ by more than one bearer."""
    own = next(iter(nicknames.names(language).first[sex]))
    crowd = [person(n, own, gender=sex, language=language) for n in range(1, 400)]
    bearers = Counter(p.first for p in assign(crowd, Choices()))
    assert max(bearers.values()) - min(bearers.values()) <= 1


def test_names_that_an_earlier_run_gave_come_round_last():
    """Who joins a study whose names are used up bears the name that fewest bear."""
    crowd = [person(n, "Jana", gender="f") for n in range(1, 200)]
    before = assign(crowd[:-1], Choices())
    new = assign(crowd, Choices(), before)[-1]
    bearers = Counter(p.first for p in before)
    assert bearers[new.first] == min(bearers.values())
