"""`campaign update`: what changed between the pinned and the installed version."""

from __future__ import annotations

from pathlib import Path

from hooks import program
from hooks.desk.updating import changes
from tests.desk.commands import run

CHANGELOG = """# Changelog

## [Unreleased]

- còn làm

## [0.10.0] - 2027-03-01

- mười

## [0.9.1] - 2027-02-01

- chín

## [0.9.0] - 2027-01-01

- cũ
"""


def test_only_what_came_after_the_pinned_version_is_told() -> None:
    told = "\n".join(changes(CHANGELOG, "0.9.0", "0.10.0"))

    assert "mười" in told
    assert "chín" in told
    assert "cũ" not in told
    assert "còn làm" not in told


def test_the_same_version_asks_for_nothing(tmp_path: Path) -> None:
    (tmp_path / "requirements.txt").write_text(f"# ghim\n{program.PACKAGE}=={program.version()}\n", encoding="utf-8")
    done = run("update", cwd=tmp_path)

    assert (done.returncode, "Không có gì phải đổi" in done.stdout) == (0, True)


def test_an_older_pin_is_told_how_to_move(tmp_path: Path) -> None:
    done = run("update", "--from", "0.0.1", cwd=tmp_path)

    assert done.returncode == 0
    assert f"{program.PACKAGE}=={program.version()}" in done.stdout
