"""The talk of ``spolu interviews add`` on a terminal: what was read is shown, corrected, and kept or not."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import typer

from spolu.cli import say
from spolu.errors import StudyError

if TYPE_CHECKING:
    from spolu.steps.adding import Adding
    from spolu.study import Study


def show(adding: "Adding", language: str, write: Callable[[str], None], *, asked: bool = True) -> None:
    """Show previews; where it is asked whether they are right, who would get which id, too: else it is said once, at the end."""
    for preview in adding.previews:
        write(preview.as_text(language) + "\n")
    for line in adding.voices(language, names=True) if asked else ():
        write(line)


def _show_turns(adding: "Adding", write: Callable[[str], None]) -> None:
    """Show every turn with its id and voice: which are whose can only be said by who has read them."""
    for preview in adding.previews:
        for t in preview.transcripts:
            labels = {s.id: next(iter(s.labels), s.id) for s in t.speakers}
            for turn in t.turns:
                write(f"{turn.id}  {labels.get(turn.speaker or '', '–')}  {turn.text}")
            write("")


def verb(typed: str) -> tuple[str, str]:
    """Return a correction's word and what is typed behind it."""
    word, _, argument = typed.strip().partition(" ")
    return word, argument.strip()


def ask(adding: "Adding", language: str, write: Callable[[str], None]) -> "Adding":
    """Ask until the previews are right; return what is to be kept, nothing where the answer is no."""
    from spolu.interviews.typed import VERBS, apply
    from spolu.telling import translate

    say.told("correct")
    for word, argument in VERBS.items():
        say.err(f"  {word} {translate(argument, language)}".rstrip())
    say.err("  turns")
    while True:
        answer = typer.prompt(say.word("keep"), default="n", err=True).strip()
        if agreed(answer):
            return adding
        if answer.lower() in ("n", "no", "ne", "nie", ""):
            return replace(adding, read=())
        if answer.lower() == "turns":
            _show_turns(adding, write)
            continue
        try:
            adding = apply(adding, *verb(answer))
        except StudyError as fault:
            say.fault(fault)
        else:
            show(adding, language, write)


def agreed(answer: str) -> bool:
    """Whether an answer is yes, in any of the interface's languages."""
    return answer.strip().lower() in ("y", "yes", "ano", "a", "tak", "t")


def meant_here(study: "Study") -> bool:
    """Ask whether a step is meant in this folder, where the vault knows another one of the study; return whether it was said."""
    other = study.store.elsewhere()
    return bool(other) and agreed(typer.prompt(say.word("copy", folder=other), default="n", err=True))
