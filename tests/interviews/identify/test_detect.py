"""What could identify somebody is found over untouched text, with a lane and the reason in words."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spolu.errors import SpoluError
from spolu.interviews.identify import Known, detect, names, votes
from spolu.interviews.identify.runs import Run
from spolu.interviews.identify.words import hunspell
from spolu.interviews.model import DESCRIBING, Transcript, Turn


def found(text, language="cs", **more):
    return detect([Transcript("R01", language=language, turns=(Turn("t001", text),))], **more)


@settings(max_examples=60)
@given(st.text(alphabet="Janě Nováková. A\n7/@-’ěB„“", max_size=80), st.sampled_from(["cs", "pl", "en", ""]))
def test_mentions_lie_in_the_text_and_never_overlap(text, language):
    end = 0
    for m in found(text, language):
        assert m.start >= end and text[m.start : m.end] == m.text and m.evidence
        end = m.end


@pytest.mark.parametrize(("text", "language", "expected", "kind"), [
    ("Přišla k nám paní Vlnasová.", "cs", "Vlnasová", "PER"),                   # a title and an ending
    ("Mluvil jsem s Petrem Zubrdlou.", "cs", "Petrem Zubrdlou", "PER"),         # behind a first name
    ("Tam je Saif ul Malúk.", "cs", "Saif ul Malúk", "PER"),                    # a particle inside
    ("Psal to J. Hrubínek.", "cs", "Hrubínek", "PER"),                          # after an initial
    ("Potom prišla pani Vlnasová.", "sk", "Vlnasová", "PER"),
    ("Robím tu s Petrom Balážom.", "sk", "Petrom Balážom", "PER"),
    ("No a Horváthovci bývajú hneď vedľa.", "sk", "Horváthovci", "PER"),           # a family
    ("Boli sme u Horváthovcov.", "sk", "Horváthovcov", "PER"),
    ("Volá sa Pompa a má psa.", "sk", "Pompa", "PER"),                           # after words that introduce a name
    ("Potom Šaňo odišiel.", "sk", "Šaňo", "PER"),
    ("Bývali sme v Žiari nad Hronom.", "sk", "Žiari nad Hronom", "LOC"),
    ("Spotkałam panią Wróblicką.", "pl", "Wróblicką", "PER"),
    ("Mieszkam w Warszawie.", "pl", "Warszawie", "LOC"),
    ("Mieszkam w Krakowie.", "pl", "Krakowie", "LOC"),                          # Krak is a first name, too, and a rare one
    ("Byla tam Renáta Blahutová.", "cs", "Renáta Blahutová", "PER"),            # declined like a town
    ("Bez Jany by to nešlo.", "cs", "Jany", "PER"),                             # a preposition is no first name, though Bez is a surname
    ("Potem Jana wyszła.", "pl", "Jana", "PER"),
    ("Little Dan came too.", "en", "Dan", "PER"),                                # surnames that are words stand behind first names
    ("Then Mr Pettigrew came.", "en", "Pettigrew", "PER"),                       # the title stays
    ("Adéla tam byla.", "cs", "Adéla", "PER"),                                   # a dictionary has adéla as a word
    ("Oliwce to zajmuje minutę.", "pl", "Oliwce", "PER"),
    ("Clive always laughs.", "en", "Clive", "PER"),
    ("Hafiz Saeed, wpływowy polityk.", "pl", "Hafiz Saeed", "PER"),               # hafiz is a word, but hardly here
    ("Mluvila Ursula a pak Karel von der Hruschka.", "cs", "Karel von der Hruschka", "PER"),
    ("Mluvil pan von der Hruschka.", "cs", "von der Hruschka", "PER"),           # the particle goes, too
    ("Foto: KRZYSZTOF KAPICA i tyle.", "pl", "KRZYSZTOF KAPICA", "PER"),        # capitals throughout
    ("Zgłosił się Adam KOŁODZIEJ z Ełku.", "pl", "Adam KOŁODZIEJ", "PER"),      # lists write the surname so; it is a trade, too
    ("Był tam Jan „Trzmiel” Zych.", "pl", "Trzmiel", "PER"),                    # what he is called, between his names
    ("Na liście jest POKORA z numerem trzecim.", "pl", "POKORA", "ORG"),        # capitals among small letters: it waits for review
    ("No tak. Lis mówi, że nie.", "pl", "Lis", "PER"),                          # foxes say nothing
    ("Tak było. Krakowski nie przyszedł.", "pl", "Krakowski", "PER"),           # an adjective with no noun behind it
    ("No i tyle. Krakowscy z parteru mają wózek.", "pl", "Krakowscy", "PER"),    # a family
    ("Potem rządził Jan IV Groźny.", "pl", "Jan IV Groźny", "PER"),            # a number, and what he is called behind it
    ("Redd Foxx wydawał tam płyty.", "pl", "Redd", "PER"),                       # an English word before an unknown name
    ("We met Theresa May there.", "en", "Theresa May", "PER"),                   # a month beside a first name
    ("And then June opened the door.", "en", "June", "PER"),                     # a month opens nothing
    ("We asked June about it.", "en", "June", "PER"),
    ("Była tam Maja i jej brat.", "pl", "Maja", "PER"),                          # Polish writes the month small
    ("Przyszła pani Piątek, ale Piątek nikt nie przekona.", "pl", "Piątek", "PER"),  # Polish writes days small: this is she
    ("Potem car Iwan IV Groźny umarł.", "pl", "Iwan IV Groźny", "PER"),          # Iwany are a village, Iwan is a man
    ("Dalej byli tam: Frank Zempka i inni.", "pl", "Frank Zempka", "PER"),       # a frank is a coin, too
    ("Jest tam m.in. Frank Zempka i Ewa.", "pl", "Frank Zempka", "PER"),         # no sentence ends with m.in.
    ("Potem zajął je Tony Zempka i tyle.", "pl", "Tony Zempka", "PER"),          # an English first name, and tons
    ("Przyszła Anne-Isabelle Zempka.", "pl", "Anne-Isabelle Zempka", "PER"),     # no word is made of two parts that are none
    ("To jest kierownik Sobota, proszę pana.", "pl", "Sobota", "PER"),           # a day with a capital, after what he is
    ("Tak. Maja śpi, a my gadamy.", "pl", "Maja", "PER"),                        # the month would stand behind a number
    ("Cicho. Misiu, daj mi powiedzieć.", "pl", "Misiu", "PER"),                  # somebody is called
    ("Tak było. Mucha nie odpisał.", "pl", "Mucha", "PER"),                      # a fly would be feminine
    ("Nic. Skowronek powiedziała, że nie.", "pl", "Skowronek", "PER"),           # and a lark masculine
    ("Tak to je. Moucha ztratil klíče.", "cs", "Moucha", "PER"),
    ("Tak. Svoboda (KDU-ČSL): svoboda je svoboda.", "cs", "Svoboda", "PER"),     # nobody's freedom has a party
    ("Protokół: J. WĄTROBA i nikt więcej.", "pl", "WĄTROBA", "PER"),             # capitals behind an initial
    ("Mówił Saif -ul Malook i tyle.", "pl", "Saif -ul Malook", "PER"),           # a particle with its hyphen
    ("Brat jej, Rainier III Grimaldi, też.", "pl", "Rainier III Grimaldi", "ORG"),  # a number between two names goes with them
    ("Kdo vaří? Houska. A co víc?", "cs", "Houska", "PER"),                      # a bun cooks nothing
    ("Tak to je. Beran a Houska vaří.", "cs", "Beran", "PER"),                   # beside a capital
    ("Nic. Moucha? Ten nepřišel.", "cs", "Moucha", "PER"),                       # a fly would be taken up by ta
    ("Dobře. Kapře, pojď sem.", "cs", "Kapře", "PER"),                           # a surname is called
    ("Tak. Veselá říkala, že ne.", "cs", "Veselá", "PER"),                       # an adjective says nothing
    ("No nie. Zimny przyszedł późno.", "pl", "Zimny", "PER"),
    ("It was. Walker, he was there.", "en", "Walker", "PER"),
    ("I asked. Pretty her name was.", "en", "Pretty", "PER"),
    ("Tak tomu „Houska“ říkáme my.", "cs", "Houska", "PER"),                     # in quotes, inside a sentence
    ("Je tam BERAN a nic víc.", "cs", "BERAN", "ORG"),                           # capitals among small letters
    ("Then Mr Still came.", "en", "Still", "PER"),                               # a word of grammar behind a title
    ("Nobody knew. Penny can show you.", "en", "Penny", "PER"),                  # a coin would have an article
    ("Nobody knew. Baker doesn't work there.", "en", "Baker", "PER"),            # nor does a baker without one
    ("It was loud. Deb never slept.", "en", "Deb", "PER"),                       # three letters, and hardly a word
    ("Wee Jeanie sings.", "en", "Wee Jeanie", "PER"),                            # a sentence begins with a part of the name
    ("Everyone at the Job Centre knows.", "en", "Job Centre", "ORG"),            # Job is a first name, too, and nobody's
    ("So Young is the manager now.", "en", "Young", "PER"),
    ("It is. Church wasn't a bad landlord.", "en", "Church", "PER"),             # what people are is said of it
    ("I said so. Joy x", "en", "Joy", "PER"),                                    # who signs
    ("Art here, sorry.", "en", "Art", "PER"),
    ("Then Sue P was off.", "en", "Sue P", "PER"),                               # the initial of her other name, before a verb
    ("Tak. Bílá mě poslala pryč.", "cs", "Bílá", "PER"),                         # small words lean on what she did
    ("No nie. Wesoły mi nie oddał.", "pl", "Wesoły", "PER"),
    ("No nie. Kotkowa nam powiedziała.", "pl", "Kotkowa", "PER"),
    ("We saw Rev. Peach there.", "en", "Peach", "PER"),                          # the full stop ends no sentence
    ("bydlím v ostravě s marií", "cs", "marií", "PER"),                          # no capitals at all
    ("Rodné číslo 845512/0014, pamatuju si.", "cs", "845512/0014", "BIRTHNO"),   # the first digits of a text
    ("Przyszło pod sygn. akt I C 345/21 pocztą.", "pl", "sygn. akt I C 345/21", "CASENO"),  # two words before the number
    ("Pod domem stało auto MMT 1979 i nikt w nim.", "pl", "MMT 1979", "PLATE"),  # no year, behind a car and letters
    ("Sejdeme se na nám. Hrdinů u lípy.", "cs", "nám. Hrdinů", "ADDR"),
    ("Volejte 602123456.", "cs", "602123456", "PHONE"),                          # unspaced
    ("Je to šest nula dva jedna dva tři čtyři pět šest.", "cs", "šest nula dva jedna dva tři čtyři pět šest", "PHONE"),
    ("Volejte sedm set dvaadvacet, třiatřicet, čtyřiačtyřicet, jedenapadesát.", "cs",
     "sedm set dvaadvacet, třiatřicet, čtyřiačtyřicet, jedenapadesát", "PHONE"),                  # units before tens, in one word
    ("Narozená dvanáctýho května osmdesát čtyři.", "cs", "dvanáctýho května osmdesát čtyři", "DOB"),
    ("Urodzona drugiego maja osiemdziesiątego czwartego roku.", "pl", "drugiego maja osiemdziesiątego czwartego roku", "DOB"),
])  # fmt: skip
def test_what_is_found(text, language, expected, kind):
    if language == "cs" and hunspell.where("cs") is None:
        pytest.skip("NOT RUN: no Czech dictionary on this machine")
    assert (expected, kind) in {(m.text, m.kind) for m in found(text, language)}


@pytest.mark.parametrize(("text", "language"), [
    ("Enom jsem tam šla. Hele, nevím.", "cs"),           # talk that no dictionary of writing has
    ("And then, well, I've been there. Uh, I'm fine.", "en"),
    ("I've been there. Isn't it lovely?", "en"),           # words of grammar, contracted
    ("Napsala to Komise. Odpověděl Úřad.", "cs"),          # an office is nobody
    ("Ale Komisja nie odpowiedziała.", "pl"),
    ("Růže kvetly. Víte, rádi jsme chodili.", "cs"),       # ordinary words that are forms of first names
    ("Idzie zima, a ja mam marzenie.", "pl"),
    ("Tak było. Krakowski tramwaj nie przyjechał.", "pl"),  # the adjective has its noun
    ("Tak było. Lis nie przyszedł.", "pl"),                # he may be an animal
    ("no i pisała pani wieczorem jeszcze raz", "pl"),      # a form of a surname behind a title, but no nominative
    ("Nic. Teda jo.", "cs"),                              # forms of names that are common words
    ("Idzie zima. Tylko tyle.", "pl"),
    ("Nevím. Dobře, vypneme to. Chlapče, to je ono.", "cs"),  # said to anybody
    ("Nie wiem. Kochanie, to jest to.", "pl"),
    ("Ano. Měl-li bych, tak půjdu. Je-li čas.", "cs"),
    ("It was an Indian or a Welsh one, and my Mum said so.", "en"),
    ("Nic. Polívka? Ta byla dobrá.", "cs"),                 # a noun and its own pronoun
    ("No i tak. Obiad zrobiła sama.", "pl"),                # what is no being may be the object
    ("I tak to bylo. Zima začala brzo.", "cs"),
    ("We ate. Food came later, and money was tight.", "en"),
    ("Sdělíte to jim, ale ne nám. My si počkáme.", "cs"),  # nám. is no square
    ("We moved in June and stayed until May.", "en"),
    ("V roce 2018 bylo 5 lidí ze 120.", "cs"),            # numbers that are no identifiers
])  # fmt: skip
def test_what_is_left_alone(text, language):
    assert not found(text, language)


def test_a_message_without_diacritics_is_read_so_among_others_that_have_them():
    """Its words are words: *nejdriv*, *aspon* are no names that no dictionary has."""
    said = (
        "Přišla jsem dřív, protože děti měly kašel a já žádný čas.",
        "aspon ze tak, nejdriv at jde na osetreni, rika ze ceka",
    )
    t = Transcript("R01", language="cs", turns=tuple(Turn(f"t{n:03}", text) for n, text in enumerate(said)))
    assert [m.text for m in detect([t]) if m.turn == "t001"] == []


@pytest.mark.parametrize(("text", "language", "names"), [
    ("Prisla k nam pani Zofie Kotlarova a rikala, ze Jirimu to vubec nevadi. Protoze prace ma dost, tak uz to nechce resit.", "cs",
     {"Zofie Kotlarova", "Jirimu"}),
    ("no tak prisla zofie a rikala ze jirimu to vubec nevadi protoze prace ma dost tak uz to vlastne nechce dal resit", "cs",
     {"zofie", "jirimu"}),
    ("Przyszla do nas Malgorzata i mowila, ze Lukaszowi to nie przeszkadza. Rowniez powiedziala, ze sie przyzwyczaila.", "pl",
     {"Malgorzata", "Lukaszowi"}),
])  # fmt: skip
def test_names_without_diacritics_are_told_from_common_words_without_them(text, language, names):
    """As in a chat, or a machine's transcript: *prace* is práce, *Zofie* Žofie."""
    if language == "cs" and hunspell.where("cs") is None:
        pytest.skip("NOT RUN: no Czech dictionary on this machine")
    assert {m.text for m in found(text, language)} == names


