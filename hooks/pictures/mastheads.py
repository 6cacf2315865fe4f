"""What stands beside the site's name: a drawing in lines, on pages, in tabs of browsers and on link pictures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from hooks.records.model.campaign import MastheadSign

LINE, FINE = 2.1, 1.2
"""How thick the lines are, and the thinner ones."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A drawing of 48 by 40 units."""

    words: str
    paths: tuple[str, ...]
    """SVG path data in the usual thickness."""
    fine: str = ""
    """And in thinner lines."""

    def svg(self) -> Markup:
        """Its lines, for an element of SVG that says their colour."""
        fine = f'<path d="{self.fine}" stroke-width="{FINE}"/>' if self.fine else ""
        paths = "".join(f'<path d="{path}"/>' for path in self.paths) + fine
        head = f'<g fill="none" stroke="currentColor" stroke-width="{LINE}" stroke-linecap="round">'
        return Markup(f"{head}{paths}</g>")  # noqa: S704 (drawings of the program)


def _page(top: int) -> str:
    """Two pages of the open book, and their edges below one another."""
    return f"M24 {top}C19 {top - 5} 9 {top - 6} 2 {top - 3}M24 {top}C29 {top - 5} 39 {top - 6} 46 {top - 3}"


MARKS: Mapping[MastheadSign, Mark] = {
    MastheadSign.BOOK: Mark("quyển sách mở", tuple(map(_page, range(9, 38, 7))), "M24 9V37"),
    MastheadSign.LEAF: Mark(
        "chiếc lá", ("M9 34C4 17 18 4 43 4C44 27 30 39 12 34",), "M4 39C12 29 20 21 32 13M17 25V16M23 20H33M13 29H24"
    ),
    MastheadSign.HOUSE: Mark("mái nhà", ("M3 21L24 4L45 21M9 16V37H39V16", "M19 37V25H29V37"), "M3 37H45"),
    MastheadSign.SUN: Mark(
        "mặt trời",
        ("M15 29A9.5 9.5 0 0 1 33 29M3 29H45M24 5V11M8 12L12.5 16.5M40 12L35.5 16.5",),
        "M10 34H38M17 38.5H31",
    ),
    MastheadSign.RINGS: Mark(
        "ba vòng tròn",
        (
            "M13 15A11 11 0 0 1 35 15A11 11 0 0 1 13 15",
            "M5 26A11 11 0 0 1 27 26A11 11 0 0 1 5 26",
            "M21 26A11 11 0 0 1 43 26A11 11 0 0 1 21 26",
        ),
    ),
}
