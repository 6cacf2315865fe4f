"""Ogg with nothing but sound: the comments of Vorbis and Opus become one empty word of the same length."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

_COMMENTS = {b"OpusHead": b"OpusTags", b"\1vorbis": b"\3vorbis"}
"""How the first packet begins → how the one with comments does. RFC 7845, 5.2; Vorbis I, 4.2.1 and 5."""
_NUMBER = 4
_SUMS = [0] * 256
for _i in range(256):
    _sum = _i << 24
    for _ in range(8):
        _sum = (_sum << 1) ^ (0x04C11DB7 if _sum & 0x80000000 else 0)
    _SUMS[_i] = _sum & 0xFFFFFFFF


class _Page(NamedTuple):
    start: int
    inside: int
    end: int
    table: bytes


def bare_ogg(data: bytes) -> bytes | None:
    """The same pages with empty comments; None where there is more than one stream, or one whose comments are unknown."""
    pages = list(_pages(data))
    serials = {data[p.start + 14 : p.start + 18] for p in pages}
    packets = _packets(pages)
    if len(serials) != 1 or len(packets) < 2 or pages[-1].end != len(data):
        return None
    places = packets[1]
    comment = b"".join(data[start:end] for start, end in places)
    head = next((head for first, head in _COMMENTS.items() if data.startswith(first, packets[0][0][0])), b"")
    if not head or not comment.startswith(head):
        return None
    out, new = bytearray(data), _empty(head, len(comment))
    for start, end in places:
        out[start:end], new = new[: end - start], new[end - start :]
    for page in pages:
        if any(page.start < start < page.end for start, _ in places):
            out[page.start + 22 : page.start + 26] = bytes(4)
            out[page.start + 22 : page.start + 26] = _checksum(out[page.start : page.end]).to_bytes(4, "little")
    return bytes(out)


def _empty(head: bytes, length: int) -> bytes:
    """Comments that are the name of a program, all zeros, and no other; Vorbis ends them with a one."""
    foot = b"\1" if head == b"\3vorbis" else b""
    room = length - len(head) - 2 * _NUMBER - len(foot)
    made = head + max(room, 0).to_bytes(_NUMBER, "little") + bytes(max(room, 0) + _NUMBER) + foot
    return made[:length]


def _pages(data: bytes) -> Iterator[_Page]:
    """RFC 3533, 6."""
    at = 0
    while data[at : at + 4] == b"OggS" and at + 27 <= len(data):
        inside = at + 27 + data[at + 26]
        table = data[at + 27 : inside]
        yield _Page(at, inside, inside + sum(table), table)
        at = inside + sum(table)


def _packets(pages: list[_Page]) -> list[list[tuple[int, int]]]:
    """The first two packets, each as the places where its parts stand."""
    found: list[list[tuple[int, int]]] = [[]]
    for page in pages:
        at = page.inside
        for length in page.table:
            found[-1].append((at, at + length))
            at += length
            if length < 255:
                if len(found) == 2:
                    return found
                found.append([])
    return found[:-1]


def _checksum(page: bytearray) -> int:
    made = 0
    for byte in page:
        made = (made << 8 & 0xFFFFFFFF) ^ _SUMS[made >> 24 ^ byte]
    return made
