"""`campaign import-list`: the kinds of files it reads, and those it cannot: one line each, nothing written."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.desk.importing.imported import ROWS
from tests.desk.importing.imported import run_apart as run
from tests.desk.importing.office_files import csv_bytes, ods, word, xls, xlsx


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
    "page without its start": ("ds.xls", b"<!-- x -->\n<div>", "bên trong là trang web"),
    "page as saved from a browser": ("ds.xls", b"MIME-Version: 1.0\r\n", "bên trong là trang web"),
    "text as xls": ("ds.xls", "STT,Họ và tên\r\n".encode(), "Đổi đuôi tệp thành .csv"),
    "text of Unicode as xls": ("ds.xls", "STT,Họ và tên\r\n".encode("utf-16"), "Đổi đuôi tệp thành .csv"),
    "csv that lost its marks": ("ds.csv", csv_bytes(ROWS).decode().encode("latin-1", "replace"), "đã mất chữ có dấu"),
    "rich text as docx": ("ds.docx", b"{\\rtf1 STT}", "không đúng với loại tệp"),
    "letter without a table": ("ds.docx", lambda path: word(path, []).read_bytes(), "không có bảng nào"),
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


def test_a_sign_is_the_one_that_stands_in_every_line(tmp_path: Path) -> None:
    """Addresses hold more commas than the list has semicolons."""
    address = "tổ 5, ấp 3, xã Bình Lợi, huyện Vĩnh Cửu, tỉnh Đồng Nai"
    rows: list[list[object]] = [
        ["STT", "Họ và tên", "Địa chỉ"],
        [1, "Nguyễn Văn Bình", address],
        [2, "Trần Thị Hạnh", address],
    ]
    path = tmp_path / "ds.csv"

    for start in (b"", b"sep=;\r\n"):
        path.write_bytes(start + csv_bytes(rows, sign=";"))
        done = run(path)

        assert [(r.name, r.hamlet) for r in done.rows] == [
            ("Nguyễn Văn Bình", "tổ 5, ấp 3"),
            ("Trần Thị Hạnh", "tổ 5, ấp 3"),
        ]
        assert done.code == 0


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_csv_of_utf_16_without_its_mark(tmp_path: Path, codec: str) -> None:
    path = tmp_path / "ds.csv"
    path.write_bytes(csv_bytes(ROWS, codec))

    assert run(path).names == ["Nguyễn Văn Bình", "Trần Thị Hạnh", "Lê Quốc Cường"]


def test_a_cell_of_thousands_of_letters_is_refused_quickly(tmp_path: Path) -> None:
    """Whatever it holds, its row is refused with the reason; the rest of the list is read."""
    long = ["1-" * 9000, "xã " * 6000, ", " * 9000, "a@" + "a." * 9000, "0 " * 9000, "(" * 18000]
    rows: list[list[object]] = [["STT", "Họ và tên", "Địa chỉ"]]
    rows += [[n, "Nguyễn Văn Bình", text] for n, text in enumerate(long, 1)]
    path = tmp_path / "ds.csv"
    path.write_bytes(csv_bytes([*rows, [7, "Lê Văn Ba", "ấp 1 xã Bình Lợi"]], sign=";"))

    done = run(path)

    assert done.names == ["Lê Văn Ba"]
    assert len(done.reasons) == 6
    assert all("ô dài quá" in reason for reason in done.reasons.values())
