"""Excel workbooks of before 2007 (.xls) → sheets."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import xlrd

from hooks.desk.importing.files.endings import LOCKED, UnreadableError
from hooks.desk.importing.files.sheet_cells import Remark, Sheet
from hooks.desk.importing.files.sheet_numbers import number_text, shown_by
from hooks.desk.importing.files.struck_text import Piece, held

_WHITE = {1, 9}
"""The palette's numbers of white."""


def legacy_excel_sheets(data: bytes) -> Iterator[Sheet]:
    """The sheets with cells, in their order. Raises UnreadableError under password, else whatever a damaged file may."""
    try:
        book = xlrd.open_workbook(file_contents=data, formatting_info=True, ragged_rows=True, logfile=io.StringIO())
    except xlrd.XLRDError as error:
        raise UnreadableError(LOCKED) if "encrypted" in str(error) else error from None
    for given in book.sheets():
        sheet = Sheet(given.name, hidden=given.visibility != 0)
        sheet.spans = [((top, left), (bottom - 1, right - 1)) for top, bottom, left, right in given.merged_cells]
        sheet.hidden_rows = {r for r, row in given.rowinfo_map.items() if row.hidden}
        sheet.hidden_columns = {c for c, column in given.colinfo_map.items() if column.hidden}
        _put_cells(sheet, given, book)
        if given.cell_note_map:
            sheet.remarks.add(Remark.COMMENT, *sorted(given.cell_note_map))
        yield sheet


def _put_cells(sheet: Sheet, given: xlrd.sheet.Sheet, book: xlrd.Book) -> None:
    struck = [book.font_list[style.font_index].struck_out for style in book.xf_list]
    shown = [shown_by(style.format_key, book.format_map[style.format_key].format_str) for style in book.xf_list]
    unseen = [_is_white(book, style) for style in book.xf_list]
    for r in range(given.nrows):
        for c, cell in enumerate(given.row(r)):
            if cell.ctype in {xlrd.XL_CELL_NUMBER, xlrd.XL_CELL_DATE}:
                text = number_text(cell.value, shown[cell.xf_index], since_1904=book.datemode == 1)
            elif cell.ctype == xlrd.XL_CELL_BOOLEAN:
                text = "có" if cell.value else "không"
            elif cell.ctype == xlrd.XL_CELL_ERROR:
                text = xlrd.error_text_from_code.get(cell.value, "#N/A")
            else:
                text = cell.value
            if not text:
                continue
            if unseen[cell.xf_index]:
                sheet.remarks.add(Remark.UNSEEN, (r, c))
            gone = bool(struck[cell.xf_index])
            runs = given.rich_text_runlist_map.get((r, c))
            if gone or runs:
                sheet.put_held(r, c, held(_pieces(text, runs or [], book), struck=gone))
            else:
                sheet.put(r, c, text)


def _is_white(book: xlrd.Book, style: Any) -> bool:
    """White letters on nothing."""
    white = book.font_list[style.font_index].colour_index in _WHITE
    return white and (not style.background.fill_pattern or style.background.pattern_colour_index in _WHITE)


def _pieces(text: str, runs: list[tuple[int, int]], book: xlrd.Book) -> list[Piece]:
    """A text in the runs that each have a font of their own; what comes before the first is as the cell."""
    starts = [start for start, _ in runs]
    fonts = [bool(book.font_list[font].struck_out) if font < len(book.font_list) else None for _, font in runs]
    parts = zip([0, *starts], [*starts, len(text)], [None, *fonts], strict=True)
    return [(text[first:end], own) for first, end, own in parts]
