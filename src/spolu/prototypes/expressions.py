"""Conditions of blocks and branches: a tiny language over what was entered, read here, never executed as Python.

    went == 'other'        'school' in consents        length >= 30 and not promised        tried and not step_by

A name is an entry of the prototype. Values are texts, lists of texts (checkboxes) and numbers. The same rules run in
the browser (``themes/screen.js``), from the JSON that `as_json` gives.

- A bare value holds when it is not empty (a number: when it is not 0).
- ``==`` and ``!=`` compare texts; beside a number both sides are read as numbers (decimal point or comma).
- ``<  <=  >  >=`` compare numbers; where a side is none, they do not hold.
- ``x in y`` holds when the list ``y`` has ``x``, or the text ``y`` is ``x``.
"""

import ast
import operator
import re
from collections.abc import Callable, Mapping
from typing import Any

Value = str | float | bool | tuple[str, ...]
Entries = Mapping[str, str | tuple[str, ...]]
"""What was entered: name -> text, or list of texts (checkboxes)."""
Expr = tuple[Any, ...]
"""``("name", n)``, ``("text", s)``, ``("number", x)``, ``("list", …)``, ``("not", e)``, ``("and", …)``, ``("or", …)``, ``(op, a, b)``."""

LONGEST = 300
_LARGEST = 2**53
"""Numbers below this are the same in a browser; beyond, JSON may not even have them."""
_NUMBER = re.compile(r"-?\d+(?:[.,]\d+)?")
_COMPARE: Mapping[type, str] = {
    ast.Eq: "==", ast.NotEq: "!=", ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=", ast.In: "in", ast.NotIn: "not in",
}  # fmt: skip
_ORDER: Mapping[str, Callable[[float, float], bool]] = {
    "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge,
}  # fmt: skip


def parse(text: str) -> Expr:
    """Return a condition as nested tuples.

    Raises:
        ValueError: it is none; the message says what is wrong and where.
    """
    if len(text) > LONGEST:
        raise ValueError(f"a condition has at most {LONGEST} characters")
    try:
        tree = ast.parse(text.strip(), mode="eval").body
    except (SyntaxError, ValueError, MemoryError, RecursionError) as error:
        at = getattr(error, "offset", None)
        raise ValueError(
            f"this condition is not understood, near character {at}" if at else "this condition is not understood"
        ) from None
    return _tree(tree)


def _tree(node: ast.expr) -> Expr:
    made: Expr = ()
    match node:
        case ast.Name(id=name):
            made = ("name", name)
        case ast.Constant(value=str(text)):
            made = ("text", text)
        case ast.Constant(value=int(n) | float(n)) if not isinstance(node.value, bool) and abs(n) < _LARGEST:
            made = ("number", float(n))
        case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=int(n) | float(n))) if abs(n) < _LARGEST:
            made = ("number", -float(n))
        case ast.List(elts=parts) | ast.Tuple(elts=parts):
            made = ("list", *map(_tree, parts))
        case ast.UnaryOp(op=ast.Not(), operand=of):
            made = ("not", _tree(of))
        case ast.BoolOp(op=op, values=parts):
            made = ("and" if isinstance(op, ast.And) else "or", *map(_tree, parts))
        case ast.Compare(left=left, ops=[op], comparators=[right]) if type(op) in _COMPARE:
            made = (_COMPARE[type(op)], _tree(left), _tree(right))
    if not made:
        raise ValueError(f"'{ast.unparse(node)}' is not allowed in a condition, near character {node.col_offset + 1}")
    return made


def fault(text: str) -> str:
    """Return what is wrong with a condition, "" where nothing is."""
    try:
        parse(text)
    except ValueError as error:
        return str(error)
    return ""


def names(e: Expr) -> frozenset[str]:
    """Return the entries that a condition asks for."""
    if e[0] == "name":
        return frozenset({e[1]})
    return frozenset().union(*(names(part) for part in e[1:] if isinstance(part, tuple)))


def holds(e: Expr, entries: Entries) -> bool:
    """Whether a condition holds for what was entered."""
    return _truth(_value(e, entries))


def _value(e: Expr, entries: Entries) -> Value:
    op, *parts = e
    if op in ("and", "or", "not"):
        truths = (holds(part, entries) for part in parts)
        return not next(truths) if op == "not" else (all if op == "and" else any)(truths)
    if op in ("name", "text", "number"):
        found: Value = lookup(parts[0], entries) if op == "name" else parts[0]
        return found
    values = [_value(part, entries) for part in parts]
    return tuple(map(_text, values)) if op == "list" else _compare(op, *values)


def _compare(op: str, a: Value, b: Value) -> bool:
    if op in _ORDER:
        x, y = _number(a), _number(b)
        return x is not None and y is not None and _ORDER[op](x, y)
    if op.endswith("in"):
        inside = _text(a) in b if isinstance(b, tuple) else _same(a, b)
        return inside == (op == "in")
    return _same(a, b) == (op == "==")


def _same(a: Value, b: Value) -> bool:
    if isinstance(a, bool) or isinstance(b, bool):
        return _truth(a) == _truth(b)
    if isinstance(a, float) or isinstance(b, float):
        x, y = _number(a), _number(b)
        return x is not None and x == y
    return a == b


def _truth(v: Value) -> bool:
    return bool(v.strip()) if isinstance(v, str) else bool(v)


def _number(v: Value) -> float | None:
    if isinstance(v, float):
        return v
    return float(v.replace(",", ".")) if isinstance(v, str) and _NUMBER.fullmatch(v) else None


def _text(v: Value) -> str:
    return str(v).removesuffix(".0") if isinstance(v, float) else str(v)  # as a browser writes a number


def lookup(name: str, entries: Entries) -> str | tuple[str, ...]:
    """Return an entry; a date's three parts as one text (``25. 5. 2026``), "" while one of them is missing."""
    parts = [entries.get(f"{name}_{part}", "") for part in ("day", "month", "year")]
    if name not in entries and all(parts):
        return ". ".join(map(str, parts))
    return entries.get(name, "")


def as_json(text: str) -> str:
    """Return a condition as the JSON that the browser evaluates.

    Raises:
        ValueError: it is no condition.
    """
    import json

    return json.dumps(parse(text), ensure_ascii=False, separators=(",", ":"))
