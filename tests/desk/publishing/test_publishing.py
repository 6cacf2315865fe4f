"""`campaign publish` and `rollback` on a folder of this machine: what readers see, whatever stops a publisher."""

from __future__ import annotations

import errno
import fcntl
import json
import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from hooks.desk.publishing.manifest import made
from tests.building import tree
from tests.desk.commands import Done, run
from tests.desk.publishing.invented import DATA, PAGES, assets, site
from tests.desk.publishing.killing import killed

ONE, TWO, THREE = "bản một", "bản hai", "bản ba"


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "máy chủ"


def publish(folder: Path, target: Path, *more: str) -> Done:
    return run("publish", str(folder), "--to", str(target), "--write", *more)


def seen(target: Path) -> str:
    """The edition that readers see; all pages must be of one."""
    (edition,) = {(target / "current" / page).read_text("utf-8").split("<body>")[1].split("<img")[0] for page in PAGES}
    return edition


def releases(target: Path) -> list[str]:
    return sorted(p.name for p in (target / "releases").iterdir())


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


def test_nobody_goes_back_behind_it_where_current_leads_astray(tmp_path: Path, target: Path) -> None:
    """Then by the newest release; as when an older one could not be thrown away."""
    first, second = site(tmp_path / "a", ONE), site(tmp_path / "b", TWO, withdrawn="một")
    publish(first, target)
    old = target / "releases" / made(first).release
    shutil.copytree(old, tmp_path / "giữ")
    publish(second, target)
    shutil.copytree(tmp_path / "giữ", old)
    os.utime(old, (MORNING, MORNING))
    (target / "current").unlink()
    (target / "current").symlink_to("releases/mất")

    done = run("rollback", old.name, "--to", str(target), "--write")
    assert (done.returncode, "đã gỡ theo yêu cầu" in done.stderr) == (1, True)
    assert run("rollback", made(second).release, "--to", str(target), "--write").returncode == 0
    assert seen(target) == TWO


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


def test_what_was_damaged_is_mended_in_place(tmp_path: Path, target: Path) -> None:
    first = site(tmp_path / "a", ONE)
    publish(first, target)
    (target / "current" / PAGES[0]).write_text("sửa trộm", encoding="utf-8")
    (target / "current" / PAGES[1]).unlink()
    (target / "current/manifest.json").write_text("{", encoding="utf-8")

    assert publish(first, target).returncode == 0
    assert seen(target) == ONE
    assert made(target / "current").files == made(first).files


def test_who_was_in_the_machine_is_told_before_and_after_it_is_mended(tmp_path: Path, target: Path) -> None:
    """What was altered, what is gone, what leads away and what nobody published, which stays; a list of lies besides."""
    first = site(tmp_path / "a", ONE)
    publish(first, target)
    assert "xem đúng bản này" in run("publish", str(first), "--to", str(target)).stdout
    (target / "current" / PAGES[0]).write_text("sửa trộm", encoding="utf-8")
    (target / "current" / PAGES[1]).unlink()
    (target / "current/thêm").symlink_to("/etc")
    (target / "current/la\x1b.html").write_text("lạ", encoding="utf-8")
    before = run("publish", str(first), "--to", str(target)).stdout
    after = publish(first, target).stdout

    assert "không còn như lúc đăng" in before
    assert "chạy lại, thêm --write" in before
    for told in (before, after):
        assert f"bị sửa hoặc mất: 2 tệp\n    {PAGES[1]}\n    {PAGES[0]}\n" in told
        assert "liên kết không do máy đặt: 1 tệp\n    thêm" in told
        assert "tệp lạ: 1 tệp\n    'la\\x1b.html'" in told
        assert "ai đã vào được máy chủ" in told
    assert "máy đã đặt lại cho đúng" in after
    again = publish(first, target).stdout
    assert ("bị sửa" in again, "tệp lạ" in again) == (False, True)
    listed = target / "current/manifest.json"
    listed.write_text('{"version": 1, "files": {}}', encoding="utf-8")
    assert "bị sửa hoặc mất: 1 tệp\n    manifest.json" in publish(first, target).stdout


