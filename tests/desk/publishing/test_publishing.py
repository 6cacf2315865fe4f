"""`campaign publish` and `rollback` on a folder of this machine: what readers see, whatever stops a publisher."""

from __future__ import annotations

import fcntl
import json
import os
from pathlib import Path

from hooks.desk.publishing.manifest import made
from tests.building import tree
from tests.desk.commands import run
from tests.desk.publishing.invented import DATA, PAGES, assets, site
from tests.desk.publishing.killing import killed
from tests.desk.publishing.publishers import MORNING, ONE, THREE, TWO, modes, publish, releases, seen


def test_nothing_is_done_without_write(tmp_path: Path, target: Path) -> None:
    done = run("publish", str(site(tmp_path / "a", ONE)), "--to", str(target))

    assert done.returncode == 0
    assert "XEM TRƯỚC" in done.stdout
    assert "thêm: 9 tệp" in done.stdout
    assert not target.exists()


def test_a_release_is_named_by_its_content_and_proved_by_its_manifest(tmp_path: Path, target: Path) -> None:
    first = site(tmp_path / "a", ONE)

    assert publish(first, target).returncode == 0
    assert seen(target) == ONE
    (name,) = releases(target)
    assert name == made(first).release
    assert (target / "current").readlink() == Path("releases") / name
    listed = json.loads((target / "current/manifest.json").read_text("utf-8"))["files"]
    assert listed.keys() == tree(first).keys()
    assert {k: v for k, v in tree(target / "current").items() if k != "manifest.json"} == tree(first)


def test_what_did_not_change_is_a_link_and_old_pages_find_what_they_name(tmp_path: Path, target: Path) -> None:
    first, second = site(tmp_path / "a", ONE), site(tmp_path / "b", TWO)
    publish(first, target)
    done = publish(second, target)

    assert "đổi: 4 tệp" in done.stdout  # three pages and the list; the style and the photo have new names
    assert seen(target) == TWO
    assert assets(target / "current") == assets(first) | assets(second)
    assert (target / "current" / DATA).read_bytes() == (second / DATA).read_bytes()
    assert {(r / "robots.txt").stat().st_ino for r in (target / "releases").iterdir()} == {
        (target / "current/robots.txt").stat().st_ino
    }


def test_back_and_forth(tmp_path: Path, target: Path) -> None:
    first, second = site(tmp_path / "a", ONE), site(tmp_path / "b", TWO)
    publish(first, target)
    publish(second, target)

    told = run("rollback", "--to", str(target))
    assert f"{made(second).release}  đang đăng" in told.stdout
    assert seen(target) == TWO
    assert run("rollback", "--to", str(target), "--write").returncode == 0
    assert seen(target) == ONE
    assert assets(target / "current") >= assets(second)  # who loaded the second a moment ago
    assert "không còn bản nào cũ hơn" in run("rollback", "--to", str(target), "--write").stderr
    assert run("rollback", made(second).release, "--to", str(target), "--write").returncode == 0
    assert seen(target) == TWO
    assert (
        "không giữ bản 0123456789abcdef" in run("rollback", "0123456789abcdef", "--to", str(target), "--write").stderr
    )
    build = target / "current/build.json"
    build.unlink()  # a link to the same file of the other release
    build.write_text("{", encoding="utf-8")
    assert "build.json của bản đang đăng đã hỏng" in run("rollback", "--to", str(target), "--write").stderr
    assert publish(second, target).returncode == 0
    damaged = target / "releases" / made(first).release / PAGES[0]
    damaged.unlink()
    assert "không còn nguyên" in run("rollback", made(first).release, "--to", str(target), "--write").stderr
    assert seen(target) == TWO


def test_so_many_are_kept_and_never_less_than_two(tmp_path: Path, target: Path) -> None:
    for number in range(4):
        publish(site(tmp_path / str(number), f"bản {number}"), target, "--keep", "2")

    assert releases(target) == sorted(made(tmp_path / n).release for n in "23")
    assert "từ 2 đến 100" in publish(tmp_path / "3", target, "--keep", "1").stderr


