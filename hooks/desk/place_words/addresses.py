"""What words say of a place: an address in one cell, a hamlet's cell, the title above a list."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Set
from dataclasses import dataclass
from functools import lru_cache

from hooks.desk.place_words.formerly import OLD, without_former
from hooks.desk.place_words.hamlets import NUMBER, labelled
from hooks.desk.place_words.houses import CODE, HOUSE, MAY_BE_HOUSE
from hooks.records.joined.levels import (
    BLOCS,
    COMMUNE,
    COMMUNES,
    DISTRICTS,
    ELSEWHERE,
    HAMLETS,
    PROVINCES,
    any_of,
    former_provinces,
    names,
    province_rule,
    shorts,
    type_and_name,
)
from hooks.records.joined.places import Gazetteer, Place, bare_district, district_key
from hooks.records.joined.spelling import name_key, without_marks
from hooks.records.model.places import FormerUnit
from hooks.text import fold, modern_line

_DISTRICT = re.compile(
    rf"(?:{any_of(names(DISTRICTS, ELSEWHERE))})\s+|(?:{any_of(shorts(DISTRICTS, ELSEWHERE))})(?:\.\s*|\s+)",
    re.IGNORECASE,
)
_HAMLET_WORDS = any_of([*names(HAMLETS), *shorts(HAMLETS)])
_HAMLET = re.compile(rf"(?!{BLOCS}\b)(?:{_HAMLET_WORDS})(?:\.|\s|\d|$)", re.IGNORECASE)
_LARGE_WORDS = (
    rf"(?:{any_of([*names(COMMUNES, DISTRICTS, PROVINCES), 'tp', 'tx'])})\b"
    rf"|(?:{any_of(shorts(COMMUNES, DISTRICTS, ELSEWHERE))})\.|tt(?= )"
)
"""What begins a commune or district where no comma does: a single letter only with its dot."""
_BEFORE_LARGE = re.compile(
    rf"(?<=\w)(?<!\bthị)(?<!\b[uủ][ỷy] ban)\s*(?:\s|[-–])\s*(?=(?:{_LARGE_WORDS}))", re.IGNORECASE
)
_BEFORE_HAMLET = re.compile(
    rf"(?<=\d)([a-z]?)\s+(?=(?:{_HAMLET_WORDS})[.\s\d])|(?<=\w)(?<!\btiểu)()\s+(?=(?:{_HAMLET_WORDS})[.\s]*(?:số )?\d)"
    r"|(?<=\w)()\s+(?=(?:khu phố|tổ dân phố|khóm)\s)"
    rf"|(?<=\d)()\s+(?=[a-z]{{1,2}}\d+[a-z]?(?:,|$))",
    re.IGNORECASE,
)
"""Behind a house or a smaller hamlet; and before a house's code behind the hamlet."""
_ONE = re.compile(rf"(?:(?:{_HAMLET_WORDS}) ?)?\d{{0,2}}[a-z]?", re.IGNORECASE)
"""Most cells of hamlets: nothing to part."""
_BRACKETS = re.compile(r"\s*\(([^()]*)\)")
_TIMES = {"cũ": " cũ", "tên cũ": " cũ", "mới": "", "hiện nay": ""}
_NAMED_COMMUNE = re.compile(rf"\b({any_of(names(COMMUNES))})\s+", re.IGNORECASE)
_NAMED_DISTRICT = re.compile(rf"\b(?:{any_of(names(DISTRICTS))})\s+", re.IGNORECASE)
_LONGEST_NAME = 4


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
    near: str = ""
    """District that the list's title names: tells between communes of one name."""

    def __bool__(self) -> bool:
        """Whether any place is told."""
        return bool(self.commune or self.district or self.hamlet)


