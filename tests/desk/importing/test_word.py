"""`campaign import-list`: tables of Word files, whatever stands around them and inside them."""

from __future__ import annotations

import zipfile
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from hooks.desk.importing.files.word_numbering import Numbering, _Level
from tests.desk.importing.imported import ROWS, run
from tests.desk.importing.office_files import word

NAMED: list[object] = ["STT", "Họ và tên", "Ấp"]


def _rewritten(path: Path, member: str, old: str, new: str) -> Path:
    """An Office file with one piece of its XML exchanged."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    assert old.encode() in parts[member]
    parts[member] = parts[member].replace(old.encode(), new.encode())
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return path


@pytest.mark.parametrize(
    ("old", "new"),
    [
        # Old Word marked places and people by itself; what was put in with changes tracked; a form's field.
        ("<w:t>Trần Thị Hạnh</w:t></w:r>", '<w:t>Trần </w:t></w:r><w:smartTag w:element="x"><w:r><w:t>Thị Hạnh</w:t></w:r></w:smartTag>'),
        ("<w:t>Trần Thị Hạnh</w:t></w:r>", '<w:t>Trần Thị </w:t></w:r><w:ins w:id="1" w:author="a"><w:r><w:t>Hạnh</w:t></w:r></w:ins><w:del w:id="2" w:author="a"><w:r><w:delText>Hoa</w:delText></w:r></w:del>'),
        ("<w:t>Trần Thị Hạnh</w:t></w:r>", "<w:t>Trần Thị </w:t></w:r><w:sdt><w:sdtContent><w:r><w:t>Hạnh</w:t></w:r></w:sdtContent></w:sdt>"),
        ("<w:tbl>", "<w:sdt><w:sdtContent><w:tbl>"),
    ],
)  # fmt: skip
def test_words_in_tags_and_controls_of_word_are_read(tmp_path: Path, old: str, new: str) -> None:
    path = word(tmp_path / "ds.docx", [ROWS])
    new = new.replace("<w:t>", '<w:t xml:space="preserve">')
    _rewritten(path, "word/document.xml", old, new)
    if new.endswith("<w:tbl>"):
        _rewritten(path, "word/document.xml", "</w:tbl>", "</w:tbl></w:sdtContent></w:sdt>")

    assert run(path).names == ["Nguyễn Văn Bình", "Trần Thị Hạnh", "Lê Quốc Cường"]


def test_a_row_struck_out_with_changes_tracked_is_none(tmp_path: Path) -> None:
    path = word(tmp_path / "ds.docx", [ROWS])
    mark = '<w:tr><w:trPr><w:del w:id="1" w:author="a"/></w:trPr><w:tc><w:tcPr><w:tcW w:type="dxa" w:w="1728"/></w:tcPr><w:p><w:r><w:t>2</w:t>'
    _rewritten(path, "word/document.xml", mark.replace('<w:trPr><w:del w:id="1" w:author="a"/></w:trPr>', ""), mark)

    assert run(path).names == ["Nguyễn Văn Bình", "Lê Quốc Cường"]


def test_a_table_inside_a_cell_of_a_word_table(tmp_path: Path) -> None:
    document = docx.Document()
    cell = document.add_table(1, 1).cell(0, 0)
    cell.text = "DANH SÁCH GIA ĐÌNH HỌC TẬP"
    inner = cell.add_table(len(ROWS), len(ROWS[0]))
    for r, row in enumerate(ROWS):
        for c, value in enumerate(row):
            inner.cell(r, c).text = str(value)
    document.save(str(tmp_path / "ds.docx"))

    done = run(tmp_path / "ds.docx", kind="")

    assert [(r.name, r.kind) for r in done.rows] == [(row[1], "family") for row in ROWS[1:]]


def test_a_list_parted_into_several_word_tables(tmp_path: Path) -> None:
    """Parts go on where the numbers go on: with headings repeated or without, below the same commune."""
    parts: list[list[list[object]]] = [
        [NAMED, ["I. XÃ TÂN BÌNH", "", ""], [1, "Nguyễn Văn Bình", "ấp 1"]],
        [NAMED, [2, "Trần Thị Hạnh", "nt"]],
        [[3, "Lê Văn Ba", "ấp 3"]],
    ]
    done = run(word(tmp_path / "ds.docx", parts, [(1, 0, 1, 2)], above=[["DANH SÁCH"], [], []]))

    assert [(r.id, r.name, r.former, r.hamlet) for r in done.rows] == [
        ("1", "Nguyễn Văn Bình", "Xã Tân Bình", "ấp 1"),
        ("2", "Trần Thị Hạnh", "Xã Tân Bình", "ấp 1"),
        ("3", "Lê Văn Ba", "Xã Tân Bình", "ấp 3"),
    ]
    assert any("Bảng 3: không có dòng tên cột" in d for d in done.report["doubts"])


def test_paragraphs_above_a_table_are_its_title(tmp_path: Path) -> None:
    """They tell kind, title and place; “Xét Tờ trình …” names a commune that is not the list's."""
    decided = ["Xét Tờ trình số 12 của Hội Khuyến học xã Vĩnh Tân;", "DANH SÁCH GIA ĐÌNH HỌC TẬP NĂM 2024"]
    lists = [[NAMED, [1, "Nguyễn Văn Bình", "ấp 1"]], [NAMED, [1, "Lê Văn Ba", "ấp 3"]]]
    above = [[*decided, "I. Xã Tân Bình, huyện Vĩnh Cửu"], ["II. Xã Trị An, huyện Vĩnh Cửu"]]

    done = run(word(tmp_path / "ds.docx", lists, above=above), kind="")

    assert [(r.name, r.title, r.former, r.district) for r in done.rows] == [
        ("Nguyễn Văn Bình", "gia-dinh", "Xã Tân Bình", "Huyện Vĩnh Cửu"),
        ("Lê Văn Ba", "gia-dinh", "Xã Trị An", "Huyện Vĩnh Cửu"),
    ]
    assert any(
        "Bảng 1: 1 dòng không ghi xã, phường, lấy nơi ghi ở đoạn văn phía trên bảng: xã Tân Bình" in d
        for d in done.report["doubts"]
    )


