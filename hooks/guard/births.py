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
    if "ra đời" in seen.found and not re.search(said.SOMEBODY, seen.before()):
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
    return bool(years) and _OLDEST <= years[-1] <= _YOUNGEST_NAMED and not re.search(said.NAMED_AFTER, seen.before())


def is_borne(seen: Seen) -> bool:
    """A child, not a calf; nor what somebody’s mother died of."""
    told = seen.before(40) + seen.found + seen.behind(15)
    return not re.search(said.BEASTS, told) and is_birth(seen)