@pytest.mark.parametrize(("text", "kind", "lane"), [
    ("Mám tam 845512/0015 a tak.", "BIRTHNO", "review"),              # it begins with a date of birth; a digit is wrong
    ("Mám tam 845512/0014 a tak.", "BIRTHNO", "auto"),
    ("Rodné číslo 845512/0015 mám tam.", "BIRTHNO", "auto"),          # what it is stands before it
    ("Na účet 845512/0015 to přišlo.", "ACCOUNT", "auto"),
    ("Posláno na 123456/0100 hned.", "ACCOUNT", "auto"),              # no month has the number 34
])  # fmt: skip
def test_a_birth_number_with_wrong_check_digits_is_asked_and_no_account(text, kind, lane):
    assert [(m.kind, m.lane) for m in found(text)] == [(kind, lane)]


def test_a_title_in_one_turn_tells_the_name_in_another():
    """Žumburek is in no dictionary; in the second turn it begins the sentence."""
    t = Transcript(
        "R01", language="cs", turns=(Turn("t001", "Přišel pan Žumburek."), Turn("t002", "Žumburkovi volali."))
    )
    assert [m.kind for m in detect([t])] == ["PER", "PER"]


def test_a_word_that_begins_a_sentence_waits_for_its_capital_elsewhere_and_says_so():
    """Every dictionary has *Kettle*: to say that none has would send the reader looking for a name. A button is none anywhere."""
    said = (
        Turn("t001", "We met at the Kettle. Kettle is a bit loud."),
        Turn("t002", "You press Share. Share is big and green."),
    )
    found = detect([Transcript("R01", language="en", turns=said)])
    assert [(m.text, m.evidence) for m in found] == [
        ("Kettle", ("a capital inside a sentence",)), ("Kettle", ("a capital inside a sentence elsewhere",)),
    ]  # fmt: skip


