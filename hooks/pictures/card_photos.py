"""A photo of the record on its link picture, or the drawing of a story, in place of a drawn sign."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image

from hooks.pictures.photo_files import job_of, widest
from hooks.records.model.shared import Photo as Record

PLATES = Path(__file__).with_name("plates")
"""The drawings of stories as pixels, which Pillow needs: <plate>.<start of the drawing's SHA-256>.webp."""


@dataclass(frozen=True, slots=True)
class Photo:
    """A photo: square, or across the whole card with the title below."""

    source: Path = field(repr=False)  # the digest tells files apart; where they lie does not matter
    focus: tuple[int, int]
    across: bool
    digest: str
    words: str


def photo(source: Path, found: Record, across: bool = False) -> Photo:
    """The photo that a record names, which lies at `source`."""
    focus = (found.focus.x, found.focus.y) if found.focus else (50, 50)
    return Photo(source, focus, across, hashlib.sha256(source.read_bytes()).hexdigest(), f"ảnh: {found.alt}")


def plate(name: str, words: str) -> Photo:
    """The drawing at the head of a story, across the whole card."""
    (source,) = PLATES.glob(f"{name}.*.webp")
    return Photo(source, (50, 60), True, hashlib.sha256(source.read_bytes()).hexdigest(), f"tranh vẽ: {words}")


def crop(sign: Photo, size: tuple[int, int]) -> Image.Image:
    """The photo in this size, as near as can be to having its focus in the middle."""
    return widest(job_of(sign.source, size, sign.focus)).resize(size, Image.Resampling.LANCZOS)
