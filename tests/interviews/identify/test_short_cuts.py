"""What saves time changes nothing of what is found: each short cut is compared with the long way."""

import re
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from spolu.interviews import nicknames, numerals
from spolu.interviews.identify import cased, detect, framed, quasi, tokens
from spolu.interviews.identify.contexts import contexts
from spolu.interviews.identify.identifiers import signs, structured
from spolu.interviews.identify.identifiers.figures import dates
from spolu.interviews.identify.identifiers.homes import roads, streets
from spolu.interviews.identify.identifiers.marks import Marked
from spolu.interviews.identify.identifiers.reading import spoken
from spolu.interviews.identify.quasi import cues
from spolu.interviews.identify.quasi.table import Beginnings, rows
from spolu.interviews.identify.quasi.telling import Telling
from spolu.interviews.identify.rules import bare
from spolu.interviews.identify.runs import Run
from spolu.interviews.identify.words.lexicon import Word, lexicon
from spolu.interviews.model import Transcript, Turn
from spolu.text import fold

TALK = Path(__file__).parents[3] / "benchmarks" / "data"


def turns(name, language):
    """Return the lines of invented talk without their gold marks, and some of them without capitals."""
    lines = (TALK / f"{name}-{language}.txt").read_text(encoding="utf-8").splitlines()[1:]
    bare_lines = [re.sub(r"\[([^]|]+)\|[^]]+\]", r"\1", line) for line in lines]
    return bare_lines[:60] + [line.lower() for line in bare_lines[60:75]]


def found(texts, language):
    return detect([Transcript("R01", language=language, turns=tuple(Turn(f"t{n:03}", x) for n, x in enumerate(texts)))])


@pytest.mark.parametrize("language", ["cs", "pl", "en"])
def test_counting_common_words_finds_what_weighing_each_of_them_does(language, monkeypatch):
    texts = turns("garden", language)
    # Words of the texts stand where sentences begin, too: some are names elsewhere, most are nobody's.
    words = sorted({w for x in texts for w in re.findall(r"[^\W\d_]{3,}", x)})
    texts += [f"{word.capitalize()} {after}" for word, after in zip(words, words[7:], strict=False)]
    short = found(texts, language)
    remembered = cased.signs, framed.frames
    for one in remembered:
        one.cache_clear()
    monkeypatch.setattr(cased, "is_nobody", lambda word, lex: False)
    monkeypatch.setattr(framed, "is_nobody", lambda word, lex: False)
    monkeypatch.setattr(framed, "_is_deaf", lambda text, word: False)
    assert [(m.turn, m.start, m.end, m.kind, m.lane) for m in short] == [
        (m.turn, m.start, m.end, m.kind, m.lane) for m in found(texts, language)
    ]
    for one in remembered:
        one.cache_clear()


FARTHER = {
    "cs": (("Paní se", "Kdo to byl?", "A.", "I.", "Jan"), ("mu říkají.", "píše.", "Ten nepřišel.", "Zubrov")),
    "pl": (("Ona się", "Kto to był?", "A.", "I.", "Jan"), ("na niego mówią.", "pisze.", "Ten nie przyszedł.", "Zubrów")),
    "en": (("My name", "Who was it?", "A.", "I.", "Frank"), ("call him that.", "Rose Fenwick", "he left.")),
}  # fmt: skip
FRAMED = {
    "cs": ("jmenuje Veselá", "J. Holub řekl", "Ch. Úvod tady", "– Qerb stojí", "Qerb, tak", "tam. Vrána, ale", "Kolínek rychle", "? Beran.", "Ursula von der", "Malá Qerb"),
    "pl": ("nazywa Wesoła", "J. Gołąb mówi", "Ch. Wstęp tu", "– Qerb stoi", "Qerb, tak", "tam. Wrona, na", "Kozioł szybko", "? Baran.", "Ursula von der", "Mała Qerb"),
    "en": ("is Fenwick now", "J. Finch said", "Qerb, they", "– Qerb is", "Rose, but", "there. Rose, they", "Rose really", "? Finch.", "Vincent van der", "Frank Qerb"),
}  # fmt: skip


@pytest.mark.parametrize("language", sorted(FRAMED))
def test_the_same_words_that_were_met_in_other_texts_change_nothing(language):
    before, behind = (("", "\n", *words) for words in FARTHER[language])
    texts = [" ".join(filter(None, told)) for told in product(before, FRAMED[language], behind)]
    long = {}
    for text in texts:
        framed.frames.cache_clear()
        long[text] = found([text], language)
    for order in (texts, texts[::-1]):
        framed.frames.cache_clear()
        assert {text: found([text], language) for text in order} == long


@pytest.mark.parametrize("language", ["cs", "pl", "en"])
def test_reading_only_sentences_that_tell_finds_what_reading_all_does(language, monkeypatch):
    texts = turns("quasi-dev", language) + turns("talk", language)
    short = [list(quasi.find(Run(text), language)) for text in texts]
    assert sum(map(len, short)) > 20
    for skipping in ("WORTH", "NEAR"):  # without the one, then without both
        monkeypatch.setattr(cues, skipping, re.compile(b""))
        assert short == [list(quasi.find(Run(text), language)) for text in texts]


