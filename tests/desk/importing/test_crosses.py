"""Columns of x marks: one honour for each; and lists that stand side by side."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.desk.importing.imported import run, sheet
from tests.desk.importing.office_files import word
from tests.desk.importing.test_results import NAMES, PLACE, rows, written

TITLES = ["Công dân học tập", "Gia đình học tập", "Dòng họ học tập"]
MERGES = [(0, 0, 1, 0), (0, 1, 1, 1), (0, 2, 1, 2), (0, 3, 1, 3)]
HEAD: list[object] = ["STT", "Họ và tên", "Địa chỉ"]
AT = "Xã Tân Bình, Vĩnh Cửu"


def _row(number: int, name: int) -> list[object]:
    return [number, NAMES[name - 1], AT]


def test_one_honour_for_each_mark(tmp_path: Path) -> None:
    cells: list[list[object]] = [
        ["x", "", ""],
        ["", "X", "-"],
        ["✓", "v", 0],
        ["", "", ""],
        ["đang xét", "", ""],
        ["", "", 1],
    ]
    done = run(sheet(tmp_path, rows(TITLES, *cells)), kind="")

    assert [(NAMES.index(r.name) + 1, r.title, str(r.kind)) for r in done.rows] == [
        (1, "cong-dan", "individual"),
        (2, "gia-dinh", "family"),
        (3, "cong-dan", "individual"),
        (3, "gia-dinh", "family"),
        (6, "dong-ho", "clan"),
    ]
    assert len({r.id for r in done.rows}) == 5
    assert "không có dấu" in done.reasons["Sheet1!E5"]
    assert "“đang xét”" in done.reasons["Sheet1!E6"]


@pytest.mark.parametrize("parts", [TITLES, ["Công dân", "Gia đình", "Dòng họ"]])
def test_titles_below_a_merged_heading(tmp_path: Path, parts: list[str]) -> None:
    head, *people = rows(["Danh hiệu", "", ""], ["x", "", ""], ["", "x", ""])
    below = ["", "", "", "", *parts]

    done = run(sheet(tmp_path, [head, below, *people], *MERGES, (0, 4, 0, 6)), kind="")

    assert [r.title for r in done.rows] == ["cong-dan", "gia-dinh"]


def test_marks_on_awards_and_kinds(tmp_path: Path) -> None:
    awards = rows(["Giấy khen", "Tiền thưởng"], ["x", ""], ["", "x"])
    kinds = rows(["Cá nhân", "Đơn vị"], ["x", ""], ["", "x"], ["", ""], ["x", "x"])

    done = run(sheet(tmp_path, awards), kind="individual")
    assert [r.award for r in done.rows] == ["giay-khen"]
    assert "“Tiền thưởng”" in done.reasons["Sheet1!F3"]
    done = run(sheet(tmp_path, kinds), kind="")
    assert [r.kind for r in done.rows] == ["individual", "unit"]
    assert list(done.reasons) == ["Sheet1!E4", "Sheet1!E5"]


def test_marks_on_years(tmp_path: Path) -> None:
    """The list's own year counts; marks on other years alone are told."""
    years = rows(["2023", "2024"], ["x", "x"], ["x", ""])

    assert written(run(sheet(tmp_path, years), date="2024-12-20")) == [1]
    done = run(sheet(tmp_path, years), date="2022-12-20")
    assert written(done) == [1, 2]
    assert any("không có cột năm của danh sách" in doubt for doubt in done.report["doubts"])


@pytest.mark.parametrize(
    "table",
    [
        [["STT", "Tên xã", *TITLES[1:]], [1, "Xã Tân Bình", 120, 4], [2, "Xã Vĩnh Tân", 80, 3]],
        [["STT", "Đơn vị", "Số lượng gia đình", "Số đạt danh hiệu"], [1, "Xã Tân Bình", 120, 40], [2, "Xã A", 80, 30]],
    ],
)
def test_a_table_of_numbers_is_no_list(tmp_path: Path, table: list[list[object]]) -> None:
    done = run(sheet(tmp_path, table), kind="")

    assert done.names == []
    assert all("bảng tổng hợp số lượng" in reason for reason in done.reasons.values())


