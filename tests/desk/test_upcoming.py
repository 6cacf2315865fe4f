"""`campaign upcoming`: what comes when, for editors; what all may read names nobody."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from hooks.dates import VIETNAM
from hooks.desk.withdrawing.traces import Names
from tests.building import EPOCH
from tests.campaigns import patched, write
from tests.desk.commands import run
from tests.desk.withdrawing import planted


def test_everything_that_waits_is_told_and_in_public_nobody_is_named(tmp_path: Path) -> None:
    root = planted.campaign(tmp_path)
    ends = root / "data/families/ngoang-thi-sprunt.yml"
    text = ends.read_text(encoding="utf-8").replace(
        "  kept_by: Tòa soạn\n", "  kept_by: Tòa soạn\n  until: 2026-12-20\n"
    )
    ends.write_text(text, encoding="utf-8")

    words, public = (
        run("upcoming", "--root", str(root), "--format", form, SOURCE_DATE_EPOCH=EPOCH).stdout
        for form in ("text", "markdown")
    )

    waiting = {
        why: names for why, names in planted.HIDDEN.items() if not why.startswith("covers")
    }  # no day brings those
    for why, names in waiting.items():
        seen = {key for key in names if key != "list"}  # the list is a sample
        assert all(names[key] in words for key in seen), why
        assert not Names(names.values()).in_text(public)
    assert "đồng ý còn đến hết ngày 20/12/2026" in words
    assert "đồng ý đã hết ngày 05/5/2023" in words
    assert words.index("đã hết ngày") < words.index("còn đến hết ngày")
    assert not Names(planted.WITHDRAWN).in_text(public)
    assert [line for line in public.splitlines() if line.startswith("### ")] == [
        "### Chờ tới ngày, giờ: 8",
        "### Phần chờ ngày, của mục đã hiện: 0",
        "### Bản nháp: 8",
        "### Đồng ý đã hết hạn, hoặc hết trong 30 ngày: 4",
    ]


def test_parts_that_come_later_and_what_came_since(tmp_path: Path) -> None:
    """A correction of a later day is told beside what waits whole; `--since` tells what came, and nothing otherwise."""
    story, other = "stories/2023/den-chong-gio/index.md", "stories/2022/ben-nuoc-co-sach/index.md"
    later = "corrections:\n  - date: 2026-12-20\n    text: Sửa số.\nplate:"
    root = write(
        tmp_path,
        patched(
            (story, "plate:", "publish_on: 20/12/2026 08:30\nplate:"),
            (other, "corrections:\n", later.removesuffix("plate:")),
        ),
    )

    def told(minute: dt.datetime, *more: str) -> str:
        return run("upcoming", "--root", str(root), *more, SOURCE_DATE_EPOCH=f"{minute.timestamp():.0f}").stdout

    hour = dt.datetime(2026, 12, 20, 8, 30, tzinfo=VIETNAM)
    before = told(hour - dt.timedelta(minutes=1))
    assert f"  {story}: Đèn chong gió – Chờ 8 giờ 30 ngày 20/12/2026\n" in before
    assert "phần corrections" not in before  # whose day has come
    assert "phần corrections[1] chờ ngày 20/12/2026" in told(hour - dt.timedelta(hours=9))
    assert told(hour - dt.timedelta(minutes=1), "--since", "2026-12-20 08:15") == ""
    assert told(hour, "--since", "2026-12-20T08:15") == "- `stories/2023/`: Chờ 8 giờ 30 ngày 20/12/2026\n"
    assert told(hour, "--since", "2026-12-20T08:30") == ""


def test_no_project_is_told(tmp_path: Path) -> None:
    done = run("upcoming", "--root", str(tmp_path))

    assert done.returncode == 2
    assert "không thấy thư mục data" in done.stderr


def test_consents_to_photos_that_end_are_told(tmp_path: Path) -> None:
    """Of a story whose cover shows somebody; in public by folder and day alone."""
    story = "stories/2023/den-chong-gio/index.md"
    consent = "consent: {given_on: 2023-01-02, scope: ảnh, covers: [portrait], kept_by: Tòa soạn, until: 2026-12-20}"
    cover = f"cover:\n  file: a.jpg\n  alt: Một người đọc sách\n  credit: Báo\n  {consent}\nplate:"
    root = write(tmp_path, patched((story, "plate:", cover)))

    words, public = (
        run("upcoming", "--root", str(root), "--format", form, SOURCE_DATE_EPOCH=EPOCH).stdout
        for form in ("text", "markdown")
    )

    told = "đồng ý của người trong ảnh (cover) còn đến hết ngày 20/12/2026"
    assert f"  {story}: Đèn chong gió – {told}\n" in words
    assert "`stories/2023/`: đồng ý của người trong ảnh" in public
