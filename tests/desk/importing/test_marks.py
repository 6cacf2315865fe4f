"""`campaign import-list`: what a file says beside its text: struck through, changed with tracking, hidden, commented."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest
import xlsxwriter
import xlwt
from docx.shared import Cm

from hooks.desk.importing.files.reading import grids_in
from tests.desk.importing.imported import HEAD, ROWS, Done, run
from tests.desk.importing.office_files import ods, word, xlsx

LEFT = ["Nguyễn Văn Bình", "Lê Quốc Cường"]


def rewritten(path: Path, member: str, old: str, new: str) -> Path:
    """An office file with one piece of its XML exchanged."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    assert old.encode() in parts[member], old
    parts[member] = parts[member].replace(old.encode(), new.encode())
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return path


def excel(path: Path, change: Callable[[Any, Any], None], rows: list[list[object]] = ROWS) -> Path:
    """The list as an Excel sheet that `change` is called with, and its book."""
    book = xlsxwriter.Workbook(str(path / "ds.xlsx"))
    sheet = book.add_worksheet("Sheet1")
    for r, row in enumerate(rows):
        sheet.write_row(r, 0, row)
    change(book, sheet)
    book.close()
    return path / "ds.xlsx"


def doubts(done: Done, words: str) -> list[str]:
    return [doubt for doubt in done.report["doubts"] if words in doubt]


def _xlsx_name_struck(path: Path) -> Path:
    return excel(
        path, lambda book, sheet: sheet.write(2, 1, "Trần Thị Hạnh", book.add_format({"font_strikeout": True}))
    )


def _xlsx_row_struck(path: Path) -> Path:
    def change(book: Any, sheet: Any) -> None:
        sheet.write_row(2, 0, ROWS[2], book.add_format({"font_strikeout": True}))

    return excel(path, change)


def _xlsx_runs_struck(path: Path) -> Path:
    def change(book: Any, sheet: Any) -> None:
        struck = book.add_format({"font_strikeout": True})
        sheet.write_rich_string(2, 1, struck, "Trần Thị ", struck, "Hạnh")

    return excel(path, change)


def _docx(path: Path, strike: Callable[[Any], None]) -> Path:
    document = docx.Document(str(word(path / "ds.docx", [ROWS])))
    for cell in document.tables[0].rows[2].cells:
        strike(cell.paragraphs[0])
    document.save(str(path / "ds.docx"))
    return path / "ds.docx"


def _docx_struck(path: Path) -> Path:
    return _docx(path, lambda p: setattr(p.runs[0].font, "strike", True))


def _docx_struck_twice(path: Path) -> Path:
    return _docx(path, lambda p: setattr(p.runs[0].font, "double_strike", True))


def _docx_struck_by_style(path: Path) -> Path:
    """The paragraph's style is based on one that strikes."""
    document = docx.Document(str(word(path / "ds.docx", [ROWS])))
    base = document.styles.add_style("Bị loại", 1)
    base.font.strike = True
    document.styles.add_style("Loại hẳn", 1).base_style = base
    for cell in document.tables[0].rows[2].cells:
        cell.paragraphs[0].style = document.styles["Loại hẳn"]
    document.save(str(path / "ds.docx"))
    return path / "ds.docx"


STRIKE = (
    '<office:automatic-styles><style:style xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" style:name="X" '
    'style:family="table-cell"><style:text-properties style:text-line-through-style="solid"/></style:style>'
    "</office:automatic-styles>"
)


def _ods_struck(path: Path) -> Path:
    ods(path / "ds.ods", ROWS)
    rewritten(path / "ds.ods", "content.xml", "<office:body>", f"{STRIKE}<office:body>")
    cell = '<table:table-cell office:value-type="string"><text:p>Trần'
    return rewritten(path / "ds.ods", "content.xml", cell, cell.replace("-cell ", '-cell table:style-name="X" '))


def _ods_struck_by_column(path: Path) -> Path:
    """LibreOffice leaves out the style of cells that have their column's."""
    ods(path / "ds.ods", [ROWS[0], ROWS[2]])
    rewritten(path / "ds.ods", "content.xml", "<office:body>", f"{STRIKE}<office:body>")
    column = '<table:table-column table:default-cell-style-name="{}"/>'
    return rewritten(
        path / "ds.ods",
        "content.xml",
        "<table:table-row>",
        column.format("") + column.format("X") + "<table:table-row>",
    )


