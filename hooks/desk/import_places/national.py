"""Places of any province from the package vietnamadminunits, which is brought only for this."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Any

from hooks.desk.import_places.former_texts import Named
from hooks.desk.import_places.rows import province_name
from hooks.desk.import_places.units import Former, Found, Unit
from hooks.desk.import_places.words import bare, type_and_bare_name
from hooks.problems import did_you_mean
from hooks.text import lower_first, modern_line, sort_key

PACKAGE = "vietnamadminunits"
BRING = f"pip install --no-deps {PACKAGE}"
_DATED = "23/8/2025"
"""The day of the package's tables, by the time stamps of its files; version 1.0.4."""
_ORIGIN = (
    "Nơi, tên cũ: gói {package} {version} của Hieu Tran (giấy phép MIT), số liệu ngày {dated}. "
    "Thay đổi sau ngày ấy chưa có trong bảng: đối chiếu với nghị quyết của tỉnh trước khi dùng."
)


class NoProvinceError(Exception):
    """The package is not there, or has no such province; says what to do."""


def national(province: str) -> Found:
    """The places of a province with their former units. Raises NoProvinceError."""
    try:
        package = distribution(PACKAGE)
    except PackageNotFoundError:
        raise NoProvinceError(f"Chưa có gói dữ liệu {PACKAGE}. → Chạy: {BRING}; rồi chạy lại lệnh này.") from None
    folder = Path(str(package.locate_file(f"{PACKAGE}/data")))
    try:
        with closing(sqlite3.connect(f"file:{folder / 'dataset.db'}?mode=ro", uri=True)) as tables:
            return _read(
                tables, json.loads((folder / "converter_2025.json").read_text("utf-8")), province, package.version
            )
    except (OSError, ValueError, LookupError, sqlite3.Error):
        raise NoProvinceError(
            f"Gói {PACKAGE} {package.version} không đọc được. → Cài lại bằng: {BRING}==1.0.4."
        ) from None


def _read(tables: sqlite3.Connection, went: dict[str, Any], province: str, version: str) -> Found:
    known = dict(tables.execute("SELECT DISTINCT provinceKey, provinceShort FROM admin_units"))
    keys = {bare(modern_line(name)): key for key, name in known.items()}
    if (key := keys.get(bare(province_name(province)), "")) == "":
        near = did_you_mean(province, known.values())
        listed = ", ".join(sorted(map(modern_line, known.values()), key=sort_key))
        raise NoProvinceError(f"Không có tỉnh “{province}”{f', {near}' if near else '.'} → Chọn một trong: {listed}.")
    full, *_ = tables.execute("SELECT province FROM admin_units WHERE provinceKey = ?", (key,)).fetchone()
    found = Found(
        area_name=lower_first(modern_line(full)), origin=_ORIGIN.format(package=PACKAGE, version=version, dated=_DATED)
    )
    query = "SELECT wardKey, wardCode, ward, wardLat, wardLon, wardAreaKm2 FROM admin_units WHERE provinceKey = ? ORDER BY wardCode"
    codes: dict[str, str] = {}
    for ward, code, name, lat, lon, area in tables.execute(query, (key,)):
        kind, bare_name = type_and_bare_name(name)
        codes[ward] = code
        found.units.append(Unit(code, kind, bare_name, modern_line(known[key]), lat, lon, area))
    legacy = dict(_legacy(tables))
    links = ((new, legacy.get(old), part) for new, old, part in _links(went, key))
    found.former = [
        Former(codes[new], replace(unit, part=part)) for new, unit, part in links if unit is not None and new in codes
    ]
    return found


def _legacy(tables: sqlite3.Connection) -> Iterator[tuple[str, Named]]:
    query = "SELECT provinceKey, districtKey, wardKey, ward, district, provinceShort FROM admin_units_legacy WHERE ward IS NOT NULL"
    for province, district, ward, name, within, of in tables.execute(query):
        kind, bare_name = type_and_bare_name(name)
        yield f"{province}_{district}_{ward}", Named(kind, bare_name, False, modern_line(within or ""), modern_line(of))


def _links(went: dict[str, Any], province: str) -> Iterator[tuple[str, str, bool]]:
    """New ward, former ward, whether only a part of it."""
    for new, olds in went["DICT_PROVINCE_WARD_NO_DIVIDED"].get(province, {}).items():
        yield from ((new, str(old), False) for old in olds)
    for old, parts in went["DICT_PROVINCE_WARD_DIVIDED"].get(province, {}).items():
        yield from ((str(part["newWardKey"]), old, True) for part in parts)
