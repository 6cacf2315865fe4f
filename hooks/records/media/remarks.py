"""What a photo's file tells besides its picture, by kind, never what it says: places, names, remarks, things behind its end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Exif

PLACE = "tọa độ nơi chụp"
XMP, IPTC, COMMENT, TEXT = "ghi chú XMP", "ghi chú IPTC hay Photoshop", "lời ghi chú", "chữ ghi kèm"
DESCRIBED, OTHER, BEHIND = "tên người hay lời tả trong Exif", "khối dữ liệu lạ", "dữ liệu nằm sau chỗ hết ảnh"
_ALL = (PLACE, DESCRIBED, XMP, IPTC, COMMENT, TEXT, OTHER, BEHIND)
_PLACES, _WHERE, _MORE = 0x8825, {2, 4, 0x14, 0x16, 0x1C}, 0x8769
_WORDS = {
    0x010D,
    0x010E,
    0x011D,
    0x013B,
    0x013C,
    0x8298,
    0x83BB,
    0x9C9B,
    0x9C9C,
    0x9C9D,
    0x9C9E,
    0x9C9F,
    0x02BC,
    0x8649,
}
"""Exif: names of document and page, description, artist, computer, rights, what Windows writes; IPTC, XMP, Photoshop within it."""
_MORE_WORDS = {0x9286, 0xA430, 0xA431, 0xA435, 0xA420}
"""Behind the camera's settings: comment, owner, serial numbers, the picture's own."""
_UNSAID = b"\0 \r\n"
_CHARSETS = (b"ASCII\0\0\0", b"UNICODE\0", b"JIS\0\0\0\0\0")
_JPEG = {*range(0xC0, 0xD0), *range(0xDA, 0xE1), 0xEE}
"""How to draw: frames, tables, scans, JFIF, Adobe's colours."""
_XMP_HEADS = (b"http://ns.adobe.com/xap/1.0/", b"http://ns.adobe.com/xmp/extension/")
_PLAIN_HEADS = (b"Exif\0", b"ICC_PROFILE\0", b"MPF\0")
"""Of segments that are asked otherwise, or say how to draw, or where a second picture stands."""
_PNG = {
    b"IHDR": "", b"PLTE": "", b"IDAT": "", b"IEND": "", b"tRNS": "", b"cHRM": "", b"gAMA": "", b"iCCP": "", b"sBIT": "", b"sRGB": "",
    b"bKGD": "", b"hIST": "", b"pHYs": "", b"tIME": "", b"cICP": "", b"eXIf": "", b"iDOT": "", b"tEXt": TEXT, b"zTXt": TEXT, b"iTXt": TEXT,
}  # fmt: skip
_WEBP = {b"VP8 ": "", b"VP8L": "", b"VP8X": "", b"ALPH": "", b"ICCP": "", b"EXIF": "", b"XMP ": XMP}


def remarks_in(data: bytes, exif: Exif | None) -> list[str]:
    """The kinds of what is told, each once; `exif` was read by whoever opened the picture."""
    if data[:2] == b"\xff\xd8":
        found = _of_jpeg(data)
    elif data[:4] == b"RIFF":
        found = _of_webp(data)
    else:
        found = _of_png(data)
    kinds = {*found, *(_of_exif(exif) if exif else ())}
    if XMP in kinds and b"GPSL" in data:
        kinds.add(PLACE)
    return [kind for kind in _ALL if kind in kinds]


def _of_exif(exif: Exif) -> Iterator[str]:
    if exif.get_ifd(_PLACES).keys() & _WHERE:
        yield PLACE
    if _says(exif, _WORDS) or _says(exif.get_ifd(_MORE), _MORE_WORDS):
        yield DESCRIBED


def _says(tags: Mapping[int, object], wanted: set[int]) -> bool:
    return any(_said(tags.get(tag)) for tag in wanted)


def _said(value: object) -> bool:
    """Whether a field is more than the room for it."""
    if isinstance(value, tuple):
        return (
            any(map(_said, value))
            if not all(isinstance(v, int) for v in value)
            else _said(bytes(v & 255 for v in value))
        )
    data = value if isinstance(value, bytes) else str(value or "").encode()
    return bool(data.removeprefix(next((c for c in _CHARSETS if data.startswith(c)), b"")).strip(_UNSAID))


def _of_jpeg(data: bytes) -> Iterator[str]:
    """ITU-T T.81, B.1."""
    at = 2
    while at + 4 <= len(data):
        marker, inside = data[at + 1], data[at + 4 : at + 40]
        if data[at] != 0xFF or marker == 0xD9:
            break
        if marker == 0xFE:
            yield COMMENT
        elif marker == 0xED:
            yield IPTC
        elif marker == 0xE1 and inside.startswith(_XMP_HEADS):
            yield XMP
        elif marker not in _JPEG and not inside.startswith(_PLAIN_HEADS):
            yield OTHER
        at += 2 + int.from_bytes(data[at + 2 : at + 4])
        if marker == 0xDA:
            at = _scan_end(data, at)
    if data[at + 2 :].strip(_UNSAID):
        yield BEHIND


def _scan_end(data: bytes, at: int) -> int:
    """Where the next marker stands behind what is drawn."""
    while (at := data.find(b"\xff", at)) >= 0 and at + 1 < len(data):
        if data[at + 1] not in {0, 0xFF, *range(0xD0, 0xD8)}:
            return at
        at += 1 if data[at + 1] == 0xFF else 2
    return len(data)


def _of_png(data: bytes) -> Iterator[str]:
    """ISO/IEC 15948, 5.3."""
    at, name = 8, b""
    while name != b"IEND" and at + 12 <= len(data):
        length, name = int.from_bytes(data[at : at + 4]), data[at + 4 : at + 8]
        if told := _PNG.get(name, OTHER):
            yield XMP if data.startswith(b"XML:com.adobe.xmp\0", at + 8) else told
        at += 12 + length
    if data[at:].strip(_UNSAID):
        yield BEHIND


def _of_webp(data: bytes) -> Iterator[str]:
    """RFC 9649, 2."""
    at, end = 12, min(len(data), 8 + int.from_bytes(data[4:8], "little"))
    while at + 8 <= end:
        if told := _WEBP.get(data[at : at + 4], OTHER):
            yield told
        length = int.from_bytes(data[at + 4 : at + 8], "little")
        at += 8 + length + length % 2
    if data[end:].strip(_UNSAID):
        yield BEHIND
