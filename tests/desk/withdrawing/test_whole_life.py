"""One piece from its request to its withdrawal, in a real Git repository: reported, previewed, merged, out on its day,
corrected, renamed, withdrawn; at the end nothing of it is left, and every address that stood still answers.
"""

from __future__ import annotations

import datetime as dt
import zipfile
from pathlib import Path

import pytest

from hooks.dates import VIETNAM, epoch_of
from hooks.desk.withdrawing.standing import on_site
from hooks.desk.withdrawing.traces import Names, files_with
from hooks.edition.contents import Edition
from hooks.edition.moved import Old
from hooks.edition.opening import opened
from hooks.problems import has_errors
from hooks.records.reading.loading import load
from tests.building import TINY, lay_out
from tests.campaigns import TODAY, faults
from tests.desk.commands import Done, run
from tests.desk.reporting.repositories import commit, edit, git, repository
from tests.desk.withdrawing.planted import photo

NAME, BETTER = "Ngoẳng Thị Vrelk", "Ngoẳng Thị Vrelka"
ALL = Names([NAME, BETTER])
LATER, GONE = (dt.date(2026, 12, day) for day in (10, 20))
OUT = dt.datetime(2026, 12, 5, 8, 30, tzinfo=VIETNAM)
RECORD, STORY = "data/individuals/ngoang-thi-vrelk.yml", "stories/2026/lop-hoc-ben-do/index.md"
OLD, NEW, TOMB = (f"guong-sang/w1w1w1{words}/" for words in ("-ngoang-thi-vrelk", "-ngoang-thi-vrelka", ""))
SOURCE = "sources:\n  - publisher: Báo Thử\n    title: Bài thử\n"
PERSON = f"""\
publish_on: 2026-12-05 08:30
id: w1w1w1
name: {NAME}
place:
  code: 90001
role: Lái đò
summary: Đọc sách cho người đi đò.
facts:
  - text: {NAME} mở tủ sách trên đò.
photo:
  file: ngoang-thi-vrelk.jpg
  alt: Bà đọc sách trên đò
  credit: Tòa soạn
consent:
  given_on: 2026-11-20
  scope: tên, ảnh, câu chuyện
  kept_by: Tòa soạn
{SOURCE}"""
TEXT = f"""\
---
title: Lớp học bến đò
standfirst: Tối nào cũng sáng đèn.
authors:
  - Ban Thử
date: 2026-12-05
publish_on: 8 giờ 30 ngày 05/12/2026
plate: evening-class
{SOURCE}---

Lớp có [một bà lái đò](guong:w1w1w1) giữ tủ sách.
"""


def clock(day: dt.date) -> str:
    return f"{day.timestamp():.0f}" if isinstance(day, dt.datetime) else str(epoch_of(day))


def on(root: Path, day: dt.date) -> Edition:
    return opened(root, day, None, "https://vi-du.example/", "")


def desk(root: Path, day: dt.date, *asked: str) -> Done:
    """A command on a day, or at a minute of one; it goes well."""
    done = run(*asked, "--root", str(root), SOURCE_DATE_EPOCH=clock(day))
    assert done.returncode == 0, done.stdout + done.stderr
    return done


def released(root: Path, day: dt.date) -> set[str]:
    """What a release of a day writes down and keeps; the addresses of its pages."""
    desk(root, day, "addresses", "--update")
    commit(root)
    return {view.address for view in on(root, day).views}


