"""`campaign publish --to user@host:path`: the same by ssh and rsync, of which the line is here a shell of this machine."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from hooks.desk.publishing.manifest import made
from hooks.desk.publishing.remote import remote
from tests.building import tree
from tests.desk.commands import Done, run
from tests.desk.publishing.invented import assets, site
from tests.desk.publishing.publishers import ONE, TWO, led_away, modes, publish, releases, seen

LINE = '#!/bin/sh\n[ "$1" != -l ] || shift 2\nshift\n[ -z "$BROKEN" ] || exit 255\n[ -z "$DROPPED" ] || case "$*" in *flock*) echo held; exit;; esac\ncd "$HOME"\nexec sh -c "$*"\n'
"""What ssh does: the machine's name, then a command for a shell there. `$BROKEN`: nobody answers; `$DROPPED`: whoever takes the lock is cut off."""

needs_rsync = pytest.mark.skipif(not shutil.which("rsync"), reason="rsync is not on this machine")


@pytest.fixture(autouse=True)
def line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ssh = tmp_path / "ssh"
    ssh.write_text(LINE, encoding="utf-8")
    ssh.chmod(0o755)
    monkeypatch.setenv("RSYNC_RSH", str(ssh))
    monkeypatch.setenv("HOME", str(tmp_path))


def send(folder: Path, *more: str) -> Done:
    return run("publish", str(folder), "--to", "dang@may:~/nơi đăng", "--write", *more)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("dang@may-chu:/srv/trang", ("dang@may-chu", "/srv/trang")),
        ("may:trang", ("may", "trang")),
        ("/srv/trang", None),
        ("./a:b", None),
        ("-oProxyCommand=x:/y", None),
        ("-F.ssh-config@may:/y", None),
        ("may:--rsh=x", ("may", "./--rsh=x")),
        ("may:-", ("may", "./-")),
        ("may:~", ("may", ".")),
    ],
)
def test_what_is_meant_by_a_target(typed: str, meant: tuple[str, str] | None) -> None:
    assert remote(typed) == meant


@needs_rsync
def test_there_it_is_as_here(tmp_path: Path) -> None:
    first, second, target = site(tmp_path / "a", ONE), site(tmp_path / "b", TWO), tmp_path / "nơi đăng"
    assert send(first).stderr == ""
    assert seen(target) == ONE
    (target / "releases/.new-0000000000000000").mkdir()
    done = send(second)
    assert (done.returncode, "đổi: 4 tệp" in done.stdout) == (0, True)
    assert seen(target) == TWO
    assert assets(target / "current") == assets(first) | assets(second)
    assert (target / "current/robots.txt").stat().st_nlink == 2
    assert run("verify", str(target), "--sample", "all").returncode == 0
    told = run("rollback", "--to", "dang@may:nơi đăng").stdout
    assert told.replace("  đang đăng", "").count("  đăng lúc ") == 2
    assert run("rollback", "--to", "dang@may:nơi đăng", "--write").returncode == 0
    assert seen(target) == ONE
    (target / "current/robots.txt").unlink()
    assert publish(second, target).returncode == 0  # the two ways are one
    assert send(first).returncode == 0
    assert made(first).changed(made(target / "current")) == []
    assert sorted(releases(target)) == sorted(made(f).release for f in (first, second))


@needs_rsync
def test_what_was_taken_down_goes_there_too(tmp_path: Path) -> None:
    first, second, target = site(tmp_path / "a", ONE), site(tmp_path / "b", TWO, withdrawn="một"), tmp_path / "nơi đăng"
    send(first)
    send(site(tmp_path / "c", "bản ba"))
    send(second)
    send(second, "--purge")

    assert releases(target) == [made(second).release]
    assert {Path(path).suffix for path in assets(target / "current") - assets(second)} == {".css"}


@needs_rsync
def test_who_was_in_that_machine_is_told(tmp_path: Path) -> None:
    """A name with a line end leads no purge out of the release."""
    first, target = site(tmp_path / "a", ONE), tmp_path / "nơi đăng"
    send(first)
    (target / "current/index.html").write_text("sửa trộm", encoding="utf-8")
    (target / "current/robots.txt").unlink()
    odd = target / "current/la\n.."
    odd.mkdir()
    (odd / "build.json").write_text("lạ", encoding="utf-8")
    (target / "releases/build.json").write_text("giữ", encoding="utf-8")
    (target / "current/thêm").symlink_to("/etc")
    given = ("publish", str(first), "--to", "dang@may:nơi đăng")

    for told in (run(*given).stdout, run(*given, "--write").stdout):
        assert "bị sửa hoặc mất: 2 tệp\n    index.html\n    robots.txt" in told
        assert "liên kết không do máy đặt: 1 tệp\n    thêm" in told
        assert "tệp lạ: 2 tệp" in told
    (target / "current").unlink()
    (target / "current").symlink_to(f"../nơi khác/{made(first).release}")
    assert "dẫn tới ../nơi khác/" in run(*given).stdout
    assert "bị sửa" not in run(*given, "--purge", "--write").stdout
    assert (target / "releases/build.json").read_text("utf-8") == "giữ"


def test_a_lost_line_is_told_and_nothing_changes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "nơi đăng"
    publish(site(tmp_path / "a", ONE), target)
    monkeypatch.setenv("BROKEN", "1")
    done = send(site(tmp_path / "b", TWO))

    assert done.returncode == 1
    assert "mất kết nối" in done.stderr
    assert seen(target) == ONE


