"""Builds into one folder one after the other; who was killed keeps nobody waiting."""

from __future__ import annotations

import logging
import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from hooks.keeping import turns

TARGET = Path("site")


@pytest.fixture
def lock(tmp_path: Path) -> Iterator[Path]:
    yield tmp_path / "a.lock"
    turns.give_back(tmp_path / "a.lock")


def held_by_another(lock: Path) -> int:
    """A process that holds the lock until it is killed."""
    told, tell = os.pipe()
    if not (child := os.fork()):
        held = turns.tried(lock)
        os.write(tell, b"1" if held else b"0")
        signal.pause()
    assert os.read(told, 1) == b"1"
    os.close(told)
    os.close(tell)
    return child


def killed(child: int) -> None:
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


def test_who_waits_too_long_is_told_so_and_ends(
    lock: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(turns, "PATIENCE", 0.3)
    child = held_by_another(lock)
    try:
        with caplog.at_level(logging.INFO), pytest.raises(SystemExit, match="1"):
            turns.take(lock, TARGET)
    finally:
        killed(child)

    waits, ends = caplog.records
    assert (waits.levelname, ends.levelname) == ("INFO", "ERROR")  # that one waits is no fault of a strict build
    assert "đang ghi vào site: đợi lần ấy xong" in waits.getMessage()
    assert "Chưa dựng gì" in ends.getMessage()


def test_who_was_killed_holds_nothing(lock: Path) -> None:
    killed(held_by_another(lock))
    begun = time.monotonic()
    turns.take(lock, TARGET)

    assert time.monotonic() - begun < 5


def test_a_process_does_not_wait_for_itself_and_gives_back(lock: Path) -> None:
    turns.take(lock, TARGET)
    turns.take(lock, TARGET)
    assert turns.tried(lock) is None
    turns.give_back(lock)
    free = turns.tried(lock)

    assert free
    free.close()


def test_a_lock_that_was_taken_away_keeps_nobody_out(lock: Path) -> None:
    """Who holds it must be the one who holds the file that lies there."""
    turns.take(lock, TARGET)
    lock.unlink()
    killed(held_by_another(lock))
    turns.take(lock, TARGET)

    assert turns.tried(lock) is None
