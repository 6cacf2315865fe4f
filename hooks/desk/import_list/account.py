"""The account of a file: what became of each of its cells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from operator import attrgetter

from hooks.desk.importing.columns.meanings import DROP, NOT_KEPT, PRIVATE
from hooks.desk.importing.files.grids import Grid, letters
from hooks.desk.importing.row_words import tidy
from hooks.desk.importing.steps import Accepted, Outcome, Reading, Refusal, Skipped
from hooks.desk.importing.tables import LONGEST
from hooks.records.model.honours import Recipient

Entry = tuple[str, str, str]
"""A cell, what became of it (a Fate, or why its line is none of the list), and more of that; never its text."""
Filled = tuple[bool, ...]
"""Which of a row's fields say something."""
Numbers = Mapping[int, str]
"""`id()` of an accepted row → its number in the register."""
_PLACE = ("hamlet", "code", "former", "district")
_KEPT = {
    "stt": ("id",), "name": ("name",), "kind": ("kind",), "title": ("title", "award"), "award": ("title", "award"),
    "hamlet": ("hamlet",), "commune": ("code", "former"), "district": ("district", "code"), "address": _PLACE,
    "unit": ("unit",), "achievement": ("achievement",),
}  # fmt: skip
"""What a column is taken for → the fields of the register its cells go to."""


_FIELDS = tuple(dict.fromkeys(name for of in _KEPT.values() for name in of))
_values = attrgetter(*_FIELDS)


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
    BELOW = "đoạn văn phía dưới bảng"
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
    grids = list(grids)
    last = grids[-1] if grids else None  # what stands behind the others is above the next one
    for grid in grids:
        readings = [reading for reading in out.readings if reading.grid.name == grid.name]
        above = [(f"đoạn {n}", Fate.ABOVE, "") for n, _ in enumerate(grid.above, 1)]
        below = [(f"đoạn dưới bảng {n}", Fate.BELOW, "") for n, _ in enumerate(grid.below, 1)]
        read = _read(grid, readings, numbers, removed) if readings else _unread(grid)
        told[grid.name] = [*above, *read, *(below if grid is last else ())]
    return told


def counted(account: Mapping[str, Sequence[Entry]]) -> dict[str, int]:
    """How many cells have each fate."""
    return dict(Counter(fate for entries in account.values() for _, fate, _ in entries))


def _unread(grid: Grid) -> Iterator[Entry]:
    fate = Fate.HIDDEN if grid.hidden else Fate.NOT_CHOSEN
    for r, row in enumerate(grid.rows, 1):
        yield from ((f"{letters(c)}{r}", fate, "") for c, cell in enumerate(row) if cell.strip())


def _read(grid: Grid, readings: Sequence[Reading], numbers: Numbers, removed: set[str]) -> Iterator[Entry]:
    """The cells of a sheet that was read, as one table or as several side by side."""
    names = [letters(c) for c in range(grid.width)]
    plans = [{c: _plan(fields) for c, fields in reading.fields.items()} for reading in readings]
    across, several = grid.across, len(readings) > 1
    for r, row in enumerate(grid.rows):
        lines = [_line(reading, r, numbers) for reading in readings]
        before: tuple[str, str] = (Fate.LOST, "")
        whole = lines[0].whole
        for c, cell in enumerate(row):
            if not cell or cell.isspace():
                continue
            if whole and not several:
                before = whole
            elif not across or (r, c) not in across:  # what repeats a merged cell shares its fate
                n = _holding(readings, r, c) if several else 0
                before = lines[n].whole or _cell(readings[n].grid.rows[r][c], plans[n].get(c, _NO_PLAN), lines[n])
                if before[0] is Fate.LOST and grid.address(r, c) in removed:
                    before = Fate.PRIVATE, ""
            yield f"{names[c]}{r + 1}", before[0], before[1]


