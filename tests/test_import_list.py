"""`campaign import-list`: the shapes lists arrive in, what is written, refused, dropped and told."""

from __future__ import annotations

import csv
import json
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hooks.desk import cli
from hooks.records.kinds import Recipient
from hooks.records.project import find_problems
from hooks.records.tables import read_csv
from tests.building import PROJECT
from tests.campaigns import tiny_campaign, write
from tests.office_files import csv_bytes, ods, tcvn3, vni, word, xls, xlsx

HEAD: list[object] = ["STT", "Họ và tên", "Ấp", "Xã/phường", "Huyện"]
ROWS: list[list[object]] = [
    HEAD,
    [1, "Nguyễn Văn Bình", "ấp 1", "Xã Tân Bình", "Vĩnh Cửu"],
    [2, "Trần Thị Hạnh", "ấp 2", "Vĩnh Tân", "Huyện Vĩnh Cửu"],
    [3, "Lê Quốc Cường", "ấp 3", "Thị trấn Vĩnh An", "H. Vĩnh Cửu"],
]
OLD = "2024-12-20"
NEW = "2025-09-01"


class Done:
    """What one run left: exit code, report, rows written, rows to mend."""

    def __init__(self, code: int, out: Path, report: Path) -> None:
        self.code, self.out = code, out
        self.report: dict[str, Any] = json.loads(report.read_text(encoding="utf-8")) if report.exists() else {}
        self.rows = read_csv(out, out.name, Recipient)[0] if out.exists() else []
        self.mending = out.with_name("ra-can-sua.csv")

    @property
    def reasons(self) -> dict[str, str]:
        return {r["cell"]: r["reason"] for r in self.report["refused"]}

    @property
    def names(self) -> list[str]:
        return [r.name for r in self.rows]


def run(file: Path, *more: str, date: str = OLD, kind: str = "family") -> Done:
    """Import a file into a fresh ra.csv beside it, for real."""
    out, report = file.with_name("ra.csv"), file.with_name("bao-cao.json")
    for old in (out, report, file.with_name("ra-can-sua.csv")):
        old.unlink(missing_ok=True)
    kinds = ["--kind", kind] if kind else []
    where = ["--root", str(PROJECT), "--out", str(out), "--date", date]
    code = cli.main(["import-list", str(file), *where, "--write", "--report", str(report), *kinds, *more])
    done = Done(code, out, report)
    if done.report:
        assert done.report["rows_in"] == done.report["written"] + len(done.report["refused"])
        assert done.report["written"] == len(done.rows)
    return done


def sheet(tmp_path: Path, rows: Sequence[Any], *merges: tuple[int, int, int, int]) -> Path:
    return xlsx(tmp_path / "ds.xlsx", {"Sheet1": rows}, merges)


# ---------------------------------------------------------------- kinds of files


@pytest.mark.parametrize("ending", ["xlsx", "xls", "ods", "docx", "csv"])
def test_the_same_list_from_every_kind_of_file(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"ds.{ending}"
    if ending == "csv":
        path.write_bytes(csv_bytes(ROWS))
    elif ending == "xlsx":
        xlsx(path, {"Trang 1": ROWS})
    elif ending == "docx":
        word(path, [ROWS])
    else:
        (xls if ending == "xls" else ods)(path, ROWS)

    done = run(path)

    assert done.code == 0
    assert [(r.id, r.name, r.kind, r.former, r.district, r.hamlet) for r in done.rows] == [
        ("1", "Nguyễn Văn Bình", "family", "Xã Tân Bình", "Huyện Vĩnh Cửu", "ấp 1"),
        ("2", "Trần Thị Hạnh", "family", "Xã Vĩnh Tân", "Huyện Vĩnh Cửu", "ấp 2"),
        ("3", "Lê Quốc Cường", "family", "Thị trấn Vĩnh An", "Huyện Vĩnh Cửu", "ấp 3"),
    ]
    assert not done.mending.exists()


@pytest.mark.parametrize(
    ("codec", "sign"), [("utf-8-sig", ";"), ("utf-16", "\t"), ("utf-8", "\t"), ("utf-16", ","), ("utf-8", "|")]
)
def test_csv_of_other_encodings_and_signs(tmp_path: Path, codec: str, sign: str) -> None:
    path = tmp_path / "ds.csv"
    path.write_bytes(csv_bytes(ROWS, codec, sign))

    assert run(path).names == ["Nguyễn Văn Bình", "Trần Thị Hạnh", "Lê Quốc Cường"]


def test_csv_of_windows_1258(tmp_path: Path) -> None:
    """The Vietnamese code page of old Windows writes tones as marks of their own."""
    import unicodedata

    def typed(text: object) -> str:
        parts = []
        for c in str(text):
            nfd = unicodedata.normalize("NFD", c)
            tone = "".join(m for m in nfd if m in "\u0300\u0309\u0303\u0301\u0323")
            parts.append(unicodedata.normalize("NFC", "".join(m for m in nfd if m not in tone or not tone)) + tone)
        return "".join(parts)

    path = tmp_path / "ds.csv"
    path.write_bytes(csv_bytes([[typed(c) for c in row] for row in ROWS], "cp1258"))

    done = run(path)

    assert done.names == ["Nguyễn Văn Bình", "Trần Thị Hạnh", "Lê Quốc Cường"]
    assert any("Windows-1258" in d for d in done.report["doubts"])


def _locked(path: Path) -> bytes:
    """An Office file under a password: an OLE container with the stream that Office uses."""
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 500


def _with_macros(path: Path) -> bytes:
    xlsx(path, {"A": ROWS})
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"\0" * 100)
    return path.read_bytes()