def test_a_surname_that_is_a_word_is_found_where_it_begins_a_sentence():
    """Finch is a bird; it has a capital inside a sentence, and no small letter anywhere."""
    t = Transcript(
        "R01",
        language="en",
        turns=(Turn("t001", "Some engineer, Aldous Finch, came."), Turn("t002", "Finch liked the noticeboard.")),
    )
    assert [m.text for m in detect([t])] == ["Aldous Finch", "Finch"]
    seen = Turn("t002", "Finch in the hedge."), Turn("t003", "A finch sat there.")
    assert not detect([Transcript("R01", language="en", turns=seen)])
    liked = detect([Transcript("R01", language="en", turns=(t.turns[1], seen[1]))])
    assert [(m.text, m.lane) for m in liked] == [("Finch", "review")]  # without an article it is no bird


def test_a_surname_that_is_a_word_is_sure_where_a_role_said_it():
    """Mrkvička is a carrot; behind *starosta*, with a capital, it is somebody, and so at the next beginning."""
    t = Transcript(
        "R01", language="cs", turns=(Turn("t001", "Přišel starosta Mrkvička."), Turn("t002", "Mrkvička to popírá."))
    )
    assert [(m.text, m.lane) for m in detect([t])] == [("Mrkvička", "auto")] * 2


@pytest.mark.parametrize("text", ["Hope you are well.", "Will ring later.", "Mark my words.", "Sue them, I said."])
def test_a_first_name_that_is_a_verb_is_nobody_where_no_subject_could_stand(text):
    assert not found(text, "en")


