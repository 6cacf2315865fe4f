"""What stands under each heading, and how often."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from itertools import zip_longest

from hooks.desk.importing.columns.header import Header
from hooks.desk.importing.files.grids import Grid

Values = Counter[str]
MOST = 0.5
_NUMBER = re.compile(r"\d{1,3}(?:[.,]\d{3})*|\d+")


def values_of(grid: Grid, header: Header) -> Mapping[int, Values]:
    """How often each text stands in each column, in the lines below the headings that have two cells at least."""
    if not grid.across:
        rows = [row for row in grid.rows[header.last + 1 :] if sum(map(bool, map(str.strip, row))) > 1]
        counted = [Counter(column) for column in zip_longest(*rows, fillvalue="")]
        for values in counted:
            for blank in [text for text in values if not text or text.isspace()]:
                del values[blank]
        return {c.index: counted[c.index] if c.index < len(counted) else Counter() for c in header.columns}
    found: dict[int, Values] = {c.index: Counter() for c in header.columns}
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
