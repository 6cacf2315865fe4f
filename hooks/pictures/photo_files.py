"""Photos → files for the web: turned, cropped, bare of metadata, in three widths and formats, cached."""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import lru_cache, partial
from io import BytesIO
from math import ceil
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import PIL
from PIL import Image, ImageCms, ImageOps

from hooks.keeping.stored import of_name
from hooks.records.checks.photos import FORMATS
from hooks.records.reading.pieces import key_of

WIDTHS = (480, 960, 1600)
FOLDER = "assets/photos"
# One thread: encoders that share the work out among cores do not always give the same bytes.
ENCODERS: dict[str, tuple[str, dict[str, Any]]] = {
    "avif": ("AVIF", {"quality": 55, "speed": 9, "max_threads": 1}),
    "webp": ("WEBP", {"quality": 75, "method": 4}),
    "jpg": ("JPEG", {"quality": 78, "optimize": True, "progressive": True}),
}
"""File ending → Pillow's name of the format and its settings."""
_FORMAT = "1"  # raise it when the way pictures are made changes
_ORIENTATION = 0x0112
_LANCZOS = Image.Resampling.LANCZOS
Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Job:
    """One photo in one crop. `ratio` is width to height, None keeps the whole picture; `focus` in percent."""

    source: Path
    ratio: tuple[int, int] | None
    focus: tuple[int, int]
    key: str
    widths: tuple[int, ...]
    height: int

    @property
    def width(self) -> int:
        """Width of the largest file."""
        return self.widths[-1]

    def size(self, width: int) -> tuple[int, int]:
        """Width and height of the file of this width."""
        return width, max(1, round(width * self.height / self.width))

    def name(self, width: int, ending: str) -> str:
        """Name of one file; it changes with the content."""
        return f"{self.key}-{width}.{ending}"

    def names(self) -> Iterator[str]:
        """Names of all files."""
        return (self.name(width, ending) for width in self.widths for ending in ENCODERS)


def job_of(source: Path, ratio: tuple[int, int] | None, focus: tuple[int, int]) -> Job:
    """What is to be made of a photo; reads the file, makes nothing."""
    return _job(source, ratio, focus, repr(key_of([source])))


@lru_cache(maxsize=1024)
def _job(source: Path, ratio: tuple[int, int] | None, focus: tuple[int, int], _changed: str) -> Job:
    parameters = [_FORMAT, PIL.__version__, WIDTHS, ENCODERS, ratio, focus]
    key = hashlib.sha256(json.dumps(parameters).encode() + source.read_bytes()).hexdigest()[:24]
    with Image.open(source, formats=FORMATS) as image:
        width, height = image.size
        if image.getexif().get(_ORIENTATION, 1) >= 5:  # lies on its side
            width, height = height, width
    left, top, right, bottom = _box(width, height, ratio, focus)
    widest = max(1, min(WIDTHS[-1], round(right - left)))
    widths = (*(w for w in WIDTHS if w < widest), widest)
    return Job(source, ratio, focus, key, widths, max(1, round(widest * (bottom - top) / (right - left))))


def _box(width: int, height: int, ratio: tuple[int, int] | None, focus: tuple[int, int]) -> Box:
    """The largest part of the given ratio, as near as can be to having `focus` in its middle."""
    if ratio is None:
        return 0, 0, width, height
    across, down = ratio
    w, h = min(width, height * across / down), min(height, width * down / across)
    left = min(max(width * focus[0] / 100 - w / 2, 0), width - w)
    top = min(max(height * focus[1] / 100 - h / 2, 0), height - h)
    return left, top, left + w, top + h


# ---------------------------------------------------------------- pixels


def pictures(job: Job) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of every file of a job. The same bytes for the same photo."""
    image = widest(job)
    for width in reversed(job.widths):
        if width != image.width:
            image = image.resize(job.size(width), _LANCZOS)
        for ending, (format_name, settings) in ENCODERS.items():
            out = BytesIO()
            image.save(out, format_name, **settings)
            yield job.name(width, ending), out.getvalue()


def widest(job: Job) -> Image.Image:
    """The crop at its largest, in an image of its own that nothing but pixels has come into."""
    with Image.open(job.source, formats=FORMATS) as opened:
        profile = opened.info.get("icc_profile")
        _read_small(opened, job)
        turned = _flat(ImageOps.exif_transpose(opened))
    box = _box(*turned.size, job.ratio, job.focus)
    image = _to_srgb(turned.resize(job.size(job.width), _LANCZOS, box=box), profile)
    bare = Image.new("RGB", image.size)
    bare.paste(image)
    return bare


def _read_small(image: Image.Image, job: Job) -> None:
    """Let the JPEG decoder leave out pixels that the largest file would not show."""
    turned = image.getexif().get(_ORIENTATION, 1) >= 5
    width, height = reversed(image.size) if turned else image.size
    left, _, right, _ = _box(width, height, job.ratio, job.focus)
    scale = job.width / (right - left)
    image.draft(None, (ceil(image.width * scale), ceil(image.height * scale)))


def _flat(image: Image.Image) -> Image.Image:
    """Colour or grey without transparency: what was clear becomes white."""
    if image.mode.startswith(("I", "F")):
        return image.convert("I").point(lambda v: v * (1 / 256)).convert("L")
    if image.mode in {"RGB", "L", "CMYK"} and "transparency" not in image.info:
        return image
    if not image.has_transparency_data:
        return image.convert("RGB")
    clear = image.convert("RGBA")
    out = Image.new("RGB", image.size, "white")
    out.paste(clear, mask=clear.getchannel("A"))
    return out


def _to_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """Colours as browsers read them without a profile; a profile that cannot be used is left out."""
    if profile:
        try:
            given = ImageCms.ImageCmsProfile(BytesIO(profile))
            converted = ImageCms.profileToProfile(image, given, ImageCms.createProfile("sRGB"), outputMode="RGB")
        except (ImageCms.PyCMSError, OSError):
            converted = None
        if converted is not None:
            return converted
    return image.convert("RGB")


# ---------------------------------------------------------------- files


def make_files(job: Job, cache: Path) -> None:
    """Put every file of a job into the cache."""
    for name, data in pictures(job):
        of_name(cache / name).write(data)


def build_photos(jobs: Iterable[Job], site: Path, cache: Path) -> None:
    """Write the files of all jobs below `site`; only what is not in the cache, or was damaged there, is made."""
    wanted = list({job.key: job for job in jobs}.values())
    if not wanted:
        return
    folder = site / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    missing = [job for job in wanted if not _from_cache(job, cache, folder)]
    _make_missing(missing, cache)
    for job in missing:
        if not _from_cache(job, cache, folder):  # a cache that cannot be written to
            for name, data in pictures(job):
                (folder / name).write_bytes(data)


def _from_cache(job: Job, cache: Path, folder: Path) -> bool:
    """Whether the cache holds every file of a job: then they are in the folder now."""
    for name in job.names():
        if not (data := of_name(cache / name).read()):
            return False
        (folder / name).write_bytes(data)
    return True


def _make_missing(jobs: list[Job], cache: Path) -> None:
    workers = min(len(jobs), os.cpu_count() or 1)
    if workers < 2:
        for job in jobs:
            make_files(job, cache)
        return
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        for done, _ in enumerate(pool.map(partial(make_files, cache=cache), jobs), 1):
            _progress(done, len(jobs))


def _progress(done: int, count: int) -> None:
    if sys.stderr.isatty():
        print(f"\rẢnh {done}/{count}", end="\n" if done == count else "", file=sys.stderr, flush=True)