HTML = b"<html><table><tr><td>STT</td></tr></table></html>"
UNREADABLE: dict[str, tuple[str, bytes | Callable[[Path], bytes], str]] = {
    "pdf": ("ds.pdf", b"%PDF-1.4", "xin cơ quan lập danh sách tệp gốc"),
    "old Word": ("ds.doc", b"\xd0\xcf\x11\xe0", "Word đời cũ"),
    "picture": ("ds.jpg", b"\xff\xd8", "Không nhận tệp .jpg"),
    "no ending": ("ds", b"a", "không có đuôi"),
    "empty": ("ds.xlsx", b"", "Tệp trống"),
    "empty csv": ("ds.csv", b" \n", "Tệp trống"),
    "page as xlsx": ("ds.xlsx", HTML, "bên trong là trang web"),
    "page as xls": ("ds.xls", b"\xef\xbb\xbf\n<!DOCTYPE html>", "bên trong là trang web"),
    "pdf as xlsx": ("ds.xlsx", b"%PDF-1.4 x", "không đúng với loại tệp"),
    "xlsx as xls": ("ds.xls", b"PK\x03\x04", "không đúng với loại tệp"),
    "xlsx as csv": ("ds.csv", b"PK\x03\x04", "không đúng với loại tệp"),
    "rubbish": ("ds.ods", b"abc", "tệp hỏng"),
    "password": ("ds.xlsx", _locked, "Tệp có mật khẩu"),
    "macro ending": ("ds.xlsm", b"PK\x03\x04", "Tệp có macro"),
    "macros inside": ("ds.xlsx", _with_macros, "Tệp có macro"),
}


@pytest.mark.parametrize("case", UNREADABLE)
def test_files_that_cannot_be_read(tmp_path: Path, case: str, capsys: pytest.CaptureFixture[str]) -> None:
    """One line that says what the file is and what to do, exit code 1, nothing written."""
    name, content, told = UNREADABLE[case]
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content(path))
    before = {p.name for p in tmp_path.iterdir()}

    done = run(path, "--write")
    said = capsys.readouterr().err

    assert done.code == 1
    assert said.count("\n") == 1
    assert told in said
    assert "→" in said
    assert {p.name for p in tmp_path.iterdir()} == before