class Addresses:
    """Reads places out of words, with the names the gazetteer knows."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.districts = gazetteer.districts
        self.own_provinces = tuple(former_provinces(gazetteer.former))
        """The provinces, before and now, that the campaign is of."""
        self.province = province_rule(self.own_provinces, any_of(names(PROVINCES)))
        """What an address says of a province."""
        self.today: dict[str, list[Place]] = defaultdict(list)
        for place in gazetteer.places.values():
            for name in {p.name for p in place.periods}:
                self.today[name_key(name)].append(place)
        self.former: dict[str, list[FormerUnit]] = defaultdict(list)
        for unit in gazetteer.former:
            self.former[name_key(unit.name)].append(unit)
        self.bare: dict[str, set[str]] = defaultdict(set)
        """Keys without marks → the keys they may stand for."""
        for key in self.today.keys() | self.former.keys():
            self.bare[fold(key)].add(key)
        self._bare_districts = {fold(key): key for key in self.districts}
        self.in_title = lru_cache(maxsize=10_000)(self._in_title)

    def keys(self, name: str) -> set[str]:
        """Keys of all communes a name may mean: its own, else those it is without any mark."""
        key = name_key(name)
        return {key} if key in self.today or key in self.former else self.bare.get(without_marks(name), set())

    def district(self, name: str) -> str:
        """The key of the district a name means, with or without marks; '' for none."""
        key = district_key(OLD.sub("", name))
        return key if key in self.districts else self._bare_districts.get(without_marks(bare_district(name)), "")

    def split(self, address: str) -> Words:
        """An address in one cell → its parts. A house number and a street are taken out."""
        if not address:
            return Words()
        found: dict[str, str] = {}
        removed, left = False, []
        parts = [piece for part in _parts(address) for piece in self._apart(part)]
        parts = without_former(parts, self.today, self.former)
        # Beside “xã Tân An” a bare name or “Đường 10” is no commune.
        told = {"commune": ""} if any(map(COMMUNE.match, parts)) else {}
        told |= _beside_hamlet(parts)
        for part in parts:
            role = self._role(part, told | found)
            if role == "house":
                removed = True
            elif role == "left" or (role in found and role != "hamlet"):
                left.append(part)
            else:
                found[role] = f"{found[role]}, {part}" if role in found else part
        return _words(found, removed=removed, left=", ".join(left))

    def hamlet(self, cell: str, heading: str) -> Words:
        """A hamlet's cell: its name, without a house number; “3” under “Ấp” is “ấp 3”."""
        if NUMBER.fullmatch(cell):
            return Words(hamlet=labelled(cell, heading))
        found: dict[str, str] = {}
        removed = False
        parts = _parts(cell)
        told = {"commune": "never a bare name here"} | _beside_hamlet(parts)
        for part in parts:
            role = self._role(part, told)
            if role == "house":
                removed = True
                continue
            role = "hamlet" if role == "left" or (role == "district" and not _DISTRICT.match(part)) else role
            found[role] = f"{found[role]}, {part}" if role in found else part
        return _words(found, removed=removed)

    def named_in(self, texts: Iterable[str]) -> Words:
        """The one commune and the one district that titles name with their kind; '' for none or several."""
        communes: dict[tuple[str, str], str] = {}
        districts: dict[str, str] = {}
        for text in map(modern_line, texts):
            for match in _NAMED_COMMUNE.finditer(text):
                if key := _known(text[match.end() :], self.today.keys() | self.former.keys()):
                    communes[match[1].lower(), key] = f"{match[1].lower()} {self._name(key)}"
            for match in _NAMED_DISTRICT.finditer(text):
                if key := _known(text[match.end() :], self.districts.keys()):
                    districts[key] = self.districts[key]
        commune, district = (next(iter(f.values())) if len(f) == 1 else "" for f in (communes, districts))
        return Words(commune, district)

    def _in_title(self, text: str) -> tuple[Words, bool]:
        """What one title names, and whether it is more than one known commune: it then tells none, and no other title does."""
        known = self.today.keys() | self.former.keys()
        several = len({_known(text[m.end() :], known) for m in _NAMED_COMMUNE.finditer(text)} - {""}) > 1
        return self.named_in([text]), several

    def is_named(self, text: str) -> bool:
        """Whether a text begins with what a place is: xã, phường, huyện, ấp …"""
        return bool(COMMUNE.match(text) or _DISTRICT.match(text) or _HAMLET.match(text))

    def without_house(self, text: str) -> str:
        """The text without a house number and a street, when it has parts of both kinds or is nothing else."""
        if not MAY_BE_HOUSE.search(text) or _ONE.fullmatch(text):
            return text
        parts = _parts(text)
        told = _beside_hamlet(parts)
        kept = [part for part in parts if self._role(part, told) != "house"]
        return text if len(kept) == len(parts) else ", ".join(kept)

    def is_place(self, text: str) -> bool:
        """Whether a text is a place with its kind and nothing else: “Xã Tân Bình”."""
        words = self.split(text) if self.is_named(text) else Words()
        return bool(words) and not (words.left or words.removed)

    def _name(self, key: str) -> str:
        """The name as the gazetteer spells it."""
        units = self.former.get(key)
        return units[0].name if units else next(p.name for p in self.today[key][0].periods if name_key(p.name) == key)

    def _apart(self, part: str) -> list[str]:
        """The places in a part whose dash has no spaces: “Xã Trị An-Sông Mẫu”."""
        pieces = [piece.strip() for piece in part.split("-")]
        if len(pieces) == 1 or self.keys(type_and_name(part)[1]):
            return [part]
        places = all(self._role(piece, {}) in {"hamlet", "commune", "district", "province"} for piece in pieces)
        return pieces if places else [part]

    def _role(self, part: str, found: dict[str, str]) -> str:
        if self.province.fullmatch(modern_line(part)):
            return "province"
        if _HAMLET.match(part):
            return "hamlet"
        if COMMUNE.match(part):
            return "commune"
        if _DISTRICT.match(part) and self.district(part):
            return "district"
        if "beside" in found and CODE.fullmatch(part):
            return "house"
        if HOUSE.match(part) and ("commune" in found or not self.keys(part)):
            return "house"
        if "commune" not in found and self.keys(type_and_name(part)[1]):
            return "commune"
        return "district" if self.district(part) else "left"


def _parts(address: str) -> list[str]:
    """The parts of an address, whatever stands between them: commas, dashes, brackets, only spaces."""
    if _ONE.fullmatch(address):
        return [address]
    text = _BRACKETS.sub(lambda m: _TIMES.get(m[1].lower(), f", {m[1]}"), address)
    text = _BEFORE_HAMLET.sub(lambda m: f"{m[1] or ''}, ", _BEFORE_LARGE.sub(", ", text))
    return [part for p in re.split(r"[,;\n]| [-–] ", text) if (part := p.strip(" ."))]


def _beside_hamlet(parts: Iterable[str]) -> dict[str, str]:
    """What is known of every part of an address in which a hamlet is named."""
    return {"beside": ""} if any(map(_HAMLET.match, parts)) else {}


def _words(found: dict[str, str], *, removed: bool, left: str = "") -> Words:
    commune, district, hamlet, province = (found.get(k, "") for k in ("commune", "district", "hamlet", "province"))
    return Words(commune, district, hamlet, province, removed, left)


def _known(text: str, names: Set[str]) -> str:
    """The longest name known that the text begins with, as its key."""
    words = re.match(r"[^\W_]+(?:[ '’-][^\W_]+)*", text)
    said = words[0].split(" ")[:_LONGEST_NAME] if words else []
    known = (name_key(" ".join(said[:n])) for n in range(len(said), 0, -1))
    return next((key for key in known if key in names), "")
