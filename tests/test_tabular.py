"""Tables that are written as they are made."""

from __future__ import annotations

import datetime as dt
import gzip
import io
import tracemalloc
import zipfile
from collections.abc import Iterator

from python_calamine import CalamineWorkbook

from hooks.tabular import Row, Rows, Sheet, csv_parts, gzipped, json_parts, parts_for_people, workbook, zipped

COLUMNS = ("line", "name", "told")
COUNT = 20_000
MOST_BYTES = 4_000_000
"""Held at once while a table is packed: a fifth of its rows alone."""


def _rows() -> Iterator[Row]:
    return ((str(n), f"Thử Văn Mẫu {n}", ("a", "b")) for n in range(COUNT))


def test_a_packed_table_is_the_whole_table() -> None:
    """Packed part after part, as packed at once: the same bytes come out of it."""
    rows = Rows(COUNT, _rows)

    assert gzip.decompress(gzipped(json_parts(COLUMNS, rows))) == b"".join(json_parts(COLUMNS, list(rows)))
    with zipfile.ZipFile(
        io.BytesIO(zipped("a.csv", parts_for_people(COLUMNS, rows), dt.date(2026, 11, 29)))
    ) as archive:
        assert archive.read("a.csv") == b"\xef\xbb\xbf" + b"".join(csv_parts(COLUMNS, list(rows)))


def test_a_workbook_takes_whatever_a_campaign_calls_its_things() -> None:
    """Signs that Excel has in no name of a sheet, the same name twice once it is cut, a text longer than a cell."""
    names = ["Nếp [hay]: a/b\\c*?", "'=1+1'", "Dài" * 20, "Dài" * 20, "dài" * 20, "History", "://"]
    made = workbook([Sheet(name, ("Lời",), (("a" * 40_000,),)) for name in names], "Thử", dt.date(2026, 11, 29))

    book = CalamineWorkbook.from_filelike(io.BytesIO(made))
    assert book.sheet_names[:3] == ["Nếp hay a b c", "=1+1", "DàiDàiDàiDàiDàiDàiDàiDàiDàiDàiD"]
    assert book.sheet_names[5:] == ["History 2", "Bảng"]
    assert len({name.casefold() for name in book.sheet_names}) == len(names)
    assert len(str(book.get_sheet_by_index(0).to_python()[1][0])) == 32_767


def test_no_row_is_held() -> None:
    tracemalloc.start()
    gzipped(json_parts(COLUMNS, Rows(COUNT, _rows)))
    zipped("a.csv", parts_for_people(COLUMNS, Rows(COUNT, _rows)), dt.date(2026, 11, 29))
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert most <= MOST_BYTES
