"""What stands above a list: its title, the paragraphs of a Word file, the sheet's name."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from hooks.desk.importing.steps import Rules
from hooks.desk.importing.tables import Table
from hooks.desk.place_words.addresses import Addresses, Words
from hooks.records.joined.levels import type_and_name
from hooks.records.joined.places import district_key
from hooks.records.joined.shown_names import title_case
from hooks.records.joined.spelling import name_key
from hooks.text import modern_line

T = TypeVar("T")
_SHEET = re.compile(r"^(?:(?:ds|danh sách|sheet|biểu|bảng|mẫu|\d+|[IVX]+)(?:[\s._-]+|(?<=[.)])))+", re.IGNORECASE)
"""What stands before a place in the name of a sheet: “01. DS Tân An”."""
_SHEET_END = re.compile(r"[\s._-]*\(?(?:\d+|năm \d{4}|(?:19|20)\d\d)(?: \w+)?\)?$", re.IGNORECASE)
_LONGEST = 300
_TITLE = re.compile(
    r"\(?(?:danh sách|kèm theo|ban hành|ủy ban|ubnd|xã|phường|thị trấn|huyện|thành phố|ấp|khu phố|đơn vị|địa bàn)\b"
    r"|\(?(?:[IVX]+|\d+|[a-zđ]|bảng \d+|biểu \d+)[.):/-]|[-+*•]",
    re.IGNORECASE,
)
"""How a title begins; “Xét Tờ trình của Hội Khuyến học xã …” names a commune too and is none."""
_HAMLET_NAME = (
    r"(?:(?:ấp|khu phố|kp|thôn|khóm|tổ dân phố|tdp|sóc|buôn|phum)[\s.]+(?:\d{1,2}[a-z]?|(?!và\b|văn hóa)[^\W\d]+"
    r"(?:\s+(?!xã\b|phường\b|thị trấn\b|năm\b|và\b)\w+){0,3})|(?:tổ|khu|đội|khu dân cư)\s+\d{1,2}[a-z]?)"
)
_IN_HAMLET = re.compile(
    rf"(?:^|\b(?:học tập|hiếu học|tiêu biểu|địa bàn|thuộc|tại|của|danh sách)\s+)({_HAMLET_NAME})"
    r"(?=\s*(?:[,;–-]\s*)?(?:$|(?:xã|phường|thị trấn|năm)\b))",
    re.IGNORECASE,
)
"""The hamlet a whole list is of: at the beginning of a title or behind what is listed, before its commune or the year."""
_NUMBERED = re.compile(r"\(?(?:[IVX]+|\d+|[a-zđ])[.)/-]|[-+*•]", re.IGNORECASE)
_ISSUER = re.compile(
    r"\(?(?:kèm theo|ban hành|theo quyết định|của |ủy ban|ubnd|hội |đảng |đảng ủy|phòng )", re.IGNORECASE
)
"""How a text begins that names who wrote the list: its place is theirs, and the list's only when no title tells."""


def texts_above(table: Table) -> list[list[str]]:
    """The texts above a list, the nearest first: another list's title counts only when its own says nothing."""
    grid = table.grid
    own = [c for row in grid.rows[: table.header.first] for c in row if len(c) <= _LONGEST]
    return [[*own, *grid.above, grid.name], *map(list, grid.further)]


def told_in(texts: Sequence[Sequence[str]], find: Callable[[Sequence[str]], T | None]) -> T | None:
    """The first answer that is one."""
    return next((found for of in texts if (found := find(of))), None)


