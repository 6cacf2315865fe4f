"""What is recorded of each place, and the map of discs at the true positions."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, zip_longest
from typing import Any

from hooks.pages import parts
from hooks.records.joined.catalogue import Catalogue
from hooks.records.joined.places import Place
from hooks.records.joined.positions import namesakes
from hooks.records.joined.tile_layout import Point
from hooks.text import sort_key

Data = dict[str, Any]
Box = tuple[float, float, float, float]
_WIDTH, _EDGE, _LETTER, _TEXT = 340.0, 26.0, 6.7, 11.0
"""Width and margin of the map of discs, and the room a letter of its names takes."""
_KM_A_DEGREE = 111.2
_NO_AREA = 5.0
"""Radius of the disc of a place whose area is not known."""
_LARGEST = 60.0
"""Radius of the largest disc, where few places would fill the drawing."""
MOST_NAMES = 24
FEWEST = 2
"""A drawing of fewer places shows nothing."""


def counts(c: Catalogue, place: Place) -> list[tuple[int, str]]:
    """How much is recorded of a place, by sort."""
    return [
        (len(c.exemplars_at.get(place.code, ())), c.campaign.words.exemplars),
        (len(c.stories_at.get(place.code, ())), "câu chuyện"),
        (len(c.honours_at.get(place.code, ())), "lượt vinh danh"),
    ]


def total(c: Catalogue, place: Place) -> int:
    """Everything recorded of a place."""
    return sum(n for n, _ in counts(c, place))


def told(c: Catalogue, place: Place) -> str:
    """What is recorded of a place in words, '' for nothing."""
    return ", ".join(f"{parts.number(n)}\u00a0{what}" for n, what in counts(c, place) if n)


def provinces(c: Catalogue) -> list[str]:
    """Former provinces: the one the area is named after first."""
    found = {name for place in c.gazetteer.places.values() for name in place.provinces}
    return sorted(found, key=lambda name: (name != c.campaign.area, sort_key(name)))


def sorts(c: Catalogue) -> list[str]:
    """The sorts of which anything at all is recorded of any place."""
    found = [counts(c, place) for place in c.gazetteer.places.values()]
    return [one[0][1] for one in zip(*found, strict=True) if any(n for n, _ in one)]


# ---------------------------------------------------------------- discs


@dataclass(frozen=True, slots=True)
class Projection:
    """Degrees → units of the drawing: a degree of longitude is as long as in the middle of the area."""

    west: float
    north: float
    south: float
    middle: float
    scale: float

    @classmethod
    def of(cls, centres: Sequence[Point]) -> Projection:
        """The one that fits these centres into the width of the drawing, and into twice that height."""
        lats, lons = [lat for lat, _ in centres], [lon for _, lon in centres]
        middle = math.cos(math.radians(sum(lats) / len(lats)))
        wide, high = (max(lons) - min(lons)) * middle, max(lats) - min(lats)
        room = _WIDTH - 2 * _EDGE
        scale = min(room / wide if wide else math.inf, 2 * room / high if high else math.inf)
        return cls(min(lons), max(lats), min(lats), middle, scale if scale < math.inf else _KM_A_DEGREE)

    @property
    def height(self) -> float:
        """Of the drawing."""
        return self.y(self.south) + _EDGE

    def x(self, lon: float) -> float:
        """Distance from the left."""
        return (lon - self.west) * self.middle * self.scale + _EDGE

    def y(self, lat: float) -> float:
        """Distance from the top."""
        return (self.north - lat) * self.scale + _EDGE

    def radius(self, area_km2: float | None) -> float:
        """Of a disc as large as the area."""
        return min(math.sqrt(area_km2 / math.pi) / _KM_A_DEGREE * self.scale, _LARGEST) if area_km2 else _NO_AREA


def discs(c: Catalogue) -> Data:
    """Each place at its centre, as large as its area, with the names that fit; {} where fewer than two have a centre."""
    centres = {p.code: p.now.centre for p in c.gazetteer.by_name if p.now.centre is not None}
    if len(centres) < FEWEST:
        return {}
    projection, known = Projection.of(list(centres.values())), namesakes(c.gazetteer)
    marked = provinces(c)[1:]
    drawn = [
        _disc(c, c.gazetteer.places[code], projection, at, marked) | {"code": code, "known": known.get(code)}
        for code, at in centres.items()
    ]
    height = round(projection.height, 1)
    return {
        "width": _WIDTH,
        "height": height,
        "discs": drawn,
        "labels": names(drawn, _WIDTH, height),
        "provinces": provinces(c),
    }


def _disc(c: Catalogue, place: Place, projection: Projection, at: Point, marked: list[str]) -> Data:
    return {
        "x": round(projection.x(at[1]), 1),
        "y": round(projection.y(at[0]), 1),
        "r": round(projection.radius(place.now.area_km2), 1),
        "on": bool(c.exemplars_at.get(place.code)),
        "marked": any(name in marked for name in place.provinces),
        "name": place.name,
        "count": total(c, place),
        "area": place.now.area_km2 or 0,
    }


def _by_weight(drawn: list[Data]) -> Iterator[Data]:
    """Former towns, outermost places, those named as their district, then in turn the fullest and the largest."""
    yield from (d for d in drawn if d["known"])
    for key, side in (("y", min), ("y", max), ("x", min), ("x", max)):
        yield side(drawn, key=lambda d: float(d[key]))
    yield max(drawn, key=lambda d: float(d["area"]))
    yield from (d for d in drawn if d["known"] is not None)
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
            "area": f"{p.now.area_km2:.1f}".replace(".", ",") if p.now.area_km2 else "chưa rõ",
            "count": total(c, p),
        }
        for p in c.gazetteer.by_name
    ]
