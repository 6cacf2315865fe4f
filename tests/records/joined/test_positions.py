"""Distances, nearest places, sides of the area and tiles, against other ways to reckon them."""

from __future__ import annotations

import itertools
import math
import random
import statistics
from pathlib import Path

import pytest

from hooks.records.joined import positions, tile_layout
from hooks.records.joined.assignment import assigned
from hooks.records.joined.places import Gazetteer
from hooks.records.model.places import PlacePeriod
from tests.campaigns import records_of, tiny_campaign, world


def spell(code: str, lat: float, lon: float, tile: tuple[int, int] | None = None) -> PlacePeriod:
    row, col = map(str, tile) if tile else ("", "")
    values = {"code": code, "name": f"Nơi {code}", "type": "Xã", "since": "2021-03-01", "area_km2": "1"}
    numbers = {"lat": str(lat), "lon": str(lon)} | ({"tile_row": row, "tile_col": col} if tile else {})
    return PlacePeriod.model_validate(values | numbers)


@pytest.fixture(scope="module")
def real() -> Gazetteer:
    records = world()
    return Gazetteer(records.places, records.former)


def centre(p: PlacePeriod) -> tuple[float, float]:
    assert p.centre is not None
    return p.centre


def chord_km(one: PlacePeriod, other: PlacePeriod) -> float:
    """The same distance by another way: through the angle between two vectors from the earth's centre."""

    def vector(p: PlacePeriod) -> tuple[float, float, float]:
        lat, lon = map(math.radians, centre(p))
        return math.cos(lat) * math.cos(lon), math.cos(lat) * math.sin(lon), math.sin(lat)

    return 2 * 6371.0088 * math.asin(math.dist(vector(one), vector(other)) / 2)


def test_a_quarter_of_the_earth_and_a_degree() -> None:
    """10.007,5 km from the equator to the pole; 111,195 km a degree along a meridian; nothing to itself."""
    here = (0.0, 100.0)

    assert positions.distance_km(here, (90, 0)) == pytest.approx(10007.557, abs=0.01)
    assert positions.distance_km(here, (1, 100)) == pytest.approx(111.195, abs=0.001)
    assert positions.distance_km(here, here) == 0


def test_the_nearest_are_the_nearest_by_another_formula(real: Gazetteer) -> None:
    """Of all places, by brute force; never the place itself."""
    for place in real.places.values():
        wanted = sorted((chord_km(place.now, p.now), p.code) for p in real.places.values() if p.code != place.code)[:6]
        found = positions.nearest(real, place, 6)

        assert [n.place.code for n in found] == [code for _, code in wanted]
        assert [n.km for n in found] == pytest.approx([km for km, _ in wanted], abs=1e-6)


def test_there_are_no_more_neighbours_than_places(tmp_path: Path) -> None:
    records = records_of(tmp_path, tiny_campaign())
    gazetteer = Gazetteer(records.places, records.former)

    assert {n.place.code for n in positions.nearest(gazetteer, gazetteer.places["90001"], 6)} == {"90004", "90007"}


@pytest.mark.parametrize(
    ("lat", "lon", "side"),
    [
        (16, 106, "phía tây bắc"),
        (16, 107.5, "phía bắc"),
        (16, 109, "phía đông bắc"),
        (14.5, 106, "phía tây"),
        (14.5, 107.5, "ở giữa"),
        (14.5, 109, "phía đông"),
        (13, 106, "phía tây nam"),
        (13, 107.5, "phía nam"),
        (13, 109, "phía đông nam"),
    ],
)
def test_a_side_is_told_as_a_map_shows_it(lat: float, lon: float, side: str) -> None:
    corners = [spell("00001", 13, 106), spell("00002", 16, 109), spell("00009", lat, lon)]
    gazetteer = Gazetteer(corners, [])

    assert positions.side(gazetteer, gazetteer.places["00009"]) == side


