"""``spolu interviews``: add, who, voices, describe, list, show, detect, anonymise, review, risk, remove, restore, destroy-key."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Optional, cast

import typer

from spolu.cli import added, correcting, say
from spolu.cli.helping import Group

if TYPE_CHECKING:
    from spolu.interviews.enrolling import Given
    from spolu.study import Study

app = typer.Typer(cls=Group, help="Read, preview, pseudonymise.", no_args_is_help=True, rich_markup_mode=None)
Json = Annotated[bool, typer.Option("--json", help="Machine-readable output.")]
Yes = Annotated[bool, typer.Option("--yes", help="Do not ask.")]
Language = Annotated[Optional[str], typer.Option(help="cs, pl, en or sk; found out where it is not given.")]  # noqa: UP045 # typer evaluates it


@app.command()
def add(
    files: list[Path],
    kind: Annotated[
        str | None, typer.Option(help="interview, group, workshop, usability, survey, visit, notes")
    ] = None,
    language: Language = None,
    column: Annotated[
        list[str] | None, typer.Option(help="What a table's column means: text=HEADER, who=, group=.")
    ] = None,  # typer evaluates it
    fix: Annotated[
        list[str] | None,
        typer.Option(help="A correction, as in: --fix 'role S2=participant'. The prompt lists them."),
    ] = None,  # typer evaluates it
    yes: Yes = False,
    json: Json = False,
) -> None:
    """Read files, show what was understood, correct it, keep them in the vault."""
    from spolu.interviews.typed import apply
    from spolu.interviews.words import WORDS
    from spolu.language import say as told

    study = say.study()
    columns = {meaning.strip(): header.strip() for meaning, _, header in (pair.partition("=") for pair in column or ())}
    adding = study.add(*files, kind=kind, language=language, columns=columns, progress=say.progress)
    for one in fix or ():
        adding = apply(adding, *correcting.verb(one))
    write = say.err if json else say.out
    if not (json and yes):
        correcting.show(adding, study.settings.interface, write, asked=not yes)
    for name in adding.left_out:
        write(told(WORDS, "left out", study.settings.interface, what=name))
    given: tuple[Given, ...] = ()
    kept = None
    answered = bool(adding.read) and not yes
    if adding.read:
        adding = adding if yes else correcting.ask(adding, study.settings.interface, write)
        adding, given = adding.enrolled()
        kept = adding.keep(say.progress) if adding.read else None
    if json:
        say.as_json([study.summary_of(t) for t in kept or ()])
    if kept:
        added.tell_who(study, given, [t.id for t in kept])
        added.tell_open(study, kept)
        if not json:
            for line in added.files(kept):
                say.err(line)
            say.told("kept", ids=", ".join(t.id for t in kept))
    elif answered and not adding.read:
        say.told("kept nothing")
    say.faults(adding.faults)


@app.command()
def who(
    id: Annotated[str, typer.Argument(help="A transcript, as R02.")],
    voice: Annotated[
        list[str] | None,
        typer.Argument(help="Who a voice is: VOICE=P03, VOICE=new, VOICE=interviewer. Without: who is who."),
    ] = None,
) -> None:
    """Say which participant somebody in a transcript is; what was pseudonymised is pseudonymised again."""
    from spolu.interviews.typed import pair
    from spolu.steps import enrolling

    study = say.study()
    if not voice:
        for line in enrolling.voices(study.store, id):
            say.out(line)
        return
    given: list[Given] = []
    try:
        for one in voice:
            given += study.who(id, *pair("who", one))
    finally:
        added.tell_who(study, given, [id])
    say.told("done")


@app.command()
def voices(
    id: Annotated[str, typer.Argument(help="A transcript, as R02.")],
    out: Annotated[
        Optional[Path],  # noqa: UP045 # typer evaluates it
        typer.Option(help="Write a table to fill in: outside the study, it holds originals."),
    ] = None,
    table: Annotated[Optional[Path], typer.Option(help="Take over a filled-in table.")] = None,  # noqa: UP045 # typer evaluates it
    unlabelled: Annotated[str, typer.Option(help="Whose all the turns without a voice are, as Respondent.")] = "",
) -> None:
    """Say who says which turn, in a table, or of all turns without a voice at once; without options: who speaks."""
    from spolu.steps import enrolling, voicing
    from spolu.steps.interviews import received

    study = say.study()
    if out:
        say.err(voicing.write(study.store, id, out, f"spolu interviews voices {id} --table {out}"))
        return
    if not (table or unlabelled):
        for line in enrolling.voices(study.store, id):
            say.out(line)
        added.tell_open(study, [received(study.store, id)])
        return
    done = study.voiced(id, table, unlabelled)
    for line in voicing.told(done, study.settings.interface):
        say.out(line)
    added.tell_who(study, done.given, [id])


@app.command()
def describe(
    id: Annotated[str, typer.Argument(help="A transcript, as R02.")],
    kind: Annotated[
        str | None, typer.Option(help="interview, group, workshop, usability, survey, visit, notes")
    ] = None,
    language: Annotated[str | None, typer.Option(help="The language that is spoken: cs, pl, en or sk.")] = None,
    title: Annotated[str | None, typer.Option(help="Its title; empty: none.")] = None,
    fact: Annotated[
        list[str] | None, typer.Option(help="A fact, as date=2026-03-10; nothing behind = takes it away.")
    ] = None,  # typer evaluates it
) -> None:
    """Set kind, language, title or facts of a kept transcript right; without any: say what they are."""
    from spolu.interviews.typed import pair
    from spolu.steps import describing

    study = say.study()
    facts = dict(pair("fact", one) for one in fact or ())
    now = describing.change(study.store, id, title, kind, facts, language)
    for line in describing.told(now, study.settings.interface):
        say.out(line)


@app.command("list")
def list_(json: Json = False) -> None:
    """List the transcripts: counts of turns, speakers, words, first and last turn."""
    study = say.study()
    if json:
        say.as_json([study.summary_of(t) for t in study.sessions()])
    else:
        say.table(study.transcripts())


@app.command()
def show(id: str, json: Json = False) -> None:
    """Show one transcript, pseudonymised where it already is."""
    study = say.study()
    if json:
        say.as_json(study.detail_of(study.session(id)))
    else:
        from spolu.interviews.render import render

        say.out(render(study.session(id)))


@app.command()
def detect(files: list[Path], language: Language = None, json: Json = False) -> None:
    """Say what in text or Markdown files could identify somebody. Needs no study."""
    from spolu.interviews.identify.words import hunspell
    from spolu.language import say as word
    from spolu.steps.detecting import detect_in_file, wants_dictionary
    from spolu.telling import evidence
    from spolu.words import WORDS

    if wants_dictionary(files, language):
        say.err(word(WORDS, "no dictionary", say.language(), what=hunspell.MENDING))
    found = {str(path): detect_in_file(path, language) for path in files}
    if json:
        say.as_json(found)
        return
    for name, mentions in found.items():
        for m in mentions:
            why = "; ".join(evidence(reason, say.language()) for reason in cast("list[str]", m["evidence"]))
            say.out(f"{name}:{m['start']}-{m['end']} {m['kind']} {m['lane']} ({why})")


@app.command()
def anonymise(
    ids: Annotated[Optional[list[str]], typer.Argument(help="Transcripts; all where none is named.")] = None,  # noqa: UP045 # typer evaluates it
    decisions: Annotated[Optional[Path], typer.Option(help="A table of decisions to take over first.")] = None,  # noqa: UP045 # typer evaluates it
    yes: Annotated[bool, typer.Option("--yes", help="Nobody reviews: replace whatever was found.")] = False,
) -> None:
    """Replace identifiers by pseudonyms and write interviews/*.md."""
    from spolu.steps.leaking import left_over

    study = say.study()
    _looking(study)
    if decisions:
        study.decide(decisions)
    done = study.anonymise(*(ids or ()), yes=yes)
    if not done.transcripts:
        say.told("nothing added")
        return
    if done.notice:
        say.err(done.notice)
    say.out(done.as_text())
    if done.waiting or done.details:
        say.told("decide")
    if files := left_over(study.store):
        say.told("left over", files=", ".join(files))


@app.command()
def review(
    out: Annotated[Path, typer.Option(help="Where the table goes: outside the study, it holds originals.")],
) -> None:
    """Write what was found as a table in which each person and value is decided (the notebook has a view for it)."""
    study = say.study()
    _looking(study)
    say.told("rows", n=study.write_review(out), file=str(out))


@app.command()
def risk() -> None:
    """Say what could still identify somebody."""
    study = say.study()
    _looking(study)
    say.out(study.risk().text)


@app.command()
def remove(
    id: Annotated[str, typer.Argument(help="A transcript, as R02.")],
    yes: Yes = False,
) -> None:
    """Take a file that was added by mistake out of the study and the vault, with all transcripts from it."""
    study = say.study()
    if not yes and not correcting.agreed(typer.prompt(say.word("remove", id=id), default="n", err=True)):
        say.told("removed nothing")
        return
    done = study.remove(id, copy=yes or correcting.meant_here(study))
    say.told("removed", ids=", ".join(done.transcripts))
    if done.alone:
        say.told("alone", ids=", ".join(done.alone))


def _looking(study: "Study") -> None:
    """Say that it takes a while, once the passphrase has been asked for."""
    if study.store.unlock():
        say.told("looking")


@app.command()
def restore(
    out: Annotated[Path, typer.Option(help="A folder outside the study.")],
    ids: Annotated[Optional[list[str]], typer.Argument(help="Transcripts; all where none is named.")] = None,  # noqa: UP045 # typer evaluates it
) -> None:
    """Write the received files out of the vault, byte for byte. Needs the passphrase."""
    found = say.study().restore(out, *(ids or ()))
    for name in found.files:
        say.out(name)
    for id in found.edited:
        say.told("edited", id=id)
    for id in found.gone:
        say.told("gone", id=id)


@app.command("destroy-key")
def destroy_key(
    confirm: Annotated[Optional[str], typer.Option(help="The study's id, instead of typing it when asked.")] = None,  # noqa: UP045 # typer evaluates it
    yes: Yes = False,
) -> None:
    """Destroy the vault's key for ever: nobody can lead pseudonyms back to people, with or without the passphrase."""
    from spolu.steps.restoring import means

    study = say.study()
    say.err(means(study.store))
    typed = confirm if confirm is not None else typer.prompt("id", err=True)
    say.out(study.destroy_key(typed, copy=yes or correcting.meant_here(study)))
