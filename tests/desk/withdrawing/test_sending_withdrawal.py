"""The script that opens a request with what was withdrawn: what it pushes, what it refuses, what it never does.

Git is real, with a bare repository as its remote; only GitHub's own command is a stand-in that notes what it was asked.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.building import PROJECT

SCRIPT = PROJECT / ".github/scripts/send-withdrawal.sh"
GH = """#!/usr/bin/env bash
printf '%s\\n' "$*" >> "$GH_NOTES"
[[ "$1 $2" != "pr create" ]] || [[ -z ${GH_REFUSES:-} ]]
"""
RECORD = "data/families/nha-ben-song.yml"
FILES = {
    RECORD: "name: Nhà\n",
    "stories/2023/den/index.md": "đèn\n",
    ".github/workflows/x.yml": "name: x\n",
    "README.md": "a\n",
}


def git(folder: Path, *arguments: str, text: str | None = None) -> str:
    command = ["git", "-c", "user.name=x", "-c", "user.email=x@example.org", "-C", str(folder), *arguments]
    return subprocess.run(command, capture_output=True, encoding="utf-8", input=text, check=True).stdout


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder with a bare `remote`, a `work` checkout of it and a stand-in `bin/gh`."""
    for name in ("remote", "work", "bin"):
        (tmp_path / name).mkdir()
    git(tmp_path / "remote", "init", "--bare", "--quiet", "--initial-branch=main")
    work = tmp_path / "work"
    git(work, "init", "--quiet", "--initial-branch=main")
    write(work, FILES)
    git(work, "add", "--force", ".")
    git(work, "commit", "--quiet", "--message", "đầu")
    git(work, "remote", "add", "origin", str(tmp_path / "remote"))
    git(work, "push", "--quiet", "origin", "main")
    (tmp_path / "bin/gh").write_text(GH, encoding="utf-8")
    (tmp_path / "bin/gh").chmod(0o755)
    return tmp_path


def write(work: Path, files: Mapping[str, str | None]) -> None:
    for file, text in files.items():
        path = work / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.unlink(missing_ok=True) if text is None else path.write_text(text, encoding="utf-8")


def patch(place: Path, files: Mapping[str, str | None]) -> str:
    """What `git diff` says of these files; the checkout is as it was before."""
    work = place / "work"
    write(work, files)
    git(work, "add", "--all", "--force", ".")
    told = git(work, "diff", "--cached", "--binary")
    git(work, "reset", "--quiet", "--hard", "HEAD")
    return told


def send(place: Path, told: str, number: str = "123", **env: str) -> tuple[int, str, str]:
    """Exit code, what was said, and what GitHub's command was asked."""
    (place / "go.patch").write_text(told, encoding="utf-8")
    notes = place / "notes"
    notes.write_text("", encoding="utf-8")
    around = {
        **os.environ,
        "PATH": f"{place / 'bin'}:{os.environ['PATH']}",
        "GH_NOTES": str(notes),
        "GITHUB_SERVER_URL": "https://github.com",
        "GITHUB_REPOSITORY": "vi-du/trang",
        **env,
    }
    command = [str(SCRIPT), str(place / "go.patch"), number]
    done = subprocess.run(command, cwd=place / "work", env=around, capture_output=True, encoding="utf-8", check=False)
    return done.returncode, done.stdout + done.stderr, notes.read_text(encoding="utf-8")


def pushed(place: Path) -> list[str]:
    """The branches of the remote."""
    return git(place / "remote", "branch", "--format=%(refname:short)").split()


def changed(place: Path, branch: str = "go-123") -> list[str]:
    return git(place / "remote", "diff", "--name-only", "main", branch).split()


GONE = {RECORD: None, "data/withdrawn.csv": "what,kind\n"}


def test_what_was_withdrawn_is_pushed_on_a_branch_of_its_own_and_asked_for(place: Path) -> None:
    code, _, asked = send(place, patch(place, GONE))

    assert code == 0
    assert changed(place) == [RECORD, "data/withdrawn.csv"]
    assert git(place / "remote", "log", "-1", "--format=%s %an", "go-123") == "Gỡ theo yêu cầu github-actions[bot]\n"
    assert "pr create --base main --head go-123 --title Gỡ theo yêu cầu --body" in asked
    assert "nha-ben-song" not in asked  # a file's name may be somebody's


