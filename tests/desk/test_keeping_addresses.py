"""The script that puts the ledger of addresses into the repository after a release.

Git is real, with a bare repository as its remote; only GitHub's own command is a stand-in that notes what it was asked.
"""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from tests.building import PROJECT

SCRIPT = PROJECT / ".github/scripts/keep-addresses.sh"
HEAD = "address,kind,id,since,to,rows,mark\n"
LINE = "cau-chuyen/2026/den/,story,2026/den,2026-11-29,,,0c4f1d2e\n"
GH = """#!/usr/bin/env bash
printf '%s\\n' "$*" >> "$GH_NOTES"
[[ "$1 $2" != "pr list" ]] || cat "$GH_NOTES.pr" 2> /dev/null || true
"""


def git(folder: Path, *arguments: str) -> str:
    command = ["git", "-c", "user.name=x", "-c", "user.email=x@example.org", "-C", str(folder), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder with a bare `remote`, a `work` checkout of it and a stand-in `bin/gh`."""
    for name in ("remote", "work/data", "bin"):
        (tmp_path / name).mkdir(parents=True)
    git(tmp_path / "remote", "init", "--bare", "--quiet", "--initial-branch=main")
    git(tmp_path / "work", "init", "--quiet", "--initial-branch=main")
    (tmp_path / "work/data/addresses.csv").write_text(HEAD, encoding="utf-8")
    git(tmp_path / "work", "add", ".")
    git(tmp_path / "work", "commit", "--quiet", "--message", "đầu")
    git(tmp_path / "work", "remote", "add", "origin", str(tmp_path / "remote"))
    git(tmp_path / "work", "push", "--quiet", "origin", "main")
    (tmp_path / "bin/gh").write_text(GH, encoding="utf-8")
    (tmp_path / "bin/gh").chmod(0o755)
    return tmp_path


def keep(place: Path, text: str) -> tuple[int, str]:
    """Exit code, and what GitHub's command was asked."""
    (place / "made.csv").write_text(text, encoding="utf-8")
    notes = place / "notes"
    notes.write_text("", encoding="utf-8")
    env = {**os.environ, "PATH": f"{place / 'bin'}:{os.environ['PATH']}", "GH_NOTES": str(notes)}
    done = subprocess.run([SCRIPT, place / "made.csv"], cwd=place / "work", env=env, capture_output=True, check=False)
    return done.returncode, notes.read_text(encoding="utf-8")


def published(place: Path, branch: str = "main") -> str:
    return git(place / "remote", "show", f"{branch}:data/addresses.csv")


def test_it_goes_onto_main_once(place: Path) -> None:
    assert keep(place, HEAD + LINE) == (0, "auth setup-git\n")
    assert published(place) == HEAD + LINE
    assert keep(place, HEAD + LINE) == (0, "")
    assert git(place / "remote", "rev-list", "--count", "main") == "2\n"


def test_where_main_is_kept_shut_it_is_asked_for_once(place: Path) -> None:
    hook = place / "remote/hooks/update"
    hook.write_text('#!/bin/sh\n[ "$1" != refs/heads/main ]\n', encoding="utf-8")
    hook.chmod(0o755)

    code, asked = keep(place, HEAD + LINE)
    assert code == 0
    assert "pr create --base main --head so-dia-chi" in asked
    assert published(place) == HEAD
    assert published(place, "so-dia-chi") == HEAD + LINE
    git(place / "work", "reset", "--quiet", "--hard", "origin/main")
    (place / "notes.pr").write_text("https://github.com/vi-du/trang/pull/9\n", encoding="utf-8")
    assert "pr create" not in keep(place, HEAD + LINE)[1]


def test_a_main_that_has_moved_on_is_left_to_its_own_release(place: Path) -> None:
    git(place / "work", "commit", "--quiet", "--allow-empty", "--message", "sau")
    git(place / "work", "push", "--quiet", "origin", "main")
    git(place / "work", "reset", "--quiet", "--hard", "HEAD~1")

    assert keep(place, HEAD + LINE)[0] == 0
    assert published(place) == HEAD


@pytest.mark.parametrize("text", ["", "id\n", f"{HEAD}$(touch x),story,a,2026-11-29,,,\n", f"{HEAD}<b>,page,a,,,,\n"])
def test_what_is_no_ledger_is_refused(place: Path, text: str) -> None:
    assert keep(place, text) == (1, "")
    assert published(place) == HEAD
