"""`campaign import-list`: the heading row wherever it stands, several sheets and tables, unsure columns."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from hooks.desk.importing.columns.meanings import DROP, FIELDS, PRIVATE, UNKNOWN
from tests.desk.importing.imported import HEAD, ROWS, run, sheet
from tests.desk.importing.office_files import word, xlsx


def test_headings_repeated_on_each_page(tmp_path: Path) -> None:
    done = run(sheet(tmp_path, [*ROWS[:2], ROWS[0], *ROWS[2:]]))

    assert len(done.rows) == 3
    assert [s["cell"] for s in done.report["skipped"]] == ["Sheet1!A3"]


def test_one_sheet_of_several(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = xlsx(tmp_path / "ds.xlsx", {"Một": ROWS[:2], "Hai": [HEAD, *ROWS[2:]]})

    assert run(path, "--sheet", "Hai").names == ["Trần Thị Hạnh", "Lê Quốc Cường"]
    assert run(path, "--sheet", "Ba").code == 2
    assert "Tệp có: Một, Hai" in capsys.readouterr().err


def test_a_hidden_sheet_is_told_not_read(tmp_path: Path) -> None:
    done = run(xlsx(tmp_path / "ds.xlsx", {"Một": ROWS, "Nháp": ROWS}, hidden="Nháp"))

    assert (len(done.rows), done.code) == (3, 1)
    assert any("Nháp" in d for d in done.report["doubts"])


def test_a_letterhead_table_in_word_is_no_list(tmp_path: Path) -> None:
    letterhead = [["ỦY BAN NHÂN DÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]]

    done = run(word(tmp_path / "ds.docx", [letterhead, ROWS]))

    assert len(done.rows) == 3
    assert done.report["refused"] == []


def test_a_name_in_two_columns(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["STT", "Họ và chữ lót", "Tên", "Xã", "Huyện"],
        [1, "Nguyễn Văn", "Bình", "Tân Bình", "Vĩnh Cửu"],
    ]
    merged: list[list[object]] = [
        ["STT", "Họ và tên", "", "Xã", "Huyện"],
        [1, "Nguyễn Văn", "Bình", "Tân Bình", "Vĩnh Cửu"],
    ]

    assert run(sheet(tmp_path, rows)).names == ["Nguyễn Văn Bình"]
    assert run(sheet(tmp_path, merged, (0, 1, 0, 2))).names == ["Nguyễn Văn Bình"]


def test_two_columns_of_names_are_never_chosen_between(tmp_path: Path) -> None:
    rows = [["STT", "Họ tên", "Họ tên chủ hộ", "Xã", "Huyện"], [1, "Trần Thị A", "Lê Văn B", "Tân Bình", "Vĩnh Cửu"]]

    assert "hơn một cột có thể là tên" in run(sheet(tmp_path, rows)).reasons["Sheet1!B2"]
    assert run(sheet(tmp_path, rows), "--map", "Họ tên=name", "--map", "C=bo").names == ["Trần Thị A"]


def test_an_unknown_column_is_asked_about(tmp_path: Path) -> None:
    rows = [[*HEAD, "Chỗ khác"], [*ROWS[1], "gì đó"], [*ROWS[2], ""]]

    done = run(sheet(tmp_path, rows))

    assert done.names == ["Trần Thị Hạnh"]
    assert "--map" in done.reasons["Sheet1!F2"]
    assert run(sheet(tmp_path, rows), "--map", "Chỗ khác=achievement").rows[0].achievement == "gì đó"


@pytest.mark.parametrize(
    "heading",
    ["NS", "NTNS", "Quê quán", "Nơi cấp", "Trình độ học vấn", "Nghề nghiệp", "Mã hộ", "Số nhân khẩu", "Tỉnh", "Chức vụ", "Đạt danh hiệu năm", "Hộ nghèo", "Minh chứng", "Đảng viên"],
)  # fmt: skip
def test_columns_that_offices_add_are_dropped_and_told(tmp_path: Path, heading: str) -> None:
    done = run(sheet(tmp_path, [[*HEAD, heading], [*ROWS[1], "chữ trong cột"]]))

    assert done.names == ["Nguyễn Văn Bình"]
    assert [d["heading"] for d in done.report["dropped_columns"]] == [heading]
    assert "chữ trong cột" not in done.out.read_text(encoding="utf-8") + json.dumps(done.report, ensure_ascii=False)


def test_husband_and_wife_are_one_family_by_both_names(tmp_path: Path) -> None:
    """Told, and never two people of a list of individuals."""
    rows: list[list[object]] = [
        ["STT", "Hộ gia đình", "", "Xã", "Huyện"],
        ["", "Chồng", "Vợ", "", ""],
        [1, "Nguyễn Văn Bình", "Trần Thị Hạnh", "Tân Bình", "Vĩnh Cửu"],
        [2, "", "Lê Thị Ba", "Tân Bình", "Vĩnh Cửu"],
    ]
    path = sheet(tmp_path, rows, (0, 0, 1, 0), (0, 1, 0, 2), (0, 3, 1, 3), (0, 4, 1, 4))

    done = run(path)

    assert done.names == ["Nguyễn Văn Bình và Trần Thị Hạnh", "Lê Thị Ba"]
    assert any("là chồng và vợ" in doubt for doubt in done.report["doubts"])
    assert run(path, kind="individual").names == ["Lê Thị Ba"]


def test_a_heading_over_people_and_units_tells_no_kind(tmp_path: Path) -> None:
    names = ["Hộ ông Nguyễn Văn Bình", "Trường Tiểu học Tân Bình", "Dòng họ Lê", "Ấp 3", "Lê Văn Ba"]
    rows = [["STT", "Họ tên/ Tên đơn vị", "Xã", "Huyện"], *([n, x, *ROWS[1][3:]] for n, x in enumerate(names, 1))]

    done = run(sheet(tmp_path, rows), kind="")

    assert [r.kind for r in done.rows] == ["family", "unit", "clan", "community"]
    assert "--kind" in done.reasons["Sheet1!B6"]


def test_several_unknown_columns_are_one_reason(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The same thing to mend in many rows is said once, with the first cells."""
    rows = [[*HEAD, "Chỗ khác", "Chỗ nữa"], *([n, *ROWS[1][1:], "a", "b"] for n in range(1, 6))]

    done = run(sheet(tmp_path, rows))

    assert len(set(done.reasons.values())) == 1
    assert "“Chỗ khác”, “Chỗ nữa”" in done.reasons["Sheet1!F2"]
    assert "Sheet1!F2:F6 (5 ô): " in capsys.readouterr().out


