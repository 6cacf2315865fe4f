"""A copy of the project in which packages are tried, one after the other: what each would change, what is wrong then."""

from __future__ import annotations

import datetime as dt
import os
import shutil
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from hooks.desk.reporting.report import About, Report, reported
from hooks.desk.reporting.repository import FileChange
from hooks.desk.reporting.sides import Side, read_side
from hooks.files import write_all
from hooks.problems import Problem

_FOLDERS = ("data", "stories", "docs", "overrides")


class Trial:
    """A copy of a project below `folder`, read as it stands; what is tried well stays in it for the next."""

    def __init__(self, root: Path, folder: Path, on: dt.date) -> None:
        for name in _FOLDERS:
            if (root / name).is_dir():
                shutil.copytree(root / name, folder / name, symlinks=True, copy_function=_linked)
        self.folder, self._on = folder, on
        self._side = read_side(folder, on, media=True)

    def reported(self, writes: Mapping[str, bytes], replaces: Iterable[str]) -> Report:
        """What writing these files would change; of the check's words only those that were not there before."""
        before, replaced = self._side, {*replaces}
        kept = {path: (self.folder / path).read_bytes() if path in replaced else None for path in writes}
        write_all({self.folder / path: content for path, content in writes.items()})
        after = read_side(self.folder, self._on, media=True)
        files = [FileChange(path, "M" if path in replaced else "A") for path in sorted(writes)]
        new = tuple(_new(before.problems, after.problems, writes))
        report = replace(reported(About("đang có", "", self._on), before, after, files), problems=new)
        self._settle(kept, after, well=not any(p.severity == "error" for p in new))
        return report

    def _settle(self, kept: Mapping[str, bytes | None], after: Side, *, well: bool) -> None:
        if well:
            self._side = after
        else:
            write_all({self.folder / path: content for path, content in kept.items()})


def _new(before: Iterable[Problem], after: Iterable[Problem], writes: Mapping[str, bytes]) -> Iterable[Problem]:
    """Problems of the package's files, and those elsewhere that came with it."""
    known = {(p.file, p.field, p.code, p.message) for p in before}
    return (p for p in after if p.file in writes or (p.file, p.field, p.code, p.message) not in known)


def _linked(source: str, target: str) -> str:
    """The same file under a second name, where the disk allows it: photos are many and large. Nothing is written into it."""
    try:
        os.link(source, target, follow_symlinks=False)
    except OSError:
        shutil.copy2(source, target, follow_symlinks=False)
    return target
