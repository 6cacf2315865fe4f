"""An office's file → grids of text cells with their addresses. Sizes are bounded before anything is parsed.

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
from dataclasses import dataclass
from pathlib import Path

from hooks.desk.importing.files.separated import MOST_LETTERS, separated_rows

MAX_FILE = 25 * 1024 * 1024
MAX_UNPACKED = 250 * 1024 * 1024
MAX_ROWS, MAX_COLUMNS = 120_000, 120
MOST_SECONDS = 120
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_KINDS = {".xlsx": _ZIP, ".ods": _ZIP, ".docx": _ZIP, ".xls": _OLE, ".csv": b""}
_MACROS = (
    "Tệp có macro (chương trình cài bên trong) nên máy không mở. → Lưu lại thành .xlsx hoặc .docx, không kèm macro."
)
_OTHER = {
    ".pdf": "Tệp .pdf là bản để in, máy không đọc chắc được từng ô. → Hãy xin cơ quan lập danh sách tệp gốc: Excel "
    "(.xlsx, .xls), Word (.docx) hoặc LibreOffice (.ods). Bản .pdf có dấu thì giữ làm nguồn.",
    **dict.fromkeys((".xlsm", ".xlsb", ".xltm", ".docm"), _MACROS),
    ".doc": "Tệp .doc là Word đời cũ. → Hãy mở bằng Word hay LibreOffice, lưu lại thành .docx.",
}
_RENAMED = (
    "Đuôi {} không đúng với loại tệp bên trong. → Mở bằng đúng chương trình, lưu lại thành .xlsx, .docx hoặc .csv."
)
_PLAIN = "Tệp mang đuôi {} nhưng bên trong chỉ là chữ, không phải bảng tính. → Đổi đuôi tệp thành .csv rồi nhập."
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
"""Name of the stream in which Office keeps a file under password ([MS-OFFCRYPTO] 2.3.4.4)."""
_MARKUP = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<(?:!doctype|!--|html|\?xml|table|head|body|meta|div|style)|mime-version:)", re.IGNORECASE
)
_DAMAGED = "Không đọc được tệp: tệp hỏng, có mật khẩu, hoặc đuôi tệp không đúng với bên trong."
_SAVE_AGAIN = "Hãy mở tệp bằng Excel, Word hay LibreOffice, bỏ mật khẩu, lưu lại thành .xlsx hoặc .docx."


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


@dataclass(frozen=True, slots=True)
class Grid:
    """One sheet or table: rows of text, merged values standing in every cell they span."""

    name: str
    rows: list[list[str]]
    across: frozenset[tuple[int, int]] = frozenset()
    """Cells that only repeat the merged cell to their left."""
    down: frozenset[tuple[int, int]] = frozenset()
    """Cells that only repeat the merged cell above."""
    hidden: bool = False
    notes: tuple[str, ...] = ()
    above: tuple[str, ...] = ()
    """Paragraphs of a Word file between the table before and this one."""
    flows: bool = False
    """Whether the table before may go on here, as in a Word file; a sheet stands for itself."""
    further: tuple[tuple[str, ...], ...] = ()
    """The paragraphs above the tables before, the nearest first."""

    def address(self, row: int, column: int) -> str:
        """Sheet1!C12: as spreadsheets name the cell; rows and columns count from 0 here."""
        return f"{self.name}!{letters(column)}{row + 1}"


def letters(column: int) -> str:
    """0 → A, 25 → Z, 26 → AA."""
    out = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        out = chr(65 + rest) + out
    return out


def read_grids(path: Path) -> list[Grid]:
    """Every sheet or table of the file, in its order; raises UnreadableError."""
    ending = path.suffix.lower()
    if ending in _OTHER:
        raise UnreadableError(_OTHER[ending])
    if ending not in _KINDS:
        raise UnreadableError(f"Không nhận tệp {ending or 'không có đuôi'}. → Dùng .xlsx, .xls, .ods, .csv hoặc .docx.")
    try:
        size = path.stat().st_size
        if size > MAX_FILE:
            raise UnreadableError(
                f"Tệp nặng {size >> 20} MB, quá {MAX_FILE >> 20} MB. → Hãy tách danh sách ra vài tệp."
            )
        data = path.read_bytes()
    except OSError:
        raise UnreadableError(f"Không mở được tệp {path.name}. → Xem lại đường dẫn và tên tệp.") from None
    if told := _not_the_kind(data, ending):
        raise UnreadableError(told)
    if ending == ".csv":
        return [_bounded(_separated(data, path.stem))]
    if _KINDS[ending] == _ZIP:
        _check_zip(data)
    return [_bounded(grid) for grid in _read_apart(path)]


def _not_the_kind(data: bytes, ending: str) -> str:
    """What the file is instead of what its ending says, and what to do; '' when its first bytes are right."""
    if not data.strip():
        return "Tệp trống, không có chữ nào. → Xem lại tệp, hoặc xin cơ quan gửi lại."
    if data.startswith(_KINDS[ending]):
        return "" if ending != ".csv" or not data.startswith((_ZIP, _OLE, b"%PDF")) else _RENAMED.format(ending)
    if data.startswith(_OLE) and _ENCRYPTED in data:
        return "Tệp có mật khẩu. → Mở bằng Excel hay Word, bỏ mật khẩu, lưu lại, rồi nhập tệp ấy."
    if _MARKUP.match(data[:2000]):
        return f"Tệp mang đuôi {ending} nhưng bên trong là trang web (HTML, XML). → Mở bằng Excel hay LibreOffice, lưu lại thành .xlsx."
    if data.startswith((_ZIP, _OLE, b"%PDF", b"{\\rtf")):
        return _RENAMED.format(ending)
    return _PLAIN.format(ending) if _is_text(data) else f"{_DAMAGED} → {_SAVE_AGAIN}"


def _is_text(data: bytes) -> bool:
    """Whether the bytes are lines of text: what many programs call .xls is a .csv."""
    head = data[:4000]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    return b"\n" in head and not re.search(rb"[\x00-\x08\x0e-\x1f]", head)


def _bounded(grid: Grid) -> Grid:
    if len(grid.rows) > MAX_ROWS or max(map(len, grid.rows), default=0) > MAX_COLUMNS:
        raise UnreadableError(
            f"Bảng “{grid.name}” quá {MAX_ROWS} dòng hoặc {MAX_COLUMNS} cột. → Chép riêng phần danh sách sang tệp mới."
        )
    return grid


def _check_zip(data: bytes) -> None:
    """Unpack to nowhere and count: sizes written in the archive itself may lie."""
    left = MAX_UNPACKED
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if any(name.lower().endswith("vbaproject.bin") for name in archive.namelist()):
                raise UnreadableError(_MACROS)
            for member in archive.infolist():
                with archive.open(member) as stream:
                    while chunk := stream.read(1 << 20):
                        left -= len(chunk)
                        if left < 0:
                            raise UnreadableError(
                                f"Tệp bung ra quá {MAX_UNPACKED >> 20} MB nên máy không mở. → Chép riêng danh sách sang tệp mới."
                            )
    except UnreadableError:
        raise
    except Exception:  # the standard library answers damaged archives with half a dozen kinds of error
        raise UnreadableError(f"{_DAMAGED} → {_SAVE_AGAIN}") from None


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
        raise UnreadableError(f"{_DAMAGED} → {_SAVE_AGAIN}") from None
    if not found:
        raise UnreadableError(_NO_TABLE)
    return [
        Grid(
            g["name"],
            g["rows"],
            frozenset(map(tuple, g["across"])),
            frozenset(map(tuple, g["down"])),
            g["hidden"],
            above=tuple(g["above"]),
            flows=path.suffix.lower() == ".docx",
        )
        for g in found
    ]


def _separated(data: bytes, name: str) -> Grid:
    try:
        rows, told = separated_rows(data)
    except csv.Error:
        raise UnreadableError(
            f"Tệp .csv có ô quá {MOST_LETTERS} ký tự hoặc dấu nháy kép không đóng. → {_SAVE_AGAIN}"
        ) from None
    cells = [cell for row in rows for cell in row]
    if sum(bool(_LOST.search(cell)) for cell in cells) * _MANY > sum(map(bool, cells)):
        raise UnreadableError(_LOST_MARKS)
    return Grid(name, rows, notes=(told,) if told else ())
