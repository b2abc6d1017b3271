"""The passphrase passed on from a command to the notebooks that it runs, processes of their own.

Not in their environment: a cell may show that, and a notebook keeps what a cell shows. They are told where to ask, for as
long as the command runs.
"""

import os
import secrets
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from multiprocessing import AuthenticationError
from multiprocessing.connection import Client, Listener

KNOWN = "SPOLU_PASSPHRASE"
"""Where whoever starts a command may put the passphrase."""
_ASK = "SPOLU_ASK"
"""Where a notebook finds whom to ask: address and key of this one conversation."""
_END = b"end"
_BROKEN = (OSError, EOFError, AuthenticationError, AssertionError)
"""What a conversation ends with that the other side broke off, or began without the key."""


@contextmanager
def passed_on(passphrase: str) -> Iterator[Mapping[str, str]]:
    """Answer processes that ask for ``passphrase`` as long as the block runs; "" passes nothing on.

    Yields:
        The environment to start them with: this process's own without the passphrase.
    """
    here = {name: value for name, value in os.environ.items() if name not in (KNOWN, _ASK)}
    if not passphrase:
        yield here
        return
    key = secrets.token_bytes(32)
    with Listener(authkey=key) as listener:
        over = threading.Event()
        threading.Thread(target=_answer, args=(listener, passphrase, over), daemon=True).start()
        try:
            yield here | {_ASK: f"{listener.address}#{key.hex()}"}
        finally:
            with suppress(*_BROKEN), Client(listener.address, authkey=key) as ends:
                ends.send_bytes(_END)
                ends.recv_bytes()
            over.set()


def _answer(listener: Listener, passphrase: str, over: threading.Event) -> None:
    said = b""
    while said != _END and not over.is_set():  # set once the end was said: who connects before is answered
        with suppress(*_BROKEN), listener.accept() as asks:
            said = asks.recv_bytes()
            asks.send_bytes(b"" if said == _END else passphrase.encode())


def asked() -> str:
    """Return the passphrase that the command which runs this process passes on, "" where none does."""
    address, _, key = os.environ.get(_ASK, "").rpartition("#")
    if not address:
        return ""
    try:
        with Client(address, authkey=bytes.fromhex(key)) as answers:
            answers.send_bytes(b"?")
            return answers.recv_bytes().decode()
    except (*_BROKEN, ValueError):  # it ended meanwhile
        return ""
