"""Grids as they were typed → grids in Unicode, cell by cell (see `files/readings.py`), and what has to be told of it."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, partial

from hooks.desk.importing.files.grids import Grid, letters
from hooks.desk.importing.files.readings import Reading, reading_of
from hooks.desk.importing.files.sheet_cells import MAX_TABLES
from hooks.desk.importing.steps import Doubt, DoubtKind
from hooks.desk.importing.words.people import misspelt_surname
from hooks.guard.removal import without_footnote
from hooks.old_encodings import NAMES, UNICODE
from hooks.syllables import slips_in
from hooks.text import INVISIBLE, clean_line

_MOSTLY = 3
"""That many cells of an old encoding, and as many times more than cells in Unicode, make it the column's."""
_PAIRS = 10
Cell = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Typed:
    """A grid in Unicode, and how it was typed."""

    grid: Grid
    encodings: Mapping[int, str]
    """The columns mostly of an old encoding → which."""
    conversions: tuple[tuple[str, str, str], ...]
    """Every cell that reads differently now: which, as it was typed, as it reads."""
    readings: Mapping[Cell, Reading]
    """Cells that are not simply Unicode."""


@dataclass(frozen=True, slots=True)
class _Usual:
    """In what the cells of a column or of a sheet are typed, as far as they can be nothing else."""

    old: Sequence[str] = ()
    """The old encodings, the most frequent first."""
    mostly: str = ""
    """The one that nearly all cells have."""
    told: bool = False
    """Whether any cell says anything."""
    only: str = ""
    """The one that all cells have which say anything."""


def in_unicode(grid: Grid) -> Typed:
    """The grid with every cell of an old encoding turned; cells that nobody can read are named in `garbled`."""
    alone = {c: reading_of(c) for c in set().union(*grid.rows) if not c.isascii()}
    columns = [[alone[row[i]] for row in grid.rows if i < len(row) and row[i] in alone] for i in range(grid.width)]
    sheet = _usual(reading for column in columns for reading in column)
    usual = [_with_sheet(_usual(column), sheet) for column in columns]
    readings = dict(_notable(grid, alone, usual))
    rows = [list(row) for row in grid.rows]
    for (r, i), reading in readings.items():
        rows[r][i] = reading.text
    garbled = {cell: reading.other for cell, reading in readings.items() if reading.broken}
    turn = partial(_turned, old=tuple(sheet.old), mostly=sheet.mostly)
    above, below = turn((*grid.above, *_name(grid, sheet))), turn(grid.below)
    further = tuple(map(turn, grid.further))
    turned = replace(grid, rows=rows, garbled=garbled, above=above, below=below, further=further)
    changes = tuple(_changes(grid, readings))
    return Typed(turned, dict(_encodings(columns, readings)), changes, readings)


def _usual(readings: Iterable[Reading]) -> _Usual:
    counts = Counter(reading.kind for reading in readings if reading.telling)
    old = [kind for kind, _ in counts.most_common() if kind != UNICODE]
    most = counts[old[0]] if old else 0
    mostly = old[0] if most >= _MOSTLY and most >= _MOSTLY * (counts.total() - most) else ""
    return _Usual(old, mostly, bool(counts), next(iter(counts)) if len(counts) == 1 else "")


def _with_sheet(column: _Usual, sheet: _Usual) -> _Usual:
    """A column whose cells say too little, and nothing against it, goes with the sheet."""
    old = [*column.old, *(kind for kind in sheet.old if kind not in column.old)]
    alike = not column.told or column.only == sheet.mostly
    return _Usual(old, column.mostly or (sheet.mostly if alike else ""), column.told)


def _notable(grid: Grid, alone: Mapping[str, Reading], usual: Sequence[_Usual]) -> Iterator[tuple[Cell, Reading]]:
    """The cells that do not read as they stand, or not surely."""
    known: dict[tuple[int, str], Reading] = {}
    """By column and text: most names and places stand in a list more than once."""
    if not any(column.old for column in usual):
        alone = {typed: reading for typed, reading in alone.items() if _is_notable(reading, typed)}
    for r, row in enumerate(grid.rows if alone else ()):
        for i, typed in enumerate(row):
            if typed not in alone:
                continue
            if (i, typed) not in known:
                known[i, typed] = _beside(alone[typed], typed, usual[i])
            reading = known[i, typed]
            if _is_notable(reading, typed):
                yield (r, i), reading


def _is_notable(reading: Reading, typed: str) -> bool:
    return bool(reading.kind != UNICODE or reading.other or reading.broken or reading.odd or reading.text != typed)


def _beside(alone: Reading, typed: str, usual: _Usual) -> Reading:
    """A cell's reading, by what is usual in its column where it says nothing certain itself."""
    certain = not usual.old or (alone.telling and not alone.broken)
    return alone if certain else reading_of(typed, usual.old, usual.mostly)


def _encodings(columns: Sequence[Sequence[Reading]], readings: Mapping[Cell, Reading]) -> Iterator[tuple[int, str]]:
    turned = {i: Counter(reading.kind for (_, at), reading in readings.items() if at == i) for i in range(len(columns))}
    for i, kinds in turned.items():
        kinds.pop(UNICODE, None)
        unicode = sum(reading.telling and reading.kind == UNICODE for reading in columns[i])
        if kinds and kinds.total() > unicode:
            yield i, kinds.most_common(1)[0][0]


