"""The smallest recordings that are what they say: every byte is written here."""

from __future__ import annotations


def mp3(frames: int = 3, tag: bytes = b"") -> bytes:
    """Frames of MPEG 2.5 Layer III, 8 kbit/s at 8 kHz, 72 bytes each, behind an ID3 tag when one is given."""
    size = bytes(len(tag) >> shift & 0x7F for shift in (21, 14, 7, 0))
    head = b"ID3\x04\0\0" + size + tag if tag else b""
    return head + (b"\xff\xe3\x18\xc4" + bytes(68)) * frames


def box(name: bytes, *inside: bytes) -> bytes:
    body = b"".join(inside)
    return (8 + len(body)).to_bytes(4) + name + body


def mp4(brand: bytes = b"isom", track: bytes = b"vide", codec: bytes = b"avc1", told: bytes = b"") -> bytes:
    """One track with its handler and codec; `told` is what a phone writes about place and maker."""
    handler = box(b"hdlr", bytes(8), track, bytes(13))
    media = box(b"mdia", handler, box(b"minf", box(b"stsd", codec)))
    inside = [box(b"trak", media, box(b"udta", told)), box(b"udta", box(b"\xa9xyz", told)), box(b"meta", told)]
    return box(b"ftyp", brand, bytes(4)) + box(b"moov", *inside) + box(b"mdat", b"\1\2\3")


def ogg(first: bytes = b"OpusHead", told: bytes = b"", serial: bytes = b"abcd") -> bytes:
    """Two pages: who made it, on the second what is `told` in comments, with some sound."""
    head = {b"OpusHead": b"OpusTags", b"\1vorbis": b"\3vorbis"}.get(first, b"comments")
    words = len(told).to_bytes(4, "little") + told
    comment = head + words + (1).to_bytes(4, "little") + words + (b"\1" if head == b"\3vorbis" else b"")
    return _page(serial, first) + _page(serial, comment, b"abc")


def _page(serial: bytes, *packets: bytes) -> bytes:
    lengths = bytes(part for p in packets for part in [*[255] * (len(p) // 255), len(p) % 255])
    return b"OggS\0" + bytes(9) + serial + bytes(8) + bytes([len(lengths)]) + lengths + b"".join(packets)


def element(name: str, inside: bytes) -> bytes:
    return bytes.fromhex(name) + bytes([0x80 | len(inside)]) + inside


def webm(doctype: bytes = b"webm", open_end: bool = False, told: bytes = b"", kind: bytes = b"\1") -> bytes:
    """A head and a segment with one cluster; `open_end` as recorders in browsers write it; `told` wherever words may stand."""
    head = element("4282", doctype)
    info = element("1549a966", element("2ad7b1", b"\1") + element("4d80", told) + element("7ba9", told))
    tracks = element("1654ae6b", element("ae", element("83", kind) + element("536e", told) + element("86", b"V_VP8")))
    inside = info + tracks + element("1f43b675", element("a3", b"ab")) + element("1254c367", told)
    size = b"\x01" + b"\xff" * 7 if open_end else b"\x40" + bytes([len(inside)])
    return b"\x1a\x45\xdf\xa3" + bytes([0x80 | len(head)]) + head + b"\x18\x53\x80\x67" + size + inside
