"""`campaign import-list`: files as they should not be, and files of other programs: read within bounds, and told."""

from __future__ import annotations

import re
import zipfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from hooks.desk.import_plan.reading import document_in
from hooks.desk.importing.files.endings import UnreadableError
from hooks.desk.importing.files.grids import Grid
from hooks.desk.importing.files.reading import grids_in
from hooks.desk.importing.files.readings import reading_of
from tests.desk.importing.imported import HEAD, ROWS, run, run_apart
from tests.desk.importing.office_files import Rows, csv_bytes, ods, word, xlsx
from tests.desk.importing.test_marks import doubts, excel, rewritten

NAMES = [row[1] for row in ROWS[1:]]
LAST = (1_048_575, 16_383)
SHEET = "xl/worksheets/sheet1.xml"


def read(path: Path) -> list[Grid]:
    return grids_in(path.read_bytes(), path.suffix, path.stem)


@pytest.mark.parametrize("at", [LAST, (1_048_575, 0), (0, 16_383), (110_000, 2), (5, 400)])
def test_a_stray_space_is_nothing(tmp_path: Path, at: tuple[int, int]) -> None:
    """Wherever it stands: what is not there is not built."""
    path = excel(tmp_path, lambda book, sheet: sheet.write(*at, " "))

    (grid,) = read(path)

    assert (len(grid.rows), grid.width, grid.notes) == (4, 5, ())
    done = run(path)
    assert (done.code, done.names) == (0, NAMES)


@pytest.mark.parametrize(("at", "cell"), [(LAST, "XFD1048576"), ((1_048_575, 0), "A1048576"), ((0, 16_383), "XFD1")])
def test_a_word_at_the_far_end_of_a_sheet_is_told(tmp_path: Path, at: tuple[int, int], cell: str) -> None:
    done = run_apart(excel(tmp_path, lambda book, sheet: sheet.write(*at, "x")))

    assert done.names == NAMES
    assert [d.endswith(cell) for d in doubts(done, "ở rất xa bảng")] == [True]


def test_a_sheet_larger_than_a_list_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Not cut: a hundred rows too many are rows."""

    def change(book: Any, sheet: Any) -> None:
        sheet.write_column(119_950, 1, ["Nguyễn Văn Bình"] * 200)

    assert run_apart(excel(tmp_path, change)).code == 1
    assert "quá 120000 dòng" in capsys.readouterr().err


@pytest.mark.parametrize("merge", ["A1:XFD1048576", "A1:A1048576", "A1:XFD1"])
def test_everything_merged_into_one_cell_costs_nothing(tmp_path: Path, merge: str) -> None:
    path = xlsx(tmp_path / "ds.xlsx", {"Sheet1": ROWS}, [(0, 0, 0, 1)])
    rewritten(path, SHEET, 'ref="A1:B1"', f'ref="{merge}"')

    (grid,) = read(path)

    assert (len(grid.rows), grid.width) == (4, 5)


def test_a_list_of_three_hundred_columns_is_read(tmp_path: Path) -> None:
    rows = [[*row, *(f"Ghi chú {c}" if r == 0 else "" for c in range(295))] for r, row in enumerate(ROWS)]

    assert run(xlsx(tmp_path / "ds.xlsx", {"Sheet1": rows})).names == NAMES


def test_fifty_sheets_and_two_of_one_name(tmp_path: Path) -> None:
    """A cell's address leads to one sheet."""
    sheets = {
        f"Ấp {n}": [ROWS[0], [1, f"Nguyễn Văn {chr(65 + n % 26)}{'abc'[n // 26]}", *ROWS[1][2:]]] for n in range(50)
    }
    done = run(xlsx(tmp_path / "ds.xlsx", sheets))
    assert len(done.names) == 50

    grids = read(xlsx(tmp_path / "ds.xlsx", {"Ấp 1": ROWS, "Ấp 1 ": ROWS, "Ấp\u00a01": ROWS}))
    assert [grid.name for grid in grids] == ["Ấp 1", "Ấp 1 (2)", "Ấp 1 (3)"]


def test_sheets_hidden_in_either_way_are_told(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "ds.xlsx", {"A": ROWS, "B": ROWS}, hidden="B")
    rewritten(path, "xl/workbook.xml", 'state="hidden"', 'state="veryHidden"')

    done = run(path)

    assert done.names == NAMES
    assert doubts(done, "trang tính ẩn “B” không đọc")
    assert run(path, "--sheet", "B").names == NAMES


