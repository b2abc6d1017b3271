"""Numbers that are broken over two turns of one voice."""

from spolu.interviews.identify import detect
from spolu.interviews.model import Speaker, Transcript, Turn
from spolu.interviews.persons import link


def over(*turns):
    said = tuple(Turn(f"t{n:03}", text, speaker=who) for n, (who, text) in enumerate(turns))
    speakers = tuple(Speaker(x) for x in dict.fromkeys(who for who, _ in turns))
    return [Transcript("R01", language="cs", speakers=speakers, turns=said)]


def told(*turns):
    return [(m.turn, m.text, m.kind) for m in detect(over(*turns))]


def test_a_number_broken_over_two_turns_of_one_speaker_is_found_in_both():
    assert told(("S1", "Tak volejte na 602 123"), ("S1", "456, ale až večer.")) == [
        ("t000", "602 123", "PHONE"), ("t001", "456", "PHONE"),
    ]  # fmt: skip
    halves = ("šest nula dva jedna", "dva tři čtyři pět šest")
    assert told(("S1", f"píšu {halves[0]}"), ("S2", "mhm"), ("S1", f"{halves[1]} jo")) == [
        ("t000", halves[0], "PHONE"), ("t002", halves[1], "PHONE"),
    ]  # fmt: skip


def test_numbers_of_two_speakers_are_not_one():
    assert told(("S1", "Tak volejte na 602 123"), ("S2", "456 korun to stálo, to není málo.")) == []


def test_the_two_halves_are_one_value():
    said = over(("S1", "Tak volejte na 602 123"), ("S2", "mhm"), ("S1", "456, ale až večer."))
    assert [value.last for value in link(detect(said), said)[1]] == ["602 123 456"]
