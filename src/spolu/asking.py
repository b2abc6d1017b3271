"""The vault's passphrase asked of a person: where it is the first, twice, since nobody can reset it, and not a weak one."""

import _thread
import re
import sys
import threading
from collections.abc import Collection
from typing import Any

from spolu.errors import VaultError
from spolu.language import Words, say
from spolu.text import fold

PATIENCE = 600
"""Seconds that a cell waits for an answer: a page that was closed takes the question with it, and the kernel would wait for ever."""

_WORDS: Words = {
    "passphrase": {"cs": "Heslo k trezoru: ", "pl": "Hasło do sejfu: ", "en": "Passphrase of the vault: "},
    "new": {
        "cs": "Tento výzkum ještě nemá trezor. Zvolte heslo, čtyři slova nebo víc, a zapište si ho: nikdo ho neumí obnovit.\nNové heslo: ",
        "pl": "To badanie nie ma jeszcze sejfu. Proszę wybrać hasło, cztery słowa lub więcej, i je zapisać: nikt nie potrafi go odzyskać.\nNowe hasło: ",
        "en": "This study has no vault yet. Choose a passphrase, four words or more, and keep it safe: nobody can reset it.\nNew passphrase: ",
    },
    "short": {
        "cs": "To je moc krátké, takové uhodne počítač za chvíli. Aspoň osm znaků, lépe čtyři slova.\nNové heslo: ",
        "pl": "To za krótkie, takie hasło komputer odgadnie w chwilę. Co najmniej osiem znaków, lepiej cztery słowa.\nNowe hasło: ",
        "en": "That is too short: a machine guesses it in no time. Eight signs or more, better four words.\nNew passphrase: ",
    },
    "common": {
        "cs": "Běžná slova a řady čísel nebo kláves se zkoušejí jako první. Napište jiné, třeba čtyři slova, která k sobě nepatří; totéž ještě jednou, pokud má zůstat.\nNové heslo: ",
        "pl": "Zwykłych słów oraz ciągów cyfr i klawiszy próbuje się najpierw. Proszę wpisać inne, na przykład cztery słowa, które do siebie nie pasują; to samo jeszcze raz, jeśli ma zostać.\nNowe hasło: ",
        "en": "Common words and rows of digits or keys are tried first. Type another, say four words that do not belong together; the same again to keep it.\nNew passphrase: ",
    },
    "named": {
        "cs": "Tak se jmenuje výzkum, a to se zkouší jako první. Napište jiné, třeba čtyři slova, která k sobě nepatří; totéž ještě jednou, pokud má zůstat.\nNové heslo: ",
        "pl": "Tak nazywa się badanie, a tego próbuje się najpierw. Proszę wpisać inne, na przykład cztery słowa, które do siebie nie pasują; to samo jeszcze raz, jeśli ma zostać.\nNowe hasło: ",
        "en": "That is the name of the study, which is tried first. Type another, say four words that do not belong together; the same again to keep it.\nNew passphrase: ",
    },
    "open page": {
        "cs": "Nezavírejte stránku, dokud heslo nenapíšete; čeká se na ně 10 minut.\n",
        "pl": "Do wpisania hasła proszę nie zamykać strony; komórka czeka na nie 10 minut.\n",
        "en": "Keep the page open until you have typed it; the cell waits for 10 minutes.\n",
    },
    "again": {"cs": "Ještě jednou: ", "pl": "Jeszcze raz: ", "en": "Once more: "},
    "differ": {
        "cs": "Podruhé to bylo jiné heslo. Znovu od začátku.\nNové heslo: ",
        "pl": "Za drugim razem było to inne hasło. Jeszcze raz od początku.\nNowe hasło: ",
        "en": "The second one was another. Both again, please.\nNew passphrase: ",
    },
}


