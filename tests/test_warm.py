"""A build in a copy of a process that waits is what a build in a new Python is, and is of the program of its project."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.building import TINY, Workshop, build, built, lay_out, tree

NOTHING = "pass"
"""Run before the engine starts: a build with a prelude has a Python of its own."""


@pytest.mark.slow
def test_the_same_bytes_words_and_exit_code(tmp_path: Path) -> None:
    root = lay_out(tmp_path / "project", TINY)
    assert tree(built(root, tmp_path / "site")) == tree(built(root, tmp_path / "other", prelude=NOTHING))

    (root / "data/campaign.yml").write_text("hỏng", encoding="utf-8")
    warm, cold = build(root, tmp_path / "site"), build(root, tmp_path / "other", prelude=NOTHING)

    assert "data/campaign.yml:1: LỖI" in warm.stderr
    assert (warm.returncode, warm.stdout, warm.stderr) == (1, cold.stdout, cold.stderr)
    assert cold.returncode == 1


def test_another_program_is_read_anew(tmp_path: Path, workshop: Workshop) -> None:
    root = lay_out(tmp_path / "project", TINY)
    assert workshop.warm(root, os.environ)
    assert workshop.warm(root, {**os.environ, "TZ": "Pacific/Auckland"}) is None
    assert workshop.warm(root, {**os.environ, "PYTHONHASHSEED": "7"}) is None
    module = root / "hooks/theme/structured.py"
    module.write_bytes(module.read_bytes() + b"\n")

    assert workshop.warm(root, os.environ) is None

    module.unlink()
    assert workshop.warm(root, os.environ) is None
    assert workshop.warm(tmp_path, os.environ) is None
