"""What somebody did to a release that is online: told, mended, never followed, never taken along."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest

from hooks.desk.publishing.manifest import made
from tests.building import tree
from tests.desk.commands import run
from tests.desk.publishing.invented import PAGES, assets, site
from tests.desk.publishing.publishers import MORNING, ONE, TWO, led_away, publish, releases, seen


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
