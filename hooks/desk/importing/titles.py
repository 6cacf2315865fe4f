"""What stands above a list: its title, the paragraphs of a Word file, the sheet's name."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeVar

from hooks.desk.importing.plan import Plan
from hooks.desk.importing.steps import Options
from hooks.desk.place_words.addresses import Words
from hooks.desk.place_words.lists import Placer
from hooks.records.joined.places import district_key

T = TypeVar("T")
_SHEET = re.compile(r"^(?:ds|danh sách|\d+)[\s._-]+", re.IGNORECASE)


_LONGEST = 300
_TITLE = re.compile(
    r"\(?(?:danh sách|kèm theo|ủy ban|ubnd|xã|phường|thị trấn|huyện|thành phố|ấp|khu phố)\b|\(?(?:[IVX]+|\d+)[.)/-]",
    re.IGNORECASE,
)
"""How a title begins; “Xét Tờ trình của Hội Khuyến học xã …” names a commune too and is none."""


def _is_title(text: str) -> bool:
    return text.isupper() or bool(_TITLE.match(text))


class Titles:
    """The texts above one list, the nearest first: another list's title counts only when its own says nothing."""

    def __init__(self, plan: Plan, options: Options, placer: Placer) -> None:
        grid, self.options, self.placer = plan.grid, options, placer
        own = [c for row in grid.rows[: plan.header.first] for c in row if len(c) <= _LONGEST]
        self.texts = [[*own, *grid.above, grid.name], *map(list, grid.further)]
        self.sheet = _SHEET.sub("", grid.name)

    def told(self, find: Callable[[list[str]], T | None]) -> T | None:
        """The first answer that is one."""
        return next((found for texts in self.texts if (found := find(texts))), None)

    @property
    def place(self) -> Words:
        """The commune and district that the title or the sheet's name tells for the whole list."""
        sheet = self.placer.addresses.split(self.sheet)
        told = self.told(lambda texts: self.placer.addresses.named_in(filter(_is_title, texts)) or None) or Words()
        both = district_key(sheet.commune) in self.placer.gazetteer.districts  # “Long Thành”: a town, and its district
        if sheet and not (sheet.left or sheet.removed or sheet.hamlet or both):
            told = Words(sheet.commune or told.commune, sheet.district or told.district)
        # After the reform a district in a letterhead says who wrote it, not where.
        return told if self.options.day < self.placer.gazetteer.starts else Words(told.commune, near=told.district)
