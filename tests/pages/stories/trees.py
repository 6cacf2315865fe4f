"""HTML as a tree that can be compared: elements, where links lead, how lists are numbered; white space is one space."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Any

Tree = list[Any]
"""Texts, and elements as [tag, attributes, children]."""
_KEPT = {"a": "href", "ol": "start"}
_SAME = {"s": "del"}
_BARE = {"hr", "br", "img", "input"}
_BLOCKS = {
    *("p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "hr"),
    *("table", "thead", "tbody", "tr", "th", "td", "figure", "figcaption", ""),
}
_PLAIN = str.maketrans({"\u00a0": " ", "\u2060": None})


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.root: Tree = ["", {}, []]
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        kept = {name: given[name] for name in [_KEPT.get(tag, "")] if given.get(name)}
        if tag in {"th", "td"} and (align := given.get("align") or given.get("class")) in {"right", "center"}:
            kept["class"] = align
        if tag == "figure":
            kept["class"] = given.get("class")
        made = [_SAME.get(tag, tag), kept, []]
        self.open[-1][2].append(made)
        if tag not in _BARE:
            self.open.append(made)

    def handle_endtag(self, tag: str) -> None:
        if tag not in _BARE:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1][2].append(data)


def of_html(html: str) -> Tree:
    """The tree of a page's or GitHub's HTML."""
    reader = _Reader()
    reader.feed(html)
    return tidied(reader.root)


def of_preview(leaves: list[Any]) -> Tree:
    """The tree of what the form's preview makes."""

    def element(leaf: Any) -> Any:
        if isinstance(leaf, str):
            return leaf
        attrs = {k: v for k, v in leaf["attrs"].items() if k in {"href", "start", "class"}}
        if "file" in leaf["attrs"]:
            return ""  # a photo that the story does not have
        return [leaf["tag"], attrs, [element(child) for child in leaf["children"]]]

    return tidied(["", {}, [element(leaf) for leaf in leaves]])


def tidied(element: Tree) -> Tree:
    """Texts that follow each other joined, white space one space, none at the edges of blocks."""
    tag, attrs, children = element
    out: Tree = []
    for child in children:
        child = child if isinstance(child, str) else tidied(child)
        if isinstance(child, list) and child[0] == "span":
            out += child[2]
        elif isinstance(child, str) and out and isinstance(out[-1], str):
            out[-1] += child
        else:
            out.append(child)
    out = [re.sub(r"\s+", " ", c.translate(_PLAIN)) if isinstance(c, str) else c for c in _joined(out)]
    out = [c.lstrip() if isinstance(c, str) and i and out[i - 1][0] == "br" else c for i, c in enumerate(out)]
    if tag in _BLOCKS:
        out = [
            _trimmed(c, out[i - 1] if i else None, out[i + 1] if i + 1 < len(out) else None) for i, c in enumerate(out)
        ]
    return [tag, attrs, [c for c in out if c != ""]]


def _joined(children: Tree) -> Tree:
    out: Tree = []
    for child in children:
        if isinstance(child, str) and out and isinstance(out[-1], str):
            out[-1] += child
        else:
            out.append(child)
    return out


def _trimmed(child: Any, before: Any, after: Any) -> Any:
    """A text without the space beside the edge of its block, another block, or a break."""
    if not isinstance(child, str):
        return child
    edges = {*_BLOCKS, "br"}
    child = child.lstrip() if before is None or (isinstance(before, list) and before[0] in edges) else child
    return child.rstrip() if after is None or (isinstance(after, list) and after[0] in edges) else child
