"""Merged cells of OpenDocument spreadsheets, which python-calamine does not tell.

Source: OpenDocument 1.3, part 3, 19.676 (table:number-columns-spanned) and its neighbours.
"""

from __future__ import annotations

import io
import zipfile
from collections import defaultdict
from xml.etree import ElementTree

Span = tuple[tuple[int, int], tuple[int, int]]
"""First and last cell of a merged range: (row, column), counted from 0."""
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"


def spans(data: bytes) -> dict[str, list[Span]]:
    """Merged ranges by name of the sheet. The caller has bounded the archive's size, memory and time."""
    found: dict[str, list[Span]] = defaultdict(list)
    name, row, column = "", 0, 0
    with zipfile.ZipFile(io.BytesIO(data)) as archive, archive.open("content.xml") as content:
        for event, element in ElementTree.iterparse(content, ("start", "end")):  # noqa: S314 (expat refuses bombs)
            kind = element.tag.removeprefix(_TABLE)
            if event == "start" and kind == "table":
                name, row = element.get(f"{_TABLE}name", ""), 0
            elif event == "start" and kind == "table-row":
                column = 0
            elif event == "start" and kind in {"table-cell", "covered-table-cell"}:
                wide, high = _number(element, "columns-spanned"), _number(element, "rows-spanned")
                if wide > 1 or high > 1:
                    found[name].append(((row, column), (row + high - 1, column + wide - 1)))
                column += _number(element, "columns-repeated")
            elif event == "end" and kind == "table-row":
                row += _number(element, "rows-repeated")
                element.clear()
    return found


def _number(element: ElementTree.Element, what: str) -> int:
    text = element.get(f"{_TABLE}number-{what}", "1")
    return int(text) if text.isdecimal() and len(text) < 8 else 1
