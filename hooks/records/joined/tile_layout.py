"""From centres to a map of equal tiles: which tile each place has.

1. Centres become distances: a degree of longitude is as long as in the middle of the area.
2. Wide gaps, as of the sea before an island, are narrowed. Where places lie close they are spread, where they lie far apart they are drawn together: each coordinate becomes the
   mean of itself and of its place in the order (0 the first, 1 the last), both over the extent of the area.
3. The area is scaled so that it has room for a tile a place, no wider than names can be read on a phone. Of all tiles as
   many are taken as there are places, those that are nearest to their nearest three: the drawing is compact and has the
   shape of the area.
4. Places are given tiles so that the sum of the squares of the distances they are moved is least (Kuhn 1955, with
   shortest augmenting paths: Jonker and Volgenant 1987). Equal sums are settled by the order of the codes.

No two places share a tile, and the same centres always give the same tiles.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Mapping, Sequence
from functools import lru_cache

from hooks.records.joined.assignment import assigned

Point = tuple[float, float]
"""Latitude and longitude in degrees."""
Cell = tuple[int, int]
"""Row from the north and column from the west; odd rows are drawn half a tile to the east."""
_SQUEEZE = 0.5
"""How far the order counts beside the distance."""
_GAP = 1.5
"""The widest gap, in rows."""
_SPARE = 6
"""Rows above and below the area that tiles may be taken from."""
_NEAR = 3
"""To how many of its nearest places a tile should be near."""
_NARROWEST = 0.25
"""An area is drawn at least that wide for its height."""
MOST_COLUMNS = 8
"""More would make names too small to read on a phone."""


def laid_out(centres: Mapping[str, Point]) -> dict[str, Cell]:
    """The tile of each place, by code."""
    codes = tuple(sorted(centres))
    return dict(zip(codes, _cells(tuple(centres[code] for code in codes)), strict=True))


@lru_cache(maxsize=8)
def _cells(centres: tuple[Point, ...]) -> tuple[Cell, ...]:
    wanted = _spread(centres)
    used = _tiles_for(wanted)
    if min(row for row, _ in used) % 2:  # the first row has to be one that is not drawn half a tile to the east
        used = _tiles_for([(y + 1, x) for y, x in wanted])
    top, left = min(row for row, _ in used), min(column for _, column in used)
    return tuple((row - top + top % 2, column - left) for row, column in used)


def _tiles_for(wanted: Sequence[tuple[float, float]]) -> list[Cell]:
    tiles = _nearest_tiles(wanted)
    return [tiles[i] for i in assigned([[_squared(at, _middle(tile)) for tile in tiles] for at in wanted])]


def _spread(centres: Sequence[Point]) -> list[tuple[float, float]]:
    """Where each centre lies in units of a tile, downwards and to the right, crowds spread."""
    middle = math.cos(math.radians(sum(lat for lat, _ in centres) / len(centres)))
    down, right = _narrowed([-lat for lat, _ in centres]), _narrowed([lon * middle for _, lon in centres])
    high, wide = max(down) - min(down), max(right) - min(right)
    shape = max(wide / high, _NARROWEST) if high else MOST_COLUMNS
    columns = min(math.sqrt(len(centres) * shape), MOST_COLUMNS - 0.5)
    rows, left = len(centres) / columns, (MOST_COLUMNS - columns) / 2
    return [(y * rows, left + x * columns) for y, x in zip(_evened(down), _evened(right), strict=True)]


def _narrowed(values: Sequence[float]) -> list[float]:
    """The values with no gap wider than it would be between rows of a square, if most of them filled it."""
    order = sorted(set(values))
    edge = len(order) // 20
    widest = (order[-1 - edge] - order[edge]) / math.sqrt(len(values)) * _GAP if len(order) > 2 else math.inf
    moved, at = {order[0]: 0.0}, 0.0
    for one, after in itertools.pairwise(order):
        at += min(after - one, widest or math.inf)
        moved[after] = at
    return [moved[v] for v in values]


def _evened(values: Sequence[float]) -> list[float]:
    """Each value from 0 to 1: the mean of how far it is along the extent and of its place in the order."""
    low, extent = min(values), max(values) - min(values)
    order = sorted(values)
    first, last = {v: i for i, v in reversed(list(enumerate(order)))}, {v: i for i, v in enumerate(order)}
    most = max(1, len(values) - 1)
    along = [(v - low) / extent if extent else 0.5 for v in values]
    ranks = [(first[v] + last[v]) / 2 / most for v in values]
    return [(1 - _SQUEEZE) * a + _SQUEEZE * r for a, r in zip(along, ranks, strict=True)]


def _nearest_tiles(wanted: Sequence[tuple[float, float]]) -> list[Cell]:
    """As many tiles as there are places: those nearest to some, from north to south and west to east."""
    down = max(*(y for y, _ in wanted), len(wanted) / MOST_COLUMNS)
    rows = range(-_SPARE, math.ceil(down) + _SPARE)
    every = [(row, column) for row in rows for column in range(MOST_COLUMNS)]
    near = {tile: sum(sorted(_squared(at, _middle(tile)) for at in wanted)[:_NEAR]) for tile in every}
    return sorted(sorted(every, key=lambda tile: (round(near[tile], 6), tile))[: len(wanted)])


def _middle(tile: Cell) -> tuple[float, float]:
    row, column = tile
    return row + 0.5, column + 0.5 + (0.5 if row % 2 else 0)


def _squared(one: tuple[float, float], other: tuple[float, float]) -> float:
    return (one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2