def test_a_photo_goes_as_bytes(place: Path) -> None:
    work = place / "work"
    (work / "data/families/nha.jpg").write_bytes(bytes(range(256)) * 9)
    git(work, "add", ".")
    git(work, "commit", "--quiet", "--message", "ảnh")
    git(work, "push", "--quiet", "origin", "main")

    assert send(place, patch(place, {"data/families/nha.jpg": None}))[0] == 0
    assert changed(place) == ["data/families/nha.jpg"]


@pytest.mark.parametrize(
    "files",
    [
        {**GONE, ".github/workflows/x.yml": "on: push\n"},
        {**GONE, "README.md": None},
        {**GONE, ".gitattributes": "* filter=x\n"},
        {**GONE, "hooks/x.py": "import os\n"},
        {**GONE, "datax/y.yml": "a\n"},
    ],
    ids=str,
)
def test_nothing_but_records_and_stories_changes(place: Path, files: Mapping[str, str | None]) -> None:
    assert send(place, patch(place, files))[0] == 0
    assert changed(place) == [RECORD, "data/withdrawn.csv"]


LINK = """diff --git a/data/x.yml b/data/x.yml
new file mode 120000
index 0000000..1
--- /dev/null
+++ b/data/x.yml
@@ -0,0 +1 @@
+/etc/passwd
\\ No newline at end of file
"""
OUTSIDE = """diff --git a/data/../../x b/data/../../x
new file mode 100644
--- /dev/null
+++ b/data/../../x
@@ -0,0 +1 @@
+a
"""


@pytest.mark.parametrize(
    "told",
    [
        pytest.param("", id="nothing"),
        pytest.param("không phải bản vá\n", id="no patch"),
        pytest.param(LINK, id="a link"),
        pytest.param(LINK.replace("120000", "160000").replace("/etc/passwd", "0" * 40), id="a repository"),
        pytest.param(LINK.replace("120000", "100755"), id="a program"),
        pytest.param(OUTSIDE, id="upwards"),
        pytest.param(OUTSIDE.replace("data/../../x", "data/../.git/hooks/pre-push"), id="into git"),
        pytest.param(OUTSIDE.replace("data/../../x", "README.md"), id="only elsewhere"),
    ],
)
def test_what_is_no_withdrawal_is_not_sent(place: Path, told: str) -> None:
    code, _, asked = send(place, told)

    assert code != 0
    assert "pr create" not in asked
    assert pushed(place) == ["main"]
    assert not (place / "x").exists()


@pytest.mark.parametrize("number", ["", "0", "-1", "1; id", "12\n13", "1e3", "$(id)", "../main", "9" * 30])
def test_a_number_that_is_none_stops_at_once(place: Path, number: str) -> None:
    told = patch(place, GONE)

    assert send(place, told, number)[::2] == (1, "")
    assert pushed(place) == ["main"]


def test_where_workflows_may_not_open_requests_the_branch_is_named(place: Path) -> None:
    code, said, _ = send(place, patch(place, GONE), GH_REFUSES="1")

    assert code == 0
    assert "https://github.com/vi-du/trang/compare/main...go-123" in said


def test_run_again_it_asks_for_the_same_branch(place: Path) -> None:
    """After a run that pushed and was cut off before it could ask."""
    told = patch(place, GONE)
    send(place, told, GH_REFUSES="1")
    first = git(place / "work", "rev-parse", "main")  # so that a second commit would be another
    git(place / "remote", "update-ref", "refs/heads/go-123", git(place / "work", "rev-parse", "main").strip())
    git(place / "work", "switch", "--quiet", "main")
    git(place / "work", "branch", "--quiet", "-D", "go-123")  # a runner begins with a new checkout

    code, _, asked = send(place, told)

    assert code == 0
    assert "pr create" in asked
    assert git(place / "remote", "rev-parse", "go-123") == first
