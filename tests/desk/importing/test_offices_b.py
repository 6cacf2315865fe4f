"""Lists as offices make them, with what a careful clerk wants of each, end to end: places, fonts, names, kinds, odd files.

A list is written with a bar between its cells. What is wanted of a row is its name, place, hamlet, kind and title, as far
as it matters; a former place is “commune@district”. `refused` and `told` are patterns, one for each refusal and each doubt.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Sequence
from pathlib import Path

import pytest
import xlsxwriter

from hooks.records.model.honours import Recipient
from tests.desk.importing.imported import NEW, OLD, Done, run
from tests.desk.importing.office_files import Merge, Rows, csv_bytes, ods, tcvn3, vni, word, xls, xlsx

TITLED = "lấy nơi ghi ở"


def table(text: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("|")] for line in text.strip().splitlines()]


def office_file(folder: Path, rows: Rows, form: str, merges: Sequence[Merge] = (), sheet: str = "Sheet1") -> Path:
    path = folder / f"ds.{form}"
    if form == "csv":
        path.write_bytes(csv_bytes(rows))
        return path
    if form == "xlsx":
        return xlsx(path, {sheet: rows}, merges)
    return word(path, [rows], merges) if form == "docx" else (xls if form == "xls" else ods)(path, rows)


def as_wanted(row: Recipient, wanted: str) -> str:
    """What was written of a row, of the parts that are wanted only."""
    place = row.code or f"{row.former or ''}@{row.district or ''}"
    parts = [row.name, place, row.hamlet or "-", row.kind.value, row.title or "-"]
    return ";".join(part if want else "" for part, want in zip(parts, wanted.split(";"), strict=False))


def check(done: Done, wanted: str, refused: Sequence[str] = (), told: Sequence[str] | None = None) -> None:
    rows = [line.strip() for line in wanted.strip().splitlines()]
    assert [as_wanted(row, want) for row, want in zip(done.rows, rows, strict=True)] == rows
    reasons = list(done.reasons.values())
    assert len(reasons) == len(refused) and all(map(re.search, refused, reasons)), reasons
    doubts = done.report["doubts"]
    assert told is None or (len(doubts) == len(told) and all(map(re.search, told, doubts))), doubts
    to_settle = [doubt for doubt in doubts if TITLED not in doubt]
    assert done.code == int(bool(refused or to_settle or done.report["removed"]))


OF_FAMILIES = {
    "addresses without commas": (
        """STT|Họ và tên|Địa chỉ
        1|Nguyễn Văn An|ấp 1 xã Tân An huyện Vĩnh Cửu
        2|Lê Văn Chín|Khu phố 3 thị trấn Vĩnh An H. Vĩnh Cửu
        3|Hồ Văn Em|tổ 5 - kp 4 - P. Tân Phong - TP Biên Hoà
        4|Võ Thị Giàu|Ấp 3-Xã Trị An-Vĩnh Cửu""",
        """Nguyễn Văn An;Xã Tân An@Huyện Vĩnh Cửu;ấp 1
        Lê Văn Chín;Thị trấn Vĩnh An@Huyện Vĩnh Cửu;Khu phố 3
        Hồ Văn Em;Phường Tân Phong@Thành phố Biên Hòa;tổ 5, kp 4
        Võ Thị Giàu;Xã Trị An@Huyện Vĩnh Cửu;Ấp 3""", (), (), OLD),
    "communes called like streets": (
        """STT|Họ và tên|Xã|Huyện
        1|Nguyễn Văn An|Đường 10|Bù Đăng
        2|Trần Thị Bình|Lộ 25|Thống Nhất""",
        """Nguyễn Văn An;Xã Đường 10@Huyện Bù Đăng
        Trần Thị Bình;Xã Lộ 25@Huyện Thống Nhất""", (), (), OLD),
    "a street beside a commune": (
        """STT|Họ và tên|Địa chỉ
        1|Nguyễn Văn An|thôn 2, Đường 10, Bù Đăng
        2|Hồ Văn Em|ấp 2, đường Lê Lợi, xã Tân An, Vĩnh Cửu
        3|Trần Thị Bình|Nhà 12 đường Đồng Khởi, phường Trảng Dài, thành phố Biên Hòa""",
        """Nguyễn Văn An;Xã Đường 10@Huyện Bù Đăng;thôn 2
        Hồ Văn Em;Xã Tân An@Huyện Vĩnh Cửu;ấp 2
        Trần Thị Bình;Phường Trảng Dài@Thành phố Biên Hòa;-""", (), (), OLD),
    "places told as new, and by the district of before": (
        """STT|Họ và tên|Xã/phường
        1|Nguyễn Văn An|Xã Tân An (mới)
        2|Trần Thị Bình|Phường Trấn Biên (TP. Biên Hòa cũ)""",
        """Nguyễn Văn An;26179
        Trần Thị Bình;26041""", (), (), NEW),
    "a blank cell where others name several communes": (
        """DANH SÁCH GIA ĐÌNH HỌC TẬP CÁC XÃ NĂM 2025||
        STT|Họ và tên|Xã
        1|Nguyễn Văn An|Tân An
        2|Trần Thị Bình|
        3|Lê Văn Chín|Trị An""",
        """Nguyễn Văn An;26179
        Lê Văn Chín;26170""", ("trống",), (), NEW),
    "a commune ended, day by day": (
        """STT|Họ và tên|Xã|Huyện
        1|Nguyễn Văn An|Bình Hòa|Vĩnh Cửu
        2|Trần Thị Bình|Núi Tượng|Tân Phú
        3|Lê Văn Chín|Tân Bình|Vĩnh Cửu""",
        "Lê Văn Chín;Xã Tân Bình@Huyện Vĩnh Cửu",
        ("31/10/2024.*xã Tân Bình", "31/10/2024.*Nam Cát Tiên hoặc xã Phú Lập"), (), "2024-11-01",
    ),
    "the same communes two days before": (
        """STT|Họ và tên|Xã|Huyện
        1|Nguyễn Văn An|Bình Hòa|Vĩnh Cửu
        2|Trần Thị Bình|Núi Tượng|Tân Phú""",
        """Nguyễn Văn An;Xã Bình Hòa@Huyện Vĩnh Cửu
        Trần Thị Bình;Xã Núi Tượng@Huyện Tân Phú""", (), (), "2024-10-30"),
    "communes of after the list's day": (
        """STT|Họ và tên|Xã|Huyện
        1|Nguyễn Văn An|Trấn Biên|
        2|Trần Thị Bình|Tân Triều|Vĩnh Cửu""",
        "", ("là tên từ 01/07/2025", "là tên từ 01/07/2025"), (), "2025-06-30",
    ),
    "kinds changed on 30 April 2026": (
        """STT|Họ và tên|Xã
        1|Nguyễn Văn An|Phường Long Thành
        2|Trần Thị Bình|xã Xuân Lộc""",
        """Nguyễn Văn An;26368
        Trần Thị Bình;26425""", (), ("xã Xuân Lộc”: lúc ấy là phường",), "2026-05-01"),
    "slips, other kinds, and what is no slip": (
        """STT|Họ và tên|Xã
        1|Nguyễn Văn An|Bầu Hàm
        2|Trần Thị Bình|Phường Tân An
        3|Lê Văn Chín|Quỳnh Lưu
        4|Hồ Văn Em|Tân Ann""",
        "", ("là “Bàu Hàm”[?]", "nơi tên ấy là xã Tân An", "Quỳnh Lưu”$", "là “Tân An”[?]"), (), NEW,
    ),
    "a slip in a district": (
        "STT|Họ và tên|Xã|Huyện\n1|Nguyễn Văn An|Tân An|Vĩnh Cữu", "", ("là “Huyện Vĩnh Cửu”[?]",), (), OLD,
    ),
    "names as signed": (
        """STT|Họ và tên|Xã
        1|Nguyễn Thị Quí|Tân An
        2|Huỳnh Thị Thuỳ Dương|Tân An
        3|GĐ Ô. Võ Văn Giàu|Tân An
        4|lê văn chín|Tân An
        5|K’ Lịch|Tân An
        6|Y Blô Ayŭn|Tân An
        7|Thạch Thị Sà Rươl|Tân An""",
        """Nguyễn Thị Quí
        Huỳnh Thị Thuỳ Dương
        GĐ Ô. Võ Văn Giàu
        lê văn chín
        K’ Lịch
        Y Blô Ayŭn
        Thạch Thị Sà Rươl""", (), ("viết thường cả chữ",), NEW),
    "signs and pictures in names": (
        """STT|Họ và tên|Xã
        1|\u200bNguyễn\u202fVăn An\ufeff|\u200bTân\u00a0An
        2|\u202eTrần Thị Bình|Tân An
        3|Lê Văn Chín 🌟|Tân An
        4|Võ Thị Giàu ✓|Tân An""",
        """Nguyễn Văn An;26179
        Trần Thị Bình;26179""", ("xóa ký hiệu “🌟”", "xóa ký hiệu “✓”"), (), NEW),
    "a name of two hundred letters": (
        f"STT|Họ và tên|Xã\n1|Nguyễn {'Văn ' * 48}An|Tân An", "", ("dài 2.. chữ cái",), (), NEW,
    ),
    "what spreadsheets make of 1/2": (
        """STT|Họ và tên|Ấp|Xã
        1|Nguyễn Văn An|01-Feb|Tân An
        2|Lê Văn Chín|2-Thg3|Tân An""",
        "", ("ngày tháng “01-Feb”", "ngày tháng “2-Thg3”"), (), NEW,
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", OF_FAMILIES)
def test_lists_of_families(tmp_path: Path, name: str) -> None:
    rows, wanted, refused, told, day = OF_FAMILIES[name]

    check(run(office_file(tmp_path, table(rows), "xlsx"), date=day), wanted, refused, told)


OF_ANYBODY = {
    "abbreviated titles in cells": (
        """STT|Tên|Xã|Danh hiệu
        1|Nguyễn Văn An|Tân An|Đạt DH GĐHT
        2|Trần Thị Bình|Tân An|G.Đ.H.T
        3|Họ Lê|Tân An|DH HT
        4|Ấp 4|Tân An|Cộng đồng HT
        5|Đỗ Thị Im|Tân An|Gia đình hiếu học""",
        """Nguyễn Văn An;;;family;gia-dinh
        Trần Thị Bình;;;family;gia-dinh
        Họ Lê;;;clan;dong-ho
        Ấp 4;;;community;cong-dong""", ("danh hiệu trước đây",), ()),
    "a family's title under CÁ NHÂN": (
        """STT|Họ tên|Xã|Danh hiệu
        I|CÁ NHÂN||
        1|Nguyễn Văn An|Tân An|Gia đình học tập
        2|Trần Thị Bình|Tân An|Công dân học tập""",
        "Trần Thị Bình;26179;-;individual;cong-dan", ("không dành cho loại “Cá nhân”; tên nhóm",), (),
    ),
    "collectives": (
        """STT|Tên tập thể|Xã
        1|Dòng họ Nguyễn Hữu|Tân An
        2|Tổ dân phố 5|Trảng Dài
        3|CLB Khuyến học xã|Tân An
        4|Nhóm trẻ Hoa Mai|Tân An
        5|Trung tâm Học tập cộng đồng|Tân An""",
        """Dòng họ Nguyễn Hữu;;;clan
        Tổ dân phố 5;;;community
        CLB Khuyến học xã;;;community
        Nhóm trẻ Hoa Mai;;;unit
        Trung tâm Học tập cộng đồng;;;unit""", (), ()),
    "people, families and collectives under one heading": (
        """STT|Tên cá nhân, tập thể|Loại|Xã
        1|Nguyễn Văn An|CN|Tân An
        2|Trường Mầm non Hoa Mai|Tập thể|Tân An
        3|Hộ ông Lê Văn Chín|HGĐ|Tân An""",
        """Nguyễn Văn An;;;individual
        Trường Mầm non Hoa Mai;;;unit
        Hộ ông Lê Văn Chín;;;family""", (), ()),
    "communities that only their hamlet names": (
        """DANH SÁCH CỘNG ĐỒNG HỌC TẬP NĂM 2025||
        STT|Thôn, ấp, khu phố|Xã
        1|Ấp 3|Tân An
        2|Sóc Bom Bo|Bom Bo""",
        """Ấp 3;26179;;community;cong-dong
        Sóc Bom Bo;25405;;community;cong-dong""", (), ()),
    "clans beside their heads": (
        """DANH SÁCH DÒNG HỌ HỌC TẬP||
        STT|Tên dòng họ|Trưởng tộc|Xã
        1|Họ Nguyễn Đình|Nguyễn Văn An|Tân An""",
        "Họ Nguyễn Đình;26179;-;clan;dong-ho", (), (),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", OF_ANYBODY)
def test_lists_of_anybody(tmp_path: Path, name: str) -> None:
    rows, wanted, refused, told = OF_ANYBODY[name]

    check(run(office_file(tmp_path, table(rows), "xlsx"), date=NEW, kind=""), wanted, refused, told)


def test_two_people_for_one(tmp_path: Path) -> None:
    rows = table("STT|Họ tên|Xã\n1|Hai vợ chồng Lê Văn Chín|Tân An\n2|Ông (bà) Hồ Văn Em|Tân An")

    done = run(office_file(tmp_path, rows, "csv"), date=NEW, kind="individual")

    check(done, "Ông (bà) Hồ Văn Em;26179;-;individual", ["là hai người"])


def test_one_encoding_for_the_whole_file(tmp_path: Path) -> None:
    """A column whose only telling cell goes with the sheet is the sheet's: “Êp 1” is ấp 1."""
    text = "DANH SÁCH GIA ĐÌNH HỌC TẬP XÃ TÂN AN||\nSTT|Họ và tên|Địa chỉ\n1|Nguyễn Văn Đức|ấp 1\n2|Đặng Thị Ánh|ấp Bình Chánh"
    rows = table(tcvn3(f"{text}\n3|Vũ Hồng Quân|ấp 2"))

    done = run(office_file(tmp_path, rows, "xls"), date=NEW, kind="")

    check(done, "Nguyễn Văn Đức;26179;ấp 1\nĐặng Thị Ánh;26179;Ấp Bình Chánh\nVũ Hồng Quân;26179;ấp 2")


