"""A table of former units, a row each → where each went."""

from __future__ import annotations

from hooks.desk.import_places.former_texts import Named, full_district
from hooks.desk.import_places.headings import Row, Table
from hooks.desk.import_places.rows import day_in, province_name
from hooks.desk.import_places.units import Former, Found
from hooks.desk.import_places.words import bare, means, type_and_bare_name, type_called


def take_former(table: Table, found: Found) -> None:
    """Put the units of the table in place of those that texts named."""
    codes = {u.code for u in found.units}
    by_name: dict[str, list[str]] = {}
    for now in found.units:
        for name in (f"{now.type} {now.name}", now.name):
            by_name.setdefault(bare(name), []).append(now.code)
    made: list[Former] = []
    elsewhere = 0
    for row in table.rows():
        code = _goes_to(row, by_name)
        if code not in codes:
            elsewhere += 1
        elif unit := _unit(row, found):
            made.append(Former(code, unit, day_in(row, "until", found)))
    if elsewhere and not made:
        found.refused.append("Bảng đơn vị cũ không có dòng nào về các xã, phường này. → Xem lại cột mã mới, tên mới.")
    elif elsewhere:
        found.notes.append(f"Bảng đơn vị cũ: {elsewhere} dòng về nơi khác hoặc không rõ nơi nhận, không lấy.")
    found.former = list(dict.fromkeys(made))


def _goes_to(row: Row, by_name: dict[str, list[str]]) -> str:
    """The code of the place that took it in; '' where that is not clear."""
    digits = row.get("now_code").removesuffix(".0").strip("'")
    if digits.isdigit():
        return f"{digits:0>5}"
    codes = by_name.get(bare(" ".join(type_and_bare_name(row.get("now_name"))).strip()), [])
    return codes[0] if len(codes) == 1 else ""


def _unit(row: Row, found: Found) -> Named | None:
    kind, name = type_and_bare_name(row.get("name"))
    kind = type_called(row.get("type")) or kind
    if not kind or not name:
        found.left.append((row.cell(), " ".join(filter(None, (row.get("type"), row.get("name"))))))
        return None
    district, province = full_district(row.get("district")), province_name(row.get("province"))
    return Named(kind, name, means(row.get("share"), "part"), district, province)
