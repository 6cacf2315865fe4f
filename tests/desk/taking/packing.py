"""Packages as forms, systems and enemies make them."""

from __future__ import annotations

import io
import json
import stat
import struct
import warnings
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from PIL import Image

from tests.campaigns import tiny_campaign

RECORD, NEW = "data/initiatives/sach-tren-do.yml", "data/initiatives/sach-tren-be.yml"
TEXT = tiny_campaign()[RECORD].replace("ff66ff", "ff66fg").replace("Sách trên đò", "Sách trên bè")
"""A record the tiny campaign does not have."""
PHOTO_OF = "photo:\n  file: sach-tren-be.jpg\n  alt: Rổ sách trên bè.\n  credit: Ban Thử\n"


def photo(size: tuple[int, int] = (40, 30), *, told: bool = False) -> bytes:
    """A JPEG; with `told`, turned on its side, with a place, a camera and a comment beside the picture."""
    image, out = Image.new("RGB", size, (30, 90, 60)), io.BytesIO()
    if not told:
        image.save(out, "JPEG")
        return out.getvalue()
    exif = Image.Exif()
    exif[0x0112], exif[0x010F] = 6, "MAYCHUP"
    exif.get_ifd(0x8825)[2] = (10.0, 57.0, 0.0)
    image.save(out, "JPEG", exif=exif, comment=b"LOIGHI")
    return out.getvalue()


def contents(bases: Mapping[str, str] | None = None, **more: object) -> bytes:
    """The list of contents that a form writes."""
    return json.dumps({"format": 1, "path": NEW, "bases": bases or {}, **more}).encode()


def packed(path: Path, files: Mapping[str, Any] | Iterable[tuple[str, str | bytes]]) -> Path:
    """A zip with files, in their order, doubles too."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # that a name is there already is what some packages are made for
        for name, content in files.items() if isinstance(files, Mapping) else files:
            archive.writestr(name, content)
    return path


def linked(path: Path) -> Path:
    """A zip whose record is a link to somewhere else."""
    info = zipfile.ZipInfo(NEW)
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(info, "/etc/passwd")
    return path


def changed(path: Path, flags: int = 0, method: int | None = None) -> Path:
    """A zip whose one entry claims other flags, or another way of packing, than it has."""
    data = bytearray(packed(path, {NEW: TEXT}).read_bytes())
    at = data.rindex(b"PK\x01\x02")
    for where in (6, at + 8):
        data[where : where + 2] = struct.pack("<H", struct.unpack("<H", data[where : where + 2])[0] | flags)
    for where in (8, at + 10) if method is not None else ():
        data[where : where + 2] = struct.pack("<H", method or 0)
    path.write_bytes(data)
    return path


def cut(path: Path) -> Path:
    """A zip that was not downloaded to its end."""
    path.write_bytes(packed(path, {NEW: TEXT}).read_bytes()[:-40])
    return path


def beyond(path: Path) -> Path:
    """A zip that says where its list for more than 4 GB lies: what stands there is read instead of the list itself."""
    data = packed(path, {NEW: TEXT}).read_bytes()
    at = data.rindex(b"PK\x05\x06")
    path.write_bytes(data[:at] + b"PK\x06\x07" + bytes(16) + data[at:])
    return path


def damaged(path: Path) -> Path:
    """A zip with a bit turned over in its packed text."""
    data = bytearray(packed(path, {NEW: TEXT}).read_bytes())
    data[90] ^= 0xFF
    path.write_bytes(data)
    return path


def bytes_in(path: Path, data: bytes) -> Path:
    """A file with just these bytes."""
    path.write_bytes(data)
    return path