def test_a_surname_that_says_what_somebody_is_waits_where_a_title_told_it():
    said = ("Přišel k nám pan Kovář a pan Král.", "Mluvila jsem o Králi i včera.", "Král to věděl.")
    t = Transcript("R01", language="cs", turns=tuple(Turn(f"t{n:03}", text) for n, text in enumerate(said)))
    assert [m.text for m in detect([t])] == ["Kovář", "Král", "Králi", "Král"]
    assert [m.lane for m in found("Byl tam Král a nikdo víc.")] == ["review"]  # Czech writes a king small
    assert not found("Král to věděl.") and not found("We saw the Judge there.", "en")


def test_a_surname_that_others_told_waits_where_it_begins_a_sentence_though_it_is_a_word_here_too():
    """Beran is a ram, and rams are talked of in this study; an adjective has to do something."""
    said = (
        "Byl tam pan Beran.",
        "Beran má klíče.",
        "Ten beran spí.",
        "Byla tam paní Dobrá.",
        "Dobrá, jdeme.",
        "Je dobrá.",
    )
    t = Transcript("R01", language="cs", turns=tuple(Turn(f"t{n:03}", text) for n, text in enumerate(said)))
    assert [(m.turn, m.lane) for m in detect([t])] == [("t000", "auto"), ("t001", "review"), ("t003", "auto")]


def test_a_surname_that_is_an_adjective_waits_where_it_is_read_out_alone():
    """In a row of names no noun stands beside it; *Malá holka* has one."""
    said = ("Přišla paní Malá a pan Sobota.", "Malá. Sobota je pryč, v sobotu přijde.", "Malá holka spí, je malá.")
    t = Transcript("R01", language="cs", turns=tuple(Turn(f"t{n:03}", text) for n, text in enumerate(said)))
    assert [(m.turn, m.text) for m in detect([t]) if m.kind == "PER"] == [
        ("t000", "Malá"), ("t000", "Sobota"), ("t001", "Malá"), ("t001", "Sobota"),
    ]  # fmt: skip


@pytest.mark.parametrize(("said", "lane"), [
    ("Tichej je pryč.", "review"),            # what he is, and no noun that he would be the quality of
    ("Tiší mají zahradu.", ""),               # a plural that no surname has
    ("Tichej hlas nebyl slyšet.", ""),        # a voice
    ("Byli jsme u Tichejch doma.", "auto"),
    ("Nebeští byli na horách.", "review"),    # a family
])  # fmt: skip
def test_a_surname_that_is_an_adjective_waits_where_it_is_or_has_something(said, lane):
    """The study has the words in small letters, too, so a capital that begins a sentence says nothing."""
    told = ("Přišel pan Tichý.", "Volal Jan Nebeský.", "Ten je tichej.", "Jsou tam tichý lidi, nebeský klid.")
    t = Transcript("R01", language="cs", turns=tuple(Turn(f"t{n:03}", text) for n, text in enumerate((*told, said))))
    assert [m.lane for m in detect([t]) if m.turn == "t004" and m.kind == "PER"] == [lane] * bool(lane)


@pytest.mark.parametrize(("language", "said", "lanes"), [
    ("cs", ("Seděl tam Profesor a mlčel.", "Profesor odešel."), ["review", "review"]),   # the porter of a school
    ("pl", ("Bo ją Szefowa wykończyła.", "Szefowa kupiła kwiaty."), ["review", "review"]),
    ("pl", ("Byłam u Szefowej.", "U naszej szefowej jest miło."), []),                       # politeness, as the small one tells
    ("cs", ("Nevím, pane Profesore.", "Profesor odešel."), []),
    ("cs", ("Psala mi Ing. Vořechová.",), ["auto"]),                                     # an abbreviation is nobody
])  # fmt: skip
def test_what_somebody_is_waits_where_it_has_a_capital_of_its_own(language, said, lanes):
    t = Transcript("R01", language=language, turns=tuple(Turn(f"t{n:03}", text) for n, text in enumerate(said)))
    assert [m.lane for m in detect([t]) if m.kind != "OCC"] == lanes


def test_a_family_at_the_beginning_of_a_sentence_waits_though_what_it_did_is_a_noun_too():
    assert [(m.text, m.lane) for m in found("Wysoccy dali nam pokój.", "pl")] == [("Wysoccy", "review")]


@pytest.mark.parametrize(("text", "expected"), [
    ("Mladý Vořech přišel. Pan Vořech.", {"Vořech"}),   # young, and no first name
    ("Tichá Vlasta přišla.", {"Tichá Vlasta"}),         # a surname before the first name
    ("Slušnej, zul se.", set()),                        # decent; nobody is called
])  # fmt: skip
def test_an_adjective_that_begins_a_sentence_is_no_part_of_a_name(text, expected):
    assert {m.text for m in found(text)} == expected


@pytest.mark.parametrize(("text", "language", "expected"), [
    ("Bydlím sama v Mostecké ulici.", "cs", ("Mostecké", "LOC", "auto")),        # a street that is an adjective
    ("Mieszkam dalej na Garncarskiej i tyle.", "pl", ("Garncarskiej", "LOC", "auto")),
    ("Dzwoniłam wtedy do Pokrywki wieczorem.", "pl", ("Pokrywki", "PER", "auto")),  # to him, not into him
    ("Bylo to o Vánocích a o Velikonocích.", "cs", None),                        # feasts are nobody
    ("Ale to było po Wigilii i po Wielkanocy.", "pl", None),
    ("We talked at Christmas and at Easter.", "en", None),
    ("Psali do Městského soudu včera.", "cs", ("Městského", "LOC", "auto")),       # the court has it
    ("I worked at the Riverside Carers Centre.", "en", ("Riverside Carers Centre", "ORG", "auto")),
    ("Potem. Żumbrowicz powiedział, że nie.", "pl", ("Żumbrowicz", "OTHER", "auto")),  # in no dictionary, but it said so
])  # fmt: skip
def test_capitals_inside_a_sentence_are_certain_where_what_is_before_or_behind_them_tells(text, language, expected):
    if language == "cs" and hunspell.where("cs") is None:
        pytest.skip("NOT RUN: no Czech dictionary on this machine")
    assert [(m.text, m.kind, m.lane) for m in found(text, language)] == ([expected] if expected else [])


