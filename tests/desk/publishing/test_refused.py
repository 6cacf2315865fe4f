"""What is not published, or not there: each refusal says why and what to do, and leaves the old site as it is."""

from __future__ import annotations

import errno
import json
import os
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from hooks.desk.publishing.manifest import made
from tests.building import tree
from tests.desk.commands import run
from tests.desk.publishing.invented import PAGES, site
from tests.desk.publishing.publishers import ONE, TWO, publish, releases, seen

REFUSED: dict[str, tuple[Callable[[Path], object], str]] = {
    "không phải trang": (lambda f: (f / "index.html").rename(f / "khác.html"), "không phải một bản đã dựng xong"),
    "chưa xong": (lambda f: (f / "build.json").rename(f / "khác.json"), "thiếu build.json"),
    "xem trước": (lambda f: site(f, ONE, preview=True), "là bản xem trước"),
    "minh họa": (lambda f: site(f, ONE, samples=True), "có dữ liệu minh họa"),
    "cụt": (lambda f: (f / PAGES[2]).write_text("<html><body>", "utf-8"), "tin/thang-tam/index.html bị cụt"),
    "thiếu kiểu chữ": (lambda f: next(f.rglob("*.css")).rename(f / "khác.txt"), "cần assets/site."),
    "liên kết": (lambda f: (f / "passwd").symlink_to("/etc/passwd"), "passwd là liên kết"),
    "tên lạ": (lambda f: (f / "a\nb.html").write_text("</html>", "utf-8"), "có tên không đăng được"),
    "kê sai": (
        lambda f: (f / "manifest.json").write_text('{"version": 1, "files": {}}', "utf-8"),
        "khác với manifest.json",
    ),
    "kê hỏng": (lambda f: (f / "manifest.json").write_text("[" * 100_000, "utf-8"), "manifest.json hỏng"),
    "kê ra ngoài": (
        lambda f: (f / "manifest.json").write_text(
            json.dumps({"version": 1, "files": {"../x": {"size": 0, "sha256": "0" * 64}}}), "utf-8"
        ),
        "không đúng mẫu",
    ),
}
"""What is wrong with a folder → what is done to it, what is said of it."""


LEFT = {
    "chưa viết": (
        "<p>Chưa viết lại: dòng 12 của văn bản gốc.</p>",
        "còn chỗ “Chưa viết lại” của kế hoạch (tin/thang-tam/index.html)",
    ),
    "chữ mẫu": ("<h1>Danh hiệu mẫu</h1>", "còn chữ mẫu của bộ khởi đầu (tin/thang-tam/index.html)"),
    "lời mẫu": ("<p>Vui. Thay đoạn này bằng hai, ba câu của bạn. Hết.</p>", "còn chữ mẫu của bộ khởi đầu"),
    "trang viết tay": (
        "<p>Hạn: <b>?</b>, ban biên tập ghi vào đây trước khi đăng trang.</p>",
        "phải ghi trước khi đăng",
    ),
    "địa chỉ": ('<link rel="canonical" href="https://hoc-tap.example/tin/">', "còn địa chỉ mẫu .example"),
}
"""What was left on a page → what is said of it."""


@pytest.mark.parametrize("left", LEFT)
def test_what_waits_to_be_written_goes_out_only_when_told_so(tmp_path: Path, target: Path, left: str) -> None:
    folder = site(tmp_path / "a", ONE)
    words, told = LEFT[left]
    page = folder / PAGES[2]
    page.write_text(page.read_text("utf-8").replace("<img", f"{words}<img"), "utf-8")

    for more in ([], ["--prepare"]):
        done = run("publish", str(folder), *(more or ["--to", str(target)]))
        assert (done.returncode, told in done.stderr, "--unfinished" in done.stderr) == (2, True, True), done.stderr
    assert publish(folder, target, "--unfinished").returncode == 0


