"""Cells → the name of who is honoured, or why it cannot be one."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hooks.desk.importing.cells import Cells
from hooks.desk.importing.columns.remarks import advice, withdrawn
from hooks.desk.importing.columns.verdicts import Verdict, verdict_of
from hooks.desk.importing.files.readings import with_capitals
from hooks.desk.importing.granting.kind_words import COLLECTIVES
from hooks.desk.importing.listings import Listing
from hooks.desk.importing.row_words import is_ditto, is_signature, is_total, tidy
from hooks.desk.importing.steps import Fault
from hooks.desk.importing.tables import LONGEST
from hooks.desk.importing.words.details import bare
from hooks.desk.importing.words.households import Couples, Household, Several, household_of
from hooks.desk.importing.words.people import (
    is_oddly_cased,
    is_personal,
    is_plain_name,
    is_surely_place,
    without_degrees,
)
from hooks.desk.place_words.addresses import Addresses
from hooks.old_encodings import TCVN3
from hooks.records.model.shared import RecipientKind

PEOPLE = {RecipientKind.INDIVIDUAL, RecipientKind.FAMILY}
_PERSONAL = {*PEOPLE, RecipientKind.CLAN}
_LOST = re.compile(r"[?¿\ufffd]|[^\W\d]!(?=[^\W\d])")
"""What stands where a letter was lost when a file was converted."""
_FOR_LETTERS = re.compile(r"[*#@=_%!°…]|(?<=[^\W\d])[(+](?=[^\W\d][^()]*$)|(?<=\s)['’]$")
"""Signs that hide or stand for letters of a person's name: Nguyễn V** A, Nguy_n, Va(n of a keyboard without marks."""
_UNFINISHED = re.compile(r"…|\.\s*\.")
_LONGEST_NAME = 100
_BRACKET, _SHORTEST = re.compile(r"\(([^()]*)\)"), 2
_COLON = re.compile(r"^((?:gia đình |hộ )?(?:ông|bà|anh|chị)|gia đình|hộ)\s*:\s*", re.IGNORECASE)
_DECORATED = re.compile(r"[^\w\s.,;:()/'’\"“”&+\-–°%!?…*#@=]")
_NOT_LEFT = "ô tên không còn tên nào khi bỏ điều riêng tư; gõ lại họ tên, chỉ họ tên"
_LETTER, _DIGIT = re.compile(r"[^\W\d]"), re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Name:
    """A name as the register writes it."""

    text: str
    same_case: bool = False
    """Whether it stays all in capitals, or without any."""
    unsaid: bool = False
    """Whether it names two, and nothing says that they are a couple."""


def name_of(listing: Listing, r: int, cells: Cells, kind: RecipientKind) -> Name | Fault:
    """The name in a row of this kind."""
    at, name = listing.table.named.index, cells.words.get("name", "")
    if (r, at) in listing.table.grid.down:
        return Fault(at, "ô tên gộp với dòng trên; tách ô, mỗi dòng một tên")
    if not name:
        return Fault(at, _NOT_LEFT if listing.table.name(r) else "thiếu tên")
    if garbled := next((c for c in listing.table.columns("name") if (r, c.index) in listing.table.grid.garbled), None):
        return Fault(garbled.index, _garbled(name, listing.table.grid.garbled[r, garbled.index]))
    if kind in PEOPLE and listing.table.grid.rows[r][at] == name and is_plain_name(name):
        return _written(listing, name)
    if is_ditto(name):
        return Fault(at, "ô tên ghi “như trên”; ghi rõ tên")
    if is_total(name) or (is_signature(name) and kind is not RecipientKind.UNIT):
        return Fault(at, "trông như dòng tổng hay chữ ký mà lại có số thứ tự; là tên thì viết rõ, không thì xóa dòng")
    if fault := _spoken_against(listing, r, at):
        return fault
    named = household_of(name, _lines(listing, r), _couples(listing, r, kind)) if kind in PEOPLE else Household(name)
    if isinstance(named, Several):
        return Fault(at, named.reason, name=named.name)
    personal = bool(cells.number) or listing.rules.grants.kinds.of_name(name, COLLECTIVES) is None
    if reason := _wrong(named.text, kind, listing.rules.placer.addresses, personal=personal):
        return Fault(at, reason)
    return _written(listing, named.text, unsaid=named.unsaid) if kind in PEOPLE else Name(name)


