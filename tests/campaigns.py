"""A tiny complete campaign as files, and laying campaigns out in temporary folders."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from hooks.problems import Problem
from hooks.records.checks import contacts, doubles, hidden
from hooks.records.checks.project import find_problems, read_project
from hooks.records.joined.catalogue import Catalogue
from hooks.records.reading.kinds_file import open_kinds
from hooks.records.reading.loading import Records, load
from hooks.theme.compiled import Compiled
from hooks.theme.templates import Renderer

TINY, WORLD = (Path(__file__).resolve().parent / "sites" / name for name in ("tiny", "dong-nai"))
TODAY = dt.date(2026, 11, 29)
"""The day the tests speak of: after everything in the tiny campaign."""

_OVERRIDES = Path(__file__).resolve().parent.parent / "overrides"
_COMPILED = Compiled()


def renderer(c: Catalogue, repo_url: str = "") -> Renderer:
    """What renders pages of a campaign; templates are compiled once for all tests."""
    return Renderer(_OVERRIDES, c, repo_url=repo_url, compiled=_COMPILED)


def tiny_campaign() -> dict[str, str]:
    """Path → text of every file of the invented place “Vùng Thử”, which has no problem."""
    return dict(_tiny())


@cache
def _tiny() -> tuple[tuple[str, str], ...]:
    """Read once: a thousand tests begin with it."""
    files = (p for p in sorted(TINY.rglob("*")) if p.is_file())
    return tuple((p.relative_to(TINY).as_posix(), p.read_bytes().decode("utf-8")) for p in files)


def write(root: Path, files: Mapping[str, str | bytes]) -> Path:
    """Lay `files` out below `root`, byte for byte; returns `root`."""
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return root


def patched(*replacements: tuple[str, str, str]) -> dict[str, str]:
    """The tiny campaign with (path, old, new) replaced; each `old` must stand there once."""
    files = tiny_campaign()
    for path, old, new in replacements:
        assert files[path].count(old) == 1, f"{path}: {old!r} stands there {files[path].count(old)} times"
        files[path] = files[path].replace(old, new)
    return files


def faults(root: Path) -> list[Problem]:
    """What is wrong below `root`, but for contacts that the project itself waits for: those are not its tests' concern."""
    return [p for p in find_problems(root) if p.code != contacts.CODE]


def records_of(root: Path, files: Mapping[str, str | bytes]) -> Records:
    """The records of a campaign without problems."""
    records, problems = read_project(write(root, files))
    assert [p.as_text() for p in problems if p.code not in {hidden.CODE, hidden.ENDS, doubles.CODE}] == []
    assert records is not None
    return records


def world() -> Records:
    """The records of a real province, read once for all tests of a process: nothing changes records. Its kinds are open."""
    open_kinds(WORLD)
    return _world()


@cache
def _world() -> Records:
    records, problems = load(WORLD)
    assert records is not None, problems
    return records


def catalogue_of(
    root: Path, files: Mapping[str, str | bytes], on: dt.date = TODAY, *, samples: bool = True
) -> Catalogue:
    """The catalogue of a campaign without problems, as seen on the day `on`."""
    return Catalogue(records_of(root, files), on, samples)


_VIETNAMESE = re.compile("[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]", re.IGNORECASE)


def check_told(problem: Problem, root: Path) -> None:
    """Assert what every problem owes its reader: a file, a line within it, a Vietnamese message."""
    path = root / problem.file
    assert problem.file
    assert not problem.file.startswith("/")
    assert _VIETNAMESE.search(problem.message), problem
    if problem.line:
        assert 0 < problem.line <= max(1, len(_lines(path))), problem
    problem.as_text().encode("utf-8")
    assert "\n" not in problem.as_github()


def _lines(path: Path) -> list[bytes]:
    return re.split(b"\r\n|\r|\n", re.sub(b"(\r\n|\r|\n)\\Z", b"", path.read_bytes()))
