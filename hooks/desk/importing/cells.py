"""Rows → cells: what a row says in each of its columns, without private details, “như trên” filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from hooks.desk.importing.cell_texts import DATE, text_of
from hooks.desk.importing.columns.finding import Finding
from hooks.desk.importing.columns.header import Column
from hooks.desk.importing.columns.judging import findings
from hooks.desk.importing.columns.marks import marked
from hooks.desk.importing.columns.meanings import (
    DROP,
    KIND_MARK,
    MARK,
    PRIVATE,
    UNKNOWN,
)  # fmt: skip
from hooks.desk.importing.columns.standing import other_movement, told_otherwise
from hooks.desk.importing.lines import Line
from hooks.desk.importing.listings import Listing
from hooks.desk.importing.memory import Memory
from hooks.desk.importing.row_words import is_ditto, is_formula, number_in, symbol_in
from hooks.desk.importing.sequence import NUMBERED
from hooks.desk.importing.steps import Fault
from hooks.desk.importing.struck import fault_of_struck
from hooks.desk.importing.tables import LONGEST, Table

Titles = tuple[tuple[str, str], ...]
"""Field and words of each title or award that a row is marked with."""
_FEW = 5
_ERROR = re.compile(r"#(?:REF|VALUE|NAME|NULL|NUM|DIV/0|N/A|SPILL|CALC|GETTING_DATA|FIELD)\b|Err:\d{3}\b")
"""What a spreadsheet shows for a formula that failed."""
_INSIDE = re.compile(r"[^\W\d]\?+(?=[^\W\d])|\?\?|(?<=\s)\?(?=[^\W\d])|\ufffd")
"""In a sentence a question may be meant."""
_LOST_IN = {"hamlet": re.compile(r"[?\ufffd]"), "unit": re.compile(r"[?\ufffd]"), "achievement": _INSIDE}


@dataclass(frozen=True, slots=True)
class Cells:
    """What one row says."""

    words: Mapping[str, str]
    """Field → text; columns that nobody knows by their headings, with their letter where that alone is no name of its own."""
    number: str = ""
    """The row's number in the office's list."""
    ditto: str = ""
    """The first cell that stood for the one above, as it was typed."""
    removed: tuple[tuple[str, str], ...] = ()
    """Cell and what private detail was taken out of it."""
    findings: tuple[Finding, ...] = ()
    """What its results, remarks and marks say against it."""
    titles: Titles = ()
    """What it is marked with, of several columns of titles: each is an honour of its own."""
    plain: bool = False
    """Whether its texts are words and numbers of which nothing can be wrong as such."""

    @property
    def against(self) -> list[Finding]:
        """What refuses the row."""
        return [each for each in self.findings if each.refuses]

    @property
    def to_mend(self) -> Mapping[str, str]:
        """The words for the file to mend: what speaks against the row goes with it, so that it is not forgotten."""
        return {**self.words, **{each.field: each.words for each in self.against if each.words}}

    @property
    def honours(self) -> Iterator[Cells]:
        """The same cells once for each honour that they are marked with."""
        for name, words in self.titles:
            yield replace(self, words={**self.words, name: words})
        if not self.titles:
            yield self


def cells_of(listing: Listing, line: Line, memory: Memory) -> Cells:
    """The cells of a row."""
    words: dict[str, str] = {}
    removed: list[tuple[str, str]] = []
    dittos, plain = [], True
    across, row = listing.table.grid.across, listing.table.tidied[line.r]
    for name, column, known in listing.to_read:
        at = column.index
        if across and (line.r, at) in across:
            continue
        typed = row[at] if at < len(row) else ""
        text, taken, is_plain = known.get(typed) or text_of(listing, line.r, column, memory)
        if taken:
            removed += [(listing.at(line.r, at), what) for what in taken]
        if before := words.get(name):
            between = listing.table.joiner(name) if text else " "
            text = f"{before}{between}{text}".strip()
        words[name] = text
        plain = plain and is_plain
        if not is_plain and text and name != "name" and is_ditto(text):
            dittos.append(name)
    ditto = words[dittos[0]] if dittos else ""
    words |= {name: memory.above.get(name, "") for name in dittos}
    number = number_in(line.text.number)
    if not line.text.number and (match := NUMBERED.match(words.get("name", ""))):
        number, words["name"] = match[1], words["name"][match.end() :]
    found, titles = _judged(listing, line.r, words, memory)
    return Cells(words, number, ditto, tuple(removed), found, titles, plain and not dittos)


def _judged(listing: Listing, r: int, words: dict[str, str], memory: Memory) -> tuple[tuple[Finding, ...], Titles]:
    """What the row's results, remarks and marks say against it, and its titles; the kind it is marked with goes into `words`."""
    table, row = listing.table, listing.table.grid.rows[r]
    if refusal := listing.refusal or (_refused_by_group(listing, memory) if memory.groups.open else ""):
        told = refusal.partition(":")[0].partition(";")[0]
        return (Finding(table.named.index, refusal, told),), ()
    found, titles = findings(listing.judges, row), Titles()
    for name, columns in listing.marked:
        told_by = marked(columns, row, one=name != MARK)
        found += told_by.findings
        titles = told_by.meant if name == MARK else titles
        if name == KIND_MARK and told_by.meant:
            words["kind"] = told_by.meant[0][1]
    return tuple(found), titles


def _refused_by_group(listing: Listing, memory: Memory) -> str:
    """Why a heading inside the list keeps the rows below it out: “II. KHÔNG ĐẠT”."""
    if listing.rules.options.decided:
        return ""
    headings = [heading for heading in memory.groups.open if heading.text]
    told = [told_otherwise((heading.text, *listing.titles)) for heading in headings]
    others = [other_movement((heading.text,)) for heading in headings if not heading.group.granted]
    return next(filter(None, [*told, *others]), "")


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
    asked = table.header.hint.removesuffix("=name")
    if unknown := [c for c in table.columns(UNKNOWN) if c.called != asked and _says(listing, r, c)]:
        named = ", ".join(f"“{c.heading}”" if c.heading else c.letter for c in unknown[:_FEW])
        named += f" và {len(unknown) - _FEW} cột nữa" if len(unknown) > _FEW else ""
        same = [c for c in table.header.columns if c.called == unknown[0].called]
        hint = f'--map "{unknown[0].called if len(same) == 1 else unknown[0].letter}=bo"'
        yield Fault(unknown[0].index, f"chưa rõ cột {named} là gì; thêm {hint} để bỏ, hoặc =tên trường")
    yield from _no_words(table, row, cells)
    yield from _lost(table, cells)
    yield from _signs(table, cells)


def _says(listing: Listing, r: int, column: Column) -> bool:
    """Whether a cell of an unclear column may say something of its row."""
    return column.index in listing.crossed or bool(listing.table.raw(r, column).strip("-–—.… "))


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
