"""The command line as a whole: what every subcommand has in common."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.building import EPOCH, PROJECT


@pytest.mark.parametrize("asked", [["addresses"], ["withdraw", "gg77gg/3", "--reason", "yeu-cau", "--write"]])
def test_a_listener_that_goes_away_is_nothing_to_speak_of(tiny: Path, asked: list[str]) -> None:
    """As in `campaign addresses | head`: no traceback, no error, and what is to be written is written."""
    read, written = os.pipe()
    os.close(read)
    done = subprocess.run(
        [sys.executable, "-u", "-m", "hooks.desk.cli", *asked, "--root", str(tiny)],
        env={**os.environ, "PYTHONPATH": str(PROJECT), "PYTHONDONTWRITEBYTECODE": "1", "SOURCE_DATE_EPOCH": EPOCH},
        stdout=written,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    os.close(written)

    assert (done.returncode, done.stderr) == (0, "")
    assert (tiny / "data/withdrawn.csv").exists() == ("--write" in asked)
