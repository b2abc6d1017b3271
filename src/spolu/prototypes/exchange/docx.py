"""Requirements as a Word document: the annex of a tender or a contract."""

import io
from collections.abc import Mapping, Sequence
from typing import Any

from spolu.language import Words, pick, say
from spolu.prototypes.model import Requirement

_LANGUAGE = {"cs": "cs-CZ", "pl": "pl-PL", "en": "en-GB", "sk": "sk-SK"}


def render(
    requirements: Sequence[Requirement], *, title: str, language: str, quotes: Mapping[str, int], insights: Mapping[str, str]
) -> bytes:  # fmt: skip
    """Return the document.

    Args:
        requirements: in their order.
        title: of the study.
        language: of the annex; a sentence that lacks it stands in the first language it has.
        quotes: id of a requirement -> how many quotes stand behind it.
        insights: id of an insight -> its title.
    """
    from docx import Document

    made = Document()
    core = made.core_properties
    core.title, core.language, core.author, core.comments = title, _LANGUAGE.get(language, language), "", ""
    made.add_heading(f"{say(WORDS, 'annex', language)}: {title}", 0)
    made.add_paragraph(say(WORDS, "lead", language, n=len(requirements)))
    for moscow in ("must", "should", "could", "wont"):
        chosen = [r for r in requirements if r.moscow == moscow]
        if chosen:
            made.add_heading(say(WORDS, moscow, language), 1)
        for r in chosen:
            _requirement(made, r, language, quotes.get(r.id, 0), insights)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def _requirement(made: Any, r: Requirement, language: str, quotes: int, insights: Mapping[str, str]) -> None:
    made.add_heading(f"{r.id} {pick(r.text, language)}", 2)
    grounds = [f"{link.to} {insights.get(link.to, '')}".strip() for link in r.insights]
    rows = (
        ("whom", ", ".join(r.whom)), ("rests on", "; ".join(grounds)), ("idea", r.idea), ("legal", r.legal),
        ("waiver", r.waiver), ("quotes", str(quotes) if quotes else ""),
    )  # fmt: skip
    for key, value in rows:
        if value:
            line = made.add_paragraph()
            line.add_run(f"{say(WORDS, key, language)}: ").bold = True
            line.add_run(value)
    mine = [c for c in r.criteria if c.language == language] or list(r.criteria)
    for criterion in mine:
        for n, step in enumerate(criterion.gherkin.strip().split("\n")):
            made.add_paragraph(
                f"{criterion.id}: {step.strip()}" if n == 0 else step.strip(),
                "List Bullet" if n == 0 else "List Continue",
            )
    for d in r.decisions:
        because = f" ({', '.join(d.because)})" if d.because else ""
        made.add_paragraph(f"{d.at} {d.who}: {d.what}{because}", "Intense Quote")


WORDS: Words = {
    "annex": {"cs": "Příloha: požadavky", "pl": "Załącznik: wymagania", "en": "Annex: requirements"},
    "lead": {
        "cs": "{n} požadavek. U každého stojí, pro koho je, o co se opírá a podle čeho se pozná, že je splněn.|{n} požadavky. U každého stojí, pro koho je, o co se opírá a podle čeho se pozná, že je splněn.|{n} požadavku. U každého stojí, pro koho je, o co se opírá a podle čeho se pozná, že je splněn.|{n} požadavků. U každého stojí, pro koho je, o co se opírá a podle čeho se pozná, že je splněn.",
        "pl": "{n} wymaganie. Przy każdym podano, dla kogo jest, na czym się opiera i po czym poznać, że zostało spełnione.|{n} wymagania. Przy każdym podano, dla kogo jest, na czym się opiera i po czym poznać, że zostało spełnione.|{n} wymagań. Przy każdym podano, dla kogo jest, na czym się opiera i po czym poznać, że zostało spełnione.|{n} wymagania. Przy każdym podano, dla kogo jest, na czym się opiera i po czym poznać, że zostało spełnione.",
        "en": "{n} requirement. Each says whom it is for, what it rests on, and how to tell that it is met.|{n} requirements. Each says whom it is for, what it rests on, and how to tell that it is met.",
    },
    "must": {"cs": "Musí", "pl": "Musi", "en": "Must"},
    "should": {"cs": "Mělo by", "pl": "Powinno", "en": "Should"},
    "could": {"cs": "Mohlo by", "pl": "Może", "en": "Could"},
    "wont": {"cs": "Teď ne", "pl": "Nie teraz", "en": "Won't now"},
    "whom": {"cs": "Pro koho", "pl": "Dla kogo", "en": "For whom"},
    "rests on": {"cs": "Opírá se o", "pl": "Opiera się na", "en": "Rests on"},
    "idea": {"cs": "Nápad z workshopu", "pl": "Pomysł z warsztatu", "en": "Idea of a workshop"},
    "legal": {"cs": "Zákonný důvod", "pl": "Podstawa prawna", "en": "Legal ground"},
    "waiver": {"cs": "Bez dokladů, protože", "pl": "Bez dowodów, ponieważ", "en": "Without evidence, because"},
    "quotes": {"cs": "Citací", "pl": "Cytatów", "en": "Quotes"},
}  # fmt: skip
