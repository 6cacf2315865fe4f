"""What one build leaves for the next into the same folder: `.cache/site/`, which may be thrown away at any time.

A build of which every source, setting and library is what it was, on the same day, makes the same site: then nothing
is read but what was asked for here. Anything wrong with what was kept, it is put aside.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import os
import re
import shutil
import sys
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from functools import cache, cached_property
from pathlib import Path
from typing import NamedTuple

from hooks.files import cache_of, clock
from hooks.keeping import turns
from hooks.keeping.asides import Asides
from hooks.keeping.digests import Digests, below, digest, stat_of
from hooks.keeping.site_folder import Site
from hooks.keeping.stored import Stored, read_by_key, write_by_key

MOST_BYTES = 256 * 1024 * 1024
"""Largest file read or written: more than half a million pages."""
MOST = 8
"""Folders that are built into, of which something is kept: those of the latest builds."""
_LOCK = ".lock"

Rows = Mapping[str, list[str]]
"""What is told of files by their path."""


class MadeOf(NamedTuple):
    """All that decides what a build makes."""

    sources: Iterable[Path]
    """Files, and folders with all files below them."""
    settings: str
    """All else that pages hang on."""
    revision: object
    """What is told of the whole alone."""
    now: dt.datetime
    """The minute that the build speaks of."""


class Kept:
    """What is kept for builds of the project at `root` into the folder `target`.

    `alone` if no program but ours takes part: what others' plugins read, nobody knows. It waits while another
    build into the same folder goes on.
    """

    def __init__(self, root: Path, target: Path, made_of: MadeOf, *, alone: bool = True) -> None:
        self.root = root
        self.target, self.now, self._alone = target, made_of.now, alone
        name = hashlib.sha256(os.fspath(target.resolve()).encode()).hexdigest()[:12]
        self.scratch = cache_of(root) / "site" / name
        """Where the engine may write meanwhile: the site itself is touched when all is made."""
        self._file = self.scratch.with_suffix(".json")
        self._turn()
        self._kept = Stored(self._file, _format(), MOST_BYTES)
        self._old = read_by_key(self._kept) if alone else {}
        self._sources = tuple(made_of.sources)
        self._digests = Digests(self._old.get("sources", {}), clock(self.scratch))
        self._there = self._now_there()
        self.files = {path: self._digests.of(path, stat) for path, stat in sorted(self._there.items())}
        """The SHA-256 of every source by its path."""
        self.settings = repr((sys.version, installed(), made_of.settings))
        self.key = digest((self.settings, made_of.revision, self.files))
        """What decides the whole site of a day."""

    def _turn(self) -> None:
        """Wait until no other build writes to the same folders, and begin with an empty one aside."""
        self.scratch.parent.mkdir(parents=True, exist_ok=True)
        turns.take(self.scratch.with_suffix(_LOCK), self.target)
        shutil.rmtree(self.scratch, ignore_errors=True)
        self.scratch.mkdir(exist_ok=True)

    def _now_there(self) -> dict[str, tuple[int, int, int, int]]:
        found = {path: stat for source in self._sources for path, stat in below(os.fspath(source))}
        return found | {os.fspath(source): stat_of(source) for source in self._sources if source.is_file()}

    def unchanged(self) -> bool:
        """Whether the site lies there as this build would make it."""
        old = self._old
        if not old or old["key"] != self.key:
            return False
        then, until = (dt.datetime.fromisoformat(old[name]) for name in ("now", "until"))
        of_today = then.date() == self.now.date() and then <= self.now < until
        return of_today and self.target.is_dir() and Site(self.target, old["site"]).is_as(old["site"])

    def site(self) -> Site:
        """The folder to write to, with what is known of it."""
        return Site(self.target, self._old.get("site", {}))

    def asides(self, site: Site) -> Asides:
        """What may be left of the files of `site` that are no pages."""
        return Asides(site, digest((self.settings, self._program)), self.files, self._old.get("asides", {}))

    def stored(self, name: str, most: int, folder: Path | None = None) -> Stored:
        """A file to keep something in that hangs on the program, its libraries and the settings.

        Of the sources only on those that lie in `folder` itself, not below it.
        """
        beside = {path: d for path, d in self.files.items() if folder and os.path.dirname(path) == os.fspath(folder)}
        made_by = digest((self.settings, self._program, beside))
        return Stored(self._file.with_suffix(f".{name}"), made_by, most if self._alone else 0)

    def of_program(self, name: str, most: int) -> Stored:
        """A file for all builds, into whatever folder, that hangs on the program and its libraries alone."""
        made_by = digest((sys.version, installed(), self._program))
        return Stored(self._file.with_name(f"{name}-{made_by[:12]}"), made_by, most if self._alone else 0)

    @cached_property
    def _program(self) -> dict[str, str]:
        here = os.path.dirname(os.path.dirname(os.path.abspath(__file__))) + os.sep
        return {path[len(here) :]: d for path, d in self.files.items() if path.startswith(here)}

    def common(self, is_part: Callable[[str], bool], also: object) -> str:
        """What every page hangs on: settings, all sources but those that only some pages tell of, `also`."""
        return digest((self.settings, {path: d for path, d in self.files.items() if not is_part(path)}, also))

    def pages(self, common: str) -> dict[str, list[str]]:
        """What was kept of each page by its address, where what every page hangs on is still the same."""
        return dict(self._old["pages"]) if self._old.get("common") == common else {}

    def save(self, site: Site, until: dt.datetime, common: str, pages: Rows, asides: Rows, *, whole: bool) -> None:
        """Keep what is known now; `whole` if the next build may leave everything when nothing changes before `until`.

        Where a source was touched in the meantime, nothing is known of what was made of which of its contents.
        """
        same = self._alone and self._there == self._now_there()
        told = {
            "key": self.key if whole and same else "",
            "now": self.now.isoformat(),
            "until": until.isoformat(),
            "sources": self._digests.rows,
            "site": site.rows(),
            "common": common if same else "",
            "pages": pages,
            "asides": asides if same else {},
        }
        write_by_key(self._kept, told)
        self._forget()

    def _forget(self) -> None:
        """Let go of what builds into other folders left, the oldest first, and of what one that was killed did."""
        lying: dict[str, list[Path]] = {}
        for path in sorted(self._file.parent.iterdir(), key=_age):
            lying.setdefault(path.stem, []).append(path)
        for name, paths in list(lying.items())[MOST:]:
            if held := turns.tried(lock := self._file.with_name(name + _LOCK)):  # or else one is at work there
                with held:
                    for path in {*paths, lock}:
                        shutil.rmtree(path, ignore_errors=True) if path.is_dir() else _unlink(path)

    def close(self) -> None:
        """The build has ended."""
        shutil.rmtree(self.scratch, ignore_errors=True)
        turns.give_back(self.scratch.with_suffix(_LOCK))


def _age(path: Path) -> int:
    """The larger the older; of what another build has just taken away, too."""
    with suppress(OSError):
        return -path.stat().st_mtime_ns
    return 0


def _unlink(path: Path) -> None:
    with suppress(OSError):  # Windows keeps what is open
        path.unlink()


@cache
def _format() -> str:
    """What wrote what is kept: it has the shape that the modules beside this one give it."""
    return digest([path.read_bytes() for path in sorted(Path(__file__).parent.glob("*.py"))])


def steady(value: object) -> str:
    """A value in words that are the same from one run to the next: without where things lie in memory."""
    return re.sub(" at 0x[0-9a-f]+", "", repr(value))


def installed() -> list[str]:
    """Every installed library with its version, as the folders of libraries name them."""
    folders = [path for path in dict.fromkeys(sys.path) if os.path.isdir(path)]
    return sorted(name for path in folders for name in os.listdir(path) if name.endswith((".dist-info", ".egg-info")))
