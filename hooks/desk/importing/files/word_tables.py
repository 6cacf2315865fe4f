"""Tables of a Word file (.docx) as grids, wherever they stand: nested, in content controls, in text boxes.

Source: ECMA-376 part 1, 17.4 (tables), 17.13.5 (tracked changes), 17.3.2.37 (strike), 17.7 (styles).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from hooks.desk.importing.files.grids import Grid, Note
from hooks.desk.importing.files.office_parts import Parts, Reference
from hooks.desk.importing.files.sheet_cells import MAX_DEPTH, MAX_TABLES, Remark, too_many
from hooks.desk.importing.files.struck_text import Piece, held
from hooks.desk.importing.files.word_numbering import Numbering, numbering
from hooks.desk.importing.files.word_rows import WordCell, WordTable, columns_in
from hooks.desk.importing.files.word_styles import styles
from hooks.desk.importing.files.xml_events import Attributes, Ends, Starts, attribute, is_on, parse

_FORMER = frozenset({"rPrChange", "pPrChange", "tblPrChange", "trPrChange", "tcPrChange", "tblPrExChange"})
"""How something looked before a tracked change."""
PASSED = _FORMER | {"del", "moveFrom", "Fallback", "sdtPr", "sdtEndPr"}
"""What is deleted with changes tracked, what repeats a text box for old programs, settings of content controls."""
_NO_SHADE = {"", "auto", "ffffff", "none", "clear", "white", "nil"}
_MOST_ABOVE, _LONGEST_ABOVE = 12, 300
_ELSEWHERE = {"header": "đầu trang", "footer": "chân trang", "footnotes": "chú thích", "endnotes": "chú thích cuối"}
"""Kinds of parts that hold no list."""
_TICKS = {"F050", "F051", "F052", "F053", "F0FB", "F0FC", "F0FD", "F0FE"}
"""Signs of the Wingdings fonts that tick a box."""


def word_tables(parts: Parts) -> Iterator[Grid]:
    """Every table of the document in its order, one that stands in a cell after the one around it."""
    main = parts.main("word/document.xml")
    references = list(parts.references(main))
    named = {r.kind: r.name for r in references}
    reader = Reader(styles(parts, named.get("styles", "")), numbering(parts, named.get("numbering", "")))
    with parts.open(main) as stream:
        parse(stream, reader.starts(), reader.ends(), PASSED)
    reader.finish()
    places = [
        told for kind, told in _ELSEWHERE.items() if any(_has_table(parts, r) for r in references if r.kind == kind)
    ]
    notes = [Note(f"có bảng ở {', '.join(places)} của tệp Word, máy không đọc", unread=True)] if places else []
    for number, table in enumerate(reader.tables):
        yield table.grid(notes if number == 0 else ())


def _has_table(parts: Parts, reference: Reference) -> bool:
    found: list[Attributes] = []
    if reference.name in parts:
        with parts.open(reference.name) as stream:
            parse(stream, {"tbl": found.append}, {})
    return bool(found)


class Reader:
    """The document as it is read."""

    def __init__(self, looks: tuple[Mapping[str, bool], Mapping[str, bool]], lists: Numbering) -> None:
        self.tables: list[WordTable] = []
        self._struck, self._hidden = looks
        self._lists = lists
        self._unseen: bool | None = None
        self._white = self._shaded = False
        """Of the run; a paragraph's or cell's shade is its cell's or table's."""
        self._open: list[WordTable] = []
        self._above: list[str] = []
        self._pieces: list[Piece] = []
        self._boxes: list[tuple[list[WordTable], list[str], list[Piece]]] = []
        self._in_run = self._in_row_settings = False
        self._strike: bool | None = None
        self._run_style = self._paragraph_style = self._list = ""
        self._level = 0
        self._loose: list[Remark] = []

    def starts(self) -> Starts:
        """What is done where an element begins."""
        changes = dict.fromkeys(("ins", "moveTo", "cellIns", "cellDel", "cellMerge"), self._inserted)
        return {
            "tbl": self._table, "tr": lambda _: self._open[-1].begin_row(), "tc": self._cell, "p": self._paragraph, "r": self._run,
            "trPr": lambda _: self._row_settings(inside=True), "gridBefore": self._before, "gridSpan": self._span,
            "vMerge": self._merged, "pStyle": self._styled, "numId": self._listed, "ilvl": self._at_level, "rStyle": self._run_styled, "strike": self._striking,
            "dstrike": self._striking, "vanish": self._vanishing, "color": self._coloured, "shd": self._shade, "highlight": self._shade,
            "hidden": self._row_hidden, "tab": lambda _: self._said("\t"), "br": self._break, "cr": lambda _: self._said("\n"),
            "noBreakHyphen": lambda _: self._said("-"), "sym": self._sign, "txbxContent": self._box,
            "commentReference": lambda _: self._remark(Remark.COMMENT), "del": self._deleted, "moveFrom": self._deleted,
            **changes,
        }  # fmt: skip

    def ends(self) -> Ends:
        """What is done where an element ends."""
        return {
            "t": self._said, "r": self._run_ends, "p": self._paragraph_ends, "tc": lambda _: self._open[-1].end_cell(),
            "tr": lambda _: self._open[-1].end_row(), "tbl": lambda _: self._open.pop(), "txbxContent": self._box_ends,
            "trPr": lambda _: self._row_settings(inside=False),
        }  # fmt: skip

    def finish(self) -> None:
        """Tell what was remarked after the last table, and what stands there, with it."""
        for remark in self._loose if self.tables else ():
            self.tables[-1].remarks.add(remark)
        self._stands_below()

    def _stands_below(self) -> None:
        if self.tables and not self._open:
            self.tables[-1].below = tuple(self._above[:_MOST_ABOVE])

    @property
    def _now(self) -> WordCell | None:
        return self._open[-1].cell if self._open else None

    @property
    def _is_deleted(self) -> bool:
        return bool(self._open) and self._open[-1].deleted

    def _table(self, _: Attributes) -> None:
        above = self._now.above if self._now else self._above
        self._stands_below()
        table = WordTable(f"Bảng {len(self.tables) + 1}", tuple(above[-_MOST_ABOVE:]))
        above.clear()
        for remark in self._loose:
            table.remarks.add(remark)
        self._loose.clear()
        self.tables.append(table)
        if len(self.tables) > MAX_TABLES or len(self._open) >= MAX_DEPTH:
            raise too_many()
        self._open.append(table)

    def _cell(self, _: Attributes) -> None:
        self._open[-1].cell = WordCell()

    def _row_settings(self, *, inside: bool) -> None:
        self._in_row_settings = inside

    def _before(self, attributes: Attributes) -> None:
        self._open[-1].skip(columns_in(attributes))

    def _span(self, attributes: Attributes) -> None:
        if self._now:
            self._now.span = columns_in(attributes)

    def _merged(self, attributes: Attributes) -> None:
        if self._now:
            self._now.goes_on = attribute(attributes, "val") != "restart"

    def _paragraph(self, _: Attributes) -> None:
        self._pieces, self._paragraph_style, self._list, self._level = [], "", "", 0

    def _styled(self, attributes: Attributes) -> None:
        self._paragraph_style = attribute(attributes, "val") or ""

    def _listed(self, attributes: Attributes) -> None:
        self._list = attribute(attributes, "val") or ""

    def _at_level(self, attributes: Attributes) -> None:
        self._level = int(attribute(attributes, "val") or 0)

    def _paragraph_ends(self, _: str) -> None:
        number = self._lists.next(self._list, self._level) if self._list and not self._is_deleted else ""
        if cell := self._now:
            cell.add(self._pieces)
            cell.number = cell.number or number
        text = held(self._pieces)
        if not text.struck and (words := " ".join(text.text.split())):
            (cell.above if cell else self._above).append(words[:_LONGEST_ABOVE])
        self._pieces = []

    def _run(self, _: Attributes) -> None:
        self._in_run, self._strike, self._run_style = True, None, ""
        self._unseen, self._white, self._shaded = None, False, False

    def _run_ends(self, _: str) -> None:
        self._in_run = False

    def _run_styled(self, attributes: Attributes) -> None:
        self._run_style = attribute(attributes, "val") or ""

    def _striking(self, attributes: Attributes) -> None:
        self._strike = bool(self._strike) or is_on(attribute(attributes, "val"))

    def _vanishing(self, attributes: Attributes) -> None:
        if self._in_run:
            self._unseen = is_on(attribute(attributes, "val"))

    def _coloured(self, attributes: Attributes) -> None:
        color, theme = attribute(attributes, "val") or "", attribute(attributes, "themeColor")
        self._white = self._in_run and (color.upper() == "FFFFFF" or theme == "background1")

    def _shade(self, attributes: Attributes) -> None:
        if (attribute(attributes, "fill") or attribute(attributes, "val") or "").lower() in _NO_SHADE:
            return
        if self._in_run or not self._open:
            self._shaded = True
        else:
            (self._now or self._open[-1]).shaded = True

    def _row_hidden(self, attributes: Attributes) -> None:
        if self._in_row_settings and is_on(attribute(attributes, "val")):
            self._remark(Remark.UNSEEN)

    def _is_unseen(self) -> bool:
        """Whether nobody sees the run: hidden, or white where nothing is shaded."""
        by_style = self._hidden.get(self._run_style, self._hidden.get(self._paragraph_style, False))
        if by_style if self._unseen is None else self._unseen:
            return True
        behind = self._shaded or any(table.shaded or (table.cell and table.cell.shaded) for table in self._open)
        return self._white and not behind

    def _said(self, text: str) -> None:
        if self._in_run:
            if text.strip() and self._is_unseen():
                self._remark(Remark.UNSEEN)
            by_style = self._struck.get(self._run_style, self._struck.get(self._paragraph_style, False))
            self._pieces.append((text, by_style if self._strike is None else self._strike))

    def _break(self, attributes: Attributes) -> None:
        if attribute(attributes, "type") in {None, "textWrapping"}:
            self._said("\n")

    def _sign(self, attributes: Attributes) -> None:
        if (attribute(attributes, "char") or "").upper() in _TICKS:
            self._said("x")

    def _box(self, _: Attributes) -> None:
        """A text box stands for itself, wherever it is fastened."""
        self._boxes.append((self._open, self._above, self._pieces))
        self._open, self._above, self._pieces = [], [], []

    def _box_ends(self, _: str) -> None:
        inside = self._above
        self._open, self._above, self._pieces = self._boxes.pop()
        self._in_run = True
        if not self._open:
            self._above += inside

    def _inserted(self, _: Attributes) -> None:
        self._remark(Remark.CHANGED)

    def _deleted(self, _: Attributes) -> None:
        if self._in_row_settings:
            self._open[-1].deleted = True
        else:
            self._remark(Remark.CHANGED)

    def _remark(self, remark: Remark) -> None:
        """Tell it of the cell, of the row's first one, or of the table that comes next."""
        if self._open:
            self._open[-1].remarks.add(remark, self._open[-1].at)
        else:
            self._loose.append(remark)