def _holding(readings: Sequence[Reading], r: int, c: int) -> int:
    """Which of the tables of a sheet holds a cell."""
    rows = (reading.grid.rows[r] if r < len(reading.grid.rows) else [] for reading in readings)
    return next((n for n, row in enumerate(rows) if c < len(row) and row[c].strip()), 0)


@dataclass(frozen=True, slots=True)
class _Line:
    """What is the same for all cells of one line."""

    whole: tuple[str, str] | None = None
    """The fate of all its cells, if they share one."""
    refused: str = ""
    rows: Sequence[tuple[str, Filled]] = ()
    """Number in the register of each row that was written, and which of its fields say something."""


def _line(reading: Reading, r: int, numbers: Numbers) -> _Line:
    if r in reading.headings:
        return _Line((Fate.HEADING, ""))
    rows = reading.lines.get(r, ())
    if len(rows) == 1 and isinstance(row := rows[0], Accepted):
        return _Line(None, "", ((numbers[id(row)], _filled(row.recipient)),))
    skipped = next((row for row in rows if isinstance(row, Skipped)), None)
    if skipped or not rows:
        return _Line((skipped.reason if skipped else Fate.LOST, ""))
    refused = ", ".join(row.cell for row in rows if isinstance(row, Refusal))
    written = [(numbers[id(row)], _filled(row.recipient)) for row in rows if isinstance(row, Accepted)]
    return _Line(None, refused, written)


@dataclass(frozen=True, slots=True)
class _Plan:
    """What is the same for all cells of one column."""

    dropped: Fate | None = None
    wanted: tuple[str, ...] = ()
    """The fields of the register its cells go to; of a place also those they go to else."""
    unwritten: Fate = Fate.LOST
    """The fate of a cell in a written row that left nothing in these."""
    judges: bool = False
    """Whether a cross in it decides about its row."""


_NO_PLAN = _Plan()


def _plan(fields: Sequence[str]) -> _Plan:
    if not {DROP, PRIVATE}.isdisjoint(fields):
        return _Plan(Fate.PRIVATE if PRIVATE in fields else Fate.NO_ROOM)
    unwritten = Fate.LOST
    if not {"title", "award"}.isdisjoint(fields):
        unwritten = Fate.AS_DECISION
    elif any(field not in _KEPT for field in fields):
        unwritten = Fate.READ
    return _Plan(
        None,
        tuple(dict.fromkeys(name for field in fields for name in _KEPT.get(field, ()))),
        unwritten,
        not NOT_KEPT.isdisjoint(fields),
    )


def _cell(typed: str, plan: _Plan, line: _Line) -> tuple[str, str]:
    """What became of one cell of a row."""
    if plan.dropped:
        return plan.dropped, ""
    if not (plan.judges or (len(typed) > 1 and typed[:2].isalnum()) or tidy(typed[:LONGEST])):
        return Fate.BLANK, ""
    if line.refused:
        return Fate.REFUSED, line.refused
    if len(line.rows) == 1:
        number, filled = line.rows[0]
        into = _into(plan.wanted, filled)
        return (Fate.WRITTEN, f"{number} {into}") if into else (plan.unwritten, "")
    written = [f"{number} {into}" for number, filled in line.rows if (into := _into(plan.wanted, filled))]
    return (Fate.WRITTEN, "; ".join(written)) if written else (plan.unwritten, "")


def _filled(of: Recipient) -> Filled:
    """Which fields of a written row say something, in the order of `_FIELDS`."""
    return tuple(map(bool, _values(of)))


@lru_cache(maxsize=4096)
def _into(wanted: tuple[str, ...], filled: Filled) -> str:
    """The fields of a written row that a cell of a column went to."""
    told = {name for name, says in zip(_FIELDS, filled, strict=True) if says}
    found = [name for name in wanted if name in told]
    if not found and not set(_PLACE).isdisjoint(wanted):
        found = [name for name in _PLACE if name in told]
    return ", ".join(found)