def test_a_file_of_two_hundred_megabytes_is_not_opened(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "ds.xlsx"
    with path.open("wb") as file:
        file.write(b"PK\x03\x04")
        file.truncate(200 << 20)

    assert run(path).code == 1
    assert "nặng 200 MB" in capsys.readouterr().err


def test_a_sheet_of_merged_cells_only_gives_no_row(tmp_path: Path) -> None:
    import xlsxwriter

    path = tmp_path / "ds.xlsx"
    book = xlsxwriter.Workbook(str(path))
    page = book.add_worksheet()
    for row in range(0, 30, 3):
        page.merge_range(row, 0, row + 2, 5, "ỦY BAN NHÂN DÂN")
    book.close()

    done = run(path)

    assert done.code == 1
    assert done.names == []


@pytest.mark.parametrize("ending", ["xlsx", "xls", "ods", "docx", "csv"])
@settings(max_examples=3)
@given(data=st.binary(max_size=300))
def test_random_bytes_never_end_in_a_traceback(tmp_path: Path, ending: str, data: bytes) -> None:
    start = {"xls": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "csv": b""}.get(ending, b"PK\x03\x04")
    path = tmp_path / f"ds.{ending}"
    path.write_bytes(start + data)

    assert run(path).code in {0, 1, 2}


@pytest.mark.parametrize("ending", ["xlsx", "xls", "docx"])
@settings(max_examples=4)
@given(at=st.integers(0, 10**6), byte=st.integers(0, 255))
def test_a_damaged_file_is_told(tmp_path: Path, ending: str, at: int, byte: int) -> None:
    path = tmp_path / f"ds.{ending}"
    if ending == "xlsx":
        xlsx(path, {"A": ROWS})
    elif ending == "docx":
        word(path, [ROWS])
    else:
        xls(path, ROWS)
    whole = bytearray(path.read_bytes())
    whole[at % len(whole)] = byte
    path.write_bytes(bytes(whole))

    assert run(path).code in {0, 1, 2}


def test_an_archive_that_unpacks_without_end_is_not_opened(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "ds.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(6):
            archive.writestr(f"xl/{number}.xml", b"0" * (50 << 20))

    assert run(path).code == 1
    assert "bung ra quá" in capsys.readouterr().err


def test_a_cell_at_the_far_end_of_a_sheet_costs_one_message(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Row 1,048,576, column 16,384: a reader that fills in the rest would eat all memory."""
    import xlsxwriter

    path = tmp_path / "ds.xlsx"
    book = xlsxwriter.Workbook(str(path))
    page = book.add_worksheet()
    page.write(0, 0, "STT")
    page.write(1_048_575, 16_383, "x")
    book.close()

    assert run(path).code == 1
    assert "→" in capsys.readouterr().err


# ---------------------------------------------------------------- shapes


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
    shutil.copyfile(PROJECT / "tests/lists" / f"libreoffice.{ending}", path)

    done = run(path)

    assert [(r.name, r.hamlet, r.former, r.district) for r in done.rows] == [
        ("Nguyễn Văn Một", "ấp 1", "Xã Tân Bình", "Huyện Vĩnh Cửu"),
        ("Trần Thị Hai", "ấp 2", "Xã Tân Bình", "Huyện Vĩnh Cửu"),
        ("Lê Văn Ba", "khu phố 3", "Thị trấn Vĩnh An", "Huyện Vĩnh Cửu"),
        ("Phạm Thị Bốn", "khu phố 4", "Thị trấn Vĩnh An", "Huyện Vĩnh Cửu"),
    ]
    assert [r.rpartition("!")[2] for r in done.reasons] == ["B14"]


def test_a_refused_row_tells_everything_that_is_wrong(tmp_path: Path) -> None:
    """An editor mends a row once: name, place and a formula are told together, each with its cell."""
    rows = [[*HEAD, "Thành tích"], [1, "Nguyễn 2", "ấp 1", "Xã Không Có", "Vĩnh Cửu", "=1+1"]]

    (reason,) = run(sheet(tmp_path, rows)).reasons.values()

    assert "công thức" in reason
    assert "Sheet1!B2: tên người, gia đình có chữ số" in reason
    assert "Sheet1!D2: " in reason


def test_merged_cells_of_a_word_table(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ROWS[0],
        ["I. XÃ TÂN BÌNH, HUYỆN VĨNH CỬU", "", "", "", ""],
        [1, "Nguyễn Văn Bình", "ấp 1", "", ""],
    ]

    done = run(word(tmp_path / "ds.docx", [rows], [(1, 0, 1, 4)]))

    assert [(r.former, r.district) for r in done.rows] == [("Xã Tân Bình", "Huyện Vĩnh Cửu")]


def test_a_merged_name_is_not_two_people(tmp_path: Path) -> None:
    rows = [ROWS[0], [1, "Nguyễn Văn Bình", "ấp 1", "Tân Bình", "Vĩnh Cửu"], [2, "", "ấp 2", "Tân Bình", "Vĩnh Cửu"]]

    done = run(sheet(tmp_path, rows, (1, 1, 2, 1)))

    assert done.names == ["Nguyễn Văn Bình"]
    assert done.reasons == {"Sheet1!B3": "ô tên gộp với dòng trên; tách ô, mỗi dòng một tên"}


def test_headings_repeated_on_each_page(tmp_path: Path) -> None:
    done = run(sheet(tmp_path, [*ROWS[:2], ROWS[0], *ROWS[2:]]))

    assert len(done.rows) == 3
    assert [s["cell"] for s in done.report["skipped"]] == ["Sheet1!A3"]


def test_several_sheets_with_kinds_by_their_titles(tmp_path: Path) -> None:
    clans: list[list[object]] = [
        ["DANH SÁCH DÒNG HỌ HỌC TẬP"],
        ["TT", "Tên dòng họ", "Xã", "Huyện"],
        [1, "Nguyễn", "Tân Bình", "Vĩnh Cửu"],
    ]
    units: list[list[object]] = [["TT", "Tên đơn vị", "Xã", "Huyện"], [1, "Trường Tiểu học A", "Tân Bình", "Vĩnh Cửu"]]

    done = run(xlsx(tmp_path / "ds.xlsx", {"Dòng họ": clans, "Đơn vị": units}), kind="")

    assert [(r.id, r.name, r.kind) for r in done.rows] == [("1", "Nguyễn", "clan"), ("2", "Trường Tiểu học A", "unit")]
    assert any("đánh số lại" in d for d in done.report["doubts"])


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


def test_a_table_without_headings_is_refused_row_by_row(tmp_path: Path) -> None:
    done = run(word(tmp_path / "ds.docx", [ROWS, [[4, "Võ Thị Mỹ", "ấp 1", "Tân Bình", "Vĩnh Cửu"]]]))

    assert len(done.rows) == 3
    assert list(done.reasons) == ["Bảng 2!A1"]


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
    rows = [["STT", "Họ tên vợ", "Họ tên chồng", "Xã", "Huyện"], [1, "Trần Thị A", "Lê Văn B", "Tân Bình", "Vĩnh Cửu"]]

    assert "hơn một cột có thể là tên" in run(sheet(tmp_path, rows)).reasons["Sheet1!B2"]
    assert run(sheet(tmp_path, rows), "--map", "Họ tên vợ=name", "--map", "C=bo").names == ["Trần Thị A"]


def test_an_unknown_column_is_asked_about(tmp_path: Path) -> None:
    rows = [[*HEAD, "Chỗ khác"], [*ROWS[1], "gì đó"], [*ROWS[2], ""]]

    done = run(sheet(tmp_path, rows))

    assert done.names == ["Trần Thị Hạnh"]
    assert "--map" in done.reasons["Sheet1!F2"]
    assert run(sheet(tmp_path, rows), "--map", "Chỗ khác=achievement").rows[0].achievement == "gì đó"


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


# ---------------------------------------------------------------- text


@pytest.mark.parametrize("kind", ["tcvn3", "vni"])
def test_old_encodings_by_column(tmp_path: Path, kind: str) -> None:
    typed = tcvn3 if kind == "tcvn3" else vni
    rows = [[typed(c) if isinstance(c, str) else c for c in row] for row in ROWS]

    done = run(sheet(tmp_path, rows))

    assert done.names == ["Nguyễn Văn Bình", "Trần Thị Hạnh", "Lê Quốc Cường"]
    assert done.rows[2].former == "Thị trấn Vĩnh An"
    assert done.report["encoding"]["Sheet1!B"] == kind
    assert done.report["conversions"]
    assert done.code == 1


def test_an_old_encoding_in_one_column_only(tmp_path: Path) -> None:
    rows = [[*row[:1], vni(str(row[1])), *row[2:]] for row in ROWS]

    done = run(sheet(tmp_path, rows))

    assert done.names == ["Nguyễn Văn Bình", "Trần Thị Hạnh", "Lê Quốc Cường"]
    assert done.report["encoding"] == {f"Sheet1!{c}": "vni" if c == "B" else "unicode" for c in "ABCDE"}


def test_old_encodings_in_csv(tmp_path: Path) -> None:
    path = tmp_path / "ds.csv"
    path.write_bytes(csv_bytes([[tcvn3(str(c)) for c in row] for row in ROWS], "latin-1"))

    assert run(path).names == ["Nguyễn Văn Bình", "Trần Thị Hạnh", "Lê Quốc Cường"]


def test_tcvn3_capitals(tmp_path: Path) -> None:
    """Capitals with tones were small letters in a font of capitals."""
    rows = [
        ROWS[0],
        *([n, tcvn3(name), *ROWS[1][2:]] for n, name in enumerate(["NGUYỄN VĂN BÌNH", "LÊ THỊ ÁNH", "ĐỖ HỮU ÂN"], 1)),
    ]

    assert run(sheet(tmp_path, rows)).names == ["Nguyễn Văn Bình", "Lê Thị Ánh", "Đỗ Hữu Ân"]


def test_a_whole_column_of_capitals_is_turned(tmp_path: Path) -> None:
    names = ["NGUYỄN VĂN BÌNH", "GIA ĐÌNH ÔNG LÊ THÚY", "ĐIỂU K'RỨT"]
    rows = [ROWS[0], *([n, name, *ROWS[1][2:]] for n, name in enumerate(names, 1))]

    done = run(sheet(tmp_path, rows))

    assert done.names == ["Nguyễn Văn Bình", "Gia đình ông Lê Thúy", "Điểu K'rứt"]
    assert run(sheet(tmp_path, [*rows, [4, "Võ Thị Mỹ", *ROWS[1][2:]]])).names[0] == "NGUYỄN VĂN BÌNH"


def test_text_is_cleaned(tmp_path: Path) -> None:
    rows = [ROWS[0], [1, "  Nguye\u0302\u0303n\u00a0 Va\u0306n   Hoà ", "- ấp 1", "Tân Bình", "Vĩnh Cửu"]]

    done = run(sheet(tmp_path, rows))

    assert (done.names, done.rows[0].hamlet) == (["Nguyễn Văn Hòa"], "ấp 1")


@pytest.mark.parametrize("sign", ["=", "+", "@", "-"])
def test_text_that_a_spreadsheet_would_run_is_refused(tmp_path: Path, sign: str) -> None:
    done = run(sheet(tmp_path, [*ROWS[:2], [2, f"{sign}HYPERLINK(1)", *ROWS[2][2:]]]))

    assert "công thức" in done.reasons["Sheet1!B3"]
    with done.mending.open(encoding="utf-8-sig", newline="") as file:
        cells = [c for row in csv.reader(file) for c in row]
    assert not [c for c in cells if c.startswith(sign)]


# ---------------------------------------------------------------- private details


def test_private_columns_are_dropped_and_told(tmp_path: Path) -> None:
    private = ["Ngày, tháng, năm sinh", "Số CCCD", "Số điện thoại", "Số nhà", "Giới tính"]
    rows = [[*HEAD, *private, "Ghi chú"], [*ROWS[1], "01/02/1970", "075170001234", "0912345678", "12A", "Nam", "x"]]

    done = run(sheet(tmp_path, rows))

    assert [d["heading"] for d in done.report["dropped_columns"]] == [*private, "Ghi chú"]
    left = done.out.read_text(encoding="utf-8") + json.dumps(done.report)
    assert not any(secret in left for secret in ("1970", "075170001234", "0912345678", "12A"))


def test_a_phone_and_a_house_number_inside_an_address(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["STT", "Họ và tên", "Địa chỉ"],
        [
            1,
            "Nguyễn Văn Bình",
            "Số nhà 12/3, tổ 5, ấp 1, xã Tân Bình, huyện Vĩnh Cửu, tỉnh Đồng Nai (ĐT: 0912.345.678)",
        ],
        [2, "Trần Thị Hạnh", "45 đường Trần Phú, KP 2, TT Vĩnh An, H. Vĩnh Cửu"],
        [3, "Lê Quốc Cường", "chỗ nào đó, xã Tân Bình, huyện Vĩnh Cửu"],
    ]

    done = run(sheet(tmp_path, rows))

    assert [(r.hamlet, r.former) for r in done.rows] == [("tổ 5, ấp 1", "Xã Tân Bình"), ("KP 2", "Thị trấn Vĩnh An")]
    assert {(r["cell"], r["what"]) for r in done.report["removed"]} == {
        ("Sheet1!C2", "số điện thoại"),
        ("Sheet1!C2", "số nhà, tên đường"),
        ("Sheet1!C3", "số nhà, tên đường"),
    }
    assert "chỗ nào đó" in done.reasons["Sheet1!C4"]
    assert "345" not in json.dumps(done.report)
    assert done.code == 1


def test_a_private_column_cannot_be_mapped(tmp_path: Path) -> None:
    assert run(sheet(tmp_path, ROWS), "--map", "Số điện thoại=unit").code == 2


# ---------------------------------------------------------------- places


def placed(tmp_path: Path, commune: str, district: str = "", date: str = OLD) -> Done:
    return run(sheet(tmp_path, [HEAD, [1, "Nguyễn Văn Bình", "ấp 1", commune, district]]), date=date)


def test_an_ambiguous_commune_is_never_guessed(tmp_path: Path) -> None:
    done = placed(tmp_path, "Tân Thành")

    assert "có ở 2 huyện" in done.reasons["Sheet1!D2"]
    assert done.report["ambiguous"] == [
        {"cell": "Sheet1!D2", "value": "Tân Thành", "choices": ["Thành phố Đồng Xoài", "Huyện Bù Đốp"]}
    ]


def test_all_ambiguous_names_of_the_gazetteer_are_refused_without_a_district(tmp_path: Path) -> None:
    with (PROJECT / "data/old_units.csv").open(encoding="utf-8") as file:
        units = list(csv.DictReader(file))
    names = sorted({u["name"] for u in units if len({v["district"] for v in units if v["name"] == u["name"]}) > 1})
    rows = [HEAD, *([n, "Nguyễn Văn Bình", "", name, ""] for n, name in enumerate(names, 1))]

    done = run(sheet(tmp_path, rows))

    assert len(names) == 26
    assert len(done.report["ambiguous"]) == len(done.report["refused"]) == 26


@pytest.mark.parametrize(
    ("commune", "district", "date", "expected"),
    [
        ("Phường Tân Bình", "", OLD, ("Phường Tân Bình", "Thành phố Đồng Xoài", None)),  # the type tells
        ("Vĩnh Tân", "", OLD, ("Xã Vĩnh Tân", "Huyện Vĩnh Cửu", None)),  # in one district only
        ("P. Trị An", "", "2026-06-01", (None, None, "26170")),
        ("xã Trị An", "", NEW, (None, None, "26170")),
        ("Trị An", "", NEW, (None, None, "26170")),
    ],
)
def test_places_at_the_date_of_the_list(
    tmp_path: Path, commune: str, district: str, date: str, expected: tuple[str | None, ...]
) -> None:
    row = placed(tmp_path, commune, district, date).rows[0]

    assert (row.former, row.district, row.code) == expected


@pytest.mark.parametrize(
    ("commune", "district", "date", "told"),
    [
        ("Tân Bìn", "Vĩnh Cửu", OLD, "có phải ý bạn là “Tân Bình”"),
        ("Tân Bình", "Vĩnh Cữu", OLD, "có phải ý bạn là “Huyện Vĩnh Cửu”"),
        ("Nowhere", "", OLD, "không có xã, phường nào tên"),
        ("", "", OLD, "để trống"),
        ("", "Vĩnh Cửu", NEW, "chỉ dùng đến"),
    ],
)
def test_places_that_are_refused(tmp_path: Path, commune: str, district: str, date: str, told: str) -> None:
    done = placed(tmp_path, commune, district, date)

    assert done.rows == []
    assert told in done.report["refused"][0]["reason"]


def test_an_old_name_after_the_reform_becomes_todays_code(tmp_path: Path) -> None:
    done = placed(tmp_path, "Vĩnh Tân", "Vĩnh Cửu", NEW)

    assert done.rows[0].code
    assert any("tên cũ “Vĩnh Tân”" in d for d in done.report["doubts"])


# ---------------------------------------------------------------- writing


def test_a_dry_run_writes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = sheet(tmp_path, ROWS)

    code = cli.main(
        ["import-list", str(path), "--root", str(PROJECT), "--out", str(tmp_path / "ra.csv"), "--kind", "family"]
    )

    assert code == 1  # old names today: told as doubts
    assert sorted(p.name for p in tmp_path.iterdir()) == ["ds.xlsx"]
    assert "chưa ghi gì" in capsys.readouterr().out


def test_an_existing_file_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "ra.csv").write_text("giữ", encoding="utf-8")

    code = cli.main(
        [
            "import-list",
            str(sheet(tmp_path, ROWS)),
            "--root",
            str(PROJECT),
            "--out",
            str(tmp_path / "ra.csv"),
            "--write",
        ]
    )

    assert code == 2
    assert (tmp_path / "ra.csv").read_text(encoding="utf-8") == "giữ"


def test_refused_rows_are_read_again_once_mended(tmp_path: Path) -> None:
    rows = [ROWS[0], ["I. GIA ĐÌNH HỌC TẬP", "", "", "", ""], ROWS[1], [2, "Trần Thị Hạnh", "ấp 2", "Tân Thành", ""]]
    done = run(sheet(tmp_path, rows, (1, 0, 1, 4)), kind="")
    assert len(done.rows) == 1
    mended = tmp_path / "sua.csv"
    mended.write_text(
        done.mending.read_text(encoding="utf-8-sig").replace("Tân Thành,", "Tân Thành,Bù Đốp"), encoding="utf-8"
    )

    again = run(mended, kind="")

    assert [(r.id, r.name, r.kind, r.title, r.district) for r in again.rows] == [
        ("2", "Trần Thị Hạnh", "family", "gia-dinh", "Huyện Bù Đốp")
    ]
    assert again.code == 0


def decided(tmp_path: Path, decision: str = "2022-tuyen-duong", **changes: str) -> Path:
    root = write(tmp_path / "tiny", tiny_campaign())
    for name, text in changes.items():
        (root / f"data/honours/{decision}/{name.replace('__', '.')}").write_text(text, encoding="utf-8")
    return root


def into(root: Path, file: Path, *more: str) -> int:
    return cli.main(["import-list", str(file), "--root", str(root), "--decision", "2022-tuyen-duong", *more])


def test_a_decision_with_a_list_is_only_appended_to(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = decided(tmp_path)
    listed = root / "data/honours/2022-tuyen-duong/recipients.csv"
    before = read_csv(listed, "r", Recipient)[0]
    path = sheet(
        tmp_path, [["STT", "Họ và tên", "Xã"], [1, "Nguyễn Văn Bình", "Cầu Gỗ"], [2, "Võ Thị Mỹ", "Không Đâu"]]
    )

    assert into(root, path, "--kind", "individual", "--write") == 2
    assert "--append" in capsys.readouterr().err
    assert into(root, path, "--kind", "individual", "--append", "--write") == 1

    after = read_csv(listed, "r", Recipient)[0]
    assert after[: len(before)] == before
    assert [r.name for r in after[len(before) :]] == ["Nguyễn Văn Bình"]
    assert len({r.id for r in after}) == len(after)
    assert find_problems(root) == []
    assert (tmp_path / "ds-can-sua.csv").exists()
    assert sorted(p.name for p in listed.parent.iterdir()) == ["decision.yml", "recipients.csv"]


def test_rows_that_stand_in_the_decision_already_are_told(tmp_path: Path) -> None:
    root = decided(tmp_path)
    path = sheet(tmp_path, [["STT", "Họ và tên", "Xã"], [71, "Nguyễn Văn Bình", "Cầu Gỗ"]])
    report = tmp_path / "r.json"

    assert into(root, path, "--kind", "individual", "--append", "--write", "--report", str(report)) == 0
    assert into(root, path, "--kind", "individual", "--append", "--report", str(report)) == 1
    assert [d["same_as"] for d in json.loads(report.read_text())["duplicates"]] == [
        "data/honours/2022-tuyen-duong/decision.yml"
    ]


def test_duplicates_within_the_list_are_written_and_told(tmp_path: Path) -> None:
    done = run(sheet(tmp_path, [*ROWS, [4, *ROWS[1][1:]]]))

    assert (len(done.rows), done.code) == (4, 1)
    assert done.report["duplicates"] == [{"cell": "Sheet1!B5", "name": "Nguyễn Văn Bình", "same_as": "Sheet1!B2"}]


def test_wrong_use(tmp_path: Path) -> None:
    path = sheet(tmp_path, ROWS)

    assert run(path, "--map", "vô nghĩa").code == 2
    assert run(path, "--title", "khong-co").code == 2
    assert run(path, kind="ai").code == 2
    assert run(path, date="hôm nay").code == 2
    assert into(decided(tmp_path), tmp_path / "khong-co.xlsx", "--append") == 1
    assert cli.main(["import-list", str(path), "--root", str(tmp_path), "--out", str(tmp_path / "ra.csv")]) == 2


def test_nobody_at_the_terminal_is_never_waited_for(tmp_path: Path) -> None:
    """Standard input open but silent: the command ends by itself, what it would have asked is refused."""
    path = sheet(tmp_path, [[*HEAD, "Chỗ khác"], [1, "Nguyễn Văn Bình", "ấp 1", "Tân Thành", "", "gì đó"]])
    command = [sys.executable, "-m", "hooks.desk.cli", "import-list", str(path), "--out", str(tmp_path / "ra.csv")]
    with subprocess.Popen(command, cwd=PROJECT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        told = process.stdout.read().decode("utf-8")
        code = process.wait(timeout=60)

    assert code == 1
    assert "Bị từ chối" in told


def test_the_whole_report(tmp_path: Path) -> None:
    """The report of a small list with one of everything, as it is promised to others."""
    rows = [[*HEAD, "Năm sinh"], [*ROWS[1], 1970], [2, "Trần Thị Hạnh", "ấp 2", "Tân Thành", "", 1971], ["", "Cộng: 2"]]

    assert run(sheet(tmp_path, rows)).report == {
        "file": "ds.xlsx",
        "target": "ra.csv",
        "dry_run": False,
        "rows_in": 2,
        "written": 1,
        "refused": [
            {"cell": "Sheet1!D3", "reason": "“Tân Thành” có ở 2 huyện: Thành phố Đồng Xoài, Huyện Bù Đốp; ghi rõ huyện"}
        ],
        "skipped": [{"cell": "Sheet1!B4", "text": "Cộng: 2", "reason": "dòng tổng cộng"}],
        "columns": {
            "Sheet1!A “STT”": "STT",
            "Sheet1!B “Họ và tên”": "Họ và tên",
            "Sheet1!C “Ấp”": "Ấp, khu phố",
            "Sheet1!D “Xã/phường”": "Xã, phường",
            "Sheet1!E “Huyện”": "Huyện",
        },
        "dropped_columns": [{"column": "Sheet1!F", "heading": "Năm sinh", "reason": "sổ không giữ điều riêng tư này"}],
        "encoding": dict.fromkeys([f"Sheet1!{c}" for c in "ABCDE"], "unicode"),
        "conversions": [],
        "ambiguous": [{"cell": "Sheet1!D3", "value": "Tân Thành", "choices": ["Thành phố Đồng Xoài", "Huyện Bù Đốp"]}],
        "removed": [],
        "duplicates": [],
        "earlier": [],
        "doubts": [],
    }


WORDS = st.sampled_from(
    ["", "1", "2", "Nguyễn Văn Bình", "Tân Bình", "Tân Thành", "Vĩnh Cửu", "STT", "Họ và tên", "Tổng cộng", "TM.", "I", "Xã", "=1", "ấp 3"]
) | st.text(max_size=8)  # fmt: skip


@settings(max_examples=25)
@given(rows=st.lists(st.lists(WORDS, min_size=1, max_size=6), max_size=9), headed=st.booleans())
def test_rows_in_are_written_or_refused(tmp_path: Path, rows: list[list[str]], headed: bool) -> None:
    """For any table: each line with anything in it is written, refused or told as skipped, once."""
    path = tmp_path / "ds.csv"
    whole = [[str(h) for h in HEAD], *rows] if headed else rows
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(whole)

    done = run(path)

    if not done.report:
        assert done.code == 1
        return
    with path.open(encoding="utf-8", newline="") as file:
        filled = sum(any(c.strip() for c in row) for row in csv.reader(file))
    told = done.report["rows_in"] + len(done.report["skipped"])
    header = done.report["columns"] or done.report["dropped_columns"]
    assert filled - told in ({1, 2} if header else {0})


def test_a_name_with_an_office_in_its_row_is_no_signature(tmp_path: Path) -> None:
    """Without numbers, a row is still a row when another cell speaks of a chairman or a date."""
    rows = [["Họ và tên", "Đơn vị", "Xã", "Huyện"], ["Nguyễn Văn Bình", "Chủ tịch UBND xã", "Tân Bình", "Vĩnh Cửu"]]

    assert run(sheet(tmp_path, rows)).names == ["Nguyễn Văn Bình"]


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminal there")
def test_questions_are_asked_at_a_terminal(tmp_path: Path) -> None:
    """The district of an ambiguous name is asked once and holds for the rows below."""
    import os
    import pty

    rows = [
        HEAD,
        *([n, name, "ấp 1", "Tân Thành", ""] for n, name in enumerate(["Nguyễn Văn Bình", "Trần Thị Hạnh"], 1)),
    ]
    where = ["--root", str(PROJECT), "--out", str(tmp_path / "ra.csv"), "--date", OLD, "--kind", "family", "--write"]
    command = [sys.executable, "-m", "hooks.desk.cli", "import-list", str(sheet(tmp_path, rows)), *where]
    ours, theirs = pty.openpty()
    with subprocess.Popen(command, cwd=PROJECT, stdin=theirs, stdout=subprocess.PIPE) as process:
        os.write(ours, b"2\n")
        assert process.stdout is not None
        told = process.stdout.read().decode("utf-8")
    os.close(ours)
    os.close(theirs)

    assert told.count("ở huyện nào?") == 1
    assert [r.district for r in read_csv(tmp_path / "ra.csv", "ra.csv", Recipient)[0]] == ["Huyện Bù Đốp"] * 2