def test_what_was_taken_down_is_gone_from_every_release(tmp_path: Path, target: Path) -> None:
    """No photo of it is carried, no release that has it is kept, and nobody goes back behind it."""
    first, second = site(tmp_path / "a", ONE), site(tmp_path / "b", TWO, withdrawn="một")
    publish(first, target)
    done = publish(second, target)

    assert "gỡ theo yêu cầu" in done.stdout
    assert releases(target) == [made(second).release]
    assert {Path(path).suffix for path in assets(target / "current") - assets(second)} == {".css"}
    assert "không còn bản nào" in run("rollback", "--to", str(target), "--write").stderr


def test_older_releases_go_when_that_is_asked_for(tmp_path: Path, target: Path) -> None:
    """As when something was hidden in haste: also when the release itself stands already with what it carried."""
    first, second = site(tmp_path / "a", ONE), site(tmp_path / "b", TWO)
    publish(first, target)
    publish(second, target)
    assert assets(target / "current") == assets(first) | assets(second)
    done = publish(second, target, "--purge")

    assert done.returncode == 0
    assert releases(target) == [made(second).release]
    assert {Path(path).suffix for path in assets(target / "current") - assets(second)} == {".css"}
    assert seen(target) == TWO


def test_killed_anywhere_readers_see_one_edition_and_the_next_publisher_ends_the_work(tmp_path: Path) -> None:
    """By its own hand before a step that is counted, be it after the switch, when what was taken down still lies there."""
    first, second = site(tmp_path / "a", ONE), site(tmp_path / "b", TWO, withdrawn="một")
    left = set()
    for at in (1, 13, 30, 41, 44, 45, 46):
        target = tmp_path / f"máy chủ {at}"
        publish(first, target)
        assert killed(second, target, at=at)
        left.add((seen(target), made(first).release in releases(target)))
        assert publish(second, target).returncode == 0
        assert seen(target) == TWO
        assert releases(target) == [made(second).release]
        assert made(second).changed(made(target / "current")) == []
        assert sorted(p.name for p in target.iterdir()) == [".lock", "current", "releases"]
    assert left >= {(ONE, True), (TWO, True)}


def test_what_is_thrown_away_is_told_even_where_readers_see_the_same(tmp_path: Path, target: Path) -> None:
    names = [made(site(tmp_path / edition, edition)).release for edition in (ONE, TWO, THREE)]
    for edition in (ONE, TWO, THREE):
        publish(tmp_path / edition, target)
    given = ("publish", str(tmp_path / THREE), "--to", str(target))

    assert (
        f"sẽ xóa 2 bản cũ, không quay lại được; không giữ ảnh của các bản ấy.\n    {names[1]}"
        in run(*given, "--purge").stdout
    )
    assert f"sẽ xóa 1 bản cũ nhất.\n    {names[0]}" in run(*given, "--keep", "2").stdout
    assert f"đã xóa 1 bản cũ nhất.\n    {names[0]}" in run(*given, "--keep", "2", "--write").stdout
    assert (
        f"đã xóa 1 bản cũ, không quay lại được; không giữ ảnh của các bản ấy.\n    {names[1]}"
        in run(*given, "--purge", "--write").stdout
    )
    assert releases(target) == [names[2]]


