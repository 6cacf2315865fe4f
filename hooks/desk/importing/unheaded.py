"""Grids without headings of their own: those that go on from the table before; else numbered lines are refused, the rest told."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from hooks.desk.importing.columns.evidence import counts_places
from hooks.desk.importing.columns.header import Column
from hooks.desk.importing.columns.meanings import name_headings
from hooks.desk.importing.columns.values import values_of
from hooks.desk.importing.files.grids import Grid
from hooks.desk.importing.row_words import number_in, tidy
from hooks.desk.importing.steps import Doubt, DoubtKind, Outcome, Reading, Refusal, Skipped
from hooks.desk.importing.tables import LONGEST, Table
from hooks.guard.removal import hidden
from hooks.text import clean_line, fold

_SUMMARY = re.compile(r"\b(tong hop|thong ke|so lieu|bieu tong|bang tong)\b")


def without_headings(reading: Reading, *, refuse_all: bool) -> Outcome:
    """What becomes of a grid's lines; with `refuse_all`, when no grid of the file has headings, all are refused."""
    out, grid = Outcome(), reading.grid
    named = ", ".join(f"“{heading}”" for heading in name_headings())
    reason = f"không thấy dòng tên cột ở phía trên; thêm dòng tên cột cho bảng này, cột tên gọi là {named}…"
    for r, filled, text in _lines(grid):
        row, cell = grid.rows[r], grid.address(r, filled[0])
        if refuse_all or (len(filled) > 1 and clean_line(row[filled[0]]).rstrip(".").isdigit()):
            out.refused.append(Refusal(cell, reason, {"name": text}))
            reading.lines[r] = out.refused[-1:]
        else:
            out.skipped.append(Skipped(cell, text, "bảng không có dòng tên cột"))
            reading.lines[r] = out.skipped[-1:]
    if out.skipped:
        told = f"{grid.name}: không có dòng tên cột, bỏ qua {len(out.skipped)} dòng"
        out.doubts.append(Doubt(DoubtKind.HEADING, told, tuple(s.cell for s in out.skipped)))
    return out


def only_counts(table: Table | Grid) -> bool:
    """Whether a table is none of the honoured: it tells how many there are in each place."""
    return bool(table.header.refusal) if isinstance(table, Table) else counts_places(table)


def summary(reading: Reading) -> Outcome:
    """What becomes of a summary's lines beside the lists it sums up: none is a row. Certain where it is called so."""
    out, grid = Outcome(), reading.grid
    for r, filled, text in _lines(grid):
        out.skipped.append(Skipped(grid.address(r, filled[0]), text, "bảng tổng hợp số lượng"))
        reading.lines[r] = out.skipped[-1:]
    told = f"{grid.name}: bảng tổng hợp số lượng, không đọc {len(out.skipped)} dòng"
    certain = bool(_SUMMARY.search(fold(" | ".join((grid.name, *grid.above, *(s.text for s in out.skipped[:5]))))))
    cells = tuple(s.cell for s in out.skipped)
    remedy = f'là danh sách thì nhập riêng: --sheet "{grid.name}"'
    out.doubts.append(Doubt(DoubtKind.NOT_READ, told, cells, remedy, certain=certain))
    return out


def _lines(grid: Grid) -> Iterator[tuple[int, list[int], str]]:
    """Each line that says anything: its row, its filled cells, its text without private details."""
    for r, row in enumerate(grid.rows):
        if filled := [i for i, c in enumerate(row) if c.strip()]:
            text = " | ".join(clean_line(row[i][:LONGEST]) for i in filled if (r, i) not in grid.across)
            yield r, filled, hidden(text[:LONGEST])[:200]


@dataclass(frozen=True, slots=True)
class Part:
    """One table of a file in its place among the others, or a grid that has no headings."""

    table: Table | Grid
    goes_on: bool = False
    """Whether it is the rest of the table before, parted by hand."""
    lent: bool = False
    """Whether its headings are those of the table before."""


def parts(tables: Iterable[Table | Grid]) -> Iterator[Part]:
    """The tables with what each has to do with the one before that had headings."""
    before: Table | None = None
    for table in tables:
        goes_on = before is not None and _goes_on(before, table)
        lent = goes_on and isinstance(table, Grid)
        if before and isinstance(table, Grid) and lent:
            header = replace(before.header, first=0, last=-1)
            table = Table(table, header, values_of(table, header))
        yield Part(table, goes_on, lent)
        before = table if isinstance(table, Table) else before


def _goes_on(before: Table, table: Table | Grid) -> bool:
    """Whether a table of a Word file is the rest of another: as wide, untitled, and the numbers go on."""
    stt = before.columns("stt")
    if isinstance(table, Table):
        grid, below, columns = table.grid, table.grid.rows[table.header.last + 1 :], table.columns("stt")
    else:
        grid, below, columns = table, table.rows, stt
    if not grid.flows or grid.above or before.grid.beside or before.grid.width != grid.width:
        return False
    mine, rest = _numbers(before.grid.rows, stt), _numbers(below, columns)
    return bool(mine and rest) and rest[0] == mine[-1] + 1


def _numbers(rows: Sequence[Sequence[str]], columns: Sequence[Column]) -> list[int]:
    """The numbers of the list in a column."""
    cells = (row[c.index] for c in columns[:1] for row in rows if c.index < len(row))
    return [int(number) for cell in cells if (number := number_in(tidy(cell)))]
