"""Words for places in a list → place columns of the register, as of the list's date. Never guesses."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from dataclasses import dataclass

from hooks.problems import did_you_mean
from hooks.records.kinds import FormerUnit, PlaceRef, Share
from hooks.records.places import Gazetteer, Place, PlaceFault, district_key
from hooks.text import clean_line, fold

_UNIT = re.compile(r"(xã|phường|thị trấn|x\.|p\.|tt\.|tt(?= ))\s*", re.IGNORECASE)
_DISTRICT = re.compile(r"(?:(?:huyện|thị xã|thành phố|quận|tp|tx|h)\s+|(?:tp|tx|h|q)\.\s*)", re.IGNORECASE)
_PROVINCE = re.compile(r"(?:(?:tỉnh|t\.|thành phố|tp\.?)\s*)?(đồng nai|bình phước)(?: cũ)?\.?", re.IGNORECASE)
_HAMLET = re.compile(
    r"(ấp|khu phố|kp\.?|thôn|khóm|tổ|tổ dân phố|tdp\.?|bản|sóc|khu|đội|làng|buôn|phum)(\s|\d|$)", re.IGNORECASE
)
_HOUSE = re.compile(
    r"^(?:(?:số nhà|nhà số|sn)\b.*|số \d.*|\d+[a-z]?(?:[/-]\d+[a-z]?)*(?: .*)?|(?:đường|hẻm|ngõ|ngách|kiệt|quốc lộ|ql\.?)\b.*)$",
    re.IGNORECASE,
)
_TYPES = {"x.": "xã", "p.": "phường", "tt.": "thị trấn", "tt": "thị trấn"}


@dataclass(frozen=True, slots=True)
class Words:
    """What a row says of its place, cell by cell or taken from an address."""

    commune: str = ""
    district: str = ""
    hamlet: str = ""
    province: str = ""
    removed: bool = False
    """Whether a house number or street was taken out."""
    left: str = ""
    """A part of the address that could not be understood."""


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
    """Resolves place words at one day; remembers what it has found."""

    def __init__(self, gazetteer: Gazetteer, day: dt.date, district: str = "") -> None:
        self.gazetteer, self.day, self.default = gazetteer, day, district
        self.answers: dict[tuple[str, str, str], str] = {}
        """Districts an editor chose for ambiguous names."""
        self._known: dict[tuple[str, str, str], Placed] = {}
        self._today: dict[str, list[Place]] = defaultdict(list)
        for place in gazetteer.places.values():
            for name in {p.name for p in place.periods}:
                self._today[_key(name)].append(place)
        self._former: dict[str, list[FormerUnit]] = defaultdict(list)
        for unit in gazetteer.former:
            self._former[_key(unit.name)].append(unit)

    def split(self, address: str) -> Words:
        """An address in one cell → its parts. A house number and a street are taken out."""
        found: dict[str, str] = {}
        removed, left = False, []
        for part in filter(None, (p.strip(" .") for p in re.split(r"[,;\n]| [-–] ", address))):
            role = self._role(part, found)
            if role == "house":
                removed = True
            elif role == "left" or (role in found and role != "hamlet"):
                left.append(part)
            else:
                found[role] = f"{found[role]}, {part}" if role in found else part
        return Words(
            found.get("commune", ""),
            found.get("district", ""),
            found.get("hamlet", ""),
            found.get("province", ""),
            removed,
            ", ".join(left),
        )

    def hamlet(self, cell: str, heading: str) -> Words:
        """A hamlet's cell: its name, without a house number; “3” under “Ấp” is “ấp 3”."""
        if re.fullmatch(r"\d{1,2}[a-zA-Z]?", cell):
            label = {"ap": "ấp", "khu pho": "khu phố", "thon": "thôn", "to": "tổ"}.get(fold(heading), "")
            return Words(hamlet=f"{label} {cell}".strip())
        parts = [p.strip() for p in cell.split(",") if p.strip()]
        kept = [p for p in parts if _HAMLET.match(p) or not (_HOUSE.match(p) or _UNIT.match(p))]
        commune = next((p for p in parts if _UNIT.match(p)), "")
        removed = any(_HOUSE.match(p) and p not in kept for p in parts)
        return Words(commune=commune, hamlet=", ".join(kept), removed=removed)

    def _role(self, part: str, found: dict[str, str]) -> str:
        if _PROVINCE.fullmatch(part):
            return "province"
        if _HAMLET.match(part):
            return "hamlet"
        if _UNIT.match(part):
            return "commune"
        if _DISTRICT.match(part) and district_key(part) in self.gazetteer.districts:
            return "district"
        if _HOUSE.match(part):
            return "house"
        if "commune" not in found and (_key(part) in self._today or _key(part) in self._former):
            return "commune"
        return "district" if district_key(part) in self.gazetteer.districts else "left"

    def place(self, words: Words) -> Placed:
        """The place columns for `words`."""
        key = (words.commune, words.district, words.province)
        if key not in self._known:
            self._known[key] = self._place(clean_line(words.commune), clean_line(words.district), words.province)
        return self._known[key]

    def answer(self, words: Words, district: str) -> None:
        """Take an editor's word for the district of an ambiguous name, here and in later rows."""
        self.answers[(words.commune, words.district, words.province)] = district
        self._known[(words.commune, words.district, words.province)] = self._place(
            clean_line(words.commune), district, ""
        )

    def _place(self, commune: str, district: str, province: str) -> Placed:
        if not commune:
            return self._whole_district(district)
        kind, name = _parted(commune)
        if not district and self.day >= self.gazetteer.starts and (found := self._of_today(kind, name)):
            return found
        units = [u for u in self._former.get(_key(name), []) if not kind or u.type.lower() == kind]
        if match := _PROVINCE.fullmatch(province):
            units = [u for u in units if fold(u.province) == fold(match[1])] or units
        if district:
            units = [u for u in units if district_key(u.district) == district_key(district)]
        elif self.default and (here := [u for u in units if district_key(u.district) == district_key(self.default)]):
            units = here
        return self._one(commune, name, district, units)

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
            for p in self._today.get(_key(name), [])
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
        if not today and _key(name) in self._today:
            return f"“{commune}” là tên từ {self.gazetteer.starts:%d/%m/%Y}, sau ngày của danh sách; ghi tên lúc ấy và huyện"
        near = did_you_mean(name, today | {u.name for u in self.gazetteer.former})
        return f"không có xã, phường nào tên “{commune}”; {near}".rstrip("; ")


def _parted(commune: str) -> tuple[str, str]:
    match = _UNIT.match(commune)
    if not match:
        return "", commune
    written = match[1].lower()
    return _TYPES.get(written, written), commune[match.end() :].strip()


def _key(name: str) -> str:
    return clean_line(name).casefold()
