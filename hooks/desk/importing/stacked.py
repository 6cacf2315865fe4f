"""One sheet that holds several lists, one below the other → a grid for each, its cells where they were."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from hooks.desk.importing.columns.meanings import UNKNOWN, field_of, words_of
from hooks.desk.importing.files.grids import Grid
from hooks.desk.importing.row_words import is_total
from hooks.text import clean_line

_BEGINS = ("stt", "tt", "số tt", "số thứ tự", "s.t.t", "họ và tên", "họ tên", "họ, tên", "tên ")
"""How a cell begins that may stand in a row of headings."""
_LONGEST = 60
_LETTERHEAD = re.compile(
    r"\(|danh sách|độc lập|số\s*:|năm \d{4}|(?:ủy ban|ubnd|hội|xã|phường|thị trấn|đặc khu|huyện|thành phố|tỉnh)\b",
    re.IGNORECASE,
)
_SIGNED = re.compile(
    r"(?:tm|kt|tl|tuq)\.|(?:phó )?chủ tịch|(?:phó )?trưởng|người lập|nơi nhận|\(ký|xác nhận", re.IGNORECASE
)
_MARKED = re.compile(r"\(?(?:[IVXLC]+|[A-Z]|\d+)[.)/:-]")


def stacked(grid: Grid, chosen: Mapping[str, str]) -> Iterator[Grid]:
    """The lists of a grid: parted where other headings begin, or the same ones under another title.

    Headings and titles that a page only repeats part nothing. What stands above an earlier list counts as that of a
    table before: only where a list's own title says nothing.
    """
    heads = list(_heads(grid, chosen))
    tops = [range(heads[0] if heads else 0)]
    """The rows of the titles above each list."""
    for before, head in pairwise(heads):
        top = range(_title_from(grid, before, head), head)
        known = {text for of in tops for text in _texts(grid, of)}
        new = [text for text in _texts(grid, top) if text not in known and not _MARKED.match(text)]
        if new or _words(grid.rows[head]) != _words(grid.rows[before]):
            tops.append(top)
    if len(tops) == 1:
        yield grid
        return
    for n, top in enumerate(tops):
        end = tops[n + 1].start if n + 1 < len(tops) else len(grid.rows)
        nothing: list[list[str]] = [[] for _ in range(top.start)]
        above = [_texts(grid, of) for of in reversed(tops[:n])]
        yield replace(grid, rows=nothing + grid.rows[top.start : end], further=(*above, *grid.further))


def _heads(grid: Grid, chosen: Mapping[str, str]) -> Iterator[int]:
    """The first row of each list's headings; one beside an earlier list, over columns it leaves free, is no new list below it."""
    before, taken = -2, set[int]()
    begins = {c for c in set().union(*grid.rows) if _begins(c)}
    for r, row in enumerate(grid.rows):
        if begins.isdisjoint(row) or not _is_head(row, chosen):
            continue
        own = {i for i, c in enumerate(row) if c.strip()}
        if r != before + 1 and (not taken or taken & own):
            yield r
            taken = own
        before = r


def _begins(cell: str) -> bool:
    """Whether a cell may stand in a row of headings."""
    return 0 < len(cell) < _LONGEST and not cell[0].isdecimal() and cell.lstrip().lower().startswith(_BEGINS)


def _is_head(row: Sequence[str], chosen: Mapping[str, str]) -> bool:
    """Whether a row heads a list: it names two columns at least, one of them for the name."""
    cells = {clean_line(c) for c in row if c.strip()}
    if any(any(letter.isdigit() for letter in c) and len(c) < 4 for c in cells):
        return False
    found = {chosen.get(words_of(c)) or field_of(c) for c in cells if len(c) < _LONGEST} - {UNKNOWN}
    return len(found) > 1 and not found.isdisjoint({"name", "unit"})


def _words(row: Sequence[str]) -> list[str]:
    """The headings of a row by column, for comparing."""
    words = [words_of(c) if c.strip() else "" for c in row]
    while words and not words[-1]:
        words.pop()
    return words


def _title_from(grid: Grid, before: int, head: int) -> int:
    """The first row of the titles right above a row of headings."""
    first = head
    for r in range(head - 1, before, -1):
        texts = _texts(grid, range(r, r + 1))
        if not all(map(_is_title, texts)):
            break
        first = r if texts else first
    return first


def _is_title(text: str) -> bool:
    return bool(text.isupper() or _LETTERHEAD.match(text) or _MARKED.match(text)) and not (
        _SIGNED.match(text) or is_total(text)
    )


def _texts(grid: Grid, rows: range) -> tuple[str, ...]:
    return tuple(dict.fromkeys(clean_line(c) for r in rows for c in grid.rows[r] if c.strip()))
