"""What stands above a list: its title, the paragraphs of a Word file, the sheet's name."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TypeVar

from hooks.desk.importing.steps import Rules
from hooks.desk.importing.tables import Table
from hooks.desk.place_words.addresses import Words
from hooks.records.joined.places import district_key
from hooks.text import modern_line

T = TypeVar("T")
_SHEET = re.compile(r"^(?:ds|danh sách|\d+)[\s._-]+", re.IGNORECASE)
_LONGEST = 300
_TITLE = re.compile(
    r"\(?(?:danh sách|kèm theo|ủy ban|ubnd|xã|phường|thị trấn|huyện|thành phố|ấp|khu phố)\b|\(?(?:[IVX]+|\d+)[.)/-]",
    re.IGNORECASE,
)
"""How a title begins; “Xét Tờ trình của Hội Khuyến học xã …” names a commune too and is none."""


def texts_above(table: Table) -> list[list[str]]:
    """The texts above a list, the nearest first: another list's title counts only when its own says nothing."""
    grid = table.grid
    own = [c for row in grid.rows[: table.header.first] for c in row if len(c) <= _LONGEST]
    return [[*own, *grid.above, grid.name], *map(list, grid.further)]


def told_in(texts: Sequence[Sequence[str]], find: Callable[[Sequence[str]], T | None]) -> T | None:
    """The first answer that is one."""
    return next((found for of in texts if (found := find(of))), None)


def place_above(table: Table, rules: Rules) -> Words:
    """The commune and district that the title or the sheet's name tells for the whole list."""
    gazetteer, addresses = rules.placer.gazetteer, rules.placer.addresses
    sheet = addresses.split(_SHEET.sub("", table.grid.name))
    told = told_in(texts_above(table), lambda of: addresses.named_in(filter(_is_title, of)) or None) or Words()
    both = district_key(sheet.commune) in gazetteer.districts  # “Long Thành”: a town, and its district
    if sheet and not (sheet.left or sheet.removed or sheet.hamlet or both):
        told = Words(sheet.commune or told.commune, sheet.district or told.district)
    # After the reform a district in a letterhead says who wrote it, not where.
    return told if rules.options.day < gazetteer.starts else Words(told.commune, near=told.district)


def _is_title(text: str) -> bool:
    return text.isupper() or bool(_TITLE.match(modern_line(text)))
