"""A Word file as it reads from top to bottom: paragraphs with the numbers that Word counts, and tables between them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from hooks.desk.importing.files.grids import Grid
from hooks.desk.importing.files.office_parts import Parts
from hooks.desk.importing.files.struck_text import Piece
from hooks.desk.importing.files.word_numbering import Numbering, numbering
from hooks.desk.importing.files.word_rows import WordTable
from hooks.desk.importing.files.word_styles import StyleSheet, styles
from hooks.desk.importing.files.word_tables import PASSED, Reader
from hooks.desk.importing.files.xml_events import Attributes, attribute, parse

_SIGNS = "-+*"
"""What stands for the bullets of each level, from outside in; deeper ones are as the last."""
_BESIDE = {
    "header": "đầu trang",
    "footer": "chân trang",
    "footnotes": "chú thích cuối trang",
    "endnotes": "chú thích cuối văn bản",
}
"""Parts that are printed beside the text."""


@dataclass(frozen=True, slots=True)
class Aside:
    """Text that is no part of the document as it is read on paper, or stands beside it; `why` says what it is."""

    text: str
    why: str


Block = str | Grid | Aside


def word_blocks(parts: Parts) -> Iterator[Block]:
    """The document in its order: a paragraph, a table (one in a cell after the one around it), then what is beside it."""
    main = parts.main("word/document.xml")
    references = list(parts.references(main))
    named = {r.kind: r.name for r in references}
    style_part = named.get("styles", "")
    looks, lists = styles(parts, style_part), numbering(parts, named.get("numbering", ""))
    by_style = _lists_of_styles(parts, style_part)
    yield from _read(parts, main, _Blocks(looks, lists, by_style))
    for reference in references:
        if (why := _BESIDE.get(reference.kind)) and reference.name in parts:
            for block in _read(parts, reference.name, _Blocks(looks, lists, by_style)):
                for text in texts_of(block):
                    yield Aside(text, why)


def _read(parts: Parts, name: str, reader: _Blocks) -> Iterator[Block]:
    with parts.open(name) as stream:
        parse(stream, reader.starts(), reader.ends(), PASSED)
    for block in reader.blocks:
        yield block.grid(()) if isinstance(block, WordTable) else block


def texts_of(block: Block) -> Iterator[str]:
    """The texts of a block: a table's are its cells."""
    if isinstance(block, Grid):
        yield from (cell for row in block.rows for cell in row if cell.strip())
    elif text := block if isinstance(block, str) else block.text:
        yield text


class _Blocks(Reader):
    """Keeps paragraphs where they stand, with their numbers; what is struck out or hidden is kept apart."""

    def __init__(
        self,
        looks: tuple[Mapping[str, bool], Mapping[str, bool]],
        lists: Numbering,
        by_style: Mapping[str, tuple[str, int]],
    ) -> None:
        super().__init__(looks, lists)
        self.blocks: list[str | Aside | WordTable] = []
        self._by_style = by_style
        self._unseen_words: list[str] = []

    def _table(self, attributes: Attributes) -> None:
        super()._table(attributes)
        self.blocks.append(self.tables[-1])

    def _paragraph_ends(self, _: str) -> None:
        number = "" if self._is_deleted else self._number()
        kept = [(text, None) for text, gone in self._pieces if not gone]
        struck = "".join(text for text, gone in self._pieces if gone)
        written = "".join(text for text, _ in kept).strip()
        pieces: list[Piece] = [(f"{number} ", None), *kept] if number and (written or self._now) else [*kept]
        if cell := self._now:
            cell.add(pieces)
        elif written:
            self.blocks.append("".join(text for text, _ in pieces))
        for words, why in ((struck, "chữ bị gạch ngang"), ("".join(self._unseen_words), "chữ ẩn")):
            if words.strip():
                self.blocks.append(Aside(words, why))
        self._pieces, self._unseen_words = [], []

    def _said(self, text: str) -> None:
        if self._in_run and text.strip() and self._is_unseen():
            self._unseen_words.append(text)
        else:
            super()._said(text)

    def _sign(self, attributes: Attributes) -> None:
        """A sign of a font of pictures, nearly always a bullet or a box."""
        self._said("•")

    def _number(self) -> str:
        listed, level = (self._list, self._level) if self._list else self._by_style.get(self._paragraph_style, ("", 0))
        number = self._lists.next(listed, level) if listed not in {"", "0"} else ""
        if number or not self._lists.is_bullet(listed, level):
            return number
        return _SIGNS[min(level, len(_SIGNS) - 1)]


class _Listed(StyleSheet):
    """Which styles put their paragraphs in a list."""

    def __init__(self) -> None:
        super().__init__()
        self.lists: dict[str, str] = {}
        self.levels: dict[str, int] = {}

    def listed(self, attributes: Attributes) -> None:
        self.lists[self.name] = attribute(attributes, "val") or ""

    def level(self, attributes: Attributes) -> None:
        self.levels[self.name] = int(attribute(attributes, "val") or 0)

    def of(self, name: str) -> tuple[str, int]:
        """The list and level of a style, its own or that of the style it is based on."""
        level: int | None = None
        for each in self.line(name):
            level = self.levels.get(each) if level is None else level
            if each in self.lists:
                return self.lists[each], level or 0
        return "", level or 0


def _lists_of_styles(parts: Parts, name: str) -> Mapping[str, tuple[str, int]]:
    read = _Listed()
    read.read(parts, name, {"numId": read.listed, "ilvl": read.level})
    return {style: read.of(style) for style in {*read.based, *read.lists}}
