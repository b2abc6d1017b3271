"""Where the screens of a prototype lead and what they ask for: what is not there."""

from collections.abc import Iterator

from spolu.prototypes.expressions import names, parse
from spolu.prototypes.model import Prototype
from spolu.trace.contents import Contents
from spolu.trace.problem import Problem, nearest


def ways(c: Contents) -> Iterator[Problem]:
    """Yield what leads to a screen that is not there, and what asks for an entry that no screen asks for."""
    screens = {screen.id for screen in c.prototype.screens}
    asked = {"tried"}
    for _, block in c.blocks:
        for f in block.fields:
            asked |= {f.name, *(f"{f.name}_{part}" for part in ("day", "month", "year") if f.type == "date")}
    for place, source, target in _targets(c.prototype):
        if target not in screens:
            yield Problem(
                place, "screen-dangling", "error", f"{source} leads to {target}, which does not exist", nearest(target, screens)
            )  # fmt: skip
    for place, source, name in _names(c):
        if name not in asked:
            yield Problem(
                place,
                "field-unknown",
                "error",
                f"{source} asks for {name}, which no screen asks",
                nearest(name, asked),
            )


_NO_SCREEN = ("print", "back")


def _targets(p: Prototype) -> Iterator[tuple[str, str, str]]:
    if p.start:
        yield "prototypes/prototype.yaml", "start", p.start
    for flow in p.flows:
        yield from (("prototypes/prototype.yaml", f"flow {flow.id}", screen) for screen in flow.screens)
    for screen in p.screens:
        place = f"prototypes/screens/{screen.id}.yaml"
        yield from ((place, screen.id, to) for to in screen.next)
        for block in screen.blocks:
            for item in block.items:
                for to in (item.to, *(b.to for b in item.branches)):
                    if to and ":" not in to and to not in _NO_SCREEN:
                        yield f"{place} {block.id}", block.id, to


def _names(c: Contents) -> Iterator[tuple[str, str, str]]:
    for screen, block in c.blocks:
        rules = [block.when, *(f.when for f in block.fields), *(x.when for x in block.items)]
        rules += [b.when for x in block.items for b in x.branches]
        wanted = {n for rule in rules if rule for n in names(parse(rule))} | {n for x in block.items for n in x.show}
        yield from ((f"prototypes/screens/{screen.id}.yaml {block.id}", block.id, n) for n in sorted(wanted))
    fields = {f.name for _, b in c.blocks for f in b.fields}
    dates = {f"{f.name}_{part}" for _, b in c.blocks for f in b.fields for part in ("day", "month", "year")}
    for persona in c.prototype.personas:
        for name in persona.values:
            if name not in fields | dates:
                yield "prototypes/prototype.yaml", f"persona {persona.id}", name
