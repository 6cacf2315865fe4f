"""Units → the rows of data/places.csv and data/old_units.csv, each place with its tile."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Iterable, Mapping, Sequence

from pydantic import BaseModel

from hooks.desk.import_places.units import Former, Found, Unit
from hooks.desk.import_places.words import bare
from hooks.records.joined.tile_layout import Cell, laid_out
from hooks.records.model.places import FormerUnit, PlacePeriod, Share

DAY = dt.timedelta(days=1)


def place_rows(units: Sequence[Unit], since: dt.date) -> list[PlacePeriod]:
    """A row a place, by code. Tiles are those of the table, or laid out from the centres, or none."""
    tiles = _tiles(units)
    return [PlacePeriod.model_validate(_place(u, u.since or since, tiles.get(u.code))) for u in _by_code(units)]


def _by_code(units: Iterable[Unit]) -> list[Unit]:
    return sorted(units, key=lambda u: u.code)


def _tiles(units: Sequence[Unit]) -> Mapping[str, Cell]:
    given = {u.code: u.tile for u in units if u.tile is not None and max(u.tile) < 100 and min(u.tile) >= 0}
    if len(set(given.values())) == len(units):
        return given
    centres = {u.code: (u.lat, u.lon) for u in units if u.lat is not None and u.lon is not None}
    return laid_out(centres) if len(centres) == len(units) else {}


def _place(unit: Unit, since: dt.date, tile: Cell | None) -> dict[str, str]:
    row, column = tile if tile else (None, None)
    values = {
        "code": unit.code,
        "name": unit.name,
        "type": unit.type,
        "since": since.isoformat(),
        "lat": unit.lat,
        "lon": unit.lon,
        "area_km2": unit.area or None,
        "tile_row": row,
        "tile_col": column,
    }
    return {name: f"{v:g}" if name == "area_km2" else str(v) for name, v in values.items() if v is not None}


def former_rows(found: Found, since: dt.date, province: str) -> list[FormerUnit]:
    """A row for each part of a former unit, by place, district and name; `province` where none is said."""
    begins = {u.code: u.since or since for u in found.units}
    split = _split(found.former)
    rows = [
        FormerUnit.model_validate(
            {
                "now_code": f.code,
                "type": f.unit.type,
                "name": f.unit.name,
                **({"district": f.unit.district} if f.unit.district else {}),
                "province": f.unit.province or province,
                "until": min(f.until or begins[f.code] - DAY, begins[f.code] - DAY).isoformat(),
                "share": Share.PART if f.unit.part or (_key(f) in split) else Share.WHOLE,
            }
        )
        for f in found.former
        if f.code in begins
    ]
    return sorted(rows, key=lambda r: (r.now_code, r.province, r.district, r.name, r.type))


def _split(former: Iterable[Former]) -> set[tuple[str, ...]]:
    """Former units of a known district that went to several places: each took a part, whatever the table says."""
    went: dict[tuple[str, ...], set[str]] = {}
    for one in former:
        went.setdefault(_key(one), set()).add(one.code)
    return {key for key, codes in went.items() if len(codes) > 1 and key[2]}


def _key(one: Former) -> tuple[str, ...]:
    return one.unit.type, bare(one.unit.name), one.unit.district, one.unit.province


def csv_text(rows: Sequence[BaseModel], model: type[BaseModel]) -> str:
    """The table as it lies in data/: the model's columns in its order, those empty that have nothing to say."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(model.model_fields)
    for row in rows:
        values = (getattr(row, name) for name in model.model_fields)
        writer.writerow("" if value is None else value for value in values)
    return out.getvalue()
