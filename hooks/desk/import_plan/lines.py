"""A document as lines and tables: what every reader of a kind of file makes, and every later step works on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph, or one line of a table's cell, as the document has it."""

    number: int
    """Which line of the document, from 1: in a text file its line, elsewhere its place among all paragraphs and cells."""
    text: str
    last: int = 0
    """The last of its lines where it was broken over several; 0 for one."""
    where: str = ""
    """In which table, row and column; '' outside tables."""

    @property
    def span(self) -> str:
        """Its lines as they are told: 12, 12–14."""
        return f"{self.number}–{self.last}" if self.last > self.number else str(self.number)


@dataclass(frozen=True, slots=True)
class Table:
    """A table: rows of cells of lines. What a merged cell says stands in its first place only."""

    rows: tuple[tuple[tuple[Line, ...], ...], ...]

    def lines(self) -> Iterator[Line]:
        """All lines, row by row."""
        for row in self.rows:
            for cell in row:
                yield from cell


@dataclass(slots=True)
class Document:
    """What was read of a file."""

    blocks: list[Line | Table] = field(default_factory=list)
    beside: list[tuple[Line, str]] = field(default_factory=list)
    """What is not in the text as it is read on paper, or stands beside it, with what it is."""
    notes: list[str] = field(default_factory=list)
    """What is to be told of the file as a whole."""

    def lines(self) -> Iterator[Line]:
        """Every line, in reading order; what stands beside the text last."""
        for block in self.blocks:
            yield from (block,) if isinstance(block, Line) else block.lines()
        yield from (line for line, _ in self.beside)


class Counter:
    """Numbers lines one after the other."""

    def __init__(self) -> None:
        self.count = 0

    def line(self, text: str, where: str = "") -> Line:
        """The next line."""
        self.count += 1
        return Line(self.count, text, where=where)


def joined(text: str) -> str:
    """A text on one line with single spaces."""
    return " ".join(text.split())
