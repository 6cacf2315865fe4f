"""A quotation signed in its last row, “— Tên, vai trò”, is set large; any other stays as it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor

MARK = "\ue001"
"""Stands before a signature between the two steps; taken out of the text before."""
_QUOTED = re.compile(r" {0,3}>(?!\s*>) ?(.*)")
_DASH = re.compile(r"\s*(?:—|–|--)\s*(?=\S)")
_SIGNATURE = re.compile(r"(?:—|–|--)\s+(\w.{0,118}[^\s.!?…:;])")


def marked(body: str) -> str:
    """The text with the signature of each signed quotation in a paragraph of its own, behind MARK."""
    rows: list[str] = []
    for quoted, group in groupby(body.split("\n"), lambda row: bool(_QUOTED.fullmatch(row))):
        found = list(group)
        rows += _signed(found) if quoted else found
    return "\n".join(rows)


def _signed(rows: list[str]) -> Iterator[str]:
    """Rows of one quotation. Two rows with a dash are a conversation, which nobody signs."""
    said = [match[1].strip() for row in rows if (match := _QUOTED.fullmatch(row))]
    signature = _SIGNATURE.fullmatch(said[-1])
    named = signature is not None and not signature[1][0].islower()
    if not signature or not named or not any(said[:-1]) or any(_DASH.match(text) for text in said[:-1]):
        yield from rows
        return
    yield from rows[:-1]
    yield from (">", f"> {MARK}{signature[1]}")


class PullQuotes(Treeprocessor):
    """Signed quotations → figure, blockquote and figcaption."""

    def run(self, root: Element) -> None:
        for quote in [e for e in root if e.tag == "blockquote" and len(e) > 1]:
            last = quote[-1]
            if last.tag != "p" or not (last.text or "").startswith(MARK):
                continue
            quote.remove(last)
            inner, caption = Element("blockquote"), Element("figcaption")
            inner.extend(list(quote))
            caption.text = (last.text or "").removeprefix(MARK)
            caption.extend(list(last))
            quote.clear()
            quote.tag, quote.attrib = "figure", {"class": "pull"}
            quote.extend([inner, caption])
