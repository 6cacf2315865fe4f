"""Which versions of files the two sides have: whether a form began with one that a colleague has changed since."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from hooks.file_versions import LENGTH, said_of, version_of
from hooks.records.reading.text_files import read_text


@dataclass(frozen=True, slots=True)
class FileVersion:
    """A text that stands on one side."""

    version: str
    said: str
    """What a form said of the version it was made of; '' for nothing."""


def versions(root: Path, paths: Iterable[str]) -> dict[str, FileVersion]:
    """The versions of those texts below `root` that stand there and can be read."""
    found: dict[str, FileVersion] = {}
    for path in paths:
        if path.endswith((".yml", ".md")) and (root / path).is_file() and not (root / path).is_symlink():
            text = read_text(root / path, path)
            if isinstance(text, str):
                found[path] = FileVersion(version_of(text), said_of(text))
    return found


def overtaken(before: Mapping[str, FileVersion], after: Mapping[str, FileVersion]) -> Iterator[str]:
    """Files that a form made of another version than the one that stands before: what was changed between is undone.

    A line about the version that stood there before is not news: the file was then changed by hand.
    """
    for path, now in after.items():
        then = before.get(path)
        old = then is not None and now.said == then.said
        if now.said and not old and (then is None or now.said[:LENGTH] != then.version):
            yield path
