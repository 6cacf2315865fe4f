"""Writing files so that nobody ever finds half of one."""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Protocol

_WHY = {
    errno.ENOENT: "không có tệp hay thư mục này",
    errno.EACCES: "máy không cho quyền",
    errno.EPERM: "máy không cho quyền",
    errno.EEXIST: "đã có rồi",
    errno.ENOTDIR: "một phần của đường dẫn không phải thư mục",
    errno.EISDIR: "đây là một thư mục",
    errno.ENOSPC: "ổ đĩa đã đầy",
    errno.EROFS: "nơi này chỉ đọc được",
    errno.EFBIG: "tệp vượt cỡ hoặc hạn mức mà máy cho phép",
    errno.EDQUOT: "đã hết hạn mức đĩa",
    errno.EIO: "ổ đĩa hỏng hoặc mất kết nối",
    errno.ENAMETOOLONG: "tên dài quá",
}


WITHOUT_CHANGE_TIME = os.name == "nt"
"""Whether the system does not tell when a file was last changed, whatever its mtime was set to: ctime is when it was made."""


def why(error: OSError) -> str:
    """Why the system did not let a file be read or written, in Vietnamese."""
    return _WHY.get(error.errno or 0, "máy báo lỗi khi đọc, ghi")


def clock(folder: Path) -> int:
    """The time of the file system that holds `folder`, as it stamps files."""
    with tempfile.TemporaryFile(dir=folder) as file:
        file.write(b"1")
        file.flush()
        return os.fstat(file.fileno()).st_mtime_ns


def write_whole(path: Path, data: bytes, checked: Callable[[Path], bool] = lambda _: True) -> bool:
    """Write beside and put in place in one step; False, and nothing changed, when the check fails."""
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".~", suffix=path.suffix, delete=False) as file:
        temporary = Path(file.name)
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    try:
        temporary.chmod(0o644)
        if not checked(temporary):
            return False
        temporary.replace(path)
        return True
    finally:
        temporary.unlink(missing_ok=True)


def write_all(changes: Mapping[Path, bytes | None]) -> None:
    """Write several files, and remove those that are None: all of it, or when something fails nothing.

    A folder that is left empty goes too.
    """
    before = {path: path.read_bytes() if path.is_file() else None for path in changes}
    done: list[Path] = []
    try:
        for path, data in changes.items():
            done.append(path)
            _put(path, data)
    except BaseException:  # be it that somebody pressed Control-C
        for path in reversed(done):
            _put(path, before[path])
        raise


def _put(path: Path, data: bytes | None) -> None:
    if data is not None:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, data)
        return
    path.unlink(missing_ok=True)
    with suppress(OSError):  # not empty
        path.parent.rmdir()


class Left(Protocol):
    """Asked before a file is made."""

    def __call__(self, path: str, told: object = (), files: Iterable[Path] = ()) -> bool:
        """Whether it lies there as the program would make it of what is told and of these files of the project."""


def never(path: str, told: object = (), files: Iterable[Path] = ()) -> bool:
    """Every file is made."""
    return False


def cache_of(root: Path) -> Path:
    """The folder of a project for what may be thrown away, without links in the place of folders: they may lead anywhere.

    A link can come with a copy of the project from somebody else; only the link goes, never what it leads to.
    """
    cache = root / ".cache"
    for folder in (cache, cache / "site"):
        for path in (folder, *(folder.iterdir() if folder.is_dir() and not folder.is_symlink() else ())):
            if path.is_symlink():
                with suppress(OSError):
                    path.unlink()
    return cache
