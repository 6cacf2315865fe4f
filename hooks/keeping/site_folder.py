"""A built site of which only what differs is written, and only what is no longer made is taken away.

What the folder holds is asked, never believed: a build that was killed, and whatever else was done to the files, is
mended by the next one. Names that begin with a dot at the top stay, as the engine has always let them.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from hooks.files import clock
from hooks.keeping.digests import Digests, Row, Stat, below, stat_of, told_of

LAST = "build.json"
"""Written after all others and taken away before the first: where it lies the site is whole."""
_PART = ".dang-viet-"
_UNKNOWN: Stat = (-1, 0, 0, 0)
"""Of a file that is to be read again: no file is like that."""


class Part(NamedTuple):
    """What one process made of a site."""

    made: dict[str, str]
    """The SHA-256 of each file by its path."""
    written: dict[str, Stat]
    """Those that were not there before, and how what was written is known again."""


class Site:
    """The site in `folder`; `known` are rows of an earlier build, by path below it."""

    def __init__(self, folder: Path, known: Mapping[str, Row]) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self._above = len(os.fspath(folder)) + 1
        self._folders: set[str] = set()
        self._there = dict(self._found(os.fspath(folder)))
        self._started = clock(folder)
        self._digests = Digests({self._path(name): row for name, row in known.items()}, self._started)
        self._made: dict[str, str] = {}
        self._written: dict[str, Stat] = {}
        self.removed = 0
        """Files taken away so far."""

    @property
    def written(self) -> int:
        """Files written so far."""
        return len(self._written)

    def part(self) -> Part:
        """What was made of the site so far: told to the process that makes the rest."""
        return Part(dict(self._made), dict(self._written))

    def join(self, part: Part) -> None:
        """Take into account what another process made."""
        self._made |= part.made
        self._written |= part.written
        for path in part.written:
            self._there.pop(path, None)

    def _path(self, name: str) -> str:
        return os.path.join(self.folder, name)

    def _name(self, entry: os.DirEntry[str]) -> str:
        return entry.path[self._above :].replace(os.sep, "/")

    def _found(self, folder: str) -> Iterator[tuple[str, Stat]]:
        """Every file there is. What is neither file nor folder goes at once: nothing is written through a link."""
        top = len(folder) < self._above
        with os.scandir(folder) as entries:
            for entry in entries:
                if top and entry.name.startswith(".") and not entry.name.startswith(_PART):
                    continue
                if entry.is_dir(follow_symlinks=False):
                    self._folders.add(self._name(entry))
                    yield from self._found(entry.path)
                elif entry.is_file(follow_symlinks=False):
                    yield self._name(entry), told_of(entry.stat())
                else:
                    os.unlink(entry.path)

    def holds(self, path: str) -> str:
        """The SHA-256 of what lies at a path, '' for nothing."""
        stat = self._there.get(path)
        return self._digests.of(self._path(path), stat) if stat else ""

    def is_as(self, rows: Mapping[str, Row]) -> bool:
        """Whether the folder holds just the files of an earlier build, and no folder but theirs."""
        same = rows.keys() == self._there.keys() and _folders_of(rows) == self._folders
        return same and all(self.holds(path) == row[4] for path, row in rows.items())

    def leave(self, path: str, digest: str) -> bool:
        """Let a file be that should hold what has this digest; False if it does not."""
        if not digest or self.holds(path) != digest:
            return False
        self._made[path] = digest
        return True

    def made(self, path: str) -> str:
        """The SHA-256 of a file that was made or left so far, '' for none."""
        return self._made.get(path, "")

    def put(self, path: str, content: bytes) -> str:
        """See to it that a file holds this; returns its SHA-256."""
        digest = hashlib.sha256(content).hexdigest()
        there = self._there.get(path)
        if there is None or there[0] != len(content) or not self.leave(path, digest):
            self._write(path, content)
            self._made[path] = digest
        return digest

    def take(self, folder: Path) -> None:
        """Every file of another folder but the one that tells of the whole."""
        for name, _ in sorted(below(os.fspath(folder))):
            path = name[len(os.fspath(folder)) + 1 :].replace(os.sep, "/")
            if path == LAST:
                continue
            with open(name, "rb") as file:
                read = told_of(os.fstat(file.fileno()))
                digest = hashlib.sha256(file.read()).hexdigest()
            if not self.leave(path, digest):
                self._move(name, path, read)
                self._made[path] = digest

    def _move(self, source: str, path: str, read: Stat) -> None:
        """A file of another folder to where it belongs: by its name alone, where both are on one disk."""
        self._begin()
        self._make_room(path)
        self._there.pop(path, None)
        try:
            os.replace(source, self._path(path))
        except OSError:  # two disks
            with open(source, "rb") as file:
                self._write(path, file.read())
        else:
            self._note(path, read)

    def finish(self, told: bytes) -> None:
        """Take away what was not made this time, and write the file that tells of the whole."""
        self._clear()
        self.put(LAST, told)

    def _clear(self) -> None:
        for path in self._there.keys() - self._made.keys() - {LAST}:
            self._begin()
            with suppress(FileNotFoundError):
                os.unlink(self._path(path))
            self.removed += 1
        for folder in sorted(self._folders - _folders_of(self._made), reverse=True):
            with suppress(OSError):  # something else put a file there just now: the next build finds it
                os.rmdir(self._path(folder))

    def rows(self) -> dict[str, Row]:
        """What is to be remembered of every file that was made."""
        now, out = clock(self.folder), {}
        for path, digest in self._made.items():
            written = self._written.get(path)
            stat, tick = (written, now) if written else (self._there.get(path, _UNKNOWN), self._started)
            # A file of this very tick could still change without a trace: its row matches none.
            out[path] = (*(stat if max(stat[2:]) < tick else _UNKNOWN), digest)
        return out

    def _note(self, path: str, filled: Stat) -> None:
        """A file was put in place, which sets its ctime alone: all else is still that of what was filled, or it is another's."""
        stat = _UNKNOWN
        with suppress(FileNotFoundError):
            stat = stat_of(self._path(path))
        self._written[path] = stat if stat[:3] == filled[:3] else _UNKNOWN

    def _begin(self) -> None:
        if self._there.pop(LAST, None):
            with suppress(FileNotFoundError):  # a second process begins too
                os.unlink(self._path(LAST))

    def _write(self, path: str, content: bytes) -> None:
        """A new file as it is; one that is there is replaced in one step."""
        self._begin()
        target = self._path(path)
        self._make_room(path)
        if self._there.pop(path, None) is None:
            self._written[path] = _fill(target, content)
        else:
            part = os.path.join(os.path.dirname(target), f"{_PART}{os.getpid()}")
            filled = _fill(part, content)
            os.replace(part, target)
            self._note(path, filled)

    def make_room_for(self, paths: Iterable[str]) -> None:
        """Folders for files to come, of which each may be made by another process."""
        for path in paths:
            if path not in self._there:
                self._begin()
                self._make_room(path)

    def _make_room(self, path: str) -> None:
        """Folders for a file, where there may be files yet, and no folder where the file goes."""
        if path.rpartition("/")[0] not in self._folders:
            for above in reversed(list(_above(path))):
                if above in self._folders:
                    continue
                if self._there.pop(above, None):
                    os.unlink(self._path(above))
                os.mkdir(self._path(above))
                self._folders.add(above)
        if path in self._folders:
            shutil.rmtree(self._path(path))
            self._folders -= {f for f in self._folders if f == path or f.startswith(f"{path}/")}
            for gone in [p for p in self._there if p.startswith(f"{path}/")]:
                del self._there[gone]


def _fill(path: str, content: bytes) -> Stat:
    with open(path, "wb") as file:
        file.write(content)
        file.flush()
        return told_of(os.fstat(file.fileno()))


def _folders_of(paths: Iterable[str]) -> set[str]:
    return {above for path in paths for above in _above(path)}


def _above(path: str) -> Iterator[str]:
    """The folders above a path, the nearest first."""
    while path := path.rpartition("/")[0]:
        yield path
