"""Points and votes: how many are enough to pass, as far as the list itself says it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from hooks.desk.importing.columns.header import Column
from hooks.desk.importing.columns.meanings import SCORE, words_of
from hooks.desk.importing.columns.values import Values
from hooks.text import clean_line, fold

VOTES = re.compile(r".*\b(phieu|dong y|tan thanh|nhat tri|dong thuan|bieu quyet|bau|thong nhat)\b.*")
AGAINST = re.compile(r".*\b(khong|chua|chong|phan doi|trang|k)\b.*")
_YES, _BLANK = (
    re.compile(r"\b(?:dong y|tan thanh|nhat tri|dong thuan|thong nhat|thuan|bau)\b"),
    re.compile(r"\btrang\b"),
)
_OF_ALL = re.compile(r"tong( so)?( phieu)?( .*)?|(so )?phieu (phat ra|thu ve|hop le|thu duoc)( .*)?")
"""Votes that were given in all, for or against."""
_LEAST = re.compile(r"(từ|tối thiểu|ít nhất|trên|quá|hơn|>=|≥|>)\s*(\d{1,4}(?:[.,]\d+)?)", re.IGNORECASE)
"""“Tổng điểm (đạt từ 80 điểm trở lên)”, “> 80”."""
_MORE = frozenset(("trên", "quá", "hơn", ">"))
_IN_ALL = re.compile(
    r"(?:/|tổng số|tổng|trên)\s*(\d{1,4})\b|\b(\d{1,4})\s*(?:phiếu|người|thành viên|đại biểu)", re.IGNORECASE
)
"""“Số phiếu đồng ý/35”, “(35 phiếu)”."""
_NUMBER = re.compile(r"(\d{1,4}(?:[.,]\d+)?)(?: ?(?:diem|phieu|d|nguoi|%))?")


@dataclass(frozen=True, slots=True)
class Least:
    """How many points or votes a row must have."""

    number: float
    more: bool
    """Whether it must have more than that."""
    why: str
    """Where the list says so, for a clerk."""
    of: tuple[Column, ...] = ()
    """Columns with all votes of a row, of which more than half must be for it."""
    guessed: bool = False
    """Whether the list does not say how many votes there were."""

    def fails(self, number: float, votes: Sequence[float]) -> bool:
        """Whether a number is too small; `votes` are what stands in the columns `of`."""
        least = min(votes, default=self.number * 2) / 2 if self.of else self.number
        return number <= least if self.more else number < least


def number_of(text: str) -> float | None:
    """The number of points or votes in a cell; None for other words."""
    match = _NUMBER.fullmatch(fold(clean_line(text)))
    return float(match[1].replace(",", ".")) if match else None


def ballots(columns: Sequence[Column], values: Mapping[int, Values]) -> tuple[list[Column], list[Column]] | None:
    """Columns that count votes for and against, where there are both: “Số phiếu đồng ý”, “Số phiếu không đồng ý”."""
    counted = [c for c in columns if c.field == SCORE and all(v.strip().isdecimal() for v in values[c.index])]
    votes = [c for c in counted if VOTES.fullmatch(words_of(c.called)) and not _BLANK.search(words_of(c.called))]
    against = [c for c in votes if AGAINST.fullmatch(words_of(c.called))]
    yes = [c for c in votes if c not in against and _YES.search(words_of(c.called))]
    return (yes, against) if yes and against else None


def passing(columns: Sequence[Column], values: Mapping[int, Values]) -> Mapping[int, Least]:
    """Column → how many a row must have there: as its heading says, else more than half of all votes.

    Where nothing says how many voted, they were as many as the most that anybody got, or more.
    """
    of_all = tuple(c for c in columns if c.field == SCORE and _OF_ALL.fullmatch(words_of(c.own)) and _votes(c))
    found: dict[int, Least] = {}
    for column in columns:
        if not _numbers(values[column.index]) or column in of_all or AGAINST.fullmatch(words_of(column.called)):
            continue
        if least := _least(column, values[column.index], of_all):
            found[column.index] = least
    return found


def _least(column: Column, values: Values, of_all: tuple[Column, ...]) -> Least | None:
    numbers = _numbers(values)
    said = f"cột “{column.called}”"
    if match := _LEAST.search(column.own):
        more, number = match[1].lower() in _MORE, float(match[2].replace(",", "."))
        number = number / 100 if max(numbers) <= 1 < number else number  # per cent, as spreadsheets keep them
        if not more or number < max(numbers):  # “trên 35” may be out of 35
            return Least(number, more, f"{said} ghi mức đạt “{match[0]}”")
    if not _votes(column):
        return None
    if match := _IN_ALL.search(column.called):
        total = float(match[1] or match[2])
        return (
            Least(total / 2, more=True, why=f"{said} có {total:g} phiếu, phải quá nửa")
            if total >= max(numbers)
            else None
        )
    if of_all:
        return Least(0, more=True, why=f"{said} phải quá nửa “{of_all[0].called}”", of=of_all)
    if any("%" in v for v in values):
        return None
    return Least(max(numbers) / 2, more=True, why=f"{said} có dòng được {max(numbers):g}, phải quá nửa", guessed=True)


def _numbers(values: Values) -> list[float]:
    return [n for v in values if (n := number_of(v)) is not None]


def _votes(column: Column) -> bool:
    words = words_of(column.called)
    return bool(VOTES.fullmatch(words)) and not _BLANK.search(words)
