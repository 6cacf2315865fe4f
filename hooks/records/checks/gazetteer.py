"""Checks of the two tables of places: spells of a code, tiles of the map, where former units went."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from hooks.dates import iso
from hooks.problems import Problem, did_you_mean
from hooks.records.checks.order import CODE, HINT, worded
from hooks.records.reading.lines import Lines
from hooks.records.reading.loading import Records

_NOW, _FORMER = "data/places.csv", "data/old_units.csv"


def gazetteer_rows(records: Records, lines: Lines) -> Iterator[Problem]:
    """Spells of one code do not overlap; tiles differ; former units go into codes that exist."""
    by_time = sorted(enumerate(records.places), key=lambda r: (r[1].code, r[1].since))
    until: dict[str, dt.date | None] = {}
    tiles: dict[tuple[int | None, int | None], str] = {}
    for row, p in by_time:
        if p.code in until and ((last := until[p.code]) is None or p.since <= last):
            message = worded("thời kỳ này của mã chồng lên thời kỳ trước", "until", last)
            hint = "thời kỳ trước phải có until trước ngày này"
            yield lines.row_problem(_NOW, row, "since", CODE, message, hint, iso(p.since))
        until[p.code] = p.until
        drawn = p.tile_row is not None and p.tile_col is not None
        if drawn and (taken := tiles.setdefault((p.tile_row, p.tile_col), p.code)) != p.code:
            message = f"ô này trên bản đồ đã dành cho mã {taken}"
            yield lines.row_problem(_NOW, row, "tile_row", "trung-o", message, "chọn hàng và cột còn trống", p.code)
    begins = {p.code: p.since for _, p in reversed(by_time)}
    for row, unit in enumerate(records.former):
        if unit.until >= begins.get(unit.now_code, dt.date.max):
            message = worded(f"tên cũ còn dùng khi mã {unit.now_code} đã bắt đầu", "since", begins[unit.now_code])
            yield lines.row_problem(_FORMER, row, "until", CODE, message, HINT, iso(unit.until))
        if unit.now_code not in until:
            hint = did_you_mean(unit.now_code, until) or "xem danh sách xã, phường để lấy mã đúng"
            message = "không có xã, phường nào mang mã này"
            yield lines.row_problem(_FORMER, row, "now_code", "khong-co", message, hint, unit.now_code)
