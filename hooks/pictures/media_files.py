"""Recordings beside stories → files for the web: named by what is in them, bare of who made them and where."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from hooks.records.media.bare import bare
from hooks.records.media.containers import content_of
from hooks.records.media.subtitles import published
from hooks.records.reading.pieces import key_of
from hooks.records.reading.text_files import read_text

FOLDER = "assets/media"


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
    return bare(source.read_bytes()) or b""  # the check refuses what cannot be made bare


def write_media(media: Iterable[Medium], site: Path) -> None:
    """Write every file below `site`."""
    for name, medium in {m.name: m for m in media}.items():
        folder = site / FOLDER
        folder.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(_published(medium.source))
