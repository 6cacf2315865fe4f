"""The account of a file: what became of each of its cells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum

from hooks.desk.importing.columns.meanings import NOT_KEPT
from hooks.desk.importing.files.grids import Grid, letters
from hooks.desk.importing.headings import DROP, PRIVATE
from hooks.desk.importing.row_words import tidy
from hooks.desk.importing.steps import Accepted, Outcome, Reading, Refusal, Skipped
from hooks.desk.importing.tables import LONGEST
from hooks.records.model.honours import Recipient

Entry = tuple[str, str, str]
"""A cell, what became of it (a Fate, or why its line is none of the list), and more of that; never its text."""
Numbers = Mapping[int, str]
"""`id()` of an accepted row → its number in the register."""
_PLACE = ("hamlet", "code", "former", "district")
_KEPT = {
    "stt": ("id",), "name": ("name",), "kind": ("kind",), "title": ("title", "award"), "award": ("title", "award"),
    "hamlet": ("hamlet",), "commune": ("code", "former"), "district": ("district", "code"), "address": _PLACE,
    "unit": ("unit",), "achievement": ("achievement",),
}  # fmt: skip
"""What a column is taken for → the fields of the register its cells go to."""


class Fate(StrEnum):
    """What became of a cell, in the words of the report."""

    WRITTEN = "ghi"
    """Its text is in the register, in the row and fields told beside it."""
    AS_DECISION = "như quyết định"
    """It says what the decision says for the whole list."""
    READ = "đọc để xét"
    """It decided about its row and is not kept."""
    REFUSED = "từ chối"
    """Its row is refused; beside it the cell that the refusal names."""
    PRIVATE = "bỏ: điều riêng tư"
    NO_ROOM = "bỏ: sổ không có chỗ"
    BLANK = "bỏ: dấu thay ô trống"
    HEADING = "tên cột"
    ABOVE = "đoạn văn phía trên bảng"
    HIDDEN = "không đọc: trang tính ẩn"
    NOT_CHOSEN = "không đọc: trang tính không được chọn"
    LOST = "không rõ"
    """Nothing tells what became of it: a fault of the program."""


def numbers_of(out: Outcome, recipients: Sequence[Recipient]) -> Numbers:
    """The numbers that the accepted rows got, in their order."""
    return {id(row): recipient.id for row, recipient in zip(out.accepted, recipients, strict=True)}


def account_of(grids: Iterable[Grid], out: Outcome, numbers: Numbers) -> dict[str, list[Entry]]:
    """Every cell of every sheet that is not empty, with its one fate; the paragraphs above a Word table too."""
    removed = {cell for cell, _ in out.removed}
    told: dict[str, list[Entry]] = {}
    for grid in grids:
        readings = [reading for reading in out.readings if reading.grid.name == grid.name]
        above = [(f"đoạn {n}", Fate.ABOVE.value, "") for n, _ in enumerate(grid.above, 1)]
        told[grid.name] = [*above, *(_read(grid, readings, numbers, removed) if readings else _unread(grid))]
    return told


def counted(account: Mapping[str, Sequence[Entry]]) -> dict[str, int]:
    """How many cells have each fate."""
    return dict(Counter(fate for entries in account.values() for _, fate, _ in entries))


def _unread(grid: Grid) -> Iterator[Entry]:
    fate = Fate.HIDDEN if grid.hidden else Fate.NOT_CHOSEN
    for r, row in enumerate(grid.rows, 1):
        yield from ((f"{letters(c)}{r}", fate.value, "") for c, cell in enumerate(row) if cell.strip())


def _read(grid: Grid, readings: Sequence[Reading], numbers: Numbers, removed: set[str]) -> Iterator[Entry]:
    """The cells of a sheet that was read, as one table or as several side by side."""
    names = [letters(c) for c in range(grid.width)]
    for r, row in enumerate(grid.rows):
        before = (Fate.LOST.value, "")
        for c, cell in enumerate(row):
            if not cell.strip():
                continue
            if (r, c) not in grid.across:  # what repeats a merged cell shares its fate
                before = _fate(_holding(readings, r, c), r, c, numbers, removed)
            yield f"{names[c]}{r + 1}", *before


def _holding(readings: Sequence[Reading], r: int, c: int) -> Reading:
    """The table of a sheet that holds a cell."""
    holds = (x for x in readings if r < len(x.grid.rows) and c < len(x.grid.rows[r]) and x.grid.rows[r][c].strip())
    return readings[0] if len(readings) == 1 else next(holds, readings[0])


def _fate(reading: Reading, r: int, c: int, numbers: Numbers, removed: set[str]) -> tuple[str, str]:
    """What became of one cell."""
    if r in reading.headings:
        return Fate.HEADING.value, ""
    rows = reading.lines.get(r, ())
    skipped = next((row for row in rows if isinstance(row, Skipped)), None)
    if skipped or not rows:
        return (skipped.reason if skipped else Fate.LOST.value), ""
    fields = reading.fields.get(c, ())
    if not {DROP, PRIVATE}.isdisjoint(fields):
        return (Fate.PRIVATE if PRIVATE in fields else Fate.NO_ROOM).value, ""
    if NOT_KEPT.isdisjoint(fields) and not tidy(reading.grid.rows[r][c][:LONGEST]):
        return Fate.BLANK.value, ""
    if refusals := [row.cell for row in rows if isinstance(row, Refusal)]:
        return Fate.REFUSED.value, ", ".join(refusals)
    written = [f"{numbers[id(row)]} {into}" for row in rows if (into := _into(fields, row))]
    if written:
        return Fate.WRITTEN.value, "; ".join(written)
    return _unwritten(fields, reading.grid.address(r, c) in removed).value, ""


def _into(fields: Sequence[str], row: object) -> str:
    """The fields of a written row that a cell of a column went to."""
    if not isinstance(row, Accepted):
        return ""
    wanted = [name for field in fields for name in _KEPT.get(field, ())]
    of = row.recipient
    found = [name for name in dict.fromkeys(wanted) if name == "id" or getattr(of, name)]
    if not found and not {"hamlet", "commune", "district", "address"}.isdisjoint(fields):
        found = [name for name in _PLACE if getattr(of, name)]
    return ", ".join(found)


def _unwritten(fields: Sequence[str], removed: bool) -> Fate:
    """The fate of a cell in a written row that left nothing there."""
    if removed:
        return Fate.PRIVATE
    if not {"title", "award"}.isdisjoint(fields):
        return Fate.AS_DECISION
    return Fate.READ if any(field not in _KEPT for field in fields) else Fate.LOST