@pytest.mark.parametrize(
    "table",
    [
        [[*HEAD, "", *HEAD], [*_row(1, 1), "", *_row(3, 3)], [*_row(2, 2), "", *_row(4, 4)], ["", "", "", "", *_row(5, 5)]],
        [[*HEAD, *HEAD], [*_row(1, 1), *_row(1, 3)], [*_row(2, 2), *_row(2, 4)], ["", "", "", *_row(3, 5)]],
        [HEAD[1:] * 2, [*_row(1, 1)[1:], *_row(1, 3)[1:]], [*_row(1, 2)[1:], *_row(1, 4)[1:]], ["", "", *_row(1, 5)[1:]]],
    ],
)  # fmt: skip
def test_lists_side_by_side(tmp_path: Path, table: list[list[object]]) -> None:
    """All of the left one, then all of the right one."""
    done = run(sheet(tmp_path, table))

    assert written(done) == [1, 2, 3, 4, 5]
    assert done.reasons == {}


def test_three_lists_of_numbers_and_names(tmp_path: Path) -> None:
    table: list[list[object]] = [
        ["GIA ĐÌNH HỌC TẬP XÃ TÂN BÌNH, HUYỆN VĨNH CỬU"],
        ["STT", "Họ tên"] * 3,
        [1, NAMES[0], 3, NAMES[2], 5, NAMES[4]],
        [2, NAMES[1], 4, NAMES[3], 6, NAMES[5]],
    ]
    done = run(sheet(tmp_path, table), kind="")

    assert written(done) == [1, 2, 3, 4, 5, 6]
    assert {(r.title, r.former, r.district) for r in done.rows} == {("gia-dinh", "Xã Tân Bình", "Huyện Vĩnh Cửu")}


def test_titles_and_groups_speak_for_what_they_stand_over(tmp_path: Path) -> None:
    table: list[list[object]] = [
        ["GIA ĐÌNH HỌC TẬP", "", "", "", "DÒNG HỌ HỌC TẬP", "", ""],
        ["STT", "Họ tên", "Ấp", "", "STT", "Họ tên", "Ấp"],
        ["I. Xã Tân Bình, huyện Vĩnh Cửu", "", "", "", "", "", ""],
        [1, NAMES[0], "ấp 1", "", 1, "Dòng họ Lê", "ấp 3"],
        ["II. Xã Trị An, huyện Vĩnh Cửu", "", "", "", "III. Xã Vĩnh Tân, huyện Vĩnh Cửu", "", ""],
        [2, NAMES[1], "ấp 1", "", 2, "Dòng họ Trần", "ấp 3"],
    ]
    done = run(sheet(tmp_path, table, (0, 0, 0, 2), (0, 4, 0, 6), (2, 0, 2, 6), (4, 0, 4, 2), (4, 4, 4, 6)), kind="")

    assert [(r.title, r.former) for r in done.rows] == [
        ("gia-dinh", "Xã Tân Bình"),
        ("gia-dinh", "Xã Trị An"),
        ("dong-ho", "Xã Tân Bình"),
        ("dong-ho", "Xã Vĩnh Tân"),
    ]


def test_one_list_with_headings_that_repeat_is_one(tmp_path: Path) -> None:
    parts = [["STT", "Họ và tên", "Họ và tên", "Xã", "Huyện"], [1, "Nguyễn Văn", "Bình", *PLACE]]
    wives = [["STT", "Họ và tên", "Xã", "Huyện", "Họ tên vợ", "Xã"], [1, NAMES[0], *PLACE, NAMES[1], ""]]

    assert run(sheet(tmp_path, parts)).names == [NAMES[0]]
    assert "có thể là tên" in run(sheet(tmp_path, wives)).reasons["Sheet1!B2"]


def test_what_goes_on_below_lists_side_by_side_is_not_read_by_one_of_them(tmp_path: Path) -> None:
    first = [["STT", "Họ và tên", "Xã"] * 2, ["1", NAMES[0], "Xã Tân Bình", "3", NAMES[2], "Xã Tân Bình"]]
    rest = [["4", NAMES[1], "Xã Tân Bình", "5", NAMES[3], "Xã Tân Bình"]]

    done = run(word(tmp_path / "ds.docx", [first, rest], above=[["DANH SÁCH"], []]))

    assert written(done) == [1, 3]
    assert list(done.reasons) == ["Bảng 2!A1"]
