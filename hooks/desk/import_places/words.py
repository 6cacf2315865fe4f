"""What tables call their columns and places their types: words.yml."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from hooks.desk.place_words.capitals import usual_case
from hooks.records.joined.levels import any_of
from hooks.text import clean_line, fold, modern_line

_SIGNS = re.compile(r"[\W_]+")


@cache
def words() -> Mapping[str, Any]:
    """Everything in words.yml, as it stands there."""
    text = Path(__file__).with_name("words.yml").read_text(encoding="utf-8")
    found: Mapping[str, Any] = yaml.safe_load(text)
    return found


def bare(text: str) -> str:
    """A text for comparing: no accents, capitals or signs, one blank between words."""
    return _SIGNS.sub(" ", fold(clean_line(text))).strip()


@cache
def fields_by_heading(of: str) -> Mapping[str, str]:
    """Heading, bare → field; `of` is headings or former_headings."""
    return {bare(heading): field for field, known in words()[of].items() for heading in known}


@cache
def _parts() -> re.Pattern[str]:
    parts = any_of(map(bare, words()["heading_parts"]))
    return re.compile(rf"(?:(ten|ma so|ma|loai) )?(?:(?:{parts})(?: |$))+")


def made_of(heading: str) -> str:
    """The field of a heading put together of the words for places: “Tên xã, phường mới” → name; '' for none."""
    match = _parts().fullmatch(bare(heading))
    return {"ma so": "code", "ma": "code", "loai": "type"}.get(match[1], "name") if match else ""


@cache
def _district_parts() -> re.Pattern[str]:
    return re.compile(rf"(?:(?:{any_of(map(bare, words()['district_parts']))})(?: |$))+")


def names_districts(heading: str) -> bool:
    """Whether a heading is that of former districts: “Thuộc huyện, thành phố cũ”, “Cấp huyện trước sáp nhập”."""
    line = bare(heading)
    return bool(_district_parts().fullmatch(line)) and any(f" {bare(w)} " in f" {line} " for w in words()["districts"])


def speaks_of(heading: str, of: str) -> str:
    """The field of a heading that says more than its name: “Đơn vị hành chính cấp xã trước sắp xếp”; '' for none."""
    line = f" {bare(heading)} "
    parts = words().get(f"{of}_with", {}).items()
    return next((field for field, known in parts for part in known if f" {bare(part)} " in line), "")


def begins(text: str, of: str) -> bool:
    """Whether a text begins with one of the words of a list in words.yml."""
    return f"{bare(text)} ".startswith(tuple(f"{bare(word)} " for word in words()[of]))


@cache
def _types() -> Mapping[str, str]:
    return {bare(word): name for name, known in words()["types"].items() for word in known}


@cache
def _typed() -> re.Pattern[str]:
    """A type before a name: “Xã Tân An”, “P. Bàu Dài”, “P.1”. Short forms, all in small ASCII but ĐK, need their dot."""
    known = [word for of in words()["types"].values() for word in of]
    short = [word for word in known if len(word) <= 2 and word != "xã"]
    long = any_of(word for word in known if word not in short)
    return re.compile(rf"^(?:({long})(?=[\s.:]|$)|({any_of(short)})\.|(tt|đk)(?=\s))[\s.:]*", re.IGNORECASE)


def type_called(word: str) -> str:
    """The type a word means, with its capital: Xã, Phường, Thị trấn, Đặc khu; '' for another word."""
    return _types().get(bare(word), "")


def type_and_bare_name(text: str) -> tuple[str, str]:
    """“XÃ TÂN AN” → (Xã, Tân An), “P. Bàu Dài” → (Phường, Bàu Dài); ('', name) where no type is written."""
    line = modern_line(usual_case(clean_line(text)))
    match = _typed().match(line)
    if not match:
        return "", line
    name = line[match.end() :].strip(" .,;:")
    return type_called(match[1] or match[2] or match[3]), name[:1].upper() + name[1:]


def means(text: str, of: str) -> bool:
    """Whether a text is one of the words of a list in words.yml (whole, part, unchanged)."""
    return bare(text) in set(map(bare, words()[of]))


def without_ending(text: str, of: str) -> str:
    """A text without one of the words of a list in words.yml behind it: “Xã X giữ nguyên” → Xã X."""
    return re.sub(rf"[\s–-]+(?:{any_of(words()[of])})$", "", text, flags=re.IGNORECASE)