def test_a_surname_told_once_is_sure_in_small_letters_but_not_an_adjective():
    said = (
        "no a přišel k nám pan holub a s ním paní veselá",
        "no a holubovi volali až večer a veselé taky volali",
    )
    t = Transcript("R01", language="cs", turns=tuple(Turn(f"t{n:03}", text) for n, text in enumerate(said)))
    assert {(m.text, m.lane) for m in detect([t]) if m.turn == "t001"} == {("holubovi", "auto"), ("veselé", "review")}


def test_without_diacritics_too_a_surname_told_once_is_sure_of_no_word():
    """*Holubovi* loses nothing, but most words could be another one that does."""
    said = ["no a prisel k nam pan holub a s nim pani vesela", "no a holubovi volali az vecer"]
    at = said[1].index("holubovi")
    runs = [Run(text) for text in said]
    lanes = [
        [
            g.lane
            for n, first, g in names.guess(runs, set(" ".join(said).split(" ")), "cs", plain)
            if (n, first) == (1, at)
        ]
        for plain in (False, True)
    ]
    assert lanes == [["auto"], ["review"]]


def test_a_dash_joins_no_names():
    assert [m.text for m in found("Tak. Lety Praha - Zubrov nejezdí.")] == ["Praha", "Zubrov"]


def test_a_name_in_capitals_is_the_one_that_the_study_has_elsewhere():
    said = ("Przyszedł Adam Hrubynczuk.", "Tam było HRUBYNCZUK NA CZELE i tyle.")
    t = Transcript("R01", language="pl", turns=tuple(Turn(f"t{n:03}", text) for n, text in enumerate(said)))
    assert [m.text for m in detect([t])] == ["Adam Hrubynczuk", "HRUBYNCZUK"]
    assert not detect([Transcript("R01", language="pl", turns=t.turns[1:])])


def test_a_number_behind_an_unknown_name_goes_with_it():
    assert " ".join(m.text for m in found("Potem przyszedł Dżajawarman VII i tyle.", "pl")) == "Dżajawarman VII"
    assert not found("Rozdział VII był długi.", "pl")


@pytest.mark.parametrize(("text", "language", "names"), [
    ("no a pak přišel pavel svoboda a řekl že je to jedno", "cs", ["pavel svoboda"]),     # a surname behind a first name
    ("potem pani jagoda poszła do domu i tyle", "pl", ["jagoda"]),                        # behind a title
    ("no i wtedy wojtek z kingą pojechali do domu", "pl", ["wojtek", "kingą"]),            # words to a dictionary only
    ("přišel k nám pan dlouhý s dlouhým stolem. s dlouhým byla řeč vždycky", "cs", ["dlouhý", "dlouhým"]),  # once said, found alone; not beside a noun
    ("paní pokorná odešla. s pokornou se mluvilo, byla pokorná", "cs", ["pokorná", "pokornou"]),  # what somebody is like is no name
    ("no a pak vrba přišel domů a bylo to", "cs", ["vrba"]),                               # a man came, and a willow is a woman
    ("no a pak vrba spadla na dům a bylo to", "cs", []),
    ("potem bryłka chciał wody i tyle", "pl", ["bryłka"]),
    ("potem poeta chciał wody i tyle", "pl", []),                                          # a poet is a man, for all his ending
    ("no i wtedy taras zempiuk przyszedł do nas", "pl", ["taras zempiuk"]),                # a terrace, but not before a surname
    ("pani pham thi mai wyszła z domu wieczorem", "pl", ["pham thi mai"]),                 # three words of a name, the last a form of Maja
    ("potem prezes gołąb wyszedł, a gołębia nikt nie widział", "pl", ["gołąb", "gołębia"]),
    ("so cyril came, and poppy and cyril talked about it", "en", ["cyril", "poppy", "cyril"]),  # a flower beside a man
    ("přišla paní konečná z rohu. bez konečné bych to nedala", "cs", ["konečná", "konečné"]),  # a woman's nominative behind a title
    ("přišel k nám pan procházka večer. podle procházky je to hotové", "cs", ["procházka", "procházky"]),  # its own cases, not another surname's
    ("na starosti má celý dům i zahradu pořád", "cs", []),                                   # no mayor, and nobody called Celý
    ("kalina przyszła z majką, a potem obie mają wolne", "pl", ["kalina", "majką"]),           # mają is a verb, whoever is called so
    ("przyszedł do nas pan wójcik rano. u wójcika nikt nie był", "pl", ["wójcik", "wójcika"]),
    ("przyszła do nas pani piątek rano. w piątek nikt nie był", "pl", ["piątek"]),           # the day stays a day
    ("and then poppy told me, and i asked daisy about it", "en", ["poppy", "daisy"]),          # no article: no flowers
    ("and then the poppy told me, and i picked a daisy there", "en", []),
    ("no a jmenoval se malý, víc nevím", "cs", ["malý"]),                                   # words that introduce a name
    ("a já povídám, květo, nech to být", "cs", ["květo"]),                                   # called between commas
    ("a já povídám, víte, nech to být", "cs", []),                                           # though it is the vocative of Vít
    ("mluvila jsem tam s panem vrbou o tom", "cs", ["vrbou"]),                               # in the case of its title
    ("potem gadałam z panem gołębiem o tym", "pl", ["gołębiem"]),
    ("i think rose knows, but then baker can't say", "en", ["rose", "baker"]),
    ("well i'm rose, and there was a girl called daisy there", "en", ["rose", "daisy"]),
    ("so we asked old rose, and rose's daughter came", "en", ["rose", "rose's"]),
    ("then mr twigg came, and twigg had the keys", "en", ["twigg", "twigg"]),                # in no list
    ("we met maureen larder and then mrs kettle said no", "en", ["maureen larder", "kettle"]),  # behind a first name, behind a title
    ("potem grabowski otworzył drzwi i tyle", "pl", ["grabowski"]),                          # ends as surnames do
    ("potem grabowski dworzec otworzyli na nowo", "pl", []),                                 # but not beside its noun
    ("and june said we could, and grace told me in june", "en", ["june", "grace"]),          # a month says nothing, nor does grace
    ("well me and mo went over and jones let us in", "en", ["mo", "jones"]),                 # two letters; a word to dictionaries only
    ("svoboda je pro mě to nejdůležitější na světě", "cs", []),
    ("zuby ošetří irena píše a irena píše hodně", "cs", ["irena", "irena"]),                 # a verb, for all that there are Píšas
    ("přes davidovu školu to šlo dobře a rychle", "cs", ["davidovu"]),                       # what is David's is a school
    ("no a voni choděj pořád s věcma ven", "cs", []),                                        # as it is said
    ("přišla tam paní, pokorná se jmenovala, a šla", "cs", ["pokorná"]),                     # it is told behind
    ("ta druga, jagoda na nią mówią, poszła do domu", "pl", ["jagoda"]),
    ("mój kolega się nazywa rybak i tyle powiem", "pl", ["rybak"]),
    ("a to będzie mgr. sikora i tyle wiem", "pl", ["sikora"]),                               # the full stop is of the title
    ("mail przysłała j. wierzba wieczorem, i tyle", "pl", ["wierzba"]),                      # an initial
    ("jak wygląda pana dzień i pani tydzień", "pl", []),                                     # no case of the title's
    ("wojtek pytał o to, a wojtek zaraz przyjdzie", "pl", ["wojtek", "wojtek"]),             # neither noun nor adjective
    ("the young lad there, walker, he was helpful with it", "en", ["walker"]),               # he takes it up
    ("and the woman, pretty her name was, said go home", "en", ["pretty"]),
    ("then sergeant hasty came and reverend peach too", "en", ["hasty", "peach"]),
    ("well we told becca twice and becca alone went home", "en", ["becca", "becca"]),        # no surname stands there
    ("mr sharp came late. she is as sharp as the others, and the sharp one", "en", ["sharp"]),  # it has an article, or "as"
])  # fmt: skip
def test_names_that_are_words_in_a_text_without_capitals(text, language, names):
    if language == "cs" and hunspell.where("cs") is None:
        pytest.skip("NOT RUN: no Czech dictionary on this machine")
    assert [m.text for m in found(text, language)] == names


