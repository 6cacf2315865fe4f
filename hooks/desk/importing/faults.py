"""What is wrong with the cells of a row as such: struck, unclear, failed formulas, lost letters; and what else is struck."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from pydantic_core import ErrorDetails

from hooks.desk.importing.cells import DATE, Cells
from hooks.desk.importing.columns.header import Column
from hooks.desk.importing.columns.meanings import DROP, FIELDS, PRIVATE, UNKNOWN
from hooks.desk.importing.files.grids import first_cells
from hooks.desk.importing.listings import Listing
from hooks.desk.importing.row_words import is_formula, symbol_in
from hooks.desk.importing.steps import Doubt, DoubtKind, Fault
from hooks.desk.importing.tables import LONGEST, Table
from hooks.desk.importing.words.ages import CHILD_UNTIL, tells_of_child
from hooks.desk.importing.words.details import bare, in_quotes, names_in, told_by
from hooks.guard.removal import NOT_REPEATED
from hooks.guard.rules.kinds import CHILD, KINDS
from hooks.records.model.allowed import ALLOWED
from hooks.records.model.honours import Recipient

_TAKEN_OUT = (
    "dòng bị gạch ngang trong tệp; đã loại thì xóa dòng, vẫn được công nhận thì bỏ gạch ngang "
    "(ở tệp cần sửa: bỏ dấu ~~ quanh tên)"
)
_CONSENT = "cần phiếu đồng ý của cha mẹ, người giám hộ; chưa có thì bỏ cả dòng"
_OF_CHILD = f"dòng này nói về một trẻ em, bỏ lớp và trường thì tên em vẫn hiện: {_CONSENT}"
_FEW = 5
_MISTAKEN = f"máy nhầm thì để trống ô ấy và báo tòa soạn: ban biên tập ghi sau, kèm một dòng vào {ALLOWED}"
_ERROR = re.compile(r"#(?:REF|VALUE|NAME|NULL|NUM|DIV/0|N/A|SPILL|CALC|GETTING_DATA|FIELD)\b|Err:\d{3}\b")
"""What a spreadsheet shows for a formula that failed."""
_INSIDE = re.compile(r"[^\W\d]\?+(?=[^\W\d])|\?\?|(?<=\s)\?(?=[^\W\d])|\ufffd")
"""In a sentence a question may be meant."""
_LOST_IN = {"hamlet": re.compile(r"[?\ufffd]"), "unit": re.compile(r"[?\ufffd]"), "achievement": _INSIDE}


def cell_faults(listing: Listing, r: int, cells: Cells) -> Iterator[Fault]:
    """What is wrong with cells as such: unclear columns, too long a text, what a spreadsheet would run."""
    table = listing.table
    if struck := fault_of_struck(table, r):
        yield struck
    if cells.against:
        yield from (Fault(each.column, each.reason) for each in cells.against)
        return
    if doubt := table.header.doubt:
        hint = table.header.hint
        told = f'ghi rõ, ví dụ --map "{hint}"' if hint else "thêm tên cột “Họ và tên” trên cột tên"
        yield Fault(table.named.index, f"{doubt}; {told}", name=f"{cells.words.get('name', '')} ?")
    row = table.grid.rows[r]
    if max(map(len, row)) > LONGEST and (long := [c for c in table.header.columns if _is_long(row, c)]):
        yield Fault(long[0].index, f"ô dài quá {LONGEST} ký tự; rút gọn rồi nhập lại")
    yield from _unclear(listing, r)
    yield from _not_repeated(table, cells)
    yield from _no_words(table, row, cells)
    yield from _lost(table, cells)
    yield from _signs(table, cells)


def fault_of_child(listing: Listing, r: int, cells: Cells) -> Fault | None:
    """The refusal of a row that tells of somebody who is a child on the list's day; its row to mend is refused as well."""
    for column in listing.table.header.columns:
        typed, private = listing.table.raw(r, column), column.field == PRIVATE
        if tells_of_child(column.heading, typed, listing.rules.options.day, private=private):
            name = f"{cells.words.get('name', '')} [dưới {CHILD_UNTIL} tuổi{NOT_REPEATED}"
            told = f"ô này cho biết có em dưới {CHILD_UNTIL} tuổi vào ngày của danh sách: {_CONSENT}"
            return Fault(column.index, told, name=name)
    return None


