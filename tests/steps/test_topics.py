"""A model of the words reads those who agreed to analysis, and nobody else."""

import pytest

from spolu.coding.model import Code, Codebook, Coding
from spolu.coding.topics.model import Fit, Quote, Topic
from spolu.interviews.model import Participant, Speaker, Transcript, Turn
from spolu.steps.topics import Topics, agreed
from spolu.text import Span
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


@pytest.mark.parametrize(("language", "heads", "others"), [
    ("cs", ("téma", "slova", "promluvy", "lidé", "stabilita", "citace"), ("téma", "kód", "promluvy", "překryv (Jaccard)")),
    ("pl", ("temat", "słowa", "wypowiedzi", "osoby", "stabilność", "cytat"), ("temat", "kod", "wypowiedzi", "pokrycie (Jaccard)")),
    ("en", ("topic", "words", "turns", "people", "stability", "quote"), ("topic", "code", "turns", "overlap (Jaccard)")),
])  # fmt: skip
def test_tables_are_read_in_the_studys_language_and_named_in_english_for_pandas(language, heads, others):
    fit = Fit("cs", 1, 0.9, (Topic("cs-01", "cs", ("papír",), 1, 1, ()),), (("R01", "t002", "cs-01"),))
    coding = Coding("c1", "paper", "R01", Span("t002", 0, 4), "Prom", "ha")
    contents = Contents((), (TALK,), codebook=Codebook((Code("paper"),)), codings=(coding,))
    found = Topics((fit,), contents, language)
    for shown, wanted in ((found, heads), (found.crosswalk(), others)):
        html = shown._repr_html_()
        assert [html.index(f"<th>{head}</th>") for head in wanted] and html.count("<th>") == len(wanted)
        assert repr(shown).split("\n")[0].split() == " ".join(wanted).split()
    assert list(found.frame()) == ["topic", "words", "turns", "people", "stability", "quote"]
    assert list(found.crosswalk().frame()) == ["topic", "code", "turns", "jaccard"]


def test_a_typical_turn_that_is_cut_short_ends_between_words_and_says_so():
    """It broke off in the middle of a word, as if somebody had fallen silent."""
    long, short = (
        Quote("R01", "t001", "Kluk se bojí, když někdo zaklepe. " * 9),
        Quote("R01", "t002", "Nebojí se nikdo."),
    )
    fit = Fit("cs", 60, topics=tuple(Topic(q.turn, "cs", ("bát",), 9, 3, (q,)) for q in (long, short)))
    cut, whole = (str(row["quote"]) for row in Topics((fit,), Contents(), "cs").as_dict())
    assert whole == short.text and cut.endswith(" …") and len(cut) <= 160 and long.text.startswith(cut[:-2])
