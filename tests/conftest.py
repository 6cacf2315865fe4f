"""Settings and fixtures of the whole suite."""

from __future__ import annotations

import gc
import os
import shutil
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from hooks import sections
from hooks.records.model.kinds import registry
from hooks.records.reading.kinds_file import open_kinds
from tests import building, known
from tests.campaigns import tiny_campaign, write

# The default finds the same examples on every run; --hypothesis-profile=search looks for new ones.
_SLOW = [HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
settings.register_profile("same", derandomize=True, database=None, deadline=None, suppress_health_check=_SLOW)
settings.register_profile("search", max_examples=2000, database=None, deadline=None, suppress_health_check=_SLOW)
settings.load_profile("same")
known.remember()
open_kinds(building.TINY)  # tests are named after the kinds: they are open before the first is collected


_IN_MEMORY, _ROOM = Path("/dev/shm"), 4 << 30  # noqa: S108 (pytest makes a folder of its own there)
"""Where the files of tests lie if there is room: a third of what a small site costs is making folders and files on a disk."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-cases", action="store_true", help="write what tests/cases/*.yml expect anew, for review")


@pytest.hookimpl(tryfirst=True)
def pytest_configure() -> None:
    """A run in the background has Control-C ignored, and would hand that on to the commands it tries."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    if _IN_MEMORY.is_dir() and shutil.disk_usage(_IN_MEMORY).free > _ROOM:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(_IN_MEMORY))
    gc.set_threshold(
        50_000, 20, 50
    )  # a worker holds much that stays: looking it all through again and again takes long


def pytest_collection_finish() -> None:
    """What was collected stays to the end: nobody looks through it for what is dead."""
    gc.freeze()


@pytest.fixture(autouse=True)
def open_campaign() -> Iterator[None]:
    """Whatever campaign a test opens, the next one finds the kinds that were open when tests were collected."""
    with registry.kept(), sections.kept():
        yield


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    """A fresh folder with the tiny campaign."""
    return write(tmp_path / "tiny", tiny_campaign())


Once = Callable[[str, Callable[[Path], Path]], Path]
"""Takes a name and what makes something in a folder it is given; gives what that returned."""


@pytest.fixture(scope="session", autouse=True)
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[building.Workshop]:
    """What the builds of a run share, in a folder that all workers have in common."""
    base = tmp_path_factory.getbasetemp()
    building.workshop = building.Workshop(base.parent if "PYTEST_XDIST_WORKER" in os.environ else base)
    yield building.workshop
    building.workshop.close()


@pytest.fixture(scope="session")
def once(workshop: building.Workshop) -> Once:
    """Makes a thing that is only looked at, as a built site: the first worker that asks makes it, the others wait."""
    return workshop.once


@pytest.fixture(scope="session")
def tiny_plain(once: Once) -> Path:
    """The site of the tiny campaign as it is, without any setting."""
    tiny = building.TINY
    return once("tiny-plain", lambda f: building.built(building.lay_out(f / "project", tiny), f / "site"))
