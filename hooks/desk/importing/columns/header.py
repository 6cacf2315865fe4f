"""The row of headings, wherever it stands, and what each column is."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from hooks.desk.importing.columns.meanings import PRIVATE, REMARK, UNKNOWN, field_of, words_of
from hooks.desk.importing.files.grids import Grid, letters
from hooks.text import clean_line

_LOOK_AT, _MOST_HEADING_ROWS, _LONGEST = 60, 3, 80
_MOST_WORDS = 6
"""Words of a heading that stands alone in its row: more are a title."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a grid: where, its heading as printed, what it is taken for."""

    index: int
    heading: str
    field: str
    chosen: bool = False
    """Whether an editor said so."""
    encoding: str = "unicode"
    meant: tuple[str, str] = ("", "")
    """Field and words that a mark in this column stands for: title, Gia đình đọc sách."""

    @property
    def letter(self) -> str:
        """A, B … as spreadsheets call it."""
        return letters(self.index)

    @property
    def called(self) -> str:
        """Its heading, or its letter where it has none."""
        return self.heading or self.letter

    @property
    def own(self) -> str:
        """The lowest part of its heading: what stands right over its cells."""
        return self.heading.rpartition(" / ")[2]

    def mapped(self, field: str) -> str:
        """What an editor adds to say what it is instead: “--map "Kết quả=remark"”."""
        return f'--map "{self.letter if " / " in self.called else self.called}={field}"'

    @property
    def or_remark(self) -> str:
        """How to say that words in it are no results and no marks: as a remark it still keeps out who failed."""
        return f"; cả cột chỉ là lời ghi thì thêm {self.mapped(REMARK)}"


@dataclass(frozen=True, slots=True)
class Header:
    """The heading rows of one grid and its columns."""

    first: int
    last: int
    columns: tuple[Column, ...]
    by_field: Mapping[str, tuple[Column, ...]] = field(default_factory=dict)
    """The columns by what they are taken for; one may stand under two."""
    kind: str = ""
    """Kind that the name column's heading tells, or ''."""
    doubt: str = ""
    """Why no row can be read by this header, or ''."""
    couple: bool = False
    """Whether two columns name husband and wife: one family by both their names."""
    spouses: tuple[Column, ...] = ()
    """Columns of who is married to those named, which are left out unless an editor says otherwise."""
    hint: str = ""
    """What to write after --map against the doubt; '' when nothing would mend it."""
    refusal: str = ""
    """Why the table is no list of the honoured at all, or ''."""


def find_header(grid: Grid, chosen: Mapping[str, str]) -> Header | None:
    """The heading rows, one to three, and their columns by their words alone; None when there are none."""
    begin = next((r for r, row in enumerate(grid.rows) if row), 0)
    looked_at = list(enumerate(grid.rows))[begin : begin + _LOOK_AT]
    for first, row in looked_at:
        if (score := _score(row, chosen)) >= 2 and _names(row, chosen):
            return _header(grid, first, chosen)
        below = grid.rows[first + 1] if first + 1 < len(grid.rows) else []
        alone = _score(below, chosen) >= 2 and _names(below, chosen)
        joined = _joined(grid, first) if score and below and not alone else []
        if _score(joined, chosen) >= 3 and _names(joined, chosen):
            return _header(grid, first, chosen)
    for first, row in looked_at:
        filled = [c for c in row if c.strip()]
        if (
            len(set(map(words_of, filled))) == 1
            and _names(row, chosen)
            and len(words_of(filled[0]).split()) <= _MOST_WORDS
        ):
            return _header(grid, first, chosen)
    return None


def _looked_up(index: int, heading: str, chosen: Mapping[str, str]) -> str | None:
    """What --map says of a column: by its heading, which may look like a letter (“TT”), or by its letter."""
    words = words_of(heading)
    return chosen.get(words) or chosen.get(letters(index)) or chosen.get(words.upper()) if heading.strip() else None


def _score(row: list[str], chosen: Mapping[str, str]) -> int:
    known = {
        _looked_up(i, c, chosen) or field_of(c) + ("" if field_of(c) != PRIVATE else words_of(c))
        for i, c in enumerate(row)
        if c.strip() and len(c) < _LONGEST
    }
    return len(known - {UNKNOWN})


def _names(row: list[str], chosen: Mapping[str, str]) -> bool:
    """Whether a row can head a list: it says where the name stands, or what could be one."""
    return any(
        (_looked_up(i, c, chosen) or field_of(c)) in {"name", "unit", "hamlet"}
        for i, c in enumerate(row)
        if len(c) < _LONGEST
    )


def _joined(grid: Grid, first: int) -> list[str]:
    top, below = grid.rows[first], grid.rows[first + 1]
    width = max(len(top), len(below))
    pairs = zip(top + [""] * (width - len(top)), below + [""] * (width - len(below)), strict=True)
    return [b if b.strip() and field_of(b) != UNKNOWN else t or b for t, b in pairs]


def _header(grid: Grid, first: int, chosen: Mapping[str, str]) -> Header:
    last = first
    while last - first < _MOST_HEADING_ROWS - 1 and last + 1 < len(grid.rows) and _is_sub_heading(grid, first, last):
        last += 1
    rows = grid.rows[first : last + 1]
    columns = (_column(i, [clean_line(r[i]) if i < len(r) else "" for r in rows], chosen) for i in range(grid.width))
    return Header(first, last, tuple(columns))


def _column(i: int, parts: Sequence[str], chosen: Mapping[str, str]) -> Column:
    """A column by the parts of its heading, the lowest that is known before those above it."""
    own = [part for n, part in enumerate(parts) if part and part not in parts[:n]]
    heading = " / ".join(own)
    known = [field_of(part) for part in reversed(own)]
    found = PRIVATE if PRIVATE in known else next((f for f in known if f != UNKNOWN), UNKNOWN)
    picked = next((p for h in (heading, *reversed(own)) if (p := _looked_up(i, h, chosen))), chosen.get(letters(i)))
    return Column(i, heading, picked or found, chosen=picked is not None)


def _is_sub_heading(grid: Grid, first: int, last: int) -> bool:
    """A further heading row: parts of merged headings, and no list number or name of its own."""
    row, above = grid.rows[last + 1], grid.rows[last]
    own = [(i, c) for i, c in enumerate(row) if c.strip() and (last + 1, i) not in grid.down]
    if not own or any(re.fullmatch(r"\(?\d{1,3}\)?", c.strip()) for _, c in own):
        return False
    inside = [
        i
        for i, _ in own
        if i >= len(above) or not above[i].strip() or (last, i) in grid.across or _spreads(grid, last, i)
    ]
    return len(inside) == len(own) and (len(own) > 1 or any(field_of(c) != UNKNOWN for _, c in own))


def _spreads(grid: Grid, r: int, i: int) -> bool:
    """Whether a heading reaches over its right neighbour: merged, or the neighbour is empty but for its part below."""
    above, below = (row[i + 1].strip() if i + 1 < len(row) else "" for row in grid.rows[r : r + 2])
    return (r, i + 1) in grid.across or bool(below and not above)
