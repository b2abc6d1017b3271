"""Checking a prototype: its files, its texts, what it rests on, and a browser's and axe-core's eyes where there are any."""

import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from spolu import views
from spolu.errors import StudyError, VaultError
from spolu.interviews.identify.identifiers import structured
from spolu.interviews.identify.runs import Run
from spolu.prototypes.checks import axe, texts
from spolu.prototypes.checks import pages as static
from spolu.prototypes.checks.model import Found, Hit, Level, Report, group
from spolu.prototypes.checks.rules import PERSON, PERSON_EASY, RULES
from spolu.prototypes.model import Prototype
from spolu.prototypes.words import WORDS
from spolu.steps import browsing, testing
from spolu.steps.prototypes import BUILD, pages
from spolu.store import Store
from spolu.telling import translate
from spolu.trace import Contents, Problem
from spolu.trace import check as check_links

_REAL = frozenset(("PHONE", "EMAIL", "BIRTHNO", "IDNO", "PLATE", "ACCOUNT"))


@dataclass(frozen=True, slots=True, repr=False)
class Checked(Report):
    """A report that a notebook shows: the summary, then each problem with its place and repair."""

    def _repr_html_(self) -> str:
        return self._view()._repr_html_()

    def __repr__(self) -> str:
        """Return the summary and one line a problem."""
        return repr(self._view())

    def _view(self) -> views.View:
        return views.problems(problems(self, self.language), self.language, self.summary())


def check(store: Store, *, browse: bool = True, matrix: browsing.Matrix = browsing.USUAL) -> Checked:
    """Return what is wrong with a study's prototype as it would be built now; nothing is written into the study.

    Args:
        store: the study.
        browse: whether a browser is to look too; where there is none, its rules are reported as not run.
        matrix: widths and colour schemes.

    Raises:
        StudyError: there is no screen yet.
    """
    contents = store.contents()
    if not contents.prototype.screens:
        raise StudyError("prototypes/screens", "there is no screen yet", "Write the first one as a YAML file")
    made = pages(store, contents)
    not_run: dict[str, str] = {}
    hits = [*of_files(made, contents.prototype), *of_texts(contents.prototype)]
    hits += _names(store, made, not_run)
    seen = (
        _look(made, contents.prototype, matrix, not_run)
        if browse
        else _unseen(not_run, "it was left out (--no-browser)")
    )
    report = _report([*hits, *seen.hits], seen, _evidence(store, contents), not_run, contents.prototype)
    return replace(report, language=store.language)


def of_files(made: Mapping[str, str], prototype: Prototype) -> list[Hit]:
    """Return what stands wrong in built files (name -> HTML)."""
    found = static.pages(made, {s.id for s in prototype.screens})
    files = {page.file: static.ids(page) for page in found}
    return [hit for page in found for hit in static.check(page, files)]


def of_texts(prototype: Prototype) -> list[Hit]:
    """Return what a reader finds in the texts, and numbers or addresses that could be somebody's."""
    looks = (texts.missing(prototype, WORDS), texts.too_hard(prototype), texts.readability(prototype), _real(prototype))
    return [hit for look in looks for hit in look]


def _real(prototype: Prototype) -> Iterator[Hit]:
    said = (
        (s.id, block, language, text)
        for s in prototype.screens
        for block, _, t in texts.strings(s)
        for language, text in t.items()
    )
    entered = (("", "", prototype.languages[0], str(value)) for p in prototype.personas for value in p.values.values())
    for screen, block, language, text in (*said, *entered):
        for found in structured.find(Run(text), language.split("-")[0]):
            stretch = text[found.start : found.end]
            if found.kind in _REAL and not _invented(stretch):
                message = f"this could be somebody's own ({found.kind})"
                yield Hit("looks-real", screen, block, message, language)


def _invented(stretch: str) -> bool:
    """Whether nobody can have it: a mail domain kept free for examples (RFC 2606), a number mostly of zeros."""
    return stretch.endswith((".example", ".test", ".invalid")) or stretch.count("0") >= 5


