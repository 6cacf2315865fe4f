"""Two drawings of the area: equal tiles that can be tapped, and discs at the true positions."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, zip_longest
from typing import Any

from hooks.pages import addresses, parts
from hooks.records.joined.catalogue import Catalogue
from hooks.records.joined.places import Place
from hooks.records.model.places import PlacePeriod
from hooks.text import sort_key

Data = dict[str, Any]
Box = tuple[float, float, float, float]
_STEP_X, _STEP_Y, _TILE_X, _TILE_Y, _LINE = 46.8, 44.0, 44.4, 41.6, 13.0
"""Distances on the tile map, in units of its drawing: a row is half a tile off the one above."""
_WIDTH, _EDGE, _LETTER, _TEXT = 340.0, 26.0, 6.1, 11.0
"""Width and margin of the map of discs, and the room a letter of its names takes."""
_KM_A_DEGREE = 111.2
MOST_NAMES = 16


def counts(c: Catalogue, place: Place) -> list[tuple[int, str]]:
    """How much is recorded of a place, by sort."""
    return [
        (len(c.exemplars_at.get(place.code, ())), "gương sáng"),
        (len(c.stories_at.get(place.code, ())), "câu chuyện"),
        (len(c.honours_at.get(place.code, ())), "lượt vinh danh"),
    ]


def total(c: Catalogue, place: Place) -> int:
    """Everything recorded of a place."""
    return sum(n for n, _ in counts(c, place))


def told(c: Catalogue, place: Place) -> str:
    """What is recorded of a place in words, '' for nothing."""
    return ", ".join(f"{parts.number(n)} {what}" for n, what in counts(c, place) if n)


def provinces(c: Catalogue) -> list[str]:
    """Former provinces: the one the area is named after first."""
    found = {name for place in c.gazetteer.places.values() for name in place.provinces}
    return sorted(found, key=lambda name: (name != c.campaign.area, sort_key(name)))


# ---------------------------------------------------------------- tiles


def tiles(c: Catalogue) -> Data:
    """The tile map, from north to south."""
    marked = provinces(c)[1:]
    places = sorted(c.gazetteer.places.values(), key=lambda p: (p.now.tile_row, p.now.tile_col))
    drawn = [_tile(c, p, marked) for p in places]
    return {
        "tiles": drawn,
        "width": round(max(t["x"] for t in drawn) + _TILE_X + 1.2, 1),
        "height": round(max(t["y"] for t in drawn) + _TILE_Y + 1.2, 1),
        "tile": {"width": _TILE_X, "height": _TILE_Y},
        "provinces": provinces(c),
    }


def _tile(c: Catalogue, place: Place, marked: list[str]) -> Data:
    row, col, words = place.now.tile_row, place.now.tile_col, told(c, place)
    x = round(1.2 + _STEP_X * col + (_STEP_X / 2 if row % 2 else 0), 1)
    y = round(1.2 + _STEP_Y * row, 1)
    lines = _lines(place.name)
    middle = y + _TILE_Y / 2 + 4 - _LINE * (len(lines) - 1) / 2
    before = f", trước thuộc tỉnh {' và '.join(place.provinces)}" if marked and place.provinces else ""
    return {
        "x": x,
        "y": y,
        "cx": round(x + _TILE_X / 2, 1),
        "lines": [{"y": round(middle + _LINE * i, 1), "text": text} for i, text in enumerate(lines)],
        "url": addresses.place(place),
        "title": f"{place.label[:1].upper()}{place.label[1:]}{before}: {words or 'chưa có thông tin'}",
        "class": f"k{min(total(c, place), 2)}",
        "marked": any(name in marked for name in place.provinces),
    }


def _lines(name: str) -> list[str]:
    """A name in lines that fit its tile: a word a line, two short ones together when there are three."""
    words = name.split()
    lines: list[str] = []
    for word in words:
        if len(words) > 2 and lines and len(lines[-1]) + 1 + len(word) <= 6:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


# ---------------------------------------------------------------- discs


@dataclass(frozen=True, slots=True)
class Projection:
    """Degrees → units of the drawing: a degree of longitude is as long as in the middle of the area."""

    west: float
    north: float
    middle: float
    scale: float

    @classmethod
    def of(cls, spells: Sequence[PlacePeriod]) -> Projection:
        """The one that fits these centres into the width of the drawing."""
        middle = math.cos(math.radians(sum(p.lat for p in spells) / len(spells)))
        west, north = min(p.lon for p in spells), max(p.lat for p in spells)
        return cls(west, north, middle, (_WIDTH - 2 * _EDGE) / ((max(p.lon for p in spells) - west) * middle))

    def x(self, lon: float) -> float:
        """Distance from the left."""
        return (lon - self.west) * self.middle * self.scale + _EDGE

    def y(self, lat: float) -> float:
        """Distance from the top."""
        return (self.north - lat) * self.scale + _EDGE

    def radius(self, area_km2: float) -> float:
        """Of a disc as large as the area."""
        return math.sqrt(area_km2 / math.pi) / _KM_A_DEGREE * self.scale


def discs(c: Catalogue) -> Data:
    """Each place at its centre, as large as its area, with the names that fit."""
    places, marked = c.gazetteer.by_name, provinces(c)[1:]
    projection = Projection.of([p.now for p in places])
    drawn = [_disc(c, p, projection, marked) for p in places]
    height = round(projection.y(min(p.now.lat for p in places)) + _EDGE, 1)
    return {
        "width": _WIDTH,
        "height": height,
        "discs": drawn,
        "labels": names(drawn, _WIDTH, height),
        "provinces": provinces(c),
    }


def _disc(c: Catalogue, place: Place, projection: Projection, marked: list[str]) -> Data:
    return {
        "x": round(projection.x(place.now.lon), 1),
        "y": round(projection.y(place.now.lat), 1),
        "r": round(projection.radius(place.now.area_km2), 1),
        "on": bool(c.exemplars_at.get(place.code)),
        "marked": any(name in marked for name in place.provinces),
        "name": place.name,
        "count": total(c, place),
        "area": place.now.area_km2,
    }


def _by_weight(drawn: list[Data]) -> Iterator[Data]:
    """Outermost places, then in turn those with most recorded and the largest; each once."""
    for key, side in (("y", min), ("y", max), ("x", min), ("x", max)):
        yield side(drawn, key=lambda d: float(d[key]))
    full = sorted((d for d in drawn if d["count"]), key=lambda d: -d["count"])
    large = sorted(drawn, key=lambda d: -d["area"])
    yield from (d for d in chain.from_iterable(zip_longest(full, large)) if d)


def names(drawn: list[Data], width: float, height: float) -> list[Data]:
    """The names that find room: none over another, none over a dot that is not its own."""
    dots = [(d["x"] - 4, d["y"] - 4, d["x"] + 4, d["y"] + 4) for d in drawn if d["on"]]
    taken: list[Box] = []
    out: dict[str, Data] = {}
    for d in _by_weight(drawn):
        if len(out) == MOST_NAMES:
            break
        for label, box in () if d["name"] in out else _choices(d):
            inside = box[0] >= 0 and box[1] >= 0 and box[2] <= width and box[3] <= height
            if inside and not any(_meet(box, other) for other in chain(taken, dots)):
                out[d["name"]] = label
                taken.append(box)
                break
    return list(out.values())


def _choices(d: Data) -> Iterator[tuple[Data, Box]]:
    """Where the name of a disc may stand: on it, or beside its dot."""
    wide, x, y = len(d["name"]) * _LETTER, d["x"], d["y"]
    spots = [("middle", x, y - 7), ("middle", x, y + 15), ("start", x + 7, y + 4), ("end", x - 7, y + 4)]
    if not d["on"]:
        spots.insert(0, ("middle", x, y + 4))
    for anchor, left, base in spots:
        start = left - wide * {"start": 0, "middle": 0.5, "end": 1}[anchor]
        label = {"name": d["name"], "x": round(left, 1), "y": round(base, 1), "anchor": anchor}
        yield label, (start, base - _TEXT, start + wide, base + 3)


def _meet(a: Box, b: Box) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def areas(c: Catalogue) -> list[Data]:
    """The table beside the map of discs: name, former province, area, what is recorded."""
    return [
        parts.place_link(p)
        | {
            "province": " và ".join(p.provinces) or "chưa xác minh",
            "area": f"{p.now.area_km2:.1f}".replace(".", ","),
            "count": total(c, p),
        }
        for p in c.gazetteer.by_name
    ]
