"""Grids typed with the fonts of before Unicode → grids in Unicode, column by column."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from hooks.desk.importing.files.grids import Grid
from hooks.desk.importing.files.legacy import TCVN3, UNICODE, VNI, encoding_of, strangeness, to_unicode
from hooks.text import clean_line

_SHOWN = 3
_FEW = 4


@dataclass(frozen=True, slots=True)
class Typed:
    """A grid in Unicode, and how it was typed."""

    grid: Grid
    encodings: Mapping[int, str]
    """The columns of an old encoding → which."""
    conversions: tuple[tuple[str, str, str], ...]
    """Cell, as it was typed, as it reads now: the last few of each such column."""


def in_unicode(grid: Grid) -> Typed:
    """The grid with every column of an old encoding turned."""
    kinds = _kinds([[row[i] for row in grid.rows if i < len(row) and row[i]] for i in range(grid.width)])
    rows = [[to_unicode(c, kinds[i]) if i in kinds else c for i, c in enumerate(row)] for row in grid.rows]
    turned = replace(grid, rows=rows, above=_turned(grid.above), further=tuple(map(_turned, grid.further)))
    return Typed(turned, kinds, tuple(shown for i in kinds for shown in _conversions(grid, turned, i)))


def _kinds(columns: Sequence[Sequence[str]]) -> dict[int, str]:
    """The encoding of each column that is not typed in Unicode."""
    kinds = {i: kind for i, column in enumerate(columns) if (kind := encoding_of(column)) != UNICODE}
    for i, column in enumerate(columns):
        # A column of numbers under one old heading says too little alone; its neighbours decide.
        if kinds and i not in kinds and len(set(column)) <= _FEW:
            usual = max((TCVN3, VNI), key=list(kinds.values()).count)
            turned = [to_unicode(c, usual) for c in column]
            if turned != column and strangeness(turned) <= strangeness(column):
                kinds[i] = usual
    return kinds


def _conversions(grid: Grid, turned: Grid, i: int) -> list[tuple[str, str, str]]:
    """The last cells of a column that read differently now."""
    pairs = ((r, row[i], turned.rows[r][i]) for r, row in enumerate(grid.rows) if i < len(row))
    changed = [pair for pair in pairs if pair[1] != pair[2]]
    return [(grid.address(r, i), clean_line(typed), clean_line(reads)) for r, typed, reads in changed[-_SHOWN:]]


def _turned(texts: tuple[str, ...]) -> tuple[str, ...]:
    kind = encoding_of(texts)
    return tuple(to_unicode(t, kind) for t in texts)
