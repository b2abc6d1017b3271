"""Requirements in a notebook: shown with what they rest on, written, changed with the reason kept."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from html import escape
from itertools import takewhile
from typing import Any

from spolu import views
from spolu.errors import StudyError, there_are
from spolu.language import pick, quoted, say
from spolu.prototypes import requirements
from spolu.prototypes.evidence import Chain, Said, why
from spolu.prototypes.model import Decision, Link, Requirement
from spolu.prototypes.words import WORDS
from spolu.reports.evidence import Voices
from spolu.steps.reports import refuse_leaks
from spolu.store import Store
from spolu.trace import Contents, suspects

FILE = "prototypes/requirements.yaml"


def require(store: Store, text: Mapping[str, str], **more: Any) -> Requirement:
    """Write a new requirement and return it; its links are confirmed as of now.

    Args:
        store: the study.
        text: a sentence per language.
        more: ``whom``, ``moscow``, ``insights`` (ids), ``idea``, ``legal``, ``waiver``.

    Raises:
        Faults: a value that the file could not hold; an insight that is not there.
    """
    contents = store.contents()
    row = {"id": requirements.next_id(contents.requirements), "text": dict(text), **more}
    (made,) = requirements.parse(json.dumps([row], ensure_ascii=False), row["id"])
    _known(contents, [link.to for link in made.insights])
    linked = tuple(Link(x.to, contents.insight_fingerprints[x.to]) for x in made.insights)
    made = replace(made, insights=linked)
    write(store, (*contents.requirements, made))
    return made


def decide(store: Store, id: str, what: str, because: Sequence[str], *, who: str, **changes: Any) -> Requirement:
    """Change a requirement and write into its log what was decided, why, by whom and when.

    Raises:
        StudyError: there is no such requirement, or no such insight.
        Faults: a value that the file could not hold.
    """
    contents = store.contents()
    if id not in contents.requirement:
        raise StudyError(
            id, "there is no such requirement", there_are(contents.requirement, "prototypes/requirements.yaml")
        )
    if "insights" in changes:
        _known(contents, changes["insights"])
        changes["insights"] = tuple(Link(x, contents.insight_fingerprints[x]) for x in changes["insights"])
    entry = Decision(date.today().isoformat(), who, what, tuple(because))
    made = requirements.decided(contents.requirement[id], entry, **changes)
    write(store, [made if r.id == id else r for r in contents.requirements])
    return made


def write(store: Store, made: Iterable[Requirement]) -> None:
    """Write the requirements; the comments at the head of the file stay.

    Raises:
        LeakError: one of them holds an original identifier; the file is as before.
    """
    before = store.read(FILE).splitlines(keepends=True) if (store.root / FILE).exists() else []
    head = "".join(takewhile(lambda line: line.startswith("#"), before))
    text = head + requirements.render(tuple(made))
    refuse_leaks(store, {FILE: text})
    store.write(FILE, text)


def _known(contents: Contents, wanted: Sequence[str]) -> None:
    for id in wanted:
        if id not in contents.insight:
            raise StudyError(id, "there is no such insight", there_are(contents.insight, "reports/insights/I-01.md"))


def shown(store: Store, id: str) -> views.View:
    """Show a requirement: its sentence, what it rests on, criteria, decisions, and the blocks that it asks for.

    Raises:
        StudyError: there is no such requirement.
    """
    c = store.contents()
    if id not in c.requirement:
        raise StudyError(id, "there is no such requirement", there_are(c.requirement, "prototypes/requirements.yaml"))
    language, r = store.settings.interface, c.requirement[id]
    chain = Chain(
        c.requirements, c.insights, c.coding, c.transcripts, Voices(c.transcripts, c.participants), c.codebook
    )
    ground = why(chain, language=language)[id]
    rows: list[str | Said] = [
        f"{i.id} {pick(i.title, language)} ({i.prevalence}, {i.counted})" for i in ground.insights
    ]
    rows += [q for i in ground.insights for q in i.quotes] + ([ground.idea] if ground.idea else [])
    for key, text in (("legal", ground.legal), ("waiver", ground.waiver)):
        rows += [f"{say(WORDS, key, language)}: {text}"] if text else []
    rows += [say(WORDS, "suspect", language)] if id in suspects(c) else []
    rows += [crit.gherkin.strip() for crit in r.criteria]
    rows += [f"{d.at} {d.who}: {d.what}" + (f" ({', '.join(d.because)})" if d.because else "") for d in r.decisions]
    rows += [f"{say(WORDS, 'screens', language)}: {', '.join(places)}"] if (places := _places(c, id)) else []
    head = f"{id} · {ground.priority} · {r.status}"
    return _view(head, pick(r.text, language), rows)


def _places(c: Contents, id: str) -> list[str]:
    return [
        f"{screen.id}/{block.id}" for screen, block in c.blocks if any(link.to == id for link in block.requirements)
    ]


def _view(head: str, sentence: str, rows: Sequence[str | Said]) -> views.View:
    html = [f'<p class="quiet">{escape(head)}</p><h3>{escape(sentence)}</h3>']
    text = [head, sentence]
    for row in rows:
        if isinstance(row, Said):
            said, who = quoted(row.text, row.language), f"{row.role} · {row.transcript}/{row.turn}"
            html.append(f'{views.quote(row.text, row.language)}<p class="quiet">{escape(who)}</p>')
            text.append(f"  {said} ({who})")
        else:
            html.append("<p>" + escape(row).replace("\n", "<br>") + "</p>")
            text.append(row)
    return views.View("".join(html), "\n".join(text))
