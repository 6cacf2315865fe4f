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


def ogg(first: bytes = b"OpusHead") -> bytes:
    """Two pages."""
    page = b"OggS\0" + bytes(21) + b"\1"
    return page + bytes([len(first)]) + first + page + b"\3abc"


def webm(doctype: bytes = b"webm", open_end: bool = False) -> bytes:
    """A head and a segment with one cluster; `open_end` as recorders in browsers write it."""
    head = b"\x42\x82" + bytes([0x80 | len(doctype)]) + doctype
    cluster = b"\x1f\x43\xb6\x75\x84abcd"
    size = b"\x01" + b"\xff" * 7 if open_end else bytes([0x80 | len(cluster)])
    return b"\x1a\x45\xdf\xa3" + bytes([0x80 | len(head)]) + head + b"\x18\x53\x80\x67" + size + cluster