def test_a_single_place_is_in_the_middle_and_has_its_tile() -> None:
    gazetteer = Gazetteer([spell("00001", 13, 106)], [])

    assert positions.side(gazetteer, gazetteer.places["00001"]) == "ở giữa"
    assert positions.tiles(gazetteer) == {"00001": (0, 0)}


def test_recorded_tiles_are_kept(real: Gazetteer) -> None:
    assert positions.tiles(real) == {p.code: (p.now.tile_row, p.now.tile_col) for p in real.places.values()}


def test_without_recorded_tiles_places_lie_as_on_a_map(real: Gazetteer) -> None:
    """Without tiles, or with one missing: a tile each, readable on a phone, and all that moved far is little."""
    bare = [p.now.model_copy(update={"tile_row": None, "tile_col": None}) for p in list(real.places.values())[:40]]
    some = [bare[0], *(p.now for p in list(real.places.values())[1:40])]
    for spells in (bare, some):
        found = positions.tiles(Gazetteer(spells, []))
        north = [(-centre(p)[0], found[p.code][0]) for p in spells]
        west = [(centre(p)[1], found[p.code][1] + found[p.code][0] % 2 / 2) for p in spells]

        assert len({*found.values()}) == len(found) == 40
        assert all(0 <= column < tile_layout.MOST_COLUMNS for _, column in found.values())
        assert min(statistics.correlation(*zip(*pairs, strict=True)) for pairs in (north, west)) > 0.9


def test_the_sum_of_costs_is_least() -> None:
    """Against every other way, for small tables."""
    dice = random.Random(18)  # noqa: S311 (no secret)
    for _ in range(60):
        count = dice.randint(1, 6)
        costs = [[dice.randint(0, 9) for _ in range(count)] for _ in range(count)]
        found = assigned(costs)

        assert sorted(found) == list(range(count))
        assert sum(costs[i][j] for i, j in enumerate(found)) == min(
            sum(costs[i][j] for i, j in enumerate(way)) for way in itertools.permutations(range(count))
        )


@pytest.mark.parametrize("count", [1, 2, 7, 130, 168])
@pytest.mark.parametrize("shape", ["one point", "one meridian", "one parallel", "everywhere", "an island"])
def test_whatever_the_centres_each_place_has_its_tile(count: int, shape: str) -> None:
    dice = random.Random(count)  # noqa: S311 (no secret)
    points = [(16 + dice.random(), 106 + dice.random()) for _ in range(count)]
    made = {
        "one point": [(16.0, 106.0)] * count,
        "one meridian": [(lat, 106.0) for lat, _ in points],
        "one parallel": [(16.0, lon) for _, lon in points],
        "everywhere": points,
        "an island": [*points[:-1], (8.6, 114.0)],
    }[shape]
    found = tile_layout.laid_out({f"{i:05}": at for i, at in enumerate(made)})
    rows, columns = zip(*found.values(), strict=True)

    assert len({*found.values()}) == count
    assert (min(rows), min(columns)) in {(0, 0), (1, 0)}
    assert max(columns) < tile_layout.MOST_COLUMNS
    assert max(rows) < count / 4 + 6  # compact


def test_a_place_without_a_centre_has_no_side_and_no_neighbours() -> None:
    values = {"name": "Nơi", "type": "Xã", "since": "2021-03-01"}
    spells = [PlacePeriod.model_validate({"code": code, **values}) for code in ("00001", "00002")]
    gazetteer = Gazetteer(spells, [])
    place = gazetteer.places["00001"]

    assert (positions.tiles(gazetteer), positions.side(gazetteer, place)) == ({}, "")
    assert positions.nearest(gazetteer, place, 6) == []


def test_places_that_bear_the_name_of_their_district(tmp_path: Path) -> None:
    """Of a town or of another; one that only has the name of a district elsewhere is not known by it."""
    records = records_of(tmp_path, tiny_campaign())

    assert positions.namesakes(Gazetteer(records.places, records.former)) == {"90007": True}