def test_a_workbook_of_charts_only(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = xlsx(tmp_path / "ds.xlsx", {"Biểu đồ": ROWS})
    rewritten(path, "xl/_rels/workbook.xml.rels", "relationships/worksheet", "relationships/chartsheet")

    assert run_apart(path).code == 1
    assert "chỉ có biểu đồ" in capsys.readouterr().err


def test_a_protected_sheet_is_read(tmp_path: Path) -> None:
    assert run(excel(tmp_path, lambda book, sheet: sheet.protect("mật khẩu"))).names == NAMES


def test_an_ods_under_password(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = ods(tmp_path / "ds.ods", ROWS)
    rewritten(
        path, "META-INF/manifest.xml", "<manifest:file-entry ", "<manifest:encryption-data/><manifest:file-entry "
    )

    assert run_apart(path).code == 1
    assert "Tệp có mật khẩu" in capsys.readouterr().err


STRICT = {
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main": "http://purl.oclc.org/ooxml/spreadsheetml/main",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "http://purl.oclc.org/ooxml/officeDocument/relationships",
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "http://purl.oclc.org/ooxml/wordprocessingml/main",
}


def _strict(path: Path) -> Path:
    """The file in the strict form that Excel and Word can save."""
    return _remade(path, lambda text: re.sub("|".join(map(re.escape, STRICT)), lambda m: STRICT[m[0]], text))


def _prefixed(path: Path) -> Path:
    """With other prefixes, as some libraries write."""
    if path.suffix == ".docx":
        return _remade(path, lambda text: re.sub(r"([</ :])w([:=])", r"\1ns0\2", text))
    return _remade(path, lambda text: re.sub(r"<(/?)(?![?!])(?!\w+:)", r"<\1x:", text).replace("xmlns=", "xmlns:x="))


def _remade(path: Path, change: Callable[[str], str]) -> Path:
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in parts.items():
            xml = name.endswith((".xml", ".rels"))
            archive.writestr(name, change(data.decode()).encode() if xml else data)
    return path


@pytest.mark.parametrize("remade", [_strict, _prefixed])
@pytest.mark.parametrize("ending", ["xlsx", "docx"])
def test_other_spellings_of_the_same_format(tmp_path: Path, ending: str, remade: Callable[[Path], Path]) -> None:
    path = tmp_path / f"ds.{ending}"
    if ending == "xlsx":
        xlsx(path, {"A": ROWS})
    else:
        word(path, [ROWS])

    assert run(remade(path)).names == NAMES


def test_cells_without_addresses_and_texts_inline(tmp_path: Path) -> None:
    """Rows and cells may leave out where they stand, and texts stand in their cells."""
    path = xlsx(tmp_path / "ds.xlsx", {"A": ROWS})

    def inline(text: str) -> str:
        if "<sheetData>" not in text:
            return text
        rows = "".join(
            "<row>" + "".join(f'<c t="inlineStr"><is><t>{cell}</t></is></c>' for cell in row) + "</row>" for row in ROWS
        )
        return re.sub("<sheetData>.*</sheetData>", f"<sheetData>{rows}</sheetData>", text, flags=re.DOTALL)

    assert run(_remade(path, inline)).names == NAMES


def test_numbers_and_days_read_as_they_are_shown(tmp_path: Path) -> None:
    """Telephone numbers are no 9.1E8, days no 45646, codes keep their zeros."""

    def change(book: Any, sheet: Any) -> None:
        sheet.write_row(5, 0, [912345678.0, 0.5, True, "0123", 1e20])
        sheet.write(6, 0, 45646, book.add_format({"num_format": 'dd"/"mm/yyyy'}))
        sheet.write(6, 1, 45646.75, book.add_format({"num_format": 22}))
        sheet.write(6, 2, 123, book.add_format({"num_format": "00000"}))
        sheet.write(6, 3, 1500, book.add_format({"num_format": '#,##0 "đồng"'}))
        sheet.write(6, 4, -5, book.add_format({"num_format": "dd/mm/yyyy"}))

    (grid,) = read(excel(tmp_path, change))

    assert grid.rows[5:] == [
        ["912345678", "0.5", "có", "0123", "1e+20"],
        ["20/12/2024", "2024-12-20 18:00:00", "00123", "1500", "-5"],
    ]


def test_odd_letters_in_names(tmp_path: Path) -> None:
    """Marks of direction are no letters; faces and two hundred letters are no name; a line break is a space."""
    rows = [
        HEAD,
        *(
            [n, name, *ROWS[1][2:]]
            for n, name in enumerate(["Trần\u200f Thị Hạnh", "Lê Văn Ba 😀", "A" * 320, "Võ\nThị Mỹ"], 1)
        ),
    ]

    done = run(xlsx(tmp_path / "ds.xlsx", {"Sheet1": rows}))

    assert done.names == ["Trần Thị Hạnh", "Võ Thị Mỹ"]
    assert list(done.reasons) == ["Sheet1!B3", "Sheet1!B4"]


def _cut(path: Path) -> bytes:
    """A file of which only the first part came."""
    return xlsx(path, {"A": ROWS}).read_bytes()[:3000]


def _part_lost(path: Path) -> bytes:
    xlsx(path, {"A": ROWS})
    rewritten(path, "xl/workbook.xml", 'r:id="rId1"', 'r:id="rId9"')
    return path.read_bytes()


def _entity(path: Path) -> bytes:
    """A document type, with which small files say a lot."""
    xlsx(path, {"A": ROWS})
    declared = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]><worksheet '
    rewritten(path, SHEET, "<worksheet ", declared)
    return path.read_bytes()


def _far_reference(path: Path) -> bytes:
    xlsx(path, {"A": ROWS})
    rewritten(path, SHEET, 'r="A1"', 'r="ZZZ1"')
    return path.read_bytes()


@pytest.mark.parametrize("made", [_cut, _part_lost, _entity, _far_reference])
def test_damaged_workbooks_are_told(tmp_path: Path, made: Callable[[Path], bytes]) -> None:
    data = made(tmp_path / "ds.xlsx")

    with pytest.raises(UnreadableError, match="tệp hỏng"):
        grids_in(data, ".xlsx", "ds")


def test_a_cell_repeated_to_the_end_of_an_ods(tmp_path: Path) -> None:
    path = ods(tmp_path / "ds.ods", ROWS)
    blank = (
        '<table:table-cell table:number-columns-repeated="16379"/></table:table-row>'
        '<table:table-row table:number-rows-repeated="1048572"><table:table-cell/></table:table-row></table:table>'
    )
    rewritten(path, "content.xml", "</table:table-row></table:table>", blank)
    assert run(path).names == NAMES

    rewritten(path, "content.xml", "<table:table-cell/>", "<table:table-cell><text:p>x</text:p></table:table-cell>")
    with pytest.raises(UnreadableError, match="quá 120000 dòng"):
        read(path)


def test_a_csv_with_zeros(tmp_path: Path) -> None:
    path = tmp_path / "ds.csv"
    path.write_bytes(csv_bytes(ROWS).replace("Trần".encode(), b"\0" + "Trần".encode() + b"\0"))

    assert run(path).names == NAMES


def test_a_text_box_of_word_is_read_once(tmp_path: Path) -> None:
    """Word writes it twice, for itself and for old programs."""
    path = word(tmp_path / "ds.docx", [ROWS])
    with zipfile.ZipFile(path) as archive:
        text = archive.read("word/document.xml").decode()
    table = text[text.index("<w:tbl>") : text.index("</w:tbl>") + 8]
    box = f"<w:txbxContent>{table}<w:p/></w:txbxContent>"
    both = (
        '<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f'<mc:Choice Requires="wps">{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r></w:p>'
    )
    rewritten(path, "word/document.xml", table, both)

    assert run(path).names == NAMES


CELL = "<w:tr><w:tc><w:p><w:r><w:t>Nguyễn Văn Bình</w:t></w:r></w:p></w:tc></w:tr>"


def of_body(path: Path, body: str) -> Path:
    """A Word file with this between the ends of its body."""
    word(path, [[["x"]]])
    with zipfile.ZipFile(path) as archive:
        text = archive.read("word/document.xml").decode()
    return rewritten(
        path, "word/document.xml", text[text.index("<w:body>") : text.index("</w:body>")], f"<w:body>{body}"
    )


@pytest.mark.parametrize(
    "body",
    [
        "<w:tbl>" * 40_000 + "</w:tbl>" * 40_000,
        "<w:tbl><w:tr><w:tc>" * 21 + "</w:tc></w:tr></w:tbl>" * 21,
        "<w:tbl></w:tbl>" * 20_000,
        f"<w:tbl>{CELL}</w:tbl>" * 501,
    ],
    ids=["nested", "nested a little too deep", "empty", "of one cell"],
)
def test_more_tables_than_lists_have_are_refused_before_they_are_read(tmp_path: Path, body: str) -> None:
    with pytest.raises(UnreadableError, match="quá 500 bảng hay trang tính, hoặc bảng lồng nhau quá 20 lớp"):
        read(of_body(tmp_path / "a.docx", body))
    with pytest.raises(UnreadableError, match="quá 500 bảng"):
        document_in((tmp_path / "a.docx").read_bytes(), ".docx")


def test_more_sheets_than_a_book_of_lists_has_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="quá 500 bảng hay trang tính"):
        read(xlsx(tmp_path / "a.xlsx", {f"Trang {number}": [["x"]] for number in range(501)}))


def test_what_stands_above_one_table_is_read_once_for_all_tables_after_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else three hundred tables took a minute and a half."""
    read_ = Counter[str]()

    def counted(typed: str, *more: Any) -> Any:
        read_[typed] += 1
        return reading_of(typed, *more)

    monkeypatch.setattr("hooks.desk.importing.conversion.reading_of", counted)
    tables: list[Rows] = [[[*HEAD], ["1", "Nguyễn Văn Bình"]] for _ in range(40)]
    done = run(word(tmp_path / "a.docx", tables, above=[[f"Đợt {number} của xã"] for number in range(40)]))

    assert done.code in {0, 1}
    assert {read_[f"Đợt {number} của xã"] for number in range(40)} == {1}
