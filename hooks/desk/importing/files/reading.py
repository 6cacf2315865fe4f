"""An office's file as bytes → grids of text cells. No process, no disk: this also runs where there is neither."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from hooks.desk.importing.files.endings import (
    DAMAGED,
    KINDS,
    LOCKED,
    MACROS,
    SAVE_AGAIN,
    ZIP,
    UnreadableError,
    not_read,
    not_the_kind,
)
from hooks.desk.importing.files.excel import excel_sheets
from hooks.desk.importing.files.grids import Grid, Note
from hooks.desk.importing.files.office_parts import Parts
from hooks.desk.importing.files.open_document import open_document_sheets
from hooks.desk.importing.files.separated import MOST_LETTERS, separated_rows
from hooks.desk.importing.files.sheet_cells import (
    MAX_CELLS,
    MAX_COLUMNS,
    MAX_ROWS,
    MAX_TABLES,
    Sheet,
    too_large,
    too_many,
)
from hooks.desk.importing.files.word_tables import word_tables

MAX_UNPACKED = 250 * 1024 * 1024
"""A sheet of three million cells is as much; a process of its own reads it, bounded in memory and time (`sheets.py`)."""
MAX_TAGS = 20_000_000
"""Beginnings and ends of elements in all parts of an office file: a sheet of three million filled cells has as many."""
_APART = "Chép riêng danh sách sang tệp mới."
_LOST, _MANY = re.compile(r"[^\W\d]\?[^\W\d]"), 20
_LOST_MARKS = (
    "Tệp .csv đã mất chữ có dấu, thành dấu hỏi (“Nguy?n”). → Mở tệp gốc bằng Excel, lưu lại thành .xlsx "
    "hoặc “CSV UTF-8”, rồi nhập tệp ấy."
)
_NO_TABLE = (
    "Trong tệp không có bảng nào. → Danh sách viết thành đoạn văn thì đổi ra bảng "
    "(Word: Chèn, Bảng, Chuyển văn bản thành bảng), lưu lại."
)
_NO_SHEET = "Trong tệp không có trang tính nào có ô chữ, chỉ có biểu đồ. → Xin cơ quan lập danh sách tệp có bảng."


def grids_in(data: bytes, ending: str, name: str) -> list[Grid]:
    """Every sheet or table of a file, in its order. Raises UnreadableError.

    `ending` is that of the file's name, such as .xlsx; `name` is what a separated file's only grid is called.
    """
    if told := not_read(ending) or not_the_kind(data, ending):
        raise UnreadableError(told)
    if ending == ".csv":
        return [_separated(data, name)]
    try:
        grids = list(_bounded(_opened(data, ending)))
    except (UnreadableError, MemoryError):
        raise
    except Exception:  # readers answer damaged files with a dozen kinds of error
        raise UnreadableError(DAMAGED) from None
    if not grids:
        raise UnreadableError(_NO_TABLE if ending == ".docx" else _NO_SHEET)
    return list(_named_apart(grids))


def _opened(data: bytes, ending: str) -> Iterator[Grid]:
    if KINDS[ending] != ZIP:
        from hooks.desk.importing.files.legacy_excel import (
            legacy_excel_sheets,  # the only kind with a library of its own
        )

        yield from map(Sheet.grid, legacy_excel_sheets(data))
        return
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        check_archive(archive)
        if ending == ".docx":
            yield from word_tables(Parts(archive))
        else:
            sheets = open_document_sheets(archive) if ending == ".ods" else excel_sheets(Parts(archive))
            yield from map(Sheet.grid, sheets)


def check_archive(archive: zipfile.ZipFile, most: int = MAX_UNPACKED, advice: str = _APART) -> None:
    """Refuse an archive with macros, under password, or that unpacks to more than `most` bytes; raises UnreadableError."""
    if any(name.lower().endswith("vbaproject.bin") for name in archive.namelist()):
        raise UnreadableError(MACROS)
    if not _unpacks_within(archive, most):
        raise UnreadableError(f"Tệp bung ra quá {most >> 20} MB nên máy không mở. → {advice}")
    manifest = "META-INF/manifest.xml"
    if manifest in archive.namelist() and b"encryption-data" in archive.read(manifest):
        raise UnreadableError(LOCKED)


def _unpacks_within(archive: zipfile.ZipFile, most: int) -> bool:
    """Unpack to nowhere and count: sizes written in the archive itself may lie; many tags take longer than much text."""
    tags = MAX_TAGS
    for member in archive.infolist():
        with archive.open(member) as stream:
            while chunk := stream.read(1 << 20):
                most -= len(chunk)
                tags -= chunk.count(b"<")
                if most < 0 or tags < 0:
                    return False
    return True


def _bounded(grids: Iterator[Grid]) -> Iterator[Grid]:
    """The grids, as long as they are no more than a file may have, and together hold no more cells than one may."""
    filled = 0
    for number, grid in enumerate(grids, 1):
        if number > MAX_TABLES:
            raise too_many()
        filled += sum(map(len, grid.rows))
        if filled > MAX_CELLS:
            raise too_large(grid.name)
        yield grid


def _named_apart(grids: list[Grid]) -> Iterator[Grid]:
    """The grids, those of the same name with a number behind it: a cell's address has to be of one."""
    seen = Counter[str]()
    for grid in grids:
        seen[grid.name.lower()] += 1
        count = seen[grid.name.lower()]
        yield grid if count == 1 else replace(grid, name=f"{grid.name} ({count})")


def _separated(data: bytes, name: str) -> Grid:
    try:
        rows, told = separated_rows(data)
    except csv.Error:
        raise UnreadableError(
            f"Tệp .csv có ô quá {MOST_LETTERS} ký tự hoặc dấu nháy kép không đóng. → {SAVE_AGAIN}"
        ) from None
    cells = [cell for row in rows for cell in row]
    if sum(bool(_LOST.search(cell)) for cell in cells) * _MANY > sum(map(bool, cells)):
        raise UnreadableError(_LOST_MARKS)
    grid = Grid(name, rows, notes=(Note(told),) if told else ())
    if len(rows) > MAX_ROWS or grid.width > MAX_COLUMNS or len(cells) > MAX_CELLS:
        raise too_large(name)
    return grid
