"""The map of equal tiles, each a link; and the same map small, with one place marked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from hooks.pages import addresses
from hooks.pages.places import maps
from hooks.records.joined import positions
from hooks.records.joined.catalogue import Catalogue
from hooks.records.joined.places import Place
from hooks.records.model.places import Share

Data = dict[str, Any]
_STEP_X, _STEP_Y, _TILE_X, _TILE_Y, _LINE, _EDGE = 46.8, 44.0, 45.0, 42.0, 12.6, 1.2
"""Distances on the tile map, in units of its drawing: a row is half a tile off the one above."""
_LEAST_WIDTH = 328
"""A map of few columns is not drawn larger: its tiles are as those of others, with room beside them."""
_SMALL_STEP_X, _SMALL_STEP_Y, _SMALL_X, _SMALL_Y = 10, 9, 8, 7
MOST_LINES, LONG_LINE = 3, 7
"""Most lines of a name in its tile; from how many letters on a line is pressed together to fit."""
SHADES = ("Chưa có mục nào", "Một mục", "Hai mục trở lên")


def tile_map(c: Catalogue) -> Data:
    """The map from north to south, each row from west to east: tiles, size, what its colours mean; {} without tiles."""
    cells, marked = positions.tiles(c.gazetteer), maps.provinces(c)[1:]
    if len(cells) < maps.FEWEST:
        return {}
    drawn = [_tile(c, c.gazetteer.places[code], cells[code], marked) for code in sorted(cells, key=cells.__getitem__)]
    sorts = maps.sorts(c)
    return {
        "tiles": drawn,
        "width": max(round(max(t["x"] for t in drawn) + _TILE_X + _EDGE, 1), _LEAST_WIDTH),
        "height": round(max(t["y"] for t in drawn) + _TILE_Y + _EDGE, 1),
        "tile": {"width": _TILE_X, "height": _TILE_Y, "middle": _TILE_X / 2, "fit": _TILE_X - 3},
        "provinces": maps.provinces(c),
        "shades": [{"class": f"k{i}", "text": text} for i, text in enumerate(SHADES)] if sorts else [],
        "sorts": sorts,
    }


def _tile(c: Catalogue, place: Place, cell: tuple[int, int], marked: list[str]) -> Data:
    row, col = cell
    lines = name_lines(place.name)
    first = _TILE_Y / 2 + 4 - _LINE * (len(lines) - 1) / 2
    before = f", trước thuộc tỉnh {' và '.join(place.provinces)}" if marked and place.provinces else ""
    words = maps.told(c, place)
    return {
        "x": round(_EDGE + _STEP_X * col + (_STEP_X / 2 if row % 2 else 0), 1),
        "y": round(_EDGE + _STEP_Y * row, 1),
        "lines": [
            {"y": round(first + _LINE * i, 1), "text": text, "long": len(text) >= LONG_LINE}
            for i, text in enumerate(lines)
        ],
        "url": addresses.place(place),
        "title": f"{place.label[:1].upper()}{place.label[1:]}{before}{f': {words}' if words else ''}",
        "old": ", ".join(
            f"{u.type.lower()} {u.name}{' (một phần)' if u.share is Share.PART else ''}" for u in place.former
        ),
        "class": f"k{min(maps.total(c, place), 2)}",
        "marked": any(name in marked for name in place.provinces),
    }


def name_lines(name: str) -> list[str]:
    """A name in lines that fit its tile: a word a line; in a long name the shortest neighbours stand together."""
    lines = name.split()
    while len(lines) > MOST_LINES:
        at = min(range(len(lines) - 1), key=lambda i: len(lines[i]) + len(lines[i + 1]))
        lines[at : at + 2] = [f"{lines[at]} {lines[at + 1]}"]
    return lines


# ---------------------------------------------------------------- the small map


@dataclass(frozen=True, slots=True)
class Locator:
    """The map in small: one path for all tiles, left upper corner of each by code."""

    path: str
    width: int
    height: int
    at: dict[str, tuple[int, int]]

    @classmethod
    def of(cls, c: Catalogue) -> Locator:
        """The map of this catalogue, once for all its pages."""
        at = {
            code: (1 + col * _SMALL_STEP_X + (_SMALL_STEP_X // 2 if row % 2 else 0), 1 + row * _SMALL_STEP_Y)
            for code, (row, col) in sorted(positions.tiles(c.gazetteer).items())
        }
        if len(at) < maps.FEWEST:
            return cls("", 0, 0, {})
        path = "".join(f"M{x} {y}h{_SMALL_X}v{_SMALL_Y}h-{_SMALL_X}z" for x, y in at.values())
        width, height = max(x for x, _ in at.values()) + _SMALL_X, max(y for _, y in at.values()) + _SMALL_Y
        return cls(path, width + 1, height + 1, at)

    def marked(self, c: Catalogue, place: Place) -> Data:
        """The drawing with one place marked, and in words where that is; {} without tiles."""
        if not self.at:
            return {}
        x, y = self.at[place.code]
        return {
            "path": self.path,
            "width": self.width,
            "height": self.height,
            "here": {"x": x - 1, "y": y - 1, "width": _SMALL_X + 2, "height": _SMALL_Y + 2},
            "side": positions.side(c.gazetteer, place),
        }
