"""An original that is about to be written is found in any form, and nothing else is."""

import re

import pytest

from spolu.interviews import leaks
from spolu.interviews.leaks import Leak
from spolu.interviews.model import Person
from spolu.interviews.pseudonyms import Pseudonym, Registry

JANA = Person("per-0001", "PER", ("Jana Nováková", "Janička"), "Jana", "Nováková", "f", "cs")
MALA = Person("per-0002", "PER", ("paní Malá",), "", "Malá", "f", "cs")
SVOBODA = Person("per-0003", "PER", ("Svoboda",), "", "Svoboda", "m", "cs")
PHONE = Person("per-0004", "PHONE", ("777 123 456",), "", "777 123 456")
MAIL = Person("per-0005", "EMAIL", ("j.novakova@seznam.example",), "", "j.novakova@seznam.example")
BRNO = Person("per-0006", "LOC", ("Brně",), "", "Brno", "", "cs")
AGE = Person("per-0007", "AGE", ("34 let",), "", "34 let")
KOWAL = Person("per-0008", "PER", ("Stanisława Kwiek",), "Stanisława", "Kwiek", "f", "pl")
KUTNA = Person("per-0009", "LOC", ("Kutné Hoře",), "", "Kutná Hora", "", "cs")
USTI = Person("per-0010", "LOC", ("Ústí nad Labem",), "", "Ústí nad Labem", "", "cs")
ALEXANDR = Person("per-0011", "PER", ("Alexandr",), "Alexandr", "", "m", "cs")
ADA = Person("per-0012", "PER", ("Ada Rose",), "Ada", "Rose", "f", "en")
LAYER = Person("per-0013", "PER", ("Paul Layer",), "Paul", "Layer", "m", "en")
REGISTRY = Registry(
    (JANA, MALA, SVOBODA, PHONE, MAIL, BRNO, AGE, KOWAL, KUTNA, USTI, ALEXANDR, ADA, LAYER),
    (Pseudonym(JANA, "name", "Petra", "Dvořáková"), Pseudonym(SVOBODA, "name", "", "Beran")),
)


@pytest.mark.parametrize(("text", "key"), [
    ("bez Jany Novákové to nejde", "per-0001"),
    ("jany novákové", "per-0001"),
    ("JANA NOVÁKOVÁ", "per-0001"),
    ("u Nováků doma", "per-0001"),
    ("Janičku má ráda", "per-0001"),
    ("Janin plán", "per-0001"),
    ("novakova_prepis.docx", "per-0001"),
    ('<td data-x="Nováková">', "per-0001"),
    ("k Janě-Novákové", "per-0001"),
    ("přišla paní Malá domů", "per-0002"),
    ("řekl Svoboda včera", "per-0003"),
    ("řekl SVOBODA včera", "per-0003"),
    ("tel. 777123456", "per-0004"),
    ("+420 777 123 456", "per-0004"),
    ("00420 777-123-456", "per-0004"),
    ("pište na j.novakova@seznam.example", "per-0005"),
    ("bydlí u BRNA", "per-0006"),
    ("z Brna", "per-0006"),
    ("ze Stanisławą Kwiek", "per-0008"),
    ("pod Kutnou Horou", "per-0009"),                  # met in one case only
    ("jana2, Novakova17", "per-0001"),                 # names of files and of accounts
    ("JanaNováková a novakovajana", "per-0001"),
    ("pište na jnovakova@posta.example", "per-0001"),
    ("novakovaj1", "per-0001"),
    ("jana_novakova", "per-0001"),
    ("u Pokorného n. L. i v Ústí n. L.", "per-0010"),  # an end cut short
    ("v Ústí n.L.", "per-0010"),
    ("**No**váková", "per-0001"),                      # a part of a word in bold
    ("<b>No</b>v<em class='x'>ák</em>ová", "per-0001"),
    ("Alexandrovi se to líbilo", "per-0011"),          # a dictionary has it as a word
])  # fmt: skip
def test_it_is_found(text, key):
    """In every case, spelling and spacing."""
    assert key in [leak.key for leak in leaks.find({"a": text}, REGISTRY)]


@pytest.mark.parametrize(
    "space", [" ", "\t", "\n", "\r\n", "\u00a0", "\u2028", "\x85", "\x0b", "\ud800", "_", "😀", "\u200b"]
)
def test_it_is_found_whatever_stands_around_it(space):
    assert {x.key for x in leaks.find({"f": f"u{space}Janičky{space}doma"}, REGISTRY)} == {"per-0001"}