def _spoken_against(listing: Listing, r: int, at: int) -> Fault | None:
    """“Trần Thị Bình (rút tên)”: what a bracket in the name's cell says against its row."""
    typed = bare(listing.table.name(r))
    if typed.replace(" ", "").isalpha():
        return None
    if _UNFINISHED.search(typed):
        return Fault(at, f"tên “{typed[:60]}” bỏ dở; gõ đủ họ tên", name=typed)
    for said in _BRACKET.findall(typed) if "(" in typed else ():
        if withdrawn(said) or (len(said) > _SHORTEST and verdict_of(said) is Verdict.FAILED):
            return Fault(at, f"ô tên ghi “({said[:60]})”: {advice(said)}", name=typed)
    return None


def _garbled(name: str, could_be: str) -> str:
    if could_be:
        return f"“{name[:60]}” gõ bằng phông chữ cũ, đọc được mấy cách: {could_be}; gõ lại ô bằng Unicode"
    return f"“{name[:60]}” có chữ không đọc được bằng bảng mã nào; gõ lại ô bằng Unicode"


def _wrong(name: str, kind: RecipientKind, addresses: Addresses, *, personal: bool) -> str:
    """Why the words are no name of this kind; '' when they may be."""
    plain = name.replace(" ", "").isalpha()
    reason = "" if plain else _signs_in(name, kind)
    if reason or kind not in PEOPLE:
        return reason
    if len(name) > _LONGEST_NAME:
        return f"tên người, gia đình dài {len(name)} chữ cái: “{name[:40]}…”; chỉ ghi họ tên"
    if _is_place(name, addresses, personal=personal):
        return f"“{name[:60]}” là tên nơi, không phải tên người; là tên nhóm thì đánh dấu I, II"
    if not plain and _DIGIT.search(without_degrees(name)):
        return f"tên người, gia đình có chữ số: “{name[:60]}”"
    return ""


def _signs_in(name: str, kind: RecipientKind) -> str:
    """What stands in a name beside its letters and should not; '' when nothing does."""
    if sign := _LOST.search(name):
        return f"“{name[:40]}” mất chữ có dấu, còn “{sign[0][-1]}”; gõ lại tên, chưa chắc thì hỏi cơ quan gửi"
    if sign := _DECORATED.search(name):
        return f"“{name[:40]}” không giống một cái tên: xóa ký hiệu “{sign[0]}”"
    if kind in _PERSONAL and (sign := _FOR_LETTERS.search(name)):
        return f"“{name[:40]}” có “{sign[0]}” thay cho chữ; gõ đủ tên, hoặc xóa ký hiệu ấy"
    if not _LETTER.search(name):
        return f"“{name[:40]}” không giống một cái tên"
    return ""


def _is_place(name: str, addresses: Addresses, *, personal: bool) -> bool:
    """Whether a place's name is no person's; what may be one is, where it has a number of the list or no place's first word."""
    if is_personal(name) or not addresses.is_place(name):
        return False
    return is_surely_place(name, addresses) or not personal


def _written(listing: Listing, name: str, *, unsaid: bool = False) -> Name:
    """A person's or family's name as signed: without the colon after “Ông:”, and with the capitals that TCVN3 could not type."""
    name = _COLON.sub(r"\1 ", name) if ":" in name else name
    same_case = not listing.capitals and is_oddly_cased(name)
    if listing.table.columns("name")[0].encoding == TCVN3:
        name = with_capitals(name)
    return Name(name, same_case, unsaid)


def _couples(listing: Listing, r: int, kind: RecipientKind) -> Couples:
    """Where husband and wife stand in this list."""
    if kind is not RecipientKind.FAMILY:
        return Couples.NOWHERE
    if not listing.table.header.couple:
        return Couples.IN_ONE_CELL
    both = all(listing.table.cell(r, c) for c in listing.table.columns("name"))
    return Couples.BESIDE if both else Couples.ALONE


def _lines(listing: Listing, r: int) -> list[str]:
    """The lines of the name's cells, as they were broken."""
    row = listing.table.grid.rows[r]
    cells = [row[c.index] for c in listing.table.columns("name") if c.index < len(row)]
    if not any("\n" in cell for cell in cells):
        return []
    tidied = ("\n".join(filter(None, map(bare, map(tidy, cell[:LONGEST].strip().splitlines())))) for cell in cells)
    return " ".join(tidied).split("\n")
