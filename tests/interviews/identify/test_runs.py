from hypothesis import given
from hypothesis import strategies as st

from spolu.interviews.identify.runs import Run, taken_apart
from spolu.interviews.model import Transcript, Turn
from spolu.interviews.remembered import Remembered

TEXTS = st.text(alphabet="aě. \n\t\xa0\u2028", max_size=20)


@given(TEXTS)
def test_pieces_stand_where_they_begin_with_one_blank_between(text):
    run = Run(text)
    *starts, behind = run.starts
    assert [text[start : start + len(piece)] for start, piece in zip(starts, run.pieces, strict=True)] == run.pieces
    assert all(text[start - 1].isspace() for start in starts[1:]) and behind == len(text) + 1
    assert not any(map(str.isspace, "".join(run.pieces)))
    assert run.simple == ({*filter(str.isspace, text)} <= {" ", "\n"})
    assert [starts[at] + len(run.pieces[at]) for at in run.line_ends()] == [n for n, x in enumerate(text) if x == "\n"]


@given(st.lists(st.tuples(st.sampled_from(("cs", "pl")), st.lists(TEXTS, max_size=4)), max_size=4), TEXTS)
def test_a_text_among_others_says_what_it_says_alone(study, some):
    """Tables are laid out for all texts of a language at once: nothing of that is seen in one of them."""
    transcripts = [
        Transcript(f"R{n}", language=language, turns=tuple(Turn(f"t{m}", text) for m, text in enumerate(texts)))
        for n, (language, texts) in enumerate(study)
    ]
    signs, told = Remembered(len), Remembered(lambda piece: piece.encode("utf-8"))
    words = frozenset(some.split(" "))
    for talk in taken_apart(transcripts):
        for turn, run in zip(talk.transcript.turns, talk.runs, strict=True):
            alone = Run(turn.text)
            assert (run.pieces, run.starts) == (alone.pieces, alone.starts)
            assert run.signs(signs) == alone.signs(signs)
            assert run.told(told, b"|") == alone.told(told, b"|")
            assert list(run.spots(words)) == list(alone.spots(words))
            assert talk.pieces >= set(run.pieces)