@pytest.mark.parametrize(("text", "language", "expected"), [
    ("rozmawiałam z nowakowej córką, a potem przyszła nowakowa", "pl", [("nowakowej", "PER", "auto"), ("nowakowa", "PER", "auto")]),
    ("sikorzyna mówiła, sikorzynę znam od dawna", "pl", [("sikorzyna", "PER", "auto"), ("sikorzynę", "PER", "auto")]),
    ("ta nowakówna poszła do szkoły z wójcikówną", "pl", [("nowakówna", "PER", "auto"), ("wójcikówną", "PER", "auto")]),
    ("byliśmy u kowalowej, stara mrozowa mówiła swoje", "pl", [("kowalowej", "PER", "review"), ("mrozowa", "PER", "review")]),  # a smith, frost
    ("szkoła podstawowa miała halę, herbata malinowa, kolonia obozowa", "pl", []),        # any noun has such an adjective
    ("rodzina mówiła, dziewczyna poszła, synowa i bratowa miały", "pl", []),
    ("byłam w kielcach u siostry, a potem w radomiu", "pl", [("kielcach", "LOC", "auto"), ("radomiu", "LOC", "auto")]),
    ("jeździła do mielca i do charkowa, kuzyna nie było", "pl", [("mielca", "LOC", "review"), ("charkowa", "LOC", "auto")]),
    ("byla jsem v mostě a potom jsme šli po mostě", "cs", [("mostě", "LOC", "review")]),  # a bridge has people on it
])  # fmt: skip
def test_declined_in_a_text_without_capitals(text, language, expected):
    if language == "cs" and hunspell.where("cs") is None:
        pytest.skip("NOT RUN: no Czech dictionary on this machine")
    assert [(m.text, m.kind, m.lane) for m in found(text, language)] == expected


@pytest.mark.parametrize("text", [
    "Koľko rodín máte? Kto to tam zapísal? Ešte niečo?", "Predo mnou tu nikto nebol. Keby ste mali povedať, čo vám chýba?",
    "koľko ich tam bolo? šesťdesiatosem, možno dvakrát toľko.", "Najviac ma mrzelo, že predtým nepovedali nič. Našťastie to prešlo.",
])  # fmt: skip
def test_slovak_words_are_no_names(text):
    """That a Czech dictionary has them not says nothing."""
    assert [m for m in found(text, "sk") if m.kind not in DESCRIBING] == []


def test_a_short_turn_is_without_capitals_where_the_others_are():
    said = ("tak tam přišla jarmila a bylo to", "ano, jarmila.", "jo tak to je pravda")
    t = Transcript("R01", language="cs", turns=tuple(Turn(f"t{n:03}", text) for n, text in enumerate(said)))
    assert [(m.turn, m.text) for m in detect([t])] == [("t000", "jarmila"), ("t001", "jarmila")]


@pytest.mark.parametrize(("said", "expected"), [
    (("ok im in town now", "thx dan", "no worries mate, see u"), ["dan"]),            # a chat's short line
    (("I am in town now, Sheila.", "thx dan", "No worries, see you."), ["Sheila"]),   # one among others says nothing
])  # fmt: skip
def test_a_short_turn_is_without_capitals_where_those_around_it_are(said, expected):
    talk = ("We met in the hall on Monday, all of us.",) * 9 + said
    t = Transcript("R01", language="en", turns=tuple(Turn(f"t{n:03}", text) for n, text in enumerate(talk)))
    assert [m.text for m in detect([t])] == expected


@pytest.mark.parametrize(("text", "names"), [
    ("They called him Ieu the Bus, and there was a Rhys the Duke.", ["Ieu the Bus", "Rhys the Duke"]),
    ("I told Anna the Smiths were out.", ["Anna", "Smiths"]),
])  # fmt: skip
def test_by_names(text, names):
    assert [m.text for m in found(text, "en")] == names


@pytest.mark.parametrize(("text", "name"), [
    ("Wpisuję Marciniak i czekam.", "Marciniak"), ("Daj Cyranowi mój numer.", "Cyranowi"), ("Hafiz Saeed przyszedł.", "Hafiz Saeed"),
])  # fmt: skip
def test_a_polish_verb_before_a_name_is_no_part_of_it(text, name):
    assert [m.text for m in found(text, "pl")] == [name]


