"""Words for places in a list → place columns of the register, as of the list's date. Never guesses."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace

from hooks.desk.place_words.addresses import PROVINCE, Addresses, Words, parted
from hooks.desk.place_words.levels import FORMER_PROVINCES
from hooks.problems import did_you_mean
from hooks.records.joined.places import Gazetteer, district_key, name_key
from hooks.records.joined.resolved import PlaceFault
from hooks.records.model.places import FormerUnit, Share
from hooks.records.model.shared import PlaceRef
from hooks.text import clean_line, fold, modern_line

FORMERLY = re.compile(r"\s*(?:\((?:tên )?cũ\)|\bcũ)$", re.IGNORECASE)
"""“Xã Tân Bình cũ”, after the reform."""
_PROVINCES = {fold(word): fold(name) for name, short in FORMER_PROVINCES.items() for word in (name, short)}
"""A former province’s name or initials, folded → its name, folded."""


@dataclass(frozen=True, slots=True)
class Placed:
    """The place columns of a row, or why there are none."""

    code: str | None = None
    former: str | None = None
    district: str | None = None
    fault: str = ""
    choices: tuple[str, ...] = ()
    """Districts the name occurs in, when only one of them can tell."""
    note: str = ""


class Placer:
    """Resolves place words at one day; what it has found once it does not look up again."""

    def __init__(self, gazetteer: Gazetteer, day: dt.date, district: str = "") -> None:
        self.gazetteer, self.day, self.default = gazetteer, day, district
        self.addresses = Addresses(gazetteer)
        self._known: dict[tuple[str, str, str, str], Placed] = {}

    def place(self, words: Words) -> Placed:
        """The place columns for `words`."""
        key = words.commune, words.district, words.province, words.near
        if key not in self._known:
            self._known[key] = self._place(*map(clean_line, key))
        return self._known[key]

    def _place(self, commune: str, district: str, province: str, near: str) -> Placed:
        if not commune:
            return self._whole_district(district)
        kind, name = parted(FORMERLY.sub("", commune))
        today = not district and self.day >= self.gazetteer.starts and not FORMERLY.search(commune)
        if today and (found := self._of_today(kind, name)):
            return found
        units = [u for u in self.addresses.former.get(name_key(name), []) if not kind or u.type.lower() == kind]
        if match := PROVINCE.fullmatch(modern_line(province)):
            said = _PROVINCES[fold(match[1])]
            units = [u for u in units if fold(u.province) == said] or units
        if district:
            units = [u for u in units if district_key(u.district) == district_key(district)]
        elif len({u.district for u in units}) > 1:
            return self._nearest(commune, name, units, near)
        return self._one(commune, name, district, units)

    def _nearest(self, commune: str, name: str, units: list[FormerUnit], near: str) -> Placed:
        """A name of several districts: the decision's own tells, or the one in the list's title, which is said."""
        for district in filter(None, (self.default, near)):
            if here := [u for u in units if district_key(u.district) == district_key(district)]:
                found = self._one(commune, name, "", here)
                told = f"“{commune}” có ở nhiều huyện, lấy {here[0].district} theo tên bảng"
                return found if district == self.default else replace(found, note=found.note or told)
        return self._one(commune, name, "", units)

    def _one(self, commune: str, name: str, district: str, units: list[FormerUnit]) -> Placed:
        districts = tuple(dict.fromkeys(u.district for u in units))
        if len(districts) > 1:
            return Placed(
                fault=f"“{commune}” có ở {len(districts)} huyện: {', '.join(districts)}; ghi rõ huyện",
                choices=districts,
            )
        if not units:
            return Placed(fault=self._unknown(commune, name, district))
        if len({u.type for u in units}) > 1:
            return Placed(fault=f"{districts[0]} có hơn một nơi tên “{name}”; ghi rõ xã, phường hay thị trấn")
        if self.day < self.gazetteer.starts:
            return Placed(former=f"{units[0].type} {units[0].name}", district=units[0].district)
        codes = sorted({u.now_code for u in units})
        if len(codes) > 1 or any(u.share is not Share.WHOLE for u in units):
            now = ", ".join(f"{self.gazetteer.places[c].label} ({c})" for c in codes)
            return Placed(fault=f"“{commune}” là tên cũ, đã chia vào {now}; ghi tên xã, phường hiện nay")
        return Placed(code=codes[0], note=f"tên cũ “{commune}” → {self.gazetteer.places[codes[0]].label}")

    def _of_today(self, kind: str, name: str) -> Placed | None:
        found = [
            p
            for p in self.addresses.today.get(name_key(name), [])
            if p.on(self.day) and (not kind or any(s.type.lower() == kind for s in p.periods))
        ]
        if len(found) != 1:
            return None
        then = found[0].on(self.day)
        told = kind and then is not None and then.type.lower() != kind
        return Placed(
            code=found[0].code, note=f"“{kind} {name}”: lúc ấy là {then.type.lower()}" if told and then else ""
        )

    def _whole_district(self, district: str) -> Placed:
        if not district:
            return Placed()
        if district_key(district) not in self.gazetteer.districts:
            near = did_you_mean(district, self.gazetteer.districts.values())
            return Placed(fault=f"không có huyện, thành phố cũ nào tên “{district}”; {near}".rstrip("; "))
        ref = PlaceRef.model_construct(district=district)
        found = self.gazetteer.resolve(ref, self.day, self.day)
        if isinstance(found, PlaceFault):
            return Placed(fault=f"“{district}”: {found.message}; {found.hint}")
        return Placed(district=self.gazetteer.districts[district_key(district)])

    def _unknown(self, commune: str, name: str, district: str) -> str:
        if district and district_key(district) not in self.gazetteer.districts:
            near = did_you_mean(district, self.gazetteer.districts.values())
            return f"không có huyện, thành phố cũ nào tên “{district}”; {near}".rstrip("; ")
        if district:
            near = did_you_mean(
                name, {u.name for u in self.gazetteer.former if district_key(u.district) == district_key(district)}
            )
            return f"{self.gazetteer.districts[district_key(district)]} không có “{commune}”; {near}".rstrip("; ")
        today = {p.name for p in self.gazetteer.places.values()} if self.day >= self.gazetteer.starts else set()
        if not today and name_key(name) in self.addresses.today:
            return f"“{commune}” là tên từ {self.gazetteer.starts:%d/%m/%Y}, sau ngày của danh sách; ghi tên lúc ấy và huyện"
        near = did_you_mean(name, today | {u.name for u in self.gazetteer.former})
        return f"không có xã, phường nào tên “{commune}”; {near}".rstrip("; ")