def _xls_struck(path: Path) -> Path:
    book = xlwt.Workbook()
    sheet = book.add_sheet("Trang 1")
    for r, row in enumerate(ROWS):
        for c, value in enumerate(row):
            sheet.write(r, c, value, xlwt.easyxf(f"font: struck_out {'on' if (r, c) == (2, 1) else 'off'}"))
    book.save(str(path / "ds.xls"))
    return path / "ds.xls"


STRUCK = [
    _xlsx_name_struck, _xlsx_row_struck, _xlsx_runs_struck, _docx_struck, _docx_struck_twice, _docx_struck_by_style,
    _ods_struck, _ods_struck_by_column, _xls_struck,
]  # fmt: skip


@pytest.mark.parametrize("made", STRUCK)
def test_a_row_struck_through_is_refused(tmp_path: Path, made: Callable[[Path], Path]) -> None:
    done = run(made(tmp_path))

    (reason,) = done.reasons.values()
    assert "dòng bị gạch ngang" in reason
    assert "Trần Thị Hạnh" not in done.names


def test_a_struck_row_is_refused_again_until_somebody_mended_it(tmp_path: Path) -> None:
    """The table to mend is text alone, in which nothing is struck."""
    done = run(_xlsx_row_struck(tmp_path))
    mending = tmp_path / "sua.csv"
    mending.write_bytes(done.mending.read_bytes())
    assert run(mending).names == []

    mending.write_text(mending.read_text(encoding="utf-8-sig").replace("~~", ""), encoding="utf-8")

    assert run(mending).names == ["Trần Thị Hạnh"]


@pytest.mark.parametrize("value", ["0", "false"])
def test_a_strike_that_is_switched_off_strikes_nothing(tmp_path: Path, value: str) -> None:
    path = _docx_struck(tmp_path)
    rewritten(path, "word/document.xml", "<w:strike/>", f'<w:strike w:val="{value}"/>')

    assert len(run(path).names) == 3


def _xlsx_partly(path: Path) -> Path:
    def change(book: Any, sheet: Any) -> None:
        struck = book.add_format({"font_strikeout": True})
        sheet.write_rich_string(2, 1, "Trần Thị Hạnh", struck, "\nVõ Văn Tám")

    return excel(path, change)


def _docx_partly(path: Path) -> Path:
    document = docx.Document(str(word(path / "ds.docx", [ROWS])))
    document.tables[0].cell(2, 1).add_paragraph().add_run("Võ Văn Tám").font.strike = True
    document.save(str(path / "ds.docx"))
    return path / "ds.docx"


@pytest.mark.parametrize("made", [_xlsx_partly, _docx_partly])
def test_one_of_two_names_in_a_cell_is_struck(tmp_path: Path, made: Callable[[Path], Path]) -> None:
    done = run(made(tmp_path))

    assert done.names == [row[1] for row in ROWS[1:]]
    assert [d.endswith(": B3") for d in doubts(done, "một phần chữ bị gạch ngang")] == [True]


def test_struck_cells_of_rows_that_hold_are_told(tmp_path: Path) -> None:
    def change(book: Any, sheet: Any) -> None:
        struck = book.add_format({"font_strikeout": True})
        sheet.write(1, 2, "ấp 1", struck)
        sheet.write(2, 2, "ấp 2", struck)

    done = run(excel(tmp_path, change))

    assert len(done.names) == 3
    (told,) = doubts(done, "ô bị gạch ngang")
    assert "C2, C3" in told


def test_a_rule_that_strikes_by_condition_strikes_nothing(tmp_path: Path) -> None:
    def change(book: Any, sheet: Any) -> None:
        rule = {"type": "cell", "criteria": ">", "value": 0, "format": book.add_format({"font_strikeout": True})}
        sheet.conditional_format("A1:E9", rule)

    done = run(excel(tmp_path, change))

    assert (done.code, len(done.names)) == (0, 3)


