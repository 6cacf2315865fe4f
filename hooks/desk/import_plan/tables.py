"""Tables → nodes: each row a clause, by the numbers in its own column; what a column says is known by its heading."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from hooks.desk.import_plan.growing import Grower, Node
from hooks.desk.import_plan.lines import Line, Table
from hooks.desk.import_plan.markers import Marker, marker_of
from hooks.records.model.numbering import NumberForm
from hooks.text import fold

_COUNTED = re.compile(r"^(?:so )?(?:stt|tt|thu tu|so tt)\.?$")
_MAIN = re.compile(r"noi dung|tieu chi|nhiem vu|chi tieu|cong viec|hoat dong|ten|tieu chuan|viec")
_POINTS = re.compile(r"\bdiem\b|muc dat|thang diem|muc do")
_ABOUT_CRITERIA = re.compile(r"tieu chi|tieu chuan|noi dung")
_TOTAL = re.compile(
    r"^(?:tổng (?:cộng|điểm)\b|tổng số(?= điểm|[^\w ]|$)|(?:tổng|cộng)(?=\s*(?:[^\w\s]|\d|$)|\s+(?:điểm|mục|phần|nhóm)\b))"
)
"""A row that adds up, in small letters; “Tổng kết giai đoạn”, “Cộng đồng tự quản” are rows like others."""
_PLACES = re.compile(r"^\(?\d{1,2}\)?$")
_NUMBERED = re.compile(r"[\dA-Za-zĐđ.]{1,8}[.)/:]?|[-+*–]")


@dataclass(slots=True)
class Rows:
    """What a table became."""

    nodes: list[Node] = field(default_factory=list)
    heads: list[Line] = field(default_factory=list)
    """Its headings."""
    totals: list[Line] = field(default_factory=list)
    """Cells of rows that only add up."""
    has_points: bool = False
    """Whether it is a table of criteria: a column of what is asked and one of points."""
    doubts: list[tuple[Line, str]] = field(default_factory=list)


def rows_of(table: Table) -> Rows:
    """The rows of a table as nodes."""
    shape = _Shape(table)
    done = Rows(heads=[line for row in table.rows[: shape.first] for cell in row for line in cell])
    titles = [fold(title) for title in shape.titles]
    done.has_points = any(map(_POINTS.search, titles)) and any(map(_ABOUT_CRITERIA.search, titles))
    grower, before = Grower(), None
    for row in table.rows[shape.first :]:
        cells = [*row, *[()] * (len(shape.titles) - len(row))]
        lines = [line for cell in cells for line in cell]
        if not lines:
            continue
        text = cells[shape.main] or next(cell for cell in cells if cell)
        if all(_PLACES.match(line.text) for line in lines) and before is None:
            done.heads += lines  # (1), (2), (3) below the headings
        elif _adds_up(lines[0].text) or _adds_up(text[0].text):
            done.totals += lines
        elif before and not cells[shape.main] and not (shape.number is not None and cells[shape.number]):
            _go_on(before, cells, shape)
        else:
            before = _put(grower, cells, text, shape)
    done.nodes, done.doubts = grower.root.children, grower.doubts
    return done


def _adds_up(text: str) -> bool:
    return bool(_TOTAL.match(text.casefold()))


class _Shape:
    """Where a table has its headings, its numbers and its text."""

    def __init__(self, table: Table) -> None:
        self.width = max(map(len, table.rows), default=0)
        self.first = self._headings(table)
        self.titles = [self._title(table, column) for column in range(self.width)]
        counted = [c for c, title in enumerate(self.titles) if _COUNTED.match(fold(title))]
        self.number = counted[0] if counted else 0 if self._looks_counted(table) else None
        self.main = self._text_column(table)
        self.group = self._group_column(table)
        """A column left of the text that is merged over several rows: each of its cells holds the rows beside it."""

    def _headings(self, table: Table) -> int:
        """How many rows at the top are headings: one, and those below it that are merged with it."""
        rows = table.rows
        if len(rows) < 2 or not rows[0] or sum(map(bool, rows[0])) < 2:
            return 0
        first = _text(rows[0][0])
        if re.fullmatch(r"(?:\d{1,3}|[IVX]+)\.?", first):
            return 0
        count = 1
        while count < len(rows) - 1 and not any(map(_text, rows[count][:1])) and any(map(_text, rows[count + 1][:1])):
            count += 1
        return count

    def _title(self, table: Table, column: int) -> str:
        told = (_text(row[column]) for row in table.rows[: self.first] if column < len(row))
        return " ".join(filter(None, told))

    def _looks_counted(self, table: Table) -> bool:
        column = [_text(row[0]) for row in table.rows[self.first :] if row]
        told = [text for text in column if text]
        return bool(told) and all(map(_NUMBERED.fullmatch, told))

    def _text_column(self, table: Table) -> int:
        others = [c for c in range(self.width) if c != self.number]
        named = [c for c in others if _MAIN.search(fold(self.titles[c])) and not _POINTS.search(fold(self.titles[c]))]
        length = {c: sum(len(_text(row[c])) for row in table.rows[self.first :] if c < len(row)) for c in others}
        return named[0] if named else max(others, key=lambda c: length[c], default=0)

    def _group_column(self, table: Table) -> int | None:
        rows = [[*map(_text, row), *[""] * (self.width - len(row))] for row in table.rows[self.first :]]
        for c in range(self.main + 1):
            right = [d for d in range(c + 1, self.width) if not _POINTS.search(fold(self.titles[d]))]
            full = [d for d in right if all(row[d] for row in rows if any(row))]
            merged = sum(not row[c] for row in rows) > 0 and any(row[c] for row in rows)
            if c != self.number and merged and full and not any(_adds_up(" ".join(row).strip()) for row in rows):
                self.main = max(full, key=lambda d: (d == self.main, sum(len(row[d]) for row in rows)))
                return c if self.main > c else None
        return None


def _text(cell: tuple[Line, ...]) -> str:
    return " ".join(line.text for line in cell)


def _put(grower: Grower, cells: list[tuple[Line, ...]], text: tuple[Line, ...], shape: _Shape) -> Node:
    if shape.group is not None and cells[shape.group]:
        held = [cell if c in {shape.group, shape.number} else () for c, cell in enumerate(cells)]
        cells = [() if c in {shape.group, shape.number} else cell for c, cell in enumerate(cells)]
        _row(grower, held, held[shape.group], shape)
    return _row(grower, cells, text, shape)


def _row(grower: Grower, cells: list[tuple[Line, ...]], text: tuple[Line, ...], shape: _Shape) -> Node:
    counted = cells[shape.number] if shape.number is not None and cells[shape.number] is not text else ()
    number = _text(counted)
    inside = shape.group is not None and text is not cells[shape.group]
    node = grower.add_marked(text[0], _marker(number, text[0].text, inside=inside))
    node.lines += text[1:]
    _beside(node, cells, text, shape)
    return node


def _beside(node: Node, cells: list[tuple[Line, ...]], text: tuple[Line, ...], shape: _Shape) -> None:
    for column, cell in enumerate(cells):
        if cell and cell is not text:
            node.cells += cell
            if column != shape.number:
                title = shape.titles[column] or f"cột {column + 1}"
                node.columns[title] = "; ".join(filter(None, (node.columns.get(title), _text(cell))))


def _go_on(node: Node, cells: list[tuple[Line, ...]], shape: _Shape) -> None:
    """A row whose text is merged with the one above."""
    _beside(node, cells, (), shape)


def _marker(number: str, text: str, *, inside: bool) -> Marker:
    """The marker of a row: its number's, its text's, or that of a row that is only counted."""
    tried = [f"{number} {text}", f"{number}. {text}", f"{number}) {text}"] if number else [text]
    for one in tried:
        marker = marker_of(one)
        if marker and (not number or marker.rest == text):
            return marker
    style = "hang-trong" if inside else "hang"
    return Marker("gach", style, 15.9 if inside else 9.0, 0, "", number, text, NumberForm.DASH)
