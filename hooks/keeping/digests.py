"""What files hold, as SHA-256, without reading again those that nobody has touched."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from hooks.files import WITHOUT_CHANGE_TIME

Stat = tuple[int, int, int, int]
"""Size, inode, and times of last change (mtime, ctime; ns): no program can set ctime to what it was."""
Row = tuple[int, int, int, int, str]
"""The same of a file when it was read, and the SHA-256 of what it held."""
SKIPPED = {"__pycache__", "node_modules"}
"""Folders in which nothing of a project's own lies."""


class Digests:
    """The digest of a file's content by its path.

    `known` are rows of an earlier run. `started` is the time of the file system when this one began: what was written
    at that tick or later could be written again without a trace, so it is not remembered.
    """

    def __init__(self, known: Mapping[str, Row], started: int) -> None:
        self._known, self._started = known, started
        self.rows: dict[str, Row] = {}
        """What may be remembered of all that was asked for."""

    def of(self, path: str, stat: Stat) -> str:
        """The digest of what the file holds."""
        row = self._known.get(path)
        if row is None or tuple(row[:4]) != stat or WITHOUT_CHANGE_TIME:
            with open(path, "rb") as file:
                row = (*stat, hashlib.sha256(file.read()).hexdigest())
        if max(stat[2:]) < self._started:
            self.rows[path] = row
        return row[4]


def stat_of(path: str | Path) -> Stat:
    """How the file is known again."""
    return told_of(os.stat(path))


def told_of(found: os.stat_result) -> Stat:
    """The same of what the system told already."""
    return found.st_size, found.st_ino, found.st_mtime_ns, found.st_ctime_ns


def below(folder: str, skipped: Collection[str] = SKIPPED) -> Iterator[tuple[str, Stat]]:
    """Every file below a folder, links followed: its path and how it is known again. Nothing where there is no folder."""
    if not os.path.isdir(folder):
        return
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name in skipped:
                continue
            if entry.is_dir():
                yield from below(entry.path)
            elif entry.is_file():
                yield entry.path, told_of(entry.stat())


def digest(value: object) -> str:
    """The SHA-256 of plain values."""
    return hashlib.sha256(repr(value).encode("utf-8", "surrogateescape")).hexdigest()