def test_tracked_changes_are_told_with_their_cells(tmp_path: Path) -> None:
    path = word(tmp_path / "ds.docx", [ROWS])
    new = (
        '<w:t xml:space="preserve">Trần Thị </w:t></w:r><w:ins w:id="1" w:author="a"><w:r><w:t>Hạnh</w:t></w:r></w:ins>'
        '<w:del w:id="2" w:author="a"><w:r><w:delText>Hoa</w:delText></w:r></w:del>'
    )
    rewritten(path, "word/document.xml", "<w:t>Trần Thị Hạnh</w:t></w:r>", new)

    done = run(path)

    assert done.names[1] == "Trần Thị Hạnh"
    (told,) = doubts(done, "track changes")
    assert told.endswith("B3")


def test_a_row_deleted_with_tracking_is_told(tmp_path: Path) -> None:
    path = word(tmp_path / "ds.docx", [ROWS])
    with zipfile.ZipFile(path) as archive:
        text = archive.read("word/document.xml").decode()
    row = text[text.rindex("<w:tr>", 0, text.index("Trần Thị Hạnh")) : text.index("Trần Thị Hạnh")]
    mark = row.replace("<w:tr>", '<w:tr><w:trPr><w:del w:id="1" w:author="a"/></w:trPr>')
    rewritten(path, "word/document.xml", row, mark)

    done = run(path)

    assert done.names == LEFT
    (told,) = doubts(done, "dòng bị xóa còn theo dõi")
    assert told.endswith("A3")


def test_how_text_looked_before_a_tracked_change_strikes_nothing(tmp_path: Path) -> None:
    path = word(tmp_path / "ds.docx", [ROWS])
    was = '<w:rPr><w:rPrChange w:id="1" w:author="a"><w:rPr><w:strike/></w:rPr></w:rPrChange></w:rPr>'
    rewritten(path, "word/document.xml", "<w:r><w:t>Trần Thị Hạnh", f"<w:r>{was}<w:t>Trần Thị Hạnh")

    assert len(run(path).names) == 3


def test_comments_are_told(tmp_path: Path) -> None:
    path = excel(tmp_path, lambda book, sheet: sheet.write_comment("B3", "Xin rút tên"))
    assert [d.endswith("B3") for d in doubts(run(path), "ghi chú")] == [True]

    document = docx.Document(str(word(tmp_path / "ds.docx", [ROWS])))
    document.add_comment(document.tables[0].cell(2, 1).paragraphs[0].runs, "Xin rút tên", "a")
    document.save(str(tmp_path / "ds.docx"))
    assert [d.endswith("B3") for d in doubts(run(tmp_path / "ds.docx"), "ghi chú")] == [True]


def test_tables_in_the_margins_of_word_are_told(tmp_path: Path) -> None:
    document = docx.Document(str(word(tmp_path / "ds.docx", [ROWS])))
    document.sections[0].header.paragraphs[0].text = "Phụ lục"
    document.save(str(tmp_path / "ds.docx"))
    assert run(tmp_path / "ds.docx").report["doubts"] == []

    document.sections[0].header.add_table(1, 2, Cm(10))
    document.save(str(tmp_path / "ds.docx"))

    assert doubts(run(tmp_path / "ds.docx"), "có bảng ở đầu trang")


def test_hidden_rows_and_columns_are_read_and_told(tmp_path: Path) -> None:
    def change(book: Any, sheet: Any) -> None:
        sheet.set_row(2, None, None, {"hidden": True})
        sheet.set_row(20, None, None, {"hidden": True})
        sheet.set_column(2, 2, None, None, {"hidden": True})
        sheet.set_column(9, 12, None, None, {"hidden": True})

    done = run(excel(tmp_path, change))

    assert len(done.names) == 3
    assert ["dòng 3;" in d for d in doubts(done, "dòng bị ẩn")] == [True]
    assert [d.endswith("cột C") for d in doubts(done, "cột bị ẩn")] == [True]


def test_formulas_that_nobody_reckoned_are_told(tmp_path: Path) -> None:
    """As programs write them that do not reckon: without a result, or with 0 and the order to reckon."""
    path = excel(tmp_path, lambda book, sheet: sheet.write_formula("C3", '="ấp "&2'))
    done = run(path)
    assert [d.endswith("C3") for d in doubts(done, "công thức chưa có kết quả")] == [True]
    assert done.rows[1].hamlet is None

    rewritten(path, "xl/worksheets/sheet1.xml", "<v>0</v></c>", "</c>")
    assert doubts(run(path), "công thức chưa có kết quả")

    path = excel(tmp_path, lambda book, sheet: sheet.write_formula("C3", '="ấp "&2', None, "ấp 2"))
    done = run(path)
    assert (done.code, done.rows[1].hamlet) == (0, "ấp 2")


