"""Cells that tell of a child: a birth in a column of its own or behind a name, an age."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from hooks.guard.pieces import PIECES
from hooks.text import fold

CHILD_UNTIL = 16
"""From this age on nobody's parents have to agree."""
_BORN = re.compile(r"\bsinh\b(?!.*\bnoi sinh)|^(?:n ?s|ntns)$")
_AGED = re.compile(r"\btuoi\b")
_YEAR = re.compile(
    r"(?:(?P<d>\d{1,2})[/.-](?P<m>\d{1,2})[/.-])?(?<!\d)(?P<y>(?:19|20)\d\d)(?!\d)(?:-(?P<m2>\d\d)-(?P<d2>\d\d))?"
)
_BEHIND_NAME = re.compile(
    rf"(?<!\w){PIECES['CAP']}\w*[\s,;(–-]+(?i:sinh|sn|s\.n|ns)[^\w]*(?i:(?:ngày|tháng|năm)\s+)*([\d/. -]*(?:19|20)\d\d)"
)


def tells_of_child(heading: str, typed: str, day: dt.date, *, private: bool) -> bool:
    """Whether a cell tells of somebody younger than sixteen on a day: a `private` column by its heading, any other behind a name."""
    if not any(map(str.isdigit, typed)):
        return False
    said = fold(heading) if private else ""
    if _AGED.search(said) and typed.strip().isdecimal():
        return int(typed) < CHILD_UNTIL
    told = [typed] if _BORN.search(said) else _BEHIND_NAME.findall(typed)
    return any(_is_child(born, day) for text in told for born in _births(text))


def _births(text: str) -> Iterator[tuple[int, int, int]]:
    """Year, month and day of each birth; where only the year is told, its first day."""
    for match in _YEAR.finditer(text):
        yield int(match["y"]), int(match["m"] or match["m2"] or 1), int(match["d"] or match["d2"] or 1)


def _is_child(born: tuple[int, int, int], day: dt.date) -> bool:
    year, *rest = born
    return year <= day.year and day.year - year - (rest > [day.month, day.day]) < CHILD_UNTIL
