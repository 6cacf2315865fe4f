"""Rows of a table of today's places → units: codes, names, positions."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from hooks.dates import PartialDate
from hooks.desk.import_places.former_texts import Named, full_district, understood
from hooks.desk.import_places.headings import Row, Table
from hooks.desk.import_places.units import Former, Found, Unit
from hooks.desk.import_places.words import bare, begins, type_and_bare_name, type_called
from hooks.odd_text import odd_field, shown
from hooks.problems import did_you_mean
from hooks.records.joined.levels import PROVINCES, any_of, names, shorts
from hooks.text import clean_line, modern_line, sort_key

_CODE = re.compile(r"'?(\d{1,5})(?:\.0+)?")
_PROVINCE = re.compile(rf"^(?:(?:{any_of(names(PROVINCES))})\s+|(?:{any_of(shorts(PROVINCES))})\.\s*)", re.IGNORECASE)
_POINT = re.compile(r"^\(?\s*(-?\d+(?:[.,]\d+)?)\s*[;, ]\s*(-?\d+(?:[.,]\d+)?)\s*\)?$")
_NO_NAME = re.compile(r"[,;|\t]|\d{3}|.{61}")
"""What the name of a place never has: signs between cells, long numbers, the words of a whole row."""
_SEVERAL = re.compile(r"[,;/\n]| và ")
"""What stands between two districts in one cell."""
_MOST_NAMED = 4
_FARTHEST_NORTH = 60
"""A latitude beyond it is a longitude: the two columns changed places."""


def day_in(row: Row, field: str, found: Found) -> dt.date | None:
    """The day in a cell; None where there is none, which is told when something else stands there."""
    words = row.get(field)
    try:
        return PartialDate.parse(words).first if words else None
    except ValueError:
        found.notes.append(f"{row.cell(field)}: ngày “{words}” không đọc được, dùng ngày chung.")
        return None


def province_name(words: str) -> str:
    """A province's name without what it is: “Tỉnh Nghệ An”, “TP. Huế” → Nghệ An, Huế."""
    return modern_line(_PROVINCE.sub("", clean_line(words)))


def units_of(table: Table, province: str) -> Found:
    """The units of one province; '' takes all of the table's only one."""
    found = Found()
    rows = list(table.rows())
    named = Counter(province_name(row.get("province")) for row in rows if row.get("province"))
    wanted = _chosen(named, province, found)
    if wanted is None:
        return found
    places = [row for row in rows if not _is_group(row)]
    for row in places:
        of = province_name(row.get("province"))
        if not wanted or not of or bare(of) == bare(wanted):
            _take(row, of or wanted, found)
    _tell_several(found, "dòng không phải một nơi, bỏ qua", [row.told() for row in rows if _is_group(row)])
    _tell_several(
        found,
        "mã mất số 0 ở đầu, đã thêm lại",
        [f"{row.cell('code')} {row.get('code')}" for row in places if _lost_zero(row)],
    )
    _doubled(found)
    return found


def _is_group(row: Row) -> bool:
    """Whether a row heads others, sums them up or is signed, and is no place that lacks something."""
    name, code = row.get("name"), row.get("code")
    if type_and_bare_name(name)[0] or _CODE.fullmatch(code):
        return False
    if not name:
        return not code or code == row.first()
    return row.is_one_text() or (code in ("", name) and begins(name, "groups"))


def _lost_zero(row: Row) -> bool:
    match = _CODE.fullmatch(row.get("code"))
    return bool(match and len(match[1]) < 5)


def _tell_several(found: Found, what: str, told: Sequence[str]) -> None:
    """One note for all rows with which the same was done."""
    if told:
        more = f" và {len(told) - _MOST_NAMED} dòng nữa" if len(told) > _MOST_NAMED else ""
        found.notes.append(f"{len(told)} {what}: {'; '.join(told[:_MOST_NAMED])}{more}.")


def _chosen(named: Counter[str], province: str, found: Found) -> str | None:
    """The one province to take; None, and why, where that is not clear. '' is a table that names none."""
    by_name = {bare(name): name for name in named}
    if not named:
        return province_name(province)
    if (asked := bare(province_name(province))) in by_name:
        return by_name[asked]
    listed = ", ".join(sorted(named, key=sort_key))
    if province and len(named) > 1:
        near = did_you_mean(province_name(province), named)
        found.refused.append(f"Bảng không có tỉnh “{province}”{f', {near}' if near else '.'} Có: {listed}.")
        return None
    if len(named) > 1:
        found.refused.append(f"Bảng có {len(named)} tỉnh, phải chọn một bằng --province. Có: {listed}.")
        return None
    return next(iter(named))


