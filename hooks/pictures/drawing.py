"""A pen for pictures without a browser: the site's colours, its letters, smooth lines."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files

from PIL import Image, ImageDraw, ImageFont

from hooks import colours
from hooks.pictures.fonts import PACKAGE
from hooks.pictures.mastheads import FINE, LINE, MARKS
from hooks.pictures.strokes import Point, outlines
from hooks.records.model.campaign import Colours, MastheadSign

PAPER, SHEET, WASH, INK, SOFT, EDGE = "#FBF6EA", "#FFFDF7", "#E8EDE2", "#221D15", "#5C5343", "#8A7F69"
RIVER, FAINT, DEEP, CLAY, GOLD, GOLDINK = "#14524A", "#72978F", "#0B3A34", "#A3371B", "#A87818", "#755308"
Inks = tuple[tuple[str, str], ...]
"""Colours of this module, each with the one that a campaign has in its place."""
_FINE = 3  # drawn this many times larger, then made smaller: smooth edges


def inks(own: Colours | None) -> Inks:
    """What a campaign's two colours put in the place of the usual ones."""
    if own is None:
        return ()
    shades = colours.light(own.main, own.accent)
    faint = colours.mixed(own.main, PAPER, 0.4)
    return ((RIVER, own.main), (FAINT, faint), (DEEP, shades["deep"]), (CLAY, own.accent), (WASH, shades["wash"]))


@lru_cache(maxsize=64)
def font(style: str, size: int) -> ImageFont.FreeTypeFont:
    """Be Vietnam Pro in a weight and size, without any shaping that a machine may lack."""
    path = str(files(PACKAGE) / "files" / f"BeVietnamPro-{style}.ttf")  # by path: no copy of the file a size
    return ImageFont.truetype(path, size, layout_engine=ImageFont.Layout.BASIC)


@lru_cache(maxsize=2048)
def width(text: str, size: int, style: str = "ExtraBold") -> float:
    """How wide a line of text is."""
    return font(style, size).getlength(text)


class Pen:
    """Draws on a square of 120 units; `image` gives it in pixels."""

    def __init__(self, side: int, mark: MastheadSign = MastheadSign.BOOK, inks: Inks = ()) -> None:
        self._mark, self._inks = mark, dict(inks)
        self.side, self._unit = side, side * _FINE / 120
        self._fine = Image.new("RGB", (side * _FINE, side * _FINE), PAPER)
        self._draw = ImageDraw.Draw(self._fine)

    def _ink(self, colour: str) -> str:
        return self._inks.get(colour, colour)

    def image(self) -> Image.Image:
        """What was drawn, in the size asked for."""
        return self._fine.reduce(_FINE)

    def line(self, points: Sequence[Point], colour: str, thick: float = 1.0, fill: str | None = None) -> None:
        """A line through points; filled, when asked, up to where it began."""
        at = [(x * self._unit, y * self._unit) for x, y in points]
        if fill:
            self._draw.polygon(at, fill=self._ink(fill))
        self._draw.line(at, fill=self._ink(colour), width=max(1, round(thick * self._unit)), joint="curve")

    def path(
        self,
        data: str,
        colour: str,
        thick: float = 1.0,
        fill: str | None = None,
        move: Point = (0, 0),
        scale: float = 1,
    ) -> None:
        """SVG path data, made smaller and moved when asked."""
        for points in outlines(data):
            self.line([(x * scale + move[0], y * scale + move[1]) for x, y in points], colour, thick, fill)

    def box(
        self, left: float, top: float, right: float, bottom: float, colour: str, fill: str, thick: float = 0.7
    ) -> None:
        """A rectangle with a fine outline."""
        at = tuple(round(v * self._unit) for v in (left, top, right, bottom))
        self._draw.rectangle(
            at, fill=self._ink(fill), outline=self._ink(colour), width=max(1, round(thick * self._unit))
        )

    def disc(self, x: float, y: float, r: float, colour: str, thick: float = 1.0, fill: str | None = None) -> None:
        """A circle."""
        at = tuple(v * self._unit for v in (x - r, y - r, x + r, y + r))
        self._draw.ellipse(
            at, fill=fill and self._ink(fill), outline=self._ink(colour), width=max(1, round(thick * self._unit))
        )

    def text(self, x: float, y: float, text: str, most: float, room: float, colour: str = DEEP) -> None:
        """Text around a point: `most` units high where it is not wider than `room`."""
        size = max(8, round(most * self._unit))
        size = max(8, min(size, int(size * room * self._unit / max(1.0, width(text, size)))))
        letter = font("ExtraBold", size)
        left, top, right, bottom = letter.getbbox(text)
        self._draw.text(
            (x * self._unit - (left + right) / 2, y * self._unit - (top + bottom) / 2), text, self._ink(colour), letter
        )

    def masthead(self, x: float, y: float, wide: float, colour: str) -> None:
        """What stands beside the site's name, around a point."""
        scale = wide / 44
        move = (x - 24 * scale, y - 20 * scale)
        mark = MARKS[self._mark]
        self.path("".join(mark.paths), colour, LINE * scale, move=move, scale=scale)
        if mark.fine:
            self.path(mark.fine, colour, FINE * scale, move=move, scale=scale)
