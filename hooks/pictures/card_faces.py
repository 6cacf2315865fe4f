"""The picture of a link, 1200×630: masthead, title and sign; or a photo above the title."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache, partial
from io import BytesIO

from PIL import Image, ImageDraw

from hooks.pictures.card_photos import Photo, crop
from hooks.pictures.drawing import DEEP, EDGE, GOLDINK, INK, PAPER, RIVER, SOFT, Inks, Pen, font, width
from hooks.pictures.signs import Sign, picture
from hooks.pictures.typesetting import LEADING, fit
from hooks.records.model.campaign import MastheadSign

WIDTH, HEIGHT = 1200, 630
MOST_BYTES = 80 * 1024
MOST_LINES = 4
_LEFT, _SIDE = 76, 344
_SAMPLE = "Dữ liệu minh họa"
_QUALITIES = (78, 70, 62, 54, 46, 36, 28, 20, 14, 9, 5)


@dataclass(frozen=True, slots=True)
class Face:
    """What stands on a card."""

    site_name: str
    above: str
    title: str
    sample: bool = False
    sign: Sign | None = None
    below: str = ""
    mark: MastheadSign = MastheadSign.BOOK
    """The drawing of the masthead."""
    inks: Inks = ()
    """The campaign's own colours."""

    def ink(self, usual: str) -> str:
        """The campaign's colour in the place of a usual one."""
        return dict(self.inks).get(usual, usual)


def draw(face: Face) -> bytes:
    """A card as JPEG bytes, the same for the same face."""
    image = Image.new("RGB", (WIDTH, HEIGHT), PAPER)
    if isinstance(face.sign, Photo) and face.sign.across:
        _under_photo(image, face, face.sign)
    else:
        _beside_sign(image, face)
    return _jpeg(image)


def _beside_sign(image: Image.Image, face: Face) -> None:
    pen = ImageDraw.Draw(image)
    room = WIDTH - 2 * _LEFT
    pen.rectangle((0, 0, WIDTH, 26), fill=face.ink(RIVER))
    _masthead(image, pen, face, 54)
    pen.rectangle((_LEFT, 132, WIDTH - _LEFT, 136), fill=face.ink(RIVER))
    pen.rectangle((_LEFT, 141, WIDTH - _LEFT, 142), fill=face.ink(RIVER))
    if face.sign:
        image.paste(picture(face.sign, _SIDE, face.mark, face.inks), (WIDTH - _LEFT - _SIDE, 200))
        if isinstance(face.sign, Photo):
            pen.rectangle((WIDTH - _LEFT - _SIDE, 200, WIDTH - _LEFT - 1, 199 + _SIDE), outline=EDGE, width=2)
        room -= _SIDE + 48
    top = 182
    if face.above:
        _line(pen, (_LEFT, top), face.above, 34, room, SOFT)
        top += 58
    size, lines = fit(_clean(face.title), width, room, HEIGHT - 74 - top, range(88, 39, -4), MOST_LINES)
    _set(pen, lines, size, top, face.ink(DEEP))
    used = top + round(len(lines) * size * LEADING) + 20
    _tell(pen, face.below, room, used, HEIGHT - (88 if face.sample else 56))
    if face.sample:
        pen.text((_LEFT, HEIGHT - 78), _SAMPLE, font=font("SemiBold", 30), fill=GOLDINK)


def _under_photo(image: Image.Image, face: Face, sign: Photo) -> None:
    pen = ImageDraw.Draw(image)
    size, lines = fit(_clean(face.title), width, WIDTH - 2 * _LEFT, 180, range(64, 35, -4), MOST_LINES)
    band = 96 + round(len(lines) * size * LEADING) + 24
    top = HEIGHT - band
    image.paste(crop(sign, (WIDTH, top)), (0, 0))
    pen.rectangle((0, top, WIDTH, top + 7), fill=face.ink(RIVER))
    _masthead(image, pen, face, top + 26, small=True)
    above = f"{face.above}. {_SAMPLE}" if face.sample else face.above
    _line(pen, (WIDTH - _LEFT, top + 34), above, 30, 460, GOLDINK if face.sample else SOFT, "ra")
    _set(pen, lines, size, top + 86, face.ink(DEEP))


def _masthead(image: Image.Image, pen: ImageDraw.ImageDraw, face: Face, top: int, small: bool = False) -> None:
    side, size = (56, 30) if small else (84, 40)
    image.paste(_mark(side, face.mark, face.inks), (_LEFT, top - (side - 60) // 2))
    room = WIDTH - 2 * _LEFT - side - 16 - 480 * small
    size, (line,) = fit(_clean(face.site_name), width, room, 2 * size, [size, size - 8], 1)
    pen.text((_LEFT + side + 16, top + 30), line, font=font("ExtraBold", size), fill=face.ink(DEEP), anchor="lm")


def _line(
    pen: ImageDraw.ImageDraw, at: tuple[int, int], text: str, size: int, room: int, colour: str, anchor: str = "la"
) -> None:
    _, (line,) = fit(_clean(text), partial(width, style="SemiBold"), room, 2 * size, [size], 1)
    pen.text(at, line, font=font("SemiBold", size), fill=colour, anchor=anchor)


@cache
def _mark(side: int, mark: MastheadSign, inks: Inks) -> Image.Image:
    pen = Pen(side, mark, inks)
    pen.masthead(60, 60, 112, RIVER)
    return pen.image()


def _set(pen: ImageDraw.ImageDraw, lines: list[str], size: int, top: float, colour: str) -> None:
    for i, line in enumerate(lines):
        pen.text((_LEFT, top + round(i * size * LEADING)), line, font=font("ExtraBold", size), fill=colour)


def _tell(pen: ImageDraw.ImageDraw, text: str, room: int, top: int, foot: int) -> None:
    """What a page says of itself, in the lines that are left."""
    most = min(4, (foot - top) // 40)
    if text and most > 0:
        _, lines = fit(_clean(text), partial(width, style="Medium"), room, most * 40, [30], most)
        for i, line in enumerate(lines):
            pen.text((_LEFT, top + 40 * i), line, font=font("Medium", 30), fill=INK)


def _jpeg(image: Image.Image) -> bytes:
    """At most MOST_BYTES: photos of leaves and crowds have many edges, which cost more."""
    data = b""
    for quality in _QUALITIES:
        out = BytesIO()
        image.save(out, "JPEG", quality=quality, optimize=True)
        data = out.getvalue()
        if len(data) <= MOST_BYTES:
            break
    return data


def _clean(text: str) -> str:
    return unicodedata.normalize("NFC", text)  # loose marks would be drawn beside their letters
