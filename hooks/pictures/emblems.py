"""The drawn emblem of an exemplar or a title: the frame tells the kind, gold tells an honour.

Cards get frame and letters (about 0.5 KB); a seed, such as the record's id, adds an engraved
rosette of its own (2 to 4 KB), for the large emblem of a page.
"""

from __future__ import annotations

import math
import zlib
from functools import cache, lru_cache

from markupsafe import Markup, escape

_FRAMES = {
    "individual": ("M60 4A56 56 0 1 1 60 116A56 56 0 1 1 60 4Z", "M60 9A51 51 0 1 1 60 111A51 51 0 1 1 60 9Z"),
    "family": ("M60 3L115 43V114H5V43Z", "M60 9.2L110 45V109H10V45Z"),
    "clan": (
        "M40.7 13.3A21.6 21.6 0 0 1 79.3 13.3A21.6 21.6 0 0 1 106.7 40.7A21.6 21.6 0 0 1 106.7 79.3"
        "A21.6 21.6 0 0 1 79.3 106.7A21.6 21.6 0 0 1 40.7 106.7A21.6 21.6 0 0 1 13.3 79.3A21.6 21.6 0 0 1 13.3 40.7"
        "A21.6 21.6 0 0 1 40.7 13.3Z",
        "M42.6 18A19.5 19.5 0 0 1 77.4 18A19.5 19.5 0 0 1 102 42.6A19.5 19.5 0 0 1 102 77.4A19.5 19.5 0 0 1 77.4 102"
        "A19.5 19.5 0 0 1 42.6 102A19.5 19.5 0 0 1 18 77.4A19.5 19.5 0 0 1 18 42.6A19.5 19.5 0 0 1 42.6 18Z",
    ),
    "community": ("M60 2L110.2 31V89L60 118L9.8 89V31Z", "M60 7.6L105.3 33.8V86.2L60 112.4L14.7 86.2V33.8Z"),
    "unit": (
        "M17 7H103A10 10 0 0 0 113 17V103A10 10 0 0 0 103 113H17A10 10 0 0 0 7 103V17A10 10 0 0 0 17 7Z",
        "M22 12H98A10 10 0 0 0 108 22V98A10 10 0 0 0 98 108H22A10 10 0 0 0 12 98V22A10 10 0 0 0 22 12Z",
    ),
    "initiative": (
        "M60 1L77.3 18.2L101.7 18.3L101.8 42.7L119 60L101.8 77.3L101.7 101.7L77.3 101.8L60 119L42.7 101.8L18.3 101.7"
        "L18.2 77.3L1 60L18.2 42.7L18.3 18.3L42.7 18.2Z",
        "M60 6.4L75.7 22.1L97.9 22.1L97.9 44.3L113.6 60L97.9 75.7L97.9 97.9L75.7 97.9L60 113.6L44.3 97.9L22.1 97.9"
        "L22.1 75.7L6.4 60L22.1 44.3L22.1 22.1L44.3 22.1Z",
    ),
}
"""Outer and inner outline by kind, in a square of 120: circle, gable, eight lobes, hexagon, plaque, crossed squares."""

_REACH = {"individual": 45, "family": 43, "clan": 45, "community": 46, "unit": 46, "initiative": 41}
_FLATNESS = {"individual": 0.42, "family": 0.5, "clan": 0.34, "community": 0.56, "unit": 0.28, "initiative": 0.48}
"""Radius of the rosette in each frame, and how flat its ellipses are."""
_PETALS = (9, 10, 11, 12, 13, 14, 15, 16)
_TURNS = 5
_WEAVES = 4


@lru_cache(maxsize=4096)
def emblem(kind: str, text: str | int, gold: bool = False, extra: str = "", seed: str = "") -> Markup:
    """An SVG of the kind's frame with `text` in the middle; with a seed, the rosette drawn from it.

    The same seed always gives the same lines. Hidden from screen readers: the name stands beside it.
    """
    outer, inner = _FRAMES[kind]
    y, size = 66 if kind == "family" else 60, len(str(text))
    middle = _engraved(kind, y, size, gold, seed) if seed else f"{_circle('d0', y, '31')}{_circle('d1', y, '27.5')}"
    classes = " ".join(x for x in ("em", "hon" if gold else "", "full" if seed else "", extra) if x)
    return Markup(  # noqa: S704 (numbers, and names that are escaped)
        f'<svg class="{escape(classes)}" viewBox="0 0 120 120" aria-hidden="true" focusable="false"><path class="f1" d="{outer}"/>'
        f'<path class="f2" d="{inner}"/>{middle}<text class="n{size}" x="60" y="{y}" dy=".35em">{escape(text)}</text></svg>'
    )