@pytest.mark.parametrize("error", ["#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "Err:502"])
def test_a_cell_with_an_error_is_no_text(tmp_path: Path, error: str) -> None:
    rows = [[*HEAD, "Thành tích"], [*ROWS[1], "Học tốt"], [2, error, *ROWS[2][2:], ""], [*ROWS[3], error]]

    done = run(xlsx(tmp_path / "ds.xlsx", {"Sheet1": rows}), kind="unit")

    assert done.names == ["Nguyễn Văn Bình"]
    assert all("ô báo lỗi" in reason for reason in done.reasons.values())


def test_what_an_ods_says_beside_its_text(tmp_path: Path) -> None:
    """A hidden row, a note, a number, a day, half a name struck, a formula without result."""
    path = ods(tmp_path / "ds.ods", [*ROWS, [4, "Võ Thị Mỹ", "CUT", "", ""]])
    span = STRIKE.replace('style:family="table-cell"', 'style:family="text"')
    rewritten(path, "content.xml", "<office:body>", f"{span}<office:body>")
    hidden = '<table:table-row table:visibility="filter"><table:table-cell office:value-type="float" office:value="2"/>'
    two = '<table:table-row><table:table-cell office:value-type="string"><text:p>2</text:p></table:table-cell>'
    rewritten(path, "content.xml", two, hidden)
    note = "<office:annotation><text:p>Xin rút tên</text:p></office:annotation>"
    rewritten(path, "content.xml", "<text:p>Lê Quốc Cường", f"{note}<text:p>Lê <text:s/>Quốc<text:line-break/>Cường")
    half = '<text:p>Võ Thị Mỹ<text:span text:style-name="X">, Lê Ba</text:span>'
    rewritten(path, "content.xml", "<text:p>Võ Thị Mỹ", half)
    rewritten(path, "content.xml", 'office:value-type="string"><text:p>CUT</text:p>', 'table:formula="of:=1">')

    (grid,) = grids_in(path.read_bytes(), ".ods", "")

    assert [row[:2] for row in grid.rows[2:]] == [["2", "Trần Thị Hạnh"], ["3", "Lê  Quốc\nCường"], ["4", "Võ Thị Mỹ"]]
    told = {note.text.partition(",")[0].partition(" (")[0]: note.cells for note in grid.notes}
    assert told == {
        "dòng bị ẩn": ((2, 0),),
        "ô có một phần chữ bị gạch ngang": ((4, 1),),
        "ô công thức chưa có kết quả nên máy đọc là ô trống; mở tệp bằng Excel hay LibreOffice": ((4, 2),),
        "có ghi chú bên lề": ((3, 1),),
    }


def test_what_an_xls_says_beside_its_text(tmp_path: Path) -> None:
    """Merged cells, a hidden row, a day, a number, an error, half a name struck."""
    book = xlwt.Workbook()
    sheet = book.add_sheet("Trang 1")
    sheet.write_merge(0, 0, 0, 1, "DANH SÁCH")
    sheet.write(1, 0, 45646, xlwt.easyxf(num_format_str="dd/mm/yyyy"))
    sheet.write(1, 1, 7.0)
    sheet.row(1).hidden = True
    sheet.write(2, 0, xlwt.Formula("1/0"))
    sheet.write_rich_text(2, 1, ["Võ Thị Mỹ", (", Lê Ba", xlwt.easyfont("struck_out on"))])
    book.save(str(tmp_path / "ds.xls"))

    (grid,) = grids_in((tmp_path / "ds.xls").read_bytes(), ".xls", "")

    assert grid.rows[0] == ["DANH SÁCH"] * 2
    assert grid.across == frozenset({(0, 1)})
    assert grid.rows[1] == ["20/12/2024", "7"]
    assert grid.rows[2][1] == "Võ Thị Mỹ"
    assert [note.cells for note in grid.notes] == [((1, 0),), ((2, 1),)]


UNSEEN = "chữ không thấy khi in"


def unseen(file: Path) -> list[tuple[int, int]]:
    """The cells whose text nobody sees, as the first table tells."""
    notes = grids_in(file.read_bytes(), file.suffix, "ds")[0].notes
    return [cell for note in notes if note.text.startswith(UNSEEN) for cell in note.cells]


def test_white_letters_on_nothing_are_told(tmp_path: Path) -> None:
    """Headings in white on a colour are usual."""

    def change(book: Any, sheet: Any) -> None:
        sheet.write(0, 1, "Họ và tên", book.add_format({"font_color": "white", "bg_color": "#1F4E79"}))
        sheet.write(2, 1, "Trần Thị Hạnh", book.add_format({"font_color": "#FFFFFF"}))
        sheet.write(3, 1, "Lê Quốc Cường", book.add_format({"num_format": ";;;"}))

    file = excel(tmp_path, change)
    assert unseen(file) == [(2, 1), (3, 1)]
    done = run(file)
    assert done.code == 1
    assert any(UNSEEN in doubt and "B3, B4" in doubt for doubt in done.report["doubts"])


def test_white_letters_in_old_workbooks_are_told(tmp_path: Path) -> None:
    book = xlwt.Workbook()
    sheet = book.add_sheet("T")
    sheet.write(0, 0, "Họ và tên", xlwt.easyxf("font: colour white; pattern: pattern solid, fore_colour blue"))
    sheet.write(1, 0, "Lê Văn Ba", xlwt.easyxf("font: colour white"))
    book.save(str(tmp_path / "ds.xls"))

    assert unseen(tmp_path / "ds.xls") == [(1, 0)]


def test_white_and_hidden_letters_of_libreoffice_are_told(tmp_path: Path) -> None:
    file = ods(tmp_path / "ds.ods", [["STT", "Họ và tên"], ["1", "Lê Văn Ba"]])
    style = '<style:style style:name="T"><style:text-properties fo:color="#ffffff"/>{}</style:style>'
    spaces = 'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"'
    rewritten(
        file,
        "content.xml",
        "<office:body>",
        f"<office:automatic-styles {spaces}>{style}</office:automatic-styles><office:body>",
    )
    rewritten(file, "content.xml", ' office:value-type="string"><text:p>Lê', ' table:style-name="T"><text:p>Lê')
    assert unseen(rewritten(file, "content.xml", "{}", "")) == [(1, 1)]
    behind = f'<style:table-cell-properties {spaces} fo:background-color="#003366"/>'
    assert unseen(rewritten(file, "content.xml", "</style:style>", f"{behind}</style:style>")) == []


@pytest.mark.parametrize(
    ("properties", "shade", "seen"),
    [
        ("<w:vanish/>", "", False),
        ('<w:vanish w:val="0"/>', "", True),
        ('<w:color w:val="FFFFFF"/>', "", False),
        ('<w:color w:val="FFFFFF"/>', '<w:tcPr><w:shd w:val="clear" w:fill="1F4E79"/></w:tcPr>', True),
        ('<w:color w:val="FFFFFF"/>', '<w:tcPr><w:shd w:val="clear" w:fill="FFFFFF"/></w:tcPr>', False),
        ('<w:color w:val="FFFFFF"/><w:highlight w:val="blue"/>', "", True),
    ],
)
def test_hidden_and_white_letters_of_word_are_told(tmp_path: Path, properties: str, shade: str, seen: bool) -> None:
    file = word(tmp_path / "ds.docx", [[["STT", "Họ và tên"], ["1", "Lê Văn Ba"]]])
    rewritten(file, "word/document.xml", "<w:r><w:t>Lê Văn Ba", f"<w:r><w:rPr>{properties}</w:rPr><w:t>Lê Văn Ba")
    if shade:
        with zipfile.ZipFile(file) as archive:
            text = archive.read("word/document.xml").decode()
        cell = text[text.rindex("<w:tc>", 0, text.index("Lê Văn Ba")) : text.index("Lê Văn Ba")]
        before, _, rest = cell.partition("</w:tcPr>")
        rewritten(
            file,
            "word/document.xml",
            cell,
            f"<w:tc>{shade}{rest}" if rest else cell.replace("<w:tc>", f"<w:tc>{shade}"),
        )
        assert before

    assert unseen(file) == ([] if seen else [(1, 1)])
