"""Work that a second process does beside this one: parts of a whole, each done by whoever is free."""

from __future__ import annotations

import gc
import logging
import os
import pickle
import signal
import struct
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from typing import NoReturn, TypeVar

R = TypeVar("R")
MOST = 20_000
"""Parts, at most: their numbers wait in a pipe, which holds 64 KB."""
_NUMBER = struct.Struct("=H")


def two(jobs: str | None) -> bool:
    """Whether a second process serves: JOBS does not say that one is enough, and there are two cores. Only Linux forks safely."""
    return sys.platform == "linux" and jobs != "1" and len(os.sched_getaffinity(0)) > 1


def shared(parts: int, work: Callable[[Iterable[int]], R], first: Callable[[], None]) -> list[R]:
    """What `work` made of the numbers below `parts`, each given to one of two processes; this one does `first` before.

    What the other had to tell or failed at is done again here, where it is heard. It ends when this one does.
    """
    waiting = _queue(parts)
    child, answer = _forked(waiting, work)
    mine: list[int] = []
    with os.fdopen(answer, "rb") as told:
        try:
            first()
            made = [work(_taken(waiting, mine))]
            body = told.read()
        except BaseException:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            raise
        finally:
            os.close(waiting)
            gc.unfreeze()
    _, failed = os.waitpid(child, 0)
    if failed or not body:
        return [*made, work(sorted(set(range(parts)) - set(mine)))]
    return [*made, pickle.loads(body)]  # noqa: S301 — of our own


def _queue(parts: int) -> int:
    """Where the numbers below `parts` are to be taken from: every one comes out once."""
    waiting, filled = os.pipe()
    os.write(filled, b"".join(map(_NUMBER.pack, range(min(parts, MOST)))))
    os.close(filled)
    return waiting


def _taken(waiting: int, mine: list[int], parent: int = 0) -> Iterator[int]:
    while (found := os.read(waiting, _NUMBER.size)) and parent in {0, os.getppid()}:
        mine += _NUMBER.unpack(found)
        yield mine[-1]


def _forked(waiting: int, work: Callable[[Iterable[int]], R]) -> tuple[int, int]:
    answer, told = os.pipe()
    sys.stdout.flush()
    sys.stderr.flush()
    gc.freeze()  # what is there is not touched again by either: it stays in memory once
    parent = os.getpid()
    if not (child := os.fork()):
        _be_the_other(waiting, told, parent, work)
    os.close(told)
    return child, answer


def _be_the_other(waiting: int, told: int, parent: int, work: Callable[[Iterable[int]], R]) -> NoReturn:
    heard: list[logging.LogRecord] = []
    status = 1
    with suppress(BaseException):
        setattr(logging.Logger, "handle", lambda _, record: heard.append(record))  # noqa: B010 — whoever logs
        body = pickle.dumps(work(_taken(waiting, [], parent)))
        if not heard:
            with os.fdopen(told, "wb") as file:
                file.write(body)
            status = 0
    os._exit(status)
