"""What lies below a release: real folders and plain files. A link is nothing of ours wherever it stands, and is never followed."""

from __future__ import annotations

import shutil
from pathlib import Path, PurePosixPath

_OPEN_FOLDER, _OPEN_FILE = 0o755, 0o644


def plain(folder: Path, path: str) -> bool:
    """Whether a file is there, no part of its path below the folder being a link."""
    at = folder
    for part in PurePosixPath(path).parts:
        at /= part
        if at.is_symlink():
            return False
    return at.is_file()


def shown(path: str) -> str:
    """A path as whoever looks for it can type it, whatever signs somebody put into it."""
    return path if path.isprintable() else ascii(path)


def lying(folder: Path) -> tuple[list[str], list[str]]:
    """Paths of all that is no folder below one, in order: files, and links."""
    files, links = list[str](), list[str]()
    for path in sorted(folder.rglob("*")):
        if path.is_symlink() or not path.is_dir():
            (links if path.is_symlink() else files).append(path.relative_to(folder).as_posix())
    return files, links


def thrown_away(path: Path) -> None:
    """A folder with all in it; of a link or a file that itself."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def made_folder(folder: Path) -> None:
    """A folder with those above it; what had to be made can be read by a web server, whatever the umask is."""
    if not folder.is_dir():
        made_folder(folder.parent)
        folder.mkdir(exist_ok=True)
        folder.chmod(_OPEN_FOLDER)


def place_for(folder: Path, path: str) -> Path:
    """Where a file goes, in real folders: a link or a file in the place of one makes way for it."""
    at = folder
    for part in PurePosixPath(path).parts[:-1]:
        at /= part
        if at.is_symlink() or not at.is_dir():
            at.unlink(missing_ok=True)
        made_folder(at)
    return folder / path


def opened(path: Path) -> None:
    """Whoever may enter the folder it lies in can read a folder or a file, as web servers do under a name of their own."""
    mode, wanted = path.stat().st_mode, _OPEN_FOLDER if path.is_dir() else _OPEN_FILE
    if mode & wanted != wanted:
        path.chmod(mode | wanted)


def straightened(folder: Path) -> None:
    """Without links, and open in all its parts."""
    opened(folder)
    for path in list(folder.rglob("*")):
        if path.is_symlink():
            path.unlink()
        else:
            opened(path)