def test_releases_are_known_by_their_days_and_hours(tmp_path: Path, target: Path) -> None:
    """By the day of the build and the moment of publishing, before and after; what a build tells of itself is asked for its shape."""
    told = {"day": "2026-11-28", "commit": "81975d5f" + "0" * 32}
    for edition, more in ((ONE, told), (TWO, {"day": "\x1b[2J", "commit": 5})):
        built = site(tmp_path / edition, edition)
        build = json.loads((built / "build.json").read_text("utf-8"))
        (built / "build.json").write_text(json.dumps({**build, **more}), encoding="utf-8")
        os.utime(built / "build.json", (MORNING, MORNING))
        publish(built, target)
    first, second = (made(tmp_path / edition).release for edition in (ONE, TWO))
    os.utime(target / "releases" / first, (MORNING, MORNING))

    seen_ = run("publish", str(tmp_path / ONE), "--to", str(target)).stdout
    assert "dựng cho ngày 28/11/2026, từ commit 81975d5f; dựng xong lúc 8 giờ 05 ngày 29/11/2026." in seen_
    listed = run("rollback", "--to", str(target)).stdout
    assert f"  {first}  đăng lúc 8 giờ 05 ngày 29/11/2026; dựng cho ngày 28/11/2026, từ commit 81975d5f\n" in listed
    assert f"  {second}  đang đăng  đăng lúc " in listed
    assert "\x1b" not in listed
    assert listed.index(second) < listed.index(first)
    assert f"{first}, đăng lúc 8 giờ 05" in run("publish", str(tmp_path / TWO), "--to", str(target), "--purge").stdout


def test_a_beginning_of_a_name_is_enough(tmp_path: Path, target: Path) -> None:
    first, second = site(tmp_path / "a", ONE), site(tmp_path / "b", TWO)
    publish(first, target)
    publish(second, target)
    name = made(first).release
    (target / "releases" / f"{made(second).release[:8]}{'0' * 8}").mkdir()

    assert run("rollback", name[:6].upper(), "--to", str(target), "--write").returncode == 0
    assert seen(target) == ONE
    done = run("rollback", made(second).release[:4], "--to", str(target), "--write")
    assert (done.returncode, "có 2 bản mã bắt đầu bằng" in done.stderr) == (1, True)
    assert seen(target) == ONE


def test_only_one_publishes_at_a_time(tmp_path: Path, target: Path) -> None:
    publish(site(tmp_path / "a", ONE), target)
    with (target / ".lock").open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        done = publish(site(tmp_path / "b", TWO), target)

    assert done.returncode == 1
    assert "đang có lượt đăng khác" in done.stderr
    assert seen(target) == ONE


def test_samples_go_out_when_that_is_asked_for(tmp_path: Path, target: Path) -> None:
    assert publish(site(tmp_path / "a", ONE, samples=True), target, "--samples").returncode == 0


def test_a_web_server_can_read_it_whatever_the_umask(tmp_path: Path, target: Path) -> None:
    """A folder that was there keeps its own rights; what an older program left closed is opened."""
    first, second, own = site(tmp_path / "a", ONE), site(tmp_path / "b", TWO), tmp_path / "có sẵn"
    own.mkdir(mode=0o750)
    before = os.umask(0o077)
    try:
        for place in (target, own):
            for each in (first, second):
                assert publish(each, place).returncode == 0
    finally:
        os.umask(before)

    assert [p.stat().st_mode & 0o777 for p in (target, own)] == [0o755, 0o750]
    assert modes(target) == modes(own) == {("folder", 0o755), ("file", 0o644)}
    for path in (target / "releases", target / "releases" / made(first).release, target / "current/du-lieu"):
        path.chmod(0o700)
    (target / "current/index.html").chmod(0o600)
    assert publish(second, target).returncode == 0
    assert run("rollback", "--to", str(target), "--write").returncode == 0
    assert modes(target) == {("folder", 0o755), ("file", 0o644)}


def test_the_manifest_alone_for_hosts_that_switch_themselves(tmp_path: Path) -> None:
    folder = site(tmp_path / "a", ONE)
    assert run("publish", str(folder), "--prepare").returncode == 0
    first = (folder / "manifest.json").read_bytes()
    assert run("publish", str(folder), "--prepare").returncode == 0
    assert (folder / "manifest.json").read_bytes() == first
    (folder / "robots.txt").write_text("đổi sau khi soát", encoding="utf-8")
    assert "robots.txt khác với manifest.json" in run("publish", str(folder), "--prepare").stderr
