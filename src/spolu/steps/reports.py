"""The report on disk: insights with their evidence, built files, what may be given away."""

import contextlib
from collections.abc import Collection, Mapping, Sequence
from html import escape
from pathlib import Path

from spolu import views
from spolu.coding.agreement import agreement
from spolu.errors import LeakError, StudyError, VaultError, there_are
from spolu.interviews.model import Scope
from spolu.language import pick, quoted, say
from spolu.reports.disclosure import scope_of
from spolu.reports.evidence import Quote, Voices, evidence
from spolu.reports.figures import one_role
from spolu.reports.render.html import Following, ReportInput, prevalence, report
from spolu.reports.render.prose import plain
from spolu.reports.words import WORDS
from spolu.steps import saturating, topics
from spolu.store import Store
from spolu.trace import Contents

REPORT = "reports/build/index.html"


def given(store: Store, contents: Contents, scope: Scope = "quotes", language: str = "") -> ReportInput:
    """Return all that the study's report is made of."""
    settings = store.settings
    tongue = language or settings.interface
    return ReportInput(
        tongue, pick(settings.title, tongue), pick(settings.about, tongue), pick(settings.method, tongue),
        contents.participants, contents.transcripts, contents.codebook, contents.codings, contents.insights,
        tuple(Following(r.id, pick(r.text, tongue), r.moscow, tuple(link.to for link in r.insights)) for r in contents.requirements),
        agreement(contents.codings, contents.transcripts, contents.codebook, seed=settings.seed),
        topics.fits(store, contents), tuple(f for f in (saturating.figure(contents, tongue, settings.seed),) if f),
        scope, "../../prototypes/build/index.html" if contents.prototype.screens else "",
    )  # fmt: skip


def refuse_leaks(store: Store, made: Mapping[str, str]) -> None:
    """Do nothing where nothing leaks.

    Raises:
        LeakError: something to be written holds an original identifier; file and line are named, the words are not.
    """
    found = store.leaks(made)
    if found:
        raise LeakError(f"{found[0].place}:{found[0].line}", f"an original identifier would stand here ({found[0].kind})",
                        "Run: spolu interviews anonymise; or change the name if it is one of your own text")  # fmt: skip


def refuse_own_words(store: Store, place: str, written: str) -> None:
    """Take no words that somebody writes now and that hold an original identifier, as far as the vault is open to know.

    Raises:
        LeakError: they do.
    """
    if written:
        with contextlib.suppress(VaultError):  # locked: `spolu check` looks again before anything is built
            refuse_leaks(store, {place: written})


def build(store: Store, formats: Sequence[str] = ("html",)) -> tuple[str, ...]:
    """Build the report; return the names of its files.

    Raises:
        StudyError: a format that is not made.
        LeakError: it would hold an original identifier.
    """
    wrong = set(formats) - {"html"}
    if wrong:
        raise StudyError("--format", f"'{min(wrong)}' is not made yet", "Use html")
    contents = store.contents()
    made = {REPORT: report(given(store, contents))}
    refuse_leaks(store, {**_prose(store, contents), **made})
    for name, text in made.items():
        store.write(name, text)
    return tuple(made)


def _prose(store: Store, contents: Contents) -> dict[str, str]:
    """Return file -> prose of each insight without marks, on its lines: marks must not hide a name from the leak gate."""
    names = {f"reports/insights/{i.id}.md": i.body for i in contents.insights}
    above = {name: store.read(name).count("\n") - body.count("\n") for name, body in names.items()}
    return {name: "\n" * above[name] + plain(body) for name, body in names.items()}


def refuse_folder(store: Store, out: Path, made: Collection[str]) -> None:
    """Do nothing where ``out`` holds no page but those that will be written anew.

    What was published for one audience must not lie beside what is published for another, nor a screen that is no more.

    Args:
        store: the study.
        out: the folder that will be given away.
        made: names of the pages, relative to it.

    Raises:
        StudyError: ``out`` lies in the study, or holds another page.
    """
    if out.resolve().is_relative_to(store.root):
        raise StudyError(
            "--out", "this folder lies in the study", "Choose one outside, so that nothing else goes along"
        )
    others = sorted({page.relative_to(out).as_posix() for page in out.rglob("*.html")} - {*made})
    if others:
        raise StudyError(
            "--out", f"{others[0]} lies in this folder and would go along", "Empty it, or choose another one"
        )


def publish(store: Store, audience: str, out: Path, beside: Sequence[str] = ()) -> tuple[str, ...]:
    """Write into ``out`` the report that an audience may see; return the names of the files.

    Args:
        store: the study.
        audience: who is to read it.
        out: a folder outside the study.
        beside: pages that were published there with it, relative to ``out``.

    Raises:
        StudyError: no such audience, ``out`` lies in the study, or a page lies there that was not made for this audience.
        LeakError: it would hold an original identifier.
    """
    scope = scope_of(audience)
    refuse_folder(store, out, ("index.html", *beside))
    contents = store.contents()
    text = report(given(store, contents, scope)).replace("../../prototypes/build/", "prototype/")
    refuse_leaks(store, {**_prose(store, contents), "index.html": text})
    out.mkdir(parents=True, exist_ok=True)
    (out / "index.html").write_text(text, encoding="utf-8", newline="\n")
    return ("index.html",)


def insight(store: Store, id: str) -> views.View:
    """Show an insight with its evidence and what speaks against it.

    Raises:
        StudyError: there is none with this id.
    """
    language = store.settings.interface
    contents = store.contents()
    if not contents.insights:
        return views.empty("no insights", language)
    found = contents.insight.get(id)
    if found is None:
        raise StudyError(id, "there is no such insight", there_are(contents.insight, "reports/insights/I-01.md"))
    voices = Voices(contents.transcripts, contents.participants)
    carried = evidence(found, contents.coding, voices, contents.codebook)
    head = f"{found.id} · {prevalence(carried, language)}"
    html = [f'<p class="quiet">{escape(head)}</p><h3>{escape(pick(found.title, language))}</h3>',
            f"<p>{escape(pick(found.statement, language))}</p>"]  # fmt: skip
    text = [head, pick(found.title, language), pick(found.statement, language)]
    for label, quotes in (("", carried.quotes), (say(WORDS, "against", language), carried.counter)):
        if quotes and label:
            html.append(f"<h4>{escape(label)}</h4>")
            text.append(label)
        for q in quotes:
            html.append(_quote(q, language))
            text.append(f"  {quoted(q.text, q.language)} ({one_role(q.role, language)}, {q.transcript}/{q.turn})")
    return views.View("".join(html), "\n".join(text))


def _quote(q: Quote, language: str) -> str:
    who = f"{one_role(q.role, language)} · {q.transcript}/{q.turn}"
    return f'{views.quote(q.text, q.language)}<p class="quiet">{escape(who)}</p>'
