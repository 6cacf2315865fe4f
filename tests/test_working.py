"""The line that tells how far a long command is."""

from __future__ import annotations

import io

import pytest

from hooks.working import Working


class Terminal(io.StringIO):
    """A stream that a person looks at."""

    def isatty(self) -> bool:
        return True


def test_a_line_is_drawn_once_it_is_time_and_leaves_nothing() -> None:
    seen = Terminal()
    with Working(stream=seen, after=0) as at:
        at.step("Đang đọc tệp")
        at.draw()
        at.step("Đang đọc các dòng")
        at.progress(50, 100)
        at.draw()

    lines = seen.getvalue().split("\r")
    assert "Đang đọc tệp… 0 giây" in [line.strip() for line in lines]
    assert any(line.startswith("Đang đọc các dòng [") and line.rstrip().endswith("50/100 dòng") for line in lines)
    assert lines[-1] == ""
    assert lines[-2].strip() == ""


def test_short_work_and_other_streams_show_nothing() -> None:
    for stream, after in ((Terminal(), 60), (io.StringIO(), 0)):
        with Working(stream=stream, after=after) as at:
            at.step("Đang đọc tệp")
            at.draw()
        assert stream.getvalue() == ""


def test_a_fault_leaves_the_line_empty_too() -> None:
    seen = Terminal()
    with pytest.raises(KeyboardInterrupt), Working(stream=seen, after=0) as at:
        at.step("Đang đọc tệp")
        at.draw()
        raise KeyboardInterrupt

    assert seen.getvalue().endswith("\r")
