"""Streets that only an adjective names, and the adjectives that are none."""

import pytest

from spolu.interviews.identify import detect
from spolu.interviews.model import Transcript, Turn


def addresses(text, language):
    found = detect([Transcript("R01", language=language, turns=(Turn("t001", text),))])
    return [(m.text, m.lane) for m in found if m.kind == "ADDR"]


@pytest.mark.parametrize(("text", "language", "expected"), [
    ("taxi mi zastavilo za břeclavskou osmdesát dva a nikde nikdo", "cs", "břeclavskou osmdesát dva"),   # behind any preposition
    ("od mikulovské sto deset to máte kousek", "cs", "mikulovské sto deset"),
    ("no my jsme furt tam blanenská třicet dva", "cs", "blanenská třicet dva"),                           # behind none
    ("haló tady bučovická šedesát jedna teče nám tu voda", "cs", "bučovická šedesát jedna"),              # a verb behind, which nobody counts
    ("jo tak to je rosická dvacet čtyři třetí patro", "cs", "rosická dvacet čtyři"),                      # the way inside
    ("stojím před mikulovskou 31 a čekám", "cs", "mikulovskou 31"),
    ("stojim pred mikulovskou 31 a cekam", "cs", "mikulovskou 31"),                                       # without diacritics
    ("Zámečník jede, Tišnovská pět, suterén.", "cs", "Tišnovská pět"),                                    # with a capital
    ("A kam to bude? Bystrcká čtrnáct. A zvonek?", "cs", "Bystrcká čtrnáct"),
    ("pred galantskou sedemdesiatdva stojí auto", "sk", "galantskou sedemdesiatdva"),
    ("haló tu levická stodva horí nám pivnica", "sk", "levická stodva"),
])  # fmt: skip
def test_an_adjective_with_a_number_that_counts_nothing_is_a_street(text, language, expected):
    assert addresses(text, language) == [(expected, "review")]


@pytest.mark.parametrize(("text", "language"), [
    ("byla tam mikulovská dvacet jedna lidí měla", "cs"),       # who is counted
    ("na té blanenské dvacet let nikdo nebyl", "cs"),           # how long
    ("od rosické dvacet kilometrů dál", "cs"),
    ("slečna Dubská dvacet osm, já třicet", "cs"),              # somebody's age
    ("Lenka Bystrcká třicet dva, Petr Malý dvacet osm", "cs"),
    ("ponožky pánské sto dvacet, dámské sto", "cs"),            # a price
    ("vlak z Polska dvacet dva nula pět", "cs"),                # a land
    ("na Šarišsku päť, na Liptovsku šesť", "sk"),               # a region
    ("prišla levická dvadsať hráčov mala", "sk"),
])  # fmt: skip
def test_what_is_counted_or_called_so_is_no_street(text, language):
    assert addresses(text, language) == []