def _unclear(listing: Listing, r: int) -> Iterator[Fault]:
    """The columns of which nobody knows what they are, where the row says something in them."""
    table = listing.table
    asked = table.header.hint.removesuffix("=name")
    unknown = [c for c in table.columns(UNKNOWN) if c.called != asked and _says(listing, r, c)]
    if unknown:
        named = ", ".join(f"“{c.heading}”" if c.heading else c.letter for c in unknown[:_FEW])
        named += f" và {len(unknown) - _FEW} cột nữa" if len(unknown) > _FEW else ""
        same = [c for c in table.header.columns if c.called == unknown[0].called]
        hint = f'--map "{unknown[0].called if len(same) == 1 else unknown[0].letter}=bo"'
        fields = ", ".join(name for name in FIELDS if name != "stt")
        told = f"chưa rõ cột {named} là gì; thêm {hint} để bỏ, hoặc thay “bo” bằng một trường: {fields}"
        yield Fault(unknown[0].index, told, of_column=True)


def _says(listing: Listing, r: int, column: Column) -> bool:
    """Whether a cell of an unclear column may say something of its row."""
    return column.index in listing.crossed or bool(listing.table.raw(r, column).strip("-–—.… "))


def _not_repeated(table: Table, cells: Cells) -> Iterator[Fault]:
    """Cells of which nobody can tell what is left without a private detail: they are written anew."""
    for name, text in cells.words.items():
        if NOT_REPEATED in text:
            child = KINDS[CHILD]
            why = child.label if child.label in text else "điều riêng tư"
            hint = f"{_OF_CHILD}; " if child.label in text else ""
            told = f"ô {FIELDS.get(name, name)} có {why}: {hint}ở tệp cần sửa thì viết lại chỗ trong ngoặc vuông; {_MISTAKEN}"
            yield Fault(next(iter(table.columns(name)), table.named).index, told)


def _no_words(table: Table, row: Sequence[str], cells: Cells) -> Iterator[Fault]:
    """Cells that hold a failed formula, a date or what would be run, where words should stand."""
    odd = [(name, text) for name, text in cells.words.items() if text and not (text[0].isalnum() and text[:3] != "Err")]
    if broken := [name for name, text in odd if _ERROR.match(text) and table.columns(name)]:
        why = "ô báo lỗi của bảng tính (như #REF!, #N/A); sửa công thức hoặc gõ thẳng chữ vào ô"
        yield Fault(table.columns(broken[0])[0].index, why)
    if run := [name for name, text in odd if is_formula(text) and table.columns(name)]:
        why = "chữ mở đầu bằng dấu = + - @, bảng tính sẽ hiểu là công thức; bỏ dấu ấy"
        yield Fault(table.columns(run[0])[0].index, why)
    if (dated := next(_dated(table, row), None)) is not None:
        told = f"ô là ngày tháng “{row[dated].strip()}”: bảng tính tự đổi chữ như 1/2; đổi kiểu ô thành Text, gõ lại"
        yield Fault(dated, told)


def _lost(table: Table, cells: Cells) -> Iterator[Fault]:
    """Cells that go into the register with letters lost when a file was converted: “Khu ph? 3”."""
    for name, rule in _LOST_IN.items():
        text = cells.words.get(name, "")
        if text and ("?" in text or "\ufffd" in text) and rule.search(text) and table.columns(name):
            told = f"“{text[:60]}” có dấu hỏi như chữ bị mất khi đổi phông; gõ lại ô"
            yield Fault(table.columns(name)[0].index, told)


def _signs(table: Table, cells: Cells) -> Iterator[Fault]:
    """Pictures and symbols in what a place or a place of work is called."""
    for name in ("hamlet", "unit"):
        text = cells.words.get(name, "")
        if text and not text.isascii() and (sign := symbol_in(text)) and table.columns(name):
            yield Fault(table.columns(name)[0].index, f"“{text[:60]}” có ký hiệu “{sign}”; xóa ký hiệu ấy")


