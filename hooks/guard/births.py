"""Further questions about a day of birth: is it somebody’s who lives, or that of an office, a place, a calf."""

from __future__ import annotations

import re

from hooks.guard import sayings as said
from hooks.guard.seen import Seen

_YEAR = r"(?<!\d)(?:19|20)\d\d(?!\d)"


def is_birth(seen: Seen) -> bool:
    """Whether somebody is born on a day: not an office founded, nobody of whom books tell."""
    years = [int(y) for y in re.findall(_YEAR, seen.found)]
    office = re.search(
        r"(?:hội|trường|ubnd|trung tâm|thư viện|báo|công ty|quỹ|đội|đảng|đoàn|mô hình|câu lạc bộ|phong trào|lớp|tổ chức|nhóm|tờ|tổ hợp tác|hợp tác xã|tủ sách|dự án|chương trình|cuộc thi|ngôi làng)\s",
        seen.before(),
    )
    if (office and ("đời" in seen.found or seen.found.startswith("sinh nhật lần"))) or re.search(
        r"sinh(?: nhật)? của (?:báo|hội|trường|đảng|đoàn|đội|tờ)", seen.found
    ):
        return False
    alone = not (seen.before().strip() or seen.behind(20).strip())
    if "ra đời" in seen.found and not alone and not re.search(said.SOMEBODY, seen.before()):
        return False
    if re.search(said.FAMOUS, seen.before(50)) and (
        max(years, default=_LIVING) < _LIVING or re.search(said.DIED, seen.behind(40))
    ):
        return False
    return all(year >= _OLDEST for year in years) and not re.match(_LONG_AGO, seen.behind(12))


_LIVING = 1931
_LONG_AGO = r"[,.]?\s(?:năm\s)?1[0-8]\d\d(?!\d)"
_OLDEST = 1915
_YOUNGEST_NAMED = 2020


def is_named_birth(seen: Seen) -> bool:
    """Whether a day behind a name is one of birth."""
    years = [int(y) for y in re.findall(_YEAR, seen.found)]
    if re.match(said.PLACE, seen.found):
        return False
    if years and years[-1] < _LIVING and re.search(said.FAMOUS, seen.before(50)):
        return False
    return bool(years) and _OLDEST <= years[-1] <= _YOUNGEST_NAMED and not re.search(said.NAMED_AFTER, seen.before())


_LATEST_BARE, _FULL_NAME = 2012, 3


def is_bare_birth(seen: Seen) -> bool:
    """Whether a day right behind a name in a row of its own is one of birth: not the day of a picture, a battle, a death."""
    name = re.findall(r"[^\W\d_]+", re.split(r"\d", seen.found)[0])
    years = [int(y) for y in re.findall(_YEAR, seen.found)]
    if (
        len(name) < _FULL_NAME
        or not re.search(said.ROW_BEGINS, seen.before(12))
        or re.search(said.DIED, seen.behind(40))
    ):
        return False
    return years[-1:] < [_LATEST_BARE] and is_named_birth(seen)


def is_short_birth(seen: Seen) -> bool:
    """The same with two digits of the year, between a name and a hamlet."""
    return not re.match(said.PLACE, seen.found) and not re.search(said.NAMED_AFTER, seen.before())


def is_borne(seen: Seen) -> bool:
    """A child, not a calf; nor what somebody’s mother died of."""
    told = seen.before(40) + seen.found + seen.behind(15)
    return not re.search(said.BEASTS, told) and is_birth(seen)
