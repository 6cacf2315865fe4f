"""Columns of x marks: the titles, kinds and years that a row is marked with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hooks.desk.importing.columns.finding import Finding
from hooks.desk.importing.columns.header import Column
from hooks.desk.importing.columns.verdicts import is_mark, is_no_mark
from hooks.text import clean_line

_SHOWN, _LONGEST = 60, 300
NO_MARK = "không có dấu"
"""What the file to mend has instead of a title that no mark tells."""


@dataclass(frozen=True, slots=True)
class Marked:
    """What one row is marked with: field and words of each mark, and what is wrong with them."""

    meant: tuple[tuple[str, str], ...] = ()
    findings: tuple[Finding, ...] = ()


def marked(columns: Sequence[Column], row: Sequence[str], *, one: bool = False) -> Marked:
    """The marks of a row in columns of which it must have one at least; with `one`, one only."""
    cells = [(c, clean_line(row[c.index][:_LONGEST]) if c.index < len(row) else "") for c in columns]
    unclear = [(c, text) for c, text in cells if not (is_mark(text) or is_no_mark(text))]
    field = columns[0].meant[0]
    if unclear:
        column, text = unclear[0]
        told = f"“{text[:_SHOWN]}” ở cột “{column.called}” không rõ là đánh dấu; ghi x hoặc để trống"
        told += column.or_remark
        return Marked(findings=(Finding(column.index, told, text, field),))
    found = tuple(c.meant for c, text in cells if is_mark(text))
    if not found:
        over = ", ".join(f"“{c.own}”" for c in columns)
        told = f"không có dấu ở cột nào trong {over}; ghi x vào cột đúng, không được công nhận thì xóa dòng"
        return Marked(findings=(Finding(columns[0].index, told, NO_MARK, field),))
    if one and len(found) > 1:
        told = f"đánh dấu hơn một cột trong {', '.join(f'“{c.own}”' for c in columns)}; chỉ để một dấu"
        return Marked(findings=(Finding(columns[0].index, told, "đánh dấu hơn một loại", field),))
    return Marked(found)
