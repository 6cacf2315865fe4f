"""The script that may write to the repository: what it pushes and what it asks GitHub for.

Git is real, with a bare repository as its remote; only GitHub's own command is a stand-in that notes what it was asked.
"""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from tests.building import PROJECT
from tests.desk.nominating.nominations import KINDS_FOLDERS

SCRIPT = PROJECT / ".github/scripts/send-nomination.sh"
GH = """#!/usr/bin/env bash
printf '%s\\n' "$*" >> "$GH_NOTES"
case "$1 $2" in
  "pr list") cat "$GH_NOTES.pr" 2> /dev/null || true ;;
  "pr create") [[ -z ${GH_REFUSES:-} ]] && echo https://github.com/vi-du/trang/pull/9 ;;
  "issue comment") cat "${@: -1}" >> "$GH_NOTES" ;;
  "label create") exit 1 ;;
esac
"""


def git(folder: Path, *arguments: str) -> str:
    command = ["git", "-c", "user.name=x", "-c", "user.email=x@example.org", "-C", str(folder), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder with a bare `remote`, a `work` checkout of it, a stand-in `bin/gh` and a `made` draft."""
    for name in ("remote", "work", "bin", "made"):
        (tmp_path / name).mkdir()
    git(tmp_path / "remote", "init", "--bare", "--quiet", "--initial-branch=main")
    work = tmp_path / "work"
    git(work, "init", "--quiet", "--initial-branch=main")
    (work / "data/communities").mkdir(parents=True)
    (work / "data/communities/co-roi.yml").write_text("cũ\n", encoding="utf-8")
    (work / ".github").mkdir()
    (work / ".github/nomination-folders").write_text(KINDS_FOLDERS, encoding="utf-8")
    git(work, "add", ".")
    git(work, "commit", "--quiet", "--message", "đầu")
    git(work, "remote", "add", "origin", str(tmp_path / "remote"))
    git(work, "push", "--quiet", "origin", "main")
    (tmp_path / "bin/gh").write_text(GH, encoding="utf-8")
    (tmp_path / "bin/gh").chmod(0o755)
    lay(tmp_path / "made")
    return tmp_path


def lay(made: Path, **changes: str) -> None:
    files = {
        "outcome": "draft", "label": "da-co-ban-nhap", "path": "data/communities/to-doc-sach.yml",
        "title": "Bản nháp từ đề cử số 12", "body.md": "Lời của yêu cầu gộp", "comment.md": "Cảm ơn bạn:",
        "record.yml": "draft: true",
    }  # fmt: skip
    for name, text in {**files, **changes}.items():
        (made / name).write_text(f"{text}\n", encoding="utf-8")


def send(place: Path, number: str = "12", **env: str) -> tuple[int, str]:
    """Exit code, and what GitHub's command was asked."""
    notes = place / "notes"
    environment = {
        **os.environ,
        "PATH": f"{place / 'bin'}:{os.environ['PATH']}",
        "GH_NOTES": str(notes),
        "GITHUB_SERVER_URL": "https://github.com",
        "GITHUB_REPOSITORY": "vi-du/trang",
        **env,
    }
    done = subprocess.run(
        [str(SCRIPT), str(place / "made"), number],
        cwd=place / "work",
        env=environment,
        capture_output=True,
        check=False,
    )
    return done.returncode, notes.read_text(encoding="utf-8") if notes.exists() else ""


def test_a_draft_is_pushed_on_a_branch_of_its_own_and_answered(place: Path) -> None:
    code, asked = send(place)
    assert code == 0
    assert git(place / "remote", "show", "de-cu-12:data/communities/to-doc-sach.yml") == "draft: true\n"
    assert git(place / "remote", "diff", "--name-only", "main", "de-cu-12").split() == [
        "data/communities/to-doc-sach.yml"
    ]
    assert git(place / "remote", "log", "-1", "--format=%s", "de-cu-12") == "Bản nháp từ đề cử số 12\n"
    assert "pr create --draft --base main --head de-cu-12 --title Bản nháp từ đề cử số 12" in asked
    assert "Cảm ơn bạn:\n\nhttps://github.com/vi-du/trang/pull/9\n" in asked
    assert "issue edit 12 --add-label da-co-ban-nhap --remove-label nhan-de-cu" in asked


def test_a_second_run_makes_nothing_twice(place: Path) -> None:
    send(place)
    first = git(place / "remote", "rev-parse", "de-cu-12")
    git(place / "work", "switch", "--quiet", "main")
    (place / "notes.pr").write_text("https://github.com/vi-du/trang/pull/9\n", encoding="utf-8")
    (place / "notes").unlink()
    code, asked = send(place)
    assert code == 0
    assert git(place / "remote", "rev-parse", "de-cu-12") == first
    assert "pr create" not in asked
    assert "pull/9" in asked


def test_where_workflows_may_not_open_pull_requests_the_branch_is_named(place: Path) -> None:
    code, asked = send(place, GH_REFUSES="1")
    assert code == 0
    assert "https://github.com/vi-du/trang/compare/main...de-cu-12" in asked


@pytest.mark.parametrize("outcome", ["people", "ask"])
def test_without_a_draft_nothing_is_pushed(place: Path, outcome: str) -> None:
    lay(place / "made", outcome=outcome, label="can-bo-sung")
    code, asked = send(place)
    assert code == 0
    assert git(place / "remote", "branch", "--format=%(refname:short)").split() == ["main"]
    assert "issue comment 12 --body-file" in asked


WRONG = {
    "path out of data": {"path": ".github/workflows/x.yml"},
    "path upwards": {"path": "data/communities/../../x.yml"},
    "path of a person": {"path": "data/individuals/x.yml"},
    "two paths": {"path": "data/communities/a.yml\ndata/communities/b.yml"},
    "a file that is there": {"path": "data/communities/co-roi.yml"},
    "a label with a blank": {"label": "a --body x"},
    "an unknown outcome": {"outcome": "draft; id"},
}


@pytest.mark.parametrize("name", WRONG)
def test_what_is_not_in_form_is_not_used(place: Path, name: str) -> None:
    lay(place / "made", **WRONG[name])
    code, asked = send(place)
    assert code == 1
    assert "issue" not in asked
    assert git(place / "remote", "branch", "--format=%(refname:short)").split() == ["main"]


@pytest.mark.parametrize("number", ["", "0", "12; id", "-1", "12\n13", "1e3"])
def test_a_number_that_is_none_stops_at_once(place: Path, number: str) -> None:
    assert send(place, number) == (1, "")
