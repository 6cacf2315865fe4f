"""A folder of which only what differs is written and only what is no longer made is taken away."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from hooks.keeping import digests
from hooks.keeping.digests import Row
from hooks.keeping.site_folder import LAST, Site
from tests.building import tree

PAGES = {"index.html": b"mot", "a/index.html": b"hai", "a/b/tep.json": b"ba"}


def built(folder: Path, files: dict[str, bytes], known: dict[str, Row] | None = None) -> Site:
    site = Site(folder, known or {})
    for path, content in files.items():
        site.put(path, content)
    site.finish(b"{}")
    return site


def test_the_second_time_nothing_is_written(tmp_path: Path) -> None:
    first = built(tmp_path / "site", PAGES)
    times = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*") if path.is_file()}
    again = built(tmp_path / "site", PAGES, first.rows())

    assert (first.written, first.removed) == (4, 0)
    assert (again.written, again.removed) == (0, 0)
    assert {path: path.stat().st_mtime_ns for path in times} == times


def test_only_what_differs_is_written_and_what_is_no_longer_made_goes(tmp_path: Path) -> None:
    folder = tmp_path / "site"
    rows = built(folder, PAGES).rows()
    changed = {"index.html": b"mot", "a/index.html": b"HAI"}
    site = built(folder, changed, rows)

    assert tree(folder) == changed | {LAST: b"{}"}
    assert (site.written, site.removed) == (2, 1)  # the page, and what tells of the whole
    assert not (folder / "a/b").exists()


@pytest.mark.parametrize(
    "harm",
    [
        lambda f: (f / "a/index.html").write_bytes(b"xau"),  # as long as what was there
        lambda f: (f / "a/index.html").unlink(),
        lambda f: (f / "thua.html").write_bytes(b"x"),
        lambda f: (f / "a/.an").write_bytes(b"x"),
        lambda f: (f / "a/b/tep.json").unlink() or (f / "a/b").rmdir() or (f / "a/b").write_bytes(b"tep"),
        lambda f: (f / "index.html").unlink() or (f / "index.html/trong").mkdir(parents=True),
        lambda f: (f / "index.html").unlink() or (f / "index.html").symlink_to("/etc/hostname"),
        lambda f: (f / "a").rename(f / "that") and (f / "a").symlink_to("that"),
        lambda f: (f / LAST).unlink(),
        lambda f: (f / "trong/nua").mkdir(parents=True),
        lambda f: (f / ".dang-viet-1").write_bytes(b"nua"),
    ],
)
def test_whatever_was_done_to_the_files_is_mended(tmp_path: Path, harm: object) -> None:
    folder = tmp_path / "site"
    rows = built(folder, PAGES).rows()
    harm(folder)  # type: ignore[operator]

    assert not Site(folder, rows).is_as(rows)
    built(folder, PAGES, rows)

    assert tree(folder) == PAGES | {LAST: b"{}"}
    assert not [path for path in folder.rglob("*") if path.is_symlink()]
    assert sorted(path.name for path in folder.rglob("*") if path.is_dir()) == ["a", "b"]


def test_a_file_that_comes_into_a_folder_that_goes_ends_nothing(tmp_path: Path) -> None:
    """The next build takes both away."""
    folder = tmp_path / "site"
    (folder / "thua").mkdir(parents=True)
    site = Site(folder, {})
    site.put("index.html", b"mot")
    (folder / "thua/x.html").write_bytes(b"x")
    site.finish(b"{}")
    rows = site.rows()

    assert not Site(folder, rows).is_as(rows)
    built(folder, {"index.html": b"mot"}, rows)
    assert not (folder / "thua").exists()


def test_times_set_back_deceive_nobody(tmp_path: Path) -> None:
    folder = tmp_path / "site"
    rows = built(folder, PAGES).rows()
    page = folder / "index.html"
    before = page.stat()
    page.write_bytes(b"MOT")
    os.utime(page, ns=(before.st_atime_ns, before.st_mtime_ns))
    built(folder, PAGES, rows)

    assert page.read_bytes() == b"mot"


def is_put(site: Site, folder: Path) -> None:
    site.put("index.html", b"mot")


def is_replaced(site: Site, folder: Path) -> None:
    site.put("index.html", b"cu")
    site.put("index.html", b"mot")


def is_moved_in(site: Site, folder: Path) -> None:
    (folder / "aside").mkdir()
    (folder / "aside/index.html").write_bytes(b"mot")
    site.take(folder / "aside")


def is_put_by_another_process(site: Site, folder: Path) -> None:
    other = Site(site.folder, {})
    other.put("index.html", b"mot")
    site.join(other.part())


@pytest.mark.parametrize("made", [is_put, is_replaced, is_moved_in, is_put_by_another_process])
@pytest.mark.parametrize("before", [None, b"cu"])
@pytest.mark.parametrize("harm", [lambda p: p.write_bytes(b"MOT"), lambda p: p.unlink()])
def test_what_is_changed_while_the_build_goes_on_is_not_believed(
    tmp_path: Path, made: Callable[[Site, Path], None], before: bytes | None, harm: Callable[[Path], object]
) -> None:
    """Whoever does it between the writing of a file and the end of the build, the next one mends it."""
    page = tmp_path / "site/index.html"
    if before:
        page.parent.mkdir()
        page.write_bytes(before)
    site = Site(tmp_path / "site", {})
    made(site, tmp_path)
    time.sleep(0.02)  # a tick of the file system
    harm(page)
    site.finish(b"{}")
    rows = site.rows()

    assert not Site(site.folder, rows).is_as(rows)
    built(site.folder, {"index.html": b"mot"}, rows)
    assert page.read_bytes() == b"mot"


def test_what_was_written_and_nobody_touched_is_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However it came there."""
    (tmp_path / "aside").mkdir()
    (tmp_path / "aside/moi.txt").write_bytes(b"moi")
    (tmp_path / "site").mkdir()
    (tmp_path / "site/index.html").write_bytes(b"cu")
    site = Site(tmp_path / "site", {})
    site.put("index.html", b"mot")
    site.put("hai.html", b"hai")
    site.take(tmp_path / "aside")
    site.finish(b"{}")
    time.sleep(0.02)
    rows = site.rows()
    monkeypatch.setattr(digests, "open", lambda *_: pytest.fail("read again"), raising=False)

    assert len(rows) == 4
    assert Site(site.folder, rows).is_as(rows)


def test_names_with_a_dot_at_the_top_are_others(tmp_path: Path) -> None:
    folder = tmp_path / "site"
    (folder / ".git").mkdir(parents=True)
    (folder / ".git/HEAD").write_bytes(b"x")
    built(folder, PAGES)

    assert (folder / ".git/HEAD").is_file()


def test_who_is_stopped_leaves_no_word_of_a_whole(tmp_path: Path) -> None:
    """From the first change to the end there is no build.json."""
    folder = tmp_path / "site"
    built(folder, PAGES)
    site = Site(folder, {})
    site.put("index.html", b"mot")
    assert (folder / LAST).is_file()
    site.put("index.html", b"khac")
    assert not (folder / LAST).exists()
