"""One screen in one variant, as its templates ask for it, and what stands around it."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from spolu.language import pick, quoted, say, typeset
from spolu.prototypes import expressions, themes
from spolu.prototypes.evidence import Said, Why
from spolu.prototypes.model import Block, Field, Item, Persona, Prototype, Screen, Texts
from spolu.prototypes.themes import Theme
from spolu.prototypes.words import WORDS

_NAMES = {"cs": "Čeština", "pl": "Polski", "en": "English", "sk": "Slovenčina"}
_ADDRESS = re.compile(r"(?:tel|sms):[+0-9 ]+|mailto:[\w.+-]+@[\w.-]+")
_BUTTONS = ("print",)


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around the screens.

    Attributes:
        key: the name that entries are kept under in the browser.
        language: of the pages about the screens.
        report: the report's file, relative to the screens; "" = nowhere.
        theme: how they look.
        evidence: whether the pages hold what they rest on; a build for outsiders may leave it out.
        single: whether all screens lie in one file, so that links lead to its parts.
        live: a script for a page that follows the files while they are edited.
        about: the pages about the screens that there are, linked from each other.
    """

    key: str
    language: str
    report: str = "../../reports/build/index.html"
    theme: Theme = Theme()
    evidence: bool = True
    single: bool = False
    live: str = ""
    about: tuple[str, ...] = ("index.html", "coverage.html", "back.html")


@dataclass(frozen=True, slots=True)
class Grounds:
    """What the screens rest on.

    Attributes:
        why: language -> requirement id -> what it rests on.
        suspects: ids of requirements and blocks to be checked, because what they rest on has changed.
    """

    why: Mapping[str, Mapping[str, Why]] = field(default_factory=dict)
    suspects: frozenset[str] = frozenset()


def variants(prototype: Prototype, screen: Screen) -> tuple[str, ...]:
    """Return the languages of a screen, each with its easy variant where it has one: ``cs``, ``cs-easy`` …"""
    return tuple(
        v for language in prototype.languages for v in (language, *([f"{language}-easy"] if screen.easy else []))
    )


def opened_in(prototype: Prototype, language: str) -> str:
    """Return the language in which a page in ``language`` leads to the screens: the same where they have it, else their first."""
    return language if language in prototype.languages else prototype.languages[0]


def variant_name(variant: str) -> str:
    """Return a variant in its own language: Čeština, Čeština (snadné čtení)."""
    language, _, easy = variant.partition("-")
    return _NAMES.get(language, language) + (f" ({say(WORDS, 'easy', language)})" if easy else "")


