"""What a reader could not be sure of: kept with the transcript in English, shown in the reader's own language."""

import re
from collections.abc import Sequence
from functools import cache

from spolu.interviews.model import Kind, Turn
from spolu.language import Words, say

WARNINGS: Words = {
    "nobody": {
        "en": "Nobody is named: every paragraph is a turn without a speaker.",
        "cs": "Nikdo tu není označen: každý odstavec je promluva bez mluvčího.",
        "pl": "Nikt nie jest tu podpisany: każdy akapit to wypowiedź bez mówcy.",
    },
    "one label": {
        "en": "Only one voice is labelled: the paragraphs without a label are turns of somebody unknown.",
        "cs": "Označen je jen jeden hlas: odstavce bez označení jsou promluvy někoho, koho text neuvádí.",
        "pl": "Podpisany jest tylko jeden głos: akapity bez podpisu to wypowiedzi kogoś, kogo tekst nie podaje.",
    },
    "some unlabelled": {
        "en": "{n} turn has no label: who speaks is left open.|{n} turns have no label: who speaks is left open.",
        "cs": "{n} promluva nemá označení: kdo mluví, zůstává otevřené.|{n} promluvy nemají označení: kdo mluví, zůstává otevřené.|{n} promluvy nemá označení: kdo mluví, zůstává otevřené.|{n} promluv nemá označení: kdo mluví, zůstává otevřené.",
        "pl": "{n} wypowiedź nie ma podpisu: kto mówi, pozostaje otwarte.|{n} wypowiedzi nie mają podpisu: kto mówi, pozostaje otwarte.|{n} wypowiedzi nie ma podpisu: kto mówi, pozostaje otwarte.|{n} wypowiedzi nie ma podpisu: kto mówi, pozostaje otwarte.",
    },
    "clock": {
        "en": "The times are those of the clock, not of a recording; they stand with the place of each turn.",
        "cs": "Časy ukazují hodiny dne, ne místo v nahrávce; stojí u místa každé promluvy.",
        "pl": "Czasy to godziny zegarowe, a nie miejsca w nagraniu; stoją przy miejscu każdej wypowiedzi.",
    },
    "not sent": {
        "en": "This answer was not sent off: the respondent did not finish.",
        "cs": "Tato odpověď nebyla odeslána: dotazník zůstal nedokončený.",
        "pl": "Ta odpowiedź nie została wysłana: ankieta pozostała niedokończona.",
    },
    "no words": {
        "en": "{n} respondent wrote nothing in the open questions and was left out.|{n} respondents wrote nothing in the open questions and were left out.",
        "cs": "{n} odpověď v otevřených otázkách nic neříká a byla vynechána.|{n} odpovědi v otevřených otázkách nic neříkají a byly vynechány.|{n} odpovědi v otevřených otázkách nic neříká a bylo vynecháno.|{n} odpovědí v otevřených otázkách nic neříká a bylo vynecháno.",
        "pl": "{n} osoba nic nie wpisała w pytaniach otwartych i została pominięta.|{n} osoby nic nie wpisały w pytaniach otwartych i zostały pominięte.|{n} osób nic nie wpisało w pytaniach otwartych i zostało pominiętych.|{n} osoby nic nie wpisało w pytaniach otwartych i zostało pominięte.",
    },
    "tiers": {
        "en": "{n} tier that depends on another (a translation, gloss or note) was left out.|{n} tiers that depend on others (translations, glosses, notes) were left out.",
        "cs": "{n} závislá vrstva (překlad, glosa, poznámka) byla vynechána.|{n} závislé vrstvy (překlady, glosy, poznámky) byly vynechány.|{n} závislé vrstvy bylo vynecháno.|{n} závislých vrstev (překladů, glos, poznámek) bylo vynecháno.",
        "pl": "{n} warstwa zależna (tłumaczenie, glosa, uwaga) została pominięta.|{n} warstwy zależne (tłumaczenia, glosy, uwagi) zostały pominięte.|{n} warstw zależnych (tłumaczeń, glos, uwag) zostało pominiętych.|{n} warstwy zależnej zostało pominięte.",
    },
    "formula": {
        "en": "{n} answer begins with '=': the spreadsheet took it for a formula; it is read as it was typed.|{n} answers begin with '=': the spreadsheet took them for formulas; they are read as they were typed.",
        "cs": "{n} odpověď začíná na „=“ a tabulka ji vzala za vzorec; čteme ji tak, jak byla napsána.|{n} odpovědi začínají na „=“ a tabulka je vzala za vzorce; čteme je tak, jak byly napsány.|{n} odpovědi začíná na „=“; čteme ji tak, jak byla napsána.|{n} odpovědí začíná na „=“ a tabulka je vzala za vzorce; čteme je tak, jak byly napsány.",
        "pl": "{n} odpowiedź zaczyna się od „=” i arkusz wziął ją za formułę; czytamy ją tak, jak ją wpisano.|{n} odpowiedzi zaczynają się od „=” i arkusz wziął je za formuły; czytamy je tak, jak je wpisano.|{n} odpowiedzi zaczyna się od „=” i arkusz wziął je za formuły; czytamy je tak, jak je wpisano.|{n} odpowiedzi zaczyna się od „=”; czytamy ją tak, jak ją wpisano.",
    },
    "mixed": {
        "en": "In {n} segment some words are another voice's; the segment's voice is taken.|In {n} segments some words are another voice's; the segment's voice is taken.",
        "cs": "V {n} úseku patří některá slova jinému hlasu; platí hlas úseku.|Ve {n} úsecích patří některá slova jinému hlasu; platí hlas úseku.|V {n} úseku patří některá slova jinému hlasu; platí hlas úseku.|V {n} úsecích patří některá slova jinému hlasu; platí hlas úseku.",
        "pl": "W {n} fragmencie część słów należy do innego głosu; liczy się głos fragmentu.|W {n} fragmentach część słów należy do innego głosu; liczy się głos fragmentu.|W {n} fragmentach część słów należy do innego głosu; liczy się głos fragmentu.|W {n} fragmentu część słów należy do innego głosu; liczy się głos fragmentu.",
    },
    "sheets": {
        "en": "Only the first sheet with contents was read; {n} more has contents.|Only the first sheet with contents was read; {n} more have contents.",
        "cs": "Čteme jen první list s obsahem; obsah má ještě {n} další.|Čteme jen první list s obsahem; obsah mají ještě {n} další.|Čteme jen první list s obsahem; obsah má ještě {n} dalšího.|Čteme jen první list s obsahem; obsah má ještě {n} dalších.",
        "pl": "Czytamy tylko pierwszy arkusz z treścią; treść ma jeszcze {n} inny.|Czytamy tylko pierwszy arkusz z treścią; treść mają jeszcze {n} inne.|Czytamy tylko pierwszy arkusz z treścią; treść ma jeszcze {n} innych.|Czytamy tylko pierwszy arkusz z treścią; treść ma jeszcze {n} innego.",
    },
    "language": {
        "en": "Its words do not tell the language; one of the study's was taken. Another one: language pl; once it is kept: spolu interviews describe R02 --language pl",
        "cs": "Ze slov se jazyk nedá poznat, bere se některý z jazyků výzkumu. Jiný: language pl; po uložení: spolu interviews describe R02 --language pl",
        "pl": "Ze słów nie da się rozpoznać języka, przyjęto jeden z języków badania. Inny: language pl; po zapisaniu: spolu interviews describe R02 --language pl",
    },
}  # fmt: skip

