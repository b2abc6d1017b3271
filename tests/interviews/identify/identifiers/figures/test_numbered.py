"""Numbers that a word announces, or that are too long to count anything, are asked about; counts and laws are not."""

import pytest

from spolu.interviews.identify import detect
from spolu.interviews.model import Transcript, Turn


def numbered(text, language):
    mentions = detect([Transcript("R01", language=language, turns=(Turn("t001", text),))])
    return [(m.text, m.kind, m.lane) for m in mentions if m.kind in ("IDNO", "PHONE", "CASENO", "ACCOUNT", "PLATE")]


@pytest.mark.parametrize(("text", "language", "expected"), [
    ("Osvědčení o zkoušce č. 2023/0487-OA končí.", "cs", ("2023/0487-OA", "IDNO", "review")),
    ("Má kartičku č. K-558201 odjakživa.", "cs", ("K-558201", "IDNO", "review")),
    ("Zaświadczenie nr 1143/N/2021 jest ważna.", "pl", ("1143/N/2021", "IDNO", "review")),   # signs between figures
    ("Zaświadczenie numer ENP 25840377 leżało.", "pl", ("ENP 25840377", "IDNO", "review")),
    ("The docket no. 30 879 042 is lost.", "en", ("30 879 042", "IDNO", "review")),  # in groups
    ("Ztratila jsem to, bylo tam 43817290 nebo tak.", "cs", ("43817290", "IDNO", "review")),  # no word directly before
    ("Na liście stało 5100 3827 14 i nic więcej.", "pl", ("5100 3827 14", "IDNO", "review")),  # not grouped as counts are
    ("Mobile: 7700 900 529, no voicemail.", "en", ("7700 900 529", "PHONE", "auto")),      # its nought is missing
    ("Úmluva číslo 5100 3827 14-B platí.", "cs", ("5100 3827 14-B", "IDNO", "review")),      # what belongs to it behind
    ("The boiler's serial number is E18K 04472, she says.", "en", ("E18K 04472", "IDNO", "review")),  # figures before, too
    ("About the boiler XR0623-87214 they wrote.", "en", ("XR0623-87214", "IDNO", "review")),  # no word, but a code's form
    ("Police log, CAD 5127/09MAR23, two officers.", "en", ("CAD 5127/09MAR23", "CASENO", "auto")),
    ("On stary wizytówce był 089 527 34 11 chyba.", "pl", ("089 527 34 11", "PHONE", "auto")),  # the nought of old times
    ("sąsiad ma sk 640pv i zastawia wjazd", "pl", ("sk 640pv", "PLATE", "review")),
    ("Chtějí číslo plynoměru, je na štítku 05 118 772, a fotku.", "cs", ("05 118 772", "IDNO", "auto")),   # in groups, and words between
    ("Registrační číslo dárce krve mám K 551820, tak.", "cs", ("K 551820", "IDNO", "review")),            # a letter before
    ("Nr albumu 205518, proszę zapisać.", "pl", ("205518", "IDNO", "auto")),
    ("Meter serial, wait, is S22 K 055182, I see now.", "en", ("S22 K 055182", "IDNO", "auto")),
    ("ISIC číslo S 420 118 551 027 B platí do léta.", "cs", ("S 420 118 551 027 B", "IDNO", "auto")),      # no telephone
    ("Zapsala tel. kom. 535-02-88-14-6, prý.", "pl", ("535-02-88-14-6", "PHONE", "auto")),  # in groups of her own
    ("Sériové číslo vozíku K7QX2D 0 0831, zapůjčeno.", "cs", ("K7QX2D 0 0831", "IDNO", "auto")),   # letters among the groups
    ("Numer seryjny wózka K7QX2D 0 0831, oddany.", "pl", ("K7QX2D 0 0831", "IDNO", "auto")),       # and no number plate
    ("Serial on the tag: XK 402 118 77, fitted.", "en", ("XK 402 118 77", "IDNO", "auto")),
])  # fmt: skip
def test_numbers_of_whatever_they_may_be_are_found_whole(text, language, expected):
    assert expected in numbered(text, language)


@pytest.mark.parametrize(("text", "language"), [
    ("Podle zákona č. 108/2006 Sb. na to má nárok.", "cs"),     # a law
    ("Usnesení vlády č. 12571 z roku 2020 to zrušilo.", "cs"),
    ("Rozporządzenie nr 2016/679 tego zabrania.", "pl"),
    ("Hlasování číslo 44, přihlášeno 99.", "cs"),                # few figures
    ("Pokoj číslo 212 je volný.", "cs"),
    ("Přijde číslo 0047, jméno říct nechce.", "cs"),             # in a queue
    ("Dostali 12000000 Kč na celý rok.", "cs"),                  # a sum in one piece
    ("Było tam 1500 2000 osób na oko.", "pl"),                  # a year or a count in each group
    ("Je to norma ISO9001 a papír A4, taky COVID19.", "cs"),     # letters with few figures
    ("przejechał ze 120km i wypił z 500ml", "pl"),               # measures look like plates in small letters
    ("W numerze 2019 pisali o nas.", "pl"),
])  # fmt: skip
def test_numbers_of_laws_votes_and_sums_identify_nobody(text, language):
    assert numbered(text, language) == []


def test_many_figures_between_letters_are_soon_passed_over():
    """A pattern that can part the same figures in several ways tries them all: a line of them would take years."""
    code = "A" + "0" * 60
    assert [text for text, *_ in numbered(f"kód {code}_", "cs")] == [code]
