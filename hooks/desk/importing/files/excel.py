"""Excel workbooks (.xlsx) → sheets, by any program that writes them.

Source: ECMA-376 part 1, 18.2 (workbook), 18.3 (worksheets).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hooks.desk.importing.files.excel_texts import PHONETIC, Runs, Style, Text, shared_texts, styles, unescaped
from hooks.desk.importing.files.office_parts import Parts
from hooks.desk.importing.files.sheet_cells import MAX_COLUMNS, MAX_ROWS, Remark, Sheet, Span
from hooks.desk.importing.files.sheet_numbers import iso_day_text, number_text
from hooks.desk.importing.files.struck_text import held
from hooks.desk.importing.files.xml_events import Attributes, attribute, parse

_CELL = re.compile(r"\$?([A-Za-z]{0,3})\$?([0-9]{0,7})")
_MOST_COLUMN = 16_384
_UNCACHED = {"", "0"}
"""What programs that do not reckon write as a formula's result, with the order to reckon when the file is opened."""
_PLAIN = Style()


@dataclass(frozen=True, slots=True)
class _Book:
    """What all sheets of a workbook have in common."""

    texts: Sequence[Text]
    styles: Sequence[Style]
    since_1904: bool
    unreckoned: bool
    """Whether formulas are to be reckoned when the file is opened."""


def excel_sheets(parts: Parts) -> Iterator[Sheet]:
    """The sheets with cells, in their order; charts have none. Raises whatever a damaged file may."""
    main = parts.main("xl/workbook.xml")
    listed: list[Attributes] = []
    settings: dict[str, str] = {}
    with parts.open(main) as stream:
        parse(stream, {"sheet": listed.append, "workbookPr": settings.update, "calcPr": settings.update}, {})
    references = {r.mark: r for r in parts.references(main)}
    named = {r.kind: r.name for r in references.values()}
    book = _Book(
        shared_texts(parts, named.get("sharedStrings", "xl/sharedStrings.xml")),
        styles(parts, named.get("styles", "xl/styles.xml")),
        settings.get("date1904") in {"1", "true"},
        settings.get("fullCalcOnLoad") in {"1", "true"},
    )
    for given in listed:
        reference = references[attribute(given, "id") or ""]
        if reference.kind == "worksheet":
            sheet = Sheet(given.get("name", ""), hidden=given.get("state", "visible") != "visible")
            _Reader(sheet, book).read(parts, reference.name)
            yield sheet


class _Reader:
    """One worksheet as it is read."""

    def __init__(self, sheet: Sheet, book: _Book) -> None:
        self.sheet, self.book, self.runs = sheet, book, Runs()
        self.columns: dict[str, int] = {}
        self.r, self.c = -1, -1
        self.kind, self.style = "n", _PLAIN
        self.value: str | None = None
        self.formula = False

    def read(self, parts: Parts, name: str) -> None:
        """Read the sheet, then which cells have comments."""
        starts = {
            "row": self._row,
            "c": self._cell,
            "f": self._formula,
            "col": self._column,
            "mergeCell": self._merged,
            **self.runs.starts(),
        }
        with parts.open(name) as stream:
            parse(stream, starts, {"v": self._value, "c": self._put, **self.runs.ends()}, PHONETIC | {"extLst"})
        for reference in parts.references(name):
            if reference.kind == "comments":
                with parts.open(reference.name) as stream:
                    parse(stream, {"comment": self._comment}, {})

    def _row(self, attributes: Attributes) -> None:
        given = attributes.get("r")
        self.r, self.c = (int(given) - 1 if given else self.r + 1), -1
        if (attributes.get("hidden") in {"1", "true"} or attributes.get("ht") == "0") and self.r < MAX_ROWS:
            self.sheet.hidden_rows.add(self.r)

    def _cell(self, attributes: Attributes) -> None:
        if given := attributes.get("r"):
            name = given.rstrip("0123456789")
            column = self.columns.get(name)
            if column is None:
                column = self.columns[name] = _place(name)[1]
            self.c = column
        else:
            self.c += 1
        style = attributes.get("s")
        self.kind = attributes.get("t", "n")
        self.style = self.book.styles[int(style)] if style and int(style) < len(self.book.styles) else _PLAIN
        self.value, self.formula = None, False
        if self.runs.pieces:
            self.runs.taken()

    def _formula(self, _: Attributes) -> None:
        self.formula = True

    def _value(self, text: str) -> None:
        self.value = text

    def _put(self, _: str) -> None:
        if self.formula and self._is_unreckoned():
            self.sheet.remarks.add(Remark.FORMULA, (self.r, self.c))
            return
        text = self._text()
        if self.style.unseen and text:
            self.sheet.remarks.add(Remark.UNSEEN, (self.r, self.c))
        if isinstance(text, str) and not self.style.struck:
            self.sheet.put(self.r, self.c, text)
        else:
            self.sheet.put_held(self.r, self.c, held(text, struck=self.style.struck))

    def _is_unreckoned(self) -> bool:
        if self.kind == "str" and not self.book.unreckoned:
            return self.value is None
        return not self.value or (self.book.unreckoned and self.value in _UNCACHED)

    def _text(self) -> Text:
        value = self.value
        if self.kind == "inlineStr":
            return self.runs.taken()
        if not value:
            return ""
        if self.kind == "s":
            return self.book.texts[int(value)]
        if self.kind == "b":
            return "có" if value in {"1", "true"} else "không"
        if self.kind == "n":
            return number_text(float(value), self.style.shown, since_1904=self.book.since_1904)
        return iso_day_text(value) if self.kind == "d" else unescaped(value)

    def _column(self, attributes: Attributes) -> None:
        if attributes.get("hidden") in {"1", "true"} or attributes.get("width") == "0":
            first, last = int(attributes["min"]), min(int(attributes["max"]), MAX_COLUMNS)
            self.sheet.hidden_columns.update(range(first - 1, last))

    def _merged(self, attributes: Attributes) -> None:
        self.sheet.spans.append(_span(attributes["ref"]))

    def _comment(self, attributes: Attributes) -> None:
        self.sheet.remarks.add(Remark.COMMENT, _place(attributes["ref"]))


def _span(ref: str) -> Span:
    first, _, last = ref.partition(":")
    return _place(first), _place(last or first)


def _place(ref: str) -> tuple[int, int]:
    """B5 → (4, 1). Raises ValueError beyond the last column of Excel."""
    match = _CELL.fullmatch(ref)
    column = 0
    for letter in match[1].upper() if match else "":
        column = column * 26 + ord(letter) - 64
    if match is None or not 0 < column <= _MOST_COLUMN:
        raise ValueError(f"no cell of a sheet: {ref[:20]}")
    return int(match[2] or 1) - 1, column - 1
