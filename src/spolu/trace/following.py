"""From a sentence to the blocks that it caused, and from a change to everything that rests on it."""

from collections.abc import Mapping

from spolu.prototypes.model import Link
from spolu.trace.contents import Contents, evidence_fingerprint


def caused_by(contents: Contents, coding: str) -> tuple[str, ...]:
    """Return the blocks (``screen/block``) that rest on a coding, through its insights and their requirements."""
    return causes(contents).get(coding, ())


def causes(contents: Contents) -> Mapping[str, tuple[str, ...]]:
    """Return coding id -> the blocks (``screen/block``) that it caused, for every coding that an insight names."""
    blocks: dict[str, list[str]] = {}
    for screen, block in contents.blocks:
        for link in block.requirements:
            blocks.setdefault(link.to, []).append(f"{screen.id}/{block.id}")
    requirements: dict[str, list[str]] = {}
    for r in contents.requirements:
        for link in r.insights:
            requirements.setdefault(link.to, []).append(r.id)
    found: dict[str, dict[str, None]] = {}
    for insight in contents.insights:
        caused = [b for r in requirements.get(insight.id, ()) for b in blocks.get(r, ())]
        for key in insight.evidence + insight.counter:
            found.setdefault(key, {}).update(dict.fromkeys(caused))
    order = {f"{screen.id}/{block.id}": n for n, (screen, block) in enumerate(contents.blocks)}
    return {key: tuple(sorted(caused, key=order.__getitem__)) for key, caused in found.items()}


def suspects(contents: Contents) -> frozenset[str]:
    """Return everything that rests, directly or not, on something that changed since somebody confirmed it.

    Insights and requirements by their ids; a block's link as ``screen/block→REQ-01``.
    """
    insights = {
        i.id for i in contents.insights if i.fingerprint and i.fingerprint != evidence_fingerprint(i, contents.coding)
    }
    requirements = {
        r.id for r in contents.requirements
        if any(link.to in insights or moved(link, contents.insight_fingerprints) for link in r.insights)
    }  # fmt: skip
    links = {
        f"{screen.id}/{block.id}→{link.to}" for screen, block in contents.blocks for link in block.requirements
        if link.to in requirements or moved(link, contents.requirement_fingerprints)
    }  # fmt: skip
    return frozenset(insights | requirements | links)


def moved(link: Link, now: Mapping[str, str]) -> bool:
    """Whether what a link pointed to is gone, or no longer what it was."""
    return link.to not in now or (bool(link.fingerprint) and link.fingerprint != now[link.to])