@given(st.lists(st.sampled_from([0, 1, 2, 3, 4, 5, 8, 16, 24, 28, 32, 40, 48, 64, 128, 255]), max_size=14).map(bytes))
def test_words_that_can_begin_nothing_worth_reading_begin_nothing(said):
    short, long = cues.NEAR.search(said), re.search(cues.SIDE_BY_SIDE, said)
    assert (short and short.span()) == (long and long.span())


@pytest.mark.parametrize("language", nicknames.LANGUAGES)
def test_a_word_that_is_passed_over_by_its_opening_tells_nothing(language, monkeypatch):
    table = nicknames.sections(f"quasi-{language}.txt")
    listed = {fold(w) for lines in table.values() for w in re.findall(r"[^\W\d_]+", " ".join(lines))}
    words = listed | numerals.words(language) | {f"{n}letnia" for n in numerals.inside(language)}
    words |= {word + end for word in words for end in ("a", "y", "em", "ou", "ka", "lam", "ow", "leta")} | {
        "43",
        "1980",
    }
    telling = Telling(language, list(rows(language)))
    telling.meet(tokens.bare(words))
    silent = {word for word in words if telling._pieces.get(word) == b"\0"}
    assert 0 < len(silent) < len(words)
    every = telling._begun._listed
    monkeypatch.setattr(Beginnings, "of", lambda _, low: [b for b in every if low.startswith(b)])
    assert {word for word in silent if telling.of(word)} == set()


@settings(max_examples=80)
@given(
    st.sets(st.text(alphabet="aáéjsemtřipětlet43.,’'ßſΣ\u0f43-", min_size=1, max_size=9)),
    st.sampled_from(["cs", "pl", "en"]),
)
def test_words_met_all_at_once_tell_what_each_does_by_itself(pieces, language):
    once, singly = (Telling(language, list(rows(language))) for _ in range(2))
    once.meet(tokens.bare(pieces))
    assert [once._pieces[piece] for piece in pieces] == [singly._pieces[piece] for piece in pieces]


@pytest.mark.parametrize("language", nicknames.LANGUAGES)
def test_a_word_that_is_passed_over_is_no_sign_whatever_stands_beside_it(language):
    words = {
        *signs._WORDS[language]._exact,
        *spoken.MONTHS[language],
        *map(str.lower, streets.WORDS),
        *streets.LIVES.get(language, ()),
        *roads.ENDS,
        "lipové",
        "sokolský",
        "lipowej",
    }
    words |= {"dot", "www", "http", "https", "zavináčem", "małpa", "květnaté", "slovo"}
    around = ("{}", "{}.", "{},", "({}", "„{}“", "{}:", "a{}.", ".{}ka", "{}…,")
    shown = [shape.format(word) for word in filter(None, words) for shape in around]
    pieces = {piece for x in shown for piece in (x, x.capitalize(), x.upper(), x.title())}
    known = signs._Words(language)
    known.meet(tokens.bare(pieces))
    silent = set(known.signs)
    assert 20 < len(silent) < len(pieces)
    assert {piece for piece in silent if known.sign(piece)} == set()


@given(st.sets(st.text(alphabet="abc", min_size=1, max_size=4), min_size=1), st.text(alphabet="abcd", max_size=6))
def test_a_beginning_is_told_from_the_last_one_in_order(listed, word):
    found = sorted((b for b in listed if word.startswith(b)), key=len, reverse=True)
    assert Beginnings(listed).of(word) == found and Beginnings(listed).begin(word) == bool(found)


@pytest.mark.parametrize("plain", [False, True])
@pytest.mark.parametrize("language", nicknames.LANGUAGES)
def test_words_that_begin_as_one_of_the_table_are_not_passed_over(language, plain):
    known = contexts(language, plain)
    assert [stem for stem in known._stems if not known.group(f"{stem}q")] == []


NAMES = {
    "cs": ("Pokora", "Lev", "Dub", "Skála", "Nový", "Květa", "Rákosník"),
    "pl": ("Dąb", "Gołąb", "Wrona", "Kalina", "Sikorska", "Maj"),
    "en": ("Fenwick", "Rose", "Little"),
}


@settings(max_examples=60)
@given(st.sampled_from(sorted(NAMES)), st.data())
def test_declining_only_names_that_open_alike_knows_what_declining_all_does(language, data):
    told = {name: lexicon(language).word(name) for name in data.draw(st.sets(st.sampled_from(NAMES[language])))}
    every = {form: base for name, word in told.items() for form, base in bare._forms_of(name, word, language)}
    words = data.draw(st.sets(st.sampled_from(sorted({*every, "dva", "lvice", "lis", "dubový"}))))
    assert bare.forms_among(words, told, language) == {form: base for form, base in every.items() if form in words}


