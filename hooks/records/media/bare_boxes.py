"""MP4 and M4A with nothing but what is played: only boxes that are known stay, without the words in them."""

from __future__ import annotations

from hooks.records.media.containers import boxes, tracks_of

_HOLDERS = {b"moov", b"trak", b"mdia", b"minf", b"dinf", b"stbl", b"edts", b"mvex", b"moof", b"traf", b"mfra"}
_KEPT = set(
    b"ftyp styp mdat mvhd tkhd mdhd vmhd smhd nmhd stts ctts cslg stss stsh stps stsc stsz stz2 stco co64 sdtp sbgp sgpd subs "
    b"saiz saio elst tref iods mehd trex mfhd tfhd tfdt trun tfra mfro sidx ssix".split()
)
"""Boxes of numbers alone. ISO/IEC 14496-12, table 1."""
_DATED = {b"mvhd", b"tkhd", b"mdhd"}
_FILM = {b"avc1", b"avc3", b"vp08", b"vp09", b"av01", b"mp4v"}
_SOUND = {b"mp4a", b"Opus", b"fLaC", b"alac", b"ac-3", b"ec-3", b"samr", b"sawb", b".mp3"}
_CODING = set(b"avcC vpcC av1C esds dOps dfLa dac3 dec3 damr alac pasp colr clap btrt fiel wave chan".split())
"""What stands in the description of a codec."""
_IN_FILM, _IN_SOUND, _MORE = 78, 28, {1: 16, 2: 36}
"""Bytes of such a description before the boxes in it; what QuickTime's versions of sound have more."""


class _UnknownError(Exception):
    """Something of which nobody here can tell what in it is played."""


def bare_boxes(data: bytes) -> bytes | None:
    """The same bytes in the same places, all else empty; None where a track is neither film nor sound, as that of places is."""
    moov = [(start, end) for name, _, start, end in boxes(data, 0, len(data)) if name == b"moov"]
    if any(tracks_of(data, *at) - {b"vide", b"soun"} for at in moov):
        return None
    out = bytearray(data)
    try:
        _only_known(data, out, 0, len(data))
    except _UnknownError:
        return None
    return bytes(out)


def _only_known(data: bytes, out: bytearray, start: int, end: int) -> None:
    last = start
    for name, at, inside, stop in boxes(data, start, end):
        last = stop = min(stop, end)
        if name in _HOLDERS:
            _only_known(data, out, inside, stop)
        elif name == b"hdlr":
            _blank(out, inside + 12, stop)
        elif name == b"dref":
            for _, _, first, after in boxes(data, inside + 8, stop):
                _blank(out, first + 4, min(after, stop))
        elif name == b"stsd":
            _codecs(data, out, inside + 8, stop)
        elif name not in _KEPT:
            _free(out, at, inside, stop)
        if name in _DATED:
            _blank(out, inside + 4, min(stop, inside + (20 if data[inside : inside + 1] == b"\1" else 12)))
    _blank(out, last, end)


def _codecs(data: bytes, out: bytearray, start: int, end: int) -> None:
    """Of each codec only what it is played by: not the name of the program, nor what it adds."""
    for codec, _, inside, stop in boxes(data, start, end):
        stop = min(stop, end)
        if codec in _FILM:
            _blank(out, inside + 42, min(stop, inside + 74))
            begin = inside + _IN_FILM
        elif codec in _SOUND:
            begin = inside + _IN_SOUND + _MORE.get(int.from_bytes(data[inside + 8 : inside + 10]), 0)
        else:
            raise _UnknownError
        for name, at, first, after in boxes(data, begin, stop):
            if name not in _CODING:
                _free(out, at, first, min(after, stop))


def _free(out: bytearray, at: int, inside: int, stop: int) -> None:
    out[at + 4 : at + 8] = b"free"
    _blank(out, inside, stop)


def _blank(out: bytearray, start: int, end: int) -> None:
    if start < end:
        out[start:end] = bytes(end - start)
