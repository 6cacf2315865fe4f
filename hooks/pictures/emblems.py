"""The drawn emblem of an exemplar or a title: frame and colour tell the kind, gold tells an honour.

A seed, such as the record's id, adds an engraved rosette of its own: 2 to 4 KB for the large emblem of a page, and
for cards the same in few lines (1 KB), which a small picture can show.
"""

from __future__ import annotations

import math
import zlib
from functools import cache, lru_cache

from markupsafe import Markup, escape

from hooks.pictures.frames import FRAMES, Frame
from hooks.records.model.kind_entries import Colour, FrameName
from hooks.records.model.kinds import registry

_PETALS = (9, 10, 11, 12, 13, 14, 15, 16)
_TURNS = 5
_WEAVES = 4


def emblem(
    kind: str, text: str | int, gold: bool = False, extra: str = "", seed: str = "", small: bool = False
) -> Markup:
    """An SVG of the kind's frame with `text` in the middle; with a seed, the rosette drawn from it.

    `small` is for cards: fewer and wider lines of the same rosette.

    The same seed always gives the same lines. Hidden from screen readers: the name stands beside it.
    """
    return _emblem(*registry.current().look(kind), text, gold, extra, seed, small)


@lru_cache(maxsize=4096)
def _emblem(name: FrameName, colour: Colour, text: str | int, gold: bool, extra: str, seed: str, small: bool) -> Markup:
    frame = FRAMES[name]
    y, size = frame.middle, len(str(text))
    middle = (
        _engraved(frame, size, gold, seed, small) if seed else f"{_circle('d0', y, '31')}{_circle('d1', y, '27.5')}"
    )
    classes = " ".join(
        x
        for x in (
            "em",
            "" if colour is Colour.RIVER else colour,
            "hon" if gold else "",
            "full" if seed else "",
            "sm" if seed and small else "",
            extra,
        )
        if x
    )
    return Markup(  # noqa: S704 (numbers, and names that are escaped)
        f'<svg class="{escape(classes)}" viewBox="0 0 120 120" aria-hidden="true" focusable="false"><path class="f1" d="{frame.outer}"/>'
        f'<path class="f2" d="{frame.inner}"/>{middle}<text class="n{size}" x="60" y="{y}" dy=".35em">{escape(text)}</text></svg>'
    )


def drawing(name: FrameName, seed: str) -> tuple[int, tuple[str, str], tuple[str, str]]:
    """The same emblem for pictures: height of its middle, paths of the frame, paths of the rosette."""
    frame = FRAMES[name]
    return frame.middle, (frame.outer, frame.inner), _weave(frame, *_turned(seed))


def _turned(seed: str) -> tuple[int, int, int]:
    """Petals, weave and turn of the rosette that a seed gives."""
    mixed = zlib.crc32(seed.encode())
    mixed ^= mixed >> 13
    return _PETALS[mixed % len(_PETALS)], (mixed >> 4) % _WEAVES, (mixed >> 8) % _TURNS


def _engraved(frame: Frame, size: int, gold: bool, seed: str, small: bool) -> str:
    y, rosette = frame.middle, (_few_lines if small else _rosette)(frame, *_turned(seed))
    r = 24 + 3 * max(0, size - 3)  # longer numbers need a wider middle
    rim, inside = (r + 3.4, r - 1.6) if gold else (r, r - 2.6)
    gap = _short(2 * math.pi * (r + 1) / 36)
    beads = f'<circle class="bd" cx="60" cy="{y}" r="{r + 1}" stroke-dasharray="0 {gap}"/>' if gold else ""
    return f"{rosette}{_circle('d0', y, _short(rim))}{beads}{_circle('d1', y, _short(inside))}"


def _circle(name: str, y: int, r: str) -> str:
    return f'<circle class="{name}" cx="60" cy="{y}" r="{r}"/>'


@cache  # at most a few kinds × 8 × 4 × 5
def _rosette(frame: Frame, petals: int, weave: int, turn: int) -> str:
    first, second = _weave(frame, petals, weave, turn)
    return f'<path class="r1" d="{first}"/><path class="r2" d="{second}"/>'


@cache
def _few_lines(frame: Frame, petals: int, weave: int, turn: int) -> str:
    """One ring of the rosette with half the petals: what can be told apart in an emblem of 80 pixels."""
    return f'<path class="r1" d="{_weave(frame, petals // 2, weave, turn)[0]}"/>'


def _weave(frame: Frame, petals: int, weave: int, turn: int) -> tuple[str, str]:
    """Two rings of ellipses or circles laid over each other, as on old bonds."""
    y, reach, tilt = frame.middle, frame.reach, (turn - _TURNS // 2) * 0.05
    flat = frame.flatness + tilt
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