def _take(row: Row, province: str, found: Found) -> None:
    kind, name = type_and_bare_name(row.get("name"))
    given = row.get("type")
    kind = type_called(given) or kind
    code = _code(row, found)
    if not (name or code) or (not name and not code):
        return
    if not name:
        found.refused.append(f"{row.cell()}: thiếu tên. → Ghi tên xã, phường.")
    elif strange := odd_field(name, name=True):
        found.refused.append(
            f"{row.cell()}: “{name}” có chữ không thuộc tiếng Việt ({shown(strange.found)}). → Gõ lại tên."
        )
    elif _NO_NAME.search(name):
        found.refused.append(
            f"{row.cell()}: “{name[:60]}” không giống tên một nơi. → Mỗi nơi một dòng; xem lại dấu ngoặc kép chưa đóng trong tệp."
        )
    elif not kind:
        told = f"không biết “{given}” là loại gì" if given else "không rõ là xã, phường hay đặc khu"
        found.refused.append(f"{row.cell()}: “{name}” {told}. → Ghi loại trước tên, hoặc thêm cột Loại.")
    elif code:
        found.units.append(_unit(row, code, kind, name, province, found))
        _former(row, Named(kind, name), code, found)


def _unit(row: Row, code: str, kind: str, name: str, province: str, found: Found) -> Unit:
    lat, lon = _centre(row, found)
    tile = (_number(row.get("tile_row")), _number(row.get("tile_col")))
    at = None if tile[0] is None or tile[1] is None else (int(tile[0]), int(tile[1]))
    area = _number(row.get("area"))
    if area is not None and not 0 < area <= 100_000:
        found.notes.append(f"{row.cell('area')}: diện tích {row.get('area')} không dùng được, để trống.")
        area = None
    return Unit(code, kind, name, province, lat, lon, area, at, day_in(row, "since", found))


def _code(row: Row, found: Found) -> str:
    """Five digits; what spreadsheets took off in front is put back and told."""
    words = row.get("code")
    match = _CODE.fullmatch(words)
    if not match:
        if row.get("name"):
            told = f"mã “{words}” không phải 5 chữ số" if words else "thiếu mã"
            found.refused.append(f"{row.cell('code')}: {told}. → Ghi mã 5 số trong danh mục hành chính.")
        return ""
    return f"{match[1]:0>5}"


def _number(words: str) -> float | None:
    """86.4, 86,4, 1.234,5 or 1,234.5 → a number; None for none."""
    text = words.replace("\u00a0", "").replace(" ", "")
    if "," in text and "." in text:
        text = text.replace("." if text.rfind(",") > text.rfind(".") else ",", "")
    try:
        return float(text.replace(",", "."))
    except ValueError:
        return None


def _centre(row: Row, found: Found) -> tuple[float | None, float | None]:
    """Latitude and longitude, both or none."""
    words = row.get("lat"), row.get("lon")
    if match := _POINT.match(row.get("point")):
        words = match[1], match[2]
    lat, lon = map(_number, words)
    if lat is None or lon is None:
        if any(words):
            found.notes.append(f"{row.cell('lat')}: tọa độ “{' '.join(words).strip()}” không đọc được, để trống.")
        return None, None
    if abs(lat) > _FARTHEST_NORTH > abs(lon):
        lat, lon = lon, lat
    if not (-90 <= lat <= 90 and -180 <= lon <= 180):
        found.notes.append(f"{row.cell('lat')}: tọa độ {words[0]}, {words[1]} không có trên bản đồ, để trống.")
        return None, None
    return lat, lon


def _former(row: Row, itself: Named, code: str, found: Found) -> None:
    """The former units that the row's text names."""
    read = understood(row.get("former"), of_a_zone=itself.type == "Đặc khu")
    units = [itself] if read.unchanged else read.units
    district = full_district(row.get("district"))
    if not _SEVERAL.search(district):
        units = [unit if unit.district else replace(unit, district=district) for unit in units]
    found.former += (Former(code, unit) for unit in dict.fromkeys(units))
    found.left += ((row.cell("former"), words) for words in read.left)


def _doubled(found: Found) -> None:
    """Codes that stand twice are refused, unless the whole row does; names that stand twice are told."""
    codes: dict[str, Unit] = {}
    for unit in found.units:
        other = codes.setdefault(unit.code, unit)
        if (other.type, other.name) != (unit.type, unit.name):
            told = f"{other.type} {other.name} và {unit.type} {unit.name}"
            found.refused.append(f"Mã {unit.code} ghi cho hai nơi: {told}. → Sửa mã của một nơi.")
    if twice := sum(codes[u.code] is not u and codes[u.code].name == u.name for u in found.units):
        found.notes.append(f"{twice} dòng lặp lại nguyên dòng trước, chỉ giữ một.")
    found.units = list(codes.values())
    found.former = list(dict.fromkeys(found.former))
    for (kind, name), count in Counter((u.type, u.name) for u in found.units).items():
        if count > 1:
            same = ", ".join(u.code for u in found.units if (u.type, u.name) == (kind, name))
            found.notes.append(f"{count} nơi cùng tên {kind} {name} (mã {same}): xem lại có phải hai nơi thật không.")
