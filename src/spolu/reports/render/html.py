"""The report as one HTML file: no request to anybody, opens from a double click, the same bytes each time."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from spolu.coding.agreement import Agreement
from spolu.coding.codebook import colours
from spolu.coding.model import Codebook, Coding
from spolu.coding.retrieve import material, passages
from spolu.coding.topics.model import Fit, Topic
from spolu.interviews.model import Participant, Scope, Transcript
from spolu.language import number, pick, quoted, say, typeset
from spolu.reports.disclosure import could_tell, matrix
from spolu.reports.drawing import SHOWN, Drawing
from spolu.reports.evidence import Evidence, Quote, Voices, evidence
from spolu.reports.figures import by_role, codes_by_people, one_role, role_name
from spolu.reports.model import Insight
from spolu.reports.render import prose
from spolu.reports.words import WORDS

if TYPE_CHECKING:
    from jinja2 import Template


@dataclass(frozen=True, slots=True)
class Following:
    """A requirement that follows from insights: ``priority`` is its MoSCoW word."""

    id: str
    text: str
    priority: str
    insights: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReportInput:
    """All that a report is made of.

    Attributes:
        language: of the interface. ``scope``: consent that a shown quote needs (``public`` for the web).
        prototype: where the screens are, relative to the report; "" = nowhere.
    """

    language: str
    title: str
    about: str = ""
    method: str = ""
    participants: tuple[Participant, ...] = ()
    transcripts: tuple[Transcript, ...] = ()
    codebook: Codebook = Codebook()
    codings: tuple[Coding, ...] = ()
    insights: tuple[Insight, ...] = ()
    requirements: tuple[Following, ...] = ()
    agreement: Agreement | None = None
    topics: tuple[Fit, ...] = ()
    figures: tuple[Drawing, ...] = ()
    scope: Scope = "quotes"
    prototype: str = ""
    extra: Mapping[str, str] = field(default_factory=dict)


def report(given: ReportInput) -> str:
    """Return the report as a whole HTML document."""
    voices = Voices(given.transcripts, given.participants)
    text = given.language

    def words(key: str, **values: object) -> str:
        return say(WORDS, key, text, **values)

    coded = [c for c in given.codings if (q := voices.quote(c)) and voices.may(q.who, "analysis")]
    drawn = (codes_by_people(coded, given.codebook, voices, text), by_role(coded, given.codebook, voices, text))
    coding = {c.id: c for c in given.codings}
    page = {
        "language": text, "title": given.title, "about": given.about, "method": given.method,
        "agreement": _agreement(given.agreement, text), "material": _material(given.transcripts, text),
        "matrix": matrix(voices.rows(), text), "figures": [f for f in (*drawn, *given.figures) if f is not None],
        "topics": [_fit(fit, voices, given.scope) for fit in given.topics], "prototype": given.prototype,
        "codebook": _codebook(given, text),
    }  # fmt: skip
    sections = [(id, words(id)) for id in ("summary", "method", "findings", "figures", "topics", "prototype", "limits", "codebook")
                if id not in ("topics", "prototype", "codebook") or page[id]]  # fmt: skip
    found = [evidence(i, coding, voices, given.codebook, given.scope) for i in given.insights]
    anchors = {f"q-{q.coding}" for one in found for q in (*one.quotes, *one.counter)}
    anchors |= {id for id, _ in sections} | {i.id for i in given.insights}
    page["findings"] = [_finding(i, one, given, anchors) for i, one in zip(given.insights, found, strict=True)]
    return _template().render(
        **page, sections=sections, say=words, css=stylesheet("tokens.css", "report.css") + SHOWN, quoted=quoted,
        typeset=lambda s: typeset(s, text), number=lambda x: number(x, 2, text),
        one_role=lambda role: one_role(role, text),
    )  # fmt: skip


@cache
def _template() -> "Template":
    from jinja2 import Environment, StrictUndefined

    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    return environment.from_string((_folder() / "report.html.j2").read_text(encoding="utf-8"))


def stylesheet(*names: str) -> str:
    """Return style sheets of this room, joined; markup-safe because they hold no text of a study."""
    from markupsafe import Markup

    return Markup("\n".join((_folder() / name).read_text(encoding="utf-8") for name in names))  # noqa: S704 # our own files


def _folder() -> Any:
    return files("spolu.reports.render") / "templates"


def _finding(insight: Insight, found: Evidence, given: ReportInput, anchors: Collection[str]) -> dict[str, object]:
    """Return a finding's texts; ``anchors``: what its prose may lead to."""
    language, title = given.language, pick(insight.title, given.language)
    hidden = given.scope == "public" and could_tell(found.roles.values())
    return {
        "id": insight.id, "title": title, "statement": pick(insight.statement, language),
        "body": prose.html(insight.body, language, anchors, f"{insight.id}: {title}"),
        "confidence": say(WORDS, f"confidence {insight.confidence}", language), "because": insight.because,
        "limits": insight.limits, "prevalence": prevalence(found, language),
        "roles": "" if hidden else ", ".join(f"{role_name(role, language)} {n}" for role, n in found.roles.items()),
        "notes": _notes(found, language, hidden), "quotes": found.quotes, "counter": found.counter,
        "requirements": [
            {"id": r.id, "text": r.text, "priority": say(WORDS, f"priority {r.priority}", language)}
            for r in given.requirements if insight.id in r.insights
        ],
    }  # fmt: skip


