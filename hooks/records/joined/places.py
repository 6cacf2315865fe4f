"""Places: what each commune and ward is, was, and where the former ones went."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from hooks.dates import show
from hooks.problems import did_you_mean
from hooks.records.joined.resolved import PlaceFault, Resolved, Where
from hooks.records.model.places import FormerUnit, PlacePeriod, Share
from hooks.text import lower_first, modern_line, sort_key

_TYPES = re.compile(r"^(xã|phường|thị trấn|x\.|p\.|tt\.)\s*", re.IGNORECASE)
_SHORT_TYPES = {"x.": "xã", "p.": "phường", "tt.": "thị trấn"}
_DISTRICT_TYPES = re.compile(r"^(?:(?:huyện|thị xã|thành phố|tp|h|tx)\s+|(?:tp|h|tx)\.\s*)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Place:
    """A commune or ward of today with all spells of its type, oldest first."""

    code: str
    name: str
    periods: tuple[PlacePeriod, ...]
    former: tuple[FormerUnit, ...]

    @property
    def now(self) -> PlacePeriod:
        """Its latest spell."""
        return self.periods[-1]

    def on(self, day: dt.date) -> PlacePeriod | None:
        """Its spell on `day`; None when the code did not exist."""
        for period in self.periods:
            if period.since <= day and (period.until is None or day <= period.until):
                return period
        return None

    @property
    def label(self) -> str:
        """Today's type and name: phường Trị An."""
        return f"{self.now.type.lower()} {self.name}"

    @property
    def provinces(self) -> tuple[str, ...]:
        """Former provinces its parts lay in."""
        return tuple(dict.fromkeys(f.province for f in self.former))