def test_a_whole_life(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = repository(lay_out(tmp_path / "kho", TINY), {})
    released(root, TODAY)

    # The packages that the forms made are taken onto a branch: a request.
    git(root, "switch", "--quiet", "--create", "bai-moi")
    packages: list[dict[str, str | bytes]] = [
        {RECORD: PERSON, RECORD.replace(".yml", ".jpg"): photo((255, 0, 220), "x")},
        {STORY: TEXT},
    ]
    for i, files in enumerate(packages):
        package = tmp_path / f"{i}.zip"
        with zipfile.ZipFile(package, "w") as packed:
            for file, content in files.items():
                packed.writestr(file, content)
        assert "đò" in desk(root, TODAY, "take", str(package), "--write").stdout
    commit(root)
    assert not has_errors(faults(root))

    # The report tells who appears, that nobody sees it yet, and the photo's words.
    said = desk(root, TODAY, "report", "--base", "main").stdout
    for told in (NAME, "chỉ hiện từ 8 giờ 30 ngày 05/12/2026", "tả: “Bà đọc sách trên đò”"):
        assert told in said

    # The preview shows it with its mark, the site does not.
    assert not {OLD, "cau-chuyen/2026/lop-hoc-ben-do/"} & {view.address for view in on(root, TODAY).views}
    monkeypatch.setenv("PREVIEW", "1")
    early = on(root, TODAY)
    assert early.catalogue.waiting[RECORD].told == "Chờ 8 giờ 30 ngày 05/12/2026"
    assert {OLD, "cau-chuyen/2026/lop-hoc-ben-do/"} <= {view.address for view in early.views}
    monkeypatch.delenv("PREVIEW")

    # Merged; out at its minute: one before, nothing of it is anywhere on the site.
    git(root, "switch", "--quiet", "main")
    git(root, "merge", "--quiet", "--no-edit", "bai-moi")
    records, _ = load(root)
    assert records
    before = OUT - dt.timedelta(minutes=1)
    for minute, seen in ((before, False), (OUT, True)):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", clock(minute))
        assert bool(list(on_site(ALL, records))) is seen
    assert OLD not in released(root, before)
    assert OLD in released(root, OUT)
    assert desk(root, OUT, "upcoming", "--since", "2026-12-05 08:15").stdout.count("\n") == 2

    # A correction with its day, on the page.
    said = "corrections:\n  - date: 2026-12-08\n    text: Sửa số sách {} thành 120 cuốn.\n"
    edit(root, STORY, "plate:", said.format(f"của bà {NAME}") + "plate:")
    edit(root, RECORD, "consent:", said.format("trên đò") + "consent:")
    commit(root)
    later = on(root, LATER)
    page = next(view for view in later.views if view.address == "cau-chuyen/2026/lop-hoc-ben-do/")
    assert f"Sửa số sách của bà {NAME} thành 120 cuốn." in later.renderer.render(page)
    page = next(view for view in later.views if view.address == OLD)
    assert "Sửa số sách trên đò thành 120 cuốn." in later.renderer.render(page)

    # A better name, another folder: both old addresses lead on, and nobody had to remember it.
    edit(root, RECORD, f"name: {NAME}", f"name: {BETTER}")
    (root / STORY).parent.rename(root / "stories/2026/lop-hoc-tren-do")
    commit(root)
    assert not has_errors(faults(root))
    assert NEW in released(root, LATER)
    assert on(root, LATER).moves == {
        OLD: NEW,
        "cau-chuyen/2026/lop-hoc-ben-do/": "cau-chuyen/2026/lop-hoc-tren-do/",
    }

    # Withdrawn: the report names nobody, nothing is left, the address says so, the lost page knows the id.
    desk(root, GONE, "withdraw", "w1w1w1", "--name", NAME, "--reason", "rut-dong-y", "--write")
    assert not ALL.in_text(desk(root, GONE, "report", "--base", "HEAD").stdout)
    commit(root)
    assert TOMB in released(root, GONE)
    records, problems = load(root)
    assert records
    assert not has_errors(problems)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(epoch_of(GONE)))
    assert list(on_site(ALL, records)) == []
    assert list(files_with(ALL, root, ("data", "stories"))) == []
    last = on(root, GONE)
    old = Old(last.catalogue, last.moves, last.views, last.site_url, last.renderer.environment)
    old.write(tmp_path / "site")
    assert list(files_with(ALL, tmp_path / "site")) == []
    assert old.ids["w"]["w1w1w1"] == TOMB
    assert last.moves == {"cau-chuyen/2026/lop-hoc-ben-do/": "cau-chuyen/2026/lop-hoc-tren-do/"}
    assert "một bà lái đò giữ tủ sách" in (root / "stories/2026/lop-hoc-tren-do/index.md").read_text(encoding="utf-8")
