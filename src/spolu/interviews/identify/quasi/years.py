"""How each language says an age: the verbs, units and fillings around a number, and what makes of it something else."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from spolu.interviews.identify.quasi.frames import several


@dataclass(frozen=True, slots=True)
class Grammar:
    """How one language says an age; all words folded.

    Attributes:
        unit: words for years. ``be``, ``have``: verbs, directly or a few words before. ``whom``: pronouns of the person.
        filling: words that may stand between the verb and the number.
        introduces: words after which a number is an age.
        goes_on: words that may follow an age without a word for years.
        lasts: words after the years that make it a duration: *lat stażu*.
        counted: what people count beside years. born: words before a year of birth. ``within``: a number with years in one word.
    """

    unit: frozenset[str]
    be: frozenset[str]
    have: frozenset[str]
    whom: frozenset[str]
    filling: frozenset[str]
    introduces: frozenset[str]
    goes_on: frozenset[str]
    lasts: frozenset[str]
    born: frozenset[str]
    counted: frozenset[str]
    within: re.Pattern[str]


GRAMMARS: Mapping[str, Grammar] = {
    "cs": Grammar(
        several("let roku roky rok rocku leta letech rokov"), several("je bylo bude byly jsou bejvalo ma"),
        several("ma mam mel mela maji mame"), several("mi mne mu ji jemu nam jim te"),
        several("uz jen teprve teda tehdy teď tak asi zhruba skoro pres cerstve ted zrovna prave letos bude jako kolem okolo vlastne"),
        several("veku vek veke"),
        several("a ale i tak takze kdyz uz jsem se si to no let nebo kdy jo prece teda ted ze kdyby tam v ve pryc"),
        several("praxe praxi zkusenosti zkusenost natvrdo zaruku zaruka vezeni trest zpatky dozadu starou stary stare smlouvu najem provozu"),
        several("rocnik rocniku"),
        several("minut minuty hodin hodiny dni dnu dny tydnu tydny mesicu mesice korun tisic milion miliony milionu procent lidi lide osob metru kilo kilometru deka rodin pripadu stran krat razy kusu aut bytu pokoje pokoju smeny sluzby klientu klientek hodinach mesicich dnech"),
        re.compile(r"(?P<n>\d{1,3}|\w+?)(?:let|roc)(?:y|a|e|eho|emu|ou|ym|ych|ymi|ej|ejho|ejmu|i|n[yaeou]\w{0,3}|ak\w{0,3})"),
    ),
    "sk": Grammar(
        several("rokov rok roku roky roka rokoch rockov"), several("je bolo bude boli su"),
        several("ma mam mal mala maju mame mat"), several("mi mne mu jej jemu nam im ti"),
        several("uz len iba teprv asi tak zhruba skoro cez teraz prave tohto bude ako okolo vlastne takych"),
        several("veku vek"),
        several("a ale aj tak takze ked uz som sa si to no rokov alebo teda teraz ze keby tam v vo prec"),
        several("praxe praxi praxou skusenosti skusenost zaruku zaruka vazenia trest naspat dozadu stary stare zmluvu najom prevadzky"),
        several("rocnik rocniku"),
        several("minut minuty hodin hodiny dni den tyzdnov tyzdne mesiacov mesiace korun eur tisic milion miliony milionov percent ludi ludia osob metrov kilo kilometrov deka rodin pripadov stran krat razy kusov aut bytov izby izieb zmeny sluzby klientov klientok hodinach mesiacoch dnoch"),
        re.compile(r"(?P<n>\d{1,3}|\w+?)(?:rocn(?:y|a|e|eho|emu|om|ym|ych|ymi|ej|u|ou|i)|rociak\w{0,3}|nast(?:ka|ku|ky|ke|kou|kar\w*))"),
    ),
    "pl": Grammar(
        several("lat lata rok roku latka latach"), several("jest bylo bedzie"),
        several("mam ma mial miala mialam mialem maja mamy majac skonczyl skonczyla skonczylam skonczylem skoncze skonczy miec"), several("mi mu jej jemu"),
        several("juz dopiero teraz wtedy jakies okolo prawie ze po jakos z ponad raptem ledwo"),
        several("wieku wiek"),
        several("a ale i to tak wiec kiedy juz jestem jak albo no na"),
        several("stazu doswiadczenia praktyki pracy pracuje gwarancji wyroku wiezienia opoznienia umowy kredytu temu czekania do"),
        several("rocznik rocznika"),
        several("minut minuty godzin godziny dni tygodni tygodnie miesiecy miesiace zlotych tysiecy procent osob ludzi metrow kilo kilometrow rodzin spraw stron razy sztuk samochodow mieszkan pokoje pokoi zmiany dyzury klientow klientek"),
        re.compile(r"(?P<n>\d{1,3}|\w+?)(?:letni(?:a|e|ego|emu|m|ej|ch|mi|j)?|lat(?:ek|k(?:a|i|u|iem|owi|ow|ami|om|e|o)))"),
    ),
    "en": Grammar(
        several("years year"), several("i'm am was is are he's she's were turned turning turn be became turns im pushing"), frozenset(), frozenset(),
        several("only just about nearly almost now over already like around probably"),
        several("aged age"),
        several("and but now when so then or with who at yesterday today this next last i i'm he she we they my the because already"),
        several("experience ago later waiting in of on with service sober clean into"),
        frozenset(),
        several("minutes hours days weeks months pounds percent per people miles pages times thousand hundred million point of feet foot inches degrees"),
        re.compile(r"(?!)"),
    ),
}  # fmt: skip
ABOUT = {
    "sk": several("po pred pod cez oslavila oslavil slavila slavil som okolo pomaly prekrocila prekrocil"),
    "cs": several("po pres pod pred oslavila oslavil slavila slavil jsem kolem okolo pomalu prekrocila prekrocil"),
    "pl": several("po przed pod kolo okolo dobiega dobiegam dobiegal skonczyl skonczyla skonczylam skonczylem przekroczyl przekroczyla przekroczylam ma miala mial"),
    "en": several("my his her their early mid late"),
}  # fmt: skip
"""Words directly before *padesátka*, *fifties* where years of age are meant."""
