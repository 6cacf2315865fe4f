"""SVG path data read without a browser."""

from __future__ import annotations

import math

import pytest

from hooks.pictures.emblems import drawing
from hooks.pictures.strokes import outlines
from hooks.records.model.kind_entries import FrameName


def test_straight_pieces_and_a_closed_end() -> None:
    assert list(outlines("M60 3L115 43V114H5Z")) == [[(60, 3), (115, 43), (115, 114), (5, 114), (60, 3)]]


def test_arcs_keep_their_distance_and_end_where_they_should() -> None:
    (circle,) = outlines("M60 4A56 56 0 1 1 60 116A56 56 0 1 1 60 4Z")
    assert all(math.dist(point, (60, 60)) == pytest.approx(56) for point in circle)
    assert any(point == pytest.approx((60, 116)) for point in circle)
    assert max(x for x, _ in circle) == pytest.approx(116)
    assert min(x for x, _ in circle) == pytest.approx(4)


@pytest.mark.parametrize(("sweep", "side"), [(0, -1), (1, 1)])
def test_the_sweep_flag_chooses_the_side(sweep: int, side: int) -> None:
    (half,) = outlines(f"M0 0a5 5 0 0 {sweep} 0 10")
    assert half[-1] == pytest.approx((0, 10))
    assert half[len(half) // 2][0] * side > 4.5


def test_curves_pass_through_their_ends() -> None:
    (curve,) = outlines("M24 9C19 4 9 3 2 6")
    assert curve[0] == (24, 9)
    assert curve[-1] == pytest.approx((2, 6))
    assert curve[5] == pytest.approx(((24 + 3 * 19 + 3 * 9 + 2) / 8, (9 + 3 * 4 + 3 * 3 + 6) / 8))


@pytest.mark.parametrize("name", FrameName)
def test_every_emblem_stays_within_its_square(name: FrameName) -> None:
    _, frame, weave = drawing(name, "k3v9tq")
    for path in (*frame, *weave):
        for points in outlines(path):
            assert all(0 <= v <= 120 for point in points for v in point), path[:40]
