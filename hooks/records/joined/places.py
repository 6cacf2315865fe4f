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
from hooks.records.joined.ended import Chains, alive
from hooks.records.joined.levels import DISTRICTS, any_of, names, shorts, type_and_name
from hooks.records.joined.resolved import PlaceFault, Resolved, Where
from hooks.records.joined.spelling import name_key
from hooks.records.model.places import FormerUnit, PlacePeriod, Share
from hooks.text import lower_first, modern_line, sort_key

_DISTRICT_TYPE = re.compile(
    rf"^(?:(?:{any_of([*names(DISTRICTS), *shorts(DISTRICTS)])})\s+|(?:{any_of(shorts(DISTRICTS))})\.\s*)",
    re.IGNORECASE,
)
_TODAY = "ghi code: mã đơn vị hành chính hiện nay"


@dataclass(frozen=True, slots=True)
class Place:
    """A commune or ward of today with all spells of its type, oldest first."""

    code: str
    name: str
    periods: tuple[PlacePeriod, ...]
    former: tuple[FormerUnit, ...]
    """What went into it when it began."""
    earlier: tuple[FormerUnit, ...] = ()
    """What had gone into those before, by the day it ended."""

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
        self.chains = Chains(former)
        self.former = tuple(self.chains.resolved())
        """With the codes of today, also those that ended before others took their place."""
        parts: dict[str, list[FormerUnit]] = defaultdict(list)
        for unit in self.former:
            parts[unit.now_code].append(unit)
        self.places: dict[str, Place] = {}
        for code, spells in sorted(by_code.items()):
            spells.sort(key=lambda p: p.since)
            olds = tuple(sorted(parts[code], key=lambda u: (sort_key(u.district), sort_key(u.name), u.type)))
            before = sorted((u for u in olds if u.into), key=lambda u: u.until, reverse=True)
            direct = tuple(u for u in olds if not u.into)
            self.places[code] = Place(code, spells[-1].name, tuple(spells), direct, tuple(before))
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
        """Former districts: key → full name (Huyện Sông Mẫu)."""
        return {key: max(units, key=lambda u: u.until).district for key, units in self._districts.items() if key}

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
        if ref.former:
            named = self._named(ref.former, key)
            found = named if isinstance(named, PlaceFault) else self._of_one_type(ref.former, named, first, last)
            return found if isinstance(found, PlaceFault) else self._by_former(found)
        until = max(u.until for u in self._districts[key])
        if first and first > until:
            return PlaceFault("district", f"tên cũ này chỉ dùng đến {show(until)}", _TODAY)
        return self._by_district(self._districts[key])

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

    def _named(self, name: str, district: str) -> list[FormerUnit] | PlaceFault:
        """All rows that are called so, of whatever type and time."""
        bare = type_and_name(name)[1]
        units = self._units.get((name_key(name), district)) or self._units.get((name_key(bare), district))
        if units:
            return units
        here = [u.name for u in self._districts[district]]
        listed = ", ".join(sorted(set(here), key=sort_key))
        message = f"{self.districts[district]} không có xã, phường, thị trấn cũ nào tên này"
        return PlaceFault("former", message, did_you_mean(bare, here) or f"các nơi trong huyện này: {listed}")

    def _of_one_type(
        self, name: str, named: list[FormerUnit], first: dt.date | None, last: dt.date | None
    ) -> list[FormerUnit] | PlaceFault:
        """Those that were there in the days asked about, if they are one unit."""
        kind, bare = type_and_name(name)
        typed = kind if name_key(bare) == name_key(named[0].name) else ""
        if typed and typed not in {u.type.lower() for u in named}:
            is_one = f"nơi này là {named[0].type.lower()}, không phải {typed}"
            return PlaceFault("former", is_one, f"former: {named[0].type} {named[0].name}")
        units = [u for u in named if not typed or u.type.lower() == typed]
        there = [u for u in units if alive(u, first, last)]
        if not there:
            return self.over(units, first)
        if len(types := sorted({u.type for u in there})) > 1:
            choices = " hay ".join(f"“{t} {there[0].name}”" for t in types)
            return PlaceFault("former", "huyện này có hơn một nơi tên như vậy", f"ghi rõ former là {choices}")
        ends = max(u.until for u in there)
        return [u for u in there if u.until == ends]

    def over(self, units: list[FormerUnit], day: dt.date | None) -> PlaceFault:
        """Why none of the units of one name was there on `day`: ended, with what became of it, or not yet."""
        ended = [u for u in units if day and u.until < day]
        if not ended:
            begins = min(u.since for u in units if u.since)
            return PlaceFault("former", f"tên này chỉ có từ {show(begins)}", "xem lại ngày, hoặc ghi tên lúc đó")
        until = max(u.until for u in ended)
        ended = [u for u in ended if u.until == until]
        took: list[str] = sorted((u.into for u in ended if u.into), key=sort_key)
        into = listed(took)
        became = f", rồi {'chia' if len(ended) > 1 else 'nhập'} vào {into}" if into else ""
        then = self.then(ended, day) if day else ""
        hint = f"ghi former: {then}" if then else _TODAY
        return PlaceFault("former", f"tên cũ này chỉ dùng đến {show(until)}{became}", hint)

    def then(self, ended: Iterable[FormerUnit], day: dt.date) -> str:
        """The former units that ended ones were in on `day`; '' after the last of them."""
        found = (f"{t.type} {t.name}" for u in ended for t in self.chains.on(u, day))
        return listed(found, " hoặc ")

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


def listed(names: Iterable[str | None], between: str = ", ") -> str:
    """Names in a row, each once, with a small first letter: xã Phú Lập, xã Nam Cát Tiên."""
    return between.join(dict.fromkeys(lower_first(name) for name in names if name))


def bare_district(name: str) -> str:
    """A district's name without Huyện, Thị xã, Thành phố, TP."""
    return _DISTRICT_TYPE.sub("", name)


def district_key(name: str) -> str:
    """A district's name without Huyện, Thị xã, Thành phố, TP, for comparing; tones stay."""
    return name_key(bare_district(modern_line(name)))
