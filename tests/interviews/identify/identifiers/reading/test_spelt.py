"""Numbers, plates and references that somebody reads aloud or spells."""

import pytest

from spolu.interviews.identify import detect
from spolu.interviews.model import Transcript, Turn


def told(text, language):
    found = detect([Transcript("R01", language=language, turns=(Turn("t001", text),))])
    return [(m.text, m.kind) for m in found if m.kind not in ("ORG", "OTHER", "LOC", "AGE")]


@pytest.mark.parametrize(("text", "language", "expected"), [
    ("Stálo tam čtyři em dva, devadesát jedna nula pět, modré.", "cs", ("čtyři em dva, devadesát jedna nula pět", "PLATE")),
    ("Má bílou, gie de cztery dwa pięć sześć pe, tak.", "pl", ("gie de cztery dwa pięć sześć pe", "PLATE")),
    ("bola to en er sedemsto dvanásť há ká", "sk", ("en er sedemsto dvanásť há ká", "PLATE")),
    ("Kay jay one nine, bee oh tee, that's the reg.", "en", ("Kay jay one nine, bee oh tee", "PLATE")),         # letters as they are called
    ("My union number's double oh four, three eight one.", "en", ("double oh four, three eight one", "IDNO")),
    ("It was november delta five eight, mike lima kilo, I think.", "en", ("november delta five eight, mike lima kilo", "PLATE")),
    ("Přečtu to, šest té dva, jedenáct devadesát, téčko jako tygr.", "cs", ("šest té dva, jedenáct devadesát", "PLATE")),   # told once more
    ("Espézetka je tři á jako Adam, dvojité vé, dvacet dva.", "cs", ("tři á jako Adam, dvojité vé, dvacet dva", "PLATE")),
    ("My NI is P as in papa, K for king, one two, three four, five six, B.", "en", ("P as in papa, K for king, one two, three four, five six, B", "IDNO")),
    ("It says, um, five two seven three nine one one W A.", "en", ("five two seven three nine one one W A", "IDNO")),  # a PPS by its form
    ("sygnatura osiem en es em dwieście trzy łamane przez dwadzieścia jeden", "pl", ("osiem en es em dwieście trzy łamane przez dwadzieścia jeden", "CASENO")),
    ("Vedou to jako osm té sto dva lomeno devatenáct, myslím.", "cs", ("osm té sto dva lomeno devatenáct", "CASENO")),   # "té" is a word of its own, too
    ("Crime reference six one, two nine nine, stroke twenty-two.", "en", ("six one, two nine nine, stroke twenty-two", "CASENO")),
    ("Volejte na čtyři pět šest sedm osm.", "cs", ("čtyři pět šest sedm osm", "PHONE")),                  # five, after what says so
    ("Zadzwoń pod sześćset pięć, sto dwa, trzysta.", "pl", ("sześćset pięć, sto dwa, trzysta", "PHONE")),
    ("Je to dvakrát sedm, nula nula, tři pět vosum jedna.", "cs", ("dvakrát sedm, nula nula, tři pět vosum jedna", "PHONE")),
    ("It is oh double one, treble four, six oh nine two.", "en", ("oh double one, treble four, six oh nine two", "PHONE")),
    ("oh eight five, double two one, um, four nine double seven", "en", ("oh eight five, double two one, um, four nine double seven", "PHONE")),   # an Irish mobile, whatever its check digit
    ("Zvonte plus čtyři dva nula, sto dva, sto tři, sto čtyři.", "cs", ("plus čtyři dva nula, sto dva, sto tři, sto čtyři", "PHONE")),
    ("urodzony jeden zero dziewięć siedemdziesiąt cztery", "pl", ("jeden zero dziewięć siedemdziesiąt cztery", "DOB")),
    ("sygnatura akt trzy er ce dwieście pięć łamane na dwadzieścia dwa", "pl", ("trzy er ce dwieście pięć łamane na dwadzieścia dwa", "CASENO")),
    ("dowód osobisty seria de a er numer sześć pięć cztery trzy dwa jeden", "pl", ("de a er numer sześć pięć cztery trzy dwa jeden", "IDNO")),
    ("The plate was L for Lima, K, one nine, X ray, Y, Z.", "en", ("L for Lima, K, one nine, X ray, Y, Z", "PLATE")),
    ("Moje íčko je dva sedm nula sedm čtyři tři pět osm.", "cs", ("dva sedm nula sedm čtyři tři pět osm", "IDNO")),
    ("Sort code is four oh, one one, two two.", "en", ("four oh, one one, two two", "ACCOUNT")),
    ("Take the card ending double three, nine one.", "en", ("double three, nine one", "ACCOUNT")),          # no more than its end
    ("the last four digits are two seven oh five", "en", ("two seven oh five", "ACCOUNT")),
    ("It's oh-seven-double-nine, six-one-oh, four-two-double-oh, three.", "en", ("oh-seven-double-nine, six-one-oh, four-two-double-oh, three", "PHONE")),
    ("Her badge number is R T six oh one one, four seven two, K oh one.", "en", ("R T six oh one one, four seven two, K oh one", "IDNO")),   # a part of it has another form
    ("licence number is kemps eight oh four one six two p j nine w d", "en", ("kemps eight oh four one six two p j nine w d", "IDNO")),   # with the name that it begins with
    ("The court number is T two oh one nine, double four seven.", "en", ("T two oh one nine, double four seven", "CASENO")),
    ("PAYE reference one two oh stroke K B four four one", "en", ("one two oh stroke K B four four one", "IDNO")),
    ("Date of birth, six nine nineteen seventy one.", "en", ("six nine nineteen seventy one", "DOB")),       # the year in two numbers
    ("Two two, oh four, sixty-one is my date of birth.", "en", ("Two two, oh four, sixty-one", "DOB")),       # the word stands behind
    ("To je osmdesát pět nula čtyři dvanáct, lomeno nula nula devět devět.", "cs", ("osmdesát pět nula čtyři dvanáct, lomeno nula nula devět devět", "BIRTHNO")),
    ("Je to devatenáct dva nula nula nula sto čtyřicet pět lomeno nula osm nula nula.", "cs", ("devatenáct dva nula nula nula sto čtyřicet pět lomeno nula osm nula nula", "ACCOUNT")),
    ("Mówię: osiemdziesiąt pięć, zero cztery, dwanaście, sto dwadzieścia trzy, czterdzieści cztery.", "pl", ("osiemdziesiąt pięć, zero cztery, dwanaście, sto dwadzieścia trzy, czterdzieści cztery", "BIRTHNO")),
    ("Z dowodu: osiemdziesiąt pięć, zero cztery, dwanaście, sto dwadzieścia trzy, czterdzieści cztery.", "pl", ("osiemdziesiąt pięć, zero cztery, dwanaście, sto dwadzieścia trzy, czterdzieści cztery", "BIRTHNO")),   # its check digit tells more than the word
    ("Číslo elektroměru je osm nula tři jedna šest dva devět nula.", "cs", ("osm nula tři jedna šest dva devět nula", "IDNO")),
    ("Číslo řidičáku je el 402915, opište si to.", "cs", ("el 402915", "IDNO")),                        # one letter before figures
    ("Legitymacja bzo łamane przez dwieście tysięcy czterysta pięć.", "pl", ("bzo łamane przez dwieście tysięcy czterysta pięć", "IDNO")),
    ("legitymację mam zkl łamane przez sto dwa tysiące sto", "pl", ("zkl łamane przez sto dwa tysiące sto", "IDNO")),   # letters in one piece, small
    ("Účet je sto dvacet tři čtyřicet pět šest sedm, kód banky nula osm nula nula.", "cs", ("sto dvacet tři čtyřicet pět šest sedm, kód banky nula osm nula nula", "ACCOUNT")),
    ("sygnatura akt cztery nsm sto dwa łamane na dwadzieścia trzy", "pl", ("cztery nsm sto dwa łamane na dwadzieścia trzy", "CASENO")),
    ("Sygnatura rzymskie dwa er ce sto dwa na dwadzieścia trzy.", "pl", ("rzymskie dwa er ce sto dwa na dwadzieścia trzy", "CASENO")),   # one "na" is enough
    ("Sprawdź mi: Wanda Barbara, siedem dwa jeden osiem Franciszek.", "pl", ("Wanda Barbara, siedem dwa jeden osiem Franciszek", "PLATE")),
    ("Auto, tři Karel Adam čtyřicet dva nula jedna, ujelo.", "cs", ("tři Karel Adam čtyřicet dva nula jedna", "PLATE")),
    ("Dowód mam Celina Barbara Zenon, sto dwa, trzysta pięć.", "pl", ("Celina Barbara Zenon, sto dwa, trzysta pięć", "IDNO")),
    ("Datová schránka je iks sedm bé dva ká devět em.", "cs", ("iks sedm bé dva ká devět em", "IDNO")),   # nowhere two figures in a row
    ("mám to na občance, devět jedna šest osm nula dva jedna tři čtyři", "cs", ("devět jedna šest osm nula dva jedna tři čtyři", "IDNO")),
    ("Zajechał mi fordem, wx siedemset dwa kn, i uciekł.", "pl", ("wx siedemset dwa kn", "PLATE")),         # letters in one piece, beside a car
    ("bola to stará škodovka ba dvesto jeden jk a ušla", "sk", ("ba dvesto jeden jk", "PLATE")),
    ("Jest tam " + "dwa " * 26 + "koniec.", "pl", (("dwa " * 26).strip(), "ACCOUNT")),                     # by its count
    ("Numer legitymacji trzysta jedenaście.", "pl", ("trzysta jedenaście", "IDNO")),                      # two words, behind theirs
    ("Legitymacja emeryta, numer pięćset osiem, sześćset dwa.", "pl", ("pięćset osiem, sześćset dwa", "IDNO")),   # hundreds, which count nothing
    ("Legitymacja, numer pięćset dwa, łamane przez dwa tysiące osiemnaście.", "pl", ("pięćset dwa, łamane przez dwa tysiące osiemnaście", "IDNO")),
    ("Na umowie jest U, myślnik, siedemset dwa, myślnik, dwadzieścia jeden.", "pl", ("U, myślnik, siedemset dwa, myślnik, dwadzieścia jeden", "IDNO")),   # a letter that is a word of its own
    ("Pamiętam tablicę, Paweł, Olga, osiem, Karol, Jan, czterdzieści jeden.", "pl", ("Paweł, Olga, osiem, Karol, Jan, czterdzieści jeden", "PLATE")),   # nowhere two numbers in a row
    ("Espézetka je dva, Svatopluk, šest, tři jedna nula osm.", "cs", ("dva, Svatopluk, šest, tři jedna nula osm", "PLATE")),
    ("Dowód mam A Z K czterysta jedenaście dwieście osiem.", "pl", ("A Z K czterysta jedenaście dwieście osiem", "IDNO")),   # the first letter is a word, too
    ("Občanka HK, čtyři jedna šest, dva nula devět.", "cs", ("HK, čtyři jedna šest, dva nula devět", "IDNO")),            # its letters in one piece, and a pause
    ("W dowodzie rejestracyjnym DR łamane na BAC, czterysta dziewięć, osiemnaście, dwanaście.", "pl", ("DR łamane na BAC, czterysta dziewięć, osiemnaście, dwanaście", "IDNO")),
    ("Reklamace číslo osm pomlčka dva tisíce dvacet dva.", "cs", ("osm pomlčka dva tisíce dvacet dva", "CASENO")),         # with its year
    ("Číslo pojistky je na zelené kartě, šest tři nula, čtyři sta osm, sedm set.", "cs", ("šest tři nula, čtyři sta osm, sedm set", "IDNO")),   # no bank's card
    ("Numer albumu to sto dwadzieścia trzy tysiące czterysta.", "pl", ("sto dwadzieścia trzy tysiące czterysta", "IDNO")),   # one number, of a student
    ("Číslo smlouvy je osm set dvanáct.", "cs", ("osm set dvanáct", "IDNO")),
    ("Datovku mají á bé cé tři dva jedna iks.", "cs", ("á bé cé tři dva jedna iks", "IDNO")),
    ("rodne cislo je osmdesat pet nula ctyri dvanact, devet devet tri jedna", "cs", ("osmdesat pet nula ctyri dvanact, devet devet tri jedna", "BIRTHNO")),
    ("znak sprawy em ka cztery jeden siedem przez dwudziesty trzeci, tak", "pl", ("em ka cztery jeden siedem przez dwudziesty trzeci", "CASENO")),   # the year as an ordinal
    ("sprawa dwa ka osiemset trzy przez dziewiętnasty i tyle", "pl", ("dwa ka osiemset trzy przez dziewiętnasty", "CASENO")),
    ("The share code is W, X three, seven K J, nine P B.", "en", ("W, X three, seven K J, nine P B", "IDNO")),
    ("My social is three one eight, forty, two seven seven five.", "en", ("three one eight, forty, two seven seven five", "IDNO")),       # no telephone
    ("The council tax account is three one eight four, oh two seven.", "en", ("three one eight four, oh two seven", "IDNO")),             # no bank's
    ("My personal plate's S four N D Y, mind.", "en", ("S four N D Y", "PLATE")),                                                        # short, but for its word
    ("A company, registration S C three one eight oh double two.", "en", ("S C three one eight oh double two", "IDNO")),                  # no car's
    ("d o b seventeen four sixty one, female", "en", ("seventeen four sixty one", "DOB")),                                                # spelt letter by letter
    ("Variabilák je třicet jedna, osmdesát čtyři, nula dva.", "cs", ("třicet jedna, osmdesát čtyři, nula dva", "IDNO")),
    ("Úřad to má pod číslem sto dva lomeno třicet osm lomeno dvacet tři.", "cs", ("sto dva lomeno třicet osm lomeno dvacet tři", "CASENO")),   # two strokes: nobody's birth
    ("It's an oh eight hundred, oh eight hundred, four four one, seven two nine, it's free.", "en", ("oh eight hundred, oh eight hundred, four four one, seven two nine", "PHONE")),   # told twice: no account
    ("It's double oh four four, two eight, nine oh four two, double one six five.", "en", ("double oh four four, two eight, nine oh four two, double one six five", "PHONE")),   # no account, long as it is
    ("The digit code was three one eight, double four oh.", "en", ("three one eight, double four oh", "IDNO")),                              # short, but for its word
    ("My poll card number is D E three, one oh six six.", "en", ("D E three, one oh six six", "IDNO")),                                    # no bank's
    ("I'd a summons, number six one oh three, one four eight.", "en", ("six one oh three, one four eight", "CASENO")),
    ("My savings card, the last four's six one oh three.", "en", ("six one oh three", "ACCOUNT")),
    ("It's reference aitch, ell, oh one seven, double six.", "en", ("aitch, ell, oh one seven, double six", "CASENO")),   # letters as they are called
    ("claim number, jay, oh oh, ell vee, three one six, and that", "en", ("jay, oh oh, ell vee, three one six", "CASENO")),
    ("And the reg is ell vee sixteen, jay oh tee, a silver one.", "en", ("ell vee sixteen, jay oh tee", "PLATE")),
    ("Use area code four one two, five five five, oh one eight three.", "en", ("area code four one two, five five five, oh one eight three", "PHONE")),
    ("S předvolbou čtyři dva nula, šest nula dva, jedna jedna osm, tři čtyři sedm.", "cs", ("předvolbou čtyři dva nula, šest nula dva, jedna jedna osm, tři čtyři sedm", "PHONE")),
    ("Kierunkowy dwadzieścia dwa, sześć zero dwa, jeden jeden, trzy cztery.", "pl", ("Kierunkowy dwadzieścia dwa, sześć zero dwa, jeden jeden, trzy cztery", "PHONE")),
])  # fmt: skip
def test_what_is_read_aloud_is_found_whole(text, language, expected):
    assert told(text, language) == [expected]


