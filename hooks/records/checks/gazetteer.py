"""Checks of the two tables of places: spells of a code, tiles of the map, where former units went."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from functools import partial

from hooks.dates import iso, show
from hooks.problems import Problem, did_you_mean
from hooks.records.checks.order import CODE, HINT, worded
from hooks.records.joined.ended import Chains, alive
from hooks.records.joined.places import district_key
from hooks.records.joined.spelling import name_key
from hooks.records.model.places import FormerUnit, Share
from hooks.records.model.references import unknown_id
from hooks.records.reading.lines import Lines
from hooks.records.reading.loading import Records
from hooks.text import lower_first

_APART = "nơi trước ghi until, nơi sau ghi since; nơi bị chia thì mọi dòng ghi share là part"
_DAY = dt.timedelta(days=1)
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
    yield from _former_rows(records, lines, begins)


def _former_rows(records: Records, lines: Lines, begins: Mapping[str, dt.date]) -> Iterator[Problem]:
    """Each former unit goes somewhere that is there, names a source that is there, and is one of its name at its time."""
    chains, sources = Chains(records.former), {s.id for s in records.sources.sources}
    seen: dict[tuple[str, str, str], list[FormerUnit]] = {}
    for row, unit in enumerate(records.former):
        tell = partial(lines.row_problem, _FORMER, row)
        if unit.now_code and unit.until >= begins.get(unit.now_code, dt.date.max):
            message = worded(f"tên cũ còn dùng khi mã {unit.now_code} đã bắt đầu", "since", begins[unit.now_code])
            yield tell("until", CODE, message, HINT, iso(unit.until))
        if unit.now_code and unit.now_code not in begins:
            hint = unknown_id("place", unit.now_code, begins)
            yield tell("now_code", "khong-co", "không có xã, phường nào mang mã này", hint, unit.now_code)
        if unit.into and not chains.successors(unit):
            message = f"{lower_first(unit.district)} không có nơi nào tên này vào ngày {show(unit.until + _DAY)}"
            yield tell("into", "khong-co", message, _near(records, unit), unit.into)
        if unit.source and unit.source not in sources:
            hint = unknown_id("source", unit.source, sources)
            yield tell("source", "khong-co", "không có văn bản nào mang mã này", hint, unit.source)
        same = seen.setdefault((unit.type, name_key(unit.name), district_key(unit.district)), [])
        if unit.district and any(_overlap(unit, other) for other in same):
            message = "một lúc có hai nơi cùng loại, cùng tên, cùng huyện"
            yield tell("until", CODE, message, _APART, iso(unit.until))
        same.append(unit)


def _overlap(unit: FormerUnit, other: FormerUnit) -> bool:
    """Whether two rows of one name are two units at one time: rows of one that was split end on the same day."""
    if unit.until == other.until:
        return not (unit.share is other.share is Share.PART) or (unit.now_code, unit.into) == (
            other.now_code,
            other.into,
        )
    return alive(unit, other.since, other.until) and alive(other, unit.since, unit.until)


def _near(records: Records, unit: FormerUnit) -> str:
    here = (f"{u.type} {u.name}" for u in records.former if u.district == unit.district and u.until > unit.until)
    return did_you_mean(unit.into or "", here) or "ghi loại và tên của nơi cùng huyện còn sau ngày ấy"
