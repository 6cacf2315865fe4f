"""An example of a list as a drawing: a spreadsheet with its letters and numbers, or a page with tables."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import accumulate

from hooks.desk.forms.list_examples import Cell, Layout, Sheet

WIDTH, MOST = 360, 8_000
"""Width in pixels, the size of a small phone; most bytes of a drawing."""
_GUTTER, _LETTERS, _LINE, _PAD, _TAB, _GAP = 24, 22, 18, 5, 30, 12
_STYLE = """<style>
:root{--paper:#fffdf7;--wash:#e8ede2;--ink:#221d15;--soft:#5c5343;--hair:#b9ac91;--clay:#a3371b}
@media screen and (prefers-color-scheme:dark){:root{--paper:#1b2320;--wash:#2a3833;--ink:#f1ebdc;--soft:#bdb5a3;--hair:#56635c;--clay:#f2967a}}
text{font:400 13px system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;fill:var(--ink)}
.b{font-weight:700}.s{fill:var(--soft)}.c{text-anchor:middle}.d{text-decoration:line-through}
.p{fill:var(--paper)}.g{fill:var(--wash)}.h{fill:none;stroke:var(--hair)}.o{fill:none;stroke:var(--clay);stroke-width:2.5}
</style>"""
_CELL = re.compile(r"([A-Z])(\d+)(?::([A-Z])(\d+))?")
_NARROW, _WIDE, _THIN = "iIjl.,:;'’|()![]1", "mwMW", "tfr-“” "


def drawing(layout: Layout) -> str:
    """The drawing as SVG; raises ValueError when a cell's text does not fit into it."""
    paper = layout.file == "docx"
    parts, top = list[str](), 1.0
    for sheet in layout.sheets:
        drawn = _Drawn.of(sheet, paper=paper, tab=len(layout.sheets) > 1)
        parts += drawn.at(top)
        top += drawn.height + (0 if paper else _GAP)
    height = round(top + (_GAP if paper else 1 - _GAP))
    page = [f'<rect x=".5" y=".5" width="{WIDTH - 1}" height="{height - 1}" class="p"/>']
    page += [f'<rect x=".5" y=".5" width="{WIDTH - 1}" height="{height - 1}" class="h"/>'] if paper else []
    size = f'viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" {size}>\n<title>{escape(layout.title)}</title>'
    return "\n".join([head, _STYLE, *page, *parts, "</svg>"]) + "\n"


@dataclass(frozen=True, slots=True)
class _Drawn:
    """One sheet with its measures: where its columns and rows begin, from the sheet's own left and top."""

    sheet: Sheet
    paper: bool
    tab: bool
    x: tuple[float, ...]
    y: tuple[float, ...]

    @classmethod
    def of(cls, sheet: Sheet, *, paper: bool, tab: bool) -> _Drawn:
        """The sheet, measured."""
        left = 16 if paper else _GUTTER
        widths = _widths(sheet, WIDTH - left - (16 if paper else 1))
        heights = [_height(sheet, r, widths) for r in range(len(sheet.rows))]
        above = len(sheet.above) * (_LINE + 6) + 14 if paper else _LETTERS
        return cls(sheet, paper, tab, (*accumulate(widths, initial=left),), (*accumulate(heights, initial=above),))

    @property
    def height(self) -> float:
        return self.y[-1] + (_TAB if self.tab and not self.paper else 0)

    def at(self, top: float) -> Iterator[str]:
        """What is drawn, begun at a height."""
        if self.paper:
            yield from (_text(WIDTH / 2, top + 24 + n * 24, line, "c b") for n, line in enumerate(self.sheet.above))
        else:
            yield from self._edges(top)
        merged = self._merged()
        hidden = {at for cells in merged.values() for at in cells}
        for r, row in enumerate(self.sheet.cells):
            for c, cell in enumerate(row):
                if (r, c) not in hidden:
                    right, bottom = max(merged.get((r, c), [(r, c)]), key=lambda at: (at[1], at[0]))[::-1]
                    yield from self._cell(top, (r, c, bottom, right), cell)
        yield from (self._box(top, _span(cells), "o") for cells in self.sheet.marked)

    def _merged(self) -> dict[tuple[int, int], list[tuple[int, int]]]:
        """First cell of what is merged → its other cells."""
        titles = [(r, 0, r, self.sheet.columns - 1) for r, row in enumerate(self.sheet.rows) if isinstance(row, str)]
        spans = [*titles, *map(_span, self.sheet.merges)]
        return {
            (top, left): [(r, c) for r in range(top, bottom + 1) for c in range(left, right + 1)][1:]
            for top, left, bottom, right in spans
        }

    def _edges(self, top: float) -> Iterator[str]:
        """Letters above, numbers at the left, the sheet's name below."""
        yield f'<rect x="1" y="{top:g}" width="{WIDTH - 2}" height="{_LETTERS}" class="g"/>'
        yield f'<rect x="1" y="{top:g}" width="{_GUTTER - 1}" height="{self.y[-1]:g}" class="g"/>'
        for c, (left, right) in enumerate(zip(self.x, self.x[1:], strict=False)):
            yield _text((left + right) / 2, top + 16, chr(65 + c), "c s")
        for r, (above, below) in enumerate(zip(self.y, self.y[1:], strict=False), 1):
            yield _text(_GUTTER / 2, top + (above + below) / 2 + 4.5, str(r), "c s")
        if self.tab:
            wide = _long(self.sheet.name, bold=True) + 24
            yield f'<rect x="{_GUTTER}" y="{top + self.y[-1]:g}" width="{wide:g}" height="24" class="g"/>'
            yield _text(_GUTTER + wide / 2, top + self.y[-1] + 17, self.sheet.name, "c b")

    def _cell(self, top: float, span: tuple[int, int, int, int], cell: Cell) -> Iterator[str]:
        r, c, bottom, right = span
        yield self._box(top, span, "h")
        title, head = isinstance(self.sheet.rows[r], str), r + 1 in self.sheet.head
        centred = title or head or len(str(cell)) < 3
        named = f"{chr(65 + c)}{r + 1}"
        style = " ".join(s for s, on in (("c", centred), ("b", title or head), ("d", named in self.sheet.struck)) if on)
        left, width = self.x[c], self.x[right + 1] - self.x[c]
        lines = _wrapped(str(cell), width, bold=title or head)
        middle = top + (self.y[r] + self.y[bottom + 1]) / 2 + 4.5 - (len(lines) - 1) * _LINE / 2
        for n, line in enumerate(lines):
            yield _text(left + (width / 2 if centred else _PAD), middle + n * _LINE, line, style)

    def _box(self, top: float, span: tuple[int, int, int, int], style: str) -> str:
        r, c, bottom, right = span
        width, height = self.x[right + 1] - self.x[c], self.y[bottom + 1] - self.y[r]
        place = f'x="{self.x[c]:g}" y="{top + self.y[r]:g}" width="{width:g}" height="{height:g}"'
        return f'<rect {place} class="{style}"/>'


def _text(x: float, y: float, words: str, style: str) -> str:
    kind = f' class="{style}"' if style else ""
    return f'<text x="{x:g}" y="{y:g}"{kind}>{escape(words)}</text>' if words else ""


def _span(cells: str) -> tuple[int, int, int, int]:
    """First row, first column, last row, last column, from 0."""
    found = _CELL.fullmatch(cells)
    if not found:
        raise ValueError(f"“{cells}” không phải ô")
    left, top, right, bottom = found.groups()
    return int(top) - 1, ord(left) - 65, int(bottom or top) - 1, ord(right or left) - 65


def _long(text: str, *, bold: bool) -> float:
    """How wide a text may be in pixels, in the widest of the usual typefaces."""
    letters = unicodedata.normalize("NFD", text)
    kinds = ((_NARROW, 4.3), (_THIN, 5.2), (_WIDE, 12.0))
    widths = (
        next((wide for some, wide in kinds if c in some), 9.0 if c.isupper() else 7.6)
        for c in letters
        if not unicodedata.combining(c)
    )
    return sum(widths) * (1.07 if bold else 1)


def _widths(sheet: Sheet, room: float) -> list[float]:
    """The columns' widths: what their cells need, what is left over shared out behind the numbers."""
    needed = [_needed(sheet, c) for c in range(sheet.columns)]
    if sum(needed) > room:
        raise ValueError(f"“{sheet.name}”: các cột rộng {sum(needed):.0f}, chỉ có chỗ cho {room:.0f}")
    spare = (room - sum(needed)) / (len(needed) - 1)
    return [needed[0], *(width + spare for width in needed[1:])]


def _needed(sheet: Sheet, column: int) -> float:
    """A heading and the name of a group may stand in several lines, a cell of the list in one."""
    widths = [0.0]
    for r, row in enumerate(sheet.rows, 1):
        if not isinstance(row, str):
            text = str(row[column])
            group = column == 1 and isinstance(row[0], str) and not any(row[2:])
            words = text.split() if r in sheet.head or group else [text]
            widths += [_long(word, bold=r in sheet.head) for word in words]
    return max(widths) + 2 * _PAD


def _height(sheet: Sheet, r: int, widths: Sequence[float]) -> float:
    row = sheet.rows[r]
    cells = [(row, sum(widths))] if isinstance(row, str) else zip(map(str, row), widths, strict=True)
    bold = isinstance(row, str) or r + 1 in sheet.head
    return 8 + _LINE * max(len(_wrapped(text, width, bold=bold)) for text, width in cells)


def _wrapped(text: str, width: float, *, bold: bool) -> list[str]:
    """The text in lines that fit."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and _long(longer, bold=bold) > width - 2 * _PAD:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines
