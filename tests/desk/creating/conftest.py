"""A project to add to."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.building import WORLD


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The project's plan, titles and places, to add to."""
    for path in (WORLD / "data").iterdir():
        if path.is_file() and path.name != "addresses.csv":  # it remembers stories that are not there
            (tmp_path / "kho/data").mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, tmp_path / "kho/data" / path.name)
    (tmp_path / "kho/data/units").mkdir()
    return tmp_path / "kho"