def place_above(table: Table, rules: Rules) -> Words:
    """The commune and district that the title, a paragraph or the sheet's name tells for the whole list.

    `left` holds both when the title and the sheet's name tell two communes.
    """
    gazetteer, addresses = rules.placer.gazetteer, rules.placer.addresses
    title, issuer = _by_titles(table, addresses)
    told = title if title.commune else Words(issuer.commune, title.district or issuer.district)
    hamlet = _hamlet_above(table)
    sheet = next(filter(None, (_by_sheet(name, addresses) for name in _sheet_names(table))), None)
    if sheet and district_key(sheet.commune) not in gazetteer.districts:  # “Long Thành”: a town, and its district
        two = title.commune and sheet.commune and _key(title.commune) != _key(sheet.commune)
        left = f"{title.commune}, tên trang tính là {sheet.commune}" if two else ""
        told = Words("" if two else sheet.commune or told.commune, sheet.district or told.district, left=left)
    # After the reform a district in a letterhead says who wrote it, not where.
    then = rules.options.day < gazetteer.starts
    told = told if then else Words(told.commune, near=told.district, left=told.left)
    return replace(told, hamlet=hamlet) if told.commune else told


def _hamlet_above(table: Table) -> str:
    """The one hamlet that the sheet's name or the titles tell: “Ấp 1”, “… HỌC TẬP ẤP BÌNH CHÁNH, XÃ TÂN AN”."""
    own = [c for row in table.grid.rows[: table.header.first] for c in row if 0 < len(c) <= _LONGEST]
    for texts in ([_bare_sheet(table.grid.name)], [*own, *table.grid.above]):
        found = {
            title_case(m[1]) if text.isupper() else m[1]
            for text in map(modern_line, texts)
            for m in _IN_HAMLET.finditer(text)
            if text.isupper() or not any(word[0].islower() for word in m[1].split()[-1:])
        }
        if len(found) == 1:
            return found.pop()
    return ""


def _bare_sheet(name: str) -> str:
    return _SHEET.sub("", modern_line(name).replace("_", " "))


def _by_titles(table: Table, addresses: Addresses) -> tuple[Words, Words]:
    """What the titles say, the nearest first, and what those texts say that name who wrote the list."""
    grid = table.grid
    own = [c for row in reversed(grid.rows[: table.header.first]) for c in dict.fromkeys(row)]
    texts = [*reversed(grid.above), *own]
    numbered = any(map(_NUMBERED.match, texts))
    for of in grid.further:
        # Another table's own number, “2. Xã Tân An”, is not this one's.
        texts += [t for t in reversed(of) if not (numbered and _NUMBERED.match(t))]
    titles = [t for t in map(modern_line, texts) if len(t) <= _LONGEST and (t.isupper() or _TITLE.match(t))]
    issuers = [t for t in titles if _ISSUER.match(t)]
    return _nearest([t for t in titles if t not in issuers], addresses), _nearest(issuers, addresses)


def _nearest(texts: Sequence[str], addresses: Addresses) -> Words:
    """The commune of the first text that names one, and the district of the first that names one."""
    found = [(addresses.named_in([text]), text) for text in texts]
    named = next((words.commune for words, text in found if words.commune or addresses.names_several(text)), "")
    return Words(named, next((words.district for words, _ in found if words.district), ""))


def _sheet_names(table: Table) -> list[str]:
    """The sheet's name, and in Unicode where it was typed otherwise: it stands last above the list then."""
    grid = table.grid
    return [grid.name, *(() if grid.flows else grid.above[-1:])]


def _by_sheet(name: str, addresses: Addresses) -> Words:
    """What the name of a sheet says, when it is a place and nothing else."""
    bare = _bare_sheet(name)
    for text in (bare, _SHEET_END.sub("", bare)):
        words = addresses.split(title_case(text) if text.isupper() else text)
        if words and not (words.left or words.removed or words.hamlet):
            return words
    return Words()


def _key(commune: str) -> str:
    return name_key(type_and_name(commune)[1])


def communes_said(table: Table, rules: Rules, place: Words) -> frozenset[str]:
    """The communes that the rows' own cells name; none where no row could be given another place than its own."""
    addresses = rules.placer.addresses
    if not (place.commune or rules.options.placed):
        return frozenset()
    columns = [*table.columns("commune"), *table.columns("address")]
    cells = {table.cell(r, column) for column in columns for r in table.below}
    said = {_key(addresses.split(cell).commune) for cell in cells if cell}
    return frozenset(key for key in said if key in addresses.today or key in addresses.former)