@pytest.mark.parametrize("kept", [True, False])
def test_a_current_that_leads_astray_is_told_and_led_back(tmp_path: Path, target: Path, kept: bool) -> None:
    """To a folder elsewhere with the name of the release, or to the release that was thrown away."""
    first = site(tmp_path / "a", ONE)
    publish(first, target)
    release = target / "releases" / made(first).release
    away = tmp_path / "ngoài" / release.name
    shutil.copytree(release, away)
    (target / "current").unlink()
    (target / "current").symlink_to(away if kept else "releases/mất")
    before = run("publish", str(first), "--to", str(target)).stdout

    assert f"dẫn tới {away if kept else 'releases/mất'}, không phải bản nào" in before
    assert "đúng bản này" not in before
    assert "không phải bản nào còn" in run("verify", str(target)).stderr
    assert "không phải bản nào ở đây" in run("rollback", "--to", str(target)).stdout
    assert "nay đã dẫn về bản này" in publish(first, target).stdout
    assert (target / "current").readlink() == Path("releases") / release.name
    assert run("verify", str(target)).returncode == 0


def test_a_new_release_tells_what_was_done_to_the_one_before_and_takes_nothing_of_it(
    tmp_path: Path, target: Path
) -> None:
    first, second = site(tmp_path / "a", ONE), site(tmp_path / "b", TWO)
    publish(first, target)
    (style,) = {path for path in assets(first) if path.endswith(".css")}
    (target / "current" / style).write_text("sửa trộm", encoding="utf-8")
    told = publish(second, target).stdout

    assert f"bản {made(first).release} ở nơi đăng đã bị động tới; bản mới không lấy gì" in told
    assert f"bị sửa hoặc mất: 1 tệp\n    {style}" in told
    assert not (target / "current" / style).exists()


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


MORNING = 1_795_914_300
"""29/11/2026, 8:05 in Vietnam."""


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


@pytest.mark.parametrize("fault", REFUSED)
def test_what_is_no_whole_release_is_refused(tmp_path: Path, target: Path, fault: str) -> None:
    folder = site(tmp_path / "a", ONE)
    spoil, told = REFUSED[fault]
    spoil(folder)
    done = publish(folder, target)

    assert done.returncode == 2
    assert told in done.stderr
    assert not target.exists()


def test_samples_go_out_when_that_is_asked_for(tmp_path: Path, target: Path) -> None:
    assert publish(site(tmp_path / "a", ONE, samples=True), target, "--samples").returncode == 0


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


def test_what_others_planted_there_is_neither_followed_nor_taken_for_a_release(tmp_path: Path, target: Path) -> None:
    """Links in the place of releases, of what is being brought and of the lock; a release with a manifest of lies."""
    own = tmp_path / "của ai"
    own.mkdir()
    (own / "thư.txt").write_text("giữ", encoding="utf-8")
    first, second = site(tmp_path / "a", ONE), site(tmp_path / "b", TWO)
    assert publish(first, target).returncode == 0
    for name in (f".new-{made(second).release}", ".old-1", "0" * 16):
        (target / "releases" / name).symlink_to(own, target_is_directory=True)
    liar = target / "releases" / ("f" * 16)
    liar.mkdir()
    (liar / "assets").mkdir()
    look = "assets/a.0123456789abcdef.css"
    (liar / look).symlink_to(own / "thư.txt")
    told = {"version": 1, "files": {look: {"size": 3, "sha256": "0" * 64}}}
    (liar / "manifest.json").write_text(json.dumps(told), encoding="utf-8")
    (liar / "build.json").write_text("[" * 100_000, encoding="utf-8")

    done = publish(second, target)

    assert (done.returncode, done.stderr) == (0, "")
    assert seen(target) == TWO
    assert [p.name for p in own.iterdir()] == ["thư.txt"]
    assert not (target / "current" / look).exists()
    assert releases(target) == sorted(["0" * 16, *(made(f).release for f in (first, second))])
    (target / ".lock").unlink()
    (target / ".lock").symlink_to(own / "thư.txt")
    assert publish(first, target).returncode == 1
    assert (own / "thư.txt").read_text("utf-8") == "giữ"


