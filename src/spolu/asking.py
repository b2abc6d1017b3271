"""The vault's passphrase asked of a person: twice where it is the first, since nobody can reset it."""

import sys
from typing import Any

from spolu.language import Words, say

_WORDS: Words = {
    "passphrase": {"cs": "Heslo k trezoru: ", "pl": "Hasło do sejfu: ", "en": "Passphrase of the vault: "},
    "new": {
        "cs": "Tento výzkum ještě nemá trezor. Zvolte heslo, čtyři slova nebo víc, a zapište si ho: nikdo ho neumí obnovit.\nNové heslo: ",
        "pl": "To badanie nie ma jeszcze sejfu. Proszę wybrać hasło, cztery słowa lub więcej, i je zapisać: nikt nie potrafi go odzyskać.\nNowe hasło: ",
        "en": "This study has no vault yet. Choose a passphrase, four words or more, and keep it safe: nobody can reset it.\nNew passphrase: ",
    },
    "again": {"cs": "Ještě jednou: ", "pl": "Jeszcze raz: ", "en": "Once more: "},
    "differ": {
        "cs": "Podruhé to bylo jiné heslo. Znovu od začátku.\nNové heslo: ",
        "pl": "Za drugim razem było to inne hasło. Jeszcze raz od początku.\nNowe hasło: ",
        "en": "The second one was another. Both again, please.\nNew passphrase: ",
    },
}


def passphrase(new: bool, language: str) -> str:
    """Return the passphrase that somebody types into the terminal or under the cell that runs; "" where nobody can.

    Args:
        new: the vault will be made with it.
        language: of who is asked.
    """
    if not _somebody():
        return ""
    typed = _typed(say(_WORDS, "new" if new else "passphrase", language))
    while new and typed and _typed(say(_WORDS, "again", language)) != typed:
        typed = _typed(say(_WORDS, "differ", language))
    return typed


def cell() -> str:
    """Return which run of a cell this is, "" outside of notebooks: whatever a cell shows is asked for in several formats."""
    kernel = _kernel()
    return str(kernel.get_parent().get("header", {}).get("msg_id", "")) if kernel else ""


def _somebody() -> bool:
    """Whether somebody would see the question: a view in a notebook that asks between two cells would wait for ever."""
    kernel = _kernel()
    if kernel:
        return bool(kernel.get_parent().get("header", {}).get("msg_type") == "execute_request")
    return sys.stdin is not None and sys.stdin.isatty()


def _kernel() -> Any:
    """Return the notebook's kernel that this runs in; None outside of notebooks."""
    python = sys.modules.get("IPython")
    return getattr(python.get_ipython(), "kernel", None) if python else None


def _typed(prompt: str) -> str:
    import getpass

    try:
        return getpass.getpass(prompt)
    except NotImplementedError:  # a notebook that is run without anybody in front of it
        return ""
