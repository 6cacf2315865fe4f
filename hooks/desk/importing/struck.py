"""Rows and cells whose text is struck through in the file: who was taken out of the list."""

from __future__ import annotations

from hooks.desk.importing.files.grids import first_cells
from hooks.desk.importing.steps import Doubt, DoubtKind, Fault
from hooks.desk.importing.tables import Table

_TAKEN_OUT = (
    "dòng bị gạch ngang trong tệp; đã loại thì xóa dòng, vẫn được công nhận thì bỏ gạch ngang "
    "(ở tệp cần sửa: bỏ dấu ~~ quanh tên)"
)


def fault_of_struck(table: Table, r: int) -> Fault | None:
    """The refusal of a row whose name is struck, or everything in it."""
    if not _is_struck(table, r):
        return None
    return Fault(table.named.index, _TAKEN_OUT, name=f"~~{table.name(r)}~~")


def doubt_of_struck(table: Table) -> Doubt | None:
    """What else is struck in a table: read all the same, and told."""
    grid = table.grid
    struck = {(r, c) for r, c in grid.struck if r < len(grid.rows) and grid.rows[r]}
    rows = {r for r, _ in struck}
    refused = {r for r in rows if _is_struck(table, r)}
    repeated = grid.across | grid.down
    cells = tuple(sorted(cell for cell in struck - repeated if cell[0] not in refused))
    if not cells:
        return None
    told = f"{grid.name}: ô bị gạch ngang mà dòng không bị, máy vẫn đọc: {first_cells(cells)}; không còn đúng thì xóa chữ trong ô"
    return Doubt(DoubtKind.READING, told, tuple(grid.address(r, c) for r, c in cells))


def _is_struck(table: Table, r: int) -> bool:
    grid = table.grid
    if not grid.struck:
        return False
    filled = {(r, c) for c, text in enumerate(grid.rows[r]) if text.strip()}
    names = {(r, column.index) for column in table.columns("name")} & filled
    return bool(filled) and ((bool(names) and names <= grid.struck) or filled <= grid.struck)