def test_words_that_only_look_left_over_hold_nothing_back(tmp_path: Path, target: Path) -> None:
    """A school, the guide's own pages, an address in a sentence."""
    folder = site(tmp_path / "a", ONE)
    (folder / PAGES[2]).write_text("<html><p>Nhóm mẫu giáo, mẫu đơn, ở https://a.example.</p></html>", "utf-8")
    guide = folder / "huong-dan/loi/index.html"
    guide.parent.mkdir(parents=True)
    guide.write_text("<html><p>ghi “Chưa viết lại”</p></html>", "utf-8")

    assert publish(folder, target).returncode == 0


@pytest.mark.parametrize("fault", REFUSED)
def test_what_is_no_whole_release_is_refused(tmp_path: Path, target: Path, fault: str) -> None:
    folder = site(tmp_path / "a", ONE)
    spoil, told = REFUSED[fault]
    spoil(folder)
    done = publish(folder, target)

    assert done.returncode == 2
    assert told in done.stderr
    assert not target.exists()


def test_a_disk_that_is_full_changes_nothing(tmp_path: Path, target: Path) -> None:
    """As a limit of the size of files, which the system refuses as it refuses a full disk.

    What may go goes first: else what was left of another release, and releases nobody keeps, would fill it for ever.
    """
    for name in ("bản không", "bản cũ", ONE):
        publish(site(tmp_path / name, name), target)
    (target / "releases" / f".new-{'0' * 16}").mkdir()
    second = site(tmp_path / "b", TWO)
    (second / "lon.bin").write_bytes(b"\0" * 200_000)
    limited = f"import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, {resource.RLIM_INFINITY}))"
    command = [sys.executable, "-c", f"{limited}; from hooks.desk.cli import main; sys.exit(main())"]
    given = ["publish", str(second), "--to", str(target), "--keep", "2", "--write"]
    done = subprocess.run([*command, *given], capture_output=True, encoding="utf-8", check=False)

    assert done.returncode == 1
    assert "lon.bin: tệp vượt cỡ hoặc hạn mức" in done.stderr
    assert "Trang bạn đọc đang xem không đổi" in done.stderr
    assert seen(target) == ONE
    left = [f".new-{made(second).release}", *(made(tmp_path / name).release for name in ("bản cũ", ONE))]
    assert releases(target) == sorted(left)
    assert publish(second, target).returncode == 0
    assert seen(target) == TWO


def test_a_place_that_is_no_place_of_ours_is_left_alone(tmp_path: Path, target: Path) -> None:
    (target / "current").mkdir(parents=True)
    done = publish(site(tmp_path / "a", ONE), target)
    assert (done.returncode, "không phải liên kết" in done.stderr) == (1, True)
    (tmp_path / "tệp").write_text("", encoding="utf-8")
    done = publish(tmp_path / "a", tmp_path / "tệp")
    assert (done.returncode, "Traceback" in done.stderr) == (1, False)
    done = publish(tmp_path / "a", tmp_path / "a" / "trong")
    assert (done.returncode, "nằm trong chính thư mục" in done.stderr) == (1, True)
    assert "chưa có bản nào" in run("rollback", "--to", str(tmp_path / "không"), "--write").stderr


