"""WebM with nothing but what is played: only elements that are known stay, the others become empty space."""

from __future__ import annotations

from hooks.records.media.containers import ebml_number


def _ids(digits: str) -> set[bytes]:
    return {bytes.fromhex(each) for each in digits.split()}


_HEAD = b"\x1a\x45\xdf\xa3"
_HOLDERS = _ids("18538067 1f43b675 1549a966 1654ae6b ae e0 e1")
"""Segment, Cluster, Info, Tracks, a track, film, sound. RFC 9559, 5.1."""
_KEPT = _ids(
    "114d9b74 1c53bb6b 2ad7b1 4489 e7 a7 ab a3 a0 d7 73c5 83 b9 88 55aa 9c 6de7 6df8 23e383 86 63a2 56aa 56bb 55ee "
    "9a 53b8 53c0 b0 ba 54aa 54bb 54cc 54dd 54b0 54ba 54b2 55b0 b5 78b5 9f 6264"
)
"""Numbers and what is played: the index, lengths, clusters, what a track is, its codec, film, sound."""
_PROGRAMS = {b"\x4d\x80", b"\x57\x41"}
"""Names of the programs that made it: they must be there, be it empty."""
_TYPE, _FILM_OR_SOUND = b"\x83", {b"\1", b"\2"}
_VOID = b"\xec"


def bare_webm(data: bytes) -> bytes | None:
    """The same bytes in the same places, all else empty; None where a track is neither film nor sound, or a part is broken."""
    out, at = bytearray(data), 0
    while at < len(data):
        name = data[at : at + _width(data, at)]
        size, inside = ebml_number(data, at + len(name))
        if name in _HOLDERS:
            at = inside
            continue
        end = inside + size
        if size < 0 or end > len(data) or (name == _TYPE and data[inside:end] not in _FILM_OR_SOUND):
            return None
        if name in _PROGRAMS:
            out[inside:end] = bytes(size)
        elif name not in _KEPT | {_HEAD}:
            out[at:end] = _empty(end - at)
        at = end
    return bytes(out)


def _width(data: bytes, at: int) -> int:
    return 9 - data[at].bit_length() if data[at] else 1


def _empty(length: int) -> bytes:
    """Empty space of so many bytes, at least two. RFC 8794, 11.3.2."""
    if length < 10:
        return _VOID + bytes([0x80 | length - 2]) + bytes(length - 2)
    return _VOID + b"\1" + (length - 9).to_bytes(7) + bytes(length - 9)
