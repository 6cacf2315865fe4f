"""`campaign import-list`: several lists on one sheet, titles and letterheads that pages repeat."""

from __future__ import annotations

from pathlib import Path

from tests.desk.importing.imported import run, sheet

HEAD: list[object] = ["STT", "Họ và tên", "Ấp"]
SIGNED: list[list[object]] = [["", "TM. BAN CHẤP HÀNH"], ["", "CHỦ TỊCH"], [], ["", "Nguyễn Văn Ký"], []]


def test_lists_one_below_the_other_have_their_own_titles(tmp_path: Path) -> None:
    rows = [
        ["UBND XÃ TÂN AN"],
        ["DANH SÁCH GIA ĐÌNH HỌC TẬP"],
        HEAD,
        [1, "Nguyễn Văn Bình", "ấp 1"],
        *SIGNED,
        ["DANH SÁCH DÒNG HỌ HỌC TẬP XÃ BÌNH LỢI"],
        HEAD,
        [1, "Dòng họ Lê", "ấp 3"],
        *SIGNED,
    ]

    done = run(sheet(tmp_path, rows), kind="")

    assert [(r.name, r.title, r.former) for r in done.rows] == [
        ("Nguyễn Văn Bình", "gia-dinh", "Xã Tân An"),
        ("Dòng họ Lê", "dong-ho", "Xã Bình Lợi"),
    ]
    assert done.reasons == {}


def test_other_headings_are_no_row_and_name_other_columns(tmp_path: Path) -> None:
    rows = [
        ["DANH SÁCH GIA ĐÌNH HỌC TẬP XÃ TÂN AN"],
        HEAD,
        [1, "Nguyễn Văn Bình", "ấp 1"],
        ["DANH SÁCH ĐƠN VỊ HỌC TẬP"],
        ["STT", "Tên đơn vị", "Địa chỉ"],
        [1, "Trường Tiểu học A", "ấp 3, xã Bình Lợi"],
    ]

    done = run(sheet(tmp_path, rows), kind="")

    assert [(r.name, r.kind, r.former) for r in done.rows] == [
        ("Nguyễn Văn Bình", "family", "Xã Tân An"),
        ("Trường Tiểu học A", "unit", "Xã Bình Lợi"),
    ]


def test_a_title_in_the_middle_begins_another_list_without_headings(tmp_path: Path) -> None:
    rows = [
        ["DANH SÁCH GIA ĐÌNH HỌC TẬP XÃ TÂN AN"],
        HEAD,
        ["I", "Xã Vĩnh Tân"],
        [1, "Nguyễn Văn Bình", "ấp 1"],
        *SIGNED,
        ["DANH SÁCH DÒNG HỌ HỌC TẬP"],
        [1, "Dòng họ Lê", "ấp 3"],
    ]

    done = run(sheet(tmp_path, rows), kind="")

    assert [(r.name, r.title, r.former) for r in done.rows] == [
        ("Nguyễn Văn Bình", "gia-dinh", "Xã Vĩnh Tân"),
        ("Dòng họ Lê", "dong-ho", "Xã Tân An"),
    ]


def test_what_a_page_repeats_ends_nothing(tmp_path: Path) -> None:
    top: list[list[object]] = [["UBND XÃ TÂN AN"], ["DANH SÁCH GIA ĐÌNH HỌC TẬP"], HEAD]
    rows = [
        *top,
        ["I", "Xã Vĩnh Tân"],
        [1, "Nguyễn Văn Bình", "ấp 1"],
        ["Trang 1/2"],
        *top,
        [2, "Lê Văn Ba", "ấp 2"],
        ["", "Còn tiếp"],
    ]

    done = run(sheet(tmp_path, rows), kind="")

    assert [(r.name, r.former) for r in done.rows] == [
        ("Nguyễn Văn Bình", "Xã Vĩnh Tân"),
        ("Lê Văn Ba", "Xã Vĩnh Tân"),
    ]
    assert (done.code, done.reasons) == (0, {})


def test_a_title_that_says_nothing_known_is_told(tmp_path: Path) -> None:
    rows = [
        ["DANH SÁCH GIA ĐÌNH HỌC TẬP"],
        HEAD,
        [1, "Nguyễn Văn Bình", ""],
        ["DANH SÁCH BỔ SUNG"],
        [1, "Lê Văn Ba", ""],
    ]

    done = run(sheet(tmp_path, rows), kind="")

    assert any("Sheet1!A4 “DANH SÁCH BỔ SUNG”" in d for d in done.report["doubts"])
