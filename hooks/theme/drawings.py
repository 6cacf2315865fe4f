"""The program's drawings as one campaign publishes them: icons of tabs in its colour, and nothing that no page shows."""

from __future__ import annotations

import io
from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING

from hooks.program import OVERRIDES

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

_ICON, _PLATES = "assets/favicon", "assets/plates/"
_GREEN, _LINES = (0x14, 0x52, 0x4A), (0xFB, 0xF6, 0xEA)
"""What the program's icons are drawn in: their ground, and the lines on it."""


def is_unseen(path: str, icon: str, plates: Collection[str]) -> bool:
    """Whether a file below overrides/ is another sign's icon than `icon`, or a drawing of no story in `plates`."""
    if path.startswith(f"{_ICON}-"):
        return not path.startswith((f"assets/{icon}.", f"assets/{icon}-180.", f"{_ICON}-180."))
    return path.startswith(_PLATES) and path.removeprefix(_PLATES).removesuffix(".svg") not in plates


def recoloured(path: str, source: Path, colour: str) -> bytes | None:
    """An icon of the program's with a campaign's colour for its ground; None for any other file, and a campaign's own icon."""
    if not path.startswith(_ICON) or not source.is_relative_to(OVERRIDES):
        return None
    content = source.read_bytes()
    if source.suffix == ".svg":
        return content.replace(_hex(_GREEN), colour.lower().encode())
    from PIL import Image  # few campaigns have icons to draw

    with Image.open(io.BytesIO(content)) as image:
        image.load()
        ground = tuple(bytes.fromhex(colour.removeprefix("#")))
        return _saved(_repainted(image, ground), image.format or "PNG") if _is_ours(image) else None


def _hex(colour: tuple[int, ...]) -> bytes:
    return b"#" + bytes(colour).hex().encode()


def _is_ours(image: Picture) -> bool:
    """Whether its edge is in the program's green: a copy of the program may have icons of its own."""
    return image.convert("RGB").getpixel((image.width // 2, 1)) == _GREEN


def _repainted(image: Picture, ground: tuple[int, ...]) -> Picture:
    """The same drawing on another ground: how light each pixel is tells how much of it is a line."""
    from PIL import Image

    whole = image.convert("RGBA")
    red, span = whole.getchannel("R"), _LINES[0] - _GREEN[0]
    share = red.point([min(255, max(0, round((level - _GREEN[0]) * 255 / span))) for level in range(256)])
    painted = Image.composite(Image.new("RGB", image.size, _LINES), Image.new("RGB", image.size, ground), share)
    if image.mode == "P":
        return painted.quantize(32, dither=Image.Dither.NONE)
    painted.putalpha(whole.getchannel("A"))
    return painted


def _saved(image: Picture, kind: str) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, optimize=True) if kind == "PNG" else image.save(out, kind, sizes=[image.size])
    return out.getvalue()
