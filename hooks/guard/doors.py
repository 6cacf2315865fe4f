"""Further questions about the number of a house: may it be a day, does it stand by itself, does a ward follow."""

from __future__ import annotations

import re

from hooks.guard import sayings as said
from hooks.guard.seen import Seen


def is_house(seen: Seen) -> bool:
    """Not “ngày 12/3, ấp 3”: what may be a day needs a word of living before it."""
    if re.search(r"/(?:19|20)\d\d(?!\d)", seen.found):
        return False
    if re.match(r"[a-z]{1,2}\d", seen.found):
        return True
    match = re.search(r"(?<![\d/])(\d{1,4})/(\d{1,4})(?![\d/a-z])", seen.found)
    if match is None or int(match[1]) > 31 or int(match[2]) > 12:
        return True
    if re.search(r"đường|duong|hẻm|hem|ngõ|phố|kiệt", seen.found):
        return not re.search(r"(?<!\w)(?:đến|từ)\s$", seen.before(5))
    if re.search(r"[|;]\s?$", seen.before(3)) and re.match(r"\s?(?:[|;\n]|$)", seen.behind(3)):
        return True  # a cell of its own
    return bool(re.search(r"(?<!\w)(?:ở|ngụ|trú|địa chỉ|đ/c|nhà|số|tại)\W{0,3}(?:số\W)?$", seen.before(20))) or bool(
        re.search(r"tổ|kp|khu phố", seen.found)
    )


def is_named_house(seen: Seen) -> bool:
    """Not what is called after somebody, not a day."""
    return is_house(seen) and not re.search(said.NAMED_AFTER, seen.before())


def begins(seen: Seen) -> bool:
    """At the beginning of a cell or of a part of it, or behind whose it is: “Số 7, tổ 3”, but not “Tủ sách số 3, tổ 5”."""
    if seen.found.startswith("sn"):
        return True
    if re.match(said.OF_A_HAMLET, seen.found + seen.behind(12)):
        return False
    before = seen.before(30).rstrip()
    return not before or before[-1] in ",;:(|." or re.search(said.HOUSE_OF, before) is not None


def is_behind_hamlet(seen: Seen) -> bool:
    """“tổ 14A, KP.11, 1042/3”: no day, no share of something."""
    number = re.search(r"[^\s,]*$", seen.found)
    if re.search(r"/(?:19|20)[0-9]{2}$", seen.found):
        return False
    parts = re.findall(r"[0-9]+", number[0]) if number else []
    if number is None or len(parts) > _A_SHARE or re.search(r"[a-z]", number[0]):
        return True
    first, second = map(int, parts)
    return first > second and (first > _DAYS or second > _MONTHS)


_A_SHARE, _DAYS, _MONTHS = 2, 31, 12


def is_street(seen: Seen) -> bool:
    """A number and a name in capitals are a house where a ward follows, or the number has a slash behind “số”."""
    if re.search(r"/(?:19|20)\d\d(?!\d)", seen.found):
        return False
    tail = re.search(r"[0-9][0-9a-z/\-]*,?\s+(.*)$", seen.found)
    name = tail[1] if tail else ""
    if re.match(r"(?:quốc lộ|ql|tỉnh lộ)", name):
        return True
    follows = bool(re.match(said.ADMIN, seen.behind(20))) or bool(re.search(r"\s(?:phường|xã|p|tp)$", name))
    if re.match(said.SOMEBODYS, seen.behind(40)):
        return True
    slashed = "/" in seen.found
    return follows or (
        slashed and (seen.found.startswith(("số", "so")) or is_house(seen)) and bool(re.search(r"\s", name))
    )