def led_away(release: Path, outside: Path, folder: str) -> Path:
    """A folder of a release moved elsewhere with a link in its place, and altered there; gives where it is now."""
    outside.mkdir(exist_ok=True)
    moved = (release / folder).rename(outside / "dữ liệu")
    (release / folder).symlink_to(moved, target_is_directory=True)
    altered = next(p for p in moved.rglob("*") if p.is_file())
    altered.unlink()  # a link to the same file of the other release
    altered.write_text("sửa trộm", encoding="utf-8")
    return moved


@pytest.mark.parametrize("folder", ["du-lieu", "du-lieu/v1", "assets"])
def test_a_link_inside_a_release_is_a_fault_and_makes_way(tmp_path: Path, target: Path, folder: str) -> None:
    """Also one that no file of the site goes through, and one in the place of a folder that holds only carried files."""
    first, second = site(tmp_path / "a", ONE), site(tmp_path / "b", TWO)
    publish(first, target)
    publish(second, target)
    (target / "current/thêm").symlink_to("/etc")
    release = target / "releases" / made(second).release
    moved = led_away(release, tmp_path / "ngoài", folder)
    there = tree(moved)

    done = run("verify", str(target))
    assert done.returncode == 1
    assert f"{folder}: là liên kết" in done.stdout
    assert "thêm: là liên kết" in done.stdout
    assert run("rollback", made(second).release, "--to", str(target), "--write").returncode == 1
    assert publish(second, target).returncode == 0
    assert tree(moved) == there
    assert not [p for p in release.rglob("*") if p.is_symlink()]
    assert made(second).changed(made(release)) == []
    assert assets(release) == assets(first) | assets(second)
    assert run("verify", str(target), "--sample", "all").returncode == 0


def test_a_link_in_the_place_of_the_release_or_its_manifest_makes_way(tmp_path: Path, target: Path) -> None:
    first = site(tmp_path / "a", ONE)
    publish(first, target)
    release = target / "releases" / made(first).release
    away = release.rename(tmp_path / "ngoài")
    release.symlink_to(away, target_is_directory=True)
    there = tree(away)

    assert "là liên kết" in run("verify", str(target)).stderr
    assert publish(first, target).returncode == 0
    assert tree(away) == there
    assert not release.is_symlink()
    (release / "manifest.json").rename(tmp_path / "kê")
    (release / "manifest.json").symlink_to(tmp_path / "kê")
    assert "manifest.json là liên kết" in run("verify", str(target)).stderr
    assert publish(first, target).returncode == 0
    assert run("verify", str(target), "--sample", "all").returncode == 0


def test_a_folder_in_the_place_of_a_file_and_a_file_in_that_of_a_folder_make_way(tmp_path: Path, target: Path) -> None:
    first = site(tmp_path / "a", ONE)
    publish(first, target)
    (target / "current/robots.txt").unlink()
    (target / "current/robots.txt").mkdir()
    (target / "current/du-lieu").rename(target / "cũ")
    (target / "current/du-lieu").write_text("", encoding="utf-8")

    assert publish(first, target).returncode == 0
    assert made(first).changed(made(target / "current")) == []


def modes(target: Path) -> set[tuple[str, int]]:
    """What may be done with the folders and files below `releases`, itself among them."""
    below = target / "releases"
    every = [below, *below.rglob("*")]
    return {("folder" if p.is_dir() else "file", p.stat().st_mode & 0o777) for p in every}


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


def test_the_manifest_alone_for_hosts_that_switch_themselves(tmp_path: Path) -> None:
    folder = site(tmp_path / "a", ONE)
    assert run("publish", str(folder), "--prepare").returncode == 0
    first = (folder / "manifest.json").read_bytes()
    assert run("publish", str(folder), "--prepare").returncode == 0
    assert (folder / "manifest.json").read_bytes() == first
    (folder / "robots.txt").write_text("đổi sau khi soát", encoding="utf-8")
    assert "robots.txt khác với manifest.json" in run("publish", str(folder), "--prepare").stderr
