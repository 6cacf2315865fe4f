"""What is compared with what: revisions, the working tree, clones, bases that cannot be read."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.campaigns import tiny_campaign, write
from tests.desk.commands import run
from tests.desk.reporting.repositories import change, commit, data, edit, fields, git, report, repository, text

INITIATIVE = "data/initiatives/sach-tren-do.yml"
COMMUNITY = "data/communities/ben-nuoc.yml"
LIST = "data/honours/2022-tuyen-duong/recipients.csv"


def test_two_revisions_whatever_lies_in_the_folder(root: Path) -> None:
    edit(root, INITIATIVE, "Mỗi chuyến", "Từng chuyến")
    commit(root)
    edit(root, INITIATIVE, "Từng chuyến", "Hai chuyến")

    told = data(root, "--head", "HEAD", base="HEAD~1")

    assert fields(change(told, "exemplar")) == [
        ("Giới thiệu ngắn", "Mỗi chuyến đò một rổ sách.", "Từng chuyến đò một rổ sách.")
    ]


def test_the_working_tree_and_the_repository_stay_as_they_are(root: Path) -> None:
    edit(root, INITIATIVE, "Mỗi chuyến", "Từng chuyến")
    before = (
        git(root, "status", "--porcelain"),
        (root / ".git/index").read_bytes(),
        sorted(p.name for p in (root / ".git").iterdir()),
    )

    data(root)

    assert before == (
        git(root, "status", "--porcelain"),
        (root / ".git/index").read_bytes(),
        sorted(p.name for p in (root / ".git").iterdir()),
    )


def test_a_record_that_cannot_be_read_is_not_said_to_be_gone(root: Path) -> None:
    edit(root, INITIATIVE, "summary:", "sumary:")
    edit(root, COMMUNITY, "Bến nước có lớp", "Bến có lớp")

    told, words = data(root), text(root)

    assert told["unread"] == {"before": [], "after": [INITIATIVE]}
    assert [c["file"] for c in told["changes"]] == [COMMUNITY]
    assert told["pages"] is None
    assert "Chưa so được: bản này có lỗi" in words
    assert f"[{INITIATIVE}:1]" in words


def test_a_list_that_cannot_be_read_is_not_said_to_be_empty(root: Path) -> None:
    edit(root, LIST, "3,Lê Thị Đào (minh họa),individual", "3,Lê Thị Đào (minh họa),nguoi")

    told = data(root)

    assert told["changes"] == []
    assert LIST in told["unread"]["after"]


def test_a_base_that_cannot_be_read_at_all(root: Path) -> None:
    (root / "data/plan.yml").write_text("a: [\n", encoding="utf-8")
    commit(root)
    write(root, {"data/plan.yml": tiny_campaign()["data/plan.yml"]})

    told, words = data(root), text(root)

    assert told["broken"] == ["before"]
    assert told["changes"] == []
    assert "Cả bản trước không đọc được" in words


def test_a_base_with_faults_of_its_own(root: Path) -> None:
    """Rows that say the same number, a photo that is not there: no reason to tell nothing."""
    edit(root, LIST, "4,Lê Thị Dung", "3,Lê Thị Dung")
    commit(root)
    edit(root, LIST, "3,Lê Thị Dung", "4,Lê Thị Dung")

    assert "Sửa" in text(root) or "Danh sách" in text(root)


def test_work_of_the_base_that_is_not_here_is_explained(root: Path) -> None:
    git(root, "switch", "--quiet", "--create", "nhanh")
    edit(root, INITIATIVE, "Mỗi chuyến", "Từng chuyến")
    commit(root)
    git(root, "switch", "--quiet", "main")
    edit(root, COMMUNITY, "Bến nước có lớp", "Bến có lớp")
    commit(root)
    git(root, "switch", "--quiet", "nhanh")

    assert "hiện ra ở đây như bị bỏ đi" in " ".join(text(root, base="main").split())
    assert data(root, base="main")["base_has_more"]
    assert not data(root, base="HEAD~1")["base_has_more"]


@pytest.mark.parametrize(
    ("base", "told"),
    [
        ("khong-co", "không có bản “khong-co”"),
        ("--all", "không phải tên một bản"),
        ("", "không phải tên một bản"),
        ("HEAD:data", "không có bản"),
    ],
)
def test_no_such_revision(root: Path, base: str, told: str) -> None:
    done = run("report", "--root", str(root), f"--base={base}")

    assert (done.returncode, done.stdout) == (2, "")
    assert told in done.stderr


def test_a_folder_that_is_there_is_not_written_into(root: Path, tmp_path: Path) -> None:
    done = report(root, "--out", str(tmp_path))

    assert (done.returncode, done.stdout) == (2, "")
    assert "Ghi tên một thư mục chưa có" in done.stderr


def test_no_repository(tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tiny.parent))

    done = report(tiny)

    assert done.returncode == 2
    assert "không nằm trong một kho Git" in done.stderr


def test_no_git(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path / "khong-co"))

    done = report(root)

    assert (done.returncode, done.stderr) == (2, "Máy này chưa có Git. Cài Git (https://git-scm.com) rồi chạy lại.\n")


def test_a_shallow_clone(root: Path, tmp_path: Path) -> None:
    edit(root, INITIATIVE, "Mỗi chuyến", "Từng chuyến")
    commit(root)
    git(tmp_path, "clone", "--quiet", "--depth=1", root.as_uri(), "nong")

    done = report(tmp_path / "nong", base="HEAD~1")

    assert done.returncode == 2
    assert "git fetch --unshallow" in done.stderr


def test_a_base_without_records(tmp_path: Path) -> None:
    root = repository(tmp_path, {"a.txt": "a"})
    write(root, tiny_campaign())

    done = report(root)

    assert done.returncode == 2
    assert "chưa có thư mục data" in done.stderr


def test_a_project_in_a_folder_of_a_repository(tmp_path: Path) -> None:
    """Paths are told from the project's own root; what lies beside it is none of its concern."""
    write(tmp_path / "trang", tiny_campaign())
    repository(tmp_path, {"khac/a.txt": "a"})
    edit(tmp_path / "trang", INITIATIVE, "Mỗi chuyến", "Từng chuyến")
    write(tmp_path, {"khac/a.txt": "b"})

    told = data(tmp_path / "trang")

    assert change(told, "exemplar")["file"] == INITIATIVE
    assert told["files"] == []