@pytest.mark.parametrize(("text", "language", "expected"), [
    ("– Telefon? – Šest nula pět – ano – dva jedna osm – jo – čtyři tři nula.", "cs", ("Šest nula pět – ano – dva jedna osm – jo – čtyři tři nula", "PHONE")),
    ("– Telefon? – Pięćset dwa – tak – sto osiem – tak – trzysta trzy.", "pl", ("Pięćset dwa – tak – sto osiem – tak – trzysta trzy", "PHONE")),   # two words at a time
    ("– Číslo? – Nula deväť osem. – Áno. – Tri jeden dva. – Hej. – Štyri nula päť.", "sk", ("Nula deväť osem. – Áno. – Tri jeden dva. – Hej. – Štyri nula päť", "PHONE")),
    ("rodné číslo osmdesát tři padesát jedna dvanáct jo lomeno čtyři nula pět jedna", "cs", ("osmdesát tři padesát jedna dvanáct jo lomeno čtyři nula pět jedna", "BIRTHNO")),
    ("Mobil je šest nula osm, dvě pětky, tři trojky nula.", "cs", ("šest nula osm, dvě pětky, tři trojky nula", "PHONE")),            # how many of a figure
    ("Dzwońcie: pięć jeden dwa trzy ósemki zero dwie czwórki.", "pl", ("pięć jeden dwa trzy ósemki zero dwie czwórki", "PHONE")),
    ("mobil sedm tři jedna čtyřicet dva ne pardon čtyřicet tři sedmnáct osm", "cs", ("sedm tři jedna čtyřicet dva ne pardon čtyřicet tři sedmnáct osm", "PHONE")),   # put right
    ("Numer to pięć zero dwa, nie, przepraszam, pięć zero trzy, sto dwa, czterysta.", "pl", ("pięć zero dwa, nie, przepraszam, pięć zero trzy, sto dwa, czterysta", "PHONE")),
    ("variabilní je číslo strávníka šest sta jedenáct a účet máte", "cs", ("šest sta jedenáct", "IDNO")),                            # an eater's
    ("číslo odběratele třináct set čtyřicet dva", "cs", ("třináct set čtyřicet dva", "IDNO")),                                       # whose meter it is
    ("variabilný symbol päť nula jedna osem", "sk", ("päť nula jedna osem", "IDNO")),
    ("Moje členské číslo je tři sta osmnáct, jo.", "cs", ("tři sta osmnáct", "IDNO")),                                             # short, but a member's
    ("Numer ewidencyjny to cztery tysiące sto dwa.", "pl", ("cztery tysiące sto dwa", "IDNO")),
    ("Poslala jsem to na šest set tisíc dvě stě čtrnáct lomeno nula osm nula nula, tuším.", "cs",
     ("šest set tisíc dvě stě čtrnáct lomeno nula osm nula nula", "ACCOUNT")),                           # no price has a bank
    ("To je třicet pět nula jedna nula tři, lomeno nula sedm nula nula.", "cs",
     ("třicet pět nula jedna nula tři, lomeno nula sedm nula nula", "BIRTHNO")),                         # no thousands, so a day of birth
    ("Účet mají dvě stě osmnáct lomeno nula sto.", "cs", ("dvě stě osmnáct lomeno nula sto", "ACCOUNT")),                           # short, but with its bank
    ("my membership number for the choir is two oh six", "en", ("two oh six", "IDNO")),
    ("I'm member number thirty-one of them.", "en", ("thirty-one", "IDNO")),
    ("What's your collar number? Four one oh eight.", "en", ("Four one oh eight", "IDNO")),
    ("It's under my membership, double four oh nine.", "en", ("double four oh nine", "IDNO")),
    ("The payslip says A B oh two eight four oh nine A is that right?", "en", ("A B oh two eight four oh nine A", "IDNO")),   # so is this one's
    ("My medical card number is k two oh double one nine, a.", "en", ("k two oh double one nine, a", "IDNO")),          # its last letter is a word, too
    ("Incident six one two of the ninth, they said.", "en", ("six one two of the ninth", "CASENO")),                    # by the day
    ("What's your customer reference? – It's six one two, nine oh four, double one.", "en", ("six one two, nine oh four, double one", "IDNO")),   # a customer's
    ("The number on my bus pass is six three three five, nine oh one.", "en", ("six three three five, nine oh one", "IDNO")),
    ("Prison number, A four one two nine C K, you don't forget it.", "en", ("A four one two nine C K", "IDNO")),        # an A behind a comma
    ("My NMC pin is eighteen, H, oh two one nine, E.", "en", ("eighteen, H, oh two one nine, E", "IDNO")),
    ("The occurrence number's oh four two two nine one.", "en", ("oh four two two nine one", "CASENO")),
    ("My residence card, the number is A S H, two two, four nine six.", "en", ("A S H, two two, four nine six", "IDNO")),      # no bank's card
    ("A crime number, over the phone, it's one four, stroke, nine oh two seven, stroke, two four.", "en", ("one four, stroke, nine oh two seven, stroke, two four", "CASENO")),   # nobody is called
    ("The appeal had its own number, B slash three oh seven slash twenty-four.", "en", ("B slash three oh seven slash twenty-four", "CASENO")),
    ("The appeal had its own number, A slash three oh seven slash twenty-four.", "en", ("A slash three oh seven slash twenty-four", "CASENO")),    # a letter that is a word
    ("The booking reference is Q, seven, F, M, two, X.", "en", ("Q, seven, F, M, two, X", "CASENO")),                   # sign by sign
    ("The claim number that they sent out to me in the post last week is four four one, nine oh two.", "en", ("four four one, nine oh two", "CASENO")),   # far behind its word
    ("We'd an old van, an old one, L A O, three seven four, P, in green.", "en", ("L A O, three seven four, P", "PLATE")),   # an O that is heard as nought
    ("Log number six one four, they told me.", "en", ("six one four", "CASENO")),
    ("Karta biblioteczna, numer zero zero cztery dwa osiem jeden.", "pl", ("zero zero cztery dwa osiem jeden", "IDNO")),             # no bank's card
    ("Číslo čtenářské karty nula nula čtyři dva osm jedna.", "cs", ("nula nula čtyři dva osm jedna", "IDNO")),
    ("Numer karty pacjenta trzy tysiące dwieście osiem, od lat.", "pl", ("trzy tysiące dwieście osiem", "IDNO")),
    ("Numer klienta dziesięć tysięcy czterysta siedem, to stara umowa.", "pl", ("dziesięć tysięcy czterysta siedem", "IDNO")),          # thousands, as money has them
    ("Mój numer u państwa to czterdzieści siedem tysięcy dwanaście.", "pl", ("czterdzieści siedem tysięcy dwanaście", "IDNO")),
    ("zgłoszenie numer sto dwadzieścia trzy tysiące osiemset jedenaście na internet", "pl", ("sto dwadzieścia trzy tysiące osiemset jedenaście", "CASENO")),
    ("Numer sprawy to es o, kropka, pięć tysięcy, kropka, dwanaście.", "pl", ("es o, kropka, pięć tysięcy, kropka, dwanaście", "CASENO")),
    ("Licznik wody ma numer osiemset dwanaście trzysta czternaście, stan sto dwa.", "pl", ("osiemset dwanaście trzysta czternaście", "IDNO")),
    ("numer odznaki sto dwadzieścia osiem trzysta czterdzieści zanotowałam", "pl", ("sto dwadzieścia osiem trzysta czterdzieści", "IDNO")),
    ("Kod recepty trzy osiem zero jeden, proszę sprawdzić.", "pl", ("trzy osiem zero jeden", "IDNO")),                               # of four figures
    ("e-recepta, kod osiem dwa jeden siedem i wszystko", "pl", ("osiem dwa jeden siedem", "IDNO")),
    ("pin do paczki sześć dwa zero cztery osiem jeden", "pl", ("sześć dwa zero cztery osiem jeden", "IDNO")),
    ("Karta kończy się na czterdzieści osiem dwanaście, wiza.", "pl", ("czterdzieści osiem dwanaście", "ACCOUNT")),                  # its last figures
    ("ostatnie cztery cyfry karty siedem siedem zero dwa tak", "pl", ("siedem siedem zero dwa", "ACCOUNT")),
    ("numer karty ekuz osiem zero sześć jeden sześć siedem zero dwa dwa cztery", "pl", ("osiem zero sześć jeden sześć siedem zero dwa dwa cztery", "IDNO")),
])  # fmt: skip
def test_numbers_that_two_read_out_or_one_puts_right_are_found_whole(text, language, expected):
    assert told(text, language) == [expected]


