"""The words for places by level, told once: what a unit is called, and how offices shorten it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from hooks.records.model.places import FormerUnit
from hooks.text import fold


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of unit: its name in small letters, its short forms without a dot, other spellings of the name."""

    name: str
    short: tuple[str, ...] = ()
    spelt: tuple[str, ...] = ()


COMMUNES = (
    Kind("xã", ("x",)),
    Kind("phường", ("p", "f")),  # in the south F. was phường
    Kind("thị trấn", ("tt",), ("t. trấn", "t.trấn")),
    Kind("đặc khu", ("đk",)),
)
DISTRICTS = (Kind("huyện", ("h",)), Kind("thị xã", ("tx",)), Kind("thành phố", ("tp",)))
"""Levels that ended on 1 July 2025; a list of before names them."""
ELSEWHERE = (Kind("quận", ("q",)),)
"""Districts of other provinces: known so that they are not read as part of a name."""
PROVINCES = (Kind("tỉnh", ("t",)), Kind("thành phố", ("tp",)))
HAMLETS = (
    *(Kind("ấp"), Kind("khu phố", ("kp",)), Kind("thôn"), Kind("khóm"), Kind("tổ dân phố", ("tdp",)), Kind("tổ")),
    *(Kind("khu dân cư", ("kdc",)), Kind("khu"), Kind("đội")),
    *(Kind("bản"), Kind("sóc"), Kind("làng"), Kind("buôn"), Kind("phum"), Kind("bon"), Kind("plei"), Kind("plây")),
    *(Kind("xóm"), Kind("khối phố"), Kind("khối"), Kind("tiểu khu"), Kind("khu vực")),
)
BLOCS = (
    "khối (?:cơ quan|mặt trận|đảng|đoàn thể|doanh nghiệp|chính quyền|nội chính|nhà nước|trường|giáo dục|thi đua|khác|ủy ban|các"
    "|sự nghiệp|lực lượng|công an|quân sự|vũ trang|tư nhân|văn hóa|kinh tế|mầm non|tiểu học|trung học|mn|th|thcs|thpt|lớp)"
)
"""What is a bloc of bodies and no hamlet, though it begins with “khối”."""
BY_NUMBER = (
    "ấp",
    "khu phố",
    "thôn",
    "tổ",
    "xóm",
    "khối",
    "bản",
    "khóm",
    "tổ dân phố",
    "khu dân cư",
    "khu",
    "đội",
    "khối phố",
)
"""Hamlets that are called by their number: “3” under the heading “Ấp” is ấp 3."""

_KIND_OF = {fold(word): kind.name for kind in COMMUNES for word in (kind.name, *kind.short, *kind.spelt)}


def names(*levels: Iterable[Kind]) -> list[str]:
    """The full names of all kinds of some levels."""
    return [kind.name for level in levels for kind in level]


def shorts(*levels: Iterable[Kind]) -> list[str]:
    """Their short forms."""
    return [short for level in levels for kind in level for short in kind.short]


def spellings(*levels: Iterable[Kind]) -> list[str]:
    """Their names in every spelling."""
    return [word for level in levels for kind in level for word in (kind.name, *kind.spelt)]


def kind_of(word: str) -> str:
    """The kind of commune a word means, with accents or without: “P.” is phường, “T.trấn” and “tt” are thị trấn."""
    return _KIND_OF[fold(word).removesuffix(".")]


def type_and_name(words: str) -> tuple[str, str]:
    """“P. Tân Phong”, “Lộc Ninh TT” → ("phường", "Tân Phong"), ("thị trấn", "Lộc Ninh"); '' when no kind is written."""
    if match := COMMUNE.match(words):
        return kind_of(match[1]), words[match.end() :].strip()
    if match := _BEHIND.search(words):
        return kind_of(match[1]), words[: match.start()].strip()
    return "", words


def former_provinces(units: Iterable[FormerUnit]) -> list[str]:
    """The provinces that the table of former units names."""
    return list(dict.fromkeys(unit.province for unit in units))


def initials(name: str) -> str:
    """The first letters of a name's words, in small letters: Vùng Mẫu is “vm”."""
    return "".join(word[0] for word in name.lower().split())


def province_rule(provinces: Iterable[str], before: str) -> re.Pattern[str]:
    """What names one of the provinces, with what a province is (`before`) or without: “tỉnh Vùng Mẫu”, “VM cũ”."""
    known = [form for name in provinces for form in (name, initials(name))]
    return re.compile(rf"(?:(?:{before}|t\.|tp\.?)\s*)?({any_of(known) or '(?!)'})(?: cũ| cu)?\.?", re.IGNORECASE)


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longer before those they begin with."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


COMMUNE = re.compile(rf"({any_of(spellings(COMMUNES))}|(?:{any_of(shorts(COMMUNES))})(?:\.|(?= )))\s*", re.IGNORECASE)
"""What a commune is, before its name: “Xã”, “P.”, “tt ”."""
_BEHIND = re.compile(rf"(?<=\w)(?:\s+|\s*[(,-]\s*)({any_of([*spellings(COMMUNES), 'tt'])})\.?\)?$", re.IGNORECASE)
"""The same behind the name, where a single letter is none."""
