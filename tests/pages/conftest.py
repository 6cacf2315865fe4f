"""The project's own records joined once: no test changes a catalogue."""

from __future__ import annotations

import pytest

from hooks.records.joined.catalogue import Catalogue
from tests.campaigns import TODAY, world


@pytest.fixture(scope="session")
def real() -> Catalogue:
    """What the site with samples is made of."""
    return _catalogue(samples=True)


@pytest.fixture(scope="session")
def released() -> Catalogue:
    """What the release is made of."""
    return _catalogue(samples=False)


def _catalogue(*, samples: bool) -> Catalogue:
    return Catalogue(world(), TODAY, samples)
