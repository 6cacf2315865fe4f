"""Which table of a file is meant, which row names its columns, and which column holds what."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from hooks.desk.import_places.words import bare, fields_by_heading, made_of, names_districts, speaks_of
from hooks.desk.importing.files.grids import Grid

_FIRST_ROWS = 20
_LONGEST_TOLD = 60
_UNIT = re.compile(r"\(.*?\)")


@dataclass(frozen=True, slots=True)
class Table:
    """A grid whose headings are known."""

    grid: Grid
    head: int
    """The row of the headings."""
    columns: Mapping[str, int]
    """Field → column."""
    unknown: tuple[str, ...]
    """Headings that were not understood."""

    def rows(self) -> Iterator[Row]:
        """The rows below the headings that hold anything, but not one that only numbers the columns."""
        for r in range(self.head + 1, len(self.grid.rows)):
            row = Row(self, r)
            filled = [cell.strip() for cell in self.grid.rows[r] if cell.strip()]
            if filled and not _numbers_columns(filled):
                yield row


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table."""

    table: Table
    at: int

    def get(self, field: str) -> str:
        """The cell of a field, '' where there is none."""
        column = self.table.columns.get(field)
        cells = self.table.grid.rows[self.at]
        return cells[column].strip() if column is not None and column < len(cells) else ""

    def cell(self, field: str = "name") -> str:
        """The address of that cell: Sheet1!C12."""
        return self.table.grid.address(self.at, self.table.columns.get(field, 0))

    def first(self) -> str:
        """The first text of the row, its number aside."""
        return next((cell for cell in self._texts() if cell != self.get("number")), "")

    def is_one_text(self) -> bool:
        """Whether it says one thing alone, in a cell that spans others."""
        return len(set(self._texts())) == 1 and len(self._texts()) > 1

    def told(self) -> str:
        """Where it stands and its first words: Sheet1!A7 “Khu vực huyện Sông Mẫu”."""
        cells = self.table.grid.rows[self.at]
        words = self.first() or self.get("number")
        column = next((i for i, cell in enumerate(cells) if cell.strip() == words), 0)
        return f"{self.table.grid.address(self.at, column)} “{words[:_LONGEST_TOLD]}”"

    def _texts(self) -> list[str]:
        return [cell.strip() for cell in self.table.grid.rows[self.at] if cell.strip()]


def table_of(grids: Sequence[Grid], of: str, needed: Sequence[str]) -> Table | None:
    """The table with most headings that are understood, if it has all that are needed; else the nearest one, or None."""
    known = fields_by_heading(of)
    found = [_table(grid, r, known, of) for grid in grids for r in range(min(_FIRST_ROWS, len(grid.rows)))]
    found = [table for table in found if len(table.columns) > 1 or table.columns.keys() & set(needed)]
    return max(found, key=lambda t: (len(set(needed) & t.columns.keys()), len(t.columns), -t.head), default=None)


def _table(grid: Grid, head: int, known: Mapping[str, str], of: str) -> Table:
    columns: dict[str, int] = {}
    unknown = []
    for i, heading in enumerate(_headings(grid, head)):
        field = known.get(bare(heading)) or known.get(bare(_UNIT.sub("", heading)))
        field = field or ("district" if names_districts(heading) else speaks_of(heading, of))
        field = field or (made_of(heading) if of == "headings" else "")
        if field and field not in columns:
            columns[field] = i
        elif heading.strip() and (head, i) not in grid.across:
            unknown.append(heading.strip())
    return Table(grid, head, columns, tuple(unknown))


def _headings(grid: Grid, head: int) -> list[str]:
    """The row's cells; where one is empty what stands above it, as heads over two rows have it."""
    above = grid.rows[head - 1] if head else []
    told = [text if (head - 1, i) not in grid.across else "" for i, text in enumerate(above)]
    return [cell if cell.strip() else up for cell, up in zip_longest(grid.rows[head], told, fillvalue="")]


def _numbers_columns(filled: Sequence[str]) -> bool:
    """Whether a row says (1) (2) (3): offices number the columns below their names."""
    numbers = [cell.strip("()") for cell in filled]
    return len(numbers) > 1 and numbers == [str(i) for i in range(1, len(numbers) + 1)]
