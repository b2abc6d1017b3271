"""What events say is found whole, said otherwise everywhere it stands, and can be forgotten without the event."""

from dataclasses import replace

from spolu.coding import log
from spolu.coding.model import Coding
from spolu.coding.wording import reworded, texts
from spolu.text import Span

CODING = Coding("c1", "trust", "R01", Span("t001", 0, 10), "Zvonečková", "ha", memo="to je Zvonečková")


def test_a_name_that_is_found_later_goes_from_tags_too():
    events = (
        log.tagging("R01/t001", "Zvonečková", "ha", "1", ""),
        log.tagging("R01/t001", "Zvonečková", "ha", "2", ""),
    )
    gone = replace(events[1], op="tag.del")
    assert texts(events[0]) == ("Zvonečková",)
    renamed = [reworded(e, {"Zvonečková": "P01"}) for e in (events[0], gone)]
    assert log.replay(renamed[:1]).tags == (("R01/t001", "P01", "ha"),)
    assert log.replay(renamed).tags == ()


def test_what_an_event_says_is_all_that_is_said_otherwise():
    moved = log.moving(CODING, Span("t001", 3, 10), "nečková", "2", "")
    for event in (log.adding(CODING, "1"), log.removing(CODING, "3", ""), moved):
        said = texts(event)
        assert said
        other = reworded(event, {words: f"{n}" for n, words in enumerate(said)})
        assert texts(other) == tuple(map(str, range(len(said))))
