"""A line at a terminal that tells what a long command is doing."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Self, TextIO

_AFTER, _EVERY, _BAR = 2.0, 0.25, 30
INTERRUPTED = 130
"""Exit code of a command that somebody stopped with Ctrl-C, as shells give it."""


class Working:
    """What is being done, as one line at a terminal, from the third second on; gone when the work ends.

    `with Working("Đang …") as at:` and, as the work goes on, `at.step(…)`, `at.progress(…)`; questions are put within
    `at.paused()`, and while one waits nothing is drawn. On a stream that is no terminal nothing is drawn at all, and
    nowhere more than letters, spaces and a return: no colours, no codes.
    """

    def __init__(self, what: str = "", stream: TextIO | None = None, after: float = _AFTER) -> None:
        self._stream = stream or sys.stderr
        self._shown = self._stream.isatty()
        self._began = time.monotonic()
        self._from = self._began + after
        self._what, self._done, self._total, self._drawn = what, 0, 0, 0
        self._unit = ""
        self._lock, self._ended = threading.Lock(), threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)

    def __enter__(self) -> Self:
        """Begin to watch the clock."""
        if self._shown:
            self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """End, and leave the line empty."""
        self._ended.set()
        if self._thread.is_alive():
            self._thread.join()
        self._clear()

    def step(self, what: str) -> None:
        """Tell what begins now."""
        self._what, self._done, self._total = what, 0, 0

    def progress(self, done: int, total: int, unit: str = "dòng") -> None:
        """Tell how many of how many are done."""
        self._done, self._total, self._unit = done, total, unit

    def say(self, words: str, file: TextIO | None = None) -> None:
        """Print on a clear line."""
        with self.paused():
            print(words, file=file)

    @contextmanager
    def paused(self) -> Iterator[None]:
        """A clear line for as long as a question waits."""
        with self._lock:
            self._clear()
            yield

    def draw(self) -> None:
        """Draw the line, if it is time."""
        with self._lock:
            if self._shown and self._what and time.monotonic() >= self._from:
                line = self._line()
                self._stream.write(f"\r{line.ljust(self._drawn)}")
                self._stream.flush()
                self._drawn = len(line)

    def _line(self) -> str:
        if not self._total:
            return f"{self._what}… {int(time.monotonic() - self._began)} giây"
        full = _BAR * self._done // self._total
        return f"{self._what} [{'█' * full}{' ' * (_BAR - full)}] {self._done}/{self._total} {self._unit}"

    def _clear(self) -> None:
        if self._drawn:
            self._stream.write(f"\r{' ' * self._drawn}\r")
            self._stream.flush()
            self._drawn = 0

    def _run(self) -> None:
        while not self._ended.wait(_EVERY):
            self.draw()
