"""Recordings without what is written in them beside sound and film: names, places, dates, covers, remarks behind the end."""

from __future__ import annotations

from hooks.records.media.bare_boxes import bare_boxes
from hooks.records.media.bare_ogg import bare_ogg
from hooks.records.media.bare_webm import bare_webm
from hooks.records.media.containers import content_of, frame_length, tag_length

_ID3_1, _EXTENDED, _APE = 128, 227, 32
"""Bytes of an ID3v1 tag, of its extension, of the head or foot of an APE tag."""


def bare(data: bytes) -> bytes | None:
    """The recording with nothing but what is played; None where something else in it cannot surely be taken out.

    Nothing moves in an MP4, an Ogg or a WebM: what is taken out becomes empty space.
    """
    makers = {"mp3": _bare_mp3, "mp4": bare_boxes, "m4a": bare_boxes, "ogg": bare_ogg, "webm": bare_webm}
    maker = makers.get(content_of(data).kind)
    return maker(data) if maker else data


def _bare_mp3(data: bytes) -> bytes | None:
    """The frames alone, one behind the other; a last one that was cut is left out."""
    at, end, out = 0, _sound_end(data), bytearray()
    while at < end:
        length = frame_length(data[at : at + 4])
        if length and at + length > end:
            break
        if length:
            out += data[at : at + length]
        elif data[at] == 0:
            length = end - at - len(data[at:end].lstrip(b"\0"))
        else:
            length = tag_length(data[at : at + 10]) or _old_tag(data, at)
        if not length:
            return None
        at += length
    return bytes(out)


def _sound_end(data: bytes) -> int:
    """Where the tags begin that are found by their foot: so that no frame that was cut is filled up with words of them."""
    end = len(data)
    while True:
        foot = data[max(0, end - _APE) : end]
        if data[max(0, end - _ID3_1) : end].startswith(b"TAG"):
            end -= _ID3_1
        elif foot.startswith(b"APETAGEX"):
            head = _APE if foot[23] & 0x80 else 0
            end = max(0, end - max(_APE, int.from_bytes(foot[12:16], "little")) - head)
        else:
            return end


def _old_tag(data: bytes, at: int) -> int:
    """Length of an ID3v1, APE or Lyrics3 tag that stands here; 0 for none."""
    if data.startswith(b"TAG", at):
        return _EXTENDED if data.startswith(b"TAG+", at) else _ID3_1
    if data.startswith(b"APETAGEX", at):
        return _APE + int.from_bytes(data[at + 12 : at + 16], "little")
    if data.startswith(b"LYRICSBEGIN", at):
        found = (data.find(foot, at) for foot in (b"LYRICS200", b"LYRICSEND"))
        return max(0, *(end + 9 - at for end in found))
    return 0
