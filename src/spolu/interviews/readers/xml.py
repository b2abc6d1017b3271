"""XML from outside: no entities, no other files, no network."""

from functools import lru_cache
from typing import TYPE_CHECKING

from spolu.errors import ReadError

if TYPE_CHECKING:
    from lxml.etree import _Element as Element
else:
    Element = object

__all__ = ["Element", "local", "parse_xml"]


def parse_xml(data: bytes, name: str) -> Element:
    """Return the root element; comments and processing instructions are left out.

    Args:
        data: the document.
        name: of the file, for messages.

    Raises:
        ReadError: not well-formed, or it declares entities.
    """
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        line = getattr(error, "lineno", None)
        raise ReadError(f"{name}:{line}" if line else name, "this is not well-formed XML", "Export it again") from None
    dtd = root.getroottree().docinfo.internalDTD
    if dtd is not None and next(iter(dtd.iterentities()), None) is not None:  # type: ignore[union-attr] # lxml-stubs lack it
        raise ReadError(name, "it asks for files or entities from elsewhere", "Do not open it; ask who sent it")
    return root


def local(element: Element) -> str:
    """Return an element's name without its namespace, "" for an entity."""
    tag = element.tag
    return _bare(tag) if isinstance(tag, str) else ""


@lru_cache(maxsize=512)
def _bare(tag: str) -> str:
    return tag.rpartition("}")[2]