def passphrase(new: bool, language: str, names: Collection[str] = ()) -> str:
    """Return the passphrase that somebody types into the terminal or under the cell that runs; "" where nobody can.

    Args:
        new: the vault will be made with it.
        language: of who is asked.
        names: of the study, which no vault should be locked with.

    Raises:
        VaultError: a cell asked, and nobody answered.
    """
    if not _somebody():
        return ""
    beside = say(_WORDS, "open page", language) if _kernel() else ""
    first = _typed(beside + say(_WORDS, "new" if new else "passphrase", language))
    return _settled(first, language, names) if new else first


def _settled(typed: str, language: str, names: Collection[str]) -> str:
    """Ask until the same was typed twice; too short a passphrase is refused, another weak one warned of once."""
    warned = ""
    while typed:
        weak = weakness(typed, names)
        if weak == "short":
            typed = _typed(say(_WORDS, "short", language))
        elif weak and not warned:
            warned, typed = typed, _typed(say(_WORDS, weak, language))
        elif typed == warned or _typed(say(_WORDS, "again", language)) == typed:
            return typed
        else:
            typed = _typed(say(_WORDS, "differ", language))
    return typed


_SHORTEST = 8
_ROWS = (
    "abcdefghijklmnopqrstuvwxyz",
    "qwertyuiop",
    "qwertzuiop",
    "asdfghjkl",
    "zxcvbnm",
    "yxcvbnm",
    "qazwsxedc",
    "qaywsxedc",
    "zaqwsx",
)
_TRIED = """
    password passphrase passwort mypassword secret letmein welcome changeme iloveyou sunshine princess football default
    admin administrator computer internet vault study research interview interviews transcript transcripts spolu
    heslo hesla mojeheslo tajneheslo noveheslo tajne tajemstvi trezor vyzkum studie rozhovor rozhovory prepis prepisy
    miluji milujite slunicko milacek kocicka pocitac lasicka vyskum slniecko
    haslo hasla mojehaslo tajnehaslo nowehaslo tajemnica sejf badanie badania wywiad wywiady transkrypcja kochamcie
    kochanie polska komputer witaj
"""
_COMMON = frozenset(_TRIED.split())
"""Folded, without blanks: what people choose who are asked for a word."""


def weakness(passphrase: str, names: Collection[str] = ()) -> str:
    """Return why a passphrase is a weak one: ``short``, ``common``, ``named`` after the study; "" where it is none of them.

    Digits and signs before, behind and between change nothing (*Heslo-2026!*), nor does saying it again and again.
    """
    if len(passphrase) < _SHORTEST:
        return "short"
    core = _core(passphrase)
    if not core or core in _COMMON or len(set(core)) < 3 or any(core in row or core[::-1] in row for row in _ROWS):
        return "common"
    return "named" if core in map(_core, names) else ""


def _core(text: str) -> str:
    """Return the letters of ``text``, folded, and of what is said again and again one."""
    letters = re.sub(r"[\W\d_]+", "", fold(text))
    found = re.fullmatch(r"(.+?)\1*", letters)
    return found[1] if found else ""


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

    waiting = _Waiting()
    try:
        with waiting:
            return getpass.getpass(prompt)
    except NotImplementedError:  # a notebook that is run without anybody in front of it
        return ""
    except KeyboardInterrupt:
        if not waiting.given_up:
            raise
        raise VaultError(
            "vault",
            "nobody typed the passphrase for ten minutes",
            "Press Enter in the field if it is still there, then run the cell again",
        ) from None  # JupyterLab runs no cell while it shows the field


class _Waiting:
    """A wait in a notebook that ends by itself, as *Interrupt* of its menu would end it."""

    def __init__(self) -> None:
        self.given_up = False
        self._over = False
        self._lock = threading.Lock()
        self._timer = threading.Timer(PATIENCE, self._give_up)
        self._timer.daemon = True

    def __enter__(self) -> None:
        if _kernel() and threading.current_thread() is threading.main_thread():
            self._timer.start()

    def __exit__(self, *_: object) -> None:
        with self._lock:
            self._over = True
        self._timer.cancel()

    def _give_up(self) -> None:
        with self._lock:  # once the answer is there, the cell goes on undisturbed
            if not self._over:
                self.given_up = True
                _thread.interrupt_main()
