"""Tables to be read have heads in the interface's language; tables to compute with keep their columns."""

import pandas as pd
import pytest

from spolu import frames
from spolu.interviews.model import KINDS, Transcript
from spolu.words import WORDS

SHOWN = (
    ["id", "kind", "language", "title", "turns", "speakers", "words"],  # spolu interviews list
    ["topic", "words", "turns", "people", "stability", "quote"],  # spolu coding topics
    ["transcript", "new", "total", "ratio", "low", "high"],  # spolu coding saturation
    ["n", "transcript", "turn", "code", "probability", "words"],  # spolu coding suggest
    ["pair", "kind", "state", "transcript", "turn", "choice", "reason", "by"],  # study.adjudicate
)


@pytest.mark.parametrize("columns", SHOWN, ids="-".join)
@pytest.mark.parametrize("language", ["cs", "pl", "en"])
def test_every_head_has_its_word_and_no_two_columns_the_same_one(columns, language):
    table = pd.DataFrame([["x"] * len(columns)], columns=columns)
    heads = list(frames.told(table, language).columns)
    assert heads == [WORDS[f"head {column}"][language] for column in columns]
    assert len(set(heads)) == len(heads)
    assert list(table.columns) == columns, "who computes with it finds the columns by their names"


def test_a_column_and_a_value_of_the_study_s_own_stay_as_they_are():
    table = pd.DataFrame([["same", "3", "P01"]], columns=["kind", "years_in_service", "ha words"])
    told = frames.told(table, "cs")
    assert list(told.columns) == ["druh", "years_in_service", "ha words"] and told.iloc[0].tolist() == [
        "same",
        "3",
        "P01",
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_of_session_is_told_in_words(kind):
    told = frames.told(frames.transcripts([Transcript("R01", kind)]), "pl")
    assert told["rodzaj"].tolist() == [frames.kind_name(kind, "pl")] != [kind]
    assert frames.told(frames.transcripts([]), "pl").columns[1] == "rodzaj"