def drawing(kind: str, seed: str) -> tuple[int, tuple[str, str], tuple[str, str]]:
    """The same emblem for pictures: height of its middle, paths of the frame, paths of the rosette."""
    y = 66 if kind == "family" else 60
    return y, _FRAMES[kind], _weave(kind, y, *_turned(seed))


def _turned(seed: str) -> tuple[int, int, int]:
    """Petals, weave and turn of the rosette that a seed gives."""
    mixed = zlib.crc32(seed.encode())
    mixed ^= mixed >> 13
    return _PETALS[mixed % len(_PETALS)], (mixed >> 4) % _WEAVES, (mixed >> 8) % _TURNS


def _engraved(kind: str, y: int, size: int, gold: bool, seed: str) -> str:
    rosette = _rosette(kind, y, *_turned(seed))
    r = 24 + 3 * max(0, size - 3)  # longer numbers need a wider middle
    rim, inside = (r + 3.4, r - 1.6) if gold else (r, r - 2.6)
    gap = _short(2 * math.pi * (r + 1) / 36)
    beads = f'<circle class="bd" cx="60" cy="{y}" r="{r + 1}" stroke-dasharray="0 {gap}"/>' if gold else ""
    return f"{rosette}{_circle('d0', y, _short(rim))}{beads}{_circle('d1', y, _short(inside))}"


def _circle(name: str, y: int, r: str) -> str:
    return f'<circle class="{name}" cx="60" cy="{y}" r="{r}"/>'


@cache  # at most 6 kinds × 8 × 4 × 5
def _rosette(kind: str, y: int, petals: int, weave: int, turn: int) -> str:
    first, second = _weave(kind, y, petals, weave, turn)
    return f'<path class="r1" d="{first}"/><path class="r2" d="{second}"/>'


def _weave(kind: str, y: int, petals: int, weave: int, turn: int) -> tuple[str, str]:
    """Two rings of ellipses or circles laid over each other, as on old bonds."""
    reach, tilt = _REACH[kind], (turn - _TURNS // 2) * 0.05
    flat = _FLATNESS[kind] + tilt
    if weave == 0:
        return _ellipses(y, reach, flat, petals), _ellipses(y, reach * 0.76, flat * 1.15, petals, 90 / petals)
    if weave == 1:
        near = reach * (0.5 + tilt * 0.4)
        return _circles(y, near, reach - near, petals + 6), _circles(y, reach * 0.3, reach * 0.42, petals + 6, 0.5)
    if weave == 2:
        return _ellipses(y, reach, flat * 0.72, petals + 2), _circles(y, reach * 0.36, reach * 0.46, petals)
    wide = reach * (0.36 + tilt)
    return _circles(y, wide, reach - wide, petals + 4), _ellipses(y, reach * 0.8, flat, petals, 45 / petals)


def _ellipses(y: float, rx: float, flat: float, count: int, turn: float = 0) -> str:
    """`count` ellipses around one middle, each turned a little further."""
    out = []
    for k in range(count):
        angle = turn + 180 * k / count
        dx, dy = rx * math.cos(math.radians(angle)), rx * math.sin(math.radians(angle))
        arc = f"a{_short(rx)} {_short(rx * flat)} {_short(angle)} 1 1"
        way = f"{_short(2 * dx)} {_short(2 * dy)}"
        back = f"{_short(-2 * dx)} {_short(-2 * dy)}"
        out.append(f"M{_short(60 - dx)} {_short(y - dy)}{arc} {way}{arc} {back}")
    return "".join(out)


def _circles(y: float, r: float, away: float, count: int, offset: float = 0) -> str:
    """`count` circles of one size whose middles lie on a circle."""
    out = []
    for k in range(count):
        angle = 2 * math.pi * (k + offset) / count
        x, top = 60 + away * math.cos(angle) - r, y + away * math.sin(angle)
        arc, across = f"a{_short(r)} {_short(r)} 0 1 1", _short(2 * r)
        out.append(f"M{_short(x)} {_short(top)}{arc} {across} 0{arc} -{across} 0")
    return "".join(out)


def _short(value: float) -> str:
    return f"{round(value, 1) + 0.0:.1f}".removesuffix(".0")  # + 0.0: no minus before zero
