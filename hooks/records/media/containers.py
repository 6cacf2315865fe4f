"""What a file of sound or film is, told by its bytes, and whether all of it is there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

_MOV, _STILL = b"qt  ", {b"heic", b"heix", b"mif1", b"msf1", b"avif", b"avis"}
_V1 = (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)
_V2 = (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160)
_RATES = (44100, 48000, 32000)
_FRAMES = 3


@dataclass(frozen=True, slots=True)
class Content:
    """`kind` is mp3, m4a, ogg, mp4 or webm, or what cannot be shown: mov, hevc, '' for anything else."""

    kind: str
    whole: bool = True


def content_of(data: bytes) -> Content:
    """Look at the first bytes, then walk the parts the format is made of."""
    if data[4:8] == b"ftyp":
        return _mp4(data)
    if data[:4] == b"OggS":
        return _ogg(data)
    if data[:4] == b"\x1a\x45\xdf\xa3":
        return _webm(data)
    return _mp3(data)


# ---------------------------------------------------------------- MP3


def tag_length(head: bytes) -> int:
    """Length of the ID3v2 tag with this head, which names maker and place; 0 for none."""
    if head[:3] != b"ID3" or len(head) < 10:
        return 0
    size = 0
    for byte in head[6:10]:
        size = size << 7 | byte & 0x7F
    return 10 + size + (10 if head[5] & 0x10 else 0)


def _sound_start(data: bytes) -> int:
    """Where the sound of an MP3 begins, after its tags."""
    at = 0
    while length := tag_length(data[at : at + 10]):
        at += length
        at = len(data) - len(data[at:].lstrip(b"\0"))
    return at


def _mp3(data: bytes) -> Content:
    tagged, at = data[:3] == b"ID3", _sound_start(data)
    for done in range(_FRAMES):
        length = frame_length(data[at : at + 4])
        if not length or at + length > len(data):
            return Content("mp3" if tagged or done else "", False)
        at += length
    return Content("mp3")


def frame_length(head: bytes) -> int:
    """Length of the Layer III frame with this head, 0 for none. ISO/IEC 11172-3, 2.4.1.3."""
    if len(head) < 4 or head[0] != 0xFF or head[1] & 0xE6 != 0xE2 or head[1] & 0x18 == 0x08:
        return 0
    version, rate, bits = head[1] >> 3 & 3, head[2] >> 2 & 3, head[2] >> 4
    if rate == 3 or bits in {0, 15}:
        return 0
    first = version == 3
    hertz = _RATES[rate] >> {3: 0, 2: 1, 0: 2}[version]
    return int((144 if first else 72) * 1000 * (_V1 if first else _V2)[bits] // hertz + (head[2] >> 1 & 1))


# ---------------------------------------------------------------- MP4, M4A


def boxes(data: bytes, start: int, end: int) -> Iterator[tuple[bytes, int, int, int]]:
    """Boxes between two places: name, start, start of what is inside, end. ISO/IEC 14496-12, 4.2.

    The last one may end beyond `end`: then the file is cut.
    """
    at = start
    while at + 8 <= end:
        size, name, head = int.from_bytes(data[at : at + 4]), data[at + 4 : at + 8], 8
        if size == 1:
            size, head = int.from_bytes(data[at + 8 : at + 16]), 16
        stop = end if size == 0 else at + size
        if stop < at + head:
            yield name, at, at + head, end + 1
            return
        yield name, at, at + head, stop
        at = stop


def _mp4(data: bytes) -> Content:
    found = list(boxes(data, 0, len(data)))
    names = [name for name, *_ in found]
    if (brand := data[8:12]) in _STILL and b"moov" not in names:
        return Content("")
    if brand == _MOV:
        return Content("mov")
    whole = found[-1][3] <= len(data) and b"moov" in names and b"mdat" in names
    moov = next(((start, end) for name, _, start, end in found if name == b"moov"), (0, 0))
    if any(name in data[slice(*moov)] for name in (b"hvc1", b"hev1")):
        return Content("hevc", whole)
    return Content("mp4" if b"vide" in tracks_of(data, *moov) else "m4a", whole)


def tracks_of(data: bytes, start: int, end: int) -> set[bytes]:
    """What the tracks of a file are: “vide”, “soun”, …"""
    found = [(start, end)]
    for wanted in (b"trak", b"mdia", b"hdlr"):
        found = [(s, e) for at in found for name, _, s, e in boxes(data, *at) if name == wanted]
    return {data[s + 8 : s + 12] for s, _ in found}


# ---------------------------------------------------------------- Ogg, WebM


def _ogg(data: bytes) -> Content:
    """Pages up to the end of the file (RFC 3533, 6); sound is Opus, Vorbis or FLAC."""
    at, first = 0, b""
    while data[at : at + 4] == b"OggS" and at + 27 <= len(data):
        table = data[at + 27 : at + 27 + data[at + 26]]
        start = at + 27 + data[at + 26]
        first = first or data[start : start + 8]
        at = start + sum(table)
    sound = first.startswith((b"OpusHead", b"\x01vorbis", b"\x7fFLAC"))
    return Content("ogg" if sound else "", at == len(data))


def _webm(data: bytes) -> Content:
    """A head that says “webm”, then one segment; a recorder may leave its length open. RFC 8794, 4."""
    head, at = ebml_number(data, 4)
    end = at + head
    if b"\x42\x82\x84webm" not in data[at:end]:
        return Content("")
    size, at = ebml_number(data, end + 4)
    whole = data[end : end + 4] == b"\x18\x53\x80\x67" and b"\x1f\x43\xb6\x75" in data
    return Content("webm", whole and (size < 0 or at + size <= len(data)))


def ebml_number(data: bytes, at: int) -> tuple[int, int]:
    """A number of EBML and the place after it; -1 when it stands for “not known”."""
    first = data[at] if at < len(data) else 0
    width = 9 - first.bit_length() if first else 1
    value = int.from_bytes(data[at : at + width]) & ((1 << 7 * width) - 1)
    return (-1 if value == (1 << 7 * width) - 1 else value), at + width
