"""Where places lie: how far apart their centres are, on which side of the area, and in which tile of the map."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from hooks.records.joined.places import Gazetteer, Place, district_key
from hooks.records.joined.spelling import name_key
from hooks.records.model.places import PlacePeriod

EARTH_KM = 6371.0088
"""Mean radius of the earth (IUGG)."""
_ROWS = (("phía tây bắc", "phía bắc", "phía đông bắc"), ("phía tây", "ở giữa", "phía đông"))
_SIDES = (*_ROWS, ("phía tây nam", "phía nam", "phía đông nam"))


class Neighbour(NamedTuple):
    """Another place and how far its centre is, in kilometres as the crow flies."""

    place: Place
    km: float


def distance_km(one: PlacePeriod, other: PlacePeriod) -> float:
    """Great-circle distance of two centres (haversine)."""
    lat, other_lat = math.radians(one.lat), math.radians(other.lat)
    half = math.sin((other_lat - lat) / 2) ** 2
    half += math.cos(lat) * math.cos(other_lat) * math.sin(math.radians(other.lon - one.lon) / 2) ** 2
    return 2 * EARTH_KM * math.asin(min(1.0, math.sqrt(half)))


def nearest(gazetteer: Gazetteer, place: Place, most: int) -> list[Neighbour]:
    """The places whose centres are nearest, nearest first; alike far in Vietnamese order."""
    others = [Neighbour(p, distance_km(place.now, p.now)) for p in gazetteer.by_name if p.code != place.code]
    return sorted(others, key=lambda n: n.km)[:most]


def side(gazetteer: Gazetteer, place: Place) -> str:
    """In which ninth of the area's extent the centre lies: phía tây bắc, ở giữa."""
    found = [p.now for p in gazetteer.places.values()]
    down = _third(place.now.lat, [p.lat for p in found])
    across = _third(place.now.lon, [p.lon for p in found])
    return _SIDES[2 - down][across]


def _third(value: float, found: Iterable[float]) -> int:
    """0, 1 or 2: the lowest, middle or highest third of the extent; the middle where there is none."""
    low, high = min(found), max(found)
    return min(2, int((value - low) / (high - low) * 3)) if high > low else 1


def tiles(gazetteer: Gazetteer) -> Mapping[str, tuple[int, int]]:
    """Row and column of each place on the tile map: as recorded, or laid out by position where any has none."""
    places = [p.now for p in gazetteer.places.values()]
    recorded = {p.code: (p.tile_row, p.tile_col) for p in places if p.tile_row is not None and p.tile_col is not None}
    return recorded if len(recorded) == len(places) else _laid_out(places)


def _laid_out(places: list[PlacePeriod]) -> dict[str, tuple[int, int]]:
    """Rows from north to south with as many columns as the area's shape asks for, each from west to east."""
    tall = max(p.lat for p in places) - min(p.lat for p in places)
    middle = math.cos(math.radians(sum(p.lat for p in places) / len(places)))
    wide = (max(p.lon for p in places) - min(p.lon for p in places)) * middle
    columns = math.sqrt(len(places) * wide / tall) if tall else len(places)
    columns = min(len(places), max(1, round(columns)))
    downwards = sorted(places, key=lambda p: (-p.lat, p.lon, p.code))
    rows = [downwards[i : i + columns] for i in range(0, len(downwards), columns)]
    return {
        p.code: (row, column)
        for row, found in enumerate(rows)
        for column, p in enumerate(sorted(found, key=lambda p: (p.lon, p.code)))
    }


def namesakes(gazetteer: Gazetteer) -> dict[str, bool]:
    """Places that bear the name of a former district they lay in, by code; True where that was a town."""
    found = {}
    for place in gazetteer.by_name:
        for unit in place.former:
            if district_key(unit.district) == name_key(place.name):
                found[place.code] = not unit.district.lower().startswith("huyện ")
    return found
