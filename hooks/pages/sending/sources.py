"""Texts of published records, for forms that change one: with the version of each file, which goes with what is sent."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hooks.file_versions import unmarked, version_of
from hooks.records.joined.catalogue import Catalogue
from hooks.records.reading.text_files import read_text

SHARD = 15_000
"""From how many letters on a file is full."""


def _sources(c: Catalogue) -> Iterator[tuple[str, list[Any]]]:
    """Key (an id; year and slug of a story), then path, text, versions, of everything that may be seen today as it stands."""
    files = {key: e.file for key, e in c.exemplars.items()} | {key: d.file for key, d in c.decisions.items()}
    files |= {s.record.id: s.file for s in c.statistics}
    files |= {key: story.file for key, story in c.stories.items()}
    for key, file in sorted(files.items()):
        text = read_text(c.root / file, file) if file not in c.in_part else None
        if isinstance(text, str):
            yield key, [file, unmarked(text), _versions(c.root / file, text)]


def _versions(file: Path, text: str) -> dict[str, str]:
    """The version of a file and of the photos its record may name, by name: what is sent says what it began with."""
    story = file.name == "index.md"
    beside = sorted(file.parent.glob("*.jpg")) if story else [file.with_suffix(".jpg")]
    return {file.name: version_of(text)} | {
        p.name: version_of(p.read_bytes()) for p in beside if p.is_file() and not p.is_symlink()
    }


def shards(c: Catalogue) -> Iterator[dict[str, Any]]:
    """All texts, so many to a file, by their keys in order."""
    shard: dict[str, Any] = {}
    size = 0
    for key, entry in _sources(c):
        shard[key] = entry
        size += len(entry[1])
        if size >= SHARD:
            yield shard
            shard, size = {}, 0
    if shard:
        yield shard