def test_two_heading_rows_whose_merges_were_lost(tmp_path: Path) -> None:
    rows = [["STT", "HỌ TÊN", "NƠI Ở", "", ""], ["", "", "ẤP", "XÃ", "HUYỆN"], *ROWS[1:]]

    assert [(r.hamlet, r.former) for r in run(sheet(tmp_path, rows)).rows][:1] == [("ấp 1", "Xã Tân Bình")]


def test_a_line_above_that_speaks_of_a_unit_is_no_heading(tmp_path: Path) -> None:
    rows = [["Đơn vị báo cáo: Hội Khuyến học"], ["Đơn vị nhận: Hội Khuyến học huyện Vĩnh Cửu"], *ROWS]

    assert len(run(sheet(tmp_path, rows)).rows) == 3


def test_answers_of_a_form_on_the_web(tmp_path: Path) -> None:
    head = ["Dấu thời gian", "Họ và tên", "Địa chỉ email", "Xã/Phường nơi cư trú", "Anh/chị thuộc đối tượng nào?"]
    rows = [head, ["03/11/2024 10:01:02", "Nguyễn Văn Bình", "a@b.vn", "Xã Tân Bình, huyện Vĩnh Cửu", "Cá nhân"]]

    assert [(r.kind, r.former) for r in run(sheet(tmp_path, rows), kind="").rows] == [("individual", "Xã Tân Bình")]


@pytest.mark.slow
@pytest.mark.parametrize("heading", [*sorted(FIELDS.keys() - {"stt"}), DROP, PRIVATE, UNKNOWN])
@pytest.mark.parametrize("at", range(6))
def test_a_heading_that_is_a_fields_own_name_is_no_field(tmp_path: Path, heading: str, at: int) -> None:
    """The program's English names mean nothing in an office's list: the column is unclear and stands by itself."""
    rows = [[*row, ""] for row in ROWS]
    for i, row in enumerate(rows):
        row[at] = heading if i == 0 else f"lạ {i}"
    done = run(sheet(tmp_path, rows))

    assert done.rows == []
    assert len(done.reasons) == 3
    assert all(f"chưa rõ cột “{heading}” là gì" in reason for reason in done.reasons.values())


def test_an_unclear_column_takes_no_fields_place(tmp_path: Path) -> None:
    """In the file to mend the name stays the name, and columns of one heading are kept apart by their letters."""
    wide = [[*row, f"khác {i}", f"nữa {i}", f"lạ {i}"] for i, row in enumerate(ROWS)]
    wide[0][-3:] = ["Cột lạ", "Cột lạ", "name"]
    done = run(sheet(tmp_path, [*wide, [4, "Phạm Văn Dũng", "ấp 3", "Thị trấn Vĩnh An", "H. Vĩnh Cửu", "", "", ""]]))

    assert done.names == ["Phạm Văn Dũng"]
    heading, first, *_ = done.mending.read_text(encoding="utf-8-sig").splitlines()
    assert heading.endswith("Cột lạ (F),Cột lạ (G),name (H)")
    assert "Nguyễn Văn Bình" in first
    assert first.endswith("khác 1,nữa 1,lạ 1")
