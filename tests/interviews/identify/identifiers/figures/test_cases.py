"""Numbers of cases, and what is written like one and is none."""

import pytest

from spolu.interviews.identify import detect
from spolu.interviews.model import Transcript, Turn


def told(text, language):
    found = detect([Transcript("R01", language=language, turns=(Turn("t001", text),))])
    return [(m.text, m.kind) for m in found if m.kind not in ("ORG", "OTHER", "LOC", "AGE")]


@pytest.mark.parametrize(("text", "language", "expected"), [
    ("Rozhodnutí čj. nevím, ale je tam 40217/2023/PLZ dole.", "cs", ("40217/2023/PLZ", "CASENO")),   # no telephone
    ("Přišlo 1180/2022/SOC/Ve, prý do pátku.", "cs", ("1180/2022/SOC/Ve", "CASENO")),
    ("Kurátorka vede spis Om 91/2021 od jara.", "cs", ("Om 91/2021", "CASENO")),
    ("V evidenci Nom 17/2020 je rodina dlouho.", "cs", ("Nom 17/2020", "CASENO")),
    ("Na úrade je spis Om 17/2020, pozrite sa.", "sk", ("Om 17/2020", "CASENO")),
    ("Umorzyli, RSD 77/22, bo nie było świadków.", "pl", ("RSD 77/22", "CASENO")),                    # no street
    ("Dochodzenie Ds 940/21 trwa.", "pl", ("Ds 940/21", "CASENO")),
    ("Je to škodní událost č. 5518270031, prý.", "cs", ("5518270031", "CASENO")),                    # no number of anybody's card
    ("Szkoda nr 771/23/04 jest w toku.", "pl", ("771/23/04", "CASENO")),
    ("Nakaz ma VI Nc-e 551822/21, z Lublina.", "pl", ("VI Nc-e 551822/21", "CASENO")),               # the electronic court's
    ("Dostałam mandat seria BH 5518220 za parkowanie.", "pl", ("BH 5518220", "CASENO")),
    ("Insolvenci mají jako INS 5518/2021, tuším.", "cs", ("INS 5518/2021", "CASENO")),
    ("Znak sprawy OPS łamane na sto dwa łamane na dwadzieścia trzy.", "pl", ("OPS łamane na sto dwa łamane na dwadzieścia trzy", "CASENO")),
    ("Soud to vede jako P a Nc 118/2022, opatrovnictví.", "cs", ("P a Nc 118/2022", "CASENO")),       # of children, without the senate
    ("Úřad napsal pod sp. zn. S-MHMP 55182/2022, prý.", "cs", ("sp. zn. S-MHMP 55182/2022", "CASENO")),
    ("Vedeno pod zn. Om 551/2021-Ž, předáno.", "cs", ("Om 551/2021-Ž", "CASENO")),                     # who has it
    ("Přišlo č. j. MUTR 5518/2022/SÚ/Bd z úřadu.", "cs", ("č. j. MUTR 5518/2022/SÚ/Bd", "CASENO")),
    ("Zapište si značku sedmnáct cé lomeno dvě stě tři z roku dvacet jedna, ano.", "cs",
     ("sedmnáct cé lomeno dvě stě tři z roku dvacet jedna", "CASENO")),
    ("Ma to numer l.dz. 2205/23, od wczoraj.", "pl", ("l.dz. 2205/23", "CASENO")),
    ("Umowa dotacji 7/MOPR/2023 wygasła.", "pl", ("7/MOPR/2023", "CASENO")),
    ("Ze starostwa przyszło Gd.II.41.3.2022, tu.", "pl", ("Gd.II.41.3.2022", "CASENO")),                # no date
    ("To jest sygnatura druga ca trzysta dwanaście przez dwadzieścia jeden, chyba.", "pl",
     ("druga ca trzysta dwanaście przez dwadzieścia jeden", "CASENO")),
    ("wpisz ze chodzi o ii c 318/22 i tyle", "pl", ("ii c 318/22", "CASENO")),
    ("Pismo ze skarbówki 1418-SKA-3.4021.77.2022 leży tu.", "pl", ("1418-SKA-3.4021.77.2022", "CASENO")),
    ("Ten nález zná, Pl. ÚS 24/19, od porady.", "cs", ("Pl. ÚS 24/19", "CASENO")),                   # no street, however short
    ("Máme usnesení IV. ÚS 881/20, čtěte.", "cs", ("IV. ÚS 881/20", "CASENO")),
    ("Insolvence běží, em es bé er čtyřicet ins tisíc sto dva lomeno dvacet jedna.", "cs", ("em es bé er čtyřicet ins tisíc sto dva lomeno dvacet jedna", "CASENO")),
    ("Exekutor: sto čtyři ex dvanáct tisíc lomeno osmnáct.", "cs", ("sto čtyři ex dvanáct tisíc lomeno osmnáct", "CASENO")),
    ("Policie to má jako ká er pé té pomlčka osm set dva pomlčka tři lomeno čé jé pomlčka dva tisíce dvacet dva.", "cs",
     ("ká er pé té pomlčka osm set dva pomlčka tři lomeno čé jé pomlčka dva tisíce dvacet dva", "CASENO")),
    ("správní soud, dvacet á sto pět lomeno dva tisíce devatenáct", "cs", ("dvacet á sto pět lomeno dva tisíce devatenáct", "CASENO")),
    ("Má to čé jé sto dva lomeno dvacet lomeno er há.", "cs", ("sto dva lomeno dvacet lomeno er há", "CASENO")),       # spelt letter by letter
    ("Reklamaci vedou jako er em lomeno osm set dva lomeno dvacet.", "cs", ("er em lomeno osm set dva lomeno dvacet", "CASENO")),
    ("Z gminy przyszło, znak er ge kropka sześć osiem trzy kropka dwanaście kropka dwadzieścia trzy.", "pl",
     ("er ge kropka sześć osiem trzy kropka dwanaście kropka dwadzieścia trzy", "CASENO")),                              # full stops, said
    ("Prokuratura: dwa de es osiemset jeden kropka dwadzieścia.", "pl", ("dwa de es osiemset jeden kropka dwadzieścia", "CASENO")),
    ("W Krakowie, pierwsza a ce a sto osiem przez dwadzieścia jeden.", "pl", ("pierwsza a ce a sto osiem przez dwadzieścia jeden", "CASENO")),
    ("ZUS przegrał, czwarte u sto dwa łamane na dwadzieścia.", "pl", ("czwarte u sto dwa łamane na dwadzieścia", "CASENO")),
    ("Sąd administracyjny: drugie es a łamane przez ka er, sto dwa łamane na dwadzieścia.", "pl",
     ("drugie es a łamane przez ka er, sto dwa łamane na dwadzieścia", "CASENO")),
    ("Kolegium napisało, SKO.4113/72/2021, czekamy.", "pl", ("SKO.4113/72/2021", "CASENO")),
    ("Odpisał rzecznik: IV.510.33.2020.KM, i nic.", "pl", ("IV.510.33.2020.KM", "CASENO")),            # no date
    ("Nakaz ma Nc-e 551822/21, z Lublina.", "pl", ("Nc-e 551822/21", "CASENO")),
    ("komornik przysłał km 512/20, nie wiem za co", "pl", ("km 512/20", "CASENO")),                     # no kilometres
    ("exekuce je 118 ex 2207/19, prý zastavená", "cs", ("118 ex 2207/19", "CASENO")),
    ("soud poslal 21 c 118/2020, mam tam jit", "cs", ("21 c 118/2020", "CASENO")),
    ("Rozhodnutí má MMBR 40218/2022, přišlo včera.", "cs", ("MMBR 40218/2022", "CASENO")),
    ("Je to škodní událost č. 5518 270 031, prý.", "cs", ("5518 270 031", "CASENO")),
    ("Pismo 1418-SKA-3.4021.77.2022.5 leży tu.", "pl", ("1418-SKA-3.4021.77.2022.5", "CASENO")),
    ("Karta NK 12/2021 jest u dzielnicowego.", "pl", ("NK 12/2021", "CASENO")),
    ("The landlord answered LET-24-018 552, finally.", "en", ("LET-24-018 552", "CASENO")),              # with a blank in it
    ("The landlord answered LET-24-018 552 days late.", "en", ("LET-24-018", "CASENO")),                 # what is counted
])  # fmt: skip
def test_numbers_of_registers_are_found_whole(text, language, expected):
    assert told(text, language) == [expected]


@pytest.mark.parametrize(("text", "language"), [
    ("Tlak RR 140/90, tep 72, jinak klid.", "cs"),
    ("Pacjent leży, RR 150/95, tętno 80.", "pl"),
    ("Jedeme podle ISO 9001/2015, všechno.", "cs"),                                            # a norm, decided by nobody
    ("Naměřili TK 125/80 vestoje.", "cs"),
    ("Wynik HGB 12/14 w normie.", "pl"),
    ("Zápas skončil, karta MB 12/24 zůstala v šuplíku.", "cs"),
])  # fmt: skip
def test_what_is_measured_is_no_street_and_no_case(text, language):
    assert told(text, language) == []


def test_a_street_may_be_short_for_an_event():
    assert told("To je tam na SNP 12/5, hore.", "sk") == [("SNP 12/5", "ADDR")]