def _names(store: Store, made: Mapping[str, str], not_run: dict[str, str]) -> list[Hit]:
    try:
        if not store.has_vault() or "registry" not in store.vault:
            not_run["real-name"] = "there is no vault yet, so no original is known"
            return []
        found = store.leaks(made)
    except VaultError as error:
        not_run["real-name"] = error.fault
        return []
    return [
        Hit("real-name", leak.place.split(".")[0], "", f"an original identifier stands here ({leak.kind})", f"{leak.place}:{leak.line}")
        for leak in found
    ]  # fmt: skip


def _look(
    made: Mapping[str, str], prototype: Prototype, matrix: browsing.Matrix, not_run: dict[str, str]
) -> browsing.Seen:
    why = browsing.missing()
    if why:
        return _unseen(not_run, why)
    script = browsing.axe_script()
    if not script:
        not_run["axe"] = 'axe-core is not here: pip install "spolu[check]", or set SPOLU_AXE to axe.min.js'
    with tempfile.TemporaryDirectory() as folder:
        for name, text in made.items():
            (Path(folder) / name).write_text(text, encoding="utf-8")
        try:
            found = static.pages(made, {s.id for s in prototype.screens})
            return browsing.apart(lambda: _seen(Path(folder), found, matrix, script))
        except StudyError as error:
            return _unseen(not_run, error.fault)


def _seen(folder: Path, found: Sequence[static.Page], matrix: browsing.Matrix, script: str) -> browsing.Seen:
    with browsing.browser() as running:
        return browsing.look(running, folder, found, matrix, script)


def _unseen(not_run: dict[str, str], why: str) -> browsing.Seen:
    not_run |= {id: why for id, rule in RULES.items() if rule.needs == "browser"} | {"axe": why}
    return browsing.Seen()


def _evidence(store: Store, contents: Contents) -> Iterator[Found]:
    ours = (p for p in check_links(contents) if p.place.startswith("prototypes/"))
    for p in (*ours, *testing.problems(store, contents)):
        yield Found(Hit(p.kind, "", "", p.message), p.level, p.repair, (p.place,))


def _report(
    hits: Iterable[Hit], seen: browsing.Seen, evidence: Iterable[Found], not_run: Mapping[str, str], prototype: Prototype
) -> Checked:  # fmt: skip
    levels: dict[str, Level] = {**seen.axe, "readability": "note"}
    ran = tuple(id for id in (*RULES, *sorted(seen.axe)) if id not in not_run)
    standing = [Hit(id, "", "", what) for id, what in PERSON.items()]
    easy = list(texts.unrewritten(prototype))
    if any(s.easy for s in prototype.screens):
        standing.append(Hit("person-easy-readers", "", "", PERSON_EASY))
    person = group([*standing, *easy, *seen.person], {}, {})
    return Checked(
        ran, not_run, (*group(hits, RULES, levels), *evidence), tuple(replace(f, level="note") for f in person)
    )


# ---------------------------------------------------------------------- said


def problems(report: Report, language: str = "en") -> tuple[Problem, ...]:
    """Return a report as problems: failures first, then what was not run, then what a person has to look at.

    Args:
        report: of `check`.
        language: of what is said of screens; what stands in the study's files is told by whoever shows it.
    """
    found = [_problem(f, language) for f in report.found]
    for why in dict.fromkeys(report.not_run.values()):
        rules = [id for id, reason in report.not_run.items() if reason == why]
        found.append(Problem(BUILD, "not-run", "warning", f"NOT RUN: {', '.join(rules)}", why))
    return (*found, *(_problem(f, language) for f in report.person))


def _problem(found: Found, language: str) -> Problem:
    hit = found.hit
    if hit.rule not in RULES and not hit.screen and found.where and found.where[0].startswith("prototypes/"):
        return Problem(found.where[0], hit.rule, found.level, hit.message, found.repair)
    place = f"prototypes/screens/{hit.screen}.yaml" if hit.screen else BUILD
    message = translate(axe.say(hit.rule, hit.message, language), language)
    element = f": {hit.element}" if hit.element else ""
    where = f" ({_some([translate(w, language) for w in found.where], language)})" if found.where else ""
    repair = translate(found.repair, language)
    return Problem(f"{place} {hit.block}".rstrip(), hit.rule, found.level, message + element + where, repair)


def _some(where: Sequence[str], language: str, most: int = 3) -> str:
    shown = ", ".join(where[:most])
    return shown if len(where) <= most else translate(f"{shown} and {len(where) - most} more", language)
