"""One sheet as it is read, cell by cell, within bounds: blank edges cost nothing, what lies far away is told."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from hooks.desk.importing.files.endings import UnreadableError
from hooks.desk.importing.files.grids import Cell, Grid, Note, first_cells, letters
from hooks.desk.importing.files.struck_text import Held
from hooks.text import clean_line

MAX_ROWS, MAX_COLUMNS, MAX_CELLS = 120_000, 500, 3_000_000
MAX_TABLES, MAX_DEPTH = 500, 20
"""Most tables of a file, five for each commune of a large province; most of them one within another."""
_MOST_FAR = 50
_INVISIBLE = " \t\r\n\u00a0\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
_SHOWN = 8
Span = tuple[Cell, Cell]
"""First and last cell of a merged range."""


class Remark(StrEnum):
    """What is told of cells, once with all of them."""

    PARTLY = "ô có một phần chữ bị gạch ngang, máy bỏ phần ấy, chỉ đọc phần còn lại"
    FORMULA = "ô công thức chưa có kết quả nên máy đọc là ô trống; mở tệp bằng Excel hay LibreOffice, lưu lại, rồi nhập tệp ấy"
    CHANGED = "có sửa đổi còn theo dõi (track changes), máy đọc bản sau khi nhận sửa đổi"
    GONE = "có dòng bị xóa còn theo dõi (track changes), máy không đọc; dòng bị xóa đứng ngay trước"
    COMMENT = "có ghi chú bên lề (comment), máy không đọc; xem ghi chú có nói ai bị rút, bị loại không"
    UNSEEN = (
        "chữ không thấy khi in (chữ ẩn, chữ trắng trên nền trắng), máy vẫn đọc; không thuộc danh sách thì xóa trong tệp"
    )
    FAR = "ô có chữ ở rất xa bảng, máy không đọc"


_UNREAD = {Remark.COMMENT, Remark.FAR, Remark.GONE}


@dataclass(slots=True)
class Remarks:
    """Cells with what is told of them."""

    cells: dict[Remark, list[Cell]] = field(default_factory=dict)

    def add(self, remark: Remark, *cells: Cell) -> None:
        """Tell something of cells."""
        self.cells.setdefault(remark, []).extend(cells)

    def notes(self) -> list[Note]:
        """What is told, each thing once."""
        found = [(r, tuple(dict.fromkeys(self.cells[r]))) for r in Remark if r in self.cells]
        return [
            Note(f"{r}: {first_cells(cells)}" if cells else str(r), cells, unread=r in _UNREAD) for r, cells in found
        ]


@dataclass(slots=True)
class Sheet:
    """One sheet while it is read."""

    name: str
    hidden: bool = False
    rows: list[list[str]] = field(default_factory=list)
    struck: set[Cell] = field(default_factory=set)
    spans: list[Span] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    remarks: Remarks = field(default_factory=Remarks)
    filled: int = 0

    def put(self, r: int, c: int, text: str) -> None:
        """A cell's text. Raises UnreadableError for more cells than a list has."""
        if not text or (text[0] in _INVISIBLE and not text.strip(_INVISIBLE)):
            return
        if r >= MAX_ROWS or c >= MAX_COLUMNS:
            self.remarks.add(Remark.FAR, (r, c))
            self._count(MAX_CELLS // _MOST_FAR)
            return
        while len(self.rows) <= r:
            self.rows.append([])
        row = self.rows[r]
        more = c + 1 - len(row)
        if more == 1 and self.filled < MAX_CELLS:  # as nearly always
            row.append(text)
            self.filled += 1
            return
        row.extend([""] * more)
        row[c] = text
        self._count(more)

    def put_held(self, r: int, c: int, held: Held) -> None:
        """A cell's text of which parts may be struck."""
        self.put(r, c, held.text)
        if held.struck:
            self.struck.add((r, c))
        if held.partly:
            self.remarks.add(Remark.PARTLY, (r, c))

    def _count(self, more: int) -> None:
        self.filled += more if more > 0 else 0
        if self.filled > MAX_CELLS:
            raise too_large(self.name)

    def grid(self) -> Grid:
        """The sheet as a grid."""
        across, down = _spread(self)
        inside = frozenset(cell for cell in self.struck if _is_filled(self.rows, cell))
        notes = (*self._hidden(), *self.remarks.notes())
        return Grid(clean_line(self.name), self.rows, across, down, inside, hidden=self.hidden, notes=notes)

    def _hidden(self) -> Iterable[Note]:
        firsts = ((r, _first(self.rows[r])) for r in sorted(self.hidden_rows) if r < len(self.rows))
        if cells := tuple((r, c) for r, c in firsts if c is not None):
            told = _ranges([str(r + 1) for r, _ in cells], [r for r, _ in cells])
            yield Note(
                f"dòng bị ẩn (hay bị lọc), máy vẫn đọc: dòng {told}; là dòng đã loại thì xóa hẳn trong tệp", cells
            )
        used = {c for row in self.rows for c, text in enumerate(row) if text} if self.hidden_columns else set()
        if columns := sorted(self.hidden_columns & used):
            yield Note(f"cột bị ẩn, máy vẫn đọc: cột {_ranges(list(map(letters, columns)), columns)}")


def too_many() -> UnreadableError:
    """More tables or sheets than a file of lists has, or deeper ones."""
    return UnreadableError(
        f"Tệp có quá {MAX_TABLES} bảng hay trang tính, hoặc bảng lồng nhau quá {MAX_DEPTH} lớp, nên máy không đọc. "
        "→ Chép riêng phần cần đọc sang tệp mới."
    )


def too_large(name: str) -> UnreadableError:
    """More than a list has."""
    return UnreadableError(
        f"Bảng “{name}” quá {MAX_ROWS} dòng, {MAX_COLUMNS} cột hoặc {MAX_CELLS} ô. "
        "→ Chép riêng phần danh sách sang tệp mới."
    )


def _ranges(names: Sequence[str], numbers: Sequence[int]) -> str:
    """5, 7–9: numbers that follow each other as one."""
    found: list[list[str]] = []
    for at, (name, number) in enumerate(zip(names, numbers, strict=True)):
        if at and number == numbers[at - 1] + 1:
            found[-1][1:] = [name]
        else:
            found.append([name])
    more = f" và {len(found) - _SHOWN} chỗ nữa" if len(found) > _SHOWN else ""
    return ", ".join(" – ".join(of) for of in found[:_SHOWN]) + more


def _first(row: Sequence[str]) -> int | None:
    return next((c for c, text in enumerate(row) if text), None)


def _is_filled(rows: Sequence[Sequence[str]], cell: Cell) -> bool:
    r, c = cell
    return r < len(rows) and c < len(rows[r]) and bool(rows[r][c])


def _spread(sheet: Sheet) -> tuple[frozenset[Cell], frozenset[Cell]]:
    """Write each merged value into all cells it spans; tells which cells only repeat another."""
    across, down = set[Cell](), set[Cell]()
    rows, width = sheet.rows, max(map(len, sheet.rows), default=0)
    for (top, left), (bottom, right) in sheet.spans:
        if not _is_filled(rows, (top, left)):
            continue
        right = min(right, max(width - 1, left + 1))
        for r in range(top, min(bottom + 1, len(rows))):
            sheet._count(right + 1 - left)
            rows[r].extend([""] * (right + 1 - len(rows[r])))
            rows[r][left : right + 1] = [rows[top][left]] * (right + 1 - left)
            across.update((r, c) for c in range(left + 1, right + 1))
            if r > top:
                down.update((r, c) for c in range(left, right + 1))
            if (top, left) in sheet.struck:
                sheet.struck.update((r, c) for c in range(left, right + 1))
    return frozenset(across), frozenset(down)