def test_what_would_not_let_it_be_published_is_told_before_anything_is_touched(
    tmp_path: Path, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A foreign `current`, a file, a folder without rights: by the dry run too, each with what to do."""
    built = str(site(tmp_path / "a", ONE))
    (target / "current").mkdir(parents=True)
    (tmp_path / "tệp").write_text("", encoding="utf-8")
    before = tree(tmp_path)
    for more in ([], ["--write"]):
        done = run("publish", built, "--to", str(target), *more)
        assert (done.returncode, "không phải liên kết" in done.stderr) == (1, True)
        for place in (tmp_path / "tệp", tmp_path / "tệp" / "trong"):
            done = run("publish", built, "--to", str(place), *more)
            assert (done.returncode, "Nơi đăng phải là một thư mục" in done.stderr) == (1, True), done.stderr
        with monkeypatch.context() as nobody:  # the tests may run as somebody who may do anything
            nobody.setattr(os, "access", lambda *_: False)
            done = run("publish", built, "--to", str(tmp_path / "mới"), *more)
            assert (done.returncode, "máy không cho quyền. Chạy lại bằng tên" in done.stderr) == (1, True), done.stderr
            nobody.setattr("hooks.desk.publishing.local._read_only", lambda _: True)
            done = run("publish", built, "--to", str(tmp_path / "mới"), *more)
            assert (done.returncode, "chỉ đọc được. Gắn lại" in done.stderr) == (1, True), done.stderr
    assert tree(tmp_path) == before
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a", target.name, "tệp"]


def test_releases_are_listed_where_nothing_can_be_written(tmp_path: Path, target: Path) -> None:
    publish(site(tmp_path / "a", ONE), target)
    (target / ".lock").unlink()

    assert made(tmp_path / "a").release in run("rollback", "--to", str(target)).stdout
    assert not (target / ".lock").exists()


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (errno.ENOSPC, "ổ đĩa đã đầy. Dọn chỗ"),
        (errno.EIO, "mất kết nối. Xem lại ổ đĩa"),
        (errno.EBUSY, "Xem lại nơi ấy"),
    ],
)
def test_what_the_system_refuses_is_told_with_what_to_do(
    tmp_path: Path, target: Path, monkeypatch: pytest.MonkeyPatch, number: int, told: str
) -> None:
    def refused(_: int) -> None:
        raise OSError(number, "")

    monkeypatch.setattr(os, "fsync", refused)
    done = publish(site(tmp_path / "a", ONE), target)

    assert (done.returncode, told in done.stderr) == (1, True), done.stderr
    assert "đang xem không đổi" in done.stderr


def test_a_place_with_a_line_end_is_none(tmp_path: Path) -> None:
    done = run("publish", str(site(tmp_path / "a", ONE)), "--to", "dang@may:/srv\n/trang", "--write")

    assert (done.returncode, "xuống dòng" in done.stderr) == (2, True)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("dang@may-chu", "viết dang@may-chu:/srv/trang"),
        ("dang@may:", "viết dang@may:/srv/trang"),
        ("may:", "viết may:/srv/trang"),
        ("dang@may/srv/web", "viết dang@may:/srv/web"),
        ("@may:/srv", "viết người@may:/srv"),
        (":/srv", "viết người@máy:/srv"),
        ("rsync://may/srv", "Viết may:/srv"),
        ("ssh://dang@may:2222/srv/web", "Viết dang@may:/srv/web; cổng khác"),
        ("ssh://dang@may", "Viết dang@may:/srv/trang"),
        ("file:///srv/trang", "Viết /srv/trang."),
    ],
)
def test_a_machine_that_was_mistyped_is_no_folder(tmp_path: Path, typed: str, meant: str) -> None:
    built = str(site(tmp_path / "a", ONE))
    for more in ([], ["--write"]):
        done = run("publish", built, "--to", typed, *more, cwd=tmp_path)
        assert (done.returncode, meant in done.stderr) == (2, True), done.stderr
    assert [p.name for p in tmp_path.iterdir()] == ["a"]


def test_a_folder_that_is_named_as_a_machine_is_meant_by_its_path(tmp_path: Path) -> None:
    built = str(site(tmp_path / "a", ONE))
    assert run("publish", built, "--to", "./dang@may", "--write", cwd=tmp_path).returncode == 0
    assert seen(tmp_path / "dang@may") == ONE


def test_a_project_is_no_place_for_releases(tmp_path: Path) -> None:
    """But a place that has releases stays one, whatever else lies in it."""
    built = site(tmp_path / "du-an" / "site", ONE)
    for more in ([], ["--write"]):
        done = run("publish", str(built), "--to", ".", *more, cwd=tmp_path / "du-an")
        assert (done.returncode, "chứa chính thư mục đã dựng" in done.stderr) == (1, True)
    assert publish(built, tmp_path / "srv").returncode == 0
    moved = built.rename(tmp_path / "srv" / "site")
    assert publish(moved, tmp_path / "srv").returncode == 0
