"""Wrong calls of `campaign` with what is said of them: reads and writes tests/desk/wrong_calls.txt, one block a call."""

from __future__ import annotations

import shlex
from pathlib import Path

FILE = Path(__file__).with_suffix(".txt")


def blocks() -> dict[str, str]:
    """Call → what standard error says, but for the examples under it."""
    found = {}
    for block in FILE.read_text(encoding="utf-8").split("\n\n"):
        call, _, told = block.strip().partition("\n")
        found[call.removeprefix("$ campaign ")] = told
    return found


def arguments(call: str) -> list[str]:
    """What a shell makes of the call."""
    return shlex.split(call)
