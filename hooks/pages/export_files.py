"""Tables as bytes: CSV, JSON and workbooks, the same bytes for the same rows on every build."""

from __future__ import annotations

import csv
import datetime as dt
import hashlib
import io
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

Cell = str | int | float | bool | tuple[str, ...]
"""One value of a table; '' is no value, a tuple is a list of texts."""
Row = tuple[Cell, ...]
BETWEEN = " | "
"""Parts the values of a list in one CSV cell."""
_ENCODE = json.JSONEncoder(ensure_ascii=False).encode
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_WIDEST = 60
_FLAGS = {True: "true", False: "false"}


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table for people: its name (at most 31 letters), its columns in Vietnamese, its rows."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def csv_bytes(columns: Sequence[str], rows: Sequence[Row]) -> bytes:
    """CSV as machines want it: UTF-8 without a mark, every value as it is."""
    return _csv(columns, _converted(rows, _plain))


def csv_for_people(columns: Sequence[str], rows: Sequence[Row]) -> bytes:
    """CSV that Excel opens with its Vietnamese right and runs nothing of.

    It begins with a byte order mark; a text that would count as a formula stands behind an apostrophe.
    """
    return b"\xef\xbb\xbf" + _csv(columns, _converted(rows, _guarded))


def json_bytes(columns: Sequence[str], rows: Sequence[Row]) -> bytes:
    """An array of objects, one a line; what is missing is left out, a list stays a list."""
    keys = [_ENCODE(name) + ":" for name in columns]
    lines = (
        "{" + ",".join(key + text for key, text in zip(keys, row, strict=True) if text) + "}"
        for row in _converted(rows, _json)
    )
    return ("[\n" + ",\n".join(lines) + "\n]\n").encode("utf-8")


def _csv(columns: Sequence[str], rows: Iterable[tuple[str, ...]]) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(columns)
    writer.writerows(rows)
    return out.getvalue().encode("utf-8")


def _converted(rows: Sequence[Row], convert: Callable[[Cell], str]) -> Iterator[tuple[str, ...]]:
    """The rows as text, column by column: each different value is converted once."""
    columns: list[Iterable[str]] = []
    for column in zip(*rows, strict=True):
        if convert is _plain and set(map(type, column)) == {str}:
            columns.append(column)
            continue
        texts = {value: convert(value) for value in set(column)}
        columns.append(map(texts.__getitem__, column))
    return zip(*columns, strict=True)


def document(value: Mapping[str, object]) -> bytes:
    """One JSON object for reading, indented."""
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def workbook(sheets: Iterable[Sheet], title: str, on: dt.date) -> bytes:
    """An XLSX file: one sheet a table, header frozen and bold, no formulas, dated the day of the build."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    book.set_properties({"title": title, "created": dt.datetime.combine(on, dt.time(5))})
    head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
    text = book.add_format({"text_wrap": True, "valign": "top"})
    number = book.add_format({"num_format": "#,##0", "valign": "top"})
    for sheet in sheets:
        page = book.add_worksheet(sheet.name)
        page.freeze_panes(1, 1)
        page.set_paper(9)  # A4
        page.set_landscape()
        page.fit_to_pages(1, 0)
        page.repeat_rows(0)
        for column, width in enumerate(_widths(sheet)):
            page.set_column(column, column, width)
        for column, name in enumerate(sheet.columns):
            page.write_string(0, column, name, head)
        for row, cells in enumerate(sheet.rows, 1):
            for column, cell in enumerate(cells):
                _write(page, (row, column), cell, number if isinstance(cell, int) else text)
    book.close()
    return out.getvalue()


def _write(page: Worksheet, at: tuple[int, int], cell: Cell, form: object) -> None:
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        page.write_number(*at, cell, form)
    elif cell != "":
        page.write_string(*at, _plain(cell), form)


def _widths(sheet: Sheet) -> list[int]:
    columns = zip(sheet.columns, *sheet.rows, strict=True)
    return [min(_WIDEST, max(10, *(len(_plain(v)) + 2 for v in values))) for values in columns]


def _plain(value: Cell) -> str:
    if isinstance(value, tuple):
        return BETWEEN.join(value)
    return _FLAGS[value] if isinstance(value, bool) else str(value)


def _guarded(value: Cell) -> str:
    text = _plain(value)
    return f"'{text}" if isinstance(value, str | tuple) and text.startswith(_FORMULA) else text


def _json(value: Cell) -> str:
    return "" if value in {"", ()} else _ENCODE(value)


def sha256(content: bytes) -> str:
    """The checksum that readers compare."""
    return hashlib.sha256(content).hexdigest()


def sums(files: Mapping[str, bytes]) -> bytes:
    """A list that `sha256sum -c` reads."""
    return "".join(f"{sha256(content)}  {name}\n" for name, content in sorted(files.items())).encode("utf-8")
