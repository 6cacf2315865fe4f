"""A place as an editor types it, old or new name, with or without accents → what it may be. Never guesses."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from hooks.dates import show
from hooks.problems import did_you_mean
from hooks.records.joined.ended import alive
from hooks.records.joined.levels import (
    COMMUNES,
    DISTRICTS,
    ELSEWHERE,
    HAMLETS,
    PROVINCES,
    any_of,
    former_provinces,
    kind_of,
    names,
    province_rule,
    shorts,
    spellings,
    type_and_name,
)
from hooks.records.joined.places import Gazetteer, bare_district
from hooks.records.joined.spelling import name_key, same_spelling, without_marks
from hooks.records.model.places import FormerUnit
from hooks.text import fold, lower_first, modern_line


def _folded(words: Iterable[str]) -> str:
    """A pattern for words typed without accents."""
    return any_of(map(fold, words))


_UNIT = re.compile(rf"({_folded(spellings(COMMUNES))})\s+|({_folded(shorts(COMMUNES))})(?:\.\s*|\s+)")
_DISTRICT = re.compile(
    rf"(?:{_folded(names(DISTRICTS, ELSEWHERE))})\s+|(?:{_folded(shorts(DISTRICTS, ELSEWHERE))})(?:\.\s*|\s+)"
)
_HAMLET = re.compile(rf"(?:{_folded([*names(HAMLETS), *shorts(HAMLETS)])})(?:\.|\s|\d|$)")


@dataclass(frozen=True, slots=True)
class FoundPlace:
    """What the typed words may mean: the fields of a place, and how to name it to the editor."""

    ref: tuple[tuple[str, str], ...]
    label: str
    typed: str
    """What to type so that only this one is meant."""

    @property
    def fields(self) -> dict[str, str]:
        """The fields as a record has them."""
        return dict(self.ref)


@dataclass(frozen=True, slots=True)
class _Typed:
    kind: str = ""
    name: str = ""
    district: str = ""
    hamlet: str = ""
    code: str = ""


class PlaceFinder:
    """Finds places as of a day; without a day, names of today and former ones both count."""

    def __init__(self, gazetteer: Gazetteer, day: dt.date | None) -> None:
        self.gazetteer, self.day = gazetteer, day
        self._province = province_rule(map(fold, former_provinces(gazetteer.former)), _folded(names(PROVINCES)))
        self.now = day is None or day >= gazetteer.starts
        self.then = day is None or day < gazetteer.starts

    def find(self, text: str) -> list[FoundPlace]:
        """All that `text` may mean; one is an answer, more are a question to the editor.

        Names with the accents typed come before names that only match without them.
        """
        typed = self._typed(modern_line(text))
        if typed == _Typed(hamlet=typed.hamlet) or (self._province.fullmatch(fold(typed.name)) and not typed.kind):
            return []  # “Vùng Mẫu” alone is the whole area, though a commune was called so too
        for same in (same_spelling, _same, _same_without_accents):
            found: dict[tuple[tuple[str, str], ...], FoundPlace] = {}
            for place, kinds, name, district in self._all:
                if (
                    ((not typed.code and bool(typed.name) == bool(name)) or ("code", typed.code) in place.ref)
                    and (not typed.name or same(name, typed.name))
                    and (not typed.kind or typed.kind in kinds)
                    and (not typed.district or (district and same(district, typed.district)))
                ):
                    found.setdefault(place.ref, place)
            if found:
                return [self._with_hamlet(f, typed.hamlet) for f in found.values()]
        return []

    def nearest(self, text: str) -> str:
        """“Có phải ý bạn là …?” for words that mean no place."""
        typed = self._typed(modern_line(text))
        ended = [u for u in self.gazetteer.former if typed.name and _same(u.name, typed.name)]
        ended = [u for u in ended if not typed.district or _same(bare_district(u.district), typed.district)]
        if ended and self.day:
            then = self.gazetteer.then((u for u in ended if u.until < self.day), self.day)
            return self.gazetteer.over(ended, self.day).message + (f"; ghi {then}" if then else "")
        return did_you_mean(typed.name or typed.district or text, {name for _, _, name, _ in self._all if name})

    @cached_property
    def _names(self) -> set[str]:
        """Names of communes without accents: “Lang Minh” and “Đồi 61” are no hamlets."""
        return {fold(name) for _, _, name, _ in self._all}

    @cached_property
    def _all(self) -> tuple[tuple[FoundPlace, set[str], str, str], ...]:
        """Everything there is on the day: what it is, types it is called by, name, district."""
        return tuple(self._listed())

    def _listed(self) -> Iterator[tuple[FoundPlace, set[str], str, str]]:
        for place in self.gazetteer.by_name:
            if self.now and (self.day is None or place.on(self.day)):
                now = FoundPlace((("code", place.code),), f"{place.label} (nay, mã {place.code})", place.code)
                for period in place.periods:
                    yield now, {p.type.lower() for p in place.periods}, period.name, ""
        for unit in self.gazetteer.former:
            if self.now or (unit.district and alive(unit, self.day, self.day)):
                yield self._former(unit), {unit.type.lower()}, unit.name, bare_district(unit.district)
        if self.then:
            for name in self.gazetteer.districts.values():
                bare = bare_district(name)
                whole = FoundPlace((("district", bare),), f"cả {lower_first(name)} cũ", lower_first(name))
                yield whole, set(), "", bare

    def _former(self, unit: FormerUnit) -> FoundPlace:
        old = ", ".join(filter(None, (f"{unit.type.lower()} {unit.name}", lower_first(unit.district))))
        if not self.then:
            now = self.gazetteer.places.get(unit.now_code)
            label = f"{now.label if now else unit.now_code} (mã {unit.now_code}; trước là {old})"
            return FoundPlace((("code", unit.now_code),), label, unit.now_code)
        twice = any(
            u.name == unit.name and u.district == unit.district and u.type != unit.type
            for u in self.gazetteer.former
            if alive(u, self.day, self.day)
        )
        name = f"{unit.type} {unit.name}" if twice else unit.name
        ends = show(unit.until)
        return FoundPlace((("former", name), ("district", bare_district(unit.district))), f"{old} (tới {ends})", old)

    def _with_hamlet(self, found: FoundPlace, hamlet: str) -> FoundPlace:
        return FoundPlace((*found.ref, ("hamlet", hamlet)), found.label, found.typed) if hamlet else found

    def _typed(self, text: str) -> _Typed:
        if re.fullmatch("[0-9]{5}", text):
            return _Typed(code=text)
        told: dict[str, str] = {}
        for part in filter(None, (p.strip(" .") for p in text.split(","))):
            plain = fold(part)
            if self._province.fullmatch(plain) and told:
                continue
            if _HAMLET.match(plain) and plain not in self._names and "name" not in told and "," in text:
                told["hamlet"] = part
            elif (match := _UNIT.match(plain)) and "name" not in told:
                told |= {"kind": kind_of(match[1] or match[2]), "name": part[match.end() :].strip()}
            elif (behind := type_and_name(part))[0] and "name" not in told:
                told |= {"kind": behind[0], "name": behind[1]}
            elif match := _DISTRICT.match(plain):
                told["district"] = part[match.end() :].strip()
            else:
                told["district" if "name" in told else "name"] = part
        return self._district_alone(_Typed(**told))

    def _district_alone(self, typed: _Typed) -> _Typed:
        """“Sông Mẫu” alone may be a district that has no commune of its name."""
        if typed.name and not (typed.kind or typed.district) and fold(typed.name) not in self._names:
            return _Typed(district=typed.name, hamlet=typed.hamlet)
        return typed


def _same(name: str, typed: str) -> bool:
    return name_key(name) == name_key(typed)


def _same_without_accents(name: str, typed: str) -> bool:
    return fold(name_key(name)) == (without_marks(typed) or None)
