"""What a reader would find in the texts of screens: missing strings, sentences too hard for easy language, readability."""

from collections.abc import Iterator, Mapping, Sequence

from spolu.prototypes import easy
from spolu.prototypes.checks.model import Hit
from spolu.prototypes.model import Block, Prototype, Screen, Texts
from spolu.prototypes.readability import scores

_Named = tuple[str, str, Texts]
"""Block id, which text of it, the text per language."""


def strings(screen: Screen) -> Iterator[_Named]:
    """Yield every text that a screen shows, with its block ("" for the screen's title) and what it is called there."""
    yield "", "title", screen.title
    for block in screen.blocks:
        yield from ((block.id, name, texts) for name, texts in _of(block) if any(texts.values()))


def _of(block: Block) -> Iterator[tuple[str, Texts]]:
    yield from block.texts.items()
    for n, item in enumerate(block.items, 1):
        yield from ((f"{name} of entry {n}", texts) for name, texts in item.texts.items())
    for field in block.fields:
        yield from (
            ("label of " + field.name, field.label),
            ("hint of " + field.name, field.hint),
            ("error of " + field.name, field.error),
        )
        yield from ((f"option {value} of {field.name}", texts) for value, texts in field.options.items())


def missing(prototype: Prototype, framed: Mapping[str, Mapping[str, str]]) -> Iterator[Hit]:
    """Yield texts that a language of the prototype lacks, so that another language would show in their place.

    Args:
        prototype: its screens and languages.
        framed: the texts of the frame around screens, key -> language -> text.
    """
    for screen in prototype.screens:
        for block, name, texts in strings(screen):
            worded = any(c.isalpha() for text in texts.values() for c in text)
            for language in prototype.languages:
                if worded and not texts.get(language, "").strip():
                    yield Hit("string-missing", screen.id, block, f"the {name} has no text in {language}", language)
    for language in prototype.languages:
        lacking = [key for key, texts in framed.items() if not texts.get(language)]
        if lacking:
            yield Hit(
                "string-missing",
                "",
                "",
                f"the frame around screens has no {language} for {', '.join(lacking)}",
                language,
            )


def too_hard(prototype: Prototype) -> Iterator[Hit]:
    """Yield what easy variants show that easy language avoids.

    A text without an easy version shows as it is in the easy variant; where that breaks a rule, an easy version is
    missing. What somebody said is left as it was said.
    """
    for screen in (s for s in prototype.screens if s.easy):
        own_words = {(b.id, "text") for b in screen.blocks if b.type == "quote"}
        for block, name, texts in strings(screen):
            for language in prototype.languages if (block, name) not in own_words else ():
                yield from _hard(screen.id, block, name, texts, language)


def _hard(screen: str, block: str, name: str, texts: Texts, language: str) -> Iterator[Hit]:
    variant = f"{language}-easy"
    own = texts.get(variant, "")
    shown = own or texts.get(language, "")
    for hard in (*easy.find(shown, language), *easy.ends_of_lines(shown, language)):
        if own:
            yield Hit(hard.rule, screen, block, f"the {name} in {variant}: {hard.what}", variant, hard.repair)
        else:
            yield Hit(
                "easy-missing",
                screen,
                block,
                f"the {name} has no easy version in {language}, and the ordinary one is not easy: {hard.what}",
                variant,
            )


def unrewritten(prototype: Prototype) -> Iterator[Hit]:
    """Yield how many texts of each easy screen have no version of their own: whether they are easy, readers say."""
    for screen in (s for s in prototype.screens if s.easy):
        for language in prototype.languages:
            texts = [t for _, _, t in strings(screen) if t.get(language)]
            same = sum(not t.get(f"{language}-easy") for t in texts)
            if same:
                yield Hit(
                    "person-easy",
                    screen.id,
                    "",
                    f"{same} of {len(texts)} texts have no easy version of their own and break no rule",
                    f"{language}-easy",
                )


def readability(prototype: Prototype) -> Iterator[Hit]:
    """Yield how hard the texts of all screens together read, a variant at a time; nothing below 100 words."""
    for language in prototype.languages:
        for variant in (language, f"{language}-easy"):
            for score in scores(_prose(prototype, variant), language):
                said = f"{variant}: {score.formula} {score.value:.0f}, {score.band} ({score.words} words)"
                yield Hit("readability-hard" if score.hard else "readability", "", "", said, variant)


def _prose(prototype: Prototype, variant: str) -> Sequence[str]:
    easy_only, language = variant.endswith("-easy"), variant.split("-", maxsplit=1)[0]
    found = (
        texts.get(variant) or texts.get(language, "")
        for screen in prototype.screens if screen.easy or not easy_only
        for _, _, texts in strings(screen)
    )  # fmt: skip
    return [text for text in found if text]
