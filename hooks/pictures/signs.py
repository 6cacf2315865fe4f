"""What stands beside the title on a link picture: the drawn sign of a section, an emblem, a photo."""

from __future__ import annotations

from dataclasses import dataclass

from PIL import Image

from hooks.pictures.card_photos import Photo, crop
from hooks.pictures.drawing import CLAY, DEEP, EDGE, FAINT, GOLD, RIVER, SHEET, WASH, Inks, Pen
from hooks.pictures.emblems import drawing
from hooks.pictures.mastheads import MARKS
from hooks.pictures.strokes import Point
from hooks.records.model.campaign import MastheadSign
from hooks.records.model.kind_entries import Colour, FrameName

BOOK = MARKS[MastheadSign.BOOK].words
"""The masthead's drawing in words, where it stands in those of a sign."""
_COLOURS = {Colour.RIVER: (RIVER, FAINT), Colour.CLAY: (CLAY, EDGE), Colour.DEEP: (DEEP, FAINT)}
"""The lines of an emblem, and the fainter ones of its rosette."""


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number between two rules: a part of the plan, a group of criteria."""

    text: str

    @property
    def words(self) -> str:
        """The sign in words, for those who do not see it."""
        return f"số {self.text}"

    def draw(self, pen: Pen) -> None:
        """Draw it."""
        for y, thick in ((14, 1.6), (17.5, 0.5), (102.5, 0.5), (106, 1.6)):
            pen.line([(6, y), (114, y)], RIVER, thick)
        pen.text(60, 60, self.text, 66, 106, RIVER)


@dataclass(frozen=True, slots=True)
class Years:
    """The plan's time line: its years and the span of each phase, in per cent."""

    first: int
    last: int
    phases: tuple[tuple[float, float], ...]

    @property
    def words(self) -> str:
        """The sign in words."""
        return f"đường thời gian {self.first} – {self.last}"

    def draw(self, pen: Pen) -> None:
        """Draw it."""
        count = self.last - self.first + 1
        for i in range(count + 1):
            x = 2 + 116 * i / count
            pen.line([(x, 28), (x, 86)], EDGE, 0.4)
        for row, (start, wide) in enumerate(self.phases):
            top = 36 + 17 * (row % 3)
            pen.box(2 + 1.16 * start, top, 2 + 1.16 * (start + wide), top + 12, RIVER, WASH if row % 2 else RIVER)
        pen.line([(2, 86), (118, 86)], RIVER, 1.6)
        pen.text(15, 97, str(self.first), 10, 26)
        pen.text(105, 97, str(self.last), 10, 26)


@dataclass(frozen=True, slots=True)
class Ticks:
    """A list that is being ticked off."""

    @property
    def words(self) -> str:
        """The sign in words."""
        return "những ô đánh dấu"

    def draw(self, pen: Pen) -> None:
        """Draw it."""
        for row, wide in enumerate((74, 58, 68)):
            top = 16 + 34 * row
            pen.box(8, top, 30, top + 22, RIVER, SHEET)
            for line in (6, 16) if row != 1 else (11,):
                pen.line([(40, top + line), (40 + wide - (line > 11) * 22, top + line)], EDGE, 1.6)
            if row < 2:
                pen.line([(12.5, top + 11), (17.5, top + 16.5), (26.5, top + 5)], CLAY, 2.6)


@dataclass(frozen=True, slots=True)
class Frames:
    """The frames of several kinds side by side; gold for titles."""

    frames: tuple[FrameName, ...]
    gold: bool

    @property
    def words(self) -> str:
        """The sign in words."""
        return "các khung biểu trưng"

    def draw(self, pen: Pen) -> None:
        """Draw it."""
        rows = [self.frames[i : i + 3] for i in range(0, len(self.frames), 3)]
        for row, frames in enumerate(rows):
            for i, frame in enumerate(frames):
                left, top = 60 - 20 * len(frames) + 40 * i, 60 - 21 * len(rows) + 42 * row
                _outline(pen, frame, GOLD if self.gold else RIVER, (left + 2, top + 3), 0.3)


@dataclass(frozen=True, slots=True)
class Seal:
    """An engraved emblem: letters in it, or the masthead's drawing where there is none to name."""

    frame: FrameName
    text: str
    gold: bool
    seed: str
    colour: Colour = Colour.RIVER

    @property
    def words(self) -> str:
        """The sign in words."""
        return f"biểu trưng chữ {self.text}" if self.text else f"biểu trưng có {BOOK}"

    def draw(self, pen: Pen) -> None:
        """Draw it."""
        y, _, weave = drawing(self.frame, self.seed)
        own, faint = _COLOURS[self.colour]
        colour = GOLD if self.gold else own
        _outline(pen, self.frame, colour)
        for data, line in zip(weave, (own, faint), strict=True):
            pen.path(data, line, 0.3)
        pen.disc(60, y, 27, colour, 1.0, SHEET)
        pen.disc(60, y, 24, colour, 0.5)
        if self.text:
            pen.text(60, y, self.text, 19, 38)
        else:
            pen.masthead(60, y, 26, own)