class Gazetteer:
    """All places, found by code or by former name and district. Never changes after it is made."""

    def __init__(self, periods: Iterable[PlacePeriod], former: Iterable[FormerUnit]) -> None:
        by_code: dict[str, list[PlacePeriod]] = defaultdict(list)
        for period in periods:
            by_code[period.code].append(period)
        self.former = tuple(former)
        parts: dict[str, list[FormerUnit]] = defaultdict(list)
        for unit in self.former:
            parts[unit.now_code].append(unit)
        self.places: dict[str, Place] = {}
        for code, spells in sorted(by_code.items()):
            spells.sort(key=lambda p: p.since)
            olds = tuple(sorted(parts[code], key=lambda u: (sort_key(u.district), sort_key(u.name), u.type)))
            self.places[code] = Place(code, spells[-1].name, tuple(spells), olds)
        self._units: dict[tuple[str, str], list[FormerUnit]] = defaultdict(list)
        self._districts: dict[str, list[FormerUnit]] = defaultdict(list)
        for unit in self.former:
            key = district_key(unit.district)
            self._districts[key].append(unit)
            self._units[(name_key(unit.name), key)].append(unit)
        self._resolved: dict[tuple[object, ...], Resolved | PlaceFault] = {}
        self._made: dict[Resolved, Resolved] = {}

    @cached_property
    def by_name(self) -> tuple[Place, ...]:
        """All places in Vietnamese order, then by code."""
        return tuple(sorted(self.places.values(), key=lambda p: (sort_key(p.name), p.code)))

    @cached_property
    def districts(self) -> dict[str, str]:
        """Former districts: key → full name (Huyện Vĩnh Cửu)."""
        return {key: units[-1].district for key, units in self._districts.items()}

    @cached_property
    def starts(self) -> dt.date:
        """The day today's codes begin."""
        return min(p.periods[0].since for p in self.places.values())

    def resolve(self, ref: Where, first: dt.date | None, last: dt.date | None) -> Resolved | PlaceFault:
        """Make out `ref` as it was in the days from `first` to `last` (None: no date given)."""
        found = self.unit(ref, first, last)
        return replace(found, hamlet=ref.hamlet) if ref.hamlet and isinstance(found, Resolved) else found

    def unit(self, ref: Where, first: dt.date | None, last: dt.date | None) -> Resolved | PlaceFault:
        """As `resolve`, without the hamlet: one object for all that is alike, so that it can be told by identity."""
        key = (ref.code, ref.former, ref.district, first, last)
        found = self._resolved.get(key)
        if found is None:
            found = self._resolve(ref, first, last)
            if isinstance(found, Resolved):
                found = self._made.setdefault(found, found)
            self._resolved[key] = found
        return found

    def _resolve(self, ref: Where, first: dt.date | None, last: dt.date | None) -> Resolved | PlaceFault:
        if ref.code:
            return self._by_code(ref, last)
        key = district_key(ref.district or "")
        if key not in self.districts:
            return PlaceFault(
                "district",
                "không có huyện, thành phố cũ nào tên này",
                did_you_mean(bare_district(ref.district or ""), map(bare_district, self.districts.values()))
                or "xem cột district của data/old_units.csv",
            )
        units = self._former_units(ref.former, key) if ref.former else self._districts[key]
        if isinstance(units, PlaceFault):
            return units
        until = max(u.until for u in units)
        if first and first > until:
            return PlaceFault(
                "former" if ref.former else "district",
                f"tên cũ này chỉ dùng đến {show(until)}",
                "ghi code: mã đơn vị hành chính hiện nay",
            )
        return self._by_former(units) if ref.former else self._by_district(units)

    def _by_code(self, ref: Where, last: dt.date | None) -> Resolved | PlaceFault:
        place = self.places.get(ref.code or "")
        if place is None:
            near = did_you_mean(ref.code or "", self.places)
            return PlaceFault("code", "không có xã, phường nào mang mã này", near or "tra mã ở data/places.csv")
        period = place.on(last) if last else place.now
        if period is None:
            start = place.periods[0].since
            if last and last > start:
                return PlaceFault(
                    "code", f"mã này không dùng vào ngày {show(last)}", "xem các thời kỳ của mã ở data/places.csv"
                )
            olds = "; ".join(f"former: {u.name}, district: {bare_district(u.district)}" for u in place.former[:3])
            return PlaceFault(
                "code",
                f"mã này chỉ dùng từ {show(start)}, sau ngày của bản ghi",
                f"ghi tên lúc đó, ví dụ {olds}" if olds else "ghi tên lúc đó: former và district",
            )
        return Resolved(f"{period.type.lower()} {period.name}", "", "", (place.code,), period == place.now)

    def _former_units(self, name: str, district: str) -> list[FormerUnit] | PlaceFault:
        typed, bare = _TYPES.match(name), _TYPES.sub("", name)
        units = self._units.get((name_key(name), district)) or self._units.get((name_key(bare), district))
        if not units:
            here = [u.name for u in self._districts[district]]
            listed = ", ".join(sorted(set(here), key=sort_key))
            message = f"{self.districts[district]} không có xã, phường, thị trấn cũ nào tên này"
            return PlaceFault("former", message, did_you_mean(bare, here) or f"các nơi trong huyện này: {listed}")
        if typed and name_key(bare) == name_key(units[0].name):
            return _of_type(typed[1].lower(), units)
        if len(types := sorted({u.type for u in units})) > 1:
            named = " hay ".join(f"“{t} {units[0].name}”" for t in types)
            return PlaceFault("former", "huyện này có hơn một nơi tên như vậy", f"ghi rõ former là {named}")
        return units

    def _by_former(self, units: list[FormerUnit]) -> Resolved:
        first = units[0]
        codes = tuple(dict.fromkeys(u.now_code for u in units))
        kept = len(codes) == 1 and self._unchanged(first)
        return Resolved(f"{first.type.lower()} {first.name}", lower_first(first.district), "", codes, kept)

    def _by_district(self, units: list[FormerUnit]) -> Resolved:
        codes = {u.now_code for u in units}
        order = tuple(p.code for p in self.by_name if p.code in codes)
        return Resolved(lower_first(units[0].district), "", "", order, False, whole_district=True)

    def _unchanged(self, unit: FormerUnit) -> bool:
        place = self.places.get(unit.now_code)
        return (
            place is not None
            and place.former == (unit,)
            and place.name == unit.name
            and place.now.type == unit.type
            and unit.share is Share.WHOLE
        )


def _of_type(typed: str, units: list[FormerUnit]) -> list[FormerUnit] | PlaceFault:
    """Those of the units of one name that are of the type typed before it."""
    wanted = _SHORT_TYPES.get(typed, typed)
    found = [u for u in units if u.type.lower() == wanted]
    if found:
        return found
    is_one = f"nơi này là {units[0].type.lower()}, không phải {wanted}"
    return PlaceFault("former", is_one, f"former: {units[0].type} {units[0].name}")


def name_key(name: str) -> str:
    """A place's name for comparing; tones stay."""
    return modern_line(name).casefold()


def bare_district(name: str) -> str:
    """A district's name without Huyện, Thị xã, Thành phố, TP."""
    return _DISTRICT_TYPES.sub("", name)


def district_key(name: str) -> str:
    """A district's name without Huyện, Thị xã, Thành phố, TP, for comparing; tones stay."""
    return name_key(bare_district(modern_line(name)))
