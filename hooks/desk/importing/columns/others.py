"""Columns beside those of the register: points of each criterion, who asked to be judged, parts of a school."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from hooks.desk.importing.columns.header import Column
from hooks.desk.importing.columns.meanings import DROP, MARK, RANK, RESULT, SCORE, UNKNOWN, words_of
from hooks.desk.importing.columns.values import MOST, Values, has_numbers

_REGISTERED = re.compile(r"(ho |da |co |ngay |so )?dang ky\b.*")
_CRITERION = re.compile(r"(tieu chi|tieu chuan|chi so|chi tieu|tc)\b.*|tc\d+|\d{1,2}")
_SECTION = frozenset(("to", "ten to"))
_OF_WORK = re.compile(
    r"(to )?(toan|ly|hoa|sinh|van|ngu van|su|dia|anh|anh van|tieng anh|ngoai ngu|tin|cong nghe|the duc|tdtt|gdtc|gdcd|am nhac"
    r"|my thuat|nghe thuat|nang khieu|tu nhien|xa hoi|khtn|khxh|khoa hoc|chuyen mon|bo mon|hanh chinh|van phong|bao mau"
    r"|nuoi duong|cap duong|khoi|mam|choi|la|nha tre|mau giao|ke toan|thu vien|bao ve|quan ly|bgh)\b.*"
)
"""What a “Tổ” of a school or an office is called; a neighbourhood's has a number."""


def of_others(column: Column, values: Values) -> Column:
    """The column, left out where its values are points of one criterion or the sections of a school."""
    if column.field == SCORE and _CRITERION.fullmatch(words_of(column.own)) and has_numbers(values):
        return replace(column, field=DROP)
    return _of_work(column, values) if column.field == "hamlet" and words_of(column.own) in _SECTION else column


def _of_work(column: Column, values: Values) -> Column:
    """“Tổ” of a school or an office, “Toán - Tin”, is no neighbourhood; what may be either is asked."""
    numbered = sum(n for v, n in values.items() if any(map(str.isdigit, v)))
    if numbered >= values.total() * MOST:
        return column
    of_work = sum(n for v, n in values.items() if _OF_WORK.fullmatch(words_of(v)))
    return replace(column, field=DROP if of_work >= values.total() * MOST else UNKNOWN)


def registered(columns: Sequence[Column], values: Mapping[int, Values]) -> list[Column]:
    """“Đăng ký” beside results says who asked to be judged; alone it would be all that the list says."""
    judged = any(c.field in {RESULT, MARK, RANK, SCORE} and values[c.index] for c in columns)
    return [
        replace(c, field=DROP) if judged and c.field == UNKNOWN and _REGISTERED.fullmatch(words_of(c.own)) else c
        for c in columns
    ]
