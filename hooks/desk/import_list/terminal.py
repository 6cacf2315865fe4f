"""The editor's terminal: questions with their choices."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from hooks.working import Working

_TIMES = 3


class Asking(Working):
    """Work that may have questions."""

    def ask(self, question: str, choices: Sequence[str]) -> str | None:
        """As `ask` below, on a clear line."""
        with self.paused():
            return ask(question, choices)


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
