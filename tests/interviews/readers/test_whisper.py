"""WhisperX names a voice for each segment and each word; they need not agree."""

import json

from spolu.interviews.readers import read


def segments(*rows):
    return read(json.dumps({"segments": list(rows)}).encode(), "a.json")[0]


def word(text, start, speaker=None):
    timed = {} if start is None else {"start": start, "end": start + 0.4}
    return {"word": text, **timed, **({"speaker": speaker} if speaker else {})}


def test_a_segment_without_a_voice_is_split_where_its_words_change_theirs():
    t = segments({"start": 1.0, "end": 4.0, "text": "Ano pane A co", "words": [
        word("Ano", 1.0, "A"), word("pane", 1.5), word("A", 2.5, "B"), word("co", 3.0, "B"),
    ]})  # fmt: skip
    assert [(x.label, x.text, x.start, x.end) for x in t.turns] == [
        ("A", "Ano pane", 1.0, 1.9),
        ("B", "A co", 2.5, 4.0),
    ]


def test_words_of_another_voice_in_a_segment_are_said_and_the_segment_wins():
    t = segments(
        {
            "start": 1.0,
            "end": 4.0,
            "text": "Ano pane",
            "speaker": "A",
            "words": [word("Ano", 1.0, "A"), word("pane", 2.0, "B")],
        }
    )
    assert [(x.label, x.text) for x in t.turns] == [("A", "Ano pane")]
    assert any("another voice's" in w for w in t.warnings)


def test_where_no_word_names_a_voice_it_stays_open():
    t = segments(
        {
            "start": 1.0,
            "end": 4.0,
            "text": "V roce 2020",
            "words": [word("V", 1.0), word("roce", 2.0), word("2020", None)],
        }
    )
    assert [(x.speaker, x.text) for x in t.turns] == [(None, "V roce 2020")]


def test_words_that_are_not_the_segments_text_do_not_replace_it():
    t = segments(
        {"start": 1.0, "end": 4.0, "text": "Ano, pane, a co.", "words": [word("Ano", 1.0, "A"), word("co", 3.0, "B")]}
    )
    assert [(x.speaker, x.text) for x in t.turns] == [(None, "Ano, pane, a co.")]
