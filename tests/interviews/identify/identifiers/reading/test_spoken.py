"""Dates with the names of their months, as they are said aloud."""

import pytest

from spolu.interviews.identify import detect
from spolu.interviews.model import Transcript, Turn


def told(text, language):
    found = detect([Transcript("R01", language=language, turns=(Turn("t001", text),))])
    return [(m.text, m.kind) for m in found if m.kind not in ("PER", "ORG", "OTHER", "LOC", "AGE")]


@pytest.mark.parametrize(("text", "language", "expected"), [
    ("she was born the fifth of may two thousand and eleven", "en", ("the fifth of may two thousand and eleven", "DOB")),  # a year goes on
    ("Ślub szóstego maja, a córka urodzona dwudziestego drugiego kwietnia dwa tysiące czternastego.", "pl",
     ("dwudziestego drugiego kwietnia dwa tysiące czternastego", "DOB")),                                                 # behind another day
    ("He left on the first of March nineteen hundred and ninety one.", "en", ("the first of March nineteen hundred and ninety one", "DATE")),
    ("born on July the ninth, two thousand and four", "en", ("July the ninth, two thousand and four", "DOB")),
    ("born on the first of May in the year two thousand", "en", ("the first of May in the year two thousand", "DOB")),
    ("She came on the 3rd of May two thousand and nineteen.", "en", ("the 3rd of May two thousand and nineteen", "DATE")),   # the day in figures
    ("She was born in nineteen sixty-one, the ninth of July.", "en", ("nineteen sixty-one, the ninth of July", "DOB")),    # the year before the day
    ("Born in 1961, the ninth of July.", "en", ("1961, the ninth of July", "DOB")),
    ("Narodila se roku devatenáct set šedesát jedna, devátého července.", "cs", ("devatenáct set šedesát jedna, devátého července", "DOB")),
    ("Urodził się w dwa tysiące jedenastym, piątego maja.", "pl", ("dwa tysiące jedenastym, piątego maja", "DOB")),
    ("born June the ninth, 1948, in Kent", "en", ("June the ninth, 1948", "DOB")),                                       # the month first
    ("We wed on June the twelfth 1974.", "en", ("June the twelfth 1974", "DATE")),
    ("He was born on March the thirtieth.", "en", ("March the thirtieth", "DOB")),                                       # without a year
    ("he was born on christmas day nineteen fifty-two", "en", ("christmas day nineteen fifty-two", "DOB")),              # a day with a name
    ("Born on Saint Patrick's Day, nineteen thirty-one.", "en", ("Saint Patrick's Day, nineteen thirty-one", "DOB")),
    ("She was born Boxing Day eighty-two.", "en", ("Boxing Day eighty-two", "DOB")),
    ("Narodila sa v roku 1961, deviateho júla.", "sk", ("1961, deviateho júla", "DOB")),
])  # fmt: skip
def test_a_date_is_found_with_its_whole_year(text, language, expected):
    assert told(text, language) == [expected]


@pytest.mark.parametrize(("text", "language"), [
    ("In nineteen sixty-one they moved, on the ninth of July.", "en"),   # nobody's birth
    ("In two thousand and six, on the ninth.", "en"),
    ("We had Christmas Day and two hundred came, on Easter Sunday forty.", "en"),
    ("March the third lot in, and may the second choir sing.", "en"),
])  # fmt: skip
def test_a_year_before_another_day_is_no_birth(text, language):
    assert told(text, language) == []
