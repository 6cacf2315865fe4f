"""What the values under a heading say of it: x marks, results, courtesy words; headings alone say too little."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from hooks.desk.importing.columns.header import Column, Header
from hooks.desk.importing.columns.meanings import (
    DROP,
    KIND_MARK,
    KINDS,
    MARK,
    OF_BODIES,
    OF_GIFTS,
    OF_HEADS,
    OF_PERSONS,
    RANK,
    REMARK,
    RESULT,
    SCORE,
    UNKNOWN,
    YEAR,
    field_of,
    words_of,
)  # fmt: skip
from hooks.desk.importing.columns.others import of_others, registered
from hooks.desk.importing.columns.values import Values, has_numbers
from hooks.desk.importing.columns.verdicts import MARKS, Verdict, is_mark, is_no_mark, verdict_of
from hooks.desk.importing.files.grids import Grid
from hooks.text import clean_line, fold

Meant = Callable[[Column], tuple[str, str] | None]
"""Field and words that a mark under a heading stands for, if that names a title, an award or a kind."""
_COURTESY = frozenset(["ong", "ba", "anh", "chi", "co", "chu", "bac", "o", "b", "cu"])
_MOST, _NEARLY_ALL = 0.5, 0.8
_LOOK_AT, _LONGEST = 60, 80
_PLACES = {"commune", "hamlet", "district", "address"}
_COUNTED = re.compile(
    r"(tong )?so (luong|gia dinh|ho|dong ho|cong dong|don vi|cong dan|ca nhan|nguoi).*|tong so.*|sl|so luong"
)
_AMOUNTS = re.compile(r"(?:(?:tong|si)\s+)?so\b|sl\b|tong\b")
"""How a heading over mere numbers begins: how many members, pupils, square metres there are."""
_SUMMARY = (
    "đây là bảng tổng hợp số lượng, không phải danh sách từng người, gia đình, đơn vị; nhập danh sách kèm theo nó"
)
_PART = re.compile(
    r"lop|chuc (vu|danh).*|to (chuyen mon|bo mon|cong tac)|khoa( phong)?|phong ban|bo phan|phong khoa|chi (bo|doan)"
)
"""Less than where somebody works: left out beside it."""
_ANY_BODY = frozenset(["don vi", "ten don vi", "don vi xa", "don vi xa phuong"])
_COMMUNE_ONLY = re.compile(r"(?:xã|phường|thị trấn|đặc khu|x\.|p\.|tt\.?)\s*[^\W\d]", re.IGNORECASE)
_SHORT_FAILED = re.compile("c ?d")
_SAID = {Verdict.PASSED, Verdict.FAILED, Verdict.EMPTY}
_GRADES = {Verdict.PASSED, Verdict.FAILED}
_OVER_GRADES = frozenset({RANK, SCORE, UNKNOWN, "achievement"})
"""What “Kết quả”, “Xếp loại” over “Tốt”, “Đạt”, “Không đạt” is taken for."""
_MAY_BE_RESULTS = frozenset({REMARK, UNKNOWN, "kind", "title", "award"})


def by_values(header: Header, values: Mapping[int, Values], meant: Meant) -> Header:
    """The columns as their headings and their values tell together; and whether the table only counts."""
    columns = [c if c.chosen else _judged(c, values[c.index], meant) for c in header.columns]
    columns = _of_places(_beside_persons(registered(_not_passed(columns), values), values), values)
    if any(words_of(c.own) == "o so" for c in columns):  # our own file to mend: its reasons are no remarks
        columns = [replace(c, field=DROP) if words_of(c.own).startswith("ly do") else c for c in columns]
    marked = any(c.field == MARK for c in columns) or any(c.field == "name" and _is_of_persons(c) for c in columns)
    if marked:
        columns = [_empty_mark(c, values[c.index], meant) for c in columns]
    if any(c.field == MARK for c in columns):
        columns = [_unknown_mark(c, values[c.index]) for c in columns]
    return replace(header, columns=tuple(columns), refusal=_counts_only(columns, values, meant))


def _not_passed(columns: Sequence[Column]) -> list[Column]:
    """“CĐ” beside “Đ” is who did not pass; alone it may be a community."""
    beside = any(c.field == RESULT and words_of(c.own) == "d" for c in columns)
    return [
        replace(c, field=RESULT) if beside and c.field == UNKNOWN and _SHORT_FAILED.fullmatch(words_of(c.own)) else c
        for c in columns
    ]


def _judged(column: Column, values: Values, meant: Meant) -> Column:
    """One column by its own values."""
    total = values.total()
    if not total:
        return column
    marks = sum(n for v, n in values.items() if is_mark(v))
    marked = bool(marks) and marks + sum(n for v, n in values.items() if is_no_mark(v)) >= total * _MOST
    if marked and (stands := meant(column)):
        return replace(column, field=KIND_MARK if stands[0] == "kind" else MARK, meant=stands)
    if marked and column.field in _OVER_GRADES and column.own != column.heading and verdict_of(column.own) in _GRADES:
        return replace(column, field=RESULT)
    if column.field == YEAR and not marked:
        return replace(column, field=UNKNOWN)
    if column.field == UNKNOWN and _AMOUNTS.match(words_of(column.own)) and has_numbers(values):
        return replace(column, field=DROP)
    if (told := of_others(column, values)) != column:
        return told
    if column.field == "name" and {fold(clean_line(v)).strip(".") for v in values} <= _COURTESY:
        return replace(column, field=DROP)
    if column.field == "achievement" and words_of(column.own).startswith("ket qua") and has_numbers(values):
        return replace(column, field=SCORE)
    open_field = column.field in {RESULT, UNKNOWN} or words_of(column.own).startswith("ten mo hinh")
    if open_field and _name_titles(column, values, meant) >= total * _MOST:
        return replace(column, field="title")
    return replace(column, field=RESULT) if _is_result(column, values, total) else column


def _name_titles(column: Column, values: Values, meant: Meant) -> int:
    """How many cells name a title or an award: “Kết quả công nhận: Gia đình đọc sách”."""
    stands = ((n, meant(replace(column, heading=v))) for v, n in values.items() if 3 < len(v) < 80)
    return sum(n for n, what in stands if what and what[0] != "kind")


def _is_result(column: Column, values: Values, total: int) -> bool:
    """Whether most values are words of a result, in a column whose heading leaves that open."""
    outcome = column.field == "achievement" and words_of(column.own).startswith("ket qua")
    if not (outcome or column.field in _MAY_BE_RESULTS):
        return False
    found = {v: verdict_of(v) for v in values if len(v) < 80}
    if outcome and not {Verdict.PASSED, Verdict.FAILED}.isdisjoint(found.values()):
        return sum(values[v] for v, verdict in found.items() if verdict in _SAID) > total * _MOST
    if Verdict.FAILED not in found.values() and not {"+", "-"} <= {clean_line(v) for v in values}:
        # A cross alone may say anything; beside “KĐ”, “Đ” is a result.
        found = {v: verdict for v, verdict in found.items() if clean_line(v) not in MARKS or len(clean_line(v)) > 1}
    passed = sum(values[v] for v, verdict in found.items() if verdict is Verdict.PASSED)
    failed = sum(values[v] for v, verdict in found.items() if verdict is Verdict.FAILED)
    named = column.field in {"title", "award"} and sum(n for v, n in values.items() if is_mark(v)) >= total * _MOST
    if column.field == REMARK and all(v.strip().isdecimal() for v in values):  # “Ý kiến khác”, beside votes
        return False
    if column.field == REMARK:
        return passed + failed >= total * _NEARLY_ALL and bool(passed)
    return named or passed + failed > total * _MOST


def _is_of_persons(column: Column) -> bool:
    words = words_of(column.own)
    return bool(OF_PERSONS.fullmatch(words)) and not OF_HEADS.fullmatch(words)


def _beside_persons(columns: Sequence[Column], values: Mapping[int, Values]) -> list[Column]:
    """Beside the names of people “Tên đơn vị” is where they work; a class or an office beside it is left out."""
    persons = [c for c in columns if c.field == "name" and _is_of_persons(c) and values[c.index]]
    works = {
        c for c in columns if persons and c.field == "name" and not c.chosen and OF_BODIES.fullmatch(words_of(c.own))
    }
    columns = [replace(c, field="unit") if c in works else c for c in columns]
    units = [c for c in columns if c.field == "unit" and values[c.index]]
    out = []
    for column in columns:
        words = words_of(column.own)
        if len(units) > 1 and column.field == "unit" and _PART.fullmatch(words) and not column.chosen:
            column = replace(column, field=DROP)
        out.append(column)
    return out


def _of_places(columns: Sequence[Column], values: Mapping[int, Values]) -> list[Column]:
    """“Đơn vị” beside names, when all that stands there is communes: where somebody lives, in a list of a district."""
    named = any(c.field == "name" and values[c.index] for c in columns)

    def holds(column: Column) -> bool:
        found = values[column.index]
        return bool(found) and all(_COMMUNE_ONLY.match(clean_line(v)) for v in found)

    unplaced = named and not any(c.field in {"commune", "address"} for c in columns)
    open_to_it = {c for c in columns if c.field == "unit" and not c.chosen and words_of(c.own) in _ANY_BODY}
    return [replace(c, field="address") if unplaced and c in open_to_it and holds(c) else c for c in columns]


def _empty_mark(column: Column, values: Values, meant: Meant) -> Column:
    """A title of the yearly layout that nobody got: its column holds no name."""
    if column.chosen or values.total() or column.field not in {"name", "unit", UNKNOWN, "title", "award"}:
        return column
    if _is_of_persons(column) and not KINDS.fullmatch(words_of(column.own)):
        return column
    stands = meant(column)
    return replace(column, field=KIND_MARK if stands[0] == "kind" else MARK, meant=stands) if stands else column


def _unknown_mark(column: Column, values: Values) -> Column:
    """Beside marks under titles, marks under what is none: whoever has one is refused by its name."""
    marks_only = values and all(is_mark(v) or is_no_mark(v) for v in values)
    gift = OF_GIFTS.fullmatch(words_of(column.own))
    open_field = (column.field in {UNKNOWN, "award", "title"} or gift) and not column.chosen
    return (
        replace(column, field=MARK, meant=("title", column.own)) if marks_only and column.own and open_field else column
    )


def _counts_only(columns: Sequence[Column], values: Mapping[int, Values], meant: Meant) -> str:
    """Why the table is none of the honoured: places or bodies stand beside how many titles each has; else ''."""
    named = [c for c in columns if c.field == "name" and values[c.index] and not has_numbers(values[c.index])]
    judged = any(c.field == RESULT and values[c.index] and not has_numbers(values[c.index]) for c in columns)
    if judged or any(c.chosen or not OF_BODIES.fullmatch(words_of(c.own)) for c in named):
        return ""
    counted = [c for c in columns if c.field not in {"stt", MARK} and not c.chosen and has_numbers(values[c.index])]
    titled = [c for c in counted if _names_title(c, meant)]
    if not titled and not (
        (len(counted) > 1 or not named) and any(_COUNTED.fullmatch(words_of(c.own)) for c in counted)
    ):
        return ""
    return f'{_SUMMARY}; là danh sách thật thì bỏ các cột đếm: --map "{(titled or counted)[0].letter}=bo"'


def counts_places(grid: Grid) -> bool:
    """Whether a grid that names nobody tells how many there are in each place: “Xã | Số gia đình”."""
    for row in grid.rows[:_LOOK_AT]:
        headings = [c for c in row if c.strip() and len(c) < _LONGEST]
        if _PLACES.intersection(map(field_of, headings)) and any(_COUNTED.fullmatch(words_of(c)) for c in headings):
            return True
    return False


def _names_title(column: Column, meant: Meant) -> bool:
    stands = meant(column)
    return bool(stands and stands[0] != "kind") or bool(
        re.search(r"\bhoc tap\b|\bdanh hieu\b", words_of(column.heading))
    )
