"""Where places lie: how far apart their centres are, on which side of the area, and in which tile of the map."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from hooks.records.joined.places import Gazetteer, Place, district_key
from hooks.records.joined.spelling import name_key
from hooks.records.joined.tile_layout import Cell, Point, laid_out

EARTH_KM = 6371.0088
"""Mean radius of the earth (IUGG)."""
_ROWS = (("phía tây bắc", "phía bắc", "phía đông bắc"), ("phía tây", "ở giữa", "phía đông"))
_SIDES = (*_ROWS, ("phía tây nam", "phía nam", "phía đông nam"))


class Neighbour(NamedTuple):
    """Another place and how far its centre is, in kilometres as the crow flies."""

    place: Place
    km: float


def distance_km(one: Point, other: Point) -> float:
    """Great-circle distance of two points, latitude and longitude in degrees (haversine)."""
    lat, other_lat = math.radians(one[0]), math.radians(other[0])
    half = math.sin((other_lat - lat) / 2) ** 2
    half += math.cos(lat) * math.cos(other_lat) * math.sin(math.radians(other[1] - one[1]) / 2) ** 2
    return 2 * EARTH_KM * math.asin(min(1.0, math.sqrt(half)))


def nearest(gazetteer: Gazetteer, place: Place, most: int) -> list[Neighbour]:
    """The places whose centres are nearest, nearest first; alike far in Vietnamese order. None without a centre."""
    if (here := place.now.centre) is None:
        return []
    known = ((p, p.now.centre) for p in gazetteer.by_name if p.code != place.code)
    others = [Neighbour(p, distance_km(here, centre)) for p, centre in known if centre is not None]
    return sorted(others, key=lambda n: n.km)[:most]


def side(gazetteer: Gazetteer, place: Place) -> str:
    """In which ninth of the area's extent the centre lies: phía tây bắc, ở giữa; '' where that is not known."""
    found = [p.now.centre for p in gazetteer.places.values() if p.now.centre is not None]
    if (here := place.now.centre) is None:
        return ""
    down, across = (_third(here[i], [centre[i] for centre in found]) for i in (0, 1))
    return _SIDES[2 - down][across]


def _third(value: float, found: Iterable[float]) -> int:
    """0, 1 or 2: the lowest, middle or highest third of the extent; the middle where there is none."""
    low, high = min(found), max(found)
    return min(2, int((value - low) / (high - low) * 3)) if high > low else 1


def tiles(gazetteer: Gazetteer) -> Mapping[str, Cell]:
    """Row and column of each place on the tile map: as recorded, or laid out by its centre; none where either lacks."""
    places = [p.now for p in gazetteer.places.values()]
    recorded = {p.code: (p.tile_row, p.tile_col) for p in places if p.tile_row is not None and p.tile_col is not None}
    if len(recorded) == len(places):
        return recorded
    centres = {p.code: p.centre for p in places if p.centre is not None}
    return laid_out(centres) if len(centres) == len(places) else {}


def namesakes(gazetteer: Gazetteer) -> dict[str, bool]:
    """Places that bear the name of a former district they lay in, by code; True where that was a town."""
    found = {}
    for place in gazetteer.by_name:
        for unit in place.former:
            if district_key(unit.district) == name_key(place.name):
                found[place.code] = not unit.district.lower().startswith("huyện ")
    return found
