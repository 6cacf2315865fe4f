"""Tables that are written as they are made."""

from __future__ import annotations

import datetime as dt
import gzip
import io
import tracemalloc
import zipfile
from collections.abc import Iterator

from hooks.tabular import Row, Rows, csv_parts, gzipped, json_parts, parts_for_people, zipped

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


def test_no_row_is_held() -> None:
    tracemalloc.start()
    gzipped(json_parts(COLUMNS, Rows(COUNT, _rows)))
    zipped("a.csv", parts_for_people(COLUMNS, Rows(COUNT, _rows)), dt.date(2026, 11, 29))
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert most <= MOST_BYTES