def prevalence(found: Evidence, language: str) -> str:
    """Return "7 of 12 asked", and how many more say so of whom nobody asked it."""
    told = say(WORDS, "prevalence", language, a=found.agreeing, b=len(found.asked))
    return f"{told} {say(WORDS, 'unasked', language, n=found.unasked)}" if found.unasked else told


def _notes(found: Evidence, language: str, hidden: bool) -> list[str]:
    """Return what is to be known of the people behind a finding; ``hidden``: nothing that would tell how many are in which role."""
    notes = [say(WORDS, "roles hidden", language)] if hidden else []
    if found.one_role and not hidden:
        notes.append(say(WORDS, "one role", language))
    if found.missing and not hidden:
        notes.append(say(WORDS, "missing", language, roles=", ".join(role_name(r, language) for r in found.missing)))
    if found.withheld:
        notes.append(say(WORDS, "withheld", language, n=found.withheld))
    if found.unvoiced:
        notes.append(say(WORDS, "unvoiced", language, n=found.unvoiced))
    return notes


def _agreement(found: Agreement | None, language: str) -> str:
    alpha = found.overall.measures["alpha"] if found and found.overall else None
    if found is None or alpha is None or alpha.value is None:
        return ""
    first = say(WORDS, "agreement", language, n=len(found.transcripts))
    low, high = (number(x if x is not None else alpha.value, 2, language) for x in (alpha.low, alpha.high))
    return f"{first} ({', '.join(found.coders)}). {say(WORDS, 'alpha', language, value=number(alpha.value, 2, language), low=low, high=high)}"


def _material(transcripts: Sequence[Transcript], language: str) -> list[dict[str, object]]:
    """Return a row a session; respondents of a survey are one row a language, since they may be hundreds."""
    together: dict[tuple[str, ...], list[Transcript]] = {}
    for t in transcripts:
        together.setdefault((t.kind, t.language) if t.kind == "survey" else (t.id,), []).append(t)
    return [
        {
            "id": found[0].id if len(found) == 1 else f"{found[0].id} … ({len(found)})",
            "kind": say(WORDS, f"kind {found[0].kind}", language), "language": found[0].language,
            "turns": sum(len(t.turns) for t in found),
            "words": sum(len(turn.text.split()) for t in found for turn in t.turns),
        }
        for found in together.values()
    ]  # fmt: skip


def _fit(fit: Fit, voices: Voices, scope: Scope) -> dict[str, object]:
    def shown(topic: Topic) -> dict[str, object]:
        allowed = (q for q in topic.quotes if len(q.text) < 400 and _may_show(q.transcript, q.turn, voices, scope))
        return {"words": topic.words, "language": topic.language, "turns": topic.turns, "people": topic.people,
                "shown": next(allowed, None)}  # fmt: skip

    return {"language": fit.language, "units": fit.units, "stability": fit.stability or 0.0, "too_little": fit.too_little,
            "topics": [shown(t) for t in fit.topics]}  # fmt: skip


def _may_show(transcript: str, turn: str, voices: Voices, scope: Scope) -> bool:
    from spolu.text import Span

    quote: Quote | None = voices.quote(Coding("", "", transcript, Span(turn, 0, 0), "", ""))
    return quote is not None and voices.may(quote.who, scope) and voices.may(quote.who, "quotes")


def _codebook(given: ReportInput, language: str) -> list[dict[str, object]]:
    """Return a row a code; counted are passages, as wherever they are found again, not how many people coded them."""
    found = passages(material(given.transcripts, given.codings, given.codebook, given.participants))
    paint, used = colours(given.codebook), Counter(p.codes for p in found)
    return [
        {
            "label": pick(code.label, language) or code.id, "definition": pick(code.definition, language),
            "depth": bool(code.parent), "colour": paint[code.id][0], "used": used[code.id,],
        }
        for code in given.codebook.codes
    ]  # fmt: skip
