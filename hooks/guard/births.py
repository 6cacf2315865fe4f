"""Further questions about a day of birth: is it somebody’s who lives, or that of an office, a place, a calf."""

from __future__ import annotations

import re

from hooks.guard.children import NAMED_AFTER
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
    if "ra đời" in seen.found and not re.search(_SOMEBODY, seen.before()):
        return False
    if re.search(_FAMOUS, seen.before(50)) and (
        max(years, default=_LIVING) < _LIVING or re.search(_DIED, seen.behind(40))
    ):
        return False
    return all(year >= _OLDEST for year in years) and not re.match(_LONG_AGO, seen.behind(12))


_FAMOUS = r"(?<!\w)(?:thi hào|danh y|vua|trạng nguyên|nhạc sĩ|nhà văn|nhà thơ|họa sĩ|đại tướng|tướng|danh nhân|chí sĩ|nhà cách mạng|chủ tịch|tổng bí thư|anh hùng|liệt sĩ|nhà giáo)(?!\w)[^.;!?\n]{0,40}$"
_DIED = r"(?<!\w)(?:mất|qua đời|hy sinh)(?!\w)"
"""Of whom books tell: born long ago, or dead."""
_LIVING = 1931
_SOMEBODY = r"(?<!\w)(?:cậu|chú|bác|dì|ông|bà|anh|chị|em|cháu|bé|con|cô|cụ|thầy|mẹ|tôi|mình|nó|bạn)(?!\w)"
"""Who is born; of things that come into the world the same word is said."""
_LONG_AGO = r"[,.]?\s(?:năm\s)?1[0-8]\d\d(?!\d)"
_OLDEST = 1915
_YOUNGEST_NAMED = 2020


_PLACE = r"hà (?:nội|nam|tĩnh|giang)|lâm đồng|thái (?:nguyên|bình)|cao bằng|sơn la"
"""Provinces that begin like a family name: “Hà Nội, 12/5/2015” is where and when something was written."""


def is_named_birth(seen: Seen) -> bool:
    """Whether a day behind a name is one of birth."""
    years = [int(y) for y in re.findall(_YEAR, seen.found)]
    if re.match(_PLACE, seen.found):
        return False
    return bool(years) and _OLDEST <= years[-1] <= _YOUNGEST_NAMED and not re.search(NAMED_AFTER, seen.before())


def is_borne(seen: Seen) -> bool:
    """A child, not a calf; nor what somebody’s mother died of."""
    told = seen.before(40) + seen.found + seen.behind(15)
    return not re.search(_BEASTS, told) and is_birth(seen)


_BEASTS = r"(?<!\w)(?:bò|bê|trâu|nghé|heo|lợn|gà|vịt|chó|mèo|dê|cừu|thỏ|chim|cá|trứng|lứa|ổ|nái|đàn|hội|thành lập|quyết định|mất|qua đời|hy sinh)(?!\w)"
