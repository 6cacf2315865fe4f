"""A plain text → lines and tables: lines that were broken are joined, columns of a letterhead are parted."""

from __future__ import annotations

import re

from hooks.desk.import_plan.lines import Document, Line, Table, joined
from hooks.desk.import_plan.markers import marker_of
from hooks.text import clean

_COLUMNS = re.compile(r"\t+| {4,}")
_BLANK = re.compile(
    r"(?<=\bsố) {2,}|(?<=\bsố:) {2,}| {2,}(?=/)|(?<=\bngày) {2,}|(?<=\btháng) {2,}|(?<=\bnăm) {2,}", re.IGNORECASE
)
"""Room that was left to write a number or a day by hand."""
_ENDS = re.compile(r"[.;:!?…]\W*$")
_LEAST_BROKEN = 45
"""Letters of a line that may have been broken by its width."""


def plain_document(text: str) -> Document:
    """The document of a text file; lines keep the numbers they have in it."""
    document, rows = Document(), list[tuple[tuple[Line, ...], ...]]()
    for number, raw in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), 1):
        columns = [
            joined(clean(piece))
            for piece in _parted(raw.strip("\ufeff").replace("\f", ""), len(rows[-1]) if rows else 0)
        ]
        if len(columns) > 1 and any(columns):
            where = f"dòng {number}, cột "
            rows.append(tuple((Line(number, c, where=f"{where}{i}"),) if c else () for i, c in enumerate(columns, 1)))
            continue
        if rows:
            document.blocks.append(Table(tuple(rows)))
            rows = []
        if columns[0]:
            _add(document, Line(number, columns[0]))
    if rows:
        document.blocks.append(Table(tuple(rows)))
    return document


def _parted(raw: str, width: int) -> list[str]:
    """The columns of a line: parted by tabs, by many spaces, or by upright strokes; `width` are those of the line above."""
    raw = _BLANK.sub(" ", raw)
    text = raw.strip(" ")
    if text.count("|") >= 2 or (" | " in text):
        framed = text.startswith("|") and text.count("|") > width - 1
        cells = [cell.strip() for cell in (text.removeprefix("|").removesuffix("|") if framed else text).split("|")]
        return cells if any(re.search(r"\w", cell) for cell in cells) else [""]
    cells = _COLUMNS.split(raw.strip())
    return [joined(raw)] if len(cells) > 1 and _is_number(cells) else cells


def _is_number(cells: list[str]) -> bool:
    """Whether the first column is only the number of a paragraph, set off by a tab."""
    return len(cells) == 2 and len(cells[0]) <= 6 and marker_of(f"{cells[0]} {cells[1]}") is not None


def _add(document: Document, line: Line) -> None:
    above = document.blocks[-1] if document.blocks else None
    if isinstance(above, Line) and _goes_on(above, line):
        document.blocks[-1] = Line(above.number, f"{above.text} {line.text}", last=line.number)
    else:
        document.blocks.append(line)


def _goes_on(above: Line, line: Line) -> bool:
    """Whether a line is the rest of the one above: that one was full and is no sentence, this one begins small."""
    next_to = line.number == (above.last or above.number) + 1
    broken = len(above.text) >= _LEAST_BROKEN and not _ENDS.search(above.text)
    return next_to and broken and line.text[:1].islower() and marker_of(line.text) is None
