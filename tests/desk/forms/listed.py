"""Lists of kinds for people, in the repository's own guide and forms, with the kinds of the tests' campaigns instead."""

from __future__ import annotations

from pathlib import Path

from hooks.desk.forms.lists_of_kinds import LISTINGS
from hooks.records.model.kinds import registry
from hooks.records.reading.kinds_file import open_kinds
from tests.building import PROJECT


def text_of(path: Path) -> str:
    """The text of such a list as it is where the repository's campaign has the kinds that are open now."""
    listing = next(listing for listing in LISTINGS if listing.path == path)
    text, ours = (PROJECT / path).read_text(encoding="utf-8"), list(registry.current().known.values())
    with registry.kept():
        open_kinds(PROJECT)
        theirs = list(registry.current().known.values())
    if [kind.id for kind in theirs] == [kind.id for kind in ours]:
        return text
    lines, starts = text.split("\n"), tuple(listing.start(kind) for kind in theirs)
    first = next(i for i, line in enumerate(lines) if line.startswith(starts))
    others = [line for line in lines[first:] if not line.startswith(starts)]
    return "\n".join([*lines[:first], *(listing.start(kind) + listing.rest(kind) for kind in ours), *others])


def lay(root: Path) -> None:
    """Write all of them below `root`."""
    for listing in LISTINGS:
        (root / listing.path).parent.mkdir(parents=True, exist_ok=True)
        (root / listing.path).write_text(text_of(listing.path), encoding="utf-8")
