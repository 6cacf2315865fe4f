"""The editor's terminal: questions with their choices, and a line that tells how far a long import is."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Sequence
from types import TracebackType
from typing import TextIO

_AFTER, _EVERY, _BAR, _TIMES = 2.0, 0.25, 30, 3


class Working:
    """What is being done, as one line at a terminal, from the third second on; gone when the work ends.

    `with Working() as at:` and, as the work goes on, `at.step(…)`, `at.progress(…)`; questions are put with
    `at.ask(…)`, and while one waits nothing is drawn.
    """

    def __init__(self, stream: TextIO | None = None, after: float = _AFTER) -> None:
        self._stream = stream or sys.stderr
        self._shown = self._stream.isatty()
        self._from = time.monotonic() + after
        self._what, self._done, self._total, self._drawn = "", 0, 0, 0
        self._lock, self._ended = threading.Lock(), threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)

    def __enter__(self) -> Working:
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

    def progress(self, done: int, total: int) -> None:
        """Tell how many lines of how many are done."""
        self._done, self._total = done, total

    def ask(self, question: str, choices: Sequence[str]) -> str | None:
        """As `ask` below, on a clear line."""
        with self._lock:
            self._clear()
            return ask(question, choices)

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
            return f"{self._what}…"
        full = _BAR * self._done // self._total
        return f"{self._what} [{'█' * full}{' ' * (_BAR - full)}] {self._done}/{self._total} dòng"

    def _clear(self) -> None:
        if self._drawn:
            self._stream.write(f"\r{' ' * self._drawn}\r")
            self._stream.flush()
            self._drawn = 0

    def _run(self) -> None:
        while not self._ended.wait(_EVERY):
            self.draw()


def ask(question: str, choices: Sequence[str]) -> str | None:
    """Ask at a terminal; nobody there, an empty answer or an end of input: None, the row is refused."""
    if not (sys.stdin and sys.stdin.isatty()):
        return None
    print(question)
    for number, choice in enumerate(choices, 1):
        print(f"  {number}. {choice}")
    for _ in range(_TIMES):
        try:
            answer = input("Chọn số (Enter để bỏ qua, dòng sẽ bị từ chối): ").strip()
        except EOFError:
            return None
        if not answer or (answer.isdecimal() and 0 < int(answer[:4]) <= len(choices)):
            return choices[int(answer[:4]) - 1] if answer else None
        print(f"  “{answer[:20]}” không có; chọn từ 1 đến {len(choices)}.")
    return None
