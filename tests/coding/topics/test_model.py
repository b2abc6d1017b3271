"""Topics are repeatable, know their limits, and quote different people."""

import random

import pytest

from spolu.coding.model import Coding
from spolu.coding.topics.crosswalk import crosswalk
from spolu.coding.topics.lemmas import lemmas, names
from spolu.coding.topics.model import FEWEST, model, telling
from spolu.coding.topics.units import units
from spolu.interviews.model import Person, Speaker, Transcript, Turn
from spolu.interviews.pseudonyms import Pseudonym
from spolu.interviews.tags import TAGS
from spolu.text import Span

MATTERS = {
    "bydlení": ["byt", "nájem", "smlouva", "majitel", "ubytovna", "stěhování", "výpověď", "kauce", "plíseň", "topení"],
    "škola": ["dcera", "škola", "učitelka", "třída", "úkol", "známka", "kroužek", "družina", "ředitel", "sešit"],
    "databáze": [
        "záznam",
        "databáze",
        "kolonka",
        "počítač",
        "heslo",
        "tabulka",
        "přihlášení",
        "tisk",
        "systém",
        "formulář",
    ],
    "práce": ["směna", "prádelna", "výplata", "mistr", "sklad", "smlouva", "nemocnice", "vrátnice", "autobus", "stroj"],
}


def study(seed: int = 3, turns: int = 30) -> list[Transcript]:
    draw = random.Random(seed)  # noqa: S311 # made-up text, nothing secret
    made = []
    for n in range(1, 5):
        said = []
        for i in range(turns):
            words = draw.sample(draw.choice(list(MATTERS.values())), 6)
            said.append(Turn(f"t{2 * i + 1:03}", "A jak to bylo dál?", "S1"))
            said.append(Turn(f"t{2 * i + 2:03}", "No prostě " + " ".join(words) + ".", "S2"))
        speakers = (Speaker("S1", ("T",), "interviewer"), Speaker("S2", ("P",), "participant", f"P{n:02}"))
        made.append(Transcript(f"R{n:02}", language="cs", speakers=speakers, turns=tuple(said)))
    return made


@pytest.fixture(scope="module")
def fits():
    return model(study(), seed=5)


def test_names_are_what_stands_with_a_capital_inside_sentences():
    said = [
        "Potom přišla Dorota a řekla to Dorotě.",
        "Dorota ví, že papír je doma.",
        "Papír. Papír leží na stole, Kubátová.",
    ]
    found = names(said, "cs")
    assert {"dorota", "dorotě", "kubátová"} <= found
    assert not found & {"papír", "potom", "stole"}
    assert lemmas(said[1], "cs", found) == ["papír", "doma"]


@pytest.mark.parametrize(("text", "language", "words"), [
    ("Bratr má [zdraví 2] a [rodina 1] bydlí v nemocnici.", "cs", ["bratr", "bydlet", "nemocnice"]),
    ("Psala [sociální pracovnice P07] na [rodné číslo 12]: zdraví!", "cs", ["psát", "zdravý"]),  # what was said stays
    ("Brat ma [zdrowie 2], [rodzina 1] mieszka w szpitalu.", "pl", ["brat", "mieszkać", "szpital"]),
    ("Zadzwoniła [pracownica P 7] z [numer konta 3] [PESEL 1] [dane 4].", "pl", ["zadzwonić", "pracownica"]),  # no tag of ours
    ("V tabuľke je [pôvod 1] a [telefón 3].", "sk", ["tabuľka"]),
    ("Řekla [Phone 1] a [v zimě 2017].", "cs", ["phone", "zima"]),  # brackets of whoever typed
])  # fmt: skip
def test_words_of_tags_are_nobodys(text, language, words):
    assert lemmas(text, language) == words
    assert not names(["Potom [osoba 3] Šla domů, [sestra P03] Dorota."], "cs") - {"dorota"}


@pytest.mark.parametrize("language", ["cs", "pl", "en", "sk"])
@pytest.mark.parametrize("kind", sorted(TAGS))
def test_no_tag_of_any_kind_gives_a_word(kind, language):
    """Whatever pseudonymising writes: a number of its kind, or a participant's role and id."""
    person = Person("x", kind, (), language=language)
    for tag in ("", "client P03"):
        assert lemmas(f"– {Pseudonym(person, 'tag', number=120, tag=tag).text(language)}, ", language) == []


def test_words_of_equal_weight_stand_by_the_alphabet_whatever_their_last_digits():
    noise = 1e-15
    assert telling([("maszyna", 0.5), ("eksmisja", 0.5 - noise), ("teczka", 0.7)]) == ("teczka", "eksmisja", "maszyna")
    assert telling([("maszyna", 0.5 - noise), ("eksmisja", 0.5), ("teczka", 0.7)]) == ("teczka", "eksmisja", "maszyna")


@pytest.mark.slow
def test_the_order_of_transcripts_changes_nothing(fits):
    assert model(study()[::-1], seed=5) == fits


@pytest.mark.slow
def test_topics_gather_the_words_of_one_matter(fits):
    (fit,) = fits
    for topic in fit.topics:
        best = max(len(set(topic.words) & set(lemmas(" ".join(words), "cs"))) for words in MATTERS.values())
        assert best > len(topic.words) / 2
    assert 0 < fit.stability <= 1


@pytest.mark.slow
def test_quotes_are_of_different_people_and_word_for_word(fits):
    texts = {(t.id, turn.id): turn.text for t in study() for turn in t.turns}
    for topic in fits[0].topics:
        assert len({q.transcript for q in topic.quotes}) == len(topic.quotes)
        assert all(texts[q.transcript, q.turn] == q.text for q in topic.quotes)


@pytest.mark.slow
def test_a_topic_meets_the_code_that_marks_its_turns(fits):
    wanted = fits[0].topics[0].id
    codings = [
        Coding(f"c{t}{turn}", "found", t, Span(turn, 0, 1), "", "ha")
        for t, turn, id in fits[0].assigned
        if id == wanted
    ]
    met = crosswalk(fits, codings)
    assert [(m.topic, m.code, m.jaccard) for m in met] == [(wanted, "found", 1.0)]


def test_too_little_text_gets_no_model_and_no_crash():
    (fit,) = model(study(turns=3))
    assert fit.too_little
    assert fit.units < FEWEST
    assert model([]) == ()


def test_a_question_ends_the_answer():
    t = study(turns=3)[0]
    assert all(u.around == u.words for u in units([t], "cs"))


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("No prostě já jsem měla v databázi heslo.", "cs", ["databáze", "heslo"]),
        ("No i właśnie w tej szkole są dzieci.", "pl", ["szkoła", "dziecko"]),
        ("Yeah, like, the children read letters.", "en", ["child", "read", "letter"]),
    ],
)
def test_fillers_go_and_words_stand_in_their_base_form(text, language, words):
    assert lemmas(text, language) == words
