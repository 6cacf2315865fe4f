"""Full names without “ông”, “bà”, for texts that become public before anybody reads them: better one too many than one missed.

Schools, streets and places called after people are none, nor are words that are family names too: “Từ Biên Hòa”, “Hồ Trị An”.
"""

from __future__ import annotations

import re
from functools import cache

from hooks.guard.sayings import NAMED_AFTER

CAPITAL = "".join(c for c in map(chr, range(0x1EFA)) if c.isupper())
_SURE = (
    "Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Ngô|Dương|Đinh|Trịnh|Trương|Tạ|Tô|Quách|Điểu|Vương|Lưu"
    "|Phùng|Kiều|Nông|Hứa|Triệu|Bế|Ksor|Thạch"
)
_WORDS_TOO = "Hồ|Lý|Đoàn|Lâm|Mai|Đào|Cao|Hà|Thái|Châu|Lương|Chu|Tăng|Thổ|La|Từ|Ma|Sơn"
"""Family names that are words or places besides: names only with a usual middle name behind them."""
SURNAMES = f"{_SURE}|{_WORDS_TOO}"
_MIDDLE = (
    "Văn|Thị|Thanh|Minh|Ngọc|Đức|Hữu|Quốc|Công|Xuân|Hoàng|Kim|Thu|Hồng|Bá|Đình|Duy|Gia|Quang|Trọng|Tấn|Thế|Viết|Như|Mỹ"
    "|Bảo|Phương|Tuấn|Huy|Trung|Nhật|Anh|Thành|Phúc|Khắc|Mạnh|Bích|Thùy|Diệu|Tuyết|Cẩm|Hoài|Hải|Nguyên|Phước|Tiến|Tự|Quý"
)
_ONLY_WITH = "Văn|Thị|Ngọc|Minh"
"""The middle names of who is called Từ or Đoàn: “Từ Xuân Lộc”, “Đoàn Thanh Niên” are none."""
_LOOSE = "Từ|Đoàn"
_NO_NAMES = "Phạm Vi|Võ Thuật|Võ Cổ Truyền|Dương Lịch|Tô Màu|Châu Thành"
_WORD = rf" [{CAPITAL}][^\W\d_]*"


@cache
def _whole() -> re.Pattern[str]:
    """A full name as it is usually written, or all in capitals; made when it is first asked for, as it takes a while."""
    loud = rf"(?:{SURNAMES.upper()}) (?!THANH NIÊN|THÀNH PHỐ)(?:{_MIDDLE.upper()})(?: [{CAPITAL}]+){{1,2}}"
    with_a_middle = rf"(?!(?:{_LOOSE}) (?!(?:{_ONLY_WITH}) ))(?:{_WORDS_TOO}) (?:{_MIDDLE})(?:{_WORD}){{1,2}}"
    return re.compile(
        rf"(?<!\w)(?!(?:{_NO_NAMES}|{_NO_NAMES.upper()})(?!\w))(?:(?:{_SURE})(?:{_WORD}){{2,3}}|{with_a_middle}|{loud})(?!\w)"
    )


_PLACE = re.compile(
    rf"(?:{NAMED_AFTER}|(?:hẻm|chợ|cầu|đại lộ|quảng trường|bệnh viện|nhà thiếu nhi|nhà văn hóa|nhà sách|thư viện|trung tâm|câu lạc bộ"
    r"|clb|tượng đài|đền|đình|chùa|nhà thờ|nghĩa trang|huyện|quận|thị trấn|thị xã|ga|bến|bảo tàng|chi đoàn|giải thưởng"
    r"|cúp|hội thi|quỹ khuyến học|học viện|đại học|cao đẳng|chi bộ|di tích)\s{1,2}$)"
)
"""What is called after somebody stands right before the name."""
_CALLED = re.compile(r"(?<!mang )(?<!đặt )(?<!đổi )tên\s$")
_HOLDER = re.compile(
    r"(?<!\w)(?:chủ tịch|bí thư|phó|trưởng|thư ký|cán bộ|chi hội trưởng)(?:\s(?:ủy ban|ubnd|hội|đoàn|đảng ủy|xã|phường|ấp|thôn|buôn"
    r"|khu phố|khu|tổ|đội|làng|khuyến học|phụ nữ|nông dân|cụm|thị trấn|thư viện|câu lạc bộ|clb)){0,4}\s$"
)
"""Who holds an office there: “Chủ tịch xã” names no commune that is called after somebody."""
_SEVERAL = re.compile(
    r"(?<!\w)(?:các|những|hai|ba|bốn|nhiều)\s(?:trường|đường|tuyến đường|con đường|phố|giải|quỹ)[^.;!?]{0,60}$"
)
"""Several schools or streets follow one another."""
_SPACES = re.compile(r"[^\S\n]+")
_AND = re.compile(r"(?:,| và|, và| -| –)\s$")


def whole_name_in(text: str) -> bool:
    """Whether a text has the full name of somebody, and not only of what is called after him."""
    text, last = _SPACES.sub(" ", text), -1
    for match in _whole().finditer(text):
        before = " ".join(text[: match.start()].lower().rsplit(maxsplit=12)[-12:]) + " "
        after = _PLACE.search(before) and not _CALLED.search(before) and not _HOLDER.search(before)
        goes_on = last >= 0 and _AND.fullmatch(text[last : match.start()]) and _SEVERAL.search(before)
        if not (after or goes_on):
            return True
        last = match.end()
    return False
