"""One build at a time into one folder: who comes second waits for its turn.

The system holds the lock, so a build that was killed holds none. Only builds take turns: a preview writes elsewhere.
"""

from __future__ import annotations

import logging
import os
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

PATIENCE = 120.0
"""Seconds that a build waits for another one."""
_EVERY = 0.2
_WAITING = "Một lần dựng khác đang ghi vào %s: đợi lần ấy xong, lâu nhất %.0f giây."
_TOO_LONG = (
    "Chưa dựng gì: đã đợi %.0f giây mà lần dựng khác vẫn đang ghi vào %s. Đợi lần ấy xong, hoặc dừng nó, rồi dựng lại."
)
_held: dict[Path, BinaryIO] = {}
"""What this process holds, by its path: it does not wait for itself, though it build more than once."""
_log = logging.getLogger("mkdocs.hooks.campaign")


def take(lock: Path, target: Path) -> None:
    """Hold the lock of builds into `target` until it is given back or the process ends.

    A build that has waited too long is ended, with a sentence: nothing was touched yet.
    """
    if lock in _held and _lies_there(_held[lock], lock):
        return
    give_back(lock)
    until, told = time.monotonic() + PATIENCE, False
    while not (file := tried(lock)):
        if time.monotonic() >= until:
            _log.error(_TOO_LONG, PATIENCE, target)
            raise SystemExit(1)
        if not told:
            _log.info(_WAITING, target, PATIENCE)
        told = True
        time.sleep(_EVERY)
    _held[lock] = file


def give_back(lock: Path) -> None:
    """Let the next one build."""
    if file := _held.pop(lock, None):
        file.close()


def tried(lock: Path) -> BinaryIO | None:
    """The lock, held until it is closed; None while another process holds it."""
    while True:
        file = lock.open("ab")
        if not _locked(file.fileno()):
            file.close()
            return None
        if _lies_there(file, lock):
            return file
        file.close()  # taken away by who held it before: that of another file keeps nobody out


def _lies_there(file: BinaryIO, lock: Path) -> bool:
    with suppress(FileNotFoundError):
        return os.path.samestat(os.fstat(file.fileno()), lock.stat())
    return False


def _locked(number: int) -> bool:
    """Whether the open file of this number could be locked, at once; on a disk without locks it counts as if."""
    if sys.platform == "win32":
        import msvcrt

        with suppress(OSError):
            msvcrt.locking(number, msvcrt.LK_NBLCK, 1)
            return True
        return False
    import fcntl

    try:
        fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        pass
    return True
