"""spolu's own transcripts (``R07.md``): taken in again, or from another study."""

import re
from collections.abc import Sequence
from dataclasses import replace

from spolu.errors import FormatError, ReadError
from spolu.interviews.model import Transcript
from spolu.interviews.readers.file import File
from spolu.interviews.render import parse

_FRONT = re.compile(r"---\nid: \S*\nkind: ")


def fits(file: File) -> bool:
    """Tell by the front matter."""
    return bool(_FRONT.match(file.head))


def read(file: File) -> Sequence[Transcript]:
    """Return the transcript without its id: the study that takes it in gives a new one.

    Raises:
        ReadError: the file was changed so that it cannot be read.
    """
    try:
        return [replace(parse(file.text, file.name), id="")]
    except FormatError as error:
        raise ReadError(error.place, error.fault, error.repair) from None
