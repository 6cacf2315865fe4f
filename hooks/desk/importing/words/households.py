"""A cell of names → one person, one family, or why it is neither.

A row of a list of families is one family. It is called as the office signed it, by its head or by husband and wife, whatever
stands between the two: “và”, a sign, “vợ là”, a bracket, a new line, which is written “và” as between two columns. Who is told
without a name (vợ, các con) stays. Two names of which nothing says that they are a couple are one family all the same, and
told; two men, two women, three names or a child's are refused. A row of a list of persons is one person.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from hooks.desk.importing.words.people import (
    bare_of,
    is_couple,
    is_pair,
    is_plain_name,
    is_remark,
    is_whole,
    may_not_be,
    people_in,
)

_OFFICE = re.compile(
    r"(?:phó |q\. ?)?(?:trưởng|chủ tịch|bí thư|hội trưởng|giám đốc|hiệu trưởng|hiệu phó|giáo viên|cán bộ|công chức)\b",
    re.I,
)
_HALF = re.compile(r"\w\s+thị$", re.IGNORECASE)
"""The first line of a name that goes on: “Trương Thị”."""
_OPEN, _GOES_ON = (
    re.compile(r"(?:\b(?:và|với|cùng)|[,;/&+–-])$"),
    re.compile(r"(?:(?:và|với|cùng|vợ|chồng)\b|[,;/&+–(-])"),
)
_PLUS = re.compile(r"(?<=[^\W\d])\+(?=[^\W\d])")
_TWO = 2


class Couples(Enum):
    """Where a list has husband and wife."""

    NOWHERE = auto()
    """It is one of persons."""
    IN_ONE_CELL = auto()
    BESIDE = auto()
    """In columns of their own: this row has both."""
    ALONE = auto()
    """The same, and this row has one of them."""


@dataclass(frozen=True, slots=True)
class Household:
    """Who a row names."""

    text: str
    unsaid: bool = False
    """Whether it names two, and nothing says that they are a couple."""


@dataclass(frozen=True, slots=True)
class Several:
    """Why a cell names more than one person, or more than one family."""

    reason: str
    name: str = ""
    """What the row to mend has for a name: two lines stay two."""


def household_of(name: str, typed: Sequence[str], couples: Couples) -> Household | Several:
    """Whom a name's cell names; `typed` are its lines, where it has several."""
    lines = [] if typed and _HALF.search(typed[0]) else [line for line in typed if is_whole(line)]
    twice = " | ".join(typed) if len(lines) > 1 else ""
    joined = _joined(name, lines) if twice and couples is Couples.IN_ONE_CELL else ""
    if twice and not joined:
        return Several("ô tên có hai dòng như hai người; tách mỗi người một dòng, một người thì nối lại", twice)
    name = joined or name
    if couples is Couples.NOWHERE and is_pair(name):
        return Several(f"ô tên “{name[:60]}” là hai người; ghi mỗi người một dòng, cả họ tên")
    parts = people_in(name)
    if len(parts) == 1:
        return Household(name)
    if any(_OFFICE.match(part) for part in parts[1:]):
        return Several(f"ô tên có thêm chức vụ: “{name[:60]}”; chỉ ghi họ tên, chức vụ ghi ở cột khác", twice)
    if couples is Couples.NOWHERE:
        told = "như có hai người hay thêm điều khác; tách mỗi người một dòng, chỉ ghi họ tên"
        return Several(f"ô tên “{name[:60]}” {told}")
    return _family(name, parts, couples, twice)


def _family(name: str, parts: list[str], couples: Couples, twice: str) -> Household | Several:
    """The family of a cell that names several: a couple's, or why it is more than one."""
    if any(map(is_remark, parts[1:])):
        return Several(f"ô tên “{name[:60]}” có thêm điều khác; chỉ ghi họ tên", twice)
    whole, spaced = [part for part in parts if is_whole(part)], _PLUS.sub(" + ", name)
    if len(whole) < _TWO:
        return Household(spaced)
    if len(whole) == _TWO:
        if couples is Couples.BESIDE or is_couple(whole) or (is_pair(name) and not may_not_be(whole)):
            return Household(spaced)
        alike = not may_not_be(whole) and all(is_plain_name(bare_of(part)) for part in whole)
        if alike and couples is Couples.IN_ONE_CELL:
            return Household(spaced, unsaid=True)
    told = "như có hai gia đình; tách mỗi gia đình một dòng, một gia đình thì chỉ ghi chủ hộ hay vợ chồng: ông …, bà …"
    return Several(f"ô tên “{name[:60]}” {told}", twice)


def _joined(name: str, lines: list[str]) -> str:
    """A name of two lines with “và” where the line was broken; '' where the lines are more, or not as they were typed."""
    if len(lines) != _TWO or f"{lines[0]} {lines[1]}" not in name:
        return ""
    goes_on = _OPEN.search(lines[0]) or _GOES_ON.match(lines[1])
    return name if goes_on else name.replace(" ".join(lines), f"{lines[0]} và {lines[1]}")