NOBODYS = frozenset(("prompt", "remark"))
"""Flags of turns that nobody says, though they have no label either."""


def warning(key: str, n: int = 0) -> str:
    """Return the warning ``key`` as a transcript keeps it.

    Raises:
        KeyError: no such warning.
    """
    return say(WARNINGS, key, "en", n=n)


def told(kept: str, language: str) -> str:
    """Return a kept warning in ``language``; one that another package's reader gives stays as it is."""
    for key, pattern in _patterns():
        if match := pattern.fullmatch(kept):
            return say(WARNINGS, key, language, n=int(match.groupdict().get("n") or 0))
    return kept


def is_ours(kept: str) -> bool:
    """Whether a kept warning is one of `WARNINGS`, so that it holds no word of a file."""
    return any(pattern.fullmatch(kept) for _, pattern in _patterns())


def left_open(turns: Sequence[Turn], kind: Kind) -> tuple[str, ...]:
    """Return the warning that some turns have no label, where others have; notes of a board need none."""
    unlabelled = sum(turn.speaker is None and not NOBODYS & set(turn.flags) for turn in turns)
    named = any(turn.speaker is not None for turn in turns)
    return (warning("some unlabelled", unlabelled),) if unlabelled and named and kind != "workshop" else ()


def reopened(kept: Sequence[str], turns: Sequence[Turn], kind: Kind) -> tuple[str, ...]:
    """Return kept warnings after voices were corrected: those on missing labels again as they are now."""
    labels = [pattern for key, pattern in _patterns() if key in ("nobody", "one label", "some unlabelled")]
    return (*(w for w in kept if not any(p.fullmatch(w) for p in labels)), *left_open(turns, kind))


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    found = []
    for key, texts in WARNINGS.items():
        for form in texts["en"].split("|"):
            found.append((key, re.compile(re.escape(form).replace(re.escape("{n}"), r"(?P<n>\d+)"))))
    return tuple(found)
