"""OpenDocument spreadsheets (.ods) → sheets.

Source: OpenDocument 1.3, part 3: 9 (tables), 16.2 (styles), 20.367 (text-line-through-style).
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from contextlib import suppress

from hooks.desk.importing.files.open_styles import OpenStyles
from hooks.desk.importing.files.sheet_cells import MAX_COLUMNS, MAX_ROWS, Remark, Sheet
from hooks.desk.importing.files.sheet_numbers import iso_day_text, number_text
from hooks.desk.importing.files.struck_text import Held, Piece, held
from hooks.desk.importing.files.xml_events import Attributes, Ends, Starts, attribute, is_on, parse

_PASSED = frozenset(
    {"annotation", "tracked-changes", "shapes", "forms", "frame", "custom-shape", "named-expressions", "scenario"}
)
"""What stands in a table without being text of its cells."""
_HIDDEN = {"collapse", "filter"}


def open_document_sheets(archive: zipfile.ZipFile) -> Iterator[Sheet]:
    """The sheets in their order. Raises whatever a damaged file may."""
    styles = OpenStyles()
    reader = _Reader(styles)
    with suppress(KeyError), archive.open("styles.xml") as stream:
        parse(stream, styles.starts(), {})
    with archive.open("content.xml") as stream:
        parse(stream, {**styles.starts(), **reader.starts()}, reader.ends(), _PASSED, reader.said)
    yield from reader.sheets


class _Reader:
    """content.xml as it is read."""

    def __init__(self, styles: OpenStyles) -> None:
        self.sheets: list[Sheet] = []
        self._styles = styles
        self._r = self._c = self._depth = 0
        self._columns: list[tuple[int, str]] = []
        """Columns that follow each other, with the style of their cells."""
        self._row: list[tuple[int, Held]] = []
        self._repeated = 1
        self._cell: Attributes = {}
        self._pieces: list[Piece] = []
        self._paragraphs = 0
        self._spans: list[bool | None] = []
        self._unseen = False
        """Whether a part of the cell has a style of its own that nobody sees."""

    def starts(self) -> Starts:
        """What is done where an element begins."""
        return {
            "table": self._table, "table-column": self._column, "table-row": self._begin_row,
            "table-cell": self._begin_cell, "covered-table-cell": self._begin_cell, "p": self._paragraph,
            "span": self._span, "s": lambda a: self.said(" " * min(_count(a, "c"), 50)), "tab": lambda _: self.said("\t"),
            "line-break": lambda _: self.said("\n"), "annotation": self._annotation,
        }  # fmt: skip

    def ends(self) -> Ends:
        """What is done where an element ends."""
        return {
            "table": self._table_ends, "table-row": self._end_row, "table-cell": self._end_cell,
            "covered-table-cell": self._end_cell, "p": self._paragraph_ends, "span": lambda _: self._spans.pop(),
        }  # fmt: skip

    def said(self, text: str) -> None:
        """Text, which counts inside paragraphs of cells."""
        if self._spans and self._depth == 1:
            own = next((style for style in reversed(self._spans) if style is not None), None)
            self._pieces.append((text, own))

    def _table(self, attributes: Attributes) -> None:
        self._depth += 1
        if self._depth == 1:
            style = attribute(attributes, "style-name") or ""
            self.sheets.append(Sheet(attribute(attributes, "name") or "", hidden=style in self._styles.hidden))
            self._r, self._columns = 0, []
            self._c = 0

    def _table_ends(self, _: str) -> None:
        self._depth -= 1

    def _column(self, attributes: Attributes) -> None:
        count = min(_count(attributes, "number-columns-repeated"), MAX_COLUMNS)
        if attribute(attributes, "visibility") in _HIDDEN:
            first = sum(each for each, _ in self._columns)
            self.sheets[-1].hidden_columns.update(range(first, first + count))
        if len(self._columns) < MAX_COLUMNS:
            self._columns.append((count, attribute(attributes, "default-cell-style-name") or ""))

    def _begin_row(self, attributes: Attributes) -> None:
        self._row, self._c = [], 0
        self._repeated = _count(attributes, "number-rows-repeated")
        if attribute(attributes, "visibility") in _HIDDEN:
            last = min(self._r + self._repeated, MAX_ROWS)
            self.sheets[-1].hidden_rows.update(range(self._r, last))

    def _begin_cell(self, attributes: Attributes) -> None:
        self._cell, self._pieces, self._paragraphs, self._spans = attributes, [], 0, []
        self._unseen = False

    def _paragraph(self, attributes: Attributes) -> None:
        if self._paragraphs:
            self._pieces.append(("\n", None))
        self._paragraphs += 1
        self._spans = [None]

    def _paragraph_ends(self, _: str) -> None:
        self._spans = []

    def _span(self, attributes: Attributes) -> None:
        style = attribute(attributes, "style-name") or ""
        self._spans.append(self._styles.struck(style))
        self._unseen |= self._styles.unseen(style)

    def _annotation(self, _: Attributes) -> None:
        if self.sheets:
            self.sheets[-1].remarks.add(Remark.COMMENT, (self._r, self._c))

    def _end_cell(self, _: str) -> None:
        repeated = _count(self._cell, "number-columns-repeated")
        text = self._text()
        if text.text.strip():
            if self._unseen or self._styles.unseen(attribute(self._cell, "style-name") or self._column_style()):
                self.sheets[-1].remarks.add(Remark.UNSEEN, (self._r, self._c))
            wide, high = _count(self._cell, "number-columns-spanned"), _count(self._cell, "number-rows-spanned")
            if wide > 1 or high > 1:
                self.sheets[-1].spans.append(((self._r, self._c), (self._r + high - 1, self._c + wide - 1)))
            self._row += [(c, text) for c in range(self._c, self._c + min(repeated, MAX_COLUMNS + 100))]
        elif attribute(self._cell, "formula") and not attribute(self._cell, "value-type"):
            self.sheets[-1].remarks.add(Remark.FORMULA, (self._r, self._c))
        self._c += repeated

    def _text(self) -> Held:
        struck = self._styles.struck(attribute(self._cell, "style-name") or self._column_style()) or False
        shown = held(self._pieces, struck=struck)
        value = attribute(self._cell, "value")
        if day := attribute(self._cell, "date-value"):
            return Held(iso_day_text(day), shown.struck)
        if switch := attribute(self._cell, "boolean-value"):
            return Held("có" if is_on(switch) else "không", shown.struck)
        if value and not (shown.text.isdigit() and shown.text.startswith("0")):
            return Held(number_text(float(value)), shown.struck)
        return shown if self._pieces else Held(attribute(self._cell, "string-value") or "", struck)

    def _column_style(self) -> str:
        end = 0
        for count, style in self._columns:
            end += count
            if self._c < end:
                return style
        return ""

    def _end_row(self, _: str) -> None:
        for r in range(self._r, self._r + self._repeated) if self._row else ():
            for c, text in self._row:
                self.sheets[-1].put_held(r, c, text)
        self._r += self._repeated


def _count(attributes: Attributes, name: str) -> int:
    """How often; 1 when it is not told."""
    text = attribute(attributes, name) or "1"
    return max(int(text), 1) if text.isdecimal() and len(text) < 8 else 1
