"""Tables of a Word file as rows of text, wherever they stand: nested, in content controls, below their titles."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_GONE = ("del", "moveFrom", "sdtPr", "sdtEndPr")
"""What was struck out with changes tracked, and settings of content controls."""
_AROUND = ("ins", "moveTo", "smartTag", "customXml", "sdt", "sdtContent")
"""What stands around text without being text: old Word put names of places into smart tags by itself."""
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_MOST_COLUMNS = 200
_MOST_ABOVE, _LONGEST_ABOVE = 12, 300


@dataclass(slots=True)
class WordTable:
    """One table: its rows, the cells that repeat a merged one, the last paragraphs above it."""

    rows: list[list[str]] = field(default_factory=list)
    across: list[tuple[int, int]] = field(default_factory=list)
    down: list[tuple[int, int]] = field(default_factory=list)
    above: list[str] = field(default_factory=list)


def word_tables(data: bytes) -> Iterator[WordTable]:
    """Every table of the document in its order, one that stands in a cell after the one around it."""
    import docx
    from docx.table import Table
    from lxml import etree

    document = docx.Document(io.BytesIO(data))
    body = document.element.body
    for row in [r for r in body.iter(f"{_W}tr") if r.find(f"{_W}trPr/{_W}del") is not None]:
        row.getparent().remove(row)
    if any(int(span.get(f"{_W}val", "1")) > _MOST_COLUMNS for span in body.iter(f"{_W}gridSpan")):
        raise ValueError("a cell over more columns than any table has")
    etree.strip_elements(body, *(_W + name for name in _GONE), _FALLBACK, with_tail=False)
    etree.strip_tags(body, *(_W + name for name in _AROUND))
    for element in list(body.iter(f"{_W}tbl")):
        table = _read(Table(element, document))
        table.above = _above(element)
        yield table


def _read(table: Any) -> WordTable:
    out = WordTable()
    above: list[Any] = []
    for r, row in enumerate(table.rows):
        cells = [None] * row.grid_cols_before + [c._tc for c in row.cells]
        texts: dict[Any, str] = {c._tc: c.text for c in row.cells}
        out.rows.append([texts[c] if c is not None else "" for c in cells])
        out.across += [(r, c) for c in range(1, len(cells)) if cells[c] is cells[c - 1] and cells[c] is not None]
        out.down += [
            (r, c) for c in range(min(len(cells), len(above))) if cells[c] is above[c] and cells[c] is not None
        ]
        above = cells
    return out


def _above(element: Any) -> list[str]:
    """The text between a table and the one before it: the nearest paragraphs, in reading order."""
    found: list[str] = []
    for beside in element.itersiblings(preceding=True):
        if beside.tag == f"{_W}tbl" or len(found) == _MOST_ABOVE:
            break
        text = "".join(beside.itertext(f"{_W}t")).strip() if beside.tag == f"{_W}p" else ""
        if text:
            found.append(text[:_LONGEST_ABOVE])
    return found[::-1]
