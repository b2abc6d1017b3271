"""Readability: counts by hand, formulas as printed, nothing below 100 words; easy language by the sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spolu.prototypes import easy
from spolu.prototypes.readability import (
    FLESCH,
    FLESCH_CZECH,
    FOG_PL,
    FORMULAS,
    MISTRIK,
    Counts,
    count,
    scores,
    sentences,
    syllables,
)

PLAIN = "Chci si dodělat řidičák. Donesu papír od doktora. Helena se zeptá na kurz. V úterý se uvidíme. "
OFFICE = (
    "Uživatelská nepřívětivost stávající databázové aplikace způsobuje nedostatečné využívání evidovaných individuálních "
    "plánů a prohlubuje informační nerovnost mezi zaměstnanci poskytovatele a příjemci sociálních služeb. "
)


@given(st.text(max_size=200), st.sampled_from(["cs", "sk", "pl", "en", "xx"]))
def test_any_text_can_be_counted_and_short_ones_are_not_scored(text, language):
    counts = count([text], language)
    assert counts.syllables >= counts.words
    assert counts.long <= counts.words
    assert counts.sentences >= 1
    if counts.words < 100:
        assert scores([text], language) == ()
    easy.find(text, language)


SYLLABLES = [
    ("cs", "vlk", 1), ("cs", "vítr", 2), ("cs", "prst", 1), ("cs", "osm", 2), ("cs", "nesl", 2), ("cs", "koupelna", 3),
    ("cs", "auto", 2), ("cs", "přehodnocení", 5), ("cs", "nejnevyzpytatelnější", 8), ("cs", "neurolog", 3),
    ("sk", "viac", 1), ("sk", "stôl", 1), ("sk", "vŕba", 2), ("sk", "pracovníčka", 4),
    ("pl", "wiatr", 1), ("pl", "dziewięć", 2), ("pl", "dokumentację", 5), ("pl", "nauka", 3), ("pl", "auto", 2),
    ("en", "people", 2), ("en", "walked", 1), ("en", "wanted", 2), ("en", "table", 2), ("en", "readability", 5),
]  # fmt: skip


@pytest.mark.parametrize(("language", "word", "n"), SYLLABLES)
def test_syllables_as_they_are_said(language, word, n):
    assert syllables(word, language) == n


@pytest.mark.parametrize(
    ("text", "n"),
    [
        ("Přišla 12. května. Odešla hned.", 2),  # a full stop in a date ends nothing
        ("„Co teď?“ Nic. To je č. 5.", 3),
        ("Bez tečky\nDruhý řádek", 2),  # a line of a screen is a sentence of its own
        ("…", 0),
        ("", 0),
    ],
)
def test_sentences_end_where_a_reader_stops(text, n):
    assert len(sentences(text)) == n


def counts(words, sentences_, syllables_, long=0, types=0, window=0):
    return Counts(words, sentences_, syllables_, long, types, window)


# Flesch: two worked examples of bit1024.com/tool/Flesch-Reading-Ease-Score-Calculator (ASL 15, ASW 1.5; ASL 20, ASW 1.2).
# The others by hand from the constants in their sources.
@pytest.mark.parametrize(
    ("formula", "given_", "expected"),
    [
        (FLESCH, counts(150, 10, 225), 64.710),
        (FLESCH, counts(100, 5, 120), 85.015),
        (FLESCH_CZECH, counts(100, 10, 200), 206.835 - 16.72 - 124.36),
        (MISTRIK, counts(100, 10, 200, types=60, window=100), 38.0),
        (FOG_PL, counts(100, 10, 200, long=10), 8.0),
    ],
)
def test_formulas_give_what_their_sources_say(formula, given_, expected):
    assert round(formula.score(given_), 3) == pytest.approx(round(expected, 3))


def test_bands_are_those_of_the_sources():
    assert [MISTRIK.band(x) for x in (45, 35, 25, 15, 5)] == [
        "easy",
        "plain",
        "demanding",
        "difficult",
        "very difficult",
    ]
    assert FLESCH.band(95) == "very easy"
    assert FLESCH_CZECH.band(10) == "very difficult"
    assert FOG_PL.band(19) == "very difficult"


def test_an_office_reads_harder_than_a_plain_text_by_every_czech_formula():
    plain, office = scores([PLAIN * 8], "cs"), scores([OFFICE * 5], "cs")
    assert [p.formula for p in plain] == [f.name for f in FORMULAS["cs"]]
    assert all(p.value > o.value for p, o in zip(plain, office, strict=True))
    assert not any(p.hard for p in plain)
    assert office[0].hard
    assert all(p.words >= 100 and p.source for p in plain)


# ---------------------------------------------------------------------- easy language

HARD = [
    (
        "cs",
        "Napište nám jeden dopis a v něm popište všechno, co se vám stalo a co byste od nás teď chtěla.",
        "easy-long",
    ),
    ("cs", "Řekněte, že přijdete, když budete moct.", "easy-several-ideas"),
    ("cs", "Vezměte si doklady, např. občanku.", "easy-abbreviation"),
    ("cs", "Přijde někdo z OSPOD.", "easy-abbreviation"),
    ("pl", "Proszę wziąć dokumenty, np. dowód.", "easy-abbreviation"),
    ("en", "Bring papers, e.g. your card.", "easy-abbreviation"),
    ("cs", "Přišlo 45 % lidí.", "easy-number"),
    ("cs", "Dluh je 12 500 korun.", "easy-number"),
    ("cs", "Je to část XIV.", "easy-number"),
    ("cs", "Vy & my.", "easy-symbol"),
    ("pl", "Wniosek i/lub skarga.", "easy-symbol"),
    ("cs", "Plán bude schválen.", "easy-passive"),
    ("pl", "Wniosek został złożony.", "easy-passive"),
    ("en", "The plan was approved.", "easy-passive"),
    ("cs", "Je tu nejnevyzpytatelnější věc.", "easy-long-word"),
    ("cs", "Zavoláme vám prostřednictvím telefonu.", "easy-office-word"),
]


@pytest.mark.parametrize(("language", "text", "rule"), HARD)
def test_what_makes_a_sentence_hard_is_found(language, text, rule):
    assert rule in {h.rule for h in easy.find(text, language)}


EASY = [
    ("cs", "Donesu papír od doktora."), ("cs", "Přijďte 4. 12. 2026 ve 14:30."), ("cs", "Zavolejte na 700 000 001."),
    ("cs", "Je nemocná, přijde jiná žena."), ("cs", "To jsou vaše slova."), ("cs", "Byl jen jeden den."),
    ("cs", "Pošleme SMS."), ("cs", "V roce 1998."), ("pl", "Co jest ważne?"), ("pl", "Proszę napisać, co pani chce."),
    ("en", "I will bring the paper from the doctor."), ("en", "This is what we need."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), EASY)
def test_easy_sentences_raise_no_alarm(language, text):
    assert easy.find(text, language) == ()


def test_each_sentence_begins_on_its_own_line():
    assert list(easy.ends_of_lines("Přijdu. Počkám. Odejdu.", "cs"))
    assert not list(easy.ends_of_lines("Přijdu.\nPočkám.\nOdejdu.", "cs"))
