"""English addresses without a number: houses by their name, and towns before a postcode."""

import pytest

from spolu.interviews.identify import detect
from spolu.interviews.model import Transcript, Turn


def addresses(text):
    found = detect([Transcript("R01", language="en", turns=(Turn("t001", text),))])
    return [(m.text, m.lane) for m in found if m.kind == "ADDR"]


@pytest.mark.parametrize(("text", "expected"), [
    ("We were at Primrose Cottage, Back Lane for years.", ("Primrose Cottage, Back Lane", "auto")),     # a kind of house
    ("She has The Old Rectory, Church Lane, by the pub.", ("The Old Rectory, Church Lane", "auto")),
    ("It burnt at 16 Shelley House, Bards Estate, upstairs.", ("16 Shelley House, Bards Estate", "auto")),
    ("A reading for Ardnacreeva, Lough Derry Road: none.", ("Ardnacreeva, Lough Derry Road", "review")),  # a name alone
    ("Home is Upper Combe Farm, Withy Road, Tiverton EX16 8XX now.", ("Upper Combe Farm, Withy Road, Tiverton EX16 8XX", "auto")),
    ("A taxi from Pendower, 2 Tregony Road to there.", ("Pendower, 2 Tregony Road", "auto")),            # the house has a name, too
    ("A taxi from ‘Pendower’, 2 Tregony Road, to there.", ("‘Pendower’, 2 Tregony Road", "auto")),
    ("Home is “Sea Breeze”, Cliff Road, since May.", ("“Sea Breeze”, Cliff Road", "review")),
    ("They did up the Old Smithy, Pound Lane, nicely.", ("the Old Smithy, Pound Lane", "auto")),
    ("He has Weir Cottage on Ferry Lane, I think.", ("Weir Cottage on Ferry Lane", "auto")),             # no comma
    ("She was at the Gatehouse, Abbey Road, then.", ("the Gatehouse, Abbey Road", "review")),            # no name of its own
    ("Home is Elm Barn, Plough and Harrow Lane, now.", ("Elm Barn, Plough and Harrow Lane", "auto")),    # a street after an inn
    ("We stopped at 14 Hare and Hounds Lane, late.", ("14 Hare and Hounds Lane", "auto")),
    ("We sold Brackendale, 3 Tregony Road, in May.", ("Brackendale, 3 Tregony Road", "auto")),
    ("They know the postcode, Newry BT35 8XX, by heart.", ("Newry BT35 8XX", "auto")),                  # the town goes with it
    ("He farms at Tyddyn Uchaf, Llanwen SA3 6XX, alone.", ("Tyddyn Uchaf, Llanwen SA3 6XX", "auto")),
    ("Bring it to Teach an Locha, Kilbarron, Co. Cork, P12 HX39, okay.", ("Teach an Locha, Kilbarron, Co. Cork, P12 HX39", "auto")),
    ("So it's 14 Cluain Ard, Tuam, H54 X2K8, right?", ("14 Cluain Ard, Tuam, H54 X2K8", "auto")),
    ("Send it to Tŷ Newydd, 3 Lôn Hir, Rhyl, LL18 5XX, please.", ("Tŷ Newydd, 3 Lôn Hir, Rhyl, LL18 5XX", "auto")),
    ("Contact Stow-on-the-Wold GL54 1BX for that.", ("Stow-on-the-Wold GL54 1BX", "auto")),             # the sentence gave the first capital
    ("I'm in Barrow-in-Furness LA14 1XX now.", ("Barrow-in-Furness LA14 1XX", "auto")),
    ("And your Eircode, H54 X2K8, please.", ("H54 X2K8", "auto")),                                      # no town
    ("the post code is croydon cr0 4xx", ("croydon cr0 4xx", "auto")),                                 # in small letters
    ("we were in milton keynes mk9 7xx then", ("milton keynes mk9 7xx", "auto")),
    ("no we're in reading rg1 9xx", ("reading rg1 9xx", "auto")),                                       # a word, but behind "in"
    ("put shanice luton lu1 9xx on it", ("luton lu1 9xx", "auto")),                                     # who lives there
    ("the code is lu1 9xx for us", ("lu1 9xx", "auto")),                                                # no town
    ("He lives in Rosemount, Knockbrack, Co. Cork, alone.", ("Rosemount, Knockbrack, Co. Cork", "review")),   # a county tells the rest
    ("She is at The Old Forge, Ballyduff, County Kerry.", ("The Old Forge, Ballyduff, County Kerry", "review")),
    ("Served at 4 Main Street, Knockbrack, Co. Cork.", ("4 Main Street, Knockbrack, Co. Cork", "auto")),
    ("Send it to Jane Moss, 3 Elm Row, Hexham NE46 1XX, today.", ("3 Elm Row, Hexham NE46 1XX", "auto")),   # the number comes first
    ("The house has no number, it's Lakeview, Tuam Road, Killorglin, they know us.", ("Lakeview, Tuam Road, Killorglin", "review")),   # the town as well
    ("We had Rosebank Cottage, Mill Lane, Little Wendon for years.", ("Rosebank Cottage, Mill Lane", "auto")),
    ("We had Rosebank Cottage, Mill Lane, Little Wendon, for years.", ("Rosebank Cottage, Mill Lane, Little Wendon", "auto")),
    ("They're still at Low Garth Farm, two miles out.", ("Low Garth Farm", "review")),                  # where somebody lives
    ("It's High Fold Farm, past the reservoir.", ("High Fold Farm", "review")),
    ("Our house was the Old Toll House, by the bridge.", ("the Old Toll House", "review")),            # what one's own house is called
    ("The house is called Tigh na Mara, and you see it from the ferry.", ("Tigh na Mara", "review")),
    ("We grew up in the Old Schoolhouse, my sister and me.", ("the Old Schoolhouse", "review")),
    ("My address is Tan-y-Bryn Farm, Llanwen, up a track.", ("Tan-y-Bryn Farm, Llanwen", "review")),
    ("It's two slash one, eighty-six Greenlaw Road.", ("two slash one, eighty-six Greenlaw Road", "auto")),   # a Scottish flat, said
    ("To Mrs Tully, 16 Main Street, with thanks.", ("16 Main Street", "auto")),                         # nobody's house is called so
])  # fmt: skip
def test_an_address_is_found_from_the_name_of_the_house_to_the_postcode(text, expected):
    assert addresses(text) == [expected]


