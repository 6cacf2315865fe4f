"""The numbers down a list: they tell a numbered line that names a place from a person who is called so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass
from enum import Enum, auto

from hooks.desk.importing.row_words import number_in
from hooks.desk.importing.tables import Table
from hooks.desk.importing.words.people import is_personal, is_surely_place
from hooks.desk.place_words.addresses import Addresses

NUMBERED = re.compile(r"(\d{1,6})[.)/]\s*(?=[^\W\d])")
"""“1. Nguyễn Văn A”: a list without a column of numbers."""
AMOUNT = re.compile(r"\(?\d+(?: [^\W\d]+){0,3}\)?")
"""“25 hộ” beside a heading."""
_INNER = re.compile(r"(\d{1,4})[.,/-]\d{1,4}[.)]?")
"""“1.1”: a row inside what “1” heads."""

_SMALL = re.compile(r"[a-zđ][.)]?|[-+*•]")
"""What a row may have for a number inside what “1” heads."""


class PlaceReading(Enum):
    """What a numbered line that names a place is."""

    ROW = auto()
    HEADING = auto()
    UNSURE = auto()


@dataclass(frozen=True, slots=True)
class Sequence:
    """What the numbers of a list tell of it as a whole."""

    places: dict[int, PlaceReading]
    """Row of the grid → what it is, for numbered lines that name a place and nothing else."""
    wide: bool
    """Whether most lines with a name say more than a number and a name."""


@dataclass(frozen=True, slots=True)
class _Mark:
    """The number of one line."""

    r: int
    number: int = 0
    place: bool = False
    """Whether it may be a heading: it names a place, and says nothing more."""
    known: bool = False
    """Whether what it names is a place for certain, and no person."""
    inner: bool = False
    """Whether it is 1.1, and `number` what stands before the dot."""
    row: bool = True
    """Whether it is a line with a name; else something between the rows."""


def sequence_of(table: Table, addresses: Addresses) -> Sequence:
    """Read the whole column of numbers once."""
    marks, wide, named = [], 0, 0
    own = {c.index for field in ("stt", "name") for c in table.columns(field)}
    for r in table.below:
        if (mark := _mark(table, r, own, addresses)) is None:
            continue
        marks.append(mark)
        named += mark.row and not mark.place
        wide += mark.row and not mark.place and _says_more(table, r, own)
    bare = sum(mark.row and not mark.number for mark in marks)
    found = dict(_judged(marks, mostly_bare=2 * bare > named)) if any(m.place for m in marks) else {}
    return Sequence(found, 2 * wide > named)


def _mark(table: Table, r: int, own: Set[int], addresses: Addresses) -> _Mark | None:
    """The mark of a line; None for an empty one."""
    typed, name = table.numbers[r], table.name(r)
    number = number_in(typed)
    if not typed and (match := NUMBERED.match(name)):
        number, name = match[1], name[match.end() :]
    if not (typed or name):
        return _Mark(r, row=False) if any(map(str.strip, table.grid.rows[r])) else None
    if match := _INNER.fullmatch(typed):
        return _Mark(r, int(match[1]), inner=True)
    if not number:
        return _Mark(
            r, row=bool(name) and (not typed or (bool(_SMALL.fullmatch(typed)) and not addresses.is_place(name)))
        )
    place = bool(name) and addresses.is_place(name) and not (is_personal(name) or _says_more(table, r, own))
    return _Mark(r, int(number), place, place and is_surely_place(name, addresses))


def _says_more(table: Table, r: int, own: Set[int]) -> bool:
    """Whether a line says more than its number, its name and an amount; `own` are the columns of these."""
    return any(
        not AMOUNT.fullmatch(text)
        for i, text in enumerate(table.tidied[r])
        if text and i not in own and (r, i) not in table.grid.across
    )


def _judged(marks: list[_Mark], *, mostly_bare: bool) -> Iterator[tuple[int, PlaceReading]]:
    """Each candidate with its reading: do the numbers go on without it, or do they need it?"""
    headings = 0
    last = _Mark(-1, row=False)
    """The last numbered row before."""
    for n, mark in enumerate(marks):
        after = marks[n + 1] if n + 1 < len(marks) else None
        if not mark.place:
            last = mark if mark.number and not mark.inner else last
            continue
        reading = _reading(marks, n, last, after, headings, mostly_bare=mostly_bare)
        yield mark.r, reading
        if reading is PlaceReading.HEADING:
            headings = mark.number
        else:
            last = mark


def _reading(
    marks: list[_Mark], n: int, last: _Mark, after: _Mark | None, headings: int, *, mostly_bare: bool
) -> PlaceReading:
    mark = marks[n]
    if after and after.inner and after.number == mark.number:
        return PlaceReading.HEADING
    goes_on = _goes_on_without(marks, n, last) or (mostly_bare and bool(after and after.row and not after.number))
    heads = goes_on and mark.number == headings + 1
    before = mark.number == last.number + 1 if last.number else mark.number == 1
    behind = after is not None and after.number == mark.number + 1 and not after.inner
    ends = after is None or not after.row or (not after.number and not mostly_bare)
    needed = (before and (behind or ends)) or (not goes_on and (before or behind))
    if heads and needed:
        return PlaceReading.HEADING if mark.known and not (before and behind) else PlaceReading.UNSURE
    return PlaceReading.HEADING if heads else PlaceReading.ROW if needed else PlaceReading.UNSURE


def _goes_on_without(marks: list[_Mark], n: int, last: _Mark) -> bool:
    """Whether the next numbered row begins anew at 1, or goes on from the last one before."""
    for mark in marks[n + 1 :]:
        if mark.row and mark.number:
            return not mark.place and not mark.inner and mark.number in {1, last.number + 1}
        if mark.row:
            return False
    return False
