"""The whole project read and checked in one go: what the command and the build both ask for."""

from __future__ import annotations

from pathlib import Path

from hooks.problems import Problem
from hooks.records.loading import Records, load
from hooks.records.rules import check


def read_project(root: Path) -> tuple[Records | None, list[Problem]]:
    """The records below `root` and everything wrong with them, by file and line.

    None when a file that every campaign needs could not be read.
    """
    records, problems = load(root)
    if records is not None:
        problems = [*problems, *check(records, root)]
    return records, sorted(problems, key=lambda p: (p.file, p.line, p.field, p.code))


def find_problems(root: Path) -> list[Problem]:
    """Only what is wrong; see `read_project`."""
    return read_project(root)[1]
