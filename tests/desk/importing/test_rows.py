"""`campaign import-list`: which lines are rows, groups, totals and signatures; kinds and titles."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.building import PROJECT
from tests.desk.importing.imported import HEAD, ROWS, run, sheet
from tests.desk.importing.office_files import word, xlsx


def test_titles_two_heading_rows_groups_total_and_signature(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["ỦY BAN NHÂN DÂN HUYỆN VĨNH CỬU"],
        ["DANH SÁCH NĂM 2024"],
        [],
        ["STT", "Họ và tên", "Địa chỉ", "", "", "Năm sinh"],
        ["", "", "Ấp", "Xã", "Huyện", ""],
        ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"],
        ["I. GIA ĐÌNH HỌC TẬP: 1", "", "", "", "", ""],
        [1.0, "Nguyễn Văn Bình", 1, "Tân Bình", "Vĩnh Cửu", 1970],
        ["II. DÒNG HỌ HỌC TẬP", "", "", "", "", ""],
        [2, "Dòng họ Lê", "ấp 4", "Vĩnh Tân", "Vĩnh Cửu", ""],
        ["", "Tổng cộng: 2", "", "", "", ""],
        ["", "", "", "Vĩnh Cửu, ngày 20 tháng 12 năm 2024", "", ""],
        ["Nơi nhận:", "", "", "TM. ỦY BAN NHÂN DÂN", "", ""],
        ["- Như trên", "", "", "CHỦ TỊCH", "", ""],
        ["", "", "", "Nguyễn Văn C", "", ""],
    ]
    merges = [(0, 0, 0, 5), (3, 0, 4, 0), (3, 1, 4, 1), (3, 2, 3, 4), (3, 5, 4, 5), (6, 0, 6, 5), (8, 0, 8, 5)]

    done = run(sheet(tmp_path, rows, *merges), kind="")

    assert [(r.name, r.kind, r.title, r.hamlet) for r in done.rows] == [
        ("Nguyễn Văn Bình", "family", "gia-dinh", "ấp 1"),
        ("Dòng họ Lê", "clan", "dong-ho", "ấp 4"),
    ]
    assert done.report["refused"] == []
    assert done.report["dropped_columns"] == [
        {"column": "Sheet1!F", "heading": "Năm sinh", "reason": "sổ không giữ điều riêng tư này"}
    ]
    assert [s["reason"] for s in done.report["skipped"]] == [
        "chữ phía trên bảng",
        "chữ phía trên bảng",
        "dòng đánh số cột",
        "tên nhóm: áp dụng cho các dòng dưới",
        "tên nhóm: áp dụng cho các dòng dưới",
        "dòng tổng cộng",
        "phần ký tên, nơi nhận",
        "phần ký tên, nơi nhận",
        "phần ký tên, nơi nhận",
        "sau phần ký tên",
    ]


def test_a_merged_commune_belongs_to_all_its_rows(tmp_path: Path) -> None:
    rows = [ROWS[0], [1, "Nguyễn Văn Bình", "ấp 1", "Tân Bình", "Vĩnh Cửu"], [2, "Trần Thị Hạnh", "ấp 2", "", ""]]

    done = run(sheet(tmp_path, rows, (1, 3, 2, 3), (1, 4, 2, 4)))

    assert [r.former for r in done.rows] == ["Xã Tân Bình", "Xã Tân Bình"]


@pytest.mark.parametrize("ending", ["xlsx", "xls", "ods", "docx"])
def test_a_list_saved_by_libreoffice(tmp_path: Path, ending: str) -> None:
    """Merged titles, headings in two rows, groups, communes merged over rows, a formula, a signature."""
    path = tmp_path / f"ds.{ending}"
    shutil.copyfile(PROJECT / "tests/desk/importing/lists" / f"libreoffice.{ending}", path)

    done = run(path)

    assert [(r.name, r.hamlet, r.former, r.district) for r in done.rows] == [
        ("Nguyễn Văn Một", "ấp 1", "Xã Tân Bình", "Huyện Vĩnh Cửu"),
        ("Trần Thị Hai", "ấp 2", "Xã Tân Bình", "Huyện Vĩnh Cửu"),
        ("Lê Văn Ba", "khu phố 3", "Thị trấn Vĩnh An", "Huyện Vĩnh Cửu"),
        ("Phạm Thị Bốn", "khu phố 4", "Thị trấn Vĩnh An", "Huyện Vĩnh Cửu"),
    ]
    assert [r.rpartition("!")[2] for r in done.reasons] == ["B14"]


def test_merged_cells_of_a_word_table(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ROWS[0],
        ["I. XÃ TÂN BÌNH, HUYỆN VĨNH CỬU", "", "", "", ""],
        [1, "Nguyễn Văn Bình", "ấp 1", "", ""],
    ]

    done = run(word(tmp_path / "ds.docx", [rows], [(1, 0, 1, 4)]))

    assert [(r.former, r.district) for r in done.rows] == [("Xã Tân Bình", "Huyện Vĩnh Cửu")]


def test_several_sheets_with_kinds_by_their_titles(tmp_path: Path) -> None:
    clans: list[list[object]] = [
        ["DANH SÁCH DÒNG HỌ HỌC TẬP"],
        ["TT", "Tên dòng họ", "Xã", "Huyện"],
        [1, "Nguyễn", "Tân Bình", "Vĩnh Cửu"],
    ]
    units: list[list[object]] = [["TT", "Tên đơn vị", "Xã", "Huyện"], [1, "Trường Tiểu học A", "Tân Bình", "Vĩnh Cửu"]]

    done = run(xlsx(tmp_path / "ds.xlsx", {"Dòng họ": clans, "Đơn vị": units}), kind="")

    assert [(r.id, r.name, r.kind) for r in done.rows] == [("1", "Nguyễn", "clan"), ("2", "Trường Tiểu học A", "unit")]
    assert done.code == 0  # numbers that begin anew are usual
    assert [(c["from"], c["to"]) for c in done.report["changed"] if "đánh số lại" in c["why"]] == [("1", "2")]


def test_kind_title_and_award_by_column(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["STT", "Họ và tên", "Xã", "Huyện", "Đối tượng", "Danh hiệu", "Hình thức khen"],
        [1, "Nguyễn Văn Bình", "Tân Bình", "Vĩnh Cửu", "Hộ gia đình", "Gia đình học tập", "Giấy khen"],
        [2, "Lê Quốc Cường", "Tân Bình", "Vĩnh Cửu", "Cá nhân", "", "giấy khen"],
        [3, "Trần Thị Hạnh", "Tân Bình", "Vĩnh Cửu", "Cá nhân", "Gia đình học tập", ""],
        [4, "Võ Thị Mỹ", "Tân Bình", "Vĩnh Cửu", "Cá nhân", "Gia đình giỏi", ""],
        [5, "Võ Văn Năm", "Tân Bình", "Vĩnh Cửu", "bạn bè", "", ""],
    ]

    done = run(sheet(tmp_path, rows), kind="")

    assert [(r.kind, r.title, r.award) for r in done.rows] == [
        ("family", "gia-dinh", "giay-khen"),
        ("individual", None, "giay-khen"),
    ]
    assert "không dành cho loại" in done.reasons["Sheet1!B4"]
    assert "không có danh hiệu" in done.reasons["Sheet1!F5"]
    assert "bạn bè" in done.reasons["Sheet1!E6"]


def test_a_list_that_does_not_tell_its_kind_is_refused(tmp_path: Path) -> None:
    done = run(sheet(tmp_path, ROWS), kind="")

    assert done.rows == []
    assert all("--kind" in r for r in done.reasons.values())


def test_numbers_of_units_and_hamlets(tmp_path: Path) -> None:
    rows: list[list[object]] = [["STT", "Ấp/khu phố", "Xã", "Huyện"], [1, "Ấp 3", "Tân Bình", "Vĩnh Cửu"]]

    done = run(sheet(tmp_path, rows), kind="community")

    assert [(r.name, r.kind) for r in done.rows] == [("Ấp 3", "community")]


def test_lines_with_a_number_or_a_name_are_rows(tmp_path: Path) -> None:
    """Nothing of the list is taken for a footer: a number or a name makes a row, written or refused."""
    rows = [
        *ROWS[:2],
        [2, "", "", "", ""],
        ["", "Võ Thị Mỹ", "ấp 1", "Tân Bình", "Vĩnh Cửu"],
        [4, "Tổng cộng", "ấp 1", "", ""],
    ]

    done = run(sheet(tmp_path, rows))

    assert done.names == ["Nguyễn Văn Bình", "Võ Thị Mỹ"]
    assert done.reasons["Sheet1!B3"].startswith("thiếu tên")
    assert "dòng tổng" in done.reasons["Sheet1!B5"]


def test_a_name_with_an_office_in_its_row_is_no_signature(tmp_path: Path) -> None:
    """Without numbers, a row is still a row when another cell speaks of a chairman or a date."""
    rows = [["Họ và tên", "Đơn vị", "Xã", "Huyện"], ["Nguyễn Văn Bình", "Chủ tịch UBND xã", "Tân Bình", "Vĩnh Cửu"]]

    assert run(sheet(tmp_path, rows)).names == ["Nguyễn Văn Bình"]


@pytest.mark.parametrize(
    "name", ["Tổng Công ty Cao su Đồng Nai", "Cộng đồng ấp 3", "UBND XÃ TÂN BÌNH", "Trường TH số 2, đường 30/4"]
)
def test_units_that_begin_like_a_total_or_a_signature(tmp_path: Path, name: str) -> None:
    rows = [["STT", "Tên đơn vị", "Xã", "Huyện"], [1, name, "Tân Bình", "Vĩnh Cửu"]]

    assert run(sheet(tmp_path, rows), kind="unit").names == [name]


def test_notes_below_a_numbered_list_are_not_honoured(tmp_path: Path) -> None:
    """A lone cell without a number, in a list that numbers its rows, is for an editor to judge."""
    notes = ["Những hộ có dấu * là hộ mới", "Đã niêm yết công khai", "(Danh sách có 02 hộ)./."]
    rows = [
        ["STT", "Họ và tên", "Ấp"],
        [1, "Nguyễn Văn Bình", "ấp 1"],
        [2, "Lê Văn Ba*", "ấp 3"],
        *(["", note, ""] for note in notes),
    ]

    done = run(sheet(tmp_path, rows))

    assert done.names == ["Nguyễn Văn Bình", "Lê Văn Ba"]
    assert list(done.reasons) == ["Sheet1!B4", "Sheet1!B5"]
    assert "không có số thứ tự" in done.reasons["Sheet1!B4"]
    assert done.report["skipped"][-1]["reason"] == "dòng tổng cộng"


def test_numbers_before_the_names(tmp_path: Path) -> None:
    rows = [["Họ và tên", "Xã", "Huyện"], ["7. Nguyễn Văn Bình", "Tân Bình", "Vĩnh Cửu"]]

    assert [(r.id, r.name) for r in run(sheet(tmp_path, rows)).rows] == [("7", "Nguyễn Văn Bình")]


@pytest.mark.parametrize("mark", ['"', "”", "như trên", "Như trên", "nt", "-nt-", "N/T", "''", "//"])
def test_a_mark_for_the_same_as_above(tmp_path: Path, mark: str) -> None:
    rows = [[*HEAD, "Thành tích"], [*ROWS[1], "Ba năm liền"], [2, "Lê Văn Ba", mark, mark, mark, mark]]

    done = run(sheet(tmp_path, rows))

    first, second = (r.model_dump(exclude={"id", "name"}) for r in done.rows)
    assert first == second
    assert any("giống dòng trên" in d for d in done.report["doubts"])


def test_a_name_is_never_the_same_as_above(tmp_path: Path) -> None:
    assert "ghi rõ tên" in run(sheet(tmp_path, [*ROWS, [4, "nt", *ROWS[1][2:]]])).reasons["Sheet1!B5"]


def test_a_school_in_a_list_of_families_is_told(tmp_path: Path) -> None:
    done = run(sheet(tmp_path, [HEAD, [1, "Trường Tiểu học Tân Bình", *ROWS[1][2:]]]))

    assert any("nghe như đơn vị" in d for d in done.report["doubts"])


def test_an_award_with_who_gave_it(tmp_path: Path) -> None:
    rows = [[*HEAD, "Hình thức khen thưởng"], [*ROWS[1], "Giấy khen của Chủ tịch UBND huyện"]]

    assert run(sheet(tmp_path, rows)).rows[0].award == "giay-khen"


def test_collectives_are_told_apart_by_their_names(tmp_path: Path) -> None:
    """Under “TẬP THỂ” a hamlet or a club is a community, a school a unit; who is neither for certain is refused."""
    names = [
        "Ấp 3",
        "Khu phố 5",
        "Ấp Bàu Cối",
        "Xã Tân Bình",
        "Câu lạc bộ Thơ",
        "Trường Mầm non A",
        "UBND xã",
        "Lớp 5A",
    ]
    place = ["Tân Bình", "Vĩnh Cửu"]
    rows = [["STT", "Họ và tên", "Xã", "Huyện"], ["I", "TẬP THỂ"], *([n, x, *place] for n, x in enumerate(names, 1))]

    done = run(sheet(tmp_path, [*rows, ["II", "CÁ NHÂN"], [9, "Lê Văn Ba", *place]]), kind="")

    assert [r.kind for r in done.rows] == [*["community"] * 5, "unit", "unit", "individual"]
    assert "cộng đồng hay đơn vị; thêm cột “Loại”" in done.reasons["Sheet1!B10"]


def test_no_title_goes_to_another_kind(tmp_path: Path) -> None:
    place = ["Tân Bình", "Vĩnh Cửu"]
    rows: list[list[object]] = [
        ["STT", "Họ và tên", "Xã", "Huyện", "Danh hiệu"],
        [1, "Ấp 3", *place, "CĐHT"],
        [2, "Ấp 4", *place, "ĐVHT"],
        [3, "Ấp 5", *place, "CDHT"],
        [4, "Gia đình ông Lê Văn Ba", *place, "CDHT"],
        [5, "Ông Lê Văn Tư", *place, "GĐHT"],
        [6, "Lê Văn Năm", *place, "Gia đình hiếu học"],
    ]

    done = run(sheet(tmp_path, rows), kind="")

    assert [(r.kind, r.title) for r in done.rows] == [("community", "cong-dong"), ("family", "gia-dinh")]
    assert all("không dành cho loại" in done.reasons[f"Sheet1!B{r}"] for r in (3, 4, 5))
    assert "là danh hiệu trước đây" in done.reasons["Sheet1!E7"]