def test_a_short_name_may_change_its_second_letter():
    assert bare.forms_among({"lva"}, {"Lev": Word(last="Lev", common=True)}, "cs") == {"lva": "lev"}


_PARTS = (
    "CZ6508000000192000145399", "PL61 1090 1014 0000 0712 1981 2874", "19-2000145399/0800", "850101/0009", "8501010009", "44051401359", "27074358",
    "CZ27074358", "123-456-32-18", "123456785", "ABC 123456", "ABC123456", "sp. zn. 5 C 12/2019", "12 C 34/2020-56", "5 Km 12/19", "II K 123/20",
    "1AB 2345", "WX 12345", "WX1234A", "KR-5AB12", "1ab 2345", "@jana.k", "jana@pole.cz", "www.pole.cz", "110 00 Praha", "00-950 Warszawa", "00-950 w",
    "Vinohradská 12", "Pod Kaštany 7", "U Lesa 3", "Na Hrázi 4", "5. 6. 1980", "5.6.1980", "5. května 1980", "5 May 1980", "maja 1980", "5. 6.",
    "17/05/1984", "17-05-1984", "1984-05-17", "17. 5. 84", "17 / 5 / 84", "4 X 2006", "May 17, 1984", "12. května 84", "Lhota č. p. 12", "Nová 45/12", "na Miłej 5/7", "PSČ 430 01",
    "190 00 Praha 9", "4556-0665-8600-7529", "374231044409810", "+44 7700 900418", "602 / 123 456", "jana(at)pole.cz", "pole.cz/jana", "ja.pole.cz", "wu tečka pole tečka cz",
    "KRPA-2045-12/ČJ-2023-01", "MOPS.5011.12.2021", "KR1P/00073025/8", "BNA 12-34", "dw 9xk45", "abc12de", "2023/0487-OA", "QQ 12 34 56 C", "943 476 5919", "1234567T", "LS6 2AB",
    "AB12 CDE", "191-D-48213", "MORGA657054SM9IJ", "07911 123456", "12-34-56", "12345678", "0000123456", "12345/12/1234", "D02 AF30", "SC482915", "H00BM417", "QT4KN2",
    "datová schránka", "krs", "prawo jazdy", "znak sprawy", "numer", "smlouva č.", "nhs", "sort code", "account", "ref", "reg", "eircode", "utr", "badge", "pps", "dob", "adresa",
    "účet", "konto", "rodné číslo", "pesel", "ičo", "nip", "regon", "občanka", "dowód", "auto", "značka", "narozena", "urodzona", "jednací", "12", "A", "0/0",
)  # fmt: skip


@given(
    st.lists(
        st.sampled_from(
            ("Narozen", "narodil", "nar", "ur", "urodz", "BORN", "birth", "d", "o", "b", ".", " ", "*", "kult", "rý")
        )
    ).map("".join)
)
def test_what_holds_no_word_of_birth_by_a_plain_look_has_none(text):
    assert dates.is_born(text) == bool(dates.BORN.search(text))


def passed_over(text):
    """The rules that their marks or figures pass over in a text although they would find something there."""
    told = {id(rule) for rules in (structured._MARKED, structured._HERE) for rule in rules.of(text)}
    for rule in structured.RULES:
        if id(rule) not in told and any(
            (rule.near and rule.near.search(text[max(0, m.start() - rule.reach) : m.start()]))
            or (rule.sure and rule.sure(m[0]))
            for m in rule.pattern.finditer(text)
        ):
            yield rule.kind, rule.why


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(_PARTS), min_size=1, max_size=5), st.sampled_from([" ", ", ", ""]), st.booleans())
def test_rules_passed_over_by_their_marks_would_find_nothing(parts, between, small):
    text = between.join(parts)
    assert [*passed_over(text.lower() if small else text)] == []


def test_nor_would_they_beside_any_word_that_may_announce_them():
    told = [part for part in _PARTS if part.strip(".").replace(" ", "").isalpha()]
    pairs = [f"{one} {other}" for one in told for other in _PARTS]
    assert [(text, found) for text in pairs for found in passed_over(text)] == []


_LETTERS = st.characters(codec="iso8859-2", exclude_categories=["Cc"])


@pytest.mark.parametrize(
    "rule",
    [rule for rule in structured.RULES if rule.marks and rule.why != "a data box after its word"],  # hardly ever drawn
    ids=lambda rule: rule.why,
)
@given(st.data())
@settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
def test_whatever_a_rule_finds_holds_a_mark_of_it(rule, data):
    """Made of the rule's own patterns: a word that announces, where the rule asks for one, then what has the form."""
    announced = data.draw(st.from_regex(rule.near, alphabet=_LETTERS)) if rule.near and not rule.sure else ""
    text = announced + data.draw(st.from_regex(rule.pattern, alphabet=_LETTERS))
    found = [
        m
        for m in rule.pattern.finditer(text)
        if not announced or rule.near.search(text[max(0, m.start() - rule.reach) : m.start()])
    ]
    assert not found or list(Marked([replace(rule, least=0)]).of(text))
