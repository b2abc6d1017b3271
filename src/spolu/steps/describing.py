"""What a session is, set right after it was kept: its kind, language, title and facts. The received file stays as it came."""

from collections.abc import Iterator, Mapping

from spolu.interviews import corrections
from spolu.interviews.model import Transcript
from spolu.interviews.render import render
from spolu.interviews.words import WORDS
from spolu.language import say
from spolu.steps import anonymising
from spolu.steps.interviews import index, received
from spolu.store import Store


def change(
    store: Store, id: str, title: str | None = None, kind: str | None = None, facts: Mapping[str, str] = {},
    language: str | None = None,
) -> Transcript:  # fmt: skip
    """Say what a transcript is that is kept already; return it as it is kept now. Its id stays.

    What was pseudonymised is pseudonymised again, all of it: a title may hold a name that was not known before.

    Args:
        store: the study, with its vault.
        id: of the transcript.
        title, kind, language: None = as it is. ``facts``: those to set; "" takes one away.

    Raises:
        StudyError: no such transcript, or no such kind of session or language.
        VaultError: the originals cannot be had any more, or not here.
    """
    old = received(store, id)
    new = corrections.describe(old, title, kind, facts, language)
    if new == old:
        return old
    store.vault.put(f"transcript/{id}", render(new).encode())
    kept = {name for file in index(store) for name in file.transcripts}
    done = [t.id for t in store.transcripts() if t.id in kept]
    if id in done:
        anonymising.anonymise(store, done)
    return new


def told(t: Transcript, language: str, *, names: bool = True) -> Iterator[str]:
    """Yield lines that say what a session is; ``names``: its own words, too, which a notebook would keep."""
    yield f"{t.id}  {say(WORDS, f'kind {t.kind}', language)} · {t.language or '?'}"
    if names and t.source.file:
        yield f"{say(WORDS, 'file', language)}: {t.source.file}"
    if names and t.title:
        yield f"{say(WORDS, 'title', language)}: {t.title}"
    if names:
        yield from (f"{fact}: {value}" for fact, value in t.attributes.items())
