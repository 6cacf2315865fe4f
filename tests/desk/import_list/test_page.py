"""`--html`: one page that needs nothing else, with everything that is to be decided."""

from __future__ import annotations

import re
from pathlib import Path

from lxml import html

from tests.desk.importing.imported import HEAD, ROWS, run, sheet


def page(tmp_path: Path, rows: list[list[object]], *more: str) -> str:
    path = tmp_path / "trang.html"
    run(sheet(tmp_path, rows), "--html", str(path), *more)
    return path.read_text(encoding="utf-8")


def text_of(page: str) -> str:
    body = html.fromstring(page).find("body")
    assert body is not None
    return " ".join(str(body.text_content()).split())


def test_a_page_needs_nothing_else_and_runs_nothing(tmp_path: Path) -> None:
    """No script, no address of another place; its own policy forbids both."""
    told = page(tmp_path, ROWS)

    assert "default-src 'none'" in told
    assert not re.search(r"<script|<link|<img|<iframe|url\(|@import|\bon\w+=|https?:", told)


def test_everything_is_escaped(tmp_path: Path) -> None:
    """Whatever a file or a name of a sheet holds, it is text."""
    evil = "<script>alert(1)</script>\"'&"
    told = page(
        tmp_path,
        [
            ["DANH SÁCH " + evil],
            [*HEAD, "Thành tích", "Cột " + evil],
            [*ROWS[1], evil, ""],
            [2, evil, *ROWS[1][2:], ""],
        ],
    )

    assert "<script" not in told
    assert "alert(1)" in text_of(told)


def test_what_turns_a_line_round_is_a_mark(tmp_path: Path) -> None:
    """What a cell said is shown beside what is written."""
    told = page(tmp_path, [["DANH SÁCH \u202eBa"], *ROWS[:2], [2, "Võ Thị \u2067Mỹ", *ROWS[1][2:]]])

    assert not re.search("[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f]", told)
    assert "bỏ ký tự ẩn: 1Sheet1!B4: Võ Thị ‹U+2067›Mỹ → Võ Thị Mỹ" in text_of(told)
    assert "Võ Thị Mỹ tệp ghi: Võ Thị ‹U+2067›Mỹ (bỏ ký tự ẩn)" in text_of(told)


def test_decisions_come_with_their_rows_marked_in_words(tmp_path: Path) -> None:
    rows = [*ROWS, [4, "Trường Mẫu giáo A", *ROWS[1][2:]], [5, "Võ Thị Mỹ", "ấp 1", "Không Có", "Vĩnh Cửu"]]

    told = text_of(page(tmp_path, rows))

    assert "Xin xem 2 điều dưới đây." in told
    assert "Dòng bị từ chối: 1" in told
    assert "Sheet1!D6 (Võ Thị Mỹ): Huyện Vĩnh Cửu không có" in told
    assert "Trường Mẫu giáo A (xem điều 2)" in told
    assert "Huyện Vĩnh Cửu tệp ghi: Vĩnh Cửu (tên nơi theo sổ địa danh)" in told


def test_what_was_said_yes_to_is_no_longer_asked(tmp_path: Path) -> None:
    told = text_of(page(tmp_path, [*ROWS, [4, *ROWS[1][1:]]], "--yes", "trung-ten"))

    assert "Không còn điều gì phải quyết." in told
    assert "(đã đồng ý)" in told
    assert "--yes" not in told


def test_private_columns_are_gone(tmp_path: Path) -> None:
    told = page(
        tmp_path, [[*HEAD, "Điện thoại"], [*ROWS[1], "0912345678"], [2, "Lê Văn Ba", "", "Không Có", "", "0912345679"]]
    )

    assert "09123456" not in told
    assert "Điện thoại" in told


def test_a_long_list_is_bounded_and_says_so(tmp_path: Path) -> None:
    """All that is doubtful, the first of what is not."""
    ordinary = [[n, f"Nguyễn Văn {_letters(n)}", *ROWS[1][2:]] for n in range(1, 2501)]
    rows: list[list[object]] = [HEAD, *ordinary, [2501, "Trường Mẫu giáo A", *ROWS[1][2:]]]

    told = page(tmp_path, rows)

    assert "2.001 trong 2.501 dòng: mọi dòng cần xem và các dòng đầu" in text_of(told)
    assert "Trường Mẫu giáo A" in told
    assert len(told) < 2_000_000


def _letters(n: int) -> str:
    """A different name without digits for each number."""
    return "".join("ABCDEFGHIK"[int(digit)] for digit in str(n)).title()
