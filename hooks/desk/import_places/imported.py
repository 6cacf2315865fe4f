"""A file of places, and one of former units, → everything to be written and told."""

from __future__ import annotations

from pathlib import Path

from hooks.desk.import_places.former_rows import take_former
from hooks.desk.import_places.headings import Table, table_of
from hooks.desk.import_places.rows import units_of
from hooks.desk.import_places.units import Found
from hooks.desk.import_places.words import words
from hooks.desk.importing.conversion import in_unicode
from hooks.desk.importing.files.endings import UnreadableError
from hooks.desk.importing.files.grids import Grid
from hooks.desk.importing.files.sheets import read_grids

_NEEDED = {"headings": ("code", "name"), "former_headings": ("name",)}
_CALLED = {"code": "Mã", "name": "Tên"}
_SEVERAL = 3
_NO_ROWS = "{name}: bảng không có dòng nào dưới tên cột. → Xem lại tệp."

_NO_DISTRICT = (
    "đơn vị cũ chưa rõ huyện: bài viết, danh sách gọi xã, phường cũ phải kèm huyện. → Bảng có ghi huyện thì đặt tên cột ấy là "
    "“Huyện cũ” rồi chạy lại, hoặc ghi cột district ở old_units.csv khi biết."
)


def found_in(path: Path, former: Path | None, province: str) -> Found:
    """What the files say. Raises UnreadableError for one that is no table at all."""
    table, told = _table(path, "headings")
    found = units_of(table, province) if table and not told else Found(refused=[told])
    if not told and table:
        found.notes[:0] = _of_columns(table)
        if not found.units and not found.refused:
            found.refused.append(_NO_ROWS.format(name=path.name))
    if former is not None and not found.refused:
        olds, told = _table(former, "former_headings")
        if olds and not told and not any(olds.rows()):
            told = _NO_ROWS.format(name=former.name)
        if olds and not told:
            take_former(olds, found)
        else:
            found.refused.append(told)
    if bare := sum(not f.unit.district for f in found.former):
        found.notes.append(f"{bare} {_NO_DISTRICT}")
    return found


def _table(path: Path, of: str) -> tuple[Table | None, str]:
    """The table of a file, and what it lacks."""
    table = table_of([in_unicode(grid).grid for grid in _grids(path)], of, _NEEDED[of])
    lacks = [name for name in _NEEDED[of] if table is None or name not in table.columns]
    if not lacks:
        return table, ""
    columns = ", ".join(f"“{_CALLED[name]}” (viết được: {_ways(of, name)})" for name in lacks)
    there = f" Các cột trong tệp: {', '.join(table.unknown[:12])}." if table and table.unknown else ""
    return table, f"{path.name}: không thấy cột {columns}. → Ghi tên cột ở dòng đầu.{there}"


def _grids(path: Path) -> list[Grid]:
    try:
        return read_grids(path)
    except UnreadableError as error:
        told = str(error)
        raise UnreadableError(told if path.name in told else f"{path.name}: {told}") from None


def _ways(of: str, name: str) -> str:
    return ", ".join(words()[of][name][:_SEVERAL])


def _of_columns(table: Table) -> list[str]:
    """Which columns were not there or not understood."""
    told = []
    if table.unknown:
        told.append(f"Cột không dùng: {', '.join(table.unknown)}.")
    if not table.columns.keys() >= {"lat", "lon"} and "point" not in table.columns:
        told.append("Không có cột vĩ độ, kinh độ: trang không vẽ bản đồ, chỉ có danh sách.")
    if "area" not in table.columns:
        told.append("Không có cột diện tích: để trống.")
    if "former" not in table.columns:
        told.append("Không có cột đơn vị cũ: để trống, hoặc thêm --former TỆP.")
    return told
