"""Settings and fixtures of the whole suite."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.campaigns import tiny_campaign, write

# The default finds the same examples on every run; --hypothesis-profile=search looks for new ones.
_SLOW = [HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
settings.register_profile("same", derandomize=True, database=None, deadline=None, suppress_health_check=_SLOW)
settings.register_profile("search", max_examples=2000, database=None, deadline=None, suppress_health_check=_SLOW)
settings.load_profile("same")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-cases", action="store_true", help="write what tests/cases/*.yml expect anew, for review")


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    """A fresh folder with the tiny campaign."""
    return write(tmp_path / "tiny", tiny_campaign())
