"""What a text holds at least that a rule of names can find anything in, told without a pattern: those of capitals take long to make ready.

`shapes` has the others. Browsers do without these.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from hooks.guard.beside import (
    AROUND,
    NEAR,
    child_before_school,
    child_behind_school,
    child_called,
    ends,
    given_by_school,
    made,
    may_name_a_pupil,
    name_behind,
    pupil_of_school,
    tells_a_school,
)
from hooks.guard.patterns import either_way
from hooks.guard.shapes import HOLIDAYS

_BEFORE_SCHOOL = "[(,;|–-] {0,2}(?=tr[ưu][ờo]|trg|thcs|thpt|ti[ểe]u|m[ầa]m|m[ẫa]u|th |mn |pt|ph[ổo] |chuy[êe]n|c[ấa]p |t[.]h|[đd]i[ểe]m)"
_BEFORE_PUPIL = "[(,–-] {0,2}(?=c[ôo] |c[ậa]u|b[ée] |em |h[ọo]c |hs |n[ữu] |nam |hi[ệe]n|[đd]ang|l[àa] )"
_CLASS_WORDS = frozenset(either_way("sinh|lớp"))
_PRAISE = either_way(
    "giải|hạng|nhất|nhì|khen|tuyên dương|vinh danh|thủ khoa|danh sách|xuất sắc|học bổng|huy chương|học sinh|hs"
)
_BESIDE_CLASS = frozenset(either_way("nam|nữ|lớp|hs|học|sinh|l"))


def _name_before(given: str, match: re.Match[str]) -> bool:
    """“Lê Thị A, …”: two words in capitals before a sign."""
    at = match.start()
    if given[at] in "–-" and given[at - 1 : at] != " ":
        return False
    words = given[max(0, at - 40) : at].split()[-2:]
    return len(words) > 1 and words[1][0].isupper() and words[0][0].isupper()


def _name_with_school(given: str, low: str) -> bool:
    """“Lê Thị A (THCS …”."""
    return any(_name_before(given, match) for match in made(_BEFORE_SCHOOL).finditer(low))


def _name_with_pupil(given: str, low: str) -> bool:
    """“Lê Thị A, học sinh trường …”."""
    found = (m for m in made(_BEFORE_PUPIL).finditer(low) if _name_before(given, m))
    return any(tells_a_school(low[m.end() : m.end() + NEAR]) for m in found)


def _name_with_age(_: str, low: str) -> bool:
    """“…, 9 tuổi, trường …”."""
    return any(tells_a_school(low[end : end + NEAR]) for word in ("tuổi", "tuoi") for end in ends(low, word))


def _learns_in(_: str, low: str) -> bool:
    """“… học lớp 7/5”, “hs 10A7”."""
    for end in (*ends(low, "học"), *ends(low, "hs"), *ends(low, "hoc")):
        words = [word for word in low[end : end + 24].split() if word not in _CLASS_WORDS][:1]
        if words and words[0][0].isdigit() and any(c.isalpha() or c in "/." for c in words[0][1:].rstrip(".,;")):
            return True
    return False


def _graded(given: str, low: str) -> bool:
    """“… giải Ba: Lê Thị A, 7/5”."""
    if not any(map(low.__contains__, _PRAISE)):
        return False
    name = ""
    for word in given.split():
        bare = word.strip(AROUND)
        if bare[:1].isdigit() and name and len(bare) > 1 and not bare.isdigit():
            return True
        if bare and bare.lower() not in _BESIDE_CLASS:
            name = bare if bare[0].isupper() else ""
    return False


def _named_behind_class(given: str, low: str) -> bool:
    """“học sinh lớp 9/5 Lê A”, “hs 9/5 Lê A”."""
    for word in ("lớp", "lop", "sinh", "hs", "em", "trò", "viên", "bé", "cháu", "khối", "đội"):
        for end in ends(low, word):
            words = given[end : end + 40].lstrip(": ").split()[:3]
            if len(words) > 2 and words[1][0].isupper() and words[2][0].isupper() and any(map(str.isdigit, words[0])):
                return True
            if len(words) > 1 and words[0].lower() in _IN_WORDS and words[1][0].isupper():
                return True
    return False


_IN_WORDS = frozenset(either_way("lá|chồi|mầm|một|hai|ba|bốn|tư|năm|sáu|bảy|tám|chín|mười"))
"""Classes in words."""


def _class_of_names(given: str, low: str) -> bool:
    """“Lớp 3/2: Lê Thị A”."""
    for word in ("lớp", "lop", "khối", "khoi", "hs", "sinh", "đội", "doi"):
        for end in ends(low, word):
            for sign in ":-–":
                _, found, names = given[end : end + 30].partition(sign)
                if found and name_behind(names, 0 if names[:1] == " " else -1):
                    return True
    return False


def _says(phrases: str) -> Callable[[str, str], bool]:
    """Whether one of the phrases is there."""
    forms = either_way(phrases)
    return lambda _, low: any(map(low.__contains__, forms))


GLANCES: dict[str, Callable[[str, str], bool]] = {
    "near-school": may_name_a_pupil,
    "name-school": _name_with_school,
    "name-pupil": _name_with_pupil,
    "child-school": child_before_school,
    "school-child": child_behind_school,
    "age-school": _name_with_age,
    "given": given_by_school,
    "school-pupil": pupil_of_school,
    "child-named": child_called,
    "name-learns": _learns_in,
    "called-graded": _graded,
    "class-names": _class_of_names,
    "class-named": _named_behind_class,
    "lead-zero": _says("số không|số 0|không đầu|không trước|không ở|không phía|không đằng"),
    "holiday": _says(HOLIDAYS),
    "machine": _says("số máy|số thân máy"),
    "device": _says("host computer|hostcomputer|tên thiết bị|tên máy|device"),
    "phone-of": _says("'s |’s "),
}
"""Name → whether a text, as it is given and in small letters, may hold it."""
