"""A model of the words reads those who agreed to analysis, and nobody else."""

from spolu.coding.topics.model import Fit, Quote, Topic
from spolu.interviews.model import Participant, Speaker, Transcript, Turn
from spolu.steps.topics import Topics, agreed
from spolu.trace import Contents

TALK = Transcript(
    "R01",
    language="cs",
    speakers=(
        Speaker("S1", ("T",), "interviewer"),
        Speaker("S2", ("A",), "participant", "P01"),
        Speaker("S3", ("B",), "participant", "P02"),
        Speaker("S4", ("C",), "participant"),
    ),
    turns=tuple(Turn(f"t{n:03}", f"Promluva {n}.", f"S{n}") for n in range(1, 5)),
)


def test_who_did_not_agree_to_analysis_is_not_read():
    """The others are, those too of whom nobody said who they are."""
    people = (Participant("P01", consent=frozenset()), Participant("P02", consent=frozenset({"analysis"})))
    (read,) = agreed(Contents(people, (TALK,)))
    assert [turn.id for turn in read.turns] == ["t001", "t003", "t004"]


def test_where_all_agreed_the_transcripts_stay_the_same():
    contents = Contents((Participant("P01"), Participant("P02")), (TALK,))
    assert agreed(contents) is contents.transcripts


def test_a_typical_turn_that_is_cut_short_ends_between_words_and_says_so():
    """It broke off in the middle of a word, as if somebody had fallen silent."""
    long, short = (
        Quote("R01", "t001", "Kluk se bojí, když někdo zaklepe. " * 9),
        Quote("R01", "t002", "Nebojí se nikdo."),
    )
    fit = Fit("cs", 60, topics=tuple(Topic(q.turn, "cs", ("bát",), 9, 3, (q,)) for q in (long, short)))
    cut, whole = (str(row["quote"]) for row in Topics((fit,), Contents(), "cs").as_dict())
    assert whole == short.text and cut.endswith(" …") and len(cut) <= 160 and long.text.startswith(cut[:-2])