def _changes(grid: Grid, readings: Mapping[Cell, Reading]) -> Iterator[tuple[str, str, str]]:
    """Cells that read differently; white space, signs that nobody sees, another way to write the same letters (NFC) are no difference."""
    known: dict[tuple[str, str], tuple[str, str]] = {}
    """Most names and places stand in a list more than once: each is kept once."""
    for (r, i), reading in readings.items():
        both = grid.rows[r][i], reading.text
        if both not in known:
            line = " ".join(unicodedata.normalize("NFC", both[0]).split()), clean_line(both[1])
            if " ".join(INVISIBLE.sub("", line[0]).split()) == line[1]:
                line = line[1], line[1]
            known[both] = both if line == both else line
        typed, reads = known[both]
        if (r, i) not in grid.across and typed != reads:
            yield grid.address(r, i), typed, reads


@lru_cache(maxsize=2 * MAX_TABLES)
def _turned(texts: tuple[str, ...], old: tuple[str, ...], mostly: str) -> tuple[str, ...]:
    """Texts beside a grid, in what its cells are typed; those above one table are asked for by all tables after it."""
    return tuple(reading_of(text, old, mostly).text for text in texts)


def _name(grid: Grid, sheet: _Usual) -> tuple[str, ...]:
    """The sheet's name where it is typed in an old encoding too: it stays in addresses, as the editor sees it."""
    return (grid.name,) if reading_of(grid.name, sheet.old, sheet.mostly).kind != UNICODE else ()


def doubts_of(
    typed: Typed,
    columns: Collection[int],
    below: range,
    names: Collection[int] = (),
    places: Collection[int] = (),
    known: Collection[str] = (),
) -> Iterator[Doubt]:
    """What an editor has to look at in the columns that are read, in the rows below the headings.

    Cells that nobody can read are not told in the columns of `names`: their rows are refused. Of two readings in the
    columns of `places` one is a place. Words in `known` are right, however few people of Vietnam write them.
    """
    for i in sorted(columns):
        found = {r: reading for (r, at), reading in typed.readings.items() if at == i and r in below}
        yield from _converted(typed, i, {r: reading for r, reading in found.items() if reading.kind != UNICODE})
        two = [r for r, reading in found.items() if reading.other and not reading.broken and i not in places]
        yield from _ambiguous(typed.grid, i, two, found)
        slips = _slips(typed, i, below, found, whole=i in names)
        yield from _odd(typed.grid, i, {r: odd[0] for r, words in slips if (odd := _without(words, known))})
        if i not in names:
            yield from _garbled(typed.grid, i, [r for r, reading in found.items() if reading.broken])


def _converted(typed: Typed, i: int, found: Mapping[int, Reading]) -> Iterator[Doubt]:
    grid, column = typed.grid, f"{typed.grid.name}!{letters(i)}"
    for kind in dict.fromkeys(reading.kind for reading in found.values()):
        cells = tuple(grid.address(r, i) for r, reading in found.items() if reading.kind == kind)
        whole = typed.encodings.get(i) == kind
        told = f"cột {column}" if whole else f"{len(cells)} ô của cột {column} ({', '.join(cells[:3])}…)"
        yield Doubt(DoubtKind.ENCODING, f"{told} gõ bằng {NAMES[kind]}, đã đổi sang Unicode: đọc lại vài ô", cells)


def _ambiguous(grid: Grid, i: int, rows: Sequence[int], found: Mapping[int, Reading]) -> Iterator[Doubt]:
    for some in (rows[at : at + _PAIRS] for at in range(0, len(rows), _PAIRS)):
        pairs = (f"{grid.address(r, i)} “{clean_line(found[r].text)}” hay “{clean_line(found[r].other)}”" for r in some)
        told = f"đọc được hai cách, máy giữ cách đầu: {'; '.join(pairs)}. Sai thì sửa trong tệp"
        yield Doubt(DoubtKind.ENCODING, told, tuple(grid.address(r, i) for r in some), "sửa ô trong tệp")


def _slips(
    typed: Typed, i: int, below: range, found: Mapping[int, Reading], *, whole: bool
) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The rows of a column with words that no people of Vietnam writes: of names the `whole` column is looked at."""
    rows = typed.grid.rows
    for r in below if whole else [r for r, reading in found.items() if reading.odd]:
        text = without_footnote(rows[r][i]) if i < len(rows[r]) else ""
        told = r in found and (found[r].broken or found[r].other)
        if not told and slips_in(text) and (slips := slips_in(clean_line(text))):
            yield r, slips
        elif whole and not told and (surname := misspelt_surname(clean_line(text))):
            yield r, (surname,)


def _without(words: Sequence[str], known: Collection[str]) -> list[str]:
    return [word for word in words if word.casefold() not in known]


def _odd(grid: Grid, i: int, rows: Mapping[int, str]) -> Iterator[Doubt]:
    if rows:
        words = ", ".join(f"“{word}”" for word in list(dict.fromkeys(rows.values()))[:_PAIRS])
        told = f"cột {grid.name}!{letters(i)}: {words} không phải âm tiếng Việt hay tên họ nào, giữ nguyên; sai thì gõ lại ô"
        yield Doubt(DoubtKind.SLIP, told, tuple(grid.address(r, i) for r in rows), "sửa ô trong tệp")


def _garbled(grid: Grid, i: int, rows: Sequence[int]) -> Iterator[Doubt]:
    if rows:
        cells = tuple(grid.address(r, i) for r in rows)
        told = (
            f"{', '.join(cells[:3])}{'…' if len(cells) > 3 else ''}: có chữ không đọc được bằng bảng mã nào; gõ lại ô"
        )
        yield Doubt(DoubtKind.ENCODING, told, cells, "gõ lại ô")