@dataclass(frozen=True, slots=True)
class Masthead:
    """The drawing of the masthead, large: the sign of the whole site."""

    @property
    def words(self) -> str:
        """The sign in words."""
        return BOOK

    def draw(self, pen: Pen) -> None:
        """Draw it."""
        pen.masthead(60, 62, 112, RIVER)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A newspaper page."""

    @property
    def words(self) -> str:
        """The sign in words."""
        return "một trang báo"

    def draw(self, pen: Pen) -> None:
        """Draw it."""
        pen.box(15, 6, 105, 114, RIVER, SHEET)
        pen.masthead(60, 18, 15, RIVER)
        pen.line([(22, 28), (98, 28)], RIVER, 1.2)
        pen.line([(22, 30.6), (98, 30.6)], RIVER, 0.4)
        for y, right in ((37, 98), (44, 76)):
            pen.line([(22, y), (right, y)], DEEP, 3.2)
        pen.box(22, 51, 70, 82, RIVER, WASH)
        for i, y in enumerate((60, 66, 72)):
            pen.path(f"M22 {y + 4}A18 {9 - i} 0 0 1 46 {y}A18 {9 - i} 0 0 0 70 {y + 4}", RIVER, 0.7)
        for y in range(53, 109, 5):
            pen.line([(75, y), (98, y)], EDGE, 0.9)
            if y > 84:
                pen.line([(22, y), (44, y)], EDGE, 0.9)
                pen.line([(48, y), (70 if y < 106 else 60, y)], EDGE, 0.9)


@dataclass(frozen=True, slots=True)
class Tiles:
    """The tile map in small: column, row and shade of each place."""

    spots: tuple[tuple[int, int, int], ...]

    @property
    def words(self) -> str:
        """The sign in words."""
        return f"bản đồ {len(self.spots)} ô, mỗi ô một xã, phường"

    def draw(self, pen: Pen) -> None:
        """Draw it."""
        across = max(col + row % 2 / 2 for col, row, _ in self.spots) + 1
        down = max(row for _, row, _ in self.spots) + 1
        step = min(118 / across, 118 / down)
        left, top = 60 - step * across / 2, 60 - step * down / 2
        for col, row, shade in self.spots:
            x, y = left + step * (col + row % 2 / 2), top + step * row
            pen.box(x, y, x + step * 0.9, y + step * 0.9, RIVER, (SHEET, WASH, RIVER)[shade], 0.35)


@dataclass(frozen=True, slots=True)
class Abacus:
    """A counting frame: numbers, and none that could be mistaken for a published one."""

    @property
    def words(self) -> str:
        """The sign in words."""
        return "bàn tính"

    def draw(self, pen: Pen) -> None:
        """Draw it."""
        pen.box(8, 16, 112, 104, RIVER, SHEET)
        pen.line([(8, 42), (112, 42)], RIVER, 1.4)
        for i, (above, below) in enumerate(((0, 2), (1, 4), (0, 1), (1, 3), (0, 4))):
            x = 20 + 20 * i
            pen.line([(x, 16), (x, 104)], EDGE, 0.7)
            pen.disc(x, 35 if above else 23, 6, CLAY, 0.8, CLAY)
            for bead in range(4):
                y = 49 + 12.5 * bead if bead < below else 97 - 12.5 * (3 - bead)
                pen.disc(x, y, 6, RIVER, 0.8, RIVER if bead < below else WASH)


Drawn = Masthead | Numeral | Years | Ticks | Frames | Seal | Sheet | Tiles | Abacus
Sign = Drawn | Photo
Heading = tuple[str, str, Sign | None]
"""The line above the title of a link picture, the title, and the sign beside it."""


def told(sign: Sign, mark: MastheadSign) -> str:
    """The sign in words, on the site of this masthead."""
    return sign.words.replace(BOOK, MARKS[mark].words)


def picture(sign: Sign, side: int, mark: MastheadSign = MastheadSign.BOOK, inks: Inks = ()) -> Image.Image:
    """A square picture of the sign, on the site of this masthead and these colours."""
    if isinstance(sign, Photo):
        return crop(sign, (side, side))
    pen = Pen(side, mark, inks)
    sign.draw(pen)
    return pen.image()


def _outline(pen: Pen, frame: FrameName, colour: str, move: Point = (0, 0), scale: float = 1) -> None:
    _, (outer, inner), _ = drawing(frame, "")
    pen.path(outer, colour, 1.1, SHEET, move, scale)
    pen.path(inner, colour, 0.6, None, move, scale)
