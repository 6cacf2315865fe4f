"""A report for a terminal: plain lines of at most 100 columns."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from hooks.desk.reporting.sections import Entry, Line, Told
from hooks.problems import printable

_WIDTH = 100


def text(told: Told) -> str:
    """The whole report; nothing in it steers the terminal."""
    lines = [row for line in (*told.summary, told.about) for row in _wrapped(line, "")]
    for section in told.sections:
        lines += ["", *_wrapped(f"{section.title.upper()} ({section.count})", "")]
        lines += _wrapped(section.advice, "") if section.advice else []
        for entry in section.entries:
            lines += _entry(entry)
    return "\n".join(lines) + "\n"


def _entry(entry: Entry) -> Iterator[str]:
    yield from _wrapped(entry.head + (f" [{entry.file}]" if entry.file else ""), "  ", "- ")
    for line in entry.lines:
        yield from _line(line)


def _line(line: Line) -> Iterator[str]:
    if line.before is None and line.after is None:
        yield from _wrapped(line.label, "      ")
    elif not line.before:
        yield from _wrapped(f"{line.label}: {line.after}", "      ")
    else:
        yield from _wrapped(f"{line.label}", "      ")
        yield from _wrapped(f"trước: {line.before}", "        ")
        yield from _wrapped(f"nay: {line.after or '(bỏ)'}", "        ")


def _wrapped(line: str, indent: str, mark: str = "") -> list[str]:
    below = indent + " " * len(mark)
    return textwrap.wrap(
        printable(" ".join(line.split())),
        _WIDTH,
        initial_indent=indent + mark,
        subsequent_indent=below,
        break_on_hyphens=False,
    )
