"""The script that comments on a request: what it takes from a stranger's job, and what it asks GitHub for.

Only GitHub's own command is a stand-in, which notes what it was asked.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

from hooks.desk.reporting.sections import Entry, Told, dumped, section
from tests.building import PROJECT

SCRIPT = PROJECT / ".github/scripts/post-report.sh"
HEAD = "a" * 40
GH = """#!/usr/bin/env bash
printf '%s\\n' "$*" >> "$NOTES/asked"
case "$*" in
  *artifacts\\?name=*) cat "$NOTES/artifact" ;;
  *artifacts/*/zip*) cat "$NOTES/bao-cao.zip" ;;
  *pulls/*/files*) cat "$NOTES/files" ;;
  *pulls/*) cat "$NOTES/head" ;;
  *"--method PATCH"* | *"--method POST"*) for a in "$@"; do [[ $a == body=@* ]] && cp "${a#body=@}" "$NOTES/posted"; done; true ;;
  *comments*) cat "$NOTES/ours" ;;
esac
"""
TOLD = Told(("Sửa 1 bài.",), "So với bản x.", (section("Sửa", "", [Entry("Bài @ai-do")]),))

pytestmark = pytest.mark.skipif(
    not all(map(shutil.which, ("jq", "unzip", "bash"))), reason="needs what GitHub's machines have"
)


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    """A folder with the stand-in, an event and what GitHub has: no comment yet."""
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin/gh").write_text(GH, encoding="utf-8")
    (tmp_path / "bin/gh").chmod(0o755)
    event = {"workflow_run": {"id": 77, "head_sha": HEAD, "head_branch": "$(touch hong)"}}
    (tmp_path / "event.json").write_text(json.dumps(event), encoding="utf-8")
    for name, text in {"artifact": "5 1000\n", "head": f"{HEAD}\n", "ours": "", "files": "0\n0\n"}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    pack(tmp_path)
    return tmp_path


def pack(notes: Path, told: bytes = dumped(TOLD).encode(), number: bytes = b"12\n") -> None:
    with zipfile.ZipFile(notes / "bao-cao.zip", "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("told.json", told)
        packed.writestr("number", number)


def post(notes: Path) -> subprocess.CompletedProcess[str]:
    (notes / "ra").mkdir(exist_ok=True)
    around = {
        **os.environ,
        "PATH": f"{notes / 'bin'}:{os.environ['PATH']}",
        "NOTES": str(notes),
        "GITHUB_REPOSITORY": "vi-du/trang",
    }
    command = [str(SCRIPT), str(notes / "event.json"), str(notes / "ra")]
    return subprocess.run(command, cwd=PROJECT, env=around, capture_output=True, text=True, check=False)


def written(notes: Path) -> list[str]:
    """The requests that write."""
    return [line for line in (notes / "asked").read_text("utf-8").splitlines() if "--method" in line]


def test_the_first_comment(notes: Path) -> None:
    done = post(notes)

    assert (done.returncode, done.stderr) == (0, "")
    (asked,) = written(notes)
    assert asked.startswith("api --method POST repos/vi-du/trang/issues/12/comments -F body=@")
    assert "- **Bài `@ai-do`**" in (notes / "posted").read_text("utf-8")
    assert "CHÚ Ý" not in (notes / "posted").read_text("utf-8")


def test_the_comment_that_is_there_is_changed(notes: Path) -> None:
    (notes / "ours").write_text("31\n32\n", encoding="utf-8")

    assert post(notes).returncode == 0

    (asked,) = written(notes)
    assert asked.startswith("api --method PATCH repos/vi-du/trang/issues/comments/31 -F body=@")


def test_only_our_own_comment_is_changed(notes: Path) -> None:
    """Anybody may begin a comment with the mark."""
    post(notes)

    (asked,) = [a for a in (notes / "asked").read_text("utf-8").splitlines() if "comments?" in a]
    condition = asked.partition("--jq ")[2]
    comments = [
        {"id": 1, "user": {"login": "ai-do"}, "body": "<!-- campaign-report --> x"},
        {"id": 2, "user": {"login": "github-actions[bot]"}, "body": "khác <!-- campaign-report -->"},
        {"id": 3, "user": {"login": "github-actions[bot]"}, "body": "<!-- campaign-report -->\nx"},
    ]
    found = subprocess.run(
        ["jq", condition], input=json.dumps(comments), capture_output=True, text=True, check=True
    ).stdout
    assert found == "3\n"


def test_who_changes_the_program_cannot_keep_it_quiet(notes: Path) -> None:
    """GitHub's own list of files has the say: its filter is tried with files that came and were renamed."""
    (notes / "files").write_text("2\n1\n", encoding="utf-8")

    assert post(notes).returncode == 0

    assert "**CHÚ Ý: yêu cầu này đổi 3 tệp chương trình" in (notes / "posted").read_text("utf-8")
    (asked,) = [a for a in (notes / "asked").read_text("utf-8").splitlines() if "/files?" in a]
    files = [
        {"filename": "data/a.yml"}, {"filename": "stories/2026/a/index.md"}, {"filename": "docs/a.md"}, {"filename": "hooks/a.py"},
        {"filename": "docs/b.md", "previous_filename": ".github/b.yml"}, {"filename": "database.py"},
    ]  # fmt: skip
    condition = asked.partition("--jq ")[2]
    counted = subprocess.run(
        ["jq", condition], input=json.dumps(files), capture_output=True, text=True, check=True
    ).stdout
    assert counted == "3\n"


def test_a_request_of_somebody_else_is_left_alone(notes: Path) -> None:
    """The number is the stranger's word; the head it must have is GitHub's."""
    (notes / "head").write_text("b" * 40, encoding="utf-8")

    done = post(notes)

    assert done.returncode == 0
    assert written(notes) == []


@pytest.mark.parametrize(
    "number", [b"", b"0", b"12/../13", b"12;touch hong", b"$(touch hong)", b"1234567890", b"12\n13"]
)
def test_a_number_that_is_none(notes: Path, number: bytes) -> None:
    pack(notes, number=number)

    assert post(notes).returncode == 1
    assert written(notes) == []
    assert not list(notes.rglob("hong"))


@pytest.mark.parametrize("told", [b"", b"{", b"@ai-do", b"\xff\xfe", b" " * 5_000_000 + dumped(TOLD).encode()])
def test_what_is_no_report_is_not_posted(notes: Path, told: bytes) -> None:
    pack(notes, told)

    assert post(notes).returncode != 0
    assert written(notes) == []


@pytest.mark.parametrize("artifact", ["", "null null\n", "5 99999999\n", "x 10\n"])
def test_a_report_that_is_not_there_or_far_too_large(notes: Path, artifact: str) -> None:
    (notes / "artifact").write_text(artifact, encoding="utf-8")

    assert post(notes).returncode != 0
    assert written(notes) == []
