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
        thread = threading.Thread(target=_answer, args=(listener, passphrase, over), daemon=True)
        thread.start()
        try:
            yield here | {_ASK: f"{listener.address}#{key.hex()}"}
        finally:
            over.set()
            with suppress(OSError, EOFError, AuthenticationError):
                Client(listener.address, authkey=key).close()  # so that it stops waiting
            thread.join(1)


def _answer(listener: Listener, passphrase: str, over: threading.Event) -> None:
    while not over.is_set():
        with suppress(OSError, EOFError, AuthenticationError), listener.accept() as asks:
            asks.send_bytes(passphrase.encode())


def asked() -> str:
    """Return the passphrase that the command which runs this process passes on, "" where none does."""
    address, _, key = os.environ.get(_ASK, "").rpartition("#")
    if not address:
        return ""
    try:
        with Client(address, authkey=bytes.fromhex(key)) as answers:
            return answers.recv_bytes().decode()
    except (OSError, EOFError, AuthenticationError, ValueError):  # it ended meanwhile
        return ""
