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
from hooks.desk.taking.names import RefusedError
from hooks.desk.taking.packages import Package
from hooks.desk.taking.plans import Plan, planned
from hooks.files import write_all
from hooks.problems import Problem, has_errors

_FOLDERS = ("data", "stories", "docs", "overrides")


class Trial:
    """A copy of the project at `root` below `folder`, made when it is first asked; what is tried well stays in it."""

    def __init__(self, root: Path, folder: Path, now: dt.datetime) -> None:
        self._root, self._folder, self._now = root, folder, now
        self._side: Side | None = None

    def planned(self, package: Package) -> Plan:
        """What taking a package would do after those that were tried before."""
        self._begun()
        return planned(package, self._folder)

    def reported(self, plan: Plan) -> Report:
        """What a plan would change; of the check's words only those that were not there before.

        Raises RefusedError where the project itself cannot be read.
        """
        before, writes = self._begun(), plan.writes
        if before.records is None:
            raise RefusedError("Dự án đang có lỗi nặng nên không thử được. Chạy campaign check, sửa xong rồi nhận lại.")
        kept = {path: (self._folder / path).read_bytes() if path in plan.replaces else None for path in writes}
        write_all({self._folder / path: content for path, content in writes.items()})
        after = read_side(self._folder, self._now, media=True)
        files = [FileChange(path, "M" if path in plan.replaces else "A") for path in sorted(writes)]
        new = tuple(_new(before.problems, after.problems, writes))
        self._settle(kept, after, well=not has_errors(new))
        return replace(reported(About("đang có", "", self._now), before, after, files), problems=new)

    def _begun(self) -> Side:
        if self._side is None:
            for name in _FOLDERS:
                if (self._root / name).is_dir():
                    shutil.copytree(self._root / name, self._folder / name, symlinks=True, copy_function=_linked)
            self._side = read_side(self._folder, self._now, media=True)
        return self._side

    def _settle(self, kept: Mapping[str, bytes | None], after: Side, *, well: bool) -> None:
        if well:
            self._side = after
        else:
            write_all({self._folder / path: content for path, content in kept.items()})


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