def test_the_studys_own_people_are_found_in_small_letters_and_in_all_cases():
    assert [m.text for m in found("Já a kvíčalovou nechci.", known=Known(("Jarmila Kvíčalová",)))] == ["kvíčalovou"]


def test_a_participants_name_is_not_seen_in_words_of_grammar():
    """Of the English Tom a Czech dative is *Tomu*, and so is that of *ten*; inside a sentence its capital tells."""
    known = Known(("Tom Arkwell",))
    assert not found("Tomu tak je vždycky.", known=known)
    assert [m.text for m in found("Řekla jsem Tomu, ať přijde.", known=known)] == ["Tomu"]


def test_a_missing_dictionary_is_missing_for_czech_and_slovak_texts_only(monkeypatch):
    monkeypatch.setattr(hunspell, "where", lambda _: None)
    assert hunspell.is_missing(["pl", "sk"]) and not hunspell.is_missing(["pl", "en"])
    monkeypatch.setattr(hunspell, "where", lambda _: "cs_CZ.dic")
    assert not hunspell.is_missing(["cs"])


# ------------------------------------------------------------------ models of one's own


def voter(*made):
    return lambda transcripts: [votes.Vote("R01", "t001", *vote) for vote in made]


def test_votes_decide_kinds_and_add_but_never_take_away():
    text = "Byl tam Petr a malý tonda."
    plain = found(text)
    told = found(text, voters=[voter((8, 12, "ORG", "a model"), (20, 25, "PER", "a model"))])
    assert {(m.start, m.end) for m in plain} <= {(m.start, m.end) for m in told}
    assert next(m for m in told if m.start == 8).kind == "ORG"
    assert next(m for m in told if m.start == 20).lane in ("review", "auto")
    assert found(text, voters=[voter()]) == plain


def test_a_spacy_pipeline_votes():
    import spacy

    pipeline = spacy.blank("cs")
    pipeline.add_pipe("entity_ruler").add_patterns([{"label": "PERSON", "pattern": "kvetuška"}])
    told = found("přišla kvetuška", voters=[votes.spacy(pipeline)])
    assert "spaCy takes it for PER" in told[0].evidence


def test_a_nametag_server_votes_and_must_be_on_this_machine():
    told = found("Tady je Petr.", voters=[votes.nametag(send=lambda *_: b'{"result": "3\\tpf\\tPetr\\n"}')])
    assert any("NameTag" in why for m in told for why in m.evidence)
    with pytest.raises(SpoluError, match="localhost"):
        votes.nametag("https://example.org/recognize")


@pytest.mark.parametrize(("language", "text", "names"), [
    ("pl", "Skończmy z rozdziałem I. Uważam, że wystarczy.", set()),  # a number, and a new sentence
    ("cs", "To stojí v kapitole V. Myslím, že stačí.", set()),
    ("pl", "Przyszła I. Kowalczyk.", {"Kowalczyk"}),  # a surname behind it makes it an initial
])  # fmt: skip
def test_a_roman_number_before_a_sentence_is_no_initial(language, text, names):
    assert {m.text for m in found(text, language)} == names


@pytest.mark.parametrize(("said", "language", "expected"), [
    ("Kazała na siebie mówić Hetmanka i tyle.", "pl", "Hetmanka"),                # a nickname is a common word
    ("Wołali go Bąbel, odkąd pamiętam.", "pl", "Bąbel"),
    ("No i już. Wróblina, tak na nią od szkoły mówimy.", "pl", "Wróblina"),      # it begins the sentence, what follows tells
    ("Říkali jsme mu Trpaslík a smáli se.", "cs", "Trpaslík"),
    ("Tak tedy. Kapitánka, tak jí tu všichni říkáme.", "cs", "Kapitánka"),
    ("He was known as Pepper to us all.", "en", "Pepper"),
])  # fmt: skip
def test_what_somebody_is_called_is_told_before_it_or_behind_it(said, language, expected):
    if language == "cs" and hunspell.where("cs") is None:
        pytest.skip("NOT RUN: no Czech dictionary on this machine")
    assert expected in {m.text for m in found(said, language) if m.kind == "PER" and m.lane == "auto"}


def test_a_nickname_is_kept_wherever_it_stands():
    """Empresses are people whom texts speak of; this one is somebody's nickname."""
    said = ("Kazała na siebie mówić Cesarzowa.", "Potem Cesarzowa rządziła.", "Cesarzowa miała kota.")
    t = Transcript("R01", language="pl", turns=tuple(Turn(f"t{n:03}", text) for n, text in enumerate(said)))
    assert [m.turn for m in detect([t])] == ["t000", "t001", "t002"]


def test_what_a_transcriber_puts_in_brackets_tells_nothing_of_a_word_behind_it():
    """A sentence begins behind it where one begins without it."""
    said = "Měl by radost. (smích) Proto si to opravte. Viděl (pauza) Rozehraný tu byl"
    for bracket in ("(smích) ", "(pauza) ", "[pauza] ", ""):
        told = said.replace("(smích) ", bracket).replace("(pauza) ", bracket)
        assert [m.text for m in found(told)] == ["Rozehraný"]


@pytest.mark.parametrize(
    "text", ["Nie wiem, czy Pan to rozumie.", "Tak bym z Panem nie siedział.", "Wie Pani, co mówię."]
)
def test_polite_words_with_a_capital_are_nobody(text):
    assert not found(text, "pl")


@pytest.mark.parametrize(("text", "language", "expected"), [
    ("Říkáme mu Dědek. Potom Dědek přišel a viděli jsme Dědka. Můj dědek umřel.", "cs", ["Dědek", "Dědek", "Dědka"]),
    ("Říkali mu Šéf. Ptala jsem se Šéfa. Náš šéf byl hodný.", "cs", ["Šéf", "Šéfa"]),
    ("Mówią na niego Profesor. Nie było Profesora. Nasz profesor uczy.", "pl", ["Profesor", "Profesora"]),
    ("Nie było Profesora. Nasz profesor uczy.", "pl", []),                # nobody is called so
    ("Mówią na niego Profesor. Był tam pan Profesor.", "pl", ["Profesor"]),  # polite
])  # fmt: skip
def test_a_title_that_somebody_is_called_by_is_a_name_where_it_has_its_own_capital(text, language, expected):
    assert [m.text for m in found(text, language) if m.kind == "PER" and m.lane == "auto"] == expected


