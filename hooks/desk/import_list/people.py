"""Cell → the lines of the tables that it is in, and whom they name: an editor looks for people, not for cells."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from hooks.desk.importing.faults import name_shown
from hooks.desk.importing.steps import Accepted, Reading, Refusal

Lines = Mapping[tuple[str, int], Sequence[tuple[Reading, int]]]
"""Sheet and row as they are printed → the tables that have a line there, with its row in the grid."""
_LONGEST = 60


def lines_of(readings: Sequence[Reading]) -> Lines:
    """Every line that was read, by where it stands."""
    lines: dict[tuple[str, int], list[tuple[Reading, int]]] = {}
    for reading in readings:
        for r in reading.lines:
            lines.setdefault((reading.grid.name, r + 1), []).append((reading, r))
    return lines


def lines_at(cell: str, lines: Lines) -> Iterator[tuple[Reading, int, int]]:
    """The lines a cell is in, with its column: of tables side by side only the one that has the column."""
    sheet, _, at = cell.rpartition("!")
    letter = at.rstrip("0123456789")
    column, there = _index(letter), lines.get((sheet, int(at[len(letter) :] or 0)), ())
    for reading, r in there:
        if column in reading.fields or len(there) == 1:
            yield reading, r, column


def namer(readings: Sequence[Reading]) -> Callable[[str], str]:
    """Gives the name as written in the line of a cell; '' where there is none, or it must not be shown."""
    lines = lines_of(readings)

    def name(cell: str) -> str:
        found = (_name(row) for reading, r, _ in lines_at(cell, lines) for row in reading.lines[r])
        return next(filter(None, found), "")

    return name


def fielder(readings: Sequence[Reading]) -> Callable[[str], str]:
    """Gives what the column of a cell was taken for; '' where that is nothing of a row."""
    lines = lines_of(readings)

    def field(cell: str) -> str:
        taken = (name for reading, _, column in lines_at(cell, lines) for name in reading.fields.get(column, ()))
        return next(taken, "")

    return field


def _name(row: object) -> str:
    """A row's name: of one to mend without the signs by which it is refused again."""
    if isinstance(row, Accepted):
        return row.recipient.name
    words = row.words if isinstance(row, Refusal) else {}
    name = name_shown(words.get("name", "").removesuffix(" ?").strip("~ "))
    return name if len(name) <= _LONGEST else f"{name[:_LONGEST]}…"


def _index(letter: str) -> int:
    """A → 0, Z → 25, AA → 26."""
    number = 0
    for each in letter:
        number = number * 26 + ord(each) - 64
    return number - 1
