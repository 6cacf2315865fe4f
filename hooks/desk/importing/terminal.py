"""The editor's terminal: questions with their choices, and a bar for long lists."""

from __future__ import annotations

import sys
from collections.abc import Sequence

_BAR_FROM, _BAR, _TIMES = 2000, 30, 3


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


def progress(done: int, total: int) -> None:
    """Draw the bar, for long lists at a terminal only."""
    if total < _BAR_FROM or not sys.stderr.isatty() or (done % 500 and done != total):
        return
    full = _BAR * done // total
    end = "\n" if done == total else ""
    print(f"\r[{'█' * full}{' ' * (_BAR - full)}] {done}/{total} dòng", end=end, file=sys.stderr, flush=True)
