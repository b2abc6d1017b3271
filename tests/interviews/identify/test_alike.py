"""The same initials elsewhere."""

import pytest

from spolu.interviews.identify import detect
from spolu.interviews.model import Transcript, Turn


def people(language, *turns):
    said = tuple(Turn(f"t{n:03}", text) for n, text in enumerate(turns))
    found = detect([Transcript("R01", language=language, turns=said)])
    return [m.text for m in found if m.kind == "PER"]


@pytest.mark.parametrize(("language", "told", "text", "expected"), [
    ("cs", "Kl. DB nepřišla.", "Klíče má DB, ne já.", ["DB"]),                 # together
    ("cs", "Kl. D.B. nepřišla.", "Klíče má vedoucí (DB), ne já.", ["DB"]),              # written otherwise, in brackets
    ("cs", "Paní Ž. nepřišla.", "Krok 1: Ž. si zajde na úřad.", ["Ž."]),       # where a sentence begins
    ("cs", "Paní Ž. nepřišla.", "Řekl to přede mnou i před Ž. a odešel.", ["Ž."]),   # behind a word of grammar
    ("pl", "Rodz. G. czeka.", "Asystent chodzi do G. we wtorki.", ["G."]),
    ("cs", "kl. db nepřišla", "pojede s ním db", ["db"]),                      # in small letters
    ("en", "Client T.S. rang.", "Cases to TS please.", ["TS"]),
])  # fmt: skip
def test_who_was_told_once_is_found_elsewhere(language, told, text, expected):
    assert people(language, told, text)[1:] == expected


@pytest.mark.parametrize(("language", "told", "text", "expected"), [
    ("cs", "Přítomni: Jana Nováková, Petr Lánský.", "Zapisuje JN. Úkol: PL zjistí cenu.", ["JN"]),   # *pl* may be Polish
    ("pl", "Obecni: Anna Kowalska, Jan Wójcik.", "AK przygotuje tabelę, JW sprawdzi.", ["AK", "JW"]),
    ("en", "Present: Angela Frimpong (Chair), Neil Staveley.", "NS asked why. Proposal (AF): a longer box.", ["NS", "AF"]),
    ("en", "Ursula Stone opened the meeting.", "The US has none.", []),               # an abbreviation of its own
    ("en", "Neil Staveley opened the meeting.", "The NSX has none.", []),             # another word
])  # fmt: skip
def test_minutes_call_by_initials_whom_they_named_in_full(language, told, text, expected):
    assert [m for m in people(language, told, text) if m.isupper()] == expected


def test_initials_are_those_of_a_full_name_in_one_transcript_only():
    turns = ("Obecni: Anna Kowalska.", "AK przygotuje tabelę.")
    said = [Transcript(f"R0{n}", language="pl", turns=(Turn("t001", text),)) for n, text in enumerate(turns)]
    assert [m.transcript for m in detect(said) if m.kind == "PER"] == ["R00"]


@pytest.mark.parametrize(("language", "told", "text"), [
    ("cs", "Paní B. nepřišla.", "Máme plán B. Uvidíme potom."),               # one letter behind a thing
    ("cs", "Paní B. nepřišla.", "Bydlela v B. u řeky."),                      # a place
    ("cs", "Paní A. nepřišla.", "Bod A. Bydlení. Bod B. Práce."),             # a new sentence behind it
    ("cs", "Kl. DB nepřišla.", "Volal db do práce."),                         # small where others have capitals
    ("pl", "Kl. P. W. czeka.", "Rozmowa z p. kierownik."),                    # the title
])  # fmt: skip
def test_other_letters_stay_nobodys(language, told, text):
    assert len(people(language, told, text)) == 1


def test_one_letter_is_the_same_persons_in_one_transcript_only():
    turns = ("Paní Ž. nepřišla.", "Krok 1: Ž. bez dokladů.")
    said = [Transcript(f"R0{n}", language="cs", turns=(Turn("t001", text),)) for n, text in enumerate(turns)]
    assert [m.transcript for m in detect(said) if m.kind == "PER"] == ["R00"]
