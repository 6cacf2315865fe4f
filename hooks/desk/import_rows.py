"""The lines below the headings: which are rows of the list, which are groups, totals and signatures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from hooks.desk.headings import words_of
from hooks.desk.import_cells import STT, Group
from hooks.desk.import_types import Skipped
from hooks.desk.import_values import RowValues
from hooks.desk.placing import Words
from hooks.desk.row_words import (
    is_signature,
    is_total,
    kind_in,
    tidy,
    title_case,
    without_private,
)
from hooks.text import clean_line

_MARK = re.compile(r"(?:[IVXLC]{1,6}|[A-ZĐa-zđ]|[IVX]+\.\d+)[.)/]?")
_MARKED = re.compile(r"^(?:(?:[IVXLC]{1,6}|[A-HĐ]|\d{1,2})[.)/:-]\s*)+")
_COUNT = re.compile(r"\s*[(:]\s*\d+[^)]*\)?\s*$")
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

    def _line(self, r: int) -> None:
        own = [(i, tidy(c)) for i, c in enumerate(self.grid.rows[r]) if c.strip() and (r, i) not in self.grid.across]
        texts = [t for _, t in own if t]
        if not texts:
            return self._skip(r, "dòng chỉ có dấu gạch")
        number, name = self._first(r, "stt"), self._name(r)
        listed = bool(STT.fullmatch(number)) and len(texts) > 1
        if self._repeats_header(r):
            return self._skip(r, "dòng tên cột lặp lại")
        if len(texts) > 1 and r <= self.header.last + 2 and all(_COLUMN_NUMBER.fullmatch(t) for t in texts):
            return self._skip(r, "dòng đánh số cột")
        if not listed and is_total(texts[0]):
            return self._skip(r, "dòng tổng cộng")
        if not listed and any(map(is_signature, texts)) and (not name or self.ended or is_signature(name)):
            self.ended = True
            return self._skip(r, "phần ký tên, nơi nhận")
        if not listed and self._is_group(r, texts, number):
            return self._skip(r, "tên nhóm: áp dụng cho các dòng dưới")
        if not listed and self.ended and len(texts) <= 2:
            return self._skip(r, "sau phần ký tên")
        if not listed and not name and not STT.fullmatch(number):
            return self._skip(r, "không có số thứ tự, không có tên")
        return self._row(r, number)

    def _skip(self, r: int, reason: str) -> None:
        cells = self.grid.rows[r]
        first = next(i for i, c in enumerate(cells) if c.strip())
        text = " | ".join(clean_line(c) for i, c in enumerate(cells) if c.strip() and (r, i) not in self.grid.across)
        self.out.skipped.append(Skipped(self.grid.address(r, first), without_private(text)[0][:200], reason))

    def _repeats_header(self, r: int) -> bool:
        row = self.grid.rows[r]
        cells = [(i, row[i]) for i in self.headings if i < len(row) and 0 < len(row[i]) < _LONGEST_HEADING]
        return sum(words_of(c) in self.headings[i] for i, c in cells) >= 2

    def _is_group(self, r: int, texts: list[str], number: str) -> bool:
        marked = bool(number) and bool(_MARK.fullmatch(number)) and not STT.fullmatch(number)
        words = [t for t in texts if t != number] if marked else texts
        if len(words) != 1:
            return False
        bare = _COUNT.sub("", _MARKED.sub("", words[0])).strip(" :.-")
        granted, kind = self.grants.named_in([bare]), kind_in(bare)
        place = self.placer.split(title_case(bare) if bare.isupper() else bare)
        placed = bool(place.commune or place.district) and not (place.hamlet or place.left or place.removed)
        roman = bool(re.match(r"[IVXLC]+[.)/:-]\s*\w{2}", words[0]))
        heading = marked or roman or words[0].isupper() or self._spans(r)
        if not (heading and (granted or kind or placed or marked or roman)) and not (placed and self._spans(r)):
            return False
        if placed:
            district = place.district or ("" if not place.commune else self.group.words.district)
            self.group.words = Words(place.commune, district)
        else:
            self.group = Group(granted, kind or (granted.kind if granted else None), self.group.words)
        self.ended = False
        return True

    def _spans(self, r: int) -> bool:
        return any((r, i) in self.grid.across for i in range(len(self.grid.rows[r])))