@dataclass(frozen=True, slots=True)
class Page:
    """One screen in one variant, as the templates ask for it."""

    prototype: Prototype
    screen: Screen
    variant: str
    frame: Frame
    grounds: Grounds = Grounds()
    prefix: str = ""

    @property
    def language(self) -> str:
        """The variant's language, without ``-easy``."""
        return self.variant.split("-", maxsplit=1)[0]

    @property
    def easy(self) -> bool:
        """Whether it is an easy-language variant."""
        return self.variant.endswith("-easy")

    @property
    def evidence(self) -> bool:
        """Whether it says why each block is there."""
        return self.frame.evidence

    @property
    def report(self) -> str:
        """The report's file."""
        return self.frame.report

    @property
    def index(self) -> str:
        """The page of all screens, "" where there is none."""
        return "" if self.frame.single else "index.html"

    @property
    def logo(self) -> Any:
        """The logo as an image, "" without one."""
        theme = self.frame.theme
        return themes.markup('<img src="{}" alt="{}">').format(theme.logo, theme.logo_text) if theme.logo else ""

    def say(self, key: str, **values: object) -> str:
        """Return an interface text."""
        return say(WORDS, key, self.language, **values)

    def tx(self, texts: Texts) -> str:
        """Return a text of the study in the variant."""
        return typeset(pick(texts, self.variant), self.language)

    def quoted(self, text: str) -> str:
        """Return a text in quotation marks of the page's language."""
        return quoted(text, self.language)

    def quote_of(self, q: Said) -> str:
        """Return a participant's words in quotation marks of their own language."""
        return quoted(q.text, q.language)

    # ------------------------------------------------------------------ ways

    def href(self, target: str) -> str:
        """Return where a screen stands; its easy variant where it has one and this page is easy; "#" for no screen."""
        found = next((s for s in self.prototype.screens if s.id == target), None)
        if found is None:
            return "#"
        return self.file(found, self.variant if found.easy else self.language)

    def file(self, screen: Screen, variant: str) -> str:
        """Return the file, or in a single file the part, of a screen in a variant."""
        return f"#{screen.id}.{variant}" if self.frame.single else f"{screen.id}.{variant}.html"

    def way(self, item: Item) -> dict[str, str]:
        """Return where an entry leads: ``button`` or ``href``, and ``branches`` as JSON."""
        if item.to in _BUTTONS:
            return {"button": item.to, "href": "", "branches": ""}
        branches = [[expressions.parse(b.when), self.href(b.to)] for b in item.branches]
        href = (
            item.to
            if _ADDRESS.fullmatch(item.to)
            else self.href(self.prototype.start if item.to == "back" else item.to)
        )
        return {"button": "", "href": href, "branches": json.dumps(branches, ensure_ascii=False) if branches else ""}

    def change(self, item: Item) -> str:
        """Return where the first answer of a summary's line is given."""
        to = self.href(item.to)
        name = item.show[0] if item.show else ""
        return f"#{self.prefix}f-{name}" if item.to == self.screen.id else to

    def languages(self) -> list[dict[str, object]]:
        """Return the screen's languages to choose from, easy where this page is easy."""
        return [
            {"href": self.file(self.screen, f"{x}-easy" if self.easy else x), "language": x, "current": x == self.language, "name": _NAMES.get(x, x)}
            for x in self.prototype.languages
        ]  # fmt: skip

    def other(self) -> str:
        """Return where the easy variant stands, or from it the usual one."""
        return self.file(self.screen, self.language if self.easy else f"{self.language}-easy")

    # ------------------------------------------------------------------ entries

    def rule(self, when: str) -> str:
        """Return a condition as the browser evaluates it."""
        return expressions.as_json(when)

    def persona(self, persona: Persona) -> str:
        """Return a persona's entries as JSON."""
        return json.dumps(dict(persona.values), ensure_ascii=False)

    def checks(self) -> bool:
        """Whether an entry of this screen asks for required answers first."""
        return any(item.check for b in self.screen.blocks for item in b.items)

    def choices(self, f: Field) -> list[tuple[str, str]]:
        """Return (value, text) of what can be chosen; a scale has its numbers, its ends their words."""
        if f.type != "scale":
            return [(value, self.tx(texts)) for value, texts in f.options.items()]
        numbers = range(f.least if f.least is not None else 1, (f.most if f.most is not None else 5) + 1)
        return [(str(n), f"{n} {self.tx(f.options.get(str(n), {}))}".strip()) for n in numbers]

    def kind(self, f: Field) -> str:
        """Return the type of a field of one line; numbers and times are typed as text."""
        return "text" if f.type in ("number", "time") else f.type

    def error(self, f: Field) -> str:
        """Return what is said where a required answer is missing."""
        return self.tx(f.error) or self.say("missing", label=self.tx(f.label))

    def said(self, item: Item) -> str:
        """Return, as JSON, field -> value -> words of the fields that a summary's line shows."""
        fields = [f for s in self.prototype.screens for b in s.blocks for f in b.fields if f.name in item.show]
        found = {f.name: {value: self.tx(texts) for value, texts in f.options.items()} for f in fields if f.options}
        return json.dumps(found, ensure_ascii=False)

    # ------------------------------------------------------------------ grounds

    def why(self, block: Block) -> list[Why]:
        """Return the requirements of a block, with what they rest on."""
        known = self.grounds.why.get(self.language, {})
        return [known[link.to] for link in block.requirements if link.to in known]

    def changed(self, block: Block, ground: Why) -> bool:
        """Whether a block's requirement, or what that rests on, changed since somebody confirmed it."""
        return ground.id in self.grounds.suspects or f"{self.screen.id}/{block.id}→{ground.id}" in self.grounds.suspects

    def off_paper(self, block: Block) -> str:
        """Return the class of a block that stays off paper, "" for the others."""
        chosen = [id for b in self.screen.blocks if b.type == "print" for id in _strings(b.options.get("blocks"))]
        return " off-paper" if chosen and block.type != "print" and block.id not in chosen else ""

    def name_of(self, block: Block) -> str:
        """Return what a block is called: its title, else its first words."""
        first = block.texts.get("title") or next((t for t in texts_of(block) if t), {})
        return self.tx(first) or block.id


def _strings(value: object) -> Sequence[str]:
    return [str(v) for v in value] if isinstance(value, list | tuple) else ()


def texts_of(block: Block) -> tuple[Texts, ...]:
    """Return every text of a block, for checks of what is missing in a language."""
    items = tuple(t for item in block.items for t in item.texts.values())
    fields = tuple(t for f in block.fields for t in (f.label, f.hint, f.error, *f.options.values()) if t)
    return (*block.texts.values(), *items, *fields)
