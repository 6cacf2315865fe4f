"""Words for places in a list → place columns of the register, as of the list's date. Never guesses."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from hooks.dates import show
from hooks.desk.place_words.addresses import Addresses, Words
from hooks.problems import did_you_mean
from hooks.records.joined.ended import alive
from hooks.records.joined.levels import former_provinces, initials, type_and_name
from hooks.records.joined.places import Gazetteer, Place, bare_district, district_key, listed
from hooks.records.joined.resolved import PlaceFault
from hooks.records.joined.spelling import name_key, same_spelling
from hooks.records.model.places import FormerUnit, Share
from hooks.records.model.shared import PlaceRef
from hooks.text import clean_line, fold, lower_first, modern_line

FORMERLY = re.compile(r"\s*(?:\((?:tên )?cũ\)|\bcũ)$", re.IGNORECASE)
"""“Xã Tân Bình cũ”, after the reform."""


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
        self._provinces = {
            fold(word): fold(name) for name in former_provinces(gazetteer.former) for word in (name, initials(name))
        }
        self._known: dict[tuple[str, str, str, str], Placed] = {}

    @cached_property
    def syllables(self) -> frozenset[str]:
        """The words in names of the campaign's places and former units, in small letters: “tẻh” of Đạ Tẻh is no slip."""
        today = (period.name for place in self.gazetteer.by_name for period in place.periods)
        before = (name for unit in self.gazetteer.former for name in (unit.name, unit.district, unit.province))
        return frozenset(word.casefold() for name in (*today, *before) for word in re.findall(r"[\w'’]+", name))

    @property
    def _is_today(self) -> bool:
        """Whether the list is of after the reform."""
        return self.day >= self.gazetteer.starts

    def place(self, words: Words) -> Placed:
        """The place columns for `words`."""
        key = words.commune, words.district, words.province, words.near
        if key not in self._known:
            self._known[key] = self._place(*map(clean_line, key))
        return self._known[key]

    def _place(self, commune: str, district: str, province: str, near: str) -> Placed:
        if not commune:
            return self._whole_district(district)
        kind, name = type_and_name(FORMERLY.sub("", commune))
        named = self._official(name, district)
        if len(named) > 1:
            choices = " hay ".join(f"“{n}”" for n in named)
            return Placed(fault=f"“{commune}” thiếu dấu, có thể là {choices}; ghi đủ dấu")
        key = name_key(named[0] if named else name)
        today = self._is_today and not district and not FORMERLY.search(commune)
        if today and (found := self._of_today(kind, name, key)):
            return found
        units = [u for u in self.addresses.former.get(key, []) if not kind or u.type.lower() == kind]
        if match := self.addresses.province.fullmatch(modern_line(province)):
            said = self._provinces[fold(match[1])]
            units = [u for u in units if fold(u.province) == said] or units
        if district:
            of = self.addresses.district(district)
            units = [u for u in units if district_key(u.district) == of]
            if of and self._is_today and not units and (found := self._of_today(kind, name, key, of)):
                return found
        return self._then(commune, name, district, units, near)

    def _official(self, name: str, district: str) -> list[str]:
        """The names a commune may be called by that was typed without marks; of the district, if that is told."""
        keys, of = self.addresses.keys(name), self.addresses.district(district)
        if keys == {name_key(name)}:
            return []
        olds = [u for key in sorted(keys) for u in self.addresses.former.get(key, [])]
        if of:
            return list(dict.fromkeys(u.name for u in olds if district_key(u.district) == of))
        if self.day < self.gazetteer.starts:
            return list(dict.fromkeys(u.name for u in olds if alive(u, self.day, self.day)))
        today = [p.name for key in sorted(keys) for p in self.addresses.today.get(key, [])]
        return list({name_key(n): n for n in (*today, *(u.name for u in olds))}.values())

    def _then(self, commune: str, name: str, district: str, units: list[FormerUnit], near: str) -> Placed:
        """Of the units of one name those that were there on the day: a list of before the reform tells no others."""
        if self.day < self.gazetteer.starts:
            titled = {district_key(d) for d in (self.default, near) if d}
            here = [u for u in units if district_key(u.district) in titled]
            there = [u for u in here or units if alive(u, self.day, self.day)]
            if units and not there:
                return Placed(fault=self._over(commune, here or units))
            if here or district or len({u.district for u in there}) > 1:  # else one that is over may still be meant
                units = [u for u in units if alive(u, self.day, self.day)]
        if not district and len({u.district for u in units}) > 1:
            return self._nearest(commune, name, units, near)
        return self._one(commune, name, district, units)

    def _over(self, commune: str, units: list[FormerUnit]) -> str:
        then = self.gazetteer.then((u for u in units if u.until < self.day), self.day)
        what = f"; ghi {then}, là nơi nhận lúc ấy" if then else "; xem lại ngày của danh sách"
        return f"“{commune}”: {self.gazetteer.over(units, self.day).message}{what}"

    def _nearest(self, commune: str, name: str, units: list[FormerUnit], near: str) -> Placed:
        """A name of several districts: the decision's own tells, or the one in the list's title, which is said."""
        for district in filter(None, (self.default, near)):
            if here := [u for u in units if district_key(u.district) == district_key(district)]:
                found = self._one(commune, name, "", here)
                told = f"“{commune}” có ở nhiều huyện, lấy {here[0].district} ghi phía trên bảng"
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
        official = f"{units[0].type} {units[0].name}"
        if self.day < self.gazetteer.starts:
            return Placed(former=official, district=districts[0], note=_respelt(name, units[0], district))
        codes = sorted({u.now_code for u in units})
        if len(codes) > 1 or any(u.share is not Share.WHOLE for u in units):
            now = ", ".join(f"{self._called(c)} ({c})" for c in codes)
            return Placed(fault=f"“{commune}” là tên cũ, đã chia vào {now}; ghi tên xã, phường ở ngày {show(self.day)}")
        return Placed(code=codes[0], note=f"tên cũ “{commune}” → {self._called(codes[0])}")

    def _called(self, code: str) -> str:
        """A commune's type and name on the list's day: it may have become a ward since."""
        place = self.gazetteer.places[code]
        then = place.on(self.day)
        return f"{then.type.lower()} {then.name}" if then else place.label

    def _of_today(self, kind: str, name: str, key: str, district: str = "") -> Placed | None:
        """The commune of today of a name; `district` is the former one that it lies in, where a list still tells that."""
        found = [
            p
            for p in self.addresses.today.get(key, [])
            if p.on(self.day) and (not kind or any(s.type.lower() == kind for s in p.periods))
            if not district or district in {district_key(u.district) for u in p.former}
        ]
        if len(found) != 1:
            return None
        then = found[0].on(self.day)
        told = kind and then is not None and then.type.lower() != kind
        spelt = "" if same_spelling(name, found[0].name) else f"“{name}” → {self._called(found[0].code)}"
        return Placed(
            code=found[0].code, note=f"“{kind} {name}”: lúc ấy là {then.type.lower()}" if told and then else spelt
        )

    def _whole_district(self, district: str) -> Placed:
        if not district:
            return Placed()
        if not (key := self.addresses.district(district)):
            return Placed(fault=self._no_district(district))
        official = self.gazetteer.districts[key]
        ref = PlaceRef.model_construct(district=official)
        found = self.gazetteer.resolve(ref, self.day, self.day)
        if isinstance(found, PlaceFault):
            return Placed(fault=f"“{district}”: {found.message}; {found.hint}")
        return Placed(district=official, note=_district_respelt(district, official))

    def _unknown(self, commune: str, name: str, district: str) -> str:
        of = self.addresses.district(district)
        if district and not of:
            return self._no_district(district)
        here = [u for u in self.gazetteer.former if not of or district_key(u.district) == of]
        today = list(self.gazetteer.places.values()) if self.day >= self.gazetteer.starts and not of else []
        if typed := self._otherwise(name, here, today):
            return f"không có “{commune}”; nơi tên ấy là {typed}: sửa loại, hoặc tên"
        known = {u.name for u in here if today or alive(u, self.day, self.day)}
        if self.day < self.gazetteer.starts and name_key(name) in self.addresses.today and name not in known:
            return f"“{commune}” là tên từ {self.gazetteer.starts:%d/%m/%Y}, sau ngày của danh sách; ghi tên lúc ấy và huyện"
        near = self._over_by_marks(name, here, known) or did_you_mean(name, known | {p.name for p in today}, slips=True)
        told = (
            f"{self.gazetteer.districts[of]} không có “{commune}”" if of else f"không có xã, phường nào tên “{commune}”"
        )
        return f"{told}; {near}".rstrip("; ")

    def _over_by_marks(self, name: str, here: Iterable[FormerUnit], known: Collection[str]) -> str:
        """A unit that is over, where a name differs from it by marks alone: nearer than any that was there on the day."""
        if fold(name) in map(fold, known):
            return ""
        over = [u for u in here if fold(u.name) == fold(name) and u.until < self.day]
        return f"có phải ý bạn là “{over[0].name}”? {self._over(over[0].name, over)}" if over else ""

    def _no_district(self, district: str) -> str:
        named = {bare_district(official): official for official in self.gazetteer.districts.values()}
        near = re.sub("“(.+?)”", lambda m: f"“{named[m[1]]}”", did_you_mean(bare_district(district), named, slips=True))
        return f"không có huyện, thành phố cũ nào tên “{district}”; {near}".rstrip("; ")

    def _otherwise(self, name: str, here: Iterable[FormerUnit], today: Iterable[Place]) -> str:
        """What places of the name are, when they are of another kind than is written: “xã Tân An”."""
        key = name_key(name)
        now = [f"{then.type.lower()} {p.name}" for p in today if name_key(p.name) == key and (then := p.on(self.day))]
        of_name = (u for u in here if name_key(u.name) == key and (today or alive(u, self.day, self.day)))
        return listed((*now, *(f"{u.type} {u.name}" for u in of_name)), " hay ")


def _respelt(name: str, unit: FormerUnit, district: str) -> str:
    """What is told of a name that is written otherwise than officially."""
    if same_spelling(name, unit.name):
        return _district_respelt(district, unit.district)
    return f"“{name}” → {unit.type.lower()} {unit.name}"


def _district_respelt(district: str, official: str) -> str:
    written = not district or same_spelling(bare_district(district), bare_district(official))
    return "" if written else f"“{district}” → {lower_first(official)}"
