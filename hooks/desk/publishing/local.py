"""Releases in a folder of this machine."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from hooks.desk.publishing import manifest
from hooks.desk.publishing.below import lying, made_folder, opened, place_for, plain, straightened, thrown_away
from hooks.desk.publishing.hosts import (
    CURRENT,
    LOCK,
    NEW,
    NEXT,
    OLD,
    RELEASE,
    RELEASES,
    HostError,
    NothingThereError,
    Standing,
    standing_of,
)
from hooks.desk.publishing.manifest import Entry, Manifest
from hooks.desk.publishing.sites import Site

BUSY = "đang có lượt đăng khác chạy ở đây. Đợi lượt ấy xong rồi chạy lại"
_ELSEWHERE = "Windows chưa đăng được vào thư mục của chính máy; ghi --to người@máy:thư-mục, hoặc chạy trong WSL"
NOT_OURS = f"“{CURRENT}” ở đây không phải liên kết do lệnh này làm. Chọn thư mục khác, hoặc chuyển nó đi trước"


class LocalHost:
    """A folder that a web server reads through its link `current`."""

    def __init__(self, folder: Path) -> None:
        self.folder, self._releases = folder, folder / RELEASES

    def ready(self) -> None:
        """As `Host.ready`."""
        above = next(p for p in (self.folder, *self.folder.parents) if os.path.lexists(p))
        for folder in (above, *([self._releases] if self._releases.is_dir() else [])):
            if not folder.is_dir():
                raise NotADirectoryError(errno.ENOTDIR, "", str(folder))
            if not os.access(folder, os.W_OK | os.X_OK):
                raise OSError(errno.EROFS if _read_only(folder) else errno.EACCES, "", str(folder))
        self._ours()

    def _ours(self) -> None:
        link = self.folder / CURRENT
        if link.exists() and not link.is_symlink():
            raise HostError(NOT_OURS)

    @contextmanager
    def lock(self, *, make: bool) -> Iterator[None]:
        """As `Host.lock`, by flock: the system ends it with the process."""
        try:
            import fcntl
        except ImportError:
            raise HostError(_ELSEWHERE) from None
        if make:
            made_folder(self._releases)
        elif not self._releases.is_dir():
            raise NothingThereError
        with os.fdopen(os.open(self.folder / LOCK, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o644)) as file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                raise HostError(BUSY) from None
            yield

    def standing(self) -> Standing:
        """As `Host.standing`. Raises HostError when `current` is nothing of ours."""
        self._ours()
        link = self.folder / CURRENT
        below = self._releases.iterdir() if self._releases.is_dir() else ()
        found = [p for p in below if RELEASE.fullmatch(p.name) and p.is_dir() and not p.is_symlink()]
        newest = sorted(found, key=lambda p: (-p.stat().st_mtime_ns, p.name))
        when = {p.name: p.stat().st_mtime for p in newest}
        return standing_of(link.readlink().as_posix() if link.is_symlink() else "", list(when), when)

    def read(self, release: str, path: str) -> bytes | None:
        """As `Host.read`."""
        folder = self._releases / release
        if not plain(folder, path):
            return None
        with (folder / path).open("rb") as file:
            return file.read(manifest.MOST_BYTES + 1)

    def wrong(self, release: str, manifest_: Manifest) -> list[str]:
        """As `Host.wrong`."""
        return manifest.wrong(self._releases / release, manifest_)

    def stage(self, site: Site, extra: Mapping[str, bytes], release: str, before: str) -> None:
        """As `Host.stage`."""
        new = self._releases / f"{NEW}{release}"
        if new.is_symlink() or _odd(new):
            thrown_away(new)
        made_folder(new)
        for path in list(manifest.files_of(new)):
            if path not in site.manifest.files:
                (new / path).unlink()
        for path, entry in site.manifest.files.items():
            if not manifest.holds(new, path, entry):
                thrown_away(new / path)
                _bring(site.folder, self._releases / before if before else None, new, path, entry)
        for name, data in extra.items():
            _write(new / name, data)

    def mend(self, release: str, paths: Sequence[str]) -> None:
        """As `Host.mend`."""
        for path in paths:
            target = place_for(self._releases / release, path)
            if target.is_dir():
                thrown_away(target)
            (self._releases / f"{NEW}{release}" / path).replace(target)

    def put(self, release: str) -> None:
        """As `Host.put`."""
        new, target = self._releases / f"{NEW}{release}", self._releases / release
        if target.is_symlink() or not target.is_dir():
            target.unlink(missing_ok=True)
            new.rename(target)
        os.utime(target)
        _synced(self._releases)

    def straighten(self, release: str) -> None:
        """As `Host.straighten`."""
        opened(self._releases)
        straightened(self._releases / release)

    def carry(self, release: str, before: str, paths: Sequence[str]) -> None:
        """As `Host.carry`."""
        for path in paths:
            if plain(self._releases / before, path):
                target = place_for(self._releases / release, path)
                if not target.exists():
                    os.link(self._releases / before / path, target)

    def lying(self, release: str) -> tuple[Sequence[str], Sequence[str]]:
        """As `Host.lying`."""
        return lying(self._releases / release)

    def strip(self, release: str, paths: Sequence[str]) -> None:
        """As `Host.strip`."""
        for path in paths:
            (self._releases / release / path).unlink()

    def switch(self, release: str) -> None:
        """As `Host.switch`: a link beside, renamed over the old one."""
        beside = self.folder / NEXT
        beside.unlink(missing_ok=True)
        try:
            beside.symlink_to(f"{RELEASES}/{release}")
        except (NotImplementedError, PermissionError) as error:
            raise HostError("nơi này không cho làm liên kết; xem trang hướng dẫn cho chỗ không có liên kết") from error
        beside.replace(self.folder / CURRENT)
        _synced(self.folder)

    def drop(self, releases: Sequence[str], going_on: str = "") -> None:
        """As `Host.drop`: out of the way in one step, then thrown away."""
        for name in releases:
            (self._releases / name).rename(self._releases / f"{OLD}{name}")
        for path in self._releases.iterdir():
            if path.name.startswith((NEW, OLD)) and path.name != f"{NEW}{going_on}":
                thrown_away(path)


def _read_only(folder: Path) -> bool:
    return hasattr(os, "statvfs") and bool(os.statvfs(folder).f_flag & os.ST_RDONLY)


def _odd(folder: Path) -> bool:
    """Whether something lies in a folder that no publisher put there."""
    try:
        list(manifest.files_of(folder))
    except manifest.ManifestError:
        return True
    return False


def _bring(site: Path, before: Path | None, new: Path, path: str, entry: Entry) -> None:
    """A link to the same content in the release before, or a copy; proved. Raises HostError when the source changed."""
    target = place_for(new, path)
    if before and manifest.holds(before, path, entry):
        with suppress(OSError):  # a file system without hard links, or with too many on one file
            os.link(before / path, target)
            return
    _write(target, (site / path).read_bytes())
    if not manifest.holds(new, path, entry):
        raise HostError(f"{site / path} đổi trong lúc đăng. Đợi dựng xong rồi chạy lại")


def _write(path: Path, data: bytes) -> None:
    path.unlink(missing_ok=True)
    try:
        with path.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:  # a disk that is full names no file
        error.filename = str(path)
        raise
    path.chmod(0o644)


def _synced(folder: Path) -> None:
    """What was renamed in a folder is on the disk before anything else happens."""
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
