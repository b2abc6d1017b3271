"""Months, days, feasts, peoples and languages: words that have a capital in English, and are nobody's name."""

from functools import cache

from spolu.interviews.identify.contexts import small_words
from spolu.interviews.identify.words.tables import forms


@cache
def calendar(language: str) -> frozenset[str]:
    """Return what is written with a capital in English and is nobody's name: dates, feasts, peoples, languages; in small letters."""
    from babel import Locale

    languages = Locale.parse(language).languages.items()
    return (
        dates(language)
        | small_words(f"{language} feasts")
        | small_words(f"{language} short dates")
        | (small_words(f"{language} peoples") if language in ("en", "pl", "sk") else frozenset())
        | {
            name.lower()
            for code, name in languages
            if " " not in name and (len(code) == 2 or _is_tongue(name, language)) and name not in forms(language).first
        }
    )


def _is_tongue(name: str, language: str) -> bool:
    """Whether a name of one of the smaller languages is hardly a surname: *Bena* and *Mende* are some in Czech and Polish."""
    return language == "en" or name.endswith(("ski", "cki", "ština", "čina"))


@cache
def dates(language: str) -> frozenset[str]:
    """Return the months, as a date has them, and the days of the week, in small letters."""
    from babel import Locale

    locale = Locale.parse(language)
    names = {*locale.months["format"]["wide"].values(), *locale.days["format"]["wide"].values()}
    return frozenset(name.lower() for name in names)
