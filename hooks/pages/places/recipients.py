"""The honours of one place: by decision, a long list in it by the commune as it was called when signed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from hooks.pages import parts
from hooks.pages.honours import registers
from hooks.pages.parts import Data
from hooks.records.joined.catalogue import Catalogue
from hooks.records.joined.honours import Honour
from hooks.records.joined.places import Place
from hooks.text import sort_key

MOST_ROWS = 10
"""Rows shown of a list before the rest is folded."""


def decisions(c: Catalogue, place: Place) -> list[Data]:
    """Decisions with lines of this place, newest first, all lines of each in blocks."""
    found: dict[str, list[Honour]] = defaultdict(list)
    for h in c.honours_at.get(place.code, ()):
        found[h.decision.id].append(h)
    return [_decision(c, decision, lines) for decision, lines in found.items()]


def _decision(c: Catalogue, decision: str, lines: list[Honour]) -> Data:
    shown = lines[: registers.PAGE_ROWS]  # what is over a page of lists is read at the decision
    return registers.decision_card(c, c.decisions[decision].record) | {
        "blocks": blocks(shown),
        "here": parts.number(len(lines)),
        "rest": parts.number(len(lines) - len(shown)),
    }


def blocks(lines: Sequence[Honour]) -> list[Data]:
    """A short list whole; a long one by former commune, or its beginning and the rest. The first rows are open."""
    if len(lines) <= MOST_ROWS:
        return [_block("", lines)]
    by_name: dict[tuple[str, str], list[Honour]] = defaultdict(list)
    for h in lines:
        if h.place:
            by_name[(h.place.label, h.place.district)].append(h)
    if len(by_name) == 1:
        rest = lines[MOST_ROWS:]
        return [_block("", lines[:MOST_ROWS]), _block(f"Còn {parts.number(len(rest))} lượt nữa", rest)]
    out: list[Data] = []
    for name in sorted(by_name, key=lambda name: (sort_key(name[1]), sort_key(name[0]))):
        before = sum(len(block["lines"]) for block in out)
        opened = before + len(by_name[name]) <= MOST_ROWS
        out.append(_block(_named(*name), by_name[name]) | {"parted": True, "open": opened})
    return out


def _named(label: str, district: str) -> str:
    return f"{parts.capital(label)}, {district}\u00a0(cũ)" if district else f"{parts.capital(label)} (tên hiện nay)"


def _block(name: str, lines: Sequence[Honour]) -> Data:
    """Rows under a summary, or in the open where it has no name; `parted`: the summary is the place of all."""
    return {"name": name, "lines": lines, "count": parts.number(len(lines)), "parted": False, "open": False}
