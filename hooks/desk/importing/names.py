"""Cells → the name of who is honoured, or why it cannot be one."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from hooks.desk.importing.cells import Cells
from hooks.desk.importing.files.legacy import TCVN3
from hooks.desk.importing.files.readings import with_capitals
from hooks.desk.importing.listings import Listing
from hooks.desk.importing.row_words import is_ditto, is_signature, is_total, tidy, title_case
from hooks.desk.importing.steps import Fault
from hooks.desk.importing.tables import LONGEST
from hooks.records.model.shared import RecipientKind

PEOPLE = {RecipientKind.INDIVIDUAL, RecipientKind.FAMILY}
_LOST = re.compile(r"[^\W\d]\?[^\W\d]")
_SEVERAL = re.compile(r"[,;]|\bvà\b", re.IGNORECASE)
_COLON = re.compile(r"^((?:gia đình |hộ )?(?:ông|bà|anh|chị)|gia đình|hộ)\s*:\s*", re.IGNORECASE)
_PREFIX = re.compile(r"^(?:gia đình|hộ)?\s*(?:ông|bà|anh|chị)?\b\s*:?\s*", re.IGNORECASE)
_DECORATED = re.compile(r"[^\w\s.,;:()/'’\"“”&+\-–°%!?…*#@=]")
_LETTER, _DIGIT = re.compile(r"[^\W\d]"), re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Name:
    """A name as the register writes it."""

    text: str
    same_case: bool = False
    """Whether it stays all in capitals, or without any."""


def name_of(listing: Listing, r: int, cells: Cells, kind: RecipientKind) -> Name | Fault:
    """The name in a row of this kind."""
    at, name = listing.table.named.index, cells.words.get("name", "")
    if (r, at) in listing.table.grid.down:
        return Fault(at, "ô tên gộp với dòng trên; tách ô, mỗi dòng một tên")
    if not name:
        return Fault(at, "thiếu tên")
    if garbled := next((c for c in listing.table.columns("name") if (r, c.index) in listing.table.grid.garbled), None):
        return Fault(garbled.index, _garbled(name, listing.table.grid.garbled[r, garbled.index]))
    if is_ditto(name):
        return Fault(at, "ô tên ghi “như trên”; ghi rõ tên")
    if is_total(name) or (is_signature(name) and kind is not RecipientKind.UNIT):
        return Fault(at, "trông như dòng tổng hay chữ ký mà lại có số thứ tự; là tên thì viết rõ, không thì xóa dòng")
    if kind in PEOPLE and len(lines := _lines(listing, r)) > 1 and sum(map(_is_whole, lines)) > 1:
        reason = "ô tên có hai dòng như hai người; tách mỗi người một dòng, một người thì nối lại"
        return Fault(at, reason, name=" | ".join(lines))
    if reason := _wrong(name, kind, listing.rules.placer.addresses.is_place):
        return Fault(at, reason)
    return _written(listing, name) if kind in PEOPLE else Name(name)


def _garbled(name: str, could_be: str) -> str:
    if could_be:
        return f"“{name[:60]}” gõ bằng phông chữ cũ, đọc được mấy cách: {could_be}; gõ lại ô bằng Unicode"
    return f"“{name[:60]}” có chữ không đọc được bằng bảng mã nào; gõ lại ô bằng Unicode"


def _wrong(name: str, kind: RecipientKind, is_place: Callable[[str], bool]) -> str:
    """Why the words are no name of this kind; '' when they may be."""
    if kind is RecipientKind.INDIVIDUAL and _SEVERAL.search(name):
        return "ô tên có dấu phẩy hay chữ “và”; mỗi người một dòng, chỉ ghi họ tên"
    if _LOST.search(name):
        return f"“{name[:40]}” mất chữ có dấu, thành dấu hỏi; gõ lại"
    if not _LETTER.search(name) or _DECORATED.search(name):
        return f"“{name[:40]}” không giống một cái tên"
    if kind in PEOPLE and is_place(name):
        return f"“{name[:60]}” là tên nơi, không phải tên người; là tên nhóm thì đánh dấu I, II"
    if kind in PEOPLE and _DIGIT.search(name):
        return f"tên người, gia đình có chữ số: “{name[:60]}”"
    return ""


def _written(listing: Listing, name: str) -> Name:
    """A person's or family's name: no colon, capitals where the office had no others, or none with tones."""
    name = _COLON.sub(r"\1 ", name) if ":" in name else name
    same_case = not listing.capitals and " " in name and (name.isupper() or name.islower())
    if listing.capitals:
        name = title_case(name)
    if listing.table.columns("name")[0].encoding == TCVN3:
        name = with_capitals(name)
    return Name(name, same_case)


def _lines(listing: Listing, r: int) -> list[str]:
    """The lines of the name's cells, as they were broken."""
    row = listing.table.grid.rows[r]
    cells = [row[c.index] for c in listing.table.columns("name") if c.index < len(row)]
    if not any("\n" in cell for cell in cells):
        return []
    tidied = ("\n".join(filter(None, map(tidy, cell[:LONGEST].strip().splitlines()))) for cell in cells)
    return " ".join(tidied).split("\n")


def _is_whole(line: str) -> bool:
    """Whether a line is a name of its own: two of them, “Trần Thị Hạnh⏎Lê Văn Ba”, are two people."""
    return len(_PREFIX.sub("", line).split()) > 1
