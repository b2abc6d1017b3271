"""In small letters a verb, *pan* or a preposition before a word tells that it is somebody's surname."""

import pytest

from spolu.interviews.identify import detect
from spolu.interviews.model import Transcript, Turn


@pytest.mark.parametrize(("text", "expected"), [
    ("na poradě seděl zelinka a nic neříkal.", ["zelinka"]),     # a man did it
    ("na poradě seděla zelinka a nic neříkala.", []),
    ("za námi bydlí pan jezdec a jeho pes.", ["jezdec"]),        # no dictionary has it as a surname
    ("půjčili jsme to panu jezdci od vedle.", ["jezdci"]),
    ("šla jsem k té bílkové, ale nebyla doma.", ["bílkové"]),
    ("ředitelka krásná nás přijala hned ráno.", ["krásná"]),
    ("manželka je olga, za svobodna bílá.", ["olga", "bílá"]),
    ("byla to paní z vesnice, rozená tichá, myslím.", ["tichá"]),
    ("byla tam krásná zahrada a ředitelka školy.", []),
])  # fmt: skip
def test_what_stands_before(text, expected):
    found = detect([Transcript("R01", language="cs", turns=(Turn("t001", text),))])
    assert [m.text for m in found if m.kind in ("PER", "OTHER")] == expected