def test_links_and_paths_that_lead_elsewhere_are_left_out(root: Path) -> None:
    (root / "data/initiatives/lien-ket.yml").symlink_to("/etc/passwd")
    commit(root)
    edit(root, INITIATIVE, "Mỗi chuyến", "Từng chuyến")

    assert [c["file"] for c in data(root)["changes"]] == [INITIATIVE]


def test_a_merge_that_is_not_finished(root: Path) -> None:
    git(root, "switch", "--quiet", "--create", "nhanh")
    edit(root, INITIATIVE, "Mỗi chuyến", "Từng chuyến")
    commit(root)
    git(root, "switch", "--quiet", "main")
    edit(root, INITIATIVE, "Mỗi chuyến", "Hai chuyến")
    commit(root)
    with pytest.raises(subprocess.CalledProcessError):
        git(root, "merge", "nhanh")

    told = data(root)

    assert told["unread"]["after"] == [INITIATIVE]
    assert told["changes"] == []


def test_a_file_that_was_read_is_not_said_to_be_unread(root: Path) -> None:
    """An address that is lost is a fault of the record, told in the ledger; the ledger itself is compared."""
    run("addresses", "--update", "--root", str(root))
    commit(root)
    (root / "data/units/xuong-thuyen.yml").write_text("", encoding="utf-8")

    assert data(root)["unread"]["after"] == ["data/units/xuong-thuyen.yml"]
