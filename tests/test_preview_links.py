"""The scripts that keep a preview for each open request: real Git, and an answer of GitHub's in place of its own."""

from __future__ import annotations

import json
import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.building import PROJECT

SCRIPTS = PROJECT / ".github" / "scripts"
_GH = """#!/usr/bin/env bash
echo "$*" >> "$GH_SAID"
[[ $1 == pr ]] || exit 0
while [[ $1 != --jq ]]; do shift; done
jq -r "$2" "$GH_REQUESTS"
"""


@dataclass
class Repository:
    """A clone with an origin, and what GitHub would say of its open requests."""

    root: Path

    @property
    def clone(self) -> Path:
        return self.root / "clone"

    def git(self, *words: str, where: str = "clone") -> str:
        told = ["-c", "user.name=Thử", "-c", "user.email=thu@example.org", "-c", "protocol.file.allow=always"]
        done = subprocess.run(["git", *told, *words], cwd=self.root / where, capture_output=True, text=True, check=True)
        return done.stdout.strip()

    def open(self, *requests: tuple[int, str, bool]) -> None:
        """Requests that are open: number, last commit, whether from a fork."""
        told = [{"number": n, "headRefOid": commit, "isCrossRepository": fork} for n, commit, fork in requests]
        (self.root / "requests.json").write_text(json.dumps(told))

    def run(self, script: str, *words: str) -> subprocess.CompletedProcess[str]:
        names = {"GH_SAID": self.root / "said", "GH_REQUESTS": self.root / "requests.json", "HOME": self.root}
        env = os.environ | {k: str(v) for k, v in names.items()} | {"PATH": f"{self.root}:{os.environ['PATH']}"}
        command = [str(SCRIPTS / script), *words]
        return subprocess.run(command, cwd=self.clone, env=env, capture_output=True, text=True, check=False)

    def put(self, number: str, text: str = "") -> None:
        """Run put-previews.sh with a preview of one page."""
        made = self.root / "made"
        made.mkdir(exist_ok=True)
        (made / "index.html").write_text(text)
        done = self.run("put-previews.sh", str(made), number)
        assert done.returncode == 0, done.stderr

    def kept(self) -> dict[str, str]:
        """Path → text of every file on the branch of previews."""
        names = self.git("ls-tree", "-r", "--name-only", "xem-truoc", where="origin").splitlines()
        names = [name for name in names if not name.endswith("/withdrawn.sha256")]
        return {name: self.git("show", f"xem-truoc:{name}", where="origin") for name in names}

    def releases(self) -> int:
        """How often a release was started."""
        return (self.root / "said").read_text().count("workflow run deploy.yml")


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    made = Repository(tmp_path)
    (tmp_path / "gh").write_text(_GH)
    (tmp_path / "gh").chmod(0o755)
    (tmp_path / "said").touch()
    (tmp_path / "origin").mkdir()
    made.git("init", "--quiet", "--bare", "--initial-branch=main", where="origin")
    made.git("clone", "--quiet", "origin", "clone", where=".")
    for name in ("data/a.yml", "stories/2026/bai/index.md", "hooks/main.py"):
        path = made.clone / name
        path.parent.mkdir(parents=True)
        path.write_text("bản chính\n")
    made.git("add", ".")
    made.git("commit", "--quiet", "-m", "x")
    made.git("push", "--quiet", "origin", "HEAD:main")
    made.open()
    return made


def request(repository: Repository, number: int) -> str:
    """A request that changes a record, removes a story and changes the program; its last commit."""
    for name in ("data/a.yml", "hooks/main.py"):
        (repository.clone / name).write_text("bản của yêu cầu\n")
    repository.git("rm", "-q", "stories/2026/bai/index.md")
    (repository.clone / "stories" / "moi.md").parent.mkdir(exist_ok=True)
    (repository.clone / "stories" / "moi.md").write_text("mới\n")
    repository.git("add", ".")
    repository.git("commit", "--quiet", "-m", "y")
    commit = repository.git("rev-parse", "HEAD")
    repository.git("push", "--quiet", "origin", f"HEAD:refs/pull/{number}/merge")
    repository.git("checkout", "--quiet", "-B", "main", "origin/main")
    return commit


def event(repository: Repository, commit: str, what: str = "pull_request") -> str:
    path = repository.root / "event.json"
    path.write_text(json.dumps({"workflow_run": {"event": what, "head_sha": commit}}))
    return str(path)


