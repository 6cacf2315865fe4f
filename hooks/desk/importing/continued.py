"""Tables → parts: which table of a file goes on from the one before it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from hooks.desk.importing.columns.header import Column
from hooks.desk.importing.files.grids import Grid
from hooks.desk.importing.row_words import number_in, tidy
from hooks.desk.importing.tables import Table


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
            table = Table(table, replace(before.header, first=0, last=-1))
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
