"""The elements of REFI-QDA as values, each by itself: codes, people, variables, cases, sets, links, selections."""

import uuid
from collections.abc import Iterator
from typing import cast, get_args

from spolu.coding.exchange.model import (
    Applied,
    Case,
    Direction,
    Link,
    ProjectCode,
    Selection,
    Set,
    User,
    Value,
    Variable,
    VariableType,
)
from spolu.errors import ReadError
from spolu.interviews.readers.xml import Element, local

_BRACES = str.maketrans("", "", "{} \t\n")


def guid(value: str | None) -> str:
    """Return a GUID in lower case without braces; "" where there is none."""
    plain = value or ""
    return (plain if len(plain) == 36 else plain.translate(_BRACES)).lower()


def named(element: Element) -> str:
    """Return an element's own GUID; where it lacks one, one of its place in the file."""
    return guid(element.get("guid")) or str(uuid.uuid5(uuid.NAMESPACE_OID, element.getroottree().getpath(element)))


def children(element: Element | None, name: str) -> Iterator[Element]:
    """Return the elements of a name, in any namespace, directly below one; none below None."""
    return iter(()) if element is None else element.iterchildren(f"{{*}}{name}")


def child(element: Element, name: str) -> Element | None:
    """Return the first of `children`, None where there is none."""
    return next(children(element, name), None)


def text(element: Element, name: str) -> str:
    """Return the text of the first of `children`, "" where there is none."""
    found = child(element, name)
    return "" if found is None else found.text or ""


def refs(element: Element, name: str) -> tuple[str, ...]:
    """Return the GUIDs that the references of a name lead to."""
    return tuple(map(target, children(element, name)))


def target(ref: Element) -> str:
    """Return the GUID that a reference leads to."""
    return guid(ref.get("targetGUID") or ref.get("guid"))


def users(root: Element) -> Iterator[User]:
    """Yield everybody who codes in a project."""
    for user in children(child(root, "Users"), "User"):
        yield User(named(user), user.get("name") or user.get("id") or "")


def codes(book: Element | None) -> Iterator[ProjectCode]:
    """Yield the codes of a codebook, each behind its parent."""

    def below(element: Element, parent: str) -> Iterator[ProjectCode]:
        for code in children(element, "Code"):
            id = named(code)
            yield ProjectCode(
                id, code.get("name", ""), parent, text(code, "Description"), code.get("color", "").lower(),
                code.get("isCodable", "true") in ("true", "1"), refs(code, "NoteRef"),
            )  # fmt: skip
            yield from below(code, id)

    codes = None if book is None else child(book, "Codes")
    return below(codes, "") if codes is not None else iter(())


def values(element: Element) -> tuple[Value, ...]:
    """Return what an element has for the variables: GUID and value."""
    found: list[Value] = []
    for value in children(element, "VariableValue"):
        reference = next(iter(refs(value, "VariableRef")), "")
        given = [child.text or "" for child in value if local(child).endswith("Value")]
        found += [(reference, given[0])] if given else []
    return tuple(found)


def variables(root: Element) -> Iterator[Variable]:
    """Yield the variables of a project; a type that the standard does not know is text."""
    for v in children(child(root, "Variables"), "Variable"):
        kind = v.get("typeOfVariable", "Text")
        known = cast(VariableType, kind) if kind in get_args(VariableType) else "Text"
        yield Variable(named(v), v.get("name", ""), known, text(v, "Description"))


def cases(root: Element) -> Iterator[Case]:
    """Yield the cases of a project."""
    for case in children(child(root, "Cases"), "Case"):
        yield Case(
            named(case), case.get("name", ""), text(case, "Description"), refs(case, "CodeRef"), values(case),
            refs(case, "SourceRef"), refs(case, "SelectionRef"),
        )  # fmt: skip


def sets(root: Element) -> Iterator[Set]:
    """Yield the sets of a project or a codebook."""
    for group in children(child(root, "Sets"), "Set"):
        yield Set(
            named(group), group.get("name", ""), text(group, "Description"), refs(group, "MemberCode"),
            refs(group, "MemberSource"), refs(group, "MemberNote"),
        )  # fmt: skip


def links(root: Element) -> Iterator[Link]:
    """Yield the links of a project."""
    for link in children(child(root, "Links"), "Link"):
        yield Link(
            named(link), link.get("name", ""), cast(Direction, link.get("direction", "")), link.get("color", "").lower(),
            guid(link.get("originGUID")), guid(link.get("targetGUID")), refs(link, "NoteRef"),
        )  # fmt: skip


def applied(coding: Element) -> Applied:
    """Return one code put on something: the first that is named."""
    codes: list[str] = []
    notes: list[str] = []
    for child in coding:
        name = local(child)
        if name == "CodeRef":
            codes.append(target(child))
        elif name == "NoteRef":
            notes.append(target(child))
    return Applied(named(coding), codes[0] if codes else "", guid(coding.get("creatingUser")), coding.get("creationDateTime", ""),
                   tuple(notes))  # fmt: skip


def selection(element: Element) -> Selection:
    """Return a selection as the file counts; in one pass over what it holds, as a project has many thousands.

    Raises:
        ReadError: it has no positions.
    """
    description = ""
    codings: list[Applied] = []
    notes: list[str] = []
    for child in element:
        name = local(child)
        if name == "Coding":
            codings.append(applied(child))
        elif name == "NoteRef":
            notes.append(target(child))
        elif name == "Description" and not description:
            description = child.text or ""
    get = element.get
    try:
        start, end = int(get("startPosition", "")), int(get("endPosition", ""))
    except ValueError:
        raise ReadError("project.qde", "a selection has no positions", "Export the project again") from None
    return Selection(
        named(element), start, end, get("name", ""), description, guid(get("creatingUser")), get("creationDateTime", ""),
        tuple(codings), tuple(notes),
    )  # fmt: skip
