"""Photos of a package: really decoded, and bare of what a camera wrote beside the picture."""

from __future__ import annotations

import struct
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageOps

from hooks.desk.taking.names import RefusedError
from hooks.files import write_whole
from hooks.records.checks.photos import content_fault

LONGEST = 2400
"""Pixels of the longer side: as the form makes them."""
_QUALITY = 92
_START, _SCAN, _END = 0xD8, 0xDA, 0xD9
_PLAIN = {0xC0, 0xC1, 0xC2, 0xC4, 0xDB, 0xDD, 0xE0, 0xE2, 0xEE}
"""Segments that only say how to draw: frames, tables, JFIF, colours (ICC), Adobe's colour transform (ITU-T T.81, B.1.1.3)."""


def bare_photo(path: str, data: bytes, scratch: Path) -> bytes:
    """The photo as it may be kept: the same bytes if nothing but a picture is in them, else drawn anew, turned upright.

    Raises RefusedError for what cannot be decoded or has too many pixels.
    """
    file = scratch / "anh.jpg"
    write_whole(file, data)
    if fault := content_fault(file):
        raise RefusedError(f"{path}: {fault[1]}; {fault[2]}.")
    with Image.open(file, formats=("JPEG", "PNG", "WEBP")) as image:
        if image.format != "JPEG":
            raise RefusedError(
                f"{path}: đuôi là .jpg mà bên trong là ảnh {image.format}; mở ảnh và lưu lại dưới dạng JPEG."
            )
        if is_bare(data) and max(image.size) <= LONGEST:
            return data
        drawn = ImageOps.exif_transpose(image).convert("RGB")
    drawn.thumbnail((LONGEST, LONGEST))
    clean = Image.new("RGB", drawn.size)
    clean.paste(drawn)
    out = BytesIO()
    clean.save(out, "JPEG", quality=_QUALITY, optimize=True)
    return out.getvalue()


def is_bare(data: bytes) -> bool:
    """Whether a JPEG holds only its picture: no EXIF, no XMP, no comment, nothing after its end."""
    at = 2
    while data[at : at + 1] == b"\xff" and at + 4 <= len(data):
        marker = data[at + 1]
        if marker == _SCAN:
            return data.endswith(bytes((0xFF, _END))) and bytes((0xFF, _START, 0xFF)) not in data[at:]
        if marker not in _PLAIN:
            return False
        at += 2 + struct.unpack(">H", data[at + 2 : at + 4])[0]
    return False
