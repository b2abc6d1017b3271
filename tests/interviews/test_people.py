"""Whatever names stand beside each other, in whatever forms: each mention is somebody, and asking has an answer."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spolu.interviews import nicknames, persons
from spolu.interviews.decline import Name, feminine, forms
from spolu.interviews.identify import detect
from spolu.interviews.model import Speaker, Transcript, Turn

BEFORE = {
    "cs": ("", "u paní ", "s panem ", "rodina ", "u ", "pane ", "doktorka ", "J. ", "Mgr. ", "babička "),
    "pl": ("", "u pani ", "z panem ", "państwo ", "u ", "panie ", "doktor ", "J. ", "mgr ", "babcia "),
    "sk": ("", "u pani ", "s pánom ", "rodina ", "u ", "doktorka ", "J. "),
    "en": ("", "Mrs ", "Mr ", "the ", "with ", "J. ", "aunt "),
}
BEHIND = ("", ".", " starší", " ml.", ",")


@st.composite
def talk(draw, language):
    """A turn with people of few families, each in some form of the name, and a speaker who is called like one."""
    families = draw(
        st.lists(st.sampled_from(sorted(nicknames.names(language).last)), min_size=1, max_size=2, unique=True)
    )
    said = []
    for _ in range(draw(st.integers(2, 8))):
        last, sex = draw(st.sampled_from(families)), draw(st.sampled_from("mf"))
        surname = Name(last if sex == "m" else feminine(last, language), "last", sex, language)
        first = Name(draw(st.sampled_from(sorted(nicknames.known(sex, language)))), "first", sex, language)
        words = [draw(st.sampled_from(sorted(forms(name)))) for name in draw(st.sampled_from([(first, surname), (surname,), (first,)]))]  # fmt: skip
        said.append(draw(st.sampled_from(BEFORE[language])) + " ".join(words) + draw(st.sampled_from(BEHIND)))
    text = " ".join(said)
    text = draw(st.sampled_from([text, text.lower(), text.upper()]))
    return Transcript("R01", language=language, speakers=(Speaker("S1", (families[0],)),), turns=(Turn("t001", text, "S1"),))  # fmt: skip


@pytest.mark.parametrize("language", BEFORE)
def test_everybody_is_somebody(language):
    @settings(max_examples=40, deadline=None)
    @given(talk(language))
    def law(transcript):
        linked, people = persons.link(detect([transcript]), [transcript])
        keys = {p.key for p in people}
        assert {m.person for m in linked} <= keys
        for question in persons.questions(linked, people):
            assert question.key in keys and set(question.candidates) <= keys

    law()
