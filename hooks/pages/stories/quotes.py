"""A quotation signed in its last row, “— Tên, vai trò”, is set large; any other stays as it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor

MARK = "\ue001"
"""Stands before a signed quotation and its signature between the two steps; taken out of the text before."""
_QUOTED = re.compile(r" {0,3}>(?!\s*>) ?(.*)")
_DASH = re.compile(r"\s*(?:—|–|--)\s*(?=\S)")
_SIGNATURE = re.compile(r"(?:—|–|--)\s+(\w.{0,118}[^\s.!?…:;])")


def marked(body: str) -> str:
    """The text with the signature of each signed quotation in a paragraph of its own, behind MARK."""
    groups = [(quoted, list(rows)) for quoted, rows in groupby(body.split("\n"), _is_quoted)]
    out: list[str] = []
    for i, (quoted, rows) in enumerate(groups):
        before, after = groups[i - 1][1][-1] if i else "", groups[i + 1][1][0] if i + 1 < len(groups) else ""
        alone = not before.strip() and not after.strip()
        out += _signed(rows) if quoted and alone else rows
    return "\n".join(out)


def _is_quoted(row: str) -> bool:
    return _QUOTED.fullmatch(row) is not None


def _signed(rows: list[str]) -> Iterator[str]:
    """Rows of one quotation. Two rows with a dash are a conversation, which nobody signs."""
    said = [match[1].strip() for row in rows if (match := _QUOTED.fullmatch(row))]
    signature = _SIGNATURE.fullmatch(said[-1])
    named = signature is not None and not signature[1][0].islower()
    if not signature or not named or not any(said[:-1]) or any(_DASH.match(text) for text in said[:-1]):
        yield from rows
        return
    yield from (f"> {MARK}", ">", *rows[:-1], ">", f"> {MARK}{signature[1]}")


class PullQuotes(Treeprocessor):
    """Signed quotations → figure, blockquote and figcaption.

    Markdown makes one of quotations that follow each other: here they part again.
    """

    def run(self, root: Element) -> None:
        for i, quote in reversed(list(enumerate(root))):
            if quote.tag == "blockquote" and any(_is_marked(p) for p in quote):
                root[i : i + 1] = list(_parted(quote))


def _is_marked(element: Element) -> bool:
    return element.tag == "p" and (element.text or "").startswith(MARK)


def _parted(quote: Element) -> Iterator[Element]:
    inner = Element("blockquote")
    for child in quote:
        if not _is_marked(child):
            inner.append(child)
            continue
        child.text = (child.text or "").removeprefix(MARK)
        if child.text or len(child):
            child.tag, figure = "figcaption", Element("figure", {"class": "pull"})
            figure.extend([inner, child])
            yield figure
        elif len(inner):
            yield inner
        inner = Element("blockquote")
    if len(inner):
        yield inner
