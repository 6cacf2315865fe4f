"""`campaign upcoming`: what comes when, for editors; what all may read names nobody."""

from __future__ import annotations

from pathlib import Path

from hooks.desk.withdrawing.traces import Names
from tests.building import EPOCH
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

    for why, names in planted.HIDDEN.items():
        seen = {key for key in names if key != "list"}  # the list is a sample
        assert all(names[key] in words for key in seen), why
        assert not Names(names.values()).in_text(public)
    assert "đồng ý còn đến hết ngày 20/12/2026" in words
    assert "đồng ý đã hết ngày 05/5/2023" in words
    assert words.index("đã hết ngày") < words.index("còn đến hết ngày")
    assert not Names(planted.WITHDRAWN).in_text(public)
    assert [line for line in public.splitlines() if line.startswith("### ")] == [
        "### Chờ tới ngày: 8",
        "### Bản nháp: 8",
        "### Đồng ý đã hết hạn, hoặc hết trong 30 ngày: 4",
    ]


def test_no_project_is_told(tmp_path: Path) -> None:
    done = run("upcoming", "--root", str(tmp_path))

    assert done.returncode == 2
    assert "Không thấy thư mục data" in done.stderr
