"""Recordings beside stories → files for the web: named by what is in them, bare of who made them and where."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from hooks.records.media.containers import boxes, content_of, sound_start
from hooks.records.media.subtitles import published
from hooks.records.reading.pieces import key_of
from hooks.records.reading.text_files import read_text

FOLDER = "assets/media"
_CONTAINERS, _TOLD = {b"moov", b"trak"}, {b"udta", b"meta", b"uuid"}


@dataclass(frozen=True, slots=True)
class Medium:
    """One file as the site has it; `name` changes with the content."""

    source: Path
    name: str
    size: int

    @property
    def ending(self) -> str:
        """mp3, m4a, ogg, mp4, webm or vtt."""
        return self.name.rpartition(".")[2]


def medium_of(source: Path) -> Medium:
    """What a file becomes; reads it, writes nothing."""
    return _medium(source, repr(key_of([source])))


@lru_cache(maxsize=256)
def _medium(source: Path, _changed: str) -> Medium:
    data = _published(source)
    ending = "vtt" if source.suffix == ".vtt" else content_of(data).kind
    return Medium(source, f"{hashlib.sha256(data).hexdigest()[:24]}.{ending}", len(data))


def _published(source: Path) -> bytes:
    if source.suffix == ".vtt":
        text = read_text(source, source.name)
        return published(text if isinstance(text, str) else "").encode()
    return bare(source.read_bytes())


def bare(data: bytes) -> bytes:
    """The recording without what phones write beside it: place, names, covers.

    Nothing moves in an MP4: what is taken out becomes empty space. Ogg and WebM stay as they are.
    """
    kind = content_of(data).kind
    if kind == "mp3":
        return data[sound_start(data) :]
    if kind not in {"mp4", "m4a"}:
        return data
    out = bytearray(data)
    _blank(data, out, 0, len(data))
    return bytes(out)


def _blank(data: bytes, out: bytearray, start: int, end: int) -> None:
    for name, at, inside, stop in boxes(data, start, end):
        if name in _CONTAINERS:
            _blank(data, out, inside, stop)
        elif name in _TOLD:
            out[at + 4 : at + 8] = b"free"
            out[inside:stop] = bytes(stop - inside)


def write_media(media: Iterable[Medium], site: Path) -> None:
    """Write every file below `site`."""
    for name, medium in {m.name: m for m in media}.items():
        folder = site / FOLDER
        folder.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(_published(medium.source))
