"""Make a study folder: the five folders, the notebooks, study.toml; with the bundled study in it if asked for."""

import re
import secrets
import shutil
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from spolu.errors import StudyError
from spolu.interviews.participants import render as participants_csv
from spolu.language import LANGUAGES, pick
from spolu.notebooks import starter
from spolu.settings import parse as parse_settings
from spolu.steps.ignoring import GITIGNORE
from spolu.store import FOLDERS

_EXAMPLE_FILES = ("study.toml", "interviews/participants.csv", "coding/codebook.yaml", "prototypes/requirements.yaml",
                  "prototypes/prototype.yaml")  # fmt: skip
_EXAMPLE_FOLDERS = {
    "interviews": "*.md", "coding/codings": "*.jsonl", "reports/insights": "*.md", "prototypes/screens": "*.yaml",
    "prototypes/tests": "*.yaml",
}  # fmt: skip

_TITLE = {"cs": "Náš výzkum", "pl": "Nasze badanie", "en": "Our study", "sk": "Náš výskum"}
_README = {
    "cs": "Výzkum v nástroji spolu. Začněte sešitem notebooks/1-interviews.ipynb.\n\n"
    "| složka | co v ní je |\n|---|---|\n"
    "| interviews | pseudonymizované přepisy a účastnice a účastníci beze jmen |\n"
    "| coding | kódovací kniha a kódování každé kodérky a kodéra |\n"
    "| notebooks | pět sešitů, kterými se prochází celý výzkum |\n"
    "| reports | zjištění a zpráva |\n"
    "| prototypes | požadavky a obrazovky |\n\n"
    "Původní nahrávky a přepisy sem nepatří. Leží zamčené v trezoru mimo tuto složku.\n",
    "pl": "Badanie w narzędziu spolu. Proszę zacząć od notatnika notebooks/1-interviews.ipynb.\n\n"
    "| folder | co w nim jest |\n|---|---|\n"
    "| interviews | transkrypcje po pseudonimizacji, uczestniczki i uczestnicy bez nazwisk |\n"
    "| coding | książka kodów i kodowania każdej koderki i kodera |\n"
    "| notebooks | pięć notatników, które prowadzą przez całe badanie |\n"
    "| reports | wnioski i raport |\n"
    "| prototypes | wymagania i ekrany |\n\n"
    "Pierwotne nagrania i transkrypcje nie należą do tego folderu. Leżą zamknięte w sejfie poza nim.\n",
    "en": "A study in spolu. Begin with notebooks/1-interviews.ipynb.\n\n"
    "| folder | what lies in it |\n|---|---|\n"
    "| interviews | pseudonymised transcripts, and participants without names |\n"
    "| coding | the codebook, and each coder's codings |\n"
    "| notebooks | five notebooks that lead through the whole study |\n"
    "| reports | insights and the report |\n"
    "| prototypes | requirements and screens |\n\n"
    "Recordings and original transcripts do not belong here. They lie locked in the vault, outside this folder.\n",
}
_SETTINGS = {
    "cs": """# Nastavení výzkumu. Za # stojí poznámky; co potřebujete, změňte. Jako předloha pro další: spolu new --template study.toml
[study]
{study}
# about = {{cs = "Proč výzkum vznikl a komu má pomoct"}}
# method = {{cs = "Kolik lidí, jak dlouho, kdo kódoval"}}

[interviews]
# Vlastní sloupce v interviews/participants.csv, třeba ["age_band", "years_in_service"]
attributes = []
# S čím vším mohou lidé souhlasit: s rozborem, s citacemi, se zveřejněním
consent = ["analysis", "quotes", "public"]
# Co se zapisuje o každém sezení; při přidávání přepisu spolu řekne, co chybí
session = ["date", "site"]

# [anonymise]
# PER = "tag"      # jména nahradí značkami; jinak dostane každý pseudonym
""",
    "pl": """# Ustawienia badania. Za # stoją uwagi; proszę zmienić, co trzeba. Wzór dla następnych: spolu new --template study.toml
[study]
{study}
# about = {{pl = "Po co powstało badanie i komu ma pomóc"}}
# method = {{pl = "Ile osób, jak długo, kto kodował"}}

[interviews]
# Własne kolumny w interviews/participants.csv, na przykład ["age_band", "years_in_service"]
attributes = []
# Na co można się zgodzić: na analizę, na cytaty, na publikację
consent = ["analysis", "quotes", "public"]
# Co zapisuje się o każdym spotkaniu; przy dodawaniu transkrypcji spolu powie, czego brakuje
session = ["date", "site"]

# [anonymise]
# PER = "tag"      # nazwiska zastąpią znaczniki; inaczej każda osoba dostaje pseudonim
""",
    "en": """# The study's settings. Notes stand behind #; change what you need. As a template for others: spolu new --template study.toml
[study]
{study}
# about = {{en = "Why this study is done, and for whom"}}
# method = {{en = "How many people, how long, who coded"}}

[interviews]
# Your own columns of interviews/participants.csv, as ["age_band", "years_in_service"]
attributes = []
# What people can agree to: analysis, quotes, publication
consent = ["analysis", "quotes", "public"]
# What is noted of every session; spolu says what is missing when a transcript is added
session = ["date", "site"]

# [anonymise]
# PER = "tag"      # names become tags; otherwise each person gets a pseudonym
""",
}
"""``study.toml`` of a new study; ``{study}``: the lines that differ from study to study."""
_OF_ONE_STUDY = re.compile(r"^(?:id|seed|originals|public_passphrase|columns)\s*=.*\n", re.MULTILINE)
_CODEBOOK = {
    "cs": "# Kódovací kniha. Příklad kódu:\n# - id: trust\n#   label: {cs: Důvěra}\n#   definition: {cs: Kdy a komu člověk věří}\n",
    "pl": "# Książka kodów. Przykład kodu:\n# - id: trust\n#   label: {pl: Zaufanie}\n#   definition: {pl: Kiedy i komu ktoś ufa}\n",
    "en": "# The codebook. A code looks like this:\n# - id: trust\n#   label: {en: Trust}\n#   definition: {en: When and whom somebody trusts}\n",
}


