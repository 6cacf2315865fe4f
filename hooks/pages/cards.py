"""Pictures for links sent in messages: 1200×630, drawn in the site's look from a page's title.

Drawn for the home page, stories and exemplars; every other page uses the card of the whole site.
"""

from __future__ import annotations

import hashlib
import os
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from hooks.pages.fonts import PACKAGE
from hooks.pages.view import View

WIDTH, HEIGHT = 1200, 630
MOST_CARDS = 200
"""Pages with a card of their own in one build, about 10 ms each; beyond that they use the site's."""
MOST_BYTES = 80 * 1024
_FORMAT = "1"  # raise it when the drawing changes
_PAPER, _RIVER, _DEEP, _SOFT, _GOLD = "#FBF6EA", "#14524A", "#0B3A34", "#5C5343", "#A87818"
_LEFT, _TOP, _ROOM, _HIGH, _LEADING = 84, 178, WIDTH - 2 * 84, 316, 1.24
_DRAWN = {"cau-chuyen": "Câu chuyện", "guong-sang": "Gương sáng"}


def kicker(view: View) -> str | None:
    """The line above the title of a page with a card of its own; None for the others."""
    if view.address == "":
        return ""
    depth = view.address.count("/")
    return _DRAWN.get(view.section) if (view.section, depth) in {("cau-chuyen", 3), ("guong-sang", 2)} else None


def address(view: View | None, site_name: str) -> str:
    """Where the card of a page is; of the whole site for None."""
    return f"assets/cards/{hashlib.sha256(repr(_text(view, site_name)).encode()).hexdigest()[:16]}.jpg"


def choose(views: Iterable[View]) -> dict[str, View]:
    """Pages with a card of their own, by address: stories first, then exemplars, in the order of the site."""
    own = sorted((v for v in views if kicker(v)), key=lambda v: v.section != "cau-chuyen")
    return {v.address: v for v in own[:MOST_CARDS]}


def write_cards(target: Path, cache: Path, site_name: str, views: Iterable[View]) -> None:
    """Write the site's card and those of `views` below `target`; drawn ones are kept in `cache`."""
    for view in (None, *views):
        path = target / address(view, site_name)
        path.parent.mkdir(parents=True, exist_ok=True)
        kept = cache / path.name
        if not kept.is_file():
            cache.mkdir(parents=True, exist_ok=True)
            part = kept.with_suffix(f".{os.getpid()}")
            part.write_bytes(draw(*_text(view, site_name)[1:]))
            part.replace(kept)
        path.write_bytes(kept.read_bytes())


def _text(view: View | None, site_name: str) -> tuple[str, str, str, str, bool]:
    if view is None:
        return _FORMAT, site_name, "", site_name, False
    title = view.title.removesuffix(f" – {kicker(view)}")
    return _FORMAT, site_name, kicker(view) or "", title, view.sample


def draw(site_name: str, above: str, title: str, sample: bool) -> bytes:
    """A card as JPEG bytes, the same for the same text."""
    image = Image.new("RGB", (WIDTH, HEIGHT), _PAPER)
    pen = ImageDraw.Draw(image)
    pen.rectangle((0, 0, WIDTH, 26), fill=_RIVER)
    _book(pen, _LEFT, 62)
    pen.text((_LEFT + 92, 66), _clean(site_name), font=_font("ExtraBold", 38), fill=_DEEP)
    pen.rectangle((_LEFT, 138, WIDTH - _LEFT, 142), fill=_RIVER)
    pen.rectangle((_LEFT, 148, WIDTH - _LEFT, 149), fill=_RIVER)
    if above:
        pen.text((_LEFT, _TOP), _clean(above), font=_font("SemiBold", 34), fill=_SOFT)
    size, lines = _fit(_clean(title))
    for i, line in enumerate(lines):
        pen.text((_LEFT, _TOP + 62 + round(i * size * _LEADING)), line, font=_font("ExtraBold", size), fill=_DEEP)
    if sample:
        pen.text((_LEFT, HEIGHT - 74), "Dữ liệu minh họa", font=_font("SemiBold", 30), fill=_GOLD)
    return _jpeg(image)


def _jpeg(image: Image.Image) -> bytes:
    """At most MOST_BYTES: long titles have many edges, which cost more."""
    data = b""
    for quality in (82, 70, 58, 46, 34):
        out = BytesIO()
        image.save(out, "JPEG", quality=quality, optimize=True, progressive=True)
        data = out.getvalue()
        if len(data) <= MOST_BYTES:
            break
    return data


def _clean(text: str) -> str:
    return unicodedata.normalize("NFC", text)  # loose marks would be drawn beside their letters


def _fit(title: str) -> tuple[int, list[str]]:
    """The largest size at which the title fits the card, and its lines, about equally long."""
    for size in range(84, 35, -4):
        lines = _wrapped(title, size, _ROOM)
        if len(lines) * size * _LEADING <= _HIGH and all(_width(line, size) <= _ROOM for line in lines):
            return size, _balanced(title, size, lines)
    lines = _wrapped(title, 36, _ROOM)[:7]
    return 36, [*lines[:-1], lines[-1].rsplit(" ", 1)[0] + "…"]


def _balanced(title: str, size: int, lines: list[str]) -> list[str]:
    for room in range(_ROOM, _ROOM // 3, -20):
        narrower = _wrapped(title, size, room)
        if len(narrower) > len(lines):
            break
        lines = narrower
    return lines


def _wrapped(title: str, size: int, room: int) -> list[str]:
    lines: list[str] = []
    for word in title.split():
        if lines and _width(f"{lines[-1]} {word}", size) <= room:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def _width(text: str, size: int) -> float:
    return _font("ExtraBold", size).getlength(text)


@lru_cache(maxsize=32)
def _font(style: str, size: int) -> ImageFont.FreeTypeFont:
    data = (files(PACKAGE) / "files" / f"BeVietnamPro-{style}.ttf").read_bytes()
    return ImageFont.truetype(BytesIO(data), size, layout_engine=ImageFont.Layout.BASIC)


def _book(pen: ImageDraw.ImageDraw, left: int, top: int) -> None:
    """The open-book mark of the masthead, in straight strokes."""
    middle = left + 36
    for y in range(top, top + 56, 13):
        pen.line([(left, y - 4), (left + 18, y - 8), (middle, y), (middle + 18, y - 8), (left + 72, y - 4)], _RIVER, 4)
    pen.line([(middle, top), (middle, top + 56)], _RIVER, 3)
