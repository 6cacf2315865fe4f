"""Which nodes are groups of criteria: below a heading that says so, and rows of tables with points."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from hooks.desk.import_plan.growing import Node
from hooks.desk.import_plan.markers import Marker
from hooks.desk.import_plan.outline import Outline
from hooks.records.model.numbering import NumberForm

_HEADING = re.compile(r"\b(?:tiêu chí|thang điểm|bảng điểm|chấm điểm)\b", re.IGNORECASE)
_MOST_WORDS = 25
_COUNTED = Marker("gach", "hang", 15.0, 0, "", "", "", NumberForm.DASH)


def groups_of(outline: Outline) -> list[Node]:
    """The groups, in reading order: their children are single criteria. To be called before ids are given."""
    found: list[Node] = []
    for top in outline.tops():
        for holder in _holders(top, outline, is_top=True):
            scored = any(holder is each for each in outline.scored)
            found += [g for g in _inside(holder, scored=scored, is_top=holder is top) if not any(g is f for f in found)]
    return found


def _holders(node: Node, outline: Outline, *, is_top: bool) -> Iterator[Node]:
    """Nodes that hold criteria, outermost first; none inside another."""
    scored = any(node is each for each in outline.scored)
    names = _HEADING.search(node.head) and node.is_heading and len(node.head.split()) <= _MOST_WORDS
    if scored or (names and node.children and not (is_top and not _has_groups(node))):
        yield node
        return
    for child in node.children:
        yield from _holders(child, outline, is_top=False)


def _has_groups(top: Node) -> bool:
    """Whether all that a part of criteria holds is groups: a part that also tells of rewards holds them further in."""
    return bool(top.children) and all(
        child.children and all(not c.children for c in child.children) for child in top.children
    )


def _inside(holder: Node, *, scored: bool, is_top: bool) -> Iterator[Node]:
    """The groups inside a node; the innermost nodes that have children, and in tables of points single rows too."""
    if not any(child.children for child in holder.children):
        if not is_top and holder.marker and holder.marker.form and len(holder.children) > 1:
            yield holder
        elif scored:
            yield from map(_alone, holder.children)
        return
    for child in holder.children:
        if any(grandchild.children for grandchild in child.children):
            yield from _inside(child, scored=scored, is_top=False)
        elif child.children and child.marker and child.marker.form:
            yield child
        elif scored and child.marker:
            yield _alone(child)


def _alone(node: Node) -> Node:
    """A row without rows below it, as a group of one criterion of the page's own number."""
    one = Node(replace(_COUNTED, rest=node.head), node.lines[:1], columns=node.columns, is_counted=True)
    node.children.append(one)
    return node