def start(folder: Path, languages: tuple[str, ...], *, example: bool = False, template: Path | None = None) -> None:
    """Write a new study into ``folder``, which must not exist yet or be empty.

    Args:
        folder: becomes the study.
        languages: of the material, the commonest first; the first is also the interface's.
        example: bring the bundled, invented study.
        template: a ``study.toml`` whose choices the new study takes over; id and seed are its own.

    Raises:
        StudyError: the folder holds something, a language is not known, or the template cannot be opened.
        SpoluError: the template is no ``study.toml``.
    """
    unknown = [language for language in languages if language not in LANGUAGES]
    if unknown:
        raise StudyError("--languages", f"'{unknown[0]}' is not known", f"Known are: {', '.join(LANGUAGES)}")
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise StudyError(folder.name or ".", "there is something in this folder already", "Choose a new one")
    settings = _from_template(template) if template else _settings(languages)
    texts = dict(_example() if example else _empty(languages[0], settings))
    fresh = not folder.exists()
    try:
        for name, text in texts.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
    except OSError:
        if fresh:  # half a study would only be in the way of the next try
            shutil.rmtree(folder, ignore_errors=True)
        raise


def _own() -> str:
    return f'id = "study-{secrets.token_hex(4)}"\nseed = {secrets.randbelow(10**6)}'


def _settings(languages: tuple[str, ...]) -> str:
    first = languages[0]
    listed = ", ".join(f'"{language}"' for language in languages)
    lines = f'{_own()}\ntitle = {{{first} = "{pick(_TITLE, first)}"}}\nlanguages = [{listed}]\ninterface = "{first}"'
    return pick(_SETTINGS, first).format(study=lines)


def _from_template(template: Path) -> str:
    """Return another study's ``study.toml`` with an id and a seed of its own, and nothing of that study's data."""
    try:
        text = template.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        raise StudyError(template.name, "this template cannot be opened", "Name a study.toml") from None
    parse_settings(text, template.name)
    own = re.sub(r"^(\[study\].*\n)", rf"\1{_own()}\n", _OF_ONE_STUDY.sub("", text), count=1, flags=re.MULTILINE)
    parse_settings(own, template.name)
    return own


def _empty(first: str, settings: str) -> Iterator[tuple[str, str]]:
    yield "study.toml", settings
    yield "README.md", pick(_README, first)
    yield ".gitignore", GITIGNORE
    yield "interviews/participants.csv", participants_csv((), parse_settings(settings).attributes)
    yield "coding/codebook.yaml", pick(_CODEBOOK, first)
    for folder in FOLDERS[3:]:
        yield f"{folder}/.gitkeep", ""
    for name in starter.NAMES:
        yield f"notebooks/{name}.ipynb", starter.notebook(name, first)


def _example() -> Iterator[tuple[str, str]]:
    root = example_root()
    for name in _EXAMPLE_FILES:
        yield name, (root / name).read_text(encoding="utf-8")
    for folder, pattern in _EXAMPLE_FOLDERS.items():
        for path in sorted((root / folder).glob(pattern)):
            yield f"{folder}/{path.name}", path.read_text(encoding="utf-8")
    yield "README.md", _README["cs"]
    yield ".gitignore", GITIGNORE
    for name in starter.NAMES:
        yield f"notebooks/{name}.ipynb", starter.notebook(name, "cs")


def example_root() -> Path:
    """Return the folder of the bundled study: in the wheel beside the code, in a checkout the repository's root."""
    packaged = Path(str(files("spolu") / "example" / "study"))
    return packaged if packaged.is_dir() else Path(__file__).resolve().parents[2]
