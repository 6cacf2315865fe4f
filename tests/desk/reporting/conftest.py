"""The day of the tests, and a repository to report of."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.dates import epoch_of
from tests.campaigns import TODAY
from tests.desk.reporting.repositories import repository


@pytest.fixture(autouse=True)
def day(monkeypatch: pytest.MonkeyPatch) -> None:
    """The day of the tests."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(epoch_of(TODAY)))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository with the tiny campaign."""
    return repository(tmp_path / "tiny")