@pytest.mark.parametrize(("text", "language", "expected"), [
    ("Bydlíme v Kutné Hoře.", "cs", "Kutné Hoře"),
    ("Jeli jsme z Ústí nad Labem domů.", "cs", "Ústí nad Labem"),
    ("Babička je z Hradce Králové.", "cs", "Hradce Králové"),          # what is the queen's stays the queen's
    ("Mieszkamy w Zielonej Górze.", "pl", "Zielonej Górze"),           # an adjective and a surname, word by word
    ("Przyjechał z Nowego Sącza wczoraj.", "pl", "Nowego Sącza"),
    ("Byłem w Wodzisławiu Śląskim.", "pl", "Wodzisławiu Śląskim"),  # and the surname Śląski
    ("Wracam do Bielska-Białej jutro.", "pl", "Bielska-Białej"),
    ("Bielsko-Biała jest ładna.", "pl", "Bielsko-Biała"),               # an adverb and an adjective, word by word
    ("Pracuju v Mostě.", "cs", "Mostě"),                                # a bridge, and a part of a place of two words
    ("Bydlíme v Táboře.", "cs", "Táboře"),
])  # fmt: skip
def test_a_place_of_several_words_is_found_whole(text, language, expected):
    assert [(m.text, m.kind, m.lane) for m in found(text, language)] == [(expected, "LOC", "auto")]


@pytest.mark.parametrize(("text", "expected"), [
    ("Potem przyszła Gwi-, no, Gwidona z parteru.", ["Gwi", "Gwidona"]),          # a hyphen with nothing behind it
    ("To był ten, jak mu, Tucz, Tuczap... Tuczapski od pieca.", ["Tucz", "Tuczap", "Tuczapski"]),  # begun twice
    ("To, Tomku, trzeba zrobić.", ["Tomku"]),                                      # a word of grammar begins nothing
    ("Była tam Marta, Martyna nie przyszła.", ["Marta", "Martyna"]),               # two people
])  # fmt: skip
def test_a_name_that_is_broken_off_goes_with_the_one_said_whole(text, expected):
    assert [m.text for m in found(text, "pl") if m.kind == "PER"] == expected


@pytest.mark.parametrize(("said", "text", "lane"), [
    ("Przyszedł pan Wilczycki.", "Wilczyccy mają psa.", "auto"),                  # a family by its plural
    ("Znam państwa Grodzkich.", "Grodzcy mieszkają wyżej.", "auto"),
    ("Mówił dyrektor Sierpień.", "Sierpniowi to oddaj.", "review"),                 # nobody gives a month anything
    ("Tak było.", "Sierpniowi goście wyjechali.", None),                            # an adjective of a noun
    ("Byłam u Jaworowej.", "Jaworowa ma sklep.", "review"),                          # a wife, though streets are called so
    ("Tak było.", "Sadzonkowa mówi, że nie.", None),                                 # nobody's surname, so nobody's wife
    ("Tak było.", "Kotkowa ma rację.", "review"),                                    # an adjective with no noun does something
    ("Tak było.", "Zimowa kurtka ma guziki.", None),
    ("Nikt nie jest wolny.", "Wolny, Adela Wolny, nie Wolna.", "review"),            # told again with a first name
    ("Nikt nie jest wolny.", "Wolny, ale nie teraz.", None),
    ("Ewa Bafia jest z gór.", "Bafia pędzi późno.", "auto"),                         # a language, far away, and somebody here
])  # fmt: skip
def test_polish_families_wives_and_datives_at_the_beginning_of_a_sentence(said, text, lane):
    turns = (Turn("t001", said), Turn("t002", text))
    word = text.split()[0].strip(",")
    lanes = {m.text: m.lane for m in detect([Transcript("R01", language="pl", turns=turns)]) if m.turn == "t002"}
    assert lanes.get(word) == lane


def test_a_polish_rank_that_is_cut_short_is_a_title():
    assert [m.text for m in found("Przyszła sierż. Kwapisz i nadkom. Wilk z mł. asp. Paskiem.", "pl")] == [
        "Kwapisz",
        "Wilk",
        "Paskiem",
    ]


def test_half_of_the_name_of_a_town_is_the_town():
    named = [
        (m.text, m.kind, m.lane)
        for m in found("Leżała w szpitalu w Bielsku, potem w Drawsku.", "pl")
        if m.kind == "LOC"
    ]
    assert named == [("Bielsku", "LOC", "auto"), ("Drawsku", "LOC", "auto")]


@pytest.mark.parametrize("text", [
    "O Boże, jak to wyglądało. Boże kochany.",
    "Była u nas w Boże Narodzenie.",
    "Sąsiedzi to Romowie, u Romów jest inaczej.",                                    # a people
    "Kupiłam to w Biedronce albo w Lidlu.",                                          # everybody's shop
])  # fmt: skip
def test_polish_capitals_that_are_nobody(text):
    assert not [m.text for m in found(text, "pl") if m.kind not in DESCRIBING]


@pytest.mark.parametrize(("text", "left"), [
    ("Spytałem Kajetana, ile to kosztuje.", "Spytałem"),      # what I did is no first name
    ("Dziadek Kajetan miał młyn.", "Dziadek"),                 # kin before a first name, though it is a surname, too
    ("Wszystko mam w Excelu.", "Excelu"),                      # a program that everybody has
    ("Ja mówię Ci, tak nie można.", "Ci"),                     # politeness of letters
    ("a z mamą masz kontakt, czy nie bardzo", "masz"),         # a verb behind kin is nobody's surname
])  # fmt: skip
def test_polish_words_beside_names_that_are_nobody(text, left):
    assert not any(left in m.text.split() for m in found(text, "pl") if m.kind not in DESCRIBING)


@pytest.mark.parametrize(("text", "name"), [
    ("dzwonię do kopalskiego, nie odbiera", "kopalskiego"),       # a surname by its ending
    ("stoi za mną wrzońska z klatki", "wrzońska"),
])  # fmt: skip
def test_polish_surnames_by_their_ending_in_small_letters(text, name):
    assert any(name in m.text for m in found(text, "pl"))
