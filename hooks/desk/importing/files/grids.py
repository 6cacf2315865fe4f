"""A grid: one sheet or table of a file as rows of text, each cell with its address."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

Cell = tuple[int, int]
"""Row and column, counted from 0."""
_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Note:
    """What a file says beside the text of its cells, or how it had to be read."""

    text: str
    cells: tuple[Cell, ...] = ()
    """All cells concerned, in their order."""
    unread: bool = False
    """Whether a part of the file was not read; else it was read in a certain way."""


@dataclass(frozen=True, slots=True)
class Grid:
    """One sheet or table: rows of text, merged values standing in every cell they span."""

    name: str
    rows: list[list[str]]
    across: frozenset[Cell] = frozenset()
    """Cells that only repeat the merged cell to their left."""
    down: frozenset[Cell] = frozenset()
    """Cells that only repeat the merged cell above."""
    struck: frozenset[Cell] = frozenset()
    """Cells whose whole text is struck through."""
    garbled: Mapping[tuple[int, int], str] = field(default_factory=dict)
    """Cells with words of no known encoding → what they could be, '' where nobody can say."""
    hidden: bool = False
    notes: tuple[Note, ...] = ()
    above: tuple[str, ...] = ()
    """Paragraphs of a Word file between the table before and this one."""
    below: tuple[str, ...] = ()
    """Paragraphs of a Word file behind it, up to the next table or the end."""
    flows: bool = False
    """Whether the table before may go on here, as in a Word file; a sheet stands for itself."""
    beside: bool = False
    """Whether it is one of several lists that stand side by side."""
    further: tuple[tuple[str, ...], ...] = ()
    """The paragraphs above the tables before, the nearest first."""

    @property
    def width(self) -> int:
        """Cells of the longest row."""
        return max(map(len, self.rows), default=0)

    def address(self, row: int, column: int) -> str:
        """Sheet1!C12: as spreadsheets name the cell; rows and columns count from 0 here."""
        return f"{self.name}!{letters(column)}{row + 1}"


@lru_cache(maxsize=1024)
def letters(column: int) -> str:
    """0 → A, 25 → Z, 26 → AA."""
    out = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        out = chr(65 + rest) + out
    return out


def first_cells(cells: Sequence[Cell]) -> str:
    """The first few cells as they are named: B5, C7 và 12 ô nữa."""
    shown = ", ".join(f"{letters(c)}{r + 1}" for r, c in cells[:_SHOWN])
    return shown + (f" và {len(cells) - _SHOWN} ô nữa" if len(cells) > _SHOWN else "")