@pytest.mark.parametrize("text", [
    "She looked for Sarah, Kings Road was empty.",        # a person
    "We drove to Leeds, Station Road was closed.",        # a town
    "At the corner of Mill Lane, Station Road begins.",   # a road
    "The corner is Tesco, High Street, Leeds, and Boots.",
    "We sold it to Harry, Mill Lane, Thirsk, and he paid.",
    "We've been to Manor Farm Shop with him.",
    "The house was Victorian, and our house is Catholic.",
    "I work in a home called Greenfields, twelve hours a shift.",
    "The road from Kilrush, Station Master and all.",
    "He is from Listowel, Co. Kerry, and lives in Tralee, Co. Kerry.",   # towns
    "The County Council met in Newcastle, Co. Down.",
])  # fmt: skip
def test_a_name_before_a_road_is_no_house_by_itself(text):
    assert addresses(text) == []


@pytest.mark.parametrize(("text", "expected"), [
    ("We're at forty Station Road, Ash, near Aldershot.", ["Ash", "Aldershot"]),                      # a surname elsewhere
    ("She's at 44 Low Road, Hale, and I'm not.", ["Hale"]),
    ("It's ten Mill Lane, Deeping St James, you know it.", ["Deeping St James"]),
    ("We live at eleven Elm Park, Ranelagh, Dublin.", ["Ranelagh", "Dublin"]),                       # a part of it first
    ("I was at 14 Mill Road, Sarah, and there was nobody.", []),                                     # who is spoken to
    ("I was at 14 Mill Road, Monday and Tuesday.", []),
    ("I was at 14 Mill Road, Mum, and saw her.", []),
])  # fmt: skip
def test_a_name_behind_an_address_is_its_towns(text, expected):
    found = detect([Transcript("R01", language="en", turns=(Turn("t001", text),))])
    assert [m.text for m in found if m.kind == "LOC"] == expected