def test_the_name_of_a_sheet_in_an_old_font(tmp_path: Path) -> None:
    done = run(office_file(tmp_path, table("STT|Họ tên|Ấp\n1|Nguyễn Văn An|1"), "xlsx", sheet=vni("Bàu Hàm")), date=NEW)

    check(done, "Nguyễn Văn An;26254;ấp 1", told=[TITLED])


def test_a_place_that_reads_in_two_ways_is_no_doubt(tmp_path: Path) -> None:
    """“Tân An” in a sheet of TCVN3 is no “Tõn An”: there is none."""
    names = ["Nguyễn Đức", "Phạm Thị Hồng", "Lê Văn Tám"]
    rows = [["STT", "Họ và tên", "Xã"], *([str(n), tcvn3(name), "Tân An"] for n, name in enumerate(names, 1))]

    check(run(office_file(tmp_path, rows, "csv"), date=NEW), "\n".join(f"{n};26179" for n in names), told=["TCVN3"])


@pytest.mark.parametrize("form", ["ods", "docx"])
def test_decomposed_letters_are_nothing_to_tell(tmp_path: Path, form: str) -> None:
    text = "STT|Họ và tên|Địa chỉ\n1|Nguyễn Thị Thuỳ|Ấp Bình Chánh, xã Tân An\n2|Điểu Xiêng|xã Bàu Hàm"

    done = run(office_file(tmp_path, table(unicodedata.normalize("NFD", text)), form), date=NEW)

    check(done, "Nguyễn Thị Thuỳ;26179;Ấp Bình Chánh\nĐiểu Xiêng;26254;-", told=[])


def test_rows_of_two_lines_merged(tmp_path: Path) -> None:
    rows = table("STT|Họ tên|Xã\n1|Nguyễn Văn An|Tân An\n||\n2|Trần Thị Bình|Bàu Hàm\n||")
    merges = [(r, c, r + 1, c) for r in (1, 3) for c in range(3)]

    check(
        run(office_file(tmp_path, rows, "xlsx", merges), date=NEW), "Nguyễn Văn An;26179\nTrần Thị Bình;26254", told=[]
    )


def test_a_date_for_a_hamlet(tmp_path: Path) -> None:
    book = xlsxwriter.Workbook(str(tmp_path / "ds.xlsx"))
    page = book.add_worksheet()
    page.write_row(0, 0, ["STT", "Họ tên", "Ấp", "Xã"])
    page.write_row(1, 0, [1, "Nguyễn Văn An", "", "Tân An"])
    page.write_datetime(1, 2, dt.datetime(2025, 2, 1), book.add_format({"num_format": "d-mmm"}))
    book.close()

    check(run(tmp_path / "ds.xlsx", date=NEW), "", ["ô là ngày tháng"])