@pytest.mark.parametrize("text", [
    "malá holka si hraje",            # a common word
    "Malá holka si hraje.",           # at the start of a sentence
    "Svoboda je důležitá",
    "Řekla: Svoboda je všechno.",
    "NAŠE SVOBODA JE TADY",           # a heading
    "[t003] **P01** (0:15–0:16) Svoboda je důležitá",  # the start of a turn as it is written
    "[t003] Svoboda je důležitá",                      # and of one without a voice
    "Petra Dvořáková",                # a pseudonym in use
    "S Petrou",
    "34 let",                         # ages are not looked for
    "777 123 457",
    "1777 123 4560",
    "Janovi a Janusovi",              # other names
    "Brněnka", "Novákovský rybník",   # other words
    "na hoře Kutná",                  # a part of a place of several words
    "an", "",
    "4f0c-ada4-1b2c", "ada7",         # an entry of a log, in base sixteen
    "Svobodamost2, janamilka",        # more than a number behind it, or another name
    "the media player", "Player one",  # an initial and a surname, and a word
    "n. L.", "jnov@posta.example",
    "Janapur a `x`*y",
])  # fmt: skip
def test_it_is_left_alone(text):
    """Words that only look alike."""
    assert leaks.find({"a": text}, REGISTRY) == ()


def test_place_line_and_kind_are_named_and_nothing_else():
    """A leak never holds the original."""
    text = "první\ndruhý\nJana Nováková, Jana\n\nv Brně"
    found = leaks.find({"reports/a.html": text, "b": "nic"}, REGISTRY)
    assert found == (Leak("reports/a.html", 3, "PER", "per-0001"), Leak("reports/a.html", 5, "LOC", "per-0006"))
    assert not re.search("Jan|Nov|Brn", repr(found))


def test_kept_persons_are_no_leak():
    """Who was rejected, or has the mode keep, stays in the text; others of the same name do not hide behind it."""
    mayor = Person("per-0009", "PER", ("Jana Procházková",), "Jana", "Procházková", "f", "cs")
    registry = Registry((JANA, mayor), (), kept=frozenset(("per-0009",)))
    assert leaks.find({"a": "primátorka Jana Procházková"}, registry) == ()
    assert leaks.find({"a": "u Jany Novákové"}, registry)


def test_a_pseudonym_that_looks_like_another_persons_name_is_no_leak():
    """Petra, genitive of a real Petr, and Petra, the pseudonym."""
    petr = Person("per-0010", "PER", ("Petr",), "Petr", "", "m", "cs")
    registry = Registry((petr, JANA), (Pseudonym(JANA, "name", "Petra", "Dvořáková"),))
    assert leaks.find({"a": "ráno Petra přišla"}, registry) == ()
    assert leaks.find({"a": "ráno s Petrem"}, registry)


def test_our_own_placeholders_are_no_leak():
    """A value that happens to be the word of a placeholder."""
    registry = Registry((Person("per-0001", "ORG", ("PESEL",), "", "PESEL"),))
    assert leaks.find({"a": "mam [PESEL 1] tutaj"}, registry) == ()


@pytest.mark.parametrize("text", ['{"source": "Jana Nov\\u00e1kov\\u00e1"}', '"<b>Nov\\\\u00e1kov\\\\u00E1</b>"'])
def test_letters_that_json_escaped_are_letters(text):
    """Other programs write notebooks and logs in ASCII, and a page inside a notebook is escaped twice."""
    assert leaks.find({"a": f"nic\\u000a\n{text}"}, REGISTRY) == (Leak("a", 2, "PER", "per-0001"),)


CODED = '{"coder": "jana", "coding": {"id": "jana-12", "quote": "tak nevím"}}'


@pytest.mark.parametrize(("place", "text", "found"), [
    ("coding/codings/jana.jsonl", CODED, False),                                    # who wrote the line
    ("coding/codings/jana.jsonl", CODED.replace("tak nevím", "tak Jana neví"), True),
    ("coding/codings/jana.jsonl", CODED.replace("tak nevím", "tak janě nevím"), True),  # nobody codes as janě
    ("reports/build/index.html", '<a href="#q-jana-12">jana</a>', False),
    ("reports/build/index.html", "paní Jana Nováková", True),
    ("interviews/R01.md", "tak jana neví", True),                                   # a transcript in small letters
])  # fmt: skip
def test_the_id_that_a_coder_chose_is_the_coder(place, text, found):
    """Whoever codes as jana has done so for weeks when a Jana is spoken of; the name itself is found as ever."""
    assert bool(leaks.find({place: text}, REGISTRY, coders=["jana", "petr-s"])) == found


def test_without_such_a_coder_it_is_the_name():
    assert leaks.find({"coding/codings/ha.jsonl": CODED}, REGISTRY)
