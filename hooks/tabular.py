"""Tables as bytes: CSV, JSON and workbooks, the same bytes for the same rows on every build."""

from __future__ import annotations

import datetime as dt
import hashlib
import io
import json
import re
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import count, islice
from operator import getitem

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from hooks.formulas import guarded

Cell = str | int | float | bool | tuple[str, ...]
"""One value of a table; '' is no value, a tuple is a list of texts."""
Row = tuple[Cell, ...]
BETWEEN = " | "
"""Parts the values of a list in one CSV cell."""
_QUOTED = re.compile('[",\r\n]')
_NO_SHEET_NAME = re.compile(r"[\[\]:*?/\\]|^'|'$")
_SHEET_NAME, _MOST_IN_CELL, _WIDEST = 31, 32_767, 60
_LEVEL = 4
_GZIP = 31
"""What zlib calls the form of gzip."""
_AT_ONCE = 500
_REMEMBERED = 10_000
"""Different values of a column."""
_FLAGS = {True: "true", False: "false"}


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table for people: its name, of which a workbook shows what it can, its columns in Vietnamese, its rows."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


class Rows:
    """So many rows, made anew each time they are asked for: of a million none is held."""

    def __init__(self, count: int, make: Callable[[], Iterable[Row]]) -> None:
        self._count, self._make = count, make

    def __len__(self) -> int:
        """How many there are."""
        return self._count

    def __iter__(self) -> Iterator[Row]:
        """The rows from the first on."""
        return iter(self._make())


Parts = Iterator[bytes]
"""What a file holds, some hundred rows after the other."""


def csv_parts(columns: Sequence[str], rows: Iterable[Row]) -> Parts:
    """CSV as machines want it (RFC 4180): UTF-8 without a mark. Texts are `guarded`: people open it with Excel all the same."""

    def quoted(value: Cell) -> str:
        text = _guarded(value)
        return '"' + text.replace('"', '""') + '"' if _QUOTED.search(text) else text

    yield (",".join(map(quoted, columns)) + "\r\n").encode("utf-8")
    lines = map(",".join, _texts(rows, [quoted] * len(columns)))
    while some := list(islice(lines, _AT_ONCE)):
        yield "\r\n".join([*some, ""]).encode("utf-8")


def parts_for_people(columns: Sequence[str], rows: Iterable[Row]) -> Parts:
    """CSV that Excel opens with its Vietnamese right and runs nothing of.

    It begins with a byte order mark; a text that would count as a formula stands behind an apostrophe.
    """
    yield b"\xef\xbb\xbf"
    yield from csv_parts(columns, rows)


def json_parts(columns: Sequence[str], rows: Iterable[Row]) -> Parts:
    """An array of arrays, the first with the names of the columns; '' is no value, a list stays a list.

    Form: Tabular Data Resource, “JSON Tabular Data”, row arrays.
    """
    left, dump = iter(rows), json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
    yield f"[{dump(columns)}".encode()
    while some := list(islice(left, _AT_ONCE)):
        yield f",{dump(some)[1:-1]}".encode()
    yield b"]\n"


class _Memo(dict[Cell, str]):
    """Converts each different value of a column once: long lists say the same again and again."""

    def __init__(self, convert: Callable[[Cell], str]) -> None:
        super().__init__()
        self.convert = convert

    def __missing__(self, value: Cell) -> str:
        if len(self) > _REMEMBERED:
            self.clear()
        text = self[value] = self.convert(value)
        return text


def _texts(rows: Iterable[Row], converts: Iterable[Callable[[Cell], str]]) -> Iterator[Iterator[str]]:
    """The rows as text, each column by its own conversion."""
    memos = [_Memo(convert) for convert in converts]
    return (map(getitem, memos, row) for row in rows)


def gzipped(parts: Iterable[bytes]) -> bytes:
    """Packed with gzip, without a date; a third of the time of the usual level for a tenth more bytes."""
    pack = zlib.compressobj(_LEVEL, wbits=_GZIP)
    return b"".join([*map(pack.compress, parts), pack.flush()])


def zipped(name: str, parts: Iterable[bytes], on: dt.date) -> bytes:
    """A ZIP archive with one file, dated the day of the build: phones and Windows open it as a folder."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        entry = zipfile.ZipInfo(name, (on.year, on.month, on.day, 0, 0, 0))
        entry.compress_type, entry.create_system, entry.external_attr = zipfile.ZIP_DEFLATED, 3, 0o644 << 16
        with archive.open(entry, "w") as file:
            file.writelines(parts)
    return out.getvalue()


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
        page = book.add_worksheet(_sheet_name(sheet.name, {each.name.casefold() for each in book.worksheets()}))
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


def _sheet_name(name: str, taken: Set[str]) -> str:
    """A name that Excel takes: without some signs, of 31 letters, once in a book."""
    found = " ".join(_NO_SHEET_NAME.sub(" ", name).split())[:_SHEET_NAME].strip("' ") or "Bảng"
    for number in count(2):
        if found.casefold() not in {*taken, "history"}:
            return found
        found = f"{found[: _SHEET_NAME - 4]} {number}"
    raise AssertionError


def _write(page: Worksheet, at: tuple[int, int], cell: Cell, form: object) -> None:
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        page.write_number(*at, cell, form)
    elif cell != "":
        words = _plain(cell)
        page.write_string(*at, words if len(words) <= _MOST_IN_CELL else f"{words[: _MOST_IN_CELL - 1]}…", form)


def _widths(sheet: Sheet) -> list[int]:
    columns = zip(sheet.columns, *sheet.rows, strict=True)
    return [min(_WIDEST, max(10, *(len(_plain(v)) + 2 for v in values))) for values in columns]


def _plain(value: Cell) -> str:
    if isinstance(value, tuple):
        return BETWEEN.join(value)
    return _FLAGS[value] if isinstance(value, bool) else str(value)


def _guarded(value: Cell) -> str:
    text = _plain(value)
    return guarded(text) if isinstance(value, str | tuple) else text


def sha256(content: bytes) -> str:
    """The checksum that readers compare."""
    return hashlib.sha256(content).hexdigest()


def sums(files: Mapping[str, bytes]) -> bytes:
    """A list that `sha256sum -c` reads."""
    return "".join(f"{sha256(content)}  {name}\n" for name, content in sorted(files.items())).encode("utf-8")