@needs_rsync
def test_links_in_the_place_of_releases_are_not_followed_there(tmp_path: Path) -> None:
    """In the place of what is being brought rsync would throw away all that it finds behind one."""
    own, target, second = tmp_path / "của ai", tmp_path / "nơi đăng", site(tmp_path / "b", TWO)
    own.mkdir()
    (own / "thư.txt").write_text("giữ", encoding="utf-8")
    send(site(tmp_path / "a", ONE))
    for name in (f".new-{made(second).release}", ".old-1", "0" * 16):
        (target / "releases" / name).symlink_to(own, target_is_directory=True)
    done = send(second, "--keep", "2")

    assert (done.returncode, done.stderr) == (0, "")
    assert seen(target) == TWO
    assert [p.name for p in own.iterdir()] == ["thư.txt"]
    assert releases(target) == sorted(["0" * 16, *(made(tmp_path / name).release for name in "ab")])


@needs_rsync
@pytest.mark.parametrize("folder", ["du-lieu", "du-lieu/v1", "assets"])
def test_a_link_inside_a_release_makes_way_there(tmp_path: Path, folder: str) -> None:
    first, second, target = site(tmp_path / "a", ONE), site(tmp_path / "b", TWO), tmp_path / "nơi đăng"
    send(first)
    send(second)
    release = target / "releases" / made(second).release
    (release / "thêm").symlink_to("/etc")
    moved = led_away(release, tmp_path / "ngoài", folder)
    (release / "manifest.json").rename(tmp_path / "kê")
    (release / "manifest.json").symlink_to(tmp_path / "kê")
    there = tree(moved)

    assert run("rollback", release.name, "--to", "dang@may:nơi đăng", "--write").returncode == 1
    done = send(second)
    assert (done.returncode, done.stderr) == (0, "")
    assert tree(moved) == there
    assert not [p for p in release.rglob("*") if p.is_symlink()]
    assert made(second).changed(made(release)) == []
    assert assets(release) == assets(first) | assets(second)
    assert run("verify", str(target), "--sample", "all").returncode == 0
    away = release.rename(tmp_path / "cả bản")
    release.symlink_to(away, target_is_directory=True)
    assert send(second).returncode == 0
    assert not release.is_symlink()
    assert run("verify", str(target), "--sample", "all").returncode == 0


@needs_rsync
def test_a_web_server_can_read_it_there_whatever_the_umask(tmp_path: Path) -> None:
    second, target = site(tmp_path / "b", TWO), tmp_path / "nơi đăng"
    before = os.umask(0o077)
    try:
        assert send(site(tmp_path / "a", ONE)).returncode == 0
        assert send(second).returncode == 0
    finally:
        os.umask(before)

    assert target.stat().st_mode & 0o777 == 0o755
    assert modes(target) == {("folder", 0o755), ("file", 0o644)}
    for path in (target / "releases", target / "releases" / made(second).release, target / "current/du-lieu"):
        path.chmod(0o700)
    (target / "current/index.html").chmod(0o600)
    assert send(second).returncode == 0
    assert modes(target) == {("folder", 0o755), ("file", 0o644)}


@needs_rsync
def test_who_lost_the_lock_goes_no_further(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "nơi đăng"
    publish(site(tmp_path / "a", ONE), target)
    monkeypatch.setenv("DROPPED", "1")
    done = send(site(tmp_path / "b", TWO))

    assert (done.returncode, "mất kết nối" in done.stderr) == (1, True)
    assert seen(target) == ONE


def test_a_place_that_cannot_be_made_leaves_nothing_elsewhere(tmp_path: Path) -> None:
    before = sorted(tmp_path.iterdir())
    done = run("publish", str(site(tmp_path / "a", ONE)), "--to", "dang@may:ssh/trang", "--write")

    assert (done.returncode, "chưa có bản nào" in done.stderr) == (1, False)
    assert sorted(tmp_path.iterdir()) == sorted([*before, tmp_path / "a"])


def test_what_would_not_let_it_be_published_there_is_told_before(tmp_path: Path) -> None:
    built = str(site(tmp_path / "a", ONE))
    (tmp_path / "lạ/current").mkdir(parents=True)
    for more in ([], ["--write"]):
        for place in ("ssh", "ssh/trang"):
            done = run("publish", built, "--to", f"dang@may:{place}", *more)
            assert (done.returncode, "Nơi đăng phải là một thư mục" in done.stderr) == (1, True), done.stderr
        done = run("publish", built, "--to", "dang@may:lạ", *more)
        assert (done.returncode, "không phải liên kết" in done.stderr) == (1, True)
    assert [p.name for p in (tmp_path / "lạ").iterdir()] == ["current"]
    assert run("publish", built, "--to", "dang@may:chưa/có").returncode == 0
    assert not (tmp_path / "chưa").exists()


@pytest.mark.skipif(os.geteuid() == 0, reason="whoever is root may write anywhere")
def test_a_folder_there_without_rights_is_told_before(tmp_path: Path) -> None:
    (tmp_path / "khóa").mkdir(mode=0o555)
    for more in ([], ["--write"]):
        done = run("publish", str(site(tmp_path / "a", ONE)), "--to", "dang@may:khóa/trang", *more)
        assert (done.returncode, "không cho ghi vào nơi đăng. Chạy lại bằng tên" in done.stderr) == (1, True)


@needs_rsync
def test_who_publishes_there_is_waited_for(tmp_path: Path) -> None:
    """Whoever publishes on that machine itself holds the same lock."""
    import fcntl

    target = tmp_path / "nơi đăng"
    publish(site(tmp_path / "a", ONE), target)
    with (target / ".lock").open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        assert "đang có lượt đăng khác" in send(tmp_path / "a").stderr