def test_paragraphs_give_their_commune_to_addresses(tmp_path: Path) -> None:
    """A paragraph that names none, “3. Khối cơ quan”, does not borrow the one before."""
    head: list[object] = ["STT", "Họ và tên", "Địa chỉ"]
    names = ("Nguyễn Văn Bình", "Lê Văn Ba", "Võ Thị Mỹ")
    lists: list[list[list[object]]] = [[head, [1, name, "ấp 1"]] for name in names]
    above = [["UBND HUYỆN TRẢNG BOM", "1. Xã Sông Trầu"], ["2. Xã Bắc Sơn"], ["3. Khối cơ quan"]]

    done = run(word(tmp_path / "ds.docx", lists, above=above))

    assert [r.former for r in done.rows] == ["Xã Sông Trầu", "Xã Bắc Sơn"]
    assert list(done.reasons) == ["Bảng 3!C2"]


def test_numbers_that_word_counts_by_itself(tmp_path: Path) -> None:
    """A column of numbers without a letter in it; the list begins at seven."""
    document = docx.Document(str(word(tmp_path / "ds.docx", [ROWS])))
    numbers = document.part.numbering_part.element
    lists = (
        '<w:abstractNum xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" w:abstractNumId="90">'
        '<w:lvl w:ilvl="0"><w:start w:val="7"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
    )
    numbers.insert(0, parse_xml(lists))
    numbers.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="91"><w:abstractNumId w:val="90"/></w:num>'))
    for cell in document.tables[0].column_cells(0)[1:]:
        cell.text = ""
        settings = cell.paragraphs[0]._p.get_or_add_pPr().get_or_add_numPr()
        settings.get_or_add_ilvl().val, settings.get_or_add_numId().val = 0, 91
    document.save(str(tmp_path / "ds.docx"))

    assert [(r.id, r.name) for r in run(tmp_path / "ds.docx").rows] == [
        ("7", "Nguyễn Văn Bình"),
        ("8", "Trần Thị Hạnh"),
        ("9", "Lê Quốc Cường"),
    ]


def test_lists_of_word_count_each_for_itself() -> None:
    lists = Numbering(
        levels={("a", 0): _Level(1, "upperRoman", "%1."), ("a", 1): _Level(1, "decimal", "%1.%2"), ("b", 0): _Level(1, "bullet", "-")},
        patterns={"1": "a", "2": "a", "3": "a", "4": "b"},
        begun_anew={"3"},
    )  # fmt: skip
    order = [("1", 0), ("1", 1), ("1", 1), ("2", 0), ("2", 1), ("3", 0), ("4", 0), ("5", 0)]

    assert [lists.next(*each) for each in order] == ["I.", "I.1", "I.2", "II.", "II.1", "I.", "", ""]
