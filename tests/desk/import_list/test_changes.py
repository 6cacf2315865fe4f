"""Every value that is written other than its cell says it is told, with why."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.desk.importing.imported import HEAD, NEW, ROWS, run, sheet
from tests.desk.importing.office_files import vni


def changed(tmp_path: Path, cell: str, rows: list[list[object]], *more: str, **given: str) -> tuple[str, str, str, str]:
    """Field, text, value and reason of the one change of a cell."""
    told = [c for c in run(sheet(tmp_path, rows), *more, **given).report["changed"] if c["cell"] == f"Sheet1!{cell}"]
    assert len(told) == 1, told
    return told[0]["field"], told[0]["from"], told[0]["to"], told[0]["why"]


def test_nothing_is_told_of_what_is_written_as_it_stands(tmp_path: Path) -> None:
    """White space, composition and the sign behind a number are no change."""
    rows = [HEAD, ["1.", " Nguyễn  Văn Bình ", "ấp 1", "Xã Tân Bình", "Huyện Vĩnh Cửu"]]

    assert run(sheet(tmp_path, rows)).report["changed"] == []


@pytest.mark.parametrize(
    ("name", "written", "why"),
    [
        ("1. Nguyễn Văn Bình", "Nguyễn Văn Bình", "bỏ dấu, số đứng ngoài chữ"),
        ("- Nguyễn Văn Bình", "Nguyễn Văn Bình", "bỏ dấu, số đứng ngoài chữ"),
        ("Nguyễn Văn Bình (*)", "Nguyễn Văn Bình", "bỏ dấu, số đứng ngoài chữ"),
        ("Ðỗ Văn Ba", "Đỗ Văn Ba", "đổi bảng mã"),
        ("Trần \u202eThị Bình", "Trần Thị Bình", "bỏ ký tự ẩn"),
        ("Tr\u00adần \u200b Thị Bình\u2067", "Trần Thị Bình", "bỏ ký tự ẩn"),
        ("Ðỗ \u200eVăn Ba", "Đỗ Văn Ba", "bỏ ký tự ẩn, đổi bảng mã"),
        ("1. Lê\u2066 Văn Ba", "Lê Văn Ba", "bỏ ký tự ẩn, bỏ dấu, số đứng ngoài chữ"),
    ],
)
def test_a_name(tmp_path: Path, name: str, written: str, why: str) -> None:
    rows: list[list[object]] = [HEAD[1:], [name, *ROWS[1][2:]], ["Trần Thị Hạnh", *ROWS[1][2:]]]

    assert changed(tmp_path, "A2", rows) == ("name", name, written, why)


def test_old_encodings(tmp_path: Path) -> None:
    names = ["Nguyễn Văn Đức", "Trần Thị Hạnh", "Lê Quốc Cường"]
    rows = [HEAD, *([n, vni(name), *ROWS[1][2:]] for n, name in enumerate(names, 1))]
    assert changed(tmp_path, "B2", rows) == ("name", vni("Nguyễn Văn Đức"), "Nguyễn Văn Đức", "đổi bảng mã")


def test_places_titles_kinds_dittos_and_numbers(tmp_path: Path) -> None:
    head = [*HEAD, "Danh hiệu", "Loại"]
    rows = [
        head,
        [5, "Nguyễn Văn Bình", "ấp 1", "Tân Bình", "H. Vĩnh Cửu", "gia-dinh", "Hộ gia đình"],
        [5, "Trần Thị Hạnh", "nt", "nt", "nt", "nt", ""],
    ]

    told = {c["cell"]: (c["from"], c["to"], c["why"]) for c in run(sheet(tmp_path, rows)).report["changed"]}

    assert told == {
        "Sheet1!A2": ("5", "1", "đánh số lại"),
        "Sheet1!A3": ("5", "2", "đánh số lại"),
        "Sheet1!C3": ("nt", "ấp 1", "lấy theo dòng trên"),
        "Sheet1!D2": ("Tân Bình", "Xã Tân Bình", "tên nơi theo sổ địa danh"),
        "Sheet1!D3": ("nt", "Xã Tân Bình", "lấy theo dòng trên"),
        "Sheet1!E2": ("H. Vĩnh Cửu", "Huyện Vĩnh Cửu", "tên nơi theo sổ địa danh"),
        "Sheet1!E3": ("nt", "Huyện Vĩnh Cửu", "lấy theo dòng trên"),
        "Sheet1!F2": ("gia-dinh", "Gia đình học tập", "tên danh hiệu theo bảng danh hiệu"),
        "Sheet1!F3": ("nt", "Gia đình học tập", "lấy theo dòng trên"),
        "Sheet1!G2": ("Hộ gia đình", "Gia đình", "loại theo tên trong sổ"),
    }


def test_a_code_is_told_with_its_name(tmp_path: Path) -> None:
    rows: list[list[object]] = [["STT", "Họ và tên", "Xã"], [1, "Nguyễn Văn Bình", "Trị An"]]

    _, before, after, _ = changed(tmp_path, "C2", rows, date=NEW)

    assert (before, after) == ("Trị An", "Xã Trị An (26170)")
