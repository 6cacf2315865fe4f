"""Rows of a Word table as they are read: cells over several columns or rows, deleted rows, struck cells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from hooks.desk.importing.files.grids import Cell, Grid, Note
from hooks.desk.importing.files.sheet_cells import MAX_CELLS, MAX_ROWS, Remark, Remarks, too_large
from hooks.desk.importing.files.struck_text import Held, Piece, held
from hooks.desk.importing.files.xml_events import Attributes, attribute

MOST_COLUMNS = 200


@dataclass(slots=True)
class WordCell:
    """The cell that is being read."""

    span: int = 1
    """How many columns it takes."""
    goes_on: bool = False
    """Whether it is merged with the one above."""
    pieces: list[Piece] = field(default_factory=list)
    paragraphs: int = 0
    number: str = ""
    """The number that Word counts in it; the cell's text when it has no other."""
    shaded: bool = False
    """Whether it has a colour behind its text."""
    above: list[str] = field(default_factory=list)
    """Its paragraphs since the last table inside it."""

    def add(self, pieces: Sequence[Piece]) -> None:
        """Put a paragraph on a line of its own."""
        if self.paragraphs:
            self.pieces.append(("\n", None))
        self.pieces += pieces
        self.paragraphs += 1


@dataclass(frozen=True, slots=True)
class _Part:
    """What one column of a row holds."""

    held: Held = field(default_factory=lambda: Held(""))
    across: bool = False
    down: bool = False


@dataclass(slots=True)
class WordTable:
    """One table while it is read."""

    name: str
    above: tuple[str, ...] = ()
    below: tuple[str, ...] = ()
    rows: list[list[str]] = field(default_factory=list)
    marks: dict[str, set[Cell]] = field(default_factory=lambda: {"across": set(), "down": set(), "struck": set()})
    remarks: Remarks = field(default_factory=Remarks)
    cell: WordCell | None = None
    shaded: bool = False
    deleted: bool = False
    """Whether the row being read is deleted with changes tracked."""
    row: list[_Part] = field(default_factory=list)
    row_above: list[_Part] = field(default_factory=list)
    filled: int = 0

    @property
    def at(self) -> Cell:
        """Where the cell being read stands."""
        return len(self.rows), len(self.row)

    def begin_row(self) -> None:
        """A row begins."""
        self.row, self.deleted = [], False

    def skip(self, columns: int) -> None:
        """The row begins further right."""
        self.row += [_Part()] * columns

    def end_cell(self) -> None:
        """Put the cell into the row. Raises UnreadableError for more cells than a list has."""
        if (cell := self.cell) is None:
            return
        self.cell = None
        first = len(self.row)
        goes_on = cell.goes_on and first < len(self.row_above)
        text = self.row_above[first].held if goes_on else held(cell.pieces)
        if cell.number and not text.text.strip():
            text = Held(cell.number)
        if text.partly and not goes_on:
            self.remarks.add(Remark.PARTLY, self.at)
        self.row += [_Part(text, across=c > 0, down=goes_on) for c in range(cell.span)]
        self.filled += cell.span
        if self.filled > MAX_CELLS or len(self.rows) > MAX_ROWS or len(self.row) > MAX_CELLS // 1000:
            raise too_large(self.name)

    def end_row(self) -> None:
        """Keep the row, or forget what is deleted."""
        r = len(self.rows)
        if self.deleted:
            self.remarks.add(Remark.GONE, (r, 0))
            return
        self.rows.append([part.held.text for part in self.row])
        for c, part in enumerate(self.row):
            if part.across:
                self.marks["across"].add((r, c))
            if part.down:
                self.marks["down"].add((r, c))
            if part.held.struck:
                self.marks["struck"].add((r, c))
        self.row_above = self.row

    def grid(self, notes: Sequence[Note]) -> Grid:
        """The table as a grid."""
        across, down, struck = (frozenset(self.marks[mark]) for mark in ("across", "down", "struck"))
        told = (*notes, *self.remarks.notes())
        return Grid(
            self.name, self.rows, across, down, struck, notes=told, above=self.above, below=self.below, flows=True
        )


def columns_in(attributes: Attributes) -> int:
    """How many columns a cell spans or a row skips; raises ValueError beyond what any table has."""
    count = int(attribute(attributes, "val") or 1)
    if not 0 <= count <= MOST_COLUMNS:
        raise ValueError("a cell over more columns than any table has")
    return count