def _dated(table: Table, row: Sequence[str]) -> Iterator[int]:
    """The columns of names, places and honours whose cell is a date."""
    columns = (i for i in table.undated if i < len(row) and row[i][:1].isdigit())
    return (i for i in columns if DATE.fullmatch(row[i].strip()))


def _is_long(row: Sequence[str], column: Column) -> bool:
    return column.field not in {DROP, PRIVATE} and column.index < len(row) and len(row[column.index]) > LONGEST


def fault_of_struck(table: Table, r: int) -> Fault | None:
    """The refusal of a row whose name is struck, or everything in it."""
    if not _is_struck(table, r):
        return None
    return Fault(table.named.index, _TAKEN_OUT, name=f"~~{table.name(r)}~~")


def doubt_of_struck(table: Table) -> Doubt | None:
    """What else is struck in a table: read all the same, and told."""
    grid = table.grid
    struck = {(r, c) for r, c in grid.struck if r < len(grid.rows) and grid.rows[r]}
    rows = {r for r, _ in struck}
    refused = {r for r in rows if _is_struck(table, r)}
    repeated = grid.across | grid.down
    cells = tuple(sorted(cell for cell in struck - repeated if cell[0] not in refused))
    if not cells:
        return None
    told = f"{grid.name}: ô bị gạch ngang mà dòng không bị, máy vẫn đọc: {first_cells(cells)}; không còn đúng thì xóa chữ trong ô"
    return Doubt(DoubtKind.READING, told, tuple(grid.address(r, c) for r, c in cells))


def _is_struck(table: Table, r: int) -> bool:
    grid = table.grid
    if not grid.struck:
        return False
    filled = {(r, c) for c, text in enumerate(grid.rows[r]) if text.strip()}
    names = {(r, column.index) for column in table.columns("name")} & filled
    return bool(filled) and ((bool(names) and names <= grid.struck) or filled <= grid.struck)


def fault_of_model(listing: Listing, error: ErrorDetails) -> Fault:
    """What the model of the register finds wrong with a value."""
    field, value = str(error["loc"][0]) if error["loc"] else "name", str(error["input"])
    column = next(iter(listing.table.columns(field)), listing.table.named)
    if error["type"] == "string_too_long":
        return Fault(column.index, f"ô dài quá 300 ký tự: “{value[:40]}…”")
    if error["type"] == "foreign_letters":
        return Fault(column.index, f"có chữ Hy Lạp, Nga trông giống chữ Việt trong “{value[:40]}”; xóa và gõ lại")
    if error["type"] == "odd_broken":
        return Fault(column.index, f"“{value[:40]}” có chữ như của phông cũ, hay bị hỏng; gõ lại ô bằng Unicode")
    return Fault(column.index, f"không ghi được “{value[:40]}” vào mục {FIELDS.get(field, field)}; gõ lại ô")


def private_faults(listing: Listing, made: Recipient) -> Iterator[Fault]:
    """What a row tells of persons although its cells were cut: the check would find it once it is written."""
    for field, kind, several in told_by(made):
        column = next(iter(listing.table.columns(field)), listing.table.named)
        said = "các ô của dòng này cùng cho biết" if several else "ô này có"
        hint = _OF_CHILD if kind.name == CHILD else kind.hint
        yield Fault(column.index, f"{said} {kind.label}: {hint}; {_MISTAKEN}", of_several=several)


def shown(listing: Listing, fault: Fault) -> Fault:
    """A fault as it is told and kept: what it quotes, and the name in its row to mend, without private details."""
    named = any(fault.column == column.index for column in listing.table.columns("name"))
    return replace(fault, reason=in_quotes(fault.reason, named=named), name=fault.name and bare(fault.name))


def name_shown(name: str) -> str:
    """What of a name's cell may stand beside the address of its row."""
    return names_in(name)


def doubts_shown(doubts: Iterable[Doubt]) -> list[Doubt]:
    """Doubts as they are told: without private details in what they quote."""
    return [replace(d, text=text) if (text := in_quotes(d.text)) != d.text else d for d in doubts]
