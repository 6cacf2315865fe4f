"""The command line as a whole: what every subcommand has in common."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import chdir
from pathlib import Path

import pytest

from hooks.desk.cli import main
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


@pytest.mark.parametrize("asked", [["import-list", "--help"], ["check"], ["init", "moi"], ["nominate"], []])
@pytest.mark.parametrize("replaced", [False, True])
def test_a_folder_that_is_gone_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], asked: list[str], replaced: bool
) -> None:
    """Whoever stands in it sees its name still; also where another one of that name came in its place."""
    folder = tmp_path / "đây"
    folder.mkdir()
    with chdir(folder):
        folder.rmdir()
        if replaced:
            folder.mkdir()
        assert main(asked) == 2

    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.count("\n") == 1
    assert "không còn" in told.err
    assert "cd" in told.err