@pytest.mark.parametrize(("text", "language"), [
    ("Na vysvědčení má dvě jedničky, tři dvojky, dvě trojky a čtyřku.", "cs"),
    ("Było nas pięćdziesiąt, nie, przepraszam, sześćdziesiąt, a potem siedemdziesiąt.", "pl"),
    ("Za numer pracownika dali mi potem tysiąc dwieście.", "pl"),      # a price
    ("Za osobní číslo mi dali tisíc dvě stě.", "cs"),
    ("čísla zaměstnanců klesla na tři sta dvacet", "cs"),              # how many they are
    ("variabilní symbol nevím a zaplatil jsem dvě stě dvacet korun", "cs"),
    ("Členské číslo dostala v roce dva tisíce osmnáct.", "cs"),
    ("Membership number went up from two hundred to three hundred and ten.", "en"),
    ("The number of members is four hundred and six.", "en"),
    ("Badge number one was the sheriff's.", "en"),
    ("Osobní číslo má každý a bylo nás tři sta padesát lidí.", "cs"),
    ("Přijali padesát, šedesát, sedmdesát, osmdesát lidí.", "cs"),
    ("Zaplatila kartou tři sta dvacet pět korun padesát.", "cs"),
    ("Za auto dali sto dvacet pět tisíc osm set korun.", "cs"),
    ("Na té dva, té tři ulici bydlí hodně lidí.", "cs"),
    ("Wzięłam na kartę dwa, trzy, cztery, pięć razy tyle.", "pl"),
    ("Přišel účet za sto dvacet, dvě stě třicet, a to nepočítám dýško.", "cs"),
    ("Přijeli tři na dvacet minut.", "cs"),                                   # "na" without letters is no stroke
    ("Wzięli po dwa na trzy dni, cztery na pięć.", "pl"),
    ("Na paragraf dvě stě lomeno dva se odvolali.", "cs"),
    ("Auto spaliło sto dwadzieścia km dwa razy w tym roku.", "pl"),
    ("Stał na parkingu przy drodze dk dwieście dwa, tam się czeka.", "pl"),
    ("Číslo faktury dostala v roce dva tisíce osmnáct.", "cs"),
    ("Numer polisy, trzysta złotych rocznie.", "pl"),
    ("Hrál za HC, tři sezony, dva góly a jeden zákaz.", "cs"),
    ("Byłem w PZPR, dwa, trzy lata, potem w PSL, cztery.", "pl"),
    ("Na legitymację dwieście złotych, a na drugą sto dwadzieścia.", "pl"),
    ("Smlouva má bod B dva, C tři a D čtyři.", "cs"),
    ("Numer domu pięć, potem siedem, dziewięć, jedenaście, trzynaście.", "pl"),
    ("I was born nineteen fifty-six, two of us, twins.", "en"),             # no day and no month
    ("Turn to page twenty-five, thirty-six and forty-seven in the file.", "en"),
    ("We watched BBC two, then plan B, and C four years later.", "en"),
    ("It 's six, 's seven, then 's four of us.", "en"),
    ("Platí § 5 odst. 2 písm. c) a § 6 odst. 3 písm. d) z roku 1989 r. tři.", "cs"),
    ("In that case A, two B, one C, and three D is what we voted.", "en"),
    ("The car number five, six and seven were late.", "en"),
    ("Numer klienta wpisałem i zapłaciłem dwa tysiące sto złotych.", "pl"),
    ("numer trzy na liście dostał osiemdziesiąt tysięcy czterysta", "pl"),
    ("Zgłoszenia: w maju sto dwanaście, w czerwcu dwieście, w lipcu trzysta cztery.", "pl"),
    ("ostatnie trzy liczby to były dwa, osiem, dziewięć", "pl"),
    ("kod recepty dostałam i zapłaciłam sto dwadzieścia złotych", "pl"),
    ("karta kończy się za dwa miesiące, w sierpniu", "pl"),
    ("Dělala jsem šest dvě, dva deset, deset šest, dvaadvacet let v kuse.", "cs"),   # shifts, and behind the last comma years
    ("Gee, I was sixteen, seventeen, or some such.", "en"),
    ("El Paso was two, three hundred miles off, ee, it was.", "en"),
])  # fmt: skip
def test_what_is_only_counted_is_no_number_of_anybody(text, language):
    assert told(text, language) == []


@pytest.mark.parametrize(("text", "language", "expected"), [
    ("Volejte: Karel, sedm sedm sedm jedna dva tři čtyři pět šest.", "cs", [("Karel", "PER"), ("sedm sedm sedm jedna dva tři čtyři pět šest", "PHONE")]),
    ("Tablicę ukradli, Paweł, Olga, siedem osób to widziało.", "pl", [("Paweł", "PER"), ("Olga", "PER")]),          # what is told has not the form of a plate
    ("Marie, Adam, třicet jedna, čtyřicet dva let.", "cs", [("Marie", "PER"), ("Adam", "PER")]),                     # no car is spoken of
])  # fmt: skip
def test_first_names_beside_numbers_are_mostly_peoples(text, language, expected):
    assert told(text, language) == expected
