"""Publishing small sites into a folder, and what stands there then."""

from __future__ import annotations

from pathlib import Path

from tests.desk.commands import Done, run
from tests.desk.publishing.invented import PAGES

ONE, TWO, THREE = "bản một", "bản hai", "bản ba"
MORNING = 1_795_914_300
"""29/11/2026, 8:05 in Vietnam."""


def publish(folder: Path, target: Path, *more: str) -> Done:
    return run("publish", str(folder), "--to", str(target), "--write", *more)


def seen(target: Path) -> str:
    """The edition that readers see; all pages must be of one."""
    (edition,) = {(target / "current" / page).read_text("utf-8").split("<body>")[1].split("<img")[0] for page in PAGES}
    return edition


def releases(target: Path) -> list[str]:
    return sorted(p.name for p in (target / "releases").iterdir())


def led_away(release: Path, outside: Path, folder: str) -> Path:
    """A folder of a release moved elsewhere with a link in its place, and altered there; gives where it is now."""
    outside.mkdir(exist_ok=True)
    moved = (release / folder).rename(outside / "dữ liệu")
    (release / folder).symlink_to(moved, target_is_directory=True)
    altered = next(p for p in moved.rglob("*") if p.is_file())
    altered.unlink()  # a link to the same file of the other release
    altered.write_text("sửa trộm", encoding="utf-8")
    return moved


def modes(target: Path) -> set[tuple[str, int]]:
    """What may be done with the folders and files below `releases`, itself among them."""
    below = target / "releases"
    every = [below, *below.rglob("*")]
    return {("folder" if p.is_dir() else "file", p.stat().st_mode & 0o777) for p in every}
