"""What stands under each heading, and how often."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from hooks.desk.importing.columns.header import Header
from hooks.desk.importing.files.grids import Grid

Values = Counter[str]
MOST = 0.5
_NUMBER = re.compile(r"\d{1,3}(?:[.,]\d{3})*|\d+")


def values_of(grid: Grid, header: Header) -> Mapping[int, Values]:
    """How often each text stands in each column, in the lines below the headings that have two cells at least."""
    found: dict[int, Values] = {c.index: Counter() for c in header.columns}
    if not grid.across:
        rows = [row for row in grid.rows[header.last + 1 :] if sum(map(bool, map(str.strip, row))) > 1]
        for i, values in found.items():
            values.update(row[i] for row in rows if i < len(row) and row[i] and not row[i].isspace())
        return found
    for r in range(header.last + 1, len(grid.rows)):
        filled = [(i, c) for i, c in enumerate(grid.rows[r]) if c and not c.isspace() and (r, i) not in grid.across]
        if len(filled) > 1:
            for i, text in filled:
                if i in found:
                    found[i][text] += 1
    return found


def has_numbers(values: Values) -> bool:
    """Whether most values are numbers above one."""
    total = values.total()
    numbers = sum(n for v, n in values.items() if _NUMBER.fullmatch(v.strip()))
    large = sum(n for v, n in values.items() if _NUMBER.fullmatch(v.strip()) and v.strip() not in {"0", "1"})
    return bool(large) and numbers >= total * MOST