def test_previews_come_and_go_with_their_requests_and_leave_no_history(repository: Repository) -> None:
    repository.open((7, "a" * 40, False), (12, "b" * 40, False))
    repository.put("7", "bảy")
    repository.put("12", "mười hai")
    assert repository.kept() == {"7/index.html": "bảy", "12/index.html": "mười hai"}

    repository.put("7", "bảy, sửa")
    assert repository.kept()["7/index.html"] == "bảy, sửa"

    repository.open((12, "b" * 40, False))
    repository.put("")
    assert repository.kept() == {"12/index.html": "mười hai"}
    assert repository.git("rev-list", "--count", "xem-truoc", where="origin") == "1"
    assert repository.releases() == 4


def test_nothing_new_starts_no_release(repository: Repository) -> None:
    repository.open((7, "a" * 40, False))
    repository.put("7", "bảy")
    repository.put("7", "bảy")
    repository.put("")

    assert repository.releases() == 1


@pytest.mark.parametrize("number", ["8", "9"])
def test_a_request_that_is_closed_or_from_a_fork_gets_no_place(repository: Repository, number: str) -> None:
    repository.open((7, "a" * 40, False), (9, "c" * 40, True))
    repository.put("7", "bảy")
    repository.put(number, "lạ")

    assert repository.kept() == {"7/index.html": "bảy"}


@pytest.mark.parametrize("number", ["../x", "0", "7 8", "$(id)"])
def test_a_number_that_is_none_is_refused(repository: Repository, number: str) -> None:
    done = repository.run("put-previews.sh", str(repository.root / "made"), number)

    assert (done.returncode, done.stderr) == (1, "Số của yêu cầu không đúng dạng.\n")


def test_of_a_request_only_records_and_stories_are_taken(repository: Repository) -> None:
    commit = request(repository, 7)
    repository.open((7, commit, False))

    done = repository.run("take-request.sh", event(repository, commit))

    assert (done.returncode, done.stdout) == (0, "number=7\n"), done.stderr
    assert (repository.clone / "data/a.yml").read_text() == "bản của yêu cầu\n"
    assert (repository.clone / "hooks/main.py").read_text() == "bản chính\n"
    assert [p.name for p in (repository.clone / "stories").rglob("*") if p.is_file()] == ["moi.md"]


@pytest.mark.parametrize(("what", "fork", "opened"), [("push", False, 7), ("pull_request", True, 7)])
def test_other_events_and_forks_are_left(repository: Repository, what: str, fork: bool, opened: int) -> None:
    commit = request(repository, 7)
    repository.open((opened, commit, fork))

    done = repository.run("take-request.sh", event(repository, commit, what))

    assert (done.returncode, done.stdout) == (0, "")
    assert (repository.clone / "data/a.yml").read_text() == "bản chính\n"


def test_what_is_no_plain_file_is_refused(repository: Repository) -> None:
    """A link could bring a file of the machine that builds into a page."""
    (repository.clone / "data/b.yml").symlink_to("/etc/hostname")
    commit = request(repository, 7)
    repository.open((7, commit, False))

    done = repository.run("take-request.sh", event(repository, commit))

    assert done.returncode == 1
    assert "không phải tệp thường" in done.stderr


def test_the_release_takes_the_previews_along(repository: Repository) -> None:
    assert repository.run("add-previews.sh", "site/xem-truoc").returncode == 0
    assert not (repository.clone / "site").exists()

    repository.open((7, "a" * 40, False))
    repository.put("7", "bảy")
    assert repository.run("add-previews.sh", "site/xem-truoc").returncode == 0
    assert (repository.clone / "site/xem-truoc/7/index.html").read_text() == "bảy"


def test_what_was_made_before_something_was_withdrawn_stays_away(repository: Repository) -> None:
    """It may still hold the name: it comes neither into a release nor back onto the branch until it is made again."""
    repository.open((7, "a" * 40, False), (12, "b" * 40, False))
    repository.put("7", "tên đã gỡ")
    (repository.clone / "data/withdrawn.csv").write_text("một dòng\n")

    repository.run("add-previews.sh", "site/xem-truoc")
    assert [p.name for p in (repository.clone / "site/xem-truoc").iterdir()] == []
    repository.put("12", "mới")
    assert repository.kept() == {"12/index.html": "mới"}
    repository.run("add-previews.sh", "site/xem-truoc")
    assert (repository.clone / "site/xem-truoc/12/index.html").read_text() == "mới"
