"""What the cells of a row tell together and none alone: a child’s name in one, its school in the next."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from hooks.guard.finding import Found, found_in
from hooks.guard.rules.kinds import BIRTH, CHILD, HOUSE

_TOGETHER = frozenset({CHILD, HOUSE, BIRTH})
"""Kinds that one cell may begin and another end."""
HALF = re.compile(
    r"lớp|trường|tiểu học|thcs|thpt|mầm non|mẫu giáo|(?<![0-9])[0-9]{1,4}[a-z]?/[0-9]|số (?:nhà )?[0-9]|^[0-9]{1,4}[a-z]?$",
    re.IGNORECASE,
)
"""What one of the cells holds at least."""
_APART = ", "


def together(cells: Sequence[str]) -> Iterator[tuple[Found, str, int]]:
    """What a row tells as it is shown, cell beside cell, and the first beside any that may end what it begins.

    With the text of those cells, and the cell where it begins. Each kind is told once, and not what one cell tells alone.
    """
    told = {found.kind for cell in cells for found in found_in(cell, _TOGETHER)}
    rows = [[0, *range(i, len(cells))] for i, cell in enumerate(cells) if i > 1 and HALF.search(cell)]
    rows.append([*range(len(cells))])
    for row in rows:
        text = _APART.join(cells[i] for i in row)
        for found in found_in(text, _TOGETHER):
            first, end = _begins(cells, row, found.start)
            if found.kind not in told and found.end > end:
                told.add(found.kind)
                yield found, text, first


def _begins(cells: Sequence[str], row: Iterable[int], at: int) -> tuple[int, int]:
    """The cell that a place in the text of a row lies in, and where that cell ends."""
    end = -len(_APART)
    for i in row:
        end += len(_APART) + len(cells[i])
        if at < end:
            return i, end
    raise AssertionError(at)
