"""Lists that stand side by side in one grid, each read as a grid of its own with its true addresses."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from hooks.desk.importing.columns.header import Column, Header, find_header
from hooks.desk.importing.columns.meanings import words_of
from hooks.desk.importing.columns.settled import whole_names
from hooks.desk.importing.files.grids import Grid

Cell = tuple[int, int]
_NAMED = {"name", "unit", "hamlet"}


def side_by_side(grid: Grid, chosen: Mapping[str, str]) -> list[Grid]:
    """The lists of a grid from left to right: the other lists' cells are blank in each. One list is the grid itself."""
    header = find_header(grid, chosen)
    if header is None:
        return [grid]
    starts = _repeated(grid, header) or _after_gap(grid, header, chosen)
    if not starts:
        return [grid]
    shared = range(starts[0]) if _fields(header, range(starts[0])) else range(0)
    spans = [range(a, b) for a, b in zip(starts, [*starts[1:], grid.width], strict=True)]
    if not shared:
        spans[0] = range(spans[0].stop)
    return [_part(grid, header.first, spans, n, shared) for n in range(len(spans))]


def _fields(header: Header, of: range) -> list[Column]:
    return [c for c in header.columns if c.index in of and c.heading]


def _repeated(grid: Grid, header: Header) -> list[int]:
    """Where each list begins: at its first heading, which every list has, with a name to follow."""
    columns = [c for c in header.columns if c.heading and not _repeats_left(grid, header, c)]
    named = {"name"} if any(c.field == "name" for c in columns) else _NAMED
    for n, first in enumerate(columns):
        starts = [c.index for c in columns[n:] if _same(first, c)]
        ends = [*starts[1:], grid.width]
        inside = [[c for c in columns if a <= c.index < b] for a, b in zip(starts, ends, strict=True)]
        numbered = any(c.field == "stt" for c in columns[:n])  # one number for both: no list of its own
        if len(starts) > 1 and not numbered and all(any(c.field in named for c in of) for of in inside):
            beside = any(b - a == 1 for a, b in pairwise(starts))  # one name in parts, unless there is nothing else
            return (
                starts if not beside or (max(map(len, inside)) == 1 and whole_names(grid, header, starts[-1])) else []
            )
        if first.field in named:
            break  # what comes after a name begins no list
    return []


def _same(first: Column, other: Column) -> bool:
    return first.field == other.field == "stt" or words_of(first.heading) == words_of(other.heading)


def _repeats_left(grid: Grid, header: Header, column: Column) -> bool:
    return all((r, column.index) in grid.across for r in range(header.first, header.last + 1))


def _after_gap(grid: Grid, header: Header, chosen: Mapping[str, str]) -> list[int]:
    """Where lists begin whose headings stand in different rows, parted by an empty column."""
    rows = range(header.first, len(grid.rows))
    empty = [
        i
        for i in range(1, grid.width - 1)
        if not any(i < len(grid.rows[r]) and grid.rows[r][i].strip() and (r, i) not in grid.across for r in rows)
    ]
    for i in empty:
        left, right = (find_header(_masked(grid, kept), chosen) for kept in (range(i), range(i + 1, grid.width)))
        if left and right and left.first != right.first and _has_name(left) and _has_name(right):
            return [0, i + 1]
    return []


def _has_name(header: Header) -> bool:
    return any(c.field == "name" for c in header.columns) and len({c.field for c in header.columns if c.heading}) > 1


def _masked(grid: Grid, kept: range) -> Grid:
    return replace(grid, rows=[[c if i in kept else "" for i, c in enumerate(row)] for row in grid.rows])


def _part(grid: Grid, first: int, spans: Sequence[range], n: int, shared: range) -> Grid:
    """One list: its own columns, the shared ones, and what reaches over several lists."""
    own = spans[n]
    above = tuple(_titles(grid, first, spans, n)) if n else ()
    rows = [_row(grid, r, own, shared) if r >= first else _above(grid, r, spans, n) for r in range(len(grid.rows))]
    kept: Callable[[Cell], bool] = lambda cell: cell[1] in own or cell[1] in shared  # noqa: E731
    return replace(
        grid,
        rows=rows,
        # The first cell of a heading that reaches over all lists speaks for this one.
        across=frozenset(c for c in grid.across if kept(c) and not (n and c[1] == own.start)),
        down=frozenset(filter(kept, grid.down)),
        struck=frozenset(filter(kept, grid.struck)),
        above=(*grid.above, *above),
        beside=True,
    )


def _row(grid: Grid, r: int, own: range, shared: range) -> list[str]:
    return [c if i in own or i in shared else "" for i, c in enumerate(grid.rows[r])]


def _above(grid: Grid, r: int, spans: Sequence[range], n: int) -> list[str]:
    """A line above the headings: the first list keeps what all share, each its own."""
    keep = {i for start, cells in _texts(grid, r) if n in _of(grid, r, start, cells, spans, n) for i in cells}
    return [c if i in keep else "" for i, c in enumerate(grid.rows[r])]


def _titles(grid: Grid, first: int, spans: Sequence[range], n: int) -> Iterator[str]:
    """The titles that a later list shares with the others: they are told once, with the first."""
    for r in range(first):
        for start, cells in _texts(grid, r):
            if n not in _of(grid, r, start, cells, spans, n) and _is_shared(grid, r, cells, spans):
                yield grid.rows[r][start]


def _texts(grid: Grid, r: int) -> Iterator[tuple[int, list[int]]]:
    """Each text of a line: where it begins, and the cells it reaches over."""
    row = grid.rows[r]
    for i, text in enumerate(row):
        if text.strip() and (r, i) not in grid.across:
            cells = [i]
            while (r, cells[-1] + 1) in grid.across:
                cells.append(cells[-1] + 1)
            yield i, cells


def _of(grid: Grid, r: int, start: int, cells: Sequence[int], spans: Sequence[range], n: int) -> set[int]:
    """The lists that keep a text in its own cells."""
    if _is_shared(grid, r, cells, spans):
        return {0}
    return {k for k, span in enumerate(spans) if start in span}


def _is_shared(grid: Grid, r: int, cells: Sequence[int], spans: Sequence[range]) -> bool:
    """Whether a title speaks for all lists: it reaches over several, or stands alone at the very left."""
    touched = {k for k, span in enumerate(spans) if any(i in span for i in cells)}
    alone = len(cells) == 1 and touched == {0} and len(list(_texts(grid, r))) == 1
    return len(touched) > 1 or alone
