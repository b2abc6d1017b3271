from hypothesis import given
from hypothesis import strategies as st

from spolu.interviews.identify.runs import Run


@given(st.text(alphabet="aě. \n\t\xa0\u2028", max_size=20))
def test_pieces_stand_where_they_begin_with_one_blank_between(text):
    run = Run(text)
    *starts, behind = run.starts
    assert [text[start : start + len(piece)] for start, piece in zip(starts, run.pieces, strict=True)] == run.pieces
    assert all(text[start - 1].isspace() for start in starts[1:]) and behind == len(text) + 1
    assert not any(map(str.isspace, "".join(run.pieces)))
    assert run.simple == ({*filter(str.isspace, text)} <= {" ", "\n"})
    assert [starts[at] + len(run.pieces[at]) for at in run.line_ends()] == [n for n, x in enumerate(text) if x == "\n"]
