"""Recordings as they are published: what is written in them beside sound and film is gone, or they are refused."""

from __future__ import annotations

import pytest

from hooks.records.media.bare import bare
from hooks.records.media.bare_ogg import _checksum
from hooks.records.media.containers import content_of
from tests.recordings import box, mp3, mp4, ogg, webm

SECRET = b"0912345678 Nguyen Van Tu"
ID3_1 = b"TAG" + SECRET.ljust(125, b"\0")
ITEM = len(SECRET).to_bytes(4, "little") + bytes(4) + b"Artist\0" + SECRET


def ape(*, head: bool) -> bytes:
    size = (len(ITEM) + 32).to_bytes(4, "little")

    def part(flags: int) -> bytes:
        return b"APETAGEX" + (2000).to_bytes(4, "little") + size + b"\1\0\0\0" + bytes([0, 0, 0, flags]) + bytes(8)

    return (part(0xA0) if head else b"") + ITEM + part(0x80 if head else 0)


def id3(told: bytes) -> bytes:
    return mp3(0, told)


def track(kind: bytes, *codecs: bytes) -> bytes:
    handler = box(b"hdlr", bytes(8), kind, bytes(12), SECRET)
    where = box(b"dinf", box(b"dref", bytes(8), box(b"url ", bytes(4), SECRET)))
    return box(b"trak", box(b"mdia", handler, box(b"minf", where, box(b"stbl", box(b"stsd", bytes(8), *codecs)))))


FILM = box(b"avc1", bytes(42), SECRET.ljust(36, b"\0"), box(b"avcC", b"SETTINGS"), box(b"udta", SECRET))
SOUND = box(b"mp4a", bytes(28), box(b"esds", b"SETTINGS"), box(b"note", SECRET))


def film(*behind: bytes, tracks: tuple[bytes, ...] = (track(b"vide", FILM), track(b"soun", SOUND))) -> bytes:
    head = box(b"ftyp", b"isom", bytes(4)) + box(b"free", SECRET)
    return head + box(b"moov", box(b"mvhd", bytes(100)), *tracks) + box(b"mdat", b"\1\2\3") + b"".join(behind)


TOLD = {
    "mp3 before": mp3(tag=SECRET),
    "mp3 twice before": id3(SECRET) + mp3(tag=SECRET),
    "mp3 within": mp3() + id3(SECRET) + mp3(),
    "mp3 behind": mp3() + ID3_1,
    "mp3 behind a frame that was cut": mp3(5)[:-20] + ID3_1,
    "mp3 APE": mp3() + ape(head=True) + ID3_1,
    "mp3 APE without a head": mp3() + ape(head=False),
    "mp3 APE behind a cut frame": mp3(5)[:-60] + ape(head=False),
    "mp3 Lyrics3": mp3() + b"LYRICSBEGIN" + SECRET + b"000035LYRICS200" + ID3_1,
    "mp3 of two": mp3() + ID3_1 + mp3(),
    "mp4 of a telephone": mp4(told=SECRET),
    "m4a of a telephone": mp4(b"M4A ", b"soun", b"mp4a", SECRET),
    "mp4": film(),
    "mp4 with more boxes": film(box(b"uuid", SECRET), box(b"wxyz", SECRET), box(b"skip", SECRET)),
    "mp4 with bytes behind": film(b"Tu 0912"),
    "ogg opus": ogg(told=SECRET),
    "ogg vorbis": ogg(b"\1vorbis", SECRET),
    "ogg with a picture": ogg(b"\1vorbis", SECRET * 50),
    "webm": webm(told=SECRET),
    "webm as it is recorded": webm(open_end=True, told=SECRET),
}


@pytest.mark.parametrize("name", TOLD)
def test_what_is_told_beside_sound_and_film_is_not_published(name: str) -> None:
    data = TOLD[name]
    out = bare(data)

    assert SECRET in data or b"Tu 0912" in data
    assert out is not None
    assert [word for word in (SECRET, SECRET[:7], SECRET[-6:], b"Tu 09", b"Artist") if word in out] == []
    assert content_of(out) == content_of(data)
    assert bare(out) == out


@pytest.mark.parametrize("name", [n for n in TOLD if n.startswith("mp3")])
def test_all_the_sound_of_an_mp3_stays(name: str) -> None:
    frames = mp3(1)
    whole = TOLD[name].count(frames)

    assert bare(TOLD[name]) == frames * whole


@pytest.mark.parametrize("name", [n for n in TOLD if not n.startswith("mp3")])
def test_nothing_that_is_played_moves(name: str) -> None:
    """What a player finds by its place in the file must not move."""
    data, out = TOLD[name], bare(TOLD[name]) or b""

    assert len(out) == len(data)
    played = (b"ftyp", b"hdlr", b"avc1", b"avcC", b"esds", b"SETTINGS", b"mdat\1\2\3", b"abc", b"V_VP8", b"\xa3\x82ab")
    assert all(out.index(part) == data.index(part) for part in played if part in data)


@pytest.mark.parametrize(
    "data",
    [
        mp3() + SECRET + mp3(),
        mp3() + SECRET,
        film(tracks=(track(b"vide", FILM), track(b"meta"))),
        film(tracks=(track(b"vide", box(b"xyz1", bytes(20))),)),
        ogg(b"\x7fFLAC\1\0\0", SECRET),
        ogg(told=SECRET) + ogg(told=SECRET, serial=b"efgh"),
        webm(told=SECRET, kind=b"\x21"),
    ],
    ids=["words between", "words behind", "places", "unknown codec", "FLAC", "two streams", "places in WebM"],
)
def test_what_cannot_surely_be_taken_out_is_refused(data: bytes) -> None:
    assert content_of(data).whole
    assert bare(data) is None


def test_pages_of_ogg_keep_sums_that_players_ask_for() -> None:
    """RFC 3533: of a page whose own field is zero. The sum of “123456789” is known for this polynomial."""
    out = bare(ogg(told=SECRET)) or b""
    page = bytearray(out[out.index(b"OggS", 1) :])
    said = int.from_bytes(page[22:26], "little")
    page[22:26] = bytes(4)

    assert said == _checksum(page)
    assert _checksum(bytearray(b"123456789")) == 0x89A1897F
