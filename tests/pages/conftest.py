"""The project's own records joined once: no test changes a catalogue."""

from __future__ import annotations

import pytest

from hooks.records.joined.catalogue import Catalogue
from hooks.records.reading.loading import load
from tests.building import WORLD
from tests.campaigns import TODAY


@pytest.fixture(scope="session")
def real() -> Catalogue:
    """What the site with samples is made of."""
    return _catalogue(samples=True)


@pytest.fixture(scope="session")
def released() -> Catalogue:
    """What the release is made of."""
    return _catalogue(samples=False)


def _catalogue(*, samples: bool) -> Catalogue:
    records, _ = load(WORLD)
    assert records is not None
    return Catalogue(records, TODAY, samples)
