"""`campaign import-list`: lists of others, rows that were never judged, and what stands below a table or beside a place."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from tests.desk.importing.imported import NEW, run, sheet

HEAD = ["STT", "Họ tên", "Ấp"]
TITLE = "DANH SÁCH GIA ĐÌNH HỌC TẬP XÃ TÂN AN NĂM 2025"


def _titled(title: str) -> list[list[object]]:
    return [[title], [*HEAD], [1, "Lê Thị An", "Ấp 1"]]


@pytest.mark.parametrize(
    ("title", "reason"),
    [
        ("DANH SÁCH GIA ĐÌNH HỌC TẬP XÃ PHÚ HÒA, TỈNH ĐẮK LẮK", "tỉnh khác"),
        ("DANH SÁCH GIA ĐÌNH VĂN HÓA XÃ TÂN AN", "phong trào khác"),
        ("DANH SÁCH HỘ BỊ THU HỒI DANH HIỆU GIA ĐÌNH HỌC TẬP XÃ TÂN AN", "thu hồi"),
        ("DANH SÁCH HỘ CHƯA XÉT GIA ĐÌNH HỌC TẬP XÃ TÂN AN", "chưa xét"),
    ],
)
def test_a_list_of_others_is_refused(tmp_path: Path, title: str, reason: str) -> None:
    done = run(sheet(tmp_path, _titled(title)), date=NEW, kind="")

    assert done.names == []
    assert reason in done.reasons["Sheet1!B3"]


@pytest.mark.parametrize(
    "title",
    [
        f"{TITLE}, TỈNH ĐỒNG NAI",
        "DANH SÁCH GIA ĐÌNH HỌC TẬP, GIA ĐÌNH VĂN HÓA XÃ TÂN AN",
        "DANH SÁCH GIA ĐÌNH HỌC TẬP XÃ TÂN AN (phối hợp giữa tỉnh Tây Ninh và tỉnh Đồng Nai)",
    ],
)
def test_the_own_province_and_title_are_no_others(tmp_path: Path, title: str) -> None:
    done = run(sheet(tmp_path, _titled(title)), date=NEW, kind="")

    assert (done.code, [(r.name, r.code) for r in done.rows]) == (0, [("Lê Thị An", "26179")])


def test_a_heading_of_another_movement_keeps_its_rows_out(tmp_path: Path) -> None:
    rows: list[list[object]] = [["DANH SÁCH GIA ĐÌNH VĂN HÓA, GIA ĐÌNH HỌC TẬP XÃ TÂN AN"], [*HEAD]]
    rows += [["I", "GIA ĐÌNH VĂN HÓA", ""], [1, "Lê Thị An", "Ấp 1"]]
    rows += [["II", "GIA ĐÌNH HỌC TẬP", ""], [1, "Lê Thị Bé", "Ấp 2"]]

    done = run(sheet(tmp_path, rows), date=NEW, kind="")

    assert done.names == ["Lê Thị Bé"]
    assert "phong trào khác" in done.reasons["Sheet1!B4"]


@pytest.mark.parametrize("note", ["Ko đạt", "Không xét do vi phạm", "chưa bình xét", "k đạt", "kg du diem"])
def test_a_remark_typed_in_haste_refuses(tmp_path: Path, note: str) -> None:
    rows = [[TITLE], [*HEAD, "Ghi chú"], [1, "Lê Thị An", "Ấp 1", note], [2, "Lê Thị Bé", "Ấp 1", "Không vi phạm"]]

    assert run(sheet(tmp_path, rows), date=NEW).names == ["Lê Thị Bé"]


@pytest.mark.parametrize(
    ("below", "told"),
    [
        ("Danh sách có 03 (ba) gia đình./.", ["ghi 3, trên đó đọc được 1 dòng"]),
        ("Ghi chú: hộ số 1 xin rút tên", ["dòng ghi chú không đọc"]),
        ("Danh sách có 01 gia đình./.", []),
    ],
)
def test_paragraphs_below_a_word_table_are_read(tmp_path: Path, below: str, told: list[str]) -> None:
    document = docx.Document()
    document.add_paragraph(TITLE)
    table = document.add_table(2, 3)
    for r, row in enumerate([HEAD, ["1", "Lê Thị An", "Ấp 1"]]):
        for c, text in enumerate(row):
            table.cell(r, c).text = text
    document.add_paragraph(below)
    document.save(str(tmp_path / "ds.docx"))

    done = run(tmp_path / "ds.docx", date=NEW)

    assert (done.names, done.code) == (["Lê Thị An"], 1 if told else 0)
    assert all(any(text in doubt for doubt in done.report["doubts"]) for text in told)


@pytest.mark.parametrize("cell", ["Trảng Bom (Sông Trầu cũ)", "xã Trảng Bom (xã Sông Trầu cũ)", "Xã Trảng Bom"])
def test_a_former_commune_beside_the_one_of_today(tmp_path: Path, cell: str) -> None:
    rows = [
        ["DANH SÁCH GIA ĐÌNH HỌC TẬP"],
        ["STT", "Họ tên", "Xã"],
        [1, "Lê Thị An", cell],
        [2, "Lê Thị Bé", "Tân An (Sông Trầu cũ)"],
    ]

    done = run(sheet(tmp_path, rows), date=NEW)

    assert [(r.name, r.code) for r in done.rows] == [("Lê Thị An", "26248")]  # Sông Trầu never was of Tân An


def test_communes_under_a_heading_of_units(tmp_path: Path) -> None:
    rows = [
        ["DANH SÁCH GIA ĐÌNH HỌC TẬP"],
        ["STT", "Họ tên", "Đơn vị"],
        [1, "Lê Thị An", "Xã Tân An"],
        [2, "Lê Thị Bé", ""],
    ]

    done = run(sheet(tmp_path, rows), date=NEW)

    assert [(r.name, r.code, r.unit) for r in done.rows] == [("Lê Thị An", "26179", None)]
    assert list(done.reasons) == ["Sheet1!C4"]


def test_hamlets_typed_once_are_told(tmp_path: Path) -> None:
    rows = [[TITLE], ["Ấp", "STT", "Họ tên"], ["Ấp 1", 1, "Lê Thị An"], ["", 2, "Lê Thị Bé"], ["Ấp 2", 3, "Lê Thị Ca"]]

    done = run(sheet(tmp_path, rows), date=NEW)

    assert done.code == 1
    assert any("Sheet1!A4" in doubt and "trống" in doubt for doubt in done.report["doubts"])


def test_a_given_name_left_of_its_surname(tmp_path: Path) -> None:
    rows = [[TITLE], ["STT", "Tên", "Họ và đệm", "Ấp"], [1, "An", "Lê Thị", "Ấp 1"]]

    assert run(sheet(tmp_path, rows), date=NEW).names == ["Lê Thị An"]
