"""SVG path data as lines of points, for drawing without a browser what pages draw as SVG."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

Point = tuple[float, float]
_TOKEN = re.compile(r"[MLHVCAZa]|-?\d*\.?\d+")
_COUNT = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "A": 7, "a": 7, "Z": 0}
_STEP = math.radians(6)


def outlines(path: str) -> Iterator[list[Point]]:
    """Each part of a path as points; arcs become short straight pieces. Knows M L H V C A a Z."""
    points: list[Point] = []
    for command, values in _commands(path):
        if command == "M":
            if len(points) > 1:
                yield points
            points = [(values[0], values[1])]
        elif command == "Z":
            points.append(points[0])
        else:
            points += _segment(command, values, points[-1])
    if len(points) > 1:
        yield points


def _commands(path: str) -> Iterator[tuple[str, list[float]]]:
    tokens = _TOKEN.findall(path)
    command, at = "", 0
    while at < len(tokens):
        if tokens[at] in _COUNT:
            command, at = tokens[at], at + 1
        count = _COUNT[command]
        yield command, [float(token) for token in tokens[at : at + count]]
        at += count


def _segment(command: str, values: list[float], last: Point) -> list[Point]:
    x, y = last
    if command == "L":
        return [(values[0], values[1])]
    if command == "H":
        return [(values[0], y)]
    if command == "V":
        return [(x, values[0])]
    if command == "C":
        return [_on_curve(last, values, i / 10) for i in range(1, 11)]
    rx, ry, turn, large, sweep, to_x, to_y = values
    end = (x + to_x, y + to_y) if command == "a" else (to_x, to_y)
    return _arc(last, end, rx, ry, math.radians(turn), large != sweep, bool(sweep))


def _on_curve(a: Point, values: list[float], t: float) -> Point:
    """A point of a cubic Bézier curve that starts at a."""
    shares = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
    x, y = (a[0], *values[::2]), (a[1], *values[1::2])
    return sum(s * v for s, v in zip(shares, x, strict=True)), sum(s * v for s, v in zip(shares, y, strict=True))


def _arc(a: Point, b: Point, rx: float, ry: float, turn: float, near: bool, sweep: bool) -> list[Point]:
    """Points of an elliptical arc from a to b, by the formula of the SVG recommendation (F.6.5)."""
    cos, sin = math.cos(turn), math.sin(turn)
    dx, dy = (a[0] - b[0]) / 2, (a[1] - b[1]) / 2
    x, y = cos * dx + sin * dy, cos * dy - sin * dx
    grow = math.sqrt(max(1.0, (x / rx) ** 2 + (y / ry) ** 2))
    rx, ry = rx * grow, ry * grow
    below = (rx * y) ** 2 + (ry * x) ** 2
    root = math.sqrt(max(0.0, ((rx * ry) ** 2 - below) / below)) * (1 if near else -1)
    cx, cy = root * rx * y / ry, -root * ry * x / rx
    middle = (cos * cx - sin * cy + (a[0] + b[0]) / 2, sin * cx + cos * cy + (a[1] + b[1]) / 2)
    first = math.atan2((y - cy) / ry, (x - cx) / rx)
    sweep_by = math.atan2((-y - cy) / ry, (-x - cx) / rx) - first
    if sweep and sweep_by <= 0:
        sweep_by += 2 * math.pi
    if not sweep and sweep_by >= 0:
        sweep_by -= 2 * math.pi
    count = max(2, math.ceil(abs(sweep_by) / _STEP))
    angles = (first + sweep_by * i / count for i in range(1, count + 1))
    turned = ((rx * math.cos(t), ry * math.sin(t)) for t in angles)
    return [(middle[0] + cos * u - sin * v, middle[1] + sin * u + cos * v) for u, v in turned]
