"""Lists as offices make them, written as real files of each kind."""

from __future__ import annotations

import io
import unicodedata
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from xml.sax.saxutils import escape

import docx
import xlsxwriter
import xlwt

from hooks import old_encodings as legacy

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
_TONES = "\u0301\u0300\u0309\u0303\u0323"  # sắc huyền hỏi ngã nặng
_VNI_WHOLE = dict(zip("đơưíìỉĩịỵ", "ñôöíìæóòî", strict=True))
_VNI_MARKS = {"": "?ùøûõï", "\u0302": "âáàåãä", "\u0306": "êéèúüë"}
"""Signs behind a letter: without a tone, then with each tone; after a circumflex or breve other ones."""


def tcvn3(text: str) -> str:
    """Unicode text as a TCVN3 keyboard typed it; capitals with tones as their small letter."""
    return "".join(_TCVN3.get(c, _TCVN3.get(c.lower(), c)) for c in text)


def vni(text: str) -> str:
    """Unicode text as a VNI keyboard typed it."""
    return "".join(map(_vni_letter, unicodedata.normalize("NFC", text)))


def _vni_letter(letter: str) -> str:
    if letter.isascii():
        return letter
    small = letter.lower()
    apart = unicodedata.normalize("NFD", small)
    tone = next((_TONES.index(c) + 1 for c in apart if c in _TONES), 0)
    rest = "".join(c for c in apart[1:] if c not in _TONES)
    if small in _VNI_WHOLE:
        typed = _VNI_WHOLE[small]
    elif rest in _VNI_MARKS and len(apart) > 1:
        typed = apart[0] + _VNI_MARKS[rest][tone]
    elif rest == "\u031b":
        typed = {"o": "ô", "u": "ö"}[apart[0]] + _VNI_MARKS[""][tone]
    else:
        return letter
    return typed.upper() if letter.isupper() else typed


def windows_1258(text: str) -> str:
    """Unicode text in Windows-1258, where tones stand behind their letter, read as Latin-1."""
    return "".join(map(_tone_apart, unicodedata.normalize("NFC", text))).encode("cp1258").decode("latin-1")


def _tone_apart(letter: str) -> str:
    apart = unicodedata.normalize("NFD", letter)
    tone = "".join(c for c in apart if c in _TONES)
    return unicodedata.normalize("NFC", "".join(c for c in apart if c not in _TONES)) + tone


def misread(text: str) -> str:
    """UTF-8 read as Windows-1252."""
    holes = {0x81, 0x8D, 0x8F, 0x90, 0x9D}
    return "".join(chr(b) if b in holes else bytes([b]).decode("cp1252") for b in text.encode())
