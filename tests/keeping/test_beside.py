"""Work that two processes share is done once, all of it, whatever becomes of the second."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

from hooks.keeping import beside

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux forks safely")
MANY = 3_000


def numbers(given: Iterable[int]) -> list[int]:
    return list(given)


def test_every_part_is_done_once_and_first_comes_before() -> None:
    seen: list[str] = []
    found = beside.shared(MANY, numbers, lambda: seen.append("first"))

    assert seen == ["first"]
    assert sorted(number for part in found for number in part) == list(range(MANY))


def test_the_other_works_while_this_one_is_busy(tmp_path: Path) -> None:
    """Here `first` ends when the other has begun."""
    begun = tmp_path / "begun"

    def work(given: Iterable[int]) -> tuple[int, list[int]]:
        out = []
        for number in given:
            begun.touch()
            out.append(number)
        return os.getpid(), out

    def first() -> None:
        while not begun.exists():
            os.sched_yield()

    here, other = beside.shared(MANY, work, first)
    assert here[0] == os.getpid() != other[0]
    assert len(other[1]) > 0


@pytest.mark.parametrize("harm", ["raises", "tells", "dies"])
def test_what_the_other_fails_at_or_tells_is_done_here(harm: str, caplog: pytest.LogCaptureFixture) -> None:
    def work(given: Iterable[int]) -> list[int]:
        out = []
        for number in given:
            out.append(number)
            if harm == "tells" and number == 0:
                logging.getLogger("trang").warning("số không")
            if os.getpid() != me and harm == "raises":
                raise ValueError
            if os.getpid() != me and harm == "dies":
                os._exit(0)
        return out

    me = os.getpid()
    found = beside.shared(MANY, work, lambda: None)

    assert sorted(number for part in found for number in part) == list(range(MANY))
    assert [r.message for r in caplog.records] == (["số không"] if harm == "tells" else [])


def test_what_fails_here_ends_both(monkeypatch: pytest.MonkeyPatch) -> None:
    fork, begun = os.fork, list[int]()

    def noted() -> int:
        begun.append(fork())
        return begun[-1]

    def fail() -> None:
        raise LookupError("hỏng")

    monkeypatch.setattr(os, "fork", noted)
    with pytest.raises(LookupError, match="hỏng"):
        beside.shared(MANY, numbers, fail)
    (other,) = begun
    with pytest.raises(ChildProcessError):
        os.waitpid(other, os.WNOHANG)


@pytest.mark.parametrize(("jobs", "expected"), [("1", False), ("2", True), (None, True)])
def test_one_process_where_one_is_asked_for(jobs: str | None, expected: bool) -> None:
    assert beside.two(jobs) is (expected and len(os.sched_getaffinity(0)) > 1)
