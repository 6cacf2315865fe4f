"""The lines below the headings: which are rows of the list, which are groups, totals and signatures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hooks.desk.importing.cells import LONGEST, STT
from hooks.desk.importing.files.sheets import Grid
from hooks.desk.importing.groups import MARK, Group, Line
from hooks.desk.importing.headings import Column, Header, words_of
from hooks.desk.importing.row_words import is_signature, is_total, tidy
from hooks.desk.importing.steps import Skipped
from hooks.desk.importing.values import RowValues
from hooks.private_details import without_private
from hooks.text import clean_line

_COLUMN_NUMBER = re.compile(r"\(?(?:\d{1,2}|[A-Z])\)?")
_LONGEST_HEADING = 80


class RowReader(RowValues):
    """Reads the lines of one grid into an Outcome."""

    # ------------------------------------------------------------ which lines are rows

    def read(self) -> Iterator[None]:
        """Read every line below the headings; yields once a line, for the progress bar."""
        for r in range(self.header.first):
            if any(c.strip() for c in self.grid.rows[r]):
                self._skip(r, "chữ phía trên bảng")
        for r in range(self.header.last + 1, len(self.grid.rows)):
            if any(c.strip() for c in self.grid.rows[r]):
                self._line(r)
            yield
        self._tell_all()

    def goes_on(self, grid: Grid, header: Header | None) -> bool:
        """Whether a table of a Word file is the rest of this one, parted by hand: as wide, untitled, numbers go on."""
        stt = self._columns("stt")
        mine = _numbers(self.grid.rows, stt)
        below = grid.rows[header.last + 1 :] if header else grid.rows
        rest = _numbers(below, header.by_field.get("stt", []) if header else stt)
        width, wide = (max(map(len, g.rows), default=0) for g in (self.grid, grid))
        return grid.flows and not grid.above and width == wide and bool(mine and rest) and rest[0] == mine[-1] + 1

    def _line(self, r: int) -> None:
        own = [
            (i, tidy(c[:LONGEST]))
            for i, c in enumerate(self.grid.rows[r])
            if c.strip() and (r, i) not in self.grid.across
        ]
        texts = [t for _, t in own if t]
        if not texts:
            return self._skip(r, "dòng chỉ có dấu gạch")
        number, name = self._first(r, "stt"), self._name(r)
        heads = self._numbered_place(texts, number, name)
        listed = bool(STT.fullmatch(number)) and len(texts) > 1 and not heads
        if self._repeats_header(r):
            return self._skip(r, "dòng tên cột lặp lại")
        if len(texts) > 1 and r <= self.header.last + 2 and all(_COLUMN_NUMBER.fullmatch(t) for t in texts):
            return self._skip(r, "dòng đánh số cột")
        if not listed and any(map(is_total, texts[:2])):
            return self._skip(r, "dòng tổng cộng")
        if not listed and any(map(is_signature, texts)) and (not name or self.ended or is_signature(name)):
            self.ended = True
            return self._skip(r, "phần ký tên, nơi nhận")
        if not listed and self._is_group(r, texts, number):
            return self._skip(r, "tên nhóm: áp dụng cho các dòng dưới")
        if not listed and self.ended and len(texts) <= 2:
            return self._skip(r, "sau phần ký tên")
        if not listed and not name and not STT.fullmatch(number):
            if len(texts) == 1 and self.groups.now != Group():
                self.unclear = self.unclear or f"{self.grid.address(r, own[0][0])} “{texts[0][:60]}”"
            return self._skip(r, "không có số thứ tự, không có tên")
        if not number and len(texts) == 1 and self.numbered:
            return self._unsure(r)
        if self.unclear:
            told = f"dòng {self.unclear} không rõ có phải tên nhóm: các dòng dưới vẫn theo nhóm trước nó"
            self.out.doubts.append(told)
            self.unclear = ""
        return self._row(r, number)

    def _unsure(self, r: int) -> None:
        """A footnote, or a name: an editor decides."""
        reason = (
            "dòng không có số thứ tự, chỉ có một ô chữ; là người, đơn vị được công nhận thì thêm số thứ tự, là tên nhóm thì thêm I, II, "
            "còn lại thì xóa"
        )
        column = self._columns("name")[0]
        self._refuse(r, column.index, reason, {"name": self._kept(r, column)})

    def _skip(self, r: int, reason: str) -> None:
        cells = self.grid.rows[r]
        first = next(i for i, c in enumerate(cells) if c.strip())
        text = " | ".join(
            clean_line(c[:LONGEST]) for i, c in enumerate(cells) if c.strip() and (r, i) not in self.grid.across
        )
        self.out.skipped.append(Skipped(self.grid.address(r, first), without_private(text[:LONGEST])[0][:200], reason))

    def _repeats_header(self, r: int) -> bool:
        row = self.grid.rows[r]
        cells = [(i, row[i]) for i in self.headings if i < len(row) and 0 < len(row[i]) < _LONGEST_HEADING]
        return sum(words_of(c) in self.headings[i] for i, c in cells) >= 2

    def _is_group(self, r: int, texts: list[str], number: str) -> bool:
        marks = MARK.fullmatch(number) and not (self.roman or STT.fullmatch(number))
        marks = marks or self._numbered_place(texts, number, self._name(r))
        line = Line(tuple(texts), number if marks else "", self._spans(r))
        if not self.groups.take(line, places=self.numbered or self.people):
            return False
        self.ended = False
        return True

    def _numbered_place(self, texts: list[str], number: str, name: str) -> bool:
        """“1 | Xã Tân Bình” above “1.1 | Nguyễn Văn A”: no person is called so."""
        lone = all(t in {number, name} or re.fullmatch(r"\d+( \w+){0,3}", t) for t in texts)
        return self.people and bool(STT.fullmatch(number)) and lone and self.placer.addresses.is_place(name)

    def _spans(self, r: int) -> bool:
        return any((r, i) in self.grid.across for i in range(len(self.grid.rows[r])))


def _numbers(rows: list[list[str]], columns: list[Column]) -> list[int]:
    """The numbers of the list in a column."""
    cells = (row[c.index] for c in columns[:1] for row in rows if c.index < len(row))
    return [int(match[1]) for cell in cells if (match := STT.fullmatch(tidy(cell)))]
