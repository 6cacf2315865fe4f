"""An office's file → grids of text cells. Sizes are bounded before anything is parsed.

The spreadsheet and Word readers run in a process of their own with a limit on memory and time:
a damaged or hostile file then costs one message, never the command.
"""

from __future__ import annotations

import csv
import io
import json
import re
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

from hooks.desk.importing.files.endings import DAMAGED, KINDS, MACROS, SAVE_AGAIN, ZIP, not_read, not_the_kind
from hooks.desk.importing.files.grids import Grid
from hooks.desk.importing.files.separated import MOST_LETTERS, separated_rows

MAX_FILE = 25 * 1024 * 1024
MAX_UNPACKED = 250 * 1024 * 1024
MAX_ROWS, MAX_COLUMNS = 120_000, 120
MOST_SECONDS = 120
_LOST, _MANY = re.compile(r"[^\W\d]\?[^\W\d]"), 20
_LOST_MARKS = (
    "Tệp .csv đã mất chữ có dấu, thành dấu hỏi (“Nguy?n”). → Mở tệp gốc bằng Excel, lưu lại thành .xlsx "
    "hoặc “CSV UTF-8”, rồi nhập tệp ấy."
)
_NO_TABLE = (
    "Trong tệp không có bảng nào. → Danh sách viết thành đoạn văn thì đổi ra bảng "
    "(Word: Chèn, Bảng, Chuyển văn bản thành bảng), lưu lại."
)


class UnreadableError(Exception):
    """The file cannot be read as a list; `str()` says why and what to do, in Vietnamese."""


def read_grids(path: Path) -> list[Grid]:
    """Every sheet or table of the file, in its order; raises UnreadableError."""
    ending = path.suffix.lower()
    if told := not_read(ending):
        raise UnreadableError(told)
    data = _bytes(path)
    if told := not_the_kind(data, ending):
        raise UnreadableError(told)
    if ending == ".csv":
        return [_bounded(_separated(data, path.stem))]
    if KINDS[ending] == ZIP:
        _check_zip(data)
    return [_bounded(grid) for grid in _read_apart(path)]


def _bytes(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if size <= MAX_FILE:
            return path.read_bytes()
    except OSError:
        raise UnreadableError(f"Không mở được tệp {path.name}. → Xem lại đường dẫn và tên tệp.") from None
    raise UnreadableError(f"Tệp nặng {size >> 20} MB, quá {MAX_FILE >> 20} MB. → Hãy tách danh sách ra vài tệp.")


def _bounded(grid: Grid) -> Grid:
    if len(grid.rows) > MAX_ROWS or grid.width > MAX_COLUMNS:
        raise UnreadableError(
            f"Bảng “{grid.name}” quá {MAX_ROWS} dòng hoặc {MAX_COLUMNS} cột. → Chép riêng phần danh sách sang tệp mới."
        )
    return grid


def _check_zip(data: bytes) -> None:
    """Refuse an archive with macros, or that unpacks to more than may be."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if any(name.lower().endswith("vbaproject.bin") for name in archive.namelist()):
                raise UnreadableError(MACROS)
            small = _unpacks_within(archive, MAX_UNPACKED)
    except UnreadableError:
        raise
    except Exception:  # the standard library answers damaged archives with half a dozen kinds of error
        raise UnreadableError(DAMAGED) from None
    if not small:
        raise UnreadableError(
            f"Tệp bung ra quá {MAX_UNPACKED >> 20} MB nên máy không mở. → Chép riêng danh sách sang tệp mới."
        )


def _unpacks_within(archive: zipfile.ZipFile, most: int) -> bool:
    """Unpack to nowhere and count: sizes written in the archive itself may lie."""
    for member in archive.infolist():
        with archive.open(member) as stream:
            while chunk := stream.read(1 << 20):
                most -= len(chunk)
                if most < 0:
                    return False
    return True


def _read_apart(path: Path) -> list[Grid]:
    root = Path(__file__).resolve().parents[4]
    try:
        done = subprocess.run(  # noqa: S603  (our own module; the path is one argument, never a shell's)
            [sys.executable, "-m", "hooks.desk.importing.files.sheet_reader", str(path.resolve())],
            cwd=root,
            capture_output=True,
            timeout=MOST_SECONDS,
            check=True,
        )
        found = json.loads(done.stdout)
    except (subprocess.SubprocessError, ValueError):
        raise UnreadableError(DAMAGED) from None
    if not found:
        raise UnreadableError(_NO_TABLE)
    return [_grid(given, flows=path.suffix.lower() == ".docx") for given in found]


def _grid(given: dict[str, Any], *, flows: bool) -> Grid:
    """One grid as the process of its own printed it."""
    across, down = (frozenset(map(tuple, given[cells])) for cells in ("across", "down"))
    return Grid(
        given["name"], given["rows"], across, down, hidden=given["hidden"], above=tuple(given["above"]), flows=flows
    )


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
    return Grid(name, rows, notes=(told,) if told else ())
