"""Texts of published records, for forms that change one: with the version of each file, which goes with what is sent."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from hooks.file_versions import unmarked, version_of
from hooks.records.joined.catalogue import Catalogue
from hooks.records.reading.text_files import read_text

SHARD = 20_000
"""From how many bytes of records on a file is full."""


class Source(NamedTuple):
    """A record that may be seen today as it stands."""

    key: str
    """An id; of a story its year and slug."""
    file: str
    size: int
    """Bytes of its file."""
    photos: Sequence[str]
    """The photos beside it that it may name."""

    def files(self, root: Path) -> Iterator[Path]:
        """Itself and its photos."""
        yield (file := root / self.file)
        yield from (file.parent / name for name in self.photos)


def _sources(c: Catalogue) -> Iterator[Source]:
    files = {key: e.file for key, e in c.exemplars.items()} | {key: d.file for key, d in c.decisions.items()}
    files |= {s.record.id: s.file for s in c.statistics}
    files |= {key: story.file for key, story in c.stories.items()}
    folder = cache(_sizes)
    for key, file in sorted(files.items()):
        above, _, name = file.rpartition("/")
        there = folder(c.root / above)
        beside = sorted(n for n in there if n.endswith(".jpg")) if name == "index.md" else [f"{name[:-4]}.jpg"]
        if name in there and file not in c.in_part:
            yield Source(key, file, there[name], [photo for photo in beside if photo in there])


def _sizes(folder: Path) -> dict[str, int]:
    """The files of a folder by name."""
    with os.scandir(folder) as entries:
        return {entry.name: entry.stat().st_size for entry in entries if entry.is_file(follow_symlinks=False)}


def shards(c: Catalogue) -> list[list[Source]]:
    """All records by their keys in order, so many to a file."""
    out: list[list[Source]] = []
    size = SHARD
    for source in _sources(c):
        if size >= SHARD:
            out.append([])
            size = 0
        out[-1].append(source)
        size += source.size
    return out


def made_of(c: Catalogue, shard: Sequence[Source]) -> tuple[object, list[Path]]:
    """What a file of the site is made of: what is told in it, and files of the project."""
    return [(s.key, s.file, s.photos) for s in shard], [file for s in shard for file in s.files(c.root)]


def told(c: Catalogue, shard: Sequence[Source]) -> dict[str, list[Any]]:
    """By its key the path, text and versions of each."""
    out: dict[str, list[Any]] = {}
    for source in shard:
        text = read_text(c.root / source.file, source.file)
        if isinstance(text, str):
            out[source.key] = [source.file, unmarked(text), _versions(source, c.root, text)]
    return out


def _versions(source: Source, root: Path, text: str) -> dict[str, str]:
    """The version of a file and of its photos by name: what is sent says what it began with."""
    file, *photos = source.files(root)
    return {file.name: version_of(text)} | {photo.name: version_of(photo.read_bytes()) for photo in photos}
