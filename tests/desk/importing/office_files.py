"""Lists as offices make them, written as real files of each kind."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from xml.sax.saxutils import escape

import docx
import xlsxwriter
import xlwt

from hooks.desk.importing.files import legacy

Rows = Sequence[Sequence[object]]
Merge = tuple[int, int, int, int]
"""First row, first column, last row, last column, from 0."""


def xlsx(path: Path, sheets: Mapping[str, Rows], merges: Sequence[Merge] = (), hidden: str = "") -> Path:
    """An Excel file; merged ranges are of the first sheet and show the value of their first cell."""
    book = xlsxwriter.Workbook(str(path), {"strings_to_formulas": False, "strings_to_urls": False})
    for number, (name, rows) in enumerate(sheets.items()):
        sheet = book.add_worksheet(name)
        for r, row in enumerate(rows):
            sheet.write_row(r, 0, row)
        for top, left, bottom, right in merges if number == 0 else ():
            sheet.merge_range(top, left, bottom, right, rows[top][left])
        if name == hidden:
            sheet.hide()
    book.close()
    return path


def xls(path: Path, rows: Rows) -> Path:
    """An Excel file of before 2007."""
    book = xlwt.Workbook()
    sheet = book.add_sheet("Trang 1")
    for r, row in enumerate(rows):
        for c, value in enumerate(row):
            sheet.write(r, c, value)
    book.save(str(path))
    return path


def ods(path: Path, rows: Rows) -> Path:
    """The least of an OpenDocument spreadsheet."""
    cells = "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell office:value-type="string"><text:p>{escape(str(c))}</text:p></table:table-cell>'
            for c in row
        )
        + "</table:table-row>"
        for row in rows
    )
    space = "urn:oasis:names:tc:opendocument:xmlns"
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="{space}:office:1.0" '
        f'xmlns:table="{space}:table:1.0" xmlns:text="{space}:text:1.0" office:version="1.2"><office:body>'
        f'<office:spreadsheet><table:table table:name="Trang 1">{cells}</table:table></office:spreadsheet>'
        "</office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = (
        f'<?xml version="1.0"?><manifest:manifest xmlns:manifest="{space}:manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/></manifest:manifest>'
    )
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", kind)
        archive.writestr("content.xml", content)
        archive.writestr("META-INF/manifest.xml", manifest)
    return path


def word(path: Path, tables: Sequence[Rows], merges: Sequence[Merge] = (), above: Sequence[Sequence[str]] = ()) -> Path:
    """A Word file with tables; merged ranges are of the first; `above` are the paragraphs before each."""
    document = docx.Document()
    for number, rows in enumerate(tables):
        for text in above[number] if number < len(above) else ("Kèm theo quyết định",):
            document.add_paragraph(text)
        table = document.add_table(len(rows), max(map(len, rows)))
        for r, row in enumerate(rows):
            for c, value in enumerate(row):
                table.cell(r, c).text = str(value)
        for top, left, bottom, right in merges if number == 0 else ():
            text = table.cell(top, left).text
            table.cell(top, left).merge(table.cell(bottom, right)).text = text
    document.save(str(path))
    return path


def csv_bytes(rows: Rows, codec: str = "utf-8", sign: str = ",") -> bytes:
    """Rows as a separated file; no cell may hold the sign."""
    out = io.StringIO()
    out.writelines(sign.join(str(c) for c in row) + "\r\n" for row in rows)
    return out.getvalue().encode(codec)


_TCVN3 = {v: k for k, v in legacy._TCVN3.items()}
_VNI = {
    **{
        legacy.to_unicode(base + mark, legacy.VNI): base + mark
        for base in "aeiouyôöAEIOUYÔÖ"
        for mark in "ùøûõïâáàåãäêéèúüëÙØÛÕÏÂÁÀÅÃÄÊÉÈÚÜË"
        if base.isupper() == mark.isupper()
        and len(legacy.to_unicode(base + mark, legacy.VNI)) == 1
    },
    **{legacy.to_unicode(c, legacy.VNI): c for c in "íìæóòôöîñÍÌÆÓÒÔÖÎÑ"},
}  # fmt: skip


def tcvn3(text: str) -> str:
    """Unicode text as a TCVN3 keyboard typed it; capitals with tones as their small letter."""
    return "".join(chr(code) if (code := _TCVN3.get(c, _TCVN3.get(c.lower()))) else c for c in text)


def vni(text: str) -> str:
    """Unicode text as a VNI keyboard typed it."""
    return "".join(_VNI.get(c, c) for c in text)
